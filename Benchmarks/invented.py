"""Invented accounts of one event, whose truth is known; `Benchmarks/synthetic` says what they are for."""
import random, unicodedata

MALE = "Adam Albert Arthur Carl Daniel Edmund Ernest Felix Gregor Henry Hugo Ivan Jacob Karl Leon Martin Oscar Paul Robert Victor".split()
ONSETS = "B Br C D Dr F G H K Kr L M N P R S St T V W".split()
MIDDLES = "a e i o u au ei ar el or".split()
ENDS = "lden nsen rner ssick lmont vrin ndor rwell tsky bera nelli rquist ché lovà dström".split()
CITIES = {
    "Lisbon": "Portugal", "Madrid": "Spain", "Vienna": "Austria", "Warsaw": "Poland", "Oslo": "Norway", "Athens": "Greece",
    "Budapest": "Hungary", "Stockholm": "Sweden", "Cairo": "Egypt", "Dublin": "Ireland", "Rome": "Italy",
    "Berlin": "Germany", "Paris": "France", "Lima": "Peru", "Santiago": "Chile", "Tokyo": "Japan", "Bombay": "India",
}
MONTHS = "January February March April May June July August September October November December".split()
SEASON = {12: "winter", 1: "winter", 2: "winter", 3: "spring", 4: "spring", 5: "spring", 6: "summer", 7: "summer", 8: "summer",
          9: "autumn", 10: "autumn", 11: "autumn"}
WEAPONS = {"pistol": ["rifle", "dagger"], "axe": ["hammer", "knife"], "dagger": ["sword", "rifle"], "rifle": ["pistol"]}
FILLER = [
    "The weather had been mild for weeks.", "Nobody in the street took any notice.", "The letters of those years are lost.",
    "Much has been written about it since.", "The archives were closed for a long time.", "My grandmother used to tell the story.",
    "There are several books on the subject.", "What follows is taken from the papers of the time.",
    "The newspapers were full of it.", "Historians have returned to the case again and again.",
]
ASIDES = [
    "some say that {}", "it has been claimed that {}", "according to one rumour, {}", "perhaps {}", "it is possible that {}",
    "it is not true that {}", "the papers wrote that {}",
]


class Case:
    """One event: who, when, where, and how an account says it."""

    def __init__(self, number, rng, taken):
        """`taken` are the names of the cases read with it, which it adds its own to."""
        self.number, self.rng, self.taken = number, rng, taken
        self.person = rng.choice(MALE) + " " + self.surname()
        self.other = rng.choice(MALE) + " " + self.surname()
        self.ship = self.surname() + "ia"
        self.year, self.month, self.day = rng.randint(1650, 1949), rng.randint(1, 12), rng.randint(2, 27)
        self.city = rng.choice(sorted(CITIES))
        self.weapon = rng.choice(sorted(WEAPONS))
        self.count = rng.randint(14, 900)
        self.kind = rng.choice(["killing", "death", "birth", "execution", "sinking", "battle", "assassination"])

    def surname(self):
        """A name that no misspelling makes another case's, as long as there are any."""
        for _ in range(50):
            name = self.rng.choice(ONSETS) + self.rng.choice(MIDDLES) + self.rng.choice(ENDS)
            if all(distance(name, other) > 1 for other in self.taken):
                break
        self.taken.add(name)
        return name

    # Forms of values

    def date(self, day=None, month=None, year=None):
        d, m, y = day or self.day, MONTHS[(month or self.month) - 1], year or self.year
        return self.rng.choice([f"on {d} {m} {y}", f"on {m} {d}, {y}", f"on the {ordinal(d)} of {m} {y}"])

    def wider_date(self):
        m = MONTHS[self.month - 1]
        part = "early" if self.day <= 8 else "late" if self.day >= 22 else None
        forms = [f"in {m} {self.year}", f"in {self.year}", f"in the {self.year // 10 * 10}s"]
        if part:
            forms.append(f"in {part} {m} {self.year}")
        if self.month not in (1, 2, 12):
            forms.append(f"in the {SEASON[self.month]} of {self.year}")
        return self.rng.choice(forms)

    def loose_date(self):
        return self.rng.choice([f"around {self.date()[3:]}", f"about {self.year}", f"in or about {MONTHS[self.month - 1]} {self.year}"])

    def other_date(self):
        way = self.rng.randrange(3)
        if way == 0 and self.kind != "battle":  # a battle can last for days
            return self.date(day=self.day % 27 + 1 + (self.day % 27 + 1 == self.day))
        if way <= 1:
            return self.date(month=self.month % 12 + 1)
        return self.date(year=self.year + self.rng.choice([-3, -1, 1, 2, 10]))

    def other_city(self):
        return self.rng.choice([c for c in sorted(CITIES) if CITIES[c] != CITIES[self.city]])

    # Sentences

    def slots(self):
        return {"killing": ["time", "place", "instrument"], "assassination": ["time", "place", "instrument"], "death": ["time", "place"],
                "birth": ["time", "place"], "execution": ["time", "place"], "sinking": ["time", "quantity"],
                "battle": ["time"]}[self.kind]

    def tell(self, when=None, where=None, weapon=None, count=None, who=None, main=False):
        """A sentence with the values given; None leaves one out. `main`: whether the event must be what the sentence asserts, and not
        what it takes for granted."""
        who = who or self.person
        when = " " + when if when else ""
        where = f" in {where}" if where else ""
        weapon = f" with {article(weapon)}" if weapon else ""
        pick = self.rng.choice
        if self.kind == "killing":
            return pick([f"{who} was killed{weapon}{where}{when}.", f"{self.other} killed {who}{weapon}{where}{when}.",
                         f"{who} was murdered{weapon} by {self.other}{where}{when}."])
        if self.kind == "assassination":
            return pick([f"{who} was assassinated{weapon}{where}{when}.", f"{self.other} assassinated {who}{weapon}{where}{when}."])
        if self.kind == "death":
            return pick([f"{who} died{where}{when}.", f"{who} passed away{where}{when}.",
                         f"The death of {who}{where}{when} moved many."][: 2 if main else 3])
        if self.kind == "birth":
            return pick([f"{who} was born{where}{when}.",
                         f"{who}, who was born{where}{when}, came from a poor family."][: 1 if main else 2])
        if self.kind == "execution":
            return pick([f"{who} was hanged{where}{when}.", f"{who} was executed{where}{when}.", f"They hanged {who}{where}{when}."])
        if self.kind == "sinking":
            ship = f"The steamer {self.ship}"
            dead = f" {count} people died." if count else ""
            first = pick([f"{ship} sank{when}.", f"{ship} went down{when}.", f"{ship} was sunk{when}."])
            if not count:
                return first
            return pick([f"{first[:-1]}, and {count} passengers were drowned.", f"When the steamer {self.ship} sank{when}, {count} passengers were drowned."][: 1 if main else 2])
        return pick([f"The Battle of {self.ship} was fought{when}.", f"The Battle of {self.ship} took place{when}."])

    def values(self, slot):
        base = {"when": self.date()}
        if "place" in self.slots():
            base["where"] = self.city
        if "instrument" in self.slots():
            base["weapon"] = self.weapon
        if "quantity" in self.slots():
            base["count"] = str(self.count)
        return base

    def accounts(self):
        """The label, the slot, and the accounts."""
        slot = self.rng.choice(self.slots())
        label = self.rng.choice(["same", "refines", "compatible", "scope", "contradiction", "contradiction", "contradiction"])
        first = self.values(slot)
        key = {"time": "when", "place": "where", "instrument": "weapon", "quantity": "count"}[slot]
        second = dict(first)
        if slot != "time" and self.rng.random() < 0.5:
            second["when"] = self.date()
        for other in list(second):
            if other not in (key, "when") and self.rng.random() < 0.4:
                del second[other]
        tell = None
        if label == "same":
            second[key] = {"when": self.date, "where": lambda: self.city, "weapon": lambda: self.weapon, "count": lambda: str(self.count)}[key]()
            if self.kind not in ("sinking", "battle") and self.rng.random() < 0.5:
                second["who"] = self.rng.choice([self.person.split()[1], "Mr " + self.person.split()[1], plain(self.person)])
        elif label == "refines":
            second[key] = {"when": self.wider_date, "where": lambda: CITIES[self.city], "weapon": lambda: "weapon",
                           "count": lambda: f"about {round(self.count, -1)}"}[key]()
        elif label == "compatible":
            if key == "when" and self.rng.random() < 0.3:
                second[key] = self.loose_date()
            elif key == "count":
                second[key] = self.rng.choice([f"at least {self.count - 10}", f"more than {self.count - 5}", f"fewer than {self.count + 20}", "many"])
            else:  # a contradictory value that nobody asserts
                second[key] = self.opposite(key)
                tell = self.rng.choice(ASIDES).format(self.lowered(self.tell(**second, main=True)))
                tell = tell[0].upper() + tell[1:]
        elif label == "scope":
            return label, slot, self.scoped(first)
        else:
            second[key] = self.opposite(key)
        return label, slot, [self.tell(**first), tell or self.tell(**second)]

    def lowered(self, sentence):
        return sentence[0].lower() + sentence[1:] if sentence.split()[0] in ("The", "They", "When") else sentence

    def opposite(self, key):
        return {"when": self.other_date, "where": self.other_city, "weapon": lambda: self.rng.choice(WEAPONS[self.weapon]),
                "count": lambda: str(self.count + self.rng.choice([-11, 7, 23, 150]))}[key]()

    def scoped(self, first):
        """The second account tells of another event of the same, or of another bearer of the surname."""
        name, surname = self.person, self.person.split()[1]
        if self.kind in ("sinking", "battle"):
            return [self.tell(**first), f"The {self.ship} was launched {self.date(year=self.year - 4)}." if self.kind == "sinking"
                    else f"The Treaty of {self.ship} was signed {self.date(year=self.year + 2)}."]
        # Karl is Carl to many.
        brother = self.rng.choice([m for m in MALE if m.replace("K", "C") != name.split()[0].replace("K", "C")])
        other = self.rng.choice([
            f"{name} was arrested in {self.other_city()} {self.date(year=self.year - 1)}.",
            f"{name} was wounded in {self.other_city()} {self.date(year=self.year - 2)}.",
            f"{name} married in {self.other_city()} {self.date(year=self.year - 5)}.",
            self.tell(who=f"{brother} {surname}", when=self.other_date(), where=self.other_city()),
        ])
        if self.kind == "birth":
            other = self.rng.choice([f"{name} died in {self.other_city()} {self.date(year=self.year + 60)}.",
                                     f"{brother} {surname} was born in {self.other_city()} {self.other_date()}."])
        return [self.tell(**first), other]


def distance(a, b):
    """The letters to change, add or leave out, as a bound: 2 stands for 2 and more."""
    if abs(len(a) - len(b)) > 1:
        return 2
    if len(a) == len(b):
        return min(2, sum(x != y for x, y in zip(a, b)))
    short, long = sorted((a, b), key=len)
    return 1 if any(long[:i] + long[i + 1:] == short for i in range(len(long))) else 2


def ordinal(n):
    return f"{n}{'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def article(noun):
    return ("an " if noun[0] in "aeiou" else "a ") + noun


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
