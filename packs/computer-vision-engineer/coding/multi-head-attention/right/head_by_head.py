import math

import torch


def one_head(q, k, v, mask):
    """Attention of a single head: q (B, Lq, d), k and v (B, Lk, d)."""
    scores = torch.bmm(q, k.transpose(1, 2)) / math.sqrt(q.size(2))
    if mask is None:
        weights = scores.softmax(dim=2)
        return torch.bmm(weights, v), weights
    mask = mask.expand(scores.shape)
    scores = scores.masked_fill(~mask, float("-inf"))
    # Rows without a key get harmless scores first and weights of zero afterwards.
    empty = ~mask.any(dim=2, keepdim=True)
    weights = scores.masked_fill(empty, 0.0).softmax(dim=2).masked_fill(empty, 0.0)
    return torch.bmm(weights, v), weights


class Projections:
    """The four weight matrices, cut into heads."""

    def __init__(self, w_q, w_k, w_v, num_heads):
        if w_q.size(0) % num_heads:
            raise ValueError("heads do not divide the width")
        self.parts = list(zip(*(w.chunk(num_heads, dim=0) for w in (w_q, w_k, w_v))))

    def __iter__(self):
        return iter(self.parts)


def multi_head_attention(query, memory, w_q, w_k, w_v, w_o, num_heads, mask=None):
    """A loop over the heads, each with its own slice of the projections."""
    outputs, attentions = [], []
    for part_q, part_k, part_v in Projections(w_q, w_k, w_v, num_heads):
        out, weights = one_head(query @ part_q.t(), memory @ part_k.t(), memory @ part_v.t(), mask)
        outputs.append(out)
        attentions.append(weights)
    return torch.cat(outputs, dim=2) @ w_o.t(), torch.stack(attentions, dim=1)
