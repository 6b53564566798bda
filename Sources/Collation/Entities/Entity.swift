// Enters: nothing. Leaves: persons, groups and places, with the links that made them.

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
  /// The links that brought the forms together.
  public var links: [EntityLink] = []
  /// The forms as decisions know them, the commonest name's first.
  public var forms: [NameForm] = []
  /// Whether the user accepts or rejects it.
  public var decision: Mark?
}

/// Two forms that count as one bearer's, and why.
public struct EntityLink: Hashable, Sendable, Codable {
  /// The form that was known, as ``NameForm/folded(_:)`` writes it.
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
