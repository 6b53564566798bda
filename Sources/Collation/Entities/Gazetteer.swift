// Enters: the table of places that comes with the program. Leaves: what a name can mean, and what lies in what.

public import Foundation
internal import Language

/// Names of places with what they lie in, from GeoNames and a table of states and regions of the past
/// (Resources/SOURCES.md). The file is mapped, never loaded whole.
///
/// A look-up is a binary search, O(log n) in the size of the table, and is remembered: accounts name the same places.
public struct Gazetteer: Sendable {
  /// What sort of place it is.
  enum Sort: String {
    case city = "c"
    case division = "d"
    case nation = "n"
    case state = "s"
    case region = "r"
    case continent = "k"
  }

  /// One place.
  struct Place {
    var id: String
    /// Its common name; empty where it has one name only.
    var name: String
    var sort: Sort
    /// What it lies in, by id.
    var wholes: [String]
    /// What it lies in with a part of it, or lay in for a time.
    var partialWholes: [String]
    /// In thousands.
    var population: Int
    /// Tenths of a degree north and east.
    var position: (north: Int, east: Int)?
    /// What lies in it, wholly or in part, by id; of states of the past only.
    var members: [String]
  }

  /// A place that a name can mean.
  struct Meaning {
    var place: Place
    /// Whether it is the place's common name.
    var isCommon: Bool
  }

  private let file: Data
  private let knownPlaces = Memo<String, Place?>()
  private let knownMeanings = Memo<String, [Meaning]>()
  /// How two names stand to each other, in this order.
  let knownRelations = Memo<[String], Relation>()
  let knownChiefs = Memo<String, Place?>()

  /// Opens a table; nil where there is none.
  public init?(contentsOf url: URL) {
    guard let file = try? Data(contentsOf: url, options: .alwaysMapped) else { return nil }
    self.file = file
  }

  /// The table beside the program, as the build puts it there.
  public static func installed() -> Gazetteer? {
    let folders = [Bundle.main.bundleURL, Bundle.main.resourceURL].compactMap { $0 }
    return folders.lazy.flatMap { folder in
      ["resources", "bundle"].map {
        folder.appending(components: "apparatus_Collation.\($0)", "places.tsv")
      }
    }.compactMap { Gazetteer(contentsOf: $0) }.first
  }

  // MARK: Looking up

  /// What a name can mean: its bearers by common name first, the greatest of them first. 'Paris, Texas' means but one.
  func meanings(_ name: String) -> [Meaning] {
    knownMeanings.value(name) { readMeanings(name) }
  }

  private func readMeanings(_ name: String) -> [Meaning] {
    guard let comma = name.firstIndex(of: ",") else { return plainMeanings(name) }
    let wholes = Set(plainMeanings(String(name[name.index(after: comma)...])).map(\.place.id))
    return plainMeanings(String(name[..<comma])).filter { meaning in
      chain(from: meaning.place, toAnyOf: wholes) != nil
    }
  }

  private func plainMeanings(_ name: String) -> [Meaning] {
    let key = Self.key(name)
    // '#' and '!' begin rows that are no names.
    guard let first = key.first, first != "#", first != "!",
      let line = [key, Self.saint(key)].lazy.compactMap({
        file.lines(startingWith: $0 + "\t").first
      }).first
    else { return [] }
    return line.split(separator: "\t").last?.split(separator: ",").compactMap { id in
      let isCommon = !id.hasPrefix("~")
      return place(String(isCommon ? id : id.dropFirst())).map {
        Meaning(place: $0, isCommon: isCommon)
      }
    } ?? []
  }

  /// As `folded` in Training/places.py: without accents and marks, hyphens as spaces, and without 'the'.
  private static func key(_ name: String) -> String {
    let words = folded(name).split { $0.isWhitespace || $0 == "-" }
    return (words.count > 1 && words[0] == "the" ? words.dropFirst() : words[...]).joined(
      separator: " ")
  }

  private static func saint(_ key: String) -> String {
    key.hasPrefix("st ")
      ? "saint " + key.dropFirst(3) : key.hasPrefix("saint ") ? "st " + key.dropFirst(6) : key
  }

  func place(_ id: String) -> Place? { knownPlaces.value(id) { readPlace(id) } }

  private func readPlace(_ id: String) -> Place? {
    guard let line = file.lines(startingWith: "#\(id)\t").first else { return nil }
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count >= 7, let sort = Sort(rawValue: String(fields[2])) else { return nil }
    let degrees = fields[6].split(separator: ",").compactMap { Int($0) }
    return Place(
      id: id, name: String(fields[1]), sort: sort,
      wholes: fields[3].split(separator: ",").map(String.init),
      partialWholes: fields[4].split(separator: ",").map(String.init),
      population: Int(fields[5]) ?? 0,
      position: degrees.count == 2 ? (degrees[0], degrees[1]) : nil,
      members: fields.dropFirst(7).flatMap { $0.split(separator: ",").map(String.init) })
  }

  // MARK: Containment

  /// The shortest way up from a place to one of some others, without the place itself; nil where it lies in none.
  /// `partly` lets it go by what lies there only in part.
  ///
  /// Complexity: O(places above), at most some thirty.
  func chain(from place: Place, toAnyOf goals: Set<String>, partly: Bool = false) -> [Place]? {
    var frontier: [[Place]] = [[place]]
    var seen: Set<String> = [place.id]
    var next = 0
    while next < frontier.count {
      let way = frontier[next]
      next += 1
      guard let last = way.last else { continue }
      for id in last.wholes + (partly ? last.partialWholes : []) where seen.insert(id).inserted {
        guard let whole = self.place(id) else { continue }
        if goals.contains(id) { return way.dropFirst() + [whole] }
        frontier.append(way + [whole])
      }
    }
    return nil
  }
}
