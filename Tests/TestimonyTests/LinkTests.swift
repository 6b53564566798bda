import Language
import Testimony
import Testing

@Suite("Whom words mean")
struct LinkTests {
  static let table = Result { try LinkedText.all() }

  @Test("the table has every ground with and without a link")
  func grounds() throws {
    let texts = try Self.table.get()
    for (ground, rows) in Dictionary(grouping: texts, by: \.ground) {
      #expect(rows.contains { $0.meant.isEmpty }, "\(ground)")
      #expect(rows.contains { !$0.meant.isEmpty }, "\(ground)")
    }
  }

  @Test(
    "marked words are linked to those whom they mean, and where that is open to nobody",
    arguments: (try? table.get()) ?? [])
  func linked(_ it: LinkedText) throws {
    let reading = try Reading(it.text)
    var meant: [String] = []
    for filler in reading.claims.flatMap(\.fillers)
    where filler.range == it.words && filler.inheritedFrom != nil && !filler.isGuess {
      #expect(!(filler.evidence ?? "").isEmpty)
      if let name = name(filler.value), !meant.contains(name) { meant.append(name) }
    }
    #expect(meant == it.meant)
  }

  private func name(_ value: Value) -> String? {
    switch value {
    case .named(let names, _): names.first
    case .thing(let text, _): text
    default: nil
    }
  }

  @Test("a ship is no person, whatever her name")
  func ships() throws {
    let claims = try Reading("The schooner Mary Celeste was wrecked in 1885. She sank in 1886.")
      .claims
    for filler in claims.compactMap({ $0.filler(.patient) }) {
      #expect(filler.value == .named(["Mary Celeste"], .other))
    }
    #expect(!claims.isEmpty)
  }

  @Test("relatives without a name are told apart by whose they are")
  func relatives() throws {
    let heads = try ["Larsen's wife died in 1920.", "Holm fled. His wife died in 1920."].map {
      text in
      guard case .thing(_, let head)? = try Reading(text).claims.last?.filler(.patient)?.value
      else {
        return ""
      }
      return head
    }
    #expect(heads == ["wife of larsen", "wife of holm"])
  }

  @Test("each of those whom 'they' means has a claim of his own")
  func several() throws {
    let lines = try Reading("Larsen and Holm fled to Bergen. They were hanged in 1901.").lines
    #expect(
      lines.suffix(2) == [
        "execution asserted patient=Larsen time=1901", "execution asserted patient=Holm time=1901",
      ])
  }

  @Test("what two men did who are known by name is not counted")
  func counted() throws {
    let claims = try Reading(
      "Peter Larsen and Ole Holm fled to Oslo. The two men were hanged in 1902."
    ).claims
    #expect(claims.allSatisfy { $0.filler(.quantity) == nil })
  }

  @Test("a pronoun that coreference and salience see otherwise is a guess")
  func guesses() throws {
    let claims = try Reading(
      "Brandt met Larsen in Oslo. A sailor came from Bergen, and he was arrested in 1901."
    ).claims
    let patient = claims.last?.filler(.patient)
    #expect(patient?.isGuess ?? true || patient?.value == .thing("sailor", head: "sailor"))
  }
}
