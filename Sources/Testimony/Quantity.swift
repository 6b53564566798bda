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
  /// The greatest amount, included.
  public var most: Double
  /// What is counted, in dictionary form ('marine'), or the unit ('year', 'pound', 'mile').
  public var counted: String
  /// What sort of amount it is.
  public var kind: Kind
  /// The words that give it.
  public var words: String
  /// Of a count, of which part of a whole: 'estates' in '600 soldiers of the Estates'; a pronoun where only that says it.
  public var part: String?

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
