// Enters: borrowings. Leaves: one group for each pair of witnesses, with its counts and its longest passage.

/// All that one pair of witnesses shares.
struct BorrowingGroup {
  /// The borrowings with their numbers in the edition, in the edition's order.
  var members: [(number: Int, entry: Apparatus.BorrowingEntry)]

  /// The pairs in the order in which they first occur.
  static func groups(of borrowings: [Apparatus.BorrowingEntry]) -> [BorrowingGroup] {
    var places: [[String]: Int] = [:]
    var groups: [BorrowingGroup] = []
    for (number, entry) in borrowings.enumerated() {
      let pair = [entry.a.witness, entry.b.witness]
      if let place = places[pair] {
        groups[place].members.append((number, entry))
      } else {
        places[pair] = groups.count
        groups.append(BorrowingGroup(members: [(number, entry)]))
      }
    }
    return groups
  }

  /// The borrowing with the longest passage; the first of several.
  var longest: Apparatus.BorrowingEntry {
    members.map(\.entry).reduce(members[0].entry) {
      $1.a.end - $1.a.start > $0.a.end - $0.a.start ? $1 : $0
    }
  }

  /// Who took from whom, where that is known of all its passages alike.
  var parts: [Note.Part] {
    let (a, b) = (members[0].entry.a.witness, members[0].entry.b.witness)
    switch Set(members.map(\.entry.direction)) {
    case ["a→b"]: return [.siglum(b), .words("borrows from"), .siglum(a)]
    case ["b→a"]: return [.siglum(a), .words("borrows from"), .siglum(b)]
    case let directions where directions.count > 1 && directions.contains("a→b"):
      return [.siglum(a), .words("and"), .siglum(b), .words("share, direction mixed")]
    default: return [.siglum(a), .words("and"), .siglum(b), .words("share, direction unknown")]
    }
  }

  /// '3 passages, 74 words (2 verbatim, 1 edited)'; words are counted where the text is at hand.
  func counts(in sources: [String: Apparatus.SourceEntry]) -> String {
    var total = 0
    for member in members {
      let passage = member.entry.a
      let text = sources[passage.source]?.quotation(passage.start, passage.end) ?? ""
      total += text.unicodeScalars.split(whereSeparator: isSpace).count
    }
    let kinds = ["verbatim", "edited", "paraphrase"].compactMap { kind in
      let number = members.count { $0.entry.kind == kind }
      return number == 0 ? nil : "\(number) \(kind)"
    }
    let words = total == 0 ? "" : ", " + counted(total, "word")
    let detail = kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))"
    return counted(members.count, "passage") + words + detail
  }

  /// The distinct grounds for the directions, in order.
  var grounds: [String] {
    var grounds: [String] = []
    for why in members.map(\.entry.why) where !why.isEmpty && !grounds.contains(why) {
      grounds.append(why)
    }
    return grounds
  }
}
