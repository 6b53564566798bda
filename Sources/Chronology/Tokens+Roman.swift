// Enters: a token position. Leaves: the Roman numeral or the Roman day that stands there.

extension Tokens {
  /// A Roman numeral in capitals up to 99: 'VIII', 'XIV'. Nil for other words. Complexity: O(1).
  func romanNumeral(_ i: Int) -> Int? {
    let length = self[i].end - self[i].start
    guard self[i].isCapital, length <= 8, kind(i) != .month else { return nil }
    var (result, last) = (0, 0)
    for byte in word(i).reversed() {
      let value: Int
      switch byte {
      case UInt8(ascii: "I"): value = 1
      case UInt8(ascii: "V"): value = 5
      case UInt8(ascii: "X"): value = 10
      case UInt8(ascii: "L"): value = 50
      default: return nil
      }
      result += value < last ? -value : value
      last = max(last, value)
    }
    return (1...99).contains(result) ? result : nil
  }

  /// 'the ides of March, 44 BC', 'the kalends of January', 'a.d. IV Non. Oct.', 'the fourth day before
  /// the nones of October', 'the day before the ides of March'.
  func romanDay(at i: Int) -> Match? {
    guard let counted = romanCount(at: i) else { return nil }
    let mark = skip(counted.end, .the)
    guard let name = romanMark(at: mark), let month = latinMonth(at: skip(name.end, .of)) else {
      return nil
    }
    let day = RomanDay(counted.value, before: name.mark, month: month.value)
    let year = romanYear(at: month.end)
    let isLeap = (year?.value ?? 1) % 4 == 0
    guard let (m, d) = day.monthAndDay(isLeap: isLeap) else { return nil }
    // Days before the kalends of January lie in the December before.
    let shift = month.value == 1 && m == 12 ? 1 : 0
    var result = Fields(
      year: year.map { $0.value - shift }, month: m, day: d, end: year?.end ?? month.end)
    let form = result.year.flatMap {
      CalendarDate(.roman, year: $0 + 753, month: m, day: d)
    }
    result.forms = form.map { [$0] } ?? []
    return result.reading.map { Match(result.end, $0) }
  }

  /// How many days before the mark, with both ends; 1 where the mark follows at once.
  private func romanCount(at i: Int) -> (value: Int, end: Int)? {
    if self.is(i, .era), !self[i].isCapital, let count = romanNumeral(i + 1), count > 2 {
      return (count, i + 2)
    }
    if let count = shortCount(at: i) { return count }
    let word = skip(i, .the)
    if self.is(word, .romanDay) { return (1, word) }
    if self.is(word, .unit), self[word].meaning == 3, self.is(word + 1, .before) {
      return (2, word + 2)
    }
    guard let count = dayNumber(at: word), self.is(count.end - 1, .suffix) || count.isWord else {
      return nil
    }
    // 'the fourth day before the nones', 'the fourth of the kalends', 'the 4th kalends'
    if self.is(count.end, .romanDay) { return (count.value, count.end) }
    let link = self.is(count.end, .unit) && self[count.end].meaning == 3 ? count.end + 1 : count.end
    guard self.is(link, .before) && link > count.end || self.is(link, .of),
      self.is(skip(link + 1, .the), .romanDay)
    else { return nil }
    return (count.value, link + 1)
  }

  /// 'iii. id.', 'XIV Kal.', 'vi non.': a numeral before the mark.
  private func shortCount(at i: Int) -> (value: Int, end: Int)? {
    guard self.is(i, .other), self[i].end - self[i].start <= 5 else { return nil }
    var (result, last) = (0, 0)
    for byte in word(i).reversed() {
      guard let value = Tokens.smallDigits[byte | 0x20] else { return nil }
      result += value < last ? -value : value
      last = max(last, value)
    }
    let end = skip(i + 1, .period)
    guard (2...19).contains(result), romanMark(at: end) != nil else { return nil }
    return (result, end)
  }

  private static let smallDigits: [UInt8: Int] = [
    UInt8(ascii: "i"): 1, UInt8(ascii: "j"): 1, UInt8(ascii: "v"): 5, UInt8(ascii: "x"): 10,
  ]

  /// 'ides', 'Kal.', and the short forms that are other words too: 'Non.', 'Id.'.
  private func romanMark(at i: Int) -> (mark: RomanDay.Mark, end: Int)? {
    if self.is(i, .romanDay) {
      return RomanDay.Mark(rawValue: self[i].meaning).map { ($0, skip(i + 1, .period)) }
    }
    guard i < count, self.is(i + 1, .period) || self.is(i + 1, .latinMonth),
      self[i].isCapital || latinMonth(at: skip(i + 1, .period)) != nil
    else { return nil }
    if isWord(i, "Non") || isWord(i, "non") { return (.nones, skip(i + 1, .period)) }
    return isWord(i, "Id") || isWord(i, "id") ? (.ides, skip(i + 1, .period)) : nil
  }

  /// A month in English, or as Latin shortens it.
  private func latinMonth(at i: Int) -> (value: Int, end: Int)? {
    if self.is(i, .latinMonth), self[i].isCapital { return (self[i].meaning, i + 1) }
    if let month = monthName(at: i) { return self[i].isCapital ? month : nil }
    guard self[i].isCapital, self.is(i + 1, .period) else { return nil }
    let names = [("Ian", 1), ("Mart", 3), ("Mai", 5), ("Iun", 6), ("Iul", 7)]
    return names.first { word(i).elementsEqual($0.0.utf8) }.map { ($0.1, i + 2) }
  }

  private func romanYear(at i: Int) -> (value: Int, end: Int)? {
    let j = skip(skip(skip(i, .comma), .of), .anchor)
    if let year = cityYear(at: j) { return (year.value - 753, year.end) }
    return eraYear(at: j) ?? (self.is(i, .comma) || j == i ? calendarYear(at: j) : nil)
  }
}
