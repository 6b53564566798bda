// The words of lengths of time and of repetitions.

extension Lexicon {
  static let lengths: [(kind: Lexeme.Kind, words: [(String, Int)])] = [
    // 1 after a comparative ('more than'), 2 after 'at'.
    (.amount, all("over nearly only almost another numbering totalling just under barely exactly")),
    (.amount, all("than", 1) + all("least most", 2)),
    (.comparative, all("more less fewer longer")),
    // The number of zeros.
    (.thousand, [("thousand", 3), ("million", 6), ("billion", 9)]),
    (.dozen, [("dozen", 12), ("score", 20), ("couple", 2)]),
    (.during, all("for")), (.wholly, all("whole entire full single all")),
    (.long, all("long", 0) + all("length", 1)), (.old, all("old", 0)),
    (.age, all("age", 0) + all("aged", 1)),
    (.times, all("times", 0)), (.often, [("once", 1), ("twice", 2), ("thrice", 3)]),
    // The unit as in `units()`; a fortnight is 50.
    (.rate, [("hourly", 2), ("daily", 3), ("weekly", 4), ("monthly", 5), ("yearly", 7)]),
    (.rate, [("annually", 7), ("fortnightly", 50), ("nightly", 51), ("biannually", 52)]),
    (.rate, [("per", 0)]),
    (.ordering, all("final coming intervening ensuing remaining succeeding")),
    (.decadeWord, [("twenties", 20), ("thirties", 30), ("forties", 40), ("fifties", 50)]),
    (.decadeWord, [("sixties", 60), ("seventies", 70), ("eighties", 80), ("nineties", 90)]),
    (.weekdays, numbered("mondays tuesdays wednesdays thursdays fridays saturdays sundays")),
    (.alternate, all("other")),
    (.weekend, all("weekend", 0) + all("weekends", 1)),
  ]
}
