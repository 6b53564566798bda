// Enters: two persons' names. Leaves: whether they exclude each other, and what speaks for one bearer.

internal import Language

extension PersonName {
  /// What speaks for one bearer of two names, the strongest first.
  enum Agreement: Int, Comparable {
    case sameName, givenName, transliteration, lostLetters, partOf, initials, order, misspelling,
      surname

    static func < (a: Agreement, b: Agreement) -> Bool { a.rawValue < b.rawValue }

    /// The rule's stable name.
    var rule: String { "name.\(self)" }

    /// In what way a form is a full name's.
    func why(_ label: String) -> String {
      switch self {
      case .sameName: "the same name as \(label)"
      case .givenName: "another form of the given name of \(label)"
      case .transliteration: "another spelling of \(label)"
      case .lostLetters: "\(label), with letters lost"
      case .partOf: "a part of the name \(label)"
      case .initials: "initials of \(label)"
      case .order: "\(label), the surname first"
      case .misspelling: "\(label) but for one letter, in a name that agrees else"
      case .surname: "the surname of \(label)"
      }
    }
  }

  // MARK: Against

  /// Why two names cannot be one bearer's; nil where nothing shows it.
  func conflict(with other: PersonName) -> String? {
    if let a = gender, let b = other.gender, a != b { return "a man's and a woman's name" }
    if PersonTitles.exclude(titles, other.titles) {
      return "titles exclude each other: \(titles[0]), \(other.titles[0])"
    }
    guard isOfOneName(other) else { return nil }
    if let a = generation, let b = other.generation, a != b { return "another of the name" }
    if isNumbered(beside: other) {
      return "one of them only is the elder, the younger, or has a number"
    }
    if let a = territory, let b = other.territory, a != b { return "of \(a), and of \(b)" }
    if let a = epithet, let b = other.epithet, a != b { return "the \(a), and the \(b)" }
    return givenNamesConflict(other) ? "their given names differ" : nil
  }

  /// Whether they share a surname, or a ruler's only name, so that what tells namesakes apart counts.
  private func isOfOneName(_ other: PersonName) -> Bool {
    Self.isAlike(words.last, other.words.last) || surname == other.words.first?.form
      || words.first?.form == other.surname
      || GivenNameTable.shared.isOneName(surname, other.surname)
  }

  /// 'Matthias Corvell' beside 'Matthias Corvell the younger'; 'Jr.' is often left out.
  private func isNumbered(beside other: PersonName) -> Bool {
    guard words.count > 1, other.words.count > 1 else { return false }
    return isSpelledOut && other.generation == nil || other.isSpelledOut && generation == nil
  }

  private func givenNamesConflict(_ other: PersonName) -> Bool {
    guard let a = given, let b = other.given, parts != other.parts.reversed() else { return false }
    if Self.excludes(a, b) { return !isPartial(of: other) && !other.isPartial(of: self) }
    let (middle, others) = (words.dropFirst().dropLast(), other.words.dropFirst().dropLast())
    guard let a = middle.first, let b = others.first else { return false }
    return Self.excludes(a, b)
  }

  /// Whether two given names cannot be one: neither forms of one name, nor near in spelling, nor one the other's start.
  private static func excludes(_ a: Part, _ b: Part) -> Bool {
    if givenAgreement(a, b) != nil { return false }
    if a.form.count == 1 || b.form.count == 1 { return true }
    let (short, long) = a.form.count < b.form.count ? (a.form, b.form) : (b.form, a.form)
    if short.count >= 3 && long.hasPrefix(short) { return false }
    let isKnown = GivenNameTable.shared.has(a.form) && GivenNameTable.shared.has(b.form)
    return isKnown || editDistance(short, long, limit: 1) == nil
  }

  // MARK: For

  /// Whether both can be forms of one name: nothing excludes it, and the surname at least is the same.
  func isVariant(of other: PersonName) -> Bool {
    guard conflict(with: other) == nil else { return false }
    return agreement(with: other) != nil
      || (words.count == 1 || other.words.count == 1) && Self.isAlike(words.last, other.words.last)
  }

  /// What speaks for one bearer of two full names that do not exclude each other.
  func agreement(with other: PersonName) -> Agreement? {
    if words.count == 1, other.words.count == 1 { return rulersAgreement(other) }
    if parts == other.parts || joined == other.joined { return .sameName }
    guard words.count > 1, other.words.count > 1 else { return nil }
    if isPartial(of: other) || other.isPartial(of: self) { return .partOf }
    if words.count == 2, parts == other.parts.reversed() {
      return parts.allSatisfy(GivenNameTable.shared.has) ? nil : .order
    }
    return sameSurname(other)
  }

  /// Rulers have one word, and a number, a realm or an epithet; where one has a title only, the account must name him.
  private func rulersAgreement(_ other: PersonName) -> Agreement? {
    guard let first = words.first, let second = other.words.first,
      let agreement = Self.givenAgreement(first, second)
    else { return nil }
    let marks = [generation, territory, epithet]
    let others = [other.generation, other.territory, other.epithet]
    if marks == others || zip(marks, others).contains(where: { $0 != nil && $0 == $1 }) {
      return agreement
    }
    return marks.allSatisfy { $0 == nil } || others.allSatisfy { $0 == nil } ? .surname : nil
  }

  private func sameSurname(_ other: PersonName) -> Agreement? {
    guard let a = given, let b = other.given, let byGiven = Self.givenAgreement(a, b) else {
      return nil
    }
    switch Self.surnameAgreement(words.last, other.words.last) {
    case .sameName?: return byGiven
    case .misspelling?:
      return [.sameName, .givenName].contains(byGiven) ? .misspelling : nil
    case let bySurname?: return max(byGiven, bySurname)
    case nil: return nil
    }
  }

  /// Whether all words stand in a row at the end of the other's, and begin with no given name ('García Lorca'), or before
  /// a particle inside it ('Ramón Mercader' of 'Jaime Ramón Mercader del Río').
  private func isPartial(of other: PersonName) -> Bool {
    guard words.count > 1, words.count < other.words.count else { return false }
    if Array(other.parts.suffix(words.count)) == parts {
      return !GivenNameTable.shared.has(parts[0]) && parts[0].count > 1
    }
    guard let end = other.beforeParticle, end >= words.count else { return false }
    return Array(other.parts.prefix(end).suffix(words.count)) == parts
  }

  /// Whether a lone name is the last word of a full one, and how.
  func surnameAgreement(ofFull other: PersonName) -> Agreement? {
    guard let agreement = Self.surnameAgreement(words.last, other.words.last) else {
      guard let end = other.beforeParticle, end > 1 else { return nil }
      return other.parts[end - 1] == surname ? .surname : nil
    }
    // A letter changed says too little without a given name.
    return agreement == .misspelling ? nil : agreement
  }

  // MARK: Words

  static func givenAgreement(_ a: Part, _ b: Part) -> Agreement? {
    if a.form == b.form { return .sameName }
    if isInitial(a.form, of: b.form) || isInitial(b.form, of: a.form) { return .initials }
    if isLossy(a, b) { return .lostLetters }
    if GivenNameTable.shared.isOneName(a.form, b.form) { return .givenName }
    return a.form.count > 3 && romanised(a.form) == romanised(b.form) ? .transliteration : nil
  }

  /// 'J' of 'Joseph', and of 'Iosif', who is Joseph in English.
  private static func isInitial(_ letter: String, of name: String) -> Bool {
    guard letter.count == 1 else { return false }
    return name.hasPrefix(letter) || GivenNameTable.shared.common(name)?.hasPrefix(letter) ?? false
  }

  /// Whether two surnames are alike in any way that can be one bearer's.
  static func isAlike(_ a: Part?, _ b: Part?) -> Bool { surnameAgreement(a, b) != nil }

  static func surnameAgreement(_ a: Part?, _ b: Part?) -> Agreement? {
    guard let a, let b else { return nil }
    if a.form == b.form { return .sameName }
    if isLossy(a, b) { return .lostLetters }
    // Shorter ones, as Reed and Reid, are too often names of their own.
    guard min(a.form.count, b.form.count) >= 4 else { return nil }
    if romanised(a.form) == romanised(b.form) { return .transliteration }
    return isMisspelling(a.form, b.form) ? .misspelling : nil
  }

  private static func isLossy(_ a: Part, _ b: Part) -> Bool {
    a.lossy == b.form || b.lossy == a.form
  }

  /// Whether names of eight letters and more differ by one vowel inside: 'mercader', 'mercador'. In shorter ones
  /// ('Larsen', 'Larson') a vowel makes another name.
  private static func isMisspelling(_ a: String, _ b: String) -> Bool {
    guard a.count == b.count, a.count >= 8, a.last == b.last else { return false }
    let differing = zip(a, b).filter { $0 != $1 }
    return differing.count == 1
      && differing.allSatisfy { vowels.contains($0) && vowels.contains($1) }
  }

  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
}
