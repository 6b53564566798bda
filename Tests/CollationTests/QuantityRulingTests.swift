import Collation
import Foundation
import Language
import TestSupport
import Testimony
import Testing

/// Amounts never contradict across kinds, nor a round number what it stands for.
@Suite("Rulings on amounts")
struct QuantityRulingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var eventClass: String
    var a: Quantity
    var b: Quantity
    var rule: String
    var verdict: Verdict

    var testDescription: String { "\(eventClass) \(a.kind) \(a.least) \(b.least): \(rule)" }
  }

  private static func amount(
    _ amount: Double, _ counted: String, _ kind: Quantity.Kind = .count, of group: [String] = []
  ) -> Quantity {
    var result = Quantity(least: amount, most: amount, counted: counted, kind: kind)
    result.group = group
    return result
  }

  private static func atLeast(_ amount: Double) -> Quantity {
    Quantity(least: amount, most: .infinity, counted: "marine")
  }

  static let cases: [Case] = [
    Case(
      eventClass: "killing", a: amount(60, "year", .age), b: amount(61, "year", .age),
      rule: "quantity.disjoint", verdict: .contradiction),
    Case(
      eventClass: "capture", a: amount(60, "year", .age), b: amount(40, "year", .age),
      rule: "quantity.several", verdict: .compatible),
    Case(
      eventClass: "killing", a: Quantity(least: 60, most: 69, counted: "year", kind: .age),
      b: amount(61, "year", .age),
      rule: "quantity.within", verdict: .refines),
    Case(
      eventClass: "killing", a: amount(60, "year", .age), b: amount(4, "marine"),
      rule: "quantity.kind", verdict: .scope),
    Case(
      eventClass: "sale", a: amount(300, "pound", .sum), b: amount(450, "pound", .sum),
      rule: "quantity.disjoint", verdict: .contradiction),
    Case(
      eventClass: "sale", a: amount(300, "pound", .sum), b: amount(300, "dollar", .sum),
      rule: "quantity.unit", verdict: .compatible),
    Case(
      eventClass: "fire", a: amount(300, "pound", .sum), b: amount(450, "pound", .sum),
      rule: "quantity.several", verdict: .compatible),
    Case(
      eventClass: "sinking", a: amount(20, "mile", .length), b: amount(45, "mile", .length),
      rule: "quantity.several", verdict: .compatible),
    Case(
      eventClass: "sinking", a: amount(20, "mile", .length), b: amount(32, "kilometre", .length),
      rule: "quantity.unit", verdict: .compatible),
    Case(
      eventClass: "sentence", a: amount(7, "year", .duration), b: amount(10, "year", .duration),
      rule: "quantity.disjoint", verdict: .contradiction),
    Case(
      eventClass: "rebellion", a: amount(7, "day", .duration), b: amount(10, "day", .duration),
      rule: "quantity.several", verdict: .compatible),
    Case(
      eventClass: "sinking", a: amount(1500, "dead"), b: amount(1517, "dead"),
      rule: "quantity.rounded", verdict: .refines),
    Case(
      eventClass: "sinking", a: amount(1503, "dead"), b: amount(1517, "dead"),
      rule: "quantity.disjoint", verdict: .contradiction),
    Case(
      eventClass: "sinking", a: amount(700, "survivor"), b: amount(740, "survivor"),
      rule: "quantity.disjoint", verdict: .contradiction),
    Case(
      eventClass: "sinking", a: amount(700, "survivor"), b: amount(1500, "dead"),
      rule: "quantity.counted", verdict: .scope),
    Case(
      eventClass: "killing", a: atLeast(20), b: amount(50, "marine"), rule: "quantity.within",
      verdict: .refines),
    Case(
      eventClass: "killing", a: atLeast(20), b: atLeast(50), rule: "quantity.within",
      verdict: .refines),
    Case(
      eventClass: "killing", a: atLeast(20), b: amount(15, "marine"), rule: "quantity.disjoint",
      verdict: .contradiction),
    Case(
      eventClass: "killing", a: atLeast(20),
      b: Quantity(least: 0, most: 30, counted: "marine"), rule: "quantity.overlap",
      verdict: .compatible),
    Case(
      eventClass: "killing", a: amount(18, "american"),
      b: amount(100, "american", of: ["native", "neutral"]), rule: "quantity.among",
      verdict: .compatible),
    Case(
      eventClass: "killing", a: amount(40, "soldier", of: ["british"]),
      b: amount(60, "soldier", of: ["french"]), rule: "quantity.group", verdict: .scope),
    Case(
      eventClass: "killing", a: amount(40, "soldier", of: ["british"]),
      b: amount(60, "soldier", of: ["british"]), rule: "quantity.disjoint",
      verdict: .contradiction),
    Case(
      eventClass: "killing", a: amount(40, "soldier", of: ["british"]), b: amount(40, "soldier"),
      rule: "quantity.group", verdict: .refines),
    Case(
      eventClass: "sentence", a: amount(100, "day", .duration), b: amount(101, "day", .duration),
      rule: "quantity.disjoint", verdict: .contradiction),
  ]

  private let comparison = Comparison(
    wordNet: WordNet.installed(environment: ProcessInfo.processInfo.environment))

  private func ruling(
    _ a: Content.Kind, _ b: Content.Kind, _ eventClass: String, isOne: Bool = true
  ) throws -> Ruling {
    let eventClass = try #require(try EventClasses.standard()[eventClass])
    let sides = [a, b].map { kind in
      let content = Content(kind: kind, isDenied: false)
      return Comparison.Side(content: content, text: content.value, isAsserted: true)
    }
    return comparison.compare(sides[0], sides[1], slot: .quantity, of: eventClass, isOne: isOne)
  }

  @Test("gives the mildest ruling that fits", arguments: cases)
  func rulings(_ it: Case) throws {
    let there = try ruling(.quantity(it.a), .quantity(it.b), it.eventClass)
    #expect(there.rule == it.rule)
    #expect(there.verdict == it.verdict)
    let back = try ruling(.quantity(it.b), .quantity(it.a), it.eventClass)
    #expect(back.rule == it.rule && back.verdict == it.verdict)
    if there.verdict == .refines { #expect(there.isTurned != back.isTurned) }
  }

  @Test("nobody's ages contradict where nobody is named")
  func agesOfMany() throws {
    let (a, b) = (Self.amount(60, "year", .age), Self.amount(40, "year", .age))
    let found = try ruling(.quantity(a), .quantity(b), "killing", isOne: false)
    #expect(found.verdict == .compatible)
  }

  @Test("what is said in words contradicts nothing")
  func words() throws {
    let third = Content.Kind.name("a third of the crew")
    #expect(try ruling(third, .name("A third of the crew"), "sinking").verdict == .same)
    #expect(try ruling(third, .name("half the crew"), "sinking").verdict == .compatible)
    let count = Content.Kind.quantity(Self.amount(12, "sailor"))
    #expect(try ruling(third, count, "sinking").verdict == .compatible)
  }

  @Test("amounts of two kinds are out of scope, whatever they are", arguments: 0..<100)
  func kinds(_ seed: UInt64) throws {
    var generator = Generator(seed: seed)
    let kinds = Quantity.Kind.allCases.shuffled(using: &generator)
    let least = Double(Int.random(in: 0...5000, using: &generator))
    let a = Self.amount(least, "year", kinds[0])
    let b = Self.amount(Double(Int.random(in: 0...5000, using: &generator)), "year", kinds[1])
    #expect(try ruling(.quantity(a), .quantity(b), "killing").verdict == .scope)
    #expect(try ruling(.quantity(a), .quantity(a), "killing").verdict == .same)
  }
}
