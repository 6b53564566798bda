// Enters: an annotated document and words that tell of an event. Leaves: the event's mention.

public import Language

/// Reads what a document tells of given events from its trees, names and coreference.
public struct EventMentionReader: Sendable {
  private let text: AnnotatedText
  private let document: Int
  private let children: [[Int]]
  private let sentenceOf: [Int]
  /// The entity that hangs on a word.
  private let entity: [Int: Int]
  /// What an entity is called by names and nouns anywhere in the document.
  private let called: [Int: Set<String>]

  /// Complexity: O(n) in the words.
  public init(_ text: AnnotatedText, document: Int) {
    self.text = text
    self.document = document
    var children = [[Int]](repeating: [], count: text.words.count)
    for (index, word) in text.words.enumerated() {
      if let head = word.head, head != index { children[head].append(index) }
    }
    self.children = children
    sentenceOf = text.sentences.enumerated().flatMap { number, sentence in
      sentence.words.map { _ in number }
    }
    var entity: [Int: Int] = [:]
    var called: [Int: Set<String>] = [:]
    for mention in text.mentions {
      entity[mention.head] = mention.entity
      switch text.words[mention.head].tag {
      case .pronoun: break
      case .properNoun:
        let names = mention.words.filter { text.words[$0].tag == .properNoun }
        called[mention.entity, default: []].formUnion(names.map { text.lemma($0) })
      default: called[mention.entity, default: []].insert(text.lemma(mention.head))
      }
    }
    self.entity = entity
    self.called = called
  }

  /// The words that tell what a document is about, in dictionary form, with how often they stand in it.
  public var content: [String: Int] {
    text.words.indices.filter(tells).reduce(into: [:]) { $0[text.lemma($1), default: 0] += 1 }
  }

  /// The mention that some words of one sentence make; nil where there are none.
  public func mention(_ words: [Int], vector: [Float]) -> EventMention? {
    guard let head = head(of: words) else { return nil }
    let sentence = sentenceOf[head]
    var result = EventMention(
      document: document, sentence: sentence, range: text.words[head].range,
      lemma: text.lemma(head), vector: vector, subject: [], object: [], circumstances: [],
      names: [], numbers: [])
    for child in children[head] { read(child, into: &result) }
    readGovernor(of: head, into: &result)
    for index in text.sentences[sentence].words {
      switch text.words[index].tag {
      case .properNoun: result.names.insert(text.lemma(index))
      case .numeral: result.numbers.insert(text.words[index].form)
      default: break
      }
    }
    return result
  }

  /// The topmost of the words, a verb or noun where there are several.
  private func head(of words: [Int]) -> Int? {
    let own = Set(words)
    let top = words.filter { word in
      text.words[word].head.map { $0 == word || !own.contains($0) } ?? true
    }
    let telling: Set<PartOfSpeech> = [.verb, .noun, .properNoun]
    return top.first { telling.contains(text.words[$0].tag) } ?? top.first
  }

  /// Whether a word has content.
  private func tells(_ word: Int) -> Bool {
    [.noun, .properNoun, .verb, .adjective, .numeral].contains(text.words[word].tag)
  }

  // MARK: Roles

  private func read(_ child: Int, into mention: inout EventMention) {
    let relation = text.words[child].relation ?? ""
    switch relation {
    case "nsubj", "csubj": mention.subject.formUnion(phrase(child))
    case "nsubj:pass", "obj", "iobj", "compound", "nmod:poss":
      mention.object.formUnion(phrase(child))
    case "amod", "nummod", "advmod", "xcomp", "ccomp":
      if tells(child) { mention.circumstances.formUnion(phrase(child)) }
    default:
      guard relation.hasPrefix("obl") || relation.hasPrefix("nmod") else { return }
      let preposition = children[child].first { text.words[$0].relation == "case" }
      switch preposition.map({ text.words[$0].form.lowercased() }) {
      case "by": mention.subject.formUnion(phrase(child))
      case "of": mention.object.formUnion(phrase(child))
      default: mention.circumstances.formUnion(phrase(child))
      }
    }
  }

  /// What the word above gives: a shared subject, or the noun that a clause says something of.
  private func readGovernor(of head: Int, into mention: inout EventMention) {
    let word = text.words[head]
    guard let governor = word.head, governor != head else { return }
    switch word.relation ?? "" {
    case "xcomp", "conj", "advcl", "acl":
      if mention.subject.isEmpty {
        for child in children[governor]
        where text.words[child].relation?.hasPrefix("nsubj") ?? false {
          mention.subject.formUnion(phrase(child))
        }
      }
      if word.relation == "acl" { take(governor, for: word, into: &mention) }
    case "acl:relcl": take(governor, for: word, into: &mention)
    default: break
    }
  }

  private func take(_ noun: Int, for verb: Word, into mention: inout EventMention) {
    if verb.xpos == "VBN" {
      mention.object.formUnion(phrase(noun))
    } else {
      mention.subject.formUnion(phrase(noun))
    }
  }

  /// The words of a phrase by its head, and what else the document calls the same.
  private func phrase(_ head: Int) -> Set<String> {
    var result = entity[head].flatMap { called[$0] } ?? []
    if text.words[head].tag != .pronoun { result.insert(text.lemma(head)) }
    let parts: Set<String> = ["flat", "compound", "amod", "nummod", "nmod:poss", "appos"]
    for child in children[head]
    where tells(child) && parts.contains(text.words[child].relation ?? "") {
      result.insert(text.lemma(child))
    }
    return result
  }
}

extension AnnotatedText {
  /// A word's dictionary form, in lower case.
  fileprivate func lemma(_ word: Int) -> String { words[word].lemma.lowercased() }
}
