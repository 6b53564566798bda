// What a rule is: a name, an example that a test runs, the words it can begin with, and a match.

/// What is left to settle after a rule has matched, since it depends on other mentions.
enum Pending: Hashable, Sendable {
  /// Where a relative time counts from.
  enum Origin: Hashable, Sendable {
    /// The last date before it.
    case previous
    /// The date of writing.
    case written
    /// The story's last date where it lies years before its writing, else the date of writing: 'this year'.
    case present
    /// A date that stands right after it, as in 'the day before 21 August 1940'; else unknown.
    case following
  }

  case nothing
  case relative(Int, TimeUnit, Origin)
  /// A month, or a day of it, whose year the narrative gives.
  case yearless(month: Int, day: Int?)
  /// A month or day 'of that year', 'of the following year'.
  case ofYear(Int, month: Int, day: Int?)
  /// A time of day, whose day stands right after it or is the narrative's last.
  case timeOfDay
  /// So many units up to the date of writing, or on from it where the number is positive.
  case stretch(Int, TimeUnit)
  /// A year of three figures or less, which stands only in a story of such years.
  case earlyYear(Int)
  /// What points from the date of writing by the calendar.
  case deictic(Deictic)
  /// A season whose year the narrative gives.
  case season(Season)
  /// 'The previous April': the nearest before (−1) or after (1) the narrative's date, or in its year (0).
  case nearMonth(Int, offset: Int)
  /// 'The next spring', likewise.
  case nearSeason(Season, offset: Int)
  /// 'The 14th', whose month the narrative gives.
  case dayOfMonth(Int)
  /// "'89": the last two digits of a year whose century the narrative gives.
  case shortYear(Int, month: Int?, season: Season?, day: Int?)
  /// 'The 3rd inst.': a day of the month of the letter's date, or of the one so many months after it; with no day,
  /// the letter's own date.
  case letter(day: Int?, months: Int)
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
  /// Which half of the day the clock means.
  var face = ClockFace.whole
  /// The span of the day that the words can mean.
  var timeOfDay: TimeOfDay?

  /// A day with its time in one phrase.
  var isDatedTime: Bool { clock != nil && pending != .timeOfDay }
  /// The part of the resolved date that is meant.
  var part: DatePart?
  /// The date as the text gives it in another calendar or style.
  var forms: [CalendarDate] = []
  /// An Old Style day whose year is settled later.
  var isOldStyle = false
  /// How many days the night that begins on the date runs on: one into the morning.
  var nights = 0

  static func date(_ date: HistoricalDate?, value: String? = nil) -> Reading? {
    date.map { Reading(kind: .date, value: value ?? $0.edtf, date: $0) }
  }

  init(
    kind: TimeMention.Kind, value: String, date: HistoricalDate? = nil,
    pending: Pending = .nothing, dayPart: String = "", forms: [CalendarDate] = []
  ) {
    self.kind = kind
    self.value = value
    self.date = date
    self.pending = pending
    self.dayPart = dayPart
    self.forms = forms
  }

  /// The same with the date marked `~`.
  var approximated: Reading {
    var result = self
    result.date = date.map(\.approximated)
    return result
  }

  /// What fields say, a missing year being pending.
  init(_ fields: Fields) {
    self.init(
      kind: .date, value: fields.value, date: fields.date, pending: fields.pending,
      forms: fields.forms)
    isOldStyle = fields.isOldStyle
  }
}

/// A stretch of tokens that a rule accounts for; without a reading it only keeps others from matching there.
struct Match: Sendable {
  /// A second mention in the same stretch: '5 May 1808' in '3–5 May 1808'.
  struct Second: Sendable {
    /// The token after the first mention, and the second's first token.
    var after: Int
    var start: Int
    var reading: Reading
    /// From the first to the second, rather than the first and the second.
    var isRange: Bool
  }

  /// On the heap: most tries give no match, and a large value would be copied for each of them.
  private indirect enum Box: Sendable {
    case none
    case reading(Reading)
    case pair(Reading, Second)
  }

  /// The token after the last.
  var end: Int
  private var box: Box

  var reading: Reading? {
    switch box {
    case .none: nil
    case .reading(let reading), .pair(let reading, _): reading
    }
  }

  var second: Second? {
    if case .pair(_, let second) = box { second } else { nil }
  }

  init(_ end: Int, _ reading: Reading?, second: Second? = nil) {
    self.end = end
    switch (reading, second) {
    case (nil, _): box = .none
    case (let reading?, nil): box = .reading(reading)
    case (let reading?, let second?): box = .pair(reading, second)
    }
  }
}

/// A way to write a time.
struct Rule: Sendable {
  var name: String
  /// A sentence with the mentions marked, empty marks for rules that forbid.
  var example: String
  /// The value of the example's last mention.
  var value: String
  /// The kinds of token that a match can begin with.
  var starts: [Lexeme.Kind]
  var match: @Sendable (Tokens, Int) -> Match?

  /// Every rule; of matches equally long the first wins.
  static let all: [Rule] =
    rare + common

  /// The rules whose matches hold a rare word, such as 'Brumaire', 'AUC' or 'pope'.
  static let rare: [Rule] = calendars + eras + reigns + feasts + letters
  /// How many tokens before its rare word a match begins at most: 'the 12th year of the reign of King'.
  static let reachOfRare = 9

  static let common: [Rule] =
    stylePairs + regnalYears + dates + years + numericDates + periods + ranges + deictics
    + namedDays + clocks + durations + relatives + parts + references + evenDate + hoursOfDay + sets
    + shields + names

  /// The longest match of some rules.
  static func first(in rules: [Rule], _ tokens: Tokens, _ i: Int) -> Match? {
    var best: Match?
    for rule in rules where rule.starts.contains(tokens.kind(i)) {
      if let match = rule.match(tokens, i), match.end > best?.end ?? i { best = match }
    }
    return best
  }
}
