// Enters: a log of decisions, or a file of them. Leaves: the other. The file is YAML that compares well line by line.

public import Collation
internal import Testimony
private import Yams

/// Decisions as text: one block each, by time, a passage a line, every string in double quotes.
public enum DecisionText {
  /// What is wrong with a file of decisions.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was expected and what was found, and where.
    public var description: String
  }

  /// The version of the form.
  private static let version = 1

  // MARK: Writing

  /// The text of a log; its order does not matter.
  public static func write(_ log: [Decision]) -> String {
    let sorted = Dictionary(log.map { ($0.id, $0) }) { first, _ in first }.values
      .sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    let head = """
      # Decisions of an Apparatus collection, by time; an id derives from the content of its block.
      apparatus-decisions: \(version)
      decisions:
      """
    return head + (sorted.isEmpty ? " []\n" : "\n" + sorted.map(block).joined())
  }

  private static func block(_ decision: Decision) -> String {
    let fields: [(String, String?)] = [
      ("id", decision.id), ("at", decision.at), ("kind", decision.kind.rawValue),
      ("subject", decision.subject.rawValue), ("what", decision.what), ("label", decision.label),
      ("verdict", decision.verdict?.rawValue), ("rule", decision.rule),
      ("undoes", decision.undoes), ("reason", decision.reason), ("by", decision.by),
    ]
    let lines = fields.compactMap { key, value in value.map { "\(key): \(quoted($0))" } }
    return "\n- " + lines.joined(separator: "\n  ") + "\n" + list("these", decision.these)
      + list("others", decision.others)
  }

  private static func list(_ key: String, _ anchors: [Collation.Anchor]) -> String {
    guard !anchors.isEmpty else { return "  \(key): []\n" }
    return "  \(key):\n" + anchors.map { "  - {\(line($0))}\n" }.joined()
  }

  private static func line(_ anchor: Collation.Anchor) -> String {
    let fields: [(String, String?)] = [
      ("quote", quoted(anchor.quote)), ("source", quoted(anchor.source)),
      ("start", String(anchor.start)), ("end", String(anchor.end)),
      ("form", anchor.form.map(quoted)), ("class", anchor.class.map(quoted)),
      ("trigger", anchor.trigger.map { "\($0)" }), ("patient", anchor.patient.map { "\($0)" }),
      ("slot", anchor.slot.map { quoted($0.rawValue) }), ("focus", anchor.focus.map { "\($0)" }),
    ]
    return fields.compactMap { key, value in value.map { "\(key): \($0)" } }.joined(separator: ", ")
  }

  /// A double-quoted scalar on one line (YAML 1.2, section 7.3.1); what is not printable there is escaped.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: result += "\\\(scalar)"
      case 0x0A: result += "\\n"
      case 0x20...0x7E, 0xA0...0x2027, 0x202F...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD:
        result.unicodeScalars.append(scalar)
      case 0x10000...: result += "\\U" + hexadecimal(scalar.value, 8)
      default: result += "\\u" + hexadecimal(scalar.value, 4)
      }
    }
    return result + "\""
  }

  private static func hexadecimal(_ value: UInt32, _ digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  // MARK: Reading

  private struct File: Decodable {
    var version: Int
    var decisions: [Entry]

    private enum CodingKeys: String, CodingKey {
      case version = "apparatus-decisions"
      case decisions
    }
  }

  /// A decision with the id that the file gives it.
  private struct Entry: Decodable {
    var id: String?
    var decision: Decision

    private enum CodingKeys: String, CodingKey { case id }

    init(from decoder: any Decoder) throws {
      id = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(String.self, forKey: .id)
      decision = try Decision(from: decoder)
    }
  }

  /// The decisions of a text.
  ///
  /// - Throws: ``Failure`` where it is no such file, where a block is not complete, or where it was changed by hand
  ///   and its id was not.
  public static func read(_ text: String) throws(Failure) -> [Decision] {
    let file: File
    do {
      file = try YAMLDecoder().decode(File.self, from: text)
    } catch {
      throw Failure(description: "expected a file of decisions, found \(Self.reason(error))")
    }
    guard file.version == version else {
      throw Failure(
        description: "expected apparatus-decisions \(version), found \(file.version)")
    }
    for (number, entry) in file.decisions.enumerated() {
      let found = entry.decision.id
      if let id = entry.id, id != found {
        throw Failure(
          description: "decision \(number + 1): expected the id \(found) of its content, found "
            + "\(id): it was changed; take the id out if that was meant")
      }
      guard Timestamp.isValid(entry.decision.at) else {
        throw Failure(
          description: "decision \(number + 1): expected a time like 2026-11-21T11:30:00.000Z, "
            + "found '\(entry.decision.at)'")
      }
    }
    return file.decisions.map(\.decision)
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case let error as DecodingError: reason(error)
    case let error as YamlError: "no YAML: \(error)"
    default: "\(error)"
    }
  }

  private static func reason(_ error: DecodingError) -> String {
    switch error {
    case .dataCorrupted(let context) where context.underlyingError is YamlError:
      "no YAML"
    case .keyNotFound(let key, let context): "no '\(key.stringValue)'\(place(context))"
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      "another value\(place(context))"
    @unknown default: "\(error)"
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map { key in
      key.intValue.map { String($0 + 1) } ?? key.stringValue
    }
    return path.isEmpty ? "" : " at \(path.joined(separator: " "))"
  }
}
