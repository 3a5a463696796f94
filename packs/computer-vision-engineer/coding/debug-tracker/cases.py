import numpy as np


def _box(x, y, w=40, h=40):
    return [x - w / 2, y - h / 2, x + w / 2, y + h / 2]


def visible():
    steady = [[_box(100 + 5 * t, 60)] for t in range(4)]
    return [
        {"name": "one object in steady motion", "args": [[0, 1, 2, 3], steady],
         "why": "The object keeps its number, and the estimate follows it."},
        {"name": "cheapest assignment", "entry": "solve",
         "args": [np.array([[4.0, 1.0, 3.0], [2.0, 0.0, 5.0], [3.0, 2.0, 2.0]])],
         "why": "The cheapest pairs cost 1 + 2 + 2."},
        {"name": "object that is replaced", "entry": "numbers", "args": [
            [0, 1, 2, 3, 4, 5], [[_box(50, 50)], [_box(50, 50)], [], [], [], [_box(300, 80)]]],
         "why": "The object that comes later is another one and gets a number of its own."},
        {"name": "no detections", "edge": True, "args": [[0, 1], [[], []]],
         "why": "Without detections each frame gives an array (0, 5)."},
    ]


def hidden(rng):
    def jitter(size):
        return float(np.round(rng.uniform(-size, size), 2))

    rest = [[_box(80 + jitter(0.4), 90 + jitter(0.4), 60, 60)] for _ in range(9)]
    away = float(np.round(rng.uniform(11, 13), 1))
    jump = rest + [[_box(80 + away, 90, 60, 60)]]
    sway = rest + [[_box(84.8, 90, 60, 60)]]
    speed = float(np.round(rng.uniform(18, 22), 1))
    gap_times = [0, 1, 2, 3, 4, 5, 9, 10]
    gap = [[_box(30 + speed * t, 100)] for t in gap_times]
    half_times = [0, 0.5, 1, 1.5, 2, 2.5, 3]
    half = [[_box(30 + 12 * t, 100 + jitter(0.5))] for t in half_times]
    cross = [[_box(100, 100, 20, 60), _box(100, 100, 60, 20)],
             [_box(101, 100, 60, 20), _box(100, 101, 20, 60)],
             [_box(100, 102, 20, 60), _box(102, 100, 60, 20)]]
    nested = []
    for t in range(4):
        sides = [24, 44, 64]
        order = rng.permutation(3)
        nested.append([_box(120 + jitter(1), 80 + t + jitter(1), sides[k], sides[k])
                       for k in (order if t else range(3))])
    pair = [[_box(50, 50), _box(250, 50)]] * 2 + [[_box(50, 50)]] * 3 + \
        [[_box(50, 50), _box(400, 200)]]
    positions = np.round(np.cumsum(rng.normal(4, 1, (4, 2)), axis=0), 2)
    costs = np.round(rng.random((5, 4)), 2) + 0.001 * rng.random((5, 4))
    numbers = [np.array([[1, 0, t, 10, t + 10], [2, 0, 40 - t, 10, 50 - t]], dtype=float)
               for t in (0, 10, 20, 15, 25)]
    return [
        {"name": "prediction over two and a half units", "entry": "motion",
         "args": [np.array([[10.0, 20.0], [13.0, 19.0]]), [1.0, 2.5]],
         "why": "The position moves on by velocity times time."},
        {"name": "frames that were dropped", "args": [gap_times, gap],
         "why": "After four units of time the object is expected four steps further on."},
        {"name": "two frames in each unit of time", "args": [half_times, half],
         "why": "The time between frames counts, not their number."},
        {"name": "jump of a resting object", "entry": "numbers", "args": [list(range(10)), jump],
         "why": "A detection that far outside of what is expected belongs to something else."},
        {"name": "jump between two frames of a second object", "entry": "numbers",
         "args": [list(range(11)), [f + [_box(300, 50)] for f in jump] + [[_box(300, 50)]]],
         "why": "The gate is judged for each pair."},
        {"name": "tall and wide object at one place", "args": [[0, 1, 2], cross],
         "why": "Each detection goes to the track that it overlaps most."},
        {"name": "three nested objects in any order", "args": [[0, 1, 2, 3], nested],
         "why": "Of all assignments the one with the largest overlaps in total is chosen."},
        {"name": "highest number deleted", "entry": "numbers", "args": [list(range(6)), pair],
         "why": "Number 2 belongs to the object that has gone."},
        {"name": "three objects one after another", "entry": "numbers", "edge": True,
         "args": [list(range(7)), [[_box(50, 50)], [], [_box(150, 50)], [], [_box(250, 50)], [],
                                   [_box(350, 50)]]],
         "kwargs": {"max_misses": 0},
         "why": "Each object gets a number of its own."},
        {"name": "sway of a resting object", "entry": "numbers", "args": [list(range(10)), sway],
         "why": "A deviation of about two standard deviations is within the gate."},
        {"name": "missed twice and back", "entry": "numbers", "edge": True,
         "args": [list(range(5)), [[_box(50, 50)], [_box(50, 50)], [], [], [_box(50, 50)]]],
         "why": "A track survives `max_misses` frames in which it is not seen."},
        {"name": "tracks after an absence", "entry": "alive", "edge": True,
         "args": [list(range(6)), [[_box(50, 50), _box(150, 50)], [_box(50, 50)], [_box(50, 50)],
                                   [_box(50, 50)], [_box(50, 50)], []]],
         "why": "A track that was not seen in more than `max_misses` frames is deleted."},
        {"name": "filter with unit steps", "entry": "motion", "args": [positions, [1.0] * 4],
         "why": "With one unit of time between frames the filter is as before."},
        {"name": "more rows than columns", "entry": "solve", "edge": True, "args": [costs],
         "why": "Rows without a partner are left out."},
        {"name": "crossing a line twice", "entry": "crossings", "args": [numbers, 22.0],
         "why": "The first object crosses downwards twice and is counted once."},
    ]
