// Enters: nothing. Leaves: a number in a sentence with what it counts or measures.

/// A number as it stands among the words of an account.
struct Amount: Hashable, Sendable {
  /// How much it comes to.
  enum Size: Hashable, Sendable {
    case number(least: Double, most: Double)
    /// 'dozens', 'a third': said in words that no number stands for.
    case words
  }

  var size: Size
  /// From the word that loosens it to what is counted.
  var words: Range<Int>
  /// The numerals alone; that of both ends of a range.
  var numeral: Range<Int>
  /// The word after the number and what loosens it.
  var rest: Int
  /// What it is measured in; nil for a count.
  var unit: Units.Unit?
  /// The word that carries what is counted or measured; nil where the number stands alone.
  var head: Int?

  /// Whether nothing but the number is said.
  var isBare: Bool { unit == nil && head == nil }
}
