// Enters: links between forms. Leaves: the groups that they make, with the link that brought each form in.

internal import Intake
internal import Language

/// Groups of forms that name one bearer, grown link by link.
struct EntityClusters {
  private(set) var forms: [EntityForm]
  /// The links in the order in which they were made.
  private(set) var links: [(a: Int, b: Int, link: EntityLink)] = []
  /// Why each form counts as its group's; nil for the one that a group began with.
  private(set) var why: [String?]
  private var root: [Int]
  private(set) var members: [[Int]]
  /// Of each group one form for each key: what its names say does not depend on how many sources have them.
  private var distinct: [[String: Int]]
  private var sources: [Set<Source.ID>]
  private var apart: [Int: Set<Int>] = [:]

  init(_ forms: [EntityForm]) {
    self.forms = forms
    why = Array(repeating: nil, count: forms.count)
    root = Array(forms.indices)
    members = forms.indices.map { [$0] }
    distinct = forms.enumerated().map { [$0.element.key: $0.offset] }
    sources = forms.map(\.sources)
  }

  /// The group of a form.
  func home(_ form: Int) -> Int { root[form] }

  /// The forms of a form's group.
  func family(_ form: Int) -> [Int] { members[root[form]] }

  /// The names of a form's group, each once, in a fixed order.
  func names(_ form: Int) -> [PersonName] {
    distinct[root[form]].values.sorted().map { forms[$0].name }
  }

  /// Whether a form's group has a key among its names.
  func isCalled(_ form: Int, _ key: String) -> Bool { distinct[root[form]][key] != nil }

  /// Whether one of some sources names the bearer of a form.
  func isNamed(_ form: Int, in some: Set<Source.ID>) -> Bool {
    some.count == 1
      ? some.contains(where: sources[root[form]].contains)
      : !some.isDisjoint(with: sources[root[form]])
  }

  /// Adds a form, alone.
  mutating func add(_ form: EntityForm) -> Int {
    forms.append(form)
    why.append(nil)
    root.append(forms.count - 1)
    members.append([forms.count - 1])
    distinct.append([form.key: forms.count - 1])
    sources.append(form.sources)
    return forms.count - 1
  }

  /// Leaves a form with some of its mentions.
  mutating func replace(_ form: Int, by part: EntityForm) { forms[form] = part }

  /// Notes that an account tells two forms apart.
  mutating func keepApart(_ a: Int, _ b: Int) {
    apart[a, default: []].insert(b)
    apart[b, default: []].insert(a)
  }

  /// Why two groups cannot be one bearer's, by the names of any two of their forms.
  ///
  /// Complexity: O(distinct names of one · distinct names of the other).
  func conflict(_ a: Int, _ b: Int) -> String? {
    if !apart.isEmpty, family(a).contains(where: { !(apart[$0] ?? []).isDisjoint(with: family(b)) })
    {
      return "an account names them as kin"
    }
    let others = names(b)
    for name in names(a) {
      for other in others {
        if let why = name.conflict(with: other) { return why }
      }
    }
    return nil
  }

  /// Makes one group of those of two forms. The lesser joins the greater: the amortised
  /// cost of n links is O(n log n).
  mutating func link(
    _ a: Int, _ b: Int, rule: String, why text: String, passage: Passage? = nil
  ) {
    let (left, right) = (root[a], root[b])
    guard left != right else { return }
    links.append(
      (a, b, EntityLink(a: forms[a].key, b: forms[b].key, rule: rule, why: text, passage: passage)))
    for form in members[right] where why[form] == nil { why[form] = text }
    let (great, small) = members[left].count < members[right].count ? (right, left) : (left, right)
    for form in members[small] { root[form] = great }
    members[great] += members[small]
    distinct[great].merge(distinct[small]) { min($0, $1) }
    sources[great].formUnion(sources[small])
    (members[small], distinct[small], sources[small]) = ([], [:], [])
  }
}
