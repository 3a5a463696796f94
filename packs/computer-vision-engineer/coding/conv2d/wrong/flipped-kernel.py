import numpy as np


def _size(length, kernel, stride, padding, dilation):
    """Length of the output along one axis."""
    return (length + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1


def _slices(i, j, oh, ow, stride, dilation):
    """Rows and columns of the padded input that meet kernel element (i, j)."""
    top, left = i * dilation[0], j * dilation[1]
    return (
        slice(top, top + stride[0] * (oh - 1) + 1, stride[0]),
        slice(left, left + stride[1] * (ow - 1) + 1, stride[1]),
    )


def _split(x, weight, groups):
    """Weight as (G, O/G, C/G, KH, KW) and the number of channels in a group."""
    o, cg, kh, kw = weight.shape
    return weight.reshape(groups, o // groups, cg, kh, kw), cg


def conv2d(x, weight, bias=None, stride=(1, 1), padding=(0, 0), dilation=(1, 1), groups=1):
    """Adds up one product for each kernel element."""
    n, c, h, wd = x.shape
    kh, kw = weight.shape[2:]
    oh = _size(h, kh, stride[0], padding[0], dilation[0])
    ow = _size(wd, kw, stride[1], padding[1], dilation[1])
    padded = np.pad(x, ((0, 0), (0, 0), (padding[0],) * 2, (padding[1],) * 2))
    w, cg = _split(x, weight[:, :, ::-1, ::-1], groups)
    out = np.zeros((n, len(weight), oh, ow))
    for i in range(kh):
        for j in range(kw):
            rows, cols = _slices(i, j, oh, ow, stride, dilation)
            part = padded[:, :, rows, cols].reshape(n, groups, cg, oh, ow)
            out += np.einsum("ngchw,goc->ngohw", part, w[..., i, j]).reshape(out.shape)
    if bias is not None:
        out += bias[:, None, None]
    return out


def conv2d_backward(
    grad_output, x, weight, stride=(1, 1), padding=(0, 0), dilation=(1, 1), groups=1
):
    """Runs over the same kernel elements as the forward pass."""
    n, c, h, wd = x.shape
    kh, kw = weight.shape[2:]
    oh, ow = grad_output.shape[2:]
    padded = np.pad(x, ((0, 0), (0, 0), (padding[0],) * 2, (padding[1],) * 2))
    w, cg = _split(x, weight[:, :, ::-1, ::-1], groups)
    g = grad_output.reshape(n, groups, -1, oh, ow) if n else np.zeros((0, *w.shape[:2], oh, ow))
    grad_padded = np.zeros(padded.shape)
    grad_weight = np.zeros(w.shape)
    for i in range(kh):
        for j in range(kw):
            rows, cols = _slices(i, j, oh, ow, stride, dilation)
            part = padded[:, :, rows, cols].reshape(n, groups, cg, oh, ow)
            grad_weight[..., i, j] = np.einsum("ngohw,ngchw->goc", g, part)
            back = np.einsum("ngohw,goc->ngchw", g, w[..., i, j])
            grad_padded[:, :, rows, cols] += back.reshape(n, c, oh, ow)
    grad_x = grad_padded[:, :, padding[0]:padding[0] + h, padding[1]:padding[1] + wd]
    grad_weight = grad_weight[..., ::-1, ::-1].reshape(weight.shape)
    return grad_x, grad_weight, grad_output.sum(axis=(0, 2, 3))
