// Enters: the mentions and claims of all sources. Leaves: the persons, groups and places behind them.

internal import Intake
internal import Language
internal import Testimony

/// Entities, and whom each form of a name means in each source.
struct EntityIndex {
  private(set) var entities: [Entity]

  /// From a place on, a form means an entity.
  private struct Stretch {
    var start: Int
    var entity: Int
  }

  /// Source, then a form's key, to the entities it means, in the order of the text.
  private var byForm: [Source.ID: [String: [Stretch]]] = [:]

  /// The entity that a name means at a place of a source: as at the last mention of the form before it.
  func entity(_ name: String, in source: Source.ID, at place: Int = .max) -> Entity? {
    let forms = byForm[source]
    let stretches =
      forms?[NameForm.folded(name)] ?? forms?[PersonName(name).parts.joined(separator: " ")]
    return (stretches?.last { $0.start <= place } ?? stretches?.first).map { entities[$0.entity] }
  }

  /// The ids of the entities that each source names.
  var namedBySource: [Source.ID: Set<String>] {
    byForm.mapValues { forms in
      Set(forms.values.flatMap { $0 }.map { entities[$0.entity].id })
    }
  }

  /// The entity of a form, with its place among the entities.
  func index(of form: NameForm) -> Int? { byForm[form.source]?[form.form]?.first?.entity }

  /// Calls entities as the user does.
  mutating func rename(_ labels: [NameForm: String]) {
    for (form, label) in labels { if let index = index(of: form) { entities[index].label = label } }
  }

  /// Notes what the user accepts and rejects; of several marks on one entity the latest holds.
  mutating func mark(_ marks: [NameForm: Mark]) {
    for (form, mark) in marks {
      guard let index = index(of: form) else { continue }
      entities[index].decision = Mark.later(entities[index].decision, mark)
    }
  }

  /// The entities that the user set aside.
  var rejected: [String: Mark] {
    Dictionary(
      entities.compactMap { entity in
        entity.decision.flatMap { $0.isRejection ? (entity.id, $0) : nil }
      }
    ) { a, _ in a }
  }

  // MARK: Building

  /// Merges the forms of one bearer (``EntityLinker``); `decided` are the forms that a user wants together or apart.
  ///
  /// Neither the order of mentions nor their number matters. Complexity: O(n log n) in the mentions, times the forms of
  /// the bearers of one surname.
  init(
    mentions: [Mention], claims: [Claim] = [], decided: Decided<NameForm> = .none,
    gazetteer: Gazetteer? = nil
  ) {
    let called = claims.compactMap(Self.mention)
    let kin = StatedKin(claims)
    let forms = EntityForm.forms(mentions + called, kin, apart: Self.sharedForms(decided))
    var linker = EntityLinker(forms, kin: kin, gazetteer: gazetteer)
    let clusters = linker.run(claims)
    let linked = clusters.members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted {
      $0[0] < $1[0]
    }
    let groups = decided.regrouped(linked) { clusters.forms[$0].keys }
    let ids = Self.ids(groups.map { group in Self.base(group.map { clusters.forms[$0] }) })
    let links = Self.links(clusters, in: groups)
    entities = groups.indices.map { index in
      let uses = groups[index].map { form in
        let why = decided.why(clusters.forms[form].keys).map { "decided: \($0)" }
        return (clusters.forms[form], why ?? clusters.why[form])
      }
      return Self.entity(ids[index], uses, links[index])
    }
    fill(groups, clusters.forms)
  }

  /// The full names that a user wants apart though they are alike: each stands alone in its source.
  private static func sharedForms(_ decided: Decided<NameForm>) -> Set<NameForm> {
    Set(decided.forbidden.keys.filter { $0.a.form == $0.b.form }.flatMap { [$0.a, $0.b] })
  }

  /// For each group the links within it.
  private static func links(_ clusters: EntityClusters, in groups: [[Int]]) -> [[EntityLink]] {
    var home: [Int: Int] = [:]
    for (index, group) in groups.enumerated() { for form in group { home[form] = index } }
    var links = Array(repeating: [EntityLink](), count: groups.count)
    for it in clusters.links {
      if let index = home[it.a], home[it.b] == index { links[index].append(it.link) }
    }
    return links
  }

  /// A name by which somebody is said to be called is a mention of him.
  private static func mention(_ claim: Claim) -> Mention? {
    EntityLinker.alias(claim).map {
      Mention(witness: claim.witness, range: $0.range, text: $0.name, kind: .person)
    }
  }

  private mutating func fill(_ groups: [[Int]], _ forms: [EntityForm]) {
    for (index, group) in groups.enumerated() {
      for form in group {
        for mention in forms[form].mentions {
          add(index, forms[form].key, mention)
        }
      }
    }
    for source in byForm.keys {
      byForm[source] = byForm[source]?.mapValues { $0.sorted { $0.start < $1.start } }
    }
    addBareNames(groups, forms)
  }

  private mutating func add(_ entity: Int, _ key: String, _ mention: Mention) {
    byForm[mention.witness.source, default: [:]][key, default: []].append(
      Stretch(start: mention.range.lowerBound, entity: entity))
  }

  /// Names without their titles, for claims that quote them so.
  private mutating func addBareNames(_ groups: [[Int]], _ forms: [EntityForm]) {
    for (index, group) in groups.enumerated() {
      for form in group {
        let bare = forms[form].name.parts.joined(separator: " ")
        for source in forms[form].sources where byForm[source]?[bare] == nil {
          byForm[source, default: [:]][bare] = [Stretch(start: 0, entity: index)]
        }
      }
    }
  }

  // MARK: Entities

  /// What an entity's id is made of: its shortest full name that is no initials, in the form that its spellings share. A
  /// further source changes it only where it brings a shorter or alphabetically earlier full name, or the first full one;
  /// a name that is open in one source has the source in it.
  private static func base(_ forms: [EntityForm]) -> String {
    let full = forms.filter { $0.name.isFull && !$0.isLocal }
    let named = full.filter { $0.name.words.allSatisfy { $0.form.count > 1 } }
    let best = (named.isEmpty ? full.isEmpty ? forms : full : named).min { a, b in
      (a.name.words.count, a.key) < (b.name.words.count, b.key)
    }
    guard let best else { return "" }
    guard best.kind == .person else { return best.key }
    let given = best.name.words.dropLast().map { GivenNameTable.shared.canonical($0.form) }
    return (given + [romanised(best.name.surname), best.name.generation ?? ""]).joined(
      separator: " ")
  }

  /// One id for each base; where bearers share one, the later get a number in their order.
  private static func ids(_ bases: [String]) -> [String] {
    var counts: [String: Int] = [:]
    return bases.map { base in
      counts[base, default: 0] += 1
      return stableID("entity", base, "\(counts[base] ?? 1)")
    }
  }

  /// The forms as decisions know them, those of the label first.
  private static func decisionForms(_ forms: [EntityForm]) -> [NameForm] {
    let first = naming(forms)?.keys ?? []
    return first + forms.flatMap(\.keys).filter { !first.contains($0) }
  }

  /// The commonest full form, with titles or without, and of those the one without.
  private static func naming(_ forms: [EntityForm]) -> EntityForm? {
    var counts: [String: Int] = [:]
    for form in forms { counts[form.name.joined, default: 0] += form.mentions.count }
    return forms.max { a, b in
      let (x, y) = (a.name.parts.count > 1, b.name.parts.count > 1)
      if x != y { return !x }
      return (counts[a.name.joined] ?? 0, b.name.titles.count, a.mentions.count, b.text) < (
        counts[b.name.joined] ?? 0, a.name.titles.count, b.mentions.count, a.text
      )
    }
  }

  private static func entity(
    _ id: String, _ forms: [(form: EntityForm, why: String?)], _ links: [EntityLink]
  ) -> Entity {
    let uses = forms.map { form, why in
      Entity.Use(text: form.mentions[0].text, passage: form.passage, why: why ?? "the fullest form")
    }
    return Entity(
      id: id, kind: forms[0].form.kind, label: naming(forms.map(\.form))?.text ?? "",
      names: uses.sorted { ($0.text, $0.passage) < ($1.text, $1.passage) },
      links: links.sorted { ($0.a, $0.b, $0.rule) < ($1.a, $1.b, $1.rule) },
      forms: decisionForms(forms.map(\.form)))
  }
}
