// Enters: a name. Leaves: whether 'he' or 'she' can mean its bearer.

internal import Language

extension Antecedents {
  enum Gender {
    case male, female

    func allow(_ name: String) -> Bool {
      let words = name.split(separator: " ").map { folded(String($0)) }
      let title = words.first ?? ""
      let first = words.first { !NameWords.titles.contains($0) } ?? title
      switch self {
      case .male: return !GivenNames.female.contains(first) && !Self.ladies.contains(title)
      case .female: return !GivenNames.male.contains(first) && !Self.gentlemen.contains(title)
      }
    }

    /// Whether a name tells that its bearer is of this gender.
    func confirms(_ name: String) -> Bool { !(self == .male ? Gender.female : .male).allow(name) }

    private static let ladies: Set<String> = [
      "mrs", "miss", "ms", "lady", "queen", "princess", "empress", "duchess", "countess",
      "baroness",
    ]
    private static let gentlemen: Set<String> = [
      "mr", "sir", "lord", "king", "prince", "emperor", "tsar", "czar", "duke", "count", "earl",
      "baron", "marquis", "viscount",
    ]
  }
}
