// What the tagger leaves: passages that name a time, with their values.

/// A relative time as it was written, before and apart from its resolution.
///
/// It is kept so that an edition can say "'the following day', counted from August 1940".
public struct RelativeTime: Hashable, Sendable, Codable {
  /// What a relative time counts from.
  public enum Anchor: Hashable, Sendable, Codable {
    /// Another mention, by its UTF-8 bytes in the whole text.
    case mention(Range<Int>)
    /// The date of writing: 'yesterday', 'two years ago'.
    case written
    /// Something that no mention names: 'the day after the attack'.
    case unknown

    /// The mention's passage, where it is one.
    public var range: Range<Int>? {
      if case .mention(let range) = self { range } else { nil }
    }
  }

  /// How many units after the anchor; negative for before, 0 for 'the same day'.
  public var offset: Int
  /// What is counted.
  public var unit: TimeUnit
  /// What it is counted from.
  public var anchor: Anchor

  /// Makes a relative time.
  public init(offset: Int, unit: TimeUnit, anchor: Anchor = .unknown) {
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

  /// A first and a last time that the text gives together: 'from 1936 to 1937'. Both mentions have it.
  public struct Interval: Hashable, Sendable {
    /// UTF-8 bytes over both mentions.
    public var range: Range<Int>
    /// From the start of the first to the end of the last.
    public var date: HistoricalDate

    /// Makes an interval.
    public init(range: Range<Int>, date: HistoricalDate) {
      self.range = range
      self.date = date
    }
  }

  /// On which side of the mention the time that is meant lies, by the preposition before it.
  public enum Bound: String, Hashable, Sendable, Codable, CaseIterable {
    case since, until, by, before, after
  }

  /// UTF-8 bytes in the whole text that was given.
  public var range: Range<Int>
  /// Whether it is a date, a time of day, a length of time, or a repetition.
  public var kind: Kind
  /// The value as in TIMEX3: `1940-08-21`, `P2D`, `194` for the 1940s, `BC0044`.
  public var value: String
  /// The date that it means, resolved where it is relative; nil for durations and unresolved times.
  public var date: HistoricalDate?
  /// Kept for relative times, and for what takes its year (offset 0, year) or its month (offset 0, month)
  /// from another mention.
  public var relation: RelativeTime?
  /// The span of the day that a time of day can mean, a single minute for clock times; nil for others.
  public var timeOfDay: TimeOfDay?
  /// The whole range, where this is its first or last time.
  public var interval: Interval?
  /// 'since 1917', 'until 1917', 'by 1909', 'before', 'after': what the preposition makes of the date.
  public var bound: Bound?
  /// The date as the text gives it where that names a calendar or a style: both halves of an Old Style and
  /// New Style pair, the Republican or Hebrew day, the year from Lady Day. Empty for ordinary dates, and
  /// where the year is not said. ``CalendarSystem`` says what ``date`` then is.
  public var forms: [CalendarDate]

  /// Makes a mention.
  public init(
    range: Range<Int>, kind: Kind, value: String, date: HistoricalDate? = nil,
    relation: RelativeTime? = nil, forms: [CalendarDate] = []
  ) {
    self.range = range
    self.kind = kind
    self.value = value
    self.date = date
    self.relation = relation
    self.forms = forms
  }
}
