"""Words of a letter made fit to be shown: short, and without characters that a terminal or a page would act on."""

from __future__ import annotations

from collections.abc import Mapping

_UNSAFE = (
    *range(0x00, 0x09),
    *range(0x0B, 0x20),
    *range(0x7F, 0xA0),
    *range(0x200B, 0x2010),
    *range(0x2028, 0x202F),
    *range(0x2060, 0x2070),
    0xFEFF,
)
_ESCAPES: Mapping[int, str] = {code: f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" for code in _UNSAFE}


def visible(text: str) -> str:
    r"""The text with control characters, direction marks and lone surrogates written as escapes; tabs and line ends stay.

    Args:
        text: any text.

    Example:
        >>> print(visible("red: \x1b[31m"))
        red: \x1b[31m
    """
    shown = text.translate(_ESCAPES)
    return shown.encode("utf-8", "backslashreplace").decode()


def first_words(text: str, width: int = 72) -> str:
    """The first words of a text on one line, cut at a space.

    Args:
        text: any text.
        width: most characters the line may have.

    Example:
        >>> first_words("How many cameras do you use?", 20)
        'How many cameras ...'
    """
    line = visible(" ".join(text[: 4 * width].split()))
    if len(line) <= width and len(text) <= 4 * width:
        return line
    cut = line[: width - 3]
    return (cut.rpartition(" ")[0] or cut) + " ..."


def listed(words: tuple[str, ...] | list[str]) -> str:
    """Words as a list in a sentence.

    Example:
        >>> listed(["1", "2", "3"])
        '1, 2 and 3'
    """
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def of_questions(paths: tuple[str, ...]) -> str:
    """What follows a thing that is tied to questions: ", question 2", or nothing."""
    if not paths:
        return ""
    return f", question{'s' * (len(paths) > 1)} {visible(listed(paths))}"
