// How two dates stand to each other in time.

/// How one date stands to another, after J. F. Allen, 'Maintaining knowledge about temporal intervals',
/// CACM 26 (11), 1983, with the relations that only differ in a shared edge taken together.
public enum IntervalRelation: String, Hashable, Sendable, Codable, CaseIterable {
  /// Both mean the same span.
  case same
  /// The other lies within this one.
  case contains
  /// This one lies within the other.
  case within
  /// They share some time, or nothing shows that they do not.
  case overlaps
  /// This one ends before the other begins.
  case before
  /// This one begins after the other ends.
  case after
  /// They share no time, but which comes first is unknown: 23 May and 24 May of unknown years.
  case disjoint

  /// The relation seen from the other date.
  public var inverse: IntervalRelation {
    switch self {
    case .contains: .within
    case .within: .contains
    case .before: .after
    case .after: .before
    case .same, .overlaps, .disjoint: self
    }
  }
}
