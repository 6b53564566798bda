// Enters: annotated texts. Leaves: their words, sentences and names, as text, as JSON and as CoNLL-U.

internal import Intake
internal import Language

extension Dump {
  private func annotations() throws(ModelError) -> [Annotations.Item] {
    if let given { return given.items }
    let annotator = try pipeline.analyst.modelAnnotator()
    return documents.flatMap { document in
      document.witnesses.map { witness in
        Annotations.Item(
          file: document.source.file,
          text: annotator.annotate(document.source.text, in: witness.range),
          origin: .text(document.source.text))
      }
    }
  }

  /// A line for each sentence: its words with their tags, names in brackets with their kind.
  func languageText() throws(ModelError) -> String {
    try annotations().map { item in
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
      var xpos: String?
      /// The index in the sentence of the governing word; -1 for the root.
      var head: Int?
      var relation: String?
      var happened: Bool?
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
      try annotations().flatMap { item in
        var names = item.text.names[...]
        return item.text.sentences.map { sentence in
          let own = names.prefix { $0.words.lowerBound < sentence.words.upperBound }
          names = names.dropFirst(own.count)
          return SentenceLine(
            source: item.file, start: sentence.range.lowerBound, end: sentence.range.upperBound,
            words: sentence.words.map { token($0, item.text.words[$0], in: sentence) },
            names: own.map { name in
              SentenceLine.Named(
                kind: name.kind.rawValue, start: name.range.lowerBound, end: name.range.upperBound)
            })
        }
      })
  }

  private func token(
    _ index: Int, _ word: Word, in sentence: Sentence
  ) -> SentenceLine.Token {
    SentenceLine.Token(
      form: word.form, lemma: word.lemma, upos: word.tag.rawValue, xpos: word.xpos,
      head: word.head.map { $0 == index ? -1 : $0 - sentence.words.lowerBound },
      relation: word.relation, happened: word.happened, start: word.range.lowerBound,
      end: word.range.upperBound)
  }

  private struct VectorLine: Encodable {
    var source: String
    var start: Int
    var end: Int
    var vector: [Float]
  }

  /// One object for each sentence: its place, and its vector of unit length.
  func languageVectors() throws -> String {
    try lines(
      try annotations().flatMap { item in
        item.text.sentences.map { sentence in
          VectorLine(
            source: item.file, start: sentence.range.lowerBound, end: sentence.range.upperBound,
            vector: sentence.vector)
        }
      })
  }

  /// CoNLL-U; sentences that have no name of their own are numbered.
  func languageCoNLLU() throws(ModelError) -> String {
    var number = 0
    return try annotations().map { item in
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
