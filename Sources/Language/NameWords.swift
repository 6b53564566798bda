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
    baroness marquis viscount judge justice marshal comrade saint st inspector constable mayor chief \
    archduke archduchess abbot abbess rabbi imam sheikh ayatollah mullah ataman hetman pasha brigadier \
    ensign sheriff deputy officer ambassador consul premier secretary leutnant oberleutnant hauptmann \
    oberst kapitanleutnant korvettenkapitan fregattenkapitan
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
    aaron abraham adam adolf adrian alan alasdair albert albrecht alec alexander alexei alexis \
    alfonso alfred alistair allan allen alphonse ambrose anatole anatoly anders andre andreas \
    andrei andrew angus anthony anton antonio archibald aristide armand arnold arthur auguste \
    augustus axel barnabas bartholomew basil benedict benito benjamin bernard bernhard bertram \
    bjorn boris bruno caleb carl carlo carlos cesar charles christian christopher claus clement \
    conrad constantin cornelius cyril daniel david diego dieter dmitri dominic donald douglas \
    duncan eamon ebenezer edgar edmund edouard eduard eduardo edward edwin elias emil emile enoch \
    enrico enrique eric ernest ernst erwin ethan eugene ezra fabian felipe felix ferdinand \
    fernando fidel filippo francesco francis francisco francois frank franz frederic frederick \
    friedrich fritz fyodor gabriel gaston gavin geoffrey georg george georges gerald gerard \
    gerhard gilbert giles giovanni giuseppe godfrey gottfried graham gregory grigori guido gunther \
    gustav gustave guy hans harold harry hector heinrich helmut henri henrik henry herbert hermann \
    hernan hiram horace horatio howard hubert hugh humphrey ian ignatius igor isaac isaiah ismael \
    ivan jack jacob jacques jakob james jasper javier jean jens jeremiah jeremy jerome jesse \
    joachim joaquin joel johann johannes john jonas jonathan jorge jose josef joseph joshua josiah \
    josua juan jules julian julius jurgen justin karl kaspar keith kenneth klaus knut konrad \
    konstantin kurt lars laurence laurent lawrence lazare leo leon leonard leonid leopold lewis \
    lorenz lorenzo lothar louis lucas lucien ludwig luigi luis lukas magnus malcolm manuel marcel \
    marcus mario mark martin matteo matthew matthias maurice maurits max maximilian maximilien \
    melchior michael miguel mihail mikhail mohammed moses muhammad murdoch napoleon nathan \
    nathaniel neil neville nicholas nigel nikolai nils noah norman olaf ole oleg oliver oscar \
    oswald otis otto owen pablo pascal patrick paul paulo pavel pedro percy peter philip pierce \
    pierre pietro pyotr rafael ralph ramon raoul raphael raymond reginald reinhard reinhold rene \
    ricardo richard robert roberto roderick rodrigo roger roland rolf ronald rudolf rudolph rupert \
    salvador salvatore samuel sebastian sergei sergey seth sidney siegfried sigismund sigmund \
    silas silvio simon solomon stanley stefan stepan stephen steven sven tadeusz terence thaddeus \
    theo theobald theodore thomas timothy tobias tom tristan ulrich ulysses vaclav valentin vasily \
    victor viktor vincent vincente vincenzo vladimir wallace walter werner wilhelm william winston \
    wolfgang yuri zachary
    """)

  package static let female = names(
    """
    abigail ada adela adelaide adele adelina agatha agnes aimee alexandra alexandrine alice alina \
    amalia amanda amelia amy anastasia anastasie angela angelica anita anna annabel annabelle anne \
    anneliese annette annie antoinette antonia astrid audrey barbara barbro beatrice beatrix bella \
    bernadette bertha bessie betty bianca birgit bridget brigitte brunhilde camilla carla carlotta \
    carmen carolina caroline catherine cecilia cecily celia celine charlotte chloe christiana \
    christina christine clara clarissa claudia claudine clementine clotilde concepcion constance \
    cordelia cornelia cosima cynthia dagmar daphne deborah delia denise diana dinah dolores donna \
    dora doris dorothea dorothy edith edna edwina effie eleanor elena elisa elisabeth elise eliza \
    elizabeth ella ellen elsa elsie elvira emilia emilie emily emma emmeline enid erika ernestine \
    esmeralda estelle esther ethel eudora eugenia eugenie eulalia eunice euphemia eva evangeline \
    eve evelina fanny fatima felicia felicity fiona flora florence frances francesca francoise \
    frederica frida gabriela gabrielle genevieve georgiana georgina geraldine gerda germaine \
    gertrude gilda gisela giulia gloria grace greta gretchen gudrun guinevere gwendolen gwendoline \
    hannah harriet hedda hedwig heidi helen helena helene helga heloise henrietta henriette \
    hermione hilda hildegard hortense ida ilse imogen inez inga ingeborg ingrid irena irene irina \
    irma isabel isabella isadora isobel ivana jacqueline jane janet jeanne jeannette jemima jenny \
    jessica jessie joan joanna johanna josefa josefina josephina josephine josie judith julia \
    juliana julie juliet juliette justine karen kate katherine kathleen kathryn katya kirsten \
    klara larissa laura lavinia leah leila lena leonora letitia lilian lillian lily lina linda \
    lisa lizzie lola lotte louisa louise lucia lucille lucinda lucrezia lucy ludmila luisa lydia \
    mabel madeleine magdalena maggie manuela margaret margarete margarita margery margot \
    marguerite maria mariana marianne maribel marie marina marjorie marlene marta martha martina \
    mary mathilde matilda maud maude maureen melanie mercedes mildred minerva minna miranda miriam \
    moira molly monica monique muriel myra nadezhda nadia nancy naomi natalia natalie natasha nell \
    nellie nettie nina nora norma octavia odette olga olivia ophelia ottilie patricia paula \
    paulina pauline penelope philippa phoebe phyllis polly priscilla rachel raquel rebecca renata \
    rhoda rita roberta rosa rosalia rosalie rosalind rosamund rosario rose rosemary rosina roxana \
    ruth sabina sabine sally salome sandra sara sarah selina selma serena sheila sibyl sigrid \
    simone sofia solveig sonia sonya sophia sophie stella stephanie susan susanna susannah \
    svetlana sylvia tabitha tamara tatiana teresa thea thekla theodora theresa therese trudy \
    ulrike ursula valentina valerie vanessa vera verena veronica victoria viola virginia vivien \
    wanda wilhelmina winifred yelena yolanda yvette yvonne zelda zoe
    """)

  package static let all = male.union(female)

  private static func names(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
