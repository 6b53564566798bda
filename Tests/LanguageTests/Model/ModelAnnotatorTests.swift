// Enters: texts of all sorts. Leaves: nothing; the model's annotations cover them, and say what is plain.

import Foundation
import Intake
import TestSupport
import Testing

@testable import Language

@Suite("The model's annotator")
struct ModelAnnotatorTests {
  private let annotator: ModelAnnotator

  init() throws {
    annotator = try ModelAnnotator(
      model: LanguageModelFile.installed(environment: [:]), wordNet: nil)
  }

  private func annotate(_ text: String) -> AnnotatedText {
    annotator.annotate(text, in: 0..<text.utf8.count)
  }

  /// What holds of every annotation: words in order, each in one sentence with one root that governs the others.
  private func expectSound(
    _ annotated: AnnotatedText, _ text: String, at location: SourceLocation = #_sourceLocation
  ) {
    var end = 0
    for word in annotated.words {
      #expect(word.range.lowerBound >= end && !word.range.isEmpty, sourceLocation: location)
      #expect(Array(text.utf8)[word.range].elementsEqual(word.form.utf8), sourceLocation: location)
      end = word.range.upperBound
    }
    #expect(
      annotated.sentences.flatMap { Array($0.words) } == Array(annotated.words.indices),
      sourceLocation: location)
    for sentence in annotated.sentences {
      let heads = sentence.words.map { annotated.words[$0].head ?? -1 }
      #expect(heads.allSatisfy(sentence.words.contains), sourceLocation: location)
      #expect(zip(sentence.words, heads).count { $0 == $1 } == 1, sourceLocation: location)
      for start in sentence.words {
        var (word, steps) = (start, 0)
        while let head = annotated.words[word].head, head != word, steps <= sentence.words.count {
          (word, steps) = (head, steps + 1)
        }
        #expect(steps < sentence.words.count, "no cycle", sourceLocation: location)
      }
      let length = sentence.vector.reduce(0) { $0 + $1 * $1 }
      #expect(abs(length - 1) < 1e-3, sourceLocation: location)
    }
    for name in annotated.names {
      #expect(
        annotated.sentences.contains {
          $0.words.lowerBound <= name.words.lowerBound
            && name.words.upperBound <= $0.words.upperBound
        }, sourceLocation: location)
    }
  }

  @Test(
    "reads whatever text it is given",
    arguments: [
      "", " ", ".", "a", "\u{0}", "\u{200B}\u{FEFF}", "\u{1}\u{2} \u{7F}", "Ж", "他在墨西哥被杀。",
      "قُتل في المكسيك",
      "🙂🙂", "e\u{301}\u{302}\u{303}", "[CLS] [SEP] [UNK] ##ing",
      String(repeating: "\"", count: 300),
      String(repeating: "ab", count: 5_000), "A.B.C.D.E.", "1.\n\n2.\n\n3.", "\r\n\r\n",
    ])
  func oddTexts(text: String) {
    expectSound(annotate(text), text)
  }

  @Test("reads a sentence of thousands of words in parts")
  func longSentence() {
    let text = String(repeating: "and then the old ship sailed on ", count: 400)
    let annotated = annotate(text)
    #expect(annotated.words.count == 2_800)
    expectSound(annotated, text)
  }

  @Test("keeps given words and sentences, those too long for a window too")
  func givenWords() {
    let clause = "the ship sailed , "
    let text = String(repeating: clause, count: 100) + "home . Yes"
    var start = 0
    let words = text.split(separator: " ").map { word in
      defer { start += word.utf8.count + 1 }
      return start..<(start + word.utf8.count)
    }
    let sentences = [Array(words.dropLast()), [], Array(words.suffix(1))]
    let annotated = annotator.annotate(text, sentences: sentences)
    #expect(annotated.words.map(\.range) == words)
    #expect(annotated.sentences.map(\.words) == [0..<402, 402..<403])
    expectSound(annotated, text)
  }

  @Test("tells who did what to whom, and whom 'she' means")
  func plainText() throws {
    let text = "In 1940 Mary Jones struck the old guard in Leeds. She was never seen again."
    let annotated = annotate(text)
    expectSound(annotated, text)
    #expect(annotated.sentences.count == 2)
    func word(_ form: String) throws -> Int {
      try #require(annotated.words.firstIndex { $0.form == form })
    }
    let struck = try word("struck")
    #expect(annotated.words[struck].head == struck)
    #expect(annotated.words[struck].lemma == "strike")
    #expect(annotated.words[struck].xpos == "VBD")
    #expect(annotated.words[struck].happened == true)
    #expect(annotated.words[try word("Mary")].relation == "nsubj")
    #expect(annotated.words[try word("guard")].relation == "obj")
    #expect(annotated.words[try word("Leeds")].relation == "obl")
    #expect(
      annotated.names.map { [text.quote($0.range), $0.kind.rawValue] }
        == [["Mary Jones", "person"], ["Leeds", "place"]])
    let mary = annotated.mentions.first { text.quote($0.range) == "Mary Jones" }
    let she = annotated.mentions.first { text.quote($0.range) == "She" }
    #expect(mary != nil && mary?.entity == she?.entity)
  }

  @Test("ends sentences at lost spaces and blank lines, not at abbreviations")
  func ends() {
    let text = "A heading\n\nMr. J. F. Brown heard it at second hand.Why did he lie?"
    let annotated = annotate(text)
    #expect(
      annotated.sentences.map { text.quote($0.range) }
        == ["A heading", "Mr. J. F. Brown heard it at second hand.", "Why did he lie?"])
  }

  @Test("gives a sentence the same vector and tree wherever it stands")
  func company() {
    let sentence = "The old guard slept."
    let alone = annotate(sentence)
    let text = "Nobody knew.\n\n\(sentence)\n\nThe cook was seen in Paris."
    let among = annotate(text)
    #expect(among.sentences.count == 3)
    #expect(among.sentences[1].vector == alone.sentences[0].vector)
    let shift = among.sentences[1].words.lowerBound
    #expect(
      among.words[among.sentences[1].words].map { $0.head.map { $0 - shift } }
        == alone.words.map(\.head))
  }
}
