import numpy as np

PREDICT, GATE = "predict", "gating_distance"
START = np.diag([10.0, 10, 10, 10, 1e4, 1e4, 1e4])
STEADY = np.diag([1.0, 1, 1, 1, 1e-2, 1e-2, 1e-4])
NOISE = np.diag([1.0, 1, 10, 10])


def _mean(*values):
    return np.array(values, dtype=np.float64)


def _box(*values):
    return np.array(values, dtype=np.float64)


def _dense(rng, n, scale):
    """A covariance (n, n) with all correlations; scale (n,) holds rough deviations."""
    factor = np.eye(n) + rng.uniform(-0.5, 0.5, (n, n))
    matrix = factor @ factor.T * np.outer(scale, scale)
    return (matrix + matrix.T) / 2


def _state(rng):
    """A car of some 60 by 40 pixels with a dense covariance."""
    mean = np.round(rng.normal([300, 200, 2400, 1.5, 4, -2, 15], [50, 50, 200, 0.1, 2, 2, 5]), 2)
    return mean, _dense(rng, 7, np.array([3.0, 3, 90, 0.1, 1, 1, 8]))


def _near(rng, mean, n):
    """n boxes in the surroundings of a state."""
    size = np.sqrt(mean[2] * mean[3]) * rng.uniform(0.8, 1.2, n)
    half = np.column_stack([size, mean[2] / size * rng.uniform(0.9, 1.1, n)]) / 2
    centre = mean[:2] + rng.normal(0, 8, (n, 2))
    return np.round(np.concatenate([centre - half, centre + half], axis=1), 1)


def visible():
    return [
        {"name": "prediction at constant velocity", "entry": PREDICT,
         "args": [_mean(100, 50, 800, 2, 3, -1, 20), START, STEADY],
         "why": "Centre and area move by their velocities, and the uncertainty grows."},
        {"name": "first correction",
         "args": [_mean(100, 50, 800, 2, 0, 0, 0), START, _box(83, 41, 123, 61), NOISE],
         "why": "The detection has centre (103, 51), area 800 and aspect ratio 2."},
        {"name": "distance of three boxes", "entry": GATE,
         "args": [_mean(100, 50, 800, 2, 0, 0, 0), START,
                  np.array([[80.0, 40, 120, 60], [84, 40, 124, 60], [60, 30, 100, 50]]), NOISE],
         "why": "The first one sits exactly on the prediction."},
        {"name": "no boxes to gate", "entry": GATE, "edge": True,
         "args": [_mean(100, 50, 800, 2, 0, 0, 0), START, np.zeros((0, 4)), NOISE]},
    ]


def hidden(rng):
    mean, covariance = _state(rng)
    shrinking = _mean(40, 30, 90, 1.5, -2, 1, -100)
    ending = _mean(40, 30, 64, 1.0, 1, 1, -64)
    dense_noise = _dense(rng, 4, np.array([1.5, 1.5, 60, 0.05]))
    process = _dense(rng, 7, np.array([0.5, 0.5, 20, 0.01, 0.2, 0.2, 2]))
    near = _near(rng, mean, 2)
    vague, precise = np.eye(7) * 1e8, np.eye(4) * 1e-10
    return [
        {"name": "prediction of a correlated state", "entry": PREDICT,
         "args": [mean, covariance, process]},
        {"name": "prediction without process noise", "entry": PREDICT, "edge": True,
         "args": [mean, covariance, np.zeros((7, 7))]},
        {"name": "area about to turn negative", "entry": PREDICT, "edge": True,
         "args": [shrinking, START, STEADY],
         "why": "The velocity of the area is set to 0 before the step."},
        {"name": "area about to reach zero", "entry": PREDICT, "edge": True,
         "args": [ending, START, STEADY], "why": "An area of exactly 0 is not allowed either."},
        {"name": "area that shrinks but stays positive", "entry": PREDICT,
         "args": [_mean(40, 30, 90, 1.5, -2, 1, -80), START, STEADY]},
        {"name": "correlated prior", "args": [mean, covariance, near[0], NOISE],
         "why": "Through the correlations a detection corrects the velocities as well."},
        {"name": "correlated measurement noise", "args": [mean, covariance, near[1], dense_noise]},
        {"name": "upright box", "args": [mean, covariance, _box(290, 150, 310, 230), NOISE],
         "why": "The aspect ratio is width over height."},
        {"name": "vague prior and precise detection", "edge": True,
         "args": [mean, vague, near[0], precise], "compare": {"atol": 1e-16},
         "why": "What remains is the detector's small variance, which is not zero."},
        {"name": "precise prior and vague detection", "edge": True,
         "args": [mean, np.eye(7) * 1e-6, near[0], np.eye(4) * 1e6],
         "compare": {"atol": 1e-14}, "why": "The detection hardly counts."},
        {"name": "detection at the prediction", "edge": True,
         "args": [_mean(100, 50, 800, 2, 3, 1, 5), START, _box(80, 40, 120, 60), NOISE],
         "why": "The mean stays, and the covariance shrinks all the same."},
        {"name": "distance with a correlated covariance", "entry": GATE,
         "args": [mean, covariance, _near(rng, mean, 4), dense_noise],
         "why": "Deviations that belong together count less than single ones."},
        {"name": "distance of a confident track", "entry": GATE, "edge": True,
         "args": [mean, np.eye(7) * 1e-8, _near(rng, mean, 3), NOISE],
         "why": "The detector's noise is part of the spread."},
        {"name": "distance of many boxes", "entry": GATE,
         "args": [mean, covariance, _near(rng, mean, 200), NOISE]},
    ]


def follow_up(rng):
    mean, covariance = _state(rng)
    mean[4:] *= 10
    density = np.array([4.0, 4.0, 900.0, 0.001])
    missing = np.full((1, 4), np.nan)

    def boxes(n):
        return _near(rng, mean, n)

    def case(name, durations, rows, start=mean, **more):
        durations = np.array(durations, dtype=np.float64)
        return {"name": name, "args": [start, covariance, durations, rows, density, NOISE], **more}

    gone = np.concatenate([boxes(2), np.repeat(missing, 3, axis=0), boxes(1)])
    shrinking = np.append(mean[:6], -30000.0)
    unequal = rng.uniform(0.02, 0.3, 30)
    long = boxes(30)
    long[rng.random(30) < 0.3] = np.nan
    return [
        case("equal intervals", [0.1] * 4, boxes(4)),
        case("a dropped frame", [0.1, 0.1, 0.2, 0.1], boxes(4),
             why="Twice the time means twice the way and eight times the position's noise."),
        case("detections missing", [0.1] * 6, gone, edge=True,
             why="Without a detection the state is only predicted."),
        case("two detections at the same time", [0.1, 0.0, 0.1], boxes(3), edge=True,
             why="Over no time the state does not change and gets no noise."),
        case("area that would vanish", [0.05, 0.4], np.concatenate([boxes(1), missing]),
             start=shrinking, edge=True),
        case("no frames", [], np.zeros((0, 4)), edge=True),
        case("a long track", unequal, long),
    ]


def _is_positive(matrix):
    """Whether a symmetric matrix is positive definite, judged by its correlations."""
    variances = np.diag(matrix)
    if not np.all(np.isfinite(matrix)) or np.any(variances <= 0):
        return False
    scale = 1 / np.sqrt(variances)
    try:
        np.linalg.cholesky(matrix * np.outer(scale, scale))
    except np.linalg.LinAlgError:
        return False
    return True


def measure(case, output):
    """Adds to a state whether its covariance has the properties that the rules ask for."""
    if not isinstance(output, (tuple, list)) or len(output) != 2:
        return output
    mean, covariance = output
    if not isinstance(covariance, np.ndarray) or covariance.shape != (7, 7):
        return output
    return {
        "mean": mean,
        "covariance": covariance,
        "symmetric": bool(np.array_equal(covariance, covariance.T)),
        "positive definite": _is_positive(covariance),
    }
