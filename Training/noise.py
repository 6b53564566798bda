"""Makes sentences look like scraped text: lost case, lost diacritics and apostrophes."""

import copy
import unicodedata

APOSTROPHES = "'’‘`´"


def lowered(sentence):
    """All in lower case."""
    return with_forms(sentence, [form.lower() for form in sentence.forms])


def raised(sentence):
    """All in capitals."""
    return with_forms(sentence, [form.upper() for form in sentence.forms])


def stripped(sentence):
    """Letters with diacritics and apostrophes are lost: 'Coyoacn', 'dont'. No form becomes empty."""
    return with_forms(sentence, [strip(form) for form in sentence.forms])


def strip(form):
    """The form without apostrophes and letters with diacritics, or unchanged where nothing would be left."""
    kept = "".join(c for c in form if c not in APOSTROPHES and (ord(c) < 128 or unicodedata.decomposition(c) == ""))
    return kept or form


def fused(sentence):
    """Possessive clitics join the word before them, as in 'Trotskys'. They must govern nothing."""
    joined = [
        word for word in range(1, len(sentence.forms))
        if sentence.forms[word].lower() in ("'s", "’s") and sentence.upos and sentence.upos[word] == "PART"
        and word not in sentence.heads and sentence.heads[word] != -1
    ]
    if not joined:
        return sentence
    result = copy.copy(sentence)
    kept = [word for word in range(len(sentence.forms)) if word not in joined]
    place = {old: new for new, old in enumerate(kept)}
    result.forms = [sentence.forms[w] + ("s" if w + 1 in joined else "") for w in kept]
    for column in ("upos", "xpos", "lemmas", "relations", "names", "events"):
        values = getattr(sentence, column)
        if values is not None:
            setattr(result, column, [values[word] for word in kept])
    result.heads = [place[sentence.heads[word]] if sentence.heads[word] >= 0 else -1 for word in kept]
    return result


def with_forms(sentence, forms):
    """The sentence with other forms."""
    result = copy.copy(sentence)
    result.forms = forms
    return result


def noised(sentence, random, coreference):
    """The sentence as training shows it: three times in four unchanged.

    `coreference`: mentions point at its words, so that none may be joined.
    """
    draw = random.random()
    if draw < 0.09:
        return lowered(sentence)
    if draw < 0.12:
        return raised(sentence)
    if draw < 0.20:
        if not coreference and random.random() < 0.5:
            sentence = fused(sentence)
        return stripped(sentence)
    if draw < 0.24:
        return lowered(stripped(sentence))
    return sentence
