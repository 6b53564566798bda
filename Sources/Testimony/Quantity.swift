// Enters: nothing. Leaves: how many, how much, how long and how old, as a witness puts it.

/// An amount that a witness gives: of things, of money, of time or of anything else that is measured.
public struct Quantity: Hashable, Sendable, Codable {
  /// What sort of amount it is. Amounts of two sorts say nothing about each other.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A number of people or things.
    case count
    /// How long it lasted.
    case duration
    /// How long somebody had lived.
    case age
    /// Money.
    case sum
    /// A length or a distance.
    case length
    case area, volume, weight, speed
  }

  /// The least and the greatest amount that the words allow, both included.
  public var least: Double
  /// The greatest amount, included; infinite where nothing bounds it.
  public var most: Double
  /// What is counted, in dictionary form ('marine'), or the unit ('year', 'pound', 'mile').
  public var counted: String
  /// The words that say which of those it counts, in dictionary form and in order: of 'sixty British soldiers' `british`.
  public var group: [String] = []
  /// What sort of amount it is.
  public var kind: Kind
  /// The words that give it.
  public var words: String
  /// Of a count, of which part of a whole: 'estates' in '600 soldiers of the Estates'; a pronoun where only that says it.
  public var part: String?

  /// The ``part`` of what counts only some beside others: 'another thirty people', 'twelve died later'.
  public static let besides = "beside others"

  /// A quantity from `least` to `most`, both included.
  public init(
    least: Double, most: Double, counted: String, kind: Kind = .count, words: String = ""
  ) {
    self.least = least
    self.most = most
    self.counted = counted
    self.kind = kind
    self.words = words
  }
}

// MARK: - Coding

extension Quantity {
  private enum Key: String, CodingKey {
    case least, most, counted, group, kind, words, part
  }

  /// Decodes an amount; without `most` it has no upper bound.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      least: try container.decode(Double.self, forKey: .least),
      most: try container.decodeIfPresent(Double.self, forKey: .most) ?? .infinity,
      counted: try container.decode(String.self, forKey: .counted),
      kind: try container.decode(Kind.self, forKey: .kind),
      words: try container.decode(String.self, forKey: .words))
    group = try container.decodeIfPresent([String].self, forKey: .group) ?? []
    part = try container.decodeIfPresent(String.self, forKey: .part)
  }

  /// Encodes an amount; `most` is left out where it is infinite, which JSON has no number for.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(least, forKey: .least)
    if most.isFinite { try container.encode(most, forKey: .most) }
    try container.encode(counted, forKey: .counted)
    try container.encode(kind, forKey: .kind)
    try container.encode(words, forKey: .words)
    if !group.isEmpty { try container.encode(group, forKey: .group) }
    try container.encodeIfPresent(part, forKey: .part)
  }
}
