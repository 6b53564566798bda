// Enters: a sentence's trees and the event classes. Leaves: the words that tell of events, each with its class.

internal import Intake
internal import Language

/// A word that tells of an event.
struct Trigger {
  var eventClass: EventClass
  /// The word itself.
  var word: Int
  /// The words that tell of it, from the first to the last.
  var words: Range<Int>
  var isNoun: Bool
  /// The words that the pattern asked for after the trigger.
  var following: [String] = []
  /// Where these stand.
  var found: [Int] = []
  /// Where the words stand that the pattern asked for beside it: 'to death'.
  var modifiers: [Int] = []
}

/// Finds the words that tell of events; the pattern that asks for most words wins.
struct TriggerFinder {
  let account: Account
  let classes: EventClasses

  func triggers(in sentence: Int) -> [Trigger] {
    let words = account.sentences[sentence].words
    return words.compactMap { word in
      switch account.words[word].tag {
      case .verb: verb(word, words.upperBound)
      case .noun, .properNoun: noun(word, words.upperBound)
      default: nil
      }
    }
  }

  private func verb(_ word: Int, _ end: Int) -> Trigger? {
    // 'the murdered king', 'an invading army': said in passing, and of whom it is said stands elsewhere.
    guard !["amod", "compound", "case", "mark"].contains(account.tree.relation(word)),
      !account.isAttribute(participle: word), !isFigurative(word)
    else { return nil }
    for pattern in classes.patterns(verb: account.words[word].lemma.lowercased()) {
      guard let found = places(of: pattern.following, after: word, end),
        let modifiers = modifiers(pattern.modifier, word, end),
        let eventClass = classes[pattern.eventClass],
        !eventClass.passive || account.clause(word).isPassive, isDone(word, to: pattern.object)
      else { continue }
      return Trigger(
        eventClass: eventClass, word: word, words: word..<((found.last ?? word) + 1),
        isNoun: false, following: pattern.following, found: found, modifiers: modifiers)
    }
    return nil
  }

  /// 'attacked him politically', 'metaphorically speaking killed': it did not happen to anybody.
  private func isFigurative(_ verb: Int) -> Bool {
    account.tree.children[verb].contains { child in
      account.tree.base(child) == "advmod"
        && Self.figurative.contains(account.words[child].form.lowercased())
    }
  }

  private static let figurative: Set<String> = [
    "politically", "verbally", "figuratively", "metaphorically", "rhetorically", "ideologically",
    "symbolically",
  ]

  /// Whether the verb is done to what the pattern asks for, in dictionary form.
  private func isDone(_ verb: Int, to object: String?) -> Bool {
    guard let object else { return true }
    let clause = account.clause(verb)
    return (clause.isPassive ? clause.subject() : clause.object())
      .map { account.words[$0].lemma.lowercased() == object } ?? false
  }

  private func noun(_ word: Int, _ end: Int) -> Trigger? {
    // The head of its phrase: 'the murder weapon' is a weapon.
    guard let phrase = account.phrase(word), phrase.time == nil else { return nil }
    for pattern in classes.patterns(noun: account.words[word].lemma.lowercased()) {
      guard let found = places(of: pattern.following, after: word, end),
        let eventClass = classes[pattern.eventClass]
      else { continue }
      return Trigger(
        eventClass: eventClass, word: word, words: word..<((found.last ?? word) + 1),
        isNoun: true, following: pattern.following, found: found)
    }
    return nil
  }

  /// Where the words that must follow stand, each within four words of the one before: room for an object.
  private func places(of following: [String], after word: Int, _ end: Int) -> [Int]? {
    var result: [Int] = []
    for wanted in following {
      let at = result.last ?? word
      let range = (at + 1)..<max(at + 1, min(at + 5, end))
      let found = range.first {
        account.words[$0].form.lowercased() == wanted || account.words[$0].lemma == wanted
      }
      guard let found else { return nil }
      result.append(found)
    }
    return result
  }

  /// Where 'fatally' stands on the verb, or 'to death' after it; nil where it is missing.
  private func modifiers(_ modifier: [String], _ word: Int, _ end: Int) -> [Int]? {
    guard let first = modifier.first else { return [] }
    guard modifier.count == 1 else { return places(of: modifier, after: word, end) }
    let near = (max(word - 1, 0)..<min(word + 2, end)).first {
      account.words[$0].form.lowercased() == first
    }
    let below = account.tree.children[word].first {
      account.words[$0].form.lowercased() == first && account.tree.base($0) == "advmod"
    }
    return (near ?? below).map { [$0] }
  }
}
