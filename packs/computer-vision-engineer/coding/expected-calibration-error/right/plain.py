from math import ceil


class Bin:
    """Running sums of one interval of confidence."""

    def __init__(self):
        self.count = 0
        self.right = 0
        self.confidence = 0.0

    def add(self, confidence, is_right):
        """Takes in one prediction."""
        self.count += 1
        self.right += is_right
        self.confidence += confidence

    def gap(self):
        """Difference of accuracy and mean confidence."""
        return abs(self.right / self.count - self.confidence / self.count)


def expected_calibration_error(probabilities, labels, num_bins):
    """Drops every row into its bin, in plain Python; bins come into being when needed."""
    bins = {}
    for row, label in zip(probabilities.tolist(), labels.tolist()):
        confidence = max(row)
        key = ceil(confidence * num_bins)
        bins.setdefault(key, Bin()).add(confidence, row.index(confidence) == label)
    total = sum(one.count for one in bins.values())
    return sum((one.count / total * one.gap() for one in bins.values()), 0.0)
