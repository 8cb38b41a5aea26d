"""Outlines made by hand, for tests of readers that need one: each block of text becomes one paragraph."""

from __future__ import annotations

from foiparse.model import BoilerplateKind, SectionKind
from foiparse.outline.lookup import Lookup
from foiparse.outline.parts import Furniture, Message, Outline, Paragraph, Voice
from foiparse.source import Text

Block = str | tuple[str, Voice | SectionKind | BoilerplateKind]


def outline_of(*blocks: Block, sent: str | None = None, subject: str | None = None, sender: str | None = None) -> Outline:
    """An outline of blocks of text, one paragraph each, with blank lines between them.

    A block alone is the authority's; with a voice it is that speaker's, with a section kind it is of that kind, with a
    boilerplate kind it is furniture. `sent`, `subject` and `sender` name words of the text that the message's header holds.
    """
    source = "\n\n".join(block if isinstance(block, str) else block[0] for block in blocks)
    text = Text(source)
    paragraphs, furniture, at = [], [], 0
    for block in blocks:
        words, mark = (block, Voice.AUTHORITY) if isinstance(block, str) else block
        size = len(Text(words).text)
        start, end = text.trim(at, at + size)
        first, last = text.line_at(start).number, text.line_at(max(start, end - 1)).number
        at += size + 2
        if start == end:
            continue
        if isinstance(mark, BoilerplateKind):
            furniture.append(Furniture(first, last, mark, "by_hand"))
            continue
        kind = mark if isinstance(mark, SectionKind) else SectionKind.REQUEST if mark is Voice.REQUESTER else SectionKind.OTHER
        voice = mark if isinstance(mark, Voice) else Voice.AUTHORITY
        paragraphs.append(Paragraph(start, end, first, last, (), kind, "by_hand", voice, False, 0))
    message = Message(0, len(text.lines) - 1, Voice.AUTHORITY, _place(text, subject), _place(text, sent), _place(text, sender))
    return Outline(text, tuple(furniture), (message,), 0, tuple(paragraphs))


def looked_up(*blocks: Block, sent: str | None = None, subject: str | None = None, sender: str | None = None) -> Lookup:
    """The same with its words, as readers of single facts take it."""
    return Lookup(outline_of(*blocks, sent=sent, subject=subject, sender=sender))


def _place(text: Text, words: str | None) -> tuple[int, int] | None:
    """Where words stand in a text."""
    if words is None:
        return None
    at = text.text.index(words)
    return at, at + len(words)
