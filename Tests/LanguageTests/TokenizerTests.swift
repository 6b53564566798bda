// Enters: fragments with every token marked. Leaves: nothing; the tokenizer cuts them so.

import Language
import TestSupport
import Testing

@Suite("The tokenizer")
struct TokenizerTests {
  private func expectTokens(_ fragment: String) {
    let text = MarkedText(fragment).text
    #expect(marked(text, AnnotatedText(text).words.map(\.range)) == fragment)
  }

  @Test(
    "parts clitics at either apostrophe",
    arguments: [
      "⟦Nelson⟧⟦'s⟧ ⟦fleet⟧", "⟦Nelson⟧⟦’s⟧ ⟦fleet⟧", "⟦It⟧ ⟦was⟧⟦n't⟧ ⟦lost⟧",
      "⟦It⟧ ⟦was⟧⟦n’t⟧ ⟦lost⟧", "⟦They⟧⟦'re⟧", "⟦We⟧⟦’ve⟧", "⟦she⟧⟦'ll⟧", "⟦I⟧⟦'d⟧⟦'ve⟧",
      "⟦would⟧⟦n’t⟧⟦’ve⟧", "⟦I⟧⟦'m⟧", "⟦CAN⟧⟦'T⟧".replacing("N⟧⟦'", with: "⟧⟦N'"),
      "⟦the⟧ ⟦soldiers⟧⟦'⟧ ⟦pay⟧", "⟦Brontë⟧⟦’s⟧", "⟦LÀ⟧⟦'s⟧", "⟦1870⟧⟦'s⟧", "⟦o'clock⟧",
      "⟦d'Arc⟧", "⟦O’Brien⟧", "⟦Isn⟧⟦'⟧".replacing("Isn⟧⟦'", with: "Is⟧⟦n't"),
    ])
  func clitics(fragment: String) { expectTokens(fragment) }

  @Test(
    "leaves full stops on initials and abbreviations, and numbers' stops only before numbers",
    arguments: [
      "⟦Dr.⟧ ⟦Crippen⟧", "⟦Capt.⟧ ⟦E.⟧ ⟦J.⟧ ⟦Smith⟧", "⟦J.R.⟧ ⟦Green⟧", "⟦the⟧ ⟦U.S.S.R.⟧ ⟦fell⟧",
      "⟦at⟧ ⟦5⟧ ⟦a.m.⟧ ⟦sharp⟧", "⟦No.⟧ ⟦5⟧", "⟦He⟧ ⟦said⟧ ⟦no⟧⟦.⟧ ⟦Then⟧", "⟦c.⟧ ⟦1066⟧",
      "⟦Mr.⟧⟦Hyde⟧", "⟦Vol.⟧ ⟦II⟧", "⟦etc.⟧⟦,⟧", "⟦no⟧⟦...⟧",
    ])
  func abbreviations(fragment: String) { expectTokens(fragment) }

  @Test(
    "keeps numbers and hyphenated words whole, and cuts ranges",
    arguments: [
      "⟦1,517⟧ ⟦dead⟧", "⟦12,000,000⟧⟦,⟧ ⟦or⟧ ⟦3.5⟧", "⟦in⟧ ⟦1912⟧⟦,⟧ ⟦20⟧",
      "⟦1,23⟧".replacing(
        "1,23", with: "1⟧⟦,⟧⟦23"),
      "⟦1914⟧⟦-⟧⟦1918⟧", "⟦1914⟧⟦–⟧⟦1918⟧", "⟦a⟧ ⟦21-year-old⟧", "⟦T-34⟧", "⟦second-hand⟧⟦.⟧⟦Why⟧",
      "⟦$⟧⟦5⟧", "⟦50⟧⟦%⟧",
    ])
  func numbers(fragment: String) { expectTokens(fragment) }

  @Test(
    "takes runs of one mark together, and other marks one by one",
    arguments: [
      "⟦Well⟧⟦...⟧", "⟦Well⟧⟦…⟧", "⟦no⟧ ⟦--⟧ ⟦never⟧", "⟦What⟧⟦?⟧⟦!⟧", "⟦No⟧⟦!!!⟧",
      "⟦(⟧⟦\"⟧⟦Oh⟧⟦\"⟧⟦)⟧",
      "⟦“⟧⟦Oh⟧⟦”⟧", "⟦«⟧⟦Oh⟧⟦»⟧",
    ])
  func marks(fragment: String) { expectTokens(fragment) }

  @Test(
    "keeps addresses whole, without what closes the sentence around them",
    arguments: [
      "⟦https://example.org/a-b?c=1,2⟧⟦.⟧", "⟦(⟧⟦www.example.org⟧⟦)⟧⟦,⟧",
      "⟦“⟧⟦http://example.org/x⟧⟦”⟧",
      "⟦https://example.org/Axe_(tool)⟧ ⟦and⟧", "⟦http://example.org/it's⟧",
    ])
  func addresses(fragment: String) { expectTokens(fragment) }

  @Test(
    "takes accents that follow their letters, and letters of every script",
    arguments: [
      "⟦Coyoaca\u{301}n⟧⟦,⟧", "⟦Ленин⟧ ⟦умер⟧⟦.⟧", "⟦É.C.⟧ ⟦Smith⟧".replacing("É.C.", with: "Éon"),
    ])
  func scripts(fragment: String) { expectTokens(fragment) }
}
