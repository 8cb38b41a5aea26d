"""Sentences that are left open, and headings: what they introduce."""

from __future__ import annotations

from enum import StrEnum

from foiparse.outline.asking import asks
from foiparse.patterns import Pattern
from foiparse.source import Text

_CLARIFIES = Pattern(
    # matches "your clarification", "you narrowed", "you responded to my email and stated:", "in answer to our query you wrote:",
    # "your reply, 12 april:", "you came back to us the same day:";
    # must not match "clear", "narrow roads"
    r"""\b (?: clarif\w+ | (?: ^ | (?<= \n ) ) your \s (?: reply | answer | response ) \b [^.:]{4,40} : $
   | you \s (?: very \s )? (?: kindly \s )? (?: responded | replied | answered | (?: wrote | came | got ) \s back ) \b [^.:]{0,60} [:-] $
   | (?: you | your | request ) \s (?: \w+ \s )? (?: narrowed | refined | revised | amended )
    | what \s you \s mean(?:t)? \b
    | (?: answer | reply | response ) \s to \s (?: our | my ) \s (?: query | question | e-?mail | letter ) \b [^.:]{0,60}
      you \s (?: wrote | said | told \s us ) \b [^.:]{0,30} : $ )"""
)
_ANSWERS_TO = Pattern(
    # matches "response to question 1", "answers to parts 2 and 3"; must not match "response to your letter"
    r"""(?: responses? | answers? | reply | replies ) \s (?: to | for ) \s (?: your \s )?
    (?: questions? | requests? | parts? | points? | items? | q ) \s? \(? [\da-z]"""
)
_QUERIES = Pattern(
    # matches "we need you to clarify", "please clarify"; must not match "we asked you to clarify and you replied"
    r"""\b (?: need | require | please | grateful | could \s you | can \s you | would \s you | before \s we | in \s order \s to ) \b
    (?! [^\n]{0,200} \b you \s (?: replied | wrote | answered | responded | clarified | confirmed ) )"""
)
_CLARIFICATION_LABEL = Pattern(
    # matches "clarification sought:", "clarification a:", "clarification - in May"; must not match "clarification of the law was"
    r"""(?: your \s )? clarifications? \s (?: q | a | sought | received | requested | provided | request | response | question | answer
      | , \s received )?
    (?: [^:.\n]{0,30} : | -\s )"""
)
_RESPONDS = Pattern(
    # matches "council's response to your request set out below:", "our answers are:"; must not match "in response to your letter:"
    r"\b (?: response | responses | reply | replies | answer | answers | findings ) \b (?! \s to \s your \s (?: e-?mail | letter ) )"
)
_REQUESTED = Pattern(
    # matches "you asked for", "your request of 3 may read", "seek access to"; must not match "we asked"
    r"""\b (?: you \s (?: (?: have | had | also | then | specifically ) \s )?
      (?: originally \s | initially \s | first \s )?
      (?: asked | requested | wrote | sought | seek | wanted | wished | wish | ask | stated | said | enquired | would \s like )
    | your \s (?: \w+ \s ){0,4}? (?: request | e-?mail | enquiry | letter | message | questions? | application ) \b
      (?= \s? : | [^.:;,]{0,50} (?: , \s (?: for | about | namely | in \s which \s you [^.:;]{0,40} | which \s (?: was
        | reads?) [^.:;]{0,30} ) )? \s? :
        | [^.:;]{0,110} \b (?: follows | following | below | reads? | asked | sought ) \b )
    | (?: it | this | which | request ) \s (?: (?: was | is ) \s for | says | said | reads | asks | asked | sought ) \b
    | your \s (?: \w+ \s ){0,3}? request (?: , \s [^:;.]{3,60} , )? \s (?: under \s [^:;]{0,160}? \s )? for \s? :? $
    | your \s (?: \w+ \s ){0,4}? request , \s (?: received | dated | of ) \s [^:;]{3,30} : $
    | (?: with | asking | asked | sent | made | submitted | put | raised | received ) \s (?: us \s | to \s us \s )?
      (?: this | these | the \s following ) \s (?: \w+ \s ){0,2}? (?: requests? | questions? | enquiry | enquiries | queries )
      (?: \s (?: to | of ) \s us )? (?: \s under \s [^.:;]{0,60} )? \s? : $
    | you \s (?: have \s )? (?: made | submitted | sent ) \s (?: us \s )? an? \s (?: \w+ \s ){0,4}? (?: request | enquiry ) \b
      [^.:;]{0,80} : $
    | seek(?:ing)? \s access | sought \s access | asking \s (?: for | us ) \b
    | request \s (?: was | is | reads? | read | for \s the \s following | as \s follows | details ) | requesting )"""
)
_ASKED_FOR = Pattern(
    # matches "your request for:", "you asked us for"; must not match "you asked for it and our answers are:"
    r"""\b (?: your \s (?: \w+ \s ){0,3}? request \s for
    | you \s (?: \w+ \s )? (?: wrote \s to \s the \s \w+ \s and \s )? (?: asked | requested | wrote | sought | stated | enquired ) )
    (?: \s (?: us | the \s \w+ ) )? (?: \s (?: for | about
      | to \s know ) )?
    (?: \s (?: the \s following | these ) (?: \s (?: information | questions? | details ) )? ) ? \s? :? $"""
)
_TO_BE_NOTED = ("please note:", "bear in mind:", "be aware:")
"""Ends of words that the authority leaves open for remarks of its own."""
_LEFT_OPEN = (
    "asked for", "you asked", "asked us for", "council for", "university for", "trust for", "authority for", "force for", "school for",
    "department for", "service for", "board for", "college for",
    "asked us", "requested", "you wrote", "your request was", "your questions were", "to know", "as follows", "following information",
    "the following", "asked that", "request for", "it was for", "asked the following.", "asked for the following.",
    "requested the following.", "the following information.", "the following questions.",
)  # fmt: skip
_YOUR_REQUEST = Pattern(
    # matches "your request of 3 august 2023", "what you asked"; must not match "your request has been passed on"
    r"""(?: your \s (?: \w+ \s ){0,4}? (?: request | enquiry | questions? ) | what \s you \s (?: asked | requested | wanted ) )
    (?: \s (?: of | dated | received | on | for ) \s [^.:]{0,40} )?
    (?: ,? \s \(? (?: for \s (?: ease \s of \s )? reference | in \s full | repeated | reproduced | copied ) \b [^.:]{0,30} )? :? $"""
)


_BELOW = Pattern(
    # matches "below is your request and our response."; must not match "please find below information pursuant to your request"
    r"""\b (?: below \s (?: is | are | you \s will \s find ) \s | (?: find | see | set \s out | repeated | reproduced ) \s below \s )
    (?: a \s copy \s of \s | the \s (?: text | wording ) \s of \s | both \s )? your \s (?: \w+ \s ){0,3}?
    (?: request | questions? | enquiry ) \b [^.;]{0,60} [.:]? $
    | \b your \s (?: \w+ \s ){0,3}? (?: request (?: \s for \s information )? | questions? | enquiry )
      (?: , \s which \s [^.;]{3,140}? , )? \s (?: is | are ) \s (?: \w+ \s ){1,3}? below \b [^.;]{0,60} [.:]? $"""
)
_BOTH_BELOW = Pattern(
    # matches "your information request and our response are set out below."; must not match "our response to your request is below"
    r"""\b your \s (?: \w+ \s ){0,3}? (?: request | questions? | enquiry ) \s (?: and | with | together \s with ) \s
    (?: our | the | my | its ) \s (?: \w+ \s )? (?: response | reply | answer )s? \s (?: is | are | can \s be \s found
    | follow s? ) \b [^.;]{0,40} \b below \b [^.;]{0,20} [.:]? $"""
)
_READS = Pattern(
    # matches "in reply to your request, which was received on 3 may and which reads:"; must not match "our response is as follows:",
    # "the answer is in section 4 of the policy, which reads:"
    r"""\b (?: (?: you | your | requests? | e-?mail | enquiry ) \b [^.;:]{0,120}? \b (?: which | that ) | request | letter | e-?mail ) \s
    (?: (?: was | were ) \s [^.;:]{0,60}? \b and \s (?: which \s )? )?
    (?: (?: reads? | stated | states | said | says | asked | asks ) | you \s (?: wrote | put | worded | made | sent ) )
    (?: \s as \s follows )? \s? : $"""
)
_TOGETHER = Pattern(
    # matches "your request and our response", "together with the response"; must not match "our response to your request"
    r"""(?: ^ | (?<=\n) ) (?: your \s )? (?: requests? | questions? ) \s (?: and | & | / ) \s
      (?: our \s )? (?: response | reply | answer )s? :? $
    | (?<! content \s ) (?<! happy \s ) (?<! satisfied \s )
      \b (?: and | with ) \s (?: \w+ \s ){0,2}? (?: the | our | my | its ) \s (?: [\w']+ \s )? (?: response | reply | answer )s? \b
    | \b (?: response | reply | replie | answer )s? \b [^.;:]{0,30} \b (?: below | beneath | under | underneath
      | beside | after ) \s (?: each | every )"""
)
_EACH_BELOW = Pattern(
    # matches "set out below, with the council's response to each part directly underneath"; must not match "set out below with maps"
    r"""\b (?: set \s out | reproduced | given | listed | shown | printed | copied ) \s below ,? \s (?: together \s )? with \s
    (?: [\w']+ \s ){0,3} (?: response | reply | answer )s? \b [^.;]{0,60} \b (?: each | every | underneath | beneath | below | under ) \b"""
)
_ANSWERS_BELOW = Pattern(
    # matches "please see below responses from parks", "our response to your questions is set out below.";
    # must not match "below our response times"
    r"""\b (?: (?: see | find | set \s out | provided | given ) \s below \s (?: \w+ \s ){0,2}? (?: responses? | answers? ) \b
    | (?: responses? | answers? ) \b [^.;:]{0,50}? \b (?: see | find | are | is | set \s out | provided | given ) \s below \b )
    [^.;:]{0,60} \.? $"""
)
_BELOW_EACH = Pattern(
    # matches "see our replies in blue below each of your questions"; must not match "the reply below your letter"
    r"\b (?: our | my | the | \w+'s ) \s (?: answers? | responses? | reply | replies ) \b [^.;:]{0,30}"
    r" \b (?: below | beneath | under | after ) \s (?: each | every ) \b"
)
_RECEIVED = Pattern(
    # matches "request received 9 february 2015"; must not match "request received no answer from us"
    r"""(?: foi \s | information \s )? requests? \s (?: received | dated | made
      | submitted ) (?: \s on )? [\s:] [^.\n]{0,14} \d [^.\n]{0,20} $"""
)
_SENT = Pattern(
    # matches "response sent 11 february 2015", "response 15-11-2016"; must not match "response times", "response 1"
    r"""(?: response | reply | answer | information ) \s (?: (?: sent | issued | provided | released
      | dated ) (?: \s on )? [\s:] [^.\n]{0,14} \d [^.\n]{0,20} | \d{1,2} [/.-] \d{1,2} [/.-] \d{2,4} ) $"""
)


_PROVISIONS = Pattern(
    # matches "by virtue of the following exemptions:", "withholding what you asked for, for the following reasons:";
    # must not match "your exemptions question was"
    r"""\b (?: exe?c?e?mption | exception | exeption | provision ) s? (?: \(s\) )?
    (?: \s (?: of \s the \s act | appl(?:y|ies) | below | is | are ) )?
    \s? :? $ | \b following \s (?: reasons? | grounds? ) \s? :? $
    | \b by \s (?: virtue | reason ) \s of \s (?: the \s following )? \s? :? $"""
)
_WANTS = Pattern(
    # matches "i am requesting the following about response times:", "i would like to know"; must not match "i am writing in response"
    r"""(?: dear \s [^,.\n]{1,40} ,? \s )? (?: under \s the \s [^,.\n]{1,60} , \s )? i \s (?: am \s (?: requesting | asking | seeking )
    | (?: would | wish | want | should ) \s (?: like \s )? (?: to \s )? (?: request | ask | know | see | have | receive | submit | make )
    | request \b | wish \s to )"""
)


_SAYS_WHERE = Pattern(
    # matches "the information you have asked for is published on our website:"; must not match "you asked what is published:"
    r"\b (?: asked | requested ) \b [^.:;]{0,60} \b (?: is | are ) \s (?: already \s | also \s | all \s )?"
    r" (?: published | available | accessible | exempt | attached | online ) \b"
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
    if start >= end:  # a label alone
        return None
    if low.startswith(("clarif", "your clarif"), start) and _CLARIFICATION_LABEL.match(low, start, end):
        return Opening.CLARIFICATION
    if end - start < 80 and (headed := _headed(low, start, end)) is not None:
        return headed
    colon = low[end - 1] == ":" or low.endswith((" -", ":-"), start, end)
    if low.find("below", max(start, end - 160), end) >= 0:
        both = _BOTH_BELOW.search(low, max(start, end - 160), end) is not None
        if not colon and not both and (_ANSWERS_BELOW.search(low, max(start, end - 160), end) or _BELOW_EACH.search(low, start, end)):
            return Opening.ANSWERS
        if both or _BELOW.search(low, max(start, end - 160), end):
            return Opening.REQUEST
    waits = (colon or low.endswith(_LEFT_OPEN, start, end)) and not low.endswith(_TO_BE_NOTED, start, end)
    if not waits or _PROVISIONS.search(low, max(start, end - 60), end):
        return None
    begin = max(start, end - 400)
    begin = max(begin, low.rfind(". ", begin, end - 20) + 2)  # the sentence that is left open
    found = _CLARIFIES.search(low, begin, end)
    clarifies = found is not None and low.count("(", begin, found.start()) == low.count(")", begin, found.start())  # no remark in brackets
    if not clarifies and (_ASKED_FOR.search(low, begin, end) or _READS.search(low, begin, end)):
        return Opening.REQUEST
    if clarifies:
        return None if _QUERIES.search(low, begin, end) else Opening.CLARIFICATION
    if _RESPONDS.search(low, begin, end):
        return Opening.ANSWERS if colon and not asks(text, start, end) and not _WANTS.match(low, start, end) else None
    return Opening.REQUEST if _REQUESTED.search(low, begin, end) and not _SAYS_WHERE.search(low, begin, end) else None


def _headed(low: str, start: int, end: int) -> Opening | None:
    """What a heading introduces."""
    if low[end - 1] in ".?!;":
        return None
    if low[start] in "ari" and (_ANSWERS_TO.match(low, start, end) or _SENT.fullmatch(low, start, end)):
        return Opening.ANSWERS
    if low[start] in "fir" and _RECEIVED.fullmatch(low, start, end):
        return Opening.REQUEST
    return Opening.REQUEST if low[start] in "wy" and _YOUR_REQUEST.fullmatch(low, start, end) else None


def together(text: Text, start: int, end: int) -> bool:
    """Whether an introduction says that the answers stand with the questions.

    Args:
        text: the cleaned source.
        start: first clean offset of the introduction.
        end: one past the last.
    """
    if _TOGETHER.search(text.low, max(start, end - 160), end) is not None:
        return True
    return text.low.find(" below", start, end) >= 0 and _EACH_BELOW.search(text.low, max(start, end - 500), end) is not None
