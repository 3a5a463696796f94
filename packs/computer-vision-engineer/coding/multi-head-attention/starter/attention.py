from __future__ import annotations

import torch


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
    raise NotImplementedError
