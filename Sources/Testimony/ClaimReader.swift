// Enters: one witness's annotated words and times. Leaves: the claims that it makes.

public import Chronology
public import Intake
public import Language

/// Reads claims from the trees of the sentences.
public struct ClaimReader: Sendable {
  private let classes: EventClasses
  private let wordNet: WordNet?

  /// `wordNet` tells kinds of things; without it fewer slots are filled.
  public init(classes: EventClasses, wordNet: WordNet?) {
    self.classes = classes
    self.wordNet = wordNet
  }

  /// The mentions and claims of one witness; `times` lie in its range, in text order.
  ///
  /// Complexity: O(n log n) in the words of the account; a sentence of more than ``longest`` words gives no claims, nor does
  /// what is laid out as no prose (`Layout`).
  public func read(
    _ witness: Witness, text: String, annotated: AnnotatedText, times: [TimeMention]
  ) -> Deposition {
    let account = Account(
      witness: witness, text: text, annotated: annotated, times: times, wordNet: wordNet)
    var links = Links(account)
    let triggers = TriggerFinder(account: account, classes: classes)
    let layout = Layout(
      text, in: witness.range, sentences: account.sentences, words: account.words)
    var claims: [Claim] = []
    for sentence in account.sentences.indices
    where layout.isProse[sentence] && account.sentences[sentence].words.count <= Self.longest {
      let reader = SentenceReader(
        account: account, links: links, sentence: sentence, classes: classes)
      let found = reader.claims(triggers.triggers(in: sentence))
      links.told.add(found)
      claims += found
    }
    claims = CitationLinker(account).linked(claims + LifeDates(account: account).claims())
    for index in claims.indices {
      claims[index].paragraph = account.lines.paragraphEnd(of: claims[index].trigger.lowerBound)
    }
    claims.sort { ($0.trigger.lowerBound, $0.eventClass) < ($1.trigger.lowerBound, $1.eventClass) }
    let mentions = account.names.map {
      Mention(witness: witness.id, range: $0.range, text: text.quote($0.range), kind: $0.kind)
    }
    return Deposition(mentions: mentions, claims: Sequels(account: account).linked(claims))
  }

  /// Words in a sentence that can still be read: longer ones are lists or scraping debris. English prose has
  /// fewer than 1 in 10,000 sentences above (UD EWT train: the longest has 159 words).
  static let longest = 200
}
