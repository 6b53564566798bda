import Foundation
import Intake
import Language
import TestSupport
import Testimony
import Testing

@testable import Collation

@Suite("Laws of merging")
struct EntityLawTests {
  private static let pool = [
    "Leon Trotsky", "Lev Davidovich Trotsky", "L. D. Trotsky", "Trotsky", "Natalia Trotsky",
    "Mrs Trotsky",
    "Leon Trotskii", "Lev", "Natalia", "Captain Luce", "Luce", "James Luce", "Mrs Luce",
    "Henry VIII", "Henry",
    "King Henry", "Henry VII", "Ramón Mercader", "Ramn Mercader", "Mercader", "J. Mercader",
    "Pliny the Elder", "Pliny", "Pliny the Younger", "Hans Larsen", "Ole Larsen", "Larsen",
  ]

  /// The groups of forms with their sources, whatever the order.
  private func groups(_ index: EntityIndex) -> Set<Set<String>> {
    Set(
      index.entities.map {
        Set($0.names.map { "\($0.text) \($0.passage.source.sha256) \($0.why)" })
      })
  }

  /// Some mentions in up to four accounts.
  private func names(_ generator: inout Generator, count: Int) -> Names {
    let names = Names()
    for _ in 0..<count {
      names.mention(generator.pick(Self.pool), in: generator.pick(["1", "2", "3", "4"]))
    }
    return names
  }

  @Test("the order of mentions changes nothing", arguments: 0..<60)
  func order(_ seed: Int) {
    var generator = Generator(seed: UInt64(seed))
    let names = names(&generator, count: 2 + seed % 14)
    let straight = EntityIndex(mentions: names.mentions)
    let shuffled = EntityIndex(mentions: names.mentions.shuffled(using: &generator))
    #expect(straight.entities == shuffled.entities)
  }

  @Test("an unrelated mention, or a second of the same form, changes nothing", arguments: 0..<60)
  func unrelated(_ seed: Int) {
    var generator = Generator(seed: UInt64(seed))
    let names = names(&generator, count: 2 + seed % 14)
    let straight = EntityIndex(mentions: names.mentions)
    names.mention("Wolfgang Zimmermann", in: "2")
    let more = EntityIndex(mentions: names.mentions)
    #expect(
      more.entities.filter { $0.label != "Wolfgang Zimmermann" }.sorted { $0.id < $1.id }
        == straight.entities.sorted { $0.id < $1.id })
  }

  @Test("another form of the same bearer splits nothing", arguments: 0..<40)
  func growing(_ seed: Int) {
    var generator = Generator(seed: UInt64(seed))
    let forms = [
      "Leon Trotsky", "Lev Davidovich Trotsky", "L. D. Trotsky", "Trotsky", "Leon Trotskii",
    ]
    let names = Names()
    for _ in 0..<6 { names.mention(generator.pick(forms), in: generator.pick(["1", "2", "3"])) }
    names.mention("Leon Trotsky", in: "1")
    let before = names.index().entities.count
    names.mention(generator.pick(forms), in: "4")
    #expect(before == 1)
    #expect(names.index().entities.count == 1)
  }

  @Test("an id stays when a source is added that names others, or the same more fully")
  func firmIDs() throws {
    let names = Names()
    names.mention("Leon Trotsky", in: "5")
    names.mention("Trotsky", in: "5")
    let id = try #require(names.index().entities.first).id
    names.mention("Lev Davidovich Trotsky", in: "1")
    names.mention("Hans Larsen", in: "1")
    names.mention("Lev Trotskii", in: "2")
    let grown = names.index()
    #expect(grown.entities.count == 2)
    #expect(grown.entity("Trotsky", in: Names.source("5"))?.id == id)
    #expect(Set(grown.entities.map(\.id)).count == 2)
  }

  // MARK: Decisions

  private func form(_ name: String, _ source: String) -> NameForm {
    NameForm(source: Names.source(source), form: NameForm.folded(name))
  }

  @Test("forms can be kept apart and brought together, and undoing it gives the former result")
  func decisions() {
    let names = Names()
    names.mention("Ramón Mercader", in: "1")
    names.mention("Ramon Mercader", in: "2")
    names.mention("Frank Jacson", in: "2")
    names.mention("Mercader", in: "1")
    let straight = names.index()
    #expect(straight.entities.count == 2)

    var decided = Decided<NameForm>.none
    let isKept = decided.forbid(
      form("Mercader", "1"), form("Ramón Mercader", "1"), why: "a brother")
    let apart = names.index(decided)
    #expect(
      apart.entity("Mercader", in: Names.source("1"))?.id
        != apart.entity("Ramón Mercader", in: Names.source("1"))?.id)

    decided = .none
    let isJoined = decided.force(
      form("Frank Jacson", "2"), form("Ramon Mercader", "2"), why: "his alias")
    #expect(isKept && isJoined)
    let forced = names.index(decided)
    #expect(forced.entities.count == 1)
    #expect(forced.entities.first?.names.contains { $0.why == "decided: his alias" } == true)

    #expect(names.index(.none).entities == straight.entities)
  }

  @Test("every form but one of a group has its link, and says why")
  func links() throws {
    let names = Names()
    names.mention("Lev Trotsky", in: "1")
    names.mention("Trotsky", in: "1")
    names.mention("Leon Trotskii", in: "2")
    let entity = try #require(names.index().entities.first)
    #expect(entity.links.count == entity.names.count - 1)
    #expect(
      entity.names.map(\.why) == [
        "the fullest form", "another spelling of Leon Trotskii", "the surname of Lev Trotsky",
      ])
  }

  // MARK: Said so

  @Test("takes one's word for another name, except on a pronoun that may be another's")
  func stated() {
    func count(_ predicate: String, _ certainty: Certainty, inherited: String?) -> Int {
      let names = Names()
      names.mention("Mary Ann Evans", in: "1")
      names.mention("George Eliot", in: "1")
      names.call(
        "Mary Ann Evans", "George Eliot", in: "1", predicate: predicate, certainty: certainty,
        inherited: inherited)
      return names.index().entities.count
    }
    #expect(count("call", .asserted, inherited: nil) == 1)
    #expect(count("call", .denied, inherited: nil) == 2)
    #expect(count("call", .hedged, inherited: nil) == 2)
    #expect(count("call", .asserted, inherited: "she") == 2)
    #expect(count("be", .asserted, inherited: "she") == 2)
  }

  @Test("a lone alias is its bearer's in its own account and, where nobody else has it, in others")
  func loneAlias() {
    let names = Names()
    names.mention("Joseph Stalin", in: "1")
    names.call("Joseph Stalin", "Koba", in: "1", predicate: "call")
    names.mention("Koba", in: "2")
    let index = names.index()
    #expect(index.entities.count == 1)
    #expect(
      index.entities.first?.links.contains { $0.rule == "name.stated" && $0.passage != nil } == true
    )
  }

  // MARK: Kin

  @Test("who is brought in as another's kin is nobody named before, and leaves him his surname")
  func kin() {
    let names = Names()
    names.mention("John Adams", in: "1")
    names.say("John Quincy Adams", is: "son", in: "1")
    let bare = names.mention("Adams", in: "1")
    names.mention("Bao Tran", in: "2")
    names.say("Linh Tran", is: "daughter", in: "2")
    names.mention("Miss Tran", in: "2")
    let index = names.index()
    let one = Names.source("1")
    #expect(index.entities.count == 4)
    #expect(index.entity("Adams", in: one, at: bare)?.label == "John Adams")
    let miss = index.entity("Miss Tran", in: Names.source("2"))
    #expect(miss?.label == "Linh Tran")
  }

  // MARK: Two of one surname

  @Test(
    "a surname is his who had it before the other came in, else his who was named nearest before")
  func nearest() {
    let names = Names()
    names.mention("Leon Sedgwick", in: "1")
    let early = names.mention("Sedgwick", in: "1")
    names.mention("Natalia Sedgwick", in: "1")
    let late = names.mention("Sedgwick", in: "1")
    names.mention("Hans Larsen", in: "2")
    names.mention("Ole Larsen", in: "2")
    let ole = names.mention("Larsen", in: "2")
    names.mention("Hans Larsen", in: "2")
    let hans = names.mention("Larsen", in: "2")
    let index = names.index()
    func who(_ name: String, _ source: String, _ place: Int) -> String? {
      index.entity(name, in: Names.source(source), at: place)?.label
    }
    #expect(who("Sedgwick", "1", early) == "Leon Sedgwick")
    #expect(who("Sedgwick", "1", late) == "Leon Sedgwick")
    #expect(who("Larsen", "2", ole) == "Ole Larsen")
    #expect(who("Larsen", "2", hans) == "Hans Larsen")
  }

  @Test("a form is folded alike by bytes and by letters", arguments: 0..<200)
  func folding(_ seed: Int) {
    var generator = Generator(seed: UInt64(seed))
    let pieces = [
      "The", "the", "Leon's", "O'Neill", "\"Che\"", "(J.", "P.)", "'s", " ", "\t", "-", "'",
    ]
    let name = (0..<6).map { _ in generator.pick(pieces) }.joined(
      separator: generator.pick(["", " "]))
    // A quotation mark of another sort parts words just so, but is no ASCII.
    #expect(NameForm.folded(name) == NameForm.folded(name + "”"))
  }
}
