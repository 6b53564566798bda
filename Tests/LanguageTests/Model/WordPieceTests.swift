// Enters: words, broken ones among them. Leaves: nothing; their pieces cover them in order.

import Foundation
import TestSupport
import Testing

@testable import Language

@Suite("Word pieces")
struct WordPieceTests {
  private static let text = """
    [PAD]
    [UNK]
    [CLS]
    [SEP]
    -
    '
    a
    ##a
    un
    ##aff
    ##able
    unaff
    emile
    ##s
    中
    i
    ᄀ
    ##ᅡ
    σ
    ##σ

    """

  private func pieces(_ word: String) throws -> [String] {
    let vocabulary = Self.text.split(separator: "\n").map(String.init)
    let pieces = try #require(WordPieces(Vocabulary(Self.text.utf8)))
    let utf8 = Array(word.utf8)
    return pieces.pieces(of: word).map {
      "\(vocabulary[Int($0.id)]) \(String(decoding: utf8[$0.range], as: UTF8.self)) \($0.letterCase)"
    }
  }

  @Test(
    "a word is cut into the longest pieces, each with its letters and their case",
    arguments: [
      ("Unaffable", ["unaff Unaff raised", "##able able lower"]),
      ("UNAFFABLE", ["unaff UNAFF upper", "##able ABLE upper"]),
      ("UnAffable", ["unaff UnAff mixed", "##able able lower"]),
      ("ÉMILE's", ["emile ÉMILE upper", "' ' none", "[UNK] s lower"]),
      ("E\u{301}miles", ["emile E\u{301}mile raised", "##s s lower"]),
      ("a-a", ["a a lower", "- - none", "a a lower"]),
      ("A中a", ["a A raised", "中 中 none", "a a lower"]),
      ("", ["[UNK]  none"]), ("\u{301}", ["[UNK] \u{301} none"]),
      ("\u{200B}", ["[UNK] \u{200B} none"]),
      ("unz", ["[UNK] unz lower"]), ("[CLS]", ["[UNK] [ none", "[UNK] CLS upper", "[UNK] ] none"]),
      ("İ", ["i İ raised"]), ("가", ["ᄀ 가 none", "##ᅡ 가 none"]),
      ("ΣΣ", ["σ Σ raised", "##σ Σ raised"]),
      ("a\u{0}a\u{FFFD}a", ["a a lower", "##a a lower", "##a a lower"]),
    ])
  func cutting(word: String, expected: [String]) throws {
    #expect(try pieces(word) == expected)
  }

  @Test("a word keeps 16 pieces, and a part of more than 100 letters is unknown")
  func limits() throws {
    #expect(try pieces(String(repeating: "a", count: 100)).count == 16)
    #expect(try pieces(String(repeating: "á", count: 100)).count == 16)
    #expect(try pieces(String(repeating: "a", count: 101)).count == 1)
    #expect(try pieces(String(repeating: "-", count: 101)).count == 16)
  }

  @Test("any word has pieces in order, on scalar boundaries, by the words of the vocabulary")
  func laws() throws {
    let model = try TinyModel.model()
    var generator = Generator(seed: 1)
    for _ in 0..<5000 {
      let scalars = (0..<Int.random(in: 0...8, using: &generator)).compactMap { _ in
        Unicode.Scalar(
          UInt32.random(
            in: 0...(Bool.random(using: &generator) ? 0x17F : 0x1FFFF), using: &generator))
      }
      let word = String(String.UnicodeScalarView(scalars))
      let pieces = model.pieces.pieces(of: word)
      #expect((1...16).contains(pieces.count))
      var last = 0..<0
      for piece in pieces {
        #expect(
          piece.range.lowerBound >= last.lowerBound && piece.range.upperBound >= last.upperBound)
        #expect(piece.range.upperBound <= word.utf8.count)
        let bytes = Array(word.utf8)[piece.range]
        #expect(String(validating: bytes, as: UTF8.self) != nil)
        last = piece.range
      }
    }
  }

  @Test("a vocabulary finds each of its pieces, and no other")
  func vocabulary() {
    let vocabulary = Vocabulary(Self.text.utf8)
    let pieces = Self.text.split(separator: "\n").map(String.init)
    #expect(vocabulary.count == pieces.count)
    for (index, piece) in pieces.enumerated() {
      #expect(vocabulary.index(of: piece) == Int32(index))
      #expect(vocabulary.index(of: piece + "x") == nil)
    }
    #expect(WordPieces(Vocabulary("a\n".utf8)) == nil)
    #expect(WordPieces(Vocabulary([])) == nil)
  }
}
