// Enters: a token position. Leaves: the ruler who is named there.

extension Tokens {
  /// The one reign that a name means, with its title and realm: 'King Henry IV of France'; nil where two
  /// rulers would fit.
  func reign(at i: Int, isPope: Bool = false) -> (reign: Reign, isSure: Bool, end: Int)? {
    var name = skip(i, .the)
    // 'his Holiness Pope', 'Queen Empress': at most one title is looked at.
    let title = self.is(name, .ruler) ? self[name].meaning : isPope ? 2 : nil
    name = skip(name, .ruler)
    // 'Æthelstan' begins with a letter beyond ASCII.
    guard name < count, self[name].isCapital || word(name).first.map({ $0 >= 0x80 }) ?? false else {
      return nil
    }
    let found = longestNames(at: name)
    guard let first = found.first else { return nil }
    var (end, candidates) = (first.end, found.map(\.reign))
    if romanNumeral(end) != nil { return nil }
    if let title { candidates.removeAll { !$0.title.answers(to: title) } }
    if self.is(end, .ruler), isWord(end, "Emperor") { end += 1 }
    let realm = ofRealm(at: end, candidates)
    if let realm { (candidates, end) = (realm.reigns, realm.end) }
    // Without a title a pope is not meant, unless nobody else can be.
    if title == nil, candidates.count > 1 { candidates.removeAll { $0.title == .pope } }
    guard candidates.count == 1, let reign = candidates.first else { return nil }
    let isPlain =
      first.words == 1 && reign.reckoning == .anniversary
      && (reign.title == .king || reign.title == .pope)
    return (reign, title != nil || realm != nil || !isPlain, end)
  }

  /// The reigns whose longest name stands here.
  private func longestNames(at i: Int) -> [(reign: Reign, words: Int, end: Int)] {
    let possible = ReignIndex.shared.entries(beginning: String(Substring(word(i))))
    var result: [(reign: Reign, words: Int, end: Int)] = []
    for entry in possible {
      guard let end = self.end(of: entry.words, at: i) else { continue }
      if let best = result.first?.end, best > end { continue }
      if let best = result.first?.end, best < end { result.removeAll() }
      result.append((entry.reign, entry.words.count, end))
    }
    return result
  }

  /// The token after a name's words, each of which may be several tokens ('Fath-Ali', 'Geo.').
  private func end(of words: [String], at i: Int) -> Int? {
    var j = i
    for text in words {
      let (start, length) = (self[j].start, text.utf8.count)
      guard j < count, start + length <= source.utf8.count else { return nil }
      let from = source.utf8.index(source.startIndex, offsetBy: start)
      let until = source.utf8.index(from, offsetBy: length)
      guard source.utf8[from..<until].elementsEqual(text.utf8) else { return nil }
      while j < count, self[j].end < start + length { j += 1 }
      guard self[j].end == start + length else { return nil }
      j += 1
    }
    return j
  }

  /// 'of France', 'king of Persia', ', king of the Franks'.
  private func ofRealm(at i: Int, _ candidates: [Reign]) -> (reigns: [Reign], end: Int)? {
    var j = i
    if self.is(skip(j, .comma), .ruler) || self.is(skip(skip(j, .comma), .the), .ruler) {
      j = skip(skip(j, .comma), .the) + 1
    }
    guard self.is(j, .of) else { return nil }
    j = skip(j + 1, .the)
    var (end, fitting) = (j, [Reign]())
    for reign in candidates {
      let ends = reign.realms.compactMap { realm in
        self.end(of: realm.split(separator: " ").map(String.init), at: j)
      }
      guard let last = ends.max() else { continue }
      end = max(end, last)
      fitting.append(reign)
    }
    return fitting.isEmpty ? nil : (fitting, end)
  }
}

extension Reign.Title {
  /// True where a title in a text can be this ruler's, by its number in the lexicon.
  fileprivate func answers(to title: Int) -> Bool {
    switch title {
    case 0: self == .king
    case 1: self == .emperor || self == .tsar || self == .era
    case 2: self == .pope
    case 3: self == .tsar
    case 4: self == .sultan
    default: self == .shah
    }
  }
}
