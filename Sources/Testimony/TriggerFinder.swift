// Enters: a sentence's chunks and the event classes. Leaves: the words that tell of events, each with its class.

internal import Intake
internal import Language

/// A word that tells of an event, in the chunk where it stands.
struct Trigger {
  var eventClass: EventClass
  /// The chunk that holds it.
  var chunk: Int
  /// The words that tell of it, from the first to the last.
  var words: Range<Int>
  var isNoun: Bool
  /// The words that the pattern asked for after the trigger.
  var following: [String] = []
  /// Where these stand.
  var found: [Int] = []
}

/// Finds the words that tell of events; the pattern that asks for most words wins.
struct TriggerFinder {
  let account: Account
  let classes: EventClasses

  func triggers(in sentence: Int) -> [Trigger] {
    let chunks = account.chunks[sentence]
    let end = account.sentences[sentence].words.upperBound
    return chunks.indices.compactMap { index in
      switch chunks[index].kind {
      case .verbal: verb(index, chunks[index], end)
      case .nominal: noun(index, chunks[index], end)
      default: nil
      }
    }
  }

  private func verb(_ index: Int, _ chunk: Chunk, _ end: Int) -> Trigger? {
    let word = account.words[chunk.head]
    for pattern in classes.patterns(verb: word.lemma) {
      guard let found = places(of: pattern.following, after: chunk.head, end),
        hasModifier(pattern.modifier, chunk, end), let eventClass = classes[pattern.eventClass]
      else { continue }
      return Trigger(
        eventClass: eventClass, chunk: index, words: chunk.head..<((found.last ?? chunk.head) + 1),
        isNoun: false, following: pattern.following, found: found)
    }
    return nil
  }

  private func noun(_ index: Int, _ chunk: Chunk, _ end: Int) -> Trigger? {
    for head in chunk.words.reversed() where [.noun, .properNoun].contains(account.words[head].tag)
    {
      // The head itself, or a noun before it ('assassination attempt' is told by its last word).
      guard head == chunk.head else { break }
      for pattern in classes.patterns(noun: account.words[head].lemma.lowercased()) {
        guard let found = places(of: pattern.following, after: head, end),
          let eventClass = classes[pattern.eventClass]
        else { continue }
        return Trigger(
          eventClass: eventClass, chunk: index, words: head..<((found.last ?? head) + 1),
          isNoun: true,
          following: pattern.following, found: found)
      }
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

  /// 'fatally' before the verb, or 'to death' after it.
  private func hasModifier(_ modifier: [String], _ chunk: Chunk, _ end: Int) -> Bool {
    guard let first = modifier.first else { return true }
    if modifier.count == 1 {
      let from = max(chunk.words.lowerBound - 1, 0)
      return account.words[from..<min(chunk.head + 2, end)].contains { $0.lemma == first }
    }
    return places(of: modifier, after: chunk.head, end) != nil
  }
}
