// Times of day in prose: what clocks, soldiers, monks, sailors and evangelists say.

@testable import Chronology
import TestSupport
import Testing

@Suite("The tagger reads times of day")
struct ClockTests {
  @Test("times that a clock shows", arguments: clocks)
  func clock(_ row: TaggerCase) { row.check() }

  static let clocks = [
    TaggerCase("He left at ⟦11:40 pm⟧.", "XXXX-XX-XXT23:40"),
    TaggerCase("He left at ⟦nine thirty a.m.⟧ sharp", "XXXX-XX-XXT09:30"),
    TaggerCase("At ⟦0220 hours⟧ it began.", "XXXX-XX-XXT02:20"),
    TaggerCase("At ⟦2215 hrs⟧ it ended.", "XXXX-XX-XXT22:15"),
    TaggerCase("At ⟦05:30hrs⟧ they rose.", "XXXX-XX-XXT05:30"),
    TaggerCase("At ⟦14:30⟧ and ⟦14:30:05⟧.", "XXXX-XX-XXT14:30", "XXXX-XX-XXT14:30:05"),
    TaggerCase("at ⟦9 o'clock⟧", "XXXX-XX-XXT09:00"),
    TaggerCase("at ⟦nine o'clock in the evening⟧", "XXXX-XX-XXT21:00"),
    TaggerCase("at ⟦twelve o'clock midnight⟧", "XXXX-XX-XXT00:00"),
    TaggerCase("at ⟦half past nine⟧", "XXXX-XX-XXT09:30"),
    TaggerCase("at ⟦half past nine in the evening⟧", "XXXX-XX-XXT21:30"),
    TaggerCase("at ⟦a quarter to six⟧", "XXXX-XX-XXT05:45"),
    TaggerCase("at ⟦quarter past 6 p.m.⟧", "XXXX-XX-XXT18:15"),
    TaggerCase("at ⟦ten minutes before midnight⟧", "XXXX-XX-XXT23:50"),
    TaggerCase("at ⟦five minutes past two in the morning⟧", "XXXX-XX-XXT02:05"),
    TaggerCase("at ⟦twenty to four⟧", "XXXX-XX-XXT03:40"),
    TaggerCase("at ⟦twenty-five past one⟧", "XXXX-XX-XXT01:25"),
    TaggerCase("at ⟦three in the afternoon⟧", "XXXX-XX-XXT15:00"),
    TaggerCase("at ⟦eleven at night⟧", "XXXX-XX-XXT23:00"),
    TaggerCase("at ⟦two at night⟧", "XXXX-XX-XXT02:00"),
    TaggerCase("at ⟦12 noon⟧ or ⟦midday⟧", "XXXX-XX-XXT12:00", "XXXX-XX-XXT12:00"),
    TaggerCase("at ⟦6 p.m. GMT⟧ or ⟦18:00 EST⟧", "XXXX-XX-XXT18:00Z", "XXXX-XX-XXT18:00-05:00"),
    TaggerCase(
      "at ⟦about 4 p.m.⟧, at ⟦around ten in the morning⟧", "XXXX-XX-XXT16:00", "XXXX-XX-XXT10:00"),
    TaggerCase(
      "⟦2000 hrs⟧: altered course. ⟦2215 hours⟧, all well.", "XXXX-XX-XXT20:00", "XXXX-XX-XXT22:15"),
    TaggerCase("Logged ⟦1942-06-04 07:02⟧ in ink", "1942-06-04T07:02"),
    TaggerCase("Logged ⟦1942-06-04⟧, then ⟦07:02⟧", "1942-06-04", "1942-06-04T07:02"),
    TaggerCase("Posted ⟦22:18⟧ by Tom. It stood in Roman Studies 19:14, 48.", "XXXX-XX-XXT22:18"),
    TaggerCase(
      "At ⟦9.30⟧ the bell rang, and at ⟦10.15⟧, too.", "XXXX-XX-XXT09:30", "XXXX-XX-XXT10:15"),
    TaggerCase("It stood at 9.30 metres, closed at 9.30, and fell at 9.75."),
    TaggerCase("between ⟦9⟧ and ⟦11 a.m.⟧", "XXXX-XX-XXT09:00", "XXXX-XX-XXT11:00"),
    TaggerCase("from ⟦11⟧ to ⟦1.30 p.m.⟧ he", "XXXX-XX-XXT11:00", "XXXX-XX-XXT13:30"),
    TaggerCase("open ⟦9⟧–⟦5 p.m.⟧ there", "XXXX-XX-XXT09:00", "XXXX-XX-XXT17:00"),
    TaggerCase("They voted ten to six; half the men; a quarter to six men."),
    TaggerCase("The mill ran 1500 men and the 2500 horses."),
    TaggerCase("It rose from five to six in three votes."),
  ]

  @Test("a time takes its day from the date beside it, else from the narrative", arguments: days)
  func day(_ row: TaggerCase) { row.check() }

  /// Two mentions where a preposition parts the time from its date, one where at most a comma does: so
  /// TIMEX3's corpora have it.
  static let days = [
    TaggerCase(
      "At ⟦2.20 a.m.⟧ on ⟦15 April 1912⟧ she sank.", "1912-04-15T02:20", "1912-04-15"),
    TaggerCase("At ⟦9:34 p.m., March 19, 2003 EST⟧ it fell.", "2003-03-19T21:34-05:00"),
    TaggerCase("On ⟦8 May 1954, 1:00 AM⟧ it fell.", "1954-05-08T01:00"),
    TaggerCase("On ⟦8 May 1954⟧ they met. At ⟦noon⟧ it fell.", "1954-05-08", "1954-05-08T12:00"),
    TaggerCase("On ⟦8 May 1954⟧ they met, till ⟦dusk⟧.", "1954-05-08", "1954-05-08TEV"),
    TaggerCase("In ⟦May 1954⟧ they met. At ⟦noon⟧ it fell.", "1954-05", "XXXX-XX-XXT12:00"),
    TaggerCase("In ⟦1954⟧, on ⟦May 8 1:00AM⟧ it fell.", "1954", "1954-05-08T01:00"),
    TaggerCase(
      "⟦8 May 1954⟧. Light airs. Calm. At ⟦daybreak⟧ we sailed.", "1954-05-08", "1954-05-08TMO"),
    TaggerCase(
      "On ⟦8 May 1954⟧ we met. Light airs. Calm. At ⟦daybreak⟧ we sailed.", "1954-05-08",
      "XXXX-XX-XXTMO"),
    TaggerCase(
      "⟦8 May 1954⟧. Light airs.\n\nIt was calm. At ⟦daybreak⟧ we sailed.", "1954-05-08",
      "XXXX-XX-XXTMO"),
    TaggerCase(
      "On ⟦7 May 1954⟧ it raged through ⟦the night⟧. On ⟦8 May⟧ they met.", "1954-05-07",
      "1954-05-07TNI", "1954-05-08"),
    TaggerCase("In ⟦the early hours of 2 April 1982⟧ they landed.", "1982-04-02TMO"),
    TaggerCase("It fell on ⟦8 May 1954⟧ at ⟦noon⟧.", "1954-05-08", "1954-05-08T12:00"),
    TaggerCase(
      "At ⟦2.20 a.m., 15 April 1912⟧ she sank. ⟦Two days later⟧ ...", "1912-04-15T02:20",
      "1912-04-17"),
  ]

  @Test("parts of the day, hours of prayer, watches and counted hours", arguments: hours)
  func hour(_ row: TaggerCase) { row.check() }

  static let hours = [
    TaggerCase("In ⟦the morning⟧ and in ⟦the evening⟧.", "XXXX-XX-XXTMO", "XXXX-XX-XXTEV"),
    TaggerCase(
      "at ⟦night⟧, before ⟦dawn⟧, in ⟦daytime⟧", "XXXX-XX-XXTNI", "XXXX-XX-XXTMO", "XXXX-XX-XXTDT"),
    TaggerCase("toward ⟦evening⟧, by ⟦morning⟧", "XXXX-XX-XXTEV", "XXXX-XX-XXTMO"),
    TaggerCase("throughout ⟦the night⟧, in ⟦one night⟧", "XXXX-XX-XXTNI", "XXXX-XX-XXTNI"),
    TaggerCase(
      "at ⟦the hour of prime⟧, at ⟦the hour of vespers⟧", "XXXX-XX-XXT06", "XXXX-XX-XXT18"),
    TaggerCase("by evening papers; the hour of prime ministers; one-night stands"),
    TaggerCase("from ⟦sunrise⟧ to ⟦sunset⟧", "XXXX-XX-XXTMO", "XXXX-XX-XXTEV"),
    TaggerCase("at ⟦matins⟧, before ⟦lauds⟧", "XXXX-XX-XXT03", "XXXX-XX-XXT05"),
    TaggerCase(
      "at ⟦prime⟧, at ⟦terce⟧, at ⟦sext⟧", "XXXX-XX-XXT06", "XXXX-XX-XXT09", "XXXX-XX-XXT12"),
    TaggerCase("at ⟦vespers⟧, after ⟦compline⟧", "XXXX-XX-XXT18", "XXXX-XX-XXT20"),
    TaggerCase("it was ⟦about the sixth hour⟧", "XXXX-XX-XXT12"),
    TaggerCase("it was ⟦the third hour⟧, and", "XXXX-XX-XXT09"),
    TaggerCase("at ⟦the third hour of the night⟧", "XXXX-XX-XXT21"),
    TaggerCase("⟦about the eleventh hour⟧ he went", "XXXX-XX-XXT17"),
    TaggerCase("in ⟦the first watch of the night⟧", "XXXX-XX-XXT18"),
    TaggerCase("in ⟦the fourth watch⟧", "XXXX-XX-XXT03"),
    TaggerCase("in ⟦the middle watch⟧, in ⟦the first dog watch⟧", "XXXX-XX-XXT00", "XXXX-XX-XXT16"),
    TaggerCase("at ⟦two bells in the afternoon watch⟧", "XXXX-XX-XXT13:00"),
    TaggerCase("at ⟦four bells of the middle watch⟧", "XXXX-XX-XXT02:00"),
    TaggerCase("at the eleventh hour he gave way"),
    TaggerCase("in the prime of life, at prime spots; the high dawn of reason; Dawn wept"),
    TaggerCase("He bought a watch with four bells and a dog."),
  ]

  @Test("two times of day exclude each other where their spans do not touch")
  func spans() throws {
    func span(_ words: String) throws -> TimeOfDay {
      try #require(TimeTagger().tag("It was about \(words), they say.").last?.timeOfDay)
    }
    let third = try span("the third hour")
    let sixth = try span("the sixth hour")
    #expect(!third.overlaps(sixth))
    #expect(try sixth.overlaps(span("noon")))
    #expect(try !third.overlaps(span("noon")))
    #expect(try span("the fourth watch of the night").overlaps(span("5 a.m.")))
    #expect(try span("dawn").overlaps(span("6 a.m.")))
    #expect(try span("midnight").overlaps(span("the seventh hour of the night")))
  }

  @Test("every named hour has a span that holds the hour it is rendered as")
  func tables() {
    let rows =
      NamedHour.prayers + NamedHour.seaWatches + NamedHour.nightWatches + NamedHour.dayHours
      + NamedHour.nightHours
    for row in rows {
      #expect(row.span.earliest < row.span.latest)
      let hour = TimeOfDay(earliest: row.hour * 60, latest: row.hour * 60)
      #expect(row.span.overlaps(hour), "\(row.name) \(row.hour)")
    }
    #expect(DayPart.all.allSatisfy { $0.span.earliest < $0.span.latest })
  }
}
