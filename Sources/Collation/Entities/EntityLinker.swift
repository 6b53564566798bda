// Enters: the forms of names. Leaves: the same in groups, one for each bearer.

internal import Intake
internal import Language
internal import Testimony

/// Links the forms of one bearer: persons by their full names, by what accounts say that somebody was called, and then by
/// surname and given name; groups, ships and places by their words and by the gazetteer.
///
/// Nothing is decided by how often a form stands. What is left open stays a bearer of its own. Complexity: O(n log n) in
/// the forms, times the forms of the bearers of one surname.
struct EntityLinker {
  var clusters: EntityClusters
  let gazetteer: Gazetteer?
  let kin: StatedKin
  /// Persons' full forms by what they can be found under.
  var byTrait: [String: [Int]] = [:]
  /// Persons' lone forms likewise, in their source.
  var loneByTrait: [Place: [Int]] = [:]

  init(_ forms: [EntityForm], kin: StatedKin, gazetteer: Gazetteer?) {
    self.kin = kin
    clusters = EntityClusters(forms)
    self.gazetteer = gazetteer
  }

  /// The groups, with the form that each began with first.
  mutating func run(_ claims: [Claim]) -> EntityClusters {
    keepKinApart()
    linkFullNames()
    linkPossessives()
    linkAliases(claims, onlyFull: true)
    linkLoneNames()
    linkAliases(claims, onlyFull: false)
    linkOthers()
    linkMovers(claims)
    return clusters
  }

  // MARK: Full names

  /// 'John Adams … John Quincy Adams, his son': who is brought in as another's kin is nobody that the account named before
  /// by fewer words.
  private mutating func keepKinApart() {
    guard !kin.places.isEmpty else { return }
    let bySurname = Dictionary(
      grouping: clusters.forms.indices.filter { clusters.forms[$0].name.isFull }
    ) {
      romanised(clusters.forms[$0].name.surname)
    }
    for others in bySurname.values where others.count > 1 {
      for form in others {
        for source in clusters.forms[form].sources {
          guard let place = kin.places[.init(key: clusters.forms[form].key, source: source)] else {
            continue
          }
          for other in others
          where isNamed(other, in: source, before: place) && differs(form, other) {
            clusters.keepApart(form, other)
          }
        }
      }
    }
  }

  private func isNamed(_ form: Int, in source: Source.ID, before place: Int) -> Bool {
    clusters.forms[form].mentions.contains {
      $0.witness.source == source && $0.range.lowerBound < place
    }
  }

  private func differs(_ a: Int, _ b: Int) -> Bool {
    clusters.forms[a].name.words.count != clusters.forms[b].name.words.count
  }

  private mutating func linkFullNames() {
    for form in clusters.forms.indices where isPerson(form) && clusters.forms[form].name.isFull {
      let traits = Set(traits(clusters.forms[form].name))
      if let (home, agreement) = bearer(ofFull: form, traits) {
        clusters.link(
          home, form, rule: agreement.rule, why: agreement.why(clusters.forms[home].text))
      }
      for trait in traits {
        byTrait[trait, default: []].append(form)
      }
    }
  }

  /// 'Leon Trotskys' in a text that lost its apostrophes: it has another name with and without an s, too.
  private mutating func linkPossessives() {
    var byKey: [Place: Int] = [:]
    for form in clusters.forms.indices {
      for source in clusters.forms[form].sources {
        byKey[Place(key: clusters.forms[form].key, source: source)] = form
      }
    }
    var pairs: [Source.ID: [(bare: Int, form: Int)]] = [:]
    for (place, form) in byKey where place.key.hasSuffix("s") {
      let bare = Place(key: String(place.key.dropLast()), source: place.source)
      if let bare = byKey[bare] { pairs[place.source, default: []].append((bare, form)) }
    }
    for (_, pairs) in pairs.sorted(by: { $0.key < $1.key }) where pairs.count > 1 {
      for (bare, form) in pairs.sorted(by: { $0.form < $1.form })
      where isPerson(bare) && clusters.forms[form].name.words.count > 1 {
        clusters.link(
          bare, form, rule: "name.possessive",
          why: "\(clusters.forms[bare].text), with the apostrophe of a possessive lost")
      }
    }
  }

  /// A key in a source.
  struct Place: Hashable {
    var key: String
    var source: Source.ID
  }

  func isPerson(_ form: Int) -> Bool { clusters.forms[form].kind == .person }

  /// The one bearer, known already, whose name agrees best, and none of whose names excludes this one; none where two
  /// bearers agree as well, unless the account itself names just one of them.
  private func bearer(ofFull form: Int, _ traits: Set<String>) -> (Int, PersonName.Agreement)? {
    let given = clusters.forms[form]
    var best: [Int: (form: Int, agreement: PersonName.Agreement)] = [:]
    for other in Set(traits.flatMap { byTrait[$0] ?? [] }).sorted() {
      guard let agreement = clusters.forms[other].name.agreement(with: given.name) else { continue }
      let home = clusters.home(other)
      if best[home].map({ agreement < $0.agreement }) ?? true { best[home] = (other, agreement) }
    }
    let fitting = best.filter { clusters.conflict($0.value.form, form) == nil }
    let near = fitting.filter { clusters.isNamed($0.value.form, in: given.sources) }
    // 'Tsar Nicholas' is Nicholas II where his account names him so.
    let far = fitting.filter { $0.value.agreement != .surname }
    let candidates = (fitting.count > 1 && near.count == 1 || far.isEmpty ? near : far).values
    let strongest = candidates.map(\.agreement).min()
    let chosen = candidates.filter { $0.agreement == strongest }
    // Initials and lost words fit anybody: they need to fit one bearer alone.
    let isWeak = strongest.map { $0 >= .partOf } ?? true
    return chosen.count == 1 && (!isWeak || candidates.count == 1)
      ? chosen.first.map { ($0.form, $0.agreement) } : nil
  }

  /// What a full name can be found under; two names of one bearer share at least one of them.
  private func traits(_ name: PersonName) -> [String] {
    var traits = ["joined \(name.joined)"] + name.words.suffix(1).flatMap(Self.traits)
    if let end = name.beforeParticle, end > 1 { traits += Self.traits(name.words[end - 1]) }
    // Rulers have no surname; 'Kossuth Lajos' has his first.
    if name.words.count == 1 {
      traits.append("ruler \(GivenNameTable.shared.canonical(name.surname))")
    }
    if name.words.count == 2 { traits.append("pair \(name.parts.sorted().joined(separator: " "))") }
    if name.surname.count >= 8 {
      traits += name.surname.indices.map { index in
        var letters = name.surname
        letters.remove(at: index)
        return "spelt \(letters) \(name.surname.distance(from: name.surname.startIndex, to: index))"
      }
    }
    return traits
  }

  static func traits(_ word: PersonName.Part) -> [String] {
    ["word \(word.form)", "sound \(romanised(word.form))"]
      + (word.lossy.map { ["word \($0)"] } ?? [])
  }

  // MARK: Said so

  /// Links what accounts say that somebody was called, or born as. Whom a pronoun means counts where it leaves no choice.
  private mutating func linkAliases(_ claims: [Claim], onlyFull: Bool) {
    let byKey = Dictionary(grouping: clusters.forms.indices) { clusters.forms[$0].key }
    for claim in claims {
      guard let (bearer, name, range) = Self.alias(claim) else { continue }
      let source = claim.witness.source
      guard let a = form(bearer, in: source, byKey), let b = form(name, in: source, byKey),
        clusters.home(a) != clusters.home(b),
        !onlyFull || clusters.forms[a].name.isFull && clusters.forms[b].name.isFull,
        // Who writes under a man's name says so by name; a pronoun may have been misread.
        claim.filler(.patient)?.inheritedFrom == nil || !excludes(a, b)
      else { continue }
      let said =
        claim.predicate == "bear" ? "born" : claim.predicate == "be" ? "who was" : "called so:"
      clusters.link(
        a, b, rule: "name.stated",
        why: "\(said) “\(clusters.forms[b].text)”, of \(clusters.forms[a].text)",
        passage: Passage(source: source, range: range))
    }
  }

  /// Who is called what, and where, if a claim says so with certainty.
  static func alias(_ claim: Claim) -> (bearer: String, name: String, range: Range<Int>)? {
    guard [.asserted, .reported, .quoted].contains(claim.certainty),
      let who = claim.filler(.patient), case .named(let names, _) = who.value, names.count == 1,
      let called = claim.filler(.name), case .text(let name) = called.value, !called.isGuess,
      !who.isGuess
    else { return nil }
    // 'He was Larsen' says it of whom 'he' may not mean.
    if claim.predicate == "be", who.inheritedFrom != nil { return nil }
    return (names[0], name, called.range)
  }

  /// The form of a name in a source: its own, or a full name's.
  private func form(_ text: String, in source: Source.ID, _ byKey: [String: [Int]]) -> Int? {
    byKey[NameForm.folded(text)]?.first { clusters.forms[$0].sources.contains(source) }
  }

  /// Another name has other words: only gender, and a number beside the same surname, exclude.
  private func excludes(_ a: Int, _ b: Int) -> Bool {
    let genders = { (form: Int) in
      Set(clusters.names(form).compactMap(\.gender))
    }
    let (left, right) = (genders(a), genders(b))
    let numbers = { (form: Int) in
      Set(clusters.names(form).compactMap(\.generation))
    }
    return !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right)
      || !numbers(a).isEmpty && !numbers(b).isEmpty && numbers(a).isDisjoint(with: numbers(b))
  }
}
