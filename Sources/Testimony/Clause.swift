// Enters: a sentence's chunks and the place of a verb. Leaves: its subject, its object and what goes with it.

internal import Language

/// The clause around one verb group, found by looking left and right from it.
///
/// A stand-in for a tree: it knows coordination ('went … and died'), control ('was forced to leave'),
/// participles and relative clauses, and gives nothing where these do not fit.
struct Clause {
  let chunks: [Chunk]
  /// The index of the verb's chunk.
  let verbal: Int
  /// What the head word of a noun phrase is.
  let heads: Heads

  /// What a clause asks of the words in it.
  struct Heads {
    /// Whether a word can do something: 'told them to go', not 'had the task to go'.
    var canAct: (Int) -> Bool
    /// Whether a word stands in a name.
    var isName: (Int) -> Bool
  }

  private var group: VerbGroup { chunks[verbal].verb }

  func at(_ other: Int) -> Clause { Clause(chunks: chunks, verbal: other, heads: heads) }

  private func canControl(_ index: Int) -> Bool { heads.canAct(chunks[index].head) }

  // MARK: Subject

  /// The index of the subject's chunk. `depth` bounds the way through shared subjects.
  func subject(depth: Int = 0) -> Int? {
    guard depth < 12 else { return nil }
    if group.isInfinitive { return subjectOfInfinitive(depth) }
    if group.isGerund { return subjectOfGerund(depth) }
    if let first = firstInBracket { return at(first).subject(depth: depth + 1) }
    var at = verbal - 1
    while at >= 0 {
      let chunk = chunks[at]
      switch chunk.kind {
      case .nominal where chunk.preposition == nil: return ownSubject(at, depth)
      case .relative: return nearest(.nominal, before: at)
      case .verbal where !chunk.verb.isFinite: break
      case .conjunction, .verbal:
        guard let other = coordinated(at) else { return nil }
        return self.at(other).subject(depth: depth + 1)
      case .close: at = opening(before: at)
      case .subordinator, .stop: return nil
      default: break
      }
      at -= 1
    }
    return nil
  }

  /// The participle that opens the verb's bracket: '(born 1879 in Yanovka, Russian Empire, died 1940)' tells of one
  /// person.
  private var firstInBracket: Int? {
    var depth = 0
    for index in chunks[..<verbal].indices.reversed() {
      if chunks[index].kind == .close { depth += 1 }
      guard chunks[index].kind == .open else { continue }
      if depth == 0 {
        let first = index + 1
        return first < verbal && chunks[first].kind == .verbal && chunks[first].verb.isBare
          ? first : nil
      }
      depth -= 1
    }
    return nil
  }

  /// A bare noun phrase before the verb, unless it is the object of a verb that this one is coordinated with.
  private func ownSubject(_ at: Int, _ depth: Int) -> Int? {
    let separated = chunks[(at + 1)..<verbal].contains { [.comma, .conjunction].contains($0.kind) }
    guard separated, at > 0, chunks[at - 1].kind == .verbal else { return explained(at) }
    return self.at(at - 1).subject(depth: depth + 1)
  }

  /// The name that a noun stands in apposition to: 'Robert Catesby, the leader of the plot, was …'.
  private func explained(_ at: Int) -> Int {
    guard at > 1, chunks[at - 1].kind == .comma, chunks[at - 2].kind == .nominal,
      chunks[at - 2].preposition == nil, heads.isName(chunks[at - 2].head),
      !heads.isName(chunks[at].head), canControl(at)
    else { return at }
    return at - 2
  }

  private func subjectOfInfinitive(_ depth: Int) -> Int? {
    guard verbal > 0 else { return nil }
    let before = chunks[verbal - 1]
    if before.kind == .verbal { return at(verbal - 1).subject(depth: depth + 1) }
    guard before.kind == .nominal, before.preposition == nil, verbal > 1,
      chunks[verbal - 2].kind == .verbal
    else {
      return nearestFinite(before: verbal).flatMap { at($0).subject(depth: depth + 1) }
    }
    return canControl(verbal - 1)
      ? verbal - 1 : at(verbal - 2).subject(depth: depth + 1)
  }

  private func subjectOfGerund(_ depth: Int) -> Int? {
    if let main = nearest(.verbal, before: verbal) { return at(main).subject(depth: depth + 1) }
    if verbal > 0, chunks[verbal - 1].kind == .nominal, chunks[verbal - 1].preposition == nil {
      return verbal - 1
    }
    guard let main = chunks.indices.dropFirst(verbal + 1).first(where: { isFinite($0) }) else {
      return nearest(.nominal, before: verbal)
    }
    return chunks[(verbal + 1)..<main].lastIndex { $0.kind == .nominal && $0.preposition == nil }
  }

  private func isFinite(_ index: Int) -> Bool {
    chunks[index].kind == .verbal && chunks[index].verb.isFinite
  }

  private func nearest(_ kind: Chunk.Kind, before index: Int) -> Int? {
    chunks[..<index].lastIndex { $0.kind == kind }
  }

  private func nearestFinite(before index: Int) -> Int? {
    chunks[..<index].indices.last { isFinite($0) }
  }

  /// The finite verb that the one after a conjunction is coordinated with: the nearest; after ', and' the one
  /// that governs a clause between ('confessed that he had begun it, and was hanged').
  private func coordinated(_ at: Int) -> Int? {
    guard let nearest = nearestFinite(before: at + 1) else { return nil }
    guard chunks[at].kind == .conjunction, at > 0, chunks[at - 1].kind == .comma,
      let clause = chunks[..<nearest].lastIndex(where: {
        [.relative, .subordinator].contains($0.kind)
      })
    else { return nearest }
    return nearestFinite(before: clause) ?? nearest
  }

  private func opening(before close: Int) -> Int {
    chunks[..<close].lastIndex { $0.kind == .open } ?? close
  }

  // MARK: Object and complements

  /// The index of the noun phrase directly after the verb: bare, or behind a preposition that belongs to the
  /// verb ('break into the house'). `own` are words that belong to the verb: 'shot dead' the guard.
  func object(behind particles: [String] = [], own: [Int] = []) -> Int? {
    let next = chunks.indices.dropFirst(verbal + 1).first { index in
      chunks[index].kind != .other && !chunks[index].words.allSatisfy(own.contains)
    }
    guard let next, chunks[next].kind == .nominal else { return nil }
    return chunks[next].preposition.map { particles.contains($0) } ?? true ? next : nil
  }

  /// Whether the verb is passive: by its auxiliary, or as a participle that stands alone or in a passive row.
  func isPassive() -> Bool {
    if group.isPassive { return true }
    guard group.isBare, object() == nil else { return false }
    if verbal + 1 < chunks.count, chunks[verbal + 1].preposition == "by" { return true }
    guard verbal > 0 else { return false }
    if isInverted { return true }
    if [.conjunction, .comma].contains(chunks[verbal - 1].kind),
      let other = nearestFinite(before: verbal)
    {
      return at(other).isPassive()
    }
    return false
  }

  /// 'Was Larsen murdered?'
  private var isInverted: Bool {
    guard verbal > 1, chunks[verbal - 1].kind == .nominal, chunks[verbal - 2].kind == .verbal else {
      return false
    }
    let before = chunks[verbal - 2].verb
    return before.isAuxiliary && before.auxiliaries.last == "be"
  }

  /// The noun phrases and times after the verb that can belong to it, in order.
  func complements() -> [Int] { Self.complements(chunks, after: verbal, across: []) }

  /// The noun phrases and times that follow a chunk up to the next clause; verbs in `light` are passed over.
  static func complements(_ chunks: [Chunk], after start: Int, across light: Set<Int>) -> [Int] {
    var result: [Int] = []
    var depth = 0
    for index in chunks.indices.dropFirst(start + 1) {
      switch chunks[index].kind {
      case .open: depth += 1
      // The bracket that holds the verb ends its clause.
      case .close where depth == 0: return result
      case .close: depth -= 1
      case .nominal, .time: result.append(index)
      case .verbal where chunks[index].verb.isFinite && !light.contains(index): return result
      case .stop, .subordinator, .relative: return result
      case .conjunction where opensClause(chunks, after: index): return result
      default: break
      }
    }
    return result
  }

  private static func opensClause(_ chunks: [Chunk], after conjunction: Int) -> Bool {
    let next = chunks[(conjunction + 1)...].first {
      [.verbal, .conjunction, .subordinator, .relative, .stop].contains($0.kind)
    }
    return next?.kind == .verbal
  }

  /// The times and prepositional phrases before the verb that belong to its clause ('In 1927, he was …').
  func fronted() -> [Int] {
    var result: [Int] = []
    var at = verbal - 1
    while at >= 0 {
      let chunk = chunks[at]
      switch chunk.kind {
      case .time: result.append(at)
      case .nominal where chunk.preposition != nil: result.append(at)
      case .stop, .conjunction, .subordinator: return result
      case .relative: return result
      case .verbal where chunk.verb.isFinite:
        // 'was forced to seek': the infinitive shares its governor's clause.
        if group.isInfinitive && at == verbal - 1 { break }
        return []
      default: break
      }
      at -= 1
    }
    return result
  }

  /// The times before a coordinated verb that this one shares, where nothing says that it came later.
  func sharedTimes() -> [Int] {
    guard verbal > 0, chunks[verbal - 1].kind == .conjunction,
      !group.adverbs.contains(where: Self.sequencing.contains),
      let other = nearestFinite(before: verbal)
    else { return [] }
    return at(other).fronted().filter { chunks[$0].kind == .time }
  }

  private static let sequencing: Set<String> = [
    "subsequently", "later", "then", "eventually", "finally", "afterwards", "thereafter", "soon",
  ]
}
