// The words that numbers follow which are no dates.

extension Lexicon {
  static let references: [(kind: Lexeme.Kind, words: [(String, Int)])] = [
    // A list of numbers may follow.
    (
      .reference,
      all("page pages pp p pg pgs isbn issn doi vol vols volume volumes chapter chapters")
    ),
    (
      .reference,
      all("chap fig figs figure figures issue issues folio folios ibid lines verse verses")
    ),
    (.reference, all("ratio odds scale coordinates latitude longitude table tables appendix")),
    (.reference, all("numbered exhibits footnote footnotes")),
    (.currency, all("rs usd gbp eur")),
    // One number follows, perhaps after a name: 'No. 1812', 'Boeing 1900'. Not 'Act', whose number is a year.
    (.number, all("no nos nr number model type boeing airbus windows version versions release")),
    (.number, all("room rooms apartment suite flight route highway platform gate channel hill")),
    (.number, all("order article articles section sections decree resolution directive clause")),
    (
      .number, all("paragraph form lot item catalogue psalm opus op line iso rfc din cve ieee size")
    ),
    (.number, all("regiment squadron battery serial registration extension postcode zip locker")),
    // 1: the number follows at once, since 'Port Arthur 1904' names a place.
    (.number, all("exhibit photo photograph image plate slide ticket receipt invoice docket", 1)),
    (.number, all("error port membrane specimen sample accession asteroid galaxy patent", 1)),
    (.number, all("licence license passport locomotive cabin berth column theorem equation", 1)),
    (.number, all("sonnet hymn voucher bwv ric ngc", 1)),
    (.telephone, all("tel telephone phone fax call dial mobile")),
    (.measure, all("population total height depth altitude elevation width weight distance speed")),
    (
      .measure, all("sum crew garrison circulation capacity cost price fine ransom average maximum")
    ),
    (.measure, all("minimum attendance strength output displacement membership enrolment salary")),
    (
      .book,
      numbered(
        "genesis exodus leviticus deuteronomy joshua judges ruth samuel kings chronicles ezra "
          + "nehemiah esther job psalms proverbs ecclesiastes isaiah jeremiah lamentations ezekiel "
          + "daniel hosea joel amos obadiah jonah micah nahum habakkuk zephaniah haggai zechariah "
          + "malachi matthew mark luke john acts romans corinthians galatians ephesians philippians "
          + "colossians thessalonians timothy titus philemon hebrews james peter jude revelation "
          + "maccabees sirach tobit judith baruch gen exod lev deut josh judg sam kgs chr neh esth ps "
          + "prov eccl isa jer lam ezek hos mic hab zeph hag zech mal matt mk lk jn rom cor gal eph "
          + "phil col thess tim heb jas pet rev surah sura quran koran")
    ),
  ]
}
