// Enters: names as a test puts them. Leaves: mentions and claims, and the index made of them.

import Foundation
import Intake
import Language
import TestSupport
import Testimony

@testable import Collation

/// Mentions and claims, made by hand, at places that follow each other.
final class Names {
  private(set) var mentions: [Mention] = []
  private(set) var claims: [Claim] = []
  private var at = 0

  static func source(_ name: String) -> Source.ID { Source.ID(sha256: name) }

  private func witness(_ source: String) -> Witness.ID {
    Witness.ID(source: Self.source(source), label: "")
  }

  /// Adds a mention behind the last one, and says where it stands.
  @discardableResult
  func mention(_ text: String, _ kind: Name.Kind = .person, in source: String) -> Int {
    at += 100
    mentions.append(
      Mention(
        witness: witness(source), range: at..<(at + text.utf8.count), text: text, kind: kind))
    return at
  }

  /// Adds the claim that a bearer was born or called something.
  func call(
    _ bearer: String, _ name: String, in source: String, predicate: String = "bear",
    certainty: Certainty = .asserted, inherited: String? = nil
  ) {
    at += 100
    let who = Filler(
      slot: .patient, value: .named([bearer], .person), range: at..<(at + 5),
      inheritedFrom: inherited)
    let called = Filler(
      slot: .name, value: .text(name), range: (at + 50)..<(at + 50 + name.utf8.count))
    claims.append(
      Claim(
        witness: witness(source), eventClass: "birth", predicate: predicate,
        trigger: (at + 10)..<(at + 15), range: at..<(at + 99), fillers: [who, called],
        certainty: certainty))
  }

  /// Adds the claim that a bearer is another's kin: 'Lev Sedov, his son'.
  func say(_ bearer: String, is kin: String, in source: String) {
    at += 100
    mentions.append(
      Mention(
        witness: witness(source), range: at..<(at + bearer.utf8.count), text: bearer, kind: .person)
    )
    let who = Filler(
      slot: .patient, value: .named([bearer], .person), range: at..<(at + bearer.utf8.count))
    let what = Filler(slot: .office, value: .thing(kin, head: kin), range: (at + 50)..<(at + 55))
    claims.append(
      Claim(
        witness: witness(source), eventClass: Claim.fact, predicate: "be",
        trigger: (at + 50)..<(at + 55), range: at..<(at + 60), fillers: [who, what],
        certainty: .asserted))
  }

  func index(_ decided: Decided<NameForm> = .none) -> EntityIndex {
    EntityIndex(mentions: mentions, claims: claims, decided: decided, gazetteer: Self.gazetteer)
  }

  static let gazetteer = Gazetteer(
    contentsOf: Checkout.root.appending(path: "Sources/Collation/Resources/places.tsv"))
}
