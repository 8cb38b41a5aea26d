"""One direction of imports, a light import, and words on everything public."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import foiparse

ROOT = Path(foiparse.__file__).parent

LAYERS = (
    {"errors", "model"},
    {"patterns", "phrases", "source"},
    {"law"},
    {"dates", "formats", "roles", "statements"},
    {"outline"},
    {"ties", "topics"},
    {"reading"},
    {"parser"},
    {"cli", "testing"},
    {"__main__"},
)
"""A module imports from layers before its own, and within its own layer only if that makes no circle."""

ASIDE = {
    "codec": {"errors", "model"},
    "views": {"model"},
    "tables": {"model"},
    "files": {"errors"},
    "checks": {"errors", "model", "patterns", "law"},
}
"""Modules beside the flow, and all that they may import."""

LAZY = {"model": {"codec", "views", "checks", "law"}}
"""What the convenience methods of `Response` import inside the call."""


def _modules():
    return sorted(path for path in ROOT.rglob("*.py") if "__pycache__" not in path.parts)


def _name(path):
    """The module's name without the package's: "reading.answers"."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(path):
    """Every name of foiparse that a module imports, and whether it does so inside a function."""
    tree = ast.parse(path.read_text("utf-8"))
    inside = {id(node) for outer in ast.walk(tree) if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef) for node in ast.walk(outer)}
    typing = {
        id(node)
        for outer in ast.walk(tree)
        if isinstance(outer, ast.If) and ast.unparse(outer.test) == "TYPE_CHECKING"
        for node in ast.walk(outer)
    }
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: relative import; name the package"
            module = node.module or ""
            names = [f"{module}.{one.name}" for one in node.names] if module == "foiparse" else [module]
        elif isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        for name in names:
            if name.partition(".")[0] == "foiparse" and id(node) not in typing:
                yield name.partition(".")[2], id(node) in inside


def _layer(top):
    return next((number for number, layer in enumerate(LAYERS) if top in layer), None)


@pytest.mark.parametrize("path", [path for path in _modules() if _name(path)], ids=_name)
def test_imports_run_in_one_direction(path):
    name = _name(path)
    top = name.partition(".")[0]
    layer = _layer(top)
    assert layer is not None or top in ASIDE, (
        f"{top} has no place in the architecture: give it one in this test and in docs/architecture.md"
    )
    for imported, inside in _imports(path):
        other = imported.partition(".")[0]
        if inside and other in LAZY.get(top, ()):
            continue
        if top in ASIDE:
            assert other == top or other in ASIDE[top], f"{name} imports {imported}"
        elif top == "reading" and other == "reading":
            same = name.split(".")[1:2] == imported.split(".")[1:2]
            assert same, f"{name} imports {imported}: the parts of reading/ do not import each other"
        elif other in ASIDE:
            assert top in ("cli", "testing"), f"{name} imports {imported}: only cli and testing use what is beside the flow"
        elif not (name == "cli" and imported == "__version__"):
            assert _layer(other) is not None, f"{name} imports {imported}, which has no place in the architecture"
            assert _layer(other) <= layer, f"{name} imports {imported}, against the flow"


def test_no_circles():
    graph = {_name(path): {one for one, inside in _imports(path) if not inside} for path in _modules()}
    done, under_way = set(), []

    def visit(name):
        if name in done or name not in graph:
            return
        assert name not in under_way, f"circle: {' -> '.join([*under_way, name])}"
        under_way.append(name)
        for other in graph[name]:
            visit(other)
        done.add(under_way.pop())

    for name in graph:
        visit(name)


HEAVY = (
    "cattrs",
    "dateutil",
    "rapidfuzz",
    "regex",
    "tomllib",
    "difflib",
    "json",
    "rich",
    "argparse",
    "importlib.metadata",
    "logging",
    "pathlib",
)


def _loaded(code):
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return set(done.stdout.split())


def test_import_loads_nothing_heavy():
    added = _loaded("import foiparse") - _loaded("pass")
    assert added.isdisjoint(HEAVY)
    assert "foiparse.parser" not in added


def test_all_public_names_load_nothing_heavy():
    added = _loaded("from foiparse import *") - _loaded("pass")
    assert added.isdisjoint({"cattrs", "dateutil", "rapidfuzz", "rich", "argparse", "logging"})


def test_public_names_are_all_there():
    for name in foiparse.__all__:
        assert getattr(foiparse, name) is not None
    assert set(foiparse.__all__) <= set(dir(foiparse))
    assert len(set(foiparse.__all__)) == len(foiparse.__all__)
    with pytest.raises(AttributeError, match="no attribute 'klingon'"):
        foiparse.klingon  # noqa: B018


def test_star_import():
    names: dict[str, object] = {}
    exec("from foiparse import *", names)
    assert set(foiparse.__all__) <= set(names)


def test_type_checkers_see_the_same_names():
    """The names under TYPE_CHECKING are those that `__getattr__` finds, and have the homes it knows."""
    tree = ast.parse(Path(foiparse.__file__).read_text("utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    typed = {(alias.asname, node.module) for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert typed == {(name, f"foiparse.{home}") for name, home in foiparse._HOME.items()} | {("formats", "foiparse"), ("law", "foiparse")}


def test_every_class_of_the_model_and_every_error_is_public():
    from foiparse import errors, model

    for module in (model, errors):
        own = {name for name, one in vars(module).items() if isinstance(one, type) and one.__module__ == module.__name__ and name[0] != "_"}
        assert own <= set(foiparse.__all__)


@pytest.mark.parametrize("name", [name for name in foiparse.__all__ if name not in ("__version__", "SCHEMA_VERSION")])
def test_every_public_name_has_a_docstring(name):
    one = getattr(foiparse, name)
    assert inspect.getdoc(one)
    if isinstance(one, type):
        assert one.__doc__
        for member, value in vars(one).items():
            if callable(value) and not member.startswith("_"):
                assert inspect.getdoc(value), f"{name}.{member}"
            if isinstance(value, property):
                assert value.__doc__, f"{name}.{member}"


def _fields():
    """Every field of every public attrs class, with whether words stand under it."""
    for path in _modules():
        for kind in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(kind, ast.ClassDef)
                and kind.name[0] != "_"
                and any("frozen" in ast.unparse(one) or "define" in ast.unparse(one) for one in kind.decorator_list)
            ):
                for number, node in enumerate(kind.body):
                    if isinstance(node, ast.AnnAssign) and not ast.unparse(node.target).startswith("_"):
                        after = kind.body[number + 1] if number + 1 < len(kind.body) else None
                        told = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) and isinstance(after.value.value, str)
                        yield f"{_name(path)}.{kind.name}.{ast.unparse(node.target)}", told


def test_every_field_has_a_docstring():
    fields = dict(_fields())
    assert len(fields) >= sum(len(attrs.fields(one)) for one in vars(foiparse).values() if isinstance(one, type) and attrs.has(one))
    assert [name for name, told in fields.items() if not told] == []


def test_package_data_is_shipped():
    assert (ROOT / "py.typed").exists()
