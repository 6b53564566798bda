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
  /// A time of day, whose day stands right after it or is the narrative's last.
  case timeOfDay
  /// So many units up to the date of writing, or on from it where the number is positive.
  case stretch(Int, TimeUnit)
}

/// What a rule read.
struct Reading: Hashable, Sendable {
  var kind: TimeMention.Kind
  var value: String
  var date: HistoricalDate?
  var pending = Pending.nothing
  /// Appended to the value of a resolved day: `TMO`, `TNI`.
  var dayPart = ""
  /// A time that a clock shows.
  var clock: Clock?
  /// The span of the day that the words can mean.
  var timeOfDay: TimeOfDay?

  /// A day with its time in one phrase.
  var isDatedTime: Bool { clock != nil && pending != .timeOfDay }

  static func date(_ date: HistoricalDate?, value: String? = nil) -> Reading? {
    date.map { Reading(kind: .date, value: value ?? $0.edtf, date: $0) }
  }
}

/// A stretch of tokens that a rule accounts for; without a reading it only keeps others from matching there.
struct Match: Sendable {
  /// On the heap: most tries give no match, and a large value would be copied for each of them.
  private indirect enum Box: Sendable {
    case none
    case reading(Reading)
  }

  /// The token after the last.
  var end: Int
  private var box: Box

  var reading: Reading? {
    get { if case .reading(let reading) = box { reading } else { nil } }
    set { box = newValue.map { .reading($0) } ?? .none }
  }

  init(_ end: Int, _ reading: Reading?) {
    self.end = end
    box = reading.map { .reading($0) } ?? .none
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
    dates + numericDates + periods + ranges + relatives + clocks + hoursOfDay + durations
    + sets + shields
}
