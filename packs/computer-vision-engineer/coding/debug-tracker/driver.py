"""Runs a tracker over a list of frames, or one of the parts."""
import numpy as np


def run(solution, entry, args, kwargs):
    if entry == "solve":
        import assignment
        return [list(map(int, pair)) for pair in assignment.solve(args[0])]
    if entry == "motion":
        from kalman import ConstantVelocity
        positions, steps = args
        motion = ConstantVelocity(positions[0])
        for position, dt in zip(positions[1:], steps):
            motion.predict(dt)
            motion.update(position)
        for dt in steps[len(positions) - 1:]:
            motion.predict(dt)
        return {"mean": np.asarray(motion.mean), "covariance": np.asarray(motion.covariance)}
    if entry == "crossings":
        import counting
        return int(counting.crossings(*args))
    times, frames = args
    tracker = solution.Tracker(**kwargs)
    rows = [np.asarray(tracker.step(time, np.asarray(boxes, dtype=float).reshape(-1, 4)))
            for time, boxes in zip(times, frames)]
    if entry == "alive":
        return len(tracker.tracks)
    if entry == "numbers":
        return [[int(row[0]) for row in seen] for seen in rows]
    return rows
