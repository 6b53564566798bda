// Enters: nothing. Leaves: the lists that the tokenizer reads words by.

/// How English is written: what stays whole and what comes apart. Where a list says no other source, it holds what
/// the training parts of UD English EWT and GUM keep whole, or part, more often than not.
enum Spellings {
  // MARK: Hyphens

  /// Before a hyphen at which a word stays whole: 'e-mail', 'anti-war' (the Penn Treebank's list of affixes, less
  /// what EWT and GUM part: 'pan-', 'quasi-', 'vice-').
  static let prefixes = set(
    """
    anti arch bi bio co contra counter cross cyber de e eco ex extra hyper inter intra macro mega micro mid mini \
    mono multi neo non over para post pre pro proto pseudo psycho re semi socio sub super trans tri ultra un uni
    """)

  /// After such a hyphen: 'Kafka-esque'.
  static let suffixes = set("esque wise ish")

  // MARK: Apostrophes

  /// What follows an apostrophe; 'n't' takes its 'n' along.
  static let clitics = set("s re ve ll d m")

  /// What an apostrophe can open: clitics that stand apart, and words that lost their beginning.
  static let elisions = clitics.union(set("em n cause cuz til bout scuse"))

  /// Before 'is' and 'was' that follow without a space: ''t' of ''tis'.
  static let elidedIt = set("tis twas")

  /// Words of two or three, cut at the bars: fixed ones, and clitics that lost their apostrophe where no other
  /// word is spelt so ('its', 'well' and 'shed' are left alone).
  static let contractions: [String: [Int]] = {
    let words = """
      can|not gon|na wan|na got|ta out|ta du|n|no lem|me gim|me c'm|on y'|all d'|ye d'|you \
      do|nt does|nt did|nt wo|nt ca|nt could|nt would|nt should|nt is|nt are|nt was|nt were|nt have|nt has|nt \
      had|nt ai|nt ar|nt i|m i|ve you|re you|ll you|ve they|re they|ve we|ve that|s there|s what|s he|s she|s \
      else|s who|s i'm|a a|lot lot|ta
      """
    var result: [String: [Int]] = [:]
    for word in set(words) {
      let lengths = word.split(separator: "|").map(\.utf8.count)
      result[word.filter { $0 != "|" }] = lengths.dropLast().reduce(into: []) { cuts, length in
        cuts.append((cuts.last ?? 0) + length)
      }
    }
    return result
  }()

  /// After an 'its' that stands for 'it's'.
  static let afterIts = set(
    "a an the not been really simply definitely now also just still getting called my no for from between"
  )

  static let longestContraction = 9

  // MARK: Numbers

  /// What comes apart from the number before it; 'th' and 's' do not.
  static let units = set(
    """
    am pm AM PM a.m a.m. p.m p.m. m M k K b bn B mm MM cm km kg mg ml ft hh lb lbs oz sq x t Hz kHz MHz GHz kb KB mb \
    MB gb GB mph kph min mins hr hrs yr yrs c. p etc
    """)

  /// Lengths of groups of digits between hyphens that make one number: telephones, postal codes, dates.
  static let numberGroups: Set<[Int]> = [
    [3, 4], [3, 3, 4], [1, 3, 3, 4], [5, 4], [2, 2, 2], [2, 2, 4], [1, 2, 2], [1, 1, 2], [2, 1, 2],
    [1, 2, 4], [1, 1, 4], [2, 1, 4], [4, 2, 2],
  ]

  /// Before '$'.
  static let dollars = set("US U A C HK NZ")

  // MARK: Addresses

  static let schemes: [[UInt8]] = ["http://", "https://", "ftp://", "mailto:", "www."].map {
    Array($0.utf8)
  }

  /// The last part of a host's or file's name. Country codes that are words ('it', 'no', 'us') are left out: a full
  /// stop that lost its space is commoner before them.
  static let endings = set(
    """
    com org net edu gov mil info biz uk au nz tw jp de fr eu ru ch nl tv doc docx pdf xls xlsx ppt pptx txt rtf zip \
    htm html xml jpg jpeg gif png mp3 mp4 exe js css csv url
    """)

  static let newsgroups = set("alt comp misc rec sci soc talk ba")

  /// Words with a slash that stay whole.
  static let slashed = set("w/o w/out s/he n/a l/c b/c")

  // MARK: Marks

  /// Faces and arrows by their first byte, longer ones first.
  static let faces: [UInt8: [[UInt8]]] = {
    let words = set(
      """
      :) :( ;) :-) :-( ;-) :-/ :/ :D :P :p :O :] :[ =) =( =D (: ^_^ -_- <3 :'( -> --> <- <-- => ==> >= \
      <= +/-
      """)
    let all = words.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    return Dictionary(grouping: all) { $0[0] }
  }()

  // MARK: Names

  /// Names with a mark in them.
  static let whole = ["Yahoo!"]

  /// Names that kings and popes have had, before a numeral that looks like an initial.
  static let kings: Set<String> = [
    "Charles", "Edward", "Ferdinand", "Frederick", "George", "Gustav", "Henry", "James", "John",
    "Leo", "Louis", "Malcolm", "Philip", "Pius", "Sixtus", "William",
  ]

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}

/// Abbreviations that keep their full stop.
enum Abbreviations {
  static let all: Set<String> = beforeName.union(others)

  /// Abbreviations before a number alone: 'No. 5' against 'He said no.'
  static let beforeNumber: Set<String> = [
    "no", "fig", "figs", "p", "c", "sat", "sun", "art", "sec", "ext", "op", "ver", "para", "est",
  ]

  /// Abbreviations only with a capital, and not at the end of a paragraph: 'Wed.' against 'They wed.'
  static let capitalised: Set<String> = ["mon", "wed", "fri", "la", "va", "pa", "wa", "ave", "rd"]

  /// Never at the end of a sentence: a name or number follows.
  static let beforeName: Set<String> = [
    "mr", "mrs", "ms", "messrs", "mme", "mlle", "dr", "st", "capt", "lt", "gen", "col", "maj",
    "sgt", "cpl", "adm", "cmdr", "prof", "rev", "hon", "sen", "rep", "reps", "gov", "pres", "fr",
    "sr", "nos", "vol", "vols", "pp", "pg", "ch", "ca", "approx", "cf", "vs", "e.g", "i.e", "esp",
    "attn", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
    "mt", "ft", "tue", "tues", "thu", "thur", "thurs",
  ]

  /// At the end of a sentence or within one.
  private static let others: Set<String> = [
    "etc", "inc", "ltd", "co", "corp", "jr", "bros", "viz", "al", "ed", "eds", "edn", "ibid",
    "blvd",
    "dept", "div", "oz", "lbs", "yrs", "arrv",
  ]
}
