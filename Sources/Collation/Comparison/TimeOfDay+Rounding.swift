// Enters: two times of day. Leaves: whether one is a round time for the other.

internal import Chronology

extension TimeOfDay {
  /// Whether this time lies where a round one can stand for it: '8.40' in the rounding of 'half past eight'.
  func lies(inRoundingOf round: TimeOfDay) -> Bool {
    guard round.rounding > 0 else { return false }
    return round.widened(by: round.rounding).contains(self)
  }

  /// How many minutes a clock time may be off: half a step between it and the next time as round as it is, the hour and
  /// the half hour, the quarter, five minutes. Spans and odd minutes say what they mean.
  private var rounding: Int {
    guard earliest == latest else { return 0 }
    if earliest.isMultiple(of: 30) { return 15 }
    if earliest.isMultiple(of: 15) { return 7 }
    return earliest.isMultiple(of: 5) ? 2 : 0
  }
}
