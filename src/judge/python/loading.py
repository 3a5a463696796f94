"""Brings a submission into this process: its files, its syntax, its forbidden names, its module."""
import ast
import importlib
import linecache
import os
import sys
import traceback
import types

from . import forbidden
from .namespaces import FOLDER

DRIVER = '<fovea driver>'


class Stopped(Exception):
    """The submission cannot be run; `report` says why."""

    def __init__(self, report):
        super().__init__('stopped')
        self.report = report


def write_files(files):
    for path, text in files.items():
        target = os.path.join(FOLDER, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, 'w', encoding='utf-8', newline='\n') as file:
            file.write(text)


def check_syntax(files, names):
    """Stops at the first file that does not parse, then at any use of a forbidden name."""
    uses = []
    for path, text in files.items():
        if not path.endswith('.py'):
            continue
        try:
            tree = ast.parse(text, path)
            # Some errors ("'return' outside function") are found by the compiler alone.
            compile(text, path, 'exec', dont_inherit=True)
        except SyntaxError as problem:
            raise Stopped({'problem': {
                'kind': 'syntax', 'type': type(problem).__name__, 'message': problem.msg, 'file': path,
                'line': problem.lineno, 'column': problem.offset, 'text': (problem.text or '').rstrip('\n')[:300],
            }}) from None
        except (ValueError, RecursionError, MemoryError) as problem:
            raise Stopped({'problem': {
                'kind': 'syntax', 'type': type(problem).__name__, 'message': str(problem)[:300], 'file': path,
            }}) from None
        uses += forbidden.found_in(tree, path, names)
    if uses:
        raise Stopped({'forbidden': uses[:20]})


def load(files, entry, driver, guard):
    """The function to call for one case: (entry or None, args, kwargs) → output."""
    for path in files:
        # A file of the candidate's goes before a module of the same name that is already loaded.
        sys.modules.pop(path.split('/')[0].removesuffix('.py') if '/' in path else path.removesuffix('.py'), None)
    sys.path.insert(0, FOLDER)
    importlib.invalidate_caches()
    file, _, function = entry.partition(':')
    try:
        solution = importlib.import_module(file.removesuffix('.py').replace('/', '.'))
        run = driver_of(driver) if driver else None
    except BaseException as problem:
        raise Stopped(import_problem(problem, guard)) from None
    if run is not None:
        return lambda name, args, kwargs: run(solution, name or function, args, kwargs)
    if not callable(getattr(solution, function, None)):
        raise Stopped({'problem': {
            'kind': 'missing', 'type': 'AttributeError', 'file': file,
            'message': '%s has no function %s' % (file, function),
        }})
    return lambda name, args, kwargs: getattr(solution, name or function)(*args, **kwargs)


def driver_of(source):
    module = types.ModuleType('fovea_driver')
    exec(compile(source, DRIVER, 'exec', dont_inherit=True), module.__dict__)
    return module.run


def import_problem(problem, guard):
    if guard.uses:
        return {'forbidden': guard.uses}
    lines = traceback_of(problem)
    where = {'file': lines[-1]['file'], 'line': lines[-1]['line'], 'text': lines[-1]['text']} if lines else {}
    memory = {'kind': 'memory'} if isinstance(problem, MemoryError) else {'kind': 'import'}
    return {'problem': {**memory, **named(problem), **where, 'traceback': lines}}


def named(problem):
    """Type and message of an exception whose own methods may be anything."""
    try:
        message = str(problem)[:2000]
    except BaseException:
        message = 'an exception that cannot be written as text'
    return {'type': type(problem).__name__[:100], 'message': message.encode('utf-8', 'replace').decode()}


def traceback_of(problem, most=20):
    """The lines of a traceback that lie in the candidate's files, the innermost last."""
    lines = []
    for frame, line in traceback.walk_tb(problem.__traceback__):
        file = frame.f_code.co_filename
        if file.startswith(FOLDER + '/'):
            lines.append({
                'file': file[len(FOLDER) + 1:], 'line': line, 'function': frame.f_code.co_name[:100],
                'text': linecache.getline(file, line).strip()[:300],
            })
    return lines[:most // 2] + lines[-most // 2:] if len(lines) > most else lines
