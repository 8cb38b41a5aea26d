"""Blocks told apart by what they are: request, decision, reasons, answer, complaint rights, signature.

A reader goes by headings and standing phrases (the format has them as data), by who speaks, and
by the order in which a letter is built. Where neither tells, a paragraph is of kind `other`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from foiparse.formats import Format, Scope, SectionRule
from foiparse.formats import names as shipped
from foiparse.formats.matching import SectionFinder
from foiparse.model import SectionKind
from foiparse.outline.asking import answer_begins, asks
from foiparse.outline.blocks import Block, blocks
from foiparse.outline.labels import Label, Series, bullet, label, run_on
from foiparse.outline.openings import Opening, opening, together
from foiparse.outline.parts import Message, Paragraph, Voice
from foiparse.outline.voices import closes, complains, leaves_open, queries, tells, wishes
from foiparse.patterns import Pattern
from foiparse.phrases import Phrases
from foiparse.source import Text

if TYPE_CHECKING:
    from foiparse.patterns import Match

_LAW = (
    "freedom of information", "foi", "f.o.i", "environmental information",
    " eir", "your request", "requested information", "information request",
    "request for information", "information you requested", "information requested", "rhyddid gwybodaeth", "information act",
    "you asked for", "ask for a review", "request a review", "you asked:", "exempt from disclosure", "following exemption",
    "refusal notice", "internal review", "request received", "disclosure log",
)  # fmt: skip
_ITEM_LENGTH = 40
"""Most characters of an item of a list without labels."""
_LISTED = Pattern(
    # matches "section 40(2) - personal information", "section 31(1)(a) law enforcement,";
    # must not match "section 31 is a qualified exemption."
    r"""(?: section | sec\. | s\. | regulation | reg\. | exclusion | exception ) s? \s? \d{1,3} [a-z]{0,2} \b [^.;\n]{0,120} [.,;]? $"""
)
_SECTION_NUMBER = Pattern(r"(?: section | regulation ) \s \d{1,3} [a-z]{0,2} \b")  # matches "section 31"; must not match "section c"
_VERB = Pattern(
    # matches " is ", " applies"; must not match "- law enforcement"
    r"""\b (?: is | are | was | were | has | have | had | applies | apply | applied | provides | states | allows | requires | covers | does
    | relates | may | would | could | should | will | can | protects | concerns | exempts | sets | means ) \b"""
)
_LISTS = ("exemption", "exception", "provision", "section", "regulation", "the following", "as follows", "by virtue")
_FRAGMENT = Pattern(r"\[ | https?: | www\. | [a-z]")  # matches "[2]", "https://", "for further details."; must not match "£12"
_INTRODUCES = Pattern(
    # matches "request", "you asked us on 3 may", "clarification received"; must not match "annex a"
    r"\b (?: request | requested | asked | wrote | questions? | clarif\w+ | cais | gofynnwyd ) \b"
)
_SALUTATION = Pattern(
    # matches "dear council,"; must not match "dear me. we"
    r"(?: dear | hello | hi | good \s (?: morning | afternoon ) | annwyl ) \b [^.?!]{0,80} $"
)
_SIGN_OFF = Pattern(
    # matches "yours faithfully,", "kind regards", "ta"; must not match "yours is the third"
    r"""(?: yours \s (?: faithfully | sincerely | truly ) | (?: kind | best | warm | with \s kind )? \s? regards | best \s wishes
      | many \s thanks | thanks | thank \s you | (?: ta | cheers ) [,.!]? $ ) \b"""
)
_NARROWS = Pattern(
    # matches "to help reduce the scope of my request"; must not match "the scope of the contract"
    r"""\b (?: (?: reduce | narrow | limit | restrict ) \s (?: down \s )? (?: the \s (?: scope | focus ) \s of \s )? my \s request
      | (?: refine | clarify | revise ) \s my \s request | to \s clarify \b )"""
)
_TYPED_IN = Pattern(
    # matches "i have typed them in red under each of your questions", "our answers into your first message in capitals";
    # must not match "the answers are in the table below"
    r"""\b (?: answers? | repl(?:y|ies) | responses? | them | these | comments? ) \b [^.]{0,80}?
    \b (?: in \s (?: red | blue | green | bold | italics? | capitals | upper \s case )
    | (?: under | below | beneath | after | beside | into | within | in \s the \s (?: body | text ) \s of ) \s
      (?: each \s (?: of \s )? | your \s | the \s ) [^.]{0,30}? \b (?: questions? | e-?mail | message | request ) ) \b"""
)
_MEANS = Pattern(
    # matches "i mean penalty notices only", "to clarify, all wards"; must not match "by all means"
    r"\b (?: i \s (?: mean | meant ) | to \s clarify | to \s be \s clear | for \s clarity | (?: just | only ) \s the \b"
    r" | in \s (?: answer | reply | response ) \s to \s your \s (?: question | query | e-?mail ) )"
)
_RIGHTS = Pattern(
    # matches "ask for a review", "if you are unhappy"; must not match "eleven residents complained"
    r"\b (?: review | commissioner | unhappy | dissatisfied | (?: not | n't ) \s (?: satisfied | happy | content )"
    r" | appeal | right s? \b | ombudsman"
    r" | your \s complaint | complain \s to | wish \s to \s complain"
    r" | complaints? \s (?: procedure | process | team | should | can | may | about )"
    r" | you \s (?: can | may | have | should | are ) )"
)
_ARGUED = Pattern(
    # matches "you said that:" of a review, behind the request; must not match "you said you wanted:"
    r"\b you \s (?: have \s | also \s )?"
    r" (?: (?: said | stated ) \s (?: that | in \s summary ) | argued? | complained? | disput\w+ | objected? )"
)
_QUOTED_RUN = Pattern(
    # matches 'which asked "1. how much', where the questions run on inside the sentence; must not match 'asked "what"'
    r"\b (?: asked | asking | asks | requested | wrote | reads? | said ) \b \s? :? \s+ (?P<words> \" \(? (?: q \s? )? 1 [.):] \s )"
)
_HEADING_LENGTH = 70
"""Most characters of a heading."""
_HEADS_FIRST_REPLY = Pattern(
    # matches the headings "original response", "request and reply", "the response of 3 may was as follows"; must not match "our response",
    # "request and answer"
    r"(?: the \s | our \s )? (?: (?: original | first | initial | earlier | previous ) \s"
    r" (?: response | reply | decision | answer | letter ) | (?: your \s )? request \s and \s (?: our \s )? reply"
    r" | (?: response | reply ) \b [^.]{0,40} \b was \s as \s follows ) :?"
)
_HEADS_FINDINGS = Pattern(
    # matches "my findings", "your complaint", "q1 and q2"; must not match "on 15 august we"
    r"(?: (?: my | our | the | your | internal ) \s )? (?: review | findings? | conclusions? | complaint | grounds | consideration"
    r" | analysis | assessment | outcome | result | request \s for \s | decision | response \s to | section | regulation"
    r" | questions? \s \d | q\d ) \b"
)
_ENDS_RETELLING = (SectionKind.COMPLAINT_RIGHTS, SectionKind.SIGNATURE, SectionKind.DECISION)
_CHASES = Pattern(
    # matches "i have not had a reply", "this is overdue"; must not match "i mean the reply"
    r"\b (?: overdue | chas(?:e|ing) | remind(?:er)? | still \s waiting | by \s law | internal \s review | complain"
    r" | not \s (?: yet \s )? (?: had | received | replied | responded ) )"
)
_HEADER = Pattern(
    # matches "subject: re"; must not match "subjects: two"
    r"(?: from | sent | to | cc | date | subject ) \s? : | on \s [^\n]{4,120} wrote \s? :"
)
_QUESTION_WORD = Pattern(
    # matches "question: how many", "q - how"; must not match "questions: see below"
    r"(?: question | q | request ) \s? (?: : | - (?=\s) ) \s* (?=\S)"
)
_ANSWER_WORD = Pattern(
    # matches "answer: 4"; must not match "a list"
    r"(?: (?: ateb | ymateb ) \s? / \s? )?"
    r" (?: (?: our | trust | council | board | force ) \s )? (?: answer | response | reply | ans | a ) \s? (?: : | - (?=\s) )"
)
_QUESTION_ALONE = Pattern(r"(?: your \s )? question \s? :?")  # matches "question:"; must not match "question 2", "questions:"
_PARTICULAR = Pattern(
    # matches "original request: eir-4409", which tells a number and heads nothing; must not match "original request: all minutes"
    r"[^:\n]{3,40} : \s* (?= (?: [a-z]{2,5} \s )? \S* \d ) (?: [a-z]{2,5} \s )? \S{2,30}"
)
_OPENING_QUOTE = ("'", '"')
_TURNS = 2
"""Fewest requests, each with its answer, that are read as questions."""
_INTRODUCING = (SectionKind.REQUEST, SectionKind.CLARIFICATION, SectionKind.ANSWER)
_TOP, _TOP_LENGTH = 10, 600
"""Paragraphs at the top of a page among which a request without introduction begins, and the most characters of each."""
_BELOW = (SectionKind.ANSWER, SectionKind.DECISION)
_REQUESTS = Pattern(
    # matches "under the freedom of information act can i ask for", "i am writing to you under the act to request";
    # must not match "i am writing in response", "you asked"
    r"""(?: (?: under | in \s accordance \s with | pursuant \s to ) \s [^.\n]{3,90}? \b (?: acts? | regulations
      | foia? ) \b [^.\n]{0,12}? \s )?
    (?: (?: please \s )? (?: can | could | may ) \s i \s (?: please \s )? (?: ask | request | have | get | see )
    | i \s (?: am \s writing \s (?: to \s you \s )? (?: under \s [^.\n]{3,60} \s )? to \s (?: ask | request | make | submit )
      | (?: would \s like | wish | want ) \s (?: to \s (?: request | ask | know | make | submit | obtain | see ) | information )
      | (?: kindly \s | hereby \s )? request \s | am \s requesting ) )"""
)
_QUERY = Pattern(
    # matches "can you confirm the following information please?"; must not match "can you tell me how many"
    r"\b (?: can | could | would | will ) \s you \s (?: please \s | kindly \s )? (?: confirm | clarify | specify | advise ) \b"
    r" (?! \s (?: how | what | which | who | when | if | whether ) \b )"
)
_NAMES_IN_LISTS = (SectionKind.COMPLAINT_RIGHTS, SectionKind.SIGNATURE, SectionKind.OTHER)
"""What a heading may name that is an item of a list: "5 - Complaints about them in 2023"."""
_TOLD_IN_ANNEX = Pattern(
    # matches "your request is set out in full in annex a"; must not match "the figures are set out in annex a"
    r"""\b (?: request | questions? | e-?mail ) \b (?: [^.;]{0,40}? \b | [^.;,]{0,160}? , \s which \s (?: is | was | are )
      \s (?= set | reproduced | copied | repeated | quoted ) )
    (?: set \s out | reproduced | copied | given | repeated | attached
    | found | listed | shown | appears? | included | quoted | is | are ) \b [^.;]{0,30}? \b (?: in | at | as ) \s
    (?: the \s )? (?: attached \s )? (?P<annex> (?: annex(?:e)? | appendix | schedule ) (?: \s [a-z\d]{1,2} )? ) \b"""
)
_OWN_ANSWERS = Pattern(
    # matches the heading "DWP Response", "Marl Police response:"; must not match "FOI Response", "Final Response", "Response times"
    r"(?! FOI | EIR | Freedom | Environmental | Information | Request | Date | Final | Draft | Your | Review | Initial | Original | Stage )"
    r" (?: [A-Z] [\w&'.]* \s ){1,4} (?<! Request \s ) (?: [Rr]esponses? | [Rr]eply | [Rr]eplies | [Aa]nswers? ) :?"
)
_ANNEXES = Phrases("annex", "appendix", "schedule")
_ANNEX = Pattern(
    # matches the heading "annex a", "appendix 1 - your request"; must not match "annex a shows the figures"
    r"(?P<annex> (?: annex(?:e)? | appendix | schedule ) (?: \s [a-z\d]{1,2} )? ) (?: \s? [:.-] )?"
    r" (?: \s? [:-]? \s? (?: your \s | the \s )? (?: original \s | information \s )? (?: request | questions? ) )? :?"
)
_ANSWERING = ("answer", "response", "reply", "a", "r", "answers", "ans")
_ASKING = ("question", "request", "q", "query", "item", "point")
# Words of labels that head answers, and of those that head questions.


def paragraphs(
    text: Text, messages: tuple[Message, ...], letter: int, furniture: frozenset[int], form: Format, finder: SectionFinder
) -> tuple[Paragraph, ...]:
    """Every block of the text with its kind and voice.

    Args:
        text: the cleaned source.
        messages: the messages it consists of.
        letter: index of the one that is read.
        furniture: numbers of the lines that are boilerplate.
        form: the format.
        finder: its section rules on the text, which are asked first.
    """
    held = [
        blocks(text, message.first, message.last, furniture, form.label_pattern, asked=message.voice is Voice.REQUESTER)
        for message in messages
    ]
    if not any(words in text.low for words in _LAW) and form.name in shipped():  # whoever brings a format knows what he has
        return tuple(_plain(block, index) for index, found in enumerate(held) for block in found)
    ours = _in_turn(list(_Letter(text, finder, letter).read(held[letter])))
    if "review" in text.low:
        ours = _first_reply(text, ours)
    answered = any(p.kind is SectionKind.REQUEST and p.voice is Voice.REQUESTER for p in ours)
    labelled = any(p.kind is SectionKind.REQUEST and p.voice is Voice.REQUESTER and p.label is not None for p in ours)
    asked = None if labelled else _request_message(messages, letter)
    if asked is not None and answered:
        ours = [_restated(p) for p in ours]
    found: list[Paragraph] = []
    typed = asked is not None and not answered and _typed_in(text, ours)
    for index, message in enumerate(messages):
        if typed and index == asked:
            found += _interleaved(text, held[index], index, letter)
            continue
        later = asked is not None and asked < index < letter and message.voice is Voice.REQUESTER
        means = later and _means(text, held[index])
        found += ours if index == letter else _other_message(text, held[index], index, message.voice, asked=index == asked, means=means)
    return tuple(found)


def _typed_in(text: Text, ours: list[Paragraph]) -> bool:
    """Whether the letter says that the answers are typed into the requester's mail below: "in red under each of your questions"."""
    return any(_TYPED_IN.search(text.low, p.start, p.end) for p in ours if p.voice is Voice.AUTHORITY)


def _interleaved(text: Text, held: tuple[Block, ...], index: int, letter: int) -> Iterator[Paragraph]:
    """The paragraphs of the requester's mail with the authority's answers below its questions; both count as the letter's.

    Where the answers are in capitals, words that are not are the requester's again.
    """
    low = text.low
    salutation = next((i for i, block in enumerate(held[:12]) if _SALUTATION.match(low, block.start, block.end)), None)
    head = salutation + 1 if salutation is not None else _header_length(low, held)
    top: Label | None = None
    shouted: bool | None = None
    for number, block in enumerate(held):
        own = block.label
        if number < head:
            yield _paragraph(block, SectionKind.QUOTED, "mail_header", Voice.QUOTED, index)
        elif block.end - block.start < 60 and _SIGN_OFF.match(low, block.start, block.end):
            head = len(held)
            yield _paragraph(block, SectionKind.QUOTED, "quoted_message", Voice.QUOTED, index)
        elif own is not None and (top is None or _follows(top, own)):
            top = own
            yield _paragraph(block, SectionKind.REQUEST, "question_among_answers", Voice.REQUESTER, letter)
        elif top is None:
            yield _paragraph(block, SectionKind.REQUEST, "requester_message", Voice.REQUESTER, index)
        else:
            words = text.text[block.words : block.end]
            shouted = words.isupper() if shouted is None else shouted
            if shouted and not words.isupper() and any(c.islower() for c in words):
                yield _paragraph(block, SectionKind.REQUEST, "requester_message", Voice.REQUESTER, index)
            else:
                yield _paragraph(block, SectionKind.ANSWER, "below_question", Voice.AUTHORITY, letter)


def _first_reply(text: Text, ours: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs of a review, those that tell what the first reply said marked as such: what stands below "Original response"."""
    told: list[Paragraph] = []
    inside = False
    for p in ours:
        short = p.label is None and p.end - p.start < _HEADING_LENGTH and text.text[p.end - 1] not in ".;?!,"
        if short and _HEADS_FIRST_REPLY.fullmatch(text.low, p.start, p.end):
            inside = True
        elif inside and (p.kind in _ENDS_RETELLING or (short and _HEADS_FINDINGS.match(text.low, p.start, p.end))):
            inside = False
        elif inside and p.voice is Voice.AUTHORITY:
            p = evolve(p, kind=SectionKind.OTHER, rule="first_reply", heading=False)  # noqa: PLW2901
        told.append(p)
    return told


def _plain(block: Block, message: int) -> Paragraph:
    return _paragraph(block, SectionKind.OTHER, "no_rule", Voice.AUTHORITY, message)


def _paragraph(block: Block, kind: SectionKind, rule: str, voice: Voice, message: int, *, heading: bool = False) -> Paragraph:
    return Paragraph(
        block.start, block.end, block.first, block.last, block.holes, kind, rule, voice, heading, message, block.label, block.words,
    )  # fmt: skip


def _in_turn(ours: list[Paragraph]) -> list[Paragraph]:
    """Requests and answers that come in turn, each behind its own introduction: then each request is a question."""
    groups, open_ = 0, False
    for paragraph in ours:
        if paragraph.kind is SectionKind.REQUEST and paragraph.voice is Voice.REQUESTER:
            if paragraph.label is not None or paragraph.rule == "question_among_answers":
                return ours
            groups, open_ = groups + (not open_), True
        elif paragraph.kind is SectionKind.ANSWER:
            open_ = False
    if groups < _TURNS:
        return ours
    return [evolve(p, rule="question_among_answers") if p.kind is SectionKind.REQUEST and p.voice is Voice.REQUESTER else p for p in ours]


def _restated(paragraph: Paragraph) -> Paragraph:
    """A question printed again above its answer, where the request itself stands in another message."""
    if paragraph.kind is not SectionKind.REQUEST or paragraph.voice is not Voice.REQUESTER:
        return paragraph
    return Paragraph(
        paragraph.start, paragraph.end, paragraph.first, paragraph.last, paragraph.holes,
        SectionKind.ANSWER, "restated_question", Voice.REQUESTER, True, paragraph.message, paragraph.label, paragraph.words,
    )  # fmt: skip


def _request_message(messages: tuple[Message, ...], letter: int) -> int | None:
    """Index of the message that is the request: the requester's first, which a page has above the answer and a mail at its end."""
    theirs = [i for i, message in enumerate(messages) if message.voice is Voice.REQUESTER]
    return (theirs[0] if theirs[0] < letter else theirs[-1]) if theirs else None


def _means(text: Text, held: tuple[Block, ...]) -> bool:
    """Whether a later message of the requester says what the request means, and does not ask where the answer is."""
    begin, end = (held[0].start, held[-1].end) if held else (0, 0)
    return _MEANS.search(text.low, begin, end) is not None and _CHASES.search(text.low, begin, end) is None


def _other_message(text: Text, held: tuple[Block, ...], index: int, voice: Voice, *, asked: bool, means: bool) -> Iterator[Paragraph]:
    """The paragraphs of a message that is not the one read: its head, its body down to the sign-off, what follows.

    Args:
        text: the cleaned source.
        held: its blocks.
        index: its index.
        voice: who wrote it.
        asked: whether it is the request.
        means: whether the requester says in it what the request means.
    """
    low = text.low
    salutation = next((i for i, block in enumerate(held[:12]) if _SALUTATION.match(low, block.start, block.end)), None)
    head = salutation if salutation is not None else _header_length(low, held)
    signed = False
    for number, block in enumerate(held):
        if number < head or number == salutation:
            yield _paragraph(block, SectionKind.QUOTED, "salutation" if number == salutation else "mail_header", Voice.QUOTED, index)
            continue
        signed = signed or (block.end - block.start < 60 and _SIGN_OFF.match(low, block.start, block.end) is not None)
        if not signed and (means or (asked and _NARROWS.search(low, block.start, block.end))):
            yield _paragraph(block, SectionKind.CLARIFICATION, "narrowed_request", Voice.REQUESTER, index)
        elif asked and not signed:
            yield _paragraph(block, SectionKind.REQUEST, "requester_message", Voice.REQUESTER, index)
        else:
            yield _paragraph(block, SectionKind.QUOTED, "quoted_message", voice, index)


def _header_length(low: str, held: tuple[Block, ...]) -> int:
    """How many blocks the head of a message without a salutation has."""
    length = 0
    while length < len(held) and _HEADER.match(low, held[length].start, held[length].end):
        length += 1
    return length


class _Aside:
    """A list that the authority has left open, and whose items are neither questions nor answers."""

    __slots__ = ("rule", "top")

    def __init__(self) -> None:
        self.rule: str | None = None
        """The rule for its items, as `leaves_open` names it; None where no such list is open."""
        self.top: Label | None = None
        """The label of its last item."""

    def open(self, rule: str | None) -> None:
        """Begins such a list, or closes it."""
        self.rule, self.top = rule, None

    def item(self, block: Block, kind: SectionKind, message: int) -> Paragraph | None:
        """The block as an item of the list; None, and the list is closed, where it is none."""
        own = block.label
        if self.rule is None or own is None or own.word or not (own.value == 1 if self.top is None else _follows(self.top, own)):
            self.rule = None
            return None
        self.top = own
        kind = kind if self.rule == "recited_law" else SectionKind.OTHER  # the law is recited inside an answer
        return _paragraph(block, kind, self.rule, Voice.AUTHORITY, message)


class _Letter:
    """The walk through the letter: which kind is open, and what the request looked like so far."""

    unmarked = False
    """Whether the letter begins without a mail's quoting marks, so that marked lines in it are the requester's."""
    annex: str | None = None
    """The name of the annex that the letter says the request stands in."""
    worded = False
    """Whether any words of a request were printed."""

    def __init__(self, text: Text, finder: SectionFinder, message: int) -> None:
        self.text = text
        self.finder = finder
        self.message = message
        self.annexed = _ANNEXES.any(text)
        """Whether the text speaks of an annex at all."""
        self.kind, self.rule = SectionKind.OTHER, "no_rule"
        self.heading: Label | None = None
        """The label of the heading that opened the request."""
        self.seen = False
        """Whether the request was introduced."""
        self.top: Label | None = None
        """The last top-level label of the request."""
        self.mixed = False
        """Whether answers stand between the questions."""
        self.part: Label | None = None
        """The last label below it."""
        self.pending = False
        """Whether a label stood alone, so that its question is the next paragraph."""
        self.quoted = 0
        """How many paragraphs of the open clarification there were."""
        self.quote = self.unquoted = False
        """Whether the open request began with a quotation mark, and whether that mark has been closed."""
        self.together = False
        """Whether the open request was announced together with its answers."""
        self.itemised = False
        """Whether the open request has items with labels or bullets."""
        self.left_open = False
        """Whether its last words wait for more."""
        self.unlabelled = False
        """Whether questions without a label stand among the answers."""
        self.answering = False
        """Whether the answers have been introduced."""
        self.rights = False
        """Whether the paragraph before tells of complaint rights."""
        self.asker: Block | None = None
        """The block with which the requester's words begin, where nothing introduces them."""
        self.detail = self.querying = self.listing = self.stating = False
        """Whether the paragraph before is one of the letter's particulars, the authority has begun to ask something, a list of
        provisions was announced, and the authority's last words wait for a list of any kind."""
        self.aside, self.asked_until = _Aside(), -1
        """The list that is open and holds neither questions nor answers; the last line of the question above its answer."""
        self.later: list[Label] = []
        """The labels of the blocks below the one that is read, the last one first."""

    def read(self, held: tuple[Block, ...]) -> Iterator[Paragraph]:
        """The paragraphs of the letter."""
        self.later = [block.label for block in reversed(held) if block.label is not None]
        self.unmarked = bool(held) and self.text.text[self.text.lines[held[0].first].start] != ">"
        self.asker = self._opened_by_requester(held)
        for index, block in enumerate(held):
            if self.later and block.label is self.later[-1]:
                self.later.pop()
            yield from self._block(block, held[index + 1 : index + 5])

    def _block(self, block: Block, ahead: tuple[Block, ...]) -> Iterator[Paragraph]:
        text = self.text
        if (plain := self._plainly(block)) is not None:
            yield plain
            return
        if self._is_next(block):
            yield from self._asked(block)
            return
        asked = block.bulleted and self.kind is SectionKind.REQUEST and self.quoted > 0
        rule = None if asked else self._rule(block, ahead)
        if self.rights and rule is None and _FRAGMENT.match(text.text, block.start, block.end):
            yield _paragraph(block, SectionKind.COMPLAINT_RIGHTS, "goes_on", Voice.AUTHORITY, self.message)
            return
        opened = self._opening(block, rule, ahead)
        rights = False
        answers = opened is Opening.ANSWERS and self.kind is not SectionKind.CLARIFICATION
        answers = answers and (self.seen or leaves_open(text, block.start, block.end) != "findings")
        if answers and (not self.answering or block.end - block.start < 60):
            yield self._answers(block, rule)
        elif block is self.asker:
            yield from self._begun(block)
        elif opened is Opening.CLARIFICATION or (rule is not None and rule.kind is SectionKind.CLARIFICATION):
            yield from self._clarification(block, rule.name if rule else "asks_clarification")
        elif (opened is Opening.REQUEST and not self._within(block)) or (rule is not None and rule.kind is SectionKind.REQUEST):
            yield from self._introduction(block, rule.name if rule else "left_open")
        elif self.mixed and self.kind is SectionKind.CLARIFICATION and rule is None and self._is_question(block, ahead):
            yield from self._question(block, ahead)
        elif self.kind in (SectionKind.REQUEST, SectionKind.CLARIFICATION) and not self._ends_request(block, rule, ahead):
            yield from self._asked(block)
        elif (found := self._worded_question(block, ahead)) is not None:
            yield found
        elif self.pending or (rule is None and self._is_question(block, ahead)):
            yield from self._question(block, ahead)
        elif self._lists_provision(block, ahead):
            yield _paragraph(block, SectionKind.EXEMPTION, "listed_provision", Voice.AUTHORITY, self.message, heading=True)
            self._open(SectionKind.OTHER, "no_rule")
        else:
            told = self._told(block, rule)
            self.stating = text.text[block.end - 1] == ":"
            self.aside.open(leaves_open(text, block.start, block.end))
            rights = told.kind is SectionKind.COMPLAINT_RIGHTS
            yield told
        self.listing = self._announces(block)
        self.querying = self._queries(block)
        self.rights = rights

    def _queries(self, block: Block) -> bool:
        """Whether the authority asks something of the requester from this block on; not where the requester's own words are to come."""
        if self.mixed and self.top is None:
            return False
        goes_on = self.querying and (block.label is not None or self._hangs(block))
        return goes_on or queries(self.text, block.start, block.end) or self._asks_back(block)

    def _hangs(self, block: Block) -> bool:
        """Whether a block is set in below the line above it, as the further lines of an item are."""
        above, line = self.text.lines[max(0, block.first - 1)], self.text.lines[block.first]
        return above.start < above.end and line.indent > 0

    def _plainly(self, block: Block) -> Paragraph | None:
        """The paragraph of a block whose form says what it is.

        So do the cell of a table, an item of an open list that is neither question nor answer, and a mail's mark before words of the
        requester.
        """
        if block.cell:
            return self._cell(block)
        if self.aside.rule is not None and (item := self.aside.item(block, self.kind, self.message)) is not None:
            return item
        marked = self.text.text[self.text.lines[block.first].start] == ">"
        return self._marked(block) if marked and self.unmarked else None

    def _marked(self, block: Block) -> Paragraph:
        """A paragraph of the requester's mail, which the authority's answers cut in pieces."""
        own = block.label
        first = self.top is None and own is None and self.text.text[block.end - 1] != "?"
        self.seen = self.mixed = True
        self.top = own or self.top
        self._open(SectionKind.ANSWER, "below_question")
        rule = "requester_words" if first else "question_among_answers"
        return _paragraph(block, SectionKind.REQUEST, rule, Voice.REQUESTER, self.message)

    def _opened_by_requester(self, held: tuple[Block, ...]) -> Block | None:
        """The block with which a page begins that prints the requester's words without a word before, and the answer below a heading."""
        low = self.text.low
        for index, block in enumerate(held[:_TOP]):
            if low.startswith("dear ", block.start) or block.end - block.start > _TOP_LENGTH:
                return None
            if _REQUESTS.match(low, block.start, block.end):
                below = (self.finder.match(one.start, one.end) or opening(self.text, one.words, one.end) for one in held[index + 1 :])
                answered = (
                    one is Opening.ANSWERS or (isinstance(one, SectionRule) and one.heading and one.kind in _BELOW) for one in below
                )
                return block if any(answered) else None
        return None

    def _begun(self, block: Block) -> Iterator[Paragraph]:
        """The first words of a request that nothing introduces."""
        self.seen = True
        self._open(SectionKind.REQUEST, "requester_words")
        yield from self._asked(block)

    def _asks_back(self, block: Block) -> bool:
        """Whether the authority's query stands below the heading of a clarification, before the requester's words."""
        return self.kind is SectionKind.CLARIFICATION and _QUERY.search(self.text.low, block.start, block.end) is not None

    def _is_detail(self, block: Block, ahead: tuple[Block, ...], opened: Opening) -> bool:
        """Whether "Request received: 3 May" is one line of a letter's particulars: the next tells when the answer was sent.

        So is "Response sent 5 May" where the request has not been printed yet and follows.
        """
        text, following = self.text, ahead[0]
        if opened is Opening.ANSWERS:
            short = block.end - block.start < 80 and not self.seen and text.low[block.end - 1].isdigit()
            return self.detail or (short and any(self._heads_request(one) for one in ahead))
        self.detail = block.end - block.start < 80 and opening(text, following.words, following.end) is Opening.ANSWERS
        return self.detail

    def _heads_request(self, block: Block) -> bool:
        """Whether a heading of the format's says that the request follows."""
        rule = self.finder.match(block.start, block.end)
        return rule is not None and rule.heading and rule.kind is SectionKind.REQUEST

    def _opening(self, block: Block, rule: SectionRule | None, ahead: tuple[Block, ...]) -> Opening | None:
        """What a block introduces; a line of the letter's particulars introduces nothing."""
        opened = self._introduces(block) if rule is None or rule.kind in _INTRODUCING else None
        detail = opened is not None and rule is None and bool(ahead) and self._is_detail(block, ahead, opened)
        return None if detail else opened

    def _introduces(self, block: Block) -> Opening | None:
        if self._is_annex(block) or (not self.seen and self._quoted_run(block) is not None):
            return Opening.REQUEST
        if self.seen and block.end - block.start < _HEADING_LENGTH and _OWN_ANSWERS.fullmatch(self.text.text, block.start, block.end):
            return Opening.ANSWERS
        return opening(self.text, block.words, block.end)

    def _quoted_run(self, block: Block) -> Match[str] | None:
        """Where a block quotes questions that run on inside the sentence."""
        low = self.text.low
        return _QUOTED_RUN.search(low, block.start, block.end) if low.find('"', block.start, block.end) >= 0 else None

    def _is_annex(self, block: Block) -> bool:
        """Whether a block heads the annex that the letter says the request stands in: "Your request is set out in full in Annex A"."""
        low = self.text.low
        if not self.seen and self.annex is None and self.annexed:
            told = _TOLD_IN_ANNEX.search(low, block.start, block.end)
            self.annex = told["annex"] if told is not None else None
        head = _ANNEX.fullmatch(low, block.start, block.end) if self.annex is not None else None
        return head is not None and head["annex"] == self.annex and not self.seen

    def _is_next(self, block: Block) -> bool:
        """Whether a block is plainly the next question of the request: nothing else needs to be asked then."""
        own, top = block.label, self.top
        if own is None or top is None or self.kind is not SectionKind.REQUEST or not self.quoted:
            return False
        return own.value == top.value + 1 and own.shape == top.shape and own.series is top.series and self.text.text[block.end - 1] == "?"

    def _cell(self, block: Block) -> Paragraph:
        """The cell of a table; its questions are the request where that has not been printed before."""
        # a heading "Request and response" above the table brings no words of the request
        self.seen = self.seen and (self.worded or self.kind is not SectionKind.REQUEST)
        self._open(SectionKind.ANSWER, "below_table")
        if block.cell == "head":
            return _paragraph(block, SectionKind.ANSWER, "table_head", Voice.AUTHORITY, self.message, heading=True)
        if block.cell == "answer":
            return _paragraph(block, SectionKind.ANSWER, "table_answer", Voice.AUTHORITY, self.message)
        if self.seen and not self.mixed:
            return _paragraph(block, SectionKind.ANSWER, "table_question", Voice.REQUESTER, self.message, heading=True)
        self.mixed, self.top = True, block.label or self.top
        return _paragraph(block, SectionKind.REQUEST, "question_among_answers", Voice.REQUESTER, self.message)

    def _within(self, block: Block) -> bool:
        """Whether words that could introduce a request are the requester's own, or come after the answers began."""
        answer = self.kind is SectionKind.ANSWER and self.answering and self.top is not None and block.label is not None
        argued = self.seen and self.top is not None and _ARGUED.search(self.text.low, block.start, block.end) is not None
        return (self.kind is SectionKind.REQUEST and self.quoted > 0) or (self.seen and self.mixed) or answer or argued

    def _answers(self, block: Block, rule: SectionRule | None) -> Paragraph:
        """The sentence or heading below which the answers stand, each with its question if these were not printed before."""
        name = rule.name if rule and rule.kind is SectionKind.ANSWER else "answers_follow"
        self.answering = True
        self._open(SectionKind.ANSWER, name)
        each = together(self.text, block.start, block.end)  # "our replies are below each of your questions."
        self.mixed = self.mixed or (not self.seen and (each or self.text.text[block.end - 1] != "."))
        return _paragraph(block, SectionKind.ANSWER, name, Voice.AUTHORITY, self.message, heading=True)

    def _rule(self, block: Block, ahead: tuple[Block, ...]) -> SectionRule | None:
        found = self.finder.match(block.start, block.end)
        if found is not None and found.heading and found.kind is SectionKind.COMPLAINT_RIGHTS and ahead:
            below = (ahead[0].start, ahead[min(2, len(ahead) - 1)].end)
            if _RIGHTS.search(self.text.low, block.start, below[1]) is None:
                return None  # "Complaints" heads what was complained of
            after = ahead[0].label
            rights = complains(self.text, ahead[0].start, ahead[0].end)
            if (
                after is not None
                and not rights
                and (after.word in _ASKING or (self.mixed and self.top is not None and _is_due(self.top, after)))
            ):
                return None  # "Review" heads what the review finds on each question, "Complaints" the next questions
        if found is None and block.words > block.start:
            found = self.finder.match(block.words, block.end)
            if found is not None and not found.heading:
                return None
        if found is None or (found.kind is SectionKind.SALUTATION and self.kind is SectionKind.REQUEST and not self.quoted):
            return None  # the request may begin with the requester's own salutation
        if found.kind is SectionKind.CLARIFICATION and found.colon and queries(self.text, block.start, block.end):
            return None  # the authority asks for one
        if found.kind is not SectionKind.REQUEST:
            return found
        if found.heading and self.kind is SectionKind.SIGNATURE and block.label is not None:
            return None  # "1 The request", in the list of what is enclosed
        if found.heading:
            return None if _PARTICULAR.fullmatch(self.text.low, block.start, block.end) else found
        low = self.text.low
        closed = low[block.end - 1] == "." and low.find("below", block.start, block.end) < 0
        return None if found.colon or closed else found

    def _open(self, kind: SectionKind, rule: str) -> None:
        self.kind, self.rule = kind, rule

    def _announces(self, block: Block) -> bool:
        low = self.text.low
        if low[block.end - 1] in ":;" or low.endswith(("following", "exemptions", "exemption"), block.start, block.end):
            tail = max(block.start, block.end - 160)
            return any(low.find(words, tail, block.end) >= 0 for words in _LISTS)
        return self.listing and _LISTED.fullmatch(low, block.words, block.end) is not None

    def _lists_provision(self, block: Block, ahead: tuple[Block, ...]) -> bool:
        """Whether a block names one provision of a list, or heads what is said of one below the last answer."""
        if not self.listing and self.kind is not SectionKind.ANSWER:
            return False
        if not _names_provision(self.text, block):
            return False
        if self.listing or self._explains_again(block):
            return True
        return all(one.label is None for one in ahead) and any(_names_provision(self.text, one) for one in ahead)

    def _explains_again(self, block: Block) -> bool:
        """Whether a heading below the last answer names a section that an answer above has named already."""
        top = self.top
        if self.kind is not SectionKind.ANSWER or top is None or any(_follows(top, one) for one in self.later):
            return False
        if not self.mixed and any(one.series is top.series and one.value <= top.value for one in self.later):
            return False  # more answers come
        low = self.text.low
        number = _SECTION_NUMBER.match(low, block.words, block.end)
        return number is not None and low.find(number[0], 0, block.start) >= 0

    def _introduction(self, block: Block, name: str) -> Iterator[Paragraph]:
        """The sentence or heading before the request, and the request where it follows in the same paragraph."""
        self.seen, self.heading, self.quoted, self.itemised, self.unquoted = True, block.label, 0, False, False
        self.together = together(self.text, block.start, block.end)
        self._open(SectionKind.REQUEST, name)
        first, rest = self._split(block)
        yield _paragraph(first, SectionKind.REQUEST, name, Voice.AUTHORITY, self.message, heading=True)
        if rest is not None:
            yield from self._asked(rest)

    def _split(self, block: Block) -> tuple[Block, Block | None]:
        """An introduction and the words that follow its colon, if it is short and they are long enough to be any."""
        text = self.text
        if (quoted := self._quoted_run(block)) is not None:
            return _cut(text, block, quoted.start("words"))
        colon = text.text.find(":", block.start, min(block.end, block.start + 160))
        at, end = text.trim(colon + 1, block.end) if colon >= 0 else (block.end, block.end)
        if end - at < 12 or not _INTRODUCES.search(text.low, block.start, colon):
            return block, None
        if text.text[block.end - 1] == ":":
            return block, None
        return _cut(text, block, at)

    def _clarification(self, block: Block, name: str) -> Iterator[Paragraph]:
        """The sentence that introduces a clarification, and its words where they follow at once."""
        self._open(SectionKind.CLARIFICATION, name)
        self.quoted, self.unquoted = 0, False
        first, rest = self._split(block)
        yield _paragraph(first, SectionKind.CLARIFICATION, name, Voice.AUTHORITY, self.message, heading=True)
        if rest is not None:
            self.quoted = 1
            words = self.text.text
            self.unquoted = words[rest.start] in _OPENING_QUOTE and words[rest.end - 1] == words[rest.start]
            yield _paragraph(rest, SectionKind.CLARIFICATION, name, Voice.REQUESTER, self.message)

    def _asked(self, block: Block) -> Iterator[Paragraph]:
        """A paragraph of the request or of a clarification."""
        own = block.label if not self.querying else None
        begins = self.kind is SectionKind.REQUEST or (
            own is not None and own.value == 1
        )  # a clarification may point at a query's "point 2"
        if (own is None or own.value == 1) and (run := run_on(self.text, block.start, block.end)):
            own, self.top = None, run[-1]
        if own is not None and (begins if self.top is None else _follows(self.top, own)):
            self.top, self.part = own, None
            self._open(SectionKind.REQUEST, self.rule)
        elif own is not None:
            self.part = own
        ends = self.text.text[block.end - 1] in _OPENING_QUOTE
        self.quote = self.quote if self.quoted else self.text.text[block.start] in _OPENING_QUOTE
        self.unquoted = self.quote and ends and self.text.text.count('"', block.start, block.end) % 2 == (1 if self.quoted else 0)
        self.quoted += 1
        self.worded = True
        self.itemised = self.itemised or block.words > block.start
        self.left_open = (
            (self.left_open and _is_item(self.text, block)) or self.text.text[block.end - 1] in ":,;" or block.words >= block.end
        )
        rule = "question_among_answers" if self.together and self.itemised else self.rule
        asks_back = self._asks_back(block) or (self.kind is SectionKind.CLARIFICATION and self.querying)
        yield _paragraph(block, self.kind, rule, Voice.AUTHORITY if asks_back else Voice.REQUESTER, self.message)

    def _ends_request(self, block: Block, rule: SectionRule | None, ahead: tuple[Block, ...]) -> bool:
        """Whether the authority speaks again."""
        text, own = self.text, block.label
        due = own is not None and self.heading is None and self.top is not None and _is_due(self.top, own)
        if rule is not None and (rule.heading or own is None):
            return not (due and rule.kind in _NAMES_IN_LISTS)
        if self.annex is not None and _ANNEX.fullmatch(text.low, block.start, block.end):
            return True
        if own is not None:
            if self.heading is not None and (own.shape, own.series) == (self.heading.shape, self.heading.series):
                return own.value == self.heading.value + 1
            again = self.unquoted and self.top is not None and own.series is self.top.series and own.value <= self.top.value
            begins = self._answers_begin(block, ahead) or self._parts_begin(block)
            return again or own.word in _ANSWERING or self._heads_answer(block) or begins
        answered = self.top is not None and self.quoted > 0 and _ANSWER_WORD.match(text.low, block.start, block.end) is not None
        if answered and self.top is not None:
            self.mixed = self.mixed or self.top.value == 1  # "Trust response: Rio", below the first question
            self._open(SectionKind.ANSWER, "below_question")
        if self.unquoted or answered:
            return True
        if self.kind is SectionKind.CLARIFICATION:
            return self.quoted > 0 and tells(text, block.words, block.end, strict=False)
        if tells(text, block.words, block.end):
            return True
        if not self.itemised or block.bulleted or self.left_open or text.text[block.start].islower():
            return False
        if wishes(text, block.words, block.end) or (self._asks_ahead(ahead) and not self.together):
            return False
        self.mixed = self.mixed or self.together
        return True

    def _heads_answer(self, block: Block) -> bool:
        """Whether a label names a question by a word that the questions themselves do not have: "Point 1" above its answer."""
        own, top = block.label, self.top
        if own is None or top is None or not own.word or top.word or own.series is not top.series or own.value > top.value:
            return False
        return not asks(self.text, block.words, block.end)

    def _parts_begin(self, block: Block) -> bool:
        """Whether the labels of a question's parts begin again with figures: their answers, below the question."""
        own, part = block.label, self.part
        again = (
            own is not None and part is not None and own.value == 1 < part.value and (own.series, own.shape) == (part.series, part.shape)
        )
        return again and _FIGURE.fullmatch(self.text.low, block.words, block.end) is not None

    def _answers_begin(self, block: Block, ahead: tuple[Block, ...]) -> bool:
        """Whether the labels begin again with what does not ask: the answers under the questions' numbers."""
        own, top = block.label, self.top
        if self.left_open or own is None or top is None or own.series is not top.series or own.value > top.value or own.shape != top.shape:
            return False
        if own.value == top.value and own.part and own.part != top.part:
            return False
        return not any(asks(self.text, one.words, one.end) for one in (block, *ahead[:2]) if one.label is not None)

    def _asks_ahead(self, ahead: tuple[Block, ...]) -> bool:
        """Whether one of the next paragraphs is another question of the list."""
        for block in ahead[:3]:
            own = block.label
            if own is not None and self.top is not None and own.word not in _ANSWERING and asks(self.text, block.words, block.end):
                return _follows(self.top, own) or (own.value == 1 and own.shape == self.top.shape)
        return False

    def _is_question(self, block: Block, ahead: tuple[Block, ...]) -> bool:
        """Whether a question stands here among answers."""
        if self.querying and self.kind is SectionKind.OTHER and block.label is not None and self.seen:
            return False  # one of the authority's own
        text, own = self.text, block.label
        if own is None:
            if self.top is not None or self._closed or not (self.mixed or (self.answering and not self.seen)):
                return False
            answered = bool(ahead) and ahead[0].first == block.last + 1 and not asks(text, ahead[0].words, ahead[0].end)
            introduces = text.text[block.end - 1] == ":"
            return not introduces and asks(text, block.words, block.end, plainly=answered) and (answered or text.text[block.end - 1] == "?")
        if own.word in _ANSWERING or (self._closed and (self.seen or _is_initial(text, own))):
            return False
        lettered = own.series is Series.LETTER and not own.word and self.top is not None
        if self.kind is SectionKind.CAVEAT and lettered and not asks(text, block.words, block.end):
            return False  # "A." below the heading "Notes"
        if self.top is None:
            return not self.seen and not self.querying and own.value == 1 and self._begins_questions(block, own, ahead)
        if self._closed:
            return False
        if self.mixed and self.top.series is not own.series and not own.word:
            if own.series is Series.NUMBER or _FIGURE.fullmatch(text.low, block.words, block.end):
                return False
            return own.value == 1 and not self.stating if self.part is None else _follows(self.part, own)
        again = own.word == self.top.word != ""  # "Request 2" below the answer to "Request 1"
        alike = (self.mixed or (again and _is_due(self.top, own))) and not self.unlabelled and (own.shape == self.top.shape or again)
        adjoins = block.first <= self.asked_until + 1  # "3a" below "Question 3", not "3a" below "Response:"
        parted = self.mixed and own.value == self.top.value and own.part != "" and adjoins
        plainly = asks(text, block.words, block.end, plainly=True)
        twice = (
            self.mixed and plainly and not self.stating and own.value == self.top.value and own.shape == self.top.shape
        )  # two questions bear one number
        return twice or (_follows(self.top, own) and (alike or parted or plainly))

    def _begins_questions(self, block: Block, own: Label, ahead: tuple[Block, ...]) -> bool:
        """Whether a first label is that of a question: answers stand between questions, it asks, or a second like it follows below."""
        if self.mixed and not self.unlabelled:
            return True
        alone = block.words >= block.end
        if alone and own.word in _ASKING and any(one.label and (one.label.word, one.label.value) == (own.word, 2) for one in ahead):
            return True
        below = ahead[0] if ahead else None
        heads = own.word in _ASKING and not alone and below is not None and below.label is None and below.first > block.last + 1
        if heads and any((one.word, one.value) == (own.word, 2) for one in self.later):
            return True  # "Your question 1 - inspection records", above its answer
        listed = [
            one
            for one in ahead[:2]
            if alone or (one.label is not None and (one.label.series is not own.series or (one.label.value == 1 and one.label.part)))
        ]
        return any(asks(self.text, one.words, one.end, plainly=True) for one in (block, *listed))

    @property
    def _closed(self) -> bool:
        """Whether the letter has come to its end."""
        return self.kind in (SectionKind.COMPLAINT_RIGHTS, SectionKind.SIGNATURE)

    def _question(self, block: Block, ahead: tuple[Block, ...]) -> Iterator[Paragraph]:
        """A question among answers; where its answer stands on its own line, both."""
        own = block.label
        if not self.mixed and own is not None and self._lists(block, ahead):
            self.seen = True
            self._open(SectionKind.REQUEST, "list_of_questions")
            yield from self._asked(block)
            return
        self.mixed, self.unlabelled, self.asked_until = True, self.unlabelled or (own is None and not self.pending), block.last
        if own is not None and not self.pending:
            if self.top is not None and own.part and own.value == self.top.value:
                self.top = evolve(own, word=self.top.word, shape=self.top.shape)  # the next question looks like the whole one
            elif self.top is None or own.series is self.top.series:
                self.top, self.part = own, None
            else:
                self.part = own
        self.pending = own is not None and block.words >= block.end and not self.pending
        headed = bool(ahead) and self._heads_an_answer(ahead[0])
        cut = None if self.pending or headed else answer_begins(self.text, block.words, block.end, alone=self._alone(ahead))
        self._open(SectionKind.ANSWER, "below_question")
        if cut is None:
            yield _paragraph(block, SectionKind.REQUEST, "question_among_answers", Voice.REQUESTER, self.message)
            return
        first, rest = _cut(self.text, block, cut)
        yield _paragraph(first, SectionKind.REQUEST, "question_among_answers", Voice.REQUESTER, self.message)
        yield _paragraph(rest, SectionKind.ANSWER, "on_question_line", Voice.AUTHORITY, self.message)

    def _worded_question(self, block: Block, ahead: tuple[Block, ...]) -> Paragraph | None:
        """A question behind the word "Question:", with its answer behind "Answer:" below it."""
        low = self.text.low
        if block.label is not None or not ahead or low[block.start] not in "qr" or (self.seen and not self.mixed):
            return None
        if _QUESTION_ALONE.fullmatch(low, block.start, block.end) and any(self._heads_an_answer(one) for one in ahead[1:]):
            self.mixed = self.pending = True  # "Question:" on a line of its own
            self._open(SectionKind.ANSWER, "below_question")
            return _paragraph(block, SectionKind.ANSWER, "question_word", Voice.AUTHORITY, self.message, heading=True)
        word = _QUESTION_WORD.match(low, block.start, block.end)
        if word is None or not any(_ANSWER_WORD.match(low, one.start, one.end) for one in ahead[:2]):
            return None
        self.mixed = True
        self._open(SectionKind.ANSWER, "below_question")
        asked = Block(block.start, block.end, block.first, block.last, block.holes, None, word.end())
        return _paragraph(asked, SectionKind.REQUEST, "question_among_answers", Voice.REQUESTER, self.message)

    def _lists(self, block: Block, ahead: tuple[Block, ...]) -> bool:
        """Whether questions follow one another without an answer between them."""
        following = ahead[0] if ahead else None
        if following is None or following.label is None or following.label.word in _ANSWERING:
            return False
        own = block.label
        parts = own is not None and own.series is not following.label.series
        if parts and len(ahead) > 1 and ahead[1].label is None and not asks(self.text, ahead[1].words, ahead[1].end):
            return False  # a topic, its first part, and that part's answer
        return all(answer_begins(self.text, one.words, one.end, alone=True) is None for one in (block, following))

    def _heads_an_answer(self, block: Block) -> bool:
        """Whether a block is no more than the heading of an answer, so that nothing above it on the question's line is one."""
        if block.label is not None:
            return block.label.word in _ANSWERING and block.words >= block.end
        rule = self.finder.match(block.start, block.end)
        return rule is not None and rule.heading and rule.kind is SectionKind.ANSWER

    def _alone(self, ahead: tuple[Block, ...]) -> bool:
        """Whether no paragraph of an answer follows a question."""
        if not ahead:
            return True
        if ahead[0].label is not None:
            return ahead[0].label.word not in _ANSWERING
        after = ahead[0]
        rule = self.finder.match(after.start, after.end)
        if (rule is not None and rule.kind is SectionKind.ANSWER) or _ANSWER_WORD.fullmatch(self.text.low, after.start, after.end):
            return False
        return rule is not None or closes(self.text, after.start, after.end)

    def _told(self, block: Block, rule: SectionRule | None) -> Paragraph:
        """What the authority says of its own accord."""
        if self.kind is SectionKind.REQUEST and not self.quoted:
            self.seen = False  # what was introduced did not follow
        if rule is not None:
            return self._ruled(block, rule)
        if self.querying and block.label is not None:
            return _paragraph(block, SectionKind.OTHER, "asks_back", Voice.AUTHORITY, self.message)
        if complains(self.text, block.start, block.end):
            return _paragraph(block, SectionKind.COMPLAINT_RIGHTS, "right_of_review", Voice.AUTHORITY, self.message)
        if block.label is not None and block.label.word in _ANSWERING and block.words >= block.end:
            self._open(SectionKind.ANSWER, "answer_label")
            return _paragraph(block, SectionKind.ANSWER, "answer_label", Voice.AUTHORITY, self.message, heading=True)
        return self._unruled(block)

    def _ruled(self, block: Block, rule: SectionRule) -> Paragraph:
        """A paragraph that a rule of the format claims."""
        self.answering = self.answering or rule.kind is SectionKind.ANSWER
        if rule.scope is Scope.UNTIL_NEXT:
            self._open(rule.kind, rule.name)
        elif self.kind in (SectionKind.REQUEST, SectionKind.CLARIFICATION):
            self._open(SectionKind.OTHER, "no_rule")
        return _paragraph(block, rule.kind, rule.name, Voice.AUTHORITY, self.message, heading=rule.heading)

    def _unruled(self, block: Block) -> Paragraph:
        """A paragraph that goes on with what is open."""
        if closes(self.text, block.start, block.end):
            return _paragraph(block, SectionKind.OTHER, "closing_words", Voice.AUTHORITY, self.message)
        if self.kind in (SectionKind.REQUEST, SectionKind.CLARIFICATION):
            self._open(SectionKind.OTHER, "no_rule")
        return _paragraph(block, self.kind, self.rule, Voice.AUTHORITY, self.message)


def _is_initial(text: Text, own: Label) -> bool:
    """Whether a label is the initial of a name: "I. Rankeillor"."""
    return own.series is not Series.NUMBER and own.shape == "x." and text.text[own.start].isupper() and len(own.name) == 1


_FIGURE = Pattern(r"\u00a3? [\d.,]+ %? | nil | none")  # matches "3,118", "\u00a34.50"; must not match "2 year options"


def _is_item(text: Text, block: Block) -> bool:
    """Whether a block is a word or two without a stop, as the items of a list below a colon are."""
    words = text.text[block.start : block.end]
    return len(words) <= _ITEM_LENGTH and words.replace(" ", "").isalpha()


def _names_provision(text: Text, block: Block) -> bool:
    """Whether a block is the number of a provision with its title, and no sentence."""
    low = text.low
    return _LISTED.fullmatch(low, block.words, block.end) is not None and not _VERB.search(low, block.start, block.end)


_BEFORE_A = "`"
"""The character before "a"."""


def _follows(before: Label, label: Label) -> bool:
    """Whether one label can come after another in the same list, one number lost at most."""
    if before.series is Series.NUMBER:
        if label.series is Series.NUMBER and label.value == before.value and label.part:
            return 0 < ord(label.part[0]) - ord((before.part or _BEFORE_A)[0]) <= 1 + bool(before.part)  # "1a" after "1", "1b" after "1a"
        return label.series is Series.NUMBER and before.value < label.value <= before.value + 2
    if label.series is Series.NUMBER:
        return False
    if before.series is label.series:
        return before.value < label.value <= before.value + 2
    return ord(label.name[0].lower()) - ord(before.name[0].lower()) == 1


def _is_due(before: Label, label: Label) -> bool:
    """Whether one label is the next in the list of another, printed alike."""
    return (label.series, label.shape, label.value) == (before.series, before.shape, before.value + 1)


def _cut(text: Text, block: Block, at: int) -> tuple[Block, Block]:
    """A block in two, the second beginning at a clean offset."""
    end = text.trim(block.start, at)[1]
    if text.text.endswith(" -", block.start, end):
        end = text.trim(block.start, end - 1)[1]  # the dash between a question and its answer
    first_last, rest_first = text.line_at(end - 1).number, text.line_at(at).number
    before = tuple(hole for hole in block.holes if hole[1] <= end)
    after = tuple(hole for hole in block.holes if hole[0] >= at)
    found = label(text, at, block.end)
    words = found.end if found else bullet(text, at, block.end)
    return (
        Block(block.start, end, block.first, first_last, before, block.label, min(block.words, end)),
        Block(at, block.end, rest_first, block.last, after, found, min(words, block.end)),
    )
