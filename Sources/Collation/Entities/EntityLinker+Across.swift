// Enters: lone names whose accounts name nobody in full. Leaves: them linked to the bearers that other accounts name.

internal import Intake
internal import Language
internal import Testimony

extension EntityLinker {
  /// Links lone names to the one bearer that other accounts name in full, else to the one who is called so in every account
  /// that tells, else to those who are called so in accounts that name nobody in full.
  ///
  /// The forms of one key are looked up together: what can be theirs does not depend on their source. Of those whose accounts
  /// name a bearer `late`, he has them unless the others call one alone so.
  mutating func linkAcross(_ open: [Int], late: [Int: Fit]) {
    let groups = Dictionary(grouping: open) { clusters.forms[$0].key }
      .values.sorted { $0[0] < $1[0] }
    var nameless: [[Int]] = []
    for group in groups {
      // Another account's firm of the name is another.
      let forms = group.filter { clusters.forms[$0].kind != .organisation }
      for form in group where clusters.forms[form].kind == .organisation {
        if let fit = late[form] { join(form, fit) }
      }
      guard let first = forms.first else { continue }
      let fits = bearers(first, among: [])
      if fits.isEmpty {
        for form in forms.dropFirst() {
          join(form, Fit(form: first, agreement: .sameName))
        }
        nameless.append(forms)
      } else if let fit = fits.count == 1 ? fits.first : usual(fits, clusters.forms[first].key) {
        for form in forms { link(form, fit, isUsage: fits.count > 1) }
      } else {
        for form in forms { if let fit = late[form] { join(form, fit) } }
      }
    }
    linkNameless(nameless)
  }

  /// The one who alone is called so in accounts that name him in full; else who alone is not brought in as another's kin.
  private func usual(_ fits: [Fit], _ key: String) -> Fit? {
    let called = fits.filter { clusters.isCalled($0.form, key) }
    let chief = (called.isEmpty ? fits : called).filter {
      !isKin($0.form, in: sources(of: $0.form))
    }
    return called.count == 1 ? called[0] : chief.count == 1 ? chief[0] : nil
  }

  private func sources(of form: Int) -> Set<Source.ID> {
    clusters.family(form).reduce(into: []) { $0.formUnion(clusters.forms[$1].sources) }
  }

  private mutating func link(_ form: Int, _ fit: Fit, isUsage: Bool) {
    guard isUsage else { return join(form, fit) }
    clusters.link(
      fit.form, form, rule: "name.usage",
      why: "the surname of \(clusters.forms[fit.form].text), as other accounts use it")
  }

  /// 'Captain Luce' and 'Luce', where no account has more.
  private mutating func linkNameless(_ groups: [[Int]]) {
    var known: [String: [Int]] = [:]
    for group in groups {
      guard let word = clusters.forms[group[0]].name.words.last, isPerson(group[0]) else {
        continue
      }
      let traits = Set(Self.traits(word))
      let fits = bearers(group[0], among: traits.sorted().flatMap { known[$0] ?? [] })
      if fits.count == 1 { join(group[0], fits[0]) }
      for trait in traits { known[trait, default: []].append(group[0]) }
    }
  }
}
