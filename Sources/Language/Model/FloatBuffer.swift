// Working memory of one thread.

/// Floats, or rows of quantised inputs, that are used again and again; what they hold at first is not defined.
///
/// Memory of its own rather than an array, since the kernels write to several at once.
struct FloatBuffer: ~Copyable {
  private(set) var floats: UnsafeMutablePointer<Float>
  private var capacity: Int

  init() {
    floats = Self.memory(1)
    capacity = 1
  }

  /// At the start of a cache line, which the widest vector fills.
  private static func memory(_ count: Int) -> UnsafeMutablePointer<Float> {
    UnsafeMutableRawPointer.allocate(
      byteCount: count * MemoryLayout<Float>.stride, alignment: 64
    ).bindMemory(to: Float.self, capacity: count)
  }

  deinit { floats.deallocate() }

  /// Makes room for a number of floats; what stood there is lost where there was none.
  mutating func reserve(_ count: Int) {
    guard count > capacity else { return }
    floats.deallocate()
    floats = Self.memory(count)
    capacity = count
  }

  /// A copy of some floats.
  func array(_ range: Range<Int>) -> [Float] {
    Array(UnsafeBufferPointer(start: floats + range.lowerBound, count: range.count))
  }
}
