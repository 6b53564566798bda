// Enters: a folder of Examples/ with accounts and a truth.yaml. Leaves: the hand-made truth about them.

import Foundation
import TestSupport
import Yams

/// What a careful reader takes from the accounts of one folder of `Examples/`. The head of each `truth.yaml`
/// explains the fields.
struct ExampleTruth: Decodable {
  var accounts: [Account]
  var claims: [Claim]
  var pairs: [Pair]

  struct Account: Decodable {
    var siglum: String
    var file: String
    var genre: String
    var copies: [Copy]?
  }

  /// A passage that an account took word for word from another.
  struct Copy: Decodable {
    /// The siglum of the account that had it first.
    var from: String
    var quote: String
  }

  struct Claim: Decodable {
    var id: String
    var witness: String
    /// The id of an event class, or 'open'.
    var eventClass: String
    var about: String
    var quote: String
    var trigger: String?
    var certainty: String
    var by: String?
    var slots: [Slot]

    enum CodingKeys: String, CodingKey {
      case id, witness, about, quote, trigger, certainty, by, slots
      case eventClass = "class"
    }
  }

  struct Slot: Decodable {
    var slot: String
    var quote: String
    var value: String
    /// Whether the words stand outside the claim's quotation.
    var inherited: Bool?
    /// Whether the account rules the value out.
    var denied: Bool?
  }

  /// How two claims stand to each other at a slot, or as wholes at 'polarity'.
  struct Pair: Decodable {
    var a: String
    var b: String
    var slot: String
    var verdict: String
    var why: String
  }

  /// Reads the truth about a folder of `Examples/`.
  init(named name: String) throws {
    let url = Self.folder(name).appending(path: "truth.yaml")
    self = try YAMLDecoder().decode(Self.self, from: String(contentsOf: url, encoding: .utf8))
  }

  /// The text of each account as its file has it, by siglum.
  func texts(named name: String) throws -> [String: String] {
    let folder = Self.folder(name).appending(path: "accounts")
    return try Dictionary(
      uniqueKeysWithValues: accounts.map {
        ($0.siglum, try String(contentsOf: folder.appending(path: $0.file), encoding: .utf8))
      })
  }

  private static func folder(_ name: String) -> URL {
    Checkout.root.appending(path: "Examples/\(name)")
  }
}
