"""Marks that name their questions: "Question 4", "Response to (b)", "As regards part 2", a topic with its number."""

from __future__ import annotations

from foiparse.law.numerals import LabelList, question_labels
from foiparse.model import SectionKind
from foiparse.outline import Paragraph, Voice
from foiparse.outline.labels import Label
from foiparse.patterns import Pattern
from foiparse.reading.answers.asked import Asked, bare_path, letters_and_digits
from foiparse.reading.answers.letter import ARGUING_KINDS, Letter, Mark
from foiparse.topics import topics

_LEAD = Pattern(
    # matches "in regards to ", "as to ", "for your "; must not match "you may know that "
    r"""["'(]* (?: (?: finally | lastly | next | now ) ,? \s )?
    (?: (?: in | with | as ) \s (?: regards? | respect | relation | reference | answer | response | connection | order ) \s
      (?: to | of | with ) \s
    | (?: as \s (?: to | regards | for ) | regarding | concerning | for | on | about | re:? | turning \s to | under | to ) \s
    | (?: the \s )? (?: answers? | responses? | reply | replies ) \s (?: to | for ) \s )?
    (?: the \s | your \s | our \s | part \s of \s | both \s | all \s | all \s of \s )*"""
)
_AFTER = Pattern(
    # matches " of your request:"; must not match " is"
    r"""\s? (?: of \s your \s (?: request | questions? | e-?mail | letter ) )? \s? [:.,)"'-]* \s?"""
)
_ASKS_FOR = Pattern(r"\s (?: asks? | asked | seeks? | sought | relates? | concerns? | refers? ) \b")
# Matches " asks about" behind "question 3", which tells what the question is; must not match " is asked"
_PARAGRAPH_NUMBER = Pattern(
    # matches "2.1 " before "point 1", "4. " before "q1. the opinion"; must not match "2.1m", "4. questions"
    r"\d{1,2} (?: \. \d{1,2} ){1,2} [.)]? \s+ | \d{1,2} [.)] \s+ (?= (?: q | (?: question | item | request | part | point ) \s ) \(? \d )"
)
_SUBJECT = Pattern(
    # matches ", estimate of repairs. " behind "point 1"; must not match ", which is exempt. "
    r", \s? (?! [^.:;?!]* \b (?: is | are | was | were | has | have | had | will | can | does | do | not | see | refers?"
    r" | find | please | we | i | attached | enclosed | held | given ) \b )"
    r"[^.:;?!,]{3,60} [.:] \s+ (?= [\p{L}\d£] )"
)
GIVES = Pattern(
    # matches "see the attached spreadsheet", "is not held"; must not match "would exceed the limit"
    r"""\b (?: attached | enclosed | enclose | below | found | provided | supplied
    | set \s out \s (?: below | above | (?: in | at ) \s (?: (?: the | an? ) \s )? (?: table | annex | appendix | attach\w* | enclos\w*
      | spreadsheet | schedule | document ) ) | neither \s confirm
    | please \s (?: see | visit | consult ) | (?: not | isn't ) \s (?: held | recorded ) | not \s hold
    | already \s (?: publicly \s )? (?: available | publish(?: ed )? )
    | (?: is | are | be | been | being ) \s (?: \w+ \s ){0,2}? (?: exempt
      | withheld | refused )
    | withholding \s the \s information | (?: has | have ) \s been \s applied \s to | engaged \s (?: by | for | in ) | responses? \s to
      | answers? \s to | answered | covers )\b"""
)
_REASONS = Pattern(
    # matches "to confirm or deny would reveal", "seeks to identify"; must not match "please see the dashboard"
    r"""\b (?: section | regulation | exempt\w* | engag\w* | would | could | prejudic\w+ | harm\w* | public \s interest
    | confirm \s or \s deny
    | seeks? | asks? | asked | relates? | burden )\b"""
)
LATER = Pattern(
    # matches "will be answered", "could perhaps be answered", "would fall within the limit"; must not match "is answered"
    r"""\b (?: would \s (?: \w+ \s )? (?: fall | be | come ) \s within \s the \s (?: cost \s )? limit (?= \s? \. | $ )
    | will \s be \s (?: answered | sent | provided ) | shall \s (?: be | answer | send ) | separately | in \s due \s course
    | could \s (?: perhaps | then | also ) | we \s (?: could | would ) \s have \s (?: answered | dealt \s with )
    | on \s (?: its | their ) \s own \s (?: could | would | might )
    | (?: could | might | may ) \s be \s (?: answered | provided ) )\b"""
)
_SUPPOSES = ("should you ", "if you ", "were you ", "were we ")
"""How a sentence begins that names a question for something that has not been done."""
_IS_WHY = Pattern(
    # matches " is what gives rise to difficulty" behind "q3"; must not match " is what we sent"
    r"\)? \s alone \s (?: exceeds? | takes? | would | costs? ) \b"
    r" | \s (?: is | was | are | were ) \s (?: what \s (?: gives? | gave | makes? | made | causes? | caused | takes? ) | the \s (?: reason"
    r" | difficulty | problem ) ) \b"
)
_REPLY = Pattern(
    # matches "response to ", "answer ", "answer to reqeust "; must not match "respond"
    r"(?: responses? | answers? | reply ) \s (?: (?: to | for ) \s (?: [a-z]{5,9} \s (?= [(\[]? \d ) )? )?"
)
_REPLY_LABEL = Pattern(
    # matches "[1]", "a) & "; must not match "your"
    r"[(\[]? (?P<name>\d{1,2}[a-z]?|[a-z]|[ivx]{1,4}) (?![\w']) [)\].]? (?P<more> \s? (?: , | & | and\b ) \s? )?"
)
_BARE_LABEL = Pattern(
    # matches "b, ", "a and b, ", "i. and ii.: "; must not match "all, ", "a list, "
    r"""\(? (?P<name> \d{1,2}[a-z]? | [a-z] | [ivx]{1,4} ) [.)]? (?: \s? (?: , | & | \b and \b ) \s? \(? (?P<name> \d{1,2}[a-z]? | [a-z]
    | [ivx]{1,4} ) [.)]? (?! \w ) ){0,9} \s? [,:-]"""
)
_BARE_LEADS = (
    "as regards ",
    "as to ",
    "as for ",
    "on ",
    "for ",
    "regarding ",
    "concerning ",
    "in respect of ",
    "turning to ",
    "with regard to ",
)
_LEADS = ("in ", "with ", "as ", "regarding ", "concerning ", "turning to ")
_NUMBER = Pattern(r"\d{1,2} [a-z]?")  # matches "4" of "a4", "2b"; must not match "a"
_ANSWER_LIST = Pattern(
    # matches "a4, a5 and a6. ", "answers 4 & 5: ", "a4, a5" above its answer; must not match "a4 paper", "a1 and a2 roads"
    r"(?: a | ans(?:wers?)? | responses? ) \s? \d{1,2} [a-z]?"
    r" (?: \s? (?: , | & | and | , \s? and ) \s? (?: a | answer \s )? \s? \d{1,2} [a-z]? )+ \s? (?: [.:] | - (?=\s) | (?= \n | $ ) ) \s*"
)
_REPLY_STOP = Pattern(r"\s? (?: : | -(?!\s?[\da-z]\b) | $ ) \s*")  # matches ": "; must not match "-4", " given"
_REPEATED = Pattern(
    # matches "(question repeated)"; must not match "(question 2)"
    r"[(\[] \s? (?: question | request ) \s (?: repeated | as \s above | above ) \s? [)\]] [.:]? \s*"
)
_MORE = Pattern(r"[&,-] | (?: and | to | or ) \s")  # matches "& b):"; must not match "the"
_TOPIC = Pattern(
    # matches "minutes (2)", "retired horses (q6)", "waste oil (2a) - " before its answer; must not match "we met (2) people."
    r"(?! section | regulation | article | s\. ) (?P<topic> [^.?!:;()]{3,70}? ) (?: (?<! \d ) | \s )"
    r" \( (?: q | question \s )? (?P<name> \d{1,2}[a-z]? | [a-z] | [ivx]{1,4} ) \)"
    r" (?: [:.]? $ | (?P<answer> \s? (?: [:-]"
    r" | \. (?<! \b (?: is | are | was | were | has | have | had | in | at ) \b [^.()]{0,60} \( \S{1,5} \) \. ) ) \s+ (?=\S) ) )"
)
_INNER_LEADS = (
    "as to ", "in respect of", "in regard", "with regard", "with reference", "regarding ", "in relation to", "in answer to",
    "turning to", "concerning", "for question", "for part", "for point", "for item", "for q", "on question", "on part",
)  # fmt: skip
_STATES = (". question", ". item", ". part", ". point")
_SAYS_WHERE = Pattern(
    # matches " are all in the one file" behind "items 1, 2 and 4"; must not match " are exempt"
    r"(?: \s \( [^()]{2,30} \) )? \s (?: is | are | can \s be \s found ) \s (?: all \s | both \s | also \s )?"
    r" (?: in | on | at | shown | given | answered ) \b"
)
TELLS_OF_OTHERS = ("asks_back", "first_reply", "suggested_request", "findings", "recited_law", "remarks")
"""Rules of paragraphs in which labels head queries, or what another letter answered."""
_TOPIC_LENGTH = 60
"""Most characters of what a question is about."""
_SAYS = Pattern(
    # matches "yes", "not held", "none since may", "see above"; must not match "detentions"
    r"(?: (?: yes | no | none | nil | not | n/a | zero | see | as | please | exempt | withheld | refused | we | there | this | it"
    r" | unknown | all | both | section ) \b )"
)
_NEAR_BELOW = 4
"""Characters of white space between a heading and what it heads."""
SIBLINGS = 3
"""Fewest answers from which the layout of a list is told; two are enough where each begins by naming its question."""
CLOSING_KINDS = (SectionKind.COMPLAINT_RIGHTS, SectionKind.SIGNATURE, SectionKind.QUOTED)
ASKING_KINDS = (SectionKind.REQUEST, SectionKind.CLARIFICATION)


def answers_it(letter: Letter, mark: Mark) -> bool:
    """Whether a mark is more than a sentence that names a question: a heading, an item of a list, or words that say what it got."""
    if mark.rule != "names_questions":
        return True
    return GIVES.search(letter.text.low, mark.start, letter.text.sentence_at(mark.start)[1]) is not None


def marked(letter: Letter, asked: Asked) -> list[Mark]:
    """The marks that name their questions: headings, repeated questions, sentences that begin by naming them."""
    marks: list[Mark] = []
    low = letter.text.low
    top = ""
    for paragraph, following in zip(letter.paragraphs, (*letter.paragraphs[1:], None), strict=False):
        if paragraph.kind in ASKING_KINDS or paragraph.kind in CLOSING_KINDS or paragraph.voice is Voice.QUOTED:
            continue
        if paragraph.rule in TELLS_OF_OTHERS:
            continue
        inner: list[Mark] = []
        if paragraph.rule == "table_question":
            mark = _row_mark(paragraph, following, asked)
        else:
            headed = (
                reply_mark(letter, paragraph, asked) or _listed_mark(letter, paragraph, asked) or _heading_mark(letter, paragraph, asked)
            )
            mark = _restated_mark(letter, paragraph, asked) or headed
            if mark is None and not (paragraph.kind in ARGUING_KINDS and low.startswith(("section", "regulation"), paragraph.start)):
                mark = sentence_mark(letter, paragraph, asked)
                inner = _inner_marks(letter, paragraph, asked, named=mark is not None and mark.rule == "names_questions")
            if mark is None and not inner and top:
                mark = _part_mark(letter, paragraph, asked, top)
            elif mark is not None and len(mark.labels) == 1:
                top = asked.of_top.get(mark.labels[0], "")
        marks += [one for one in (mark, *inner) if one is not None and one.labels and not _only_reasons(letter, paragraph, one)]
    return _below_heading(letter, _without_argument(letter, marks))


def _without_argument(letter: Letter, marks: list[Mark]) -> list[Mark]:
    """The marks without sentences among the reasons that name questions, where none of them says what its question got."""
    arguing = [mark for mark in marks if mark.rule == "names_questions" and letter.paragraphs[letter.index(mark.at)].kind in ARGUING_KINDS]
    if any(answers_it(letter, mark) for mark in arguing):
        return marks
    return [mark for mark in marks if mark not in arguing]


def _below_heading(letter: Letter, marks: list[Mark]) -> list[Mark]:
    """The marks without those of reasons: what stands before a heading "Answers" for questions that are answered below it."""
    heading = next((p.start for p in letter.paragraphs if p.heading and p.rule == "answer_heading"), None)
    if heading is None:
        return marks
    below = {name for mark in marks if mark.at >= heading for name in mark.labels}
    return [mark for mark in marks if mark.at >= heading or not below.issuperset(mark.labels)]


_ARTICLES = ("a", "an", "the")


def _part_mark(letter: Letter, paragraph: Paragraph, asked: Asked, top: str) -> Mark | None:
    """A part's label below the heading or the first words of its question; its words may be printed again before the answer."""
    own = paragraph.label
    path = asked.paths.get(bare_path(own.name if own.part else top + own.name)) if own is not None and not own.word else None
    if own is None or path is None or path == top:
        return None
    words, whole = letters_and_digits(letter.text.low[own.end : paragraph.end]), asked.flat.get(path, "")
    repeated = words == whole or (bool(words) and whole.removesuffix(words) in _ARTICLES)  # "Regular latte" for "a regular latte"
    return Mark(paragraph.start, paragraph.end if repeated else own.end, (path,), "question_heading")


def _only_reasons(letter: Letter, paragraph: Paragraph, mark: Mark) -> bool:
    """Whether a sentence that names a question stands among reasons and says nothing of what the question got."""
    if mark.rule != "names_questions" or paragraph.kind not in ARGUING_KINDS:
        return False
    low, end = letter.text.low, min(paragraph.end, letter.text.sentence_at(mark.start)[1])
    return _REASONS.search(low, mark.start, end) is not None and GIVES.search(low, mark.start, end) is None


def _row_mark(paragraph: Paragraph, following: Paragraph | None, asked: Asked) -> Mark | None:
    """A question in a table whose answer stands in the next cell."""
    path = asked.paths.get(bare_path(paragraph.label.name)) if paragraph.label else None
    return Mark(paragraph.start, following.start, (path,), "table_row", following.end) if path and following else None


def _restated_mark(letter: Letter, paragraph: Paragraph, asked: Asked) -> Mark | None:
    """A question printed again, with or without its label, perhaps two in one line."""
    text, own = letter.text, paragraph.label
    at = own.end if own else paragraph.start
    labels: list[str] = []
    while at < paragraph.end and (found := asked.restated(at, paragraph.end)):
        path, at = found
        labels.append(path)
        at = _and(text.low, at, paragraph.end)
    if not labels:
        return None
    if own is not None and (named := asked.paths.get(bare_path(own.name))) is not None and len(labels) == 1:
        labels = [named]
    return Mark(paragraph.start, text.trim(at, paragraph.end)[0], tuple(labels), "repeated_question")


def _and(low: str, at: int, end: int) -> int:
    """Past white space, quotes and an "and" between two repeated questions."""
    while at < end and (low[at].isspace() or low[at] in "\"'-:"):
        at += 1
    return at + 4 if low.startswith("and ", at) else at


def reply_mark(letter: Letter, paragraph: Paragraph, asked: Asked) -> Mark | None:
    """A label of the answer alone: "Response to [1]: it is", "Response a) & b):"."""
    low = letter.text.low
    if low[paragraph.start] not in "ra":
        return None
    lead = _REPLY.match(low, paragraph.start, paragraph.end)
    if lead is None:
        return None
    at, labels = lead.end(), list[str]()
    while (found := _REPLY_LABEL.match(low, at, paragraph.end)) is not None and (path := asked.paths.get(bare_path(found["name"]))):
        labels.append(path)
        at = found.end()
        if found["more"] is None:
            break
    stop = _REPLY_STOP.match(low, at, paragraph.end)
    return Mark(paragraph.start, stop.end(), tuple(labels), "question_heading") if labels and stop else None


def _listed_mark(letter: Letter, paragraph: Paragraph, asked: Asked) -> Mark | None:
    """The labels of several answers: "A4, A5 and A6. The Trust neither confirms"."""
    found = _ANSWER_LIST.match(letter.text.low, paragraph.start, paragraph.end)
    paths = [asked.paths.get(name) for name in _NUMBER.compiled.findall(found[0])] if found is not None else []
    labels = tuple(path for path in paths if path is not None)
    return Mark(paragraph.start, found.end(), labels, "question_heading") if found is not None and len(labels) == len(paths) else None


def _heading_mark(letter: Letter, paragraph: Paragraph, asked: Asked) -> Mark | None:
    """A label with a word ("Question 4", "Q6 -", "Answer 3:"), or a topic with the question's number in brackets."""
    text, own = letter.text, paragraph.label
    if own is not None and own.word and not _MORE.match(text.low, own.end, paragraph.end):
        if (path := asked.paths.get(bare_path(own.name))) is not None or not asked.paths:
            repeated = _REPEATED.match(text.low, own.end, paragraph.end)
            start = repeated.end() if repeated else own.end
            if (not asked.paths and text.text[paragraph.end - 1] == "?") or _is_topic(letter, paragraph, own):
                start = paragraph.end  # a question that is printed nowhere else, or what it is about
            return Mark(paragraph.start, start, (path or own.name,), "question_heading")
        return None
    if own is None and text.text[paragraph.start : paragraph.end] in asked.capitals:
        return Mark(paragraph.start, paragraph.end, (text.text[paragraph.start : paragraph.end],), "question_heading")
    if own is None and text.low.find("(", paragraph.start, min(paragraph.end, paragraph.start + _TOPIC_LENGTH)) >= 0:
        found = _TOPIC.match(text.low, _past_number(text.low, paragraph), paragraph.end)
        path = asked.paths.get(bare_path(found["name"])) if found else None
        if found is not None and path is not None and (path in asked.top or found["answer"]):
            return Mark(paragraph.start, found.end(), (path,), "topic_heading")
    return None


def _past_number(low: str, paragraph: Paragraph) -> int:
    """Where the words of a paragraph begin behind a number such as "2.1"."""
    counted = _PARAGRAPH_NUMBER.match(low, paragraph.start, paragraph.end) if low[paragraph.start].isdigit() else None
    return counted.end() if counted is not None else paragraph.start


def _is_topic(letter: Letter, paragraph: Paragraph, own: Label) -> bool:
    """Whether all that stands beside a label is what the question is about: "Question 1 - Detentions" above its answer."""
    text = letter.text
    words = text.text[own.end : paragraph.end]
    if not words or len(words) > _TOPIC_LENGTH or words[-1] in ".,;:?!)" or not words[0].isupper():
        return False
    index = letter.index(paragraph.start)
    after = letter.paragraphs[index + 1] if index + 1 < len(letter.paragraphs) else None
    if after is None or (after.label is not None and after.label.word) or after.first == paragraph.last + 1 or after.kind in CLOSING_KINDS:
        return False
    return not _SAYS.match(text.low, own.end, paragraph.end) and not GIVES.search(text.low, own.end, paragraph.end)


def sentence_mark(letter: Letter, paragraph: Paragraph, asked: Asked) -> Mark | None:
    """A heading or sentence that begins by naming questions: "Questions 1 & 2", "In respect of part (c)", "As regards B,"."""
    low, text = letter.text.low, letter.text.text
    start, end = _past_number(low, paragraph), paragraph.end
    if (bare := _bare_mark(letter, paragraph, asked)) is not None:
        return bare
    named = letter.places(start, min(end, start + 60)) or letter.names(start, min(end, start + 90))
    if not named or low.startswith(_SUPPOSES, start):
        return None
    lead = _LEAD.match(low, start, min(end, start + 90))
    begin = lead.end() if lead else start
    found = next(iter(question_labels(low, start, min(end, start + 200))), None)
    if found is None or not (found.noun or found.ordinals or found.all or asked.may_name(found)):
        return None
    if found.start > begin + 2 and not (lead and low.startswith(_LEADS, start) and _led_to(low, lead.end(), found)):
        return None
    if (paragraph.kind in ARGUING_KINDS and _ASKS_FOR.match(low, found.end, end)) or _IS_WHY.match(low, found.end, end):
        return None
    labels = asked.named(found)
    if begin == start and (subject := _SUBJECT.match(low, found.end, end)) is not None:
        return Mark(paragraph.start, subject.end(), labels, "question_heading")
    after = _AFTER.match(low, found.end, end)
    rest = after.end() if after else found.end
    if rest >= end:
        return Mark(paragraph.start, end, labels, "question_heading")
    apart = begin == start or low.startswith(("answer", "response", "repl"), start)
    if apart and (low[found.end : rest].strip().startswith((":", "-", ".")) or (begin == start and text[rest].isupper())):
        return Mark(paragraph.start, rest, labels, "question_heading")
    if LATER.search(low, start, min(end, start + 300)):
        return None
    return Mark(start, start, labels, "names_questions")


def _led_to(low: str, start: int, found: LabelList) -> bool:
    """Whether a lead goes on to the label it is about: "with regard to the plan you asked for at question 3,"."""
    between = low[start : found.start]
    return len(between) < 80 and not any(mark in between for mark in ",.;:") and low[found.end : found.end + 1] == ","


def _bare_mark(letter: Letter, paragraph: Paragraph, asked: Asked) -> Mark | None:
    """A sentence that begins by naming a question by its label alone: "As regards B, a readout exists"."""
    low, start, end = letter.text.low, paragraph.start, paragraph.end
    if not low.startswith(_BARE_LEADS, start):
        return None
    lead = _LEAD.match(low, start, min(end, start + 60))
    found = _BARE_LABEL.match(low, lead.end(), min(end, lead.end() + 40)) if lead else None
    paths = [asked.paths.get(bare_path(name)) for name in found.captures("name")] if found else []
    named = tuple(path for path in paths if path is not None)
    return Mark(start, start, named, "names_questions") if named and len(named) == len(paths) else None


def _inner_marks(letter: Letter, paragraph: Paragraph, asked: Asked, *, named: bool) -> list[Mark]:
    """Later sentences of a paragraph that begin by naming questions: "Thank you. As to part (a), it is".

    Behind a first sentence that names its question (`named`) the name alone is enough: "Question 4 is refused".
    """
    text, low, marks = letter.text, letter.text.low, list[Mark]()
    if not letter.names(paragraph.start, paragraph.end):
        return marks
    if not named and not any(low.find(lead, paragraph.start, paragraph.end) >= 0 for lead in (*_INNER_LEADS, *_STATES)):
        return marks
    for start, end in text.sentences(paragraph.start, paragraph.end)[1:]:
        if not marks and not named and _REASONS.search(low, paragraph.start, start):
            break
        if not letter.names(start, min(end, start + 90)):
            continue
        lead = _LEAD.match(low, start, min(end, start + 90))
        found = next(iter(question_labels(low, start, min(end, start + 120))), None)
        if lead is None or found is None or found.start > lead.end() + 2:
            continue
        if not (named or lead.end() > start or _SAYS_WHERE.match(low, found.end, end)):
            continue
        if not LATER.search(low, start, end):
            marks.append(Mark(start, start, asked.named(found), "names_questions"))
    return marks


def joined_marks(letter: Letter, asked: Asked, marks: list[Mark]) -> list[Mark]:
    """Marks without sentences that point at headings elsewhere; headings above one answer put together."""
    headed = {name for mark in marks if mark.rule != "names_questions" for name in mark.labels}
    joined: list[Mark] = []
    for mark in marks:
        labels = mark.labels if mark.rule != "names_questions" else tuple(name for name in mark.labels if name not in headed)
        before = joined[-1] if joined else None
        if not labels:
            continue
        if before is not None and mark.rule != "names_questions" and _adjoin(letter, before, mark):
            if len(labels) == 1 and before.labels == (asked.of_top.get(labels[0]),) and before.labels != labels:
                joined[-1] = Mark(before.at, mark.start, labels, mark.rule, mark.closed)  # the question above its first part
                continue
            both = tuple(dict.fromkeys((*before.labels, *labels)))
            joined[-1] = Mark(before.at, mark.start, both, before.rule, mark.closed)
        else:
            joined.append(Mark(mark.at, mark.start, labels, mark.rule, mark.closed))
    return joined


def _adjoin(letter: Letter, mark: Mark, following: Mark) -> bool:
    """Whether a mark takes up its whole paragraph and the next mark follows at once."""
    index = letter.index(mark.start)
    if index < 0 or mark.start < letter.paragraphs[index].end:
        return False
    return letter.after(mark.start) >= letter.after(following.at)


def by_topic(letter: Letter, asked: Asked) -> list[Mark]:
    """The marks of answers below headings that tell what their questions are about, where none names its question."""
    if len(asked.top) < SIBLINGS:
        return []
    low = letter.text.low
    last = max((p.end for p in letter.paragraphs if p.kind in ASKING_KINDS), default=0)
    heads = [p for index, p in enumerate(letter.paragraphs) if p.start >= last and _stands_above(letter, index)]
    found = topics([low[p.start : p.end] for p in heads], asked.wording)
    return [Mark(p.start, p.end, labels, "topic_heading") for p, labels in zip(heads, found, strict=True) if labels]


def _stands_above(letter: Letter, index: int) -> bool:
    """Whether a paragraph is a short line, set apart, above prose that is no heading."""
    paragraph, text = letter.paragraphs[index], letter.text.text
    if index == 0 or index + 1 >= len(letter.paragraphs) or paragraph.kind in CLOSING_KINDS or paragraph.label is not None:
        return False
    above, below = letter.paragraphs[index - 1], letter.paragraphs[index + 1]
    words = text[paragraph.start : paragraph.end]
    short = len(words) <= _TOPIC_LENGTH and words[0].isupper() and words[-1] not in ".,;:?!"
    apart = paragraph.first > above.last + 1 and below.start - paragraph.end < _NEAR_BELOW
    said = below.end - below.start > len(words) or text[below.end - 1] == "." or text[below.start].isdigit()
    return short and apart and below.kind not in CLOSING_KINDS and said
