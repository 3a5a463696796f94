import numpy as np

CAMERA = np.array([[500.0, 0, 320], [0, 520, 240], [0, 0, 1]])
NONE = np.zeros(5)


def _rotation(axis, angle):
    """Rotation about an axis by an angle in radians (Rodrigues)."""
    axis = np.asarray(axis, dtype=np.float64)
    x, y, z = axis / np.linalg.norm(axis)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross


def _args(points, rotation=None, translation=(0, 0, 0), camera=CAMERA, distortion=NONE):
    return [
        np.array(points, dtype=np.float64).reshape(-1, 3),
        np.eye(3) if rotation is None else np.array(rotation, dtype=np.float64),
        np.array(translation, dtype=np.float64),
        camera.copy(),
        np.array(distortion, dtype=np.float64),
    ]


def _random(rng, n, behind):
    """A camera in general position before a cloud of points, a share of them behind it."""
    rotation = _rotation(rng.normal(size=3), rng.uniform(0.3, 2.5))
    translation = rng.uniform(-1, 1, 3)
    depth = rng.uniform(0.5, 6, n) * np.where(rng.random(n) < behind, -1, 1)
    direction = rng.uniform(-0.7, 0.7, (n, 2))
    in_camera = np.column_stack([direction * depth[:, None], depth])
    camera = np.array([[rng.uniform(400, 900), rng.uniform(-3, 3), 330],
                       [0, rng.uniform(400, 900), 250], [0, 0, 1]])
    distortion = rng.uniform(-1, 1, 5) * [0.2, 0.05, 0.005, 0.005, 0.02]
    return _args((in_camera - translation) @ rotation, rotation, translation, camera, distortion)


def visible():
    return [
        {
            "name": "pinhole without distortion",
            "args": _args([[0, 0, 2], [1, 0, 2], [0, -1, 4], [0.5, 0.25, 1]]),
        },
        {
            "name": "radial distortion",
            "args": _args([[0.5, 0.25, 1], [-1, 1, 2]], distortion=[-0.2, 0.05, 0, 0, 0]),
        },
        {
            "name": "point behind the camera",
            "args": _args([[0.1, 0.1, -2], [0.1, 0.1, 2]]),
            "edge": True,
            "why": "Division by a negative depth would mirror it into the image.",
        },
        {"name": "no points", "args": _args([]), "edge": True},
    ]


def hidden(rng):
    skewed = CAMERA + np.array([[0, 12.0, 0], [0, 0, 0], [0, 0, 0]])
    return [
        {
            "name": "tangential distortion",
            "args": _args([[0.5, 0.25, 1], [-0.5, 1, 2]], distortion=[0, 0, 0.01, -0.02, 0]),
            "why": "p1 and p2 shift the two axes differently.",
        },
        {
            "name": "third radial coefficient",
            "args": _args([[0.75, 0.5, 1]], distortion=[0.1, -0.05, 0, 0, 0.03]),
            "why": "k3 comes last in the array.",
        },
        {
            "name": "radial and tangential together",
            "args": _args(
                [[0.5, 0.5, 1], [1, -0.5, 2]], distortion=[-0.3, 0.1, 0.01, 0.02, -0.01]
            ),
            "why": "Both distorted coordinates come from the undistorted ones.",
        },
        {
            "name": "rotation by ninety degrees",
            "args": _args([[1, 0, 3], [0, 2, 4]], rotation=[[0, -1, 0], [1, 0, 0], [0, 0, 1]]),
            "why": "The rotation takes world to camera; its transpose turns the other way.",
        },
        {
            "name": "rotation and translation",
            "args": _args(
                [[0.2, 0.1, 0.5], [1, 2, 3]], _rotation([0, 1, 0], 0.4), [0.5, -0.25, 2]
            ),
            "why": "First rotate, then translate; the translation is not the camera's position.",
        },
        {
            "name": "point in the plane of the camera",
            "args": _args(
                [[1, 2, 0], [0, 0, 0], [1, 2, 1]], distortion=[0.1, 0.05, 0.01, 0.02, 0.1]
            ),
            "edge": True,
            "why": "Depth 0 counts as not in front: NaN, and not infinity.",
        },
        {
            "name": "translation puts points behind",
            "args": _args([[0.5, 0, 1], [0.5, 0, 4]], translation=[0, 0, -2]),
            "edge": True,
            "why": "Depth counts in the camera, not in the world.",
        },
        {
            "name": "every point behind",
            "args": _args([[1, 1, -1], [0, 2, -5]], distortion=[0.1, 0, 0, 0, 0]),
            "edge": True,
        },
        {
            "name": "point on the optical axis",
            "args": _args([[0, 0, 3]], distortion=[0.3, 0.2, 0.01, 0.01, 0.1]),
            "edge": True,
        },
        {
            "name": "skewed pixels",
            "args": _args([[0.5, 0.5, 1], [0, 1, 2]], camera=skewed),
            "why": "The camera matrix may have an entry beside the focal length.",
        },
        {
            "name": "point far outside the field of view",
            "args": _args([[3, -2, 1]], distortion=[-0.1, 0.01, 0.001, 0, 0]),
        },
        {"name": "single random point", "args": _random(rng, 1, 0.0)},
        {"name": "random points in front and behind", "args": _random(rng, 12, 0.4)},
        {"name": "larger random cloud", "args": _random(rng, 5000, 0.2)},
    ]


def _pixels(rng, n, distortion):
    """Pixels of points with small normalised coordinates, and the camera that saw them."""
    xy = rng.uniform(-0.5, 0.5, (n, 2))
    r2 = (xy**2).sum(axis=1)
    k1, k2, p1, p2, k3 = distortion
    x, y = xy.T
    radial = 1 + k1 * r2 + k2 * r2**2 + k3 * r2**3
    bent = np.stack([
        x * radial + 2 * p1 * x * y + p2 * (r2 + 2 * x**2),
        y * radial + p1 * (r2 + 2 * y**2) + 2 * p2 * x * y,
    ], axis=1)
    return bent @ CAMERA[:2, :2].T + CAMERA[:2, 2]


def follow_up(rng):
    mild = np.array([-0.15, 0.03, 0.002, -0.003, 0.01])
    skewed = CAMERA + np.array([[0, 8.0, 0], [0, 0, 0], [0, 0, 0]])
    some = np.array([[320.0, 240], [420, 300], [100, 60]])
    return [
        {
            "name": "no distortion",
            "args": [some.copy(), CAMERA.copy(), NONE.copy(), 3],
        },
        {
            "name": "no iterations",
            "args": [some.copy(), skewed, mild.copy(), 0],
            "edge": True,
        },
        {"name": "one iteration", "args": [some.copy(), CAMERA.copy(), mild.copy(), 1]},
        {
            "name": "iterated until it stands",
            "args": [_pixels(rng, 30, mild), CAMERA.copy(), mild.copy(), 25],
        },
        {
            "name": "pixel that is not a number",
            "args": [np.array([[400.0, 200], [np.nan, np.nan]]), CAMERA.copy(), mild.copy(), 5],
            "edge": True,
        },
        {
            "name": "no pixels",
            "args": [np.zeros((0, 2)), CAMERA.copy(), mild.copy(), 5],
            "edge": True,
        },
    ]
