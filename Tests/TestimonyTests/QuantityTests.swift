import TestSupport
import Foundation
@testable import Testimony
import Testing

/// Counts, ages, sums, measures, terms and names, against sentences that were labelled before the rules that read them.
@Suite("Counts and names")
struct QuantityTests {
  static let sentences = Result { try QuantitySentence.all() }

  @Test("the table has enough of every sort, and no sentence twice")
  func table() throws {
    let all = try Self.sentences.get()
    #expect(all.count >= 170)
    #expect(Set(all.map(\.text)).count == all.count)
    for (sort, floor) in [
      "count": 8, "toll": 20, "vague": 20, "age": 20, "sum": 10, "measure": 15, "term": 8,
      "name": 25, "none": 25,
    ] {
      #expect(all.filter { $0.sort == sort }.count >= floor, "\(sort)")
    }
  }

  /// Measured on 21 November 2026: 140 of 152 passages found with their claims, and 7 claims that nobody labelled.
  @Test("finds the claims of the table, and few that are not there")
  func accuracy() throws {
    var (labelled, right, extra) = (0, 0, 0)
    var missed: [String] = []
    for sentence in try Self.sentences.get() {
      let found = try sentence.found()
      labelled += sentence.items.count
      right += sentence.items.filter(found.contains).count
      let wrong = found.filter { !sentence.items.contains($0) }
      extra += wrong.count
      if !wrong.isEmpty || !sentence.items.allSatisfy(found.contains) {
        missed.append("\(sentence.text): \(wrong.map { "\($0.quote) as \($0.claim)" })")
      }
    }
    print("counts and names: \(right) of \(labelled) right, \(extra) besides")
    for line in missed { print("  \(line)") }
    #expect(right >= 140)
    #expect(extra <= 7)
  }

  static let none = ((try? QuantitySentence.all()) ?? []).filter { $0.sort == "none" }

  @Test("years, clocks, labels and ordinals count nothing", arguments: none)
  func nothing(_ it: QuantitySentence) throws { #expect(try it.found() == []) }

  // MARK: The tables of words

  static let units = Units.standard.rows.map(\.example)

  @Test("every unit reads its example", arguments: Units.standard.rows.indices)
  func unit(_ index: Int) throws {
    let row = Units.standard.rows[index]
    let quantities = try Reading(row.example).claims.flatMap(\.fillers).compactMap { filler in
      if case .quantity(let quantity) = filler.value { quantity } else { nil }
    }
    #expect(
      quantities.contains { $0.counted == row.unit.name && $0.kind == row.unit.kind },
      "\(row.example)")
  }

  @Test("every form names one unit, but for the pound")
  func forms() {
    let forms = Units.standard.rows.flatMap { row in row.forms.map { $0.joined(separator: " ") } }
    #expect(Set(forms).count == forms.count)
    #expect(Units.standard.rows.count > 50)
  }

  @Test("every naming word reads its example", arguments: NamingWords.standard.rows.indices)
  func naming(_ index: Int) throws {
    let row = NamingWords.standard.rows[index]
    let claims = try Reading(row.example).claims.filter { $0.eventClass == Claim.naming }
    let names = claims.filter { $0.predicate == row.sort.rawValue }.compactMap { claim in
      if case .text(let name)? = claim.filler(.name)?.value { name } else { nil }
    }
    #expect(names == [names.first ?? ""], "\(row.example)")
    #expect(["Peter Vinge", "Krag", "Nordhavn"].contains(names.first ?? ""), "\(row.example)")
  }

  // MARK: Numbers

  @Test(
    "numerals have their value",
    arguments: [
      ("twelve", 12), ("thirty-one", 31), ("two hundred and forty", 240), ("1,517", 1517),
      ("a dozen", 12), ("three score", 60), ("half a million", 500_000), ("1.5 million", 1_500_000),
      ("nine hundred thousand", 900_000), ("two thousand and five", 2005), ("3 billion", 3e9),
    ] as [(String, Double)])
  func numerals(_ words: String, _ value: Double) {
    #expect(NumberWords.value(words.split(separator: " ").map(String.init)) == value)
  }

  @Test("what is no numeral has no value", arguments: ["", "many", "iv", "-", "a", "and", "half"])
  func noNumerals(_ words: String) {
    #expect(NumberWords.value(words.split(separator: " ").map(String.init)) == nil)
  }

  @Test("a bound widens a number and never loses it", arguments: 0..<200)
  func bounds(_ seed: UInt64) {
    var generator = Generator(seed: seed)
    let amount = Double(Int.random(in: 1...1_000_000, using: &generator))
    for bound in [NumberWords.Bound.about, .least, .most] {
      let (least, most) = NumberWords.range(amount, amount, bound)
      #expect(least <= amount && amount <= most)
      #expect(least < most)
    }
    #expect(NumberWords.range(amount, amount, nil) == (amount, amount))
    #expect(NumberWords.range(amount, amount, .least).1 == .infinity)
    #expect(NumberWords.range(amount, amount, .most).0 == 0)
  }

  @Test("an amount is coded and read back whole, also without an upper end")
  func coding() throws {
    for most in [20, 40, Double.infinity] {
      var quantity = Quantity(least: 20, most: most, counted: "soldier", words: "at least twenty")
      if most.isFinite { (quantity.group, quantity.part) = (["british"], "estates") }
      let data = try JSONEncoder().encode(quantity)
      #expect(try JSONDecoder().decode(Quantity.self, from: data) == quantity)
    }
  }

  // MARK: Ages

  @Test("an age goes with what happened to its bearer, not with what he did to another")
  func ages() throws {
    let claims = try Reading("Brandt, aged 22, shot Larsen, aged 60, in Oslo in 1901.").claims
    let attack = try #require(claims.first { $0.eventClass == "attack" })
    let ages = attack.fillers.filter(\.isAge)
    #expect(ages.count <= 1)
    for age in ages {
      guard case .quantity(let quantity) = age.value else { continue }
      #expect(quantity.least == 60)
    }
  }

  @Test("an age is no term")
  func ageIsNoTerm() throws {
    let claims = try Reading("The clerk was sentenced to death at the age of 20.").claims
    let amounts = claims.flatMap(\.fillers).filter { $0.slot == .quantity }
    #expect(amounts.allSatisfy { $0.isAge })
  }
}
