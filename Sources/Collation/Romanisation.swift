// Enters: a folded word in Latin letters. Leaves: the form that its transliterations share.

/// The common form of a name's transliterations, so that 'trotsky', 'trotskii' and 'trotzki' are one, as are
/// 'bronstein' and 'bronshteyn', 'khruschev' and 'khrushchev'.
///
/// The replacements are those by which the English, French, German and scholarly romanisations of Cyrillic and
/// Arabic differ; the longest that fits is taken, from left to right. Complexity: O(n).
func romanised(_ word: String) -> String {
  var text = Substring(word)
  if text.utf8.count > 5, text.hasPrefix("mac") { text = "mc" + text.dropFirst(3) }
  var result = ""
  while !text.isEmpty {
    let (from, to) =
      replacements.first { text.hasPrefix($0.from) }.map { ($0.from.count, $0.to) }
      ?? (1, String(text.prefix(1)))
    result += to
    text = text.dropFirst(from)
  }
  return collapsed(result)
}

/// Longest first. '$' stands for the sounds of sh and zh, '%' for that of ch.
private let replacements: [(from: String, to: String)] =
  [
    ("shch", "$"), ("schtsch", "$"), ("scht", "st"), ("sht", "st"), ("tsch", "%"), ("sch", "$"),
    ("tch", "%"),
    ("sh", "$"), ("zh", "$"), ("ch", "%"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("ph", "f"),
    ("tz", "ts"),
    ("ck", "k"), ("ou", "u"), ("oo", "u"), ("c", "k"), ("q", "k"), ("w", "v"), ("x", "ks"),
    ("y", "i"),
  ].sorted { ($1.from.count, $0.from) < ($0.from.count, $1.from) }

/// Doubled letters once, -ff as -v, '-skij' as '-ski', and no i between vowels ('dostoievski', 'dostoevski').
private func collapsed(_ word: String) -> String {
  var letters: [Character] = []
  let given = Array(word)
  for (index, letter) in given.enumerated() {
    let next = index + 1 < given.count ? given[index + 1] : nil
    if letter == letters.last { continue }
    if letter == "i", let last = letters.last, vowels.contains(last), let next,
      vowels.contains(next)
    {
      continue
    }
    letters.append(letter)
  }
  if given.suffix(2) == ["f", "f"] { letters[letters.count - 1] = "v" }
  if letters.suffix(2) == ["i", "j"] { letters.removeLast() }
  return String(letters)
}

private let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
