// Enters: a text and annotations of its bytes, which may overlap. Leaves: HTML that nests correctly.

/// Markup of a passage: the tags around it, and what stands before its last closing tag.
struct Annotation {
  /// The bytes that are wrapped.
  var range: Range<Int>
  /// The tag with the anchor, where the passage begins.
  var open: String
  /// The tag where the passage goes on after another one was closed within it.
  var reopen: String
  /// The closing tag.
  var close: String
  /// HTML that ends the passage, such as links back to what refers to it.
  var tail = ""
}

/// The text escaped, with every annotation around its passage. Where two passages cross, the one that began
/// later is closed and opened anew. Boundaries within a character move to its beginning.
///
/// One sweep over the text: time is linear in the text plus, for each annotation, in how many others
/// are open where it ends (an attestation spans 600 bytes at most).
func markedUp(_ text: String, _ annotations: [Annotation]) -> String {
  let bytes = Array(text.utf8)
  var sweep = Sweep(bytes: bytes)
  let sorted = annotations.map { annotation in
    var annotation = annotation
    let start = characterStart(annotation.range.lowerBound, in: bytes)
    annotation.range = start..<max(start, characterStart(annotation.range.upperBound, in: bytes))
    return annotation
  }
  .enumerated().sorted { one, other in
    let (a, b) = (one.element.range, other.element.range)
    if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
    let (width, otherWidth) = (nesting(a), nesting(b))
    return width == otherWidth ? one.offset < other.offset : width > otherWidth
  }
  for (_, annotation) in sorted {
    sweep.close(upTo: annotation.range.lowerBound)
    sweep.advance(to: annotation.range.lowerBound)
    sweep.open(annotation)
  }
  sweep.close(upTo: bytes.count)
  sweep.advance(to: bytes.count)
  return String(decoding: sweep.html, as: UTF8.self)
}

/// How far out a passage stands among those that begin with it: labels without bytes come before all.
private func nesting(_ range: Range<Int>) -> Int { range.isEmpty ? .max : range.count }

/// The offset, or the beginning of the character that it cuts.
private func characterStart(_ offset: Int, in bytes: [UInt8]) -> Int {
  var offset = min(max(offset, 0), bytes.count)
  while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
  return offset
}

/// Invariant: `stack` holds the annotations that are open at `position`, outermost first.
private struct Sweep {
  let bytes: [UInt8]
  var html: [UInt8] = []
  private var position = 0
  private var stack: [Annotation] = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
    html.reserveCapacity(bytes.count + bytes.count / 8)
  }

  mutating func advance(to offset: Int) {
    guard position < offset else { return }
    html += escaped(String(decoding: bytes[position..<offset], as: UTF8.self)).utf8
    position = offset
  }

  mutating func open(_ annotation: Annotation) {
    html += annotation.open.utf8
    stack.append(annotation)
  }

  /// Closes every annotation that ends at `limit` or before, in the order of their ends.
  mutating func close(upTo limit: Int) {
    while let end = stack.map(\.range.upperBound).min(), end <= limit {
      advance(to: end)
      guard let lowest = stack.firstIndex(where: { $0.range.upperBound == end }) else { return }
      let above = stack[lowest...]
      for annotation in above.reversed() {
        let isLast = annotation.range.upperBound == end
        html += ((isLast ? annotation.tail : "") + annotation.close).utf8
      }
      let going = above.filter { $0.range.upperBound != end }
      for annotation in going { html += annotation.reopen.utf8 }
      stack.replaceSubrange(lowest..., with: going)
    }
  }
}
