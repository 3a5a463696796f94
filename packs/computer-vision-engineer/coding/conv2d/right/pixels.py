import numpy as np


def _windows(shape, kernel, stride, dilation):
    """Every output position with the index ranges of its window."""
    kh, kw = kernel
    oh = (shape[0] - dilation[0] * (kh - 1) - 1) // stride[0] + 1
    ow = (shape[1] - dilation[1] * (kw - 1) - 1) // stride[1] + 1
    for r in range(oh):
        top = r * stride[0]
        rows = slice(top, top + dilation[0] * (kh - 1) + 1, dilation[0])
        for q in range(ow):
            left = q * stride[1]
            yield r, q, rows, slice(left, left + dilation[1] * (kw - 1) + 1, dilation[1])


def _pad(x, padding):
    n, c, h, w = x.shape
    out = np.zeros((n, c, h + 2 * padding[0], w + 2 * padding[1]))
    out[:, :, padding[0]:padding[0] + h, padding[1]:padding[1] + w] = x
    return out


def conv2d(x, weight, bias=None, stride=(1, 1), padding=(0, 0), dilation=(1, 1), groups=1):
    """Goes over output pixels and groups; one small product for each."""
    o, cg = weight.shape[:2]
    og = o // groups
    padded = _pad(x, padding)
    values = {}
    for r, q, rows, cols in _windows(padded.shape[2:], weight.shape[2:], stride, dilation):
        patch = padded[:, :, rows, cols]
        parts = [
            np.tensordot(
                patch[:, k * cg:(k + 1) * cg], weight[k * og:(k + 1) * og], ((1, 2, 3), (1, 2, 3))
            )
            for k in range(groups)
        ]
        values[r, q] = np.concatenate(parts, axis=1)
    oh, ow = (m + 1 for m in max(values))
    out = np.zeros((len(x), o, oh, ow))
    for (r, q), value in values.items():
        out[:, :, r, q] = value
    if bias is not None:
        out += bias[None, :, None, None]
    return out


def conv2d_backward(
    grad_output, x, weight, stride=(1, 1), padding=(0, 0), dilation=(1, 1), groups=1
):
    """Visits the same windows and adds what each contributes."""
    o, cg = weight.shape[:2]
    og = o // groups
    padded = _pad(x, padding)
    grad_padded, grad_weight = np.zeros(padded.shape), np.zeros(weight.shape)
    for r, q, rows, cols in _windows(padded.shape[2:], weight.shape[2:], stride, dilation):
        for k in range(groups):
            ins, outs = slice(k * cg, (k + 1) * cg), slice(k * og, (k + 1) * og)
            g = grad_output[:, outs, r, q]
            grad_weight[outs] += np.tensordot(g, padded[:, ins, rows, cols], (0, 0))
            grad_padded[:, ins, rows, cols] += np.tensordot(g, weight[outs], (1, 0))
    bottom = grad_padded.shape[2] - padding[0]
    end = grad_padded.shape[3] - padding[1]
    grad_x = grad_padded[:, :, padding[0]:bottom, padding[1]:end]
    return grad_x, grad_weight, grad_output.sum(axis=3).sum(axis=2).sum(axis=0)
