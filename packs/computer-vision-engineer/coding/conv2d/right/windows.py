import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def _patches(x, weight, stride, padding, dilation, groups):
    """Views of all windows, (N, G, C/G, OH, OW, KH, KW)."""
    n, c = x.shape[:2]
    kh, kw = weight.shape[2:]
    (ph, pw), (dh, dw), (sh, sw) = padding, dilation, stride
    padded = np.pad(x, [(0, 0), (0, 0), (ph, ph), (pw, pw)])
    span = (dh * (kh - 1) + 1, dw * (kw - 1) + 1)
    view = sliding_window_view(padded, span, axis=(2, 3))[:, :, ::sh, ::sw, ::dh, ::dw]
    return view.reshape(n, groups, c // groups, *view.shape[2:])


def conv2d(x, weight, bias=None, stride=(1, 1), padding=(0, 0), dilation=(1, 1), groups=1):
    """One einsum over a view of the windows."""
    view = _patches(x, weight, stride, padding, dilation, groups)
    w = weight.reshape(groups, -1, *weight.shape[1:])
    out = np.einsum("ngchwij,gocij->ngohw", view, w, optimize=True)
    out = out.reshape(len(x), len(weight), *view.shape[3:5])
    if bias is not None:
        out = out + bias.reshape(1, -1, 1, 1)
    return out


def conv2d_backward(
    grad_output, x, weight, stride=(1, 1), padding=(0, 0), dilation=(1, 1), groups=1
):
    """The input's gradient as a full correlation with the spread-out output gradient."""
    n, c, h, w = x.shape
    o, cg, kh, kw = weight.shape
    view = _patches(x, weight, stride, padding, dilation, groups)
    oh, ow = grad_output.shape[2:]
    g = grad_output.reshape(n, groups, o // groups, oh, ow)
    grad_weight = np.einsum("ngchwij,ngohw->gocij", view, g, optimize=True).reshape(weight.shape)

    # Put stride - 1 zeros between the gradients and run the flipped kernel over them.
    eh, ew = dilation[0] * (kh - 1), dilation[1] * (kw - 1)
    spread = np.zeros((n, o, h + 2 * padding[0] + eh, w + 2 * padding[1] + ew))
    spread[
        :, :,
        eh:eh + (oh - 1) * stride[0] + 1:stride[0],
        ew:ew + (ow - 1) * stride[1] + 1:stride[1],
    ] = grad_output
    flipped = weight[:, :, ::-1, ::-1].reshape(groups, o // groups, cg, kh, kw)
    flipped = flipped.swapaxes(1, 2).reshape(c, o // groups, kh, kw)
    full = conv2d(spread, flipped, dilation=dilation, groups=groups)
    grad_x = full[:, :, padding[0]:padding[0] + h, padding[1]:padding[1] + w]
    return grad_x, grad_weight, np.einsum("nohw->o", grad_output)
