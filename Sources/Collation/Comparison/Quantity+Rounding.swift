// Enters: two quantities. Leaves: whether one is a round number for the other.

internal import Testimony

extension Quantity {
  /// Whether this amount lies where a round one can stand for it: '1,517' in the rounding of '1,500'.
  func lies(inRoundingOf round: Quantity) -> Bool {
    guard round.rounding > 0 else { return false }
    return round.least - round.rounding <= least && most <= round.most + round.rounding
  }

  /// How far a round number may be off: half of its last place that is not 0, and no more than a twentieth of it; both are
  /// ours. Nothing below 100 is rounded without saying so, and neither are ages and durations.
  private var rounding: Double {
    guard least == most, least >= 100, least == least.rounded(),
      ![.age, .duration].contains(kind)
    else { return 0 }
    var place = 1.0
    while least.truncatingRemainder(dividingBy: place * 10) == 0 { place *= 10 }
    return place == 1 ? 0 : min(place / 2, least / 20)
  }
}
