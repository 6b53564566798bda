// Enters: full names in groups. Leaves: the same with surnames and given names that stand alone in their accounts.

internal import Intake
internal import Language
internal import Testimony

extension EntityLinker {
  /// Bearers of a lone name, and by what it is theirs.
  struct Fit {
    var form: Int
    var agreement: PersonName.Agreement
  }

  /// Titled names first, so that 'Luce' finds 'Captain Luce'; then accounts that name their bearer in full; then the rest.
  mutating func linkLoneNames() {
    indexGivenNames()
    linkTitled()
    let lone = clusters.forms.indices.filter { isLone($0) }
    let titled = lone.filter { !clusters.forms[$0].name.titles.isEmpty }
    let bare = lone.filter { clusters.forms[$0].name.titles.isEmpty }
    var open: [Int] = []
    var late: [Int: Fit] = [:]
    for form in titled + bare {
      switch linkWithin(form) {
      case .linked: break
      case .open: open.append(form)
      case .late(let fit):
        open.append(form)
        late[form] = fit
      }
      index(form)
    }
    linkAcross(open, late: late)
  }

  /// A lone word that the name finder could not place is a surname where a full name ends in just that word.
  private func isLone(_ form: Int) -> Bool {
    let form = clusters.forms[form]
    if form.kind == .person { return !form.name.isFull }
    return form.isLocal && form.kind != .place && !form.key.contains(" ")
  }

  private mutating func indexGivenNames() {
    for form in clusters.forms.indices where isPerson(form) {
      guard let given = clusters.forms[form].name.given else { continue }
      byTrait["first \(given.form)", default: []].append(form)
    }
  }

  /// Makes a lone person's name findable for those after it.
  private mutating func index(_ form: Int) {
    guard isPerson(form), let word = clusters.forms[form].name.words.last else { return }
    for source in clusters.forms[form].sources {
      for trait in Set(Self.traits(word)) {
        loneByTrait[Place(key: trait, source: source), default: []].append(form)
      }
    }
  }

  // MARK: Within an account

  /// What an account tells of a lone name.
  private enum Told {
    /// Whose it is.
    case linked
    /// Nothing.
    case open
    /// A bearer, but only after it has used the name as known: other accounts may know another.
    case late(Fit)
  }

  /// Links a lone name to the bearer that its own account names.
  private mutating func linkWithin(_ form: Int) -> Told {
    let source = clusters.forms[form].sources
    let word = clusters.forms[form].name.words.suffix(1)
    let near = word.flatMap(Self.traits).flatMap { trait in
      source.flatMap { loneByTrait[Place(key: trait, source: $0)] ?? [] }
    }
    let fits = bearers(form, among: near, in: source)
    if fits.count == 1 {
      if isLate(fits[0], for: form) { return .late(fits[0]) }
      join(form, fits[0])
      return .linked
    }
    if fits.count > 1 {
      // 'his wife, Natalia Trotsky': Trotsky goes on to be her husband.
      let chief = fits.filter { !isKin($0.form, in: source) }
      if chief.count == 1 {
        join(form, chief[0])
      } else {
        part(form, among: chief.isEmpty ? fits : chief)
      }
      return .linked
    }
    if let owner = ownerOfPossessive(form) {
      clusters.link(
        owner, form, rule: "name.possessive",
        why: "\(clusters.forms[owner].text), with the apostrophe of a possessive lost")
      return .linked
    }
    guard let given = bearerOfGivenName(form) else { return .open }
    clusters.link(
      given, form, rule: "name.given", why: "the given name of \(clusters.forms[given].text)")
    return .linked
  }

  /// Whether an account calls somebody by the lone name, in its heading and again or more often, before it names the bearer
  /// in full: 'Rasputin … Rasputin … Maria Rasputin, his daughter'.
  private func isLate(_ fit: Fit, for form: Int) -> Bool {
    guard clusters.forms[fit.form].name.words.count > 1,
      let source = clusters.forms[form].sources.first,
      let first = places(of: fit.form, in: source).first
    else { return false }
    return clusters.forms[form].mentions.prefix { $0.range.lowerBound < first }.count > 1
  }

  func isKin(_ form: Int, in sources: Set<Source.ID>) -> Bool {
    clusters.family(form).contains { member in
      sources.contains { kin.places[.init(key: clusters.forms[member].key, source: $0)] != nil }
    }
  }

  mutating func join(_ form: Int, _ fit: Fit) {
    let label = clusters.forms[fit.form].text
    let isSurname =
      clusters.forms[fit.form].name.words.count > clusters.forms[form].name.words.count
    let agreement = isSurname && fit.agreement == .sameName ? .surname : fit.agreement
    let isSame = clusters.forms[fit.form].key == clusters.forms[form].key
    clusters.link(
      fit.form, form, rule: agreement.rule, why: isSame ? "the same name" : agreement.why(label))
  }

  /// The bearers, by full name or among some lone ones, that nothing excludes; where some have just the word, only they.
  func bearers(_ form: Int, among lone: [Int], in sources: Set<Source.ID>? = nil) -> [Fit] {
    let given = clusters.forms[form]
    guard let word = given.name.words.last else { return [] }
    let full = Self.traits(word).flatMap { byTrait[$0] ?? [] }
    var best: [Int: Fit] = [:]
    for other in Set(full + lone).sorted() where clusters.home(other) != clusters.home(form) {
      if let sources, !clusters.isNamed(other, in: sources) { continue }
      let name = clusters.forms[other].name
      guard let agreement = fit(given.name, name),
        given.kind == .person || name.surname == word.form
      else { continue }
      let home = clusters.home(other)
      if best[home].map({ agreement < $0.agreement }) ?? true {
        best[home] = Fit(form: other, agreement: agreement)
      }
    }
    let fitting = best.values.filter { isOpen($0.form, to: form) }
    let exact = fitting.filter { $0.agreement <= .sameName || $0.agreement == .surname }
    return (exact.isEmpty ? fitting : exact).sorted { $0.form < $1.form }
  }

  private func fit(_ lone: PersonName, _ name: PersonName) -> PersonName.Agreement? {
    if let agreement = lone.surnameAgreement(ofFull: name) { return agreement }
    // Rulers have no surname: 'Henry' is 'Henry VIII'.
    return name.words.count == 1 && lone.surname == name.surname ? .sameName : nil
  }

  /// Whether a bearer's names leave it open that a lone name is his; a wife is called so with her title only.
  private func isOpen(_ other: Int, to form: Int) -> Bool {
    let (name, family) = (clusters.forms[form].name, clusters.names(other))
    if clusters.conflict(other, form) != nil { return false }
    let isFull = family.contains { $0.words.count > 1 }
    if !isFull, PersonTitles.isMarital(family[0].titles) != PersonTitles.isMarital(name.titles) {
      return false
    }
    // Who is called Mrs is known to be a woman.
    return PersonTitles.gender(name.titles) != .female || family.contains { $0.gender == .female }
  }

  /// The one person of a lone given name in its account.
  private func bearerOfGivenName(_ form: Int) -> Int? {
    let lone = clusters.forms[form]
    guard let word = lone.name.words.last, lone.name.titles.isEmpty,
      lone.kind == .person || GivenNameTable.shared.has(word.form)
    else { return nil }
    let forms = (byTrait["first \(word.form)"] ?? []).filter {
      clusters.isNamed($0, in: lone.sources)
    }
    return Set(forms.map { clusters.home($0) }).count == 1 ? forms[0] : nil
  }

  /// 'Trotskys' in an account that has 'Trotsky', and nobody in full whose name ends so.
  private func ownerOfPossessive(_ form: Int) -> Int? {
    let lone = clusters.forms[form]
    guard let word = lone.name.words.last?.form, word.count > 4, word.hasSuffix("s") else {
      return nil
    }
    let bare = String(word.dropLast())
    guard !GivenNameTable.shared.has(bare) else { return nil }
    let owners = (byTrait["word \(bare)"] ?? []).filter {
      clusters.forms[$0].name.surname == bare && clusters.isNamed($0, in: lone.sources)
        && clusters.conflict($0, form) == nil
    }
    return Set(owners.map { clusters.home($0) }).count == 1 ? owners[0] : nil
  }

  // MARK: Two of one surname in an account

  /// Gives each mention of a surname to the bearer who was called so before the other came in, or else to the one who
  /// was named in full nearest before it; mentions before both stay open.
  private mutating func part(_ form: Int, among fits: [Fit]) {
    guard let source = clusters.forms[form].sources.first else { return }
    let lone = clusters.forms[form].mentions
    let entries = fits.map { fit in (fit: fit, at: places(of: fit.form, in: source)) }
      .sorted { ($0.at.first ?? 0) < ($1.at.first ?? 0) }
    guard let first = entries[0].at.first, let second = entries[1].at.first else { return }
    if lone.contains(where: { (first..<second).contains($0.range.lowerBound) }) {
      clusters.link(
        entries[0].fit.form, form, rule: "name.established",
        why:
          "the surname of \(clusters.forms[entries[0].fit.form].text), called so before another had it"
      )
      return
    }
    let nearest = Dictionary(grouping: lone) { mention in
      entries.indices.max { a, b in
        entries[a].at.before(mention.range.lowerBound)
          < entries[b].at.before(mention.range.lowerBound)
      }.flatMap { entries[$0].at.before(mention.range.lowerBound) < 0 ? nil : $0 }
    }
    let order = nearest.keys.sorted { ($0 ?? -1) < ($1 ?? -1) }
    for (index, key) in order.enumerated() {
      let part = clusters.forms[form].part(nearest[key] ?? [])
      let own = index == 0 ? form : clusters.add(part)
      clusters.replace(own, by: part)
      guard let key else { continue }
      let home = entries[key].fit.form
      clusters.link(
        home, own, rule: "name.nearest",
        why: "the surname of \(clusters.forms[home].text), named in full nearest before")
    }
  }

  /// Where a source names a bearer by other than the lone name, in order.
  private func places(of form: Int, in source: Source.ID) -> [Int] {
    clusters.family(form).flatMap { clusters.forms[$0].mentions }
      .filter { $0.witness.source == source }.map(\.range.lowerBound).sorted()
  }
}

extension [Int] {
  /// The greatest below a limit in a sorted array; -1 where there is none.
  fileprivate func before(_ limit: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? self[low - 1] : -1
  }
}
