"""The encoder and its heads (Docs/model.md), with int8 quantisation simulated where asked."""

import torch
from torch import nn
from torch.nn import functional as F

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
ARC, RELATION, PAIR, LOW = 256, 96, 128, 32


class Rounded(torch.autograd.Function):
    """Each row as int8 with one scale would hold it; the gradient passes unchanged."""

    @staticmethod
    def forward(context, rows):
        scale = rows.abs().amax(-1, keepdim=True).clamp_min(1e-12) / 127
        return (rows / scale).round_().mul_(scale)

    @staticmethod
    def backward(context, gradient):
        return gradient


class Linear(nn.Linear):
    """A linear layer whose rows and inputs are rounded to int8 where `Model.quantised` is set."""

    quantised = False
    reduced = True

    def forward(self, x):
        weight = self.weight
        if self.quantised:
            x, weight = Rounded.apply(x), Rounded.apply(weight)
        if self.reduced:
            return F.linear(x.bfloat16(), weight.bfloat16(), self.bias.bfloat16())
        return F.linear(x.float(), weight, self.bias)


class Layer(nn.Module):
    """Attention and a feed-forward part, each added to its input and normalised after."""

    def __init__(self, dropout):
        super().__init__()
        self.attention = Linear(WIDTH, 3 * WIDTH)
        self.output = Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = Linear(WIDTH, INNER)
        self.down = Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = dropout

    def forward(self, x, mask):
        batch, length, _ = x.shape
        query, key, value = self.attention(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        drop = self.dropout if self.training else 0.0
        context = F.scaled_dot_product_attention(query, key, value, attn_mask=mask, dropout_p=0.0)
        context = context.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.attention_norm(x + F.dropout(self.output(context), drop, self.training).float())
        inner = F.gelu(self.up(x))
        return self.norm(x + F.dropout(self.down(inner), drop, self.training).float())


class Model(nn.Module):
    """The encoder and all heads. `sizes` gives the number of values of each label set."""

    def __init__(self, vocabulary, positions, sizes, features, dropout=0.1, head_dropout=0.25):
        super().__init__()
        self.sizes = sizes
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(positions, WIDTH)
        self.cases = nn.Embedding(5, WIDTH)
        nn.init.zeros_(self.cases.weight)
        self.embedding_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.rows = [
            ("arc.dependent", ARC), ("arc.head", ARC), ("relation.dependent", RELATION), ("relation.head", RELATION),
            ("upos", sizes["upos"]), ("xpos", sizes["xpos"]), ("lemma", sizes["lemma"]), ("names", sizes["names"]),
            ("event", 1), ("end", 1), ("coreference.anaphor", PAIR), ("coreference.antecedent", PAIR),
            ("coreference.left", LOW), ("coreference.right", LOW),
        ]
        self.first = Linear(WIDTH, sum(size for _, size in self.rows))
        self.arc = Linear(ARC, ARC)
        self.relation = Linear(RELATION, sizes["relations"] * (RELATION + 1))
        self.vector = Linear(WIDTH, WIDTH)
        nn.init.eye_(self.vector.weight)
        nn.init.zeros_(self.vector.bias)
        nn.init.normal_(self.relation.weight, std=0.02)
        self.pair = Linear(LOW, PAIR, bias=False)
        self.pair_features = nn.ModuleDict({name: nn.Embedding(count, PAIR) for name, count in features})
        for table in self.pair_features.values():
            nn.init.normal_(table.weight, std=0.02)
        self.pair_score = nn.Linear(PAIR, 1)
        self.dropout, self.head_dropout = dropout, head_dropout

    def quantise(self, on):
        """Simulates int8 from here on, or not."""
        for module in self.modules():
            if isinstance(module, Linear) and module is not self.pair:
                module.quantised = on
        self.quantised = on

    quantised = False

    def reduce(self, on):
        """Multiplies in bfloat16 (training) or in float."""
        for module in self.modules():
            if isinstance(module, Linear):
                module.reduced = on

    def encode(self, ids, cases, mask):
        """Last hidden states [batch, length, width] of pieces [batch, length]."""
        words = self.words(ids)
        if self.quantised:
            words = Rounded.apply(words)
        x = words + self.positions.weight[: ids.shape[1]] + self.cases(cases)
        x = F.dropout(self.embedding_norm(x), self.dropout, self.training)
        attended = mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, attended)
        return x

    def heads(self, vectors):
        """What the first layer gives for word vectors [..., width], by name."""
        values = self.first(F.dropout(vectors, self.head_dropout, self.training)).float()
        parts = values.split([size for _, size in self.rows], -1)
        return {name: part for (name, _), part in zip(self.rows, parts)}

    def arcs(self, first):
        """Scores [batch, dependent word, head]; `first` has the root at index 0 and the words after it."""
        drop = lambda x: F.dropout(F.relu(x), self.head_dropout, self.training)
        dependents = self.arc(drop(first["arc.dependent"][:, 1:]))
        heads = drop(first["arc.head"])
        if self.arc.reduced:
            return (dependents @ heads.bfloat16().transpose(1, 2)).float()
        return dependents @ heads.transpose(1, 2)

    def relations(self, first, heads):
        """Scores [batch, dependent word, relation] given each word's head (0 the root)."""
        drop = lambda x: F.dropout(F.relu(x), self.head_dropout, self.training)
        dependents = self.relation(drop(first["relation.dependent"][:, 1:]))
        batch, length, _ = dependents.shape
        governing = drop(first["relation.head"]).gather(1, heads[..., None].expand(-1, -1, RELATION))
        governing = F.pad(governing, (0, 1), value=1.0)
        dependents = dependents.view(batch, length, self.sizes["relations"], RELATION + 1).float()
        return (dependents @ governing[..., None]).squeeze(-1)

    def pairs(self, first, anaphors, antecedents, features):
        """Scores of mention pairs. `first`: rows of mentions; the others index them; features [.., count]."""
        hidden = first["coreference.anaphor"][anaphors] + first["coreference.antecedent"][antecedents]
        product = first["coreference.left"][anaphors] * first["coreference.right"][antecedents]
        hidden = hidden + F.linear(product, self.pair.weight)
        for index, table in enumerate(self.pair_features.values()):
            hidden = hidden + table(features[..., index])
        return self.pair_score(F.dropout(F.relu(hidden), self.head_dropout, self.training)).squeeze(-1)


    def pair_loss(self, first, pairs):
        """Minus the log-likelihood of all true antecedents together, or of none where there is none.

        `first`: rows of mentions; `pairs` as `batches.pairs` gives them.
        """
        table = pairs["table"]
        anaphors = torch.arange(len(table))[:, None].expand_as(table)
        scores = self.pairs(first, anaphors, table.clamp_min(0), pairs["features"])
        scores = F.pad(scores.masked_fill(table < 0, -1e4), (1, 0), value=0.0)
        same = F.pad(pairs["same"], (1, 0))
        same[:, 0] = ~same.any(1)
        return (torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~same, -1e4), 1)).mean()


def load_base(model, weights, kept):
    """Copies all-MiniLM-L6-v2's weights; `kept` are the indices of the vocabulary that remain."""
    take = lambda name: weights[name].float()
    with torch.no_grad():
        model.words.weight.copy_(take("embeddings.word_embeddings.weight")[kept])
        positions = take("embeddings.position_embeddings.weight")[: model.positions.num_embeddings]
        model.positions.weight.copy_(positions + take("embeddings.token_type_embeddings.weight")[0])
        copy_pair(model.embedding_norm, weights, "embeddings.LayerNorm")
        for index, layer in enumerate(model.layers):
            base = f"encoder.layer.{index}."
            for row, name in enumerate(("query", "key", "value")):
                rows = slice(row * WIDTH, (row + 1) * WIDTH)
                layer.attention.weight[rows] = take(f"{base}attention.self.{name}.weight")
                layer.attention.bias[rows] = take(f"{base}attention.self.{name}.bias")
            copy_pair(layer.output, weights, f"{base}attention.output.dense")
            copy_pair(layer.attention_norm, weights, f"{base}attention.output.LayerNorm")
            copy_pair(layer.up, weights, f"{base}intermediate.dense")
            copy_pair(layer.down, weights, f"{base}output.dense")
            copy_pair(layer.norm, weights, f"{base}output.LayerNorm")


def copy_pair(module, weights, name):
    """Copies a weight and its bias."""
    module.weight.copy_(weights[f"{name}.weight"].float())
    module.bias.copy_(weights[f"{name}.bias"].float())
