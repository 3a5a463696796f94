import numpy as np


def _matrix(*rows):
    return np.array(rows, dtype=np.float64)


def _costs(rng, tracks, detections, hidden=0.0):
    """Costs as 1 - IoU would give them; a share is impossible."""
    cost = np.round(rng.uniform(0, 1, (tracks, detections)), 3)
    cost[rng.random(cost.shape) < hidden] = np.inf
    return cost


def _crowd(rng, tracks, detections):
    """Distances of random points: neighbours compete for the same detections."""
    a, b = rng.uniform(0, 10, (tracks, 2)), rng.uniform(0, 10, (detections, 2))
    return np.linalg.norm(a[:, None] - b[None], axis=2)


def visible():
    return [
        {"name": "cheapest pair is not in the best assignment",
         "args": [_matrix([0.1, 0.2], [0.2, 0.9]), 1.0],
         "why": "0.2 + 0.2 is less than 0.1 + 0.9."},
        {"name": "one pair beyond the gate",
         "args": [_matrix([0.3, 0.9, 0.8], [0.7, 0.2, 0.9]), 0.5],
         "why": "The third detection starts a new track."},
        {"name": "no detections", "edge": True, "args": [np.zeros((2, 0)), 0.5],
         "why": "All tracks are left over."},
        {"name": "no tracks", "edge": True, "args": [np.zeros((0, 3)), 0.5]},
        {"name": "everything beyond the gate", "edge": True,
         "args": [_matrix([0.8, 0.9], [0.7, 0.6]), 0.5]},
    ]


def hidden(rng):
    trap = _matrix([0.45, 0.0, 0.9], [0.9, 0.45, 0.0], [0.7, 0.9, 0.45])
    large = _crowd(rng, 40, 50)
    upright = _costs(rng, 7, 4)
    return [
        {"name": "more pairs before a lower cost", "edge": True,
         "args": [_matrix([0.05, 0.45], [0.45, 0.9]), 0.5],
         "why": "Two pairs for 0.9 are better than one for 0.05."},
        {"name": "best assignment without a gate breaks it", "edge": True,
         "args": [trap, 0.5],
         "why": "Without the gate the cheapest total has a forbidden pair; with it all match."},
        {"name": "cost exactly at the gate", "edge": True,
         "args": [_matrix([0.5, 0.75], [0.75, 0.25]), 0.5],
         "why": "A cost equal to the gate is allowed."},
        {"name": "gate of zero", "edge": True,
         "args": [_matrix([0.0, 0.1, 0.0], [0.0, 0.3, 0.2]), 0.0]},
        {"name": "pairs that are impossible", "edge": True,
         "args": [_matrix([np.inf, 3.0, np.inf], [np.inf, 1.0, np.inf], [2.0, 5.0, np.inf]), 9.0],
         "why": "Costs may be infinite; the last detection belongs to nobody."},
        {"name": "nothing but impossible pairs", "edge": True,
         "args": [np.full((2, 3), np.inf), 5.0]},
        {"name": "two tracks want one detection", "edge": True,
         "args": [_matrix([0.1], [0.05], [0.3]), 0.5],
         "why": "A detection belongs to one track; the cheapest is taken."},
        {"name": "more tracks than detections", "args": [upright, 0.9]},
        {"name": "more detections than tracks", "args": [_costs(rng, 4, 8), 0.9]},
        {"name": "equal costs", "edge": True, "args": [np.full((3, 3), 0.25), 0.5],
         "why": "Any of the assignments will do; all three pairs are made."},
        {"name": "a single pair", "edge": True, "args": [_matrix([0.2]), 0.5]},
        {"name": "random costs with a narrow gate", "args": [_costs(rng, 12, 12), 0.15],
         "why": "Where few pairs are allowed, the most pairs need detours."},
        {"name": "random costs, many impossible", "args": [_costs(rng, 10, 14, 0.6), 0.8]},
        {"name": "squared distances with a wide gate",
         "args": [np.round(_crowd(rng, 9, 9) ** 2, 2), 1000.0]},
        {"name": "crowd of forty tracks", "args": [large, 2.0]},
    ]


def follow_up(rng):
    scores = np.array([0.9, 0.3, 0.8, 0.05])
    two = _matrix([0.2, 0.1, 0.9, 0.1], [0.9, 0.3, 0.8, 0.0], [0.9, 0.9, 0.7, 0.2])
    random = _crowd(rng, 12, 15)
    many = rng.uniform(0, 1, 15)
    return [
        {"name": "weak detection continues a track", "args": [two, scores, 0.6, 0.1, 0.5, 0.5],
         "why": "Detection 1 is nearer to track 0, but that one was served in the first stage."},
        {"name": "wider second gate", "args": [two, scores, 0.6, 0.1, 0.25, 0.95]},
        {"name": "only sure detections", "edge": True,
         "args": [two, np.full(4, 0.9), 0.6, 0.1, 0.85, 0.5]},
        {"name": "only weak detections", "edge": True,
         "args": [two, np.full(4, 0.4), 0.6, 0.1, 0.5, 0.5],
         "why": "No new tracks start from weak detections."},
        {"name": "scores at the limits", "edge": True,
         "args": [two, np.array([0.6, 0.1, 0.59, 0.09]), 0.6, 0.1, 0.5, 0.95],
         "why": "A score equal to a limit reaches it."},
        {"name": "nothing at all", "edge": True,
         "args": [np.zeros((0, 0)), np.zeros(0), 0.6, 0.1, 0.5, 0.5]},
        {"name": "crowd with random scores", "args": [random, many, 0.6, 0.2, 2.5, 3.5]},
    ]


def sized(n, rng):
    """As many tracks as detections, of which neighbours compete."""
    return [_crowd(rng, n, n), 3.0]


def _indices(values):
    return sorted(int(v) for v in np.asarray(values).ravel())


def measure(case, output):
    """What any best assignment has in common: number of pairs, total cost, and who is left."""
    if not isinstance(output, (tuple, list)) or len(output) != 3:
        return output
    matches, lost, new = (np.asarray(part) for part in output)
    if matches.size == 0:
        matches = np.zeros((0, 2), dtype=np.int64)
    kinds = {part.dtype.kind for part in (matches, lost, new) if part.size}
    if matches.ndim != 2 or matches.shape[1] != 2 or not kinds <= set("iu"):
        return output
    cost = case["args"][0]
    tracks, detections = matches[:, 0], matches[:, 1]
    if np.any(matches < 0) or np.any(matches >= np.array(cost.shape)):
        return output
    if len(case["args"]) > 2:
        # The follow-up's costs have only one best assignment in each stage.
        pairs = sorted((int(t), int(d)) for t, d in matches)
        return {"pairs": [list(pair) for pair in pairs], "tracks without": _indices(lost),
                "sure ones without": _indices(new)}
    values = cost[tracks, detections]
    return {
        "number of pairs": len(matches),
        "total cost": float(values.sum()),
        "within the gate": bool(np.all(values <= case["args"][1])),
        "each track once": _indices([*tracks, *lost.ravel()]) == list(range(cost.shape[0])),
        "each detection once": _indices([*detections, *new.ravel()]) == list(range(cost.shape[1])),
    }
