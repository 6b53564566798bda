// The words of other calendars, of styles and of reigns.

extension Lexicon {
  /// The calendars of ``Lexeme/Kind/foreignMonth``; a month's value is 20 times the index, and its number.
  static let foreignCalendars: [CalendarSystem] = [.frenchRepublican, .hebrew, .islamicCivil]

  static let calendarEntries: [(kind: Lexeme.Kind, words: [(String, Int)])] = [
    (
      .foreignMonth,
      numbered(
        "vendémiaire brumaire frimaire nivôse pluviôse ventôse germinal floréal prairial messidor "
          + "thermidor fructidor")
    ),
    (.foreignMonth, numbered("vendemiaire")),
    (.foreignMonth, numbered("nivose pluviose ventose", from: 4) + all("floreal", 8)),
    (
      .foreignMonth,
      numbered("nisan iyar sivan tammuz av elul tishrei heshvan kislev tevet shevat adar", from: 21)
    ),
    (.foreignMonth, all("nissan", 21) + all("iyyar", 22) + all("tamuz", 24) + all("tishri", 27)),
    (.foreignMonth, all("cheshvan marcheshvan", 28) + all("chislev", 29) + all("tebet", 30)),
    (.foreignMonth, all("shvat sebat", 31)),
    (.foreignMonth, numbered("muharram safar", from: 41)),
    (.foreignMonth, numbered("rajab shaban ramadan shawwal", from: 47) + all("ramadhan", 49)),
    (.foreignMonth, all("dhulqada", 51) + all("dhulhijja dhulhijjah", 52)),
    (.monthHead, all("rabi", 43) + all("jumada", 45) + all("dhu dhul", 51)),
    (.monthTail, all("awwal ula qada qadah qida", 0)),
    (.monthTail, all("thani thaniya akhir akhira hijja hijjah", 1)),
    (.complementary, all("complementary sansculottide")),
    (.romanDay, all("kalends calends kal", 0) + all("nones", 1) + all("ides", 2)),
    (.auc, all("auc")), (.hijra, all("ah")), (.republican, all("republican republic")),
    (.presentDay, all("bp")), (.styleNoun, all("style")),
    (
      .ruler,
      all("king queen", 0) + all("emperor empress", 1) + all("pope", 2)
        + all("tsar czar tsarina", 3) + all("sultan", 4) + all("shah", 5)
    ),
    (.reign, all("reign reigns rule", 0) + all("pontificate papacy", 2)),
    (
      .latinMonth,
      numbered(
        "januarii februarii martii aprilis maii junii julii augusti septembris octobris novembris "
          + "decembris")
    ),
    (.latinMonth, all("januarias", 1) + all("iunii", 6) + all("iulii", 7)),
    // The month of a letter's date, or the one before or after it.
    (.instant, all("inst instant", 0) + all("ult ulto ultimo", -1) + all("prox proximo", 1)),
    (.anno, all("anno")), (.even, all("even")),
    (.regnalEra, all("meiji taisho taishō showa shōwa heisei reiwa")),
  ]
}
