// Enters: two described mentions. Leaves: the categories that a trained score reads of them.

/// What is known of a pair of mentions besides their words' vectors: one category for each of ``tables``.
public struct PairFeatures: Hashable, Sendable {
  /// Names and sizes of the features, in their order; `Training/coreference.py` has the same.
  public static let tables: [(name: String, values: Int)] = [
    ("kinds", 16), ("pronouns", 169), ("forms", 16), ("match", 9), ("sentences", 7),
    ("mentions", 8), ("number", 3), ("gender", 3), ("nested", 3), ("quotation", 5),
  ]

  private var values: SIMD16<UInt8> = .zero

  /// The category of a feature, below its size.
  public subscript(feature: Int) -> Int { Int(values[feature]) }

  /// One category for each of ``tables``.
  public var all: [Int] { Self.tables.indices.map { self[$0] } }

  /// One category for each of ``tables``.
  init(_ values: [Int]) {
    for (feature, value) in values.enumerated() { set(feature, value) }
  }

  init(_ antecedent: Side, _ anaphor: Side) {
    let (a, b) = (antecedent, anaphor)
    let classes = PronounClass.allCases.count
    set(0, a.mention.kind.rawValue * 4 + b.mention.kind.rawValue)
    set(1, a.description.pronoun.rawValue * classes + b.description.pronoun.rawValue)
    set(2, a.description.form.rawValue * 4 + b.description.form.rawValue)
    set(3, StringMatch(a, b).rawValue)
    set(4, Self.bucket(b.mention.sentence - a.mention.sentence, [0, 1, 2, 3, 4, 6, 10]))
    set(5, Self.bucket(b.index - a.index, [1, 2, 3, 4, 6, 10, 20, 40]))
    set(6, Self.agreement(a.description.number.rawValue, b.description.number.rawValue))
    set(7, Self.agreement(a.description.gender.rawValue, b.description.gender.rawValue))
    set(8, Self.nesting(a.mention.words, b.mention.words))
    set(9, Self.quotation(a.quotation, b.quotation))
  }

  /// One mention of a pair.
  struct Side {
    var index: Int
    var mention: EntityMention
    var description: MentionDescription
    /// The number of the quotation that it stands in; 0 outside.
    var quotation: Int

    /// The words under which equal strings are looked up.
    var keys: [Int] {
      switch mention.kind {
      case .pronoun: []
      case .name: description.names
      case .definite, .other: [description.head]
      }
    }

    /// A name of two or more words, which contradicts others that neither contain it nor are contained.
    var distinctName: [Int]? {
      mention.kind == .name && description.names.count > 1 ? description.names : nil
    }
  }

  private mutating func set(_ feature: Int, _ value: Int) { values[feature] = UInt8(value) }

  /// The last bound that a distance reaches.
  private static func bucket(_ distance: Int, _ bounds: [Int]) -> Int {
    (bounds.lastIndex { distance >= $0 }) ?? 0
  }

  /// 0 where either is unknown, 1 where they agree, 2 where they do not.
  static func agreement(_ a: Int, _ b: Int) -> Int {
    a == 0 || b == 0 ? 0 : a == b ? 1 : 2
  }

  private static func nesting(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    if a.lowerBound <= b.lowerBound, b.upperBound <= a.upperBound { return 2 }
    return b.lowerBound <= a.lowerBound && a.upperBound <= b.upperBound ? 1 : 0
  }

  private static func quotation(_ a: Int, _ b: Int) -> Int {
    if a > 0, b > 0 { return a == b ? 4 : 3 }
    return a > 0 ? 1 : b > 0 ? 2 : 0
  }
}

/// How the words of two mentions agree; the numbers are those of the trained features.
enum StringMatch: Int {
  case none
  /// The same pronoun, or all words the same.
  case whole
  case core
  /// 'Thorne', 'Mr. John Thorne'.
  case containedName
  /// 'the ship', 'the old ship'.
  case containedNominal
  /// 'the old ship', 'the new ship'.
  case sameHead
  /// 'John Thorne', 'Mary Thorne'.
  case sameLastName
  case sharedName
  /// 'the river', 'the River Thames'.
  case headInName

  init(_ a: PairFeatures.Side, _ b: PairFeatures.Side) {
    let (x, y) = (a.description, b.description)
    guard a.mention.kind != .pronoun, b.mention.kind != .pronoun else {
      self = a.mention.kind == b.mention.kind && x.head == y.head ? .whole : .none
      return
    }
    let areLonger = x.isLonger && y.isLonger
    if x.full == y.full {
      self = .whole
    } else if x.core == y.core, !areLonger {
      self = .core
    } else if a.mention.kind == .name, b.mention.kind == .name {
      self = Self.names(x, y)
    } else if x.head == y.head {
      let contains =
        Self.contains(x.coreWords, y.coreWords) || Self.contains(y.coreWords, x.coreWords)
      self = contains && !areLonger ? .containedNominal : .sameHead
    } else {
      self = x.names.contains(y.head) || y.names.contains(x.head) ? .headInName : .none
    }
  }

  private static func names(_ x: MentionDescription, _ y: MentionDescription) -> StringMatch {
    if x.core == y.core { return .sameHead }
    if contains(x.names, y.names) || contains(y.names, x.names) { return .containedName }
    if x.last == y.last { return .sameLastName }
    return x.names.contains { y.names.contains($0) } ? .sharedName : .none
  }

  /// Whether all of `part` are in `whole`; both are sorted.
  static func contains(_ whole: [Int], _ part: [Int]) -> Bool {
    guard part.count <= whole.count else { return false }
    var rest = whole[...]
    for word in part {
      rest = rest.drop { $0 < word }
      guard rest.first == word else { return false }
      rest.removeFirst()
    }
    return true
  }
}
