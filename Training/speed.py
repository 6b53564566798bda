"""Words a second of PyTorch's encoder and heads, as a peer for the program: `Benchmarks/language-speed` calls it.

usage: python speed.py WORK FILE.conllu

Windows are packed as in the program and batched by length, 2 threads; the least of three passes after one to warm up. Prints
a line for float and one for bfloat16 products.
"""

import os
import sys
import time

import torch

import batches
import data
import evaluate
import train


def rate(model, stacked, words):
    """Words a second of the best pass over the stacked batches."""
    least = float("inf")
    for _ in range(4):
        start = time.monotonic()
        for batch in stacked:
            hidden = model.encode(batch["ids"], batch["cases"], batch["mask"])
            found = hidden.gather(1, batch["first"][..., None].expand(-1, -1, hidden.shape[-1]))
            first = model.heads(torch.cat([hidden[:, :1], found], 1))
            arcs = model.arcs(first)
            model.relations(first, arcs.argmax(-1))
        least = min(least, time.monotonic() - start)
    return words / least


def main():
    work, file = sys.argv[1:]
    torch.set_num_threads(2)
    vocabulary = batches.Vocabulary(train.base_folder())
    model, labels = evaluate.load(os.path.join(work, "checkpoint.pt"), vocabulary)
    document = data.Document("speed", "speed")
    for block in data.open_text(file).strip().split("\n\n"):
        document.sentences.append(data.Sentence([line.split("\t")[1] for line in block.split("\n")]))
    words = sum(len(s.forms) for s in document.sentences)
    windows = [w for w in batches.windows(document, vocabulary, batches.MAXIMUM) if w.length <= batches.MAXIMUM]
    windows.sort(key=lambda window: window.length)
    stacked = [batches.stack(windows[at : at + 16], vocabulary, labels) for at in range(0, len(windows), 16)]
    with torch.inference_mode():
        for name, reduced in (("float", False), ("bfloat16", True)):
            model.reduce(reduced)
            print(name, rate(model, stacked, words))


if __name__ == "__main__":
    main()
