// The words of narrative times, apart from those of calendars and clocks. They are data.

extension Lexicon {
  static let narrativeEntries: [(kind: Lexeme.Kind, words: [(String, Int)])] = [
    (.rest, all("rest remainder")), (.latter, all("latter", 2) + all("closing", 2)),
    (.portion, all("part portion")), (.turn, all("turn")),
    (.within, all("into throughout within toward towards")),
    // −1 past, 0 present, 1 future; with 10 added, only after 'the'.
    (
      .vagueTime,
      all("now currently current nowadays", 0) + all("present modern", 10)
        + all("former formerly recent recently", -1) + all("past", 9) + all("future", 1)
    ),
    (.span, all("time", 0) + all("period", 1) + all("date", 2)),
    // Words that end a noun phrase: after 'the 14th' they show that a day is meant.
    (
      .function,
      all(
        "was were had has is he she they it we i with on when where who which would could did as "
          + "but while without both against because although though however there so not nor if")
    ),
  ]
}
