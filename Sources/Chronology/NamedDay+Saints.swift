// The days of saints and feasts by which charters, chronicles and letters are dated. They are data.

extension NamedDay {
  /// Saints, as they are named after 'St', with month and day. Where two saints share a name and neither is
  /// meant as a rule ('St John', 'St Augustine'), only the full name stands here.
  ///
  /// Source: C. R. Cheney, 'A Handbook of Dates', table 7 ('Saints' days and festivals used in dating').
  static let saints = days(
    """
    agatha 2 5|agnes 1 21|alban 6 22|aldhelm 5 25|alphege 4 19|ambrose 4 4|andrew 11 30|anne 7 26|\
    anthony 1 17|augustine of canterbury 5 26|augustine of hippo 8 28|barnabas 6 11|\
    bartholomew 8 24|bede 5 27|benedict 3 21|blaise 2 3|boniface 6 5|botolph 6 17|brice 11 13|\
    bride 2 1|bridget 2 1|brigid 2 1|catherine 11 25|cecilia 11 22|chad 3 2|christopher 7 25|\
    clement 11 23|columba 6 9|crispin 10 25|crispin and crispinian 10 25|cuthbert 3 20|david 3 1|\
    denis 10 9|denys 10 9|dunstan 5 19|edmund 11 20|edmund the king 11 20|edward the martyr 3 18|\
    faith 10 6|francis 10 4|george 4 23|giles 9 1|gregory 3 12|hilary 1 13|hugh 11 17|james 7 25|\
    james the apostle 7 25|jerome 9 30|john the baptist 6 24|john the evangelist 12 27|\
    joseph 3 19|katherine 11 25|lambert 9 17|laurence 8 10|lawrence 8 10|leonard 11 6|louis 8 25|\
    lucy 12 13|luke 10 18|luke the evangelist 10 18|margaret 7 20|mark 4 25|\
    mark the evangelist 4 25|martin 11 11|mary magdalen 7 22|mary magdalene 7 22|matthew 9 21|\
    matthew the apostle 9 21|matthias 2 24|matthias the apostle 2 24|michael 9 29|\
    michael and all angels 9 29|michael the archangel 9 29|mildred 7 13|nicholas 12 6|oswald 8 5|\
    patrick 3 17|perpetua 3 7|peter 6 29|peter ad vincula 8 1|peter and paul 6 29|\
    peter and st paul 6 29|peter the apostle 6 29|petronilla 5 31|philip and james 5 1|\
    philip and st james 5 1|remigius 10 1|scholastica 2 10|simon and jude 10 28|\
    simon and st jude 10 28|stephen 12 26|swithin 7 15|swithun 7 15|sylvester 12 31|\
    thomas 12 21|thomas the apostle 12 21|thomas becket 12 29|thomas of canterbury 12 29|\
    thomas the martyr 12 29|tiburtius and valerian 4 14|urban 5 25|valentine 2 14|vincent 1 22|\
    vitus 6 15|wilfrid 10 12|wulfstan 1 19
    """)

  /// Feasts that are named by what they keep, after 'the' or 'the feast of the'. Source: as for ``saints``.
  static let mysteries = days(
    """
    annunciation 3 25|assumption 8 15|circumcision 1 1|conception of the blessed virgin 12 8|\
    conception of our lady 12 8|conversion of st paul 1 25|conversion of saint paul 1 25|\
    decollation of st john the baptist 8 29|exaltation of the cross 9 14|\
    exaltation of the holy cross 9 14|invention of the cross 5 3|invention of the holy cross 5 3|\
    nativity of our lady 9 8|nativity of the blessed virgin 9 8|\
    nativity of st john the baptist 6 24|nativity of saint john the baptist 6 24|\
    purification 2 2|transfiguration 8 6|translation of st swithun 7 15|\
    translation of st thomas 7 7
    """)

  private static func days(_ table: String) -> [NamedDay] {
    table.split(separator: "|").compactMap { row in
      let fields = row.split(separator: " ")
      guard let month = Int(fields[fields.count - 2]), let day = Int(fields[fields.count - 1])
      else {
        return nil
      }
      let name = fields.dropLast(2).joined(separator: " ")
      return NamedDay(name, .fixed(month: month, day: day), "", "")
    }
  }
}

/// The names of ``NamedDay/saints`` or ``NamedDay/mysteries`` by their first word, longer names first.
struct NamedDayIndex: Sendable {
  static let saints = NamedDayIndex(NamedDay.saints)
  static let mysteries = NamedDayIndex(NamedDay.mysteries)

  private let rows: [String: [(words: [[UInt8]], date: NamedDay.Date)]]

  init(_ days: [NamedDay]) {
    let all = days.map { day in
      (words: day.name.split(separator: " ").map { Array($0.utf8) }, date: day.date)
    }
    rows = Dictionary(grouping: all) { String(decoding: $0.words[0], as: UTF8.self) }
      .mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The longest name whose words stand at a token, in any case, with the token after it.
  func match(_ tokens: Tokens, at i: Int) -> (date: NamedDay.Date, end: Int)? {
    guard i < tokens.count else { return nil }
    let first = String(decoding: tokens.word(i).map { $0 | 0x20 }, as: UTF8.self)
    for (words, date) in rows[first] ?? [] {
      var j = i
      let isHere = words.allSatisfy { word in
        defer { j = tokens.skip(j + 1, .period) }
        return j < tokens.count
          && tokens.word(j).lazy.map { $0 | 0x20 }.elementsEqual(word)
      }
      if isHere { return (date, tokens.is(j - 1, .period) ? j - 1 : j) }
    }
    return nil
  }
}
