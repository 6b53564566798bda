// The words of named days, of books of the Bible, and of what lies ahead.

extension Lexicon {
  static let namedDays: [(kind: Lexeme.Kind, words: [(String, Int)])] = [
    (
      .feast,
      numbered(
        "boxing good palm ash whit corpus lady saints souls hallows guy memorial holy "
          + "innocents plough rogation")
    ),
    // Rare words that a feast is found by.
    (
      .holiday,
      numbered(
        "christmas easter maundy shrove whitsun pentecost trinity christi ascension candlemas "
          + "michaelmas martinmas lammas epiphany valentine halloween fawkes armistice bastille "
          + "thanksgiving midsummer whitsuntide whitsunday hallowmas childermas "
          + "quinquagesima sexagesima septuagesima quasimodo lammastide")
    ),
    // What stands before 'of' and a feast: how many days from it.
    (.feastHead, all("feast festival solemnity", 0) + all("eve vigil", -1) + all("morrow", 1)),
    (.feastHead, all("octave", 7)),
    // What stands before a saint's name, apart from 'St'.
    (.saint, all("saint ss annunciation assumption nativity purification conception exaltation")),
    (.saint, all("invention decollation translation circumcision transfiguration conversion")),
    (.future, all("will shall ll")),
  ]
}
