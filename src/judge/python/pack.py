"""The driver of pack jobs: makes cases, and what is expected of them, with the pack's own code.

It runs in a sandbox of its own, never beside a candidate's code. `cases` is the module made of cases.py; the
reference and the task's driver lie beside it as files. Every function returns plain values.
"""
import copy
import importlib
import sys

import numpy


def run(cases, entry, args, kwargs):
    return {'prepare': prepare, 'measure': measure, 'sized': sized}[entry](cases, *args)


def prepare(cases, which, seed, entry):
    """Cases of one kind (`visible`, `hidden`, `follow_up`) with what is expected; a fault of the task's as text."""
    make = getattr(cases, which)
    listed = make() if which == 'visible' else make(numpy.random.default_rng(seed))
    reference, call = load(entry)
    return {
        'measures': hasattr(cases, 'measure'),
        'cases': [{**kept(case), **expectation(cases, reference, call, case)} for case in listed],
    }


def kept(case):
    fields = {'name', 'args', 'kwargs', 'entry', 'compare', 'edge', 'why', 'mutates'}
    return {key: detached(value) for key, value in case.items() if key in fields}


def load(entry):
    """The reference's module, and how a case calls it."""
    file, _, function = entry.partition(':')
    reference = importlib.import_module(file[:-len('.py')].replace('/', '.'))
    try:
        driver = importlib.import_module('fovea_task_driver')
    except ModuleNotFoundError as problem:
        if problem.name != 'fovea_task_driver':
            raise
        driver = None

    def call(case):
        args, kwargs = detached(case['args']), detached(case.get('kwargs', {}))
        name = (case.get('entry') or function).partition(':')[2] or case.get('entry') or function
        seed()
        with numpy.errstate(all='ignore'):
            if driver is not None:
                return driver.run(reference, name, args, kwargs)
            return getattr(reference, name)(*args, **kwargs)

    return reference, call


def expectation(cases, reference, call, case):
    try:
        output = call(case)
        if hasattr(cases, 'expected'):
            replaced = cases.expected(reference, case)
            output = output if replaced is None else replaced
        if hasattr(cases, 'measure'):
            output = cases.measure(case, detached(output))
        return {'expected': output}
    except Exception as problem:
        return {'fault': '%s: %s' % (type(problem).__name__, problem)}


def measure(cases, listed, outputs):
    """What the task measures of a candidate's outputs; the text of an exception where it cannot be measured."""
    found = []
    for case, output in zip(listed, outputs):
        try:
            with numpy.errstate(all='ignore'):
                found.append({'value': cases.measure(case, output)})
        except Exception as problem:
            found.append({'fault': '%s: %s' % (type(problem).__name__, problem)})
    return found


def sized(cases, sizes, seed_):
    """Arguments of each size."""
    return [cases.sized(size, numpy.random.default_rng(seed_)) for size in sizes]


def seed():
    numpy.random.seed(0)
    # Where torch is not loaded, nothing can have drawn from it.
    if 'torch' in sys.modules:
        sys.modules['torch'].manual_seed(0)


def detached(value):
    """A copy that shares nothing with the original."""
    return copy.deepcopy(value)
