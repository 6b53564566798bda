// Enters: nothing. Leaves: the words that tell what sort of thing a name names.

/// Words inside names, folded, that give their kind away.
package enum NameWords {
  /// Titles and ranks before a person's name.
  package static let titles = set(
    """
    mr mrs ms miss dr sir lady lord dame captain capt lieutenant lt general gen colonel col major maj \
    sergeant sgt corporal admiral commander commodore professor prof reverend rev father brother sister \
    king queen prince princess emperor empress tsar czar tsarina kaiser sultan pope bishop archbishop \
    cardinal president senator governor chancellor minister duke duchess earl count countess baron \
    baroness marquis viscount judge justice marshal comrade saint st inspector constable mayor chief
    """)

  private static let places = set(
    """
    bay island islands river sea ocean lake mount mountain mountains city street road square palace \
    castle cape harbour harbor valley province county empire republic kingdom coast town village strait \
    straits channel gulf peninsula desert forest hill hills fort bridge port avenue lane abbey \
    cathedral house hall manor farm prison station airport hotel hospital park tower district oblast
    """)

  /// Words that stand between a given name and a surname.
  package static let particles: Set<String> = [
    "de", "von", "van", "der", "den", "la", "le", "du", "da", "di", "al", "el", "bin", "ibn", "y",
    "ben",
    "d", "l",
  ]

  /// Whether a folded word tells what kind of place a name is of: 'bay', 'street'.
  package static func isPlaceKind(_ word: String) -> Bool { places.contains(word) }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}

/// Given names that are common in accounts in English, with the gender they tell.
package enum GivenNames {
  package static let male = names(
    """
    adam albert alexander alfred andrew anthony antonio arthur benjamin bernard carl charles christian \
    christopher daniel david dmitri edmund edward edwin eric ernest felix ferdinand francis francisco \
    frank franz frederick friedrich george gerald gregory grigori guido guy hans harold harry heinrich henri henry \
    herbert hermann howard hugh ivan jack jacob jacques james jean johann john jonathan jose joseph juan \
    karl lawrence leo leon leonard leonid lewis louis ludwig luis manuel mark martin matthew max maurice \
    michael mikhail miguel nathaniel nicholas nikolai oliver oscar otto patrick paul pedro peter philip \
    pierre ralph ramon raymond richard robert roger ronald samuel sergei sidney simon stanley stephen \
    steven theodore thomas timothy tom victor vincent vladimir walter wilhelm william winston
    """)

  package static let female = names(
    """
    agnes alexandra alice amelia anastasia anna anne barbara beatrice bridget caroline catherine \
    charlotte clara constance diana dorothy edith eleanor elena eliza elizabeth ellen emily emma eva \
    florence frances frida grace hannah harriet helen isabel isabella jane joan josephine julia karen \
    katherine laura lillian louise lucy margaret maria marie martha mary matilda natalia nina olga \
    patricia rachel rebecca rosa rose ruth sarah sophia sophie susan teresa tatiana victoria virginia
    """)

  package static let all = male.union(female)

  private static func names(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
