"""Frames: a length (unsigned 32 bit, little endian), then that many bytes. Bodies: JSON's length, JSON, buffers."""
import json
import os
import struct

LENGTH = struct.Struct('<I')


def write_all(descriptor, data):
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view):]


def read_exactly(descriptor, size):
    """`size` bytes; EOFError when the other side closed before."""
    data = bytearray(size)
    view = memoryview(data)
    while view:
        count = os.readv(descriptor, [view])
        if count == 0:
            raise EOFError('the other side closed')
        view = view[count:]
    return data


def read_frame(descriptor):
    return read_exactly(descriptor, LENGTH.unpack(read_exactly(descriptor, LENGTH.size))[0])


def write_frame(descriptor, *parts):
    write_all(descriptor, b''.join([LENGTH.pack(sum(len(part) for part in parts)), *parts]))


def pack(head, buffers=()):
    """A body: `head` (written as JSON; the lengths of the buffers are added to it) and the buffers behind it."""
    full = {**head, 'buffers': [len(buffer) for buffer in buffers]}
    text = json.dumps(full, allow_nan=False, ensure_ascii=False).encode()
    return b''.join([LENGTH.pack(len(text)), text, *buffers])


def unpack(body):
    """The head and the buffers of a body, as views of it."""
    view = memoryview(body)
    size = LENGTH.unpack(view[:LENGTH.size])[0]
    at = LENGTH.size + size
    head = json.loads(bytes(view[LENGTH.size:at]))
    buffers = []
    for length in head['buffers']:
        buffers.append(view[at:at + length])
        at += length
    return head, buffers
