"""What may travel between the judge and the code it runs: a tree in JSON, with arrays as .npy buffers beside it.

null, true, false and text stand for themselves; the rest is tagged: ["i", "12"], ["f", 0.5 or "nan"],
["l", [...]], ["t", [...]] (tuple), ["d", [[key, value], ...]], ["a", n] (the n-th buffer), ["T", n] (a tensor).
"""
import io
import math
import sys

import numpy
from numpy.lib import format as npy

DEEPEST = 32
MOST_NODES = 200_000
MOST_TEXT = 1_000_000
KINDS = 'None, bool, int, float, str, list, tuple, dict, NumPy array or tensor'


class Refused(Exception):
    """A value that cannot travel; the message says what to return instead."""


def torch_if_loaded():
    return sys.modules.get('torch')


class Encoder:
    """Encodes values into one tree each and one list of buffers, of at most `most_bytes` together."""

    def __init__(self, most_bytes):
        self.buffers = []
        self.left = most_bytes
        self.nodes = 0
        self.text = 0

    def encode(self, value, depth=0):
        self.nodes += 1
        if depth > DEEPEST:
            raise Refused('a value nested deeper than %d levels; return something flatter' % DEEPEST)
        if self.nodes > MOST_NODES:
            raise Refused('more than %s values in lists; return an array' % format(MOST_NODES, ','))
        torch = torch_if_loaded()
        if torch is not None and isinstance(value, torch.Tensor):
            return ['T', self.tensor(value)]
        if isinstance(value, (numpy.ndarray, numpy.generic)):
            return ['a', self.array(numpy.asarray(value))]
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, int):
            return ['i', int.__repr__(value)]
        if isinstance(value, float):
            value = float(value)
            return ['f', value if math.isfinite(value) and value != 0 else repr(value)]
        if isinstance(value, str):
            self.text += len(value)
            if self.text > MOST_TEXT:
                raise Refused('more than %s characters of text' % format(MOST_TEXT, ','))
            # Half a surrogate pair is no text that could be shown.
            return str(value).encode('utf-8', 'replace').decode()
        if isinstance(value, (list, tuple)):
            return ['l' if isinstance(value, list) else 't', [self.encode(item, depth + 1) for item in value]]
        if isinstance(value, dict):
            if not all(isinstance(key, str) for key in value):
                raise Refused('a dict with keys that are not str; return one with str keys')
            return ['d', [[str(key), self.encode(item, depth + 1)] for key, item in value.items()]]
        raise Refused(named(value))

    def array(self, array):
        kind = array.dtype.kind
        if kind == 'O':
            raise Refused('an object array; return an array of numbers')
        if kind not in 'biufc' or array.dtype.itemsize > (16 if kind == 'c' else 8):
            raise Refused('an array of dtype %s; return numbers or truth values' % array.dtype)
        self.spend(array.nbytes)
        if array.dtype.byteorder == '>':
            array = array.astype(array.dtype.newbyteorder('<'))
        out = io.BytesIO()
        npy.write_array(out, array, allow_pickle=False)
        self.buffers.append(out.getvalue())
        return len(self.buffers) - 1

    def tensor(self, tensor):
        if tensor.requires_grad:
            raise Refused('a tensor that requires grad; return it detached')
        try:
            array = tensor.detach().cpu().resolve_conj().resolve_neg().numpy()
        except (TypeError, RuntimeError) as problem:
            raise Refused('a tensor of dtype %s, which cannot be read (%s)' % (tensor.dtype, problem))
        return self.array(array)

    def spend(self, size):
        self.left -= size
        if self.left < 0:
            raise Refused('a value that is too large to be compared')


def named(value):
    """Says what kind of value cannot travel, and what to return instead."""
    name = type(value).__name__
    if name in ('generator', 'map', 'filter', 'zip', 'range', 'set', 'frozenset', 'dict_keys', 'dict_values'):
        return 'a %s; return a list or an array' % name
    article = 'an' if name[:1].lower() in 'aeiou' else 'a'
    return '%s %s; return %s' % (article, name, KINDS)


def decode(tree, buffers):
    """A fresh value, sharing no memory with `buffers`."""
    if tree is None or isinstance(tree, (bool, str)):
        return tree
    tag, content = tree
    if tag == 'i':
        return int(content)
    if tag == 'f':
        return float(content)
    if tag in 'lt':
        items = [decode(item, buffers) for item in content]
        return items if tag == 'l' else tuple(items)
    if tag == 'd':
        return {key: decode(item, buffers) for key, item in content}
    array = npy.read_array(io.BytesIO(buffers[content]), allow_pickle=False)
    if tag == 'T':
        import torch
        return torch.from_numpy(array.copy())
    return array


def same(tree, buffers, encoded, encoder):
    """Whether a value encoded again equals what it was decoded from, bit by bit."""
    if not isinstance(tree, list) or not isinstance(encoded, list):
        return tree == encoded and type(tree) is type(encoded)
    if tree[0] != encoded[0]:
        return False
    if tree[0] in 'aT':
        return arrays_equal(buffers[tree[1]], encoder.buffers[encoded[1]])
    if tree[0] in 'if':
        return tree[1] == encoded[1] or float(tree[1]) == float(encoded[1])
    if len(tree[1]) != len(encoded[1]):
        return False
    if tree[0] == 'd':
        return all(a[0] == b[0] and same(a[1], buffers, b[1], encoder) for a, b in zip(tree[1], encoded[1]))
    return all(same(a, buffers, b, encoder) for a, b in zip(tree[1], encoded[1]))


def arrays_equal(before, after):
    if bytes(before) == after:
        return True
    a = npy.read_array(io.BytesIO(before), allow_pickle=False)
    b = npy.read_array(io.BytesIO(after), allow_pickle=False)
    return a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()
