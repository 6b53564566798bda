"""Checks of coreference.py against worked examples: python Training/test_coreference.py"""

import os
import sys

sys.path.insert(0, os.path.dirname(__file__))
import coreference as c


def near(a, b):
    assert abs(a - b) < 1e-6, (a, b)


def test_scores():
    """The example of Pradhan et al. (2014), figure 1 to 3: key {abc}{defg}, response {ab}{cd}{fghi}."""
    result = c.score([["abc", "defg"]], [["ab", "cd", "fghi"]])
    near(result["muc"]["recall"], 2 / 5)
    near(result["muc"]["precision"], 2 / 5)
    near(result["b3"]["recall"], 35 / 12 / 7)
    near(result["b3"]["precision"], 4 / 8)
    near(result["ceafe"]["recall"], 1.3 / 2)
    near(result["ceafe"]["precision"], 1.3 / 3)


def test_perfect_and_singletons():
    result = c.score([["ab", "c"]], [["ab", "c"]])
    near(result["conll"], 1)
    result = c.score([["ab", "c"]], [["ab", "d"]], singletons=False)
    near(result["conll"], 1)


def sentence(text):
    return c.Sentence(text.split())


def mention(sentences, number, text, head, kind, cluster=0):
    forms = sentences[number].forms
    words = text.split()
    start = next(i for i in range(len(forms)) if forms[i : i + len(words)] == words)
    head = start + words.index(head)
    return c.Mention(number, start, start + len(words), head, cluster, kind, words, c.quotations(sentences)[number][head])


def test_features():
    sentences = [sentence("Mr. John Thorne came ."), sentence("“ I saw Miss Thorne , ” said his sister .")]
    john = mention(sentences, 0, "Mr. John Thorne", "John", c.NAME)
    i = mention(sentences, 1, "I", "I", c.PRONOUN)
    miss = mention(sentences, 1, "Miss Thorne", "Thorne", c.NAME)
    sister = mention(sentences, 1, "his sister", "sister", c.DEFINITE)
    his = mention(sentences, 1, "his", "his", c.PRONOUN)
    mentions = [john, i, miss, sister, his]
    named = lambda a, b, d: dict(zip([n for n, _ in c.FEATURES], c.features(a, b, d)))
    pair = named(john, miss, 2)
    assert c.MATCHES[pair["match"]] == "names: one contains the other"
    assert (pair["gender"], pair["sentences"], pair["mentions"], pair["quotation"]) == (2, 1, 1, 2), pair
    assert named(john, his, 4)["gender"] == 1
    assert named(sister, his, 1)["nested"] == 2
    assert named(i, miss, 1)["quotation"] == 4
    anaphors, antecedents, matrix = c.candidates(mentions)
    assert len(anaphors) == 10
    for b, a, row in zip(anaphors, antecedents, matrix):
        assert list(row) == c.features(mentions[a], mentions[b], b - a)
        assert all(0 <= v < n for v, (_, n) in zip(row, c.FEATURES))


def test_baseline():
    sentences = [sentence("Mr. John Thorne came ."), sentence("His sister knew John .")]
    mentions = [
        mention(sentences, 0, "Mr. John Thorne", "John", c.NAME),
        mention(sentences, 1, "His sister", "sister", c.DEFINITE),
        mention(sentences, 1, "His", "His", c.PRONOUN),
        mention(sentences, 1, "John", "John", c.NAME),
    ]
    assert c.baseline(mentions) == [[0, 2, 3], [1]]


def test_brackets():
    """GUM's brackets and our dump's: nested, of one word, of one entity inside itself."""
    rows = [("the", 1, "det"), ("ship", 2, "nsubj"), ("sank", -1, "root"), ("it", 2, "obj")]
    for misc in (
        ["Entity=(7-object-new", "Entity=7)", "_", "X=1|Entity=(7-object-giv)"],
        ["Entity=(e7", "Entity=e7)", "_", "Entity=(e7)"],
    ):
        one = c.Sentence(
            [r[0] for r in rows], ["DET", "NOUN", "VERB", "PRON"], None, [r[1] for r in rows], [r[2] for r in rows], misc
        )
        found = c.gum_mentions([one])
        assert [(m.start, m.end, m.head, m.cluster) for m in found] == [(0, 2, 1, 0), (3, 4, 3, 0)], found
        assert [(m.start, m.end) for m in c.find_mentions([one])] == [(0, 2), (3, 4)]


def test_contradictions():
    """Whatever the scores, an entity has one gender, and no two full names that differ."""
    sentences = [sentence("Mary Ann saw Mary Jane"), sentence("She saw him")]
    mentions = [
        mention(sentences, 0, "Mary Ann", "Mary", c.NAME),
        mention(sentences, 0, "Mary Jane", "Mary", c.NAME),
        mention(sentences, 1, "She", "She", c.PRONOUN),
        mention(sentences, 1, "him", "him", c.PRONOUN),
    ]
    anaphors, antecedents, _ = c.candidates(mentions)
    assert c.resolve(mentions, anaphors, antecedents, antecedents + 1) == [[0, 3], [1, 2]]


if __name__ == "__main__":
    for name, check in list(globals().items()):
        if name.startswith("test_"):
            check()
            print("passed", name)
