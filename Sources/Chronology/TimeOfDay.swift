// The parts of a day that words name, with the span of clock time that each can mean.

/// A stretch of the day in local time, from its earliest to its latest minute.
///
/// It is how times that no clock showed are compared: 'the third hour' (07:00 to 09:45) and 'the sixth
/// hour' (10:45 to 12:00) exclude each other, 'the sixth hour' and 'about noon' do not.
public struct TimeOfDay: Hashable, Sendable, Codable {
  /// Minutes after midnight of the day that the time is counted to.
  public var earliest: Int
  /// Minutes after the same midnight, not before ``earliest``; beyond 1440 in the next day.
  public var latest: Int
  /// Whether twelve hours later may be meant as well: 'a quarter past eight', where nothing says which half of the
  /// day it is.
  public var isEitherHalf: Bool

  /// Makes a span of minutes after midnight.
  public init(earliest: Int, latest: Int, isEitherHalf: Bool = false) {
    self.earliest = earliest
    self.latest = latest
    self.isEitherHalf = isEitherHalf
  }

  /// A span between two clock times in hours and tenths; the second may lie beyond 24.
  init(_ from: Double, _ to: Double) {
    self.init(earliest: Int(from * 60), latest: Int(to * 60))
  }

  /// True where one time of one day can be both, also where one was counted to the day before.
  public func overlaps(_ other: TimeOfDay) -> Bool {
    halves.contains { half in
      other.halves.contains { other in
        half.shifted.contains { $0.earliest <= other.latest && other.earliest <= $0.latest }
      }
    }
  }

  /// True where every minute of the other is one of this.
  public func contains(_ other: TimeOfDay) -> Bool {
    other.halves.allSatisfy { other in
      halves.contains { half in
        half.shifted.contains { $0.earliest <= other.earliest && other.latest <= $0.latest }
      }
    }
  }

  /// So many minutes wider to either side.
  public func widened(by minutes: Int) -> TimeOfDay {
    TimeOfDay(
      earliest: earliest - minutes, latest: latest + minutes, isEitherHalf: isEitherHalf)
  }

  /// `T02:20`, or `T07:00/T09:45` for a span, as EDTF writes times; `[T08:15,T20:15]`, as it writes one of several,
  /// for either half of the day.
  public var value: String {
    let values = halves.map { half in
      half.earliest == half.latest
        ? Self.clock(half.earliest)
        : "\(Self.clock(half.earliest))/\(Self.clock(half.latest))"
    }
    return values.count == 1 ? values[0] : "[\(values.joined(separator: ","))]"
  }

  /// The one span that is meant, or both that can be.
  private var halves: [TimeOfDay] {
    let first = TimeOfDay(earliest: earliest, latest: latest)
    return isEitherHalf ? [first, first.later(by: 720)] : [first]
  }

  /// The same as counted to the day before, its own and the day after.
  private var shifted: [TimeOfDay] { [-1440, 0, 1440].map(later) }

  private func later(by minutes: Int) -> TimeOfDay {
    TimeOfDay(earliest: earliest + minutes, latest: latest + minutes)
  }

  private static func clock(_ minutes: Int) -> String {
    let minute = (minutes % 1440 + 1440) % 1440
    return "T\((minute / 60).padded(2)):\((minute % 60).padded(2))"
  }
}

extension Clock {
  /// The minute itself.
  var timeOfDay: TimeOfDay {
    TimeOfDay(earliest: hour * 60 + minute, latest: hour * 60 + minute)
  }

  /// The same hour of the first half of the day or of the second.
  func moved(toAfternoon isAfternoon: Bool) -> Clock {
    var result = self
    result.hour = hour % 12 + (isAfternoon ? 12 : 0)
    return result
  }

  /// The minute, in either half of the day.
  var inEitherHalf: TimeOfDay {
    var result = moved(toAfternoon: false).timeOfDay
    result.isEitherHalf = true
    return result
  }

  /// As in TIMEX3: `T02:20`, `T21:34-05:00`.
  var value: String { "T" + printedTime + printedZone }
}

/// A part of the day as a lexicon's word names it.
struct DayPart: Sendable {
  /// TIMEX3's code, as in `1940-08-20TMO`.
  var code: String
  var span: TimeOfDay

  /// By the lexemes' values. Spans of the first four are those of weather forecasts, which divide the day
  /// at 6, 12, 18 and 24 o'clock; noon has half an hour either way, as speakers give it. Dawn and dusk are
  /// wide enough for the sun's rising and setting through the year up to the latitude of 55° (longest day
  /// 17 h 22 min), with the half hour of civil twilight. TIMEX3 has no code of their own for them.
  static let all = [
    DayPart(code: "TMO", span: TimeOfDay(6, 12)),
    DayPart(code: "TAF", span: TimeOfDay(12, 18)),
    DayPart(code: "TEV", span: TimeOfDay(18, 24)),
    DayPart(code: "TNI", span: TimeOfDay(18, 30)),
    DayPart(code: "TMI", span: TimeOfDay(11.5, 12.5)),
    DayPart(code: "TDT", span: TimeOfDay(6, 18)),
    DayPart(code: "TMO", span: TimeOfDay(2.8, 9)),
    DayPart(code: "TEV", span: TimeOfDay(15, 21.2)),
    DayPart(code: "TMO", span: TimeOfDay(8, 12)),
  ]
}

/// A named hour of prayer, or a watch at sea or on a wall.
struct NamedHour: Sendable {
  var name: String
  /// The hour as it is commonly rendered, for TIMEX3.
  var hour: Int
  var span: TimeOfDay

  /// The hours of the Western church, at the equinox by the Rule of Saint Benedict (chapters 8 to 16, and
  /// 47–48 for the year's changes), with an hour or more either way for summer and winter.
  static let prayers = [
    NamedHour(name: "matins", hour: 3, span: TimeOfDay(0, 5)),
    NamedHour(name: "lauds", hour: 5, span: TimeOfDay(3, 7)),
    NamedHour(name: "prime", hour: 6, span: TimeOfDay(5, 8)),
    NamedHour(name: "terce", hour: 9, span: TimeOfDay(8, 10)),
    NamedHour(name: "sext", hour: 12, span: TimeOfDay(11, 13)),
    NamedHour(name: "nones", hour: 15, span: TimeOfDay(13.5, 16)),
    NamedHour(name: "vespers", hour: 18, span: TimeOfDay(16, 19)),
    NamedHour(name: "compline", hour: 20, span: TimeOfDay(18, 21.5)),
  ]

  /// The watches at sea, of four hours, the dog watches of two (W. H. Smyth, 'The Sailor's Word-Book',
  /// 1867, under 'watch' and 'bell').
  static let seaWatches = [
    NamedHour(name: "first", hour: 20, span: TimeOfDay(20, 24)),
    NamedHour(name: "middle", hour: 0, span: TimeOfDay(0, 4)),
    NamedHour(name: "morning", hour: 4, span: TimeOfDay(4, 8)),
    NamedHour(name: "forenoon", hour: 8, span: TimeOfDay(8, 12)),
    NamedHour(name: "afternoon", hour: 12, span: TimeOfDay(12, 16)),
    NamedHour(name: "first dog", hour: 16, span: TimeOfDay(16, 18)),
    NamedHour(name: "last dog", hour: 18, span: TimeOfDay(18, 20)),
  ]

  /// The four watches of the Roman night, of three hours at the equinox (Vegetius, 'De re militari' 3.8;
  /// Mark 13:35 names them); through the year at Rome of 2 h 15 min to 3 h 45 min each, about midnight.
  static let nightWatches = (1...4).map { n in
    NamedHour(name: "", hour: (15 + 3 * n) % 24, span: seasonal(n, of: 4, about: 24, length: 3))
  }

  /// The twelve hours of the Roman day, from sunrise to sunset; the sixth ends at noon. At Rome an hour
  /// had 45 minutes at midwinter and 75 at midsummer (E. J. Bickerman, 'Chronology of the Ancient World',
  /// 1968, chapter 1). The hour is rendered as the one that it ends with: the sixth as 12.
  static let dayHours = (1...12).map { n in
    NamedHour(name: "", hour: 6 + n, span: seasonal(n, of: 12, about: 12, length: 1))
  }

  /// The twelve hours of the Roman night.
  static let nightHours = (1...12).map { n in
    NamedHour(name: "", hour: (18 + n) % 24, span: seasonal(n, of: 12, about: 24, length: 1))
  }

  /// Part `n` of so many between sunrise and sunset, or sunset and sunrise, whose middle is fixed while
  /// the parts last from three to five quarters of their length at the equinox, given in hours.
  private static func seasonal(
    _ n: Int, of parts: Int, about middle: Double, length: Double
  ) -> TimeOfDay {
    let (from, to) = (Double(n - 1 - parts / 2) * length, Double(n - parts / 2) * length)
    return TimeOfDay(
      middle + min(from * 0.75, from * 1.25), middle + max(to * 0.75, to * 1.25))
  }
}
