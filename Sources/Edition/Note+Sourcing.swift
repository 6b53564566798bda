// Enters: a reading with its attestations. Leaves: notes on how well and on whose word it is given.

internal import Testimony

extension LocusNotes {
  /// Copies do not corroborate: witnesses and origins are told apart where they differ.
  func support(of reading: Apparatus.ReadingEntry) -> [Note] {
    let givers = reading.givers.count
    let origins = reading.origins < givers ? ", \(counted(reading.origins, "origin"))" : ""
    if isAgreed(reading) {
      let words = "\(counted(givers, "witness")) agree\(origins)"
      return [Note(kind: .agreement, parts: [.words(words)])]
    }
    guard !origins.isEmpty else { return [] }
    return [Note(kind: .remark, parts: [.words(counted(givers, "witness") + origins)])]
  }

  /// Who denies, doubts, supposes or merely passes on the reading.
  func certainty(of reading: Apparatus.ReadingEntry) -> [Note] {
    var groups: [(key: [String?], sigla: [String])] = []
    for attestation in reading.live {
      let key = [attestation.certainty, attestation.voices?.chain ?? attestation.attributedTo]
      guard key != ["asserted", nil] else { continue }
      if let at = groups.firstIndex(where: { $0.key == key }) {
        if !groups[at].sigla.contains(attestation.witness) {
          groups[at].sigla.append(attestation.witness)
        }
      } else {
        groups.append((key, [attestation.witness]))
      }
    }
    return groups.map { group in
      let from: [Note.Part] = group.key[1].map { [.words("from \($0)")] } ?? []
      let given = group.key[0] == "asserted" ? "given" : group.key[0] ?? ""
      return Note(kind: .remark, parts: [.words("\(given) by")] + sigla(group.sigla) + from)
    }
  }

  /// What was counted from another date, taken over from another voice, or cited.
  static func derivation(of reading: Apparatus.ReadingEntry) -> [Note] {
    var notes: [Note] = []
    var seen: Set<Note> = []
    let isShared = reading.givers.count > 1
    for attestation in reading.live {
      let by: [Note.Part] = isShared ? [.siglum(attestation.witness)] : []
      let cites = attestation.cites.joined(separator: ", ")
      let said = [
        attestation.derivedFrom.map { ("derived:", $0) },
        attestation.inheritedFrom.map { ("inherited from", $0) },
        cites.isEmpty ? nil : ("cites", cites),
      ]
      for (verb, object) in said.compactMap(\.self) {
        let note = Note(kind: .remark, parts: by + [.words("\(verb) \(object)")])
        if seen.insert(note).inserted { notes.append(note) }
      }
    }
    return notes
  }

  /// Sigla as parts.
  func sigla(_ sigla: [String]) -> [Note.Part] { sigla.map { .siglum($0) } }
}
