"""Who speaks: words with which a requester asks, and words with which an authority tells."""

from __future__ import annotations

from enum import StrEnum

from foiparse.patterns import Pattern
from foiparse.source import Text

_PLEASE = Pattern(
    # matches "please confirm the date", "could you tell"; must not match "please see the table", "please find enclosed"
    r"""\b (?: please \s (?: can \s you \s | could \s you \s | also \s )? (?: provide | confirm | state | specify | list | send | include | give | supply
    | tell | detail | advise | break | separate | indicate | describe | explain | disclose | outline | identify | share | answer | forward | clarify
    | set \s out | let \s me | could | can | would | exclude | treat | limit | use | release | show )
    | (?: can | could | would | do | does | did | are | is | has | have ) \s (?: you | your | the \s (?: council | trust | force | police | department ) ) ) \b"""
)
_OPENS = Pattern(
    # matches "how many", "the number of", "a copy of", "if so"; must not match "there are", "the council does"
    r"""["'(\[]* (?: and \s | or \s | also ,? \s | of \s th[eo]se ,? \s | in \s addition ,? \s | in \s the \s last \s [^.?]{1,30} )?
    (?: how \s (?:many|much|often|long|old|does|do|is|are|was|were|did|has|have|would|will) | what | which | whether | who | whom | whose | why
    | when (?=\s(?:was|were|is|are|did|do|does|will|has|have)\b) | where (?=\s(?:was|were|is|are|did|do|does|can|will|has|have)\b)
    | (?: do | does | did | is | are | was | were | has | have | can | could | will | would | should ) \s (?: the \s | any \s | there \s | you | your | a \s | it \s | they \s | this \s | all \s )
    | (?: the \s )? (?: total \s | overall \s | exact \s | average \s | annual \s )? (?: number | numbers | amount | cost | costs | names? | dates? | details? | value | percentage | proportion | location | locations
      | minutes | length | duration | title | breakdown | list | copies | copy | spend | expenditure | budget | salary | reasons? | outcome | outcomes | results? | status ) \s (?: of | for | and | on | by | in )
    | (?: a | any | all | each | every | for \s each | for \s every | for \s the | copies \s of | copy \s of | details \s of | list \s of | confirmation \s | if \s (?: so | yes | not | available | the | you | any | this ) | please \s (?! see | find | note | refer | be ) ) \b )"""
)
_ANY = Pattern(r"(?: a | any | all | each | every | if ) \b (?! \s (?: copy | copies | list | number | details | breakdown | correspondence | documents? | emails? ) )")  # matches "a place"; must not match "a copy"
_WISHES = Pattern(
    # matches "please send it by year", "it would help if", "i do not need"; must not match "searches were made"
    r"""["'(]* (?: please \s (?! see | find | note | refer | be \s (?: aware | advised ) | accept | consider | treat ) | i \s (?: would | do | am | understand | appreciate | only | also | look | can | will | require | realise | expect | think | believe | want | need | understand | wish | prefer | hope )
    | if \s (?! you \s (?: are \s (?: un | dis | not ) | have \s any | wish \s to \s (?: complain | appeal ) ) ) | it \s (?: would | will ) | thank | many \s thanks | where \s | for \s (?: the \s (?: avoidance | purposes? ) | clarity | each | every | questions? ) | by \s | ideally | preferably
    | the \s above | all \s (?: of \s )? (?: the \s | this | these ) | (?: this | these | the ) \s (?: information | data | figures? | answers? ) \s (?: should | can | may | could | would ) | an? \s (?: list | spreadsheet | copy | excel | electronic | csv )
    | in \s (?: an? \s )? (?: excel | spreadsheet | electronic | csv | each | all | addition ) | my \s | note \s | we \s (?: would | ask | request | understand | expect ) | kind \s regards | yours \s | also \b | and \s | as \s (?: well | far | many ) | there \s is \s no \s need | no \s (?: names | personal ) )"""
)
_COMPLAINS = Pattern(
    # matches "if you would like an internal review", "a review may be requested"; must not match "the review was published"
    r"""(?: (?: if | should ) \s you \b [^.;]{0,120} | you \s (?: may | can | have | are \s entitled | could ) \b [^.;]{0,100} | (?: any \s | a \s | an \s )? (?: requests? \s for | internal )? \s?
    | to \s (?: ask | request | seek ) \s (?: for \s )? | (?: please | we ) \b [^.;]{0,60} ) \b (?: (?: internal \s )? reviews? (?: \s (?: of | can | may | must | should | within | from | under | by | please | and | ,? ) | [.,;] | $ ) | reviewed | (?: information \s )? commissioner )"""
)
_CLOSES = Pattern(
    # matches "if you have any queries", "please treat this letter as"; must not match "if you have any bins"
    r"""(?: (?: if | should ) \s you \s (?: have | require | need ) \s any \s (?: further \s | other \s | additional \s | more \s )? (?: queries | questions | query | concerns | information | assistance | clarification | difficult )
    | please \s (?: do \s not | don't ) \s hesitate | please \s (?: contact | feel \s free \s to \s contact ) \s (?: me | us | the ) | (?: i | we ) \s (?: hope | trust ) \b | please \s (?: consider | treat | accept | take | regard ) \s this
    | (?: for \s the \s purposes? \s of | in \s accordance \s with | under ) \s (?: section | regulation ) [^.]{0,60} \b this \s (?: letter | response | e-?mail | reply ) | i \s have \s not \s (?: needed | had )
    | this \s (?: letter | response | e-?mail | reply | notice ) \s (?: is \s (?: a | also | our | the ) | also | serves | should | constitutes | acts ) | this \s (?: concludes | completes ) | the \s information \s (?: provided | supplied ) \s in \s this
    | (?: the | most \s of \s the ) \s information \s (?: that \s )? (?: we \s | is \s )? (?: provide | supply | supplied \s to \s you ) | you \s are \s free \s to \s use | thank \s you \s for \s your \s (?: interest | patience ) | yours \s sincerely )"""
)


def wishes(text: Text, start: int, end: int) -> bool:
    """Whether words below the questions are a requester's: how to answer, why it is asked, thanks.

    Args:
        text: the cleaned source.
        start: first clean offset.
        end: one past the last.
    """
    return _WISHES.match(text.low, start, end) is not None or text.low.endswith(("please", "please."), start, end)


def complains(text: Text, start: int, end: int) -> bool:
    """Whether words tell of the right to a review or to go to the Commissioner.

    Args:
        text: the cleaned source.
        start: first clean offset.
        end: one past the last.
    """
    if text.low.find("review", start, end) < 0 and text.low.find("commissioner", start, end) < 0:
        return False
    return _COMPLAINS.match(text.low, start, end) is not None


def closes(text: Text, start: int, end: int) -> bool:
    """Whether a paragraph is one of those that close any letter, part of no answer.

    Args:
        text: the cleaned source.
        start: first clean offset.
        end: one past the last.
    """
    return _CLOSES.match(text.low, start, end) is not None


_REMARK = Pattern(
    # matches "note this refers to", "(if these differ)"; must not match "note: 14 cases"
    r"""["']? (?: \( | note \s (?: this | that ) | this \s (?: refers | should | includes | relates | is \s for ) | these \s (?: should | include )
    | for \s example | i\.e | e\.g | including | by \s this \s i | i \s (?: am | would | only | do | ask | mean | need | want | understand | believe | note | expect )\b )"""
)
_FIGURES = Pattern(r"£ | \d | % | \b(?: no | yes | none | nil | n/a | zero | not \s applicable )\b")  # matches "14 cases", "n/a"; must not match "the cable"
_ANSWERS = Pattern(
    # matches "please see the table below", "see attached", "not held"; must not match "please confirm"
    r"""["'(]* (?: please \s (?: see | refer | find | note | be ) | see \b | yes\b | no\b | none\b | nil\b | n/a | not \s (?: held | recorded | applicable | known )
    | we \b | this \s information | the \s (?: council | trust | force | information ) | there \s (?: are | is | were | was | has | have ) | attached | enclosed | answer | response | total \b | all \b .{0,40} \. $ )"""
)
_SHORT = Pattern(
    # matches the space in "framework. n/a"; must not match "framework or n/a"
    r"(?<=[.?:)]) \s+ (?= (?: n/a | none | nil | no | yes | not \s applicable | not \s held | unknown | tbc ) [.!]? $ )"
)
_GAP = Pattern(r"(?<=[?.:]) [ ]{3,} (?=\S)")  # matches the space in "who?      smith ltd"; must not match "who? smith"
_TELLS = Pattern(
    # matches "in response to your request", "i can confirm", "the trust holds", "refusal notice"; must not match "do you hold", "please confirm", "if you decide to"
    r"""\b (?: your \s (?: clarified \s | refined \s | initial \s | original \s | foi \s | freedom \s of \s information \s | information \s )? (?: request | enquiry | application | questions \s (?: are | have | were ) )
    | you \s (?: have \s )? (?: requested | asked | sought )
    | (?: inform | advise | supply ) \s you \b | refusal \s notice
    | (?: i | we | the \s [a-z]{2,20} ) \s (?: have \s )? (?: today \s )? decided \b | (?: has | have ) \s (?: today \s )? decided \s (?: to | that | not )
    | (?: i | we ) \s can \s (?: confirm | advise | provide ) | (?: i | we ) \s confirm \s that | (?: am | are | is ) \s (?: not \s )? (?: able | pleased ) \s to \s (?: confirm | provide | disclose | give | release | supply | answer )
    | unable \s to \s (?: confirm | provide | disclose | supply | answer ) \s (?! please )
    | (?: council | trust | force | police | constabulary | mps | department | office | university | authority | board | ministry | service | agency | commission | tfl | psni | government )
      \s (?: can \s | has \s | does \s | do \s ) (?: confirm | advise | provide | considered | decided | not \s hold | hold | conducted | completed | identified | searched | located )
    | (?: council | trust | force | police | constabulary | mps | department | office | university | authority | board | ministry | psni | tfl ) \s (?: holds | confirms | is \s able | is \s unable | is \s refusing | neither | can \s neither ) \b
    | neither \s confirm | (?: is | are ) \s (?: therefore \s )? (?: exempt | not \s held ) \b | \b we \s (?: do \s | also \s )? (?: not \s )? hold \b
    | \b i \s (?: enclose | attach ) \b | (?: is | are | has \s been | have \s been | was | were ) \s (?: therefore \s | also \s | being \s )? (?: refused | withheld | redacted | provided \s with | enclosed | released | excepted ) | \b this \s is \s (?: a \s | our \s )? (?: formal \s )? (?: refusal | notice )
    | located \s information | searches \s (?: were | have | made | conducted ) | please \s find \s (?: below | attached | enclosed | our )
    | have \s considered \s (?: your | the | this ) | has \s been \s (?: considered | handled | dealt | processed | logged ) \s (?: under | with | as )
    | been \s aggregated | (?: is | are ) \s set \s out \s (?: below | in ) | requested \s information \s (?: is | has | was | relates ) )"""
)


_CLARIFIES = Pattern(
    # matches "your clarification", "you narrowed"; must not match "clear", "narrow roads"
    r"""\b (?: clarif\w+ | (?: you | your | request ) \s (?: \w+ \s )? (?: narrowed | refined | revised | amended ) | what \s you \s mean(?:t)? \b )"""
)
_ANSWERS_TO = Pattern(
    # matches "response to question 1", "answers to parts 2 and 3"; must not match "response to your letter"
    r"(?: responses? | answers? | reply | replies ) \s (?: to | for ) \s (?: your \s )? (?: questions? | requests? | parts? | points? | items? | q ) \s? \(? [\da-z]"
)
_QUERIES = Pattern(
    # matches "we need you to clarify", "please clarify"; must not match "we asked you to clarify and you replied"
    r"\b (?: need | require | please | grateful | could \s you | can \s you | would \s you | before \s we | in \s order \s to ) \b (?! .* \b you \s (?: replied | wrote | answered | responded | clarified | confirmed ) )"
)
_CLARIFICATION_LABEL = Pattern(
    # matches "clarification sought:", "clarification a:"; must not match "clarification of the law was"
    r"(?: your \s )? clarifications? \s (?: q | a | sought | received | requested | provided | request | response | question | answer )? [^:.\n]{0,30} :"
)
_RESPONDS = Pattern(
    # matches "council's response to your request set out below:", "our answers are:"; must not match "in response to your clarification"
    r"""\b (?: response | responses | reply | replies | answer | answers | findings ) \b (?! \s to \s your \s (?: e-?mail | letter ) )"""
)
_REQUESTED = Pattern(
    # matches "you asked for", "your request of 3 may read", "seek access to"; must not match "we asked"
    r"""\b (?: you \s (?: have \s | had \s | also \s | then \s | specifically \s )? (?: asked | requested | wrote | sought | seek | wanted | wished | wish | ask | stated | said | enquired | would \s like )
    | your \s (?: \w+ \s ){0,4}? (?: request | e-?mail | enquiry | letter | message | questions? | application ) \b
      (?= \s? : | [^.:;,]{0,50} (?: , \s (?: for | about | namely | in \s which \s you [^.:;]{0,40} | which \s (?: was | reads?) [^.:;]{0,30} ) )? \s? : | [^.:;]{0,110} \b (?: follows | following | below | reads? | asked | sought ) \b )
    | (?: it | this | which | request ) \s (?: was | is ) \s for | seek(?:ing)? \s access | sought \s access | asking \s (?: for | us ) \b | request \s (?: was | is | reads? | read | for \s the \s following | as \s follows | details ) | requesting )"""
)
_ASKED_FOR = Pattern(
    # matches "your request for:", "you asked us for"; must not match "you asked for it and our answers are:"
    r"\b (?: your \s (?: \w+ \s ){0,3}? request \s for | you \s (?: \w+ \s )? (?: asked | requested | asked \s (?: us | for | us \s for | the \s following ) | wrote ) ) \s? :? $"
)
_LEFT_OPEN = (
    "asked for", "you asked", "asked us for", "asked us", "requested", "you wrote", "to know", "as follows", "following information", "the following", "asked that", "request for", "it was for",
)  # fmt: skip
_YOUR_REQUEST = Pattern(
    # matches "your request of 3 august 2023", "what you asked"; must not match "your request has been passed on"
    r"""(?: your \s (?: \w+ \s ){0,4}? (?: request | enquiry | questions? ) | what \s you \s (?: asked | requested | wanted ) ) (?: \s (?: of | dated | received | on | for ) \s [^.:]{0,40} )? :? $"""
)


class Opening(StrEnum):
    """What a sentence or heading introduces."""

    REQUEST = "request"
    """The requester's words."""
    CLARIFICATION = "clarification"
    """The requester's words in a clarification."""
    ANSWERS = "answers"
    """Answers, with the questions above them where they have not been printed before."""


def opening(text: Text, start: int, end: int) -> Opening | None:
    """What the authority introduces with a sentence that is left open, or with a heading.

    Args:
        text: the cleaned source.
        start: clean offset of the paragraph's first word, past any label.
        end: one past its last.
    """
    low = text.low
    if _CLARIFICATION_LABEL.match(low, start, end):
        return Opening.CLARIFICATION
    heading = end - start < 80 and low[end - 1] not in ".?!;"
    colon = low[end - 1] == ":"
    if heading and _YOUR_REQUEST.fullmatch(low, start, end):
        return Opening.REQUEST
    if not colon and not low.endswith(_LEFT_OPEN, start, end):
        return None
    begin = max(start, end - 400)
    if _ASKED_FOR.search(low, begin, end) and not _CLARIFIES.search(low, begin, end):
        return Opening.REQUEST
    if _CLARIFIES.search(low, begin, end):
        return None if _QUERIES.search(low, begin, end) else Opening.CLARIFICATION
    if _RESPONDS.search(low, begin, end):
        return Opening.ANSWERS if colon and not asks(text, start, end) else None
    return Opening.REQUEST if _REQUESTED.search(low, begin, end) else None


def asks(text: Text, start: int, end: int, *, plainly: bool = False) -> bool:
    """Whether a stretch asks for something: a question, a request, or the name of what is wanted.

    Args:
        text: the cleaned source.
        start: first clean offset, past any label.
        end: one past the last.
        plainly: whether only words count that hardly anything but a question begins with.
    """
    low = text.low
    if low.find("?", start, end) >= 0 or _PLEASE.search(low, start, end) is not None:
        return True
    opens = _OPENS.match(low, start, end)
    return opens is not None and not (plainly and _ANY.match(low, start, end))


def tells(text: Text, start: int, end: int, *, strict: bool = True) -> bool:
    """Whether the authority speaks in a paragraph below the request.

    Args:
        text: the cleaned source.
        start: first clean offset.
        end: one past the last.
        strict: whether only words count that a requester would hardly use; else "we" and the law do as well.
    """
    stop = min(end, start + 600)
    if _TELLS.search(text.low, start, stop) is not None:
        return True
    return not strict and _WE.search(text.low, start, stop) is not None


_WE = Pattern(
    # matches "we consider", "under section 12", "the act"; must not match "the lodges"
    r"""\b (?: we \s (?: are | have | consider | will | can | do | did | hold ) | under \s (?: the | section ) | section \s \d | regulation \s \d | the \s act\b | this \s (?: information | is \s our ) )"""
)


def answer_begins(text: Text, start: int, end: int, *, alone: bool) -> int | None:
    """Where the answer begins in the paragraph of its question; None where there is only the question.

    Args:
        text: the cleaned source.
        start: clean offset of the question's first word.
        end: one past the paragraph's last word.
        alone: whether no other paragraph can be its answer.
    """
    low = text.low
    if (gap := _GAP.search(low, start, end)) is not None:
        return gap.end()
    if alone and (short := _SHORT.search(low, max(start, end - 24), end)) is not None:
        return short.end()
    sentences = text.sentences(start, end)
    for first, last in sentences[1:]:
        if low.find("?", first, last) >= 0 or _PLEASE.search(low, first, last) or _REMARK.match(low, first, last):
            continue
        if alone or (_FIGURES.search(low, first, last) and not _OPENS.match(low, first, last)) or _ANSWERS.match(low, first, last):
            return first
    return None
