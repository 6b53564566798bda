// Enters: prose. Leaves: its claims, printed on one line each, so that tests compare what a reader would check.

import ApparatusKit
import Chronology
import Foundation
import Intake
import Testimony
import Testing

/// Reads prose as one article and prints each claim as `class certainty slot=value …`, of the open class with its predicate.
struct Reading {
  let text: String
  let claims: [Claim]
  /// One for all tests: the language model is read once.
  private static let analyst = Result {
    try Analyst(environment: ProcessInfo.processInfo.environment)
  }

  init(_ text: String) throws {
    self.text = text
    let analyst = try Self.analyst.get()
    try #require(analyst.wordNet != nil, "WordNet is missing: apt-get install wordnet-base")
    let capture = Capture(file: "account.txt", bytes: Array(text.utf8))
    let document = try #require(analyst.reader.read(capture).document)
    claims = try analyst.deposition(of: document).claims
  }

  /// The claims in text order.
  var lines: [String] { claims.map(line) }

  private func line(_ claim: Claim) -> String {
    let slots = claim.fillers.map { "\($0.slot.rawValue)=\(phrase($0))" }
    let word = claim.attributedTo.map { " by \($0)" } ?? ""
    let isKnown = ![Claim.open, Claim.fact, Claim.naming].contains(claim.eventClass)
    let what = isKnown ? claim.eventClass : "\(claim.eventClass) \(claim.predicate)"
    return ([what, claim.certainty.rawValue + word] + slots).joined(separator: " ")
  }

  private func phrase(_ filler: Filler) -> String {
    switch filler.value {
    case .time(let date): date.edtf
    case .hour(let hour, _): hour.value
    case .named(let names, _): names[0]
    case .thing(let text, let head): filler.slot == .instrument ? head : text
    case .quantity(let quantity): quantity.words
    case .text(let text): text
    case .order(let order, let trigger): "\(order.rawValue) \(text.slice(trigger))"
    }
  }
}

extension String {
  /// The text of a range of UTF-8 bytes.
  func slice(_ range: Range<Int>) -> String {
    String(decoding: Array(utf8)[range], as: UTF8.self)
  }
}
