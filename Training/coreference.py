"""Mentions with clusters go in; candidate pairs with their features, a baseline and scores come out.

Standard library and numpy (scipy for CEAF) only. `Sources/Language/Coreference` computes the same features: every
rule below reads word forms, spans, head words and kinds, nothing else. Docs/model.md says where they are used.

    python Training/coreference.py --data ../shared/data        # the baseline on GUM dev and held-back LitBank
"""

import argparse
import io
import lzma
import os
import re
import tarfile
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field

import numpy as np

PRONOUN, NAME, DEFINITE, OTHER = range(4)

# --- Word lists (all folded: lower case, apostrophes straight) ------------------------------------------------------

PRONOUN_CLASSES = ["none", "i", "you", "he", "she", "it", "they", "we", "this", "these", "who", "what", "other"]
PRONOUNS = {
    "i": "i me my mine myself",
    "you": "you your yours yourself yourselves thou thee thy thine thyself ye ya yer yeh y'",
    "he": "he him his himself",
    "she": "she her hers herself",
    "it": "it its itself 't",
    "they": "they them their theirs themselves themself 'em em",
    "we": "we us our ours ourselves 's",
    "this": "this that",
    "these": "these those",
    "who": "who whom whose which whoever whomever",
    "what": "what whatever",
}
PRONOUN_CLASS = {
    word: PRONOUN_CLASSES.index(name) for name, words in PRONOUNS.items() for word in words.split()
}
POSSESSIVES = set("my your his her its our their whose thy thine mine yours hers ours theirs yer".split())
REFLEXIVES = set(
    "myself yourself yourselves thyself himself herself itself themselves themself ourselves".split()
)
# A nominal is definite if its first word is one of these.
DEFINITE_WORDS = set("the this that these those my your his her its our their whose thy thine yer".split())
# Left out of a mention's beginning before names are compared.
DETERMINERS = DEFINITE_WORDS | set("a an some any no every each all both another such".split())
# A mention's core ends before one of these, the first word excepted.
CUT_WORDS = set(
    "of in on at by for from with without to into onto upon over under above below between among through during "
    "before after behind beside beyond near against about around across along toward towards within outside inside "
    "like as than until since up down off out who whom whose which that where when while and or but nor".split()
)
# Marks that do not end a core.
JOINING_MARKS = set("- ' ’ ‘ & . \" “ ”".split())
TITLES = set(
    "mr mr. mrs mrs. ms ms. miss mister dr dr. doctor sir lady lord madam madame monsieur mme. mlle. m. master mistress "
    "king queen prince princess duke duchess count countess earl baron baroness emperor empress president senator "
    "governor mayor judge justice captain capt. colonel col. major general gen. lieutenant lt. sergeant sgt. "
    "commander admiral professor prof. prof reverend rev. rev father mother brother sister uncle aunt saint st. st "
    "pope bishop don doña squire señor señora herr frau cousin old young little poor dear".split()
)
MALE_TITLES = set(
    "mr mr. mister sir lord monsieur m. master king prince duke count earl baron emperor father brother uncle pope "
    "don squire señor herr".split()
)
FEMALE_TITLES = set(
    "mrs mrs. ms ms. miss lady madam madame mme. mlle. mistress queen princess duchess countess baroness empress "
    "mother sister aunt doña señora frau".split()
)
MALE_NOUNS = MALE_TITLES | set(
    "man boy gentleman fellow lad husband son grandfather grandson nephew papa dad daddy father-in-law "
    "brother-in-law son-in-law stepfather bridegroom groom widower guy bloke chap actor waiter hero god priest monk "
    "friar knight butler footman coachman policeman fireman businessman chairman salesman fisherman clergyman "
    "nobleman sailor-boy schoolboy bachelor grandpa men boys gentlemen husbands sons brothers fathers uncles "
    "kings lads fellows".split()
) - {"m.", "don", "count", "master"}
FEMALE_NOUNS = FEMALE_TITLES | set(
    "woman girl gentlewoman wife daughter grandmother granddaughter niece mama mamma mum mom mommy mummy "
    "mother-in-law sister-in-law daughter-in-law stepmother bride widow actress waitress heroine goddess nun maid "
    "housemaid maiden lass governess nurse housekeeper landlady hostess abbess schoolgirl grandma spinster women "
    "girls ladies wives daughters sisters mothers aunts queens".split()
) - {"ms", "ms."}
SINGULAR_FIRST = set("a an this that each every another one either neither".split())
PLURAL_FIRST = set(
    "these those many several few both two three four five six seven eight nine ten eleven twelve twenty thirty "
    "forty fifty hundred thousand all most".split()
)
PLURAL_HEADS = set(
    "men women children people feet teeth mice geese police oxen folk folks cattle gentlemen policemen brethren "
    "countrymen workmen fishermen sportsmen noblemen clergymen".split()
)
SINGULAR_HEADS = set(
    "news series species means physics mathematics politics economics linguistics ethics headquarters lens gas bus "
    "always perhaps yes alas james thomas".split()
)

# --- Mentions -------------------------------------------------------------------------------------------------------


@dataclass
class Sentence:
    """One sentence; `heads` counts from 0, the root's is -1. `None` where the corpus has no such layer."""

    forms: list
    upos: list | None = None
    xpos: list | None = None
    heads: list | None = None
    relations: list | None = None
    misc: list | None = None
    paragraph: bool = False  # it begins one, as far as is known


@dataclass
class Mention:
    sentence: int
    start: int  # word indices in the sentence, half-open
    end: int
    head: int
    cluster: int
    kind: int
    forms: list = field(default_factory=list, repr=False)  # the span's words, as they stand
    quotation: int = 0  # number of the quotation around the head; 0 outside


@dataclass
class Document:
    name: str
    sentences: list
    mentions: list


def fold(word):
    return word.lower().replace("’", "'").replace("‘", "'")


def quotations(sentences):
    """For each sentence, each word's quotation number, 0 outside; the marks themselves count as inside.

    `“` opens and `”` closes. A straight mark opens at a sentence's beginning, closes at its end, else toggles.
    `‘` opens where nothing is open, and `’` then closes. A paragraph's beginning closes whatever is open.
    """
    opened, count, result = None, 0, []
    for sentence in sentences:
        if sentence.paragraph:
            opened = None
        numbers, last = [], len(sentence.forms) - 1
        for i, form in enumerate(sentence.forms):
            straight = form == '"'
            opens = form in ("“", "``", "“‘") or (form == "‘" and opened is None)
            closes = form in ("”", "''", "’”") or (form == "’" and opened == "‘")
            if straight:
                opens = i == 0 or (opened is None and i != last)
                closes = not opens
            if opens:
                opened, count = form, count + 1
            numbers.append(count if opened else 0)
            if closes:
                opened = None
        result.append(numbers)
    return result


def _cuts(form):
    return fold(form) in CUT_WORDS or not any(c.isalnum() for c in form) and form not in JOINING_MARKS


def core_end(forms, head):
    """Where a mention's words end before the first comma, preposition, conjunction or relative pronoun after its
    head word (counted in `forms`)."""
    return next((i for i in range(head + 1, len(forms)) if _cuts(forms[i])), len(forms))


def nominal_kind(forms):
    return DEFINITE if fold(forms[0]) in DEFINITE_WORDS else OTHER


def kind_of(upos, forms):
    """From the head's part of speech and the mention's words."""
    return PRONOUN if upos == "PRON" else NAME if upos == "PROPN" else nominal_kind(forms)


def _one_per_head(mentions, coordinated):
    """A mention is known by its head word: of several, the longest without coordination, else the longest."""
    best = {}
    for mention in mentions:
        key = (mention.sentence, mention.head)
        rank = (not coordinated(mention), mention.end - mention.start)
        if key not in best or rank > best[key][0]:
            best[key] = (rank, mention)
    return [mention for _, mention in best.values()]


def _finish(sentences, mentions):
    numbers = quotations(sentences)
    mentions.sort(key=lambda m: (m.sentence, m.start, -m.end))
    for mention in mentions:
        mention.forms = sentences[mention.sentence].forms[mention.start : mention.end]
        mention.quotation = numbers[mention.sentence][mention.head]
    return mentions


# `(12-person-…`, `12)`, `(12-person-…)`; `e12` in CorefUD and in our own dumps.
_BRACKET = re.compile(r"\(e?(\d+)(?:\[\d+/\d+\])?[^()]*(\))?|e?(\d+)(?:\[\d+/\d+\])?\)")


def gum_mentions(sentences, every=False):
    """One document's gold mentions in text order. `every` keeps those that share a head word with another."""
    mentions, clusters = [], {}
    for number, sentence in enumerate(sentences):
        opened = defaultdict(list)
        for i, misc in enumerate(sentence.misc):
            entity = next((x[7:] for x in misc.split("|") if x.startswith("Entity=")), None)
            for match in _BRACKET.finditer(entity or ""):
                group = int(match.group(1) or match.group(3))
                if match.group(1):
                    opened[group].append(i)
                if match.group(1) and not match.group(2) or not opened[group]:
                    continue
                start = opened[group].pop()
                outside = [
                    j for j in range(start, i + 1) if not start <= sentence.heads[j] <= i
                ]
                # A span without one head (rare): the first that is no punctuation.
                head = next((j for j in outside if sentence.relations[j] != "punct"), outside[0])
                kind = kind_of(sentence.upos[head], sentence.forms[start : i + 1])
                cluster = clusters.setdefault(group, len(clusters))
                mentions.append(Mention(number, start, i + 1, head, cluster, kind))

    def coordinated(mention):
        s = sentences[mention.sentence]
        return any(
            s.heads[j] == mention.head and s.relations[j] == "conj" for j in range(mention.start, mention.end)
        )

    return _finish(sentences, mentions if every else _one_per_head(mentions, coordinated))


def _coordinates(forms, i):
    """Whether `and` or `or` at i joins whole noun phrases, for want of a tree: not in `a dark and narrow street`."""
    after = forms[i + 1] if i + 1 < len(forms) else ""
    alone = i == 1 or i == 2 and fold(forms[0]) in DETERMINERS
    return fold(after) in DETERMINERS or after[:1].isupper() or alone and i + 2 == len(forms)


def _litbank_head(forms, category, entity):
    """The head word by rule, as UD would have it: a person's first name after titles, else the last word before
    the first comma, preposition, conjunction or relative pronoun."""
    end = 1
    while end < len(forms) and (
        not _cuts(forms[end]) or fold(forms[end]) in ("and", "or") and not _coordinates(forms, end)
    ):
        end += 1
    while end > 1 and (fold(forms[end - 1]) in ("'s", "'") or not any(c.isalnum() for c in forms[end - 1])):
        end -= 1
    if category == "PROP" and entity == "PER":
        first = end - 1
        while first > 0 and forms[first - 1][:1].isupper() and fold(forms[first - 1]) not in TITLES | DETERMINERS:
            first -= 1
        return first
    return end - 1


def litbank_mentions(sentences, annotation, every=False):
    """One document's gold mentions in text order, from the text of its `.ann`; APPOS and COP lines are not identity."""
    spans, clusters, mentions = [], {}, []
    for line in annotation.splitlines():
        parts = line.split("\t")
        if parts[0] == "MENTION":
            spans.append((parts[1], int(parts[2]), int(parts[3]), int(parts[5]) + 1, parts[7], parts[8]))
        elif parts[0] == "COREF":
            clusters[parts[1]] = parts[2]
    names = {name: i for i, name in enumerate(dict.fromkeys(clusters.values()))}
    for name, number, start, end, entity, category in spans:
        forms = sentences[number].forms[start:end]
        kind = {"PRON": PRONOUN, "PROP": NAME}.get(category, nominal_kind(forms))
        cluster = names.setdefault(clusters.get(name, "alone " + name), len(names))
        head = start + _litbank_head(forms, category, entity)
        mentions.append(Mention(number, start, end, head, cluster, kind))

    def coordinated(mention):
        forms = sentences[mention.sentence].forms[mention.start : mention.end]
        end = core_end(forms, mention.head - mention.start)
        return end < len(forms) and fold(forms[end]) in ("and", "or")

    return _finish(sentences, mentions if every else _one_per_head(mentions, coordinated))


def gum(path, every=False):
    """Documents of a CoNLL-U file, plain or .xz."""
    opened = lzma.open(path, "rt", encoding="utf-8") if path.endswith(".xz") else open(path, encoding="utf-8")
    documents, rows, paragraph = [], [], False
    with opened as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                documents.append(Document(line.split("=")[-1].strip(), [], []))
            elif line.startswith("# newpar"):
                paragraph = True
            elif line and not line.startswith("#"):
                parts = line.split("\t")
                if parts[0].isdigit():
                    rows.append(parts)
            elif not line and rows:
                if not documents:
                    documents.append(Document(path, [], []))
                column = lambda k: [row[k] for row in rows]
                heads = [int(row[6]) - 1 for row in rows]
                documents[-1].sentences.append(
                    Sentence(column(1), column(3), column(4), heads, column(7), column(9), paragraph)
                )
                rows, paragraph = [], False
    for document in documents:
        document.mentions = gum_mentions(document.sentences, every)
    return documents


def litbank(data, every=False):
    """The 100 documents in order of name. `data` is the data folder, or the unpacked `coref/tsv`."""
    files = {}
    archive = os.path.join(data, "litbank", "litbank.tar.xz")
    if os.path.exists(archive):
        with tarfile.open(archive) as tar:
            for member in tar:
                if member.isfile() and "coref/tsv/" in member.name:
                    files[os.path.basename(member.name)] = tar.extractfile(member).read().decode("utf-8")
    else:
        for name in os.listdir(data):
            with io.open(os.path.join(data, name), encoding="utf-8") as file:
                files[name] = file.read()
    documents = []
    for name in sorted(n[:-4] for n in files if n.endswith(".ann")):
        lines = files[name + ".txt"].rstrip("\n").split("\n")
        sentences = [Sentence(line.split()) for line in lines]
        documents.append(Document(name, sentences, litbank_mentions(sentences, files[name + ".ann"], every)))
    return documents


def held_back(documents):
    """LitBank's documents for measuring: every tenth in order of name, the first included."""
    return documents[::10]


# --- Mentions of a tree ---------------------------------------------------------------------------------------------

# Relations of a noun phrase to what governs it.
NOMINAL_RELATIONS = set(
    "nsubj nsubj:pass nsubj:outer obj iobj obl obl:agent obl:unmarked nmod nmod:poss nmod:unmarked conj root appos "
    "parataxis vocative dislocated list orphan xcomp ccomp advcl advcl:relcl acl acl:relcl dep reparandum csubj".split()
)
ARGUMENT_RELATIONS = set("nsubj nsubj:pass obj iobj obl nmod appos".split())
# Dependents that are no part of the phrase around their head.
OUTSIDE_RELATIONS = set(
    "case cc cc:preconj conj mark cop nsubj nsubj:pass nsubj:outer csubj csubj:outer csubj:pass aux aux:pass advcl "
    "advcl:relcl expl discourse vocative parataxis dislocated orphan reparandum list ccomp xcomp obj iobj punct appos "
    "dep".split()
)
DETERMINING_RELATIONS = set("det nmod:poss nummod amod".split())


def _heads_phrase(sentence, i, children):
    tag, relation = sentence.upos[i], sentence.relations[i]
    if tag == "PRON":
        word = fold(sentence.forms[i])
        asks = PRONOUN_CLASS.get(word) == PRONOUN_CLASSES.index("who") or word in ("what", "whatever", "there")
        asks = sentence.xpos[i].startswith("W") or sentence.xpos[i] == "EX" if sentence.xpos else asks
        return not asks and relation not in ("expl", "fixed", "flat", "goeswith")
    if tag == "PROPN" and relation == "compound":
        return sentence.heads[i] >= 0 and sentence.upos[sentence.heads[i]] == "NOUN"
    if tag in ("NOUN", "PROPN", "NUM", "X", "SYM"):
        return relation in NOMINAL_RELATIONS
    determined = tag == "DET" or tag == "ADJ" and any(sentence.relations[j] == "det" for j in children[i])
    return determined and relation in ARGUMENT_RELATIONS


def _phrase(sentence, i, children):
    """The span of the phrase around a head: the words next to each other that depend on it as its own."""
    relations, below = sentence.relations, children[i]
    predicate = any(relations[j] == "cop" or relations[j].startswith("nsubj") for j in below)
    determiner = min((j for j in below if relations[j] in DETERMINING_RELATIONS), default=len(relations))
    kept = {i} | {j for j in below if relations[j] == "punct"}
    for j in below:
        relation = relations[j]
        possessive = relation == "case" and j > i and fold(sentence.forms[j]) in ("'s", "'")
        if relation in OUTSIDE_RELATIONS and not possessive:
            continue
        if predicate and (relation.startswith("obl") or relation == "advmod"):
            continue
        if relation == "advmod" and j < i and j < determiner:
            continue
        stack = [j]
        while stack:
            k = stack.pop()
            if k not in kept or k == j:
                kept.add(k)
                stack.extend(c for c in children[k] if c not in kept)
    start, end = i, i + 1
    while start - 1 in kept:
        start -= 1
    while end in kept:
        end += 1
    while start < i and sentence.upos[start] == "PUNCT":
        start += 1
    while end > i + 1 and sentence.upos[end - 1] == "PUNCT":
        end -= 1
    return start, end


def find_mentions(sentences):
    """The mentions of trees, gold or predicted, each a cluster of its own; `MentionFinder` in Swift finds the same."""
    mentions = []
    for number, sentence in enumerate(sentences):
        children = [[] for _ in sentence.forms]
        for j, head in enumerate(sentence.heads):
            if head >= 0 and head != j:
                children[head].append(j)
        for i in range(len(sentence.forms)):
            if _heads_phrase(sentence, i, children):
                start, end = _phrase(sentence, i, children)
                kind = kind_of(sentence.upos[i], sentence.forms[start:end])
                mentions.append(Mention(number, start, end, i, len(mentions), kind))
    return _finish(sentences, mentions)


# --- What the features read of one mention --------------------------------------------------------------------------

UNKNOWN, SINGULAR, PLURAL = 0, 1, 2
MALE, FEMALE, NEUTER = 1, 2, 3


@dataclass
class Description:
    """One mention, described once."""

    head: str
    full: tuple  # folded words without leading determiners, punctuation and possessive marks
    core: tuple  # the same of its words before the cut
    names: frozenset  # a name's core without titles (with, if nothing is left)
    last: str  # the core's last word
    keys: tuple  # words under which string matches are looked up
    pronoun: int
    form: int  # 0 no pronoun, 1 plain, 2 possessive, 3 reflexive
    number: int
    gender: int


def _plain(words):
    start = 0
    while start < len(words) - 1 and words[start] in DETERMINERS:
        start += 1
    kept = tuple(w for w in words[start:] if w not in ("'s", "'") and any(c.isalnum() for c in w))
    return kept or tuple(words[-1:])


def _number(mention, words, core, head, pronoun):
    if mention.kind == PRONOUN:
        name = PRONOUN_CLASSES[pronoun]
        if name in ("i", "he", "she", "it", "this"):
            return SINGULAR
        return PLURAL if name in ("they", "we", "these") else UNKNOWN
    if len(core) < len(words) and words[len(core)] == "and":
        return PLURAL
    if mention.kind == NAME:
        return UNKNOWN if head.endswith("s") else SINGULAR
    if words[0] in SINGULAR_FIRST:
        return SINGULAR
    if words[0] in PLURAL_FIRST or head in PLURAL_HEADS or words[0].isascii() and words[0].isdigit() and words[0] != "1":
        return PLURAL
    ends = head.endswith("s") and not head.endswith(("ss", "us", "is", "'s"))
    return PLURAL if ends and len(head) > 3 and head not in SINGULAR_HEADS else SINGULAR


def _gender(mention, core, head, pronoun):
    if mention.kind == PRONOUN:
        return {"he": MALE, "she": FEMALE, "it": NEUTER}.get(PRONOUN_CLASSES[pronoun], UNKNOWN)
    if mention.kind == NAME:
        male = any(w in MALE_TITLES for w in core)
        female = any(w in FEMALE_TITLES for w in core)
    else:
        male, female = head in MALE_NOUNS, head in FEMALE_NOUNS
    return UNKNOWN if male == female else MALE if male else FEMALE


def describe(mention):
    words = [fold(form) for form in mention.forms]
    head = words[mention.head - mention.start]
    cut = words[: core_end(mention.forms, mention.head - mention.start)]
    full, core = _plain(words), _plain(cut)
    names = frozenset(w for w in core if w not in TITLES) or frozenset(core)
    pronoun, form = 0, 0
    if mention.kind == PRONOUN:
        pronoun = PRONOUN_CLASS.get(head, PRONOUN_CLASSES.index("other"))
        form = 3 if head in REFLEXIVES else 2 if head in POSSESSIVES else 1
    keys = () if mention.kind == PRONOUN else tuple(sorted(names)) if mention.kind == NAME else (head,)
    return Description(
        head, full, core, names, core[-1], keys, pronoun, form,
        _number(mention, words, cut, head, pronoun), _gender(mention, core, head, pronoun),
    )


# --- Features -------------------------------------------------------------------------------------------------------

MATCHES = [
    "none", "same pronoun or whole string", "same core", "names: one contains the other",
    "same head: one contains the other", "same head, other words", "names: same last word", "names: shared word",
    "the head among the other's words",
]  # fmt: skip
CLASSES = len(PRONOUN_CLASSES)
FEATURES = [
    ("kinds", 16),
    ("pronouns", CLASSES * CLASSES),
    ("forms", 16),
    ("match", len(MATCHES)),
    ("sentences", 7),
    ("mentions", 8),
    ("number", 3),
    ("gender", 3),
    ("nested", 3),
    ("quotation", 5),
]


def match(a, b, x, y):
    """How the strings of two mentions (with descriptions x, y) agree: an index into MATCHES."""
    if a.kind == PRONOUN or b.kind == PRONOUN:
        return int(a.kind == b.kind and x.head == y.head)
    if x.full == y.full:
        return 1
    longer = len(x.full) > len(x.core) and len(y.full) > len(y.core)
    if x.core == y.core and not longer:
        return 2
    if a.kind == NAME and b.kind == NAME:
        if x.core == y.core:
            return 5
        if x.names <= y.names or y.names <= x.names:
            return 3
        if x.last == y.last:
            return 6
        return 7 if x.names & y.names else 0
    if x.head == y.head:
        p, q = set(x.core), set(y.core)
        return 4 if not longer and (p <= q or q <= p) else 5
    return 8 if x.head in y.names or y.head in x.names else 0


def bucket(distance, bounds):
    """The index of the last bound that the distance reaches."""
    result = 0
    for i, bound in enumerate(bounds):
        if distance >= bound:
            result = i
    return result


SENTENCE_BOUNDS = [0, 1, 2, 3, 4, 6, 10]
MENTION_BOUNDS = [1, 2, 3, 4, 6, 10, 20, 40]


def _agreement(x, y):
    return 0 if not x or not y else 1 if x == y else 2


def features(antecedent, anaphor, distance, x=None, y=None):
    """The feature values of one pair, in the order of FEATURES; `distance` is that of their indices."""
    a, b = antecedent, anaphor
    x, y = x or describe(a), y or describe(b)
    same = a.sentence == b.sentence
    nested = 0
    if same and a.start <= b.start and b.end <= a.end:
        nested = 2  # the anaphor inside the antecedent
    elif same and b.start <= a.start and a.end <= b.end:
        nested = 1
    if a.quotation and b.quotation:
        quoted = 4 if a.quotation == b.quotation else 3
    else:
        quoted = 1 if a.quotation else 2 if b.quotation else 0
    return [
        a.kind * 4 + b.kind,
        x.pronoun * CLASSES + y.pronoun,
        x.form * 4 + y.form,
        match(a, b, x, y),
        bucket(b.sentence - a.sentence, SENTENCE_BOUNDS),
        bucket(distance, MENTION_BOUNDS),
        _agreement(x.number, y.number),
        _agreement(x.gender, y.gender),
        nested,
        quoted,
    ]


def candidate_indices(mentions, described, limit=40, more=60):
    """For each mention its candidate antecedents' indices, nearest first.

    The `limit` mentions before it, and for names and nominals the nearest `more` of those before that under one of
    its key words. Linear in the mentions: each key's list is searched from its end.
    """
    index, result = defaultdict(list), []
    for i, d in enumerate(described):
        low = max(0, i - limit)
        found = set()
        for key in d.keys:
            entries = index[key]
            end = bisect_left(entries, low)
            found.update(entries[max(0, end - more) : end])
        result.append(list(range(i - 1, low - 1, -1)) + sorted(found, reverse=True)[:more])
        for key in d.keys:
            index[key].append(i)
    return result


def candidates(mentions, limit=40, more=60):
    """All pairs: (anaphor indices, antecedent indices, feature matrix int16), by anaphor, nearest antecedent first."""
    described = [describe(m) for m in mentions]
    lists = candidate_indices(mentions, described, limit, more)
    counts = [len(c) for c in lists]
    anaphors = np.repeat(np.arange(len(mentions)), counts)
    antecedents = np.fromiter((j for c in lists for j in c), dtype=np.int64, count=sum(counts))
    column = lambda values: np.array(values, dtype=np.int64).reshape(-1)
    kind = column([m.kind for m in mentions])
    pronoun = column([d.pronoun for d in described])
    form = column([d.form for d in described])
    number, gender = column([d.number for d in described]), column([d.gender for d in described])
    sentence, quotation = column([m.sentence for m in mentions]), column([m.quotation for m in mentions])
    start, end = column([m.start for m in mentions]), column([m.end for m in mentions])
    heads = {}
    head = column([heads.setdefault(d.head, len(heads)) for d in described])
    a, b = antecedents, anaphors
    agree = lambda v: np.where((v[a] == 0) | (v[b] == 0), 0, np.where(v[a] == v[b], 1, 2))
    strings = ((kind[a] == 0) & (kind[b] == 0) & (head[a] == head[b])).astype(np.int64)
    for p in np.flatnonzero((kind[a] != 0) & (kind[b] != 0)):
        i, j = a[p], b[p]
        strings[p] = match(mentions[i], mentions[j], described[i], described[j])
    same = sentence[a] == sentence[b]
    nested = np.where(
        same & (start[a] <= start[b]) & (end[b] <= end[a]), 2,
        np.where(same & (start[b] <= start[a]) & (end[a] <= end[b]), 1, 0),
    )  # fmt: skip
    qa, qb = quotation[a], quotation[b]
    quoted = np.where((qa > 0) & (qb > 0), np.where(qa == qb, 4, 3), np.where(qa > 0, 1, np.where(qb > 0, 2, 0)))
    matrix = np.stack(
        [
            kind[a] * 4 + kind[b],
            pronoun[a] * CLASSES + pronoun[b],
            form[a] * 4 + form[b],
            strings,
            np.searchsorted(SENTENCE_BOUNDS, sentence[b] - sentence[a], side="right") - 1,
            np.searchsorted(MENTION_BOUNDS, b - a, side="right") - 1,
            agree(number),
            agree(gender),
            nested,
            quoted,
        ],
        axis=1,
    ).astype(np.int16)
    return anaphors, antecedents, matrix


# --- Clusters -------------------------------------------------------------------------------------------------------


def clusters_of(labels):
    """Lists of mention indices from one label for each mention."""
    result = defaultdict(list)
    for i, label in enumerate(labels):
        result[label].append(i)
    return list(result.values())


def gold_clusters(mentions):
    return clusters_of([m.cluster for m in mentions])


def link(count, antecedents):
    """Clusters from each mention's antecedent, None for none."""
    labels = list(range(count))
    for i, j in enumerate(antecedents):
        if j is not None:
            labels[i] = labels[j]
    return clusters_of(labels)


def resolve(mentions, anaphors, antecedents, scores):
    """Clusters from the scores of pairs, left to right: each mention joins the best of its positive candidates
    whose cluster it does not contradict, by gender or by a name of two or more words ('Mary Ann', 'Mary Jane')."""
    described = [describe(m) for m in mentions]
    lists = [[] for _ in mentions]
    for b, a, value in zip(anaphors, antecedents, scores):
        if value > 0:
            lists[b].append((-float(value), -a))
    labels, genders, names = list(range(len(mentions))), {}, defaultdict(list)
    for i, (m, d) in enumerate(zip(mentions, described)):
        name = d.names if m.kind == NAME and len(d.names) > 1 else None
        for _, j in sorted(lists[i]):
            label = labels[-j]
            if _agreement(genders.get(label, UNKNOWN), d.gender) == 2:
                continue
            if name and any(not (name <= other or other <= name) for other in names[label]):
                continue
            labels[i] = label
            break
        label = labels[i]
        genders[label] = genders.get(label) or d.gender
        if name and name not in names[label] and len(names[label]) < 16:
            names[label].append(name)
    return clusters_of(labels)


def baseline(mentions, window=60, nominals=True):
    """Clusters by rule: names by their words, pronouns to the nearest that fits, and nominals by their head, or not at all."""
    described = [describe(m) for m in mentions]
    lists = candidate_indices(mentions, described, window)
    known = []  # each mention's gender and number, as its cluster has shown them
    antecedents = []
    for i, (b, y) in enumerate(zip(mentions, described)):
        joins = nominals or b.kind in (NAME, PRONOUN)
        antecedents.append(
            next((j for j in lists[i] if joins and _fits(mentions, described, known, j, i)), None))
        j = antecedents[-1]
        shown = known[j] if j is not None else [0, 0]
        shown[0], shown[1] = shown[0] or y.gender, shown[1] or y.number
        known.append(shown)
    return link(len(mentions), antecedents)


def _fits(mentions, described, known, j, i):
    a, b, x, y = mentions[j], mentions[i], described[j], described[i]
    if a.sentence == b.sentence and b.end <= a.end and a.start <= b.start:
        return False
    name = PRONOUN_CLASSES[y.pronoun]
    if name in ("i", "we", "you"):
        return x.pronoun == y.pronoun
    if name in ("he", "she", "it", "they"):
        if b.sentence - a.sentence > 5 or a.kind == PRONOUN and x.pronoun != y.pronoun:
            return False
        return _agreement(known[j][0], y.gender) != 2 and _agreement(known[j][1], y.number) != 2
    if b.kind == PRONOUN:
        return False
    return match(a, b, x, y) in ((1, 2, 3) if b.kind == NAME else (1, 2, 4))


# --- Scores ---------------------------------------------------------------------------------------------------------


def _muc(key, response):
    where = {m: i for i, c in enumerate(response) for m in c}
    right = total = 0
    for cluster in key:
        parts = {where.get(m, ("alone", m)) for m in cluster}
        right, total = right + len(cluster) - len(parts), total + len(cluster) - 1
    return right, total


def _b_cubed(key, response):
    where = {m: i for i, c in enumerate(response) for m in c}
    right = total = 0
    for cluster in key:
        shared = Counter(where[m] for m in cluster if m in where)
        right += sum(n * n for n in shared.values()) / len(cluster)
        total += len(cluster)
    return right, total


def _ceaf(key, response):
    from scipy.optimize import linear_sum_assignment

    if not key or not response:
        return 0.0
    where = {m: i for i, c in enumerate(response) for m in c}
    similarity = np.zeros((len(key), len(response)))
    for i, cluster in enumerate(key):
        for j, n in Counter(where[m] for m in cluster if m in where).items():
            similarity[i, j] = 2 * n / (len(cluster) + len(response[j]))
    return similarity[linear_sum_assignment(-similarity)].sum()


def score(gold, system, singletons=True):
    """MUC, B³ and CEAFe (φ4), each {"precision", "recall", "f"} over all documents, "conll" their F's mean, and
    "mentions". Both arguments have one list of clusters (iterables of mention keys) for each document. The
    definitions are the reference scorer's: counts are summed over documents, unknown mentions count as alone.
    Without `singletons`, clusters of one are dropped on both sides."""
    sums = defaultdict(float)
    for key, response in zip(gold, system, strict=True):
        key, response = (
            [set(c) for c in side if len(set(c)) >= (1 if singletons else 2)] for side in (key, response)
        )
        for name, measure in (("muc", _muc), ("b3", _b_cubed)):
            for side, (right, total) in (("recall", measure(key, response)), ("precision", measure(response, key))):
                sums[name, side, 0] += right
                sums[name, side, 1] += total
        similarity = _ceaf(key, response)
        golds, systems = (set().union(*side) if side else set() for side in (key, response))
        for name, right, keys, responses in (
            ("ceafe", similarity, len(key), len(response)),
            ("mentions", len(golds & systems), len(golds), len(systems)),
        ):
            sums[name, "recall", 0] += right
            sums[name, "recall", 1] += keys
            sums[name, "precision", 0] += right
            sums[name, "precision", 1] += responses
    result = {}
    for name in ("muc", "b3", "ceafe", "mentions"):
        p, r = (sums[name, s, 0] / sums[name, s, 1] if sums[name, s, 1] else 0.0 for s in ("precision", "recall"))
        result[name] = {"precision": p, "recall": r, "f": 2 * p * r / (p + r) if p + r else 0.0}
    result["conll"] = sum(result[name]["f"] for name in ("muc", "b3", "ceafe")) / 3
    return result


def summary(result):
    """One line for a score."""
    parts = [f"{name} {100 * result[name]['f']:.1f}" for name in ("muc", "b3", "ceafe")]
    return f"conll {100 * result['conll']:.1f} ({', '.join(parts)})"


def main():
    parser = argparse.ArgumentParser(description="The coreference baseline on gold mentions.")
    parser.add_argument("--data", default="../shared/data")
    data = parser.parse_args().data
    sets = {
        "GUM dev": gum(os.path.join(data, "ud-gum", "dev.conllu.xz")),
        "LitBank held back": held_back(litbank(data)),
    }
    for name, documents in sets.items():
        gold = [gold_clusters(d.mentions) for d in documents]
        system = [baseline(d.mentions) for d in documents]
        for singletons in (True, False):
            print(f"{name}, {'with' if singletons else 'without'} singletons:", summary(score(gold, system, singletons)))


if __name__ == "__main__":
    main()
