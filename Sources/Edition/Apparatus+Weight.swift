// Enters: readings and verdicts. Leaves: how much a place in the edition matters, so that the weightiest can come first.

extension Apparatus {
  /// What a verdict between readings weighs: its sharpness, times the witnesses, those of independent origin three times.
  ///
  ///     weight = sharpness · Σ (2 · origins + witnesses)
  ///
  /// The sum is over the readings; one that no witness states, but all have by working it out or carrying it over, counts
  /// half. A locus weighs what its sharpest verdict does over all its readings, an event what its loci weigh together. The
  /// number only puts things in order; the factors are ours: on the example corpora they put what three accounts
  /// dispute before what five agree on, and that before what one says alone.
  static func weight(verdict: String, of readings: [ReadingEntry]) -> Int {
    sharpness(verdict) * readings.filter { !$0.isSetAside }.reduce(0) { $0 + support($1) }
  }

  private static func support(_ reading: ReadingEntry) -> Int {
    let all = 2 * reading.origins + reading.witnesses.count
    return reading.isInferred ? (all + 1) / 2 : all
  }

  private static func sharpness(_ verdict: String) -> Int {
    switch verdict {
    case "contradiction": 8
    case "refines", "compatible", "scope": 2
    default: 1
    }
  }
}
