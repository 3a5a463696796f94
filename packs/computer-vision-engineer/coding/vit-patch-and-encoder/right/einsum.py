import torch
from torch import einsum
from torch.nn import functional as F


def embed_patches(images, weight, bias, cls_token, positions):
    """The image is reshaped to a grid of patches and contracted with the filters."""
    batch, channels, height, width = images.shape
    dim, _, patch, _ = weight.shape
    rows, columns = height // patch, width // patch
    if (rows * patch, columns * patch) != (height, width):
        raise ValueError("the image is not a whole number of patches")
    if positions.shape != (1 + rows * columns, dim):
        raise ValueError("wrong number of positions")
    tiles = images.reshape(batch, channels, rows, patch, columns, patch)
    projected = einsum("bcripk,dcik->brpd", tiles, weight) + bias
    first = cls_token.view(1, 1, dim).expand(batch, 1, dim)
    tokens = torch.cat([first, projected.reshape(batch, rows * columns, dim)], dim=1)
    return tokens + positions.unsqueeze(0)


def encoder_block(tokens, params, num_heads):
    """Heads live on an axis of the weights; nothing is transposed."""
    width = tokens.shape[-1]
    head = width // num_heads
    normed = F.layer_norm(tokens, (width,), params["norm1.weight"], params["norm1.bias"], eps=1e-6)
    weight = params["qkv.weight"].view(3, num_heads, head, width)
    bias = params["qkv.bias"].view(3, 1, num_heads, 1, head)
    q, k, v = einsum("bld,nhed->nbhle", normed, weight) + bias
    attention = (einsum("bhqe,bhke->bhqk", q, k) / head**0.5).softmax(dim=-1)
    mixed = einsum("bhqk,bhke->bqhe", attention, v)
    out = einsum("bqhe,dhe->bqd", mixed, params["proj.weight"].view(width, num_heads, head))
    tokens = tokens + out + params["proj.bias"]
    normed = F.layer_norm(tokens, (width,), params["norm2.weight"], params["norm2.bias"], eps=1e-6)
    inner = F.gelu(F.linear(normed, params["fc1.weight"], params["fc1.bias"]))
    return tokens + F.linear(inner, params["fc2.weight"], params["fc2.bias"])
