// Enters: markup. Leaves: libxml2's tree of it, walked without recursion and freed with its owner.

internal import CLibXML2

typealias HTMLNode = xmlNodePtr

/// A parsed page.
///
/// Not copyable, since it owns memory of the C library and frees it.
struct HTMLPage: ~Copyable {
  private let document: htmlDocPtr
  let root: HTMLNode
  /// Whether the parser stopped before the end.
  let isCut: Bool

  /// `xmlInitParser` is not safe to run twice at once; a static constant runs once.
  private static let library: Void = xmlInitParser()

  /// Nothing is fetched (`NONET`) and nothing printed; entities that the page defines are not read by the HTML
  /// parser. Complexity: O(n), since ``HTMLTamer`` bounds nesting and attributes.
  init?(_ text: String) {
    Self.library
    let bytes = Array(text.utf8)
    guard bytes.count < Int(Int32.max) else { return nil }
    var parsed = Self.parse(HTMLTamer.tamed(bytes, strict: false))
    if parsed?.isCut == true {
      if let first = parsed?.document { xmlFreeDoc(first) }
      parsed = Self.parse(HTMLTamer.tamed(bytes, strict: true))
    }
    guard let parsed else { return nil }
    guard let root = xmlDocGetRootElement(parsed.document) else {
      xmlFreeDoc(parsed.document)
      return nil
    }
    document = parsed.document
    self.root = root
    isCut = parsed.isCut
  }

  deinit { xmlFreeDoc(document) }

  private static func parse(_ bytes: [UInt8]) -> (document: htmlDocPtr, isCut: Bool)? {
    guard let context = htmlNewParserCtxt() else { return nil }
    defer { htmlFreeParserCtxt(context) }
    let options = [
      HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET,
      HTML_PARSE_IGNORE_ENC, HTML_PARSE_COMPACT,
    ].reduce(0) { $0 | Int32($1.rawValue) }
    let document = bytes.withUnsafeBytes {
      htmlCtxtReadMemory(
        context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil, "UTF-8",
        options)
    }
    // libxml2 sets this when it halts, as it does past a depth of 256 elements.
    return document.map { ($0, context.pointee.disableSAX == 1) }
  }
}

extension HTMLPage {
  /// Visits a node and all below it, in document order: `enter` says whether the node's children are to be
  /// visited, and if so `leave` is called after them. Complexity: O(nodes), O(1) memory.
  static func walk(
    _ root: HTMLNode, enter: (HTMLNode) -> Bool, leave: (HTMLNode) -> Void = { _ in }
  ) {
    var node = root
    while true {
      if enter(node) {
        if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children {
          node = child
          continue
        }
        leave(node)
      }
      while node != root, node.pointee.next == nil, let parent = node.pointee.parent {
        node = parent
        leave(node)
      }
      guard node != root, let next = node.pointee.next else { return }
      node = next
    }
  }

  /// The text below a node, white space collapsed, cut after some `limit` bytes.
  static func words(_ node: HTMLNode, limit: Int = 400) -> String {
    var bytes: [UInt8] = []
    walk(
      node,
      enter: { node in
        guard bytes.count < limit else { return false }
        if let text = node.characters {
          bytes += text.prefix(limit * 2)
        } else {
          bytes.append(0x20)
        }
        return true
      })
    return bytes[...].words.map(\.string).joined(separator: " ")
  }
}

extension HTMLNode {
  var isElement: Bool { pointee.type == XML_ELEMENT_NODE }

  /// The element's name in lower case, as the parser gives it.
  var tag: String { pointee.name.map { String(cString: $0) } ?? "" }

  /// The bytes of a text node.
  var characters: UnsafeBufferPointer<UInt8>? {
    guard pointee.type == XML_TEXT_NODE || pointee.type == XML_CDATA_SECTION_NODE,
      let content = pointee.content
    else { return nil }
    return UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content)))
  }

  var parent: HTMLNode? { pointee.parent }

  var hasAttributes: Bool { pointee.type == XML_ELEMENT_NODE && pointee.properties != nil }

  /// An attribute's value.
  func attribute(_ name: String) -> String? {
    guard isElement else { return nil }
    var next = pointee.properties
    while let attribute = next {
      next = attribute.pointee.next
      guard xmlStrEqual(attribute.pointee.name, name) == 1 else { continue }
      var value = ""
      var part = attribute.pointee.children
      while let text = part {
        if let content = text.pointee.content { value += String(cString: content) }
        part = text.pointee.next
      }
      return value
    }
    return nil
  }

  /// The lower-case words of an attribute such as `class`, parted at all that is neither letter nor digit.
  func tokens(_ name: String) -> [ByteSlice] {
    guard let value = attribute(name) else { return [] }
    return Array(value.utf8.map(\.lowercased)).split { !$0.isLetter && !$0.isDigit }
  }

  /// A number kept on the node: the bytes of text below it.
  var weight: Int {
    get { Int(bitPattern: pointee._private) }
    nonmutating set { pointee._private = UnsafeMutableRawPointer(bitPattern: newValue) }
  }
}
