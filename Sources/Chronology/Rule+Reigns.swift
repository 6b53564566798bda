// Rules for regnal years, reigns and pontificates.

extension Rule {
  static let reigns: [Rule] = []
  static let regnalYears: [Rule] = []
}
