// Enters: one witness's annotated words and times. Leaves: the same as trees and phrases, ready for reading.

internal import Chronology
internal import Intake
internal import Language

/// One witness's account as the claim readers see it.
struct Account {
  let witness: Witness
  let text: String
  let tree: SentenceTree
  let sentences: [Sentence]
  let names: [Name]
  let mentions: [EntityMention]
  let times: [TimeMention]
  let wordNet: WordNet?
  /// For each sentence its noun phrases and times, in order.
  let phrases: [[Phrase]]
  let quotations: Quotations
  let lines: TextLines
  /// The references in text order.
  let citations: [CitationFinder.Found]
  /// For each word the index of the name that it stands in.
  private let nameOfWord: [Int: Int]
  /// For each head the place of its phrase in its sentence's.
  private let phraseOfHead: [Int: (sentence: Int, index: Int)]

  var words: [Word] { tree.words }

  init(
    witness: Witness, text: String, annotated: AnnotatedText, times: [TimeMention],
    wordNet: WordNet?
  ) {
    self.witness = witness
    self.text = text
    self.wordNet = wordNet
    // Claims tell of the 'ice-axe', not of ice.
    let annotated = annotated.compounded
    lines = TextLines(witness.range, of: text)
    citations = Self.citations(lines, annotated.names)
    // The year of a work is not when anything happened.
    let times = Self.times(times, outside: citations)
    self.times = times
    sentences = annotated.sentences
    mentions = annotated.mentions
    tree = SentenceTree(annotated.words, sentences: sentences.map(\.words))
    let blocks = BlockQuotations(lines: lines, tree: tree, sentences: sentences)
    quotations = Quotations(tree.words, blocks: blocks.ranges) { [tree] word in
      word == 0 || !tree.isNear(word - 1, word, in: text)
    }
    names = NameMender(tree: tree, times: times).names(
      annotated.names, sentences: annotated.sentences)
    var nameOfWord: [Int: Int] = [:]
    for (index, name) in names.enumerated() {
      for word in name.words { nameOfWord[word] = index }
    }
    self.nameOfWord = nameOfWord
    let finder = PhraseFinder(tree, names: names, nameOfWord: nameOfWord, times: times)
    phrases = sentences.map {
      $0.words.count <= ClaimReader.longest ? finder.phrases($0.words) : []
    }
    var phraseOfHead: [Int: (sentence: Int, index: Int)] = [:]
    for (sentence, row) in phrases.enumerated() {
      for (index, phrase) in row.enumerated() { phraseOfHead[phrase.head] = (sentence, index) }
    }
    self.phraseOfHead = phraseOfHead
  }

  private static func citations(_ lines: TextLines, _ names: [Name]) -> [CitationFinder.Found] {
    CitationFinder(lines: lines, list: ReferenceList(lines)) { offset in
      let index = names.partitioningIndex { $0.range.upperBound > offset }
      guard index < names.count, names[index].range.contains(offset) else { return nil }
      return names[index].kind == .person
    }.found()
  }

  private static func times(
    _ times: [TimeMention], outside citations: [CitationFinder.Found]
  ) -> [TimeMention] {
    guard !citations.isEmpty else { return times }
    return times.filter { time in
      let index = citations.partitioningIndex { $0.frame.upperBound > time.range.lowerBound }
      return index == citations.count || citations[index].isLink
        || !citations[index].frame.overlaps(time.range)
    }
  }

  /// The clause of a predicate.
  func clause(_ verb: Int) -> Clause { Clause(tree: tree, verb: verb) }

  /// The phrase that a word heads.
  func phrase(_ head: Int) -> Phrase? {
    phraseOfHead[head].map { phrases[$0.sentence][$0.index] }
  }

  /// Where lines break in the witness's words, in UTF-8 bytes of the text.
  var lineBreaks: [Int] {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: witness.range.lowerBound)
    let end = bytes.index(start, offsetBy: witness.range.count)
    return zip(witness.range, bytes[start..<end]).filter { $0.1 == UInt8(ascii: "\n") }.map(\.0)
  }

  /// Whether a participle stands inside a noun phrase, whatever the tree says: 'his arrested comrades', 'Stalin's
  /// long-neutralised rival'.
  func isAttribute(participle word: Int) -> Bool {
    guard words[word].xpos == "VBN", word > 0 else { return false }
    let before = words[word - 1]
    return before.xpos == "PRP$" || before.xpos == "POS"
      || before.form == "-"
        && before.range.upperBound == words[word].range.lowerBound
  }

  /// The name that a word stands in.
  func name(at word: Int) -> Name? { nameOfWord[word].map { names[$0] } }

  /// The text of a range of words.
  func quote(_ words: Range<Int>) -> String { text.quote(bytes(words)) }

  /// The bytes that a range of words takes.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
  }

  /// Whether a noun in dictionary form can name somebody.
  func isPerson(_ lemma: String) -> Bool { wordNet?.names(lemma, .person, within: 2) ?? false }

  /// Whether a noun in dictionary form names a building or a vessel.
  private func isSite(_ lemma: String) -> Bool {
    // Rare senses make a place of many a word: a fire is also a fireplace.
    guard let wordNet, wordNet.names(lemma, .artifact, within: 2) else { return false }
    return ["structure", "vessel", "room"].contains {
      [.broader, .same].contains(wordNet.kinship($0, lemma))
    }
  }

  /// Whether a noun in dictionary form names a building, a vessel or a region: something that one can be in.
  func isPlace(_ lemma: String) -> Bool {
    guard let wordNet else { return false }
    let isRegion = ["geographical area", "geographic point", "administrative district"].contains {
      [.broader, .same].contains(wordNet.kinship($0, lemma, sort: .place))
    }
    let isLandscape =
      wordNet.names(lemma, .object, within: 1)
      && ["body of water", "geological formation", "land"].contains {
        [.broader, .same].contains(wordNet.kinship($0, lemma, sort: .object))
      }
    return isRegion || isLandscape || isSite(lemma)
  }

  /// Whether a noun in dictionary form names nothing but buildings: 'prison', not 'club'.
  func isBuilding(_ lemma: String) -> Bool { wordNet?.isAlways(lemma, a: "structure") ?? false }

  /// Whether a noun in dictionary form can name something to strike with, and names nobody.
  func isWeapon(_ lemma: String) -> Bool {
    guard let wordNet, !isPerson(lemma) else { return false }
    return ["weapon", "implement"].contains {
      [.broader, .same].contains(wordNet.kinship($0, lemma))
    }
  }

  /// Whether a noun in dictionary form names a ship or an aircraft.
  func isCraft(_ lemma: String) -> Bool { wordNet.map { Self.isCraft(lemma, $0) } ?? false }

  private static func isCraft(_ lemma: String, _ wordNet: WordNet) -> Bool {
    [.broader, .same].contains(wordNet.kinship("craft", lemma))
  }

  /// Whether a noun in dictionary form can name who acts: a person, a group of them, or a ship.
  func canAct(_ lemma: String) -> Bool {
    isPerson(lemma) || isCraft(lemma) || wordNet?.names(lemma, .group, within: 1) ?? true
  }

  /// Whether a noun in dictionary form names what events of the past happen to: people, groups and made things.
  func canSuffer(_ lemma: String) -> Bool {
    canAct(lemma) || wordNet?.names(lemma, .artifact, within: 1) ?? true
      || wordNet?.names(lemma, .animal, within: 1) ?? true || isSite(lemma)
  }

  /// The longest end of a noun phrase that the dictionary knows as a thing: 'ice axe' of 'a mountaineering ice axe'.
  func thing(_ phrase: Range<Int>) -> String? {
    for start in phrase {
      let lemma = dictionaryForm(start..<phrase.upperBound)
      let spellings = [lemma, lemma.replacing("-", with: " "), lemma.replacing("-", with: "")]
      for spelling in spellings where wordNet?.names(spelling, .artifact, within: 3) ?? false {
        return spelling
      }
    }
    return nil
  }

  /// The words in lower case, the last one in dictionary form.
  func dictionaryForm(_ range: Range<Int>) -> String {
    let forms = words[range].dropLast().map { $0.form.lowercased() }
    return (forms + [words[range.upperBound - 1].lemma.lowercased()]).joined(separator: " ")
  }
}
