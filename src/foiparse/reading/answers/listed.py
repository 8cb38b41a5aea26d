"""A numbered list of answers: each item answers the question with its number."""

from __future__ import annotations

from foiparse.law.numerals import label_list
from foiparse.model import SectionKind
from foiparse.outline import Paragraph
from foiparse.outline.labels import Label, Series, label
from foiparse.patterns import Pattern
from foiparse.reading.answers.asked import Asked, bare_path
from foiparse.reading.answers.letter import REFUSED, Letter, Mark
from foiparse.reading.answers.named import ASKING_KINDS, CLOSING_KINDS, TELLS_OF_OTHERS

_FIRST_OF_LIST = "(123456789"
_NUMBER_ALONE = Pattern(
    # matches "1", "2 a-c", "1a and 1b": the whole of a line above its answer; must not match "2 cases"
    r"(?P<number> \d{1,2} ) (?: \s? (?P<first> [a-h] ) (?: \s? (?: - | to | & | and ) \s? (?: \d{1,2} )? (?P<last> [a-h] ) )? )?"
)
_NUMBER_DASH = Pattern(r"(?P<number> \d{1,2} ) \s - \s (?= [\d£] )")  # matches "5 - " before "22, of which"; must not match "5-22"
_AND_LABEL = Pattern(
    # matches "and b. ", "& 3-"; must not match "and because"
    r"(?: and | & | , ) \s? \(? ([a-h]?\d{1,2}[a-z]? | [a-z] | [ivx]{1,4} ) (?: [.)] | - (?= \s | $ ) ) \s*"
)
_NO_ANSWERS = Pattern(
    # matches "please bear in mind:", "could be narrowed to:"; must not match "our answers are:"
    r"""\b (?: bear | mind | remember | suggest\w* | advise | could | may | might | would | narrow\w* | refine\w* | limit\w* | ways
    | steps | conditions | necessary | stages | made \s up | notes? | aware | tests? | documents? | reasons | findings
    | considerations? | grounds | were \s (?: we | it ) )\b"""
)


def with_list(named: list[Mark], listed: list[Mark]) -> list[Mark]:
    """Sentences that name questions and a list of answers: what the list answers is not taken from a sentence as well."""
    answered = {name for mark in listed for name in mark.labels}
    return [mark for mark in named if not answered.issuperset(mark.labels)] + listed


def numbered(letter: Letter, asked: Asked, named: set[str]) -> list[Mark]:
    """The marks of a list that answers the numbered questions one by one."""
    if not asked.top:
        return []
    runs: list[list[Mark]] = [[]]
    seen: set[str] = set()
    top = ""
    before: Paragraph | None = None
    for paragraph in letter.paragraphs:
        if (
            paragraph.kind in ASKING_KINDS
            or paragraph.kind in CLOSING_KINDS
            or paragraph.rule.startswith(("advice", "caveat", *TELLS_OF_OTHERS))
        ):
            before = paragraph
            continue
        found = _number(letter, paragraph, asked, top)
        if (joint := _joint(letter, paragraph, asked, runs[-1]) or _dashed(letter, paragraph, asked, runs[-1])) is not None:
            mark = Mark(paragraph.start, joint[1], joint[0], "answer_number")
            if mark.labels[0] == asked.top[0] or seen.intersection(mark.labels):
                seen = set()
                runs.append([])
            seen.update(mark.labels)
            runs[-1].append(mark)
        elif found is not None:
            path, start = found
            known = path in asked.of_top
            outer = _interrupted(runs, path, asked) if known and path != asked.top[0] else None
            if outer is not None:
                runs.append(runs.pop(outer))
                seen = {name for mark in runs[-1] for name in mark.labels}
            elif not known or path == asked.top[0] or path in seen:
                if not known and runs[-1] and _goes_beyond(letter, paragraph, asked):
                    runs[-1] = [REFUSED]
                seen = set()
                refused = before is not None and _heads_no_answers(letter, before)
                runs.append([REFUSED] if refused or not known else [])
            paths, start = _several(letter, paragraph, asked, path, start)
            if _GOES_ON_WITH_VERB.match(letter.text.text, start, paragraph.end):
                start = paragraph.start  # the label is the subject of the sentence
            seen.update(paths)
            top = asked.of_top.get(path, top)
            runs[-1].append(Mark(paragraph.start, start, paths, "answer_number"))
        before = paragraph
    runs = [_without_heads(letter, run, asked) for run in runs if not _surrounds(letter, run) and not _argues(letter, run)]
    return _covering(max((run for run in runs if run and run[0] is not REFUSED), key=len, default=[]), asked, named)


_GOES_ON_WITH_VERB = Pattern(r"(?: is | are | was | were | has | have | cannot | does | do | will ) \s")
# Matches "are exempt" behind "i. and ii."; must not match "Are kept by ward"


def _heads_no_answers(letter: Letter, before: Paragraph) -> bool:
    """Whether a paragraph leads to a list of something else than answers: "The request could be narrowed to:"."""
    if before.rule == "answer_heading" or letter.text.text[before.end - 1] in ".?!":
        return False
    return _NO_ANSWERS.search(letter.text.low, before.start, before.end) is not None


def _goes_beyond(letter: Letter, paragraph: Paragraph, asked: Asked) -> bool:
    """Whether a numbered list goes on beyond the last question, by two numbers at least: then it is no list of answers."""
    own = paragraph.label
    if own is None or own.series is not Series.NUMBER or own.value != len(asked.top) + 1:
        return False
    after = (p.label for p in letter.paragraphs[letter.index(paragraph.start) + 1 :] if p.label is not None and not p.label.word)
    return any((one.series, one.shape, one.value) == (own.series, own.shape, own.value + 1) for one in after)


def _surrounds(letter: Letter, run: list[Mark]) -> bool:
    """Whether a list begins before the questions of the letter and goes on behind them: then the letter numbers its own paragraphs."""
    first, last = letter.questions
    return bool(run) and run[0].at < first and run[-1].at > last


def _argues(letter: Letter, run: list[Mark]) -> bool:
    """Whether a list stands among the arguments on the public interest from its first item to its last."""
    kinds = {letter.paragraphs[letter.index(mark.at)].kind for mark in run if mark is not REFUSED}
    return kinds == {SectionKind.PUBLIC_INTEREST}


def _without_heads(letter: Letter, run: list[Mark], asked: Asked) -> list[Mark]:
    """A list without the numbers that only head the answers to their parts: "6. (topics covered)", above "a. Yes"."""
    kept = []
    for mark, following in zip(run, (*run[1:], None), strict=False):
        heads = following is not None and len(mark.labels) == 1 and following.labels != mark.labels
        if heads and following is not None and asked.of_top.get(following.labels[0] if following.labels else "") == mark.labels[0]:
            words = letter.text.text[mark.start : letter.paragraphs[letter.index(mark.at)].end]
            if not words or (words[0] == "(" and words[-1] == ")"):
                continue
        kept.append(mark)
    return kept


def _interrupted(runs: list[list[Mark]], path: str, asked: Asked) -> int | None:
    """Index of the list that goes on with a path after a list inside its last answer: "4. The form asks: 1. who 2. why 5. None"."""
    due = asked.top.index(asked.of_top[path]) - 1
    ends = [asked.of_top.get(run[-1].labels[-1]) if run and run[-1].labels else None for run in runs]
    if due < 0 or ends[-1] in (asked.top[due], asked.top[due + 1]):
        return None
    return next((index for index in reversed(range(len(runs) - 1)) if ends[index] == asked.top[due]), None)


def _covering(run: list[Mark], asked: Asked, named: set[str]) -> list[Mark]:
    """A list if it begins at the beginning, or behind questions that were named, and answers most of them; else none."""
    if not run:
        return []
    tops = {asked.of_top.get(name, name) for name in (*named, *(name for mark in run for name in mark.labels))}
    rest = [name for name in asked.top if name not in named]
    first_part = next((path for path in asked.of_top if path != asked.top[0] and asked.of_top[path] == asked.top[0]), None)
    return run if run[0].labels[0] in (asked.top[0], *rest[:1], first_part) and 5 * len(tops) >= 3 * len(asked.top) else []


def _number(letter: Letter, paragraph: Paragraph, asked: Asked, top: str) -> tuple[str, int] | None:
    """The path that a label stands for below the open question, and where the words after it begin."""
    own: Label | None = paragraph.label
    if own is None or own.word:
        return None
    below = top + bare_path(own.name)
    path = asked.paths.get(bare_path(own.name)) if own.series is Series.NUMBER or asked.of_top.get(below, below) == below else below
    if path is None:
        return (own.name, own.end) if own.series is Series.NUMBER else None
    inner = label(letter.text, own.end, paragraph.end)
    if inner is not None and (nested := asked.paths.get(bare_path(path + inner.name))) is not None:
        return nested, inner.end
    return path, own.end


def _joint(letter: Letter, paragraph: Paragraph, asked: Asked, run: list[Mark]) -> tuple[tuple[str, ...], int] | None:
    """The paths and the first word of an answer headed by numbers without a mark or by several labels: "1", "2 a-c", "a and b - "."""
    low = letter.text.low
    lettered = asked.lettered and not low[paragraph.start + 1 : paragraph.start + 2].isalpha()  # "a and b - minutes"
    more = paragraph.label is not None and paragraph.label.part and low.startswith(("and ", "& "), paragraph.label.end)  # "2a and 2b - "
    if (paragraph.label is not None and not more) or not (lettered or low[paragraph.start] in _FIRST_OF_LIST):
        return None
    alone = _NUMBER_ALONE.fullmatch(low, paragraph.start, paragraph.end)
    if alone is not None and run and run[0] is not REFUSED and not _NUMBER_ALONE.fullmatch(low, run[-1].at, run[-1].start):
        return None  # a figure in a table below "[3]"
    if alone is not None:
        first, last = alone["first"] or "", alone["last"] or alone["first"] or ""
        parts = [chr(code) for code in range(ord(first), ord(last) + 1)] if first else [""]
        names, end = [alone["number"] + part for part in parts], paragraph.end
    else:
        listed = label_list(low, paragraph.start, paragraph.end)
        names, end = (list(listed.labels), listed.end) if listed is not None else ([], 0)
    paths = [asked.paths.get(bare_path(name)) for name in names]
    known = tuple(path for path in paths if path is not None)
    return (known, end) if known and len(known) == len(paths) else None


def _dashed(letter: Letter, paragraph: Paragraph, asked: Asked, run: list[Mark]) -> tuple[tuple[str, ...], int] | None:
    """The path and the first word of an answer in figures behind the number that is due: "5 - 22, of which 3" after "4 - none"."""
    found = _NUMBER_DASH.match(letter.text.low, paragraph.start, paragraph.end) if run and paragraph.label is None else None
    path = asked.paths.get(bare_path(found["number"])) if found is not None else None
    if found is None or path is None or not run[-1].labels or "-" not in letter.text.low[run[-1].at : run[-1].start]:
        return None
    before = asked.of_top.get(run[-1].labels[-1])
    due = path in asked.top and before in asked.top and asked.top.index(path) == asked.top.index(before) + 1
    return ((path,), found.end()) if due else None


def _several(letter: Letter, paragraph: Paragraph, asked: Asked, path: str, start: int) -> tuple[tuple[str, ...], int]:
    """All the paths of "a. and b. These are published"."""
    paths, low = [path], letter.text.low
    while (found := _AND_LABEL.match(low, start, paragraph.end)) is not None and (more := asked.paths.get(bare_path(found[1]))):
        paths.append(more)
        start = found.end()
    return tuple(paths), start
