// Enters: small and hostile pages. Leaves: the article's paragraphs, and what the page says of itself.

import Testing

import Intake

@Suite("Pages")
struct HTMLTests {
  @Test(
    "give their words in paragraphs",
    arguments: [
      ("<p>One\n  <b>two</b></p><p>three</p>", "One two\n\nthree\n"),
      ("<h2>Head</h2>text<div>more</div>", "Head\n\ntext\n\nmore\n"),
      ("<ul><li>a<li><p>b</p><p>c</p></ul>end", "• a\n• b\n\nc\n\nend\n"),
      ("<p>one<br>two<br><br>three</p>", "one\ntwo\n\nthree\n"),
      ("<table><tr><td>a<td>b</tr><tr><td>c</table>", "a\tb\n\nc\n"),
      ("<pre>  a\n   b\n</pre>", "  a\n   b\n"),
      ("<p>caf&eacute;&nbsp;&amp; &#8220;x&#8221;", "café & “x”\n"),
      ("<p>one<!-- two --><script>three</script><style>four</style> five", "one five\n"),
      ("<p>Zo\u{EB} un<b>broken</b>", "Zoë unbroken\n"), ("<p>cut sho<a hre", "cut sho\n"),
      ("<p>a</b></i></div> b</p></p>", "a b\n"), ("one\0two", nil),
    ] as [(String, String?)])
  func paragraphs(markup: String, text: String?) {
    let reception = reception(Array("<html><body>\(markup)".utf8), file: "a.html")
    #expect(reception.document?.source.text == text)
  }

  private static let long =
    "The tower fell at noon, and " + String(repeating: "many saw it fall. ", count: 20)

  @Test(
    "lose what stands on every page",
    arguments: [
      "<nav>GONE</nav>", "<header>GONE</header>", "<footer>GONE</footer>", "<aside>GONE</aside>",
      "<form>GONE</form>", "<div class='site-menu'>GONE</div>", "<div id=cookie_bar>GONE</div>",
      "<div role=navigation>GONE</div>", "<div class='Social Share'>GONE</div>",
      "<noscript>GONE</noscript>", "<template>GONE</template>", "<svg><text>GONE</text></svg>",
      "<button>GONE</button>", "<select><option>GONE</select>", "<div hidden>GONE</div>",
      "<p><a href=x>GONE</a> | <a href=y>GONE</a></p>",
    ])
  func boilerplate(markup: String) throws {
    let document = try document("<html><body>\(markup)<p>\(Self.long)</p></body>", file: "a.html")
    #expect(document.source.text == Self.long.dropLast() + "\n")
  }

  @Test("keep a body whose class or form only mentions such parts")
  func wholePage() throws {
    for open in ["<div class='has-sidebar menu'>", "<form>"] {
      #expect(
        try document("<body>\(open)<p>\(Self.long)</p>", file: "a.html").source.text.hasPrefix(
          "The"))
    }
  }

  @Test("give the article alone, its header kept, the one with most text")
  func article() throws {
    let page = """
      <body><p>Outside words.</p><main><article><p>A teaser.</p></article>
      <article><header><h1>The Fall</h1></header><p>\(Self.long)</p></article></main></body>
      """
    let text = try document(page, file: "page.txt").source.text
    #expect(text.contains("Outside"))
    let marked = try document("<!doctype html>" + page, file: "page").source
    #expect(marked.format == .html)
    #expect(marked.text == "The Fall\n\n\(Self.long.dropLast())\n")
  }

  @Test("of teasers alone are read whole")
  func teasers() throws {
    let teasers = String(repeating: "<article><p>A teaser.</p></article>", count: 9)
    let text = try document("<body>\(teasers)<p>Words.</p>", file: "a.htm").source.text
    #expect(text.hasSuffix("Words.\n"))
  }

  struct Metadata: Sendable {
    var head = ""
    var body = ""
    var title: String?
    var author: String?
    var date: String?
  }

  @Test(
    "say who wrote them and when",
    arguments: [
      Metadata(
        head: "<title>T | Site</title><meta property=og:title content='The  Fall'>",
        body: "<h1>H</h1>",
        title: "The Fall"),
      Metadata(
        head: "<title>T | Site</title>", body: "<h1>The <i>Fall</i></h1>", title: "The Fall"),
      Metadata(head: "<title>T</title>", title: "T"),
      Metadata(
        head: "<meta name=author content='Ann Lee'><meta property=article:published_time "
          + "content='2011-05-03T22:18:07+02:00'>", author: "Ann Lee", date: "2011-05-03T22:18"),
      Metadata(
        body: "<a rel='nofollow author' href=x>Ann Lee</a><time datetime=2011-05-03>May</time>",
        author: "Ann Lee", date: "2011-05-03"),
      Metadata(
        body: "<p class='post byline'>By Ann Lee, 3 May 2011</p>", author: "Ann Lee",
        date: "2011-05-03"),
      Metadata(body: "<p class=byline>Ann Lee</p>", author: "Ann Lee"),
      Metadata(body: "<time datetime='2011-02-31'>x</time>"),
    ])
  func metadata(_ sample: Metadata) throws {
    let page = "<html><head>\(sample.head)</head><body>\(sample.body)<p>\(Self.long)</p>"
    let document = try document(page, file: "a.html")
    let witness = try #require(document.witnesses.first)
    #expect(document.source.title == sample.title)
    #expect(witness.author == sample.author)
    #expect(witness.date == sample.date)
  }

  @Test(
    "that mean harm are read to their end, in time",
    arguments: [
      (String(repeating: "<div>", count: 200_000), "the end"),
      (
        String(repeating: "<div>", count: 100_000) + String(repeating: "</span>", count: 100_000),
        "the end"
      ),
      (String(repeating: "<table><tr><td>", count: 30_000), "the end"),
      (String(repeating: "<li><dd>", count: 50_000), "the end"),
      (String(repeating: "<font><p>", count: 50_000), "the end"),
      ("<div " + (0..<50_000).map { "a\($0)" }.joined(separator: " ") + ">", "the end"),
      ("<!DOCTYPE html [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><p>&b;</p>", "the end"),
      (String(repeating: "<", count: 100_000), " the end"),
      (String(repeating: "&", count: 100_000), "the end"),
      ("<p>the end</p>" + String(repeating: "<!--", count: 100_000), ""),
      ("<p>the end</p>" + String(repeating: "<a href=\"", count: 100_001), ""),
    ])
  func hostile(markup: String, end: String) throws {
    let document = try document(markup + end, file: "a.html")
    #expect(document.source.text.hasSuffix("the end\n"))
    #expect(document.findings.isEmpty)
    #expect(!document.source.text.contains("haha"))
  }

  @Test("without words outside their scripts are empty")
  func empty() {
    let page = Array("<html><body><nav>x</nav><script>y</script>".utf8)
    #expect(reception(page, file: "a.html").findings.map(\.id) == ["intake.empty"])
  }
}
