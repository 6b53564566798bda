// Enters: given words, some of them marked as telling of events. Leaves: the documents, and the words of each mark.

extension CoNLLU {
  /// A document of a file: its name where it has one, and its sentences.
  public struct Document: Hashable, Sendable {
    /// Of `# newdoc id`.
    public var name: String?
    /// Its words.
    public var words: CoNLLU
  }

  /// The mention of an event.
  public struct GivenEvent: Hashable, Sendable {
    /// What stands after `Event=`; `Yes` where the word has no mark of its own.
    public var mark: String
    /// Indices of words, in text order; at least one.
    public var words: [Int]
  }

  /// The documents, parted where `newdoc` stands.
  public func documents() -> [Document] {
    var result: [Document] = []
    for sentence in sentences {
      let opening = sentence.comments.first { Sentence.key($0) == "newdoc" }
      if opening != nil || result.isEmpty {
        let name = opening?.split(separator: "=", maxSplits: 1).dropFirst().first
        result.append(
          Document(
            name: name.map { String($0.drop { $0 == " " }) }, words: CoNLLU(sentences: [])))
      }
      result[result.count - 1].words.sentences.append(sentence)
    }
    return result
  }

  /// The marked words: those of one sentence that share a mark tell of an event together, but for the mark `Yes`, which
  /// ``written(_:)`` gives to each word that tells of what really happened.
  public func events() -> [GivenEvent] {
    var result: [GivenEvent] = []
    var word = 0
    for sentence in sentences {
      var known: [String: Int] = [:]
      for mark in sentence.tokens.lazy.flatMap(\.events) {
        defer { word += 1 }
        guard let mark else { continue }
        if let event = known[mark], mark != "Yes" {
          result[event].words.append(word)
        } else {
          known[mark] = result.count
          result.append(GivenEvent(mark: mark, words: [word]))
        }
      }
    }
    return result
  }
}
