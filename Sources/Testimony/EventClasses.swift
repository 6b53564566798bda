// Enters: event classes. Leaves: the same, found by the words that tell of them.

internal import Intake

/// The event classes that a run knows, indexed by the first word of what tells of them.
public struct EventClasses: Sendable {
  /// In the order of the file.
  public let all: [EventClass]
  private let byID: [String: EventClass]
  private let verbs: [String: [Pattern]]
  private let nouns: [String: [Pattern]]

  /// A word that tells of a class, with the words that must stand beside it.
  struct Pattern: Hashable, Sendable {
    var eventClass: String
    /// The words that must follow, in order.
    var following: [String] = []
    /// An adverb or phrase that must stand beside the verb.
    var modifier: [String] = []
    /// What it must be done to, in dictionary form.
    var object: String?

    /// The more words a pattern asks for, the more it knows.
    var weight: Int { following.count + modifier.count + (object == nil ? 0 : 1) }
  }

  /// What a user's file adds, as a hash: analyses made with other classes are made anew. Empty where there is none.
  public let extensionHash: String

  /// What is wrong with a file of classes.
  public struct Malformed: Error, Hashable, Sendable {
    /// The line, counted from 1.
    public var line: Int
    /// What was expected, what was found, and what to try.
    public var message: String

    /// What is wrong at a line, counted from 1.
    public init(line: Int, message: String) {
      self.line = line
      self.message = message
    }
  }

  /// The classes that come with the program, with what a user's file in YAML adds to them: classes of its own, and to
  /// those that are there the words, slots and examples that it lists. A word that tells of one of its classes tells of
  /// no other any more.
  ///
  /// - Throws: ``Malformed``: what is wrong with the user's file, and where.
  public static func standard(extendedBy own: String? = nil) throws(Malformed) -> EventClasses {
    var file = try EventClassFile(
      yaml: String(decoding: PackageResources.event_classes_yaml, as: UTF8.self))
    if let own { file.extend(by: try EventClassFile(yaml: own)) }
    return EventClasses(try file.classes(), extensionHash: own.map { stableID($0) } ?? "")
  }

  init(_ classes: [EventClass], extensionHash: String = "") {
    all = classes
    self.extensionHash = extensionHash
    byID = Dictionary(classes.map { ($0.id, $0) }) { first, _ in first }
    verbs = Self.index(classes) { eventClass in
      eventClass.verbs.map { Entry($0) }
        + eventClass.modified.flatMap { modifier, verbs in
          verbs.map { Entry($0, modifier: modifier) }
        }
        + eventClass.done.flatMap { object, verbs in verbs.map { Entry($0, object: object) } }
    }
    nouns = Self.index(classes) { $0.nouns.map { Entry($0) } }
  }

  /// A word of the file with what it asks for.
  private struct Entry {
    var words: [String]
    var modifier: [String]
    var object: String?

    init(_ phrase: String, modifier: String = "", object: String? = nil) {
      words = phrase.split(separator: " ").map(String.init)
      self.modifier = modifier.split(separator: " ").map(String.init)
      self.object = object
    }
  }

  private static func index(
    _ classes: [EventClass], _ entries: (EventClass) -> [Entry]
  ) -> [String: [Pattern]] {
    var result: [String: [Pattern]] = [:]
    for eventClass in classes {
      for entry in entries(eventClass) {
        guard let first = entry.words.first else { continue }
        result[first, default: []].append(
          Pattern(
            eventClass: eventClass.id, following: Array(entry.words.dropFirst()),
            modifier: entry.modifier, object: entry.object))
      }
    }
    return result.mapValues {
      $0.sorted {
        ($1.weight, $0.eventClass, $0.object ?? "") < ($0.weight, $1.eventClass, $1.object ?? "")
      }
    }
  }

  /// The class of a name, or nil where there is none.
  public subscript(id: String) -> EventClass? { byID[id] }

  /// The classes of whose events a noun means the doer.
  func ids(agent noun: String) -> [String] { all.filter { $0.agents.contains(noun) }.map(\.id) }

  /// The classes of whose events a noun or phrase means those to whom it was done.
  func ids(patient noun: String) -> [String] { all.filter { $0.patients.contains(noun) }.map(\.id) }

  /// The patterns that begin with a verb in dictionary form, the most demanding first.
  func patterns(verb lemma: String) -> [Pattern] { verbs[lemma] ?? [] }

  /// The patterns that begin with a noun in dictionary form, the most demanding first.
  func patterns(noun lemma: String) -> [Pattern] { nouns[lemma] ?? [] }
}
