// Enters: the letters that a word piece covers. Leaves: their case.

/// How the cased letters of a piece are written; its vectors are in the model's file, in this order.
enum LetterCase: UInt8, Hashable, Sendable, CaseIterable {
  /// No cased letter.
  case none
  /// All in lower case.
  case lower
  /// The first cased letter in upper case, the others, if any, in lower case.
  case raised
  /// Two or more cased letters, all in upper case.
  case upper
  /// Any other.
  case mixed

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var (uppers, lowers, firstIsUpper) = (0, 0, false)
    for scalar in scalars {
      if scalar.properties.isUppercase {
        if uppers + lowers == 0 { firstIsUpper = true }
        uppers += 1
      } else if scalar.properties.isLowercase {
        lowers += 1
      }
    }
    switch (uppers, lowers) {
    case (0, 0): self = .none
    case (0, _): self = .lower
    case (1, _) where firstIsUpper: self = .raised
    case (_, 0): self = .upper
    default: self = .mixed
    }
  }
}
