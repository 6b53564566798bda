"""Scores a trained model on the test sets, in float and with int8 simulated.

usage: python evaluate.py DATA WORK [--checkpoint FILE] [--quick]

Tokens and sentences are the corpora's own; 'noised' is lower case with diacritics and apostrophes lost. The program's own
figures, from raw text and real integers, come from Benchmarks/.
"""

import argparse
import os
import tarfile

import numpy
import torch
from scipy.stats import spearmanr
from torch.nn import functional as F

import batches
import coreference
import data
import noise
import train


def load(path, vocabulary):
    """The model and labels of a checkpoint."""
    saved = torch.load(path, weights_only=False)
    labels = batches.Labels([])
    for name, value in saved["labels"].items():
        setattr(labels, name, value)
    model = train.build(vocabulary, labels)
    model.load_state_dict(saved["model"])
    return model.eval(), labels


# MARK: Trees


def tree(scores):
    """The heads of the best single-root tree. `scores` [n, n + 1]: word by head, 0 being the root."""
    count = len(scores)
    square = numpy.full((count + 1, count + 1), -numpy.inf)
    square[1:] = scores
    square[1:, 0] -= 1e5
    return [int(head) for head in arborescence(square)[1:]]


def arborescence(scores):
    """Chu–Liu/Edmonds: the head of each node, node 0 being the root. `scores` [dependent, head]."""
    scores = scores.copy()
    numpy.fill_diagonal(scores, -numpy.inf)
    heads = scores.argmax(1)
    heads[0] = -1
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = numpy.zeros(len(scores), dtype=bool)
    inside[cycle] = True
    outside = numpy.flatnonzero(~inside)
    total = scores[cycle, heads[cycle]].sum()
    small = numpy.full((len(outside) + 1,) * 2, -numpy.inf)
    small[:-1, :-1] = scores[numpy.ix_(outside, outside)]
    entering = scores[numpy.ix_(cycle, outside)] - scores[cycle, heads[cycle]][:, None]
    small[-1, :-1] = entering.max(0) + total
    leaving = scores[numpy.ix_(outside, cycle)]
    small[:-1, -1] = leaving.max(1)
    solved = arborescence(small)
    result = heads.copy()
    for index, node in enumerate(outside):
        if node == 0:
            continue
        head = solved[index]
        result[node] = cycle[leaving[index].argmax()] if head == len(outside) else outside[head]
    entry = solved[-1]
    result[cycle[entering[:, entry].argmax()]] = outside[entry]
    return result


def find_cycle(heads):
    """The nodes of one cycle, or None."""
    state = numpy.zeros(len(heads), dtype=int)
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return numpy.array(path[path.index(node):])
        state[path] = 2
    return None


# MARK: Reading


def read(model, documents, vocabulary, labels, maximum, change=lambda s: s):
    """Writes `found_…` columns into copies of all sentences, document by document; maximum 0: each sentence alone."""
    result = []
    all_windows = []
    for index, document in enumerate(documents):
        own = batches.windows(document, vocabulary, maximum or 1, change)
        result.append([None] * len(document.sentences))
        all_windows += [(index, window) for window in own]
    all_windows.sort(key=lambda pair: pair[1].length)
    at = 0
    while at < len(all_windows):
        group = all_windows[at : at + 32]
        at += 32
        read_group(model, group, vocabulary, labels, result)
    return result


def read_group(model, group, vocabulary, labels, result):
    """Reads windows of like length."""
    longest = max(window.length for _, window in group)
    if longest > batches.MAXIMUM:
        short = [pair for pair in group if pair[1].length <= batches.MAXIMUM]
        for index, window in group:
            if window.length > batches.MAXIMUM:
                cut_long(model, index, window, vocabulary, labels, result)
        if short:
            read_group(model, short, vocabulary, labels, result)
        return
    batch = batches.stack([window for _, window in group], vocabulary, labels)
    hidden = model.encode(batch["ids"], batch["cases"], batch["mask"])
    words = hidden.gather(1, batch["first"][..., None].expand(-1, -1, hidden.shape[-1]))
    first = model.heads(torch.cat([hidden[:, :1], words], 1))
    arcs = model.arcs(first).numpy()
    heads = torch.zeros(batch["first"].shape, dtype=torch.int64)
    places = []
    for row, (index, window) in enumerate(group):
        base = 0
        for number, sentence in zip(window.numbers, window.sentences):
            count = len(sentence.forms)
            own = arcs[row, base : base + count][:, [0] + list(range(base + 1, base + count + 1))]
            found = tree(own)
            heads[row, base : base + count] = torch.tensor([head and head + base for head in found])
            places.append((row, index, number, base, sentence, found))
            base += count
    relations = model.relations(first, heads).argmax(-1)
    tags = {name: first[name][:, 1:].argmax(-1) for name in ("upos", "xpos", "lemma")}
    names = F.log_softmax(first["names"][:, 1:], -1).numpy()
    orders = {}
    for row, index, number, base, sentence, found in places:
        span = slice(base, base + len(sentence.forms))
        order = orders[row] = orders.get(row, -1) + 1
        pooled = hidden[row][batch["sentence_of_piece"][row] == order].mean(0, keepdim=True)
        result[index][number] = {
            "forms": sentence.forms,
            "heads": [head - 1 for head in found],
            "relations": [labels.relations[r] for r in relations[row, span].tolist()],
            "upos": [labels.upos[t] for t in tags["upos"][row, span].tolist()],
            "xpos": [labels.xpos[t] for t in tags["xpos"][row, span].tolist()],
            "lemmas": [data.apply_lemma_script(f, labels.lemma[t]) for f, t in zip(sentence.forms, tags["lemma"][row, span].tolist())],
            "names": best_names(names[row, span]),
            "events": (first["event"][row, 1:, 0][span] > 0).tolist(),
            "end": first["end"][row, 1:, 0][span].tolist(),
            "coreference": {name: first[name][row, 1:][span] for name in first if name.startswith("coreference")},
            "vector": F.normalize(model.vector(pooled).float(), dim=-1)[0].numpy(),
        }


def cut_long(model, index, window, vocabulary, labels, result):
    """A sentence too long for a window: halves, the second's root hanging on the first's."""
    sentence, number = window.sentences[0], window.numbers[0]
    pieces = [len(vocabulary.word(form)[0]) for form in sentence.forms]
    parts, start, total = [], 0, 2
    for word, count in enumerate(pieces):
        if total + count > batches.MAXIMUM:
            parts.append((start, word))
            start, total = word, 2
        total += count
    parts.append((start, len(pieces)))
    whole, root = None, None
    for start, end in parts:
        piece = batches.Window(window.corpus)
        piece.add(data.Sentence(sentence.forms[start:end]), 0, sum(pieces[start:end]))
        holder = [[None]]
        read_group(model, [(0, piece)], vocabulary, labels, holder)
        found = holder[0][0]
        heads = [head + start if head >= 0 else (-1 if root is None else root) for head in found["heads"]]
        if root is None:
            root = heads.index(-1)
            whole = found | {"heads": heads}
            continue
        found["relations"] = ["parataxis" if head == -1 else r for head, r in zip(found["heads"], found["relations"])]
        found["heads"] = heads
        for column in ("forms", "heads", "relations", "upos", "xpos", "lemmas", "names", "events", "end"):
            whole[column] = list(whole[column]) + list(found[column])
        whole["coreference"] = {k: torch.cat([v, found["coreference"][k]]) for k, v in whole["coreference"].items()}
    result[index][number] = whole


def best_names(logs):
    """The best path of tags in which I- follows its own kind."""
    count = logs.shape[1]
    allowed = numpy.array([[may_follow(a, b) for b in range(count)] for a in range(count)])
    score = numpy.where([data.NAMES[t][0] != "I" for t in range(count)], logs[0], -numpy.inf)
    back = []
    for row in logs[1:]:
        table = numpy.where(allowed, score[:, None], -numpy.inf)
        back.append(table.argmax(0))
        score = table.max(0) + row
    path = [int(score.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def may_follow(before, after):
    """Whether a name tag may follow another."""
    return data.NAMES[after][0] != "I" or data.NAMES[before][2:] == data.NAMES[after][2:]


# MARK: Scores


def syntax(documents, found):
    """Percentages of right UPOS, XPOS, lemma, UAS, LAS."""
    right, total = dict.fromkeys(("UPOS", "XPOS", "lemma", "UAS", "LAS"), 0), 0
    for document, sentences in zip(documents, found):
        for gold, system in zip(document.sentences, sentences):
            total += len(gold.forms)
            for word in range(len(gold.forms)):
                same_head = gold.heads[word] == system["heads"][word]
                right["UPOS"] += gold.upos[word] == system["upos"][word]
                right["XPOS"] += gold.xpos[word] == system["xpos"][word]
                right["lemma"] += gold.lemmas[word] == system["lemmas"][word]
                right["UAS"] += same_head
                right["LAS"] += same_head and gold.relations[word] == system["relations"][word]
    return {name: 100 * value / total for name, value in right.items()}


def names_f1(documents, found):
    """F1 of typed spans of persons, places and organisations."""
    gold_count = system_count = both = 0
    for document, sentences in zip(documents, found):
        for gold, system in zip(document.sentences, sentences):
            if gold.names is None:
                continue
            kept = lambda tags: {s for s in data.tagged_spans([data.NAMES[t] if t < len(data.NAMES) and t >= 0 else "O" for t in tags]) if s[2] != "OTHER"}
            a, b = kept(gold.names), kept(system["names"])
            gold_count, system_count, both = gold_count + len(a), system_count + len(b), both + len(a & b)
    return 200 * both / max(1, gold_count + system_count)


def events_f1(documents, found):
    """F1 of realis triggers."""
    gold = [e for d in documents for s in d.sentences for e in (s.events or [0] * len(s.forms))]
    system = [e for sentences in found for s in sentences for e in s["events"]]
    both = sum(a and b for a, b in zip(gold, system))
    return 200 * both / max(1, sum(gold) + sum(system))


def ends_f1(documents, found):
    """F1 of sentence ends inside paragraphs, by the flag alone, windows being cut at true ends."""
    gold_count = system_count = both = 0
    for document, sentences in zip(documents, found):
        for gold, system in zip(document.sentences, sentences):
            if gold.ends == data.IGNORED:
                continue
            flags = [value > 0 for value in system["end"]]
            gold_count, system_count, both = gold_count + 1, system_count + sum(flags), both + flags[-1]
    return 200 * both / max(1, gold_count + system_count)


def coreference_scores(model, documents, found):
    """CoNLL F1 with gold mentions: the model's, and the baseline's."""
    gold, system, base = [], [], []
    for document, sentences in zip(documents, found):
        mentions = document.mentions
        if not mentions:
            continue
        rows = {
            name: torch.stack([sentences[m.sentence]["coreference"][name][m.head] for m in mentions])
            for name in sentences[0]["coreference"]
        }
        gold.append(coreference.gold_clusters(mentions))
        system.append(link(model, rows, mentions))
        base.append(coreference.baseline(mentions))
    return coreference.score(gold, system), coreference.score(gold, base)


def link(model, rows, mentions):
    """Joins mentions by the model's scores, as the program does."""
    anaphors, antecedents, features = coreference.candidates(mentions)
    if not len(anaphors):
        return [[index] for index in range(len(mentions))]
    whole = lambda values: torch.as_tensor(values.astype(numpy.int64))
    scores = model.pairs(rows, whole(anaphors), whole(antecedents), whole(features)).numpy()
    return coreference.resolve(mentions, anaphors.tolist(), antecedents.tolist(), scores.tolist())


def similarity(model, folder, vocabulary, labels):
    """Spearman's correlation on STS-B test, times 100."""
    with tarfile.open(os.path.join(folder, "sts-benchmark", "sts-benchmark.tar.xz")) as archive:
        member = next(m for m in archive if m.name.endswith("sts-test.csv"))
        text = archive.extractfile(member).read().decode()
    rows = [line.split("\t") for line in text.strip().split("\n")]
    gold = [float(row[4]) for row in rows]
    sides = []
    for column in (5, 6):
        document = data.Document("sts", "sts", [data.Sentence(words(row[column])) for row in rows])
        sides.append(numpy.stack([s["vector"] for s in read(model, [document], vocabulary, labels, 0)[0]]))
    return 100 * spearmanr((sides[0] * sides[1]).sum(1), gold).statistic


def words(text):
    """A rough cut into words; word pieces do not mind."""
    return text.split()


def everything(model, folder, vocabulary, labels, quick=False):
    """All figures, as a dictionary."""
    results = {}
    test = data.uner(folder, "test", data.ewt(folder, "test"))
    gum = data.gum(folder, "dev")
    for maximum in (0, batches.MAXIMUM):
        how = "alone" if maximum == 0 else "windows"
        found = read(model, test, vocabulary, labels, maximum)
        results[f"EWT test, {how}"] = syntax(test, found) | {"names": names_f1(test, found), "ends": ends_f1(test, found)}
        if quick:
            continue
        found = read(model, gum, vocabulary, labels, maximum)
        results[f"GUM dev, {how}"] = syntax(gum, found) | {"names": names_f1(gum, found), "ends": ends_f1(gum, found)}
        if maximum:
            ours, base = coreference_scores(model, gum, found)
            results["GUM dev, coreference"] = {"model": coreference.summary(ours), "baseline": coreference.summary(base)}
            novels = data.litbank(folder, "held")
            found = read(model, novels, vocabulary, labels, maximum)
            ours, base = coreference_scores(model, novels, found)
            results["LitBank held fold"] = {"events": events_f1(novels, found), "names": names_f1(novels, found), "model": coreference.summary(ours), "baseline": coreference.summary(base)}
    for name, documents in (("EWT test", test), ("GUM dev", gum)):
        found = read(model, documents, vocabulary, labels, batches.MAXIMUM, lambda s: noise.lowered(noise.stripped(s)))
        results[f"{name}, noised"] = syntax(documents, found) | {"names": names_f1(documents, found)}
        if quick:
            break
    results["STS-B test"] = {"spearman": similarity(model, folder, vocabulary, labels)}
    return results


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("work")
    parser.add_argument("--checkpoint")
    parser.add_argument("--quick", action="store_true")
    arguments = parser.parse_args()
    vocabulary = batches.Vocabulary(train.base_folder())
    model, labels = load(arguments.checkpoint or os.path.join(arguments.work, "checkpoint.pt"), vocabulary)
    model.reduce(False)
    with torch.inference_mode():
        for quantised in (True,) if arguments.quick else (False, True):
            model.quantise(quantised)
            for name, figures in everything(model, arguments.data, vocabulary, labels, arguments.quick).items():
                line = "  ".join(f"{key} {value:.1f}" if isinstance(value, float) else f"{key} {value}" for key, value in figures.items())
                print(f"{'int8' if quantised else 'float'}  {name}: {line}", flush=True)


if __name__ == "__main__":
    main()
