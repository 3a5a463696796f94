"""Cases for smoothed image gradients."""

import numpy as np


def blur(name, image, sigma, radius, **more):
    return {"name": name, "entry": "gaussian_blur", "args": [image, sigma, radius], **more}


def edge(name, image, sigma, radius, **more):
    return {"name": name, "entry": "edge_gradient", "args": [image, sigma, radius], **more}


def impulse(size, row, column):
    image = np.zeros((size, size))
    image[row, column] = 1.0
    return image


def visible():
    step = np.zeros((4, 6))
    step[:, 3:] = 10.0
    return [
        blur(
            "one bright pixel",
            impulse(5, 2, 2),
            1.0,
            2,
            why="The result is the kernel itself, with the sum 1.",
        ),
        edge(
            "vertical step without smoothing",
            step,
            1.0,
            0,
            why="A step of 10 gives 40 in the two columns beside it, with orientation 0.",
        ),
        edge(
            "step that gets brighter downwards",
            step.T.copy(),
            1.0,
            0,
            why="y points down, so the orientation is pi / 2.",
        ),
        edge(
            "constant image",
            np.full((4, 5), 7.0),
            1.5,
            3,
            edge=True,
            why="There is no gradient anywhere, and nothing is NaN.",
        ),
    ]


def hidden(rng):
    falling = np.zeros((4, 6))
    falling[:, :3] = 10.0
    rows, columns = np.mgrid[0:6, 0:7]
    small = rng.uniform(0.0, 255.0, (6, 7))
    return [
        blur(
            "bright pixel in a corner",
            impulse(6, 0, 0),
            1.5,
            3,
            edge=True,
            why="Beyond the border the image is mirrored without repeating the edge pixel.",
        ),
        blur(
            "bright pixel beside the border",
            impulse(6, 1, 3),
            1.0,
            2,
            edge=True,
            why="The mirror image of row 1 lies in row -1.",
        ),
        blur(
            "constant image stays constant",
            np.full((5, 6), 3.0),
            4.0,
            2,
            edge=True,
            why="The weights sum to 1, though the kernel cuts off most of the Gaussian.",
        ),
        blur(
            "radius of zero",
            small,
            2.0,
            0,
            edge=True,
            why="A kernel of one weight changes nothing.",
        ),
        blur(
            "small sigma",
            impulse(5, 2, 2),
            0.5,
            2,
            why="With sigma 0.5 the neighbour has exp(-2) of the centre's weight.",
        ),
        blur(
            "uint8 image smoothed",
            np.array([[0, 255, 0], [255, 0, 255], [0, 1, 2]], dtype=np.uint8),
            0.8,
            2,
            edge=True,
            why="The result is float64 and not rounded.",
        ),
        edge(
            "gradient to the left",
            falling,
            1.0,
            0,
            why="The image gets brighter to the left, so the orientation is pi or -pi.",
        ),
        edge(
            "gradient to the upper left",
            -1.0 * (rows + columns) ** 2,
            1.0,
            0,
            why="Both components are negative, which their quotient alone does not tell.",
        ),
        edge(
            "diagonal ramp",
            3.0 * columns + 4.0 * rows,
            1.0,
            0,
            why="Inside, gx = 24, gy = 32 and the magnitude is 40.",
        ),
        edge(
            "single bright pixel without smoothing",
            impulse(5, 2, 2),
            1.0,
            0,
            why="The pixels around it show the weights 1, 2, 1 of the Sobel operator.",
        ),
        edge(
            "uint8 step from bright to dark",
            np.repeat(np.array([[200, 200, 10, 10]], dtype=np.uint8), 3, axis=0),
            1.0,
            0,
            edge=True,
            why="Differences are negative and beyond 255; they must not wrap around.",
        ),
        edge(
            "border of a ramp",
            np.tile(np.array([0.0, 1.0, 4.0, 9.0, 16.0]), (4, 1)),
            1.0,
            1,
            edge=True,
            why="At the border both neighbours are the same pixel, so gx is 0 there.",
        ),
        edge("a small random image", small, 1.2, 3),
        edge("kernel nearly as wide as the image", rng.uniform(size=(5, 6)), 2.0, 4, edge=True),
        edge("a larger random image", rng.integers(0, 256, (60, 80)).astype(np.uint8), 2.0, 6),
    ]


def measure(case, output):
    """Magnitude and both components, so that pi and -pi, or no gradient, make no difference."""
    if not isinstance(output, (tuple, list)) or len(output) != 2:
        return output
    magnitude, orientation = (np.asarray(part, dtype=np.float64) for part in output)
    in_range = bool(np.all(np.abs(orientation) <= np.pi + 1e-6))
    return (
        magnitude,
        magnitude * np.cos(orientation),
        magnitude * np.sin(orientation),
        in_range,
    )


def follow_up(rng):
    return [
        {
            "name": "one bright pixel",
            "args": [impulse(11, 5, 5), [0.6, 1.2]],
            "why": "The wider kernel minus the narrower one: negative in the middle.",
        },
        {
            "name": "radius rounded up",
            "args": [impulse(15, 7, 7), [1.0, 1.4]],
            "why": "For 1.4 the radius is ceil(4.2) = 5.",
        },
        {
            "name": "constant image",
            "args": [np.full((9, 9), 5.0), [0.5, 1.0, 2.0]],
            "edge": True,
            "why": "All differences are 0, at the borders as well.",
        },
        {
            "name": "a single level",
            "args": [rng.uniform(size=(8, 9)), [1.0]],
            "edge": True,
            "why": "There is no difference; the shape is (0, 8, 9).",
        },
        {
            "name": "four levels of a uint8 image",
            "args": [rng.integers(0, 256, (20, 24)).astype(np.uint8), [1.0, 1.26, 1.59, 2.0]],
        },
    ]


def sized(n, rng):
    """A kernel of radius n on an image of 180 by 180 pixels."""
    return [rng.uniform(0.0, 255.0, (180, 180)), n / 3.0, n]
