// Enters: annotated words. Leaves: CoNLL-U.

internal import Intake

extension CoNLLU {
  /// The sentences of a part of a text, as an annotator found them: a token for each word, the space after it from
  /// the text, `newpar` at the start and after blank lines.
  ///
  /// Complexity: O(length of the text).
  public init(_ annotated: AnnotatedText, of text: String) {
    var end: Int?
    sentences = annotated.sentences.map { sentence in
      var result = Sentence()
      if Self.opensParagraph(sentence.range.lowerBound, after: end, text) {
        result.comments.append("# newpar")
      }
      end = sentence.range.upperBound
      let quotation = text.quote(sentence.range).split { $0.isWhitespace }
      result.comments.append("# text = " + quotation.joined(separator: " "))
      result.tokens = sentence.words.map { index in
        let range = annotated.words[index].range
        let next = index + 1 < annotated.words.count ? annotated.words[index + 1] : nil
        return Token(
          form: annotated.words[index].form, range: range,
          hasSpaceAfter: next?.range.lowerBound != range.upperBound)
      }
      return result
    }
  }

  /// Whether a blank line, or nothing, stands before.
  private static func opensParagraph(_ start: Int, after end: Int?, _ text: String) -> Bool {
    guard let end else { return true }
    return text.quote(end..<start).utf8.count { $0 == UInt8(ascii: "\n") } > 1
  }

  /// The ten columns of each word: `annotated` holds the words of all sentences, in order.
  ///
  /// FEATS and DEPS are empty; MISC holds mentions with the numbers of their entities, bracketed as CorefUD does
  /// (`Entity=(e1(e2)`, `Entity=e1)`), `Event=Yes` of words that tell of what really happened, names (`Name=B-PER`; also
  /// PLACE, ORG and OTHER), `SpaceAfter=No`, and the bytes of each word (`TokenRange=0:4`).
  public func written(_ annotated: AnnotatedText) -> String {
    let names = Self.labels(annotated.names)
    let entities = Self.brackets(annotated.mentions)
    var result = ""
    var first = 0
    for sentence in sentences {
      for comment in sentence.comments { result += comment + "\n" }
      var index = first
      for token in sentence.tokens {
        let spacing = token.hasSpaceAfter ? nil : "SpaceAfter=No"
        if token.isMultiword {
          let id = "\(index - first + 1)-\(index - first + token.words.count)"
          result += "\(id)\t\(token.form)\t_\t_\t_\t_\t_\t_\t_\t\(spacing ?? "_")\n"
        }
        for _ in token.words {
          let word = annotated.words[index]
          let range = "TokenRange=\(word.range.lowerBound):\(word.range.upperBound)"
          let misc = [
            entities[index], word.happened == true ? "Event=Yes" : nil, names[index],
            token.isMultiword ? nil : spacing, range,
          ].compactMap { $0 }
          result += Self.row(index, word, first, misc.joined(separator: "|"))
          index += 1
        }
      }
      result += "\n"
      first = index
    }
    return result
  }

  private static func row(_ index: Int, _ word: Word, _ first: Int, _ misc: String) -> String {
    let head = word.head.map { $0 == index ? "0" : "\($0 - first + 1)" } ?? "_"
    let columns = [
      "\(index - first + 1)", word.form, word.lemma, word.tag.rawValue, word.xpos ?? "_", "_", head,
      word.relation ?? "_", "_", misc,
    ]
    return columns.joined(separator: "\t") + "\n"
  }

  /// `Name=B-PER` by word.
  private static func labels(_ names: [Name]) -> [Int: String] {
    var result: [Int: String] = [:]
    for name in names {
      for index in name.words {
        result[index] = "Name=\(index == name.words.lowerBound ? "B" : "I")-\(label(name.kind))"
      }
    }
    return result
  }

  /// `Entity=(e1(e2)` by word: what opens there, the longest first; mentions of that one word; what closes, the last
  /// opened first.
  private static func brackets(_ mentions: [EntityMention]) -> [Int: String] {
    var (opening, closing): ([Int: String], [Int: String]) = ([:], [:])
    for mention in mentions {
      let isWord = mention.words.count == 1
      opening[mention.words.lowerBound, default: ""] +=
        "(e\(mention.entity + 1)\(isWord ? ")" : "")"
      guard !isWord else { continue }
      let last = mention.words.upperBound - 1
      closing[last] = "e\(mention.entity + 1))" + (closing[last] ?? "")
    }
    return opening.merging(closing) { $0 + $1 }.mapValues { "Entity=" + $0 }
  }

  private static func label(_ kind: Name.Kind) -> String {
    switch kind {
    case .person: "PER"
    case .place: "PLACE"
    case .organisation: "ORG"
    case .other: "OTHER"
    }
  }
}
