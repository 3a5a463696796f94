"""Bilinear resizing as a matrix for each axis: rows @ image @ columns.T."""

import numpy as np


def interpolation_matrix(length, out_length):
    matrix = np.zeros((out_length, length))
    for i in range(out_length):
        position = np.clip((i + 0.5) * length / out_length - 0.5, 0, length - 1)
        lower = int(position)
        share = position - lower
        matrix[i, lower] += 1 - share
        matrix[i, min(lower + 1, length - 1)] += share
    return matrix


def resize_bilinear(image, size):
    rows = interpolation_matrix(image.shape[0], size[0])
    columns = interpolation_matrix(image.shape[1], size[1])
    tall = np.tensordot(rows, image.astype(np.float64), axes=(1, 0))
    return np.moveaxis(np.tensordot(tall, columns, axes=(1, 1)), -1, 1)
