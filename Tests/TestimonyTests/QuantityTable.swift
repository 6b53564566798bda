// Enters: Fixtures/quantities.tsv. Leaves: its sentences with the amounts and names that they claim.

import Foundation
import TestSupport
import Testimony
import Testing

/// A sentence with the passages that give an amount or a name, and what each claims.
///
/// The head of `Fixtures/quantities.tsv` says how each is decided.
struct QuantitySentence: CustomTestStringConvertible, Sendable {
  /// A passage and its claim: 'killing(sailors) = 12 sailor'.
  struct Item: Hashable, Sendable {
    var quote: String
    var claim: String
  }

  /// What the sentence tries.
  var sort: String
  /// The sentence without its marks.
  var text: String
  var items: [Item]

  var testDescription: String { "\(sort): \(text)" }

  /// The sentences of the file, in its order.
  static func all() throws -> [QuantitySentence] {
    let url = Checkout.root.appending(path: "Tests/TestimonyTests/Fixtures/quantities.tsv")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    return try lines.filter { !$0.hasPrefix("#") }.dropFirst().map { line in
      let columns = line.split(separator: "\t").map(String.init)
      try #require(columns.count == 3, "\(line)")
      let marked = MarkedText(columns[1])
      let claims = columns[2] == "none" ? [] : columns[2].split(separator: "; ").map(String.init)
      try #require(claims.count == marked.ranges.count, "\(line)")
      return QuantitySentence(
        sort: columns[0], text: marked.text,
        items: zip(marked.ranges, claims).map { Item(quote: marked.text.slice($0), claim: $1) })
    }
  }

  /// What the readers find in the sentence, in the words of the file.
  func found() throws -> [Item] {
    let reading = try Reading(text)
    return reading.claims.flatMap { claim in
      claim.fillers.filter { [.quantity, .name].contains($0.slot) }.map { filler in
        Item(quote: text.slice(filler.range), claim: Self.line(claim, filler))
      }
    }
  }

  private static func line(_ claim: Claim, _ filler: Filler) -> String {
    let isNamed = [Claim.open, Claim.fact, Claim.naming].contains(claim.eventClass)
    let what = isNamed ? "\(claim.eventClass):\(claim.predicate)" : claim.eventClass
    let who = (claim.filler(.patient) ?? claim.filler(.agent)).map { words($0.value) } ?? "-"
    return "\(what)(\(who)) = \(value(filler))"
  }

  private static func words(_ value: Value) -> String {
    switch value {
    case .named(let names, _): names[0]
    case .thing(let text, _): text
    default: ""
    }
  }

  private static func value(_ filler: Filler) -> String {
    switch filler.value {
    case .quantity(let quantity):
      let (least, most) = (digits(quantity.least), digits(quantity.most))
      let amount = least == most ? least : "\(least)..\(quantity.most.isFinite ? most : "")"
      return switch quantity.kind {
      case .age: "age \(amount)"
      case .count, .duration: "\(amount) \(quantity.counted)"
      default: "\(amount) \(quantity.counted) \(quantity.kind.rawValue)"
      }
    case .text(let text): return filler.slot == .name ? text : "\"\(text)\""
    default: return ""
    }
  }

  private static func digits(_ amount: Double) -> String {
    amount.isFinite && amount == amount.rounded() ? String(Int(amount)) : String(amount)
  }
}
