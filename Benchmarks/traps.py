"""Invented accounts beyond one slot of one sentence: other calendars, ranges, numbers in words, names, orders, kinds of things and of
people, places within places, corrections, one account against itself, and, where false alarms live, what only looks like
another word on the same."""
from invented import MALE, MONTHS, Case, article

# Cities under two names, and places within others.
RENAMED = {
    "Oslo": "Christiania", "Mumbai": "Bombay", "Istanbul": "Constantinople", "Gdańsk": "Danzig", "Saint Petersburg": "Leningrad",
    "Tokyo": "Edo", "Kyiv": "Kiev", "Beijing": "Peking", "Tallinn": "Reval",
}
WITHIN = {
    "Coyoacán": ["Mexico City", "Mexico"], "Manhattan": ["New York", "America"], "Vienna": ["Austria", "Europe"],
    "Bavaria": ["Germany", "Europe"], "Glasgow": ["Scotland", "Britain"], "Leipzig": ["Saxony", "Germany"],
    "Palermo": ["Sicily", "Italy"], "Atlanta": ["Georgia", "America"], "Siberia": ["Russia"], "Cairo": ["Egypt", "Africa"],
}
APART = {"Coyoacán": "Vienna", "Manhattan": "Glasgow", "Vienna": "Cairo", "Bavaria": "Texas", "Glasgow": "Leipzig",
         "Leipzig": "Palermo", "Palermo": "Glasgow", "Atlanta": "Vienna", "Siberia": "Mexico", "Cairo": "Leipzig"}
KINDS = {"pistol": ["firearm", "gun", "weapon"], "rifle": ["firearm", "gun", "weapon"], "dagger": ["knife", "weapon"],
         "axe": ["tool", "weapon"], "sword": ["weapon", "blade"]}
SISTERS = {"pistol": ["rifle", "dagger"], "rifle": ["pistol", "sword"], "dagger": ["sword", "rifle"], "axe": ["hammer", "knife"],
           "sword": ["dagger", "pistol"]}
DOERS = ["his brother", "a neighbour", "two soldiers", "an unknown man", "his own servant", "a Russian agent", "the police",
         "his brother-in-law", "a former officer", "three peasants"]
SIDES = ["British", "French", "Swedish", "Turkish", "Polish", "Dutch"]
TROOPS = ["soldiers", "sailors", "prisoners", "horsemen"]
REVOLUTIONARY = ["Vendémiaire", "Brumaire", "Frimaire", "Nivôse", "Pluviôse", "Ventôse", "Germinal", "Floréal", "Prairial",
                 "Messidor", "Thermidor", "Fructidor"]


def words(n):
    """A number below 1,000 in words."""
    small = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
             "eighteen nineteen").split()
    tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
    if n >= 100:
        return small[n // 100] + " hundred" + (" and " + words(n % 100) if n % 100 else "")
    return small[n] if n < 20 else tens[n // 10] + ("-" + small[n % 10] if n % 10 else "")


def julian_day(year, month, day, is_julian=False):
    """The Julian Day Number of a date of the Gregorian or the Julian calendar (Richards, Explanatory Supplement, 2013)."""
    a = (14 - month) // 12
    y, m = year + 4800 - a, month + 12 * a - 3
    day = day + (153 * m + 2) // 5 + 365 * y + y // 4
    return day - 32083 if is_julian else day - y // 100 + y // 400 - 32045


def julian_date(number):
    """The date of a Julian Day Number in the Julian calendar."""
    c = number + 32082
    d = (4 * c + 3) // 1461
    e = c - 1461 * d // 4
    m = (5 * e + 2) // 153
    return d - 4800 + m // 10, m + 3 - 12 * (m // 10), e - (153 * m + 2) // 5 + 1


def roman(n):
    return ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV"][n]


class Special(Case):
    """A case of its own making; each way is a function that gives label, slot and accounts."""

    def accounts(self):
        ways = [
            self.old_style, self.republican, self.range, self.number_words, self.birth_name, self.order, self.kind_of_thing,
            self.doer, self.renamed, self.place_within, self.correction, self.itself, self.lasting, self.groups, self.aftermath,
            self.namesake, self.part, self.wounded, self.hearsay, self.plans, self.denied, self.anniversary, self.successors,
            self.relatives, self.twice,
        ]
        return self.rng.choice(ways)()

    # Helpers

    def fate(self):
        """A verb for what happens once to somebody, the same in all accounts of a case."""
        return self.rng.choice(["was killed", "died", "was executed", "was murdered"])

    def place(self):
        return f"in {self.city}"

    def planted(self, slot, same, other, label="same"):
        """A contradiction as often as not, else the label for the same said otherwise."""
        return ("contradiction", slot, other) if self.rng.random() < 0.5 else (label, slot, same)

    def surname_unlike(self, *names):
        while True:
            name = self.surname()
            if all(sum(a != b for a, b in zip(name, n)) + abs(len(name) - len(n)) > 4 for n in names):
                return name

    # Times

    def old_style(self):
        self.year = self.rng.randint(1700, 1917)
        fate, number = self.fate(), julian_day(self.year, self.month, self.day)
        y, m, d = julian_date(number)
        wrong = julian_date(number + self.rng.choice([-3, 1, 2, 30]))
        style = self.rng.choice(["Old Style", "O.S.", "Julian calendar"])
        first = f"{self.person} {fate} on {self.day} {MONTHS[self.month - 1]} {self.year}."

        def second(date):
            text = f"{date[2]} {MONTHS[date[1] - 1]} {date[0]}"
            return f"{self.person} {fate} on {text} ({style})."
        return self.planted("time", [first, second((y, m, d))], [first, second(wrong)])

    def republican(self):
        year, month, day = self.rng.randint(2, 13), self.rng.randint(0, 11), self.rng.randint(1, 30)
        leaps = sum(1 for y in (3, 7, 11) if y < year)
        number = julian_day(1792, 9, 22) + 365 * (year - 1) + leaps + 30 * month + day - 1
        fate = self.fate()
        first = f"{self.person} {fate} on {day} {REVOLUTIONARY[month]}, Year {roman(year)}."

        def second(n):
            y, m, d = gregorian(n)
            return f"{self.person} {fate} on {d} {MONTHS[m - 1]} {y}."
        return self.planted("time", [first, second(number)], [first, second(number + self.rng.choice([-2, 2, 40]))])

    def range(self):
        fate = self.fate()
        low, high = max(1, self.day - 2), self.day + 1
        first = f"{self.person} {fate} on {self.day} {MONTHS[self.month - 1]} {self.year}."

        def second(month, year):
            name = MONTHS[month - 1]
            form = self.rng.choice([f"between {low} and {high} {name} {year}", f"between {low} {name} and {high} {name} {year}",
                                    f"on the night of {low}–{high} {name} {year}" if high == low + 1 else
                                    f"between {name} {low} and {name} {high}, {year}"])
            return f"{self.person} {fate} {form}."
        return self.planted("time", [first, second(self.month, self.year)],
                            [first, second(self.month % 12 + 1, self.year)], "refines")

    def lasting(self):
        """Days of one battle, near each other or far."""
        place, name = self.surname(), MONTHS[self.month - 1]
        day = self.rng.randint(2, 20)
        first = f"The Battle of {place} was fought on {day} {name} {self.year}."
        near = f"The Battle of {place} took place on {day + self.rng.randint(1, 6)} {name} {self.year}."
        far = f"The Battle of {place} took place on {day} {name} {self.year + self.rng.choice([-10, -1, 1, 3])}."
        return self.planted("time", [first, near], [first, far], "compatible")

    def itself(self):
        """One account that says two things."""
        date, other = self.date(), self.other_date()
        fate = self.fate() if self.kind == "battle" else self.rng.choice(["was killed", "was executed"])
        if self.rng.random() < 0.5:
            return "contradiction", "time", [
                f"{self.person} {fate} {self.place()} {date}. There was no trial. {self.person} {fate} {other}."]
        if self.rng.random() < 0.5:
            return "contradiction", "place", [
                f"{self.person} {fate} {self.place()} {date}. There was no trial. {self.person} {fate} in {self.other_city()}."]
        return "same", "time", [f"{self.person} {fate} {self.place()} {date}. There was no trial. {self.person} {fate} {date}."]

    # Numbers

    def number_words(self):
        sea = f"The steamer {self.ship} sank {self.date()}"
        n = self.rng.randint(21, 980)
        first = f"{sea}, and {n} passengers were drowned."
        if self.rng.random() < 0.4:
            n = self.rng.randint(2, 9) * 100
            first = f"{sea}, and {words(n + self.rng.choice([-4, 3, 4]))} passengers were drowned."
            loose = self.rng.choice([f"some {words(n)}", f"nearly {words(n)}", f"about {words(n)}", f"around {n}"])
            return self.planted("quantity", [first, f"{sea}, and {loose} passengers were drowned."],
                                [first, f"{sea}, and {words(n + 200)} passengers were drowned."], "refines")
        return self.planted("quantity", [first, f"{sea}, and {words(n)} passengers were drowned."],
                            [first, f"{sea}, and {words(n + self.rng.choice([-7, 8, 60]))} passengers were drowned."[:200]])

    def groups(self):
        """Counts of two groups, or of one."""
        a, b = self.rng.sample(SIDES, 2)
        men, n = self.rng.choice(TROOPS), self.rng.randint(20, 90)
        date = self.date()
        m = n + self.rng.choice([-9, 13, 40])
        first = f"{words(n).capitalize()} {a} {men} were killed in {self.city} {date}."
        one = f"In {self.city} {words(m)} {a} {men} were killed {date}."
        two = self.rng.choice([
            f"In {self.city} {words(m)} {b} {men} were killed {date}.", f"In {self.city} {words(m)} of our {men} were killed {date}.",
            f"In {self.city} {words(m)} young {b} {men} were killed {date}.",
            f"In {self.city} {words(m)} {a} civilians were killed {date}.",
            f"In {self.city} {words(m)} wounded {men} were killed {date}."])
        return self.planted("quantity", [first, two], [first, one], "scope")

    def part(self):
        n = self.rng.randint(200, 900)
        sea = f"The steamer {self.ship} sank {self.date()}"
        part = self.rng.choice([f"Of the {n} who were drowned, {n // 10} were children.", f"Among the dead were {n // 9} women.",
                                f"Some {n // 5} bodies were found.", f"{n // 8} of the crew were drowned."])
        return "scope", "quantity", [f"{sea}, and {n} passengers were drowned.", f"{sea}. {part}"]

    def wounded(self):
        n, men, date = self.rng.randint(20, 90), self.rng.choice(TROOPS), self.date()
        return "scope", "quantity", [
            f"In {self.city} {n} {men} were killed {date}.",
            self.rng.choice([f"In {self.city} {n + 31} {men} were wounded {date}.", f"In {self.city} {n + 31} {men} were captured {date}.",
                             f"In {self.city} {n + 31} {men} survived {date}."])]

    # Names and people

    def birth_name(self):
        born, other = self.rng.choice(MALE) + " " + self.surname_unlike(self.person.split()[1]), None
        other = born.split()[0] + " " + self.surname_unlike(self.person.split()[1], born.split()[1])
        verb = self.rng.choice(["was born {}", "was born as {}"])
        first = f"{self.person} {verb.format(born)} in {self.city}."
        return self.planted("name", [first, f"{self.person} {verb.format(born)} {self.date()}."],
                            [first, f"{self.person} {verb.format(other)} {self.date()}."])

    def doer(self):
        date = self.date()
        first = f"{self.person} was killed by {self.other} {self.place()} {date}."
        second = self.rng.choice([f"{self.person} was killed by {who} {self.place()} {date}." for who in DOERS]
                                 + [f"{self.rng.choice(MALE)} {self.surname()} killed {self.person} {self.place()} {date}."])
        return "compatible", "agent", [first, second]

    def namesake(self):
        """Father and son, and brothers, die at times of their own."""
        surname = self.person.split()[1]
        son = self.rng.choice([m for m in MALE if m.replace("K", "C") != self.person.split()[0].replace("K", "C")])
        return "scope", "time", [
            f"{self.person} died {self.place()} {self.date()}. His son {son} {surname} was a lawyer.",
            self.rng.choice([f"{son} {surname} died in {self.other_city()} {self.date(year=self.year + 30)}.",
                             f"{son} {surname}, the son of {self.person}, was killed {self.date(year=self.year + 12)}.",
                             f"His brother {son} {surname} was killed {self.date(year=self.year - 3)}. {self.person} had loved him."])]

    def relatives(self):
        wife = self.rng.choice(["Anna", "Clara", "Emma", "Helena", "Louise", "Marie"]) + " " + self.surname()
        return "scope", "time", [
            f"{self.person} died {self.date()}.",
            self.rng.choice([f"{wife}, the widow of {self.person}, died {self.date(year=self.year + 9)}.",
                             f"The wife of {self.person} died {self.date(year=self.year - 4)}.",
                             f"{self.person}'s mother was killed in {self.other_city()} {self.date(year=self.year - 6)}."])]

    def successors(self):
        return "scope", "time", [
            f"{self.person} was killed {self.place()} {self.date()}.",
            self.rng.choice([f"{self.other}, who followed {self.person}, was killed {self.date(year=self.year + 2)}.",
                             f"{self.other} was killed in {self.other_city()} {self.date(year=self.year + 2)}, like {self.person} before him.",
                             f"Two years after {self.person} was killed, {self.other} died in {self.other_city()}."])]

    # Orders

    def order(self):
        other, city = f"{self.rng.choice(MALE)} {self.surname()}", self.city
        deed = self.rng.choice(["was arrested", "died", "was exiled"])
        first = f"{self.person} {deed} before {other} was killed in {city}."
        return self.planted("order", [first, f"In that year {self.person} {deed} before {other} was killed."],
                            [first, f"{self.person} {deed} after {other} was killed in {city}."])

    # Things

    def kind_of_thing(self):
        weapon = self.rng.choice(sorted(KINDS))
        date = self.date()

        def told(what):
            return self.rng.choice([f"{self.person} was killed with {article(what)} {date}.",
                                    f"{self.other} killed {self.person} with {article(what)} {date}."])
        return self.planted("instrument", [told(weapon), told(self.rng.choice(KINDS[weapon]))],
                            [told(weapon), told(self.rng.choice(SISTERS[weapon]))], "refines")

    # Places

    def renamed(self):
        new = self.rng.choice(sorted(RENAMED))
        fate, date = self.fate(), self.date()
        other = self.rng.choice([c for c in ("Lisbon", "Dublin", "Rome", "Budapest", "Lima") if c != new])
        return self.planted("place", [f"{self.person} {fate} in {new} {date}.", f"{self.person} {fate} in {RENAMED[new]} {date}."],
                            [f"{self.person} {fate} in {RENAMED[new]} {date}.", f"{self.person} {fate} in {other} {date}."])

    def place_within(self):
        place = self.rng.choice(sorted(WITHIN))
        fate, date = self.fate(), self.date()
        first = f"{self.person} {fate} in {place} {date}."
        return self.planted("place", [first, f"{self.person} {fate} in {self.rng.choice(WITHIN[place])} {date}."],
                            [first, f"{self.person} {fate} in {APART[place]} {date}."], "refines")

    # Words that take back

    def correction(self):
        weapon = self.rng.choice(sorted(SISTERS))
        other, date = SISTERS[weapon][0], self.date()
        first = f"{self.person} was killed with {article(weapon)} {date}."
        same = f"{self.person} was killed with {article(weapon)} {date}. It wasn't {article(other)}, it was {article(weapon)}."
        unlike = f"{self.person} was killed {date}. It wasn't {article(weapon)}, it was {article(other)}."
        taken = f"{self.person} was killed with {article(other)} {date}. It wasn't {article(weapon)}, it was {article(other)}."
        return self.planted("instrument", [first, same], [first, self.rng.choice([taken, unlike])])

    def denied(self):
        """Another date or place, taken back at once."""
        fate, date = self.fate(), self.date()
        city = self.other_city()
        return "same", "time", [
            f"{self.person} {fate} {self.place()} {date}.",
            self.rng.choice([f"{self.person} {fate} {self.place()} {date}, and not in {city}.",
                             f"{self.person} {fate} not {self.other_date()} but {date}.",
                             f"It is not true that {self.person} {fate} in {city}. {self.person} {fate} {self.place()} {date}.",
                             f"{self.person} {fate} {date}, not in {self.year + 4} as the papers said."])]

    def hearsay(self):
        fate, date, other = self.fate(), self.date(), self.other_date()
        city = self.other_city()
        return "compatible", "time", [
            f"{self.person} {fate} {self.place()} {date}.",
            self.rng.choice([
                f"According to {self.other}, {self.person} {fate} in {city} {other}.",
                f"{self.other} believed that {self.person} {fate} in {city} {other}.",
                f"Had {self.person} not gone to {city}, he would have lived. If {self.person} {fate} {other}, nobody saw it.",
                f"Perhaps {self.person} {fate} in {city}, perhaps in Norway.",
                f"“{self.person} {fate} {other},” wrote {self.other}, who was not there.",
                f"{self.other} claimed that {self.person} {fate} {other}, but he was lying.",
                f"Was it true that {self.person} {fate} in {city} {other}?"])]

    def plans(self):
        date = self.date(year=self.year - 1)
        return "compatible", "time", [
            f"{self.person} was killed {self.place()} {self.date()}.",
            self.rng.choice([f"{self.other} planned to kill {self.person} in {self.other_city()} {date}.",
                             f"{self.other} tried to kill {self.person} {date}.",
                             f"{self.person} was to be killed {date}, but the plot was found out.",
                             f"{self.person} was nearly killed in {self.other_city()} {date}."])]

    # What happened around it

    def aftermath(self):
        city, later = self.other_city(), self.date(year=self.year + 1)
        return "scope", "time", [
            f"{self.person} was killed {self.place()} {self.date()}.",
            self.rng.choice([f"{self.person} was buried in {city} {later}.", f"{self.other} was tried for killing {self.person} {later}.",
                             f"The news that {self.person} was killed reached {city} {later}.",
                             f"{self.other} was hanged {later} because he had killed {self.person}.",
                             f"The body of {self.person} was found {later}.", f"A street in {city} was named after {self.person} {later}.",
                             f"{self.other} wrote a book about the murder of {self.person} in {self.year + 20}.",
                             f"{later[0].upper() + later[1:]} {self.other} confessed that he had killed {self.person}."])]

    def anniversary(self):
        place = self.surname()
        years = self.rng.choice([10, 50, 100])
        day, name = self.day, MONTHS[self.month - 1]
        return "scope", "time", [
            f"The Battle of {place} was fought on {day} {name} {self.year}.",
            self.rng.choice([f"On {day} {name} {self.year + years} a stone was unveiled for the Battle of {place}.",
                             f"The Second Battle of {place} was fought on {day} {name} {self.year + 2}.",
                             f"The Siege of {place} took place in {self.year - 1}.",
                             f"The Treaty of {place} was signed on {day} {name} {self.year + 1}.",
                             f"The veterans of the Battle of {place} met again on {day} {name} {self.year + years}.",
                             f"He had fought at {place} in {self.year + 3}."])]

    def twice(self):
        """What can happen more than once."""
        deed = self.rng.choice(["was arrested", "was wounded", "was exiled", "was captured", "married"])
        return "scope", "time", [f"{self.person} {deed} {self.place()} {self.date()}.",
                                 f"{self.person} {deed} in {self.other_city()} {self.date(year=self.year + 4)}."]


def gregorian(number):
    """The Gregorian date of a Julian Day Number (Richards, Explanatory Supplement, 2013)."""
    a = number + 32044
    b = (4 * a + 3) // 146097
    c = a - 146097 * b // 4
    d = (4 * c + 3) // 1461
    e = c - 1461 * d // 4
    m = (5 * e + 2) // 153
    return 100 * b + d - 4800 + m // 10, m + 3 - 12 * (m // 10), e - (153 * m + 2) // 5 + 1
