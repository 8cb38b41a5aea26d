"""Finding words in an outline: which paragraph an offset stands in, and which sentences hold a word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from foiparse.outline.parts import Outline, Paragraph


class Lookup:
    """The paragraphs of an outline by offset, and the sentences that hold a word; made once for a text."""

    __slots__ = ("_starts", "outline", "text")

    def __init__(self, outline: Outline) -> None:
        """Prepares the search.

        Args:
            outline: the outline to search.
        """
        self.outline = outline
        self.text = outline.text
        self._starts = [paragraph.start for paragraph in outline.paragraphs]

    def paragraph(self, at: int) -> Paragraph | None:
        """The paragraph that holds a clean offset; None between paragraphs and in boilerplate.

        Args:
            at: the offset.
        """
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return None
        for back in range(index, max(-1, index - 2), -1):  # the cells of a table overlap, a question and its answer
            paragraph = self.outline.paragraphs[back]
            if at < paragraph.end and not any(start <= at < end for start, end in paragraph.holes):
                return paragraph
        return None

    def following(self, at: int, count: int) -> tuple[Paragraph, ...]:
        """Some paragraphs from the one on that holds a clean offset, or that comes next.

        Args:
            at: the offset.
            count: how many at most.
        """
        index = max(0, bisect_right(self._starts, at) - 1)
        paragraphs = self.outline.paragraphs
        if index < len(paragraphs) and paragraphs[index].end <= at:
            index += 1
        return paragraphs[index : index + count]

    def sentences(self, offsets: Iterable[int]) -> Iterator[tuple[int, int, Paragraph]]:
        """The sentences that hold one of some offsets, each once, with their paragraphs.

        Args:
            offsets: clean offsets, in order.
        """
        last: Paragraph | None = None
        sentences: list[tuple[int, int]] = []
        done = -1
        for at in offsets:
            if at < done:
                continue
            paragraph = self.paragraph(at)
            if paragraph is None:
                continue
            if paragraph is not last:
                last, sentences = paragraph, self.text.sentences(paragraph.start, paragraph.end)
            index = bisect_right(sentences, (at, len(self.text.low))) - 1
            if index >= 0 and at < sentences[index][1]:
                done = sentences[index][1]
                yield *sentences[index], paragraph
