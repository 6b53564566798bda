// Enters: nothing. Leaves: the words, in dictionary form, that tell how surely something is said.

internal import Language

/// Words that govern what is said, by what they make of it.
///
/// Each list has examples with the event word in ⟦marks⟧, which a test reads: what is expected of that event, by the
/// name of a `Certainty` and, after 'by', the voice.
struct CertaintyWords {
  let words: Set<String>
  /// Expected certainty and voice, a colon, and the sentence.
  let examples: [String]

  init(_ words: Set<String>, _ examples: String...) {
    self.words = words
    self.examples = examples
  }

  func contains(_ lemma: String) -> Bool { words.contains(lemma) }

  // MARK: Adverbs and auxiliaries

  static let nearly = CertaintyWords(
    ["nearly", "almost", "narrowly"], "denied: The fever nearly ⟦killed⟧ Larsen.")
  /// Under 'not' these leave the event and deny the rest.
  static let alone = CertaintyWords(
    ["only", "just", "merely", "alone", "simply"],
    "asserted: Brandt not only ⟦robbed⟧ Larsen but stabbed him.")
  /// Under 'not' these say when or how, and leave open whether.
  static let manners = CertaintyWords(["immediately", "instantly", "outright", "once"])
  static let afterwards = CertaintyWords(
    ["eventually", "later", "subsequently", "soon", "finally", "afterwards", "ultimately", "one"],
    "asserted: Larsen would eventually be ⟦hanged⟧.")
  /// Adverbs that leave open whether it happened.
  static let guesses = CertaintyWords(
    [
      "allegedly", "perhaps", "probably", "possibly", "apparently", "supposedly", "presumably",
      "maybe", "likely", "conceivably", "seemingly", "ostensibly", "purportedly", "reputedly",
      "evidently",
    ], "hedged: Larsen was presumably ⟦killed⟧ in 1901.",
    "asserted: Larsen ⟦died⟧, probably of fever, in 1901.")
  /// Adverbs that call false what a verb of saying passes on.
  static let wrongly = CertaintyWords(
    ["wrongly", "falsely", "mistakenly", "erroneously", "incorrectly"],
    "denied: It has been wrongly claimed that Brandt ⟦killed⟧ Larsen.")
  static let hearsay = CertaintyWords(
    ["reportedly"], "reported: Larsen was reportedly ⟦killed⟧ in 1901.")
  /// Adjectives that leave open whether what a noun names happened.
  static let doubtful = CertaintyWords(
    [
      "possible", "alleged", "supposed", "presumed", "probable", "suspected", "apparent", "likely",
      "reputed", "purported",
    ], "hedged: The presumed ⟦murder⟧ of Larsen was never solved.")
  static let coming = CertaintyWords(
    ["forthcoming", "upcoming", "impending", "imminent", "planned", "intended", "scheduled"],
    "future: The impending ⟦execution⟧ of Larsen drew a crowd.")
  static let futures = CertaintyWords(
    ["will", "shall", "'ll", "’ll", "wo", "ll"], "future: Larsen will be ⟦hanged⟧ on Friday.")
  static let guessing = CertaintyWords(
    ["may", "might"], "hedged: Larsen might not have been ⟦killed⟧ in 1901.")
  static let conditions = CertaintyWords(
    ["if", "unless", "lest", "provided", "supposing", "whoever", "whosoever", "whichever"],
    "hypothetical: If Larsen ⟦surrenders⟧, the town is saved.",
    "asserted: If Larsen had not been ⟦arrested⟧, he would have sailed.",
    "hypothetical: Whoever ⟦steals⟧ a horse hangs.")
  /// What a condition says of the source that it trusts, and the verbs with that source as object.
  static let trustworthy = CertaintyWords(
    ["right", "correct", "true", "accurate", "reliable", "trustworthy", "authentic", "genuine"],
    "reported by Pell: Larsen was ⟦killed⟧ in 1901, if Pell is right.")
  static let trusting = CertaintyWords(
    ["believe", "trust", "credit", "follow"],
    "reported by Pell: Larsen was ⟦killed⟧ in 1901, if Pell is to be believed.",
    "hedged: If you count as the almanacs do, Larsen was ⟦killed⟧ in 1901.")
  static let anybody = CertaintyWords(
    ["anyone", "anybody", "whoever"], "hypothetical: Anybody who ⟦robbed⟧ a church was hanged.")
  static let nobody = CertaintyWords(
    ["nobody", "none", "neither", "nothing", "no-one"],
    "denied: Nobody was ⟦killed⟧ at the bridge.", "denied: None of the sailors ⟦drowned⟧.")
  /// Open clauses that say what happened instead.
  static let instead = CertaintyWords(
    ["instead", "rather", "than", "against", "far", "without"],
    "denied: Instead of being ⟦exiled⟧, Larsen was promoted.",
    "denied: Larsen left Oslo without being ⟦arrested⟧.")

  // MARK: Verbs of saying and thinking

  static let saying = CertaintyWords(
    [
      "say", "claim", "state", "write", "report", "recall", "argue", "admit", "insist", "tell",
      "allege", "assert", "maintain", "testify", "relate", "record", "note", "declare", "swear",
      "confess", "rumor", "rumour", "announce", "accuse", "suggest", "contend", "convict",
      "charge", "suspect", "add", "remark", "observe", "explain", "reply", "answer", "cry",
      "shout", "whisper", "mention", "affirm", "attest", "confirm", "boast", "complain", "predict",
      "foretell", "prophesy", "warn", "acknowledge", "concede", "inform", "assure", "remember",
      "depose", "narrate", "recount", "describe", "speak", "quote", "propose", "imply", "read",
      "hear", "conclude", "estimate", "repeat", "protest", "plead", "comment", "exclaim", "call",
      "agree", "theorise", "theorize", "speculate", "hint", "reckon", "advise", "notify",
      "proclaim",
    ], "reported by Conquest: Conquest says that Larsen was ⟦killed⟧ in 1901.",
    "reported: Larsen is said to have ⟦drowned⟧.",
    "reported by sailor: Brandt was told by a sailor that Larsen had ⟦drowned⟧.",
    "reported by villagers: Larsen was, the villagers insist, ⟦poisoned⟧.",
    "reported by Sudoplatov: According to Sudoplatov, Larsen was ⟦killed⟧ in 1901.",
    "reported: Larsen was, it is said, ⟦poisoned⟧.",
    "reported: Larsen was convicted of ⟦murdering⟧ Brandt.",
    "quoted by Brandt: Brandt said: “We ⟦buried⟧ Larsen at night.”",
    "quoted by Brandt: “We ⟦buried⟧ Larsen at night,” said Brandt.",
    "quoted by abbess: “I was there,” said the abbess. “They ⟦robbed⟧ the chapel.”")
  /// Of a reader: what is taken as known.
  static let reminding = CertaintyWords(
    ["remember", "recall", "recollect"],
    "asserted: You will remember that Larsen was ⟦killed⟧ in 1901.",
    "reported by Vane: Vane remembers that Larsen was ⟦killed⟧ in 1901.")
  /// With 'as': 'as the paper put it'.
  static let telling = CertaintyWords(
    ["put", "have", "run", "go"],
    "quoted by Courier: Larsen was, as the Courier put it, “⟦robbed⟧ of his hat”.")
  /// Before a colon: what is written down in them.
  static let papers = CertaintyWords(
    [
      "log", "logbook", "diary", "journal", "telegram", "minutes", "report", "statement", "letter",
      "bulletin", "dispatch", "testimony", "deposition",
    ], "reported by log: The log, 3 May: the rebels ⟦killed⟧ Larsen.")
  /// With an object and a participle: 'reports the steamer sunk'.
  static let bulletins = CertaintyWords(
    ["report", "announce", "declare", "record", "list"],
    "reported by Brandt: Brandt reported the Arctic ⟦sunk⟧.")
  static let asking = CertaintyWords(
    [
      "ask", "inquire", "enquire", "wonder", "debate", "argue", "dispute", "discuss", "question",
      "investigate", "know", "doubt", "see", "determine", "tell", "establish", "say",
    ], "asked by Brandt: Brandt asked whether Larsen had been ⟦killed⟧.",
    "asked: I wonder if Larsen was ⟦killed⟧.",
    "asked by judge: “Were you ⟦arrested⟧ too?” asked the judge.")
  static let guessVerbs = CertaintyWords(
    [
      "seem", "appear", "believe", "suspect", "guess", "think", "suppose", "assume", "presume",
      "imagine", "fancy",
    ],
    "hedged: Larsen seems to have been ⟦killed⟧ in 1901.",
    "hedged: I think that Larsen ⟦died⟧ at sea.", "hedged: We ⟦sailed⟧, I believe, on the Tuesday.")
  /// In the passive: what people hold somebody to have done.
  static let regarding = CertaintyWords(
    ["consider", "deem", "hold", "understand", "judge", "reckon", "regard", "repute"],
    "hedged: Brandt is considered to have ⟦killed⟧ Larsen.")
  /// With 'that': how tradition and hearsay speak.
  static let holding = CertaintyWords(
    ["hold", "go", "run", "circulate", "persist", "spread"],
    "reported by Local tradition: Local tradition holds that Brandt ⟦killed⟧ Larsen.",
    "reported by story: The story goes that Brandt ⟦killed⟧ Larsen.")
  /// What a predicate says of a clause.
  static let open = CertaintyWords(
    [
      "possible", "unclear", "uncertain", "likely", "unlikely", "probable", "doubtful",
      "conceivable", "plausible", "possibility", "suspicion", "likelihood", "doubt", "speculation",
    ], "hedged: It is possible that Larsen was ⟦poisoned⟧.")
  static let sure = CertaintyWords(
    ["certain", "sure", "clear", "known", "proven", "know", "prove", "establish", "obvious"],
    "asserted: It is certain that Larsen was ⟦killed⟧.",
    "hedged: It is not certain that Larsen was ⟦killed⟧.")
  static let proofs = CertaintyWords(
    ["proof", "evidence", "indication", "sign", "record"],
    "hedged: There is no evidence that Larsen was ⟦poisoned⟧.")
  static let factive = CertaintyWords(
    [
      "know", "regret", "forget", "realise", "realize", "learn", "discover", "reveal", "show",
      "prove", "ignore", "resent", "lament", "notice",
    ], "asserted: Brandt did not know that Larsen had been ⟦killed⟧.")
  /// Nouns of speech.
  static let reports = CertaintyWords(
    [
      "report", "rumour", "rumor", "story", "claim", "statement", "allegation", "legend", "tale",
      "tradition", "accusation", "charge", "assertion", "belief", "account", "confession",
      "testimony", "suggestion", "theory", "hearsay", "gossip", "notion",
    ], "reported by rumour: A rumour of Larsen's ⟦death⟧ reached the camp.",
    "denied: The story that Larsen was ⟦poisoned⟧ is false.",
    "denied by Vane: Vane disputes the story that Larsen was ⟦poisoned⟧.",
    "denied: There is no truth in the rumour that Brandt ⟦killed⟧ Larsen.",
    "reported by Vane: Vane repeats the story that Brandt ⟦killed⟧ Larsen.")
  /// Nouns that call false what follows with 'that'.
  static let fallacies = CertaintyWords(
    [
      "myth", "lie", "fabrication", "invention", "misconception", "fallacy", "hoax", "falsehood",
      "slander",
    ], "denied: The myth that Brandt ⟦killed⟧ Larsen dies hard.")
  static let fictions = CertaintyWords(
    [
      "novel", "film", "movie", "play", "legend", "myth", "opera", "series", "ballad", "poem",
      "saga", "drama",
    ], "reported by opera: In the opera, Larsen is ⟦killed⟧ by Brandt.")
  /// Nouns by which somebody's view is cited: 'in Pell's view'.
  static let views = CertaintyWords(
    [
      "account", "view", "opinion", "version", "telling", "word", "estimation", "judgement",
      "judgment",
    ], "reported by Pell: In Pell's view, Larsen was ⟦murdered⟧.")
  static let laws = CertaintyWords(
    ["law", "statute", "decree", "act", "edict", "rule", "constitution", "charter", "treaty"],
    "hypothetical by decree: Thieves are to be ⟦hanged⟧, says the decree.")

  // MARK: Denial

  static let denying = CertaintyWords(
    [
      "deny", "disprove", "refute", "dispute", "disbelieve", "reject", "contradict", "debunk",
      "dismiss", "dispel", "discredit", "repudiate", "rebut",
    ],
    "denied by Brandt: Brandt denies that Larsen was ⟦killed⟧.",
    "hedged by Brandt: Brandt refused to deny that Larsen was ⟦killed⟧.",
    "asserted: Nobody denies that Larsen was ⟦killed⟧.",
    "reported by Brandt: Brandt did not deny that Larsen was ⟦killed⟧.",
    "hedged by Brandt: Brandt denies that Vane told him that Larsen was ⟦killed⟧.")
  static let doubting = CertaintyWords(["doubt"], "hedged: I doubt that Larsen ⟦escaped⟧.")
  static let falsehoods = CertaintyWords(
    [
      "false", "untrue", "myth", "lie", "invention", "fabrication", "legend", "incorrect", "wrong",
      "unfounded",
    ], "denied: It is false that Larsen was ⟦killed⟧.")
  static let truths = CertaintyWords(
    ["true", "case", "correct"], "denied: It is not true that Larsen was ⟦killed⟧.")
  /// With an infinitive: it was not done.
  static let failing = CertaintyWords(
    ["refuse", "decline", "fail", "forget", "neglect", "omit"],
    "denied: The mutineers failed to ⟦capture⟧ the ship.",
    "asserted: Brandt did not fail to ⟦rob⟧ Larsen.")
  /// With a gerund, behind 'from' or bare: it was not done.
  static let preventing = CertaintyWords(
    [
      "prevent", "stop", "keep", "deter", "hinder", "discourage", "dissuade", "save", "spare",
      "restrain", "avoid", "escape", "evade", "refrain", "abstain",
    ],
    "denied: The storm prevented the rebels from ⟦attacking⟧ Oslo.",
    "denied: Larsen avoided being ⟦arrested⟧.",
    "asserted: Brandt could not prevent Larsen from ⟦escaping⟧.")
  /// What becomes of an event that a noun names, or of a plan, where it comes to nothing.
  static let cancelling = CertaintyWords(
    ["cancel", "avert", "prevent", "abandon", "foil", "thwart", "avoid", "forestall", "postpone"],
    "denied: The ⟦execution⟧ of Larsen was cancelled.",
    "denied: The plot to ⟦kill⟧ Larsen was foiled.")
  static let fulfilling = CertaintyWords(
    ["carry", "fulfil", "fulfill", "obey", "implement", "execute", "realise", "realize"],
    "denied: The order to ⟦shoot⟧ Larsen was never carried out.",
    "asserted: The order to ⟦shoot⟧ Larsen was carried out.")

  static let all = [
    nearly, alone, manners, afterwards, guesses, wrongly, hearsay, doubtful, coming, futures,
    guessing,
    conditions, trustworthy, trusting, anybody, nobody, instead, saying, reminding, telling, papers,
    asking, guessVerbs, regarding,
    holding,
    open, sure, proofs, factive, reports, fallacies, fictions, views, laws, denying, doubting,
    falsehoods, truths, failing,
    preventing, wishing, deciding, bulletins, cancelling, fulfilling, achieving, compelling,
    intending, plans, ways, happening,
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
        || enables(governor)
    case "advcl" where ["live", "survive"].contains(word): return true
    case "acl": return CertaintyWords.ways.contains(word)
    case "conj": return isFactual(infinitive: governor)
    default: return false
    }
  }

  /// 'was able to leave', 'was allowed to leave': told in the past, it was done (Bhatt, Covert Modality in Non-finite
  /// Contexts, 1999).
  func enables(_ governor: Int) -> Bool {
    let isPast = tree.children[governor].contains {
      ["cop", "aux"].contains(tree.base($0))
        && ["was", "were"].contains(words[$0].form.lowercased())
    }
    let word = words[governor].lemma.lowercased()
    return isPast
      && (word == "able" || ["allow", "permit"].contains(word) && clause(governor).isPassive)
  }
}
