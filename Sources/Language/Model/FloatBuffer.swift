// Working memory of one thread.

/// Floats, or rows of quantised inputs, that are used again and again; what they hold at first is not defined.
///
/// Memory of its own rather than an array, since the kernels write to several at once.
struct FloatBuffer: ~Copyable {
  private(set) var floats: UnsafeMutablePointer<Float>
  private var capacity: Int

  init() {
    floats = .allocate(capacity: 1)
    capacity = 1
  }

  deinit { floats.deallocate() }

  /// Makes room for a number of floats; what stood there is lost where there was none.
  mutating func reserve(_ count: Int) {
    guard count > capacity else { return }
    floats.deallocate()
    floats = .allocate(capacity: count)
    capacity = count
  }

  /// A copy of some floats.
  func array(_ range: Range<Int>) -> [Float] {
    Array(UnsafeBufferPointer(start: floats + range.lowerBound, count: range.count))
  }
}
