// What a rule is: a name, an example that a test runs, the words it can begin with, and a match.

/// What is left to settle after a rule has matched, since it depends on other mentions.
enum Pending: Hashable, Sendable {
  /// Where a relative time counts from.
  enum Origin: Hashable, Sendable {
    /// The last date before it.
    case previous
    /// The date of writing.
    case written
    /// A date that stands right after it, as in 'the day before 21 August 1940'; else unknown.
    case following
  }

  case nothing
  case relative(Int, TimeUnit, Origin)
  /// A month, or a day of it, whose year may stand earlier in the sentence.
  case yearless(month: Int, day: Int?)
  /// A month or day 'of that year', 'of the following year'.
  case ofYear(Int, month: Int, day: Int?)
}

/// What a rule read.
struct Reading: Hashable, Sendable {
  var kind: TimeMention.Kind
  var value: String
  var date: HistoricalDate?
  var pending = Pending.nothing
  /// Appended to the value of a resolved day: `TMO`, `TNI`.
  var dayPart = ""
  /// The date as the text gives it in another calendar or style.
  var forms: [CalendarDate] = []
  /// An Old Style day whose year is settled later.
  var isOldStyle = false

  static func date(_ date: HistoricalDate?, value: String? = nil) -> Reading? {
    date.map { Reading(kind: .date, value: value ?? $0.edtf, date: $0) }
  }
}

/// A stretch of tokens that a rule accounts for; without a reading it only keeps others from matching there.
struct Match: Sendable {
  /// The token after the last.
  var end: Int
  var reading: Reading?

  init(_ end: Int, _ reading: Reading?) {
    self.end = end
    self.reading = reading
  }
}

/// A way to write a time.
struct Rule: Sendable {
  var name: String
  /// A sentence with the mention marked, empty marks for rules that forbid.
  var example: String
  /// The value of the example's mention.
  var value: String
  /// The kinds of token that a match can begin with.
  var starts: [Lexeme.Kind]
  var match: @Sendable (Tokens, Int) -> Match?

  /// Every rule; of matches equally long the first wins.
  static let all: [Rule] =
    rare + common

  /// The rules whose matches hold a rare word, such as 'Brumaire', 'AUC' or 'pope'.
  static let rare: [Rule] = calendars + eras + reigns
  /// How many tokens before its rare word a match begins at most: 'the 12th year of the reign of King'.
  static let reachOfRare = 9

  static let common: [Rule] =
    stylePairs + regnalYears + dates + numericDates + periods + ranges + relatives + durations
    + clocks + shields
}
