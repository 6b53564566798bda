// Enters: what each word on the way up says. Leaves: how surely all of them together say it, and on whose word.

extension CertaintyReader {
  /// Somebody on whose word something is said.
  struct Voice: Hashable {
    /// As the account names it, without an article.
    var text: String
    /// The word that heads its phrase.
    var at: Int
    /// Whether a phrase beside the clause names it: 'according to Vane'.
    var isSource = false
  }

  /// How surely an event is told, and through whose mouths.
  struct Result: Hashable {
    var certainty: Certainty
    /// On whose word, the outer voice first: 'Pell says that Amory told him'.
    var voices: [Voice] = []

    /// The voice nearest to the event.
    var attributedTo: String? { voices.last?.text }

    /// On somebody's word.
    mutating func report(by voice: Voice?) {
      if certainty == .asserted { certainty = .reported }
      name(voice)
    }

    /// Denied by the witness, or by a voice. Whoever denies that something was said or denied leaves open whether it
    /// happened, and is the one to name.
    mutating func deny(by voice: Voice? = nil) {
      switch certainty {
      case .hedged: break
      case .reported: (certainty, voices) = (.hedged, [])
      case .denied where !voices.isEmpty: (certainty, voices) = (.hedged, [])
      case .denied: certainty = voice == nil ? .asserted : .reported
      default: certainty = .denied
      }
      name(voice)
    }

    /// Left open.
    mutating func hedge(by voice: Voice? = nil) {
      if [.asserted, .reported, .denied].contains(certainty) { certainty = .hedged }
      name(voice)
    }

    /// What the certainty of a governing verb makes of that of the verb below.
    mutating func combine(_ outer: Certainty) {
      switch outer {
      case .denied: deny()
      case .hedged: hedge()
      case .hypothetical, .asked: certainty = outer
      case .future where certainty == .asserted: certainty = .future
      default: break
      }
    }

    /// Adds an outer voice. The way up the tree leads outwards; but 'According to Vane, the stoker swore' names the outer voice below the
    /// inner one.
    mutating func name(_ voice: Voice?) {
      guard let voice,
        !voices.contains(where: { $0.text == voice.text || $0.at == voice.at })
      else { return }
      let outer = voices.prefix { $0.isSource && $0.at < voice.at }.count
      voices.insert(voice, at: outer)
    }
  }
}
