// Enters: names and words. Leaves: the brackets right after persons' names, which tell of their lives and nothing else.

internal import Language

/// Finds '(1728–1779)', '(born 1880 in Turku, died 1911)', '(r. 1801–1810)'.
enum Asides {
  /// The words between the brackets, in text order. Complexity: O(n) in the names.
  static func find(after names: [Name], in words: [Word]) -> [Range<Int>] {
    names.filter { $0.kind == .person }.compactMap { name in
      // Markdown's emphasis may close between the name and the bracket.
      let rest = words[name.words.upperBound...].prefix(longest)
      guard let open = rest.firstIndex(where: { !emphasis.contains($0.form) }),
        words[open].form == "(",
        let close = rest[open...].firstIndex(where: { $0.form == ")" }), open + 1 < close
      else { return nil }
      return (open + 1)..<close
    }
  }

  private static let emphasis: Set<String> = ["*", "**", "_", "__"]
  /// Words in such a bracket at most: two dates with their places have some 20; ours.
  private static let longest = 40
}
