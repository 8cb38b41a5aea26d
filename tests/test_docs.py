"""Every code block of the README and the docs is run, and what it prints is what stands there.

    python tests/test_docs.py --update

writes what the console blocks and the `>>>` examples print today into the files. Read the difference before you keep it.

- `python` blocks run in the order of the file, with one namespace for each file; with `>>>` they are doctests.
- `console` blocks hold commands after `$ ` and their output. `sh` blocks install things and are run by `.ci/run`.
- `json`, `toml` and `text` blocks are data; the first two must be valid.
- A page that says `<!-- run in a copy of: FOLDER -->` is run from its first block to its last in a copy of that folder; a block
  below `<!-- file: NAME -->` is written to that file there.
"""

from __future__ import annotations

import ast
import contextlib
import doctest
import importlib
import io
import json
import os
import pkgutil
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import tomllib
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import foiparse

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("benchmarks/*.md")])
KNOWN = {"python", "console", "sh", "json", "toml", "text"}
FENCE = re.compile(r"^(?:<!-- file: (?P<file>\S+) -->\n+)?```(?P<kind>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
SANDBOX = re.compile(r"^<!-- run in a copy of: (\S+) -->$", re.MULTILINE)
TIMING = re.compile(r"(?<= in )\d+\.\d+s")
OPTIONS = doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL


class Block(NamedTuple):
    """A fenced block of a page."""

    page: Path
    line: int
    kind: str
    body: str
    file: str | None = None
    """Where it is written in the copy of a folder."""


def sandbox(page: Path) -> Path | None:
    """The folder in a copy of which a page is run."""
    found = SANDBOX.search(page.read_text("utf-8"))
    return ROOT / found[1] if found else None


def blocks(page: Path) -> list[Block]:
    """All fenced blocks of a page."""
    text = page.read_text("utf-8")
    return [
        Block(page, text.count("\n", 0, found.start()) + 1, found["kind"], found["body"], found["file"]) for found in FENCE.finditer(text)
    ]


def commands(block: Block) -> Iterator[tuple[str, str]]:
    """Every command of a console block with the output that stands under it."""
    for part in re.split(r"^\$ ", block.body, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output.removesuffix("\n")


def run(command: str, folder: Path = ROOT) -> str:
    """What a command prints, at the root of the checkout or in a folder; `foiparse` is the one of this Python, and so is pytest."""
    words = shlex.split(command)
    assert words[0] == "foiparse" or words[:3] == ["python", "-m", "pytest"], f"only foiparse and pytest are run: {command}"
    done = subprocess.run(
        [sys.executable, "-m", *(words if words[0] == "foiparse" else words[2:])],
        capture_output=True,
        check=False,
        encoding="utf-8",
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(Path(foiparse.__file__).parent.parent), **PYTEST},
    )
    return TIMING.sub("0.10s", (done.stdout + done.stderr).removesuffix("\n"))


PYTEST = {"PYTEST_ADDOPTS": "-p pytest_foiparse -p no:cacheprovider", "COLUMNS": "80"}
"""Lets a run of pytest in a folder find the plugin where foiparse is not installed, and leave nothing behind."""


@pytest.fixture(autouse=True)
def at_root(monkeypatch):
    monkeypatch.chdir(ROOT)


def _named(page):
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=_named)
def test_blocks_are_of_known_kinds(page):
    text = page.read_text("utf-8")
    assert text.count("```") == 2 * len(blocks(page)), "a fence is not closed, or indented"
    for block in blocks(page):
        assert block.kind in KNOWN, f"{_named(page)}:{block.line}: say what kind of block this is"
        if block.kind == "json":
            json.loads(block.body)
        if block.kind == "toml":
            tomllib.loads(block.body)


@pytest.mark.parametrize("page", [page for page in PAGES if any(one.kind == "python" for one in blocks(page))], ids=_named)
def test_python_blocks(page):
    if sandbox(page) is None:
        python(page, blocks(page), {"__name__": "__docs__"})


def python(page, found, names):
    """Runs the python blocks of a page, and gives the names they leave behind."""
    for block in found:
        if block.kind == "python" and ">>>" in block.body:
            where = f"{_named(page)}:{block.line}"
            test = doctest.DocTestParser().get_doctest(block.body, names, where, str(page), block.line)
            told = io.StringIO()
            doctest.DocTestRunner(optionflags=OPTIONS).run(test, out=told.write, clear_globs=False)
            assert not told.getvalue(), told.getvalue()
            names = test.globs
        elif block.kind == "python":
            exec(compile(block.body, f"{page}:{block.line}", "exec"), names)
    return names


@pytest.mark.parametrize("page", [page for page in PAGES if sandbox(page)], ids=_named)
def test_page_that_is_run_in_a_copy_of_a_folder(page, tmp_path, monkeypatch):
    shutil.copytree(sandbox(page), tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "__docs__"}
    for block in blocks(page):
        if block.file:
            written(block.file, block.body)
        for command, output in commands(block) if block.kind == "console" else ():
            assert run(command, tmp_path) == output, f"{_named(page)}:{block.line}"
        names = python(page, [block], names)


def written(name, body):
    """Writes a block to a file of this folder."""
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(body, "utf-8")


MODULES = ["foiparse", *(one.name for one in pkgutil.walk_packages(foiparse.__path__, "foiparse.") if "__main__" not in one.name)]


@pytest.mark.parametrize("name", MODULES)
def test_docstring_examples(name):
    told = io.StringIO()
    module = importlib.import_module(name)
    for test in doctest.DocTestFinder(exclude_empty=True).find(module):
        doctest.DocTestRunner(optionflags=OPTIONS).run(test, out=told.write)
    assert not told.getvalue(), told.getvalue()


CONSOLE = [
    (block, command, output)
    for page in PAGES
    if sandbox(page) is None
    for block in blocks(page)
    if block.kind == "console"
    for command, output in commands(block)
]


@pytest.mark.parametrize(("block", "command", "output"), CONSOLE, ids=[f"{_named(block.page)}:{block.line}" for block, _, _ in CONSOLE])
def test_console_blocks(block, command, output):
    assert run(command) == output


def test_readme_shows_a_letter_of_the_checkout():
    shown = [command for block, command, _ in CONSOLE if block.page.name == "README.md"]
    assert shown == ["foiparse show examples/police-web-page.txt"]
    install = next(one.body for one in blocks(ROOT / "README.md") if one.kind == "sh")
    assert install.rstrip().endswith(f"&& .venv/bin/{shown[0]}")


def test_readme_has_one_test_command_of_one_line():
    found = re.findall(r"<!-- test command -->\n```sh\n(.*?)\n```\n", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert len(found) == 1
    assert "\n" not in found[0]
    assert found[0].endswith("-m pytest")


@pytest.mark.parametrize("page", PAGES, ids=_named)
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text("utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_docs_are_reached_from_the_index():
    index = (ROOT / "docs" / "index.md").read_text("utf-8")
    for page in (ROOT / "docs").glob("*.md"):
        assert page.name == "index.md" or f"({page.name})" in index, page.name


def test_every_diagnostic_is_documented():
    from foiparse import DiagnosticCode

    page = (ROOT / "docs" / "diagnostics.md").read_text("utf-8")
    assert re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE) == sorted(DiagnosticCode)


def test_every_outcome_is_mapped():
    from foiparse import Outcome

    page = (ROOT / "docs" / "outcomes.md").read_text("utf-8")
    assert re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE) == list(Outcome)


def test_every_dependency_has_a_reason():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    names = {re.split(r"[\[<>=~! ]", one)[0] for one in wanted} - {"foiparse"}
    page = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    assert set(re.findall(r"^\| `([\w.-]+)` \|", page, re.MULTILINE)) == names


def test_every_module_has_its_place_in_the_docs():
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    for path in (ROOT / "src" / "foiparse").iterdir():
        if path.suffix == ".py" or (path / "__init__.py").exists():
            name = f"{path.name}/" if path.is_dir() else path.name
            assert name.startswith("__") or f"`{name}`" in page, name


def update(page: Path) -> bool:
    """Writes today's output into a page; whether that changed it."""
    text = page.read_text("utf-8")
    names: dict[str, object] = {}

    def renewed(found: re.Match[str]) -> str:
        kind, body = found["kind"], found["body"]
        if found["file"]:
            written(found["file"], body)
        if kind == "console":
            told = ((command, run(command, Path.cwd())) for command, _ in commands(Block(page, 0, kind, body)))
            body = "".join(f"$ {command}\n{output}\n" if output else f"$ {command}\n" for command, output in told)
        elif kind == "python" and ">>>" in body:
            body = _examples(body, names)
        elif kind == "python":
            exec(compile(body, str(page), "exec"), names)
        return f"{found[0][: found.start('kind') - found.start()]}{kind}\n{body}```"

    with tempfile.TemporaryDirectory() as copy:
        if folder := sandbox(page):
            shutil.copytree(folder, copy, dirs_exist_ok=True)
            os.chdir(copy)
        new = FENCE.sub(renewed, text)
        os.chdir(ROOT)
    page.write_text(new, "utf-8")
    return new != text


def _examples(body: str, names: dict[str, object]) -> str:
    """The `>>>` examples of a block with what they print today; blank lines between examples stay."""
    out = []
    for piece in doctest.DocTestParser().parse(body):
        if isinstance(piece, str):
            out.append(piece)
            continue
        told = io.StringIO()
        with contextlib.redirect_stdout(told):
            try:
                exec(compile(ast.Interactive(ast.parse(piece.source).body), "<docs>", "single"), names)
            except Exception as error:
                if piece.exc_msg is None:
                    raise SystemExit(f"not updated: {piece.source.strip()} raises {type(error).__name__}: {error}") from error
                said = "".join(traceback.format_exception_only(error))
                told.write(f"Traceback (most recent call last):\n    ...\n{said}")
        lines = piece.source.splitlines()
        out.append("".join(f"{'>>>' if number == 0 else '...'} {line}".rstrip() + "\n" for number, line in enumerate(lines)))
        kept = "..." in piece.want and doctest.OutputChecker().check_output(piece.want, told.getvalue(), OPTIONS)
        out.append(piece.want if kept else told.getvalue())
    return "".join(out)


if __name__ == "__main__":
    if sys.argv[1:] != ["--update"]:
        raise SystemExit(__doc__)
    os.chdir(ROOT)
    print("\n".join(f"updated: {_named(one)}" for one in PAGES if update(one)) or "nothing changed")
