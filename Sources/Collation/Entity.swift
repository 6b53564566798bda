// Enters: nothing. Leaves: persons, groups and places, with the links that made them and the user's decisions on links.

public import Intake
public import Language

/// A person, group or place that accounts name.
public struct Entity: Hashable, Sendable, Identifiable {
  /// One form of the name, where it first stands, and why it counts as this entity's.
  public struct Use: Hashable, Sendable {
    /// The form.
    public var text: String
    /// Where it first stands.
    public var passage: Passage
    /// Why it counts as this entity's.
    public var why: String
  }

  /// Stable: derived from the shortest full form, so that a source more seldom changes it.
  public var id: String
  /// What sort of bearer it is.
  public var kind: Name.Kind
  /// The fullest of the common forms.
  public var label: String
  /// The forms, in alphabetical order.
  public var names: [Use]
  /// The links that brought the forms together, each of which a user can forbid.
  public var links: [EntityLink] = []
}

/// Two forms that count as one bearer's, and why.
public struct EntityLink: Hashable, Sendable, Codable {
  /// The form that was known, as ``EntityDecisions/key(_:)`` writes it.
  public var a: String
  /// The form that was added.
  public var b: String
  /// The stable name of the rule.
  public var rule: String
  /// Why, by a template over the forms.
  public var why: String
  /// Where a witness says so, if one does.
  public var passage: Passage?
}

/// What a user decided about forms of names: which are one bearer's, and which are not.
public struct EntityDecisions: Hashable, Sendable, Codable {
  /// Two forms in any order.
  public struct Pair: Hashable, Sendable, Codable {
    /// The lesser.
    public let a: String
    /// The greater.
    public let b: String

    /// Two forms as they stand in a text.
    public init(_ a: String, _ b: String) {
      let keys = [EntityDecisions.key(a), EntityDecisions.key(b)].sorted()
      (self.a, self.b) = (keys[0], keys[1])
    }
  }

  /// Forms that are one bearer's, whatever speaks against it.
  public var forced: Set<Pair>
  /// Forms that are not one bearer's.
  public var forbidden: Set<Pair>

  /// Decisions on forms; none by default.
  public init(forced: Set<Pair> = [], forbidden: Set<Pair> = []) {
    self.forced = forced
    self.forbidden = forbidden
  }

  /// The form under which a name is known: folded, without 'the', possessive endings and marks.
  public static func key(_ text: String) -> String {
    let words = text.split { $0.isWhitespace || "\"“”()".contains($0) }
      .map { $0.hasSuffix("'s") || $0.hasSuffix("’s") ? $0.dropLast(2) : $0 }
      .map { folded(String($0)) }.filter { !$0.isEmpty }
    return (words.count > 1 && words[0] == "the" ? Array(words.dropFirst()) : words).joined(
      separator: " ")
  }
}
