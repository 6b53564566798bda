// Enters: nothing. Leaves: the words, in dictionary form, that tell what became of a plan, an order or an attempt.

/// Deeds and what was meant to be done.
extension CertaintyWords {
  static let achieving = CertaintyWords(
    [
      "manage", "force", "compel", "begin", "start", "continue", "have", "help", "proceed",
      "oblige",
      "succeed", "sentence", "happen", "dare", "contrive", "choose", "opt", "cease", "live",
      "condescend", "deign",
    ],
    "asserted: Brandt managed to ⟦kill⟧ Larsen.", "denied: Brandt did not manage to ⟦kill⟧ Larsen.")
  static let compelling = CertaintyWords(
    ["force", "compel", "oblige", "cause", "lead"],
    "asserted: Larsen was forced to ⟦leave⟧ Oslo.",
    "asserted: Larsen was allowed to ⟦leave⟧ Oslo.",
    "asserted: Brandt was able to ⟦kill⟧ Larsen.",
    "denied: Brandt was not able to ⟦kill⟧ Larsen.",
    "hypothetical: Brandt will be able to ⟦kill⟧ Larsen.")
  static let intending = CertaintyWords(
    [
      "plan", "order", "want", "intend", "plot", "threaten", "sanction", "instruct", "try",
      "attempt", "hope", "demand", "propose", "fear", "decide", "set", "intent", "bent", "keen",
      "wish", "mean", "seek", "command", "forbid", "prohibit", "ban", "promise", "vow", "pledge",
      "offer", "agree", "consider", "contemplate", "dream", "talk", "ready", "dread", "urge", "beg",
      "conspire", "prepare", "suppose",
    ], "hypothetical: Brandt wanted to ⟦kill⟧ Larsen.",
    "asserted: Brandt was ordered to ⟦kill⟧ Larsen, and did.",
    "denied: Brandt tried to ⟦kill⟧ Larsen but failed.",
    "hypothetical: The rebels talked of ⟦killing⟧ Larsen.")
  /// With a whole clause: 'feared that'.
  static let wishing = CertaintyWords(
    [
      "fear", "hope", "wish", "demand", "order", "propose", "command", "dread", "plan", "beg",
      "urge", "want", "intend",
    ], "hypothetical: Brandt feared that Larsen would be ⟦killed⟧.")
  static let deciding = CertaintyWords(
    ["decide", "agree", "resolve", "prefer"], "denied: Brandt decided not to ⟦surrender⟧.")
  static let plans = CertaintyWords(
    [
      "plan", "plot", "attempt", "threat", "order", "idea", "intention", "prospect", "chance",
      "hope", "danger", "fear", "wish", "offer", "promise", "proposal", "risk", "scheme",
      "conspiracy", "desire", "refusal", "condition", "demand", "request", "permission",
    ], "hypothetical: The plan to ⟦kill⟧ Larsen was bold.",
    "denied: Brandt made no attempt to ⟦kill⟧ Larsen.",
    "hypothetical: For fear of being ⟦robbed⟧, Larsen hid his watch.")
  static let ways = CertaintyWords(
    ["method", "way", "mean", "means", "manner", "decision", "first", "last"],
    "asserted: Larsen was the first to ⟦die⟧.")
  static let feasts: Set<String> = [
    "anniversary", "centenary", "bicentenary", "memory", "commemoration", "jubilee", "eve",
  ]
  /// Verbs that say of an event's noun no more than that it is, was or will be.
  static let happening = CertaintyWords(
    ["take", "happen", "occur", "open", "begin", "start", "hold", "follow", "be"],
    "denied: The ⟦battle⟧ of Cold Hill never took place.",
    "future: The ⟦trial⟧ of Larsen begins tomorrow.")
}
