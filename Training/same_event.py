"""Pairs of event mentions with their features go in; the weights of a logistic regression come out.

`Benchmarks/ecbplus DATA --save Sources/Collation/Resources/same-event.tsv` learns what the program ships, from the features that
the program itself computes. NumPy and SciPy only.
"""
import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.optimize import minimize

import coreference as c

FEATURES = (
    "bias sameWord sameFamily commonSense kind meaning story object participants names sameSentence sameDocument "
    "otherSpeaker commonWord commonAkin otherNumbers"
).split()
# All others may only speak for what they are meant to speak for.
FREE = {"bias", "sameDocument"}
# From which mean likeness documents are of one story: a plateau of B³ against the subtopics of topics 1–35.
STORY = 0.24
# Tried for clusters; the best on the training topics is taken.
BOUNDS = [0.25, 0.3, 0.35, 0.4, 0.45, 0.5]


class Story:
    """The pairs of one subtopic."""

    def __init__(self, fold, a, b, values, gold):
        self.fold, self.values = fold, values
        self.keys = sorted(set(a) | set(b))
        place = {key: i for i, key in enumerate(self.keys)}
        self.a, self.b = (np.array([place[key] for key in side], dtype=int) for side in (a, b))
        self.chains = [gold[key] for key in self.keys]
        self.same = np.array([gold[x] == gold[y] for x, y in zip(a, b)], dtype=float)


def learn(stories):
    """{name: weight} of the features, 'bound' and 'story.bound'."""
    values = np.concatenate([s.values for s in stories])
    same = np.concatenate([s.same for s in stories])
    # Pairs grow with the square of a story's mentions; this way each mention counts alike.
    weight = np.concatenate([np.full(len(s.same), 50 / max(1, len(s.keys))) for s in stories])

    def loss(x):
        z = values @ x
        p = 1 / (1 + np.exp(-z))
        value = (weight * (np.logaddexp(0, z) - same * z)).sum() + (x**2).sum()
        return value, values.T @ (weight * (p - same)) + 2 * x

    bounds = [(None, None) if name in FREE else (0, None) for name in FEATURES]
    x = minimize(loss, np.zeros(len(FEATURES)), jac=True, method="L-BFGS-B", bounds=bounds).x
    result = dict(zip(FEATURES, (float(v) for v in x)))
    return result | {"bound": bound(stories, x), "story.bound": STORY}


def bound(stories, x):
    """The mean probability from which clusters are one, by the CoNLL mean on the stories."""
    trees = []
    for story in stories:
        count = len(story.keys)
        if count < 2:
            continue
        distance = np.ones((count, count))
        distance[story.a, story.b] = distance[story.b, story.a] = 1 - 1 / (1 + np.exp(-story.values @ x))
        trees.append((story, linkage(distance[np.triu_indices(count, 1)], "average")))
    golds = [c.clusters_of(story.chains) for story, _ in trees]
    scores = [
        c.score(golds, [c.clusters_of(fcluster(tree, 1 - t, "distance")) for _, tree in trees])["conll"]
        for t in BOUNDS
    ]
    return BOUNDS[int(np.argmax(scores))]


def save(weights, path):
    """Writes a file of weights, and returns its path."""
    with open(path, "w", encoding="utf-8") as file:
        file.write("# Made by Benchmarks/ecbplus --save from ECB+ topics 1-35; do not edit.\n")
        for name, value in weights.items():
            file.write(f"{name}\t{value:.4g}\n")
    return path
