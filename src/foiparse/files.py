"""A file's text: decoded in full or refused with the place and the mend, never with characters dropped."""

from __future__ import annotations

import codecs
from os import PathLike
from pathlib import Path

from foiparse.errors import UnreadableFile

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_text(path: str | PathLike[str], encoding: str | None = None) -> str:
    """The text of a file, its line ends kept, a byte order mark dropped.

    Args:
        path: the file.
        encoding: what it is written in; None for UTF-8, or what its byte order mark says.

    Raises:
        UnreadableFile: it is missing, a folder, empty, or not written in that encoding.
    """
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise UnreadableFile(f"{path}: there is no such file") from None
    except IsADirectoryError:
        raise UnreadableFile(f"{path}: this is a folder; name the files in it") from None
    except (OSError, ValueError) as error:
        raise UnreadableFile(f"{path}: {getattr(error, 'strerror', None) or error}") from None
    return decode(data, str(path), encoding)


def decode(data: bytes, name: str, encoding: str | None = None) -> str:
    """The text of bytes that were read elsewhere.

    Args:
        data: the bytes.
        name: what messages call them.
        encoding: as for `read_text`.

    Raises:
        UnreadableFile: they are empty or not written in that encoding.
    """
    mark, used = _mark(data) if encoding is None else (b"", encoding)
    body = data[len(mark) :]
    if not body.strip():
        raise UnreadableFile(f"{name}: it is empty")
    if encoding is None and not mark and b"\0" in data:
        raise UnreadableFile(
            f"{name}: NUL at byte {data.index(0)}, so it is no UTF-8 text: where it is UTF-16 without a byte order mark, "
            "say so (encoding='utf-16-le'); where it is no text file, extract its text first"
        )
    try:
        text = body.decode(used)
    except LookupError:
        raise UnreadableFile(f"{name}: there is no encoding {used!r}; 'utf-8', 'cp1252' and 'utf-16' are some") from None
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            f"{name}: byte {error.start + len(mark)} is no {used}: name the encoding it is written in (encoding='cp1252' for most old ones)"
        ) from None
    except UnicodeError as error:
        raise UnreadableFile(f"{name}: it is no {used}: {error}") from None
    return text.removeprefix("\ufeff")


def _mark(data: bytes) -> tuple[bytes, str]:
    """The byte order mark that data begins with, and what it says."""
    return next(((mark, used) for mark, used in _MARKS if data.startswith(mark)), (b"", "utf-8"))
