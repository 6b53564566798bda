// Enters: a file of weights. Leaves: how sure it is that two mentions tell of one event.

internal import Foundation

/// A logistic regression over the features of a pair of mentions.
public struct EventScore: Sendable {
  /// What is wrong with a file of weights.
  public struct Malformed: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was expected and what was found.
    public var description: String
  }

  /// In the order of ``PairFeature``.
  private var weights: [Double]
  /// The mean probability from which clusters of mentions are one.
  public private(set) var bound: Double
  /// The mean likeness from which documents are of one story.
  public private(set) var story: Double

  /// Reads lines of a name, a tab and a number: a weight for each feature, `bound` and `story.bound`; `#` opens a comment.
  ///
  /// - Throws: ``Malformed``.
  public init(tsv: String) throws(Malformed) {
    var numbers: [String: Double] = [:]
    for line in tsv.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let number = Double(fields[1]), number.isFinite else {
        throw Malformed(description: "expected a name, a tab and a number, found '\(line)'")
      }
      numbers[String(fields[0])] = number
    }
    func number(_ name: String) throws(Malformed) -> Double {
      guard let number = numbers[name] else {
        throw Malformed(description: "expected a number for '\(name)', found none")
      }
      return number
    }
    weights = []
    for feature in PairFeature.allCases { weights.append(try number(feature.rawValue)) }
    bound = try number("bound")
    story = try number("story.bound")
  }

  /// The weights that come with the program.
  public static func standard() throws(Malformed) -> EventScore {
    try EventScore(tsv: String(decoding: PackageResources.same_event_tsv, as: UTF8.self))
  }

  /// The weight of a feature.
  public subscript(_ feature: PairFeature) -> Double {
    PairFeature.allCases.firstIndex(of: feature).map { weights[$0] } ?? 0
  }

  /// The probability that a pair with these features, in the order of ``PairFeature``, is one event.
  func probability(_ values: [Double]) -> Double {
    let sum = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exp(-sum))
  }
}
