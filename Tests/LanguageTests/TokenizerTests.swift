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
      "⟦would⟧⟦n’t⟧⟦’ve⟧", "⟦I⟧⟦'m⟧", "⟦CA⟧⟦N'T⟧", "⟦the⟧ ⟦soldiers⟧⟦'⟧ ⟦pay⟧",
      "⟦Brontë⟧⟦’s⟧", "⟦LÀ⟧⟦'s⟧", "⟦mama⟧⟦`s⟧", "⟦1870's⟧", "⟦1914⟧⟦'s⟧", "⟦o'clock⟧", "⟦d'Arc⟧",
      "⟦O’Brien⟧", "⟦Is⟧⟦n't⟧", "⟦do⟧ ⟦n't⟧", "⟦Stalin⟧ ⟦'s⟧", "⟦get⟧ ⟦'em⟧", "⟦in⟧ ⟦'07⟧",
      "⟦the⟧ ⟦’60s⟧", "⟦'⟧⟦Why⟧⟦'⟧",
    ])
  func clitics(fragment: String) { expectTokens(fragment) }

  @Test(
    "parts contractions, and clitics that lost their apostrophe where nothing else is spelt so",
    arguments: [
      "⟦can⟧⟦not⟧", "⟦gon⟧⟦na⟧", "⟦Wan⟧⟦na⟧", "⟦du⟧⟦n⟧⟦no⟧", "⟦do⟧⟦nt⟧", "⟦Did⟧⟦nt⟧", "⟦CA⟧⟦NT⟧",
      "⟦I⟧⟦m⟧ ⟦lost⟧", "⟦It⟧⟦s⟧ ⟦a⟧ ⟦lie⟧", "⟦its⟧ ⟦masts⟧", "⟦'t⟧⟦is⟧", "⟦well⟧ ⟦shed⟧ ⟦were⟧",
      "⟦Trotskys⟧ ⟦hell⟧", "⟦cannon⟧",
    ])
  func contractions(fragment: String) { expectTokens(fragment) }

  @Test(
    "leaves full stops on initials and abbreviations, and numbers' stops only before numbers",
    arguments: [
      "⟦Dr.⟧ ⟦Crippen⟧", "⟦Capt.⟧ ⟦E.⟧ ⟦J.⟧ ⟦Smith⟧", "⟦J.R.⟧ ⟦Green⟧", "⟦the⟧ ⟦U.S.S.R.⟧ ⟦fell⟧",
      "⟦at⟧ ⟦5⟧ ⟦a.m.⟧ ⟦sharp⟧", "⟦No.⟧ ⟦5⟧", "⟦He⟧ ⟦said⟧ ⟦no⟧⟦.⟧ ⟦Then⟧", "⟦c.⟧ ⟦1066⟧",
      "⟦Mr.⟧⟦Hyde⟧", "⟦Vol.⟧ ⟦II⟧", "⟦etc.⟧⟦,⟧", "⟦no⟧⟦...⟧", "⟦(⟧⟦b.⟧ ⟦March⟧", "⟦Ph.D.⟧",
      "⟦They⟧ ⟦wed⟧⟦.⟧ ⟦He⟧ ⟦sat⟧⟦.⟧", "⟦Wed.⟧ ⟦5⟧ ⟦May⟧", "⟦in⟧ ⟦D.C.⟧⟦.⟧", "⟦Messrs.⟧ ⟦Day⟧",
    ])
  func abbreviations(fragment: String) { expectTokens(fragment) }

  @Test(
    "parts hyphenated words, save after a prefix",
    arguments: [
      "⟦second⟧⟦-⟧⟦hand⟧⟦.⟧⟦Why⟧", "⟦a⟧ ⟦21⟧⟦-⟧⟦year⟧⟦-⟧⟦old⟧", "⟦T⟧⟦-⟧⟦34⟧", "⟦Mont⟧⟦-⟧⟦Blanc⟧",
      "⟦co-founder⟧", "⟦anti-war⟧", "⟦Re-elected⟧", "⟦non-state⟧⟦-⟧⟦run⟧",
      "⟦over⟧⟦-⟧⟦the⟧⟦-⟧⟦counter⟧", "⟦Kafka-esque⟧", "⟦ice⟧⟦-⟧⟦axe⟧⟦'s⟧", "⟦a⟧⟦--⟧⟦b⟧",
      "⟦pre⟧⟦-⟧ ⟦and⟧",
    ])
  func hyphens(fragment: String) { expectTokens(fragment) }

  @Test(
    "keeps numbers, dates, times and telephones whole, and cuts ranges, sums and units",
    arguments: [
      "⟦1,517⟧ ⟦dead⟧", "⟦12,000,000⟧⟦,⟧ ⟦or⟧ ⟦3.5⟧", "⟦in⟧ ⟦1912⟧⟦,⟧ ⟦20⟧", "⟦1⟧⟦,⟧⟦23⟧",
      "⟦1914⟧⟦-⟧⟦1918⟧", "⟦1914⟧⟦–⟧⟦1918⟧", "⟦1936⟧⟦-⟧⟦37⟧", "⟦$⟧⟦5⟧", "⟦US$⟧⟦4.5⟧⟦m⟧", "⟦50⟧⟦%⟧",
      "⟦11/28/2000⟧", "⟦9/11⟧⟦,⟧", "⟦24⟧⟦/⟧⟦7⟧", "⟦1940-08-21⟧", "⟦713-853-3989⟧", "⟦345-9945⟧⟦.⟧",
      "⟦5:30⟧⟦pm⟧", "⟦11:15:08⟧", "⟦20th⟧", "⟦1930s⟧", "⟦5⟧⟦km⟧", "⟦20⟧⟦years⟧", "⟦+44⟧", "⟦.265⟧",
      "⟦and⟧⟦/⟧⟦or⟧", "⟦w/o⟧", "⟦#⟧⟦1⟧", "⟦#history⟧", "⟦AT&T⟧", "⟦him⟧⟦&⟧⟦her⟧",
    ])
  func numbers(fragment: String) { expectTokens(fragment) }

  @Test(
    "takes runs of final marks and of one other mark together, and brackets and quotation marks one by one",
    arguments: [
      "⟦Well⟧⟦...⟧", "⟦Well⟧⟦…⟧", "⟦no⟧ ⟦--⟧ ⟦never⟧", "⟦What⟧⟦?!⟧", "⟦No⟧⟦!!!⟧",
      "⟦(⟧⟦\"⟧⟦Oh⟧⟦\"⟧⟦)⟧", "⟦“⟧⟦Oh⟧⟦”⟧", "⟦«⟧⟦Oh⟧⟦»⟧", "⟦Oh⟧⟦.⟧⟦''⟧", "⟦good⟧ ⟦:-)⟧", "⟦:)⟧ ⟦->⟧",
      "⟦(⟧⟦see⟧⟦:⟧ ⟦below⟧⟦)⟧", "⟦<<⟧⟦a⟧⟦>>⟧",
    ])
  func marks(fragment: String) { expectTokens(fragment) }

  @Test(
    "keeps addresses whole, without what closes the sentence around them",
    arguments: [
      "⟦https://example.org/a-b?c=1,2⟧⟦.⟧", "⟦(⟧⟦www.example.org⟧⟦)⟧⟦,⟧",
      "⟦“⟧⟦http://example.org/x⟧⟦”⟧",
      "⟦https://example.org/Axe_(tool)⟧ ⟦and⟧", "⟦http://example.org/it's⟧", "⟦node.js⟧⟦.⟧",
      "⟦example.co.uk/page⟧⟦,⟧", "⟦Letter_2-b.doc⟧", "⟦ENRON.XLS⟧", "⟦alt.history.europe⟧⟦,⟧",
      "⟦some.one@example.org⟧⟦.⟧", "⟦@ann⟧⟦:⟧", "⟦end⟧⟦.⟧⟦It⟧ ⟦was⟧", "⟦at⟧ ⟦5⟧ ⟦p.m.⟧⟦,⟧",
    ])
  func addresses(fragment: String) { expectTokens(fragment) }

  @Test(
    "takes accents that follow their letters, and letters of every script",
    arguments: [
      "⟦Coyoaca\u{301}n⟧⟦,⟧", "⟦Ленин⟧ ⟦умер⟧⟦.⟧", "⟦Éon⟧ ⟦Smith⟧",
    ])
  func scripts(fragment: String) { expectTokens(fragment) }

  @Test(
    "parts two words that lost their space where the dictionary leaves no doubt",
    arguments: [
      "⟦the⟧ ⟦Revolution⟧⟦admired⟧⟦,⟧", "⟦the⟧ ⟦Empire⟧⟦died⟧", "⟦Handcrafted⟧ ⟦Underestimated⟧",
      "⟦cockerspaniel⟧", "⟦Stalingrad⟧", "⟦McDonalds⟧", "⟦Headquartered⟧",
    ])
  func fused(fragment: String) throws {
    let text = MarkedText(fragment).text
    let words = AnnotatedText(text, wordNet: try installedWordNet()).words
    #expect(marked(text, words.map(\.range)) == fragment)
  }
}
