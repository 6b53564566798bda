extension GrammarTests {
  static let links: [ClaimTests.Case] = [
    ClaimTests.Case(
      "One of the closest friends of Larsen was killed in Oslo by Brandt.",
      "killing asserted patient=One of the closest friends place=Oslo agent=Brandt"),
    ClaimTests.Case(
      "Ronald Arthur \"Ronnie\" Holm escaped from Oslo on 8 July 1965.",
      "escape asserted patient=Ronald Arthur \"Ronnie\" Holm time=1965-07-08 place=Oslo"),
    ClaimTests.Case(
      "Brandt attacked Larsen politically through his books.",
      "open attack asserted patient=Larsen agent=Brandt manner=politically"),
    ClaimTests.Case(
      "The Workers' Party of Norway was founded in 1903.",
      "foundation asserted patient=Workers' Party of Norway time=1903"),
    ClaimTests.Case(
      "The liner Albion left Boston on 1 May 1915 with 1,959 people on board.",
      "departure asserted patient=Albion time=1915-05-01 place=Boston"),
    ClaimTests.Case(
      "On May 7, 1915, a German submarine sank the Cunard liner RMS Lusitania.",
      "sinking asserted patient=Lusitania time=1915-05-07 agent=German submarine"),
    ClaimTests.Case(
      "Felix Yusupov invited Rasputin. Yusupov shot Rasputin in the chest.",
      "open invite asserted patient=Rasputin agent=Felix Yusupov",
      "attack asserted patient=Rasputin agent=Yusupov"),
    ClaimTests.Case(
      "Ada Holm met Larsen in Oslo. She shot him with a pistol in 1901.",
      "open meet asserted patient=Larsen agent=Ada Holm place=Oslo",
      "attack asserted patient=Larsen time=1901 agent=Ada Holm instrument=pistol"),
    ClaimTests.Case(
      "Larsen lived in Bergen. It was there that he was killed.",
      "open live asserted agent=Larsen place=Bergen",
      "killing asserted patient=Larsen place=Bergen"),
    ClaimTests.Case(
      "Captain Larsen lived in Bergen. The captain was arrested in 1901.",
      "open live asserted agent=Captain Larsen place=Bergen",
      "capture asserted patient=Captain Larsen time=1901"),
    ClaimTests.Case(
      "Captain Larsen met Captain Holm. The captain was arrested in 1901.",
      "open meet asserted patient=Captain Holm agent=Captain Larsen",
      "capture asserted patient=captain time=1901"),
  ]
}
