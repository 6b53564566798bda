// Rules for dates in other calendars and for pairs of Old and New Style.

extension Rule {
  static let stylePairs: [Rule] = [
    Rule(
      name: "two days, Old and New Style, with a slash or brackets",
      example: "The decree of ⟦19 February/3 March 1861⟧ freed them.", value: "1861-03-03",
      starts: [.digits, .month, .shortMonth]
    ) { tokens, i in
      // Most figures are followed by neither.
      guard !tokens.is(i, .digits) || tokens.canPair(i + 1) else { return nil }
      return tokens.pairOfStyles(at: i).map { Match($0.end, $0.reading) }
    },
    Rule(
      name: "a Roman day as inscriptions shorten it", example: "It was ⟦a.d. IV Non. Oct.⟧ then.",
      value: "XXXX-10-04", starts: [.era]
    ) { tokens, i in tokens.is(i, .era) ? tokens.romanDay(at: i) : nil },
  ]

  static let calendars: [Rule] = [
    Rule(
      name: "a Republican, Hebrew or Islamic day or month with its year",
      example: "The coup of ⟦18 Brumaire, Year VIII⟧ ended it.", value: "1799-11-09",
      starts: [.digits, .the, .ordinal, .foreignMonth, .monthHead]
    ) { tokens, i in tokens.foreignDate(at: i) },
    Rule(
      name: "a complementary day of the Republican year",
      example: "It met on ⟦the third complementary day of Year II⟧.", value: "1794-09-19",
      starts: [.digits, .the, .ordinal]
    ) { tokens, i in
      guard let day = tokens.countedDay(at: tokens.skip(i, .the)),
        tokens.is(day.end, .complementary)
      else { return nil }
      let name = tokens.is(day.end + 1, .unit) ? day.end + 2 : day.end + 1
      guard let year = tokens.republicanYear(at: name) else { return nil }
      return Match(
        year.end,
        .calendar(CalendarDate(.frenchRepublican, year: year.value, month: 13, day: day.value)))
    },
    Rule(
      name: "a year of the Republic", example: "The law of ⟦Year II of the French Republic⟧ fell.",
      value: "1793-09-22/1794-09-21", starts: [.unit, .the]
    ) { tokens, i in
      let name = tokens.skip(i, .the)
      guard tokens.is(name, .unit), tokens[name].isCapital,
        let year = tokens.republicanYear(at: name),
        let end = tokens.ofTheRepublic(at: year.end)
      else { return nil }
      return Match(end, .calendar(CalendarDate(.frenchRepublican, year: year.value)))
    },
    Rule(
      name: "a year of the Hijra", example: "He fell in ⟦61 AH⟧ at Karbala.",
      value: "0680-10-01/0681-09-19", starts: [.digits, .hijra]
    ) { tokens, i in
      guard let year = tokens.hijraYear(at: i) else { return nil }
      return Match(year.end, .calendar(CalendarDate(.islamicCivil, year: year.value)))
    },
    Rule(
      name: "a year of the City", example: "He crossed over in ⟦705 AUC⟧ with one legion.",
      value: "BC0049", starts: [.digits, .auc]
    ) { tokens, i in
      guard let year = tokens.cityYear(at: i), let date = CalendarDate(.roman, year: year.value)
      else { return nil }
      return Match(year.end, .calendar(date, value: Fields(year: year.value - 753, end: 0).value))
    },
    Rule(
      name: "kalends, nones and ides", example: "He was killed on ⟦the ides of March, 44 BC⟧.",
      value: "BC0044-03-15",
      starts: [.romanDay, .the, .ordinal, .cardinal, .digits, .other]
    ) { tokens, i in tokens.romanDay(at: i) },
  ]
}

extension Fields {
  /// The reading of a whole date.
  var reading: Reading? {
    exists && date != nil ? Reading(self) : nil
  }
}

extension Reading {
  /// A date of another calendar, as historians write it.
  static func calendar(_ found: CalendarDate?, value: String? = nil) -> Reading? {
    guard let found, let date = found.historical else { return nil }
    return Reading(kind: .date, value: value ?? date.edtf, date: date, forms: [found])
  }
}
