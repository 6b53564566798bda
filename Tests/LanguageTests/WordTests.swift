// Enters: sentences in which each word stands with its lemma or tag. Leaves: nothing; the annotator gives the same.

import Language
import Testing

@Suite("Words")
struct WordTests {
  /// 'form/TAG' for each word.
  private func tagged(_ sentence: String) throws -> String {
    AnnotatedText(sentence, wordNet: try installedWordNet()).words
      .map { "\($0.form)/\($0.tag.rawValue)" }.joined(separator: " ")
  }

  @Test(
    "have the tags of Universal Dependencies",
    arguments: [
      "The/DET ship/NOUN sank/VERB in/ADP deep/ADJ water/NOUN ./PUNCT",
      "She/PRON was/AUX never/ADV found/VERB ./PUNCT",
      "Nelson/PROPN 's/PART fleet/NOUN destroyed/VERB twelve/NUM ships/NOUN ./PUNCT",
      "He/PRON did/AUX n't/PART die/VERB at/ADP sea/NOUN ./PUNCT",
      "A/DET French/ADJ officer/NOUN fired/VERB and/CCONJ missed/VERB ./PUNCT",
      "They/PRON wanted/VERB to/PART kill/VERB the/DET king/NOUN ./PUNCT",
      "It/PRON cost/VERB $/SYM 5/NUM ./PUNCT",
      "Soldiers/NOUN quickly/ADV burned/VERB the/DET village/NOUN ./PUNCT",
      "He/PRON will/AUX soon/ADV return/VERB to/ADP Paris/PROPN ./PUNCT",
      "Scott/PROPN died/VERB because/SCONJ he/PRON had/VERB no/DET food/NOUN ./PUNCT",
    ])
  func tags(sentence: String) throws {
    let words = sentence.split(separator: " ").map { $0.split(separator: "/")[0] }
    // Clitics and full stops stand without a space.
    let text = words.joined(separator: " ").replacing(" .", with: ".").replacing(" 's", with: "'s")
      .replacing(" n't", with: "n't")
    #expect(try tagged(text) == sentence)
  }

  @Test(
    "have their dictionary forms",
    arguments: [
      ("The wives of the drowned sailors wept.", "weep", "wives", "wife"),
      ("He struck twice.", "strike", "twice", "twice"),
      ("They weren't hanged.", "hang", "n't", "not"),
      ("She'd fled.", "flee", "'d", "would"), ("The years passed.", "pass", "years", "year"),
      ("He has gone.", "go", "has", "have"), ("NOBODY DIED.", "die", "NOBODY", "nobody"),
    ])
  func lemmas(sentence: String, verb: String, form: String, lemma: String) throws {
    let words = AnnotatedText(sentence, wordNet: try installedWordNet()).words
    #expect(words.contains { $0.tag == .verb && $0.lemma == verb }, "\(words.map(\.lemma))")
    #expect(words.first { $0.form == form }?.lemma == lemma)
  }

  @Test(
    "in headings of capitals or title case are no proper names where the text writes them small")
  func headings() throws {
    let text = "THE GREAT FIRE\n\nThe Great Fire of London\n\nA great fire burned London in 1666."
    let words = AnnotatedText(text, wordNet: try installedWordNet()).words
    for word in words where ["great", "fire"].contains(word.form.lowercased()) {
      #expect(word.tag != .properNoun, "\(word)")
    }
    #expect(words.filter { $0.form == "London" }.allSatisfy { $0.tag == .properNoun })
  }

  @Test("are cut and named without the dictionary too")
  func withoutWordNet() {
    let text = AnnotatedText("Captain Scott died in Antarctica.")
    #expect(text.words.map(\.form) == ["Captain", "Scott", "died", "in", "Antarctica", "."])
    #expect(text.names.map(\.kind) == [.person, .place])
  }
}
