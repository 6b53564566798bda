// Enters: the forms of groups, ships and places. Leaves: them linked by their words, initials, and the gazetteer.

internal import Language
internal import Testimony

extension EntityLinker {
  /// Links what is no person's name.
  mutating func linkOthers() {
    let forms = clusters.forms.indices.filter {
      !isPerson($0) && clusters.family($0).allSatisfy { !isPerson($0) }
    }
    linkSameWords(forms)
    linkAbbreviations(forms)
    linkShips(forms)
    linkPlaces(forms.filter { clusters.forms[$0].kind == .place })
  }

  private mutating func link(_ a: Int, _ b: Int, _ rule: String, _ why: String) {
    clusters.link(a, b, rule: rule, why: "\(why) \(clusters.forms[a].text)")
  }

  /// A lone word may stand in several sources, and hyphens come and go.
  private mutating func linkSameWords(_ forms: [Int]) {
    var known: [String: Int] = [:]
    for form in forms {
      let key = clusters.forms[form].key.filter { $0 != "-" && $0 != " " }
      if let first = known[key] {
        clusters.link(first, form, rule: "name.sameName", why: "the same name")
      } else {
        known[key] = form
      }
    }
  }

  // MARK: Abbreviations

  /// 'Federal Bureau of Investigation' and 'FBI': where one name only has these initials; two letters fit too many, and
  /// count within one account.
  private mutating func linkAbbreviations(_ forms: [Int]) {
    var full: [String: [Int]] = [:]
    for form in forms {
      for initials in Self.initials(clusters.forms[form].text) {
        full[initials, default: []].append(form)
      }
    }
    for form in forms {
      let text = clusters.forms[form].text.filter { $0 != "." }
      guard (2...6).contains(text.count), text.allSatisfy({ $0.isUppercase && $0.isASCII }) else {
        continue
      }
      let fitting = (full[text.lowercased()] ?? []).filter {
        text.count > 2 || !clusters.forms[$0].sources.isDisjoint(with: clusters.forms[form].sources)
      }
      guard Set(fitting.map { clusters.home($0) }).count == 1 else { continue }
      link(fitting[0], form, "name.abbreviation", "the initials of")
    }
  }

  /// The initials of a name of several words, with and without its small words.
  private static func initials(_ text: String) -> Set<String> {
    let words = text.split { $0.isWhitespace || $0 == "-" }.map { folded(String($0)) }.filter {
      !$0.isEmpty
    }
    let great = words.filter { !smallWords.contains($0) }
    guard great.count > 1 else { return [] }
    return Set([words, great].map { String($0.compactMap(\.first)) })
  }

  private static let smallWords: Set<String> = [
    "of", "the", "for", "and", "in", "on", "to", "de", "la", "des", "du",
  ]

  // MARK: Ships

  /// 'SS Arctic' and 'the steamer Arctic'; a bare 'Arctic' is the ship in an account that names her so, else where it was
  /// taken for no place.
  private mutating func linkShips(_ forms: [Int]) {
    var ships: [String: [Int]] = [:]
    for form in forms {
      if let name = Self.ship(clusters.forms[form].key) {
        ships[name.name, default: []].append(form)
      }
    }
    guard !ships.isEmpty else { return }
    for form in forms {
      let bare = clusters.forms[form]
      let own = Self.ship(bare.key)
      let others = (ships[own?.name ?? bare.key] ?? []).filter { other in
        guard other != form, let prefix = Self.ship(clusters.forms[other].key)?.prefix else {
          return false
        }
        if let own {
          return own.prefix == prefix
            || !(Self.navies.contains(own.prefix) && Self.navies.contains(prefix))
        }
        return !bare.sources.isDisjoint(with: clusters.forms[other].sources) || bare.kind == .other
      }
      guard Set(others.map { clusters.home($0) }).count == 1 else { continue }
      link(others[0], form, "name.ship", "the ship of")
    }
  }

  private static func ship(_ key: String) -> (prefix: String, name: String)? {
    guard let space = key.firstIndex(of: " ") else { return nil }
    let prefix = String(key[..<space])
    return prefixes.contains(prefix) ? (prefix, String(key[key.index(after: space)...])) : nil
  }

  private static let navies: Set<String> = ["hms", "uss", "sms", "hmas", "hmcs", "ijn"]
  private static let prefixes = navies.union([
    "ss", "rms", "mv", "ms", "ps", "sv", "steamer", "steamship", "ship", "schooner", "brig",
    "frigate", "packet",
    "liner", "submarine", "barque", "yacht",
  ])

  // MARK: Places

  /// Names of one place, present or former ('Petrograd', 'Leningrad'), where neither commonly means another; and a name
  /// that the gazetteer lacks beside one that it has, of which it lost letters with accents.
  private mutating func linkPlaces(_ forms: [Int]) {
    guard let gazetteer else { return }
    var known: [String: Int] = [:]
    var lossy: [String: Int] = [:]
    for form in forms {
      let name = clusters.forms[form].text
      for part in PersonName(name).words.count == 1 ? PersonName(name).words : [] {
        if let short = part.lossy { lossy[short] = lossy[short] ?? form }
      }
      guard let place = gazetteer.chief(name) else { continue }
      if let first = known[place.id] {
        link(first, form, "place.otherName", "another name of")
      } else {
        known[place.id] = form
      }
    }
    for form in forms where gazetteer.meanings(clusters.forms[form].text).isEmpty {
      if let whole = lossy[clusters.forms[form].key], whole != form {
        link(whole, form, "name.lostLetters", "with letters lost, the name of")
      }
    }
  }
}
