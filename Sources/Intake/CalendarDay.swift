// Enters: the words of a date as people sign with it. Leaves: EDTF.

/// A day of the calendar, as bylines and signatures write it in English.
struct CalendarDay: Hashable {
  var year: Int
  var month: Int
  var day: Int

  /// `nil` for a day that the calendar does not have (30 February).
  init?(year: Int, month: Int, day: Int) {
    guard (1000...9999).contains(year), (1...12).contains(month) else { return nil }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// `2011-05-03` (EDTF level 0).
  var edtf: String { "\(year)-\(two(month))-\(two(day))" }

  /// `2011-05-03T22:18`.
  func edtf(time: ClockTime) -> String { "\(edtf)T\(two(time.hour)):\(two(time.minute))" }

  /// `May 3, 2011`, `3 May 2011`, `3rd of May 2011`, `Monday, May 03, 2011` or `2011-05-03`, and nothing else.
  init?(words: [ByteSlice]) {
    var words = words.map(\.withoutComma).filter { !$0.isEmpty }
    if let first = words.first, Self.isWeekday(first) { words.removeFirst() }
    if words.count == 1, let day = CalendarDay(iso: words[0]) {
      self = day
      return
    }
    words.removeAll { $0.equalsIgnoringCase("of") }
    guard words.count == 3, words[2].count == 4, let year = words[2].number else { return nil }
    if let month = Self.month(words[0]), let day = Self.ordinal(words[1]) {
      self.init(year: year, month: month, day: day)
    } else if let month = Self.month(words[1]), let day = Self.ordinal(words[0]) {
      self.init(year: year, month: month, day: day)
    } else {
      return nil
    }
  }

  /// The date of ISO 8601 in the first ten bytes.
  init?(iso bytes: ByteSlice) {
    let parts = bytes.prefix(10).split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard bytes.count >= 10, parts.map(\.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap(\.number)
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// EDTF of an ISO 8601 time stamp: the day, and hour and minute as written, without zone and seconds.
  static func edtf(timestamp: String) -> String? {
    let bytes = Array(timestamp.utf8)[...].trimmed
    guard let day = CalendarDay(iso: bytes) else { return nil }
    let rest = bytes.dropFirst(10)
    guard rest.first == UInt8(ascii: "T") || rest.first == UInt8(ascii: " ") else {
      return day.edtf
    }
    return ClockTime(rest.dropFirst().prefix(5)).map(day.edtf(time:)) ?? day.edtf
  }

  /// The number of a month from its English name, whole or cut to three letters or more ('Sept.').
  static func month(_ word: ByteSlice) -> Int? {
    let word = word.last == UInt8(ascii: ".") ? word.dropLast() : word
    guard word.count >= 3 else { return nil }
    let lower = word.map(\.lowercased)
    return months.firstIndex { $0.starts(with: lower) }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { Array($0.utf8) }

  private static func isWeekday(_ word: ByteSlice) -> Bool {
    word.count >= 6 && word.map(\.lowercased).suffix(3).elementsEqual("day".utf8)
  }

  /// `3`, `03` or `3rd`.
  private static func ordinal(_ word: ByteSlice) -> Int? {
    let digits = word.prefix { $0.isDigit }
    let ending = word.dropFirst(digits.count)
    let endings: [StaticString] = ["", "st", "nd", "rd", "th"]
    guard (1...2).contains(digits.count), endings.contains(where: ending.equalsIgnoringCase) else {
      return nil
    }
    return digits.number
  }
}

/// An hour and a minute.
struct ClockTime: Hashable {
  var hour: Int
  var minute: Int

  /// `22:18` or `9:05`; seconds and a `Z` may follow.
  init?(_ bytes: ByteSlice) {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = parts[0].number, let minute = parts[1].number, hour < 24, minute < 60
    else { return nil }
    self.hour = hour
    self.minute = minute
  }
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

extension ArraySlice<UInt8> {
  var withoutComma: ByteSlice { last == UInt8(ascii: ",") ? dropLast() : self }
}
