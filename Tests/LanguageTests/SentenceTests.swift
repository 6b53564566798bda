// Enters: paragraphs with every sentence marked. Leaves: nothing; the splitter parts them so.

@testable import Language
import TestSupport
import Testing

@Suite("The sentence splitter")
struct SentenceTests {
  private func expectSentences(_ paragraph: String) {
    let text = MarkedText(paragraph).text
    #expect(marked(text, AnnotatedText(text).sentences.map(\.range)) == paragraph)
  }

  @Test(
    "parts at final marks, spaced or not",
    arguments: [
      "⟦The bridge fell.⟧ ⟦Nobody died.⟧", "⟦The bridge fell.⟧⟦Why?⟧ ⟦Rust!⟧ ⟦So they say.⟧",
      "⟦Never!!!⟧ ⟦He meant it.⟧", "⟦Really?!⟧ ⟦Yes.⟧", "⟦It fell in 1879.⟧ ⟦The train sank.⟧",
      "⟦It was heard second-hand.⟧⟦Why trust it?⟧",
    ])
  func finalMarks(paragraph: String) { expectSentences(paragraph) }

  @Test(
    "does not part after abbreviations, initials, ellipses and mid-sentence marks",
    arguments: [
      "⟦Capt. E. J. Smith met Dr. Grey at St. Ives.⟧",
      "⟦Signed by W. H. Auden on Jan. 5 at No. 10.⟧",
      "⟦The U.S. Army marched.⟧", "⟦He came . . . and went.⟧", "⟦He came... and went.⟧",
      "⟦The Cmdt., who fled, lived.⟧", "⟦'Why?' asked the judge.⟧", "⟦It rose to 3.5 metres.⟧",
    ])
  func withinSentences(paragraph: String) { expectSentences(paragraph) }

  @Test(
    "parts after abbreviations that end sentences, after 'no.', and after an ellipsis before a capital",
    arguments: [
      "⟦He left at 5 p.m.⟧ ⟦She stayed.⟧", "⟦It sank at 2.28 p.m.⟧ ⟦Of the crew, ten died.⟧",
      "⟦Guns, powder, etc.⟧ ⟦The rest burned.⟧",
      "⟦She said no.⟧ ⟦Then she left.⟧", "⟦He waited...⟧ ⟦Nobody came.⟧",
      "⟦He lived in the U.S.⟧ ⟦He had no house.⟧", "⟦It left at 5 p.m. EST.⟧",
      "⟦it hurt a lot.⟧ ⟦i was sad.⟧", "⟦Really?⟧ ⟦i was sad.⟧",
      "⟦It fell (cf. Fig. 2 and p. 30).⟧",
      "⟦He waited…⟧ ⟦Nobody came.⟧", "⟦He was succeeded by George V.⟧ ⟦George reigned long.⟧",
    ])
  func ambiguous(paragraph: String) { expectSentences(paragraph) }

  @Test(
    "leaves closing quotation marks, brackets and note numbers to the sentence that they close",
    arguments: [
      "⟦\"The king is dead.\"⟧ ⟦They wept.⟧", "⟦“The king is dead.”⟧ ⟦They wept.⟧",
      "⟦(The king was dead.)⟧ ⟦They wept.⟧", "⟦He cried: “Run!”⟧ ⟦They ran.⟧",
      "⟦The ship sank.[1]⟧ ⟦Some swam.[2][13]⟧ ⟦Most drowned.⟧", "⟦It fell.⟧ ⟦“Why?” he asked.⟧",
      "⟦It was fun. :)⟧ ⟦They left.⟧", "⟦It sank. [citation needed]⟧ ⟦Some swam.⟧",
    ])
  func closing(paragraph: String) { expectSentences(paragraph) }

  @Test(
    "parts at blank lines, bullets, list numbers and headings, and not where lines merely wrap",
    arguments: [
      "⟦The Fall of the Bridge⟧\n\n⟦It fell at noon⟧\n \n⟦Nobody saw it⟧",
      "⟦The Fall of the Bridge⟧\n⟦It fell at noon.⟧", "⟦Causes⟧\n⟦• rust⟧\n⟦• wind⟧\n⟦- haste⟧",
      "⟦1. The ship sank.⟧ ⟦2. The crew died.⟧", "⟦Two reasons:⟧\n⟦1. rust⟧\n⟦2) wind⟧",
      "⟦The bridge over the Tay, which the Queen had crossed in\nJune, fell in the night.⟧",
      "⟦It had been built and opened with great ceremony in\n1878. It did not last.⟧".replacing(
        "1878. It", with: "1878.⟧ ⟦It"),
      "⟦BRIDGE FALLS⟧\r\n\r\n⟦Nobody died.⟧",
    ])
  func lines(paragraph: String) { expectSentences(paragraph) }

  @Test(
    "begins list items at their numbers",
    arguments: [
      "⟦He wanted two things:⟧ ⟦1. Peace.⟧ ⟦2. Bread.⟧",
      "⟦It was so in the U.S.A.⟧ ⟦2. Gates, of Microsoft⟧", "⟦He was 12.⟧ ⟦Then he was 13.⟧",
    ])
  func lists(paragraph: String) { expectSentences(paragraph) }

  @Test("tells the ends that are sure from those that are only likely")
  func sureEnds() {
    let text = """
      The bridge fell. Nobody died! He saw it... Then he left. it was late. "Why?" he said. She met Col. \
      It fell.

      No mark
      """
    let tokens = Tokenizer(text, in: 0..<text.utf8.count).tokens()
    let forms = tokens.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    let runs = SentenceSplitter(text, tokens: tokens, forms: forms).sentences()
    let sure = runs.filter { $0.ending != .likely }.map { forms[$0.tokens].joined(separator: " ") }
    #expect(
      sure == [
        "The bridge fell .", "Nobody died !", "it was late .", "\" Why ? \" he said .",
        "She met Col. It fell .", "No mark",
      ])
    #expect(runs.map(\.tokens.count).reduce(0, +) == tokens.count)
  }
}
