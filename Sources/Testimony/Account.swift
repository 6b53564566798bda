// Enters: one witness's annotated words and times. Leaves: the same as trees and phrases, ready for reading.

internal import Chronology
internal import Intake
internal import Language

/// One witness's account as the claim readers see it.
/// A class, since every reader keeps it: to copy a structure would count the references to each of its tables.
final class Account {
  let witness: Witness
  let text: String
  let tree: SentenceTree
  let sentences: [Sentence]
  let names: [Name]
  let vessels: Vessels
  let mentions: [EntityMention]
  let times: [TimeMention]
  let wordNet: WordNet?
  /// For each sentence its noun phrases and times, in order.
  let phrases: [[Phrase]]
  /// For each sentence the numbers in it, in order.
  let amounts: [[Amount]]
  let quotations: Quotations
  /// The words in brackets right after persons' names, in text order: '(1728–1779)', '(born 1880 in Turku)'.
  let asides: [Range<Int>]
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
    let marked = NameMender(tree: tree, times: times).names(
      annotated.names, sentences: annotated.sentences)
    let vessels = Vessels(marked, tree: tree, wordNet: wordNet)
    self.vessels = vessels
    names = marked.map { [tree] name in
      guard vessels.isCraft(name, tree) else { return name }
      return Name(kind: .other, words: name.words, range: name.range)
    }
    asides = Asides.find(after: names, in: tree.words)
    var nameOfWord: [Int: Int] = [:]
    for (index, name) in names.enumerated() {
      for word in name.words { nameOfWord[word] = index }
    }
    self.nameOfWord = nameOfWord
    let finder = PhraseFinder(tree, names: names, nameOfWord: nameOfWord, times: times)
    phrases = sentences.map {
      $0.words.count <= ClaimReader.longest ? finder.phrases($0.words) : []
    }
    amounts = zip(sentences, phrases).map { [tree] sentence, phrases in
      let taken = sentence.words.filter { nameOfWord[$0] != nil || finder.time(at: $0) != nil }
      return phrases.isEmpty
        ? []
        : AmountFinder(
          tree: tree, phrases: phrases, taken: Set(taken), sentence: sentence.words
        ).amounts()
    }
    var phraseOfHead: [Int: (sentence: Int, index: Int)] = [:]
    for (sentence, row) in phrases.enumerated() {
      for (index, phrase) in row.enumerated() { phraseOfHead[phrase.head] = (sentence, index) }
    }
    self.phraseOfHead = phraseOfHead
  }

  /// The bracket after a person's name that a word stands in.
  func aside(of word: Int) -> Range<Int>? {
    let index = asides.partitioningIndex { $0.upperBound > word }
    return index < asides.count && asides[index].contains(word) ? asides[index] : nil
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

  /// Whether a noun in dictionary form can name somebody; of 'wife of larsen' the wife.
  func isPerson(_ lemma: String) -> Bool {
    let noun = lemma.split(separator: " ").first.map(String.init) ?? lemma
    return Self.anybody.contains(lemma)
      || wordNet?.names(Kin.nouns.contains(noun) ? noun : lemma, .person, within: 2) ?? false
  }

  /// Words for a human being as such: WordNet keeps them above its file of persons, with the top kinds.
  private static let anybody: Set<String> = ["person", "individual", "soul"]

  /// Whether a noun in dictionary form names a building or a vessel.
  private func isSite(_ lemma: String) -> Bool {
    // Rare senses make a place of many a word: a fire is also a fireplace.
    guard let wordNet, wordNet.names(lemma, .artifact, within: 2) else { return false }
    return ["structure", "vessel", "room"].contains {
      [.broader, .same].contains(wordNet.kinship($0, lemma))
    } || wordNet.isAlways(lemma, a: "way")
  }

  /// Whether a noun in dictionary form names a building, a vessel, a road or a region: something that one can be in.
  func isPlace(_ lemma: String) -> Bool { isRegion(lemma) || isSite(lemma) }

  /// Whether a noun in dictionary form names a town, a country or a part of the land or the sea.
  func isRegion(_ lemma: String) -> Bool {
    guard let wordNet else { return false }
    let isArea = ["geographical area", "geographic point", "administrative district"].contains {
      [.broader, .same].contains(wordNet.kinship($0, lemma, sort: .place))
    }
    let isLandscape =
      wordNet.names(lemma, .object, within: 1)
      && ["body of water", "geological formation", "land"].contains {
        [.broader, .same].contains(wordNet.kinship($0, lemma, sort: .object))
      }
    return isArea || isLandscape
  }

  /// Whether a noun in dictionary form names nothing but buildings: 'prison', not 'club'.
  func isBuilding(_ lemma: String) -> Bool { wordNet?.isAlways(lemma, a: "structure") ?? false }

  /// Whether a noun in dictionary form names nothing but buildings, rooms or roads.
  func isAlwaysSite(_ lemma: String) -> Bool {
    isBuilding(lemma) || ["room", "way"].contains { wordNet?.isAlways(lemma, a: $0) ?? false }
  }

  /// Whether a noun in dictionary form can name something to strike with, and names nobody.
  func isWeapon(_ lemma: String) -> Bool {
    guard let wordNet, !isPerson(lemma) else { return false }
    return ["weapon", "implement"].contains {
      [.broader, .same].contains(wordNet.kinship($0, lemma))
    }
  }

  /// Whether a noun in dictionary form names a ship or an aircraft.
  func isCraft(_ lemma: String) -> Bool { wordNet.map { Self.isCraft(lemma, $0) } ?? false }

  static func isCraft(_ lemma: String, _ wordNet: WordNet) -> Bool {
    [.broader, .same].contains(wordNet.kinship("craft", lemma))
  }

  /// Whether a noun in dictionary form can name who acts: a person, a group of them, or a ship.
  func canAct(_ lemma: String) -> Bool {
    isPerson(lemma) || isCraft(lemma) || wordNet?.names(lemma, .group, within: 1) ?? true
  }

  /// Whether a noun in dictionary form names what events of the past happen to: people, groups and made things.
  func canSuffer(_ lemma: String) -> Bool {
    canAct(lemma) || wordNet?.names(lemma, .artifact, within: 1) ?? true
      || wordNet?.names(lemma, .animal, within: 1) ?? true || isSite(lemma) || isWriting(lemma)
  }

  /// Whether a noun in dictionary form names a letter, a will, a manuscript: what can be found, stolen and burned.
  private func isWriting(_ lemma: String) -> Bool {
    guard let wordNet, wordNet.names(lemma, .communication, within: 1) else { return false }
    return [.broader, .same].contains(wordNet.kinship("writing", lemma, sort: .communication))
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
