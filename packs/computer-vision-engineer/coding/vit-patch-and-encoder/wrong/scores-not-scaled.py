import torch
import torch.nn.functional as F

# The value of the published ViT models; PyTorch's default is 1e-5.
NORM_EPS = 1e-6


def embed_patches(
    images: torch.Tensor,
    weight: torch.Tensor,
    bias: torch.Tensor,
    cls_token: torch.Tensor,
    positions: torch.Tensor,
) -> torch.Tensor:
    """Turn images into tokens: the class token first, then the patches row by row.

    Args:
        images: (B, C, H, W).
        weight: (D, C, P, P), one filter of the size of a patch for each output channel.
        bias: (D,), added to each patch's projection.
        cls_token: (D,), the same for all images.
        positions: (1 + N, D) for N = (H / P) * (W / P) patches; the first row is the class token's.

    Returns:
        Tokens (B, 1 + N, D).
    """
    batch, _, height, width = images.shape
    size = weight.shape[-1]
    if height % size or width % size:
        raise ValueError(f"an image of {height} x {width} does not split into patches of {size}")
    count = (height // size) * (width // size)
    if positions.shape[0] != 1 + count:
        raise ValueError(f"{positions.shape[0]} positions for {count} patches and a class token")
    # A convolution whose stride is its kernel looks at each patch once; (B, D, H/P, W/P).
    grid = F.conv2d(images, weight, bias, stride=size)
    patches = grid.flatten(2).transpose(1, 2)
    first = cls_token.expand(batch, 1, -1)
    return torch.cat([first, patches], dim=1) + positions


def self_attention(
    x: torch.Tensor, params: dict[str, torch.Tensor], num_heads: int
) -> torch.Tensor:
    """Multi-head self-attention of tokens x (B, L, D)."""
    batch, length, width = x.shape
    qkv = F.linear(x, params["qkv.weight"], params["qkv.bias"])
    # (B, L, 3, H, d) to three tensors (B, H, L, d).
    q, k, v = qkv.reshape(batch, length, 3, num_heads, width // num_heads).permute(2, 0, 3, 1, 4)
    weights = torch.softmax(q @ k.transpose(-2, -1), dim=-1)
    mixed = (weights @ v).transpose(1, 2).reshape(batch, length, width)
    return F.linear(mixed, params["proj.weight"], params["proj.bias"])


def mlp(x: torch.Tensor, params: dict[str, torch.Tensor]) -> torch.Tensor:
    """Two linear layers with a GELU between, for each token of x (B, L, D) alone."""
    inner = F.gelu(F.linear(x, params["fc1.weight"], params["fc1.bias"]))
    return F.linear(inner, params["fc2.weight"], params["fc2.bias"])


def layer_norm(x: torch.Tensor, params: dict[str, torch.Tensor], name: str) -> torch.Tensor:
    """Normalise each token of x (B, L, D) over its channels."""
    return F.layer_norm(
        x, x.shape[-1:], params[f"{name}.weight"], params[f"{name}.bias"], NORM_EPS
    )


def encoder_block(
    tokens: torch.Tensor, params: dict[str, torch.Tensor], num_heads: int
) -> torch.Tensor:
    """One pre-norm transformer encoder block.

    Args:
        tokens: (B, L, D).
        params: weights and biases by name, as nn.Linear and nn.LayerNorm hold them:
            norm1.weight, norm1.bias, norm2.weight, norm2.bias: (D,)
            qkv.weight (3D, D), qkv.bias (3D,): queries, then keys, then values
            proj.weight (D, D), proj.bias (D,): after the heads are put side by side
            fc1.weight (M, D), fc1.bias (M,), fc2.weight (D, M), fc2.bias (D,): the MLP
        num_heads: number of heads H; each owns D / H neighbouring channels.

    Returns:
        Tokens (B, L, D).
    """
    # Only the branches are normalised; the sum itself passes untouched.
    tokens = tokens + self_attention(layer_norm(tokens, params, "norm1"), params, num_heads)
    return tokens + mlp(layer_norm(tokens, params, "norm2"), params)
