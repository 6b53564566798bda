// Enters: the edition and a width. Leaves: where the columns of its tables begin, alike for all events.

/// The columns of an event's table, in the order slot, reading, witnesses, notes.
struct TerminalColumns {
  /// Where readings begin.
  var reading = 13
  /// Where the witnesses of a reading begin.
  var witnesses: Int
  /// Where notes begin.
  var notes: Int
  /// Where the line ends.
  var width: Int
  /// Whether there is no room for columns, so that the parts stand below each other.
  var isStacked: Bool

  /// Notes need about four words a line to be read with ease; below that, stacking reads better.
  private static let narrowestNotes = 26

  /// `aside` columns are kept free behind each reading.
  init(_ apparatus: Apparatus, width: Int, aside: Int = 0) {
    let readings = apparatus.events.flatMap(\.loci).flatMap(\.readings)
    let room = width - reading
    let longest = (readings.map { displayWidth($0.text) }.max() ?? 0) + aside
    let readingWidth = min(max(longest, 8), max(room * 3 / 10, 12))
    let sigla = readings.map(\.givers)
    let widest = sigla.flatMap(\.self).map { displayWidth($0) }.max() ?? 0
    let joined = sigla.map { displayWidth($0.joined(separator: " ")) }.max() ?? 0
    let siglaWidth = max(min(joined, room * 2 / 10), widest, 1)
    witnesses = reading + readingWidth + 2
    notes = witnesses + siglaWidth + 2
    self.width = width
    isStacked = width - notes < Self.narrowestNotes
  }
}
