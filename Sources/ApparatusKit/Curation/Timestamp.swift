// Enters: the time of a clock. Leaves: it as decisions write it, each later than the one before.

public import Foundation

/// The times of decisions: `2026-11-21T11:30:00.000Z`, universal time to the millisecond.
public enum Timestamp {
  private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

  /// A time that is later than `last`, where there is one, though the clock may not say so.
  public static func after(_ last: String?, now: Date) -> String {
    guard let last, let floor = date(last) else { return text(now) }
    var next = text(now)
    var step = 0.001
    while next <= last {
      next = text(floor.addingTimeInterval(step))
      step += 0.001
    }
    return next
  }

  /// The time that a text means; nil where it is none, or written otherwise.
  public static func date(_ text: String) -> Date? {
    guard let date = try? Date(text, strategy: style), self.text(date) == text else { return nil }
    return date
  }

  private static func text(_ date: Date) -> String { date.formatted(style) }

  /// What the process takes for now: `$SOURCE_DATE_EPOCH`, in seconds (reproducible-builds.org), else the clock.
  public static func now(environment: [String: String]) -> Date {
    let given = environment["SOURCE_DATE_EPOCH"].flatMap { TimeInterval($0) }
    return given.map { Date(timeIntervalSince1970: $0) } ?? Date()
  }
}
