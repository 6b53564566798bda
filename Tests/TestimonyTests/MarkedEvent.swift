// Enters: a sentence with one marked event word. Leaves: how surely the reader takes it to be told, and on whose word.

import ApparatusKit
import Chronology
import Foundation
import Intake
import Language
import TestSupport
@testable import Testimony
import Testing

/// Reads the certainty of one word, whether or not the sentence names enough for a claim.
struct MarkedEvent {
  /// Nil where only the manner is denied.
  let result: CertaintyReader.Result?

  /// As `reported by Pell`; `none` where there is no result.
  var line: String {
    guard let result else { return "none" }
    return result.certainty.rawValue + (result.attributedTo.map { " by \($0)" } ?? "")
  }

  private static let analyst = Result {
    try Analyst(environment: ProcessInfo.processInfo.environment)
  }

  init(_ marked: String) throws {
    let text = MarkedText(marked)
    try self.init(text.text, at: text.ranges[0])
  }

  init(_ text: String, at trigger: Range<Int>) throws {
    let analyst = try Self.analyst.get()
    try #require(analyst.wordNet != nil, "WordNet is missing: apt-get install wordnet-base")
    let capture = Capture(file: "account.txt", bytes: Array(text.utf8))
    let document = try #require(analyst.reader.read(capture).document)
    let witness = document.witnesses[0]
    let annotated = try analyst.modelAnnotator().annotate(
      document.source.text, in: witness.range)
    let account = Account(
      witness: witness, text: document.source.text, annotated: annotated,
      times: analyst.times(witness, of: document).joiningIntervals(), wordNet: analyst.wordNet)
    let word = try #require(
      account.words.firstIndex { $0.range.upperBound > trigger.lowerBound })
    let sentence = try #require(account.sentence(of: word))
    let reader = CertaintyReader(account: account, sentence: sentence)
    let isNoun = [.noun, .properNoun].contains(account.words[word].tag)
    result = isNoun ? reader.read(noun: word) : reader.read(verb: word)
  }
}
