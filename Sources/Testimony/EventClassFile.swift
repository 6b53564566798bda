// Enters: YAML with event classes. Leaves: the classes, or what is wrong with them, and at which line.

private import Yams

/// A file of event classes, with one key, `classes`; `Resources/event-classes.yaml` explains its fields.
struct EventClassFile {
  /// One mapping for each class, as it stands in the file.
  private var entries: [Entry] = []

  fileprivate struct Entry {
    var id: String
    var fields: Node.Mapping
    /// The line that it begins at, counted from 1.
    var line: Int
  }

  /// Reads the file's form; ``classes()`` reads what it says.
  ///
  /// - Throws: ``EventClasses/Malformed``.
  init(yaml: String) throws(EventClasses.Malformed) {
    for node in try Self.list(yaml) {
      let line = node.mark?.line ?? 1
      guard let fields = node.mapping, let id = fields["id"]?.string else {
        throw EventClasses.Malformed(
          line: line, message: "expected a class with an id, found none; try '- id: duel'")
      }
      guard !entries.contains(where: { $0.id == id }) else {
        throw EventClasses.Malformed(
          line: line, message: "expected each class once, found '\(id)' again; join the two")
      }
      for (key, _) in fields where EventClass.CodingKeys(rawValue: key.string ?? "") == nil {
        let known = EventClass.CodingKeys.allCases.map(\.rawValue).joined(separator: ", ")
        throw EventClasses.Malformed(
          line: key.mark?.line ?? line,
          message: "expected a field of a class, found '\(key.string ?? "")'; try one of \(known)")
      }
      entries.append(Entry(id: id, fields: fields, line: line))
    }
  }

  private static func list(_ yaml: String) throws(EventClasses.Malformed) -> Node.Sequence {
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch {
      throw EventClasses.Malformed(error)
    }
    guard let list = node?.mapping?["classes"]?.sequence else {
      throw EventClasses.Malformed(
        line: 1,
        message: "expected a list under 'classes', found none; try 'classes:' and '- id: …'")
    }
    return list
  }

  /// Adds what a user's file says: its own classes, and to a class that is there the words, slots and examples that it
  /// lists; a single value takes the place of the one there. A word that tells of one of its classes tells of no
  /// other any more.
  mutating func extend(by own: EventClassFile) {
    for entry in own.entries {
      for field in ["verbs", "nouns"] {
        let words = Set(entry.fields[field]?.sequence?.compactMap(\.string) ?? [])
        for index in entries.indices where entries[index].id != entry.id {
          entries[index].drop(words, from: field)
        }
      }
      if let index = entries.firstIndex(where: { $0.id == entry.id }) {
        entries[index].extend(by: entry)
      } else {
        entries.append(entry)
      }
    }
  }

  /// The classes, checked.
  ///
  /// - Throws: ``EventClasses/Malformed``.
  func classes() throws(EventClasses.Malformed) -> [EventClass] {
    var classes: [EventClass] = []
    let ids = Set(entries.map(\.id))
    for entry in entries {
      let read = try entry.decoded()
      guard let complaint = read.complaint(among: ids) else {
        classes.append(read)
        continue
      }
      throw EventClasses.Malformed(line: entry.line, message: "\(read.id): \(complaint)")
    }
    return classes
  }
}

extension EventClassFile.Entry {
  /// Lists grow, the lists under the keys of a mapping too; other values are taken from `own`, and the line with them.
  fileprivate mutating func extend(by own: Self) {
    line = own.line
    for (key, value) in own.fields { fields[key] = Self.joined(fields[key], value) }
  }

  private static func joined(_ known: Node?, _ own: Node) -> Node {
    if let list = known?.sequence, let more = own.sequence {
      return .sequence(Node.Sequence(Array(list) + Array(more), .implicit, .any, more.mark))
    }
    guard var mapping = known?.mapping, let more = own.mapping else { return own }
    for (key, value) in more { mapping[key] = joined(mapping[key], value) }
    return .mapping(mapping)
  }

  fileprivate mutating func drop(_ words: Set<String>, from field: String) {
    guard let list = fields[field]?.sequence else { return }
    let rest = list.filter { $0.string.map { !words.contains($0) } ?? true }
    fields[field] = .sequence(Node.Sequence(rest))
  }

  fileprivate func decoded() throws(EventClasses.Malformed) -> EventClass {
    do {
      return try YAMLDecoder().decode(EventClass.self, from: .mapping(fields))
    } catch {
      throw EventClasses.Malformed(error, of: id, fields, line: line)
    }
  }
}

extension EventClass {
  /// What makes no sense in a class among others of some ids; nil where all is well.
  fileprivate func complaint(among ids: Set<String>) -> String? {
    if !label.contains("{patient}") {
      return "expected {patient} in the label, found '\(label)'; try 'Duel of {patient}'"
    }
    if slots.isEmpty { return "expected slots, found none; try 'slots: [time, place]'" }
    if let stray = single.first(where: { !slots.contains($0) }) {
      return "expected the single slots among the slots, found '\(stray)'; add it there"
    }
    if lasts < 0 { return "expected days in 'lasts', found '\(lasts)'; try 'lasts: 7'" }
    if verbs.isEmpty && nouns.isEmpty && modified.isEmpty && done.isEmpty {
      return "expected words that tell of it, found none; try 'verbs: […]' or 'nouns: […]'"
    }
    return references.first { !ids.contains($0) }.map {
      "expected the id of a class, found '\($0)'; 'apparatus classes' lists them"
    }
  }
}

extension EventClasses.Malformed {
  /// What the YAML parser says.
  fileprivate init(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: mark.line, message: "expected YAML: \(problem)")
    default: self.init(line: 1, message: "expected YAML in UTF-8; save the file as such")
    }
  }

  /// What the decoder says of a class's fields.
  fileprivate init(_ error: any Error, of id: String, _ fields: Node.Mapping, line: Int) {
    let context: DecodingError.Context? =
      switch error as? DecodingError {
      case .keyNotFound(let key, _):
        DecodingError.Context(
          codingPath: [],
          debugDescription: "expected a field '\(key.stringValue)', found none; add it")
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .dataCorrupted(let context):
        context
      default: nil
      }
    let key = context?.codingPath.first?.stringValue ?? ""
    let known = Self.known[key].map { "; try one of \($0.joined(separator: ", "))" } ?? ""
    let found = fields[key]?.string.map { ", found '\($0)'" } ?? ""
    let problem =
      context?.codingPath.isEmpty ?? true
      ? context?.debugDescription ?? "\(error)" : "expected another value of '\(key)'\(found)"
    self.init(line: fields[key]?.mark?.line ?? line, message: "\(id): \(problem)\(known)")
  }

  private static let known: [String: [String]] = {
    let slots = Slot.allCases.filter { $0 != .occurrence }.map(\.rawValue)
    return [
      "slots": slots, "single": slots, "patient": ["object", "subject", "either"],
      "counts": ["patients", "duration", "price"], "keyed": ["time", "goal"],
      "once": ["true", "false"], "apart": ["week", "month", "year", "decade"],
    ]
  }()
}
