// Enters: annotated texts. Leaves: their words, sentences and names, as text, as JSON and as CoNLL-U.

internal import Intake
internal import Language

extension Dump {
  private func annotations() -> [Annotations.Item] {
    if let given { return given.items }
    return documents.flatMap { document in
      document.witnesses.map { witness in
        Annotations.Item(
          file: document.source.file, text: pipeline.analyst.annotated(witness, of: document),
          origin: .text(document.source.text))
      }
    }
  }

  /// A line for each sentence: its words with their tags, names in brackets with their kind.
  func languageText() -> String {
    annotations().map { item in
      var names = item.text.names[...]
      return item.text.sentences.map { sentence in
        let words = sentence.words.map { index in
          let word = item.text.words[index]
          while let name = names.first, name.words.upperBound <= index { names.removeFirst() }
          let name = names.first.flatMap { $0.words.contains(index) ? $0 : nil }
          let open = name?.words.lowerBound == index ? "[" : ""
          let close =
            name.map { $0.words.upperBound == index + 1 ? "]\($0.kind.rawValue)" : "" } ?? ""
          return "\(open)\(word.form)/\(word.tag.rawValue)\(close)"
        }
        let place = "\(item.file):\(sentence.range.lowerBound)-\(sentence.range.upperBound)"
        return place + "  " + words.joined(separator: " ") + "\n"
      }.joined()
    }.joined()
  }

  private struct SentenceLine: Encodable {
    struct Token: Encodable {
      var form: String
      var lemma: String
      var upos: String
      var start: Int
      var end: Int
    }

    struct Named: Encodable {
      var kind: String
      var start: Int
      var end: Int
    }

    var source: String
    var start: Int
    var end: Int
    var words: [Token]
    var names: [Named]
  }

  /// One object for each sentence.
  func languageJSON() throws -> String {
    try lines(
      annotations().flatMap { item in
        var names = item.text.names[...]
        return item.text.sentences.map { sentence in
          let own = names.prefix { $0.words.lowerBound < sentence.words.upperBound }
          names = names.dropFirst(own.count)
          return SentenceLine(
            source: item.file, start: sentence.range.lowerBound, end: sentence.range.upperBound,
            words: item.text.words[sentence.words].map { word in
              SentenceLine.Token(
                form: word.form, lemma: word.lemma, upos: word.tag.rawValue,
                start: word.range.lowerBound, end: word.range.upperBound)
            },
            names: own.map { name in
              SentenceLine.Named(
                kind: name.kind.rawValue, start: name.range.lowerBound, end: name.range.upperBound)
            })
        }
      })
  }

  /// CoNLL-U; sentences that have no name of their own are numbered.
  func languageCoNLLU() -> String {
    var number = 0
    return annotations().map { item in
      switch item.origin {
      case .conllu(let table): return table.written(item.text)
      case .text(let text):
        var table = CoNLLU(item.text, of: text)
        for index in table.sentences.indices {
          number += 1
          table.sentences[index].comments.insert("# sent_id = \(number)", at: 0)
        }
        return table.written(item.text)
      }
    }.joined()
  }
}
