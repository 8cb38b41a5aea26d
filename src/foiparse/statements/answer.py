"""What one question got, by the sentences of its answer."""

from __future__ import annotations

from foiparse.model import Outcome
from foiparse.patterns import Pattern
from foiparse.source import Text
from foiparse.statements.rule import wording
from foiparse.statements.sentence import LONGEST, NOTHING, Holes, Statement, Told, plain

_POINTER = wording(  # the whole answer points at another one: "As above", "See answer to question 3"
    r"\W*(?:please )?(?:(?:see|refer to|as (?:per|in|at|for)?|same as|covered (?:by|in)|addressed (?:in|by)|answered (?:in|by"
    r"|at|above)) ?)"
    r"(?:the |our |my )?(?:(?:response|answer|reply|information|comments?|q(?:uestion)?|part|point|request|item)s? )?"
    r"(?:given |provided )?(?:to |in |at |for )?(?:the )?(?:(?:questions?|q|parts?|points?|above|previous"
    r"|earlier) ?)*(?:\(?\d{1,2}\)?[a-h]?(?: ?(?:,|and|&) ?\d{1,2})*)?(?: ?above)?\W*"
    r"|\W*(?:please )?(?:see|refer to) (?:the |our |my )?(?:reasons?(?: for (?:the |my |our )?decision)?|rationale|explanation|exemptions?"
    r"|decision|refusal notice) (?:given |set out |section )?(?:above|below)\W*"
)

_POINTS_FIRST = wording(  # begins by pointing at other answers: "As for Requests 1 and 2."; not "As for question 2, it is"
    r"\W*(?:as (?:for|in|at|per|with)|same as(?: for)?) (?:the )?(?:requests?|questions?|parts?|items?|points?|q) ?\(?\d{1,2}\)?[a-h]?"
    r"(?: ?(?:,|and|&) ?\(?\d{1,2}\)?[a-h]?)* ?[.;]|\W*(?:as|see|same as) (?:stated |set out |explained )?above ?[.;] \w"
)


def points_first(words: str) -> bool:
    """Whether an answer begins by pointing at other answers, and gives no figure behind.

    Args:
        words: the beginning of the answer in lower case.
    """
    found = _POINTS_FIRST.match(words)
    return found is not None and _TELLS_FIGURE.search(words, found.end()) is None


_AT_ADDRESS = wording(  # all that it says is where: "the register is on the committee pages: https://..."; not "12, see www.x.org"
    r"(?!\W*(?:\d|yes\b|no\b|none\b|nil\b))(?:(?!\b(?:attached|enclosed|not|exempt|withheld|http|www)\b)[^.?!;]){0,200}"
    r"(?::|\b(?:at|on|from|via|see|here|below)\b:?|-) (?:https?:|www\.)\S+(?: \([^()]{1,120}\))?\W*"
)

_PUBLISHED_THERE = wording(  # "Published on our website here"; not "Published figures", "Published in 2019 at a cost of £300"
    r"\W*(?:already |publicly |also )?(?:published|available)"
    r" (?:online|(?:on|at|from|via|through) (?!request|application|demand)[^.;!?£%\d]{3,60})(?:[.:;]\W*|\W*$)"
)

_RECITES_REFUSAL = wording(  # reasons that begin with the law: "Section 17 requires us, when refusing, to say why", "Section 12 allows"
    r"^(?:section|s\.?) ?17\b[^;]{0,80} (?:requires?|obliges?) [^;]{0,60}\bwhen refusing\b"
    r"|^(?:sections?|regulations?) ?\d\S* [^;.]{0,80}?\b(?:allows|permits|enables) [^;.]{0,40}\bto (?:refuse|withhold)\b"
)

_TO_BE_PUBLISHED = wording(  # "The scores will be published when the outcome is announced"; not "the scores are published"
    r"\bwill (?:\w+ )?be published\b(?![^.;]{0,40}\bdisclosure log\b)"
    r"|\b(?:intended|intend|intends|intention|due) (?:for|to be|to) (?:future )?(?:publication|published|publish)\b"
)

_TELLS_FIGURE = wording(  # "the total for last year was £40,000"; not "in 2025", "on 3 May"
    r"£ ?\d|\b\d{1,3},\d{3}\b|\b(?:is|was|were|are) (?:about |around )?\d{1,3}\b(?! ?(?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december|st\b|nd\b|rd\b|th\b))"
)

_NEUTRAL = wording(  # gives nothing by itself: "I can confirm that we hold this information.", "Following a search"
    r"\b(?:hold|holds|held|search(?:es|ed)?|your request|thank you|apolog|we have considered|has been considered|please note that"
    r"|unfortunately|regret|see above|this question|(?:response|answer) (?:above|below)|refusal notice|section \d|the act\b"
    r"|exempt|privilege|personal data|commercially sensitive|in confidence)"
)

_OF_SOME = wording(  # "In respect of the women who were moved, it is"
    r"\W*(?:in respect of|as to|as for|as regards|regarding|for) (?:the|those) \w+"
)

_ANAPHOR = wording(  # a refusal of all that was asked: "They are exempt", "Section 38 applies"; not "The names are exempt"
    r"^(?:\W*(?:and|but|so|therefore|thus|hence|as such|accordingly|unfortunately|however),?)?\W*(?:it|they|these|this|those"
    r"|that|both|all"
    r"|none|an? (?:exemption|exception)|the (?:same )?(?:exemption|exception|information|data|requested)|exempt|withheld|refused|not"
    r"|sections?|regulations?|no)\b|\b(?:holds?|held|records?|provide|disclose|release|supply|withhold(?:ing)?|refuse|answer|collect|keep"
    r"|have|make) (?:it|this"
    r"|them|these|that|those|any|the information|such)\b|\bneither confirms?\b"
    r"|\bthis (?:part|question|element|item|information|request)\b|\byou (?:have )?(?:ask|request|seek)|\btherefore (?:section"
    r"|regulation)"
    r"|\b(?:as|since|because) (?:it|they|these|those|this|both|the information) (?:is|are)\b|\bthat (?:the"
    r"|this) (?:requested )?information\b"
    r"|\bdo(?:es)?n't (?:hold|have|keep) the\b|\bno longer (?:exists?|held|holds?)\b|\bno cop(?:y|ies)\b"
)

_SUPPOSED = wording(  # what may come and is not said to be so: "if it would take more than 18 hours", "some may be exempt"
    r"^\W*(?:\d{1,2}[.)] )?(?:if|unless|where|when|should|whether)\b|\b(?:may|might|could) (?:\w+ )?(?:be|apply|have to|need to|take)\b"
)

_FIGURE = wording(  # begins with what was asked: "8,317 shifts", "£3.02m", "Nil", "Yes"
    r"\W*(?:£ ?)?(?:\d|yes\b|no[,.]|nil\b|none\b|zero\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) )"
)
_YES_OR_NO = wording(r"\W*(?:yes|no)[,.;:]")  # the answer to a question of that sort: "No, there is no such plan"; not "No information"

_CONCLUDES = wording(  # the authority's own conclusion: "we conclude that"; not "staff record why"
    r"\b(?:we|i|he|she) (?:\w+ ){0,2}(?:conclude[sd]?|finds?|found|considers?|considered|believes?|decided|judged?|thinks?|satisfied)\b"
    r"|\b(?:therefore|on balance)\b"
)

_MORE = wording(  # after a refusal, something given all the same: "Since 2021 the number is 97", "However, we can tell you"
    r"\b(?:however|nevertheless|outside (?:of )?the (?:act|exemption)|i can (?:tell|confirm|advise)|we can (?:tell|confirm|advise)"
    r"|the (?:number|total|figure) (?:is|was)(?! (?:shown|given|rounded|withheld|exempt|not)))\b"
)
_BEGINNING = 240
"""Characters of an answer that show what it begins with."""
_LOOKED_AT = 2
"""Sentences of an answer that show whether it only supposes."""


def answer_outcome(told: Told, start: int, end: int, holes: Holes = ()) -> tuple[Outcome, str]:
    """What a question got, by the words of its answer, and the rule that decided.

    Words count as given where they stand before the first refusal and say more than that the
    information is held, or after it where they say that they give something. "Not held in a
    reportable format" is a refusal: the information is there and was not got out. An answer that
    only points at another one is `unknown`. A table before a refusal is given too; where nothing else
    refuses, the authority's own conclusion on the public interest does.

    Args:
        told: what the sentences of the text say.
        start: clean offset of the answer.
        end: one past its end.
        holes: clean stretches inside that are left out, such as a page header.
    """
    text = told.text
    words = plain(text, start, min(end, start + _BEGINNING), holes)
    if not any(mark.isalnum() for mark in words):
        return Outcome.UNKNOWN, "no_words"
    if (len(words) < 120 and _POINTER.fullmatch(words)) or points_first(words):
        return Outcome.UNKNOWN, "points_elsewhere"
    address = words.startswith(("http:", "https:", "www.")) and " " not in words
    if address or (end - start < _BEGINNING and _AT_ADDRESS.fullmatch(words)):
        return Outcome.ALREADY_PUBLISHED, "address" if address else "at_address"
    less = _less_than_asked(told, start, end, words)
    if not told.may_tell(start, end):
        return (Outcome.PARTLY_DISCLOSED, less) if less else (Outcome.DISCLOSED, "substance")
    stated = told.statements(start, end, holes)
    partly = next((s for s in stated if s.outcome is Outcome.PARTLY_DISCLOSED), None)
    if partly is not None:
        return Outcome.PARTLY_DISCLOSED, partly.rule
    refusal = next((s for s in stated if s.outcome in NOTHING and _tells(s)), None)
    if refusal is not None and refusal.rule == "there_is_none" and _YES_OR_NO.match(words):
        return Outcome.DISCLOSED, "yes_or_no"
    gives = any(s.outcome is Outcome.DISCLOSED for s in stated)
    if refusal is None and not gives and (unsaid := _refuses_unsaid(words)) is not None:
        return Outcome.WITHHELD, unsaid
    if refusal is None and not gives:
        refusal = next((s for s in stated if s.rule == "public_interest" and _CONCLUDES.search(plain(text, s.start, s.end, holes))), None)
    if refusal is None:
        first = told.sentences(start, min(end, start + LONGEST), holes)[:_LOOKED_AT]
        outcome, rule = _given(text, stated, first, words, holes)
        return (Outcome.PARTLY_DISCLOSED, less) if less and outcome is Outcome.DISCLOSED else (outcome, rule)
    said = [(one, told.statement(*one, holes)) for one in told.sentences(start, end, holes)]
    refused = plain(text, refusal.start, refusal.end, holes)
    whole = refusal.rule == "public_interest" or (_ANAPHOR.search(refused) is not None and _OF_SOME.match(refused) is None)
    before = [plain(text, *one, holes) for one, s in said if s is None and one[0] < refusal.start]
    given = _holds_table(before) or any(_gives(text, one, s, holes, one[0] < refusal.start, whole=whole) for one, s in said)
    if given or _tells_rest(text, said, holes):
        return Outcome.PARTLY_DISCLOSED, "given_and_" + refusal.outcome.value
    strongest = _strongest([refusal, *(s for _, s in said if s is not None and _tells(s))])
    return strongest.outcome, strongest.rule


def _refuses_unsaid(words: str) -> str | None:
    """By which rule an answer refuses that says neither that it does nor that it gives anything; None where it does not."""
    if _RECITES_REFUSAL.search(words):
        return "recites_refusal"
    return "to_be_published" if _TO_BE_PUBLISHED.search(words) and not _TELLS_FIGURE.search(words) else None


_ABOUT = Pattern(  # a figure that is not told: "fewer than 5", "<10"; not "fewer than 300"
    r"\b(?:fewer|less)\sthan\s(?:5|five|6|six|10|ten|11)\b|(?:<|&lt;)\s?(?:5|6|10|11)\b|(?<!aged\s)(?<!of\swhich\s)"
    r"(?<!children\s)(?<!pupils\s)\b(?:under|below)\s(?:5|five|10|ten)\b(?!\s(?:years|%|per|\d))"
)
_NARROWED = wording(r"\W*(?:the )?(?:\w+ ){1,3}only ?(?::|- )")  # matches "Ranks only: two sergeants"; must not match "Only two"


def _less_than_asked(told: Told, start: int, end: int, words: str) -> str | None:
    """The rule by which an answer that gives something gives less than was asked: its kind narrowed, or small numbers kept back."""
    if " only" in words and _NARROWED.match(words):
        return "narrowed"
    low = told.text.low
    if any(low.find(cue, start, end) >= 0 for cue in ("<", "&lt;", " than ", "under ", "below ")) and _ABOUT.search(low, start, end):
        return "low_numbers" if told.keeps_low_numbers else None
    return None


def _tells(said: Statement) -> bool:
    """Whether a statement in an answer tells what the question got."""
    return said.firm or said.rule in ("not_in_a_format", "exemption_applied", "exemption_named")


def _given(text: Text, stated: tuple[Statement, ...], first: list[tuple[int, int]], words: str, holes: Holes) -> tuple[Outcome, str]:
    """The outcome of an answer that refuses nothing: what it gives, unless all it does is to say where to look.

    A link further down, or beside what is given, is something more to read.
    """
    given = next((s for s in stated if s.outcome is Outcome.DISCLOSED), None)
    if given is not None:
        return Outcome.DISCLOSED, given.rule
    if _PUBLISHED_THERE.match(words):
        return Outcome.ALREADY_PUBLISHED, "published_there"
    if not stated and not any(map(str.isdigit, words)) and _POINTER.fullmatch(plain(text, *first[0], holes)):
        return Outcome.UNKNOWN, "points_elsewhere"
    early = [s for s in stated if s.start < first[-1][1]]
    elsewhere = next((s for s in early if s.outcome is Outcome.ALREADY_PUBLISHED), None)
    if elsewhere is not None and not _FIGURE.match(words):
        return Outcome.ALREADY_PUBLISHED, elsewhere.rule
    if not early and _SUPPOSED.search(words) and all(_SUPPOSED.search(plain(text, *one, holes)) for one in first):
        return Outcome.UNKNOWN, "only_supposed"
    return Outcome.DISCLOSED, "substance"


def _gives(text: Text, place: tuple[int, int], said: Statement | None, holes: Holes, before: bool, *, whole: bool) -> bool:
    """Whether a sentence of an answer that also refuses something gives anything.

    Before "They are exempt" stand reasons, unless they begin with a figure; before "The names are exempt" what is given.
    """
    if said is not None:
        return said.outcome is Outcome.DISCLOSED
    words = plain(text, *place, holes)
    if before:
        return words[-1:] not in "?:" and (_FIGURE.match(words) is not None or (not whole and _NEUTRAL.search(words) is None))
    if " will " in words or not any(mark.isdigit() for mark in words):
        return False
    return _MORE.search(words) is not None and _NEUTRAL.search(words) is None


_TABLE = 3
"""Fewest figures in lines without a full stop that are a table."""


def _holds_table(sentences: list[str]) -> bool:
    """Whether the figures of a table stand among sentences: in lines that end without a full stop, and are no headings."""
    figures = [_figures(words) for words in sentences if words[-1:] not in ".?!:" and not _NEUTRAL.search(words)]
    return sum(number > 0 for number in figures) > 1 and sum(figures) >= _TABLE


def _figures(words: str) -> int:
    """How many figures end a row of a table, behind a word; years are none."""
    number, rest = 0, words.replace(",", "").split()
    while len(rest) > 1 and (figure := rest.pop().strip("£.%<*")).isdigit():
        number += not _YEAR.fullmatch(figure)
    return number


_YEAR = Pattern(r"(?:19|20)\d\d")  # matches "2021"; must not match "1,904"

_ONE_PART = wording(  # "applies to this part of your question"; not "this part is refused"
    r"\b(?:this|that) (?:part|half|element|aspect|limb|bit) of (?:your|the|this) (?:question|request|point|query)\b"
)

_WORKING = wording(  # what only reasons, or counts the work: "at 4 minutes each", "it would"
    r"£|\b(?:hours?|minutes?|would|could|may|might|because|since|so|cost|limit|each|every|estimate\w*|review|please)\b"
)


def _tells_rest(text: Text, said: list[tuple[tuple[int, int], Statement | None]], holes: Holes) -> bool:
    """Whether an answer that refuses "this part of the question" ends with a plain fact for the other part."""
    last, stated = said[-1]
    words = plain(text, *last, holes)
    if stated is not None or len(said) == 1 or not any(mark.isdigit() for mark in words):
        return False
    if _WORKING.search(words) or _NEUTRAL.search(words):
        return False
    return any(_ONE_PART.search(plain(text, *one, holes)) for one, s in said if s is not None and s.outcome in NOTHING)


def _strongest(said: list[Statement]) -> Statement:
    """Of statements that give nothing the one that decides: a refusal, else NCND, else published, else not held."""
    order = (Outcome.WITHHELD, Outcome.NCND, Outcome.ALREADY_PUBLISHED, Outcome.NOT_HELD)
    nothing = [s for s in said if s.outcome in order]
    firm = [s for s in nothing if s.firm or s.rule == "exemption_named"] or nothing
    return min(firm, key=lambda s: order.index(s.outcome))
