"""Writes Tests/LanguageTests/Fixtures/coreference.json: invented sentences with trees, and what coreference.py makes of
them, for the Swift side to reproduce. Run it again when a rule or a word list changes: python Training/coreference_fixture.py"""

import json
import os
import sys

sys.path.insert(0, os.path.dirname(__file__))
import coreference as c

# form/UPOS/XPOS/head/relation, heads from 1 within the sentence; '_' for no XPOS; '¶' before a paragraph's first.
SENTENCES = """
¶ Mr./PROPN/NNP/2/nmod:desc John/PROPN/NNP/9/nsubj Thorne/PROPN/NNP/2/flat ,/PUNCT/,/6/punct the/DET/DT/6/det captain/NOUN/NN/2/appos of/ADP/IN/8/case ships/NOUN/NNS/6/nmod met/VERB/VBD/0/root Mary/PROPN/NNP/9/obj Ann/PROPN/NNP/10/flat Thorne/PROPN/NNP/10/flat ./PUNCT/./9/punct
He/PRON/PRP/2/nsubj gave/VERB/VBD/0/root her/PRON/PRP/2/iobj the/DET/DT/6/det old/ADJ/JJ/6/amod ship/NOUN/NN/2/obj that/PRON/WDT/9/obj he/PRON/PRP/9/nsubj loved/VERB/VBD/6/acl:relcl ./PUNCT/./2/punct
“/PUNCT/``/3/punct I/PRON/PRP/3/nsubj know/VERB/VBP/0/root Mary/PROPN/NNP/3/obj Jane/PROPN/NNP/4/flat Thorne/PROPN/NNP/4/flat ,/PUNCT/,/3/punct ”/PUNCT/''/3/punct said/VERB/VBD/3/parataxis Thorne/PROPN/NNP/11/nmod:poss 's/PART/POS/10/case sister/NOUN/NN/9/nsubj ./PUNCT/./3/punct
There/PRON/EX/2/expl were/VERB/VBD/0/root two/NUM/CD/4/nummod women/NOUN/NNS/2/nsubj and/CCONJ/CC/7/cc their/PRON/PRP$/7/nmod:poss dogs/NOUN/NNS/4/conj on/ADP/IN/10/case the/DET/DT/10/det ship/NOUN/NN/2/obl ./PUNCT/./2/punct
¶ "/PUNCT/``/4/punct Only/ADV/RB/3/advmod you/PRON/PRP/4/nsubj hurt/VERB/VBP/0/root yourself/PRON/PRP/4/obj ,/PUNCT/,/4/punct "/PUNCT/''/4/punct Lady/PROPN/NNP/9/nmod:desc Ashford/PROPN/NNP/10/nsubj said/VERB/VBD/4/parataxis to/ADP/IN/14/case the/DET/DT/14/det new/ADJ/JJ/14/amod ship/NOUN/NN/10/obl ’s/PART/POS/14/case master/NOUN/NN/14/dep ./PUNCT/./4/punct
She/PRON/_/5/nsubj was/AUX/_/5/cop once/ADV/_/5/advmod the/DET/_/5/det queen/NOUN/_/0/root of/ADP/_/7/case Ashford/PROPN/_/5/nmod and/CCONJ/_/10/cc the/DET/_/10/det rich/ADJ/_/5/conj ,/PUNCT/_/12/punct who/PRON/_/13/nsubj feared/VERB/_/10/acl:relcl it/PRON/_/13/obj ./PUNCT/./5/punct
The/DET/DT/2/det poor/ADJ/JJ/3/nsubj watched/VERB/VBD/0/root both/DET/DT/5/det sheep/NOUN/NNS/3/obj ,/PUNCT/,/7/punct 40/NUM/CD/9/nummod %/SYM/NN/5/appos of/ADP/IN/11/case these/PRON/DT/8/nmod ./PUNCT/./3/punct
Ashford/PROPN/NNP/2/compound records/NOUN/NNS/3/nsubj name/VERB/VBP/0/root the/DET/DT/5/det University/PROPN/NNP/3/obj of/ADP/IN/7/case Ashford/PROPN/NNP/5/nmod and/CCONJ/CC/10/cc the/DET/DT/10/det University/PROPN/NNP/5/conj of/ADP/IN/12/case Thorne/PROPN/NNP/10/nmod ./PUNCT/./3/punct
‘/PUNCT/``/4/punct What/PRON/WP/4/obj did/AUX/VBD/4/aux say/VERB/VB/0/root he/PRON/PRP/4/nsubj ?/PUNCT/./4/punct ’/PUNCT/''/4/punct asked/VERB/VBD/4/parataxis a/DET/DT/10/det man/NOUN/NN/8/nsubj of/ADP/IN/12/case news/NOUN/NN/10/nmod ./PUNCT/./4/punct
All/DET/DT/2/nsubj left/VERB/VBD/0/root Coyoacán/PROPN/NNP/2/obj with/ADP/IN/6/case José’s/X/FW/6/dep queens/NOUN/NNS/2/obl (/PUNCT/-LRB-/8/punct 1841/NUM/CD/6/appos )/PUNCT/-RRB-/8/punct ./PUNCT/./2/punct
"""
REPEATS = 3  # so that some pairs are farther apart than the nearby candidates
STEP = 7  # one pair in so many is written


def sentence(line):
    paragraph = line.startswith("¶")
    columns = [token.rsplit("/", 4) for token in line.lstrip("¶ ").split()]
    forms, tags, xpos, heads, relations = map(list, zip(*columns))
    xpos = None if xpos[0] == "_" else xpos
    return c.Sentence(forms, tags, xpos, [int(h) - 1 for h in heads], relations, None, paragraph)


def judged(row):
    """A score by rule, so that clustering can be compared: the Swift test has the same."""
    return (2 if 1 <= row[3] <= 5 or row[3] in (6, 8) else -1) + (1.5 if row[7] == 1 else 0) - 0.25 * row[4] - row[8]


def main():
    sentences = [sentence(line) for line in SENTENCES.strip().split("\n")] * REPEATS
    mentions = c.find_mentions(sentences)
    anaphors, antecedents, matrix = c.candidates(mentions)
    clusters = c.resolve(mentions, anaphors, antecedents, [judged(row) for row in matrix.tolist()])
    entities = [0] * len(mentions)
    for number, cluster in enumerate(sorted(clusters, key=min)):
        for i in cluster:
            entities[i] = number
    pairs = [[int(b), int(a), *row] for b, a, row in zip(anaphors, antecedents, matrix.tolist())]
    words = {
        "possessives": c.POSSESSIVES, "reflexives": c.REFLEXIVES, "definite": c.DEFINITE_WORDS,
        "determiners": c.DETERMINERS, "cuts": c.CUT_WORDS, "joiningMarks": c.JOINING_MARKS, "titles": c.TITLES,
        "maleTitles": c.MALE_TITLES, "femaleTitles": c.FEMALE_TITLES, "maleNouns": c.MALE_NOUNS,
        "femaleNouns": c.FEMALE_NOUNS, "singularFirst": c.SINGULAR_FIRST, "pluralFirst": c.PLURAL_FIRST,
        "pluralHeads": c.PLURAL_HEADS, "singularHeads": c.SINGULAR_HEADS,
    }  # fmt: skip
    fixture = {
        "generator": "Training/coreference_fixture.py; do not edit",
        "repeats": REPEATS,
        "sentences": SENTENCES.strip().split("\n"),
        "words": {name: sorted(values) for name, values in words.items()},
        "pronouns": c.PRONOUN_CLASS,
        "features": [[name, size] for name, size in c.FEATURES],
        "mentions": [[m.sentence, m.start, m.end, m.head, m.kind, m.quotation] for m in mentions],
        "entities": entities,
        "pairCount": len(pairs),
        "step": STEP,
        "pairs": pairs[::STEP],
    }
    path = os.path.join(os.path.dirname(__file__), "..", "Tests", "LanguageTests", "Fixtures", "coreference.json")
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        lines = ",\n".join(f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in fixture.items())
        file.write("{\n" + lines + "\n}\n")


if __name__ == "__main__":
    main()
