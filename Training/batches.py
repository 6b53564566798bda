"""Cuts documents into windows of word pieces and stacks windows of like length into batches."""

import functools
import random

import numpy
import torch
from tokenizers import Tokenizer

import coreference
import data
import noise

MAXIMUM = 128
PIECES_IN_A_BATCH = 1536
PIECES_IN_A_WORD = 16
SENTENCES_IN_A_WINDOW = 12


class Vocabulary:
    """Word pieces without the unused ones, and the pieces and cases of words."""

    def __init__(self, folder):
        self.tokenizer = Tokenizer.from_file(f"{folder}/tokenizer.json")
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        with open(f"{folder}/vocab.txt", encoding="utf-8") as file:
            pieces = file.read().split("\n")
        if not pieces[-1]:
            pieces.pop()
        self.kept = [index for index, piece in enumerate(pieces) if not piece.startswith("[unused")]
        self.pieces = [pieces[index] for index in self.kept]
        self.number = {old: new for new, old in enumerate(self.kept)}
        self.start, self.stop, self.unknown = (self.pieces.index(p) for p in ("[CLS]", "[SEP]", "[UNK]"))

    @functools.lru_cache(maxsize=None)
    def word(self, form):
        """(pieces, cases) of a word, at most PIECES_IN_A_WORD of each."""
        encoded = self.tokenizer.encode(form, add_special_tokens=False)
        ids = [self.number[i] for i in encoded.ids][:PIECES_IN_A_WORD] or [self.unknown]
        spans = encoded.offsets[:PIECES_IN_A_WORD] or [(0, len(form))]
        return ids, [case(form[start:end]) for start, end in spans]


def case(text):
    """The class of a piece's letters: none, lower, capitalised, upper, mixed (0 to 4)."""
    cased = [c for c in text if c.isupper() or c.islower()]
    if not cased:
        return 0
    upper = [c.isupper() for c in cased]
    if not any(upper):
        return 1
    if upper[0] and not any(upper[1:]):
        return 2
    return 3 if all(upper) else 4


class Labels:
    """The label sets, in a fixed order."""

    def __init__(self, documents):
        sentences = [s for d in documents for s in d.sentences]
        self.names = data.NAMES
        self.upos = sorted({tag for s in sentences for tag in s.upos or []})
        self.xpos = sorted({tag for s in sentences for tag in s.xpos or []})
        self.relations = sorted({relation for s in sentences for relation in s.relations or []})
        counts = {}
        for s in sentences:
            for form, lemma in zip(s.forms, s.lemmas or []):
                script = data.lemma_script(form, lemma)
                counts[script] = counts.get(script, 0) + 1
        self.lemma = sorted(script for script, count in counts.items() if count > 1)
        self.index = {column: {v: i for i, v in enumerate(getattr(self, column))} for column in ("upos", "xpos", "relations", "lemma")}

    def sizes(self):
        return {name: len(getattr(self, name)) for name in ("upos", "xpos", "relations", "lemma", "names")}


class Window:
    """Consecutive sentences of a document that go through the encoder together."""

    def __init__(self, corpus):
        self.corpus = corpus
        self.sentences, self.numbers, self.length = [], [], 2

    def add(self, sentence, number, pieces):
        self.sentences.append(sentence)
        self.numbers.append(number)
        self.length += pieces


def windows(document, vocabulary, maximum, change=lambda sentence: sentence):
    """The windows of a document. A sentence that alone is too long makes a window of its own."""
    result, current = [], Window(document.corpus)
    for number, original in enumerate(document.sentences):
        sentence = change(original)
        pieces = sum(len(vocabulary.word(form)[0]) for form in sentence.forms)
        full = current.length + pieces > maximum or len(current.sentences) == SENTENCES_IN_A_WINDOW
        if current.sentences and full:
            result.append(current)
            current = Window(document.corpus)
        current.add(sentence, number, pieces)
    if current.sentences:
        result.append(current)
    return result


def stack(group, vocabulary, labels, vectors=None, mentions=None):
    """Tensors of a batch of windows. `mentions`: of the one document that all windows are from."""
    length = -(-max(window.length for window in group) // 16) * 16
    shape = len(group), length
    tensor = lambda fill: numpy.full(shape, fill, dtype=numpy.int64)
    ids, cases, sentence_of_piece = tensor(0), tensor(0), tensor(-1)
    first, sentence_of_word = tensor(0), tensor(-1)
    columns = {name: tensor(data.IGNORED) for name in ("heads", "upos", "xpos", "lemma", "relations", "names", "event", "end")}
    mask = numpy.zeros(shape, dtype=bool)
    where, targets, pooled = {}, [], []
    for row, window in enumerate(group):
        ids[row, 0], at, word = vocabulary.start, 1, 0
        for order, (sentence, number) in enumerate(zip(window.sentences, window.numbers)):
            base = word
            for index, form in enumerate(sentence.forms):
                pieces, classes = vocabulary.word(form)
                end = at + len(pieces)
                if end >= length:
                    raise ValueError("a window longer than its batch")
                ids[row, at:end], cases[row, at:end] = pieces, classes
                sentence_of_piece[row, at:end] = order
                first[row, word], sentence_of_word[row, word] = at, order
                where[number, index] = row * length + word
                at, word = end, word + 1
            fill(columns, row, base, sentence, labels)
            if sentence.ends != data.IGNORED:
                columns["end"][row, base:word] = 0
                columns["end"][row, word - 1] = 1
            if vectors is not None and sentence.identifier in vectors:
                pooled.append((row, order))
                targets.append(vectors[sentence.identifier])
        ids[row, at] = vocabulary.stop
        mask[row, : at + 1] = True
        if sentence_of_word[row].max() >= 0:
            columns["end"][row, word - 1] = data.IGNORED
    batch = {name: torch.from_numpy(value) for name, value in columns.items()}
    batch.update(
        ids=torch.from_numpy(ids), cases=torch.from_numpy(cases), mask=torch.from_numpy(mask), first=torch.from_numpy(first),
        sentence_of_piece=torch.from_numpy(sentence_of_piece), sentence_of_word=torch.from_numpy(sentence_of_word))
    if targets:
        batch["pooled"] = torch.tensor(pooled)
        batch["vectors"] = torch.from_numpy(numpy.stack(targets).astype(numpy.float32))
    if mentions:
        batch["coreference"] = pairs([m for m in mentions if (m.sentence, m.head) in where], where)
    return batch


def fill(columns, row, base, sentence, labels):
    """Writes a sentence's labels into the columns, from word `base` on."""
    span = slice(base, base + len(sentence.forms))
    if sentence.heads is not None:
        columns["heads"][row, span] = [0 if head < 0 else base + head + 1 for head in sentence.heads]
        for column in ("upos", "xpos", "relations"):
            index = labels.index[column]
            columns[column][row, span] = [index.get(value, data.IGNORED) for value in getattr(sentence, column)]
        scripts = (data.lemma_script(form, lemma) for form, lemma in zip(sentence.forms, sentence.lemmas))
        columns["lemma"][row, span] = [labels.index["lemma"].get(script, data.IGNORED) for script in scripts]
    if sentence.names is not None:
        columns["names"][row, span] = sentence.names
    if sentence.events is not None:
        columns["event"][row, span] = sentence.events


def pairs(mentions, where):
    """The candidate pairs of some mentions, as a table of anaphors by candidates."""
    if len(mentions) < 2:
        return None
    anaphors, antecedents, features = coreference.candidates(mentions)
    order = numpy.argsort(anaphors, kind="stable")
    anaphors, antecedents, features = anaphors[order], antecedents[order], features[order]
    counts = numpy.bincount(anaphors, minlength=len(mentions))
    width = -(-int(counts.max()) // 8) * 8
    table = numpy.full((len(mentions), width), -1, dtype=numpy.int64)
    values = numpy.zeros((len(mentions), width, features.shape[1]), dtype=numpy.int64)
    slot = numpy.arange(len(anaphors)) - (numpy.cumsum(counts) - counts)[anaphors]
    table[anaphors, slot], values[anaphors, slot] = antecedents, features
    clusters = numpy.array([mention.cluster for mention in mentions])
    same = (clusters[table] == clusters[:, None]) & (table >= 0)
    return {
        "words": torch.tensor([where[m.sentence, m.head] for m in mentions]),
        "table": torch.from_numpy(table), "features": torch.from_numpy(values), "same": torch.from_numpy(same),
    }


def epoch(documents, vocabulary, number, shares, lengths):
    """Groups of (windows, mentions or None) for an epoch, in a fixed order for a number.

    Half of GUM's documents and all of LitBank's go through whole, in windows of full length; the rest is cut at lengths
    drawn from `lengths` (1: each sentence alone), and grouped by length. `shares` gives the part of a corpus's documents to
    take; above 1, all of them so many times.
    """
    draw = random.Random(number)
    groups, loose = [], []
    for document in [d for d in documents for _ in range(max(1, int(shares.get(d.corpus, 1))))]:
        if draw.random() >= shares.get(document.corpus, 1):
            continue
        together = document.mentions and (document.corpus == "litbank" or draw.random() < 0.5)
        change = lambda sentence: noise.noised(sentence, draw, together)
        if together:
            own = windows(document, vocabulary, MAXIMUM, change)
            own = [window for window in own if window.length <= MAXIMUM]
            size = PIECES_IN_A_BATCH // MAXIMUM
            groups += [(own[at : at + size], document.mentions) for at in range(0, len(own), size)]
        else:
            loose += windows(document, vocabulary, draw.choice(lengths), change)
    loose = [window for window in loose if window.length <= MAXIMUM]
    draw.shuffle(loose)
    loose.sort(key=lambda window: -(-window.length // 16))
    at = 0
    while at < len(loose):
        size = PIECES_IN_A_BATCH // (-(-loose[at].length // 16) * 16)
        while at + size < len(loose) and PIECES_IN_A_BATCH // (-(-loose[at + size - 1].length // 16) * 16) < size:
            size -= 1
        groups.append((loose[at : at + size], None))
        at += size
    draw.shuffle(groups)
    return groups
