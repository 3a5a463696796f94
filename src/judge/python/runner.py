"""The process in which a submission runs: hardened first, then loaded, then called once for each case."""
import io
import os
import sys

import numpy

from . import forbidden, frames, loading, namespaces, values

RESULTS, TURNS = 3, 4


def main(request, buffers, program, base):
    """Runs a request and writes frames to RESULTS: one once it is loaded, then `ready` and a result a call.

    Reads one byte from TURNS before it goes on after each frame, so that the supervisor can read this
    process's clock while it stands still. Never returns.
    """
    os.chdir(namespaces.FOLDER)
    loading.write_files(request['files'])
    namespaces.harden(program, request['limits'], base, (RESULTS, TURNS))
    sys.stdin = io.StringIO()
    sys.stdout = open(1, 'w', encoding='utf-8', errors='replace', buffering=1, closefd=False)
    sys.stderr = open(2, 'w', encoding='utf-8', errors='replace', buffering=1, closefd=False)
    sys.argv = [request['entry'].partition(':')[0]]
    guard = forbidden.Guard(request['forbidden'], namespaces.FOLDER)
    try:
        loading.check_syntax(request['files'], request['forbidden'])
        guard.install()
        call = loading.load(request['files'], request['entry'], request['driver'], guard)
    except loading.Stopped as stopped:
        say(stopped.report)
        os._exit(0)
    say({})
    for one in request['calls']:
        args = [values.decode(tree, buffers) for tree in one['args']]
        kwargs = {key: values.decode(tree, buffers) for key, tree in one['kwargs'].items()}
        seed()
        say({'ready': True})
        say(*outcome_of(call, one, args, kwargs, buffers, guard, request['limits']['outputBytes']))
    os._exit(0)


def say(head, payload=()):
    """Sends a frame and waits for the turn to go on."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass
    frames.write_frame(RESULTS, frames.pack(head, payload))
    if not os.read(TURNS, 1):
        os._exit(0)


def seed():
    """The same start for every case, whatever the one before drew."""
    numpy.random.seed(0)
    torch = values.torch_if_loaded()
    if torch is not None:
        torch.manual_seed(0)


def outcome_of(call, one, args, kwargs, buffers, guard, most_bytes):
    """The head and the buffers of a call's result."""
    used = len(guard.uses)
    try:
        with numpy.errstate(all='ignore'):
            output = call(one['entry'], args, kwargs)
        if len(guard.uses) > used:
            return ({'outcome': 'forbidden', 'uses': guard.uses[used:]},)
        if not one['mutates']:
            changed = first_changed(one, args, kwargs, buffers)
            if changed:
                return ({'outcome': 'mutated', 'argument': changed},)
        encoder = values.Encoder(most_bytes)
        return {'outcome': 'returned', 'value': encoder.encode(output)}, encoder.buffers
    except values.Refused as refused:
        return ({'outcome': 'refused', 'reason': 'returned ' + str(refused)},)
    except BaseException as problem:
        if len(guard.uses) > used:
            return ({'outcome': 'forbidden', 'uses': guard.uses[used:]},)
        lines = loading.traceback_of(problem)
        kind = 'memory' if out_of_memory(problem) else 'raised'
        return ({'outcome': kind, **loading.named(problem), 'traceback': lines},)


def out_of_memory(problem):
    return isinstance(problem, MemoryError) or (
        isinstance(problem, RuntimeError) and "can't allocate memory" in loading.named(problem)['message']
    )


def first_changed(one, args, kwargs, buffers):
    """The first argument that the call changed, as text; None when all are as they were."""
    named = [('args[%d]' % index, tree, arg) for index, (tree, arg) in enumerate(zip(one['args'], args))]
    named += [(key, tree, kwargs.get(key)) for key, tree in one['kwargs'].items()]
    for name, tree, value in named:
        if tree is None or isinstance(tree, (bool, str)) or tree[0] in 'if':
            continue
        encoder = values.Encoder(1 << 40)
        torch = values.torch_if_loaded()
        if torch is not None and isinstance(value, torch.Tensor):
            value = value.detach()
        try:
            if not values.same(tree, buffers, encoder.encode(value), encoder):
                return name
        except values.Refused:
            return name
    return None
