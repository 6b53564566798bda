// Enters: the readings of a time. Leaves: when it was, as exactly as the accounts say.

internal import Chronology

extension Locus {
  /// The most exact reading, or the days that several allow, in EDTF: `1779-02`, `1779-02-14/1779-02-15`; an end that
  /// nothing bounds is `..`. Nil where no reading is dated.
  ///
  /// A reading that another refines says no more than that one; denied ones and those set aside say nothing.
  var when: String? {
    let dates = exactDates
    guard dates.count != 1 else { return dates[0].edtf }
    guard let days = Self.days(of: dates) else { return nil }
    let ends = [days.first, days.last].map { $0.map { HistoricalDate.day($0).edtf } ?? ".." }
    return ends[0] == ends[1] ? ends[0] : ends.joined(separator: "/")
  }

  /// The first day on which it can have been by the most exact readings.
  var firstDay: Day? { Self.days(of: exactDates)?.first }

  private var exactDates: [HistoricalDate] {
    let wider = Set(relations.filter { $0.ruling.verdict == .refines && $0.isLive }.map(\.b))
    return readings.filter { !$0.isSetAside && !$0.isDenied && !wider.contains($0.id) }
      .compactMap { reading in
        if case .time(let date) = reading.content.kind { date } else { nil }
      }
      .filter { $0.earliest != nil || $0.latest != nil }
  }

  private static func days(of dates: [HistoricalDate]) -> (first: Day?, last: Day?)? {
    guard !dates.isEmpty else { return nil }
    let (first, last) = (dates.map(\.earliest), dates.map(\.latest))
    return (
      first.contains(nil) ? nil : first.compactMap(\.self).min(),
      last.contains(nil) ? nil : last.compactMap(\.self).max()
    )
  }
}
