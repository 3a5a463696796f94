"""Tracks boxes from frame to frame."""
import numpy as np

from assignment import solve
from boxes import around, centre, iou
from kalman import ConstantVelocity

GATE = 9.2103  # 99 % of the chi-square distribution with two degrees of freedom
IMPOSSIBLE = 1e6  # cost of pairs that must not be formed


class Track:
    """One object: its number, its motion, its size, and for how many frames it was not seen."""

    def __init__(self, number, box):
        self.number = number
        self.motion = ConstantVelocity(centre(box))
        self.size = np.array([box[2] - box[0], box[3] - box[1]], dtype=float)
        self.misses = 0

    @property
    def box(self):
        """The box (4,) at the estimated position."""
        return around(self.motion.mean[:2], self.size)

    def update(self, box):
        """Takes in the box (4,) in which the object was seen."""
        self.motion.update(centre(box))
        self.size = self.size + 0.3 * (np.array([box[2] - box[0], box[3] - box[1]]) - self.size)
        self.misses = 0


class Tracker:
    """Keeps the identity of objects over time.

    Args:
        max_misses: a track that is not seen in more frames than this in a row is deleted
        min_iou: least IoU of a box with the expected box of its track
    """

    def __init__(self, max_misses=2, min_iou=0.1):
        self.tracks = []
        self.max_misses = max_misses
        self.min_iou = min_iou
        self._time = None
        self._last_number = 0

    def step(self, time, boxes):
        """Takes in a frame.

        Args:
            time: when it was taken, greater than that of the frame before
            boxes: float array (N, 4), the detections

        Returns:
            float array (K, 5): number and box of each track seen in this frame, ascending
        """
        if self._time is not None:
            for track in self.tracks:
                track.motion.predict(time - self._time)
        self._time = time

        matched = self._match(boxes)
        for track in self.tracks:
            track.misses += 1
        for i, j in matched:
            self.tracks[i].update(boxes[j])
        self.tracks = [track for track in self.tracks if track.misses <= self.max_misses]
        for j in sorted(set(range(len(boxes))) - {j for _, j in matched}):
            self.tracks.append(Track(self._new_number(), boxes[j]))

        seen = sorted((track for track in self.tracks if track.misses == 0),
                      key=lambda track: track.number)
        return np.array([[track.number, *track.box] for track in seen]).reshape(-1, 5)

    def _new_number(self):
        """A number that no other track has or had."""
        self._last_number += 1
        return self._last_number

    def _match(self, boxes):
        """Pairs (track, box) by position in their lists.

        Only pairs within the gate and with sufficient IoU are formed: as many as possible, and
        among these choices the one with the largest overlaps in total.
        """
        cost = np.full((len(self.tracks), len(boxes)), IMPOSSIBLE)
        for i, track in enumerate(self.tracks):
            for j, box in enumerate(boxes):
                # The quantile belongs to the squared distance.
                if track.motion.distance(centre(box)) ** 2 > GATE:
                    continue
                overlap = iou(track.box, box)
                if overlap >= self.min_iou:
                    cost[i, j] = 1.0 - overlap
        return [(i, j) for i, j in solve(cost) if cost[i, j] < IMPOSSIBLE]
