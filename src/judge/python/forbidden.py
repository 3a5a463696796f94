"""Names that a task forbids: found in the syntax tree before anything runs, and guarded while it runs."""
import ast
import importlib
import sys


class ForbiddenUse(RuntimeError):
    """A forbidden function was called."""


def matching(name, names):
    return any(name == one or name.startswith(one + '.') for one in names)


def found_in(tree, file, names):
    """Uses of forbidden names in a syntax tree, with import aliases resolved, by line."""
    uses, aliases = [], {}

    def note(line, name):
        if matching(name, names):
            uses.append({'file': file, 'line': line, 'name': name})

    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.split('.')[0]
                aliases[alias.asname or top] = alias.name if alias.asname else top
                note(node.lineno, alias.name)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            note(node.lineno, node.module)
            for alias in node.names:
                aliases[alias.asname or alias.name] = node.module + '.' + alias.name
                if not matching(node.module, names):
                    note(node.lineno, node.module + '.' + alias.name)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            parts = []
            while isinstance(node, ast.Attribute):
                parts.insert(0, node.attr)
                line, node = node.lineno, node.value
            if isinstance(node, ast.Name) and node.id in aliases:
                note(line, '.'.join([aliases[node.id], *parts]))
    lines = {use['line']: use for use in reversed(uses)}
    return [lines[line] for line in sorted(lines)]


class Guard:
    """Replaces forbidden attributes by ones that raise when the candidate's files reach for them.

    Libraries may go on using their own functions: only a caller whose file lies in no library is stopped.
    """

    def __init__(self, names, folder):
        self.names = names
        self.folder = folder
        self.uses = []
        libraries = {sys.prefix, sys.base_prefix, __file__.rpartition('/')[0], *sys.path} - {folder, ''}
        self.trusted = tuple(path.rstrip('/') + '/' for path in libraries)

    def install(self):
        for name in self.names:
            owner, attribute = self.owner_of(name)
            if owner is None:
                continue
            original = getattr(owner, attribute)
            try:
                setattr(owner, attribute, self.guarded(original, name))
            except TypeError:
                # An attribute of a built-in type: the syntax tree is all that can be checked.
                continue

    def owner_of(self, name):
        """The object that holds a dotted name, and the attribute's name; (None, '') where there is none."""
        path = name.split('.')
        for count in range(len(path) - 1, 0, -1):
            try:
                owner = importlib.import_module('.'.join(path[:count]))
                for part in path[count:-1]:
                    owner = getattr(owner, part)
                getattr(owner, path[-1])
                return owner, path[-1]
            except (ImportError, AttributeError):
                continue
        return None, ''

    def guarded(self, original, name):
        guard = self
        if isinstance(original, type):
            def make(cls, *args, **kwargs):
                guard.stop_candidate(name)
                plain = original.__new__ is object.__new__
                return original.__new__(cls) if plain else original.__new__(cls, *args, **kwargs)
            members = {'__new__': make, '__module__': original.__module__}
            return type(original)(original.__name__, (original,), members)
        if isinstance(original, type(sys)):
            class Module(type(sys)):
                def __getattr__(self, attribute):
                    value = getattr(original, attribute)
                    guard.stop_candidate(name + '.' + attribute)
                    return value
            stand_in = Module(original.__name__)
            sys.modules[name] = stand_in
            return stand_in

        def stopped(*args, **kwargs):
            guard.stop_candidate(name)
            return original(*args, **kwargs)
        return stopped

    def stop_candidate(self, name):
        frame = sys._getframe(2)
        file = frame.f_code.co_filename
        if file.startswith(self.trusted) or file.startswith('<frozen') or file == '<fovea driver>':
            return
        inside = file.startswith(self.folder + '/')
        use = {'file': file[len(self.folder) + 1:] if inside else file, 'line': frame.f_lineno, 'name': name}
        if use not in self.uses and len(self.uses) < 20:
            self.uses.append(use)
        raise ForbiddenUse('%s may not be used in this task' % name)
