// Enters: text from anywhere. Leaves: how many columns of a terminal it fills, and a form that cannot drive one.

/// How many columns a scalar fills: 0 for marks that combine, 2 for East Asian wide ones (Unicode's UAX #11).
func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F ? 0 : 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
    return scalar.value == 0xAD ? 1 : 0
  default: break
  }
  if (0x1160...0x11FF).contains(scalar.value) { return 0 }
  return isWide(scalar) ? 2 : 1
}

/// How many columns a text fills.
func displayWidth(_ text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}

/// Whether a scalar is wide: East Asian scripts in blocks, and whatever is shown as an emoji.
func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0x1100: false
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
    true
  default: scalar.properties.isEmojiPresentation
  }
}

/// The scalar as it may be sent to a terminal; nil where it is left out.
///
/// Control characters and those that turn the direction of writing become U+FFFD, so that hostile text
/// neither drives the terminal nor disguises itself; invisible break hints are dropped.
package func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar }
  switch scalar.value {
  case 0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF: return nil
  case 0x200C, 0x200D, 0x0600...0x0605, 0x06DD, 0x070F: return scalar
  default: break
  }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: return "\u{FFFD}"
  default: return scalar
  }
}

/// Whether a scalar separates words: spaces and line ends, but no space that forbids a break.
func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0x80: scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
  case 0xA0, 0x202F, 0x2007: false
  default: scalar.properties.isWhitespace
  }
}
