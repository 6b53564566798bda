// Enters: mentions. Leaves: the forms of names, each with its mentions, in an order that mentions cannot change.

internal import Intake
internal import Language
internal import Testimony

/// All mentions of one form: a full name's everywhere, a lone word's in one source.
struct EntityForm {
  /// As ``NameForm/folded(_:)`` writes it.
  var key: String
  var name: PersonName
  var kind: Name.Kind
  /// By source and place.
  var mentions: [Mention]
  /// Whether it may mean another in each source.
  var isLocal: Bool
  var sources: Set<Source.ID>
  /// How much the name tells: words that are no initials count most, then initials, then titles.
  private let weight: Int

  var text: String { mentions[0].text.split { $0.isWhitespace }.joined(separator: " ") }
  var passage: Passage {
    Passage(source: mentions[0].witness.source, range: mentions[0].range)
  }

  private init(key: String, isLocal: Bool, mentions: [Mention], names: [String: PersonName]) {
    self.key = key
    self.isLocal = isLocal
    self.mentions = mentions.sorted {
      ($0.witness.source, $0.range.lowerBound, $0.text) < (
        $1.witness.source, $1.range.lowerBound, $1.text
      )
    }
    let text = self.mentions[0].text
    name = names[text] ?? PersonName(text)
    weight = Self.weight(name)
    kind = Self.kind(mentions)
    sources = Set(mentions.map(\.witness.source))
  }

  /// The same form with some of its mentions.
  func part(_ mentions: [Mention]) -> EntityForm {
    var part = self
    part.mentions = mentions
    return part
  }

  /// The form in each of its sources, as decisions know it.
  var keys: [NameForm] { sources.map { NameForm(source: $0, form: key) }.sorted() }

  /// The forms of some mentions, full names first, and of those the fullest. Those `apart` stand alone in their sources.
  static func forms(
    _ mentions: [Mention], _ kin: StatedKin, apart: Set<NameForm> = []
  ) -> [EntityForm] {
    struct Group: Hashable {
      var key: String
      var source: Source.ID?
    }
    var known: [String: (key: String, isLocal: Bool)] = [:]
    let texts = Array(Set(mentions.map(\.text)))
    let parsed = concurrently(texts.count) { (NameForm.folded(texts[$0]), PersonName(texts[$0])) }
    for (text, (key, name)) in zip(texts, parsed) {
      known[text] = (key, !key.contains(" ") || !name.isFull)
    }
    let names = Dictionary(uniqueKeysWithValues: zip(texts, parsed.map(\.1)))
    let groups = Dictionary(grouping: mentions) { mention in
      let (key, isLocal) = known[mention.text] ?? ("", true)
      let source = mention.witness.source
      let isOwn = isLocal || apart.contains(NameForm(source: source, form: key))
      return Group(key: key, source: isOwn ? source : nil)
    }
    return groups.filter { !$0.key.key.isEmpty }
      .map { group, mentions in
        var form = EntityForm(
          key: group.key, isLocal: group.source != nil, mentions: mentions, names: names)
        form.name.statedGender = kin.genders[group.key]
        return form
      }.sorted(by: comesFirst)
  }

  /// By how much a name tells; ties by the words, then by source, so that counts play no part.
  private static func comesFirst(_ a: EntityForm, _ b: EntityForm) -> Bool {
    if a.weight != b.weight { return a.weight > b.weight }
    return (a.key, a.mentions[0].witness.source) < (b.key, b.mentions[0].witness.source)
  }

  private static func weight(_ name: PersonName) -> Int {
    let whole = name.words.filter { $0.form.count > 1 }.count
    return (name.isFull ? 1000 : 0) + whole * 100 + (name.words.count - whole) * 10
      + (name.titles.isEmpty ? 0 : 1)
  }

  /// The kind that most uses have; ties go to the kind declared first.
  private static func kind(_ uses: [Mention]) -> Name.Kind {
    var counts: [Name.Kind: Int] = [:]
    for use in uses { counts[use.kind, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return Name.Kind.allCases.first { counts[$0] == most } ?? .other
  }
}
