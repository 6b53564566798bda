// Lengths of time and repetitions in prose.

import TestSupport
import Testing

@Suite("The tagger reads lengths of time and repetitions")
struct DurationTests {
  @Test("lengths", arguments: lengths)
  func length(_ row: TaggerCase) { row.check() }

  static let lengths = [
    TaggerCase("⟦two and a half years⟧", "P2.5Y"), TaggerCase("⟦a year and a half⟧", "P1.5Y"),
    TaggerCase("⟦one and a half years⟧", "P1.5Y"), TaggerCase("⟦eighteen months⟧", "P18M"),
    TaggerCase("⟦2 1/2 years⟧ and ⟦5½ months⟧", "P2.5Y", "P5.5M"),
    TaggerCase("⟦2.5 years⟧", "P2.5Y"), TaggerCase("⟦some 40 days⟧", "P40D"),
    TaggerCase("⟦more than 40 days⟧", "P40D"), TaggerCase("⟦less than two weeks⟧", "P2W"),
    TaggerCase("⟦at least three years⟧", "P3Y"), TaggerCase("⟦nearly four weeks⟧", "P4W"),
    TaggerCase("⟦about a week⟧", "P1W"), TaggerCase("⟦another seven months⟧", "P7M"),
    TaggerCase("⟦a few weeks⟧", "PXW"), TaggerCase("⟦many years⟧", "PXY"),
    TaggerCase("for ⟦days⟧, for ⟦centuries⟧", "PXD", "PXCE"),
    TaggerCase("⟦the whole day⟧", "P1D"), TaggerCase("⟦a full year⟧", "P1Y"),
    TaggerCase("⟦half a century⟧", "P50Y"), TaggerCase("⟦a half-century⟧", "P50Y"),
    TaggerCase("⟦a quarter of a century⟧", "P25Y"), TaggerCase("⟦a quarter of an hour⟧", "PT15M"),
    TaggerCase("⟦a dozen years⟧", "P12Y"), TaggerCase("⟦half a dozen years⟧", "P6Y"),
    TaggerCase("⟦a score of years⟧", "P20Y"), TaggerCase("⟦a couple of days⟧", "P2D"),
    TaggerCase("⟦three decades⟧", "P3DE"), TaggerCase("⟦two fortnights⟧", "P28D"),
    TaggerCase("a ⟦three-day⟧ battle", "P3D"), TaggerCase("a ⟦month-long⟧ siege", "P1M"),
    TaggerCase("a ⟦weeks-long⟧ siege", "PXW"), TaggerCase("the ⟦nine day long⟧ siege", "P9D"),
    TaggerCase("⟦two long years⟧", "P2Y"), TaggerCase("⟦a hundred and twenty days⟧", "P120D"),
    TaggerCase("⟦two hundred years⟧", "P200Y"), TaggerCase("⟦4,000 years⟧", "P4000Y"),
    TaggerCase("⟦ten thousand years⟧", "P10000Y"),
    TaggerCase("⟦the past two centuries⟧", "P2CE"), TaggerCase("⟦the next few months⟧", "PXM"),
    TaggerCase("⟦the first three years⟧ of it", "P3Y"), TaggerCase("⟦the past decade⟧", "P1DE"),
    TaggerCase("⟦the coming weeks⟧", "PXW"),
    TaggerCase("at ⟦the age of 60⟧", "P60Y"), TaggerCase("⟦aged 60⟧", "P60Y"),
    TaggerCase("he was ⟦60 years old⟧", "P60Y"), TaggerCase("a ⟦60-year-old⟧ man", "P60Y"),
    TaggerCase("⟦sixty-two years of age⟧", "P62Y"),
    TaggerCase("in ⟦2 hours 58 minutes 50 seconds⟧ flat", "PT2H58M50S"),
    TaggerCase("⟦three weeks and two days⟧ and then", "P3W2D"),
    TaggerCase("⟦a day, six hours and ten minutes⟧", "P1DT6H10M"),
    TaggerCase(
      "⟦two days⟧ and ⟦three weeks⟧; ⟦ten years⟧, ⟦two decades⟧", "P2D", "P3W", "P10Y", "P2DE"),
    TaggerCase("⟦one and twenty years⟧", "P21Y"),
    TaggerCase("between one and ⟦twenty years⟧", "P20Y"),
    TaggerCase("after ⟦two months of siege⟧, he", "P2M"),
    TaggerCase("after ⟦five days of snowstorms and confused fighting⟧ they left", "P5D"),
    TaggerCase("⟦nine days of hand-to-hand fighting⟧.", "P9D"),
    TaggerCase("⟦the first three years of the war⟧, they", "P3Y"),
    TaggerCase("after ⟦six weeks of siege⟧ Paris fell", "P6W"),
    TaggerCase("within ⟦two days⟧ of landing.", "P2D"),
    TaggerCase("⟦the first three years of the war⟧ successfully ended", "P3Y"),
    TaggerCase("in ⟦a sixty-day period⟧ of", "P60D"),
    TaggerCase("for ⟦about a week⟧ before moving", "P1W"),
    TaggerCase("an age of iron; more than ever; the Seven Years' War"),
    TaggerCase("a couple of men and a dozen eggs; at least one; at most"),
    TaggerCase("half the men and a quarter of them"),
  ]

  @Test("repetitions", arguments: sets)
  func set(_ row: TaggerCase) { row.check() }

  static let sets = [
    TaggerCase("⟦every day⟧", "XXXX-XX-XX"), TaggerCase("⟦each year⟧", "XXXX"),
    TaggerCase("⟦every four years⟧", "P4Y"), TaggerCase("⟦every other day⟧", "P2D"),
    TaggerCase("⟦every third year⟧", "P3Y"),
    TaggerCase("⟦twice a week⟧", "P1W"), TaggerCase("⟦three times a month⟧", "P1M"),
    TaggerCase("⟦once per year⟧", "P1Y"), TaggerCase("40 francs ⟦per day⟧", "P1D"),
    TaggerCase("⟦each winter⟧", "XXXX-WI"), TaggerCase("⟦every Sunday⟧", "XXXX-WXX-7"),
    TaggerCase("on ⟦Sundays⟧", "XXXX-WXX-7"), TaggerCase("⟦every May⟧", "XXXX-05"),
    TaggerCase("⟦every morning⟧", "XXXX-XX-XXTMO"),
    TaggerCase("⟦annually⟧ or ⟦monthly⟧", "XXXX", "XXXX-XX"),
    TaggerCase("⟦daily⟧, ⟦weekly⟧, ⟦hourly⟧", "XXXX-XX-XX", "XXXX-WXX", "PT1H"),
    TaggerCase("⟦nearly every day⟧, ⟦almost every year⟧", "XXXX-XX-XX", "XXXX"),
    TaggerCase("The Daily Mail; almost every man; every man; twice a winner"),
  ]
}
