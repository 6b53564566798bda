// Enters: a filler's value. Leaves: the same, normalised so that two of them can be compared.

public import Chronology
internal import Language
public import Testimony

/// A normalised value, with whether it is denied.
public struct Content: Hashable, Sendable {
  /// The sorts of value.
  public enum Kind: Hashable, Sendable {
    case time(HistoricalDate)
    /// A time of day, with the words that give it.
    case hour(TimeOfDay, words: String)
    /// An entity by id, with its label.
    case entity(String, label: String)
    /// A thing or an unnamed person: the head in dictionary form, and the whole phrase.
    case thing(head: String, text: String)
    case quantity(Quantity)
    case name(String)
    /// Before or after an event, by id, with its label.
    case order(Order, event: String, label: String)
    /// That it happened; where other events are named beside it that exclude it, what sort it was: 'killing'.
    case occurrence(String?)
  }

  /// The value.
  public var kind: Kind
  /// Whether a witness denies it.
  public var isDenied: Bool

  /// A value, asserted or denied.
  public init(kind: Kind, isDenied: Bool) {
    self.kind = kind
    self.isDenied = isDenied
  }

  /// The value for machines.
  public var value: String {
    switch kind {
    case .time(let date): date.edtf
    case .hour(let hour, _): hour.value
    case .entity(_, let label): label
    case .thing(let head, let text): head.isEmpty ? text : head
    case .quantity(let quantity): quantity.value
    case .name(let name): name
    case .order(let order, _, let label): "\(order.rawValue) \(label)"
    case .occurrence(let sort): sort ?? "happened"
    }
  }

  /// What people read where it is denied, by the words that it has where it is not.
  func denial(_ text: String) -> String {
    switch kind {
    case .occurrence(nil): "it did not happen"
    case .occurrence: "no \(text)"
    default: "not \(text)"
    }
  }

  /// The amount, where it is one.
  var amount: Quantity? { if case .quantity(let quantity) = kind { quantity } else { nil } }

  /// The value for people, where it is more than the value for machines.
  var phrase: String? {
    switch kind {
    case .time(let date): date.phrase
    case .hour(_, let words): words
    case .thing(_, let text): text
    case .quantity(let quantity): quantity.words
    case .occurrence(nil): "it happened"
    case .entity, .name, .order, .occurrence: nil
    }
  }
}

extension Quantity {
  /// 'P20Y' for durations, 'age 60' in years, '300 pound' and '4 marine', '270..330 people' and '20.. soldier' for the rest.
  var value: String {
    let most = most.isFinite ? Self.digits(most) : ""
    let amount = least == self.most ? most : "\(Self.digits(least))..\(most)"
    switch kind {
    case .duration: return "P\(amount)\(counted.first?.uppercased() ?? "")"
    case .age: return counted == "year" ? "age \(amount)" : "age \(amount) \(counted)"
    case .count, .sum, .length, .area, .volume, .weight, .speed: return "\(amount) \(counted)"
    }
  }

  private static func digits(_ amount: Double) -> String {
    amount == amount.rounded() && abs(amount) < 1e15 ? String(Int(amount)) : String(amount)
  }
}
