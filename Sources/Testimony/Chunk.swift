// Enters: the tagged words of a sentence. Leaves: its noun phrases, verb groups and times in a row.

internal import Chronology
internal import Language

/// A stretch of words that play one part in a clause.
struct Chunk {
  enum Kind {
    case nominal, verbal, time, conjunction, relative, subordinator, comma, open, close, stop, other
  }

  var kind: Kind
  /// Indices of words of the annotated text.
  var words: Range<Int>
  /// The word that carries the meaning: the last noun, the main verb.
  var head: Int
  /// The preposition before a noun phrase or time, in lower case; it lies inside `words`.
  var preposition: String?
  /// The times in a time chunk.
  var time: TimeMention?
  var verb = VerbGroup()
}

/// The grammar of a verb group.
struct VerbGroup {
  var isPassive = false
  var isNegated = false
  /// 'to kill'.
  var isInfinitive = false
  /// 'killing' without an auxiliary.
  var isGerund = false
  /// 'killed' without an auxiliary: past tense or participle.
  var isBare = false
  /// 'was' with no verb after it.
  var isAuxiliary = false
  var auxiliaries: [String] = []
  var adverbs: [String] = []

  /// Whether the group has a subject of its own in its clause.
  var isFinite: Bool { !isInfinitive && !isGerund }
}

/// Cuts a sentence into chunks by the tags of its words.
struct Chunker {
  private let words: [Word]
  private let times: [TimeMention]
  private let bearsName: (String) -> Bool

  /// `times` are in text order; `bearsName` tells whether a noun can stand before the name of what it means
  /// ('agent', 'ship').
  init(words: [Word], times: [TimeMention], bearsName: @escaping (String) -> Bool) {
    self.words = words
    self.times = times
    self.bearsName = bearsName
  }

  func chunks(_ sentence: Range<Int>) -> [Chunk] {
    var result: [Chunk] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      let chunk = chunk(at, sentence.upperBound, after: result.last)
      result.append(chunk)
      at = chunk.words.upperBound
    }
    return result
  }

  private func chunk(_ at: Int, _ end: Int, after previous: Chunk?) -> Chunk {
    if let time = timeChunk(at, end) { return time }
    let word = words[at]
    if let kind = Self.marks[word.form] { return single(kind, at) }
    switch word.tag {
    case .coordinator: return single(.conjunction, at)
    case .pronoun where Self.relatives.contains(word.lemma) && previous != nil:
      return single(.relative, at)
    case .subordinator where word.lemma == "that" && previous?.kind == .nominal:
      return single(.relative, at)
    default: break
    }
    if let group = verbChunk(at, end) { return group }
    if let phrase = nominalChunk(at, end) { return phrase }
    return single(word.tag == .subordinator ? .subordinator : .other, at)
  }

  private func single(_ kind: Chunk.Kind, _ at: Int) -> Chunk {
    Chunk(kind: kind, words: at..<(at + 1), head: at)
  }

  private static let marks: [String: Chunk.Kind] = [
    ",": .comma, ";": .stop, ":": .stop, "(": .open, ")": .close, "[": .open, "]": .close,
    "–": .comma, "—": .comma, "--": .comma, "-": .comma, ".": .stop, "!": .stop, "?": .stop,
  ]
  private static let relatives: Set<String> = ["who", "whom", "which"]

  // MARK: Times

  private func timeChunk(_ at: Int, _ end: Int) -> Chunk? {
    if let time = time(at) { return timeChunk(time, at..<wordEnd(of: time, at, end)) }
    guard Self.timePrepositions.contains(words[at].lemma), at + 1 < end else { return nil }
    let next = words[at + 1].lemma == "the" && at + 2 < end ? at + 2 : at + 1
    guard let time = time(at + 1) ?? time(next) else { return nil }
    var chunk = timeChunk(time, at..<wordEnd(of: time, next, end))
    chunk.preposition = words[at].lemma
    return chunk
  }

  private func timeChunk(_ time: TimeMention, _ words: Range<Int>) -> Chunk {
    Chunk(kind: .time, words: words, head: words.lowerBound, time: time)
  }

  private static let timePrepositions: Set<String> = [
    "in", "on", "at", "by", "since", "until", "till", "before", "after", "from", "during", "of",
    "for",
    "around", "about", "circa", "within", "following", "between", "to",
  ]

  /// The time that begins at a word or has begun inside it.
  private func time(_ at: Int) -> TimeMention? {
    let range = words[at].range
    let first = times.partitioningIndex { $0.range.upperBound > range.lowerBound }
    guard first < times.count, times[first].range.lowerBound < range.upperBound else { return nil }
    // 'A former commander': the word belongs to the noun, and tells no date.
    if times[first].date == nil, times[first].range == range, words[at].tag == .adjective {
      return nil
    }
    return times[first]
  }

  private func wordEnd(of time: TimeMention, _ at: Int, _ end: Int) -> Int {
    var last = at + 1
    while last < end, words[last].range.lowerBound < time.range.upperBound { last += 1 }
    return last
  }

  // MARK: Verbs

  private func verbChunk(_ start: Int, _ end: Int) -> Chunk? {
    var group = VerbGroup()
    var at = start
    var lastAuxiliary: String?
    while at < end, time(at) == nil {
      let word = words[at]
      switch word.tag {
      case .auxiliary:
        // 'being hit', 'having died': a participle, whatever the main verb's form.
        if lastAuxiliary == nil, word.form.lowercased().hasSuffix("ing") { group.isGerund = true }
        lastAuxiliary = word.lemma
        group.auxiliaries.append(word.lemma)
      case .particle where word.lemma == "to":
        guard at + 1 < end, leadsToVerb(at + 1, end) else { return nil }
        group.isInfinitive = true
      case .particle where word.form.hasSuffix("s"): return nil
      case .particle: group.isNegated = true
      case .adverb:
        if word.lemma == "never" { group.isNegated = true }
        group.adverbs.append(word.lemma)
      case .verb: return verbal(start..<(at + 1), group, lastAuxiliary)
      default: return auxiliaryAlone(start..<at, group, lastAuxiliary)
      }
      at += 1
    }
    return auxiliaryAlone(start..<at, group, lastAuxiliary)
  }

  private func leadsToVerb(_ at: Int, _ end: Int) -> Bool {
    for index in at..<min(at + 3, end) {
      switch words[index].tag {
      case .verb: return true
      case .auxiliary: return true
      case .adverb, .particle: continue
      default: return false
      }
    }
    return false
  }

  private func verbal(_ range: Range<Int>, _ group: VerbGroup, _ auxiliary: String?) -> Chunk {
    var group = group
    let word = words[range.upperBound - 1]
    let form = word.form.lowercased()
    if form.hasSuffix("ing"), auxiliary == nil { group.isGerund = true }
    if auxiliary == nil, !group.isInfinitive, !group.isGerund,
      form != word.lemma || Self.unchanging.contains(form)
    {
      group.isBare = true
    }
    // 'was killed', 'being hit', 'got shot': a form of 'be' before anything but a present participle.
    group.isPassive = auxiliary == "be" && !form.hasSuffix("ing")
    return Chunk(kind: .verbal, words: range, head: range.upperBound - 1, verb: group)
  }

  private static let unchanging: Set<String> = ["hit", "beat", "shot", "put", "set", "hurt", "cut"]

  /// 'was a Jew', 'had to': the auxiliary is the verb.
  private func auxiliaryAlone(_ range: Range<Int>, _ group: VerbGroup, _ auxiliary: String?)
    -> Chunk?
  {
    guard auxiliary != nil, let last = range.last(where: { words[$0].tag == .auxiliary }) else {
      return nil
    }
    var group = group
    group.isAuxiliary = true
    let end = group.isNegated ? range.upperBound : last + 1
    return Chunk(kind: .verbal, words: range.lowerBound..<end, head: last, verb: group)
  }

  // MARK: Noun phrases

  private func nominalChunk(_ start: Int, _ end: Int) -> Chunk? {
    var at = start
    var preposition: String?
    if isPreposition(start), start + 1 < end {
      preposition = words[start].lemma
      at += 1
    }
    let first = at
    while at < end, isNominalPart(at, first), time(at) == nil, !parts(at, first) { at += 1 }
    guard at > first, let head = head(first..<at) else { return nil }
    // 'before Cook was attacked': a clause, not a phrase.
    if let word = preposition, Self.conjunctive.contains(word), at < end, opensClause(at) {
      return nil
    }
    return Chunk(kind: .nominal, words: start..<at, head: head, preposition: preposition)
  }

  private static let conjunctive: Set<String> = ["after", "before", "since", "until", "as", "than"]

  /// Whether a finite verb stands at a word.
  private func opensClause(_ at: Int) -> Bool {
    let word = words[at]
    return word.tag == .auxiliary
      || word.tag == .verb && !word.form.hasSuffix("ing") && word.form.lowercased() != word.lemma
  }

  private func isPreposition(_ at: Int) -> Bool {
    let word = words[at]
    if Self.counting.contains(word.lemma), at + 1 < words.count, words[at + 1].tag == .numeral {
      return false
    }
    return word.tag == .adposition || word.lemma == "to"
      || ["after", "before", "since", "as", "than"].contains(word.lemma)
  }

  private func isNominalPart(_ at: Int, _ first: Int) -> Bool {
    switch words[at].tag {
    case .noun, .properNoun, .adjective, .numeral, .symbol: return true
    case .determiner, .pronoun:
      // A determiner opens a phrase; 'no one' and 'all the' aside, a second phrase begins at the next.
      return at == first || words[at - 1].tag == .determiner
    case .particle: return at > first && words[at].form.hasSuffix("s")
    case .verb:
      // 'the alleged murderer', 'Stalin's growing authority'.
      return at > first && at + 1 < words.count && words[at + 1].tag == .noun
        && [.determiner, .particle, .adjective].contains(words[at - 1].tag)
    case .adverb: return at == first && Self.counting.contains(words[at].lemma)
    default: return at == first && Self.counting.contains(words[at].lemma)
    }
  }

  /// Whether a name after a common noun begins a phrase of its own: 'hit with a pickaxe Trotsky did not …'.
  private func parts(_ at: Int, _ first: Int) -> Bool {
    guard at > first, words[at - 1].tag == .noun else { return false }
    // 'took the king hostage'.
    if ["hostage", "prisoner", "captive"].contains(words[at].lemma) { return true }
    return words[at].tag == .properNoun && !bearsName(words[at - 1].lemma)
  }

  private static let counting: Set<String> = [
    "about", "around", "nearly", "almost", "over", "under", "some", "only", "just", "more", "less",
  ]

  private func head(_ range: Range<Int>) -> Int? {
    if let noun = range.last(where: {
      [.noun, .properNoun, .pronoun, .numeral].contains(words[$0].tag)
    }) {
      return noun
    }
    // 'the dead', 'that': an adjective alone is no phrase.
    return words[range.lowerBound].tag == .determiner ? range.upperBound - 1 : nil
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies a predicate that holds for all after it. Complexity: O(log n).
  func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
