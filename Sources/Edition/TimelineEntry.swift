// Enters: the edition. Leaves: its dated events in order, each with its dates and who gives them.

/// A dated event.
public struct TimelineEntry: Hashable, Sendable, Encodable {
  /// A date that some accounts give.
  public struct Dating: Hashable, Sendable, Encodable {
    /// The date, EDTF.
    public var value: String
    /// The date for people.
    public var text: String
    /// The sigla of those that give it.
    public var witnesses: [String]
    /// How many groups of witnesses give it independently, as far as is known.
    public var origins: Int
    /// How surely: `asserted` where some witness asserts it, else as the first says it.
    public var certainty: String
  }

  /// The id of the event.
  public var event: String
  /// What it is called.
  public var label: String
  /// When it was by the most exact dates: EDTF.
  public var when: String
  /// Whether its dates contradict each other.
  public var isDisputed: Bool
  /// How much the event matters beside others.
  public var weight: Int
  /// The dates, the most widely attested first.
  public var dates: [Dating]
}

extension Apparatus {
  /// The dated events that are not set aside, in the order of the edition, which is that of time.
  public var timeline: [TimelineEntry] {
    events.filter { !$0.isSetAside }.compactMap { event in
      guard let when = event.when, let locus = event.loci.first(where: { $0.slot == "time" }) else {
        return nil
      }
      return TimelineEntry(
        event: event.id, label: event.label, when: when, isDisputed: locus.isContradicted,
        weight: event.weight,
        dates: locus.readings.filter { !$0.isSetAside }.map { reading in
          let certainties = reading.live.map(\.certainty)
          return TimelineEntry.Dating(
            value: reading.value, text: reading.text, witnesses: reading.witnesses,
            origins: reading.origins,
            certainty: certainties.contains("asserted") ? "asserted" : certainties.first ?? "")
        })
    }
  }
}
