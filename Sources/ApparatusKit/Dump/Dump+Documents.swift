// Enters: documents. Leaves: what intake, language and chronology find in them, as text and as JSON.

internal import Chronology
internal import Intake
internal import Language

extension Dump {
  // MARK: Intake

  /// The extracted text itself, so that byte offsets count in what is printed; several files are parted by a
  /// line with the name.
  func intakeText() -> String {
    guard documents.count != 1 else { return documents[0].source.text }
    return documents.map { "==> \($0.source.file) <==\n\($0.source.text)\n" }.joined()
  }

  private struct VoiceLine: Encodable {
    var source: String
    var label: String
    var kind: String
    var title: String?
    var author: String?
    var date: String?
    var score: Int?
    var start: Int
    var end: Int
    var parent: String?
  }

  /// One object for each voice.
  func intakeJSON() throws -> String {
    try lines(
      documents.flatMap { document in
        document.witnesses.map { witness in
          VoiceLine(
            source: document.source.file, label: witness.id.label, kind: witness.kind.rawValue,
            title: witness.title ?? document.source.title, author: witness.author,
            date: witness.date, score: witness.score, start: witness.range.lowerBound,
            end: witness.range.upperBound, parent: witness.parent)
        }
      })
  }

  // MARK: Language

  private func annotations() -> [(document: Document, text: AnnotatedText)] {
    documents.flatMap { document in
      document.witnesses.map { (document, pipeline.analyst.annotated($0, of: document)) }
    }
  }

  /// A line for each sentence: its words with their tags, names in brackets with their kind.
  func languageText() -> String {
    annotations().map { document, text in
      text.sentences.map { sentence in
        let words = sentence.words.map { index in
          let name = text.names.first { $0.words.contains(index) }
          let open = name?.words.lowerBound == index ? "[" : ""
          let close =
            name.map { $0.words.upperBound == index + 1 ? "]\($0.kind.rawValue)" : "" } ?? ""
          return "\(open)\(text.words[index].form)/\(text.words[index].tag.rawValue)\(close)"
        }
        return place(sentence.range, document.source) + "  " + words.joined(separator: " ") + "\n"
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
      annotations().flatMap { document, text in
        text.sentences.map { sentence in
          SentenceLine(
            source: document.source.file, start: sentence.range.lowerBound,
            end: sentence.range.upperBound,
            words: text.words[sentence.words].map { word in
              SentenceLine.Token(
                form: word.form, lemma: word.lemma, upos: word.tag.rawValue,
                start: word.range.lowerBound, end: word.range.upperBound)
            },
            names: text.names.filter { sentence.words.contains($0.words.lowerBound) }.map { name in
              SentenceLine.Named(
                kind: name.kind.rawValue, start: name.range.lowerBound, end: name.range.upperBound)
            })
        }
      })
  }

  /// CoNLL-U (universaldependencies.org/format.html), with names and byte offsets in MISC.
  func languageCoNLLU() -> String {
    annotations().map { document, text in
      var names: [Int: String] = [:]
      for name in text.names {
        for index in name.words {
          let prefix = index == name.words.lowerBound ? "B" : "I"
          names[index] = "Name=\(prefix)-\(Self.label(name.kind))|"
        }
      }
      return text.sentences.map { sentence in
        let head = "# text = \(quote(sentence.range, document.source))\n"
        let rows = sentence.words.enumerated().map { number, index in
          row(number + 1, text.words[index], names[index] ?? "", first: sentence.words.lowerBound)
        }
        return head + rows.joined() + "\n"
      }.joined()
    }.joined()
  }

  private func row(_ number: Int, _ word: Word, _ name: String, first: Int) -> String {
    let head = word.head.map { $0 - first + 1 == number ? "0" : "\($0 - first + 1)" } ?? "_"
    let fields = [
      "\(number)", word.form, word.lemma, word.tag.rawValue, word.xpos ?? "_", "_", head,
      word.relation ?? "_", "_",
      "\(name)TokenRange=\(word.range.lowerBound):\(word.range.upperBound)",
    ]
    return fields.joined(separator: "\t") + "\n"
  }

  private static func label(_ kind: Name.Kind) -> String {
    switch kind {
    case .person: "PER"
    case .place: "LOC"
    case .organisation: "ORG"
    case .other: "MISC"
    }
  }

  // MARK: Chronology

  private func times() -> [(source: Source, time: TimeMention)] {
    documents.flatMap { document in
      document.witnesses.flatMap { witness in
        pipeline.analyst.times(witness, of: document, written: written)
          .map { (document.source, $0) }
      }
    }
  }

  /// A line for each time: place, type, value, EDTF and the words.
  func chronologyText() -> String {
    times().map { source, time in
      let fields = [
        place(time.range, source), time.kind.rawValue, time.value, time.date?.edtf ?? "-",
        "'\(quote(time.range, source))'",
      ]
      return fields.joined(separator: "  ") + "\n"
    }.joined()
  }

  private struct TimeLine: Encodable {
    struct Relation: Encodable {
      var offset: Int
      var unit: String
      var anchor: [Int]?
    }

    var source: String
    var start: Int
    var end: Int
    var type: String
    var value: String
    var edtf: String?
    var relation: Relation?
  }

  /// One object for each time.
  func chronologyJSON() throws -> String {
    try lines(
      times().map { source, time in
        TimeLine(
          source: source.file, start: time.range.lowerBound, end: time.range.upperBound,
          type: time.kind.rawValue, value: time.value, edtf: time.date?.edtf,
          relation: time.relation.map { relation in
            TimeLine.Relation(
              offset: relation.offset, unit: relation.unit.rawValue,
              anchor: relation.anchor.map { [$0.lowerBound, $0.upperBound] })
          })
      })
  }
}
