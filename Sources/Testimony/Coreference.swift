// Enters: an account's mentions with the entities that the language model joins them to. Leaves: the names of an entity.

internal import Intake
internal import Language

/// What the language model's coreference knows: which name a pronoun or a noun stands for.
struct Coreference {
  private let account: Account
  /// The entity of the mention that a word heads.
  private let entityOfHead: [Int: Int]
  /// The heads of the mentions of each entity, in text order.
  private let headsOfEntity: [Int: [Int]]
  /// The names of each entity, in text order.
  private let names: [Int: [Name]]

  /// Complexity: O(n) in the mentions and names.
  init(_ account: Account) {
    self.account = account
    entityOfHead = Dictionary(account.mentions.map { ($0.head, $0.entity) }) { first, _ in first }
    headsOfEntity = Dictionary(grouping: account.mentions.map(\.head).sorted()) { [entityOfHead] in
      entityOfHead[$0] ?? -1
    }
    var names: [Int: [Name]] = [:]
    for mention in account.mentions {
      guard let name = account.name(at: mention.head) else { continue }
      names[mention.entity, default: []].append(name)
    }
    self.names = names.mapValues { $0.sorted { $0.words.lowerBound < $1.words.lowerBound } }
  }

  /// The fullest name of a word's entity among the last few uses before it.
  func name(before word: Int) -> String? {
    named(before: word).map { account.text.quote($0.range) }
  }

  /// As ``name(before:)``, with its kind.
  func named(before word: Int) -> Name? {
    guard let entity = entityOfHead[word], let all = names[entity] else { return nil }
    let end = all.partitioningIndex { $0.words.lowerBound >= word }
    return all[..<end].suffix(Self.uses).max { $0.words.count < $1.words.count }
  }

  /// The head of the last phrase before a word that its entity is called by, where that is a noun for one person and no
  /// name.
  func noun(before word: Int) -> Int? {
    guard let entity = entityOfHead[word], let heads = headsOfEntity[entity] else { return nil }
    let end = heads.partitioningIndex { $0 >= word }
    let last = heads[..<end].last { account.words[$0].tag != .pronoun }
    return last.flatMap { head in
      account.name(at: head) == nil && account.words[head].xpos == "NN"
        && account.isPerson(account.words[head].lemma) ? head : nil
    }
  }

  /// The head of an entity's last mention before a word.
  func mention(of entity: Int, before word: Int) -> Int? {
    guard let heads = headsOfEntity[entity] else { return nil }
    let end = heads.partitioningIndex { $0 >= word }
    return end > 0 ? heads[end - 1] : nil
  }

  /// The number of the entity that the mention headed by a word speaks of.
  func entity(_ word: Int) -> Int? { entityOfHead[word] }

  /// Uses of a name that are looked at for its fullest form: a paragraph's.
  private static let uses = 5
}
