// What the tagger leaves: passages that name a time, with their values.

/// A relative time as it was written, before and apart from its resolution.
///
/// It is kept so that an edition can say "'the following day', counted from August 1940".
public struct RelativeTime: Hashable, Sendable, Codable {
  /// How many units after the anchor; negative for before, 0 for 'the same day'.
  public var offset: Int
  /// What is counted.
  public var unit: TimeUnit
  /// The mention that it is counted from, in UTF-8 bytes of the whole text; nil where that is unknown
  /// ('the day after the attack') or is the date of writing ('yesterday').
  public var anchor: Range<Int>?

  /// Makes a relative time.
  public init(offset: Int, unit: TimeUnit, anchor: Range<Int>? = nil) {
    self.offset = offset
    self.unit = unit
    self.anchor = anchor
  }
}

/// A passage that names a time.
public struct TimeMention: Hashable, Sendable {
  /// The kinds of TIMEX3.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case date, time, duration, set
  }

  /// UTF-8 bytes in the whole text that was given.
  public var range: Range<Int>
  /// Whether it is a date, a time of day, a length of time, or a repetition.
  public var kind: Kind
  /// The value as in TIMEX3: `1940-08-21`, `P2D`, `194` for the 1940s, `BC0044`.
  public var value: String
  /// The date that it means, resolved where it is relative; nil for durations and unresolved times.
  public var date: HistoricalDate?
  /// Kept for relative times, and for days whose year is taken from another mention (offset 0, year).
  public var relation: RelativeTime?
  /// The span of the day that a time of day can mean, a single minute for clock times; nil for others.
  public var timeOfDay: TimeOfDay?

  /// Makes a mention.
  public init(
    range: Range<Int>, kind: Kind, value: String, date: HistoricalDate? = nil,
    relation: RelativeTime? = nil
  ) {
    self.range = range
    self.kind = kind
    self.value = value
    self.date = date
    self.relation = relation
  }
}
