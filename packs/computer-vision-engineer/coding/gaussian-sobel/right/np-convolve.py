"""Smoothed gradients with np.convolve on every padded line."""

import numpy as np


def filter_lines(image, kernel, axis):
    margin = len(kernel) // 2

    def one_line(line):
        # np.convolve flips the kernel, so it is flipped beforehand.
        return np.convolve(np.pad(line, margin, mode="reflect"), kernel[::-1], mode="valid")

    return np.apply_along_axis(one_line, axis, image)


def gaussian_blur(image, sigma, radius):
    k = np.linspace(-radius, radius, 2 * radius + 1)
    g = np.exp(-k * k / (2 * sigma * sigma))
    g = g / np.sum(g)
    return filter_lines(filter_lines(image.astype(np.float64), g, 0), g, 1)


def edge_gradient(image, sigma, radius):
    smooth = gaussian_blur(image, sigma, radius)
    tent, slope = np.array([1.0, 2.0, 1.0]), np.array([-1.0, 0.0, 1.0])
    gradient = (
        filter_lines(filter_lines(smooth, tent, 0), slope, 1)
        + 1j * filter_lines(filter_lines(smooth, tent, 1), slope, 0)
    )
    return np.abs(gradient), np.angle(gradient)
