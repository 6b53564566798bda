// Enters: an account. Leaves: all that says whom its words mean: names before, descriptions, kin, events told.

internal import Intake
internal import Language

/// What links the words of an account to those whom it names.
struct Links {
  let antecedents: Antecedents
  let referents: Referents
  let descriptions: Descriptions
  private(set) var kin = Kin()
  /// Of the sentences read so far.
  var told = Told()

  /// Complexity: O(n) in the words of the account.
  init(_ account: Account) {
    antecedents = Antecedents(account)
    referents = Referents(account, antecedents)
    descriptions = Descriptions(account, antecedents)
    let links = self
    kin = Kin(account) { FillerReader(account: account, links: links, sentence: $0, classes: nil) }
  }
}
