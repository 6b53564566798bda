// Enters: the last line of a comment. Leaves: who signed it and when.

/// How a comment ends: ` –  Jun 26 '17 at 22:18`, the author's name, if any, between dash and date.
struct Signature: Hashable {
  var author: String?
  /// EDTF to the minute; `nil` where the date is relative or has no year.
  var date: String?
  /// Where the comment's own words end.
  var start: Int

  private static let dash: [UInt8] = [0xE2, 0x80, 0x93]
  private static let dashAndSpace: [UInt8] = dash + [0xC2, 0xA0]

  init?(_ line: ByteSlice) {
    // Names and text may hold dashes; the page's own is followed by a no-break space.
    guard
      let start = line.lastOffset(of: Self.dashAndSpace) ?? line.lastOffset(of: Self.dash + [0x20])
    else { return nil }
    let rest = line[(start + Self.dash.count)...].trimmed
    guard rest.count <= ThreadTail.nameLimit + 40, let date = SignatureDate(rest.words) else {
      return nil
    }
    let name = rest[..<date.start].trimmed
    guard name.count <= ThreadTail.nameLimit else { return nil }
    author = name.isEmpty ? nil : displayName(name)
    self.date = date.edtf
    self.start = line[..<start].trimmed.endIndex
  }
}

/// The date at the end of a signature.
struct SignatureDate: Hashable {
  var edtf: String?
  /// Where the date begins.
  var start: Int

  init?(_ words: [ByteSlice]) {
    guard let last = words.last else { return nil }
    if let date = Self.absolute(words) {
      self = date
    } else if last.equalsIgnoringCase("yesterday") {
      self.init(edtf: nil, start: last.startIndex)
    } else if words.count >= 3, last.equalsIgnoringCase("ago"), words[words.count - 3].number != nil
    {
      self.init(edtf: nil, start: words[words.count - 3].startIndex)
    } else {
      return nil
    }
  }

  private init(edtf: String?, start: Int) {
    self.edtf = edtf
    self.start = start
  }

  /// `Jun 26 '17 at 22:18`, `Jun 26, 2017 at 22:18`, `Jun 26 at 22:18` or `2017-06-26 22:18:00Z`.
  private static func absolute(_ words: [ByteSlice]) -> SignatureDate? {
    guard let last = words.last,
      let time = ClockTime(last.last == UInt8(ascii: "Z") ? last.dropLast() : last)
    else { return nil }
    var rest = words.dropLast()
    if let word = rest.last, let day = CalendarDay(iso: word), word.count == 10 {
      return SignatureDate(edtf: day.edtf(time: time), start: word.startIndex)
    }
    guard rest.popLast()?.equalsIgnoringCase("at") == true else { return nil }
    let year = rest.last.flatMap(year)
    if year != nil { rest.removeLast() }
    guard let day = rest.popLast()?.withoutComma.number, let word = rest.popLast(),
      let month = CalendarDay.month(word), (1...31).contains(day)
    else { return nil }
    let date = year.flatMap { CalendarDay(year: $0, month: month, day: day) }
    guard year == nil || date != nil else { return nil }
    return SignatureDate(edtf: date?.edtf(time: time), start: word.startIndex)
  }

  /// `2017`, or `'17`, which is of this century, for Stack Exchange began in 2008.
  private static func year(_ word: ByteSlice) -> Int? {
    if word.count == 4, let year = word.number { return year }
    let apostrophes: [[UInt8]] = [[0x27], [0xE2, 0x80, 0x99]]
    guard let mark = apostrophes.first(where: word.starts(with:)), word.count == mark.count + 2
    else {
      return nil
    }
    return word.dropFirst(mark.count).number.map { 2000 + $0 }
  }
}
