// Enters: borrowings. Leaves: one group for each pair of sources, with its counts and its longest passage.

/// All that one pair of sources shares.
struct BorrowingGroup {
  /// The borrowings with their numbers in the edition, in the edition's order.
  var members: [(number: Int, entry: Apparatus.BorrowingEntry)]

  /// The pairs in the order in which they first occur.
  static func groups(of borrowings: [Apparatus.BorrowingEntry]) -> [BorrowingGroup] {
    var places: [[String]: Int] = [:]
    var groups: [BorrowingGroup] = []
    for (number, entry) in borrowings.enumerated() {
      let pair = [Self.source(entry.a.witness), Self.source(entry.b.witness)]
      if let place = places[pair] {
        groups[place].members.append((number, entry))
      } else {
        places[pair] = groups.count
        groups.append(BorrowingGroup(members: [(number, entry)]))
      }
    }
    return groups
  }

  /// The siglum of the source in which a witness speaks.
  private static func source(_ siglum: String) -> String {
    siglum.split(separator: ".").first.map(String.init) ?? siglum
  }

  /// The one witness of a side, or its source where several share passages.
  private func siglum(_ side: (Apparatus.BorrowingEntry) -> Apparatus.BorrowedPassage) -> String {
    let witnesses = Set(members.map { side($0.entry).witness })
    return witnesses.count == 1
      ? witnesses.first ?? "" : Self.source(side(members[0].entry).witness)
  }

  /// Which voices share how many passages, most first: 'C.a6 13, C.a5.c5 3'; empty where there is one pair.
  var voices: [(siglum: String, count: Int)] {
    var counts: [String: Int] = [:]
    for side in [members.map(\.entry.a.witness), members.map(\.entry.b.witness)]
    where Set(side).count > 1 {
      for siglum in side { counts[siglum, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// The borrowing with the longest passage; the first of several.
  var longest: Apparatus.BorrowingEntry {
    members.map(\.entry).reduce(members[0].entry) {
      $1.a.end - $1.a.start > $0.a.end - $0.a.start ? $1 : $0
    }
  }

  /// Who took from whom, where that is known of all its passages alike.
  var parts: [Note.Part] {
    let (a, b) = (siglum(\.a), siglum(\.b))
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
