// Enters: a word's form. Leaves: its dictionary form, by the edit that the model chose.

/// An edit from form to lemma, written `case|cut|suffix`: the form in lower case (`l`), as it stands (`k`), in lower
/// case with its first letter raised (`t`) or in capitals (`u`), less `cut` characters at its end, plus the suffix.
///
/// `l|3|y` makes 'carry' of 'Carried'.
struct LemmaScript: Hashable, Sendable {
  enum Case: String, Sendable {
    case lower = "l"
    case kept = "k"
    case raised = "t"
    case upper = "u"
  }

  var letters: Case
  /// Unicode scalars.
  var cut: Int
  var suffix: String

  init?(_ text: String) {
    let parts = text.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let letters = Case(rawValue: String(parts[0])), let cut = Int(parts[1]),
      cut >= 0
    else { return nil }
    self.letters = letters
    self.cut = cut
    suffix = String(parts[2])
  }

  /// The lemma; the form in its case where nothing would be left of it.
  func lemma(of form: String) -> String {
    let cased = self.cased(form)
    let lemma = String(cased.unicodeScalars.dropLast(cut)) + suffix
    return lemma.isEmpty ? cased : lemma
  }

  private func cased(_ form: String) -> String {
    switch letters {
    case .kept: return form
    case .lower: return form.lowercased()
    case .upper: return form.uppercased()
    case .raised:
      let lower = form.lowercased().unicodeScalars
      guard let first = lower.first else { return form }
      return first.properties.uppercaseMapping + String(lower.dropFirst())
    }
  }
}
