// Enters: what a user typed, and the edition. Leaves: the one thing that is meant, or what it may have been.

internal import Language

/// Finds events, entities, readings, passages and verdicts by id, by the beginning of one, or by label.
public struct Search: Sendable {
  /// What sort of thing is found.
  public enum Sort: String, Sendable, CaseIterable {
    case entity, event, reading, attestation, verdict
  }

  /// One thing of the edition.
  public struct Found: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// What sort of thing it is.
    public var sort: Sort
    /// What it is called: 'Killing of James Cook: when: 14 February 1779'.
    public var label: String
    /// Of an entity its kind; else the name of the sort.
    var kind: String
    /// Other names that it goes by.
    var aliases: [String] = []
  }

  /// Nothing, or too much, was found.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was expected: 'an event or person'.
    public var expected: String
    /// What the user typed.
    public var query: String
    /// Whether several things are meant by it.
    public var isAmbiguous: Bool
    /// What it may have been, as the user could type it.
    public var near: [String]

    /// The whole, on one line.
    public var description: String {
      let found = isAmbiguous ? "'\(query)', which means several" : "'\(query)'"
      let advice =
        near.isEmpty
        ? "'apparatus show --ids' lists all" : "try: \(near.joined(separator: ", "))"
      return "expected \(expected), found \(found); \(advice)"
    }
  }

  private let all: [Found]
  private let short: ShortIDs

  /// Prepares to search an edition.
  public init(_ apparatus: Apparatus) {
    let entities = apparatus.entities.map { entity in
      Found(
        id: entity.id, sort: .entity, label: entity.label, kind: entity.kind,
        aliases: entity.names.map(\.text))
    }
    all =
      entities
      + apparatus.events.flatMap { event in
        [Found(id: event.id, sort: .event, label: event.label, kind: "event")]
          + event.loci.flatMap { Self.things(at: $0, of: event) }
      }
    short = ShortIDs(apparatus)
  }

  private static func things(
    at locus: Apparatus.LocusEntry, of event: Apparatus.EventEntry
  ) -> [Found] {
    let place = "\(event.label): \(slotLabel(locus.slot)): "
    let texts = Dictionary(locus.readings.map { ($0.id, $0.text) }) { a, _ in a }
    return locus.readings.flatMap { reading in
      [Found(id: reading.id, sort: .reading, label: "\(place)‘\(reading.text)’", kind: "reading")]
        + reading.attestations.map { attestation in
          Found(
            id: attestation.id, sort: .attestation,
            label: "\(place)‘\(reading.text)’ in \(attestation.witness):\(attestation.start)",
            kind: "passage")
        }
    }
      + locus.relations.map { relation in
        let (a, b) = (texts[relation.a] ?? "", texts[relation.b] ?? "")
        return Found(
          id: relation.id, sort: .verdict,
          label: "\(place)‘\(a)’ \(verdictSign(relation.verdict)) ‘\(b)’", kind: "verdict")
      }
  }

  /// The one thing that a query means among some sorts.
  ///
  /// An id or the beginning of one comes before a label, a whole label before a part of one; where a part fits several,
  /// the one person, else the one entity or the one event that it fits is meant.
  /// - Throws: what it may have been.
  public func find(
    _ query: String, among sorts: [Sort] = Sort.allCases, expected: String
  ) throws(Failure) -> Found {
    let things = all.filter { sorts.contains($0.sort) }
    let byID = Dictionary(grouping: things.filter { isMeant($0, query) }, by: \.id)
    if byID.count == 1, let found = byID.values.first?.first { return found }
    let labelled = byID.isEmpty ? things.filter { [.entity, .event].contains($0.sort) } : []
    let wanted = Self.words(query)
    let whole = labelled.filter { thing in
      ([thing.label] + thing.aliases).contains { Self.words($0) == wanted }
    }
    let part = labelled.filter { thing in
      !wanted.isEmpty
        && ([thing.label] + thing.aliases).contains { Self.holds(Self.words($0), wanted) }
    }
    for candidates in [whole, part] {
      for group in [
        candidates.filter { $0.kind == "person" }, candidates.filter { $0.sort == .entity },
        candidates,
      ] where group.count == 1 { return group[0] }
    }
    let options = byID.values.compactMap(\.first) + (whole.isEmpty ? part : whole)
    throw Failure(
      expected: expected, query: query, isAmbiguous: !options.isEmpty,
      near: printed(options.isEmpty ? near(wanted, labelled) : options))
  }

  private func isMeant(_ thing: Found, _ query: String) -> Bool {
    thing.id == query || query.utf8.count >= 4 && thing.id.hasPrefix(query.lowercased())
  }

  /// At most six, by sort and label, as the user could type them.
  private func printed(_ things: [Found]) -> [String] {
    things.sorted { ($0.kind, $0.label, $0.id) < ($1.kind, $1.label, $1.id) }.prefix(6)
      .map { "\(short[$0.id]) (\($0.kind) \($0.label))" }
  }

  /// Things one of whose words differs by up to two letters from a word of the query.
  private func near(_ wanted: [String], _ things: [Found]) -> [Found] {
    things.filter { thing in
      let words = ([thing.label] + thing.aliases).flatMap(Self.words)
      return wanted.contains { word in
        words.contains { other in
          min(word.count, other.count) > 3
            && (editDistance(word, other, limit: 2) != nil || other.hasPrefix(word))
        }
      }
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace || $0.isPunctuation && $0 != "'" }.map { folded(String($0)) }
  }

  /// Whether words hold others in a row.
  private static func holds(_ words: [String], _ part: [String]) -> Bool {
    guard part.count <= words.count else { return false }
    return (0...words.count - part.count).contains { Array(words[$0..<$0 + part.count]) == part }
  }
}
