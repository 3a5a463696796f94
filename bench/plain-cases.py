"""What one would run instead of the judge: a task's visible cases on a solution, without a sandbox.

Usage: plain-cases.py FOLDER FILE:FUNCTION, where cases.py, the solution and the task's driver, if any, lie in FOLDER.
Prints how many calls returned.
"""
import importlib
import sys

import numpy  # noqa: F401  What the solution is to run on.

folder, entry = sys.argv[1:]
sys.path.insert(0, folder)
file, function = entry.split(':')
cases = importlib.import_module('cases').visible()
solution = importlib.import_module(file.removesuffix('.py'))
try:
    driver = importlib.import_module('driver')
except ModuleNotFoundError:
    driver = None
for case in cases:
    args, kwargs = case['args'], case.get('kwargs', {})
    if driver:
        driver.run(solution, function, args, kwargs)
    else:
        getattr(solution, function)(*args, **kwargs)
print(len(cases))
