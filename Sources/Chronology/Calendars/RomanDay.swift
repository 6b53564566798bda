// Enters: a day of a month. Leaves: its Roman name, counted back from kalends, nones or ides, and back.

/// A day by its Roman name: 'a.d. IV Non. Oct.' is the fourth day, inclusively, before the nones of October.
///
/// In a leap year the sixth day before the kalends of March is doubled ('bis sextus'): 24 February is
/// the first, 25 February the second. Source: Reingold and Dershowitz, *Calendrical Calculations*, 4th
/// ed., 3.3. Complexity: O(1).
public struct RomanDay: Hashable, Sendable {
  /// The named days of a month.
  public enum Mark: Int, Hashable, Sendable, Codable, CaseIterable {
    /// The first.
    case kalends
    /// The fifth, or the seventh of March, May, July and October.
    case nones
    /// Eight days after the nones: the thirteenth, or the fifteenth.
    case ides
  }

  /// The day that is counted from.
  public var mark: Mark
  /// The count with both ends: 1 for the day itself, 2 for 'pridie', 3 for 'a.d. III'.
  public var count: Int
  /// The month of the mark, which for days before the kalends is the next one.
  public var month: Int
  /// The second of the doubled days.
  public var isSecondSixth = false

  /// Makes a name; ``monthAndDay(isLeap:)`` tells whether a day has it.
  public init(_ count: Int, before mark: Mark, month: Int, isSecondSixth: Bool = false) {
    self.mark = mark
    self.count = count
    self.month = month
    self.isSecondSixth = isSecondSixth
  }

  /// The name of a day, or nil where the month has no such day.
  public init?(month: Int, day: Int, isLeap: Bool) {
    let year = isLeap ? 4 : 1
    let length = JulianCalendar.dayCount(year: year, month: month)
    guard (1...12).contains(month), (1...length).contains(day) else { return nil }
    let nones = RomanDay.dayOfMonth(.nones, month)
    let ides = RomanDay.dayOfMonth(.ides, month)
    switch day {
    case 1: self.init(1, before: .kalends, month: month)
    case ...nones: self.init(nones - day + 1, before: .nones, month: month)
    case ...ides: self.init(ides - day + 1, before: .ides, month: month)
    default:
      let isDoubled = isLeap && month == 2 && day < 25
      self.init(
        length - day + (isDoubled ? 1 : 2), before: .kalends, month: month % 12 + 1,
        isSecondSixth: isLeap && month == 2 && day == 25)
    }
  }

  /// The month and day so named; nil where there is none.
  public func monthAndDay(isLeap: Bool) -> (month: Int, day: Int)? {
    guard (1...12).contains(month), (1...31).contains(count) else { return nil }
    let marked = RomanDay.dayOfMonth(mark, month)
    if count == 1 || mark != .kalends {
      let day = marked - count + 1
      let first = mark == .ides ? RomanDay.dayOfMonth(.nones, month) + 1 : 2
      return day >= first || count == 1 ? (month, day) : nil
    }
    let before = (month + 10) % 12 + 1
    let length = JulianCalendar.dayCount(year: isLeap ? 4 : 1, month: before)
    let isDoubled = isLeap && before == 2 && (count > 6 || count == 6 && !isSecondSixth)
    let day = length - count + (isDoubled ? 1 : 2)
    return day > RomanDay.dayOfMonth(.ides, before) ? (before, day) : nil
  }

  /// The day of the month that a mark is.
  public static func dayOfMonth(_ mark: Mark, _ month: Int) -> Int {
    let isLate = [3, 5, 7, 10].contains(month)
    switch mark {
    case .kalends: return 1
    case .nones: return isLate ? 7 : 5
    case .ides: return isLate ? 15 : 13
    }
  }
}
