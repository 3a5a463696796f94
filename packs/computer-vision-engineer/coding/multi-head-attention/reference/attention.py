from __future__ import annotations

import math

import torch


def split_heads(x: torch.Tensor, num_heads: int) -> torch.Tensor:
    """(B, L, D) to (B, H, L, D / H); a head owns neighbouring channels."""
    batch, length, width = x.shape
    return x.reshape(batch, length, num_heads, width // num_heads).transpose(1, 2)


def merge_heads(x: torch.Tensor) -> torch.Tensor:
    """(B, H, L, d) back to (B, L, H * d)."""
    batch, heads, length, width = x.shape
    return x.transpose(1, 2).reshape(batch, length, heads * width)


def attention_weights(
    q: torch.Tensor, k: torch.Tensor, allowed: torch.Tensor | None
) -> torch.Tensor:
    """Softmax of the scaled scores of q (..., Lq, d) and k (..., Lk, d) over the allowed keys."""
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if allowed is None:
        return torch.softmax(scores, dim=-1)
    # The lowest finite number instead of -inf: a row without any key would become NaN.
    scores = scores.masked_fill(~allowed, torch.finfo(scores.dtype).min)
    return torch.softmax(scores, dim=-1).masked_fill(~allowed, 0.0)


def check_width(width: int, num_heads: int) -> None:
    """Raise ValueError where the channels cannot be shared out evenly."""
    if width % num_heads:
        raise ValueError(f"{width} channels cannot be split among {num_heads} heads")


def multi_head_attention(
    query: torch.Tensor,
    memory: torch.Tensor,
    w_q: torch.Tensor,
    w_k: torch.Tensor,
    w_v: torch.Tensor,
    w_o: torch.Tensor,
    num_heads: int,
    mask: torch.Tensor | None = None,
) -> tuple[torch.Tensor, torch.Tensor]:
    """Let every query token attend to the tokens of the memory.

    Args:
        query: (B, Lq, D) tokens that ask.
        memory: (B, Lk, D) tokens that give keys and values; `query` itself for self-attention.
        w_q, w_k, w_v, w_o: (D, D) projections, each applied as `x @ w.T`, without bias.
        num_heads: number of heads H; each owns D / H neighbouring channels.
        mask: bool, (B or 1, Lq or 1, Lk); True where a query may attend to a key.

    Returns:
        The output (B, Lq, D) and the attention weights (B, H, Lq, Lk).
    """
    check_width(query.shape[-1], num_heads)
    q = split_heads(query @ w_q.T, num_heads)
    k = split_heads(memory @ w_k.T, num_heads)
    v = split_heads(memory @ w_v.T, num_heads)
    # The mask is the same for all heads, whose axis is the second one.
    weights = attention_weights(q, k, None if mask is None else mask.unsqueeze(1))
    return merge_heads(weights @ v) @ w_o.T, weights


def attend_cached(
    x: torch.Tensor,
    w_q: torch.Tensor,
    w_k: torch.Tensor,
    w_v: torch.Tensor,
    w_o: torch.Tensor,
    num_heads: int,
    cache: tuple[torch.Tensor, torch.Tensor] | None = None,
) -> tuple[torch.Tensor, tuple[torch.Tensor, torch.Tensor]]:
    """Causal self-attention of new tokens over all earlier ones.

    Args:
        x: (B, T, D) new tokens, in order.
        w_q, w_k, w_v, w_o: (D, D) projections, each applied as `x @ w.T`.
        num_heads: number of heads H.
        cache: keys and values of the P earlier tokens, each (B, H, P, D / H), or None.

    Returns:
        The output (B, T, D), and keys and values of all P + T tokens, for the next call.
    """
    check_width(x.shape[-1], num_heads)
    q = split_heads(x @ w_q.T, num_heads)
    k = split_heads(x @ w_k.T, num_heads)
    v = split_heads(x @ w_v.T, num_heads)
    if cache is not None:
        k = torch.cat([cache[0], k], dim=2)
        v = torch.cat([cache[1], v], dim=2)
    new, total = q.shape[2], k.shape[2]
    # New token i sees all earlier ones and the new ones up to itself.
    allowed = torch.ones(new, total, dtype=torch.bool, device=x.device).tril(total - new)
    return merge_heads(attention_weights(q, k, allowed) @ v) @ w_o.T, (k, v)
