// Enters: 'Prince Yusupov' and 'Archduke Ferdinand'. Leaves: them with the full names of their bearers.

internal import Intake
internal import Language

extension EntityLinker {
  /// Links one word behind a ruler's title to the one bearer whose full name ends or begins with it: with the same title, or,
  /// where the word is no given name, with none that rulers have.
  mutating func linkTitled() {
    for form in clusters.forms.indices where isTitledWord(form) {
      guard clusters.names(form).allSatisfy({ $0.words.count == 1 }) else { continue }
      let word = clusters.forms[form].name.surname
      let bySurname = titledBearers(form, "word \(word)") { $0.surname == word }
      let byGivenName = titledBearers(form, "first \(word)") { _ in true }
      let isGiven = bySurname.isEmpty
      let fits = isGiven ? byGivenName.filter { sharesTitle($0, form) } : bySurname
      guard let bearer = fits.first, Set(fits.map { clusters.home($0) }).count == 1 else {
        continue
      }
      let label = clusters.forms[bearer].text
      clusters.link(
        bearer, form, rule: isGiven ? "name.given" : "name.surname",
        why: "\(isGiven ? "the given name" : "the surname") of \(label), with a title")
    }
  }

  private func isTitledWord(_ form: Int) -> Bool {
    let name = clusters.forms[form].name
    return isPerson(form) && name.words.count == 1 && name.isFull && name.generation == nil
      && name.territory == nil && name.epithet == nil
  }

  private func titledBearers(
    _ form: Int, _ trait: String, _ isFitting: (PersonName) -> Bool
  ) -> [Int] {
    let isGivenName = GivenNameTable.shared.has(clusters.forms[form].name.surname)
    return (byTrait[trait] ?? []).filter { other in
      let name = clusters.forms[other].name
      return name.words.count > 1 && isFitting(name) && clusters.conflict(other, form) == nil
        && (sharesTitle(other, form) || !isGivenName && !isRuler(other))
    }
  }

  private func sharesTitle(_ other: Int, _ form: Int) -> Bool {
    let titles = Set(clusters.forms[form].name.titles)
    return clusters.names(other).contains { !titles.isDisjoint(with: $0.titles) }
  }

  private func isRuler(_ form: Int) -> Bool {
    clusters.names(form).contains { !PersonTitles.royal.isDisjoint(with: $0.titles) }
  }
}
