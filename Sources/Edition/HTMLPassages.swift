// Enters: the edition. Leaves: an anchor for every attested passage, and the links from it to its readings.

/// The passages of a page that can be linked to.
struct HTMLPassages {
  /// A passage in a source's text, with links back to what it attests.
  struct Passage {
    var anchor: String
    var source: String
    var range: Range<Int>
    var isContradicted = false
    var backLinks: [String] = []
  }

  private(set) var all: [Passage] = []
  private var places: [Key: Int] = [:]
  private var anchors: Set<String> = []

  private struct Key: Hashable {
    var id: String
    var source: String
    var start: Int
    var end: Int

    init(_ attestation: Apparatus.AttestationEntry) {
      (id, source) = (attestation.id, attestation.source)
      (start, end) = (attestation.start, attestation.end)
    }
  }

  init(_ apparatus: Apparatus) {
    let sources = apparatus.sourcesByFile
    for event in apparatus.events {
      for locus in event.loci {
        let notes = LocusNotes(locus)
        for reading in locus.readings {
          let isContradicted = notes.isContradicted(reading)
          let label = slotLabel(locus.slot) + (isContradicted ? " ≠" : "")
          let about = escaped("\(slotLabel(locus.slot)): \(reading.text), \(event.label)")
          let back =
            "<a href=\"#\(anchor("r", reading.id))\" title=\"\(about)\">\(escaped(label))</a>"
          for attestation in reading.attestations {
            add(attestation, in: sources, back: back, isContradicted: isContradicted)
          }
        }
      }
    }
    for (number, explanation) in apparatus.explanations.enumerated() {
      let back = link(to: "x-\(number)", "why")
      for attestation in explanation.for + explanation.against {
        add(attestation, in: sources, back: back, isContradicted: false)
      }
    }
  }

  /// The anchor of an attestation's passage; nil where the passage does not fit the text at hand.
  func target(of attestation: Apparatus.AttestationEntry) -> String? {
    places[Key(attestation)].map { all[$0].anchor }
  }

  private mutating func add(
    _ attestation: Apparatus.AttestationEntry, in sources: [String: Apparatus.SourceEntry],
    back: String, isContradicted: Bool
  ) {
    let (start, end) = (attestation.start, attestation.end)
    guard sources[attestation.source]?.fits(start, end) == true else { return }
    let place = places[Key(attestation)] ?? all.count
    if place == all.count {
      places[Key(attestation)] = place
      let name = unused(anchor("p", attestation.id))
      all.append(Passage(anchor: name, source: attestation.source, range: start..<end))
    }
    if !all[place].backLinks.contains(back) { all[place].backLinks.append(back) }
    all[place].isContradicted = all[place].isContradicted || isContradicted
  }

  /// The name itself, or with a number behind it where an id was given twice for different passages.
  private mutating func unused(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !anchors.insert(candidate).inserted {
      candidate = "\(name)_-\(number)"
      number += 1
    }
    return candidate
  }
}
