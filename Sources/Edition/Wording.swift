// Enters: words of the schema (slots, verdicts, kinds). Leaves: the words that people read in every view.

/// A number with its noun: '1 witness', '3 witnesses'.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(number == 1 ? noun : plural(noun))"
}

/// The plural of an English noun of the schema.
private func plural(_ noun: String) -> String {
  if noun.hasSuffix("s") { return noun + "es" }
  if noun.hasSuffix("ry") { return noun.dropLast() + "ies" }
  return noun + "s"
}

/// The question that a slot answers: 'when' for `time`.
func slotLabel(_ slot: String) -> String {
  let labels = [
    "occurrence": "happened", "time": "when", "place": "where", "agent": "by whom",
    "patient": "whom",
    "instrument": "with what", "quantity": "how many", "cause": "why",
  ]
  return labels[slot] ?? slot
}

/// The sign beside a verdict's name, so that no meaning rests on colour.
func verdictSign(_ verdict: String) -> String {
  let signs = [
    "same": "=", "refines": "⊂", "compatible": "≈", "scope": "∥", "contradiction": "≠",
    "single": "·",
  ]
  return signs[verdict] ?? "·"
}

extension Apparatus.DecisionEntry {
  /// What was done to what: 'rename event Killing of James Cook to Death of James Cook'.
  var action: String { "\(kind) \(subject) \(what)" + (label.map { " to ‘\($0)’" } ?? "") }

  /// Why, by whom and when.
  var ground: String { "\(reason) (" + (by.map { "\($0), " } ?? "") + "\(readable(day)))" }

  /// The day of the decision.
  private var day: String { String(at.prefix(10)) }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Apparatus {
  /// The voices of each source, by its file.
  var witnessesByFile: [String: [WitnessEntry]] { Dictionary(grouping: witnesses, by: \.source) }

  /// How many voices a source has and of what kinds: '9 voices: C.q question by Ann, 2 answers, 6 comments'.
  func voices(_ voices: [WitnessEntry]) -> [Note.Part] {
    if voices.count == 1 { return attribution(voices[0]) }
    guard !voices.isEmpty else { return [] }
    var parts: [Note.Part] = [.words("\(counted(voices.count, "voice")):")]
    var kinds: [String] = []
    for voice in voices where !kinds.contains(voice.kind) { kinds.append(voice.kind) }
    for (number, kind) in kinds.enumerated() {
      let same = voices.filter { $0.kind == kind }
      let comma = number + 1 < kinds.count ? "," : ""
      if same.count == 1 {
        let author = same[0].author.map { " by \($0)" } ?? ""
        parts += [.siglum(same[0].siglum), .words(kind + author + comma)]
      } else {
        parts.append(.words(counted(same.count, kind) + comma))
      }
    }
    return parts
  }

  private func attribution(_ voice: WitnessEntry) -> [Note.Part] {
    let known = [voice.author.map { "by \($0)" }, voice.date.map(readable)].compactMap(\.self)
    return known.isEmpty ? [] : [.words(known.joined(separator: ", "))]
  }
}

/// A date and time with a space for ISO 8601's 'T': '2017-06-26 22:18'.
func readable(_ date: String) -> String { date.replacing("T", with: " ") }
