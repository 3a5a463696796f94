"""Kalman filter for a point that moves with nearly constant velocity."""
import numpy as np

MEASURED = np.eye(2, 4)  # the position is measured, the velocity is not


class ConstantVelocity:
    """State x, y, vx, vy in pixels and pixels per unit of time.

    Args:
        position: first measured position (2,)
        sigma: standard deviation of a measured coordinate in pixels
        speed: standard deviation of each component of the unknown first velocity
        acceleration: spectral density of the random acceleration

    Attributes:
        mean, covariance: (4,) and (4, 4)
    """

    def __init__(self, position, sigma=1.0, speed=20.0, acceleration=1.0):
        self.mean = np.array([position[0], position[1], 0.0, 0.0])
        self.covariance = np.diag([sigma**2, sigma**2, speed**2, speed**2])
        self._noise = sigma**2 * np.eye(2)
        self._acceleration = acceleration

    def predict(self, dt):
        """Moves the state `dt` units of time ahead."""
        move = np.eye(4)
        move[0, 2] = move[1, 3] = dt
        block = np.array([[dt**3 / 3, dt**2 / 2], [dt**2 / 2, dt]])
        self.mean = move @ self.mean
        self.covariance = (move @ self.covariance @ move.T
                           + self._acceleration * np.kron(block, np.eye(2)))

    def _innovation(self, position):
        """Difference of a measurement from what is expected, and its covariance."""
        covariance = MEASURED @ self.covariance @ MEASURED.T + self._noise
        return np.asarray(position) - self.mean[:2], covariance

    def distance(self, position):
        """Mahalanobis distance of a measured position (2,) from the expected one."""
        difference, covariance = self._innovation(position)
        return float(np.sqrt(difference @ np.linalg.solve(covariance, difference)))

    def update(self, position):
        """Takes in a measured position (2,)."""
        difference, covariance = self._innovation(position)
        gain = np.linalg.solve(covariance, MEASURED @ self.covariance).T
        self.mean = self.mean + gain @ difference
        self.covariance = self.covariance - gain @ covariance @ gain.T
