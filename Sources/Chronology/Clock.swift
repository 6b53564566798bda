// A time of day, as it stands after a date.

/// How far a clock time as written says which half of the day it means.
enum ClockFace: Hashable, Sendable {
  /// It does: 'a.m.', 'in the evening', 'noon'.
  case whole
  /// It counts to twelve: 'half past eight'.
  case twelve
  /// In figures that may count to twelve or to 24: '8.15'.
  case figures
  /// In figures that count to 24, as all figures of its text then do: '20.15', '08:15'.
  case counted
}

/// A time of day, to the minute or the second.
struct Clock: Hashable, Sendable {
  enum Zone: Hashable, Sendable {
    case local
    case utc
    /// Minutes ahead of UTC.
    case offset(Int)
  }

  var hour: Int
  var minute: Int
  var second: Int?
  var zone = Zone.local

  /// Minutes that the clock is ahead of UTC; nil where that is not known.
  var ahead: Int? {
    switch zone {
    case .local: nil
    case .utc: 0
    case .offset(let minutes): minutes
    }
  }

  /// False for second 60 where no leap second can be: it is the last of a day in UTC (ISO 8601-1:2019,
  /// 4.3.10), and zones differ from UTC by quarters of an hour.
  var exists: Bool {
    guard second == 60 else { return true }
    guard let ahead else { return minute % 15 == 14 }
    return (hour * 60 + minute - ahead + 1) % 1440 == 0
  }

  /// `22:18` or `22:18:05`, without the zone.
  var printedTime: String {
    let time = "\(hour.padded(2)):\(minute.padded(2))"
    return second.map { "\(time):\($0.padded(2))" } ?? time
  }

  var printedZone: String {
    switch zone {
    case .local: ""
    case .utc: "Z"
    case .offset(let minutes):
      "\(minutes < 0 ? "-" : "+")\((abs(minutes) / 60).padded(2)):\((abs(minutes) % 60).padded(2))"
    }
  }
}
