// Enters: the mentions of all sources. Leaves: the persons, groups and places behind them.

internal import Intake
internal import Language
internal import Testimony

/// Entities, and whom each form of a name means in each source.
struct EntityIndex {
  private(set) var entities: [Entity]
  /// Source, then folded form, to the entity's index.
  private let byForm: [Source.ID: [String: Int]]

  /// The entity that a name means in a source.
  func entity(_ name: String, in source: Source.ID) -> Entity? {
    byForm[source]?[Self.key(name)].map { entities[$0] }
  }

  private static func key(_ name: String) -> String { PersonName(name).key }

  /// The entity of a form, with its place among the entities.
  func index(of form: NameForm) -> Int? { byForm[form.source]?[form.form] }

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

  /// All mentions of one form.
  private struct Form {
    var name: PersonName
    var kind: Name.Kind
    var mentions: [Mention]
    var sources: [Source.ID: Int]

    /// The form in each of its sources.
    var keys: [NameForm] {
      sources.keys.map { NameForm(source: $0, form: name.key) }.sorted()
    }

    /// Whether both are one name of one kind, as two sources use it.
    func isTwin(of other: Form) -> Bool {
      name == other.name && kind != .person && other.kind != .person
    }
  }

  /// A group of forms that name one bearer.
  private struct Cluster {
    var forms: [Form]
    var why: [String]

    var count: Int { forms.reduce(0) { $0 + $1.mentions.count } }

    func count(in source: Source.ID) -> Int { forms.reduce(0) { $0 + ($1.sources[source] ?? 0) } }
  }

  /// Merges names of persons by variant, others by their folded form.
  ///
  /// `decided` are the forms that a user wants together or apart.
  /// Complexity: O(n log n) in the mentions, times the number of bearers of one surname.
  init(_ mentions: [Mention], decided: Decided<NameForm> = .none) {
    let forms = Self.forms(mentions, decided)
    var clusters: [Cluster] = []
    var bySurname: [Substring: [Int]] = [:]
    // Full names first, so that surnames find their bearers.
    for form in forms.sorted(by: Self.fullestFirst) {
      // Alike surnames share their first three letters but for a lost letter among them, which stays apart.
      let block = form.name.surname.prefix(3)
      let found =
        Self.home(of: form, among: bySurname[block] ?? [], in: clusters)
        ?? Self.bearer(of: form, in: clusters)
      if let (index, why) = found {
        clusters[index].forms.append(form)
        clusters[index].why.append(why)
      } else {
        bySurname[block, default: []].append(clusters.count)
        clusters.append(Cluster(forms: [form], why: ["the fullest form"]))
      }
    }
    clusters = Self.regrouped(clusters, decided)
    var byForm: [Source.ID: [String: Int]] = [:]
    for (index, cluster) in clusters.enumerated() {
      for key in cluster.forms.flatMap(\.keys) {
        byForm[key.source, default: [:]][key.form] = index
      }
    }
    self.byForm = byForm
    entities = clusters.map(Self.entity)
  }

  /// The clusters as the user wants them; what that moved says so.
  private static func regrouped(_ clusters: [Cluster], _ decided: Decided<NameForm>) -> [Cluster] {
    guard !decided.isEmpty else { return clusters }
    let groups = clusters.map { Array(zip($0.forms, $0.why)) }
    return decided.regrouped(groups) { $0.0.keys }.map { members in
      Cluster(
        forms: members.map(\.0),
        why: members.map { form, why in decided.why(form.keys).map { "decided: \($0)" } ?? why })
    }
  }

  private static func fullestFirst(_ a: Form, _ b: Form) -> Bool {
    let (x, y) = (min(a.name.parts.count, 2), min(b.name.parts.count, 2))
    if x != y { return x > y }
    let (left, right) = (a.name.parts.joined(separator: " "), b.name.parts.joined(separator: " "))
    return (b.mentions.count, left, a.mentions[0].witness)
      < (a.mentions.count, right, b.mentions[0].witness)
  }

  /// A full name means one bearer everywhere, unless the user says otherwise; a lone word may mean another in
  /// each source.
  private static func forms(_ mentions: [Mention], _ decided: Decided<NameForm>) -> [Form] {
    let apart = Set(
      decided.forbidden.keys.filter { $0.a.form == $0.b.form }.flatMap { [$0.a, $0.b] })
    return Dictionary(grouping: mentions) { mention in
      let name = PersonName(mention.text)
      let isOwn = name.parts.count == 1 || apart.contains(NameForm(mention))
      return name.key + (isOwn ? " " + mention.witness.source.sha256 : "")
    }.map { _, uses in
      let uses = uses.sorted {
        ($0.witness, $0.range.lowerBound) < ($1.witness, $1.range.lowerBound)
      }
      var sources: [Source.ID: Int] = [:]
      for use in uses { sources[use.witness.source, default: 0] += 1 }
      return Form(
        name: PersonName(uses[0].text), kind: kind(uses), mentions: uses, sources: sources)
    }
  }

  /// The kind that most uses have; ties go to the kind declared first.
  private static func kind(_ uses: [Mention]) -> Name.Kind {
    var counts: [Name.Kind: Int] = [:]
    for use in uses { counts[use.kind, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return Name.Kind.allCases.first { counts[$0] == most } ?? .other
  }

  /// The cluster that a form belongs to, and why. A bare surname goes to the bearer that the same sources name
  /// most, then to the one that is named most.
  private static func home(
    of form: Form, among candidates: [Int], in clusters: [Cluster]
  ) -> (Int, String)? {
    let isSurname = form.name.parts.count == 1
    if let twin = candidates.first(where: { clusters[$0].forms[0].isTwin(of: form) }) {
      return (twin, "the same name")
    }
    guard form.kind == .person || isSurname && form.kind != .place else { return nil }
    let fitting = candidates.filter { index in
      let head = clusters[index].forms[0]
      // A lone word that the name finder could not place is a surname where a full name ends in just that word.
      guard head.kind == .person, form.kind == .person || head.name.surname == form.name.surname
      else {
        return false
      }
      return clusters[index].forms.allSatisfy { $0.name.isVariant(of: form.name) }
    }
    let best = fitting.max { a, b in
      let (x, y) = (clusters[a], clusters[b])
      let inX = form.sources.keys.reduce(0) { $0 + x.count(in: $1) }
      let inY = form.sources.keys.reduce(0) { $0 + y.count(in: $1) }
      return (inX, x.count, b) < (inY, y.count, a)
    }
    return best.map { index in
      let label = clusters[index].forms[0].mentions[0].text
      let why =
        form.name.parts.count == 1 ? "the surname of \(label)" : "a variant of \(label)"
      return (index, why)
    }
  }

  /// The one bearer of a given name that stands alone, in the account that uses it so.
  private static func bearer(of form: Form, in clusters: [Cluster]) -> (Int, String)? {
    guard form.name.parts.count == 1, GivenNames.all.contains(form.name.surname),
      let source = form.sources.keys.first
    else { return nil }
    let fitting = clusters.indices.filter { index in
      let name = clusters[index].forms[0].name
      return name.parts.count > 1 && name.parts.first == form.name.surname
        && clusters[index].count(in: source) > 0
    }
    guard fitting.count == 1, let index = fitting.first else { return nil }
    return (index, "the given name of \(clusters[index].forms[0].mentions[0].text)")
  }

  private static func entity(_ cluster: Cluster) -> Entity {
    let uses = zip(cluster.forms, cluster.why).map { form, why in
      let first = form.mentions[0]
      return Entity.Use(
        text: first.text, passage: Passage(source: first.witness.source, range: first.range),
        why: why)
    }
    let label = cluster.forms.max { a, b in
      let (x, y) = (a.name.parts.count > 1, b.name.parts.count > 1)
      if x != y { return !x }
      return (a.mentions.count, b.mentions[0].text) < (b.mentions.count, a.mentions[0].text)
    }
    let first = uses.map(\.passage).min() ?? uses[0].passage
    return Entity(
      id: stableID(first.source.sha256, "\(first.range.lowerBound)", "entity"),
      kind: cluster.forms[0].kind, label: label.map { clean($0.mentions[0].text) } ?? "",
      names: uses.sorted { ($0.text, $0.passage) < ($1.text, $1.passage) },
      forms: forms(of: cluster, first: label?.keys ?? []))
  }

  private static func forms(of cluster: Cluster, first: [NameForm]) -> [NameForm] {
    first + cluster.forms.flatMap(\.keys).filter { !first.contains($0) }
  }

  /// A name without line breaks and doubled spaces.
  private static func clean(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
