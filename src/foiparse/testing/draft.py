"""`foiparse new-format`: from several letters of one authority to a first format file, with a case for each letter.

It looks for what the letters share and what stands in the same place but differs: labels with numbers,
headings, the words in front of the numbers of questions, furniture around the letter. What it writes is
a draft with comments; the author corrects it, and the cases tell when it is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import frozen

from foiparse.errors import FormatError
from foiparse.formats import get, load, names
from foiparse.law.numerals import number, ordinal
from foiparse.outline.labels import label
from foiparse.source import Text
from foiparse.testing.fields import FIELDS
from foiparse.testing.update import quoted, toml

_HEAD = 30
"""Lines in which the head of a letter stands."""
_SHORT = 80
"""Most characters of a heading."""
_LABELLED = re.compile(r"(?P<label>[^\W\d][\w /'.()&-]{1,60}?)\s*[:#.-]*\s+(?P<value>(?=\S*\d)[\w./#-]+(?: ?[/-] ?[\w./-]+)*)")
_MOST_WORDS = 5
"""Most words in front of the number of a label."""
_YEAR = re.compile(r"(?:[A-Za-z]{3,9}|/\d{1,2}/|\.\d{1,2}\.) ?((?:19|20)\d\d)\b")
_NO_REFERENCE = ("date", "tel", "phone", "fax", "your ref", "page", "dear", "email", "e-mail", "sent")
_SALUTATION = re.compile(r"(?:dear|annwyl|hello|good (?:morning|afternoon))\b", re.IGNORECASE)
_SIGN_OFF = re.compile(r"(?:yours (?:sincerely|faithfully|truly)|(?:kind |best |warm )?regards\b)", re.IGNORECASE)
_KINDS = (
    ("clarification", ("clarif", "narrow")),
    ("complaint_rights", ("complain", "review", "appeal", "dissatisf", "unhappy", "not content", "disagree")),
    ("public_interest", ("public interest", "balance")),
    ("reasons", ("reason", "why", "harm", "explanation", "grounds")),
    ("decision", ("decision", "decid", "determin", "conclu", "outcome")),
    ("request", ("request", "you ask", "asked", "sought", "enquir", "inquir", "raised", "wanted", "questions put")),
    ("answer", ("answer", "respon", "repl", "finding", "disclos", "we hold", "information held")),
)
"""What a heading most likely opens, by words in it."""
_CASE_FIELDS = ("reference", "date", "outcome", "questions", "answers", "exemptions", "review_within")
"""What a drafted case expects."""


@frozen
class Sample:
    """A letter that is looked at."""

    name: str
    """Name of its file, without the ending."""
    text: str
    """The letter."""

    @property
    def lines(self) -> list[str]:
        """Its lines that hold words, white space collapsed, quotes and dashes made plain."""
        clean = Text(self.text)
        return [line for line in (" ".join(clean.text[one.start : one.end].split()) for one in clean.lines) if line]


@frozen
class Heading:
    """A line that stands alone in every sample, with what it most likely opens."""

    line: str
    """As printed in the first sample."""
    kind: str
    """The kind of section; "other" where its words do not tell."""
    known: bool
    """Whether every letter's format knows it already."""


@frozen
class Draft:
    """What the samples share."""

    name: str
    """Name of the format."""
    authority: str | None
    """The line that looks like the authority's name."""
    reference: str | None
    """The label in front of what looks like the reference."""
    values: tuple[str, ...]
    """The references themselves."""
    years: tuple[str, ...]
    """The year of each sample: the first that is printed in it as part of a date; empty where one has none."""
    headings: tuple[Heading, ...]
    """Lines between the paragraphs that all samples have."""
    request_labels: tuple[str, ...]
    """Words in front of the numbers of questions."""
    answer_labels: tuple[str, ...]
    """Words in front of the numbers of answers."""
    furniture: tuple[str, ...]
    """Lines around the letter that all samples have."""
    example: str
    """The shortest sample."""


def draft(samples: Sequence[Sample], name: str) -> Draft:
    """What several letters of one authority share.

    Args:
        samples: at least two letters.
        name: name of the format to be.

    Raises:
        FormatError: there are fewer than two letters.
    """
    if len(samples) < 2:
        raise FormatError("one letter does not show what is common to all: give at least two of the same authority")
    rows = [sample.lines for sample in samples]
    shared = [line for line in dict.fromkeys(rows[0]) if all(_has(other, line) for other in rows[1:])]
    begins = [_first(lines, _SALUTATION, 0) for lines in rows]
    ends = [_first(lines, _SIGN_OFF, len(lines)) for lines in rows]
    head = [line for line in shared if line in rows[0][: begins[0]]]
    tail = [line for line in shared if line in rows[0][ends[0] + 1 :]]
    body = [line for line in shared if line in rows[0][begins[0] + 1 : ends[0]]]
    reference, values = _reference(rows)
    headings = tuple(_headings(body, rows))
    asked, answered = _labels(rows, headings)
    return Draft(
        name=name,
        authority=next((line for line in head if _is_name(line)), None),
        reference=reference,
        values=values,
        years=_years(rows),
        headings=headings,
        request_labels=asked,
        answer_labels=answered,
        furniture=tuple(line for line in (*head, *tail) if len(line) >= 12 and not _is_name(line) and not _LABELLED.fullmatch(line)),
        example=min((sample.text for sample in samples), key=len),
    )


def _years(rows: list[list[str]]) -> tuple[str, ...]:
    found = [next((match[1] for line in lines if (match := _YEAR.search(line))), None) for lines in rows]
    return tuple(year for year in found if year) if all(found) else ()


def _has(lines: list[str], line: str) -> bool:
    low = line.lower()
    return any(one.lower() == low for one in lines)


def _first(lines: list[str], pattern: re.Pattern[str], default: int) -> int:
    return next((at for at, line in enumerate(lines) if pattern.match(line) and len(line) < _SHORT), default)


def _is_name(line: str) -> bool:
    """Whether a line could be an authority's name: a few words, most with a capital, no full stop."""
    words = line.split()
    capitals = sum(1 for word in words if word[0].isupper())
    return 2 <= len(words) <= 8 and not line.endswith((".", ":", ",")) and not any(c.isdigit() for c in line) and 2 * capitals >= len(words)


def _reference(rows: list[list[str]]) -> tuple[str | None, tuple[str, ...]]:
    """The label that stands in the head of every sample with another number behind it."""
    found: dict[str, list[str]] = {}
    for lines in rows:
        for line in lines[:_HEAD]:
            match = _LABELLED.fullmatch(line)
            if match and not match["label"].lower().startswith(_NO_REFERENCE):
                found.setdefault(match["label"].strip(" :.#-"), []).append(match["value"])
    full = [one for one, values in found.items() if len(values) == len(rows) and len(set(values)) == len(values)]
    best = max(full, key=lambda one: any(word in one.lower() for word in ("ref", "case", "number", "matter", "file", "no")), default=None)
    return best, tuple(found[best]) if best else ()


def _headings(body: list[str], rows: list[list[str]]) -> Iterator[Heading]:
    """The lines between paragraphs that all samples have; what each opens is told by its words, else by what stands below it."""
    generic = get("letter")
    lines = [line for line in body if len(line) <= _SHORT and line[-1] not in ".?!;," and not _item(line) and not _LABELLED.fullmatch(line)]
    seen: set[str] = set()
    for line in lines:
        rule = generic.section_matcher.match(line)
        low = line.lower()
        words = next((kind for kind, words in _KINDS if any(word in low for word in words)), None)
        kind = rule.kind.value if rule else words or _by_content(_below(rows[0], line, lines), seen)
        seen.add(kind)
        yield Heading(line, kind, rule is not None)


def _below(lines: list[str], heading: str, headings: list[str]) -> list[str]:
    """The lines between a heading and the next."""
    begin = lines.index(heading) + 1
    end = next((at for at in range(begin, len(lines)) if lines[at] in headings), len(lines))
    return lines[begin:end]


def _by_content(below: list[str], seen: set[str]) -> str:
    """What a heading opens by the lines below it: the first numbered items are what was asked, the next ones the answers."""
    if any(word in line.lower() for line in below for word in ("commissioner", "internal review")):
        return "complaint_rights"
    if below and sum(1 for line in below if _numbered(line)) * 2 >= len(below):
        return "answer" if "request" in seen else "request"
    return "other"


def _numbered(line: str) -> bool:
    """Whether a line begins with a number, by itself or behind words."""
    clean = Text(line)
    return _item(line) is not None or label(clean, 0, len(clean.text)) is not None


def _item(line: str) -> str | None:
    """The words in front of a number at the beginning of a line, if foiparse does not know such a label by itself."""
    clean = Text(line)
    if label(clean, 0, len(clean.text)):
        return None
    words = line.split()[: _MOST_WORDS + 1]
    for at, word in enumerate(words[1:], 1):
        bare = word.strip(".:,;)(-")
        if number(bare) or (ordinal(bare) or 0) > 0:
            stopped = word[-1] in ".:,)" or at + 1 >= len(words) or not words[at + 1][0].islower()
            return " ".join(words[:at]) if stopped and words[0][0].isalpha() else None
    return None


def _labels(rows: list[list[str]], headings: tuple[Heading, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words in front of the numbers of questions, and of answers: those first seen below an answer's heading."""
    opens = {one.line.lower() for one in headings if one.kind in ("answer", "decision")}
    asked: dict[str, int] = {}
    answered: dict[str, int] = {}
    for lines in rows:
        below = False
        for line in lines:
            below = below or line.lower() in opens
            if (words := _item(line)) is not None:
                tally = answered if below else asked
                tally[words] = tally.get(words, 0) + 1
    often = len(rows)
    questions = tuple(words for words, count in asked.items() if count > often)
    return questions, tuple(words for words, count in answered.items() if count > often and words not in asked)


def scheme(values: Iterable[str], years: Iterable[str] = ()) -> str | None:
    r"""A pattern for references like these: letters and marks as printed, digits by their number, a year and a serial by name.

    Args:
        values: references of one scheme.
        years: the year of each letter, by which a year of two digits is known.

    Example:
        >>> print(scheme(["SHB/2023/0117", "SHB/2024/0031"]))
        SHB/(?P<year>(?:19|20)\d{2})/(?P<serial>\d{4})
    """
    pieces = [re.findall(r"\d+|[^\d]+", value) for value in values]
    if not pieces or len({len(one) for one in pieces}) > 1:
        return None
    columns = list(zip(*pieces, strict=True))
    full = [at for at, column in enumerate(columns) if all(re.fullmatch(r"(?:19|20)\d\d", one) for one in column)]
    printed = tuple(year[2:] for year in years)
    years_at = full or [at for at, column in enumerate(columns) if column == printed]
    numbers = [at for at, column in enumerate(columns) if column[0].isdigit() and at not in years_at[:1]]
    serial = max(numbers, key=lambda at: (len(set(columns[at])), max(map(len, columns[at]))), default=None)
    out = []
    for at, column in enumerate(columns):
        if not column[0].isdigit():
            ways = list(dict.fromkeys(column))
            out.append(re.escape(ways[0]).replace(r"\ ", " ") if len(ways) == 1 else "[A-Za-z /.-]{1,12}")
            continue
        sizes = {len(one) for one in column}
        digits = rf"\d{{{min(sizes)}}}" if len(sizes) == 1 else rf"\d{{1,{max(sizes) + 1}}}"
        if at in years_at[:1]:
            out.append(r"(?P<year>(?:19|20)\d{2})" if full else r"(?P<year>\d{2})")
        else:
            out.append(f"(?P<serial>{digits})" if at == serial else digits)
    return "".join(out).replace(r"\-", "-").replace(r"\/", "/")


def written(found: Draft) -> str:
    """A draft as a TOML file with comments.

    Args:
        found: what the samples share.
    """
    out = [
        "# A first draft: read it, correct it, and run the commands that `foiparse new-format` told.",
        "# How each key works stands in the guide docs/add-a-format.md.",
        f"name = {quoted(found.name)}",
        'extends = "letter"  # what letters of all authorities have in common',
        f"authority = {quoted(found.authority)}" if found.authority else '# authority = "Name of the Authority"',
        "",
        *_detection(found),
        *_numbering(found),
    ]
    for heading in found.headings:
        out += _section(heading)
    for line in found.furniture:
        note = "# The samples share this line around the letter; leave it out if it belongs to the letter."
        out += [note, "[[boilerplate]]", 'kind = "page_header_footer"', f"equals = {quoted(line)}", "lines = 1", ""]
    out += [
        "# A sentence in which this authority tells a decision in words of its own, with what it means:",
        '# [[decision]]\n# outcome = "withheld"\n# starts = "The Board keeps this to itself"',
        "",
    ]
    return "\n".join(out)


def _detection(found: Draft) -> list[str]:
    """Cues by which a letter is known: the authority's name, and what else all samples have."""
    own = [heading.line for heading in found.headings if not heading.known]
    must = [found.authority] if found.authority else own[:1]
    some = [*([found.reference] if found.reference and len(found.reference) > 7 else []), *(own if found.authority else own[1:])]
    out = ["# A letter is of this format if it has each of `all` and one of `any`. Cues are compared in lower case.", "[detect]"]
    out += [f"all = {toml(must)}"] if must else []
    out += [f"any = {toml(some)}"] if some else []
    return [*out, ""] if must or some else ['# [detect]\n# all = ["words that every letter has"]', ""]


def _numbering(found: Draft) -> list[str]:
    """The reference and the labels."""
    out = []
    if found.reference:
        out += [f"# seen: {', '.join(found.values)}", "[reference]", f"after = {toml([found.reference])}"]
        if (pattern := scheme(found.values, found.years)) is not None:
            out.append(f"pattern = '{pattern}'")
        out.append("")
    for key, labels in (("request", found.request_labels), ("answer", found.answer_labels)):
        if labels:
            out += [
                f"# The words in front of the number of {'a question' if key == 'request' else 'an answer'}.",
                f"[{key}]",
                f"labels = {toml(labels)}",
                "",
            ]
    return out


def _section(heading: Heading) -> list[str]:
    if heading.known:
        return [f"# {quoted(heading.line)} needs no rule: every letter's format takes it for {heading.kind}.", ""]
    note = [f"# {quoted(heading.line)}: say what it opens."] if heading.kind == "other" else []
    return [*note, "[[section]]", f"kind = {quoted(heading.kind)}", f"equals = {quoted(heading.line)}", "heading = true", ""]


def case_of(sample: Sample, format: str, read_with: str) -> str:
    """The expectation of a sample as its draft reads it, for the author to correct.

    Args:
        sample: the letter.
        format: path of the draft.
        read_with: the same, as seen from the case.
    """
    from foiparse.parser import parse

    response = parse(sample.text, format=format)
    out = [
        "# As the draft reads it. Correct what is wrong by reading the letter, then mend the format until the case is green.",
        f"read_with = {quoted(read_with)}",
    ]
    for name in _CASE_FIELDS:
        value = FIELDS[name].write(response, {} if name == "answers" else None)
        out.append(f"{name} = {toml(value)}")
    return "\n".join(out) + "\n"


def example_of(form: str, text: str) -> str:
    """An example for the format file: a letter with its reference and outcome as they are read today.

    Args:
        form: path of the draft.
        text: the letter.
    """
    from foiparse.parser import parse

    response = parse(text, format=form)
    expect = {name: FIELDS[name].write(response, 0) for name in ("reference", "questions", "outcome")}
    mark = "'''" if "'''" not in text and "\r" not in text else ""
    shown = f"{mark}\n{text.rstrip()}\n{mark}" if mark else quoted(text)
    return f"# Read whenever the format is checked: correct what is expected of it.\n[[example]]\ntext = {shown}\nexpect = {toml(expect)}\n"


def write_draft(samples: Sequence[Sample], name: str, folder: Path) -> list[Path]:
    """Writes a draft and a case for each sample; nothing that is there already is overwritten.

    Args:
        samples: the letters.
        name: name of the format.
        folder: where to; cases go to a folder `cases` in it.

    Raises:
        FormatError: there are too few samples, a shipped format has this name, or a file is there already.
    """
    if name in names():
        raise FormatError(f"{name}: a format that comes with foiparse has this name; give another --name")
    found = draft(samples, name)
    path, cases = folder / f"{name}.toml", folder / "cases"
    wanted = [path, *(cases / f"{sample.name}{end}" for sample in samples for end in (".txt", ".expected.toml"))]
    for one in wanted:
        if one.exists():
            raise FormatError(f"{one}: is there already; give another --name or another --to")
    cases.mkdir(parents=True, exist_ok=True)
    path.write_bytes(written(found).encode("utf-8"))
    load(path)
    path.write_bytes((written(found) + example_of(str(path), found.example)).encode("utf-8"))
    for sample in samples:
        (cases / f"{sample.name}.txt").write_bytes(sample.text.encode("utf-8"))
        (cases / f"{sample.name}.expected.toml").write_bytes(case_of(sample, str(path), f"../{name}.toml").encode("utf-8"))
    return wanted
