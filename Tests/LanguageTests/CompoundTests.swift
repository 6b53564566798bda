// Enters: text with hyphenated words. Leaves: nothing; they are whole again where names and claims are read.

import Language
import Testing

@Suite("Compounds")
struct CompoundTests {
  private func compounded(_ text: String) -> AnnotatedText { AnnotatedText(text).compounded }

  @Test(
    "join what hyphens part, and nothing else",
    arguments: [
      ("an ice-axe fell", ["an", "ice-axe", "fell"]),
      ("a twenty-one-year-old man", ["a", "twenty-one-year-old", "man"]),
      ("in 1914-1918 - or so", ["in", "1914", "-", "1918", "-", "or", "so"]),
      ("pre- and post-war", ["pre", "-", "and", "post-war"]), ("-x-", ["-", "x", "-"]),
    ])
  func forms(text: String, forms: [String]) {
    let whole = compounded(text)
    #expect(whole.words.map(\.form) == forms)
    #expect(whole.words.map { String(Array(text.utf8)[$0.range]) } == forms)
  }

  @Test("have the grammar of their last part, and of the part that governs the others")
  func grammar() {
    var text = AnnotatedText("He hid well-known men")
    // well <- known, known <- men
    for (word, head) in [(0, 1), (1, 1), (2, 4), (3, 4), (4, 5), (5, 1)] {
      text.words[word].head = head
    }
    text.words[2].relation = "advmod"
    text.words[4].relation = "amod"
    let whole = text.compounded
    #expect(whole.words.map(\.form) == ["He", "hid", "well-known", "men"])
    #expect(whole.words.map(\.head) == [1, 1, 3, 1])
    #expect(whole.words[2].relation == "amod")
    #expect(whole.sentences.map(\.words) == [0..<4])
  }

  @Test("are parts of names, in the words as they were cut and in whole ones")
  func names() {
    var text = AnnotatedText("The Mont-Blanc burned near Jean-Paul Sartre.")
    for (kind, words) in [(Name.Kind.other, 1..<4), (.person, 6..<10)] {
      let (first, last) = (text.words[words.lowerBound], text.words[words.upperBound - 1])
      let bytes = first.range.lowerBound..<last.range.upperBound
      text.names.append(Name(kind: kind, words: words, range: bytes))
    }
    let whole = text.compounded
    #expect(whole.names.map(\.words) == [1..<2, 4..<6])
    #expect(whole.names.map(\.range) == text.names.map(\.range))
  }
}

extension String {
  fileprivate init(_ bytes: ArraySlice<UInt8>) { self = String(decoding: bytes, as: UTF8.self) }
}
