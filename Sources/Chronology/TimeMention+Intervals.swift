// Enters: mentions in order. Leaves: one mention for each range of times instead of its two ends.

extension Sequence where Element == TimeMention {
  /// The mentions with the two ends of each range taken together: 'from ⟦1936⟧ to ⟦1937⟧' becomes
  /// 'from ⟦1936 to 1937⟧' with the interval as its date. It keeps the first relation of the two.
  public func joiningIntervals() -> [TimeMention] {
    var result: [TimeMention] = []
    result.reserveCapacity(underestimatedCount)
    for mention in self {
      if let interval = mention.interval, let first = result.last, first.interval == interval {
        result[result.count - 1] = first.joined(with: mention, by: interval)
      } else {
        result.append(mention)
      }
    }
    return result
  }
}

extension TimeMention {
  fileprivate func joined(with last: TimeMention, by interval: Interval) -> TimeMention {
    var whole = TimeMention(
      range: interval.range, kind: kind, value: "\(value)/\(last.value)", date: interval.date,
      relation: relation ?? last.relation)
    whole.interval = interval
    whole.bound = bound
    return whole
  }
}
