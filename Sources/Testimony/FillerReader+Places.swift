// Enters: phrases. Leaves: where they say that something was: a place by its name, or what kind of place.

internal import Intake
internal import Language

extension FillerReader {
  /// The place that a phrase names after 'in', 'at', 'near' and the like.
  /// `origin` takes those after 'from' too.
  func place(_ phrase: Phrase, orOrigin origin: Bool = false) -> Filler? {
    guard phrase.time == nil, let preposition = phrase.preposition,
      Self.locative.contains(preposition) || origin && preposition == "from",
      !Antecedents.isPersonal(account.words[phrase.head].form)
    else { return nil }
    if let name = account.name(at: phrase.head) {
      // 'to outside of the country'.
      guard !isOutside(phrase, name) else { return nil }
      // 'off Cape Lorn', 'near Orra': only places are near.
      let isPlace = name.kind == .place || name.kind == .other && Self.beside.contains(preposition)
      return isPlace && !isMonth(phrase.head) ? place(name) : nil
    }
    guard isPlace(phrase.head), !isFigure(phrase) else { return nil }
    return settlement(phrase) ?? locality(phrase, .place)
  }

  /// Whether a noun names a place, by its dictionary form or as it stands: 'stairs', 'barracks'.
  private func isPlace(_ head: Int) -> Bool {
    account.isPlace(account.words[head].lemma.lowercased())
      || account.isPlace(account.words[head].form.lowercased())
  }

  /// 'on the grounds of his health', 'on the ground that', 'on the verge of ruin': no place, unless of one ('on the grounds
  /// of the palace').
  private func isFigure(_ phrase: Phrase) -> Bool {
    guard Self.figures.contains(account.words[phrase.head].lemma.lowercased()),
      phrase.preposition != "in" || account.words[phrase.head].lemma != "ground"
    else { return false }
    let next = phrase.words.upperBound
    if next < account.words.count, account.words[next].form == "that" { return true }
    guard let of = nested(phrase.head, after: ["of"]) else { return false }
    return account.name(at: of).map { $0.kind == .person } ?? !isPlace(of)
  }

  /// Nouns of place that with 'of' make a preposition (R. Quirk et al., 'A Comprehensive Grammar of the English Language',
  /// 9.11) or are used of states.
  private static let figures: Set<String> = [
    "ground", "face", "course", "point", "verge", "brink",
  ]

  /// Whether a phrase names what it was outside of: a country does not lie about itself as a town does.
  private func isOutside(_ phrase: Phrase, _ name: Name) -> Bool {
    let start = account.sentences[sentence].words.lowerBound
    let before = max(start, phrase.words.lowerBound - 2)..<phrase.words.lowerBound
    return account.words[before].contains { $0.form.lowercased() == "outside" }
      && account.wordNet?.placeKinds(account.text.quote(name.range)).contains("country") ?? false
  }

  /// 'on May, 22': a number after the comma makes a month of a name that the annotator took for a place.
  private func isMonth(_ head: Int) -> Bool {
    let end = account.sentences[sentence].words.upperBound
    return head + 2 < end && account.words[head + 1].form == ","
      && account.words[head + 2].tag == .numeral && account.words[head + 2].form.count <= 2
  }

  /// The place in a row of names after a date: 'born 7 November 1879, Yanovka, Ukraine'.
  func place(inRowAfter time: Phrase) -> Filler? {
    var row: [Name] = []
    var at = time.words.upperBound
    let end = account.sentences[sentence].words.upperBound
    while at + 1 < end, account.words[at].form == ",", let name = account.name(at: at + 1) {
      row.append(name)
      at = name.words.upperBound
    }
    return row.contains { $0.kind == .place } ? row.first.map { place($0) } : nil
  }

  /// A place by name.
  func place(_ name: Name, _ slot: Slot = .place) -> Filler {
    Filler(slot: slot, value: .named([account.text.quote(name.range)], .place), range: name.range)
  }

  private static let beside: Set<String> = ["off", "near", "outside"]
  private static let locative: Set<String> = [
    "in", "at", "near", "on", "off", "outside", "inside", "aboard", "within", "along", "beside",
    "to",
  ]

  /// The place that a phrase with a common noun names: 'Harl' for 'the fortress of Harl'; else the noun.
  func locality(_ phrase: Phrase, _ slot: Slot) -> Filler? {
    guard account.name(at: phrase.head) == nil, phrase.time == nil,
      isPlace(phrase.head)
    else { return nil }
    return region(phrase.head).map { place($0, slot) }
      ?? named(phrase.head, after: ["of"]).map { place($0, slot) }
      ?? thing(phrase, slot)
  }

  /// Oslo, for the tavern of 'in a tavern in Oslo'.
  func town(around place: Filler) -> Filler? {
    guard case .thing = place.value,
      let phrase = phrases.first(where: {
        account.words[$0.head].range.upperBound == place.range.upperBound
      })
    else { return nil }
    return named(phrase.head, after: ["in", "at"]).map { self.place($0) }
  }

  /// 'the village of Lower Marrow': the name that a word for a town, a country or an island bears.
  func region(_ head: Int) -> Name? {
    guard account.isRegion(account.words[head].lemma.lowercased()) else { return nil }
    return nested(head, after: ["of"]).flatMap { account.name(at: $0) }
      .flatMap { $0.kind == .person ? nil : $0 }
  }

  private func named(_ head: Int, after prepositions: Set<String>) -> Name? {
    // 'the bridge of the Orlanda': with an article it is a ship or an inn.
    nested(head, after: prepositions).flatMap { tree.child($0, ["det"]) == nil ? $0 : nil }
      .flatMap { account.name(at: $0) }
      .flatMap { [.place, .other].contains($0.kind) ? $0 : nil }
  }

  /// The head of the first phrase on a noun that one of some prepositions opens.
  private func nested(_ head: Int, after prepositions: Set<String>) -> Int? {
    tree.children[head].first { child in
      child > head && tree.base(child) == "nmod"
        && account.phrase(child)?.preposition.map(prepositions.contains) ?? false
    }
  }
}
