// Enters: nothing. Leaves: the words by which mentions are described, the same as in `Training/coreference.py`.

/// Words that tell a mention's person, number, gender and bounds; all in the form that ``MentionWords/folded(_:)`` gives.
enum MentionWords {
  /// Pronouns that possess.
  static let possessives = set(
    """
    her hers his its mine my our ours their theirs thine thy whose yer your yours
    """)

  /// Pronouns that point back within the sentence.
  static let reflexives = set(
    """
    herself himself itself myself ourselves themself themselves thyself yourself yourselves
    """)

  /// A nominal that begins with one of these is definite ('the ship').
  static let definite = set(
    """
    her his its my our that the their these thine this those thy whose yer your
    """)

  /// Left out before mentions are compared.
  static let determiners = set(
    """
    a all an another any both each every her his its my no our some such that the their
    these thine this those thy whose yer your
    """)

  /// A mention's core ends before one of these after its head ('the captain of a ship').
  static let cuts = set(
    """
    about above across after against along among and around as at before behind below beside
    between beyond but by down during for from in inside into like near nor of off on onto
    or out outside over since than that through to toward towards under until up upon when
    where which while who whom whose with within without
    """)

  /// Marks that do not end a core ('Jean - Luc').
  static let joiningMarks = set(
    """
    " & ' - . ‘ ’ “ ”
    """)

  /// No part of a name ('Mr. Thorne' is 'Thorne').
  static let titles = set(
    """
    admiral aunt baron baroness bishop brother capt. captain col. colonel commander count
    countess cousin dear doctor don doña dr dr. duchess duke earl emperor empress father
    frau gen. general governor herr judge justice king lady lieutenant little lord lt. m.
    madam madame major master mayor miss mister mistress mlle. mme. monsieur mother mr mr.
    mrs mrs. ms ms. old poor pope president prince princess prof prof. professor queen rev
    rev. reverend saint senator sergeant señor señora sgt. sir sister squire st st. uncle
    young
    """)

  /// Titles of men, in names.
  static let maleTitles = set(
    """
    baron brother count don duke earl emperor father herr king lord m. master mister
    monsieur mr mr. pope prince señor sir squire uncle
    """)

  /// Titles of women, in names.
  static let femaleTitles = set(
    """
    aunt baroness countess doña duchess empress frau lady madam madame miss mistress mlle.
    mme. mother mrs mrs. ms ms. princess queen señora sister
    """)

  /// Nouns for men and boys.
  static let maleNouns = set(
    """
    actor bachelor baron bloke boy boys bridegroom brother brother-in-law brothers
    businessman butler chairman chap clergyman coachman count dad daddy don duke earl
    emperor father father-in-law fathers fellow fellows fireman fisherman footman friar
    gentleman gentlemen god grandfather grandpa grandson groom guy hero herr husband
    husbands king kings knight lad lads lord m. man master men mister monk monsieur mr mr.
    nephew nobleman papa policeman pope priest prince sailor-boy salesman schoolboy señor
    sir son son-in-law sons squire stepfather uncle uncles waiter widower
    """)

  /// Nouns for women and girls.
  static let femaleNouns = set(
    """
    abbess actress aunt aunts baroness bride countess daughter daughter-in-law daughters
    doña duchess empress frau gentlewoman girl girls goddess governess granddaughter grandma
    grandmother heroine hostess housekeeper housemaid ladies lady landlady lass madam madame
    maid maiden mama mamma miss mistress mlle. mme. mom mommy mother mother-in-law mothers
    mrs mrs. ms ms. mum mummy niece nun nurse princess queen queens schoolgirl señora sister
    sister-in-law sisters spinster stepmother waitress widow wife wives woman women
    """)

  /// First words of one thing ('every sheep').
  static let singularFirst = set(
    """
    a an another each either every neither one that this
    """)

  /// First words of several ('both sheep').
  static let pluralFirst = set(
    """
    all both eight eleven few fifty five forty four hundred many most nine seven several six
    ten these thirty those thousand three twelve twenty two
    """)

  /// Plurals without their -s.
  static let pluralHeads = set(
    """
    brethren cattle children clergymen countrymen feet fishermen folk folks geese gentlemen
    men mice noblemen oxen people police policemen sportsmen teeth women workmen
    """)

  /// Singulars in -s.
  static let singularHeads = set(
    """
    alas always bus economics ethics gas headquarters james lens linguistics mathematics
    means news perhaps physics politics series species thomas yes
    """)

  /// The class of each pronoun; those that are not here are ``PronounClass/other``.
  static let pronouns: [String: PronounClass] = {
    let lists: [(PronounClass, String)] = [
      (.first, "i me my mine myself"),
      (.second, "you your yours yourself yourselves thou thee thy thine thyself ye ya yer yeh y'"),
      (.he, "he him his himself"),
      (.she, "she her hers herself"),
      (.it, "it its itself 't"),
      (.they, "they them their theirs themselves themself 'em em"),
      (.we, "we us our ours ourselves 's"),
      (.this, "this that"),
      (.these, "these those"),
      (.who, "who whom whose which whoever whomever"),
      (.what, "what whatever"),
    ]
    var result: [String: PronounClass] = [:]
    for (name, words) in lists {
      for word in words.split(separator: " ") { result[String(word)] = name }
    }
    return result
  }()

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
