// Enters: a day in Old Style whose year has been found. Leaves: the same day in New Style.

extension TimeMention {
  /// Converts '26 October O.S.' once its year is known; without a year there is no date to compare.
  mutating func convertFromOldStyle() {
    guard let date, date.precision == .day, !date.isInterval, let day = date.earliest,
      let old = CalendarDate(.julian, year: day.year, month: day.month, day: day.day),
      let converted = old.historical
    else {
      date = nil
      return
    }
    let new = old.first < CalendarDate.reform ? nil : CalendarDate(old.first, in: .gregorian)
    forms = [old, new].compactMap { $0 }
    self.date = converted
    value = converted.edtf
  }
}
