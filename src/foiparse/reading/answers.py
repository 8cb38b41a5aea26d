"""What each question got: the words that the letter itself ties to a question, and how far they go.

A reader looks for three things, in this order: a mark in front of an answer (a heading with the
question's number, the question printed again, a sentence that begins by naming it), a numbered
list that answers the numbered questions one by one, and a sentence somewhere else that names
questions and says what they got. An answer ends where the next one begins, or where the letter
turns to something else.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from attrs import frozen

from foiparse.law.numerals import LabelList, bare_letters, label_list, question_labels
from foiparse.model import Answer, Diagnostic, DiagnosticCode, Question, Request, SectionKind
from foiparse.outline import Outline, Paragraph, Voice
from foiparse.outline.labels import Label, Series, label
from foiparse.outline.voices import closes, complains
from foiparse.patterns import Pattern
from foiparse.statements import Told, answer_outcome
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
_GIVES = Pattern(
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
_RETOLD = Pattern(
    # matches "in our response of 19 june we", "our original reply provided", "response: as per question 3 please see",
    # "n/a - see answer to question 1"; must not match "our response to question 1 is"
    r"""(?: (?: [a-z]{2,20} \s )? (?: response | answer | reply ) \s? : \s | n/a \s? [,;:-]? \s )?
    (?: as \s per | same \s as | (?: please \s )? see )
    \s (?: the \s | our \s )? (?: (?: answer | response | reply ) \s (?: to | in | for ) \s )? (?: questions? | part | point | item | q ) \b
    | (?: in \s )? (?: our | the ) \s (?: (?: original | first | initial | earlier | previous ) \s (?: response | reply | answer
      | letter )
    | (?: response | reply | letter ) \s (?: of | dated | sent ) )"""
)
_REASONS = Pattern(
    # matches "to confirm or deny would reveal", "seeks to identify"; must not match "please see the dashboard"
    r"""\b (?: section | regulation | exempt\w* | engag\w* | would | could | prejudic\w+ | harm\w* | public \s interest
    | confirm \s or \s deny
    | seeks? | asks? | asked | relates? | burden )\b"""
)
_LATER = Pattern(
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
_ANSWER_WORD = Pattern(
    # matches "answer: 212", "our response - ", "a: yes"; must not match "answers: see below", "a list"
    r"""(?: (?: ateb | ymateb ) \s? / \s? )? (?: (?: our | council | trust | force | the ) \s )?
    (?: (?: council | trust | force ) \s )? (?: answer | response | reply | ans
      | a | r ) \s? (?: : | - (?=\s) ) \s*"""
)
_ANSWER_LETTERS = "aroctfy"
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
_TOPIC = Pattern(
    # matches "minutes (2)", "retired horses (q6)", "waste oil (2a) - " before its answer; must not match "we met (2) people."
    r"(?! section | regulation | article | s\. ) (?P<topic> [^.?!:;()]{3,70}? ) (?: (?<! \d ) | \s )"
    r" \( (?: q | question \s )? (?P<name> \d{1,2}[a-z]? | [a-z] | [ivx]{1,4} ) \)"
    r" (?: [:.]? $ | (?P<answer> \s? (?: [:-]"
    r" | \. (?<! \b (?: is | are | was | were | has | have | had | in | at ) \b [^.()]{0,60} \( \S{1,5} \) \. ) ) \s+ (?=\S) ) )"
)
_ANNEX = Pattern(
    # matches "annex a", "note 2", "note on section 40(2)"; must not match "annex a shows it", "note"
    r"(?: (?: annex | appendix | schedule ) (?: \s [a-z0-9] )? | (?: foot )? note \s [a-z0-9]"
    r" | notes? \s (?: on | about ) \s [^.:;?!]{4,50} (?<! \b is ) ) [:.]?"
)
_STARRED = Pattern(r"[\w)]\*(?!\w|\*)")  # matches "fewer than 6*"; must not match "* where", "shown as *"
_SAYS_NOTICE = Pattern(
    # matches "section 17 of the act requires", above what all the answers rely on; must not match "section 17 applies"
    r"section \s 17 (?: \( 1 \) )? \s of \s the \s [^.;]{0,60} \b requires \b"
)
_TITLED = Pattern(
    # matches "section 40(2) personal information - this is", "regulation 12(5)(e): confidentiality"; must not match "section 40(2) applies"
    r"(?: section | s\. | regulation | reg\.? ) \s? \d+ [a-z]? (?: \( \w{1,4} \) )* \s?"
    r" (?: [:-] | (?! is | was | applies ) \p{L} [^.;:]{3,50} [:-] (?= \s ) )"
)
_NEXT_QUESTION = Pattern(r"(?: (?: your | foi ) \s )? (?: question | request | query ) \s? (?: no \.? \s? )? (?: \d{1,2} )? \s? [:.]?")
# Matches the line "question:" or "question 2" above the next one; must not match "questions asked at the time"
_WHOLE = Pattern(
    # matches "the information you have requested is exempt", "the whole of what you seek being"; must not match "the fees are exempt"
    r"""(?: the \s information \s (?: that \s )? you \s (?: have \s )? requested | the \s requested \s information
    | (?: the \s whole \s of | all \s of | everything ) \s (?: what \s | that \s )? you \s (?: have \s )?
      (?: seek | want | ask(?:ed)? \s for | requested? ) ) \s (?: is | has | being ) \b"""
)
_PLAIN_WORDS = Pattern(r"[^\p{L}\p{N}]+")  # what is left out when words are compared: matches ", "; must not match "a"

_NOUNS = ("question", "request", "quer", "part", "item", "point", "respon", "answer", "element", "paragraph", "field")
"""How the nouns begin by which a letter names questions."""
_NAMES = Pattern(
    # matches "questions 1", "part (c)", "response to [1]", "question eight"; must not match "department", "request for"
    r"""(?: question | quer(?:y|ie) | part | item | point | request | response | answer | element | paragraph | field ) s? \b
    [\s.:\#]{0,3}
    (?: (?: no | number ) \b [\s.]{0,2} )? (?: (?: to | for ) \s (?: your \s | the \s )? (?: \w+ \s )? )?
    (?: [(\[]? \d | [(\[] [a-z]{1,4} [)\]] | [a-z] \b | (?: one | two | three | four | five | six | seven | eight | nine | ten | eleven
      | twelve | thirteen | fourteen | fifteen | sixteen | seventeen | eighteen | nineteen | twenty ) \b | questions? \b | parts? \b )"""
)
_COUNTED = Pattern(
    # matches "all 30 ", "your first and third "; must not match "call "
    r"\b (?: all | each | every | both | first | second | third | fourth | fifth | sixth | \d+(?:st|nd|rd|th) | last | final ) \b"
)
_BRACKETED = Pattern(r"(?<= \s ) \(? (?: [a-z] | [ivx]{2,5} ) \) (?! \w )")  # matches " (a) ", " iv)"; must not match "40(a)"
_BARE_LETTER = Pattern(r"(?<= \s ) [b-hj-z] (?= [\s,.;:] )")  # matches " d and", " c,"; must not match " a list", "e.g."
_NAMES_Q = Pattern(r"\b q '? s? [\s.:(]{0,3} \d")  # matches "q3", "q's. 2"; must not match "quick"
_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "last", "final")
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
_TELLS_OF_OTHERS = ("asks_back", "first_reply", "suggested_request", "findings", "recited_law", "remarks")
"""Rules of paragraphs in which labels head queries, or what another letter answered."""
_PARTS = 26
"""Most parts that the first of some questions among their answers has."""
_OF_THE_REST = Pattern(
    # matches "in the other questions", "the rest of your request"; must not match "the other two"
    r"""\b (?: (?: other | remaining ) \s (?: questions | parts | points | items ) | the \s (?: rest | remainder ) \s of \s (?: your | the )
    \s (?: request | questions | information ) ) \b"""
)
_LOOKED_AT = 1000
"""Characters of an answer within which the letter may turn to the other questions."""
_TOPIC_LENGTH = 60
"""Most characters of what a question is about."""
_SAYS = Pattern(
    # matches "yes", "not held", "none since may", "see above"; must not match "detentions"
    r"(?: (?: yes | no | none | nil | not | n/a | zero | see | as | please | exempt | withheld | refused | we | there | this | it"
    r" | unknown | all | both | section ) \b )"
)
_NEAR_BELOW = 4
"""Characters of white space between a heading and what it heads."""
_SIBLINGS = 3
"""Fewest answers from which the layout of a list is told; two are enough where each begins by naming its question."""
_BRIEF_RULES = ("answer_number", "below_question", "question_heading", "names_questions")
_HEADING, _PROSE = 70, 100
"""Most characters of a line that may head something, and fewest of the prose below it."""
_FEWEST = 12
"""Fewest letters by which a question is known again."""
_ANSWER_WORDS = ("answer", "response", "reply", "a", "r", "ans")
_CLOSING_KINDS = (SectionKind.COMPLAINT_RIGHTS, SectionKind.SIGNATURE, SectionKind.QUOTED)
_ASKING_KINDS = (SectionKind.REQUEST, SectionKind.CLARIFICATION)
_ARGUING_KINDS = (SectionKind.REASONS, SectionKind.EXEMPTION, SectionKind.PUBLIC_INTEREST)
_TURNING_KINDS = (*_ARGUING_KINDS, SectionKind.DECISION, SectionKind.CAVEAT, SectionKind.OTHER)


@frozen
class _Mark:
    """Where an answer begins, and for which questions."""

    at: int
    """Clean offset where the mark begins; the answer before it ends here at the latest."""
    start: int
    """Clean offset where the answer's words begin; the end of the mark where they begin in the next paragraph."""
    labels: tuple[str, ...]
    """The questions."""
    rule: str
    """Name of the rule that found it."""
    closed: int = 0
    """Clean offset where the answer ends at the latest; 0 where it runs on."""


_REFUSED = _Mark(0, 0, (), "no_answers")
"""Stands at the head of a numbered list that answers nothing."""


def read(outline: Outline, request: Request | None, told: Told) -> tuple[tuple[Answer, ...], tuple[Diagnostic, ...]]:
    """The answers, in the order of the text.

    Args:
        outline: the outline of the text.
        request: what was asked.
        told: what the sentences of the text say of an outcome.
    """
    if not any(p.kind is SectionKind.REQUEST for p in outline.paragraphs):
        return (), ()
    asked = _Asked(outline, request)
    letter = _Letter(outline, lettered=asked.lettered)
    marks = _between(letter, asked)
    if not marks:
        found = _marked(letter, asked)
        argued = [mark for mark in found if mark.rule != "names_questions" and letter.argues(mark.at)]
        plain = [mark for mark in found if mark not in argued]
        listed: list[_Mark] = []
        if all(mark.rule in ("names_questions", "topic_heading") for mark in plain):
            listed = _numbered(letter, asked, {name for mark in plain for name in mark.labels})
        answered = {name for mark in (*plain, *listed) if _answers_it(letter, mark) for name in mark.labels}
        found = [mark for mark in found if mark not in argued or not answered.issuperset(mark.labels)]
        marks = _with_list(_joined(letter, asked, found), listed)
        if all(mark.rule == "names_questions" for mark in marks):
            marks = _with_list(marks, _by_topic(letter, asked))
    marks += _told(letter, asked, {name for mark in marks for name in mark.labels})
    marks.sort(key=lambda mark: mark.at)
    return tuple(_answers(letter, marks, told)), tuple(asked.doubts)


def _answers_it(letter: _Letter, mark: _Mark) -> bool:
    """Whether a mark is more than a sentence that names a question: a heading, an item of a list, or words that say what it got."""
    if mark.rule != "names_questions":
        return True
    return _GIVES.search(letter.text.low, mark.start, letter.text.sentence_at(mark.start)[1]) is not None


class _Letter:
    """The paragraphs of the letter that is read, by offset, and where they name questions."""

    def __init__(self, outline: Outline, *, lettered: bool) -> None:
        self.outline = outline
        self.text = outline.text
        self.paragraphs = [p for p in outline.paragraphs if p.message == outline.letter]
        self.starts = [p.start for p in self.paragraphs]
        self.naming = sorted([*_naming(self.text.low), *(_lettered(self.text.low) if lettered else ())])
        self.turns = [
            (p.start, p.kind in _ARGUING_KINDS)
            for p in self.paragraphs
            if p.heading and (p.label is None or not p.label.word) and p.rule not in ("question_heading", "names_questions")
        ]
        """Where headings stand that name no question, and whether each heads reasons."""
        asked = [p.start for p in self.paragraphs if p.kind is SectionKind.REQUEST and p.voice is Voice.REQUESTER]
        self.questions = (asked[0], asked[-1]) if asked else (0, len(self.text.text))
        """Where the first and the last paragraph of the request begin."""
        self.placing = sorted(_found(self.text.low, _PLACES))

    def index(self, at: int) -> int:
        """Index of the last paragraph that begins at or before a clean offset; -1 where none does."""
        return bisect_right(self.starts, at) - 1

    def holding(self, at: int) -> int:
        """Index of the first paragraph that ends after a clean offset."""
        index = max(0, self.index(at))
        return index if at < self.paragraphs[index].end else index + 1

    def after(self, at: int) -> int:
        """Index of the first paragraph that begins at or after a clean offset."""
        return bisect_left(self.starts, at)

    def argues(self, at: int) -> bool:
        """Whether a clean offset stands below a heading of reasons, before another heading that names no question."""
        index = bisect_right(self.turns, (at, True)) - 1
        return index >= 0 and self.turns[index][1]

    def names(self, start: int, end: int) -> bool:
        """Whether a noun that may name questions stands in a stretch."""
        return _holds(self.naming, start, end)

    def places(self, start: int, end: int) -> bool:
        """Whether an ordinal word stands in a stretch."""
        return _holds(self.placing, start, end)


def _holds(offsets: list[int], start: int, end: int) -> bool:
    """Whether one of some offsets, in order, lies in a stretch."""
    index = bisect_left(offsets, start)
    return index < len(offsets) and offsets[index] < end


def _naming(low: str) -> list[int]:
    """Where nouns stand by which questions are named."""
    nouns = (at for at in _found(low, _NOUNS) if _NAMES.match(low, at, at + 48) or _COUNTED.search(low, max(0, at - 32), at))
    return [*nouns, *(match.start() for match in _NAMES_Q.finditer(low))]


def _lettered(low: str) -> Iterator[int]:
    """Where questions may be named by a letter alone: "for (a)", "each of i) to iv)", "for d and e"."""
    yield from (match.start() for match in _BRACKETED.compiled.finditer(low))
    yield from (match.start() for match in _BARE_LETTER.compiled.finditer(low))


def _found(low: str, words: tuple[str, ...]) -> list[int]:
    """Where some words stand."""
    found = []
    for word in words:
        at = low.find(word)
        while at >= 0:
            found.append(at)
            at = low.find(word, at + len(word))
    return found


class _Asked:
    """The questions by path, by order and by their words."""

    def __init__(self, outline: Outline, request: Request | None) -> None:
        self.text = outline.text
        walk = list(request.walk()) if request else []
        self.paths = {_bare(path): path for path, _ in reversed(walk)}
        self.top = [question.label for question in request.questions if question.label] if request else []
        self.letters = frozenset(path.lower() for path in self.top if len(path) == 1 and path.isalpha())
        """The letters that are labels of questions."""
        self.capitals = frozenset(path for path in self.top if len(path) == 1 and path.isupper()) if len(self.top) > 1 else frozenset()
        """The capital letters that are labels of questions, which may head an answer alone."""
        self.lettered = any(path.isalpha() for path in self.top)
        """Whether questions have letters for labels."""
        self.of_top = dict(_tops(request, walk)) if request else {}
        """The question that a path is, or is a part of."""
        self.wording = {path: question.text.lower() for path, question in walk if path in self.top}
        """By path, what each question without its parts says."""
        self.begins = sorted((question.span.start, path) for path, question in reversed(walk))
        self.words: dict[str, list[tuple[str, str]]] = {}
        """By their first letters, the questions with their letters and digits."""
        self.flat: dict[str, str] = {}
        """By path, the letters and digits of each."""
        for path, question in walk:
            flat = self.flat[path] = _flat(question.text)
            if len(flat) >= _FEWEST:
                self.words.setdefault(flat[:_FEWEST], []).append((path, flat))
        self.first_letters = {begin[:2] for begin in self.words}
        self.doubts: list[Diagnostic] = []

    def named(self, found: LabelList) -> tuple[str, ...]:
        """The paths that a list of labels names; what the request does not have is told."""
        if found.all:
            return tuple(self.top)
        names = [*found.labels, *(self.top[n - 1] if 0 < n <= len(self.top) else self.top[-1] for n in found.ordinals if self.top)]
        if not self.paths:
            return tuple(names)
        known = []
        for name in names:
            path = self.paths.get(_bare(name))
            if path is not None:
                known.append(path)
                continue
            if "." in name:
                continue  # "paragraph 5.2" is one of a policy
            message = f"question {name!r} is named, and the request has none"
            self.doubts.append(Diagnostic(DiagnosticCode.UNKNOWN_QUESTION, message, None, self.text.span(found.start, found.end)))
        return tuple(dict.fromkeys(known))

    def may_name(self, found: LabelList) -> bool:
        """Whether a list of labels has a word before it, or nothing but letters of the request."""
        return bool(found.noun) or (self.lettered and bool(found.labels) and all(_bare(name) in self.paths for name in found.labels))

    def starting(self, start: int, end: int) -> list[str]:
        """The paths of the questions whose words begin in a stretch of the source."""
        first = bisect_left(self.begins, (start, ""))
        last = bisect_left(self.begins, (end, ""))
        return [path for _, path in self.begins[first:last]]

    def restated(self, start: int, end: int) -> tuple[str, int] | None:
        """Which question is printed again at the beginning of a stretch, and where its words end."""
        at = start
        while at < end and not self.text.low[at].isalnum():
            at += 1
        if "".join(filter(str.isalnum, self.text.low[at : at + 5]))[:2] not in self.first_letters:
            return None
        head = _flat(self.text.low[start : min(end, start + 60)])
        known = self.words.get(head[:_FEWEST])
        if known is None:
            return None
        flat, ends = _flattened(self.text.low, start, min(end, start + 2 * max(len(words) for _, words in known) + 40))
        whole = [(path, words) for path, words in known if flat.startswith(words)]
        alike = whole or [(path, words) for path, words in known if words.startswith(flat) or _alike(flat[: len(words)], words)]
        if not alike:
            return None
        path, words = max(alike, key=lambda one: len(one[1]))
        stop = ends[min(len(words), len(flat)) - 1]
        while stop < end and self.text.text[stop] in "?.!\"')":
            stop += 1
        return path, stop


def _tops(request: Request, walk: list[tuple[str, Question]]) -> Iterator[tuple[str, str]]:
    """Each path with the path of the question that it is, or is a part of."""
    whole = {id(question) for question in request.questions}
    top = ""
    for path, question in walk:
        top = path if id(question) in whole else top
        yield path, top


_ALIKE = 0.92
"""Least share of letters that a question printed again has in common with the first printing."""
_COMPARED = 600
"""Letters of a question that are compared."""


def _alike(one: str, two: str) -> bool:
    """Whether two flattened questions are the same but for a few letters."""
    if abs(len(one) - len(two)) > 0.1 * len(two) + 3:
        return False
    from difflib import SequenceMatcher

    compared = SequenceMatcher(None, one[:_COMPARED], two[:_COMPARED], autojunk=False)
    return compared.quick_ratio() >= _ALIKE and compared.ratio() >= _ALIKE


def _bare(path: str) -> str:
    """A path for comparison."""
    return "".join(c for c in path if c.isalnum()).lower()


def _flat(words: str) -> str:
    """Letters and digits only, in lower case, for comparison."""
    return _PLAIN_WORDS.compiled.sub("", words.lower())


def _flattened(low: str, start: int, end: int) -> tuple[str, list[int]]:
    """The letters and digits of a stretch, and the offset after each."""
    letters, ends = [], []
    for at in range(start, end):
        if low[at].isalnum():
            letters.append(low[at])
            ends.append(at + 1)
    return "".join(letters), ends


# ---------------------------------------------------------------- questions with their answers below them


def _between(letter: _Letter, asked: _Asked) -> list[_Mark]:
    """The marks of a letter in which each question is followed by its answer."""
    if not any(p.rule == "question_among_answers" for p in letter.paragraphs):
        return []
    text, marks = letter.text, list[_Mark]()
    open_paths: list[str] = []
    begun = 0
    for index, paragraph in enumerate(letter.paragraphs):
        if paragraph.rule == "question_among_answers" or _is_first_question(letter, asked, index):
            begun = begun if open_paths else paragraph.start
            open_paths += asked.starting(text.offset(paragraph.start), text.offset(paragraph.end - 1) + 1)
            continue
        own = paragraph.label
        heads = paragraph.heading and paragraph.kind is SectionKind.ANSWER
        one = (letter, asked, paragraph, open_paths)
        if len(open_paths) > 1 and (_heads_one(*one) or _begins_with_one(*one)):
            return []  # all questions stand above, and each answer below a heading of its own, or begins with its number
        if open_paths and paragraph.kind is not SectionKind.CLARIFICATION and not heads:
            if paragraph.kind not in _CLOSING_KINDS and paragraph.rule != "closing_words":
                closed = paragraph.end if paragraph.rule == "table_answer" else 0
                if len(open_paths) > 1 and asked.restated(own.end if own else paragraph.start, paragraph.end):
                    return []  # all questions stand above, and each again above its answer
                start = own.end if own is not None and own.word in _ANSWER_WORDS else _past_word(letter.text.low, paragraph)
                by_part = _by_part(letter, asked, index, open_paths)
                marks += by_part or [_Mark(begun, start, _answered(open_paths), "below_question", closed)]
            elif not marks and index:
                marks += _before(letter, begun, open_paths)
            open_paths = []
    return marks


def _is_first_question(letter: _Letter, asked: _Asked, index: int) -> bool:
    """Whether a paragraph of a list of one question, with its parts, has its answer below it, as the questions after it do."""
    paragraph = letter.paragraphs[index]
    if paragraph.kind is not SectionKind.REQUEST or paragraph.voice is not Voice.REQUESTER:
        return False
    first, last = index, index
    while first > index - _PARTS and _is_of_list(letter.paragraphs[first - 1], paragraph):
        first -= 1
    while last < index + _PARTS and last + 1 < len(letter.paragraphs) and _is_of_list(letter.paragraphs[last + 1], paragraph):
        last += 1
    after = letter.paragraphs[last + 1] if last + 1 < len(letter.paragraphs) else None
    if after is None:
        return False
    own, part = after.label, letter.paragraphs[last].label
    again = own is not None and part is not None and own.value == 1 and not own.word and own.series is part.series
    if not again and not (after.kind is SectionKind.ANSWER and (after.heading or after.rule == "below_question")):
        return False
    text = letter.text
    paths = asked.starting(text.offset(letter.paragraphs[first].start), text.offset(letter.paragraphs[last].end - 1) + 1)
    return len({asked.of_top.get(path, path) for path in paths}) == 1


def _is_of_list(paragraph: Paragraph, other: Paragraph) -> bool:
    """Whether a paragraph belongs to the list of the requester's words in which another one stands."""
    return paragraph.rule == other.rule and paragraph.voice is Voice.REQUESTER


def _heads_one(letter: _Letter, asked: _Asked, paragraph: Paragraph, paths: list[str]) -> bool:
    """Whether a paragraph heads the answer of one of several questions that stand above: "Answer 2", "Answer to request 2"."""
    own, low = paragraph.label, letter.text.low
    if paragraph.heading and paragraph.kind is SectionKind.ANSWER and own is not None and own.word in _ANSWER_WORDS:
        return asked.paths.get(_bare(own.name)) in paths
    if paragraph.end - paragraph.start > _HEADING or not low.startswith(("answer to ", "response to ", "reply to "), paragraph.start):
        return False
    if _reply_mark(letter, paragraph, asked) is not None:
        return True
    found = next(iter(question_labels(low, paragraph.start, paragraph.end)), None)
    return found is not None and found.end == paragraph.end and any(asked.paths.get(_bare(name)) in paths for name in found.labels)


def _begins_with_one(letter: _Letter, asked: _Asked, paragraph: Paragraph, paths: list[str]) -> bool:
    """Whether a paragraph begins by naming one of several questions that stand above: "With regard to question 1, we refuse"."""
    if paragraph.heading or paragraph.voice is not Voice.AUTHORITY or not letter.names(paragraph.start, paragraph.start + 90):
        return False
    mark = _sentence_mark(letter, paragraph, asked)
    return mark is not None and len({asked.of_top.get(path, path) for path in paths}) > 1 and set(mark.labels) < set(paths)


def _by_part(letter: _Letter, asked: _Asked, index: int, paths: list[str]) -> list[_Mark]:
    """The marks of answers that carry the labels of the parts of the one question above them."""
    tops = {asked.of_top.get(path, path) for path in paths}
    if len(tops) != 1 or len(paths) < 2:
        return []
    top, marks = tops.pop(), list[_Mark]()
    for paragraph in letter.paragraphs[index:]:
        own = paragraph.label
        path, part = None, None
        if own is not None and (not own.word or own.word in _ANSWER_WORDS):
            path = asked.paths.get(_bare(own.name if own.word or own.part else top + own.name))  # "(b)", or "A5 (a)", or "5a"
            top_again = own.word in _ANSWER_WORDS and not own.part and path == top
            part = _PART_BEHIND.match(letter.text.low, own.end, paragraph.end) if top_again else None  # "A4. (a) 30"
            path = asked.paths.get(_bare(top + part[1])) if part is not None else path
        elif own is None and paragraph.end - paragraph.start <= _BARE_PART:
            path = asked.paths.get(_bare(letter.text.text[paragraph.start : paragraph.end]))  # "2a" on a line of its own
        if paragraph.kind is SectionKind.REQUEST or (not marks and path not in paths):
            break
        if path is not None and path in paths:
            start = part.end() if part is not None else own.end if own is not None else paragraph.end
            marks.append(_Mark(paragraph.start, start, (path,), "answer_number"))
    return marks if len(marks) > 1 else []


_PART_BEHIND = Pattern(r"\(? ( [a-h] | [ivx]{1,4} ) \) \s+")  # matches "(a) " behind "A4."; must not match "a patient"
_BARE_PART = len("(12a)")
"""Most characters of a line that is no more than the label of a part."""


def _past_word(low: str, paragraph: Paragraph) -> int:
    """Where an answer's own words begin: behind "Answer:"."""
    found = _ANSWER_WORD.match(low, paragraph.start, paragraph.end) if low[paragraph.start] in _ANSWER_LETTERS else None
    return found.end() if found and found.end() < paragraph.end else paragraph.start


def _answered(paths: list[str]) -> tuple[str, ...]:
    """The questions a joint answer answers: a question whose parts follow it at once is answered by them."""
    following = zip(paths, [*paths[1:], ""], strict=True)
    return tuple(path for path, after in following if not (after.startswith(path) and after != path and not after[len(path)].isdigit()))


def _before(letter: _Letter, at: int, paths: list[str]) -> list[_Mark]:
    """One answer that stands before the items it answers."""
    index = letter.index(at) - 1
    before = letter.paragraphs[index] if index >= 0 else None
    if before is None or before.voice is not Voice.AUTHORITY or before.heading:
        return []
    return [_Mark(before.start, before.start, tuple(paths), "above_questions", before.end)]


# ---------------------------------------------------------------- marks that name their questions


def _marked(letter: _Letter, asked: _Asked) -> list[_Mark]:
    """The marks that name their questions: headings, repeated questions, sentences that begin by naming them."""
    marks: list[_Mark] = []
    low = letter.text.low
    top = ""
    for paragraph, following in zip(letter.paragraphs, (*letter.paragraphs[1:], None), strict=False):
        if paragraph.kind in _ASKING_KINDS or paragraph.kind in _CLOSING_KINDS or paragraph.voice is Voice.QUOTED:
            continue
        if paragraph.rule in _TELLS_OF_OTHERS:
            continue
        inner: list[_Mark] = []
        if paragraph.rule == "table_question":
            mark = _row_mark(paragraph, following, asked)
        else:
            headed = (
                _reply_mark(letter, paragraph, asked) or _listed_mark(letter, paragraph, asked) or _heading_mark(letter, paragraph, asked)
            )
            mark = _restated_mark(letter, paragraph, asked) or headed
            if mark is None and not (paragraph.kind in _ARGUING_KINDS and low.startswith(("section", "regulation"), paragraph.start)):
                mark = _sentence_mark(letter, paragraph, asked)
                inner = _inner_marks(letter, paragraph, asked, named=mark is not None and mark.rule == "names_questions")
            if mark is None and not inner and top:
                mark = _part_mark(letter, paragraph, asked, top)
            elif mark is not None and len(mark.labels) == 1:
                top = asked.of_top.get(mark.labels[0], "")
        marks += [one for one in (mark, *inner) if one is not None and one.labels and not _only_reasons(letter, paragraph, one)]
    return _below_heading(letter, _without_argument(letter, marks))


def _without_argument(letter: _Letter, marks: list[_Mark]) -> list[_Mark]:
    """The marks without sentences among the reasons that name questions, where none of them says what its question got."""
    arguing = [mark for mark in marks if mark.rule == "names_questions" and letter.paragraphs[letter.index(mark.at)].kind in _ARGUING_KINDS]
    if any(_answers_it(letter, mark) for mark in arguing):
        return marks
    return [mark for mark in marks if mark not in arguing]


def _below_heading(letter: _Letter, marks: list[_Mark]) -> list[_Mark]:
    """The marks without those of reasons: what stands before a heading "Answers" for questions that are answered below it."""
    heading = next((p.start for p in letter.paragraphs if p.heading and p.rule == "answer_heading"), None)
    if heading is None:
        return marks
    below = {name for mark in marks if mark.at >= heading for name in mark.labels}
    return [mark for mark in marks if mark.at >= heading or not below.issuperset(mark.labels)]


_ARTICLES = ("a", "an", "the")


def _part_mark(letter: _Letter, paragraph: Paragraph, asked: _Asked, top: str) -> _Mark | None:
    """A part's label below the heading or the first words of its question; its words may be printed again before the answer."""
    own = paragraph.label
    path = asked.paths.get(_bare(own.name if own.part else top + own.name)) if own is not None and not own.word else None
    if own is None or path is None or path == top:
        return None
    words, whole = _flat(letter.text.low[own.end : paragraph.end]), asked.flat.get(path, "")
    repeated = words == whole or (bool(words) and whole.removesuffix(words) in _ARTICLES)  # "Regular latte" for "a regular latte"
    return _Mark(paragraph.start, paragraph.end if repeated else own.end, (path,), "question_heading")


def _only_reasons(letter: _Letter, paragraph: Paragraph, mark: _Mark) -> bool:
    """Whether a sentence that names a question stands among reasons and says nothing of what the question got."""
    if mark.rule != "names_questions" or paragraph.kind not in _ARGUING_KINDS:
        return False
    low, end = letter.text.low, min(paragraph.end, letter.text.sentence_at(mark.start)[1])
    return _REASONS.search(low, mark.start, end) is not None and _GIVES.search(low, mark.start, end) is None


def _row_mark(paragraph: Paragraph, following: Paragraph | None, asked: _Asked) -> _Mark | None:
    """A question in a table whose answer stands in the next cell."""
    path = asked.paths.get(_bare(paragraph.label.name)) if paragraph.label else None
    return _Mark(paragraph.start, following.start, (path,), "table_row", following.end) if path and following else None


def _restated_mark(letter: _Letter, paragraph: Paragraph, asked: _Asked) -> _Mark | None:
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
    if own is not None and (named := asked.paths.get(_bare(own.name))) is not None and len(labels) == 1:
        labels = [named]
    return _Mark(paragraph.start, text.trim(at, paragraph.end)[0], tuple(labels), "repeated_question")


def _and(low: str, at: int, end: int) -> int:
    """Past white space, quotes and an "and" between two repeated questions."""
    while at < end and (low[at].isspace() or low[at] in "\"'-:"):
        at += 1
    return at + 4 if low.startswith("and ", at) else at


def _reply_mark(letter: _Letter, paragraph: Paragraph, asked: _Asked) -> _Mark | None:
    """A label of the answer alone: "Response to [1]: it is", "Response a) & b):"."""
    low = letter.text.low
    if low[paragraph.start] not in "ra":
        return None
    lead = _REPLY.match(low, paragraph.start, paragraph.end)
    if lead is None:
        return None
    at, labels = lead.end(), list[str]()
    while (found := _REPLY_LABEL.match(low, at, paragraph.end)) is not None and (path := asked.paths.get(_bare(found["name"]))):
        labels.append(path)
        at = found.end()
        if found["more"] is None:
            break
    stop = _REPLY_STOP.match(low, at, paragraph.end)
    return _Mark(paragraph.start, stop.end(), tuple(labels), "question_heading") if labels and stop else None


def _listed_mark(letter: _Letter, paragraph: Paragraph, asked: _Asked) -> _Mark | None:
    """The labels of several answers: "A4, A5 and A6. The Trust neither confirms"."""
    found = _ANSWER_LIST.match(letter.text.low, paragraph.start, paragraph.end)
    paths = [asked.paths.get(name) for name in _NUMBER.compiled.findall(found[0])] if found is not None else []
    labels = tuple(path for path in paths if path is not None)
    return _Mark(paragraph.start, found.end(), labels, "question_heading") if found is not None and len(labels) == len(paths) else None


def _heading_mark(letter: _Letter, paragraph: Paragraph, asked: _Asked) -> _Mark | None:
    """A label with a word ("Question 4", "Q6 -", "Answer 3:"), or a topic with the question's number in brackets."""
    text, own = letter.text, paragraph.label
    if own is not None and own.word and not _MORE.match(text.low, own.end, paragraph.end):
        if (path := asked.paths.get(_bare(own.name))) is not None or not asked.paths:
            repeated = _REPEATED.match(text.low, own.end, paragraph.end)
            start = repeated.end() if repeated else own.end
            if (not asked.paths and text.text[paragraph.end - 1] == "?") or _is_topic(letter, paragraph, own):
                start = paragraph.end  # a question that is printed nowhere else, or what it is about
            return _Mark(paragraph.start, start, (path or own.name,), "question_heading")
        return None
    if own is None and text.text[paragraph.start : paragraph.end] in asked.capitals:
        return _Mark(paragraph.start, paragraph.end, (text.text[paragraph.start : paragraph.end],), "question_heading")
    if own is None and text.low.find("(", paragraph.start, min(paragraph.end, paragraph.start + _TOPIC_LENGTH)) >= 0:
        found = _TOPIC.match(text.low, _past_number(text.low, paragraph), paragraph.end)
        path = asked.paths.get(_bare(found["name"])) if found else None
        if found is not None and path is not None and (path in asked.top or found["answer"]):
            return _Mark(paragraph.start, found.end(), (path,), "topic_heading")
    return None


def _past_number(low: str, paragraph: Paragraph) -> int:
    """Where the words of a paragraph begin behind a number such as "2.1"."""
    counted = _PARAGRAPH_NUMBER.match(low, paragraph.start, paragraph.end) if low[paragraph.start].isdigit() else None
    return counted.end() if counted is not None else paragraph.start


def _is_topic(letter: _Letter, paragraph: Paragraph, own: Label) -> bool:
    """Whether all that stands beside a label is what the question is about: "Question 1 - Detentions" above its answer."""
    text = letter.text
    words = text.text[own.end : paragraph.end]
    if not words or len(words) > _TOPIC_LENGTH or words[-1] in ".,;:?!)" or not words[0].isupper():
        return False
    index = letter.index(paragraph.start)
    after = letter.paragraphs[index + 1] if index + 1 < len(letter.paragraphs) else None
    if after is None or (after.label is not None and after.label.word) or after.first == paragraph.last + 1 or after.kind in _CLOSING_KINDS:
        return False
    return not _SAYS.match(text.low, own.end, paragraph.end) and not _GIVES.search(text.low, own.end, paragraph.end)


def _sentence_mark(letter: _Letter, paragraph: Paragraph, asked: _Asked) -> _Mark | None:
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
    if (paragraph.kind in _ARGUING_KINDS and _ASKS_FOR.match(low, found.end, end)) or _IS_WHY.match(low, found.end, end):
        return None
    labels = asked.named(found)
    if begin == start and (subject := _SUBJECT.match(low, found.end, end)) is not None:
        return _Mark(paragraph.start, subject.end(), labels, "question_heading")
    after = _AFTER.match(low, found.end, end)
    rest = after.end() if after else found.end
    if rest >= end:
        return _Mark(paragraph.start, end, labels, "question_heading")
    apart = begin == start or low.startswith(("answer", "response", "repl"), start)
    if apart and (low[found.end : rest].strip().startswith((":", "-", ".")) or (begin == start and text[rest].isupper())):
        return _Mark(paragraph.start, rest, labels, "question_heading")
    if _LATER.search(low, start, min(end, start + 300)):
        return None
    return _Mark(start, start, labels, "names_questions")


def _led_to(low: str, start: int, found: LabelList) -> bool:
    """Whether a lead goes on to the label it is about: "with regard to the plan you asked for at question 3,"."""
    between = low[start : found.start]
    return len(between) < 80 and not any(mark in between for mark in ",.;:") and low[found.end : found.end + 1] == ","


def _bare_mark(letter: _Letter, paragraph: Paragraph, asked: _Asked) -> _Mark | None:
    """A sentence that begins by naming a question by its label alone: "As regards B, a readout exists"."""
    low, start, end = letter.text.low, paragraph.start, paragraph.end
    if not low.startswith(_BARE_LEADS, start):
        return None
    lead = _LEAD.match(low, start, min(end, start + 60))
    found = _BARE_LABEL.match(low, lead.end(), min(end, lead.end() + 40)) if lead else None
    paths = [asked.paths.get(_bare(name)) for name in found.captures("name")] if found else []
    named = tuple(path for path in paths if path is not None)
    return _Mark(start, start, named, "names_questions") if named and len(named) == len(paths) else None


def _inner_marks(letter: _Letter, paragraph: Paragraph, asked: _Asked, *, named: bool) -> list[_Mark]:
    """Later sentences of a paragraph that begin by naming questions: "Thank you. As to part (a), it is".

    Behind a first sentence that names its question (`named`) the name alone is enough: "Question 4 is refused".
    """
    text, low, marks = letter.text, letter.text.low, list[_Mark]()
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
        if not _LATER.search(low, start, end):
            marks.append(_Mark(start, start, asked.named(found), "names_questions"))
    return marks


def _joined(letter: _Letter, asked: _Asked, marks: list[_Mark]) -> list[_Mark]:
    """Marks without sentences that point at headings elsewhere; headings above one answer put together."""
    headed = {name for mark in marks if mark.rule != "names_questions" for name in mark.labels}
    joined: list[_Mark] = []
    for mark in marks:
        labels = mark.labels if mark.rule != "names_questions" else tuple(name for name in mark.labels if name not in headed)
        before = joined[-1] if joined else None
        if not labels:
            continue
        if before is not None and mark.rule != "names_questions" and _adjoin(letter, before, mark):
            if len(labels) == 1 and before.labels == (asked.of_top.get(labels[0]),) and before.labels != labels:
                joined[-1] = _Mark(before.at, mark.start, labels, mark.rule, mark.closed)  # the question above its first part
                continue
            both = tuple(dict.fromkeys((*before.labels, *labels)))
            joined[-1] = _Mark(before.at, mark.start, both, before.rule, mark.closed)
        else:
            joined.append(_Mark(mark.at, mark.start, labels, mark.rule, mark.closed))
    return joined


def _adjoin(letter: _Letter, mark: _Mark, following: _Mark) -> bool:
    """Whether a mark takes up its whole paragraph and the next mark follows at once."""
    index = letter.index(mark.start)
    if index < 0 or mark.start < letter.paragraphs[index].end:
        return False
    return letter.after(mark.start) >= letter.after(following.at)


def _by_topic(letter: _Letter, asked: _Asked) -> list[_Mark]:
    """The marks of answers below headings that tell what their questions are about, where none names its question."""
    if len(asked.top) < _SIBLINGS:
        return []
    low = letter.text.low
    last = max((p.end for p in letter.paragraphs if p.kind in _ASKING_KINDS), default=0)
    heads = [p for index, p in enumerate(letter.paragraphs) if p.start >= last and _stands_above(letter, index)]
    found = topics([low[p.start : p.end] for p in heads], asked.wording)
    return [_Mark(p.start, p.end, labels, "topic_heading") for p, labels in zip(heads, found, strict=True) if labels]


def _stands_above(letter: _Letter, index: int) -> bool:
    """Whether a paragraph is a short line, set apart, above prose that is no heading."""
    paragraph, text = letter.paragraphs[index], letter.text.text
    if index == 0 or index + 1 >= len(letter.paragraphs) or paragraph.kind in _CLOSING_KINDS or paragraph.label is not None:
        return False
    above, below = letter.paragraphs[index - 1], letter.paragraphs[index + 1]
    words = text[paragraph.start : paragraph.end]
    short = len(words) <= _TOPIC_LENGTH and words[0].isupper() and words[-1] not in ".,;:?!"
    apart = paragraph.first > above.last + 1 and below.start - paragraph.end < _NEAR_BELOW
    said = below.end - below.start > len(words) or text[below.end - 1] == "." or text[below.start].isdigit()
    return short and apart and below.kind not in _CLOSING_KINDS and said


# ---------------------------------------------------------------- a numbered list of answers


def _with_list(named: list[_Mark], listed: list[_Mark]) -> list[_Mark]:
    """Sentences that name questions and a list of answers: what the list answers is not taken from a sentence as well."""
    answered = {name for mark in listed for name in mark.labels}
    return [mark for mark in named if not answered.issuperset(mark.labels)] + listed


def _numbered(letter: _Letter, asked: _Asked, named: set[str]) -> list[_Mark]:
    """The marks of a list that answers the numbered questions one by one."""
    if not asked.top:
        return []
    runs: list[list[_Mark]] = [[]]
    seen: set[str] = set()
    top = ""
    before: Paragraph | None = None
    for paragraph in letter.paragraphs:
        if (
            paragraph.kind in _ASKING_KINDS
            or paragraph.kind in _CLOSING_KINDS
            or paragraph.rule.startswith(("advice", "caveat", *_TELLS_OF_OTHERS))
        ):
            before = paragraph
            continue
        found = _number(letter, paragraph, asked, top)
        if (joint := _joint(letter, paragraph, asked, runs[-1]) or _dashed(letter, paragraph, asked, runs[-1])) is not None:
            mark = _Mark(paragraph.start, joint[1], joint[0], "answer_number")
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
                    runs[-1] = [_REFUSED]
                seen = set()
                refused = before is not None and _heads_no_answers(letter, before)
                runs.append([_REFUSED] if refused or not known else [])
            paths, start = _several(letter, paragraph, asked, path, start)
            if _GOES_ON_WITH_VERB.match(letter.text.text, start, paragraph.end):
                start = paragraph.start  # the label is the subject of the sentence
            seen.update(paths)
            top = asked.of_top.get(path, top)
            runs[-1].append(_Mark(paragraph.start, start, paths, "answer_number"))
        before = paragraph
    runs = [_without_heads(letter, run, asked) for run in runs if not _surrounds(letter, run) and not _argues(letter, run)]
    return _covering(max((run for run in runs if run and run[0] is not _REFUSED), key=len, default=[]), asked, named)


_GOES_ON_WITH_VERB = Pattern(r"(?: is | are | was | were | has | have | cannot | does | do | will ) \s")
# Matches "are exempt" behind "i. and ii."; must not match "Are kept by ward"


def _heads_no_answers(letter: _Letter, before: Paragraph) -> bool:
    """Whether a paragraph leads to a list of something else than answers: "The request could be narrowed to:"."""
    if before.rule == "answer_heading" or letter.text.text[before.end - 1] in ".?!":
        return False
    return _NO_ANSWERS.search(letter.text.low, before.start, before.end) is not None


def _goes_beyond(letter: _Letter, paragraph: Paragraph, asked: _Asked) -> bool:
    """Whether a numbered list goes on beyond the last question, by two numbers at least: then it is no list of answers."""
    own = paragraph.label
    if own is None or own.series is not Series.NUMBER or own.value != len(asked.top) + 1:
        return False
    after = (p.label for p in letter.paragraphs[letter.index(paragraph.start) + 1 :] if p.label is not None and not p.label.word)
    return any((one.series, one.shape, one.value) == (own.series, own.shape, own.value + 1) for one in after)


def _surrounds(letter: _Letter, run: list[_Mark]) -> bool:
    """Whether a list begins before the questions of the letter and goes on behind them: then the letter numbers its own paragraphs."""
    first, last = letter.questions
    return bool(run) and run[0].at < first and run[-1].at > last


def _argues(letter: _Letter, run: list[_Mark]) -> bool:
    """Whether a list stands among the arguments on the public interest from its first item to its last."""
    kinds = {letter.paragraphs[letter.index(mark.at)].kind for mark in run if mark is not _REFUSED}
    return kinds == {SectionKind.PUBLIC_INTEREST}


def _without_heads(letter: _Letter, run: list[_Mark], asked: _Asked) -> list[_Mark]:
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


def _interrupted(runs: list[list[_Mark]], path: str, asked: _Asked) -> int | None:
    """Index of the list that goes on with a path after a list inside its last answer: "4. The form asks: 1. who 2. why 5. None"."""
    due = asked.top.index(asked.of_top[path]) - 1
    ends = [asked.of_top.get(run[-1].labels[-1]) if run and run[-1].labels else None for run in runs]
    if due < 0 or ends[-1] in (asked.top[due], asked.top[due + 1]):
        return None
    return next((index for index in reversed(range(len(runs) - 1)) if ends[index] == asked.top[due]), None)


def _covering(run: list[_Mark], asked: _Asked, named: set[str]) -> list[_Mark]:
    """A list if it begins at the beginning, or behind questions that were named, and answers most of them; else none."""
    if not run:
        return []
    tops = {asked.of_top.get(name, name) for name in (*named, *(name for mark in run for name in mark.labels))}
    rest = [name for name in asked.top if name not in named]
    first_part = next((path for path in asked.of_top if path != asked.top[0] and asked.of_top[path] == asked.top[0]), None)
    return run if run[0].labels[0] in (asked.top[0], *rest[:1], first_part) and 5 * len(tops) >= 3 * len(asked.top) else []


def _number(letter: _Letter, paragraph: Paragraph, asked: _Asked, top: str) -> tuple[str, int] | None:
    """The path that a label stands for below the open question, and where the words after it begin."""
    own: Label | None = paragraph.label
    if own is None or own.word:
        return None
    below = top + _bare(own.name)
    path = asked.paths.get(_bare(own.name)) if own.series is Series.NUMBER or asked.of_top.get(below, below) == below else below
    if path is None:
        return (own.name, own.end) if own.series is Series.NUMBER else None
    inner = label(letter.text, own.end, paragraph.end)
    if inner is not None and (nested := asked.paths.get(_bare(path + inner.name))) is not None:
        return nested, inner.end
    return path, own.end


def _joint(letter: _Letter, paragraph: Paragraph, asked: _Asked, run: list[_Mark]) -> tuple[tuple[str, ...], int] | None:
    """The paths and the first word of an answer headed by numbers without a mark or by several labels: "1", "2 a-c", "a and b - "."""
    low = letter.text.low
    lettered = asked.lettered and not low[paragraph.start + 1 : paragraph.start + 2].isalpha()  # "a and b - minutes"
    more = paragraph.label is not None and paragraph.label.part and low.startswith(("and ", "& "), paragraph.label.end)  # "2a and 2b - "
    if (paragraph.label is not None and not more) or not (lettered or low[paragraph.start] in _FIRST_OF_LIST):
        return None
    alone = _NUMBER_ALONE.fullmatch(low, paragraph.start, paragraph.end)
    if alone is not None and run and run[0] is not _REFUSED and not _NUMBER_ALONE.fullmatch(low, run[-1].at, run[-1].start):
        return None  # a figure in a table below "[3]"
    if alone is not None:
        first, last = alone["first"] or "", alone["last"] or alone["first"] or ""
        parts = [chr(code) for code in range(ord(first), ord(last) + 1)] if first else [""]
        names, end = [alone["number"] + part for part in parts], paragraph.end
    else:
        listed = label_list(low, paragraph.start, paragraph.end)
        names, end = (list(listed.labels), listed.end) if listed is not None else ([], 0)
    paths = [asked.paths.get(_bare(name)) for name in names]
    known = tuple(path for path in paths if path is not None)
    return (known, end) if known and len(known) == len(paths) else None


def _dashed(letter: _Letter, paragraph: Paragraph, asked: _Asked, run: list[_Mark]) -> tuple[tuple[str, ...], int] | None:
    """The path and the first word of an answer in figures behind the number that is due: "5 - 22, of which 3" after "4 - none"."""
    found = _NUMBER_DASH.match(letter.text.low, paragraph.start, paragraph.end) if run and paragraph.label is None else None
    path = asked.paths.get(_bare(found["number"])) if found is not None else None
    if found is None or path is None or not run[-1].labels or "-" not in letter.text.low[run[-1].at : run[-1].start]:
        return None
    before = asked.of_top.get(run[-1].labels[-1])
    due = path in asked.top and before in asked.top and asked.top.index(path) == asked.top.index(before) + 1
    return ((path,), found.end()) if due else None


def _several(letter: _Letter, paragraph: Paragraph, asked: _Asked, path: str, start: int) -> tuple[tuple[str, ...], int]:
    """All the paths of "a. and b. These are published"."""
    paths, low = [path], letter.text.low
    while (found := _AND_LABEL.match(low, start, paragraph.end)) is not None and (more := asked.paths.get(_bare(found[1]))):
        paths.append(more)
        start = found.end()
    return tuple(paths), start


# ---------------------------------------------------------------- sentences elsewhere


def _told(letter: _Letter, asked: _Asked, known: set[str]) -> list[_Mark]:
    """Sentences elsewhere that name questions and say what they got; what has an answer of its own is left out."""
    text, low = letter.text, letter.text.low
    marks = []
    for paragraph in letter.paragraphs:
        if paragraph.voice is not Voice.AUTHORITY or paragraph.kind is SectionKind.CLARIFICATION:
            continue
        if paragraph.kind in _CLOSING_KINDS or paragraph.kind in _ARGUING_KINDS or not letter.names(paragraph.start, paragraph.end):
            continue
        for start, end in text.sentences(paragraph.start, paragraph.end):
            if not letter.names(start, end) or not _GIVES.search(low, start, end) or _LATER.search(low, start, end):
                continue
            if _RETOLD.match(low, start, end):
                continue
            for begin, stop, found in _clauses(low, start, end, asked):
                labels = tuple(dict.fromkeys(name for one in found for name in asked.named(one)))
                if labels and not known.intersection(labels):
                    marks.append(_Mark(begin, begin, labels, "names_questions", stop))
                    known |= set(labels)
    return marks


_BUT = Pattern(
    r",? \s (?: but | whereas ) \s"
)  # matches ", but " between "question 1 is not held" and "question 2 is"; must not match ", and "


_ASKED_AT = ("requested at ", "requested in ", "asked for at ", "asked for in ", "sought at ", "sought in ")
"""Words before a label that mean the question; "the messages in (b)" are a thing."""
_BESIDE_WITHIN = 260
"""Characters before a label within which the claim stands that is made of all."""
_BESIDE = Pattern(
    # matches "exempt under section 31, and, so far as the rates (item iv)": what is said of all, with a ground more for some;
    # must not match "so far as question 2 is concerned"
    r"\b (?: exempt | withh[eo]ld | refus(?:e|ed|ing) ) \b [^.;]{0,120}"
    r" \b and ,? \s (?: in \s )? (?: so | as ) \s far \s as \b [^.;]{0,80} $"
)


def _clauses(low: str, start: int, end: int, asked: _Asked) -> Iterator[tuple[int, int, list[LabelList]]]:
    """A sentence that names questions, or its halves where a "but" parts what the ones got from what the others got."""
    named = [
        one
        for one in bare_letters(low, start, end, asked.letters, question_labels(low, start, end))
        if asked.may_name(one)
        and (one.noun or low.endswith(_ASKED_AT, start, one.start) or not low.endswith((" in ", " at "), start, one.start))
        and not _BESIDE.search(low, max(start, one.start - _BESIDE_WITHIN), one.start)
    ]
    for before, after in itertools.pairwise(named):
        turn = _BUT.search(low, before.end, after.start)
        if turn is not None:
            yield start, turn.start(), [one for one in named if one.start < turn.start()]
            yield turn.end(), end, [one for one in named if one.start > turn.start()]
            return
    yield start, end, named


# ---------------------------------------------------------------- from marks to answers


def _answers(letter: _Letter, marks: list[_Mark], told: Told) -> Iterator[Answer]:
    """The answers that begin at the marks."""
    text = letter.text
    brief = _brief(letter, marks)
    for mark, following in zip(marks, (*marks[1:], None), strict=False):
        limit = following.at if following else letter.paragraphs[-1].end
        start, end = _extent(letter, mark, limit, last=following is None)
        if following is None and brief:
            end = _one_paragraph(letter, start, end, spaced=letter.text.text.find("\n\n", marks[0].at, mark.at) >= 0)
        start, end = text.trim(start, end)
        end = _before_close(letter, start, _before_rest(letter, mark, start, end))
        if start >= end:
            continue
        holes = letter.outline.holes(start, end)
        passage = text.passage(start, end, holes)
        if not passage.text:
            continue
        outcome, _ = answer_outcome(told, start, end, holes)
        yield Answer(mark.labels, passage.text, outcome, mark.rule, passage.span)


def _brief(letter: _Letter, marks: list[_Mark]) -> bool:
    """Whether all answers but the last take up one paragraph each, as in a list of short answers."""
    naming = all(mark.rule == "names_questions" for mark in marks)
    if len(marks) < (2 if naming else _SIBLINGS) or any(mark.rule not in _BRIEF_RULES for mark in marks):
        return False
    return all(letter.after(after.at) - letter.holding(mark.start) == 1 for mark, after in itertools.pairwise(marks))


def _one_paragraph(letter: _Letter, start: int, end: int, *, spaced: bool) -> int:
    """Where the paragraph ends in which an answer begins, unless it says that more follows.

    Where blank lines part the answers, the lines below that follow at once belong to it as well.
    """
    text, low = letter.text.text, letter.text.low
    index = letter.holding(start)
    if index + 1 >= len(letter.paragraphs):
        return end
    while spaced and index + 2 < len(letter.paragraphs) and letter.paragraphs[index + 1].first == letter.paragraphs[index].last + 1:
        index += 1
    paragraph, after = letter.paragraphs[index], letter.paragraphs[index + 1]
    if text[paragraph.end - 1] in ":;,-" or any(low.find(word, paragraph.start, paragraph.end) >= 0 for word in ("below", "follow")):
        return end
    return end if after.words > after.start else min(end, paragraph.end)


def _extent(letter: _Letter, mark: _Mark, limit: int, *, last: bool) -> tuple[int, int]:
    """From where to where an answer goes: its own paragraph's rest, then those below, until the letter turns."""
    if mark.closed:
        return mark.start, mark.closed
    start, end = 0, 0
    for index in range(max(0, letter.index(mark.start)), len(letter.paragraphs)):
        paragraph = letter.paragraphs[index]
        if paragraph.start >= limit or (start and (_turns(paragraph) or _WHOLE.match(letter.text.low, paragraph.start, paragraph.end))):
            break
        if start and (_ANNEX.fullmatch(letter.text.low, paragraph.start, paragraph.end) or (last and _heads(letter, index))):
            break
        if start and last and _is_note_on_others(letter, paragraph, start):
            break
        if start and _NEXT_QUESTION.fullmatch(letter.text.low, paragraph.start, paragraph.end):
            break
        if paragraph.end <= mark.start:
            continue
        if not start:
            if paragraph.heading and paragraph.kind is SectionKind.ANSWER and paragraph.start >= mark.start:
                continue
            start = max(mark.start, paragraph.start)
        end = min(paragraph.end, limit)
    return start, end


def _is_note_on_others(letter: _Letter, paragraph: Paragraph, start: int) -> bool:
    """Whether a paragraph below the last answer is the note behind an asterisk that only stands above, or reasons below their title."""
    low = letter.text.low
    if _SAYS_NOTICE.match(low, paragraph.start, paragraph.end):
        return low.find("section ", start, paragraph.start) >= 0  # the answer has named its own
    index = letter.index(paragraph.start)
    if low.startswith("* ", paragraph.start):
        above, below = letter.paragraphs[index - 1], letter.paragraphs[index + 1 : index + 2]
        listed = low[above.end - 1] == ":" or low.startswith("* ", above.start) or any(low.startswith("* ", one.start) for one in below)
        marked = _STARRED.search(low, letter.paragraphs[0].start, start) is not None
        return marked and not listed and "*" not in low[start : paragraph.start]
    titled = _TITLED.match(low, paragraph.start, paragraph.end) is not None
    return titled and not any(low.find(word, start, paragraph.start) >= 0 for word in ("withh", "refus", "exempt", "redact"))


def _heads(letter: _Letter, index: int) -> bool:
    """Whether a short line below the last answer, set apart by blank lines, heads prose that is no answer."""
    paragraph, text = letter.paragraphs[index], letter.text.text
    if index + 1 >= len(letter.paragraphs) or paragraph.label is not None or paragraph.end - paragraph.start > _HEADING:
        return False
    below, above = letter.paragraphs[index + 1], letter.paragraphs[index - 1]
    apart = paragraph.first > above.last + 1 and below.first > paragraph.last + 1
    words = text[paragraph.start : paragraph.end]
    prose = below.end - below.start > _PROSE and text[below.end - 1] == "."
    return apart and prose and words[0].isupper() and words[-1].isalpha() and words.count(" ") > 1


def _turns(paragraph: Paragraph) -> bool:
    """Whether the letter turns from an answer to something else."""
    if paragraph.kind in _CLOSING_KINDS or paragraph.rule == "closing_words" or paragraph.voice is not Voice.AUTHORITY:
        return True
    if paragraph.kind in (SectionKind.DECISION, SectionKind.CLARIFICATION, SectionKind.REQUEST):
        return True
    return paragraph.heading and (paragraph.kind in _TURNING_KINDS or paragraph.kind is SectionKind.ANSWER)


def _before_rest(letter: _Letter, mark: _Mark, start: int, end: int) -> int:
    """Where an answer told in a sentence ends when the next sentence turns to the other questions."""
    if mark.rule != "names_questions":
        return end
    for first, stop in letter.text.sentences(start, min(end, start + _LOOKED_AT))[1:]:
        if _OF_THE_REST.search(letter.text.low, first, stop):
            return letter.text.trim(start, first)[1]
    return end


def _before_close(letter: _Letter, start: int, end: int) -> int:
    """Where an answer ends when the sentences that close the letter are left off its last paragraph."""
    text = letter.text
    index = letter.index(end - 1)
    last = letter.paragraphs[index] if index >= 0 else None
    if last is None or end > last.end or last.end - last.start < 20:
        return end
    for first, stop in reversed(text.sentences(max(start, last.start), end)):
        if first <= start or not (closes(text, first, stop) or complains(text, first, stop)):
            break
        end = text.trim(start, first)[1]
    return end
