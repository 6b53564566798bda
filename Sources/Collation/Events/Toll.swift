// Enters: a claim. Leaves: what it counts, where it tells how many without a name died, were hurt or came out alive.

internal import Language
internal import Testimony

/// How many came to harm at a happening: of what sort, and where.
struct Toll {
  /// What became of those who are counted. Numbers of two sorts say nothing about each other.
  enum Fate: String {
    case deaths, injuries, survivors
  }

  /// Of what sort it is.
  var fate: Fate
  /// The happening as it is told within a sentence: 'the sinking of Lusitania'.
  var happening: String
  /// A claim of the happening, where it is an event of its own.
  var home: ClaimKey?

  /// The heading of what accounts say of it.
  var heading: String {
    switch fate {
    case .deaths: "Deaths in \(happening)"
    case .injuries: "Injuries in \(happening)"
    case .survivors: "Survivors of \(happening)"
    }
  }

  /// Why the claims of it are of one event.
  var reason: JoinReason {
    let what =
      switch fate {
      case .deaths: "died in"
      case .injuries: "were hurt in"
      case .survivors: "survived"
      }
    return JoinReason(rule: "event.toll", why: "both tell how many \(what) \(happening)")
  }
}

extension ResolvedClaim {
  /// What sort of toll the claim gives; nil where it counts nobody, or somebody by name.
  var fate: Toll.Fate? {
    guard claim.denial == nil, isTold, patient.entity == nil,
      case .thing? = claim.filler(.patient)?.value, let tolled, tolled.kind == .count
    else { return nil }
    switch eventClass.id {
    case "death", "killing": return .deaths
    case "injury": return .injuries
    case "attack": return claim.predicate == "wound" ? .injuries : nil
    case "survival": return .survivors
    default: return nil
    }
  }

  /// The number that it gives.
  var tolled: Quantity? {
    if case .quantity(let quantity)? = claim.filler(.quantity)?.value { quantity } else { nil }
  }
}
