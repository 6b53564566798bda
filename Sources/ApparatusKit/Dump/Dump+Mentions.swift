// Enters: files of given words, some marked as telling of events. Leaves: which of them tell of one event, printed.

public import Collation
internal import Foundation
public import Intake
public import Language

/// Documents whose events are given, for dumps of the collation stage alone.
public struct GivenEvents: Sendable {
  /// One mention, and how it is known.
  struct Item: Sendable {
    var document: String
    var mark: String
    var mention: EventMention
  }

  var items: [Item] = []
  /// For each document, how often its content words stand in it.
  var documents: [[String: Int]] = []
  let wordNet: WordNet?
  /// What is to be said about the files, those that were not read included.
  public var findings: [Finding] = []
  /// Whether no document could be read.
  public var isEmpty: Bool { documents.isEmpty }

  /// Prints which mentions are of one event, by a score: as text for people, `json` for machines, or `pairs` with the
  /// features of every pair that is compared. `isOneStory` says that all documents tell one story.
  ///
  /// - Throws: ``Dump/Failure`` where there is no such format.
  public func print(
    _ format: DumpFormat, by score: EventScore, isOneStory: Bool
  ) throws -> String {
    let judge = SameEvent(score: score, wordNet: wordNet)
    let stories =
      isOneStory ? [Int](repeating: 0, count: documents.count) : judge.stories(documents)
    let mentions = items.map(\.mention)
    switch format {
    case .pairs: return pairs(judge.pairs(mentions, documents: documents, stories: stories))
    case .json:
      let events = judge.events(mentions, documents: documents, stories: stories)
      return try json(events, stories)
    case .text: return text(judge.events(mentions, documents: documents, stories: stories))
    case .conllu, .vectors:
      throw Dump.Failure(
        description: "--format \(format.rawValue): expected text, json or pairs")
    }
  }

  private func name(_ item: Item) -> String { "\(item.document):\(item.mark)" }

  /// A line for each event: the word and place of each mention.
  private func text(_ events: [Int]) -> String {
    let groups = Dictionary(grouping: items.indices) { events[$0] }
    return groups.sorted { $0.key < $1.key }.map { _, members in
      members.map { "\(items[$0].mention.lemma) (\(name(items[$0])))" }.joined(separator: ", ")
        + "\n"
    }.joined()
  }

  private struct Line: Encodable {
    var document: String
    var mark: String
    var lemma: String
    var event: Int
    var story: Int
  }

  /// One object for each mention.
  private func json(_ events: [Int], _ stories: [Int]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try zip(items, events).map { item, event in
      let line = Line(
        document: item.document, mark: item.mark, lemma: item.mention.lemma, event: event,
        story: stories[item.mention.document])
      return String(decoding: try encoder.encode(line), as: UTF8.self) + "\n"
    }.joined()
  }

  /// A line of names, then one for each pair: the two mentions and the values of the features, parted by tabs.
  private func pairs(_ pairs: [SameEvent.Pair]) -> String {
    let head = ["a", "b"] + PairFeature.allCases.map(\.rawValue)
    let rows = pairs.map { pair in
      [name(items[pair.a]), name(items[pair.b])]
        + pair.values.map { "\(($0 * Self.precision).rounded() / Self.precision)" }
    }
    return ([head] + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  private static let precision = 1e4
}

extension Pipeline {
  /// Reads CoNLL-U files whose MISC marks the words that tell of events (`Event=`): of one document, the words of a
  /// sentence with one mark are one mention.
  ///
  /// - Throws: what is wrong with the language model's file, and what to do.
  public func givenEvents(of files: [String]) throws(ModelError) -> GivenEvents {
    let annotator = try analyst.modelAnnotator()
    var result = GivenEvents(wordNet: analyst.wordNet, findings: analyst.findings)
    for file in files {
      switch Capture.read(file: file, limits: analyst.reader.limits) {
      case .refused(let finding): result.findings.append(finding)
      case .captured(let capture):
        do {
          let table = try CoNLLU(reading: capture.bytes)
          for document in table.documents() {
            result.take(document.words, named: document.name ?? capture.file, annotator)
          }
        } catch {
          result.findings.append(.malformed(capture.file, error))
        }
      }
    }
    return result
  }
}

extension GivenEvents {
  fileprivate mutating func take(
    _ words: CoNLLU, named name: String, _ annotator: ModelAnnotator
  ) {
    let (text, ranges) = words.composed()
    let given = words.events()
    let (annotated, vectors) = annotator.annotate(
      text, sentences: ranges, vectorsOf: given.map(\.words))
    let reader = EventMentionReader(annotated, document: documents.count)
    documents.append(reader.content)
    for (event, vector) in zip(given, vectors) {
      guard let mention = reader.mention(event.words, vector: vector) else { continue }
      items.append(Item(document: name, mark: event.mark, mention: mention))
    }
  }
}
