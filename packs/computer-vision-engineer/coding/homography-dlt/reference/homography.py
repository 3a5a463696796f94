import numpy as np

# Ratio of the eighth to the largest singular value below which the solution is not unique.
RANK_TOLERANCE = 1e-7


def _normaliser(points: np.ndarray) -> np.ndarray | None:
    """Similarity of shape (3, 3): centroid to the origin, mean distance from it to sqrt(2)."""
    centre = points.mean(axis=0)
    distance = np.linalg.norm(points - centre, axis=1).mean()
    # Coincident points leave nothing but rounding.
    if distance <= 1e-12 * (1.0 + np.abs(centre).max()):
        return None
    scale = np.sqrt(2.0) / distance
    return np.array([
        [scale, 0.0, -scale * centre[0]],
        [0.0, scale, -scale * centre[1]],
        [0.0, 0.0, 1.0],
    ])


def _equations(source: np.ndarray, target: np.ndarray) -> np.ndarray:
    """The two linear equations of each pair for the nine entries of H, shape (2 N, 9)."""
    one = np.column_stack([source, np.ones(len(source))])
    zero = np.zeros_like(one)
    u, v = target[:, :1], target[:, 1:]
    first = np.hstack([-one, zero, u * one])
    second = np.hstack([zero, -one, v * one])
    return np.concatenate([first, second])


def find_homography(source: np.ndarray, target: np.ndarray) -> np.ndarray | None:
    """Homography by the normalised direct linear transform.

    Args:
        source: float64 array of shape (N, 2), points x, y.
        target: float64 array of shape (N, 2), the points u, v to which they correspond.

    Returns:
        Array of shape (3, 3), of any scale but not zero, that maps source to target in homogeneous
        coordinates; None if the pairs do not determine it.
    """
    if len(source) < 4:
        return None
    from_source, from_target = _normaliser(source), _normaliser(target)
    if from_source is None or from_target is None:
        return None
    matrix = _equations(
        source * from_source[0, 0] + from_source[:2, 2],
        target * from_target[0, 0] + from_target[:2, 2],
    )
    # All nine right singular vectors: with four pairs the wanted one belongs to no row.
    _, values, vectors = np.linalg.svd(matrix, full_matrices=True)
    if values[7] <= RANK_TOLERANCE * values[0]:
        return None
    normalised = vectors[-1].reshape(3, 3)
    return np.linalg.solve(from_target, normalised @ from_source)


def transfer_errors(
    homography: np.ndarray, source: np.ndarray, target: np.ndarray
) -> np.ndarray:
    """Symmetric transfer error of each pair.

    Args:
        homography: invertible array of shape (3, 3).
        source: float64 array of shape (N, 2) in pixels.
        target: float64 array of shape (N, 2) in pixels.

    Returns:
        float64 array of shape (N,) in squared pixels; inf where a point is mapped to infinity.
    """
    def squared(matrix: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
        mapped = np.column_stack([start, np.ones(len(start))]) @ matrix.T
        finite = mapped[:, 2] != 0
        result = np.full(len(start), np.inf)
        offset = mapped[finite, :2] / mapped[finite, 2:] - end[finite]
        result[finite] = (offset**2).sum(axis=1)
        return result

    backward = np.linalg.inv(homography)
    return squared(homography, source, target) + squared(backward, target, source)
