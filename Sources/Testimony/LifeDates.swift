// Enters: an account with names and times. Leaves: the births and deaths that brackets state.

internal import Chronology
internal import Intake
internal import Language

/// Reads 'Leon Trotsky (1879–1940)': a person's name, a bracket, and in it nothing but a span of a lifetime.
struct LifeDates {
  let account: Account

  func claims() -> [Claim] {
    account.names.filter { $0.kind == .person }.flatMap { claims(of: $0) }
  }

  private func claims(of name: Name) -> [Claim] {
    // Markdown's emphasis may close between the name and the bracket.
    let open = account.words[name.words.upperBound...].firstIndex {
      !["*", "**", "_", "__"].contains($0.form)
    }
    guard let open, open + 1 < account.words.count, account.words[open].form == "(",
      let time = time(at: account.words[open + 1].range.lowerBound),
      let close = account.words[(open + 2)...].first(where: {
        $0.range.lowerBound >= time.range.upperBound
      }),
      close.form == ")", let life = time.date, life.isInterval,
      let birth = life.start, let death = life.end, isLifetime(birth, death)
    else { return [] }
    let range = name.range.lowerBound..<close.range.upperBound
    return [("birth", birth), ("death", death)].map { eventClass, date in
      Claim(
        witness: account.witness.id, eventClass: eventClass,
        predicate: eventClass == "birth" ? "bear" : "die", trigger: time.range, range: range,
        fillers: [
          Filler(
            slot: .patient, value: .named([account.text.quote(name.range)], .person),
            range: name.range),
          Filler(slot: .time, value: .time(date), range: time.range),
        ], certainty: .asserted)
    }
  }

  private func time(at start: Int) -> TimeMention? {
    let index = account.times.partitioningIndex { $0.range.lowerBound >= start }
    guard index < account.times.count, account.times[index].range.lowerBound == start else {
      return nil
    }
    return account.times[index]
  }

  /// Nobody has lived for more than 122 years (Jeanne Calment); under 5 years it is an office or a war.
  private func isLifetime(_ birth: HistoricalDate, _ death: HistoricalDate) -> Bool {
    guard let born = birth.year, let died = death.year else { return false }
    return (5...122).contains(died - born)
  }
}
