import Chronology
import Collation
import Foundation
import Language
import Testimony
import Testing

@Suite("The comparison routine")
struct ComparisonTests {
  /// Two readings of a slot of a killing, and the ruling that they must get.
  struct Case: CustomTestStringConvertible, Sendable {
    var slot: Slot
    var a: Content.Kind
    var b: Content.Kind
    var rule: String
    var verdict: Verdict

    var testDescription: String { "\(rule) \(verdict)" }
  }

  private static func time(_ edtf: String) -> Content.Kind {
    (try? HistoricalDate(edtf: edtf)).map { .time($0) } ?? .name("no date: \(edtf)")
  }

  /// From and until so many minutes after midnight.
  private static func hour(_ earliest: Int, _ latest: Int) -> Content.Kind {
    let hour = TimeOfDay(earliest: earliest, latest: latest)
    return .hour(hour, words: hour.value)
  }
  /// A minute of the morning or twelve hours later.
  private static func either(_ minute: Int) -> Content.Kind {
    let hour = TimeOfDay(earliest: minute, latest: minute, isEitherHalf: true)
    return .hour(hour, words: hour.value)
  }

  private static func thing(_ head: String) -> Content.Kind { .thing(head: head, text: head) }

  private static func count(_ least: Double, _ most: Double, _ counted: String) -> Content.Kind {
    .quantity(Quantity(least: least, most: most, counted: counted))
  }

  private static func named(_ name: String) -> Content.Kind { .entity(name, label: name) }

  static let cases: [Case] = [
    Case(
      slot: .time, a: time("1940-08-21"), b: time("1940-08-21"), rule: "time.same", verdict: .same),
    Case(
      slot: .time, a: time("1940-08"), b: time("1940-08-21"), rule: "time.contains",
      verdict: .refines),
    Case(
      slot: .time, a: time("1940-08-20"), b: time("1940-08-21"), rule: "time.disjoint",
      verdict: .contradiction),
    Case(
      slot: .time, a: time("1916-12-17"), b: time("1916-12-30"), rule: "time.styles",
      verdict: .compatible),
    Case(
      slot: .time, a: time("1732-02-22"), b: time("1732-02-11"), rule: "time.styles",
      verdict: .compatible),
    Case(
      slot: .time, a: time("1923-02-16"), b: time("1923-03-01"), rule: "time.styles",
      verdict: .compatible),
    Case(
      slot: .time, a: time("1923-02-17"), b: time("1923-03-02"), rule: "time.disjoint",
      verdict: .contradiction),
    Case(
      slot: .time, a: time("1916-12-17"), b: time("1916-12-31"), rule: "time.disjoint",
      verdict: .contradiction),
    Case(
      slot: .time, a: time("1939"), b: time("1940-08"), rule: "time.disjoint",
      verdict: .contradiction),
    Case(
      slot: .time, a: time("1940-07/1940-08-10"), b: time("1940-08-05/1940-09"),
      rule: "time.overlap", verdict: .compatible),
    Case(
      slot: .time, a: time("XXXX-08-21"), b: time("1940"), rule: "time.overlap",
      verdict: .compatible),
    Case(
      slot: .time, a: time("XXXX-08-21"), b: time("1940-08-20"), rule: "time.disjoint",
      verdict: .contradiction),
    Case(
      slot: .time, a: hour(420, 585), b: hour(645, 720), rule: "time.hours",
      verdict: .contradiction),
    Case(slot: .time, a: hour(140, 140), b: hour(140, 140), rule: "time.same", verdict: .same),
    Case(
      slot: .time, a: hour(110, 170), b: hour(140, 140), rule: "time.contains",
      verdict: .refines),
    Case(
      slot: .time, a: hour(1080, 1800), b: hour(240, 420), rule: "time.overlap",
      verdict: .compatible),
    Case(
      slot: .time, a: time("1912-04-15T02:20"), b: hour(160, 160), rule: "time.hours",
      verdict: .contradiction),
    Case(
      slot: .time, a: time("1912-04-15T02:20"), b: time("1912-04-15T14:20"), rule: "time.hours",
      verdict: .contradiction),
    Case(
      slot: .time, a: time("1912-04-15T20:30"), b: time("1912-04-15T20:40"), rule: "time.rounded",
      verdict: .refines),
    Case(
      slot: .time, a: time("1912-04-15T20:30"), b: time("1912-04-15T21:00"), rule: "time.hours",
      verdict: .contradiction),
    Case(
      slot: .time, a: time("1912-04-15T20:15"), b: time("1912-04-15T20:25"), rule: "time.hours",
      verdict: .contradiction),
    Case(
      slot: .time, a: time("1912-04-15T20:15"), b: time("1912-04-16T20:15"), rule: "time.disjoint",
      verdict: .contradiction),
    Case(
      slot: .time, a: either(495), b: time("1912-04-15T20:15"), rule: "time.contains",
      verdict: .refines),
    Case(
      slot: .time, a: either(495), b: time("1912-04-15T15:00"), rule: "time.hours",
      verdict: .contradiction),
    Case(slot: .time, a: either(495), b: either(495), rule: "time.same", verdict: .same),
    Case(
      slot: .time, a: either(495), b: hour(1080, 1440), rule: "time.overlap", verdict: .compatible),
    Case(
      slot: .time, a: time("1912-04-15"), b: hour(160, 160), rule: "time.sort",
      verdict: .compatible),
    Case(
      slot: .instrument, a: thing("ice axe"), b: thing("ice ax"), rule: "instrument.synonym",
      verdict: .same),
    Case(
      slot: .instrument, a: thing("weapon"), b: thing("dagger"), rule: "instrument.kind",
      verdict: .refines),
    Case(
      slot: .instrument, a: thing("dagger"), b: thing("sword"), rule: "instrument.sisters",
      verdict: .contradiction),
    Case(
      slot: .instrument, a: thing("ice pick"), b: thing("pickaxe"), rule: "instrument.sisters",
      verdict: .contradiction),
    Case(
      slot: .instrument, a: thing("pistol"), b: thing("bullet"), rule: "instrument.fired",
      verdict: .compatible),
    Case(
      slot: .instrument, a: thing("arrow"), b: thing("longbow"), rule: "instrument.fired",
      verdict: .compatible),
    Case(
      slot: .instrument, a: thing("rifle"), b: thing("shot"), rule: "instrument.fired",
      verdict: .compatible),
    Case(
      slot: .instrument, a: thing("dagger"), b: thing("bullet"), rule: "instrument.sisters",
      verdict: .contradiction),
    Case(
      slot: .instrument, a: thing("pistol"), b: thing("rope"), rule: "instrument.open",
      verdict: .compatible),
    Case(
      slot: .instrument, a: thing("poison"), b: thing("dagger"), rule: "instrument.open",
      verdict: .compatible),
    Case(
      slot: .quantity, a: count(4, 4, "marine"), b: count(5, 5, "marine"),
      rule: "quantity.disjoint", verdict: .contradiction),
    Case(
      slot: .quantity, a: count(4, 4, "marine"), b: count(30, 30, "islander"),
      rule: "quantity.counted", verdict: .scope),
    Case(
      slot: .quantity, a: count(1350, 1650, "passenger"), b: count(1517, 1517, "passenger"),
      rule: "quantity.within", verdict: .refines),
    Case(
      slot: .quantity, a: count(90, 110, "man"), b: count(99, 121, "man"), rule: "quantity.overlap",
      verdict: .compatible),
    Case(
      slot: .place, a: named("Mexico"), b: named("Mexico City"), rule: "place.within",
      verdict: .refines),
    Case(
      slot: .place, a: named("Paris"), b: named("Vienna"), rule: "place.sisters",
      verdict: .contradiction),
    Case(
      slot: .place, a: named("Botany Bay"), b: named("Hudson Bay"), rule: "place.sisters",
      verdict: .contradiction),
    Case(
      slot: .place, a: named("Zorndorf"), b: named("Vienna"), rule: "place.open",
      verdict: .compatible),
    Case(
      slot: .agent, a: named("Brandt"), b: named("Larsen"), rule: "agent.several",
      verdict: .compatible),
    Case(
      slot: .agent, a: named("Brandt"), b: thing("a Danish agent"), rule: "agent.description",
      verdict: .refines),
    Case(
      slot: .order, a: .order(.before, event: "e", label: "the fire"),
      b: .order(.after, event: "e", label: "the fire"), rule: "order.opposite",
      verdict: .contradiction),
    Case(
      slot: .order, a: .order(.before, event: "e", label: "the fire"),
      b: .order(.after, event: "f", label: "the trial"), rule: "order.otherEvent", verdict: .scope),
  ]

  private let comparison = Comparison(
    wordNet: WordNet.installed(environment: ProcessInfo.processInfo.environment))

  private func side(
    _ kind: Content.Kind, denied: Bool = false, asserted: Bool = true
  ) -> Comparison.Side {
    let content = Content(kind: kind, isDenied: denied)
    return Comparison.Side(content: content, text: content.value, isAsserted: asserted)
  }

  private func killing() throws -> EventClass {
    try #require(try EventClasses.standard()["killing"])
  }

  @Test("gives the mildest ruling that fits, and names its rule", arguments: cases)
  func rulings(_ it: Case) throws {
    let ruling = comparison.compare(side(it.a), side(it.b), slot: it.slot, of: try killing())
    #expect(ruling.rule == it.rule)
    #expect(ruling.verdict == it.verdict)
    #expect(!ruling.why.isEmpty)
  }

  @Test("finds the same from both sides", arguments: cases)
  func symmetric(_ it: Case) throws {
    let there = comparison.compare(side(it.a), side(it.b), slot: it.slot, of: try killing())
    let back = comparison.compare(side(it.b), side(it.a), slot: it.slot, of: try killing())
    #expect(there.rule == back.rule)
    #expect(there.verdict == back.verdict)
    if there.verdict == .refines { #expect(there.isTurned != back.isTurned) }
  }

  @Test("calls nothing a contradiction that is not asserted", arguments: cases)
  func unasserted(_ it: Case) throws {
    let ruling = comparison.compare(
      side(it.a, asserted: false), side(it.b), slot: it.slot, of: try killing())
    #expect(ruling.verdict != .contradiction)
  }

  @Test("calls nothing a contradiction that one clause gives together", arguments: cases)
  func together(_ it: Case) throws {
    let ruling = comparison.compare(
      side(it.a), side(it.b), slot: it.slot, of: try killing(), together: true)
    #expect(ruling.verdict != .contradiction)
  }

  @Test("to deny a reading contradicts who asserts it, and nobody else")
  func polarity() throws {
    let (pick, axe) = (Self.thing("ice pick"), Self.thing("ice axe"))
    func ruling(_ a: Comparison.Side, _ b: Comparison.Side) throws -> Ruling {
      comparison.compare(a, b, slot: .instrument, of: try killing())
    }
    #expect(try ruling(side(pick, denied: true), side(pick)).rule == "polarity.denied")
    #expect(try ruling(side(pick), side(pick, denied: true)).verdict == .contradiction)
    #expect(try ruling(side(pick, denied: true), side(axe)).verdict == .compatible)
    #expect(try ruling(side(pick, denied: true), side(axe, denied: true)).verdict == .compatible)
    #expect(
      try ruling(side(pick, denied: true), side(pick, asserted: false)).verdict == .compatible)
  }

  @Test("what can recur, or happen to many, excludes no second time")
  func repeatable() throws {
    let exile = try #require(try EventClasses.standard()["exile"])
    let (a, b) = (side(Self.time("1928")), side(Self.time("1929")))
    #expect(comparison.compare(a, b, slot: .time, of: exile).rule == "time.repeatable")
    let many = comparison.compare(a, b, slot: .time, of: try killing(), isOne: false)
    #expect(many.verdict == .compatible)
  }
}
