// Enters: documents. Leaves: what intake, language and chronology find in them, as text and as JSON.

internal import Chronology
internal import Intake

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

  // MARK: Chronology

  private func times() -> [(source: Source, time: TimeMention)] {
    documents.flatMap { document in
      document.witnesses.flatMap { witness in
        pipeline.analyst.times(witness, of: document, written: written)
          .map { (document.source, $0) }
      }
    }
  }

  /// A line for each time: place, type, value, EDTF, the words, and how it came about.
  func chronologyText() -> String {
    times().map { source, time in
      let fields = [
        place(time.range, source), time.kind.rawValue, time.value, time.date?.edtf ?? "-",
        "'\(quote(time.range, source))'",
      ]
      return (fields + notes(on: time, source)).joined(separator: "  ") + "\n"
    }.joined()
  }

  /// What a time is counted from, the range that it opens or closes, its bound, its other calendars.
  private func notes(on time: TimeMention, _ source: Source) -> [String] {
    var notes: [String] = []
    if let relation = time.relation {
      let anchor =
        switch relation.anchor {
        case .mention(let range): "'\(quote(range, source))' (\(range.lowerBound))"
        case .written: "the date of writing"
        case .unknown: "what is not dated"
        }
      notes.append("(\(relation.offset) \(relation.unit.rawValue) from \(anchor))")
    }
    if let interval = time.interval { notes.append("(of \(interval.date.edtf))") }
    if let bound = time.bound { notes.append("(\(bound.rawValue))") }
    return notes + time.forms.map { "(\($0))" }
  }

  private struct TimeLine: Encodable {
    struct Relation: Encodable {
      var offset: Int
      var unit: String
      var anchor: [Int]?
      /// `written` where it counts from the date of writing.
      var origin: String?

      init(_ relation: RelativeTime) {
        offset = relation.offset
        unit = relation.unit.rawValue
        anchor = relation.anchor.range.map { [$0.lowerBound, $0.upperBound] }
        origin = relation.anchor == .written ? "written" : nil
      }
    }

    var source: String
    var start: Int
    var end: Int
    var type: String
    var value: String
    var edtf: String?
    var interval: String?
    var bound: String?
    /// The first and last minute after midnight that a time of day can be.
    var minutes: [Int]?
    /// Whether twelve hours later may be meant as well.
    var eitherHalf: Bool?
    /// The date in the calendars and styles that the text names.
    var forms: [String]?
    var relation: Relation?

    init(_ time: TimeMention, of source: Source) {
      self.source = source.file
      start = time.range.lowerBound
      end = time.range.upperBound
      type = time.kind.rawValue
      value = time.value
      edtf = time.date?.edtf
      interval = time.interval?.date.edtf
      bound = time.bound?.rawValue
      minutes = time.timeOfDay.map { [$0.earliest, $0.latest] }
      eitherHalf = time.timeOfDay?.isEitherHalf == true ? true : nil
      forms = time.forms.isEmpty ? nil : time.forms.map(\.description)
      relation = time.relation.map(Relation.init)
    }
  }

  /// One object for each time.
  func chronologyJSON() throws -> String {
    try lines(times().map { source, time in TimeLine(time, of: source) })
  }
}
