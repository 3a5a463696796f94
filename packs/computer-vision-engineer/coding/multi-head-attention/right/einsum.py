import torch


def multi_head_attention(query, memory, w_q, w_k, w_v, w_o, num_heads, mask=None):
    """All heads at once by einsum; the softmax is written out."""
    width = query.shape[-1]
    if width % num_heads != 0:
        raise ValueError("the width must be a multiple of the number of heads")
    size = width // num_heads

    def project(x, w):
        # Rows of w are output channels, so that a head is a block of rows.
        return torch.einsum("bld,hed->bhle", x, w.reshape(num_heads, size, width))

    scores = torch.einsum("bhqe,bhke->bhqk", project(query, w_q), project(memory, w_k))
    scores = scores * size**-0.5
    if mask is None:
        allowed = torch.ones_like(scores)
    else:
        allowed = mask[:, None].to(scores.dtype).expand_as(scores)
    hidden = torch.where(allowed > 0, scores, torch.full_like(scores, -1e30))
    top = hidden.max(dim=-1, keepdim=True).values.detach()
    powers = torch.exp(hidden - top) * allowed
    total = powers.sum(dim=-1, keepdim=True)
    attention = powers / torch.where(total > 0, total, torch.ones_like(total))
    mixed = torch.einsum("bhqk,bhke->bqhe", attention, project(memory, w_v))
    output = torch.einsum("bqhe,dhe->bqd", mixed, w_o.reshape(width, num_heads, size))
    return output, attention
