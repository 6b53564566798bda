// Words that mean something in one place only; to the other rules they are words like any other.

extension Lexicon {
  /// What seasons name in capitals that is in their time: wars, games, terms.
  static let seasonal = words(
    "offensive offensives counteroffensive campaign campaigns war operation operations rising uprising "
      + "revolution rebellion revolt fighting crisis olympics paralympics games championships festival term "
      + "semester session quarter quarters school holidays holiday vacation break solstice "
      + "equinox issue edition season")
  /// What is named after a month, in capitals: 'the October Revolution' tells of an event, not of a month.
  static let afterMonthInName = words(
    "revolution monarchy manifesto uprising rising crisis plot days war movement coup massacre "
      + "conspiracy")
  /// What days and years are counted of; a phrase ends with such a word.
  static let events = words(
    "war battle siege campaign rebellion revolt rising uprising revolution strike mutiny invasion "
      + "offensive attack assault blockade bombardment landing landings retreat voyage journey trial "
      + "conference congress armistice truce occupation famine plague")
  /// What is said of a spring of water.
  static let afterWell = words(
    "called named known beneath under underneath below beside whose flows flowed flowing gushes "
      + "gushed gushing bubbles bubbled bubbling water waters")
  /// What prices do.
  static let beforePrice = words(
    "closed opened sold bought priced valued quoted traded trading rated stood stands fixed settled"
  )
  /// What moves a time: 'put off to May'.
  static let beforeToMonth = words(
    "up prior back on down close off forward postponed delayed deferred extended moved adjourned "
      + "prolonged brought put shifted")
  static let anniversary = PackedWord("anniversary")
  static let mornings = PackedWord("mornings")
  static let evenings = PackedWord("evenings")
  static let nights = PackedWord("nights")
  static let on = PackedWord("on")
  static let former = PackedWord("former")
  static let current = PackedWord("current")
  /// What a stream does.
  static let afterStream = words(
    "set sets ran runs running flowed flows carried carries swept sweeps drifted drove drives drew "
      + "took takes bore bears pulled pulls turned turns")
  static let degrees = words("degree degrees")
  static let arc = PackedWord("arc")

  /// A list of words that mean something in one place only, and nothing to the other rules.
  static func words(_ list: String) -> Set<PackedWord> {
    Set(list.split(separator: " ").map { PackedWord($0) })
  }
}
