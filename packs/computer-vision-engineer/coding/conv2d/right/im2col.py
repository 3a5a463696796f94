import numpy as np


class Im2col:
    """Index arrays that turn windows into columns and back."""

    def __init__(self, x_shape, w_shape, stride, padding, dilation):
        self.n, self.c, self.h, self.w = x_shape
        kh, kw = w_shape[2:]
        self.padding = padding
        self.ph, self.pw = self.h + 2 * padding[0], self.w + 2 * padding[1]
        self.oh = 1 + (self.ph - dilation[0] * (kh - 1) - 1) // stride[0]
        self.ow = 1 + (self.pw - dilation[1] * (kw - 1) - 1) // stride[1]
        row = np.arange(kh)[:, None] * dilation[0] + np.arange(self.oh) * stride[0]
        col = np.arange(kw)[:, None] * dilation[1] + np.arange(self.ow) * stride[1]
        # Position in the flat padded plane: (KH * KW, OH * OW).
        flat = row[:, None, :, None] * self.pw + col[None, :, None, :]
        self.index = flat.reshape(kh * kw, self.oh * self.ow)

    def columns(self, x):
        """(N, C, KH * KW, OH * OW)."""
        top, left = self.padding
        plane = np.zeros((self.n, self.c, self.ph, self.pw))
        plane[:, :, top:top + self.h, left:left + self.w] = x
        return plane.reshape(self.n, self.c, -1)[:, :, self.index]

    def image(self, columns):
        """Adds columns back into an image, the adjoint of columns()."""
        plane = np.zeros((self.n, self.c, self.ph * self.pw))
        np.add.at(plane, (slice(None), slice(None), self.index), columns)
        plane = plane.reshape(self.n, self.c, self.ph, self.pw)
        top, left = self.padding
        return plane[:, :, top:top + self.h, left:left + self.w]


def conv2d(x, weight, bias=None, stride=(1, 1), padding=(0, 0), dilation=(1, 1), groups=1):
    """im2col and one batched matrix product."""
    lowering = Im2col(x.shape, weight.shape, stride, padding, dilation)
    n, o, k = len(x), len(weight), weight[0].size
    cols = lowering.columns(x).reshape(n, groups, k, lowering.oh * lowering.ow)
    out = weight.reshape(groups, o // groups, k) @ cols
    out = out.reshape(n, o, lowering.oh, lowering.ow)
    shift = np.zeros(o) if bias is None else bias
    return out + shift[:, None, None]


def conv2d_backward(
    grad_output, x, weight, stride=(1, 1), padding=(0, 0), dilation=(1, 1), groups=1
):
    """Transposed matrix products and col2im."""
    lowering = Im2col(x.shape, weight.shape, stride, padding, dilation)
    n, o, k = len(x), len(weight), weight[0].size
    positions = lowering.oh * lowering.ow
    cols = lowering.columns(x).reshape(n, groups, k, positions)
    g = grad_output.reshape(n, groups, o // groups, positions)
    grad_weight = np.matmul(g, cols.transpose(0, 1, 3, 2)).sum(0).reshape(weight.shape)
    back = np.matmul(weight.reshape(groups, o // groups, k).transpose(0, 2, 1), g)
    grad_x = lowering.image(back.reshape(n, x.shape[1], -1, positions))
    return grad_x, grad_weight, grad_output.sum((0, 2, 3))
