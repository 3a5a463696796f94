"""A warm Python inside the sandbox: imports once, then forks a supervisor for every submission.

Commands come on standard input, one a line: `start TOKEN`. No code and no value of any submission ever
passes through this process, for every later fork would inherit it.
"""
import gc
import json
import os
import platform
import signal
import sys

import numpy

from . import namespaces, seccomp, supervisor

# What no submission sees: processes, the judge's socket, and terminals, through which two could talk.
HIDDEN = ('/proc', '/fovea/socket', '/dev/pts')
SOCKET = '/fovea/socket/s'


def main(environment):
    versions = {'python': platform.python_version(), 'numpy': numpy.__version__}
    warm_numpy()
    if environment == 'torch':
        versions['torch'] = warm_torch()
    try:
        program, buffer = seccomp.build()
    except KeyError:
        print(json.dumps({'failed': 'no system call filter for %s processors' % platform.machine()}), flush=True)
        return
    # Children are reaped by the kernel: nobody here waits for them.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    gc.collect()
    gc.freeze()
    print(json.dumps({'ready': versions}), flush=True)
    for line in iter(lambda: os.read(0, 65_536), b''):
        for command in line.split(b'\n'):
            if command.startswith(b'start ') and os.fork() == 0:
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                try:
                    supervisor.supervise(SOCKET, command[6:].decode(), program, HIDDEN)
                finally:
                    os._exit(71)
    del buffer


def warm_numpy():
    """Imports what solutions import, so that no submission pays for it."""
    import collections, copy, dataclasses, functools, heapq, itertools, math, random, typing  # noqa: F401,E401
    import numpy.linalg
    import numpy.random
    numpy.linalg.svd(numpy.eye(3))
    numpy.random.default_rng(0).normal(size=3)
    numpy.random.seed(0)
    numpy.array([[1.5, 2.0]]).__repr__()


def warm_torch():
    """No backward pass here: autograd refuses to work in a fork of a process that has used it."""
    import torch
    import torch.nn.functional
    torch.set_num_threads(1)
    torch.manual_seed(0)
    layer = torch.nn.Conv2d(1, 2, 3)
    with torch.no_grad():
        layer(torch.zeros(1, 1, 5, 5)).sum().item()
    return torch.__version__


if __name__ == '__main__':
    sys.exit('run by the judge, in its sandbox')
