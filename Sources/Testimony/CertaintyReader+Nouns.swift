// Enters: an event's noun. Leaves: how surely it is said that the event came to pass, and on whose word.

internal import Intake
internal import Language

extension CertaintyReader {
  /// The certainty of an event that a noun names; nil where the noun only recalls it ('the anniversary of his death').
  func read(noun: Int) -> Result? {
    if tree.child(noun, ["cop"]) != nil { return read(verb: noun) }
    guard var own = own(noun: noun) else { return nil }
    var climb = Climb(result: Result(certainty: own), origin: noun)
    var at = noun
    while let governor = tree.head(at), tree.clause[at] != at {
      if Lists.feasts.contains(lemma(governor)) { return nil }
      above(at, governor, &climb)
      at = governor
    }
    own = climb.result.certainty
    let isSettled = [.hypothetical, .denied, .future].contains(own)
    return finished(
      noun, self.climb(from: tree.clause[noun], climb.result, isKnown: !isSettled))
  }

  /// What stands at the noun itself: 'the possible murder', 'no battle', 'the forthcoming coronation'.
  private func own(noun: Int) -> Certainty? {
    for child in tree.children[noun] where tree.base(child) == "amod" {
      if Lists.coming.contains(form(child)) { return .future }
      if Lists.doubtful.contains(form(child)) { return .hedged }
    }
    if isDoubted(noun) { return .hedged }
    return tree.hasChild(noun, lemmas: ["no"], ["det"]) ? .denied : .asserted
  }

  /// What a word above the noun, in its clause, makes of the event.
  private func above(_ at: Int, _ governor: Int, _ climb: inout Climb) {
    let (word, relation) = (lemma(governor), tree.base(at))
    if relation == "nmod" {
      if Lists.plans.contains(word) { _ = fate(of: governor, &climb) }
      if Lists.fallacies.contains(word), isOf(at) {
        _ = mistaken(governor, &climb)
      } else if Lists.reports.contains(word), isOf(at) {
        _ = reported(by: governor, &climb)
      }
      return
    }
    guard account.words[governor].tag == .verb else { return }
    if relation == "nsubj" { return happened(governor, &climb) }
    guard ["obj", "obl"].contains(relation) else { return }
    if relation == "obj", Lists.intending.contains(word) {
      climb.result.certainty = .hypothetical
    } else if relation == "obj", Lists.cancelling.contains(word), !isNegated(governor) {
      climb.result.deny()
    } else if relation == "obj", Lists.denying.contains(word) || Lists.failing.contains(word) {
      if !isNegated(governor) { climb.result.deny(by: voice(of: governor)) }
    } else if relation == "obj", account.clause(governor).isInfinitive,
      !account.isFactual(infinitive: governor)
    {
      climb.result.certainty = .hypothetical
    }
  }

  private func isOf(_ noun: Int) -> Bool {
    tree.hasChild(noun, lemmas: ["of", "about", "concerning"], ["case"])
  }

  /// 'never took place', 'was called off', 'opens next Tuesday', 'will begin'.
  private func happened(_ verb: Int, _ climb: inout Climb) {
    if Lists.cancelling.contains(lemma(verb)) || isCalledOff(verb) {
      if !isNegated(verb) { climb.result.certainty = .denied }
    } else if Lists.happening.contains(lemma(verb)), let outer = own(verb) {
      if outer == .denied { climb.result.certainty = .denied } else { climb.result.combine(outer) }
    }
  }
}
