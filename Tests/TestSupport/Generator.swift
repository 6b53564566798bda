// Enters: a seed. Leaves: the same numbers in every run.

/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), so that every run of a property test sees the same cases.
public struct Generator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that begins at a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// One of the items.
  public mutating func pick<T>(_ items: [T]) -> T {
    items[Int.random(in: items.indices, using: &self)]
  }
}
