// Enters: a sentence's words with their heads. Leaves: the same without some mistakes that letter case or order betray.

internal import Language

/// Mends what a tagger gets wrong where letter case, form or order of words tell better than its scores. Each rule
/// stands for a mistake that recurs in scraped or hasty prose, with an example.
enum TreeMender {
  static func mend(_ words: inout [Word], _ sentence: Range<Int>) {
    for index in sentence {
      guard let head = words[index].head, head != index else { continue }
      mendAdverb(&words, index, sentence)
      mendTwin(&words, index, head, sentence)
      mendSplice(&words, index, head, sentence)
      mendOwner(&words, index, head, sentence)
      mendAgent(&words, index, head, sentence)
      mendBridge(&words, index, head, sentence)
      mendLeap(&words, index, head, sentence)
      mendSecondObject(&words, index, head, sentence)
      mendCausative(&words, index, head, sentence)
      mendGift(&words, index, head)
      mendParticle(&words, index, head, sentence)
      mendPreposition(&words, index, head, sentence)
      mendAside(&words, index, head, sentence)
      mendPartitive(&words, index, head, sentence)
      mendCount(&words, index, head, sentence)
      mendFronted(&words, index, head, sentence)
      mendSequel(&words, index, head, sentence)
      mendOrder(&words, index, head, sentence)
      mendSource(&words, index, sentence)
      // 'Mark Twain, pseudonym of …': no noun is a preposition.
      if words[index].tag == .noun, words[index].relation == "case", head < index {
        words[index].relation = "appos"
      }
    }
  }

  /// 'fatally wounded', both verbs: no verb ends in -lly.
  private static func mendAdverb(_ words: inout [Word], _ index: Int, _ sentence: Range<Int>) {
    let next = index + 1
    guard words[index].tag == .verb, words[index].form.hasSuffix("lly"), next < sentence.upperBound
    else { return }
    (words[index].tag, words[index].lemma) = (.adverb, words[index].form.lowercased())
    guard words[next].tag == .verb else { return }
    if words[next].head == index {
      (words[next].head, words[next].relation) = (words[index].head, words[index].relation)
    }
    (words[index].head, words[index].relation) = (next, "advmod")
  }

  /// 'shot Spencer Perceval', 'with the ice ax', two objects each: words next to each other in one role are one phrase.
  private static func mendTwin(
    _ words: inout [Word], _ index: Int, _ head: Int, _ sentence: Range<Int>
  ) {
    guard index > sentence.lowerBound, words[index - 1].head == head,
      words[index - 1].relation == words[index].relation,
      ["nsubj", "obj", "obl", "nmod", "nsubj:pass"].contains(words[index].relation)
    else { return }
    switch (words[index - 1].tag, words[index].tag) {
    case (.properNoun, .properNoun):
      // 'off Cape Lorn': the preposition is that of the whole.
      for child in sentence where words[child].head == index && child < index - 1 {
        words[child].head = index - 1
      }
      (words[index].head, words[index].relation) = (index - 1, "flat")
    case (.noun, .noun):
      for child in sentence where words[child].head == index - 1 && child < index - 1 {
        words[child].head = index
      }
      (words[index - 1].head, words[index - 1].relation) = (index, "compound")
    // 'the liner Titanic struck', two subjects.
    case (.noun, .properNoun) where isLower(words[index - 1]) && !isLower(words[index]):
      (words[index].head, words[index].relation) = (index - 1, "appos")
    default: break
    }
  }

  /// 'hit with a pickaxe Trotsky did not …': a name after a common noun with an article begins the next clause.
  private static func mendSplice(
    _ words: inout [Word], _ index: Int, _ head: Int, _ sentence: Range<Int>
  ) {
    let next = index + 1
    guard next < sentence.upperBound, index > sentence.lowerBound, isLower(words[index]),
      [.noun, .properNoun].contains(words[index].tag), words[next].tag == .properNoun,
      words[index - 1].lemma == "a" || words[index - 1].form == "an", !isLower(words[next]),
      words[next].head == index && words[next].relation == "flat"
        || head == next && ["compound", "nmod:desc"].contains(words[index].relation),
      let verb = verb(after: next, words, sentence)
    else { return }
    if head == next {
      (words[index].head, words[index].relation) = (words[next].head, words[next].relation)
      for child in sentence where words[child].head == next && child < index {
        words[child].head = index
      }
      if words[index].head == verb, words[index].relation?.hasPrefix("nsubj") ?? false { return }
      if words[index].relation == "obl:agent" { words[index].relation = "obl" }
    }
    words[index].tag = .noun
    (words[next].head, words[next].relation) = (verb, "nsubj")
  }

  private static func isLower(_ word: Word) -> Bool {
    word.form.unicodeScalars.allSatisfy { !$0.properties.isUppercase }
  }

  /// The finite verb that follows a word at once and has no subject yet.
  static func verb(after word: Int, _ words: [Word], _ sentence: Range<Int>) -> Int? {
    let next = word + 1
    guard next < sentence.upperBound, [.auxiliary, .verb].contains(words[next].tag) else {
      return nil
    }
    let verb = words[next].tag == .verb ? next : words[next].head ?? next
    let hasSubject = sentence.contains {
      words[$0].head == verb && words[$0].relation?.hasPrefix("nsubj") ?? false
    }
    return hasSubject ? nil : verb
  }

  /// 'Following Lenin's death in 1924, a struggle …': whose it is belongs to the noun that follows.
  private static func mendOwner(
    _ words: inout [Word], _ index: Int, _ head: Int, _ sentence: Range<Int>
  ) {
    guard words[index].relation == "nmod:poss", words[index].tag == .properNoun,
      let mark = sentence.first(where: { $0 > index && words[$0].xpos == "POS" }),
      words[mark].head == index
    else { return }
    let noun = ((mark + 1)..<sentence.upperBound).prefix(4).first {
      [.noun, .properNoun].contains(words[$0].tag) && words[$0].relation != "compound"
    }
    guard let noun, noun < head else { return }
    words[index].head = noun
  }

  /// 'Stalin had Trotsky killed', of two subjects or in the perfect: the second subject is whom it was done to.
  private static func mendCausative(
    _ words: inout [Word], _ index: Int, _ head: Int, _ sentence: Range<Int>
  ) {
    guard words[index].relation?.hasPrefix("nsubj") ?? false, words[index].tag != .noun,
      let have = sentence.first(where: {
        words[$0].lemma == "have" && $0 < index && (words[$0].head == head || $0 == head)
      }),
      index - have <= 3
    else { return }
    if have != head {
      mendPerfect(&words, index, have, head, sentence)
    } else if sentence.contains(where: {
      words[$0].head == have && words[$0].xpos == "VBN" && $0 > index
    }) {
      words[index].relation = "obj"
    }
  }

  /// 'had' as the auxiliary of 'killed', with a subject on either side: it governs the participle.
  private static func mendPerfect(
    _ words: inout [Word], _ index: Int, _ have: Int, _ head: Int, _ sentence: Range<Int>
  ) {
    guard words[have].relation == "aux", words[head].xpos == "VBN", head > index,
      !sentence.contains(where: { words[$0].head == head && words[$0].relation == "aux:pass" }),
      sentence.contains(where: {
        $0 < have && words[$0].head == head && words[$0].relation?.hasPrefix("nsubj") ?? false
      })
    else { return }
    (words[have].head, words[have].relation, words[have].tag) =
      (words[head].head == head ? have : words[head].head, words[head].relation, .verb)
    for child in sentence where words[child].head == head && child < have {
      words[child].head = have
    }
    (words[head].head, words[head].relation) = (have, "xcomp")
    (words[index].head, words[index].relation) = (have, "obj")
  }

  /// 'gave the town its waterworks', two objects: the first is to whom.
  private static func mendGift(_ words: inout [Word], _ index: Int, _ head: Int) {
    guard words[index].relation == "obj", head < index,
      RoleReader.giving.contains(words[head].lemma),
      let first = (head + 1..<max(head + 1, index - 1)).first(where: {
        words[$0].head == head && words[$0].relation == "obj"
      }),
      !(first..<index).contains(where: { words[$0].relation == "cc" || words[$0].form == "," })
    else { return }
    words[first].relation = "iobj"
  }

  /// 'According to Vane, the stoker swore', two subjects: a source is none.
  private static func mendSource(_ words: inout [Word], _ index: Int, _ sentence: Range<Int>) {
    guard words[index].relation?.hasPrefix("nsubj") ?? false,
      (max(sentence.lowerBound, index - 4)..<index).contains(where: {
        words[$0].head == index && words[$0].form.lowercased() == "according"
      })
    else { return }
    words[index].relation = "obl"
  }

  /// 'after Cook was attacked', Cook as agent: whoever stands bare before the verb is its subject.
  private static func mendAgent(
    _ words: inout [Word], _ index: Int, _ head: Int, _ sentence: Range<Int>
  ) {
    guard words[index].relation == "obl:agent", index < head,
      !sentence.contains(where: {
        words[$0].head == index && words[$0].relation == "case"
          || words[$0].head == head && words[$0].relation?.hasPrefix("nsubj") ?? false
      })
    else { return }
    words[index].relation = "nsubj:pass"
  }

  /// 'at Waimea Bay by the warrior Nuaa', one name: a preposition between parts them.
  private static func mendBridge(
    _ words: inout [Word], _ index: Int, _ head: Int, _ sentence: Range<Int>
  ) {
    guard words[index].relation == "flat", head < index, words[index].tag == .properNoun else {
      return
    }
    // 'Peter Larsen and Ole Holm', one name: two.
    if ((head + 1)..<index).contains(where: { words[$0].relation == "cc" }) {
      words[index].relation = "conj"
      return
    }
    guard
      ((head + 1)..<index).contains(where: {
        words[$0].tag == .adposition && words[$0].relation == "case" && words[$0].form != "of"
          && words[$0].form.first?.isLowercase ?? false
      })
    else { return }
    var at = head
    for _ in sentence {
      guard let next = words[at].head, next != at else { break }
      at = next
      if words[at].tag == .verb { break }
    }
    (words[index].head, words[index].relation) = (at, "obl")
  }

  /// 'The Beagle set sail', Beagle a part of sail; 'by Ole Brandt with a sword', Brandt a part of sword: no part of a
  /// phrase stands beyond a verb or before the preposition.
  private static func mendLeap(
    _ words: inout [Word], _ index: Int, _ head: Int, _ sentence: Range<Int>
  ) {
    guard words[index].relation == "compound", head > index + 1,
      [.noun, .properNoun].contains(words[index].tag), let governor = words[head].head,
      governor != head
    else { return }
    if (index + 1..<head).contains(governor), words[governor].tag == .verb {
      for child in sentence where words[child].head == head && child < index {
        words[child].head = index
      }
      (words[index].head, words[index].relation) = (governor, "nsubj")
    } else if ((index + 1)..<head).contains(where: {
      words[$0].relation == "case" && words[$0].head == head && words[$0].tag == .adposition
    }), index > sentence.lowerBound, words[index - 1].tag == .adposition {
      words[index - 1].head = index
      let isAgent = words[index - 1].form.lowercased() == "by"
      (words[index].head, words[index].relation) = (governor, isAgent ? "obl:agent" : "obl")
    }
  }
}
