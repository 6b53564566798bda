// Enters: an account's names. Leaves: whom a pronoun can mean, likeliest first.

internal import Intake
internal import Language

/// Resolves 'he', 'she', 'him', 'his', 'her' by who was named lately, as subject or not, and how often.
///
/// The weights follow the order of salience of Lappin and Leass (Computational Linguistics 20, 1994): subject
/// above object, halved with every sentence; the last part favours whom the whole account is about.
struct Antecedents {
  let account: Account
  var persons: [Person]
  private let share: [String: Double]
  /// The keys of the names of ships.
  private let ships: Set<String>
  let coreference: Coreference
  /// Where lines break, in UTF-8 bytes of the text.
  private let breaks: [Int]
  /// Of which gender the account's pronouns show a name to be whose words leave it open.
  var genders: [String: Gender] = [:]

  struct Person {
    var key: String
    var text: String
    var word: Int
    var sentence: Int
    var weight: Double
    var isShip: Bool
    /// Whether its clause tells of its death.
    var dies = false
  }

  private static let firstSubject = 5.0
  private static let otherSubject = 4.0
  static let subordinateSubject = 3.0
  private static let otherRole = 2.0
  private static let topic = 3.0
  /// As the topic's.
  private static let told = 3.0
  /// For the subject of the clause above, of a subordinate clause's subject: 'After he had fled, Brandt wrote …'. Less than
  /// the subject's own weight, more than the bonus of the topic.
  static let above = 4.0
  /// For whom the model's coreference joins to the pronoun: of 24 cases in which it differs from salience alone, it was
  /// right in 12 and salience in 8. Of 'his' it was wrong in 3 of 4: it does not count there.
  private static let joined = 2.0
  /// By how much the likeliest must be ahead where coreference does not say the same: by as much as coreference counts. Of
  /// 34 links that it spoke against, a fourth were wrong (GUM, dev and 90 documents of train).
  private static let margin = joined
  /// How many sentences back a pronoun reaches.
  static let reach = 4

  init(_ account: Account) {
    self.account = account
    breaks = account.lineBreaks
    coreference = Coreference(account)
    var persons: [Person] = []
    var counts: [String: Double] = [:]
    for sentence in account.sentences.indices {
      let words = account.sentences[sentence].words
      for name in account.names(in: words) {
        let text = account.text.quote(name.range)
        let isShip = account.isVessel(name)
        guard name.kind == .person || isShip || Self.isTitle(name, account) else { continue }
        let key = Self.key(text)
        counts[key, default: 0] += 1
        let weight = Self.weight(of: Self.top(of: name, account), account)
        persons.append(
          Person(
            key: key, text: text, word: name.words.lowerBound, sentence: sentence, weight: weight,
            isShip: isShip, dies: Self.dies(Self.top(of: name, account), account)))
      }
    }
    self.persons = persons
    ships = Set(persons.filter(\.isShip).map(\.key))
    let greatest = counts.values.max() ?? 1
    share = counts.mapValues { $0 / greatest }
    chain()
  }

  /// The word of a name that is governed from outside; of 'an agent, Hans Brandt, entered' the subject.
  static func top(of name: Name, _ account: Account) -> Int {
    let tree = account.tree
    let top =
      name.words.first { tree.head($0).map { !name.words.contains($0) } ?? true }
      ?? name.words.lowerBound
    return tree.base(top) == "appos" ? tree.head(top) ?? top : top
  }

  /// 'the Duke': a title that stands for its bearer.
  static func isTitle(_ name: Name, _ account: Account) -> Bool {
    let first = name.words.lowerBound
    return name.kind == .other && name.words.count == 1 && first > 0
      && account.words[first - 1].lemma.lowercased() == "the"
      && NameWords.titles.contains(folded(account.words[first].form))
  }

  /// How salient a word's place in its sentence makes whom it means.
  static func weight(of top: Int, _ account: Account) -> Double {
    let tree = account.tree
    guard tree.base(top) == "nsubj" else { return otherRole }
    let clause = tree.clause[top]
    switch tree.base(clause) {
    case "root": return firstSubject
    case "conj", "parataxis": return otherSubject
    default: return subordinateSubject
    }
  }

  /// The surname under which two uses of a name count as one person's.
  static func key(_ text: String) -> String {
    let last = folded(text.split(separator: " ").last.map(String.init) ?? text)
    return last.count > 4 && last.hasSuffix("s") ? String(last.dropLast()) : last
  }

  /// Whom a word can mean, and what speaks for it.
  struct Resolution {
    /// Likeliest first.
    var names: [String] = []
    /// The head of the phrase that it means instead, where that names nobody: 'an assassin … he'.
    var noun: Int?
    var isGuess = false
    /// Why the first is the likeliest, in a few words.
    var evidence: String?
  }

  /// Whom a personal pronoun can mean. `excluded` are names of others in its clause, whom it cannot.
  ///
  /// Where sentences do not follow on each other, none before its own counts; with nobody named there, it is
  /// a guess at whom the whole account is about.
  func resolve(_ pronoun: Int, in sentence: Int, excluding excluded: [String]) -> Resolution {
    guard let gender = Self.pronouns[account.words[pronoun].form.lowercased()] else {
      return Resolution()
    }
    if let subject = subject(ofReflexive: pronoun) {
      return isPlainPronoun(subject)
        ? resolve(subject, in: sentence, excluding: []) : named(subject, gender)
    }
    let barred = Set(excluded.map(Self.key))
    let fitting = { (person: Person) in
      !barred.contains(person.key) && (genders[person.key] ?? gender) == gender
        && (person.isShip ? gender == .female : gender.allow(person.text))
    }
    let reach = isDisjointed(sentence) ? 0 : Self.reach
    let start = persons.partitioningIndex { $0.sentence >= sentence - reach }
    var near = persons[start...].prefix { $0.word < pronoun }.filter(fitting)
    if let host = host(of: pronoun, in: sentence), fitting(host) { near.append(host) }
    if near.isEmpty, reach == 0 {
      let topic = persons.filter(fitting).max { (share[$0.key] ?? 0) < (share[$1.key] ?? 0) }
      return Resolution(
        names: topic.map { [$0.text] } ?? [], isGuess: true,
        evidence: "whom the account names most")
    }
    let isOwner = account.tree.relation(pronoun) == "nmod:poss"
    let model = isOwner ? nil : coreference.name(before: pronoun).map(Self.key)
    let ranked = ranked(near, sentence, model, gender)
    let names = ranked.map(\.text)
    let noun = isOwner || model != nil ? nil : described(pronoun, in: sentence)
    if names.isEmpty, let noun { return Resolution(noun: noun, evidence: "by coreference") }
    let isSure =
      ranked.count < 2 || model != nil && ranked[0].score - ranked[1].score >= Self.margin
    let isOpen =
      noun != nil || isOwner && isDisputed(ranked, gender)
      || !isOwner && !isSure && names.first.map(Self.key) != model
    return Resolution(
      names: names, isGuess: isOpen, evidence: names.first.map { evidence($0, model) })
  }

  /// Whether the second of several that 'his' can mean is about as likely as the first, and no given name speaks for her.
  private func isDisputed(_ ranked: [(score: Double, text: String)], _ gender: Gender) -> Bool {
    guard ranked.count > 1, gender != .female || !gender.confirms(ranked[0].text) else {
      return false
    }
    return ranked[0].score - ranked[1].score < Self.margin
  }

  /// The head of the phrase without a name that the language model's coreference joins a pronoun to: 'An assassin … he'.
  private func described(_ pronoun: Int, in sentence: Int) -> Int? {
    guard let noun = coreference.noun(before: pronoun), isNear(noun, sentence),
      account.tree.clause[noun] != account.tree.clause[pronoun],
      !account.tree.governors(pronoun).contains(noun)
    else { return nil }
    return noun
  }

  /// 'shot himself': the subject of the verb.
  private func subject(ofReflexive word: Int) -> Int? {
    guard account.words[word].form.lowercased().hasSuffix("self"),
      account.tree.matches(word, ["obj", "iobj", "obl"]), let verb = account.tree.head(word)
    else { return nil }
    return account.clause(account.tree.clause[verb]).subject().flatMap { $0 == word ? nil : $0 }
  }

  private func isPlainPronoun(_ word: Int) -> Bool {
    Self.isPersonal(account.words[word].form) && !account.words[word].form.hasSuffix("self")
  }

  private func named(_ word: Int, _ gender: Gender) -> Resolution {
    guard let name = account.name(at: word) else {
      return Resolution(noun: word, evidence: Self.own)
    }
    let text = account.text.quote(name.range)
    return gender.allow(text) ? Resolution(names: [text], evidence: Self.own) : Resolution()
  }

  private static let own = "the subject of its verb"

  /// Whether a word stands no farther back than a pronoun reaches.
  private func isNear(_ word: Int, _ sentence: Int) -> Bool {
    word >= account.sentences[max(0, sentence - Self.reach)].words.lowerBound
  }

  private func evidence(_ name: String, _ model: String?) -> String {
    guard let model else { return "the most salient before it" }
    return model == Self.key(name)
      ? "salient before it, and by coreference" : "the most salient before it, against coreference"
  }

  /// The persons by salience and by the model's coreference, each once, in the fullest of their forms.
  private func ranked(
    _ persons: [Person], _ sentence: Int, _ model: String?, _ gender: Gender
  ) -> [(score: Double, text: String)] {
    var scores: [String: (score: Double, text: String)] = [:]
    let ends = ends(of: persons, before: sentence)
    for person in persons {
      if let end = ends[person.key], person.sentence <= end { continue }
      let distance = Double(sentence - person.sentence)
      // Of ships and women by name one says 'she' more surely than of somebody whose name does not tell.
      let isTold = person.isShip || gender == .female && gender.confirms(person.text)
      let weight = person.weight + (isTold ? Self.told : 0)
      let score = weight / (distance < 1 ? 1 : distance)
      let known = scores[person.key]
      let text =
        known.map { $0.text.count >= person.text.count ? $0.text : person.text } ?? person.text
      scores[person.key] = (max(known?.score ?? 0, score), text)
    }
    return scores.map { key, value in
      let joined = key == model ? Self.joined : 0
      return (value.score + Self.topic * (share[key] ?? 0) + joined, value.text)
    }.sorted { ($1.0, $0.1) < ($0.0, $1.1) }
  }

  /// Whether a name is that of a ship, as the account uses it.
  func isShip(_ name: String) -> Bool {
    ships.contains(Self.key(name))
  }

  /// Whether a name or a pronoun in a range of words means somebody.
  func isMeant(_ key: String, from start: Int, to end: Int) -> Bool {
    let first = persons.partitioningIndex { $0.word >= start }
    return persons[first...].prefix { $0.word < end }.contains { $0.key == key }
  }

  /// The one person whose name before a word bears a title: for 'the captain' him who was called 'Captain Luce'.
  func bearer(ofTitle title: String, before word: Int) -> String? {
    let end = persons.partitioningIndex { $0.word >= word }
    let bearers = persons[..<end].filter { person in
      person.text.split(separator: " ").first.map { folded(String($0)) } == title
    }
    guard Set(bearers.map(\.key)).count == 1 else { return nil }
    return bearers.map(\.text).max { $0.count < $1.count }
  }

  /// Whether the sentence stands in a paragraph so long that nobody wrote it as one: sentences scraped from
  /// here and there. The longest of the 8,070 paragraphs in article-extraction-benchmark has 3,731 bytes.
  func isDisjointed(_ sentence: Int) -> Bool {
    let start = account.sentences[sentence].range.lowerBound
    let next = breaks.partitioningIndex { $0 > start }
    let first = next > 0 ? breaks[next - 1] : account.witness.range.lowerBound
    let last = next < breaks.count ? breaks[next] : account.witness.range.upperBound
    return last - first > Self.longestParagraph
  }

  private static let longestParagraph = 6_000

  static let pronouns: [String: Gender] = [
    "he": .male, "him": .male, "his": .male, "himself": .male,
    "she": .female, "her": .female, "hers": .female, "herself": .female,
  ]

  /// Whether a word is a pronoun that this can resolve.
  static func isPersonal(_ form: String) -> Bool { pronouns[form.lowercased()] != nil }
}

extension Account {
  /// The names that lie in a range of words.
  func names(in range: Range<Int>) -> ArraySlice<Name> {
    let start = names.partitioningIndex { $0.words.lowerBound >= range.lowerBound }
    let end = names.partitioningIndex { $0.words.lowerBound >= range.upperBound }
    return names[start..<max(start, end)]
  }
}
