// Enters: an account with names and times. Leaves: the births and deaths that brackets state.

internal import Chronology
internal import Intake
internal import Language

/// Reads 'Leon Trotsky (1879–1940)', a bracket with nothing but a span of a lifetime, and '(b. 1879, d. 1940)', '(* 1879)'
/// and '(† Coyoacán 1940)', where a sign says of what a date is. Words such as 'born' are read as any verb is.
struct LifeDates {
  let account: Account

  func claims() -> [Claim] {
    account.names.filter { $0.kind == .person }.flatMap { name -> [Claim] in
      let index = account.asides.partitioningIndex { $0.lowerBound > name.words.upperBound }
      guard index < account.asides.count,
        account.asides[index].lowerBound - name.words.upperBound <= Self.gap
      else { return [] }
      let aside = account.asides[index]
      let span = self.span(of: name, aside)
      return span.isEmpty ? signed(name, aside) : span
    }
  }

  /// The bracket and what closes emphasis before it.
  private static let gap = 3

  // MARK: A span

  private func span(of name: Name, _ aside: Range<Int>) -> [Claim] {
    guard let time = time(at: account.words[aside.lowerBound].range.lowerBound),
      time.range.upperBound >= account.words[aside.upperBound - 1].range.upperBound,
      let life = time.date, life.isInterval,
      let birth = life.start, let death = life.end, isLifetime(birth, death)
    else { return [] }
    return [(Self.birth, birth), (Self.death, death)].map { eventClass, date in
      claim(
        eventClass, of: name, aside, [Filler(slot: .time, value: .time(date), range: time.range)])
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

  // MARK: Signs

  /// A claim for each sign of a birth or a death: the first date and place up to the next sign.
  private func signed(_ name: Name, _ aside: Range<Int>) -> [Claim] {
    let signs = aside.filter { Self.signs[account.words[$0].form] != nil }
    return signs.enumerated().compactMap { rank, sign in
      guard let eventClass = Self.signs[account.words[sign].form] ?? nil else { return nil }
      let end = rank + 1 < signs.count ? signs[rank + 1] : aside.upperBound
      let found = fillers((sign + 1)..<end)
      return found.isEmpty ? nil : claim(eventClass, of: name, aside, found)
    }
  }

  private static let birth = "birth"
  private static let death = "death"
  /// What a sign in a bracket dates; a reign or the years in which somebody flourished are neither.
  private static let signs: [String: String?] = [
    "b.": birth, "b": birth, "*": birth, "d.": death, "d": death, "†": death, "+": death,
    "r.": nil, "fl.": nil, "m.": nil,
  ]

  private func fillers(_ words: Range<Int>) -> [Filler] {
    guard !words.isEmpty else { return [] }
    let bytes = account.bytes(words)
    let first = account.times.partitioningIndex { $0.range.lowerBound >= bytes.lowerBound }
    let time = account.times[first...].prefix { $0.range.upperBound <= bytes.upperBound }.first
    let place = account.names(in: words).first { $0.kind == .place }
    let date = time.flatMap { time in
      time.date.map { Filler(slot: .time, value: .time($0), range: time.range) }
    }
    let site = place.map {
      Filler(
        slot: .place, value: .named([account.text.quote($0.range)], .place), range: $0.range)
    }
    return [date, site].compactMap { $0 }
  }

  private func claim(
    _ eventClass: String, of name: Name, _ aside: Range<Int>, _ fillers: [Filler]
  ) -> Claim {
    let patient = Filler(
      slot: .patient, value: .named([account.text.quote(name.range)], .person), range: name.range)
    let end = min(account.words.count, aside.upperBound + 1)
    return Claim(
      witness: account.witness.id, eventClass: eventClass,
      predicate: eventClass == Self.birth ? "bear" : "die",
      trigger: fillers[0].range,
      range: name.range.lowerBound..<account.words[end - 1].range.upperBound,
      fillers: [patient] + fillers, certainty: .asserted)
  }
}
