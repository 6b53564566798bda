// Enters: an annotator's names and the trees. Leaves: the names that claims are about, with titles, whole, and none missed.

internal import Chronology
internal import Intake
internal import Language

/// Mends names by the trees: bounds, kinds, and proper nouns that were marked as no name.
struct NameMender {
  let tree: SentenceTree
  let times: [TimeMention]

  /// The names of some sentences, in text order. Complexity: O(n) in the words.
  func names(_ marked: [Name], sentences: [Sentence]) -> [Name] {
    let names = bounded(marked)
    var kinds: [String: Name.Kind] = [:]
    var taken = Set<Int>()
    var surnames = Set<String>()
    for name in names {
      taken.formUnion(name.words)
      let last = folded(tree.words[name.words.upperBound - 1].form)
      kinds[last] = name.kind
      if name.kind == .person, name.words.count > 1 { surnames.insert(last) }
    }
    let persons = Set(kinds.filter { $0.value == .person }.keys)
    let missed = sentences.flatMap { unmarked(in: $0.words, besides: taken, persons) }.map {
      words in
      name(kinds[folded(tree.words[words.upperBound - 1].form)] ?? .other, words)
    }
    return (names.map { rekinded($0, surnames) } + missed)
      .sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private func name(_ kind: Name.Kind, _ words: Range<Int>) -> Name {
    let last = tree.words[words.upperBound - 1]
    return Name(
      kind: kind, words: words,
      range: tree.words[words.lowerBound].range.lowerBound..<last.range.upperBound)
  }

  // MARK: Bounds

  /// The names with the titles before them, and without common nouns that the annotator took for a part.
  private func bounded(_ marked: [Name]) -> [Name] {
    let marked = joined(marked)
    let starts = Set(marked.map(\.words.lowerBound))
    var end = 0
    return marked.compactMap { mark in
      let words = extended(trimmed(mark.words, mark.kind), mark.kind, from: end, to: starts)
      guard words.lowerBound >= end else { return nil }
      end = words.upperBound
      return name(mark.kind, words)
    }
  }

  /// 'Port Carrow', marked as two names of one kind: one where the tree joins them; and 'Workers' Party of Norway'.
  private func joined(_ marked: [Name]) -> [Name] {
    marked.reduce(into: []) { result, mark in
      let first = mark.words.lowerBound
      if let last = result.last, isNicknamed(last, mark) {
        result[result.count - 1] = name(.person, last.words.lowerBound..<mark.words.upperBound)
        return
      }
      if let group = result.last, group.kind == .organisation, mark.kind == .place,
        group.words.upperBound + 1 == first, tree.words[group.words.upperBound].form == "of"
      {
        result[result.count - 1] = name(
          .organisation, group.words.lowerBound..<mark.words.upperBound)
        return
      }
      guard let last = result.last, last.kind == mark.kind, last.words.upperBound == first,
        tree.relation(first) == "flat", last.words.contains(tree.head(first) ?? -1)
      else { return result.append(mark) }
      result[result.count - 1] = name(mark.kind, last.words.lowerBound..<mark.words.upperBound)
    }
  }

  /// 'Ronald Arthur “Ronnie” Holm', marked as two or three: a word in quotation marks between names of one person.
  private func isNicknamed(_ name: Name, _ next: Name) -> Bool {
    guard name.kind == .person, next.kind == .person,
      next.words.lowerBound - name.words.upperBound < 2
    else { return false }
    let words = name.words.lowerBound..<next.words.upperBound
    let marks = words.filter { Vessels.quotes.contains(tree.words[$0].form) }
    guard let opening = marks.first, opening > words.lowerBound else { return false }
    let closing = marks.count == 2 ? marks[1] : words.upperBound
    guard marks.count < 3, closing == opening + 2, closing + 1 < tree.words.count else {
      return false
    }
    return Vessels.quotes.contains(tree.words[closing].form)
      && tree.words[closing + 1].tag == .properNoun
  }

  /// 'warrior Nuaa' without the warrior, 'HMS Victory' as others call her; no name ends as 'Manifesto of the'.
  private func trimmed(_ words: Range<Int>, _ kind: Name.Kind) -> Range<Int> {
    var words = words
    while words.count > 1,
      isCommon(tree.words[words.lowerBound]) || Vessels.isPrefix(tree.words[words.lowerBound], kind)
    {
      words.removeFirst()
    }
    while words.count > 1,
      [.adposition, .determiner, .coordinator].contains(tree.words[words.upperBound - 1].tag)
    {
      words.removeLast()
    }
    return words
  }

  /// 'Captain Luce' with the title; 'Spencer Perceval', of which the annotator marked the first.
  private func extended(
    _ words: Range<Int>, _ kind: Name.Kind, from start: Int, to others: Set<Int>
  ) -> Range<Int> {
    var words = words
    while kind == .person, words.lowerBound > start, isTitle(tree.words[words.lowerBound - 1]) {
      words = (words.lowerBound - 1)..<words.upperBound
    }
    while continues(words), !others.contains(words.upperBound) {
      words = words.lowerBound..<(words.upperBound + 1)
    }
    return kind == .person ? withGeneration(words) : words
  }

  /// 'Matthias Corvell the younger' is not Matthias Corvell.
  private func withGeneration(_ words: Range<Int>) -> Range<Int> {
    let end = words.upperBound + 2
    guard end <= tree.words.count, tree.words[end - 2].form.lowercased() == "the",
      ["younger", "elder"].contains(tree.words[end - 1].form.lowercased())
    else { return words }
    return words.lowerBound..<end
  }

  private func isCommon(_ word: Word) -> Bool {
    [.noun, .properNoun, .adjective, .determiner, .verb].contains(word.tag)
      && word.form.unicodeScalars.allSatisfy { !$0.properties.isUppercase }
      && !NameWords.particles.contains(word.form)
  }

  private func isTitle(_ word: Word) -> Bool {
    word.form.first?.isUppercase ?? false && NameWords.titles.contains(folded(word.form))
  }

  /// Whether the word after a name's words is a part of it by the tree.
  private func continues(_ words: Range<Int>) -> Bool {
    let next = words.upperBound
    guard next < tree.words.count, tree.words[next].tag == .properNoun else { return false }
    let isPart = tree.relation(next) == "flat" && words.contains(tree.head(next) ?? -1)
    return isPart || tree.relation(next - 1) == "compound" && tree.head(next - 1) == next
  }

  // MARK: Kinds

  /// 'Leon Sedgwick died. Sedgwick was buried …': the second is a person too, unless somebody is in it.
  private func rekinded(_ mark: Name, _ surnames: Set<String>) -> Name {
    let word = mark.words.lowerBound
    guard mark.kind == .place, mark.words.count == 1,
      surnames.contains(folded(tree.words[word].form)), tree.child(word, ["case"]) == nil
    else { return mark }
    return name(.person, mark.words)
  }

  // MARK: Missed

  /// The runs of proper nouns in a sentence that are no names yet, and within it the words that end the names of `persons`
  /// elsewhere in the account, whatever the annotator took them for: 'Dorn shot Rasputin'.
  private func unmarked(
    in sentence: Range<Int>, besides taken: Set<Int>, _ persons: Set<String>
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for word in sentence where !taken.contains(word) {
      let form = tree.words[word].form
      let isKnown =
        word > sentence.lowerBound && form.first?.isUppercase ?? false
        && persons.contains(folded(form))
      guard isKnown || isProper(tree.words[word]) else { continue }
      if let last = result.last, last.upperBound == word {
        result[result.count - 1] = last.lowerBound..<(word + 1)
      } else {
        result.append(word..<(word + 1))
      }
    }
    return result
  }

  /// Whether a word is a proper noun with a capital and a small letter, and no part of a time.
  private func isProper(_ word: Word) -> Bool {
    guard word.tag == .properNoun, word.form.first?.isUppercase ?? false, word.form.count > 1,
      word.form.unicodeScalars.contains(where: { $0.properties.isLowercase })
    else { return false }
    let first = times.partitioningIndex { $0.range.upperBound > word.range.lowerBound }
    return first == times.count || times[first].range.lowerBound >= word.range.upperBound
  }
}
