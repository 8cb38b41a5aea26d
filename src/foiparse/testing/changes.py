"""Changes of a text that must change nothing of what is read: line ends, typographic quotes, no-break spaces, soft hyphens."""

from __future__ import annotations

import re
from collections.abc import Callable

_WORD = re.compile(r"[A-Za-z]{5,}")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|\S+\.(?:xlsx?|csv|docx?|pdf|zip)\b")


def crlf(text: str) -> str:
    """Every line end as CRLF.

    Args:
        text: a letter.
    """
    return text.replace("\n", "\r\n")


def no_break(text: str) -> str:
    """No-break spaces between words; indents and columns stay.

    Args:
        text: a letter.
    """
    return re.sub(r"(?<=\S) (?=\S)", "\u00a0", text)


def soft_hyphens(text: str) -> str:
    """A soft hyphen in every longer word, but not in addresses.

    Args:
        text: a letter.
    """
    kept = [found.span() for found in _ADDRESS.finditer(text)]

    def hyphened(found: re.Match[str]) -> str:
        if any(a <= found.start() < b for a, b in kept):
            return found[0]
        return f"{found[0][:3]}\u00ad{found[0][3:]}"

    return _WORD.sub(hyphened, text)


def curly(text: str) -> str:
    """Straight quotes as curly ones.

    Args:
        text: a letter.
    """
    text = text.replace("'", "\u2019")
    return re.sub(r'"(?=\w)', "\u201c", text).replace('"', "\u201d")


def trailing(text: str) -> str:
    """Spaces at the end of every line.

    Args:
        text: a letter.
    """
    return text.replace("\n", "  \n")


def blank_lines(text: str) -> str:
    """One more blank line wherever there is one already.

    Args:
        text: a letter.
    """
    return text.replace("\n\n", "\n\n\n")


NOISE: dict[str, Callable[[str], str]] = {f.__name__: f for f in (crlf, no_break, soft_hyphens, curly, trailing, blank_lines)}
"""Each sort of noise by its name."""


def all_noise(text: str) -> str:
    """All sorts of noise together.

    Args:
        text: a letter.
    """
    for change in (curly, soft_hyphens, no_break, trailing, blank_lines, crlf):
        text = change(text)
    return text
