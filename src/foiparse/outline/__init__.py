"""The outline of a text: what is furniture, which messages it holds, and what each paragraph of them is."""

from __future__ import annotations

from foiparse.formats import Format
from foiparse.outline.boilerplate import furniture
from foiparse.outline.messages import split
from foiparse.outline.paragraphs import paragraphs
from foiparse.outline.parts import Furniture, Message, Outline, Paragraph, Voice
from foiparse.source import Text

__all__ = ["Furniture", "Message", "Outline", "Paragraph", "Voice", "read"]


def read(text: Text, form: Format) -> Outline:
    """The outline of a text.

    Args:
        text: the cleaned source.
        form: the format that tells its cues.
    """
    finder = form.section_matcher.on(text)
    found = furniture(text, form, finder)
    lines = frozenset(number for piece in found for number in range(piece.first, piece.last + 1))
    messages, letter = split(text, lines)
    return Outline(text, found, messages, letter, paragraphs(text, messages, letter, lines, form, finder))
