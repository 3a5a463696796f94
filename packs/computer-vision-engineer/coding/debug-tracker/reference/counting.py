"""Counts objects that cross a line."""


def crossings(frames, line):
    """How many different objects pass a horizontal line downwards.

    Args:
        frames: list of arrays (K, 5) as `Tracker.step` returns them
        line: y coordinate of the line

    Returns:
        int: objects whose centre was above the line when last seen and is on or below it now,
        each object counted once
    """
    last, counted = {}, set()
    for rows in frames:
        for number, _, top, _, bottom in rows:
            y = (top + bottom) / 2
            if number in last and last[number] < line <= y:
                counted.add(number)
            last[number] = y
    return len(counted)
