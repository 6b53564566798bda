// Enters: words, things and places. Leaves: nothing; the dictionary says of them what it should.

import Foundation
import Language
import Testing

@Suite("WordNet")
struct WordNetTests {
  @Test("is looked for where the environment says, and is nil where a file is missing")
  func location() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "wordnet-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(WordNet(folder: folder.path) == nil)
    #expect(WordNet(folder: "/no/such/folder") == nil)
    try Data().write(to: folder.appending(path: "index.noun"))
    #expect(WordNet(folder: folder.path) == nil)
    for category in WordNet.Category.allCases {
      for name in [
        "index.\(category.rawValue)", "data.\(category.rawValue)", "\(category.rawValue).exc",
      ] {
        try Data().write(to: folder.appending(path: name))
      }
    }
    let empty = try #require(WordNet.installed(environment: ["WNSEARCHDIR": folder.path]))
    #expect(empty.senses("dagger", .noun) == [] && empty.lemmas("daggers", .noun) == [])
    #expect(empty.kinship("dagger", "sword") == .unrelated)
  }

  @Test(
    "finds dictionary forms, irregular ones and doubled consonants too",
    arguments: [
      ("killed", .verb, "kill"), ("stabbed", .verb, "stab"), ("stabbing", .verb, "stab"),
      ("fled", .verb, "flee"),
      ("slew", .verb, "slay"), ("struck", .verb, "strike"), ("dying", .verb, "die"),
      ("shot", .verb, "shoot"),
      ("banished", .verb, "banish"), ("carries", .verb, "carry"), ("men", .noun, "man"),
      ("wives", .noun, "wife"),
      ("ice axes", .noun, "ice axe"), ("witnesses", .noun, "witness"), ("Bodies", .noun, "body"),
      ("worse", .adjective, "bad"), ("bloodiest", .adjective, "bloody"),
    ] as [(String, WordNet.Category, String)])
  func lemmas(form: String, category: WordNet.Category, lemma: String) throws {
    #expect(try installedWordNet().lemmas(form, category).first == lemma)
  }

  @Test(
    "knows nothing of words that are none", arguments: ["", " ", "zzgrt", "%", "a\nb", "é", "1"])
  func unknown(word: String) throws {
    let wordNet = try installedWordNet()
    for category in WordNet.Category.allCases where word != "1" {
      #expect(wordNet.senses(word, category).isEmpty)
      #expect(wordNet.lemmas(word, category).isEmpty)
    }
    #expect(wordNet.kinship(word, "dagger") == .unrelated)
    #expect(!wordNet.lies(word, in: "Mexico"))
  }

  @Test("tells how kinds of thing stand to each other, either way round", arguments: Self.kinds)
  func kinship(a: String, b: String, expected: Kinship) throws {
    let wordNet = try installedWordNet()
    #expect(wordNet.kinship(a, b) == expected)
    let turned: Kinship =
      switch expected {
      case .broader: .narrower
      case .narrower: .broader
      default: expected
      }
    #expect(wordNet.kinship(b, a) == turned)
  }

  private static let kinds: [(String, String, Kinship)] = [
    ("ice axe", "piolet", .same), ("pistol", "pistol", .same), ("weapon", "dagger", .broader),
    ("gun", "revolver", .broader), ("ship", "steamer", .broader), ("pistol", "firearm", .narrower),
    ("rifle", "pistol", .sisters(of: "firearm")), ("dagger", "sword", .sisters(of: "weapon")),
    ("pistol", "rope", .unrelated), ("knife", "poison", .unrelated),
    ("dagger", "church", .unrelated),
    // To WordNet a club is a stick, and no weapon.
    ("dagger", "club", .unrelated),
  ]

  @Test(
    "says what a word can name",
    arguments: [
      ("surgeon", .person), ("agent", .person), ("dagger", .artifact), ("village", .place),
      ("army", .group),
      ("poison", .substance),
    ] as [(String, WordNet.Sort)])
  func sorts(word: String, sort: WordNet.Sort) throws {
    #expect(try installedWordNet().names(word, sort))
  }

  @Test("does not take a thing for a person, nor a person for a place")
  func wrongSorts() throws {
    let wordNet = try installedWordNet()
    #expect(!wordNet.names("dagger", .person) && !wordNet.names("surgeon", .place))
  }

  @Test(
    "knows what lies in what, over any number of steps, and not the other way",
    arguments: [
      ("Mexico City", "Mexico"), ("Mexico City", "North America"), ("Paris", "France"),
      ("Cairo", "Egypt"),
      ("Vienna", "Europe"), ("Chicago", "Illinois"), ("Illinois", "United States"),
    ])
  func containment(inner: String, outer: String) throws {
    let wordNet = try installedWordNet()
    #expect(wordNet.lies(inner, in: outer))
    #expect(!wordNet.lies(outer, in: inner))
    #expect(wordNet.sharedPlaceKind(inner, outer) == nil)
  }

  @Test("names the kind that two different places share")
  func sharedKinds() throws {
    let wordNet = try installedWordNet()
    #expect(wordNet.sharedPlaceKind("Paris", "Vienna") == "national capital")
    #expect(wordNet.sharedPlaceKind("Paris", "Paris") == nil)
    #expect(wordNet.sharedPlaceKind("Danube", "Rhine") == "river")
    #expect(wordNet.sharedPlaceKind("Paris", "Danube") == nil)
    #expect(wordNet.sharedPlaceKind("village", "town") == nil)
    #expect(wordNet.sharedPlaceKind("Paris", "nowhere at all") == nil)
  }
}
