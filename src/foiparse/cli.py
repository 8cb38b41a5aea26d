"""The command `foiparse`: show, parse and explain letters."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from foiparse.errors import FoiparseError

if TYPE_CHECKING:
    from foiparse.model import Response

_STDIN = "-"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and gives its exit code: 0, or 1 where a file could not be read.

    Args:
        arguments: what stands behind the command's name; None for this process's own.
    """
    options = _options(arguments)
    _reconfigure(options.command)
    try:
        failed = [name for number, name in enumerate(options.files) if not _one(name, options, number)]
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    return 1 if failed else 0


def _options(arguments: Sequence[str] | None) -> Namespace:
    """The command line, understood."""
    parser = ArgumentParser(prog="foiparse", description="Reads the text of a UK public authority's answer to an FOI request.")
    parser.add_argument("--version", action="version", version=f"foiparse {_version()}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="show|parse|explain")
    for name, says in (
        ("show", "print a short card of each letter"),
        ("parse", "print each letter as one line of JSON"),
        ("explain", "print what claimed each line of a letter, by which rule, and what nothing claimed"),
    ):
        command = commands.add_parser(name, help=says, description=says[0].upper() + says[1:] + ".")
        command.add_argument("files", nargs="+", metavar="FILE", help="a text file; - for standard input")
        command.add_argument("--format", metavar="NAME", help="read with this format instead of the best that fits")
        command.add_argument(
            "--encoding", metavar="NAME", help="what the files are written in (default: UTF-8, or as their byte order mark says)"
        )
        if name == "parse":
            command.add_argument("--pretty", action="store_true", help="indent the JSON; for one file")
    options = parser.parse_args(arguments)
    if options.command == "parse" and options.pretty and len(options.files) > 1:
        commands.choices["parse"].error("--pretty is for one file: JSON lines cannot be indented")
    return options


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


def _one(name: str, options: Namespace, number: int) -> bool:
    """Reads and prints one file; whether that went well."""
    from foiparse.parser import parse
    from foiparse.views.words import visible

    commands: dict[str, Callable[[Response, Namespace, int], None]] = {"show": _show, "parse": _parse, "explain": _explain}
    try:
        text = _text(name, options.encoding)
        key = os.fsencode(name).decode("utf-8", "replace")  # a name need not be UTF-8, JSON must
        commands[options.command](parse(text, id=key, format=options.format), options, number)
    except FoiparseError as error:
        sys.stdout.flush()
        sys.stderr.write(f"foiparse: {visible(_line(name, str(error)))}\n")
        return False
    return True


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
