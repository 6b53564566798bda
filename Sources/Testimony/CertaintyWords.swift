// Enters: nothing. Leaves: the words, in dictionary form, that tell how surely something is said.

internal import Language

/// Words that govern what is said, by what they make of it.
enum CertaintyWords {
  static let nearly: Set<String> = ["nearly", "almost", "narrowly"]
  static let denying: Set<String> = [
    "refuse", "decline", "fail", "forbid",
    "deny", "disprove", "refute", "dispute", "doubt", "disbelieve",
  ]
  static let feasts: Set<String> = [
    "anniversary", "centenary", "bicentenary", "memory", "commemoration", "jubilee", "eve",
  ]
  static let fictions: Set<String> = [
    "novel", "film", "movie", "play", "legend", "myth", "opera", "series", "ballad", "poem",
  ]
  static let manners: Set<String> = [
    "immediately", "instantly", "only", "just", "until", "yet", "alone", "merely", "outright",
    "once",
  ]
  static let afterwards: Set<String> = [
    "eventually", "later", "subsequently", "soon", "finally",
  ]
  static let plans: Set<String> = [
    "plan", "plot", "attempt", "threat", "order", "idea", "intention", "prospect", "chance",
    "hope", "danger", "fear",
  ]
  static let ways: Set<String> = [
    "method", "way", "mean", "means", "manner", "decision", "first", "last",
  ]
  static let achieving: Set<String> = [
    "manage", "force", "compel", "begin", "start", "continue", "have", "help", "proceed", "oblige",
    "succeed", "sentence",
  ]
  static let compelling: Set<String> = ["force", "compel", "oblige", "cause", "lead"]
  static let intending: Set<String> = [
    "plan", "order", "want", "intend", "plot", "threaten", "sanction", "instruct", "prevent",
    "avoid",
    "try", "attempt", "hope", "demand", "propose", "fear", "decide", "set", "intent", "bent",
    "keen",
  ]
  static let hedges: Set<String> = [
    "allegedly", "reportedly", "perhaps", "probably", "possibly", "apparently", "supposedly",
    "presumably", "maybe", "likely", "seem", "appear", "believe", "suspect", "rumour", "rumor",
    "guess", "think", "suppose", "assume", "possible", "unclear",
  ]
  static let saying: Set<String> = [
    "say", "claim", "state", "write", "report", "recall", "argue", "admit", "insist", "tell",
    "allege",
    "assert", "maintain", "testify", "relate", "record", "note", "declare", "swear", "confess",
    "rumor", "rumour", "announce", "accuse", "suggest", "contend",
  ]
}

extension Account {
  /// 'was forced to leave' happened; 'wanted to leave' need not have; 'the way to kill him' presupposes it.
  func isFactual(infinitive verb: Int) -> Bool {
    guard let governor = tree.head(verb) else { return false }
    let word = words[governor].lemma.lowercased()
    switch tree.base(verb) {
    case "xcomp":
      return CertaintyWords.achieving.contains(word) || CertaintyWords.compelling.contains(word)
    case "acl": return CertaintyWords.ways.contains(word)
    case "conj": return isFactual(infinitive: governor)
    default: return false
    }
  }
}
