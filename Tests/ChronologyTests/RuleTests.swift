// Each rule's own example, run through the whole tagger.

import TestSupport
import Testing

@testable import Chronology

@Suite("Every rule's example holds")
struct RuleTests {
  @Test(
    "the example's last mention is the marked one, with its value; forbidding rules leave none",
    arguments: Rule.all.indices)
  func example(index: Int) {
    let rule = Rule.all[index]
    let expected = MarkedText(rule.example)
    let found = TimeTagger().tag(expected.text).filter {
      $0.kind != .duration || rule.value.hasPrefix("P")
    }
    let wanted = rule.value.isEmpty ? [] : [rule.value]
    #expect(found.suffix(max(1, wanted.count)).map(\.value) == wanted, "\(rule.name)")
    #expect(
      wanted.isEmpty || found.last?.range == expected.ranges.last,
      "\(rule.name): \(marked(expected.text, found.map(\.range)))")
  }

  @Test("rules have names of their own")
  func names() {
    #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
  }
}
