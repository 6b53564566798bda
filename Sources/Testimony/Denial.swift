// Enters: nothing. Leaves: what a witness denies who plainly says that something did not happen.

/// What a plain denial takes back: the event, or only what it says more closely.
public enum Denial: Hashable, Sendable, Codable {
  /// The event as such: 'He was not arrested'; `isEver` where it never happened.
  case event(isEver: Bool)
  /// That it happened just so: 'was not arrested in Oslo'. Who denies several things at once denies only that all of
  /// them hold.
  case fillers([Slot])

  /// Whether it denies that the event happened at all.
  public var isOfEvent: Bool { if case .event = self { true } else { false } }

  /// Whether it denies it of all times.
  public var isEver: Bool { self == .event(isEver: true) }

  /// The slots whose fillers it denies.
  public var slots: [Slot] { if case .fillers(let slots) = self { slots } else { [] } }
}
