// Enters: a sentence's words with their heads. Leaves: the same with phrases hung where their marks and commas put them.

internal import Language

extension TreeMender {
  /// 'capsized off Cape Lorn', 'off' as a part of the verb: what stands before a phrase that has no preposition, and is no
  /// object, is its preposition.
  static func mendParticle(
    _ words: inout [Word], _ index: Int, _ head: Int, _ sentence: Range<Int>
  ) {
    guard words[index].relation == "compound:prt", words[index].tag == .adposition, head < index,
      let noun = ((index + 1)..<sentence.upperBound).prefix(4).first(where: {
        words[$0].head == head
      }),
      words[noun].relation == "obl", [.noun, .properNoun].contains(words[noun].tag),
      !sentence.contains(where: { words[$0].head == noun && words[$0].relation == "case" })
    else { return }
    (words[index].head, words[index].relation) = (noun, "case")
  }

  /// 'left Orra with nine dogs, and …', 'with' opening the next clause and the dogs left too: a preposition belongs to the
  /// noun that it stands before.
  static func mendPreposition(
    _ words: inout [Word], _ index: Int, _ head: Int, _ sentence: Range<Int>
  ) {
    guard words[index].tag == .adposition, ["mark", "case"].contains(words[index].relation),
      let noun = noun(after: index, words, sentence), noun < head,
      words[noun].relation == "obj", let verb = words[noun].head, verb < index
    else { return }
    (words[index].head, words[index].relation) = (noun, "case")
    words[noun].relation = "obl"
  }

  /// The first noun after a word, over articles, numbers and adjectives.
  private static func noun(after index: Int, _ words: [Word], _ sentence: Range<Int>) -> Int? {
    let inner: Set<PartOfSpeech> = [.determiner, .numeral, .adjective]
    return ((index + 1)..<sentence.upperBound).prefix(longestGap)
      .first { !inner.contains(words[$0].tag) }
      .flatMap { [.noun, .properNoun].contains(words[$0].tag) ? $0 : nil }
  }

  /// Words between a preposition and its noun that can be looked over; ours.
  private static let longestGap = 5

  /// 'The master, Josiah Merrin, drowned', two subjects: what commas set off behind the first says who it is.
  static func mendAside(
    _ words: inout [Word], _ index: Int, _ head: Int, _ sentence: Range<Int>
  ) {
    guard words[index].relation?.hasPrefix("nsubj") ?? false, words[index].tag == .properNoun,
      index < head, index - 2 >= sentence.lowerBound, words[index - 1].form == ",",
      words[index - 2].head == head || words[index - 2].tag.isNominal,
      let first = sentence.first(where: {
        $0 < index && words[$0].head == head && words[$0].relation == words[index].relation
      }),
      first == index - 2 || words[index - 2].head == first,
      (index..<head).contains(where: { words[$0].form == "," })
    else { return }
    (words[index].head, words[index].relation) = (first, "appos")
  }

  /// 'Of the duke's army 1,200 were killed', the number as a part of the army: before the verb it is the subject.
  static func mendPartitive(
    _ words: inout [Word], _ index: Int, _ head: Int, _ sentence: Range<Int>
  ) {
    guard words[index].tag == .numeral, index == head + 1, words[index].relation == "flat",
      words[head].relation?.hasPrefix("obl") ?? false,
      let verb = verb(after: index, words, sentence), words[head].head == verb
    else { return }
    (words[index].head, words[index].relation) = (verb, "nsubj")
    words[head].relation = "obl"
  }

  /// 'Of the passengers and crew, 198 died', 'carried 962 passengers and 201 lost their lives', the number beside the
  /// passengers or of no kind: right before a verb that has no subject it is the subject.
  static func mendCount(
    _ words: inout [Word], _ index: Int, _ head: Int, _ sentence: Range<Int>
  ) {
    guard words[index].tag == .numeral, index + 1 < sentence.upperBound,
      words[index + 1].tag == .verb, ["VBD", "VBP", "VBZ"].contains(words[index + 1].xpos)
    else { return }
    let verb = index + 1
    let isLoose = words[index].relation == "dep" && head == verb
    let isBeside =
      words[index].relation == "appos" && head < index && words[head].head == verb
      && words[head].relation?.hasPrefix("obl") ?? false
    guard isLoose || isBeside,
      !sentence.contains(where: {
        words[$0].head == verb && words[$0].relation?.hasPrefix("nsubj") ?? false
      })
    else { return }
    (words[index].head, words[index].relation) = (verb, "nsubj")
  }

  /// 'ordered the captain to pay and banished the mate', 'banished' joined to 'pay': no verb in the past tense is joined to an
  /// infinitive, but to the verb above it.
  static func mendSequel(
    _ words: inout [Word], _ index: Int, _ head: Int, _ sentence: Range<Int>
  ) {
    guard words[index].relation == "conj", words[index].xpos == "VBD", head < index,
      words[head].xpos == "VB", words[head].relation == "xcomp",
      let governor = words[head].head, governor < head, words[governor].xpos == "VBD",
      sentence.contains(where: {
        words[$0].head == head && words[$0].tag == .particle && words[$0].relation == "mark"
      })
    else { return }
    words[index].head = governor
  }

  /// 'ordered Larsen to pay', Larsen as a second subject: a name between a verb and its infinitive is who is told to.
  static func mendOrder(
    _ words: inout [Word], _ index: Int, _ head: Int, _ sentence: Range<Int>
  ) {
    guard words[index].relation == "nsubj", index > head, words[index].tag == .properNoun,
      index + 1 < sentence.upperBound,
      let subject = sentence.first(where: {
        words[$0].head == head && words[$0].relation == "nsubj"
      }), subject < head,
      sentence.contains(where: {
        words[$0].head == head && words[$0].relation == "xcomp" && words[$0].xpos == "VB"
          && $0 > index
      })
    else { return }
    words[index].relation = "obj"
  }

  /// 'left New York with 1,959 people on board', the people as a second object: what has a preposition is none.
  static func mendSecondObject(
    _ words: inout [Word], _ index: Int, _ head: Int, _ sentence: Range<Int>
  ) {
    guard words[index].relation == "obj", head < index, words[index].tag.isNominal,
      (head..<index).contains(where: { words[$0].head == head && words[$0].relation == "obj" }),
      (head..<index).contains(where: {
        words[$0].head == index && words[$0].relation == "case" && words[$0].tag == .adposition
      })
    else { return }
    words[index].relation = "obl"
  }

  /// 'Bishop Orlo, exiled (1801), recalled (1804), is buried at Alba', Orlo as the object of 'recalled': before a bare
  /// participle it is the subject of the verb that has none.
  static func mendFronted(
    _ words: inout [Word], _ index: Int, _ head: Int, _ sentence: Range<Int>
  ) {
    guard words[index].relation == "obj", index < head, words[index].tag == .properNoun,
      words[head].xpos == "VBN", let verb = words[head].head, verb > head,
      words[verb].tag == .verb,
      !sentence.contains(where: {
        words[$0].head == head && words[$0].relation?.hasPrefix("aux") ?? false
          || words[$0].head == verb && words[$0].relation?.hasPrefix("nsubj") ?? false
      })
    else { return }
    (words[index].head, words[index].relation) = (verb, "nsubj")
  }
}

extension PartOfSpeech {
  /// Whether it is a noun, common or proper.
  fileprivate var isNominal: Bool { self == .noun || self == .properNoun }
}
