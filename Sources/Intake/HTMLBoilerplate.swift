// Enters: a page's tree. Leaves: which parts hold the article, and which are there on every page.

/// What of a page is left out.
struct HTMLBoilerplate {
  /// The element that holds the article: the body, unless the page marks one.
  let article: HTMLNode
  /// Bytes of text in the whole page.
  private let total: Int

  /// Weighs every element, then chooses. Complexity: O(n).
  init(_ page: borrowing HTMLPage) {
    let root = page.root
    Self.weigh(root)
    total = root.weight
    article = Self.chooseArticle(root)
  }

  /// Whether an element and all in it are left out.
  ///
  /// The words of `class`, `id` and `role` are heeded only on elements that hold less than half of the page's
  /// text, for the body of many a page is of class `has-sidebar`; likewise `<form>`, which some servers put
  /// around the whole page.
  func leavesOut(_ node: HTMLNode) -> Bool {
    let tag = node.tag
    if Self.never.contains(tag) || Self.furniture.contains(tag) { return true }
    if tag == "header" { return !Self.isInArticle(node) }
    if tag == "form" { return node.weight * 2 < total }
    guard node.hasAttributes, node.weight * 2 < total, node != article else {
      return false
    }
    if node.attribute("hidden") != nil { return true }
    return ["class", "id", "role"].contains { name in
      node.tokens(name).contains { Self.tokens.contains($0.string) }
    }
  }

  private static let never: Set = ["script", "style", "noscript", "template", "svg", "head"]
  private static let furniture: Set = [
    "nav", "footer", "aside", "button", "select", "iframe",
  ]
  private static let tokens: Set = [
    "nav", "navbar", "navigation", "menu", "cookie", "cookies", "banner", "sidebar", "footer",
    "share", "sharing", "social", "promo", "advert", "advertisement", "breadcrumb", "breadcrumbs",
    "newsletter", "related", "contentinfo",
  ]

  private static func isInArticle(_ node: HTMLNode) -> Bool {
    var ancestor = node.parent
    while let node = ancestor, node.isElement {
      if ["article", "main"].contains(node.tag) { return true }
      ancestor = node.parent
    }
    return false
  }

  /// Puts on every element the bytes of text below it, scripts and furniture left aside.
  private static func weigh(_ root: HTMLNode) {
    HTMLPage.walk(
      root,
      enter: { node in
        let text = node.characters
        node.weight = text.map { $0.count { !$0.isSpace } } ?? 0
        guard node.isElement else { return true }
        return !never.contains(node.tag) && !furniture.contains(node.tag)
      },
      leave: { node in
        if node != root, let parent = node.parent { parent.weight += node.weight }
      })
  }

  /// The `<article>` or `<main>` with the most text; of two nested ones the inner, where it holds most of the
  /// outer's text. A page of teasers, each an article, is no article: one must hold a quarter of the page.
  private static func chooseArticle(_ root: HTMLNode) -> HTMLNode {
    var best: HTMLNode?
    HTMLPage.walk(
      root,
      enter: { node in
        guard node.isElement else { return false }
        if node.tag == "article" || node.tag == "main", node.weight > 0 {
          guard let chosen = best else {
            best = node
            return true
          }
          let isInner = isBelow(node, chosen)
          if isInner ? node.weight * 2 > chosen.weight : node.weight > chosen.weight { best = node }
        }
        return !never.contains(node.tag)
      })
    guard let best, best.weight * 4 >= root.weight else { return root }
    return best
  }

  private static func isBelow(_ node: HTMLNode, _ other: HTMLNode) -> Bool {
    var ancestor = node.parent
    while let node = ancestor {
      if node == other { return true }
      ancestor = node.parent
    }
    return false
  }
}
