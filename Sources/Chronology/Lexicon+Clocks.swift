// The words of clocks, watches and hours of the day.

extension Lexicon {
  static let clocks: [(kind: Lexeme.Kind, words: [(String, Int)])] = [
    // By their place in `DayPart.all`.
    (.dayPart, [("morning", 0), ("afternoon", 1), ("evening", 2), ("night", 3), ("noon", 4)]),
    (.dayPart, all("nite", 3) + all("daytime", 5) + all("nighttime", 3) + all("forenoon", 8)),
    (.dayPart, all("dawn daybreak sunrise sunup cockcrow", 6)),
    (.dayPart, all("dusk sunset sundown nightfall twilight", 7)),
    (.meridiem, [("am", 0), ("pm", 12)]),
    (.midday, [("midnight", 0), ("noontime", 12), ("midday", 12)]),
    (.at, all("at")), (.quarter, all("quarter")), (.high, all("high")),
    // Minutes ahead of UTC, as their names are used today.
    (.zone, all("gmt utc", 0) + all("bst cet", 60) + all("cest eet", 120) + all("msk eest", 180)),
    (.zone, all("edt", -240) + all("est cdt", -300) + all("cst mdt", -360) + all("mst pdt", -420)),
    (.zone, all("pst", -480)),
    // By their place in `NamedHour.prayers`; 'nones' stands among the days of the Roman month.
    (.prayer, numbered("matins lauds prime terce sext", from: 0)),
    (.prayer, all("vespers", 6) + all("compline", 7)),
    (.watch, all("watch")), (.bell, all("bell bells")), (.dog, all("dog")),
  ]
}
