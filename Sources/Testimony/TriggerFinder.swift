// Enters: a sentence's chunks and the event classes. Leaves: the words that tell of events, each with its class.

internal import Intake
internal import Language

/// A word that tells of an event, in the chunk where it stands.
struct Trigger {
  var eventClass: EventClass
  /// The chunk that holds it.
  var chunk: Int
  /// The words that tell of it.
  var words: Range<Int>
  var isNoun: Bool
  /// The words that the pattern asked for after the trigger.
  var following: [String]
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
      guard let last = last(of: pattern.following, after: chunk.head, end),
        hasModifier(pattern.modifier, chunk, end), let eventClass = classes[pattern.eventClass]
      else { continue }
      return Trigger(
        eventClass: eventClass, chunk: index, words: chunk.head..<(last + 1), isNoun: false,
        following: pattern.following)
    }
    return nil
  }

  private func noun(_ index: Int, _ chunk: Chunk, _ end: Int) -> Trigger? {
    for head in chunk.words.reversed() where [.noun, .properNoun].contains(account.words[head].tag) {
      // The head itself, or a noun before it ('assassination attempt' is told by its last word).
      guard head == chunk.head else { break }
      for pattern in classes.patterns(noun: account.words[head].lemma.lowercased()) {
        guard let last = last(of: pattern.following, after: head, end),
          let eventClass = classes[pattern.eventClass]
        else { continue }
        return Trigger(
          eventClass: eventClass, chunk: index, words: head..<(max(head, last) + 1), isNoun: true,
          following: pattern.following)
      }
    }
    return nil
  }

  /// The last of the words that must follow, each within four words of the one before: room for an object.
  private func last(of following: [String], after word: Int, _ end: Int) -> Int? {
    var at = word
    for wanted in following {
      let range = (at + 1)..<max(at + 1, min(at + 5, end))
      guard let found = range.first(where: { account.words[$0].form.lowercased() == wanted || account.words[$0].lemma == wanted })
      else { return nil }
      at = found
    }
    return at
  }

  /// 'fatally' before the verb, or 'to death' after it.
  private func hasModifier(_ modifier: [String], _ chunk: Chunk, _ end: Int) -> Bool {
    guard let first = modifier.first else { return true }
    if modifier.count == 1 {
      let from = max(chunk.words.lowerBound - 1, 0)
      return account.words[from..<min(chunk.head + 2, end)].contains { $0.lemma == first }
    }
    return last(of: modifier, after: chunk.head, end) != nil
  }
}
