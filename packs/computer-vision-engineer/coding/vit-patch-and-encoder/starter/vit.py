import torch


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
    raise NotImplementedError


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
    raise NotImplementedError
