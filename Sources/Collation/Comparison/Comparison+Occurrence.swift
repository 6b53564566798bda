// Enters: whether an event happened, by two readings. Leaves: the ruling on them.

internal import Testimony

extension Comparison {
  /// That it happened against that it did not, and against an event that excludes it: a contradiction only of what is
  /// asserted.
  func occurrences(_ a: Side, _ b: Side) -> Ruling {
    let isSame = a.content.kind == b.content.kind
    let (denied, told) = (
      [a, b].filter(\.content.isDenied), [a, b].filter { !$0.content.isDenied }
    )
    if let weaker = told.first(where: { !$0.isAsserted }) {
      return polarity(
        .compatible, "certainty.unasserted",
        "'\(weaker.text)' is not asserted by any witness on its own word")
    }
    if denied.isEmpty {
      return isSame
        ? polarity(.same, "polarity.same", "both say '\(a.text)'")
        : polarity(
          .contradiction, "polarity.exclusive",
          "of '\(a.text)' and '\(b.text)' only one can have happened")
    }
    guard isSame, let denied = denied.first, let told = told.first else {
      return polarity(
        .compatible, "polarity.other", "'\(a.text)' and '\(b.text)' leave each other open")
    }
    return polarity(
      .contradiction, "polarity.event",
      "one says '\(told.text)', the other plainly says '\(denied.text)'")
  }

  private func polarity(_ verdict: Verdict, _ rule: String, _ why: String) -> Ruling {
    Ruling(verdict: verdict, type: "polarity", rule: rule, why: why)
  }
}
