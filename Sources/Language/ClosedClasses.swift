// Enters: nothing. Leaves: the words of English that have one grammatical use in most places.

/// The closed classes of English, as far as the pattern annotator needs them (UD English guidelines).
enum ClosedClasses {
  /// The tag of a word in lower case, where it belongs to a closed class.
  static let tags: [String: PartOfSpeech] = {
    var result: [String: PartOfSpeech] = [:]
    for (tag, words) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) where result[String(word)] == nil {
        result[String(word)] = tag
      }
    }
    return result
  }()

  private static let lists: [(PartOfSpeech, String)] = [
    (
      .pronoun,
      """
      i me mine myself you yours yourself he him himself she her hers herself it itself we us ours
      ourselves they them theirs themselves who whom whose which what my your his its our their
      someone somebody anyone anybody everyone everybody nobody none something anything everything
      nothing one others
      """
    ),
    (
      .determiner,
      "the a an this these those each every some any no all both either neither another such"
    ),
    (
      .auxiliary,
      """
      am is are was were be been being have has had having do does did will would shall should can
      could may might must 's 're 've 'll 'd 'm ca wo
      """
    ),
    (.particle, "not n't n’t nt to na"),
    (.interjection, "please yes oh ah alas"),
    (.coordinator, "and or but nor yet"),
    (
      .subordinator,
      """
      because although though while whereas if unless until whether when whenever where since after
      before once that as than
      """
    ),
    (
      .adposition,
      """
      of in on at by with from for into onto upon about against between among during through without
      within under over above below near off across along around behind beside besides beyond despite
      except inside outside per toward towards via amid aboard alongside concerning following
      """
    ),
    (
      .adverb,
      """
      never also then there here now soon later subsequently finally eventually immediately however
      thereafter afterwards meanwhile very too only just even still already again almost nearly
      perhaps maybe so else somewhere anywhere everywhere often always ever together away back out up down once twice how why not
      """
    ),
    (
      .numeral,
      """
      two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
      seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
      thousand million dozen
      """
    ),
  ]
}
