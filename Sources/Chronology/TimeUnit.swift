// The units that times are counted in, from the second to the century.

/// A unit of time. It is also the precision of a date: 'August 1940' is precise to the month.
public enum TimeUnit: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case second, minute, hour, day, week, month, season, year, decade, century

  /// The shorter unit is the lesser.
  public static func < (a: TimeUnit, b: TimeUnit) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .second: 0
    case .minute: 1
    case .hour: 2
    case .day: 3
    case .week: 4
    case .month: 5
    case .season: 6
    case .year: 7
    case .decade: 8
    case .century: 9
    }
  }

  /// The TIMEX3 duration of so many units: 2 days are `P2D`, 30 minutes `PT30M`, unknown weeks `PXW`.
  func duration(_ count: String) -> String {
    switch self {
    case .second: "PT\(count)S"
    case .minute: "PT\(count)M"
    case .hour: "PT\(count)H"
    case .day: "P\(count)D"
    case .week: "P\(count)W"
    case .month: "P\(count)M"
    case .season: "P\(count)SE"
    case .year: "P\(count)Y"
    case .decade: "P\(count)DE"
    case .century: "P\(count)CE"
    }
  }
}
