import Foundation
import TestSupport
import Testing

@testable import Collation

@Suite("The gazetteer")
struct GazetteerTests {
  private func gazetteer() throws -> Gazetteer { try #require(Names.gazetteer) }

  @Test(
    "knows other and former names",
    arguments: [
      ("Petrograd", "Leningrad"), ("St. Petersburg", "Saint Petersburg"),
      ("Constantinople", "Istanbul"),
      ("Christiania", "Oslo"), ("Danzig", "Gdańsk"), ("Bombay", "Mumbai"), ("Persia", "Iran"),
      ("USSR", "the Soviet Union"),
      ("Königsberg", "Kaliningrad"), ("Siam", "Thailand"), ("Kiev", "Kyiv"),
      ("America", "United States"),
    ])
  func same(_ a: String, _ b: String) throws {
    for relation in [try gazetteer().relation(a, b), try gazetteer().relation(b, a)] {
      guard case .same = relation else {
        Issue.record("\(a), \(b): \(relation)")
        continue
      }
    }
  }

  @Test(
    "knows what lies in what, with the places between",
    arguments: [
      ("Coyoacán", "Mexico", ["Mexico City", "Mexico"]),
      ("Coyoacán", "Mexico City", ["Mexico City"]),
      ("Mexico City", "Mexico", ["Mexico"]), ("Atlanta", "Georgia", ["Georgia"]),
      ("Manhattan", "New York", ["New York"]),
      ("Glasgow", "Britain", ["Scotland", "Britain"]),
      ("Kyiv", "Soviet Union", ["Kyiv City", "Ukraine", "Soviet Union"]),
      ("Paris", "Europe", ["Ile-de-France", "France", "Europe"]),
      ("Leipzig", "East Germany", ["Saxony", "East Germany"]),
      ("Norway", "Scandinavia", ["Scandinavia"]),
      ("Paris, Texas", "United States", ["Texas", "United States"]),
    ])
  func within(_ inner: String, _ outer: String, _ chain: [String]) throws {
    #expect(try gazetteer().relation(inner, outer) == .within(chain))
    #expect(try gazetteer().relation(outer, inner) == .contains(chain))
  }

  @Test(
    "parts two places of one sort in every meaning",
    arguments: [
      ("Paris", "Vienna", "city"), ("Moscow", "Saint Petersburg", "city"),
      ("Lisbon", "Lima", "city"), ("Cairo", "Lisbon", "city"),
      // Many bear the name, none of them near the other; two villages of the names do not count.
      ("Santiago", "Berlin", "city"), ("Tokyo", "Santiago", "city"), ("Athens", "Vienna", "city"),
      ("Kiev", "Lisbon", "city"),
      ("France", "Spain", "state"),
      ("Mexico", "Soviet Union", "state"), ("Texas", "Ohio", "province"),
    ])
  func apart(_ a: String, _ b: String, _ sort: String) throws {
    #expect(try gazetteer().relation(a, b) == .apart(sort))
    #expect(try gazetteer().relation(b, a) == .apart(sort))
  }

  @Test(
    "parts nothing that could be one, near, of another sort, or of the past",
    arguments: [
      ("Potsdam", "Berlin"), ("Versailles", "Paris"), ("Georgia", "France"), ("Paris", "Germany"),
      ("Prussia", "Poland"),
      ("Krakow", "Austria-Hungary"), ("Soviet Union", "Russian Empire"), ("Siberia", "China"),
      ("Washington", "Boston"),
      // Of these one bearer lies near the other, or in it.
      ("Santiago", "Cuba"), ("Athens", "Georgia"),
      ("Springfield", "Illinois"), ("Tiflis", "Ottoman Empire"), ("Ireland", "Belfast"),
      ("East Germany", "Prussia"),
    ])
  func open(_ a: String, _ b: String) throws {
    for relation in [try gazetteer().relation(a, b), try gazetteer().relation(b, a)] {
      if case .apart = relation { Issue.record("\(a), \(b): \(relation)") }
    }
  }

  @Test("does not know what is no place")
  func unknown() throws {
    #expect(try gazetteer().relation("Zorndorfskaya", "Paris") == .unknown)
    #expect(try gazetteer().meanings("").isEmpty)
    #expect(try gazetteer().meanings("#1").isEmpty)
    #expect(try gazetteer().meanings("\n").isEmpty)
  }

  /// A look-up needs each line whole, in its place, with ids that are there.
  @Test("the table is sorted, and every id in it is a row")
  func table() throws {
    let file = Checkout.root.appending(path: "Sources/Collation/Resources/places.tsv")
    let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
      .filter { $0.first != UInt8(ascii: "!") }
    #expect(lines.count > 100_000)
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.0.lexicographicallyPrecedes($0.1) })
    var ids = Set<Substring>()
    let rows = lines.map {
      String(decoding: $0, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
    }
    for row in rows where row[0].hasPrefix("#") { ids.insert(row[0].dropFirst()) }
    for row in rows where !row[0].hasPrefix("!") {
      let given = row[0].hasPrefix("#") ? [row[3], row[4]] + row.dropFirst(7) : [row[1]]
      for id in given.flatMap({ $0.split(separator: ",") }) {
        #expect(ids.contains(id.hasPrefix("~") ? id.dropFirst() : id), "\(row[0])")
      }
    }
  }
}
