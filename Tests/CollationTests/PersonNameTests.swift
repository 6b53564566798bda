import Testing

@testable import Collation

@Suite("Parts of names")
struct PersonNameTests {
  @Test(
    "parts a name",
    arguments: [
      ("Captain James C. Luce", "captain", "james c luce", ""),
      ("Trotsky, Leon", "", "leon trotsky", ""),
      ("Martin Luther King, Jr.", "", "martin luther king", "younger"),
      ("L. D. Trotsky's", "", "l d trotsky", ""),
      ("Pope Pius XII", "pope", "pius", "12"), ("Pliny the Elder", "", "pliny", "elder"),
      ("J.-P. Marat", "", "j p marat", ""), ("Jean-Paul Marat", "", "jean paul marat", ""),
      ("Claus von Stauffenberg", "", "claus stauffenberg", ""),
      ("Ben Jonson", "", "ben jonson", ""),
      ("the Duke of Wellington", "duke", "wellington", ""),
      ("Henry VIII of England", "", "henry", "8"),
      ("Malcolm X", "", "malcolm x", ""), ("Lord", "", "lord", ""), ("van Gogh", "", "gogh", ""),
    ])
  func parts(_ text: String, _ titles: String, _ words: String, _ generation: String) {
    let name = PersonName(text)
    #expect(name.titles.joined(separator: " ") == titles)
    #expect(name.parts.joined(separator: " ") == words)
    #expect((name.generation ?? "") == generation)
  }

  @Test("two names exclude and agree alike from both sides")
  func symmetric() {
    let names = [
      "Leon Trotsky", "Natalia Trotsky", "L. Trotsky", "Mrs Trotsky", "Henry VIII",
      "Henry IV of France",
      "Queen Mary", "Princess Mary", "George H. W. Bush", "George W. Bush", "Catherine the Great",
    ].map { PersonName($0) }
    for a in names {
      #expect(a.conflict(with: a) == nil)
      for b in names {
        #expect((a.conflict(with: b) == nil) == (b.conflict(with: a) == nil))
        #expect(a.agreement(with: b) == b.agreement(with: a))
      }
    }
  }

  @Test(
    "transliterations share a form",
    arguments: [
      ["trotsky", "trotskii", "trotzki", "trotskiy", "trotskij"],
      ["bronstein", "bronshteyn", "bronschtein"],
      ["khrushchev", "khruschev", "krushchev"], ["romanov", "romanoff"],
      ["tchaikovsky", "chaikovskii", "tschaikowsky"],
      ["dostoevsky", "dostoyevsky"], ["macdonald", "mcdonald"], ["jacson", "jackson"],
    ])
  func transliterations(_ forms: [String]) {
    #expect(Set(forms.map(romanised)).count == 1)
  }

  @Test(
    "other names do not",
    arguments: [
      ["trotsky", "trotter"], ["larsen", "larson"], ["reed", "reid"], ["brown", "browne"],
      ["stalin", "stolin"],
    ])
  func others(_ forms: [String]) {
    #expect(Set(forms.map(romanised)).count == forms.count)
  }

  @Test("the table of given names is whole")
  func table() {
    let table = GivenNameTable.shared
    #expect(table.isOneName("lev", "leon"))
    #expect(!table.isOneName("adam", "amos"))
    #expect(table.gender("natalia") == .female)
    #expect(table.gender("jean") == nil)
    #expect(table.common("iosif") == "joseph")
    #expect(!table.isOneName("joseph", "john"))
  }
}
