// Enters: attestations, and the borrowings among their accounts. Leaves: nothing; they group into origins so.

@testable import Collation
@testable import Descent
import Intake
import TestSupport
import Testimony
import Testing

@Suite("Origins")
struct OriginsTests {
  /// The clause is the first mark, the words that give the value the second.
  private func attestation(_ account: Account) throws -> Attestation {
    try #require(account.text.ranges.count == 2)
    return Attestation(
      id: account.letter, witness: account.witness.id, range: account.text.ranges[0],
      focus: account.text.ranges[1], certainty: .asserted, isGuess: false,
      key: key(account.witness.id, account.text.ranges[1]))
  }

  private func key(_ witness: Witness.ID, _ focus: Range<Int>) -> AttestationKey {
    AttestationKey(
      claim: ClaimKey(source: witness.source, eventClass: "fall", trigger: focus), slot: .time,
      focus: focus)
  }

  private func groups(_ accounts: Account...) throws -> [[String]] {
    let origins = Origins(
      ReuseFinder().borrowings(accounts.map(\.document)), witnesses: accounts.map(\.witness))
    return try origins.groups(accounts.map { try attestation($0) })
      .map { $0.map { String($0.source.sha256.prefix(1)) } }
  }

  private static let copied =
    "⟦The last train left the southern shore at ⟦ten past seven⟧ and was lost⟧."

  @Test("of a passage and its copies are one, however many copies")
  func copies() throws {
    #expect(try groups(Account("a", Self.copied)) == [["a"]])
    #expect(
      try groups(Account("a", Self.copied), Account("b", "Indeed! " + Self.copied)) == [["a", "b"]])
    #expect(
      try groups(
        Account("a", Self.copied), Account("b", "It is said. " + Self.copied),
        Account("c", Self.copied)
      ) == [["a", "b", "c"]])
  }

  @Test("of independent wordings are as many as the accounts")
  func independent() throws {
    let own = "⟦At ⟦ten past seven⟧ the mail steamed away for good⟧."
    #expect(try groups(Account("a", Self.copied), Account("b", own)) == [["a"], ["b"]])
    #expect(
      try groups(Account("a", Self.copied), Account("b", own), Account("c", Self.copied))
        == [["a", "c"], ["b"]])
  }

  @Test("are told apart for each reading: a copy elsewhere in the account does not count")
  func mosaic() throws {
    let line = "The girders had been cast badly and patched with wax and lampblack."
    let groups = try groups(
      Account("a", "\(line) Then ⟦it broke at ⟦noon⟧ they say⟧."),
      Account("b", "\(line) However ⟦at ⟦noon⟧ precisely all was over⟧."))
    #expect(groups == [["a"], ["b"]])
  }

  @Test("join where an account repeats two that do not know each other")
  func chain() throws {
    let (left, right) = (
      "the wind rose from the west and tore the signal lamps away",
      "the iron cracked with a noise like guns along the northern pier"
    )
    let groups = try groups(
      Account("a", "⟦\(left) at ⟦seven⟧⟧."), Account("b", "⟦\(left) at ⟦seven⟧ when \(right)⟧."),
      Account("c", "⟦⟦seven⟧ it was when \(right)⟧."))
    #expect(groups == [["a", "b", "c"]])
  }

  @Test("of one author in one thread are one; the same name on two pages is not one author")
  func authors() throws {
    let marked = MarkedText("⟦It fell at ⟦noon⟧⟧.\n\n⟦As I said, ⟦noon⟧ it was⟧.")
    let source = Source.ID(sha256: "a")
    func witness(_ label: String, of source: Source.ID, _ author: String?) -> Witness {
      Witness(
        id: Witness.ID(source: source, label: label), kind: .comment, author: author,
        range: 0..<marked.text.utf8.count)
    }
    func count(_ x: Witness, _ y: Witness) -> Int {
      let attestations = [(x, 0), (y, 2)].map { witness, at in
        Attestation(
          id: witness.id.label, witness: witness.id, range: marked.ranges[at],
          focus: marked.ranges[at + 1], certainty: .asserted, isGuess: false,
          key: key(witness.id, marked.ranges[at + 1]))
      }
      return Origins([], witnesses: [x, y]).groups(attestations).count
    }
    #expect(count(witness("q", of: source, "Ann"), witness("a1", of: source, "Ann")) == 1)
    #expect(count(witness("q", of: source, "Ann"), witness("a1", of: source, "Bo")) == 2)
    #expect(count(witness("q", of: source, nil), witness("a1", of: source, nil)) == 2)
    let other = Source.ID(sha256: "b")
    #expect(count(witness("q", of: source, "Ann"), witness("q", of: other, "Ann")) == 2)
  }

  @Test(
    "of a chain of witnesses are what its links leave, whatever their number", arguments: 0..<20)
  func links(_ seed: Int) throws {
    var generator = Generator(seed: UInt64(seed))
    let letters = "abcdefghij".map(String.init)
    let accounts = letters.map { Account($0, "⟦The mast fell at ⟦noon⟧⟧.") }
    // A link between two neighbours or none: the groups are the runs of those that are linked.
    var (links, runs): ([Borrowing], [[String]]) = ([], [[letters[0]]])
    for (left, right) in zip(accounts, accounts.dropFirst()) {
      let isLinked = Bool.random(using: &generator)
      if isLinked { links.append(borrowing(left, right)) }
      if isLinked { runs[runs.count - 1].append(right.letter) } else { runs.append([right.letter]) }
    }
    let origins = Origins(
      links.shuffled(using: &generator), witnesses: accounts.map(\.witness))
    let groups = try origins.groups(
      accounts.shuffled(using: &generator).map { try attestation($0) })
    #expect(groups.map { $0.map { String($0.source.sha256.prefix(1)) } } == runs)
  }

  /// The whole of two accounts, one copied from the other.
  private func borrowing(_ a: Account, _ b: Account) -> Borrowing {
    let sides = [a, b].map {
      Borrowing.Side(witness: $0.witness.id, range: $0.witness.range)
    }
    return Borrowing(
      a: sides[0], b: sides[1], similarity: 1, kind: .verbatim, direction: .unknown, why: "")
  }
}
