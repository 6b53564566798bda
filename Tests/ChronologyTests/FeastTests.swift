// Feasts and saints' days, and the days that are counted from them.

import TestSupport
import Testing

@testable import Chronology

@Suite("The tagger counts from feasts")
struct FeastTests {
  @Test("feasts, with their eves, morrows, octaves and weekdays", arguments: feasts)
  func feast(_ row: TaggerCase) { row.check() }

  static let feasts = [
    TaggerCase("on ⟦the feast of St Michael 1399⟧", "1399-09-29"),
    TaggerCase("on ⟦the eve of St Lawrence, 1557⟧", "1557-08-09"),
    TaggerCase("on ⟦the vigil of the feast of Saint Lawrence 1557⟧", "1557-08-09"),
    TaggerCase("on ⟦the morrow of the Purification 1461⟧", "1461-02-03"),
    TaggerCase("at ⟦the octave of Easter 1349⟧", "1349-04-19"),
    TaggerCase("on ⟦the Tuesday after Easter 1282⟧", "1282-03-31"),
    TaggerCase("on ⟦the Thursday before Michaelmas 1399⟧", "1399-09-25"),
    TaggerCase("on ⟦Monday next after the feast of St Martin 1916⟧", "1916-11-13"),
    TaggerCase("on ⟦the feast of SS. Peter and Paul, 1381⟧", "1381-06-29"),
    TaggerCase("on ⟦the Exaltation of the Holy Cross 1399⟧", "1399-09-14"),
    TaggerCase("on ⟦the Nativity of the Blessed Virgin Mary 1399⟧", "1399-09-08"),
    TaggerCase("on ⟦St Swithin's Day⟧ it rained", "XXXX-07-15"),
    TaggerCase("on ⟦St. Agnes' Eve⟧ it rained", "XXXX-01-20"),
    TaggerCase("in ⟦1315⟧ it rained from ⟦St Swithin's Day⟧ on", "1315", "1315-07-15"),
    TaggerCase("in ⟦1916⟧, on ⟦the Tuesday after Easter⟧, it fell", "1916", "1916-04-25"),
    TaggerCase(
      "On ⟦Palm Sunday 1461⟧ they met; ⟦the month before⟧, others had.", "1461-03-29", "1461-02"),
    TaggerCase("the feast of reason, the eve of battle, the morrow of defeat"),
    TaggerCase("St Martin's Lane, St Andrew's University, St Giles, the Annunciation by him"),
  ]

  @Test("every saint is found by his name, and his eve is the day before", arguments: saints)
  func saint(_ row: NamedDay) throws {
    let name = row.name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
    let day = try #require(row.date.day(in: 1801))
    let found = TimeTagger().tag("On the feast of St \(name) 1801 and the eve of St \(name) 1801.")
    #expect(found.map { $0.date?.earliest } == [day, day.adding(days: -1)])
  }

  static let saints = NamedDay.saints

  @Test("every mystery is found by its name", arguments: NamedDay.mysteries)
  func mystery(_ row: NamedDay) throws {
    let name = row.name.prefix(1).uppercased() + row.name.dropFirst()
    let found = TimeTagger().tag("On the feast of the \(name) 1801.")
    #expect(found.map { $0.date?.earliest } == [row.date.day(in: 1801)])
  }

  @Test("weekdays of feasts are what they say, by the calendar of the time")
  func weekdays() throws {
    for year in [1066, 1282, 1500, 1582, 1583, 1700, 1916] {
      for weekday in 1...7 {
        for isBefore in [false, true] {
          let feast = FeastDay(date: .easter(0), weekday: weekday, isBefore: isBefore)
          let day = try #require(feast.day(in: year))
          let fields = day.fields
          let number =
            year <= 1582
            ? JulianCalendar.number(year: fields.year, month: fields.month, day: fields.day)
            : day.julianDayNumber
          #expect(number % 7 == weekday - 1)
          let easter = try #require(Day.westernEaster(year))
          #expect(isBefore ? day < easter : day > easter)
          #expect(abs(day.julianDayNumber - easter.julianDayNumber) <= 7)
        }
      }
    }
  }
}
