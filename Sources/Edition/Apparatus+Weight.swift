// Enters: readings and verdicts. Leaves: how much a place in the edition matters, so that the weightiest can come first.

extension Apparatus {
  /// What a verdict between readings weighs: its sharpness, times the witnesses, those of independent origin three times.
  ///
  ///     weight = sharpness · (2 · origins + witnesses)
  ///
  /// A locus weighs what its sharpest verdict does over all its readings, an event what its loci weigh together. The
  /// number only puts things in order; the factors are ours: on the example corpora they put what three accounts
  /// dispute before what five agree on, and that before what one says alone.
  static func weight(verdict: String, of readings: [ReadingEntry]) -> Int {
    let live = readings.filter { !$0.isSetAside }
    let witnesses = Set(live.flatMap(\.witnesses)).count
    return sharpness(verdict) * (2 * live.reduce(0) { $0 + $1.origins } + witnesses)
  }

  private static func sharpness(_ verdict: String) -> Int {
    switch verdict {
    case "contradiction": 8
    case "refines", "compatible", "scope": 2
    default: 1
    }
  }
}
