"""Reads the corpora into documents of sentences, each with whatever its corpus says of it.

A label that a corpus does not give is None (a whole column) or -100 (one word): it costs nothing in training.
"""

import io
import lzma
import os
import re
import tarfile
from dataclasses import dataclass, field

import coreference

NAMES = ["O"] + [f"{edge}-{kind}" for kind in ("PER", "PLACE", "ORG", "OTHER") for edge in "BI"]
IGNORED = -100
UNDECIDED = len(NAMES)
"""A word that a corpus without 'other' names leaves out: no name or an 'other' one."""

GUM_KINDS = {"person": "PER", "place": "PLACE", "organization": "ORG", "time": None}
LITBANK_KINDS = {"PER": "PER", "FAC": "PLACE", "GPE": "PLACE", "LOC": "PLACE", "ORG": "ORG", "VEH": "OTHER"}
OTHER_CORPORA_KINDS = {"PER": "PER", "LOC": "PLACE", "ORG": "ORG", "MISC": "OTHER"}


@dataclass
class Sentence:
    """One sentence. `heads` count words from 0, -1 for the root; `names` are indices into NAMES."""

    forms: list
    upos: list = None
    xpos: list = None
    lemmas: list = None
    heads: list = None
    relations: list = None
    misc: list = None
    names: list = None
    events: list = None
    spaced: list = None
    """Whether white space follows the word."""
    ends: int = IGNORED
    """1 where only the words tell that the sentence ends, IGNORED where a blank line or nothing known does."""
    paragraph: bool = False
    """Whether it begins one, as far as is known."""
    text: str = ""
    identifier: str = ""


@dataclass
class Document:
    """The sentences of one text, in order, and the mentions of coreference where they are marked."""

    corpus: str
    name: str
    sentences: list = field(default_factory=list)
    mentions: list = None


def open_text(path):
    """The text of a file, unpacked where its name ends in xz."""
    opener = lzma.open if path.endswith(".xz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        return file.read()


# MARK: Universal Dependencies


def conllu(path, corpus):
    """The documents of a CoNLL-U file."""
    documents, sentence, paragraph = [], None, True
    inside = None  # (last word of a multiword token, whether space follows it)
    for line in io.StringIO(open_text(path)):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            documents.append(Document(corpus, line.split("=", 1)[-1].strip()))
            paragraph = True
        elif line.startswith("# newpar"):
            paragraph = True
        elif line.startswith("# text ="):
            sentence = new_sentence(documents, corpus, sentence, paragraph)
            sentence.text = line[9:].strip()
        elif line.startswith("# sent_id"):
            sentence = new_sentence(documents, corpus, sentence, paragraph)
            sentence.identifier = line.split("=", 1)[1].strip()
        elif not line:
            sentence, paragraph, inside = None, False, None
        elif line[0].isdigit():
            columns = line.split("\t")
            if "-" in columns[0]:
                inside = int(columns[0].split("-")[1]), "SpaceAfter=No" not in columns[9]
                continue
            if "." in columns[0]:
                continue
            sentence = new_sentence(documents, corpus, sentence, paragraph)
            number = int(columns[0])
            spaced = "SpaceAfter=No" not in columns[9]
            if inside and number <= inside[0]:
                spaced = inside[1] if number == inside[0] else False
            sentence.forms.append(columns[1])
            sentence.lemmas.append(columns[2])
            sentence.upos.append(columns[3])
            sentence.xpos.append(columns[4])
            sentence.heads.append(int(columns[6]) - 1)
            sentence.relations.append(columns[7])
            sentence.misc.append(columns[9])
            sentence.spaced.append(spaced)
    for document in documents:
        document.sentences = [s for s in document.sentences if s.forms]
        if document.sentences:
            document.sentences[-1].ends = IGNORED
    return [document for document in documents if document.sentences]


def new_sentence(documents, corpus, current, paragraph):
    """The current sentence, or a new one; a new one's start settles how the one before ended."""
    if current is not None:
        return current
    if not documents:
        documents.append(Document(corpus, "?"))
    sentences = documents[-1].sentences
    if sentences:
        sentences[-1].ends = IGNORED if paragraph else 1
    sentences.append(Sentence([], [], [], [], [], [], [], spaced=[], paragraph=paragraph))
    return sentences[-1]


# MARK: Names


def spans_to_tags(length, spans):
    """BIO tags of (start, end, kind) spans; the longer of two that overlap."""
    tags, taken = [0] * length, [False] * length
    for start, end, kind in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if start >= end or any(taken[start:end]):
            continue
        for word in range(start, end):
            taken[word] = True
            tags[word] = NAMES.index(("B-" if word == start else "I-") + kind)
    return tags


def gum_names(sentence, brackets):
    """The names in a sentence of GUM: the proper nouns around a mention's head, with what stands between them.

    `brackets` are (start, end, type) of all mentions. Proper nouns in no mention are IGNORED.
    """
    spans = []
    for start, end, kind in brackets:
        head = next((w for w in range(start, end) if not start <= sentence.heads[w] < end), None)
        kind = GUM_KINDS.get(kind, "OTHER")
        if head is None or sentence.upos[head] != "PROPN" or kind is None:
            continue
        low = high = head
        while low > start and belongs(sentence, low - 1):
            low -= 1
        while high + 1 < end:
            step = 1
            while high + step < end and not belongs(sentence, high + step) and step < 4 and between(sentence, high + step, kind):
                step += 1
            if high + step >= end or not belongs(sentence, high + step):
                break
            high += step
        if kind == "PER":
            low = after_titles(sentence.forms, low, high + 1)
        if low < high or not is_title(sentence.forms[low]):
            spans.append((low, high + 1, kind))
    tags = spans_to_tags(len(sentence.forms), spans)
    return [
        IGNORED if tag == 0 and pos == "PROPN" and not is_title(form) else tag
        for tag, pos, form in zip(tags, sentence.upos, sentence.forms)
    ]


def belongs(sentence, word):
    """Whether a word beside a name is part of it: a proper noun, or a capital inside the sentence ('United States')."""
    pos, form = sentence.upos[word], sentence.forms[word]
    return pos == "PROPN" or word > 0 and form[0].isupper() and pos in ("ADJ", "NOUN", "VERB")


TITLES = set(
    "mr mrs ms miss mister madam dr doctor prof professor sir lady lord dame king queen prince princess emperor empress tsar "
    "president chancellor senator governor mayor minister premier secretary judge justice general gen colonel col major maj "
    "captain capt lieutenant lt sergeant sgt commander admiral marshal pope bishop archbishop cardinal father brother sister "
    "saint st rev reverend count countess duke duchess baron baroness earl marquis uncle aunt master comrade".split())


def after_titles(forms, start, end):
    """Where the name starts once titles are left out; all of it where nothing else would be left."""
    first = start
    while first < end - 1 and is_title(forms[first]):
        first += 1
    return first


def is_title(form):
    """Whether the word is a person's title, which is no part of a name."""
    return form.lower().rstrip(".") in TITLES


def between(sentence, word, kind):
    """Whether a word may stand inside a name: hyphens and full stops in any, 'of the' and 'and' in no person's."""
    form = sentence.forms[word]
    return form in ("-", ".", "'s", "&") or kind != "PER" and form.lower() in ("of", "the", "and", "for")


def gum_brackets(sentence):
    """(start, end, type) of the mentions that `Entity=` opens and closes within the sentence."""
    opened, result = {}, []
    for word, misc in enumerate(sentence.misc):
        match = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
        for part in re.findall(r"\([^()]+\)?|[^()]+\)", match.group(1)) if match else []:
            group = part.strip("()").split("-")[0]
            if part[0] == "(":
                fields = part.strip("()").split("-")
                kind = fields[1] if len(fields) > 1 else ""
                if part[-1] == ")":
                    result.append((word, word + 1, kind))
                else:
                    opened.setdefault(group, []).append((word, kind))
            elif opened.get(group):
                start, kind = opened[group].pop()
                result.append((start, word + 1, kind))
    return result


# MARK: The corpora


def ewt(folder, part):
    """English Web Treebank."""
    return conllu(os.path.join(folder, "ud-ewt", f"{part}.conllu.xz"), "ewt")


def gum(folder, part):
    """GUM, with names and coreference from its entities."""
    documents = conllu(os.path.join(folder, "ud-gum", f"{part}.conllu.xz"), "gum")
    for document in documents:
        for sentence in document.sentences:
            sentence.names = gum_names(sentence, gum_brackets(sentence))
        document.mentions = coreference.gum_mentions(document.sentences)
    return documents


def uner(folder, part, treebank):
    """Adds Universal NER's names to the documents of the same part of EWT."""
    blocks = open_text(os.path.join(folder, "uner-ewt", f"en_ewt-ud-{part}.iob2.xz")).strip().split("\n\n")
    by_identifier = {}
    for block in blocks:
        by_identifier[re.search(r"# sent_id = (\S+)", block).group(1)] = block
    for sentence in (sentence for document in treebank for sentence in document.sentences):
        block = by_identifier.get(sentence.identifier)
        if block is None:
            continue
        rows = [line.split("\t") for line in block.split("\n") if not line.startswith("#")]
        spans = [
            (start, end, OTHER_CORPORA_KINDS[kind])
            for start, end, kind in tagged_spans([row[2] for row in rows]) if kind in OTHER_CORPORA_KINDS
        ]
        projected = project([row[1] for row in rows], sentence.forms, spans)
        tags = spans_to_tags(len(sentence.forms), projected)
        sentence.names = [UNDECIDED if tag == 0 and pos == "PROPN" else tag for tag, pos in zip(tags, sentence.upos)]
    return treebank


def tagged_spans(tags):
    """(start, end, kind) of the runs in BIO tags; an I- that continues nothing begins one."""
    spans, start = [], None
    for word, tag in enumerate(list(tags) + ["O"]):
        if start is not None and (tag[0] != "I" or tag[2:] != tags[start][2:]):
            spans.append((start, word, tags[start][2:]))
            start = None
        if start is None and tag[0] in "BI":
            start = word
    return spans


def project(words, others, spans):
    """Spans over `words` as spans over `others`, the same text cut into words in another way."""
    def ends(forms):
        at, result = 0, []
        for form in forms:
            at += len(form)
            result.append(at)
        return result

    mine, theirs = ends(words), ends(others)
    result = []
    for start, end, kind in spans:
        low, high = mine[start] - len(words[start]), mine[end - 1]
        inside = [w for w, stop in enumerate(theirs) if stop > low and stop - len(others[w]) < high]
        if inside:
            result.append((inside[0], inside[-1] + 1, kind))
    return result


def wikigold(folder):
    """Names in Wikipedia; a document for each run of sentences, since the file does not part them."""
    text = open_text(os.path.join(folder, "wikigold", "wikigold.conll.txt.xz"))
    document = Document("wikigold", "wikigold")
    for block in re.split(r"\n\s*\n", text.strip()):
        rows = [line.split() for line in block.split("\n") if line.strip() and "DOCSTART" not in line]
        if not rows:
            continue
        names, before = [], "O"
        for _, label in rows:
            if label == "O":
                names.append(0)
            else:
                kind = OTHER_CORPORA_KINDS[label[2:]]
                begins = label[0] == "B" or before[2:] != label[2:]
                names.append(NAMES.index(("B-" if begins else "I-") + kind))
            before = label
        document.sentences.append(Sentence([row[0] for row in rows], names=names))
    return [document]


def litbank(folder, fold=None):
    """LitBank's novels: names, realis events, coreference. `fold`: 'train', 'held' (every tenth) or None for all."""
    files = {}
    with tarfile.open(os.path.join(folder, "litbank", "litbank.tar.xz")) as archive:
        for member in archive:
            if member.isfile():
                files[member.name.removeprefix("./").removeprefix("litbank/")] = archive.extractfile(member).read().decode("utf-8", "replace")
    stems = sorted(name.split("/")[-1][:-4] for name in files if name.startswith("coref/tsv") and name.endswith(".ann"))
    documents = []
    for index, stem in enumerate(stems):
        if fold == "held" and index % 10 or fold == "train" and index % 10 == 0:
            continue
        documents.append(novel(stem, files))
    return documents


def novel(stem, files):
    """One document of LitBank."""
    lines = files[f"coref/tsv/{stem}.txt"].split("\n")
    annotations = files[f"coref/tsv/{stem}.ann"]
    document = Document("litbank", stem)
    document.sentences = [Sentence(line.split()) for line in lines if line.strip()]
    spans = {}
    for line in annotations.split("\n"):
        fields = line.split("\t")
        if fields[0] == "MENTION" and fields[8] == "PROP":
            spans.setdefault(int(fields[2]), []).append((int(fields[3]), int(fields[5]) + 1, fields[7]))
    for number, sentence in enumerate(document.sentences):
        found = [trimmed(sentence.forms, start, end, LITBANK_KINDS[kind]) for start, end, kind in spans.get(number, [])]
        tags = spans_to_tags(len(sentence.forms), found)
        sentence.names = [
            IGNORED if tag == 0 and word > 0 and form[0].isupper() and form != "I" and not is_title(form) else tag
            for word, (tag, form) in enumerate(zip(tags, sentence.forms))
        ]
    document.mentions = coreference.litbank_mentions(document.sentences, annotations)
    rows = [line.split("\t") for line in files[f"events/tsv/{stem}.tsv"].split("\n")]
    events = [row[1] == "EVENT" for row in rows if len(row) > 1]
    forms = [row[0] for row in rows if len(row) > 1]
    if forms == [form for sentence in document.sentences for form in sentence.forms]:
        at = 0
        for sentence in document.sentences:
            sentence.events = [int(event) for event in events[at : at + len(sentence.forms)]]
            at += len(sentence.forms)
    return document


def trimmed(forms, start, end, kind):
    """The name inside a mention: without determiners and lower-case words at its ends, nor what a comma brings."""
    for word in range(start + 1, end):
        if forms[word] in (",", "who", "which", "whose", "--") or kind == "PER" and forms[word] in ("of", "in", "at", "from"):
            end = word
            break
    while start < end and not forms[start][0].isupper() or start < end and forms[start] in ("The", "A", "An", "My", "His", "Her", "Our"):
        start += 1
    while start < end and not forms[end - 1][0].isupper() and forms[end - 1] != ".":
        end -= 1
    return after_titles(forms, start, end) if kind == "PER" else start, end, kind


# MARK: Lemmas


def lemma_script(form, lemma):
    """The shortest `case|cut|suffix` that makes the lemma of the form (Docs/model.md)."""
    best = None
    for case, base in (("l", form.lower()), ("k", form), ("t", form.lower()[:1].upper() + form.lower()[1:]), ("u", form.upper())):
        common = len(os.path.commonprefix([base, lemma]))
        cost = len(base) - common + len(lemma) - common
        if best is None or cost < best[0]:
            best = cost, f"{case}|{len(base) - common}|{lemma[common:]}"
    return best[1]


def apply_lemma_script(form, script):
    """The lemma that the script makes of the form."""
    case, cut, suffix = script.split("|", 2)
    base = form if case == "k" else form.upper() if case == "u" else form.lower()
    if case == "t":
        base = base[:1].upper() + base[1:]
    return base[: max(0, len(base) - int(cut))] + suffix


# MARK: All together


def fingerprint(forms):
    """What two sentences share that are the same but for case and spaces."""
    return "".join(forms).lower()


def without(documents, forbidden):
    """The documents with each sentence dropped that stands in `forbidden`.

    Where coreference is marked, the sentence stays as context without its labels, since mentions count sentences.
    """
    for document in documents:
        if document.mentions is None:
            document.sentences = [s for s in document.sentences if fingerprint(s.forms) not in forbidden]
            continue
        document.sentences = [Sentence(s.forms) if fingerprint(s.forms) in forbidden else s for s in document.sentences]
    return [document for document in documents if document.sentences]


def training(folder):
    """All that is trained on: EWT train, EWT dev for its names alone, GUM train, LitBank without the held fold, WikiGold."""
    names = uner(folder, "dev", ewt(folder, "dev"))
    for document in names:
        document.corpus = "uner"
        for sentence in document.sentences:
            sentence.upos = sentence.xpos = sentence.lemmas = sentence.heads = sentence.relations = None
    documents = ewt(folder, "train") + names + gum(folder, "train") + litbank(folder, "train") + wikigold(folder)
    tests = ewt(folder, "test") + gum(folder, "dev") + litbank(folder, "held")
    forbidden = {fingerprint(s.forms) for d in tests for s in d.sentences}
    return without(documents, forbidden)
