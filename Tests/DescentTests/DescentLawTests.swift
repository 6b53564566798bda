// Enters: accounts made at random, and hostile ones. Leaves: nothing; the laws hold for each.

import Descent
import Intake
import TestSupport
import Testing

@Suite("Laws of descent")
struct DescentLawTests {
  /// Four accounts pieced together from common sentences and words of their own, with an edit here and there.
  private func accounts(_ seed: Int) -> [Account] {
    var generator = Generator(seed: UInt64(seed))
    let common = (0..<4).map { _ in generator.words(Int.random(in: 4...25, using: &generator)) }
    return ["a", "b", "c", "d"].map { letter in
      var words: [String] = []
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        var part =
          Bool.random(using: &generator)
          ? common.randomElement(using: &generator) ?? [] : generator.words(9)
        if Bool.random(using: &generator) {
          part[Int.random(in: part.indices, using: &generator)] = "x"
        }
        words += part
      }
      return Account(letter, words.joined(separator: " "))
    }
  }

  @Test("the order of the documents changes nothing, and an unrelated one adds nothing")
  func order() {
    var found = 0
    for seed in 0..<60 {
      let documents = accounts(seed).map(\.document)
      let expected = ReuseFinder().borrowings(documents)
      found += expected.count
      var generator = Generator(seed: UInt64(seed))
      let other = Account("e", "Nothing of this stands anywhere else in these texts at all.")
        .document
      for _ in 0..<4 {
        #expect(ReuseFinder().borrowings(documents.shuffled(using: &generator)) == expected)
      }
      #expect(ReuseFinder().borrowings([other] + documents) == expected)
    }
    #expect(found > 100)
  }

  @Test("turning which account sorts first turns the sides and nothing else")
  func sides() {
    for seed in 0..<60 {
      let pair = accounts(seed).prefix(2)
      let turned = zip(["b", "a"], pair).map { Account($0, $1.text.text) }
      let expected = borrowings(pair[0], pair[1]).map { [$0.a.range, $0.b.range] }
      let actual = borrowings(turned[0], turned[1]).map { [$0.b.range, $0.a.range] }
      #expect(Set(actual) == Set(expected), "seed \(seed)")
    }
  }

  @Test("sides lie in their voices, no pair stands twice, and likeness agrees with kind")
  func shape() {
    for seed in 0..<200 {
      let accounts = accounts(seed)
      let found = ReuseFinder().borrowings(accounts.map(\.document))
      let voices = Dictionary(uniqueKeysWithValues: accounts.map { ($0.witness.id, $0) })
      #expect(Set(found.map { [$0.a, $0.b] }).count == found.count)
      for borrowing in found {
        #expect(borrowing.a.witness < borrowing.b.witness)
        #expect(borrowing.similarity >= 0.5 && borrowing.similarity <= 1)
        #expect(borrowing.kind != .verbatim || borrowing.similarity == 1)
        for side in [borrowing.a, borrowing.b] {
          #expect(voices[side.witness]?.witness.range.clamped(to: side.range) == side.range)
        }
      }
    }
  }

  @Test("one repeated word, in two documents, is found in bounded time", .timeLimit(.minutes(1)))
  func repeated() {
    for count in [20, 45, 30_000] {
      let text = String(repeating: "holy ", count: count)
      #expect(borrowings(Account("a", text), Account("b", text)).count < 100)
    }
  }

  /// A quadratic step would take hours here.
  @Test(
    "long copies take time in proportion, with edits and with refrains", .timeLimit(.minutes(1)))
  func long() {
    var generator = Generator(seed: 3)
    let words = generator.words(30_000)
    let text = words.joined(separator: " ")
    #expect(borrowings(Account("a", text), Account("b", text)).map(\.similarity) == [1])

    var edited = words
    for place in stride(from: 7, to: edited.count, by: 11) { edited[place] += " further words" }
    let found = borrowings(Account("a", text), Account("b", edited.joined(separator: " ")))
    #expect(found.count == 1 && found.allSatisfy { $0.kind == .edited && $0.similarity > 0.8 })

    let verse = generator.words(500).joined(separator: " ") + " "
    let song = String(repeating: verse, count: 20)
    #expect(!borrowings(Account("a", song), Account("b", song)).isEmpty)
  }
}
