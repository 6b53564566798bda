// Enters: two counts. Leaves: the ruling where one of them counts only a part.

internal import Testimony

extension Judge {
  /// The dead of one army are not those of the other, nor those of both; nil where both count the same, as far as they say.
  func parts(_ x: Quantity, _ y: Quantity) -> Ruling? {
    switch (x.part, y.part) {
    case (nil, nil): return nil
    case (let part?, let other?):
      if Occurrence.areAlike(part, other) { return nil }
      return Self.isOpen(part) || Self.isOpen(other)
        ? ruling(.compatible, "whose", "'\(a)' and '\(b)' may count others: \(part), \(other)")
        : ruling(.scope, "part", "'\(a)' and '\(b)' count others: \(part), \(other)")
    case (let part?, nil): return share(part, x, of: y)
    case (nil, let part?): return share(part, y, of: x)
    }
  }

  /// A part is no more than the whole; 'my soldiers' may be all of them.
  private func share(_ part: String, _ x: Quantity, of whole: Quantity) -> Ruling? {
    guard !Self.isOpen(part), x.least <= whole.most, (x.least, x.most) != (whole.least, whole.most)
    else { return nil }
    return ruling(.scope, "part", "one of '\(a)' and '\(b)' counts only a part: \(part)")
  }

  private static func isOpen(_ part: String) -> Bool {
    part == Quantity.besides
      || owners.contains(part.split(separator: " ").first.map(String.init) ?? "")
  }

  private static let owners: Set<String> = ["my", "our", "his", "her", "its", "their", "your"]
}
