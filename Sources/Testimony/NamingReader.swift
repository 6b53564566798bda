// Enters: a sentence. Leaves: claims of what somebody or something is, was or came to be called.

internal import Chronology
internal import Intake
internal import Language

/// Reads other names by the words that introduce them: 'also known as', '(now Vestby)', 'under the pseudonym'.
struct NamingReader {
  let reader: SentenceReader

  private var account: Account { reader.account }
  private var tree: SentenceTree { account.tree }
  private var sentence: Range<Int> { account.sentences[reader.sentence].words }

  /// The most words that introduce a name, and that a name in quotation marks has.
  private static let longest = 8

  func claims() -> [Claim] {
    var result: [Claim] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      if let (claim, end) = introduced(at) ?? foreign(at) ?? translated(at) {
        result.append(claim)
        at = end
      } else {
        at += 1
      }
    }
    return result
  }

  private func form(_ at: Int) -> String {
    sentence.contains(at) ? account.words[at].form.lowercased() : ""
  }

  // MARK: By words that introduce a name

  private func introduced(_ at: Int) -> (Claim, end: Int)? {
    let words = (at..<min(at + Self.longest, sentence.upperBound)).map(form)
    for row in NamingWords.standard.rows(at: words) {
      let marker = at..<(at + row.words.count)
      guard let name = name(after: marker.upperBound, row.sort),
        stands(row.place, marker, name), let bearer = bearer(marker, name),
        let claim = claim(row.sort, marker, name, bearer)
      else { continue }
      return (claim, name.upperBound)
    }
    return nil
  }

  /// The words of the name that begins at a word, past quotation marks and an article.
  private func name(after end: Int, _ sort: Naming) -> Range<Int>? {
    var start = end
    if Self.quotes.contains(form(start)) {
      guard let quoted = account.quotations.around(start + 1), quoted.lowerBound == start + 1,
        quoted.count <= Self.longest
      else { return nil }
      let isClosed = account.words[quoted.upperBound - 1].tag == .punctuation && quoted.count > 1
      return isClosed ? quoted.dropLast() : quoted
    }
    let article = form(start) == "the" ? 1 : 0
    start += article
    guard sentence.contains(start), let name = account.name(at: start),
      name.words.lowerBound == start, !isOwner(name)
    else { return nil }
    return (sort == .nickname ? start - article : start)..<name.words.upperBound
  }

  /// 'is called Holm's'.
  private func isOwner(_ name: Name) -> Bool {
    sentence.contains(name.words.upperBound) && account.words[name.words.upperBound].xpos == "POS"
  }

  private static let quotes: Set<String> = ["\"", "“", "‘", "'", "«", "„", "``"]

  private func stands(_ place: NamingWords.Place, _ marker: Range<Int>, _ name: Range<Int>) -> Bool
  {
    let (before, after) = (form(marker.lowerBound - 1), form(name.upperBound))
    switch place {
    case .any: return true
    case .bracket: return before == "(" && [")", ",", ";"].contains(after)
    case .aside:
      // 'Holm, later Governor Holm'.
      return ["(", ",", "–", "—"].contains(before) && [")", ",", ";", "–", "—"].contains(after)
        && !NameWords.titles.contains(form(name.lowerBound))
    }
  }

  // MARK: Bearers

  /// Who or what has the name: the phrase that the words stand aside of or behind, else the subject or object of their verb.
  private func bearer(_ marker: Range<Int>, _ name: Range<Int>) -> Filler? {
    let start = marker.lowerBound
    let verb = marker.first { account.words[$0].tag == .verb }
    let isParticiple =
      verb.map { account.words[$0].xpos == "VBN" || tree.base($0) == "acl" } ?? true
    let isAside = ["(", ","].contains(form(start - 1))
    // 'Holm, also known as …', 'a phase nicknamed …'.
    if isParticiple, isAside || verb == start {
      if let before = phrase(endingAt: isAside ? start - 1 : start) {
        return who(before, besides: name)
      }
      // 'On 6 June (known as …)'.
      if form(start - 1) == "(" { return nil }
    }
    if let owner = possessed(marker, name) { return owner }
    if let verb { return named(by: verb, besides: name) }
    if sentence.contains(start - 1), let bearer = account.name(at: start - 1) {
      return filler(bearer)
    }
    return user(marker).flatMap { who($0, besides: name) }
  }

  /// The subject of 'travelled under the name of …', 'was the pen name of …'.
  private func user(_ marker: Range<Int>) -> Int? {
    guard let noun = marker.last(where: { account.words[$0].tag == .noun }) else { return nil }
    let predicate = tree.child(noun, ["cop"]) != nil ? noun : tree.head(noun)
    return predicate.flatMap { account.clause($0).subject() }
  }

  /// 'His real name was …'; 'The spy, whose real name was …'.
  private func possessed(_ marker: Range<Int>, _ name: Range<Int>) -> Filler? {
    guard let noun = marker.first(where: { form($0) == "name" }),
      let owner = tree.child(noun, ["nmod:poss"])
    else { return nil }
    guard form(owner) == "whose" else {
      return reader.fillers.possessor(noun, slot: .patient)
    }
    return phrase(endingAt: owner - 1).flatMap { who($0, besides: name) }
  }

  /// 'was nicknamed', 'a town called', 'They called him'.
  private func named(by verb: Int, besides name: Range<Int>) -> Filler? {
    let clause = account.clause(verb)
    let head = clause.isPassive ? clause.subject() : clause.object()
    return head.flatMap { who($0, besides: name) }
  }

  private func who(_ head: Int, besides name: Range<Int>) -> Filler? {
    if let bearer = account.name(at: head) { return filler(bearer) }
    // 'the town of Nordhavn'.
    if let of = tree.children[head].first(where: {
      tree.base($0) == "nmod" && account.phrase($0)?.preposition == "of"
    }), let bearer = account.name(at: of), account.isPlace(account.words[head].lemma) {
      return filler(bearer)
    }
    guard let found = reader.fillers.participant(head, slot: .patient), !found.isGuess else {
      return nil
    }
    // 'the spy, whose real name was Anton Holm': the name itself tells nobody else.
    guard found.range.overlaps(account.bytes(name)) else { return found }
    return account.phrase(head).flatMap { reader.fillers.thing($0, .patient) }
  }

  private func filler(_ name: Name) -> Filler {
    Filler(
      slot: .patient, value: .named([account.text.quote(name.range)], name.kind), range: name.range)
  }

  /// The head of the phrase that ends before a mark, brackets between aside: 'Anton Holm (1850–1901), also known as'.
  private func phrase(endingAt mark: Int) -> Int? {
    var end = mark
    if form(end - 1) == ")" {
      guard
        let open = (max(sentence.lowerBound, end - Self.longest)..<end).last(where: {
          form($0) == "("
        })
      else { return nil }
      end = open
    }
    let last = Self.closing.contains(form(end - 1)) ? end - 2 : end - 1
    guard sentence.contains(last) else { return nil }
    if let name = account.name(at: last) {
      return name.words.first { account.phrase($0) != nil } ?? last
    }
    return account.phrases[reader.sentence].first {
      $0.words.upperBound == last + 1 && $0.time == nil
    }?.head
  }

  private static let closing: Set<String> = ["\"", "”", "’", "'", "»", "''"]

  // MARK: Other languages

  /// 'known in German as Westburg', '(German: Westburg)'.
  private func foreign(_ at: Int) -> (Claim, end: Int)? {
    var marker = at..<(at + 4)
    if ["(", ",", ";"].contains(form(at - 1)), Self.languages.contains(form(at)),
      form(at + 1) == ":"
    {
      marker = at..<(at + 2)
    } else if !(["known", "called"].contains(form(at)) && form(at + 1) == "in"
      && Self.languages.contains(form(at + 2)) && form(at + 3) == "as")
    {
      return nil
    }
    guard let name = name(after: marker.upperBound, .foreign) ?? word(marker.upperBound),
      let bearer = bearer(marker, name), let claim = claim(.foreign, marker, name, bearer)
    else { return nil }
    return (claim, name.upperBound)
  }

  /// One word in whatever script, where no name was found.
  private func word(_ at: Int) -> Range<Int>? {
    guard sentence.contains(at), account.words[at].tag != .punctuation,
      [")", ",", ";"].contains(form(at + 1))
    else { return nil }
    return at..<(at + 1)
  }

  private static let languages: Set<String> = [
    "german", "french", "russian", "latin", "greek", "english", "italian", "spanish", "portuguese",
    "dutch", "danish", "norwegian", "swedish", "finnish", "icelandic", "polish", "czech", "slovak",
    "hungarian", "romanian", "bulgarian", "serbian", "croatian", "slovene", "slovenian",
    "ukrainian", "belarusian", "lithuanian", "latvian", "estonian", "turkish", "arabic", "hebrew",
    "persian", "hindi", "urdu", "bengali", "chinese", "japanese", "korean", "vietnamese", "thai",
    "malay", "irish", "welsh", "gaelic", "breton", "basque", "catalan", "yiddish", "armenian",
    "georgian", "albanian", "hawaiian", "maori", "swahili", "sanskrit", "tamil", "mongolian",
  ]

  /// 'the journal Sannhet ("Truth")'; of a person it is a nickname.
  private func translated(_ at: Int) -> (Claim, end: Int)? {
    guard form(at) == "(", Self.quotes.contains(form(at + 1)),
      let quoted = account.quotations.around(at + 2), quoted.lowerBound == at + 2,
      quoted.count <= Self.longest, form(quoted.upperBound + 1) == ")",
      let before = phrase(endingAt: at), let bearer = account.name(at: before)
    else { return nil }
    let sort: Naming = bearer.kind == .person ? .nickname : .translation
    return claim(sort, quoted, quoted, filler(bearer)).map { ($0, quoted.upperBound) }
  }

  // MARK: Claims

  private func claim(
    _ sort: Naming, _ marker: Range<Int>, _ name: Range<Int>, _ bearer: Filler
  ) -> Claim? {
    let range = account.bytes(name)
    guard !bearer.range.overlaps(range), sentence.contains(name.upperBound - 1) else { return nil }
    let text = account.quote(name)
    if case .named(let names, _) = bearer.value, names.contains(text) { return nil }
    let called = Filler(slot: .name, value: .text(text), range: range)
    let verb = marker.first { account.words[$0].tag == .verb } ?? tree.clause[marker.lowerBound]
    guard let modality = reader.certainty.read(verb: verb) else { return nil }
    return reader.claim(
      Claim.naming, predicate: sort.rawValue, words: marker, [bearer, called], modality)
  }
}
