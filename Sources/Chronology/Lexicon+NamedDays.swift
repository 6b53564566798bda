// The words of named days, of books of the Bible, and of what lies ahead.

extension Lexicon {
  static let namedDays: [(kind: Lexeme.Kind, words: [(String, Int)])] = [
    (
      .feast,
      numbered(
        "christmas boxing easter good palm ash maundy shrove whit whitsun pentecost trinity corpus "
          + "christi ascension candlemas michaelmas martinmas lammas lady epiphany valentine "
          + "halloween saints souls hallows guy fawkes armistice bastille george patrick andrew "
          + "stephen thanksgiving memorial midsummer holy eve")
    ),
    (.future, all("will shall ll")),
  ]
}
