// Enters: the word that tells of an event. Leaves: how surely it is told, in which words, and of what time.

internal import Chronology
internal import Intake
internal import Language

extension SentenceReader {
  /// Of an event with a name its verb says how surely: 'It is not true that the Siege of Paris took place in 1869'.
  func modality(_ trigger: Trigger) -> CertaintyReader.Result? {
    guard trigger.isNoun else { return certainty.read(verb: trigger.word) }
    return titled(event: trigger) == nil
      ? certainty.read(noun: trigger.word)
      : surroundings.light(over: trigger.word).flatMap { certainty.read(verb: $0) }
  }

  /// The folded words of the sentence and the place of the trigger among them, as a hash.
  func wording(of trigger: Trigger) -> String? {
    let words = account.sentences[sentence].words
    guard words.count >= Claim.ownWords else { return nil }
    let folds = account.words[words].map { folded($0.form) }.joined(separator: " ")
    return stableID(folds, "\(trigger.word - words.lowerBound)")
  }

  /// The last date that the account named before the trigger; from another sentence no closer than its month.
  func context(before start: Int) -> HistoricalDate? {
    let end = account.times.partitioningIndex { $0.range.lowerBound >= start }
    guard let time = account.times[..<end].last(where: { $0.date?.year != nil }),
      let date = time.date
    else { return nil }
    let isNear = time.range.lowerBound >= account.sentences[sentence].range.lowerBound
    guard !isNear, date.precision <= .day, let day = date.earliest else { return date }
    return HistoricalDate.month(year: day.year, month: day.month)
  }
}
