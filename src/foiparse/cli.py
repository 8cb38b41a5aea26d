"""The command `foiparse`: show, parse and explain letters; make, check, list and try formats."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from foiparse.errors import FoiparseError

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from foiparse.model import Response

_STDIN = "-"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and gives its exit code: 0, or 1 where a file could not be read or a format is not in order.

    Args:
        arguments: what stands behind the command's name; None for this process's own.
    """
    options = _options(arguments)
    _reconfigure(options.command)
    run = _FOR_FORMATS.get(options.command, _letters)
    try:
        failed = not run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    except OSError as error:  # a full disk, say; what cannot be read is told where it is read
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        print(f"foiparse: the output cannot be written: {error.strerror}", file=sys.stderr)
        return 1
    return 1 if failed else 0


def _options(arguments: Sequence[str] | None) -> Namespace:
    """The command line, understood."""
    parser = ArgumentParser(prog="foiparse", description="Reads the text of a UK public authority's answer to an FOI request.")
    parser.add_argument("--version", action="version", version=f"foiparse {_version()}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, says in (
        ("show", "print a short card of each letter"),
        ("parse", "print each letter as one line of JSON"),
        ("explain", "print what claimed each line of a letter, by which rule, and what nothing claimed"),
    ):
        command = commands.add_parser(name, help=says, description=says[0].upper() + says[1:] + ".")
        command.add_argument("files", nargs="+", metavar="FILE", help="a text file; - for standard input")
        command.add_argument("--format", metavar="NAME", help="read with this format, by name or path, instead of the best that fits")
        command.add_argument(
            "--encoding", metavar="NAME", help="what the files are written in (default: UTF-8, or as their byte order mark says)"
        )
        if name == "parse":
            command.add_argument("--pretty", action="store_true", help="indent the JSON; for one file")
    _add_for_formats(commands)
    options = parser.parse_args(arguments)
    if options.command == "parse" and options.pretty and len(options.files) > 1:
        commands.choices["parse"].error("--pretty is for one file: JSON lines cannot be indented")
    return options


def _add_for_formats(commands: _SubParsersAction[ArgumentParser]) -> None:
    """The commands for authors of formats."""

    def add(name: str, says: str) -> ArgumentParser:
        return commands.add_parser(name, help=says, description=says[0].upper() + says[1:] + ".")

    command = add("formats", "list the formats, with where each comes from")
    command.add_argument("folders", nargs="*", metavar="PATH", help="folders or files with formats, to be listed as well")
    command = add("detect", "print which formats fit a letter and why, and what it lacks for those that are named")
    command.add_argument("files", nargs="+", metavar="FILE", help="a text file; - for standard input")
    command.add_argument("--format", action="append", default=[], metavar="FORMAT", help="a candidate too: name, file or folder")
    command.add_argument("--all", action="store_true", help="tell of every format that does not fit what the letter lacks")
    command.add_argument("--encoding", metavar="NAME", help="what the files are written in")
    command = add("check", "check formats against all that a format must do")
    command.add_argument("formats", nargs="+", metavar="FORMAT", help="a name, a .toml file, or a folder of them")
    command.add_argument("--cases", metavar="FOLDER", help="cases to be read as well; the checks use their letters")
    command = add("new-format", "write a first format file from several letters of one authority, and a case for each")
    command.add_argument("samples", nargs="+", metavar="SAMPLE", help="a letter, as a text file")
    command.add_argument("--name", required=True, help="short name of the format: harbour-board")
    command.add_argument("--to", default=".", metavar="FOLDER", help="where to write (default: here)")
    command.add_argument("--encoding", metavar="NAME", help="what the files are written in")


def _version() -> str:
    """The version of the package."""
    from foiparse import __version__

    return __version__


def _reconfigure(command: str) -> None:
    """Lets the streams take any letter: JSON is UTF-8; for readers, what the terminal's encoding lacks is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")
            if command == "parse" and stream is sys.stdout:
                reconfigure(encoding="utf-8")


def _letters(options: Namespace) -> bool:
    """Reads and prints every file; whether all went well."""
    read = [_one(name, options, number) for number, name in enumerate(options.files)]
    return all(read)


def _formats(options: Namespace) -> bool:
    """Lists the formats."""
    from foiparse.testing.listing import formats_table

    lines = formats_table(options.folders).splitlines()
    problems = [line for line in lines if line.startswith("cannot be used: ")]
    sys.stdout.writelines(f"{line}\n" for line in lines if line not in problems)
    sys.stderr.writelines(f"foiparse: {problem}\n" for problem in problems)
    return not problems


def _detect(options: Namespace) -> bool:
    """Tells for every file which formats fit."""
    from foiparse.testing.listing import detection

    def tell(name: str) -> None:
        found = detection(_text(name, options.encoding), options.format, options.all)
        blank = "\n" if name != options.files[0] else ""
        head = f"{blank}== {name} ==\n" if len(options.files) > 1 else ""
        sys.stdout.write(f"{head}{found}\n")

    told = [_told(name, partial(tell, name)) for name in options.files]
    return all(told)


def _check(options: Namespace) -> bool:
    """Prints the report of every format, and of every case."""
    from foiparse.testing.listing import check

    passed = True

    def tell() -> None:
        nonlocal passed
        for report, good in check(options.formats, options.cases):
            sys.stdout.write(report + "\n")
            passed = passed and good

    return _told(options.cases or options.formats[0], tell) and passed


def _new_format(options: Namespace) -> bool:
    """Writes a draft, and tells what to run next."""
    from pathlib import Path

    from foiparse.testing.draft import Sample, write_draft

    def write() -> None:
        samples = [Sample(Path(name).stem, _text(name, options.encoding)) for name in options.samples]
        paths = write_draft(samples, options.name, Path(options.to))
        sys.stdout.write("".join(f"wrote {path}\n" for path in paths))
        cases = paths[0].parent / "cases"
        sys.stdout.write(
            f"\nNow read {paths[0]} and the expectations, correct them, and run:\n"
            f"  foiparse explain --format {paths[0]} {paths[1]}\n"
            f"  foiparse check {paths[0]} --cases {cases}\n"
            f"  python -m pytest {cases}\n"
        )

    return _told(options.samples[0], write)


def _told(name: str, call: Callable[[], None]) -> bool:
    """Runs something; what foiparse raises is told on one line. Whether it went well."""
    from foiparse.views.words import visible

    try:
        call()
    except FoiparseError as error:
        sys.stdout.flush()
        sys.stderr.write(f"foiparse: {visible(_line(name, str(error)))}\n")
        return False
    return True


_FOR_FORMATS: dict[str, Callable[[Namespace], bool]] = {"formats": _formats, "detect": _detect, "check": _check, "new-format": _new_format}


def _one(name: str, options: Namespace, number: int) -> bool:
    """Reads and prints one file; whether that went well."""
    from foiparse.parser import parse

    commands: dict[str, Callable[[Response, Namespace, int], None]] = {"show": _show, "parse": _parse, "explain": _explain}

    def read() -> None:
        text = _text(name, options.encoding)
        key = os.fsencode(name).decode("utf-8", "replace")  # a name need not be UTF-8, JSON must
        commands[options.command](parse(text, id=key, format=options.format), options, number)

    return _told(name, read)


def _line(name: str, message: str) -> str:
    """A message on one line that begins with the file's name."""
    name = "standard input" if name == _STDIN else name
    words = " ".join(message.split())
    return words if words.startswith(" ".join(name.split())) else f"{name}: {words}"


def _text(name: str, encoding: str | None) -> str:
    """The text of a file or of standard input."""
    from foiparse.files import decode, read_text

    if name == _STDIN:
        return decode(sys.stdin.buffer.read(), "standard input", encoding)
    return read_text(name, encoding)


def _show(response: Response, options: Namespace, number: int) -> None:
    """Prints the card."""
    from foiparse.views.terminal import write_card

    _head(response, options, number)
    write_card(response, sys.stdout)


def _explain(response: Response, options: Namespace, number: int) -> None:
    """Prints what claimed each line."""
    _head(response, options, number)
    sys.stdout.write(response.explain() + "\n")


def _head(response: Response, options: Namespace, number: int) -> None:
    """Prints the file's name above its part of the output, where there are several files."""
    from foiparse.views.words import visible

    if len(options.files) > 1:
        blank = "\n" if number else ""
        sys.stdout.write(f"{blank}== {visible(response.id or '')} ==\n")


def _parse(response: Response, options: Namespace, number: int) -> None:
    """Prints the JSON."""
    sys.stdout.write(response.to_json(indent=2 if options.pretty else None) + "\n")
