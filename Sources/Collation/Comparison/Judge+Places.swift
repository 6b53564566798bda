// Enters: two names of places. Leaves: the ruling on them, the mildest that fits.

internal import Language

extension Judge {
  /// By the gazetteer; by WordNet and by the words of the names where it lacks one, and for what lies in what where it
  /// does not tell. A name of several places contradicts nothing that any of them could hold.
  func places(_ x: String, _ y: String) -> Ruling {
    let relation = gazetteer?.relation(x, y) ?? .unknown
    switch relation {
    case .same(let name):
      return ruling(.same, "otherName", "\(x) and \(y) are names of one place: \(name)")
    case .within(let chain):
      return refines("within", turned: false, "\(x) lies in \(chain.joined(separator: ", in "))")
    case .contains(let chain):
      return refines("within", turned: true, "\(y) lies in \(chain.joined(separator: ", in "))")
    case .overlap:
      return ruling(.compatible, "overlap", "\(x) and \(y) share ground, now or in the past")
    case .apart, .open, .unknown: break
    }
    if let wordNet {
      if wordNet.lies(x, in: y) { return refines("within", turned: false, "\(x) lies in \(y)") }
      if wordNet.lies(y, in: x) { return refines("within", turned: true, "\(y) lies in \(x)") }
    }
    switch relation {
    case .apart(let sort) where holdsOne:
      return ruling(
        .contradiction, "apart", "\(x) and \(y) are different places of one kind: \(sort)")
    case .unknown where holdsOne: return sisters(x, y)
    default: return open
    }
  }

  /// By the kind of place that both names say, or that WordNet knows.
  private func sisters(_ x: String, _ y: String) -> Ruling {
    let (left, right) = (PersonName(x).parts, PersonName(y).parts)
    if let generic = left.last, left.count > 1, right.count > 1, generic == right.last,
      NameWords.isPlaceKind(generic)
    {
      return ruling(
        .contradiction, "sisters", "\(x) and \(y) are different places of one kind: \(generic)")
    }
    if let kind = wordNet?.sharedPlaceKind(x, y) {
      return ruling(
        .contradiction, "sisters", "\(x) and \(y) are different places of one kind: \(kind)")
    }
    return open
  }

  private var open: Ruling {
    ruling(.compatible, "open", "nothing shows that '\(a)' and '\(b)' exclude each other")
  }
}
