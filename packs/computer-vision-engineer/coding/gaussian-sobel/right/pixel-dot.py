"""Smoothed gradients with index lists for the mirrored border and a dot product per line."""

import math

import numpy as np


def mirrored(index, length):
    if index < 0:
        return -index
    if index >= length:
        return 2 * length - 2 - index
    return index


def smooth_lines(table, weights):
    """Every row of the table, smoothed along the row."""
    radius = len(weights) // 2
    length = table.shape[1]
    out = np.empty(table.shape)
    for j in range(length):
        columns = [mirrored(k, length) for k in range(j - radius, j + radius + 1)]
        out[:, j] = table[:, columns] @ weights
    return out


def gaussian_blur(image, sigma, radius):
    weights = np.array([math.exp(-0.5 * (k / sigma) ** 2) for k in range(-radius, radius + 1)])
    weights /= sum(weights)
    return smooth_lines(smooth_lines(image.astype(float), weights).T, weights).T


def edge_gradient(image, sigma, radius):
    smooth = gaussian_blur(image, sigma, radius)
    height, width = smooth.shape
    magnitude, orientation = np.zeros((height, width)), np.zeros((height, width))
    for i in range(height):
        up, down = mirrored(i - 1, height), mirrored(i + 1, height)
        for j in range(width):
            left, right = mirrored(j - 1, width), mirrored(j + 1, width)
            gx = (
                smooth[up, right] + 2 * smooth[i, right] + smooth[down, right]
                - smooth[up, left] - 2 * smooth[i, left] - smooth[down, left]
            )
            gy = (
                smooth[down, left] + 2 * smooth[down, j] + smooth[down, right]
                - smooth[up, left] - 2 * smooth[up, j] - smooth[up, right]
            )
            magnitude[i, j] = math.sqrt(gx * gx + gy * gy)
            orientation[i, j] = math.atan2(gy, gx)
    return magnitude, orientation
