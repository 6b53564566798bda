// How sure the writer is of a date, or of one of its components, and how EDTF writes that.

/// How sure the writer is of a date or a component (ISO 8601-2:2019, 3.2.6 and 8): `?`, `~`, both as `%`.
public struct Qualification: OptionSet, Hashable, Sendable, Codable {
  /// Bit 0 for uncertain, bit 1 for approximate.
  public let rawValue: UInt8

  /// Makes a qualification of its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `?`: the writer doubts that it is right.
  public static let uncertain = Qualification(rawValue: 1)
  /// `~`: the writer gives an estimate.
  public static let approximate = Qualification(rawValue: 2)

  init?(sign: UInt8?) {
    switch sign {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = [.uncertain, .approximate]
    default: return nil
    }
  }

  var sign: String { ["", "?", "~", "%"][Int(rawValue & 3)] }
}

/// A component of a date that can be qualified by itself.
public enum DateComponent: Int, Hashable, Sendable, Codable, CaseIterable {
  /// The year.
  case year
  /// The month, or the season or other division of the year.
  case month
  /// The day of the month.
  case day
}

/// The qualification of each component.
///
/// EDTF has three places for a sign (ISO 8601-2:2019, 8.2): at the end, for the whole date; right of a
/// component, for it and all to its left; left of a component, for that alone. They add up.
struct Qualifications: Hashable, Sendable {
  private var signs: (UInt8, UInt8, UInt8) = (0, 0, 0)

  subscript(component: DateComponent) -> Qualification {
    get {
      switch component {
      case .year: Qualification(rawValue: signs.0)
      case .month: Qualification(rawValue: signs.1)
      case .day: Qualification(rawValue: signs.2)
      }
    }
    set {
      switch component {
      case .year: signs.0 = newValue.rawValue
      case .month: signs.1 = newValue.rawValue
      case .day: signs.2 = newValue.rawValue
      }
    }
  }

  /// What any component has.
  var all: Qualification { Qualification(rawValue: signs.0 | signs.1 | signs.2) }

  var isEmpty: Bool { all.isEmpty }

  /// Qualifies the component and all to its left.
  mutating func insert(_ qualification: Qualification, through last: DateComponent) {
    for component in DateComponent.allCases where component.rawValue <= last.rawValue {
      self[component].insert(qualification)
    }
  }

  /// The signs left and right of each component, preferring the whole to the group and the group to
  /// the single component (ISO 8601-2:2019, 8.2.4): what all components up to one share is said at its right.
  func signs(through last: DateComponent) -> [(left: String, right: String)] {
    var (left, result) = (self, [(left: String, right: String)]())
    for component in DateComponent.allCases.reversed() where component.rawValue <= last.rawValue {
      let shared = DateComponent.allCases.prefix(component.rawValue + 1)
        .reduce(left[component]) { $0.intersection(left[$1]) }
      for inner in DateComponent.allCases.prefix(component.rawValue + 1) {
        left[inner].subtract(shared)
      }
      result.append((left[component].sign, shared.sign))
    }
    return result.reversed()
  }

  static func == (a: Self, b: Self) -> Bool { a.signs == b.signs }

  func hash(into hasher: inout Hasher) {
    hasher.combine(signs.0)
    hasher.combine(signs.1)
    hasher.combine(signs.2)
  }
}
