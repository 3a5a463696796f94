import torch
from torch import nn
from torch.nn import functional as F


def embed_patches(images, weight, bias, cls_token, positions):
    """Patches are cut out by unfold and projected by one matrix."""
    side = weight.size(3)
    if any(extent % side for extent in images.shape[2:]):
        raise ValueError("patches do not fit the image")
    columns = F.unfold(images, kernel_size=side, stride=side)
    projected = columns.transpose(1, 2) @ weight.flatten(1).t() + bias
    if len(positions) != projected.size(1) + 1:
        raise ValueError("positions do not fit the patches")
    start = (cls_token + positions[0]).repeat(len(images), 1, 1)
    return torch.cat((start, projected + positions[1:]), 1)


class Attention(nn.Module):
    """Self-attention over a list of heads."""

    def __init__(self, params, num_heads):
        super().__init__()
        self.params = params
        self.num_heads = num_heads

    def forward(self, x):
        qkv = x @ self.params["qkv.weight"].t() + self.params["qkv.bias"]
        queries, keys, values = (part.chunk(self.num_heads, -1) for part in qkv.chunk(3, -1))
        heads = []
        for q, k, v in zip(queries, keys, values):
            scores = torch.bmm(q, k.transpose(1, 2)) / q.size(-1) ** 0.5
            heads.append(torch.bmm(scores.softmax(-1), v))
        joined = torch.cat(heads, -1)
        return joined @ self.params["proj.weight"].t() + self.params["proj.bias"]


def encoder_block(tokens, params, num_heads):
    """The block as small modules and closures."""

    def norm(x, name):
        centred = x - x.mean(-1, keepdim=True)
        spread = (centred.pow(2).mean(-1, keepdim=True) + 1e-6).sqrt()
        return centred / spread * params[name + ".weight"] + params[name + ".bias"]

    attention = Attention(params, num_heads)
    middle = tokens + attention(norm(tokens, "norm1"))
    inner = norm(middle, "norm2") @ params["fc1.weight"].t() + params["fc1.bias"]
    inner = 0.5 * inner * (1 + torch.erf(inner / 2**0.5))
    return middle + inner @ params["fc2.weight"].t() + params["fc2.bias"]
