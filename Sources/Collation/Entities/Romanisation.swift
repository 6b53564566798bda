// Enters: a folded word in Latin letters. Leaves: the form that its transliterations share.

/// The common form of a name's transliterations, so that 'trotsky', 'trotskii' and 'trotzki' are one, as are
/// 'bronstein' and 'bronshteyn', 'khruschev' and 'khrushchev'.
///
/// The replacements are those by which the English, French, German and scholarly romanisations of Cyrillic and
/// Arabic differ; the longest that fits is taken, from left to right. Complexity: O(n).
func romanised(_ word: String) -> String {
  var letters = Array(word.unicodeScalars)[...]
  if word.utf8.count > 5, letters.starts(with: ["m", "a", "c"]) {
    letters = ["m"] + letters.dropFirst(2)
  }
  var result: [Unicode.Scalar] = []
  while let first = letters.first {
    let fitting = replacements[first]?.first { letters.starts(with: $0.from) }
    result += fitting?.to ?? [first]
    letters = letters.dropFirst(fitting?.from.count ?? 1)
  }
  return collapsed(result)
}

/// By their first letter, the longest first. '$' stands for the sounds of sh and zh, '%' for that of ch.
private let replacements = Dictionary(
  grouping: [
    ("shch", "$"), ("schtsch", "$"), ("scht", "st"), ("sht", "st"), ("tsch", "%"), ("sch", "$"),
    ("tch", "%"),
    ("sh", "$"), ("zh", "$"), ("ch", "%"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("ph", "f"),
    ("tz", "ts"),
    ("ck", "k"), ("ou", "u"), ("oo", "u"), ("c", "k"), ("q", "k"), ("w", "v"), ("x", "ks"),
    ("y", "i"),
  ].sorted { ($1.0.count, $0.0) < ($0.0.count, $1.0) }
    .map { (from: Array($0.0.unicodeScalars), to: Array($0.1.unicodeScalars)) }
) { $0.from[0] }

/// Doubled letters once, -ff as -v, '-skij' as '-ski', and no i between vowels ('dostoievski', 'dostoevski').
private func collapsed(_ given: [Unicode.Scalar]) -> String {
  var letters = String.UnicodeScalarView()
  for (index, letter) in given.enumerated() {
    if letter == letters.last { continue }
    if letter == "i", let last = letters.last, vowels.contains(last), index + 1 < given.count,
      vowels.contains(given[index + 1])
    {
      continue
    }
    letters.append(letter)
  }
  // The last letter of both is one 'f' by now.
  if given.suffix(2) == ["f", "f"] {
    letters.removeLast()
    letters.append("v")
  }
  if letters.suffix(2).elementsEqual(["i", "j"]) { letters.removeLast() }
  return String(letters)
}

private let vowels: Set<Unicode.Scalar> = ["a", "e", "i", "o", "u"]
