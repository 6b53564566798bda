"""The last phase of training: the scores of pairs of mentions, on whole documents, over vectors that stay as they are.

`train.py` calls it. Only the rows of the heads' first layer that coreference reads, and its own tables, change.
"""

import random

import torch

import batches
import model as network

EPOCHS, RATE, SEED = 5, 5e-4, 1917


def vectors(model, document, vocabulary, labels):
    """The vectors [mentions, width] of a document's mentions, each sentence read alone as the program does."""
    wanted = {}
    for index, mention in enumerate(document.mentions):
        wanted.setdefault(mention.sentence, []).append((index, mention.head))
    alone = [w for w in batches.windows(document, vocabulary, 1) if w.length <= batches.MAXIMUM and w.numbers[0] in wanted]
    alone.sort(key=lambda window: window.length)
    result = torch.zeros(len(document.mentions), network.WIDTH)
    with torch.inference_mode():
        for at in range(0, len(alone), 48):
            group = alone[at : at + 48]
            batch = batches.stack(group, vocabulary, labels)
            hidden = model.encode(batch["ids"], batch["cases"], batch["mask"])
            for row, window in enumerate(group):
                for index, head in wanted[window.numbers[0]]:
                    result[index] = hidden[row, batch["first"][row, head]]
    return result.clone()


def train(model, documents, vocabulary, labels, log):
    """Trains the pair scores of a quantised model, which is changed in place."""
    documents = [document for document in documents if document.mentions and len(document.mentions) > 1]
    model.eval()
    model.quantise(True)
    cached = []
    for document in documents:
        where = {(m.sentence, m.head): index for index, m in enumerate(document.mentions)}
        cached.append((vectors(model, document, vocabulary, labels), batches.pairs(document.mentions, where)))
    names = [name for name, _ in model.rows]
    start = sum(size for name, size in model.rows if not name.startswith("coreference"))
    assert all(name.startswith("coreference") for name in names[-4:])
    rows = network.Linear(network.WIDTH, model.first.out_features - start)
    rows.quantised, rows.reduced = True, False
    with torch.no_grad():
        rows.weight.copy_(model.first.weight[start:])
        rows.bias.copy_(model.first.bias[start:])
    tables = [*model.pair.parameters(), *model.pair_features.parameters(), *model.pair_score.parameters()]
    optimizer = torch.optim.AdamW([*rows.parameters(), *tables], lr=RATE, weight_decay=0.01)
    total = EPOCHS * len(cached)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.0, 1 - step / total))
    model.train()
    sizes = [size for name, size in model.rows if name.startswith("coreference")]
    for epoch in range(EPOCHS):
        torch.manual_seed(SEED + epoch)
        order = list(range(len(cached)))
        random.Random(SEED + epoch).shuffle(order)
        losses = []
        for index in order:
            hidden, pairs = cached[index]
            dropped = torch.nn.functional.dropout(hidden, model.head_dropout)
            first = dict(zip(names[-4:], rows(dropped).split(sizes, -1)))
            loss = model.pair_loss(first, pairs)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([*rows.parameters(), *tables], 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        print(f"pairs {epoch + 1}/{EPOCHS}  coreference {sum(losses) / len(losses):.3f}", file=log, flush=True)
    with torch.no_grad():
        model.first.weight[start:] = rows.weight
        model.first.bias[start:] = rows.bias
