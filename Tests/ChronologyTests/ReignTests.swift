// The table of reigns, regnal years, and the rulers that prose names.

import Testing

@testable import Chronology

@Suite("Reigns")
struct ReignTests {
  @Test("every row of the table is read, and there are enough of them")
  func table() throws {
    let reigns = try Reign.parse(ReignIndex.table)
    #expect(reigns.count >= 250)
    #expect(reigns.filter { $0.title == .pope }.count >= 120)
    for reign in reigns {
      #expect(reign.span.earliest != nil, "\(reign.names)")
      if reign.reckoning != .none { #expect(reign.year(1) != nil, "\(reign.names)") }
    }
  }

  @Test("no two rulers of one title and realm share a name")
  func names() throws {
    var seen: Set<[String]> = []
    for reign in try Reign.parse(ReignIndex.table) {
      for name in reign.names {
        #expect(seen.insert([reign.title.rawValue, reign.realms[0], name]).inserted, "\(name)")
      }
    }
  }

  @Test("popes follow each other, and no reign is longer than 73 years")
  func order() throws {
    let reigns = try Reign.parse(ReignIndex.table)
    let popes = reigns.filter { $0.title == .pope }
    for (a, b) in zip(popes, popes.dropFirst()) {
      let (last, first) = (try #require(a.span.latest), try #require(b.span.earliest))
      // Months without a day end later than the election that they hold.
      #expect(last.adding(days: -31) < first, "\(a.names) and \(b.names)")
    }
    for reign in reigns {
      guard let first = reign.span.earliest, let last = reign.span.latest else { continue }
      #expect(last.year - first.year <= 73, "\(reign.names)")
    }
  }

  @Test(
    "a bad row is an error that names its line",
    arguments: [
      ("John\t1199\t1216", 1), ("duke\tEngland", 1), ("king\t", 1),
      ("king\tEngland\nJohn\t1199", 2), ("king\tEngland\nJohn", 2),
      ("king\tEngland\nJohn\tMay\t1216", 2), ("king\tEngland\nJohn\t1216\t1199", 2),
      ("king\tEngland\n# a note\nJohn\t1199\t1216\tlunar", 3),
      ("king\tEngland\n\t1199\t1216", 2), ("king\tEngland\nJohn\tXXXX\t1216", 2),
      ("king\tEngland\nJohn\t1199\t1216\tnone\tmore", 2),
    ])
  func badRow(table: String, line: Int) throws {
    let error = try #require(throws: ReignError.self) { try Reign.parse(table) }
    #expect(error.line == line)
    #expect(error.description.hasPrefix("reigns.tsv, line \(line): expected "))
  }

  @Test("regnal years, reigns and eras in prose", arguments: prose)
  func mention(_ row: TaggerCase) { row.check() }

  static let prose = [
    TaggerCase("In ⟦the 12th year of Tiberius⟧ he came.", "0025-09-17/0026-09-16"),
    TaggerCase(
      "In ⟦the fifteenth year of the reign of Tiberius Caesar⟧ he came.", "0028-09-17/0029-09-16"),
    TaggerCase("In ⟦the 23rd year of Tiberius⟧ he fell.", "0036-09-17/0037-03-16"),
    TaggerCase("It was ⟦the third year of King Darius⟧.", "-0518/-0517"),
    TaggerCase("In ⟦the second year of Darius⟧ the king it was.", "-0519/-0518"),
    TaggerCase("In ⟦the eighteenth year of Nebuchadnezzar⟧ it burned.", "-0586/-0585"),
    TaggerCase("By ⟦14 Eliz. I⟧, c. 5, it was law.", "1571-11-17/1572-11-16"),
    TaggerCase("In ⟦the first year of Queen Victoria⟧ it opened.", "1837-06-20/1838-06-19"),
    TaggerCase("In ⟦the second year of King John⟧ it snowed.", "1200-05-27/1201-05-26"),
    TaggerCase("In ⟦the third year of Meiji⟧, or ⟦Meiji 3⟧, it opened.", "1870", "1870"),
    TaggerCase(
      "In ⟦Shōwa 20⟧ it ended, with ⟦the Taisho period⟧ past.", "1945", "1912-07-30/1926-12-25"),
    TaggerCase("In ⟦the 12th year of Kangxi⟧ they rose.", "1673"),
    TaggerCase("In ⟦the 8th year of the pontificate of Pius IX⟧.", "1853-06-16/1854-06-15"),
    TaggerCase("During ⟦the reign of Henry VIII⟧ they left.", "1509-04-22/1547-01-28"),
    TaggerCase("In ⟦the reign of King Charles I of England⟧.", "1625-03-27/1649-01-30"),
    TaggerCase("In ⟦the reign of Charles XII of Sweden⟧.", "1697-04-05/1718-11-30"),
    TaggerCase("In ⟦the reign of Henry IV of France⟧.", "1589-08-02/1610-05-14"),
    TaggerCase("In ⟦the reign of Mary, Queen of Scots⟧.", "1542-12-14/1567-07-24"),
    TaggerCase(
      "It rose ⟦under Pope Pius V⟧ and ⟦under Emperor Charles V⟧.", "1566-01-07/1572-05-01",
      "1519-06-28/1556-08-27"),
    TaggerCase("In ⟦the pontificate of Gregory VII⟧.", "1073-04-22/1085-05-25"),
    TaggerCase("⟦under Sultan Suleiman the Magnificent⟧", "1520-09-30/1566-09-06"),
    TaggerCase("In ⟦the 18th year of Josiah⟧.", "-0621~/-0620~"),
  ]

  @Test("what names no one ruler, or no year of his, is no date", arguments: negative)
  func refused(_ row: TaggerCase) { row.check() }

  static let negative = [
    TaggerCase("In the reign of Henry IV it was so."),
    TaggerCase("the reign of terror, the reign of Francis, the reign of God"),
    TaggerCase("under King Kong, under Pope and Caesar, under the king, under Henry"),
    TaggerCase("in the sixtieth year of Tiberius; in the 0th year of Nero"),
    TaggerCase("the 4th year of school and the second year of John"),
    TaggerCase("in the second year of Cyrus, which is counted in two ways"),
    TaggerCase("in the first year of his reign"),
    TaggerCase("the reign of Constantine XIII"),
    TaggerCase("Augustus was tall; Pius V spoke; King Darius rode; Pope Leo X laughed."),
    TaggerCase("14 Mr. I, 3 Hen. and 2 St. V"),
    TaggerCase("The Meiji shrine and Reiwa music"),
    TaggerCase("in the consulship of Cicero and Antonius"),
  ]
}
