"""Writes a trained model as the program reads it (Docs/model.md), and a reference of what each layer gives.

usage: python export.py WORK MODEL.safetensors [--reference REFERENCE.safetensors]

The reference holds what PyTorch gives for one window of invented sentences with int8 simulated: the pieces, their cases and
each word's first piece; the rows after the embedding and each layer; the heads' first layer, the arc scores, the relation
scores under each word's best head, and the vector of the first sentence.
"""

import argparse
import hashlib
import json
import os

import numpy
import torch
from safetensors.numpy import save
from torch.nn import functional as F

import batches
import data
import evaluate
import model as network
import train

SENTENCES = (
    "The old cook said that Coyoacn 's guards slept .".split(),
    "NOBODY KNEW WHY .".split(),
)


def rows_as_integers(weight):
    """(int8 rows, one float32 scale each)."""
    weight = weight.detach().float()
    scale = weight.abs().amax(1).clamp_min(1e-12) / 127
    return (weight / scale[:, None]).round().to(torch.int8).numpy(), scale.numpy()


def tensors(model, vocabulary):
    """All tensors of the file, by name."""
    result = {"vocabulary": numpy.frombuffer("".join(p + "\n" for p in vocabulary.pieces).encode(), dtype=numpy.uint8)}

    def put(name, tensor):
        result[name] = tensor.detach().float().numpy()

    def linear(name, layer):
        result[f"{name}.weight"], result[f"{name}.scale"] = rows_as_integers(layer.weight)
        put(f"{name}.bias", layer.bias)

    def norm(name, layer):
        put(f"{name}.weight", layer.weight)
        put(f"{name}.bias", layer.bias)

    result["words.weight"], result["words.scale"] = rows_as_integers(model.words.weight)
    put("positions", model.positions.weight)
    put("cases", model.cases.weight)
    norm("embedding.norm", model.embedding_norm)
    for index, layer in enumerate(model.layers):
        base = f"layers.{index}"
        linear(f"{base}.attention", layer.attention)
        linear(f"{base}.output", layer.output)
        norm(f"{base}.attention.norm", layer.attention_norm)
        linear(f"{base}.up", layer.up)
        linear(f"{base}.down", layer.down)
        norm(f"{base}.norm", layer.norm)
    linear("heads.first", model.first)
    for name in ("arc", "relation", "vector"):
        linear(name, getattr(model, name))
    put("coreference.pair", model.pair.weight)
    for name, table in model.pair_features.items():
        put(f"coreference.features.{name}", table.weight)
    put("coreference.score.weight", model.pair_score.weight[0])
    put("coreference.score.bias", model.pair_score.bias)
    return result


def write(path, model, vocabulary, labels):
    """Writes the model's file, with the hash of its data in the metadata."""
    content = tensors(model, vocabulary)
    description = {name: getattr(labels, name) for name in ("upos", "xpos", "relations", "lemma", "names")} | {
        "layers": network.LAYERS, "width": network.WIDTH, "heads": network.HEADS, "inner": network.INNER,
        "arc": network.ARC, "relation": network.RELATION, "maximumPieces": batches.MAXIMUM,
    }
    plain = save(content)
    section = plain[8 + int.from_bytes(plain[:8], "little") :]
    metadata = {
        "format": "apparatus-language", "version": "1", "sha256": hashlib.sha256(section).hexdigest(),
        "labels": json.dumps(description, ensure_ascii=False, sort_keys=True),
    }
    whole = save(content, metadata)
    assert whole.endswith(section)
    with open(path, "wb") as file:
        file.write(whole)
    print(f"{path}: {len(whole):,} bytes")


def reference(model, vocabulary, labels):
    """What each layer gives for SENTENCES in one window, in float arithmetic over simulated integers."""
    window = batches.Window("reference")
    for number, forms in enumerate(SENTENCES):
        window.add(data.Sentence(list(forms)), number, sum(len(vocabulary.word(form)[0]) for form in forms))
    batch = batches.stack([window], vocabulary, labels)
    length, count = window.length, sum(map(len, SENTENCES))
    rows = []
    hooks = [module.register_forward_hook(lambda _, __, out: rows.append(out[0, :length].numpy())) for module in (model.embedding_norm, *model.layers)]
    with torch.inference_mode():
        hidden = model.encode(batch["ids"], batch["cases"], batch["mask"])
        words = hidden.gather(1, batch["first"][:, :count, None].expand(-1, -1, hidden.shape[-1]))
        first = model.heads(torch.cat([hidden[:, :1], words], 1))
        arcs = model.arcs(first)
        relations = model.relations(first, arcs.argmax(-1))
        inside = batch["sentence_of_piece"][0] == 0
        vector = F.normalize(model.vector(hidden[0][inside].mean(0, keepdim=True)).float(), dim=-1)[0]
    for hook in hooks:
        hook.remove()
    result = {f"rows.{index}": value.astype(numpy.float32) for index, value in enumerate(rows)}
    result.update(
        pieces=batch["ids"][0, :length].numpy().astype(numpy.float32), cases=batch["cases"][0, :length].numpy().astype(numpy.float32),
        words=batch["first"][0, :count].numpy().astype(numpy.float32),
        first=torch.cat([first[name] for name, _ in model.rows], -1)[0].numpy(),
        arcs=arcs[0].numpy(), heads=arcs.argmax(-1)[0].numpy().astype(numpy.float32), relations=relations[0].numpy(), vector=vector.numpy())
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work")
    parser.add_argument("model")
    parser.add_argument("--reference")
    arguments = parser.parse_args()
    vocabulary = batches.Vocabulary(train.base_folder())
    model, labels = evaluate.load(os.path.join(arguments.work, "checkpoint.pt"), vocabulary)
    model.quantise(True)
    model.reduce(False)
    write(arguments.model, model, vocabulary, labels)
    if arguments.reference:
        with open(arguments.reference, "wb") as file:
            file.write(save(reference(model, vocabulary, labels), {
                "format": "apparatus-reference", "version": "1", "sentences": json.dumps(SENTENCES), "first": str(len(SENTENCES[0]))}))


if __name__ == "__main__":
    main()
