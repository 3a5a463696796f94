import numpy as np

BACK = "conv2d_backward"
# Cases whose gradient is compared with central differences, and its place in the tuple.
PARTS = {
    "finite differences of the input": 0,
    "finite differences of the weight": 1,
    "finite differences of the bias": 2,
}


def _numbers(rng, *shape):
    """Normal numbers rounded to hundredths, so that they can be read."""
    return np.round(rng.normal(size=shape), 2)


def _count(size, kernel, stride, padding, dilation):
    return (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1


def _forward(rng, x, w, stride=(1, 1), padding=(0, 0), dilation=(1, 1), groups=1):
    """Random arguments of conv2d; x is (N, C, H, W), w is (O, KH, KW)."""
    weight = _numbers(rng, w[0], x[1] // groups, *w[1:])
    return [_numbers(rng, *x), weight, _numbers(rng, w[0]), stride, padding, dilation, groups]


def _backward(rng, x, w, stride=(1, 1), padding=(0, 0), dilation=(1, 1), groups=1):
    """Random arguments of conv2d_backward."""
    data, weight, _, *settings = _forward(rng, x, w, stride, padding, dilation, groups)
    size = [_count(*v) for v in zip(x[2:], w[1:], stride, padding, dilation)]
    return [_numbers(rng, x[0], w[0], *size), data, weight, *settings]


def visible():
    x = np.arange(16.0).reshape(1, 1, 4, 4)
    corner = np.array([[[[1.0, 2.0], [0.0, -1.0]]]])
    return [
        {"name": "kernel without symmetry",
         "args": [x, corner, np.array([0.5])],
         "why": "The kernel is laid onto the image as it is, without being turned round."},
        {"name": "padding of one pixel",
         "args": [np.ones((1, 1, 3, 3)), np.ones((1, 1, 3, 3)), None, (1, 1), (1, 1)],
         "why": "The sums count the pixels that lie inside the image."},
        {"name": "two input channels, three output channels",
         "args": [np.arange(16.0).reshape(1, 2, 2, 4),
                  np.arange(6.0).reshape(3, 2, 1, 1), np.array([0.0, 1.0, -1.0])]},
        {"name": "backward of one window", "entry": BACK,
         "args": [np.array([[[[2.0]]]]), np.array([[[[1.0, 2.0], [3.0, 4.0]]]]), corner],
         "why": "With one window the gradients are the kernel and the patch, scaled by 2."},
    ]


def hidden(rng):
    plain = _forward(rng, (1, 2, 4, 5), (2, 3, 2))
    cases = [
        {"name": "no bias", "edge": True, "args": [*plain[:2], None, *plain[3:]],
         "why": "The bias may be None."},
        {"name": "different stride and padding on each axis",
         "args": _forward(rng, (1, 1, 6, 7), (1, 3, 2), stride=(2, 3), padding=(0, 2)),
         "why": "The first number of a pair is the vertical one."},
        {"name": "dilated kernel",
         "args": _forward(rng, (1, 2, 7, 6), (2, 3, 2), padding=(1, 0), dilation=(2, 3)),
         "why": "A dilated kernel covers dilation * (K - 1) + 1 pixels."},
        {"name": "stride that does not divide the size", "edge": True,
         "args": _forward(rng, (1, 1, 6, 8), (1, 3, 3), stride=(2, 3)),
         "why": "Windows that would stick out of the padded image are left out."},
        {"name": "stride larger than the kernel", "edge": True,
         "args": _forward(rng, (1, 1, 7, 7), (1, 2, 1), stride=(3, 4)),
         "why": "Some pixels are never looked at."},
        {"name": "kernel as large as the padded input", "edge": True,
         "args": _forward(rng, (2, 1, 3, 2), (2, 5, 4), padding=(1, 1)),
         "why": "There is exactly one window."},
        {"name": "two groups",
         "args": _forward(rng, (1, 4, 3, 3), (6, 2, 2), groups=2),
         "why": "The first half of the output channels sees the first half of the input channels."},
        {"name": "as many groups as channels", "edge": True,
         "args": _forward(rng, (2, 3, 4, 4), (6, 3, 3), padding=(1, 1), groups=3),
         "why": "Every channel has its own two kernels."},
        {"name": "everything at once",
         "args": _forward(rng, (2, 4, 11, 9), (6, 3, 2), (2, 1), (1, 2), (2, 3), 2)},
        {"name": "backward with overlapping windows", "entry": BACK,
         "args": _backward(rng, (1, 1, 4, 4), (1, 3, 2)),
         "why": "A pixel under several windows collects a gradient from each of them."},
        {"name": "backward with rows that no window reaches", "entry": BACK, "edge": True,
         "args": _backward(rng, (1, 2, 6, 8), (2, 3, 3), stride=(2, 3)),
         "why": "The gradient has the input's shape, and pixels outside all windows get 0."},
        {"name": "backward with everything at once", "entry": BACK,
         "args": _backward(rng, (2, 4, 9, 8), (6, 3, 2), (2, 1), (1, 2), (1, 3), 2)},
    ]
    # Two images, padding on one axis only, windows that overlap and one column left over.
    for name in PARTS:
        args = _backward(rng, (2, 2, 4, 4), (2, 3, 2), (1, 2), (1, 0), groups=2)
        cases.append({"name": name, "entry": BACK, "args": args,
                      "why": "The gradient must agree with central differences of the loss."})
    return cases


def follow_up(rng):
    def args(x, w, *settings):
        weight = _numbers(rng, x[1], *w)
        return [_numbers(rng, *x), weight, _numbers(rng, w[0]), *settings]

    return [
        {"name": "one pixel stamps the kernel", "args": args((1, 1, 1, 1), (1, 3, 2))},
        {"name": "stride 2 upsampling", "args": args((1, 2, 3, 2), (3, 4, 4), (2, 2), (1, 1))},
        {"name": "stamps with gaps between them", "edge": True,
         "args": args((1, 1, 2, 3), (2, 2, 1), (3, 2)),
         "why": "Where no stamp falls, only the bias remains."},
        {"name": "output padding", "edge": True,
         "args": args((1, 2, 3, 3), (1, 3, 3), (2, 2), (1, 0), (1, 1)),
         "why": "The canvas is larger at the bottom and on the right."},
        {"name": "transposed without bias", "edge": True,
         "args": [*args((2, 1, 2, 2), (2, 2, 2))[:2], None]},
    ]


def sized(n, rng):
    """An image of n by n pixels with 2 channels, 3 by 3 kernels."""
    return _forward(rng, (1, 2, n, n), (2, 3, 3), padding=(1, 1))


def _differences(loss, value, step=0.25):
    """Central differences; the loss is linear in each argument, so any step is exact."""
    grad = np.zeros_like(value)
    for index in np.ndindex(value.shape):
        moved = value.copy()
        moved[index] += step
        above = loss(moved)
        moved[index] -= 2 * step
        grad[index] = (above - loss(moved)) / (2 * step)
    return grad


def expected(reference, case):
    if case["name"] not in PARTS:
        return None
    grad_output, x, weight, *settings = case["args"]
    bias = np.zeros(len(weight))

    def loss(x=x, weight=weight, bias=bias):
        return float(np.sum(grad_output * reference.conv2d(x, weight, bias, *settings)))

    return (
        _differences(lambda v: loss(x=v), x),
        _differences(lambda v: loss(weight=v), weight),
        _differences(lambda v: loss(bias=v), bias),
    )


def measure(case, output):
    """Compares only the gradient that a case of finite differences is named after."""
    part = PARTS.get(case["name"])
    if part is None or not isinstance(output, (tuple, list)) or len(output) != 3:
        return output
    return output[part]
