import numpy as np

NAN = np.array([np.nan, np.nan])
CENTRES = np.array([[0.0, 0, 0], [1.5, 0.2, 0.1], [-1, 0.8, 0.3], [0.4, -1.1, -0.2]])


def _intrinsics(*focal, skew=0.0):
    """One matrix for each focal length, with a principal point that belongs to it."""
    return np.array([[[f, skew, f * 0.8], [0, f * 1.05, f * 0.6], [0, 0, 1]] for f in focal])


def _turn(axis, angle):
    """Rotation by an angle about an axis (Rodrigues)."""
    x, y, z = np.array(axis) / np.linalg.norm(axis)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross


def _poses(rng, n, spread=1.5, tilt=0.25):
    """n cameras near the plane z = 0 that look roughly along z; centres well apart."""
    rotations = np.array([_turn(rng.normal(size=3), rng.uniform(-tilt, tilt)) for _ in range(n)])
    centres = np.resize(CENTRES, (n, 3)) * spread / 1.5 + rng.uniform(-0.2, 0.2, (n, 3))
    return rotations, -np.einsum("nij,nj->ni", rotations, centres)


def _pixels(intrinsics, rotations, translations, point):
    """Exact pixels of a homogeneous point (4,)."""
    camera = rotations @ point[:3] + translations * point[3]
    image = np.einsum("nij,nj->ni", intrinsics, camera)
    return image[:, :2] / image[:, 2:]


def _scene(intrinsics, poses, point, noise=0.0):
    """Arguments for a homogeneous point; noise (N, 2) in pixels."""
    return [intrinsics, *poses, _pixels(intrinsics, *poses, np.array(point)) + noise]


def _straight(*centres):
    """Cameras at the given centres without rotation."""
    return np.tile(np.eye(3), (len(centres), 1, 1)), -np.array(centres, dtype=np.float64)


def _without(args, *views):
    """The same scene, in which some views did not see the point."""
    pixels = args[3].copy()
    pixels[list(views)] = NAN
    return [*args[:3], pixels]


def _point(rng):
    return np.append(rng.uniform([-1, -1, 4], [1, 1, 8]), 1.0)


def visible():
    pair = _straight([0, 0, 0], [1, 0, 0])
    three = _straight([0, 0, 0], [1, 0, 0], [0, 1, 0])
    return [
        {"name": "two cameras side by side",
         "args": _scene(_intrinsics(100, 100), pair, [0.5, 1, 5, 1]),
         "why": "Both rays meet in (0.5, 1, 5), in front of both cameras."},
        {"name": "point straight ahead and infinitely far", "edge": True,
         "args": _scene(_intrinsics(100, 200), pair, [0.0, 0, 1, 0]),
         "why": "The rays are parallel, so the fourth coordinate is 0."},
        {"name": "view without observation", "edge": True,
         "args": _without(_scene(_intrinsics(100, 100, 100), three, [1.0, 1, 4, 1]), 1),
         "why": "A view that did not see the point gives no equations, and its entry is False."},
        {"name": "a single view", "edge": True,
         "args": _scene(_intrinsics(100), _straight([0, 0, 0]), [1.0, 1, 4, 1]),
         "why": "One ray does not determine a point."},
    ]


def hidden(rng):
    same = _intrinsics(800, 800, 800, 800)
    mixed = _intrinsics(400, 1600, 700)
    three = _poses(rng, 3)
    back = _poses(rng, 3)
    # The second camera turned round: it looks the other way.
    back[0][1] = np.diag([-1.0, 1, -1]) @ back[0][1]
    back[1][1] = np.array([-1.0, 1, -1]) * back[1][1]
    direction = np.append(_turn([0, 1, 0], rng.uniform(-0.4, 0.4)) @ [0, 0.1, 1], 0.0)
    aside = _turn([0, 1, 0], 0.5), _turn([0, 1, 0], -0.4)
    on_one_spot = np.array(aside), -np.array([r @ [0.3, -0.2, 0.5] for r in aside])
    baseline = _straight([0, 0, 0], [0.1, 0.05, 1])
    noise = rng.normal(0, 3, (3, 2))
    seen_once = _without(_scene(mixed, three, _point(rng)), 0, 2)
    many = _poses(rng, 40)
    many_noise = rng.normal(0, 4, (40, 2))
    focal = _intrinsics(*rng.uniform(300, 1500, 40))
    some = _without(_scene(focal, many, _point(rng), many_noise), 0, *range(5, 20))
    return [
        {"name": "three exact views", "args": _scene(mixed, three, _point(rng))},
        {"name": "noisy views of different focal length",
         "args": _scene(mixed, three, _point(rng), noise),
         "why": "The equations hold in normalised coordinates, not in pixels."},
        {"name": "noisy views of one camera",
         "args": _scene(same, _poses(rng, 4), _point(rng), rng.normal(0, 25, (4, 2))),
         "why": "The vector of length 1 is wanted for which the two equations a view fit best."},
        {"name": "intrinsics with skew", "edge": True,
         "args": _scene(_intrinsics(500, 900, skew=60.0), _poses(rng, 2), _point(rng)),
         "why": "The pixel is multiplied by the inverse of the whole matrix."},
        {"name": "scene behind all cameras", "edge": True,
         "args": _scene(mixed, _poses(rng, 3), [0.3, 0.8, -5, 1]),
         "why": "The equations hold for it as well; only the flags tell."},
        {"name": "behind the second camera only", "edge": True,
         "args": _scene(mixed, back, _point(rng)),
         "why": "The depth is judged in each camera's own coordinates."},
        {"name": "infinitely far point", "edge": True,
         "args": _scene(mixed, _poses(rng, 3), direction),
         "why": "The fourth coordinate is exactly 0; the sign puts it in front of view 0."},
        {"name": "infinitely far point behind the second camera", "edge": True,
         "args": _scene(mixed, back, direction),
         "why": "A direction can lie in front of one camera and behind another."},
        {"name": "infinitely far point without the first view", "edge": True,
         "args": _without(_scene(mixed, back, direction), 0),
         "why": "The first view that saw the point decides the sign of the direction."},
        {"name": "far but finite point", "edge": True,
         "args": _scene(same, _poses(rng, 4, spread=3.0), [200.0, -150.0, 2000.0, 1.0]),
         "why": "A small fourth coordinate is not yet zero."},
        {"name": "both views from the same place", "edge": True,
         "args": _scene(_intrinsics(500, 600), on_one_spot, _point(rng)),
         "why": "A camera that only turns gives twice the same ray."},
        {"name": "point on the line through both centres", "edge": True,
         "args": _scene(_intrinsics(500, 600), baseline, [0.4, 0.2, 4, 1]),
         "why": "Both rays are the same line, so any of its points fits."},
        {"name": "only one of three views saw the point", "edge": True, "args": seen_once},
        {"name": "no views", "edge": True,
         "args": [np.zeros((0, 3, 3)), np.zeros((0, 3, 3)), np.zeros((0, 3)), np.zeros((0, 2))]},
        {"name": "many noisy views", "args": some},
    ]


def follow_up(rng):
    mixed = _intrinsics(400, 1600, 700)
    four = _intrinsics(800, 500, 650, 900, skew=20.0)
    many = _poses(rng, 30)
    focal = _intrinsics(*rng.uniform(300, 1500, 30))

    def case(name, intrinsics, poses, noise=0.0, away=0.1, views=(), **more):
        point = _point(rng)
        args = _without(_scene(intrinsics, poses, point, noise), *views)
        start = point[:3] + rng.uniform(-away, away, 3)
        return {"name": name, "args": [*args, start], **more}

    return [
        case("start at the exact point", mixed, _poses(rng, 3), away=0.0, edge=True,
             why="All errors are 0, so the point stays where it is."),
        case("two exact views", mixed[:2], _poses(rng, 2)),
        case("noisy views with skew", four, _poses(rng, 4), rng.normal(0, 2, (4, 2))),
        case("start far from the point", four, _poses(rng, 4), away=1.0,
             why="One full step, whether or not it makes the errors smaller."),
        case("a view without observation", four, _poses(rng, 4), rng.normal(0, 2, (4, 2)),
             views=[2], edge=True, why="Its error is NaN and it does not influence the step."),
        case("many noisy views", focal, many, rng.normal(0, 2, (30, 2)), views=[0, 7]),
    ]
