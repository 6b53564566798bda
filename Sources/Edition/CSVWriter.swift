// Enters: the edition. Leaves: a table with a row for each passage that gives a reading.

/// The edition as comma-separated values (RFC 4180, UTF-8, with a header).
///
/// A spreadsheet runs a field that begins with `=`, `+`, `-` or `@` as a formula, so such a field gets an
/// apostrophe in front, whatever the column. That also holds for a year before our era in `value`
/// ('-0044-03-15', which a spreadsheet would else subtract): safety is worth more here than a bare number,
/// and the JSON export gives every value as it is. Passages for explanations stand in the JSON export only.
public struct CSVWriter: EditionWriter {
  /// A writer of comma-separated values.
  public init() {}

  /// The names of the columns.
  public static let header = [
    "event_id", "event", "class", "slot", "verdict", "value", "text", "witness", "file", "start",
    "end", "certainty", "attributed_to", "derived_from", "inherited_from", "quote", "decision",
  ]

  /// The header and all rows, each ended by CR LF.
  public func write(_ apparatus: Apparatus) -> String {
    var table = Self.record(Self.header)
    for event in apparatus.events {
      for locus in event.loci {
        for reading in locus.readings {
          for attestation in reading.attestations {
            table += Self.record(
              [event.id, event.label, event.class, locus.slot, locus.verdict]
                + [reading.value, reading.text] + Self.fields(of: attestation))
          }
        }
      }
    }
    return table
  }

  private static func fields(of attestation: Apparatus.AttestationEntry) -> [String] {
    [
      attestation.witness, attestation.source, String(attestation.start), String(attestation.end),
      attestation.certainty, attestation.attributedTo ?? "", attestation.derivedFrom ?? "",
      attestation.inheritedFrom ?? "", attestation.quote, attestation.decision?.kind ?? "",
    ]
  }

  private static func record(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  /// A field, guarded against being run as a formula, and quoted where it must be.
  static func field(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) }
    let guarded = isFormula == true ? "'" + text : text
    guard guarded.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
      return guarded
    }
    var quoted = "\""
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
