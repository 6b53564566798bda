// Enters: the time of a clock. Leaves: it as decisions write it, each later than the one before.

public import Foundation

/// The times of decisions: `2026-11-21T11:30:00.000Z`, universal time to the millisecond. Their order is that of
/// their bytes; they are counted in whole milliseconds, since fractions of a second have no exact binary form.
public enum Timestamp {
  /// A time that is later than `last`, where there is one, though the clock may not say so.
  public static func after(_ last: String?, now: Date) -> String {
    let clock = Int(now.timeIntervalSince1970.rounded(.down)) * 1000 + milliseconds(of: now)
    guard let last = last.flatMap(milliseconds) else { return text(clock) }
    return text(max(clock, last + 1))
  }

  /// Whether a text is such a time.
  public static func isValid(_ text: String) -> Bool { milliseconds(text).map(self.text) == text }

  private static func milliseconds(of date: Date) -> Int {
    let seconds = date.timeIntervalSince1970
    return min(999, Int((seconds - seconds.rounded(.down)) * 1000))
  }

  /// Milliseconds since 1970; nil where the text is written otherwise.
  private static func milliseconds(_ text: String) -> Int? {
    guard text.utf8.count == 24, text.hasSuffix("Z"),
      let date = try? Date(String(text.prefix(19)) + "Z", strategy: .iso8601),
      let fraction = Int(text.dropFirst(20).dropLast())
    else { return nil }
    return Int(date.timeIntervalSince1970) * 1000 + fraction
  }

  private static func text(_ milliseconds: Int) -> String {
    let fraction = (milliseconds % 1000 + 1000) % 1000
    let seconds = Date(timeIntervalSince1970: TimeInterval((milliseconds - fraction) / 1000))
    let digits = String(fraction + 1000).dropFirst()
    return seconds.formatted(.iso8601).dropLast() + ".\(digits)Z"
  }

  /// What the process takes for now: `$SOURCE_DATE_EPOCH`, in seconds (reproducible-builds.org), else the clock.
  public static func now(environment: [String: String]) -> Date {
    let given = environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
    return given.map { Date(timeIntervalSince1970: TimeInterval($0)) } ?? Date()
  }
}
