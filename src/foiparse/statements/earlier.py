"""Sentences that tell what became of an earlier request."""

from __future__ import annotations

from foiparse.source import Text
from foiparse.statements.rule import wording
from foiparse.statements.sentence import LONGEST

_EARLIER_REQUESTS = wording(r"\b(?:previous|earlier|former|past|last \w+) (?:\w+ )?requests\b")

_TELLS_OF_THEM = wording(
    # matches "the first was disclosed in full, the second"; must not match "the first is exempt", "the report was withheld"
    r"\W*(?:(?:the|your) (?:first|second|third|fourth|last|latter|former|earliest|others?)(?: \w+)?|(?:these|those|each|both|they|all)"
    r"(?: of (?:these|those|them))?)(?: \w+)? (?:was|were|had)\b"
)

_OTHER_REQUEST = wording(
    # matches "this was considered in request 23-07718, to which"; must not match "we considered your request 23-07718"
    r"\b(?:considered|dealt with|answered|covered|refused|asked(?: for)?) (?:in|under) (?:your |an? |the )?(?:\w+ )?request"
    r" (?:no\.? |number |ref\w* )?\S*\d\S* ?,? (?:to|in|for|under|where|when) (?:which|we)\b"
)


def recalls(text: Text, floor: int, start: int, end: int) -> bool:
    """Whether a sentence tells what became of earlier requests: those the sentence before names, or one that it numbers.

    So "The first was disclosed in full", and "This was considered in request 23-07718, to which we applied section 31".

    Args:
        text: the cleaned source.
        floor: clean offset where its paragraph begins.
        start: clean offset of the sentence.
        end: one past its last character.
    """
    end = min(end, start + LONGEST)
    if text.low.find("request", start, end) >= 0 and _OTHER_REQUEST.search(" ".join(text.low[start:end].split())):
        return True
    if not _TELLS_OF_THEM.match(text.low, start):
        return False
    return _EARLIER_REQUESTS.search(text.low, max(floor, start - 300), start) is not None
