"""What one sentence of an authority says about an outcome.

A sentence is looked at with its white space collapsed, so that a line end inside it does not
count. A rule is tried only where the words it cannot do without stand in the sentence; most
sentences of a letter hold none of them. Where a rule fits, it is asked whether the sentence states
anything at all: questions, conditions, the law recited, earlier letters retold and complaint or
licence text do not. Then what it denies or only imagines is struck out ("we are not refusing
this") and the rules are tried again; the first that still fits tells the outcome.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from foiparse.model import Outcome
from foiparse.patterns import Pattern
from foiparse.source import Text

if TYPE_CHECKING:
    from foiparse.formats.matching import DecisionFinder

_LONGEST = 1500
"""Characters of a sentence that are read: what decides stands within them."""

_NEAR = 100
"""Characters before a verb within which its subject stands."""

Holes = tuple[tuple[int, int], ...]

_NOTHING = frozenset((Outcome.WITHHELD, Outcome.NCND, Outcome.NOT_HELD, Outcome.ALREADY_PUBLISHED))
"""Outcomes of which nothing is given."""
_GIVES_FIRMLY = frozenset(("given_in_full", "information_given"))
"""Rules by whose words something is given, whatever the rest of the sentence refuses."""


class Scope(IntEnum):
    """How much of the request a sentence speaks of."""

    PART = 0
    """A question, a part, an item."""
    REQUEST = 1
    """The request or the information requested; in an answer, what that question asked."""
    ALL = 2
    """Expressly all of it, or none of it."""


class Statement(NamedTuple):
    """What one sentence says about an outcome."""

    outcome: Outcome
    """The outcome it speaks for."""
    rule: str
    """Name of the rule that read it."""
    start: int
    """Clean offset of the sentence."""
    end: int
    """One past its end."""
    scope: Scope
    """How much it speaks of."""
    firm: bool
    """Whether it tells a decision; one that is not firm only supports it (reasons, a notice, "is attached")."""


# --- the words a rule cannot do without

_SHORT_SECTIONS = " ".join(f"s{number} s.{number}" for number in (12, 14, *range(21, 45)))
"""Sections of the Act that refuse, as they are written short."""

_CUES: dict[str, str] = {
    "give": """disclose disclosed discloses disclosing disclosure provide provided provides providing supply supplied supplies supplying
        release released releases releasing enclose enclosed enclosing attach attached attaching give given gives giving send sent
        sending share shared sharing publish published publishing available answer answered answering below listed shown detailed
        comply meet process looked""",
    "given": """disclose disclosed disclosing provide provided providing supply supplied supplying release released releasing enclose
        enclosed
        enclosing attached give given giving send sent set below listed shown detailed included contained herewith completed published
        accompanies accompany accompanying accompanied comes come goes workbook spreadsheet table attachment attachments annex appendix
        schedule""",
    "be": "is are was were be been being remain remains found",
    "gives": "pleased happy able decided delighted position",
    "please": "please",
    "this": "this",
    "own": "i we workbook spreadsheet table attachment attachments annex appendix schedule document file",
    "some": """some part parts partial partially partly most much majority bulk portion proportion certain several elements sections
        subset limited""",
    "full": "full fully entirety all granted",
    "bar": "exception except apart excluding save subject without",
    "but": "but",
    "and": "and",
    "rest": "rest remainder remaining left remains else",
    "only": "only",
    "down": "down",
    "turn": "turn turned turning",
    "not": """not no none nothing never unable cannot failed isn't aren't don't doesn't didn't wasn't weren't can't couldn't haven't
        hasn't nor
        without neither""",
    "withhold": """withhold withholds withheld withholding exempt exempting exempted excepted redact redacted redacting removed
        removing refuse
        refused refusing refuses refusal back""",
    "withheld": "withhold withholds withheld withholding back",
    "exempt": "exempt exempted excepted",
    "refuse": "refuse refused refuses refusing refusal decline declined declining",
    "redact": "redacted redactions removed blacked struck blanked obscured anonymised",
    "uphold": "succeeds succeed uphold upheld upholding upholds correctly maintained",
    "transfer": "transferred transferring passed forwarded redirected",
    "fee": "fee fees charge charges charging pay payment payable 9",
    "extend": "extend extended extending extension additional",
    "expect": "impracticable expect hope aim intend plan",
    "time": "time longer period",
    "need": "need needs require requires requiring seek seeking ask asking want mean identify",
    "clarify": "clarify clarification specify specific",
    "pause": "placed put",
    "know": "know tell indicate state paused suspended stopped unclear",
    "clear": "clear apparent obvious",
    "tell": "tell say see make understand sure work",
    "mean": "mean after want wants asking looking seek",
    "clock": "begin start run",
    "more": "more further",
    "accessible": "accessible already domain publicly",
    "elsewhere": "21 25 s21 s25 s.21 s.25",
    "confirm": "confirm confirms confirming establish establishing determine determining say tell finding inform state",
    "reveal": "reveal say confirm disclose state tell know acknowledge",
    "deny": "deny denies denying denied ncnd",
    "duty": "duty obligation requirement",
    "cost": "cost costs limit threshold vexatious exceed exceeds exceeding",
    "limit": "limit limits threshold exceed exceeds exceeded exceeding hours excess cost",
    "vexatious": "vexatious unreasonable repeated similar",
    "hold": "hold holds held",
    "by": "by",
    "format": "format retrievable searchable reportable readily easily centrally",
    "absent": "12 10 17",
    "find": """locate located find found trace traced identify identified exist exists returned results there turned
        revealed yielded""",
    "record": """written noted logged
        record records recorded keep keeps kept collect collected collate collated capture captured retain retained possess
        maintain maintained monitor monitored counted available known log note ask asks""",
    "writing": """estimate estimates copy copies recording recordings footage
        survey surveys count counts guidance guideline guidelines policy policies report reports review reviews assessment
        assessments analysis analyses study studies list lists register registers log logs record records minutes notes plan plans audit
        audits evaluation evaluations document documents correspondence statistics breakdown figure figures information data briefing
        briefings research contract contracts tally""",
    "such": "such",
    "made": """written carried made produced prepared drawn undertaken conducted commissioned compiled created kept taken completed done
        exist exists undertake conduct commission produce available""",
    "destroyed": "destroyed deleted disposed erased wiped overwritten shredded purged weeded",
    "have": "have has",
    "do": "do does did",
    "obliged": "obliged obligation required entitled declined declines decline refuse refuses refused",
    "provision": f"section sections regulation regulations reg exemption exemptions exception exceptions s ss {_SHORT_SECTIONS}",
    "unlawful": "unlawful breach",
    "future": "shall will",
    "apply": """apply applies applied applying engage engaged engages claimed claim cited citing rely relies
        relied relying invoke invoked falls fall virtue""",
    "refusal": "refusal",
    "able": "able unable possible cannot position can decided",
    "interest": "interest balance",
    "verdict": "maintaining withholding non-disclosure nondisclosure outweigh outweighs",
    "attach": "attach attached enclose enclosed below annex appendix table spreadsheet",
    "link": "http https www link links publish publishes published website dashboard datastore portal scheme",
    "found": "found find access accessed view viewed download downloaded obtained looked inspected consulted seen see refer read available",
    "can": "can could may is are will",
    "automatic": "automatic automated automatically auto-reply auto-response autoreply autoresponse auto",
    "out": "out",
    "office": "office",
    "act": "act foia foisa eir eirs regulations legislation scope remit ambit",
    "reach": "covered cover covers scope remit ambit subject applies apply extend extends outside excluded beyond",
    "journalism": "journalism journalistic",
    "undecided": """complete completed weigh weighed weighing consider considering
        decide decided decision reach reached come conclusion view""",
    "still": "still yet",
    "allow": "allows allowed allow gives given reasonable permits permitted",
    "request": "request enquiry e-mail email letter",
    "outside": "constitute outside treated handled treat handling treating dealing dealt process processed under",
    "business": "business correspondence",
    "withdrawn": "withdrawn",
    "receipt": "hear received receive logged registered passed dealt processed considered respond",
    "acknowledge": "acknowledge acknowledges acknowledging acknowledgement expect hope respond reply aim endeavour",
    # of sentences that state nothing
    "frame": """review appeal complain complaint commissioner dissatisfied unhappy satisfied content happy re-use reuse re-using licence ogl
        copyright attribution recipient misdirected error mistake hesitate queries privacy discuss apologise apologies log website
        39""",
    "law": """provides forbids prohibits makes
        states allows permits requires says means creates enables exempts gives places entitles sets lets covers
        protects asks
        imposes relate relates concern concerns deals absolute qualified authority authorities test right duties mean imply indicate
        taken inferred about often usually sometimes generally normally typically""",
    "past": """previous original initial first earlier former last prior previously originally initially january february march april may
        june july august september october november december""",
    # of how much a sentence speaks of
    "tied": """question questions q q1 q2 q3 q4 q5 q6 q7 q8 q9
        part parts item items point points request requests element elements aspect first second third fourth
        fifth last final""",
    "portion": "some part parts names most",
    "whole": "all both any whole entire entirety no none nothing full entitled everything each",
    # of words that are struck out
    "doubt": "if unless whether until once were should",
    "or": "or",
    "retold": "wrote explained",
    "modal": "may might could would can likely should will",
    "named": """interest favour favours favouring favoring against allow allows entitled option power
        right duty duties reason reasons arguments""",
}


class _Rule(NamedTuple):
    """One way to say an outcome."""

    name: str
    outcome: Outcome
    cues: tuple[str, ...]
    """What must stand in the sentence, the rarest first; each is one cue or several joined by +."""
    pattern: Pattern
    firm: bool = True
    scope: Scope | None = None
    """None where the words of the sentence tell it."""
    unless: Pattern | None = None
    """What must not stand in the sentence."""
    subject: Pattern | None = None
    """What must stand a little before."""


def _said(*ways: str) -> Pattern:
    """A pattern over collapsed sentences from alternatives, in which a space stands for a space."""
    if all(way.startswith(r"\b") for way in ways):
        ways = (r"\b(?:" + "|".join(way[2:] for way in ways) + ")",)  # one look at the word's edge for all of them
    return Pattern("|".join(ways).replace(" ", r"\ "))


# Fragments. A gap never leaves its part of the sentence and is never long.
_GIVE = (
    "(?:disclos(?:e|ed|es|ing)|provid(?:e|ed|es|ing)|suppl(?:y|ied|ies|ying)|releas(?:e|ed|es|ing)|enclos(?:e|ed|ing)"
    "|attach(?:ed|ing)?|g(?:ive|iven|ives|iving)|sen[dt](?:ing)?|shar(?:e|ed|ing)|publish(?:ed|ing)|made available)"
)
_EXPLAINS = (  # what is given is why nothing is: "An explanation for each of these is given in the Annex"
    r"\b(?:explanations?|reasons?|reasoning|arguments?|considerations?) (?:\w+ ){0,6}(?:is|are) (?:now |also |all )?"
    r"(?:given|set out|provided|enclosed|attached|below|detailed|shown|listed|in)\b"
    r"(?<=^\W?(?:an? |the |our |my |full |further )?(?:\w+ )?(?:explan|reaso|argum|consi)[^;,]{0,90})"
)
_GIVEN = (
    "(?:attached|enclosed|provided|supplied|disclosed|released|given|set out|shown|listed|detailed|included|contained|below|herewith"
    "|being released)"
)
_SOME = (
    "(?:some|parts?|a part|most|much|the majority|the bulk|a (?:small )?(?:portion|proportion)|certain|several|elements|sections"
    "|a subset|limited)"
)
_BE = "(?:is|are|was|were|be|been|being|remains?)"
_THING = (
    "(?:information|data|datasets?|figures?|statistics|records?|documents?|details?|copy|copies|material|reports?|breakdown|lists?"
    "|registers?"
    "|logs?|correspondence|minutes|polic(?:y|ies)|answers?|numbers?|it|this|these|them|that|those|any|such)"
)
_WRITING = (
    "(?:estimates?|cop(?:y|ies)|recordings?|footage|surveys?|counts?|guidance|guidelines?|polic(?:y|ies)|reports?|reviews?|assessments?"
    "|analys(?:is|es)|stud(?:y|ies)"
    "|lists?|registers?"
    "|logs?|records?|minutes|notes|plans?|audits?|evaluations?|documents?|correspondence|statistics|breakdown|figures?|information|data"
    "|briefings?|research|impact assessments?|contracts?|tall(?:y|ies))"
)
_OUTLAY = (
    "(?:appropriate (?:cost )?limit|cost (?:limit|threshold|ceiling)|costs? limits?|fees limit|18[- ]hours?|24[- ]hours?"
    "|£ ?450|£ ?600|statutory limit|threshold)"
)
_WE = "(?:i|we|council|trust|authority|department|university|force|police|constabulary|board|service|office|ministry|agency|college|mps)"
_NAMED = r"(?:\b(?:sections?|regulations?|reg\.|exemptions?|exceptions?|ss?\.|s(?=\d)) ?\d)"
_DONT = "(?:(?:does|do|did) not|(?:does|do|did)n't)"
_ACT = (
    r"(?:the |that |this )?(?:foi act|fois?a\b|act\b(?! on| for)|freedom of information(?: \(scotland\))? act|eirs?\b|legislation\b"
    r"|information access (?:law|legislation))"
)
_FIRST = r"(?:^\W?|[,:;] |\b(?:and|but|that|while|whilst|although|however,?) )"

# why a letter cannot go on: "Until then we cannot process it"; not "cannot answer without exceeding the limit"
_WAITED_FOR = (
    r"(?:until (?:then|we|you|i|this|that)|unless (?:we|you|i)|without (?:this|that|it|these|clarif\w+|further|more|your|knowing))\b"
)
_STUCK = r"(?:cannot|can not|unable to|not able to) (?:\w+ )?(?:process|proceed|progress|deal with|answer|take)\b"
_WAITING = _said(rf"\b{_STUCK}[^,;]{{0,60}} {_WAITED_FOR}", rf"\b{_WAITED_FOR}[^;]{{0,60}} {_STUCK}")

_RULES: tuple[_Rule, ...] = (
    # --- not an answer at all
    _Rule(  # "This is an automatic reply." not "an automatic right of appeal"
        "automatic_reply",
        Outcome.OTHER,
        ("automatic", "out+office"),
        _said(
            r"\bautomat(?:ic|ed|ically)(?: generated)?(?: e-?mail)? (?:repl|respon|acknowledg|message|e-?mail|receipt)",
            r"\bautomatically generated",
            r"\bauto-?(?:reply|response|acknowledg)",
            r"\bout of (?:the )?office",
        ),
    ),
    # --- some of it
    _Rule(  # "we cannot meet your request in full", "it cannot be provided in full"
        "not_in_full",
        Outcome.PARTLY_DISCLOSED,
        ("full+not+give",),
        _said(
            rf"(?:\bnot\b|\bunable|\bcannot|n't)[^;]{{0,60}} (?:meet|{_GIVE}|comply|answer)[^;,]{{0,60}}"
            r" (?:in full|in (?:its|their) entirety|all (?:of )?(?:the|it|that))"
        ),
    ),
    _Rule(  # "I uphold your complaint in part", "your complaint is partly upheld"
        "upheld_in_part",
        Outcome.PARTLY_DISCLOSED,
        ("uphold+some",),
        _said(r"\buph(?:old|eld|olding)\b[^;]{0,50}\bin part\b", r"\bpart(?:ly|ially) uph(?:eld|old)", r"\bsucceeds? in part\b"),
    ),
    _Rule(  # "disclose some of the plans", "give you most of the figures", "part of that at b) and none of that at c)"
        "gives_some",
        Outcome.PARTLY_DISCLOSED,
        ("some+give", "whole+give+portion"),
        _said(
            rf"\b{_GIVE} (?:(?:you )?(?:with )?(?:a (?:redacted )?copy of |copies of |an answer to |answers? to "
            rf"|(?:the )?information for )?"
            rf"{_SOME}\b|partially\b|(?:\w+ ){{0,4}}in part\b|[^;]{{0,80}}\b(?:part|some|most|none) of (?:that|it|this|those|them)\b)",
            rf"\bpartial(?:ly)? {_GIVE}",
            r"\bpartial disclosure\b",
            r"\banswer (?:a )?part of\b",
        ),
        unless=_said(r"\b(?:n't|not|unable|cannot|decline)\b[^;]{0,120}\b(?:up to|within) (?:the|that|this) (?:\w+ )?limit\b"),
    ),
    _Rule(  # "Some of it is attached", "copies of some of the letters are enclosed"; not "the Board of some standing is set out"
        "gives_some",
        Outcome.PARTLY_DISCLOSED,
        ("some+be+give", "some+attach", "some+hold+give"),
        _said(
            rf"\b{_SOME}\b(?<={_FIRST}{_SOME})[^;]{{0,60}}?\b{_BE} (?:{_GIVEN}|{_GIVE})\b",
            rf"\b(?:hold|holds|held) {_SOME}\b[^;]{{0,60}}?\b(?:and|which) [^;]{{0,60}}?(?:{_GIVEN}|{_GIVE})",
            r"\bcop(?:y|ies) of (?:some|most|parts?)\b[^;]{0,60}\b(?:attached|enclosed)",
            r"\b(?:attached|enclosed)\b[^;]{0,30}\bcop(?:y|ies) of (?:some|most|parts?)\b",
        ),
    ),
    _Rule(  # "provided with the exception of item 2", "all but two of the maps are enclosed"
        "gives_all_but",
        Outcome.PARTLY_DISCLOSED,
        ("bar+give", "bar+given", "but+full+give"),
        _said(
            rf"\b(?:{_GIVE}|{_GIVEN})\b[^;]{{0,90}}(?:with the exception of|except(?: for| that| where| the| in)|apart from|excluding"
            r"|without (?:the|its|their|any) (?!need|charge|redaction|prejudice)|save for"
            r"|subject to (?:the )?(?:following )?(?:redact|exempt|remov))",
            rf"\b(?:with the exception of|except for|apart from|all but)[^;]{{0,90}}\b(?:{_GIVE}|{_GIVEN})\b",
        ),
        scope=Scope.REQUEST,
        unless=_said(
            r"\bneeds? to be able\b|\bwhat (?:it|they|we|he|she) (?:was|were) given\b"
        ),  # what others must be free to do: "the Board needs to set it out without its hand shown"
    ),
    _Rule(  # "we are withholding some of the information", "other parts are exempt", "Some data has been withheld"
        "withholds_some",
        Outcome.PARTLY_DISCLOSED,
        ("some+withhold",),
        _said(
            rf"\b(?:withh(?:old|eld|olding)|exempting|redact(?:ed|ing)|remov(?:ed|ing)|refus(?:ed|ing)) {_SOME}\b",
            rf"\b{_SOME}\b(?<={_FIRST}(?:the )?(?:other )?{_SOME})[^;]{{0,60}}?\b{_BE} (?:\w+ )?(?:withheld|exempt|redacted"
            rf"|removed|refused|excepted)",
            r"\bwithh(?:eld|olding) (?:the )?other parts\b",
        ),
    ),
    _Rule(  # "The remainder is exempt", "the rest is refused or not held", "For the rest, see the answers"
        "the_rest",
        Outcome.PARTLY_DISCLOSED,
        ("rest",),
        _said(
            r"\bthe (?:rest|remainder|remaining)\b[^;]{0,80}\b(?:is|are|has|have|been|being) (?:\w+ )?"
            r"(?:exempt|excepted|withheld|refused|not held|redacted|held by)",
            r"\bfor the (?:rest|remainder)\b(?<=^\W?for the \w+)",
            r"\b(?:refus|withh)\w+ the (?:rest|remainder|remaining)",
            r"\bwhat (?:is left|remains)(?: of (?:it|them|the \w+))? (?:is|are|can be|has been|will be) (?:now )?(?:attached|enclosed"
            r"|provided"
            r"|given|released|disclosed|in |at |set out|below|printed)",
            r"\bthe (?:rest|remainder)(?: of (?:it|them|the \w+))? (?:is|are|can be|has been) (?:now )?(?:attached|enclosed|provided|given"
            r"|released|disclosed|in (?:the )?(?:annex|appendix|attach|enclos)|set out|below)",
            r"\bthe remaining (?:\w+ )?(?:documents?|letters?|e-?mails?|pages|reports?|papers|complaints?|minutes|items|records|files"
            r"|copies"
            r"|contracts?|invoices|entries|figures|photographs) (?:is|are|can be|have been) (?:now )?(?:attached|enclosed|provided|given"
            r"|released"
            r"|disclosed|in (?:the )?(?:annex|appendix))",
        ),
        scope=Scope.REQUEST,
    ),
    _Rule(  # "We can only give you the totals", "Only the totals can be released"; not "we can only provide recorded information"
        "gives_only",
        Outcome.PARTLY_DISCLOSED,
        ("only+able+give", "only+give+whole"),
        _said(
            rf"\b{_WE} (?:can|am able to|are able to|is able to|are in a position to) (?:only )?(?:give|provide|supply|release|disclose"
            rf"|send"
            r"|share) (?:you )?(?:with )?(?<=\bonly [^;]{0,30})(?!recorded|information"
            r" (?:that|which|we|if)|if\b|advice|what we hold)",
            rf"\b{_WE} (?:can|am able to|are able to|is able to|are in a position to) (?:give|provide|supply|release|disclose|send|share)"
            r" (?:you )?(?:with )?only (?!recorded|information|if\b|advice|where|when)",
            r"\bonly the (?:\w+ ){1,4}(?:can|is|are) (?:be )?(?:being )?(?:given|provided|supplied|released|disclosed)\b",
        ),
        scope=Scope.PART,
    ),
    _Rule(  # "a redacted version is attached", "names have been redacted under section 40(2)"
        "redacted",
        Outcome.PARTLY_DISCLOSED,
        ("redact",),
        _said(
            r"\bredacted (?:copy|copies|version|form|documents?)\b",
            rf"\b(?:ha(?:s|ve|d)(?: also)?(?: been)?|{_BE}) (?:\w+ )?(?:redacted|removed|blacked out|struck out|blanked out|obscured)\b",
            r"\bredactions (?:have been|were|are|has been) ",
            r"\b(?:made|applied) (?:\w+ )?redactions",
        ),
        scope=Scope.PART,
    ),
    _Rule(  # "We can provide the minutes but the report is exempt"
        "gives_and_refuses",
        Outcome.PARTLY_DISCLOSED,
        ("withhold+given", "given+hold+not", "given+but+not", "given+and+not+able"),
        _said(
            r"\b(?:is|are) (?:attached|enclosed|provided|disclosed|released|given)\b[^;]{0,80}[,;]? (?:but|while|whilst|however"
            r"|and|although)\b"
            r"[^;]{0,80}\b(?:is|are|remains?) (?:\w+ )?(?:exempt|withheld|refused|excepted|not held)",
            r"\b(?:can|able to|pleased to) (?:provide|disclose|release|supply)\b[^;]{0,80}\b(?:but|while|whilst|however|although)\b"
            r"[^;]{0,80}\b(?:exempt|withh|refus|not h[oe]ld)",
            r"\bto (?:give|provide|disclose|release|supply|send)\b[^;]{0,160}\b(?:and|but) not to (?:give|provide|disclose"
            r"|release|supply|send)",
        ),
    ),
    # --- letters that do not decide yet
    _Rule(  # "your request has been transferred to", not "passed to the teams concerned"
        "transferred",
        Outcome.TRANSFERRED,
        ("transfer",),
        _said(
            r"\b(?:request|enquiry|it|letter)\b,?(?: [^\s;]{1,20}){0,5} (?:has|have|had|is|was)(?: now| therefore| today)?(?: been"
            r"| being)? (?:formally )?transferred to\b",
            r"\b(?:have|has|am|are)(?: now| therefore| today)? (?:formally )?transferr(?:ed|ing) (?:your|this|the|it)\b",
            r"\brequest,?(?: [^\s;]{1,20}){0,5} (?:has|is)(?: now| therefore)?"
            r"(?: been| being) (?:passed|forwarded|redirected) to (?!(?:(?:the|our|a|my"
            r"|your) )?(?:\w+ ){0,3}"
            r"(?:teams?|colleagues?|officers?|units?|sections?|areas?|services?|departments? concerned|directorates?|staff|branch))",
        ),
    ),
    _Rule(  # "This letter is a notice under section 9(1) of the Act that a fee is to be paid"
        "fees_notice",
        Outcome.FEES_NOTICE,
        ("fee",),
        _said(
            r"\b(?:this|i|we)\b[^;]{0,40}\b(?:a |this )?fees? notice\b",
            r"\bnotice under section 9\b",
            r"\b(?:fee|charge)s? (?:of|is|will be|amounts to|totall?ing) £",
            r"\bfee is (?:to be paid|payable|due|required)",
            r"\b(?:pay|payment of) (?:a|the|this) (?:fee|charge|sum|amount)\b",
            r"\b(?:require|requires|requiring|charge|charging) (?:you )?a (?:fee|charge) of\b",
        ),
    ),
    _Rule(  # "we are extending the time limit by 20 working days"
        "extended",
        Outcome.EXTENDED,
        ("extend", "time+need", "expect", "still+undecided", "time+allow"),
        _said(
            r"\bextend(?:ed|ing)? (?:the |our |this |your )?(?:statutory |response )?(?:time|deadline|period|date|target)",
            r"\bextend(?:ed|ing)? (?:it|this) by \d",
            r"\bneeds? (?:more|additional|further|a little longer|extra) time\b",
            r"\b(?:extension|further period|additional period|additional) (?:of )?(?:up to )?(?:a further |an additional )?"
            r"(?:\d+|twenty|ten|forty)(?: \(\d+\))? working days",
            r"\b(?:deadline|time|period|target) (?:\w+ ){0,8}(?:has been|have been|is|is being|needs? to be|must be) (?:\w+ )?extended\b",
            r"\b(?:require|requires|requiring) (?:an )?(?:additional|further|more) (?:time|\d+ working days)",
            r"\b(?:(?:still|yet) (?:(?:have|has|need|needs) )?to (?:weigh|consider|decide|complete|conclude|reach|come to|determine|finish)"
            r"|(?:have|has) not yet (?:weighed|considered|decided|completed|concluded|reached|come to|determined|finished|been able to))\b"
            r"[^;]{0,60}\b(?:public interest|balance|exempt\w*|disclos\w*|releas\w*|your request)\b",
            r"\bsection 10 ?\(3\) (?:gives|allows|permits|lets|enables|entitles)\b(?= (?:us|me|the (?:council|trust|department|board)))",
            r"\b(?:reasonable|further reasonable) (?:further )?(?:time|period)\b(?<=\b(?:us|me|we|i)\b[^;]{0,70})",
            r"\b(?:expect|hope|aim|intend|plan) to (?:be able to )?(?:write|reply|respond|answer|let you (?:have|know)|give you|send you"
            r"|inform you"
            r"|tell you|reach|come to|complete)\b[^;]{0,40}\b(?:decision|conclusions?|outcome of (?:our|the) (?:consideration"
            r"|deliberation))",
            r"\bimpracticable\b[^;]{0,100}\bwithin\b",
            r"\bnow (?:expect|hope|aim|intend|plan) to (?:be able to )?(?:answer|reply|respond|write|send|let you|give you)\b",
        ),
    ),
    _Rule(  # "Before we can proceed we need further details from you."
        "clarification_required",
        Outcome.CLARIFICATION_REQUIRED,
        (
            "clarify",
            "more+need",
            "pause+hold",
            "know",
            "clear+not",
            "not+clock",
            "need+able",
            "tell+mean",
            "clock+acknowledge",
            "clock+receipt",
        ),
        _said(
            r"\b(?:need|needs|require|requires|seek|seeking|ask|asking|writing|write|grateful)\b[^;]{0,50}\b"
            r"(?:clarif(?:y|ication)|more information|further information|further details?|more details?)\b[^;]{0,30}\b"
            r"(?:from you|before|in order|about your|on your|of your|regarding your|to (?:identify|process|proceed|locate|answer"
            r"|deal)|what|which|the following)",
            r"\b(?:please|could you|can you|would you|grateful if you|ask you to)(?: could| would| please)? "
            r"(?:clarify|specify|confirm (?:what|which|exactly)|explain what you mean|be more specific|tell us (?:what|which))",
            r"\b(?:not (?:\w+ )?(?:clear|apparent|obvious)|unclear) (?:to (?:us|me)|from your (?:request|e-?mail|letter|message)) (?:what"
            r"|which"
            r"|whether|who|when)\b",
            r"\b(?:please|could you|can you|would you)(?: please| kindly)? (?:let (?:us|me) know|tell (?:us|me)|indicate|state|say):?"
            r" (?:-|\u2022|what|which|who|when|the (?!reason))",
            r"\b(?:period|clock|time limit|working days)\b[^;]{0,60}\b(?:(?:not|n't) (?:begin|start|run)|stopped|paused|suspended"
            r"|on hold)\b",
            r"\b(?:unable|cannot|not able|not possible) (?:to )?(?:identify|establish|tell|determine) (?:(?:the "
            r"|what )?(?:information|records?) )?"
            r"(?:what |which |that )?(?:information |records )?you (?:want|need|require|mean|are (?:seeking|asking))",
            r"\b(?:cannot|can't|can not|unable to|not able to|not sure|do not (?:know|understand)|don't (?:know"
            r"|understand)) (?:\w+ )?(?:tell|see"
            r"|say|make out|work out|understand|know|be sure)?\b ?(?:exactly )?(?:what|which) (?:\w+ ){0,4}you (?:are|mean|want|were"
            r"|have in mind"
            r"|seek|would like)\b",
            r"\b(?:could|can|would|will) you (?:please |kindly )?(?:say|tell us|let us know|explain|state|confirm) (?:whether"
            r"|if) you (?:mean|want|are|would"
            r" like|seek|need)",
            r"\bclarification (?:is|of your request is) (?:needed|required|necessary)",
            r"\b(?:unable|not able) to identify [^;]{0,50}\b(?:which|what) information you (?:want|need|require|seek)",
            r"\b(?:unable|cannot|not able)\b[^;]{0,60}\bwithout (?:further |more |additional )?(?:clarification|information|details)",
            r"\b(?:please|could you|can you|would you)(?: please| kindly)? (?:let (?:us|me) know|tell us|indicate|state|say)\W*$",
            r"\b(?:need|needs) to know (?:a little |a bit |some )?(?:more|exactly|precisely|which|what)\b",
            r"\b(?:placed|put|is|been placed) on hold\b",
            r"\bneeds? (?:you )?to (?:clarify|specify|be more specific)",
            r"\bbefore (?:we|i) can (?:proceed|process|go on|go any further|go further|take this"
            r"|continue|answer|deal|respond|start|begin|help)[^;]{0,60}\b(?:need|require|clarif"
            r"|tell|confirm)",
            r"\bbefore (?:a|the|any|our) search can (?:be (?:made|begun|started)|begin|start|go ahead)\b[^;]{0,40}\bneed",
            r"\b(?:period|clock|time limit|working days)\b[^;]{0,30}\b(?:begins?|starts?|runs?|restarts?)\b[^;]{0,30}"
            r"\b(?:when|once|after|from|until)\b[^;]{0,30}\b(?:your (?:reply|answer|response|clarif\w+)|we (?:hear|receive your reply))",
        ),
    ),
    # --- published
    _Rule(  # "The Council is refusing your request under section 21(1), because it is reasonably accessible"
        "already_accessible",
        Outcome.ALREADY_PUBLISHED,
        ("accessible", "elsewhere+withhold", "elsewhere+apply", "elsewhere+found", "elsewhere+record", "elsewhere+obliged"),
        _said(
            # its title alone, "Section 21, information accessible by other means", is no statement
            r"\baccessible\b(?<=\b(?:is|are|be|being|been|as|already|it|deemed|considered) (?:\w+ ){0,4}accessible)(?! as possible)",
            r"\balready (?:been )?(?:\w+ )?(?:published|available|in the public domain|disclosed|been disclosed|released)\b",
            rf"\b{_BE} (?:\w+ )?(?:in the public domain|publicly available)\b",
            r"\b(?:exempt|refus\w+|withh\w+|appl\w+)\b[^;]{0,60}\bunder (?:section |s\.? ?)(?:21|25)\b(?:\(1\))?(?! ?(?:,|and|&|to"
            r"|-) ?(?:section )?\d)",
            r"\bunder (?:section |s\.? ?)(?:21|25)\b[^;]{0,60}\b(?:not|n't) (?:required|obliged) to (?:provide|supply|give|comply)\b",
            r"^\W*(?:please )?(?:see|refer to) section (?:21|25)\b",
            r"\bavailable (?:on|at|via|from) (?:our|the|its) (?:\w+ )?(?:web ?(?:site|page)s?|internet)\b[^;]{0,20}\bsection 21\b",
            r"\bsection (?:21|25)(?: ?\(1\))? (?:of [^,;]{0,60} )?(?:applies|exempts|(?:is|has been"
            r"|therefore) (?:\w+ )?(?:applied|engaged"
            r"|applies))\b",
        ),
    ),
    # --- neither confirmed nor denied; for the cost of finding out it is a refusal
    _Rule(  # "I am unable to confirm whether we hold it, because the cost of finding out would exceed the limit"
        "cost_of_finding_out",
        Outcome.WITHHELD,
        ("confirm+cost",),
        _said(
            r"\b(?:unable|cannot|not (?:able|possible|obliged|required)|without exceeding)\b[^;]{0,40}\b(?:confirm|establish"
            r"|determine|say|tell)\w*"
            rf" (?:or deny )?(?:whether|if)\b.{{0,200}}\b(?:costs?|exceed|{_OUTLAY})",
            r"\b(?:cost|time)s? (?:of|to|in|involved in|taken to) (?:confirm|establish|determin|find)\w*[^;]{0,100}\b"
            r"(?:exceed|above|beyond|over|more than)",
        ),
    ),
    _Rule(  # "The Trust can neither confirm nor deny that it holds", "the duty does not apply, by virtue of"
        "neither_confirm_nor_deny",
        Outcome.NCND,
        ("deny", "duty+not", "confirm+obliged", "reveal+not", "reveal+obliged"),
        _said(
            r"\bneither (?:to )?confirm\w* (?:n?or )(?:to )?den(?:y|ies|ied|ying)\b",
            r"\b(?:cannot|unable to|not (?:able|obliged|required) to|refus\w+ to|will not|exempt from (?:the duty to|having to)"
            r"|declin\w+ to)"
            r" (?:either )?confirm (?:or|nor) deny\b",
            r"\b(?:duty|obligation|requirement)\b[^;]{0,100}\b(?:does|do) not (?:apply|arise)\b",
            r"\b(?:not (?:obliged|required|under (?:a|any) (?:duty|obligation))|exempt from (?:the duty|having)|declin\w+"
            r"|refus\w+|does not have)"
            r" to (?:tell|say|confirm|state|inform|disclose)(?: (?:to )?you)? {1,2}(?:whether|if|~)",
            r"\b(?:not (?:wish(?:ing)?|want|prepared|willing|propose|intend|going)|unwilling|will not|won't|cannot|decline[sd]?"
            r"|refuse[sd]?)(?: to)?"
            r" (?:reveal|say|confirm|disclose|state|tell you|let you know|acknowledge) {1,2}(?:whether|if|~)(?<!cannot \w+ {1,2}\S+)",
            r"\bncnd (?:response|reply|position|stance)\b",
        ),
        unless=_said(
            r"^(?!.*\b(?:neither|den(?:y|ies|ied|ying))\b)(?!.*1 ?\(1\) ?\(a\))"
            r".*\b1 ?\(1\) ?\(b\)[^;]{0,40}\b(?:does|do) not (?:apply|arise)\b"
        ),  # the duty to communicate what is held
    ),
    # --- not held
    _Rule(  # "We do not hold this in a reportable format": it is held, and not got out
        "not_in_a_format",
        Outcome.WITHHELD,
        ("not+format",),
        _said(
            r"\bnot (?:\w+ ){0,4}(?:held|hold|record|recorded|kept|keep|stored|available|collated|have|in)\b[^;]{0,50}\b"
            r"(?:format|readily (?:retrievable|searchable|accessible|available)|(?:easily|centrally) (?:retrievable|searchable)"
            r"|reportable|searchable|retrievable)"
        ),
        firm=False,
    ),
    _Rule(  # "items 1 and 2 are refused, and we do not hold item 3"
        "refused_and_not_held",
        Outcome.WITHHELD,
        ("hold+not+withhold", "hold+not+cost"),
        _said(
            r"(?:\bexempt\b|\brefus(?:ed|al|ing)\b|\bwithh(?:eld|olding)\b|\bcost\b|\bvexatious\b|\blimit\b)[^;]{0,140}\b(?:and"
            r"|while|whilst|but)\b"
            r"[^;]{0,40}\b(?:not (?:\w+ )?(?:hold|held)|holds? no)",
            r"\b(?:not (?:\w+ )?(?:hold|held)|holds? no)\b[^;]{0,140}\b(?:and|while|whilst|but)\b[^;]{0,60}(?:\bexempt\b"
            r"|\brefused\b|\bwithheld\b)",
        ),
    ),
    _Rule(  # "We are refusing your request under regulation 12(4)(a)", "notice under section 17(1) of FOISA"
        "not_held_provision",
        Outcome.NOT_HELD,
        ("absent+provision",),
        _said(
            r"\b(?:regulation|reg\.?|section|r\.) ?(?:12|10) ?\(4\) ?\(a\)",
            r"\bnotice under section 17(?: ?\(1\))? of (?:foisa|the freed\w+ of information \(scotland\))",
        ),
    ),
    _Rule(  # "The Trust does not hold this information", "No information is held"
        "not_held",
        Outcome.NOT_HELD,
        ("hold+not",),
        _said(
            r"\b(?:hold|held)\b(?<=(?:\b(?:does|do|did|has|have) not|n't)(?: \w+){0,2} h[oe]ld)(?! (?:\w+ )?(?:further|additional"
            r"|other|more|the view|that view))",
            r"\bholds? (?:no (?!further|additional|other|more|view)|nothing\b)",
            rf"\b(?:{_BE}|information|data|records) (?:therefore |also )?not (?:\w+ )?held\b(?! (?:accountable|liable|responsible))",
            r"\bnot held\b(?! (?:accountable|liable|responsible))",
            r"\bno (?!further |additional |other |more )(?:\w+ ){0,5}(?:is|are|was|were) held\b",
            r"\bno (?:\w+ ){0,2}(?:information|data|records?|documents?) held\b",
            r"\b(?:none|nothing) (?:is |are |was )?held\b",
            r"\bnot (?:currently|actually|itself) hold\b",
            r"\bnot (?:recorded )?(?:information|data|something|a record)(?: \w+){1,3} holds?\b",
            r"\bno longer (?:\w+ )?(?:holds?|held)\b(?! (?:the view|that view))",
        ),
    ),
    _Rule(  # "The information you require is held by the water authorities"
        "held_by_others",
        Outcome.NOT_HELD,
        ("hold+by",),
        unless=_said(
            r"\b(?:is|are|has been|have been) (?:\w+ )?(?:provided|disclosed|released|attached|enclosed|given)\b"
            r"|\b(?:see|find|provid\w+|attach\w*) [^;]{0,60}\b(?:that|which) (?:is|are) held by\b"
        ),
        pattern=_said(
            r"\bheld by (?<=\b(?:is|are|would be|will be|may be) (?:\w+ ){0,2}held by )"
            r"(?<=\b(?:information|data|records?|figures?|details?|it|this|these|they|that|ask for|require|want|need)\b[^;]{0,95})"
            r"(?!us\b|the (?:council|trust|force|authority|department|university|mps|board|service|college)\b(?! ?'s)|this |our )"
        ),
    ),
    _Rule(  # "failed to locate any records", "no record of it could be found", "the figure does not exist"
        "not_found",
        Outcome.NOT_HELD,
        ("not+find",),
        _said(
            r"\b(?:failed|unable|not able|not been able|not possible|could not|cannot) (?:to )?(?:locate|find|trace|identify)\b"
            r"(?! (?:\w+ )?(?:individual|who|a person|you|information (?:that )?you (?:want|need|require|are (?:seeking|asking))))",
            rf"\b{_THING} (?:\w+ )?(?:could not be|cannot be|can not be|were not|was not|have not been|has not been) (?:located"
            rf"|found|traced)",
            r"\b(?:does|do|did) not exist\b",
            r"\bthere is (?:therefore )?nothing to (?:send|give|disclose|provide)\b",
            r"\bfound no (?:relevant |recorded )?(?:information|data|records?|documents?|correspondence|trace|evidence of)\b",
            r"\bno (?:recorded |relevant |such |written |specific )?(?:information|data|records?|documents?|correspondence|documentation)"
            r" (?:\w+ ){0,6}?(?:was|were|has been|have been|could be|is|are|can be)? ?(?:located|found|traced|identified|exists?"
            r"|recorded)\b",
            r"\bsearch(?:es)?\b[^;]{0,80}\b(?:(?:found|returned|turned up|produced|revealed|yielded|brought up) nothing"
            r"|no (?:results?|records?"
            r"|information|trace)|not locate)",
            r"\bthere (?:is|was|were|are) no (?:\w+ )?(?:recorded information|information|records?|count|such (?:documents?"
            r"|records?|information|data)"
            r"|central (?:register|record|list))\b(?! (?:to suggest|that (?:would|could)))",
        ),
    ),
    _Rule(  # "This information is not recorded", "we do not collect these data", not "we do not keep a list, but ..."
        "not_recorded",
        Outcome.NOT_HELD,
        ("not+record", "not+have"),
        _said(
            rf"\b{_DONT} (?:\w+ ){{0,2}}(?:record|keep|collect|collate|capture|retain|possess|maintain|have)\b"
            rf"(?! to\b| (?:the power|the authority|any (?:concern|objection|plan)))(?: \w+){{0,4}} {_THING}\b(?![^;]{{0,60}}, but)",
            r"\b(?:is|are|was|were|has|have)(?: been)? not (?:\w+ ){0,2}(?:recorded|collected|collated|captured|retained|kept"
            r"|counted(?<!were not counted)|available)\b"
            rf"(?![^;]{{0,60}}, but)(?<=\b{_THING} [^;]{{0,95}})",
            r"\b(?:is|are|was|were) not (?:\w+ )?(?:recorded|collected|collated|written down|noted|logged)\b(?![^;]{0,60}, but)",
            r"\bnot recorded\b(?! (?:as|by|in|[^;]{0,60}, but))",
            r"\b(?:keeps?|has|have|possess(?:es)?|collects?|records?) no (?:\w+ ){0,2}(?:information|records?|data|documents?"
            r"|figures?|statistics)\b"
            r"(?! (?:to add|which|that would))",
            r"\bnot (?:recorded|collected|known|available|kept|counted)\b(?<=^\W?not \w+)",
            rf"\b{_DONT} (?:\w+ )?(?:record|keep|collect|collate|capture|monitor|log|note|count) {{1,2}}(?:whether\b|~|which\b"
            rf"|how (?:many|often|long|much)\b"
            r"|why\b|who\b|what\b|when\b|where\b)",
            rf"\b{_DONT} (?:\w+ )?ask (?:\w+ ){{1,3}} ?(?:for their\b|to give their\b|their\b|whether\b|~"
            rf"|about their\b)(?<=\b{_WE} [^;]{{0,60}})",
            r"\b(?:has|have|keeps?|possess(?:es)?) no (?:such|written|formal|specific|separate|dedicated|local) (?:\w+ )?"
            rf"{_WRITING}\b(?! (?:to\b|for the future))",
            r"\b(?:has|have) no (?:polic(?:y|ies)|guidance|guidelines?|registers?|logs?|recordings?|footage|minutes)\b(?! (?:to|of)\b)",
        ),
    ),
    _Rule(  # "We do not record the age of children": of a particular, and seldom all that was asked
        "particular_not_recorded",
        Outcome.NOT_HELD,
        ("not+record",),
        _said(rf"\b{_WE} {_DONT} (?:\w+ ){{0,2}}(?:record|collate|capture|log) (?:the|their|any|each)\b(?![^;]{{0,60}},? but\b)"),
        scope=Scope.PART,
    ),
    _Rule(  # "There is no policy on this", "there are no minutes of it"; not "There were no reports of theft", which is a zero
        "there_is_none",
        Outcome.NOT_HELD,
        ("not+be+writing", "not+be+such"),
        _said(
            r"\bthere (?:is|was|were|are) (?:currently |therefore |also )?no (?:(?:such|written|formal|specific|separate|internal|local) )*"
            r"(?:polic(?:y|ies)|guidance|guidelines?|minutes|surveys?|registers?|logs?|recordings?|footage|briefings?|(?:impact |risk )?"
            r"assessments?|audits?|evaluations?|breakdown|stud(?:y|ies)|such \w+)\b(?! (?:to\b|carried))",
        ),
    ),
    _Rule(  # "Files of that age were destroyed", "the e-mails have since been deleted"; not "41 knives were destroyed"
        "destroyed",
        Outcome.NOT_HELD,
        ("destroyed",),
        _said(
            rf"\b(?:destroyed|deleted|disposed of|erased|wiped|overwritten|shredded|purged|weeded)\b(?<=\b(?:{_WRITING}|files?|e-?mails?"
            rf"|letters?|papers|footage|recordings?)\b"
            r"[^,;]{0,60} (?:was|were|has|have)(?: \w+)?(?: been)? (?:destroyed|deleted|disposed of|erased|wiped|overwritten"
            r"|shredded|purged|weeded))"
        ),
        scope=Scope.PART,
    ),
    _Rule(  # "No survey has been carried out", "no count of them exists"; not "No arrests have been made"
        "never_made",
        Outcome.NOT_HELD,
        ("not+writing+made", "not+have+made"),
        _said(
            r"\b(?:has|have) (?:not|never) (?:written|made|produced|prepared|recorded|created|commissioned|undertaken|carried out)"
            r" (?:anything|any such)\b",
            rf"\bno longer exists?\b(?<=\b(?:{_WRITING}|files?|e-?mails?|letters?|papers) (?:\w+ ){{0,4}}no longer exists?)",
            rf"\bno (?:\w+ ){{0,3}}{_WRITING}\b(?: (?!and\b|but\b|that\b|which\b)\w+){{0,5}}? (?:exists?\b|(?:is"
            rf"|are) (?:yet )?available\b|(?:has|have|had|is|are|was|were)"
            r" (?:\w+ )?(?:been )?(?:written|carried out|made|produced|prepared|drawn up|undertaken|conducted|commissioned"
            r"|compiled|created|kept|taken|completed|done)\b)",
        ),
    ),
    # --- not reached by the Act: that it will therefore not be answered is no refusal under it
    _Rule(  # "What you ask is not covered by the Act", "falls outside the scope of FOIA"; not "an Act that does not cover councils"
        "outside_the_act",
        Outcome.OTHER,
        ("act+reach", "journalism+hold"),
        _said(
            rf"\b(?:not|n't)(?: \w+)? (?:covered by|subject to|within (?:the )?(?:scope|remit|ambit) of|in (?:the )?scope of"
            rf"|caught by) {_ACT}",
            rf"\b(?:outside|beyond|out of|excluded from) (?:of )?(?:the )?(?:scope|remit|ambit|reach|terms)?(?: of)? ?{_ACT}"
            r"(?<=\b(?:is|are|was|were|be|falls?|fell|lies?|sits?|as|it|therefore|thus|and|which) (?:\w+ ){0,2}"
            r"(?:outside|beyond|out of|excluded)[^;]{0,60})",
            rf"\b{_ACT}(?: \(foia\)| 2000)? (?:does|do) not (?:therefore )?(?:apply to|cover|extend to|reach)\b(?! (?:the )?(?:exempt"
            rf"|names))",
            r"\b(?:is|are|was|were) (?:not )?(?:\w+ )?held (?:by us |by the \w+ )?(?:only )?for (?:the |those "
            r"|other )?(?:\w+ )?purposes? (?:other than"
            r" (?:those )?)?(?:of|that are not) (?:'?journalism|'?art\b|(?:\w+, )?journalism)",
        ),
    ),
    # --- refused
    _Rule(  # "decided to refuse your request", "these are refused", "is refused as vexatious"
        "refused",
        Outcome.WITHHELD,
        ("refuse", "down+turn"),
        _said(
            r"\brefus(?:e|ed|es|ing)\b(?<=(?:\b(?:decided to|have to|must|am|are|is|therefore|will|be|been|being|obliged to"
            r"|need to|wish to|and|so"
            rf"|because|hereby|{_WE}) (?:\w+ )?|^\W?)refus\w+)",
            r"\bresults? in the refusal of\b",
            r"\bdeclin(?:e|ed|ing) (?:to (?:provide|disclose|release|supply|answer)|your request)",
            r"\bturn(?:ed|ing)? (?:down (?:your|this|the|that|it|them|all|both|each)\b|(?:it|this|them|(?:all|both|each)(?: of)?"
            r"(?: the| your)?(?: \w+)? requests?|your requests?) down\b)(?<=\b(?:i|we|am|are|must|to|have|is|be|therefore) [^,;]{4,60})",
        ),
    ),
    _Rule(  # "I am not obliged to supply the information", "you are not entitled to receive"
        "not_obliged",
        Outcome.WITHHELD,
        ("obliged+not+give", "obliged+not+receipt", "not+do+have+give"),
        _said(
            r"\b(?:not|no longer) (?:\w+ )?(?:obliged|required|entitled) to (?:\w+ )?"
            r"(?:supply|provide|comply|disclose|release|give|respond|answer|receive|process|deal)",
            r"\b(?:no|not under an?|under no) obligation to (?:supply|provide|comply|disclose|release|answer|respond|give)",
            r"\b(?:do|does) not have to (?:supply|provide|comply|disclose|release|give|answer)",
        ),
        unless=_said(r"\b(?:until|unless) (?:we|you|i|such|this|that|the)\b|\b1 ?\(3\)"),  # what waits for more words of the requester
    ),
    _Rule(  # "to do so would exceed the appropriate limit", "goes beyond the appropriate limit"
        "cost_limit",
        Outcome.WITHHELD,
        ("limit",),
        _said(
            rf"\b(?:exceeds?|exceeded|exceeding|above|beyond|over|more than|in excess of)\b[^;]{{0,50}}(?:\b|(?=£)){_OUTLAY}",
            r"\bcost more than the law\b",
            r"\bcannot be answered within\b[^;]{0,50}\b(?:cost|limit|threshold)",
        ),
    ),
    _Rule(  # "the request is vexatious", "as manifestly unreasonable"
        "vexatious",
        Outcome.WITHHELD,
        ("vexatious",),
        _said(
            r"\b(?:is|be|as|are|indeed|was|being|deem\w*|consider(?:s|ed)?|regard(?:s|ed)?|found)\b[^;]{0,30}\b"
            r"(?:vexatious|manifestly unreasonable|a repeated request|(?:identical or )?substantially similar)\b(?! person)"
        ),
    ),
    _Rule(  # "The names are exempt under section 40(2)", "exempt from disclosure"
        "exempt",
        Outcome.WITHHELD,
        ("exempt",),
        _said(
            r"\b(?:exempt|excepted)\b(?! (?:information )?(?:if|unless|where|when)\b| charit)"
            rf"(?<=(?:\b(?:{_BE}|as|find|therefore|considered?|it|data|information|details|question) (?:\w+ ){{0,3}}"
            rf"|^\W?)(?:exempt|excepted))",
            r"\bconstitutes? exempt information\b",
            r"\bexempt(?:ed)? (?:from disclosure|under|by virtue|from release)",
        ),
    ),
    _Rule(  # "it has been withheld", "the report remains withheld", "We are withholding the names"
        "withheld",
        Outcome.WITHHELD,
        ("withheld",),
        _said(
            rf"\b(?:withheld|held back)\b(?<=(?:^|\b(?:{_BE}|data|names?|details?|information)) (?:\w+ ){{0,2}}(?:withheld|held back))",
            rf"\bwithh(?:old|olds|olding|eld)\b(?<=\b(?:{_WE}|am|are|have|has|and|must|therefore|decided to|need to) (?:\w+ )?\w+)",
            r"\bdecision is to withhold\b",
            r"\bwithheld\b(?<=^\W?withheld)",
        ),
    ),
    _Rule(  # "It cannot be disclosed", "decided not to release it", "disclosing this would be unlawful"
        "not_given",
        Outcome.WITHHELD,
        ("given+not", "not+future", "unlawful"),
        _said(
            r"\b(?:will|can|is|are|was|were|cannot)(?: not)? (?:therefore )?(?:be )?(?:being )?(?:disclosed|released|provided"
            r"|supplied|made available|given(?:(?<=you will not be given)|(?<=you cannot be given)"
            r"|(?! (?:the|a|an|their|her|his|any) (?!information|names?|data|details|reasons?|figures?|cop|report))))\b"
            r"(?<=\b(?:not|cannot) [^;]{0,40})",
            r"\b(?:will|shall) not (?:be )?(?:answer|respond|reply|provid|disclos|releas|supply|process|deal|comply)(?:e|ing)?\b",
            r"\b(?:decided|decision(?: is)?|intend|propose) not to (?:disclose|release|provide|supply)",
            r"\b(?:am|are|is|not be) (?:not )?(?:disclosing|releasing|providing|supplying|giving"
            r"(?= (?:you|out|it|this|that|these|those|them|the (?:names?|information|data|details|figures?|numbers?))\b))\b"
            r"(?<=\bnot [^;]{0,20})",
            r"\b(?:(?:i|we) have|has|have) not (?:been )?(?:given|disclosed|provided|released|supplied|named)\b(?<!\b(?:we|i"
            r"|you) have not been given)"
            r"(?<!\byou have not \w+)",
            r"\bwould be (?:unlawful|in breach)(?<=\b(?:disclos|releas)\w+\b[^;]{0,70})",
        ),
        unless=_said(  # what is made good: "I am sorry that this was not given to you at the outset"
            r"\b(?:was|were|had) not (?:been )?\w+ (?:to you )?(?:at the outset|originally|at first|before|earlier|initially|sooner"
            r"|the first time)\b"
        ),
    ),
    _Rule(  # "the first response was right and section 31 is upheld", "I uphold the decision to refuse"
        "refusal_upheld",
        Outcome.WITHHELD,
        ("uphold",),
        _said(
            r"\buph(?:old|olds|eld|olding)(?<!\bnot \w+) (?:the|our|its) (?:\w+ ){0,5}(?:decision|refusal|application|use|exemptions?"
            r"|exceptions?|response)\b",
            r"\b(?:decision|refusal|exemptions?|exceptions?|response|section \S+)\b[^;]{0,50}\b(?:is|are|was|were|has been"
            r"|have been) (?:therefore )?"
            r"(?:upheld|correctly (?:applied|engaged|withheld|refused)|maintained)\b",
            r"\bcorrectly(?<!\bnot \w+) (?:applied|withheld|refused|relied)",
        ),
        unless=_said(  # what somebody else upheld: "the decision was upheld in 27", "upheld on appeal in 2022"
            r"\bupheld (?:in|on|at|by) (?:\d|the (?:tribunal|court|ombudsman)|a (?:tribunal|court)|appeal|[a-z]+ (?:of|cases))"
        ),
    ),
    _Rule(  # an answer that only names the ground: "Please see section 40 above", "Section 43 exemption applied"
        "exemption_named",
        Outcome.WITHHELD,
        ("provision",),
        _said(
            r"^\W*(?:please )?(?:see|refer to) (?:the )?(?:section|regulation|exemption|exception)s? ?\d",
            r"^(?:sections?|regulations?) ?\d\S*(?:(?:,| and| &) (?:sections? |regulations? )?\d\S*){0,3}"
            r"(?:,? (?!is\b|are\b|was\b|of the act\b|of foia\b|re\w+s\b"
            r"|pro\w+s\b|states?\b|a?llows?\b|does\b|do\b|may\b|says\b|which\b|the\b|we\b)[a-z]+){0,9}\.?$",
            r"(?:^|[-,:;] )(?:sections?|regulations?) \d\S* (?:exemption |exception )?(?:applied|applies|engaged)\b",
        ),
        firm=False,
        unless=_said(r"\b(?:sections?) (?:21|25|50|47|16)\b|\b(?:act|regulations?) (?:of )?\d{4}\b"),
    ),
    _Rule(  # an answer that ends with its ground: "This is personal data: section 40(2)."
        "exemption_named",
        Outcome.WITHHELD,
        ("provision",),
        _said(
            r"[:;-] (?:under )?(?:(?:sections? |s\.? ?)(?:12|14|2[2-46-9]|3\d|4[0-4])(?: ?\(\w+\))*"
            r"|(?:regulations? |regs?\.? ?)1[0-3](?: ?\(\w+\))+)(?: (?:applies|refers|of (?:the act|foia|foisa|the eirs?)))?\W*$"
        ),
        firm=False,
    ),
    _Rule(  # "Section 31(1)(a) has been applied", "we rely on section 40(2)", "the following exemption applies"; not "if it applies"
        "exemption_applied",
        Outcome.WITHHELD,
        ("apply+provision",),
        _said(
            r"\b(?:appl(?:y|ied|ying)|rel(?:y|ies|ied|ying)(?: up)?on|claim(?:ed|ing)?|cit(?:ed|ing)|engag(?:ed|ing)|invok(?:ed"
            r"|ing)) (?:\w+ ){0,3}"
            r"(?:sections? \d|regulations? \d|exemptions?|exceptions?)",
            r"\b(?:regulations?|sections?|regs?\.?|s\.) ?\d\S*(?: and \S+)?(?: of [^,;]{0,60})?(?: \w+)?"
            r" (?:appl(?:y|ies)|(?:is|are) engaged)\b",
            r"\bexempt\w* by virtue of\b",
            r"\b(?<!\b(?:if|whether|where|when|that|how) )(?:the|this|these)(?: following| same)? (?:exemptions?|exceptions?)"
            r"(?: (?:below|above|listed below))? (?:therefore |also )?(?:appl(?:y|ies)|(?:is|are) engaged|rel(?:y|ied) (?:up)?on)\b",
            r"\bfalls? (?:under|within) (?:the )?(?:regulation|reg\.|section|exemption|exception|s\.? ?\d)",
        ),
        firm=False,
    ),
    _Rule(  # "Section 31(1)(a) has been applied", "the exemption in section 43(2) is engaged"
        "exemption_applied",
        Outcome.WITHHELD,
        ("apply+provision",),
        _said(r" (?:been|is|are|was|therefore|which|also) (?:therefore |also )?(?:appl(?:y|ies|ied)|engaged|claimed|relied|cited)\b"),
        firm=False,
        subject=_said(r"\b(?:sections?|regulations?|reg\.) \d|\bexemptions?\b|\bexceptions?\b"),
    ),
    _Rule(  # "this response serves as a Refusal Notice"
        "refusal_notice",
        Outcome.WITHHELD,
        ("refusal",),
        _said(r"\brefusal notice\b", r"\bnotice of (?:\w+ )?refusal\b", r"\bthis is a refusal\b", r"\brefusal under\b"),
        firm=False,
        scope=Scope.PART,
    ),
    _Rule(  # "We are unable to provide this information", "it is not possible to answer"
        "unable_to_give",
        Outcome.WITHHELD,
        ("not+able+give",),
        _said(
            r"\b(?:unable|not able|not possible|not in a position) (?:at this time |therefore |for us )?to (?:\w+ )?"
            r"(?:disclose|provide|release|supply|comply|answer|meet|process|fulfil|give|share)\b",
            r"\b(?:cannot|can not) (?:therefore |currently )?(?:disclose|provide|release|supply|comply with|answer|meet|process|share)\b",
            r"\b(?:questions?|requests?|parts?|points?|items?|it|they) (?:[\w()&,]+ ){0,6}(?:cannot|can not) (?:therefore )?be answered\b",
        ),
        unless=_WAITING,
    ),
    _Rule(  # "the public interest lies in maintaining the exemption"
        "public_interest",
        Outcome.WITHHELD,
        ("verdict+interest", "uphold+provision"),
        _said(
            r"\b(?:public interest|balance)\b[^;]{0,60}\b(?:lies|is|favours?|falls|rests|weighs)\b[^;]{0,40}\b"
            r"(?:maintaining|withholding|non-?disclosure|the exemption|the exception|against (?:disclos|releas))",
            r"\bpublic interest in (?:maintaining|withholding)[^;]{0,80}\boutweighs?",
            r"\b(?:exemptions?|exceptions?) (?:should|must) (?:therefore )?be maintained\b",
        ),
        firm=False,
    ),
    # --- given
    _Rule(  # "disclose the located information to you in full", "able to provide all of it"
        "given_in_full",
        Outcome.DISCLOSED,
        ("full+give", "full+request"),
        _said(
            rf"\b{_GIVE} (?:[^;]{{0,80}}\bin (?:full|its entirety|their entirety)\b"
            rf"|(?:you )?(?:with )?all (?:of )?(?:it|the|that|this|them|requested|relevant|information)\b)",
            r"\b(?:is|are|has been|have been|been) (?:\w+ )?answered in full\b",
            r"\b(?:full|complete) disclosure\b",
            r"\(all information (?:to be |has been |was )?(?:supplied|disclosed|released|provided)\)",
            r"\brequest (?:has been|is) granted\b",
            rf"\ball (?:of )?(?:the|that)?[^;]{{0,60}}\b(?:is|are|has been|have been) (?:{_GIVEN}|{_GIVE})\b",
        ),
        unless=_said(r"\bpublished in full\b[^;]{0,60}\b(?:scheme|website|web site|each|every|online|annual\w*|quarter\w*)\b"),
        scope=Scope.ALL,
    ),
    _Rule(  # "The figures are given below", "the first two are provided"; not "I was given the file"
        "information_given",
        Outcome.DISCLOSED,
        ("given+be",),
        _said(
            rf" (?:is|are|been|found) (?:now |also |all )?{_GIVEN}\b(?! (?:by|to you (?:if|once|when)|in accordance|for (?:this"
            r"|the) purpose"
            r"|in (?:a|each|every) (?!(?:\w+ )?(?:table|spreadsheet|document|annex|appendix|attachment|schedule|list|pdf|file\b))"
            r"|(?:the|a|an|its|your|our) (?:\w+ ){0,2}(?:number|reference)|(?:\w+ ){0,2}(?:protection|weight|consideration|attention"
            r"|priority|thought)\b))"
        ),
        subject=_said(
            r"\b(?:information|data|answers?|documents?|records?|figures?|details|it|material|copies|both|first|last|other"
            r"|minutes|letters?"
            r"|reports?|e-?mails|schedule|papers?|(?:questions?|requests?|items?|parts?) [\d(a-h])"
        ),
        unless=_said(_EXPLAINS),
    ),
    _Rule(  # "I am happy to provide it", "Please find attached the information", "the workbook that comes with this letter"
        "information_given",
        Outcome.DISCLOSED,
        ("gives", "given+please", "given+hold", "given+this", "given+own"),
        _said(
            r" in the (?:(?:attached|enclosed|accompanying) (?!leaflet)\w+|workbook|spreadsheet|table|attachments?|annex"
            r"|appendix|schedule|document"
            r"|file)\b(?<= (?:is|are) (?:all |set out |shown |given |listed |contained |detailed )?in the (?:\w+ )?\w+)",
            r" this (?:letter|e-?mail|reply|response|message)\b"
            r"(?<=\b(?:comes?|goes|accompan(?:y|ies|ied)|sent|enclosed|attached) (?:with |by )?this \S{5,8})",
            rf" to (?:be able to )?{_GIVE}\b(?<=\b(?:pleased|happy|able|decided|delighted|in a position) to (?:be able to )?\S+)"
            r"(?! (?:you with )?(?:a |any |further |your )?(?:advice|assistance|help|response|reply|refusal|extension|to))",
            r"please (?:find|see) (?:\w+ )?(?:(?:below|attached|enclosed|herewith|following) )+(?:the |a copy of the "
            r"|our )?(?:requested )?"
            r"(?:information|data|answers?|figures|documents?)\b",
            r"holds? (?:the|this|that|it)\b[^;]{0,50}\band (?:have completed|"
            rf"(?:\w+ )?{_GIVE}|(?:it|this|they) (?:is|are) {_GIVEN})",
            r"\b(?:i|we) (?:(?:can|will|do|now|therefore|hereby) )?(?:disclose|provide|supply|release"
            r"|send) (?:you )?(?:with )?(?:the|this|that|it|a copy)\b"
            r"(?! (?:link|address))",
            r"\b(?:i|we) (?:(?:can|will|do|now|therefore|hereby) )?(?:disclose|provide|supply|release|send|enclose|attach)"
            r" (?:you )?(?:with )?(?:everything|all (?:of )?(?:the|it|this))\b",
        ),
        unless=_said(r"\b(?:must|should|have to|needs? to) be able to\b", _EXPLAINS),
    ),
    _Rule(  # "Please find enclosed a spreadsheet", "The layout is attached", not "attached our response"
        "something_attached",
        Outcome.DISCLOSED,
        ("attach",),
        _said(
            r"\b(?:is|are) (?:\w+ )?(?:attached|enclosed)\b",
            r"\b(?:attached|enclosed)\b (?:\w+ ){0,3}?(?:spreadsheet|document|table|cop(?:y|ies)|file|pdf|list|report|minutes"
            r"|e-?mails|data|workbook"
            r"|schedule|disclosure|annex|appendix)",
            r"\b(?:i|we) (?:have |also |am |are )?(?:attach|enclos)(?:e|ed|ing)? (?!(?:our|the|a|your) (?:\S+ ){0,2}(?:response"
            r"|reply|letter|leaflet))",
            r"\b(?:see|find|refer to) (?:\w+ )?(?:attached|enclosed|(?:the )?(?:table|annex|appendix|spreadsheet|figures?|list)|below)\b"
            r"(?! (?:(?:our|the|my|your) )?(?:\S+ ){0,3}(?:response|reply|letter|for details of|details of your right|is))",
        ),
        firm=False,
        unless=_said(
            r"\b(?:leaflet|complaints? (?:procedure|process|leaflet|form|rights)|review procedure|appeal)"
            r"|^\W*(?:please )?see (?:further )?below\W*$|\battach(?:ed|ing)? (?:\w+ ){0,2}(?:weight|importance|significance|value)\b"
        ),
    ),
    # --- published, said as an answer
    _Rule(  # "This can be found on our website", not "further guidance can be found on"
        "found_elsewhere",
        Outcome.ALREADY_PUBLISHED,
        ("link", "found+can"),
        _said(
            r"\b(?:can|could|may) be (?:\w+ )?(?:found|accessed|viewed|downloaded|obtained|seen|read|looked up|inspected"
            r"|consulted)\b[^;]{0,40}"
            r"(?:\b(?:on|at|via|here|online|from|through|by way of|website|link)\b|https?:|www\.)(?! (?:the )?(?:annex|appendix"
            r"|end|foot|top))",
            r"\b(?:is|are) (?:\w+ )?available\b[^;]{0,40}(?:\b(?:on|at|via|here|online|from|website|link|elsewhere)\b|https?:|www\.)",
            r"\b(?:is|are|been) (?:\w+ )?published (?:on|at|in|by|annually|quarterly|monthly|every|each)",
            r"\byou (?:can|may|will|could) (?:also )?(?:find|access|view|download|read|see|consult|inspect|look)\b[^;]{0,60}(?:\b(?:on|at"
            r"|via|online|website|here)\b|https?:|www\.)",
            r"\b(?:i|we|which we|the (?:council|trust|force|university|department)) publish(?:es)?\b",
            r"\b(?:following|below|this|attached|web) links?\b",
            r"\blink below\b",
            r"\blinks?:",
            r"\b(?:see|visit|refer to|use|go to)\b(?<=^\W?(?:please )?(?:see|visit|refer to|use|go to))[^;]{0,60}(?:\bweb ?(?:site"
            r"|page)|https?:|www\.|\blink\b)",
            r"\bplease (?:see|visit|refer to|use) [^;.]{0,80}\b(?:dashboard|data ?store|portal|publication scheme)\b",
            r"\blink is (?:as follows|below|set out|given)\b",
        ),
        firm=False,
        unless=_said(r"\b(?:further|more|additional|general) (?:information|guidance|details?|advice)\b"),
    ),
    # --- not under the Act, or withdrawn
    _Rule(  # "this is not a request under the Act and will be handled as normal business"
        "not_under_the_act",
        Outcome.OTHER,
        ("not+outside", "business", "withdrawn+request", "not+request"),
        _said(
            r"\b(?:business as usual|(?:normal|usual|ordinary|routine) course of business|as (?:normal |a )?(?:general "
            r"|business )?correspondence)\b",
            r"\bnot (?:a )?(?:valid )?(?:freedom of information |foi |information )?request (?:for (?:recorded )?information )?"
            r"(?:under|within|for the purposes)",
            r"\bnot (?:constitute|fall|amount)\b[^;]{0,40}\b(?:request|scope of the act|under the act)",
            r"\bnot (?:be |been )?(?:treat|handl|process|deal)(?:ed|ing|t)? (?:with )?(?:\w+ ){0,4}(?:as|under) (?:a |an |the )?"
            r"(?:foi|freedom of information|request|it\b|(?:that |this )?act\b)",
            r"\b(?:handl|treat|deal|dealt|process)\w* (?:\w+ ){0,4}as (?:an? |your )?(?:\w+ ){0,2}(?:enquiry|query|general correspondence"
            r"|service request)\b",
            r"\bnot under the (?:act|freedom)\b",
            r"\brequest\b[^;]{0,50}\bwithdrawn\b",
        ),
    ),
    # --- receipt
    _Rule(  # "We acknowledge your request", "Your request has been logged"
        "acknowledged",
        Outcome.ACKNOWLEDGED,
        ("acknowledge", "receipt"),
        _said(
            r"\backnowledg(?:e|es|ing|ement)\b",
            r"\b(?:have|has) (?:now )?received your (?:\w+ ){0,4}(?:request|enquiry|e-?mail|letter)",
            r"\brequest (?:\w+ ){0,6}(?:was|has been|is) (?:\w+ )?(?:received|logged|registered|being (?:\w+ )?(?:processed"
            r"|considered|dealt|handled))\b",
            r"\byou (?:will|should) hear from (?:us|me)\b",
            r"\b(?:have|has) (?:now )?(?:logged|registered|recorded) (?:it|this|your)\b",
            r"\byou (?:can|should|will|may) (?:expect|receive) (?:to receive )?(?:a |our )?(?:full |substantive |formal )?(?:reply"
            r"|response|answer)\b",
            r"\b(?:we|i|council|trust) (?:will|shall|aim to|endeavour to|hope to)(?: aim to| endeavour to)? (?:respond|reply|write"
            r"|send you|let you have|answer (?:your|you))",
            r"\brequest (?:has been|was) passed to\b",
            r"\brequest (?:will|shall) be (?:\w+ )?(?:dealt|handled|processed|considered|answered)",
        ),
        firm=False,
    ),
)


def _index() -> dict[str, int]:
    """The cues of each word, as bits."""
    bits: dict[str, int] = {}
    for cue, words in _CUES.items():
        for word in words.split():
            bits[word] = bits.get(word, 0) | _BITS[cue]
    return bits


def _ways() -> dict[int, tuple[tuple[int, int], ...]]:
    """By the bit of each cue that opens rules the bits that each rule needs, with the rule's place."""
    found: dict[int, list[tuple[int, int]]] = {}
    for place, rule in enumerate(_RULES):
        for names in (way.split("+") for way in rule.cues):
            found.setdefault(_BITS[names[0]], []).append((sum(_BITS[name] for name in names), place))
    return {opener: tuple(ways) for opener, ways in found.items()}


_OPENING = {way.partition("+")[0] for rule in _RULES for way in rule.cues}
_BITS = {cue: 1 << place for place, cue in enumerate(sorted(_CUES, key=lambda cue: cue not in _OPENING))}
"""A bit for each cue; those that open rules come first, as small numbers are the quicker ones."""
_INDEX = _index()
_WORDS = frozenset(_INDEX)
_WAYS = _ways()
_OPENING_BITS = sum(_WAYS)
_OPENERS = frozenset(word for cue in _OPENING for word in _CUES[cue].split())
"""Words of which a sentence holds one at least if a rule is to fit."""
_MARKS = ',.;:()?"'
"""Punctuation that may stand at a word."""

# Sentences that state nothing. Each matches at the sentence's beginning or anywhere, as marked.

_SILENT_START = _said(
    # "If we refuse, you will be told", "Had you asked for each"; not "Where requested, it is enclosed" (rare, and lost)
    r"(?:\W*)(?:\d{1,2}[.)] |[a-z]\) )?(?:(?:so |even |and |but |as |only )?(?:if|unless|once|until(?! then)|should\b|had (?:you|we|the|it"
    r"|this|i)\b|were (?:you|we|the|it|i)\b|when(?:ever)?|as soon as|in the event|in general|generally|normally|for example"
    r"|for instance|whether)\b"
    r"|where (?!requested|held|applicable|possible)(?:a|an|one|we|the|information|it|this|any|you|there)\b"
    r"|(?:an? |any |each |all |every |some |where a )?(?:public )?authorit(?:y|ies) (?:may|must|can|should|is|are|need|has|have"
    r"|that|which)\b"
    r"|you (?:said|say|asked|ask|argue[ds]?|stated?|wrote|have asked|have argued|requested|have requested|wanted|believe"
    r"|complained|sought)\b|your (?:complaint|letter|e-?mail|view|argument) (?:(?:was|is) (?:that|about)|that|says|said)\b"
    r"|factors?\b|arguments?\b|considerations?\b|no inference\b)"
)
_RECITED = _said(
    # "On 30 August we refused both", "In our original response we withheld"; not "Our original response is attached"
    r"\b(?:we|i|it|they|the \w+) (?:replied|responded|answered|wrote)(?: to (?:you|it|this))? on \d{1,2}(?:st|nd|rd|th)? \w+\b"
    r"|\b(?:on|by|in) (?:\w+ ){0,4}\d{1,2}(?:st|nd|rd|th)? \w+(?: \d{4})?,? (?:we|i|the \w+|you"
    r"|the (?:\w+ ){1,3}) (?:\w+ )?(?:refus|withh|repl|respond|said|told|wrote|relied|disclos|provid|answer|explain|asked|ask"
    r"|inform)(?:ed|ied|eld|old|id)?\b"
    r"|\b(?:on|by|in) (?:\w+ ){0,4}\d{1,2}(?:st|nd|rd|th)? \w+(?: \d{4})?,? you (?:\w+ )?(?:confirmed|clarified|stated|narrowed|agreed)\b"
    r"|\b(?:previous|original|initial|first|earlier|former|last|prior)(?:ly)? (?:\w+ ){0,2}(?:response|reply|letter|decision"
    r"|request|refusal|answer)\b[^,;]{0,60}\b(?:refused|withheld|said|stated|relied|applied|cited|disclosed|provided|explained"
    r"|confirmed|informed|was)\b(?! (?:right|correct|upheld))"
    r"|\b(?:we|i|council|trust|authority) (?:had |have )?(?:originally|initially|previously) (?:refus|withh|relied|appl|cit"
    r"|disclos|provid|respond|stat|said)|\bin (?:a|our|my|the) (?:previous|original|initial|first|earlier|former) (?:response"
    r"|reply|letter)\b"
)
_LAW = _said(
    # "The Act allows an authority to refuse", "Section 12 provides that"; not "Section 12 applies"
    r"\b(?:act|regulations?|sections? \S+|foia|foisa|eirs?|legislation|exemptions?|exceptions?|code|guidance|s17|subsection \S+"
    r"|part ii) (?:\w+ )?(?:provides?|forbids?|prohibits?|makes?|states?|allows?|permits?|requires?|says|means|creates?"
    r"|enables?|exempts?|gives?|places"
    r"|entitles?|sets out|lets|covers|protects|asks|imposes?|relates? to|concerns?|deals with"
    r"|is (?:an? )?(?:\w+[ ,-]+){0,4}(?:exemption|exception)|is about|are (?:both )?(?:qualified|absolute)|is (?:qualified"
    r"|absolute))\b"
    r"|\b(?:a|an|any|each|all|places two duties on|on|by) public authorit(?:y|ies)\b|\bexempt information (?:if|where|unless)\b"
    r"|\ban authority (?:may|must|can|to|is|which)\b|\b(?:does|do|should|must) not (?:\w+ ){0,2}(?:mean|imply|indicate|taken"
    r"|inferred|read as)\b|\bpublic interest test\b|\bright of access\b|\btwo duties\b|\bmost often used\b|\b(?:often|usually"
    r"|sometimes|generally|normally|typically) (?:\w+ )?(?:exempt|withheld|refused|redacted)\b"
)
_FRAME = _said(
    # complaint, licence and mail text: "ask for an internal review", "Open Government Licence"
    r"\b(?:internal review (?:can|may|should|request|by|of the response|within)|(?:ask|asking|request|requesting|apply"
    r"|applying) (?:us )?(?:for|to carry out) (?:an?|the|such a) (?:internal |independent )?review|right (?:to|of) (?:complain"
    r"|appeal|ask|complaint|review)|appeal to|complain to|information commissioner|dissatisfied|unhappy|not (?:satisfied|content"
    r"|happy) with|section 39 ?\(2\)|environmental[^;]{0,80}section 39\b"
    r"|re-?us(?:e|ing)|open government licence|ogl|copyright|attribution|intended recipient|misdirected|received (?:this"
    r"|it) (?:e-?mail |message )?(?:in error|by mistake)|do not hesitate|queries about|personal data (?:we|you)|privacy (?:notice"
    r"|policy)|wish to discuss|(?:will|may) (?:also )?be (?:\w+ )?(?:published|placed|added|made available"
    r"|made public)[^;]{0,60}(?:disclosure log|website)|apologi[sz]e|apologies)\b"
)
_UNSAID = (
    (  # what a condition or a doubt governs: ", if the fee is paid", "whether it is exempt"
        "doubt",
        _said(
            r"\b(?:is|are) exempt(?: from (?:disclosure|release))?(?: (?:under|by) [^,;]{3,60})? (?:if|unless) (?:its|their|it|they"
            r"|disclos)[^,;]{1,160}"
            r"|\b(?:if|unless|whether(?! [^,;]{0,60}does not (?:apply|arise))|until(?! (?:then|that|now))|once|should (?:you|it"
            r"|the)|were (?:you|we)"
            r"|in the event)\b(?! (?:applicable|appropriate|possible|requested|disclosed|released|published|made public|it were"
            r"|provided)\b)[^,;]{1,200}"
        ),
    ),
    (  # what is only retold: "the papers that were held back are attached", "exemptions that resulted in information being withheld"
        "withhold",
        _said(
            r"(?<!,) (?:that|which) (?:was|were|had been|we) (?:\w+ )?(?:withheld|held back|refused|redacted|removed)\b"
            r"|\bresult(?:s|ed|ing)? in (?:\w+ )?information being (?:withheld|refused|redacted)\b"
            r"|\bused to (?:refuse|withhold|redact)\b[^;]{0,120}"
        ),
    ),
    (  # what was written before: "I wrote to you and explained that we were unable to comply"
        "retold",
        _said(r"^\W*(?:i|we) (?:\w+ ){0,3}(?:wrote to you|explained to you)\b[^.;]{0,60}\bthat\b[^;]{0,240}"),
    ),
    (  # what would be wrong to conclude: "that we were able to give the total does not mean that"
        "not",
        _said(
            r"^\W*(?:the fact )?that\b[^;]{0,160}\b(?:does not|doesn't|cannot|should not) (?:mean|imply|alter|change|affect|be taken)\b"
            r"[^;]{0,160}",
            r"\b(?:does not|doesn't) follow that\b[^.;]{0,200}",
        ),
    ),
    (  # what is to be avoided: "to avoid your request being refused"
        "withhold",
        _said(r"\b(?:avoid|prevent)\b[^,;]{0,60}\b(?:refus|withh|exempt)\w*"),
    ),
    (  # what is left open: "is or is not held"
        "or",
        _said(
            r"\b(?:is|are|was|were|does|do|did) or (?:is|are|was|were|does|do|did) not\b[^,;]{0,60}|\bexists? or (?:does"
            r"|do) not exist\b"
        ),
    ),
    (  # what is denied: "not refusing", "no exemptions have been applied", "nothing has been withheld"
        "not",
        _said(
            r"\b(?:not|n't|never|without|nor|rather than|no longer|no need to|neither)(?: (?:to|be|been|being|have|had|yet"
            r"|therefore|a|an|any|you|as|treated|decided|in fact|the|is|need|wish))* (?:refus\w+|withh\w+|exempt(?!ed)\w*"
            r"|redact\w*|vexatious|rely\w*|relied|claim\w*|engag\w+|cited?|exceed\w*|used|extend\w*|transferr\w+|charg\w+"
            r"|put on hold)\b[^,;]{0,60}"
            r"|\bnot (?:satisfied|persuaded|convinced|certain|of the view)\b[^,;]{0,120}"
            r"|(?:\bnot|n't) (?:consider|think|believe|find|accept|agree)(?: that)? (?:the |an? |any )?(?:exemptions?|exceptions?"
            r"|sections? \S+|regulations? \S+)[^,;]{0,40}\b(?:appl(?:y|ies)|engaged|applicable)\b"
            r"|\bneither (?:the )?(?:sections?|regulations?|exemptions?|exceptions?|ss?\.? ?\d)[^,;]{0,40} nor [^,;]{0,40}"
            r"\b(?:appl(?:y|ies|ied)|engaged|applicable)\b"
            r"|\b(?:no|none of the) (?:\w+ ){0,3}(?:exemptions?|exceptions?|redactions?|fees?|charges?|refusal|information|part"
            r"|data) (?:\w+ ){0,3}(?:appl\w+|used|relied|withheld|redacted|refused|exempt|removed|engaged|made|claimed|payable"
            r"|considered)|\bno (?:\w+ ){1,4}(?:is|are|was|were|has been|have been) (?:withheld|refused|redacted|removed)\b"
            r"|\b(?:nothing|none)(?: (?:of|in|on|from) (?:the )?\w+)? (?:has been|is|was|were|had to be|have been|is being) (?:withheld"
            r"|held back|kept back|redacted|blacked out|removed|refused|exempt)"
            r"|\b(?<!\b(?:duty|duties|obligation|requirement)\b[^;]{0,60})(?:exemptions?|exceptions?|section \S+"
            r"|regulation \S+)(?: \w+){0,4} (?:is|are|was|were|does|do|did|has|have) not (?:\w+ ){0,2}(?:engaged|appl\w+|relied"
            r"|claimed|relevant|in question|needed)\b"
        ),
    ),
    (  # what is only imagined or possible: "might have had to refuse", "may be exempt"
        "modal",
        _said(
            r"\bit (?:may|might|could) (?:well )?be that\b[^;]{0,200}|\b(?:may|might|could|would|likely to|should|would be willing to"
            r"|considering whether to|will(?! not)),?(?: (?:also|well|not|however|nevertheless|nonetheless|even|indeed|possibly|itself"
            r"|themselves|only|then|still|perhaps|all|be|have|had|to|been|need|likely|considered|therefore),?)* (?:exempt|refused|withheld"
            r"|redacted|redact|(?:refuse|withhold|ask|issue)\b[^,;]{0,100}|apply|incur|engage|engaged|disclose|disclosed|release"
            r"|released|given|provide|provided|publish|published|answer|answered|send|sent|met|rely|extend|transferred|payable|charge)\b"
            r"|\bcan (?:only )?be (?:withheld|refused)\b|\bcan (?:refuse|withhold)\b"
        ),
    ),
    (  # an act named, not done: "the public interest in withholding", "allows us to refuse", "a duty to confirm or deny"
        "named",
        _said(
            r"\b(?:in favour of|favou?ring|against|reasons? for|arguments? for|interest in|right to|power to|(?<!from the )duty to"
            r"|duties to|allows?(?: us| me| an authority)? to|entitled to|option to) (?:disclos|withhold|releas|refus|provid"
            r"|maintain|neither|confirm|giv|extend)\w*(?: (?:or|nor) (?:deny|denying))?"
            r"(?! (?:or|nor) deny| (?:does|do) not (?:apply|arise))"
        ),
    ),
)

# --- how much it speaks of

_ALL = _said(  # "any of the information", "nothing", "in its entirety"
    r"\b(?:(?:all|both)(?: of)?(?: the| your)?(?: two| three| four| five| \d+)? requests|all (?:of )?(?:the|it|this|that|your|located"
    r"|requested)|any (?:of the |of this )?(?:relevant |recorded )?(?:information"
    r"|data|records?|documents?)|whole of|entire(?:ty)?|no (?:relevant |recorded )?(?:information|data|records?|documents?)"
    r"|in full|none of|nothing|everything (?:on|in) (?:this|your|the) (?:list|request|letter|e-?mail)|everything (?:that )?you"
    r"|not entitled to receive)\b"
)
_TIED = _said(  # "question 2", "item B", "this part", "your second question"
    r"\b(?:questions?|q|parts?|items?|points?|requests?|elements?) (?:numbers? )?(?:\(?[0-9]{1,2}\b(?! \w+ \d{4})|\(?[a-h]\)"
    r"|[a-h]\b|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"|\bq\d\b|\bthis (?:part|question|element|item|aspect)\b|\b(?:first|second|third|fourth|fifth|last|final) (?:part|question|request"
    r"|point)\b"
)
_LABELLED = _said(r"\W*(?:\d{1,2}|[a-h])\)")  # matches "(b) The plan is"; must not match "3 plans are"

_LABEL = "(\u20220123456789abcdefgh"
"""What a sentence that begins with a label begins with."""
_PART = _said(r"\bsome\b|\bparts?\b|\bnames?\b|\bmost of\b")  # "some of it", "the names"
_REFUSED_WHOLE = _said(  # "decided to refuse your request", "your request is refused as vexatious"
    r"\brefus(?:e|ed|es|ing) (?:to (?:comply with|answer|process) )?(?:your|the|this) request\b|\b(?:your|the"
    r"|this) request (?:[^;]{0,40} )?(?:is|has been|was) (?:being |therefore )?(?:refused|vexatious)\b|\bcomply with your request\b"
)


_EARLIER_REQUESTS = _said(r"\b(?:previous|earlier|former|past|last \w+) (?:\w+ )?requests\b")
_TELLS_OF_THEM = _said(
    # matches "the first was disclosed in full, the second"; must not match "the first is exempt", "the report was withheld"
    r"\W*(?:(?:the|your) (?:first|second|third|fourth|last|latter|former|earliest|others?)(?: \w+)?|(?:these|those|each|both|they|all)"
    r"(?: of (?:these|those|them))?)(?: \w+)? (?:was|were|had)\b"
)


_OTHER_REQUEST = _said(
    # matches "this was considered in request 23-07718, to which"; must not match "we considered your request 23-07718"
    r"\b(?:considered|dealt with|answered|covered|refused|asked(?: for)?) (?:in|under) (?:your |an? |the )?(?:\w+ )?request"
    r" (?:no\.? |number |ref\w* )?\S*\d\S* ?,? (?:to|in|for|under|where|when) (?:which|we)\b"
)


def recalls(text: Text, floor: int, start: int) -> bool:
    """Whether a sentence tells what became of earlier requests: those the sentence before names, or one that it numbers.

    So "The first was disclosed in full", and "This was considered in request 23-07718, to which we applied section 31".

    Args:
        text: the cleaned source.
        floor: clean offset where its paragraph begins.
        start: clean offset of the sentence.
    """
    at = text.low.find("request", start, start + _LONGEST)
    if at >= 0 and at < (end := text.sentence_at(start)[1]) and _OTHER_REQUEST.search(" ".join(text.low[start:end].split())):
        return True
    if not _TELLS_OF_THEM.match(text.low, start):
        return False
    return _EARLIER_REQUESTS.search(text.low, max(floor, start - 300), start) is not None


class Told:
    """What the sentences of one text say about an outcome, each read once, however many readers ask.

    Example:
        >>> told = Told(Text("Thank you for asking. The Trust does not hold this information."))
        >>> [said.rule for said in told.statements(0, len(told.text.text))]
        ['not_held']
    """

    __slots__ = ("_breaks", "_known", "_low_numbers", "_own", "_said", "text")

    def __init__(self, text: Text, breaks: Sequence[int] = (), own: DecisionFinder | None = None) -> None:
        """Keeps text and breaks; nothing is read yet.

        Args:
            text: the cleaned source.
            breaks: clean offsets at which paragraphs begin, in order; no sentence goes over one.
            own: the ways to tell a decision that the format brings; they go before those known here.
        """
        self.text = text
        self._breaks = breaks
        self._own = own if own is not None and own.any else None
        self._known: dict[tuple[int, int, Holes], Statement | None] = {}
        self._said: dict[str, Statement | None] = {}
        """By their words: letters print a sentence more than once."""
        self._low_numbers: bool | None = None

    @property
    def keeps_low_numbers(self) -> bool:
        """Whether the text says anywhere that small numbers are kept back; looked for once."""
        if self._low_numbers is None:
            self._low_numbers = _LOW_NUMBERS.search(self.text.low) is not None
        return self._low_numbers

    def statement(self, start: int, end: int, holes: Holes = ()) -> Statement | None:
        """What one sentence says about an outcome.

        Args:
            start: clean offset of the sentence.
            end: one past its end.
            holes: clean stretches inside that are left out.
        """
        if holes:
            holes = tuple(hole for hole in holes if hole[0] < end and start < hole[1])
        key = (start, end, holes)
        try:
            return self._known[key]
        except KeyError:
            found = self._known[key] = self._read(start, end, holes)
            return found

    def _read(self, start: int, end: int, holes: Holes) -> Statement | None:
        """What a sentence says that has not been asked about yet."""
        rule = self._own.match(self.text.low, start, end) if self._own is not None else None
        if rule is not None:
            return Statement(rule.outcome, rule.name, start, end, Scope.REQUEST, True)
        if holes:
            return statement(self.text, start, end, holes)
        words = self.text.low[start:end]
        if words not in self._said:
            self._said[words] = statement(self.text, start, end)
        said = self._said[words]
        return said if said is None or said.start == start else said._replace(start=start, end=end)

    def may_tell(self, start: int, end: int) -> bool:
        """Whether a stretch holds a word without which no sentence says anything of an outcome.

        Args:
            start: first clean offset.
            end: one past the last.
        """
        return self._own is not None or not _OPENERS.isdisjoint(_bare(self.text.low[start:end]))

    def sentences(self, start: int, end: int, holes: Holes = ()) -> list[tuple[int, int]]:
        """The sentences of a stretch that may hold several paragraphs.

        Args:
            start: first clean offset.
            end: one past the last.
            holes: clean stretches inside that are left out; a paragraph that begins in one breaks nothing.
        """
        return [one for piece in self._pieces(start, end, holes) for one in self.text.sentences(*piece)]

    def _pieces(self, start: int, end: int, holes: Holes) -> Iterator[tuple[int, int]]:
        """A stretch cut where paragraphs begin in it."""
        first, last = bisect_right(self._breaks, start), bisect_left(self._breaks, end)
        for stop in (*self._breaks[first:last], end):
            before = bisect_right(holes, (stop, len(self.text.text))) - 1
            if before < 0 or not holes[before][0] <= stop < holes[before][1]:
                yield start, stop
                start = stop

    def statements(self, start: int, end: int, holes: Holes = ()) -> tuple[Statement, ...]:
        """What the sentences of a stretch say about an outcome, in order; those that say nothing of it are left out.

        Args:
            start: first clean offset.
            end: one past the last.
            holes: clean stretches inside that are left out, such as a page header.
        """
        telling = (piece for piece in self._pieces(start, end, holes) if self.may_tell(*piece))
        found = (self.statement(*one, holes) for piece in telling for one in self.text.sentences(*piece))
        return tuple(one for one in found if one is not None)


def statement(text: Text, start: int, end: int, holes: Holes = ()) -> Statement | None:
    """What one sentence says about an outcome.

    Args:
        text: the cleaned source.
        start: clean offset of the sentence.
        end: one past its end.
        holes: clean stretches inside that are left out.

    Example:
        >>> t = Text("The Trust does not hold this information.")
        >>> statement(t, 0, len(t.text)).rule
        'not_held'
    """
    bare = _bare(_plain(text, start, end, holes) if holes else text.low[start : min(end, start + _LONGEST)])
    if _OPENERS.isdisjoint(bare):
        return None
    bits, rules = _candidates(bare)
    if not rules:
        return None
    words = _plain(text, start, end, holes)
    chosen = _first(rules, words)
    if chosen is None or _silent(words, bits):
        return None
    kept = _struck(words, bits)
    if kept != words:  # a rule before the one chosen finds no more in fewer words
        chosen = _first(rules[rules.index(chosen) :], kept)
        if chosen is None:
            return None
    rule = _RULES[chosen]
    if rule.firm and rule.outcome in _NOTHING and _gives_beside(rule, rules, kept):
        return Statement(Outcome.PARTLY_DISCLOSED, "gives_and_refuses", start, end, Scope.REQUEST, True)
    scope = _scope(words, bits, rule.outcome) if rule.scope is None else rule.scope
    return Statement(rule.outcome, rule.name, start, end, scope, rule.firm)


def _gives_beside(rule: _Rule, places: list[int], words: str) -> bool:
    """Whether a sentence that refuses something gives something else, in another clause of it."""
    if not any(mark in words for mark in (",", ";", " and ", " but ", " while ", " whilst ")):
        return False
    refused = rule.pattern.search(words)
    for place in places:
        if refused and _RULES[place].name in _GIVES_FIRMLY and (given := _RULES[place].pattern.search(words)):
            between = words[min(refused.end(), given.end()) : max(refused.start(), given.start())]
            if any(mark in between for mark in (",", ";", "and ", "but ", "while ", "whilst ")):
                return True
    return False


def _candidates(words: list[str]) -> tuple[int, list[int]]:
    """The cues that stand among the words, as bits, and the places of the rules all of whose cues do, in order."""
    bits = 0
    for word in _WORDS.intersection(words):
        bits |= _INDEX[word]
    places: set[int] = set()
    left = bits & _OPENING_BITS
    while left:
        opener = left & -left
        left ^= opener
        for need, place in _WAYS[opener]:
            if bits & need == need:
                places.add(place)
    return bits, sorted(places)


def _first(places: list[int], words: str) -> int | None:
    """The place of the first rule that fits."""
    for place in places:
        rule = _RULES[place]
        found = rule.pattern.search(words)
        if found is None or (rule.unless is not None and rule.unless.search(words)):
            continue
        if rule.subject is None or rule.subject.search(words, max(0, found.start() - _NEAR), found.start()):
            return place
    return None


def _bare(low: str) -> list[str]:
    """Words without the punctuation that may stand at them."""
    for mark in _MARKS:
        if mark in low:
            low = low.replace(mark, " ")
    return low.split()


def _tokens(text: Text, start: int, end: int, holes: Holes) -> list[str]:
    """The words of a sentence in lower case, without holes, no more than are read."""
    end = min(end, start + _LONGEST)
    tokens: list[str] = []
    for hole_start, hole_end in holes:
        if start < hole_end and hole_start < end:
            tokens += text.low[start : max(start, hole_start)].split()
            start = min(hole_end, end)
    return tokens + text.low[start:end].split()


def _plain(text: Text, start: int, end: int, holes: Holes) -> str:
    """The same as one string, white space collapsed."""
    return " ".join(_tokens(text, start, end, holes))


def _silent(words: str, bits: int) -> bool:
    """Whether a sentence states nothing: a question, a condition, the law, an earlier letter, complaint or licence text."""
    if (words.endswith("?") and not _ASKING.match(words)) or _SILENT_START.match(words):
        return True
    if words.startswith(_ZEROS) and _ZERO.match(words):
        return True
    if words[-1:].isdigit() and _ROW.search(words):
        return True
    if bits & _BITS["frame"] and _FRAME.search(words):
        return True
    if bits & _BITS["law"] and _LAW.search(words) and not _OWN.search(words):
        return True
    return bool(bits & _BITS["past"]) and _RECITED.search(words) is not None


_ROW = _said(
    # matches the row "refused 311 402 389"; must not match "withheld under sections 31, 38, 40", "not held for 2019 2020 2021"
    r"^\W*(?!.*\b(?:sections?|regulations?|not)\b)(?:[a-z()%-]+ ){1,4}(?:\d{1,3}(?:,\d{3})* ){2,}\d{1,3}(?:,\d{3})*$"
)
_ZEROS = ("nil", "zero", "none", "0")
_ZERO = _said(
    r"(?:nil|zero|none|0)\b ?[,;:.-]+ ?(?:there (?:are|were) )?no (?!information|data|records?|such|recorded|relevant)\w+"
    r"(?: (?:are|were|is|was))? held\b"
)
# matches "Nil, no boats are held by us"; must not match "Nil, no information is held"

_ASKING = _said(
    r"\W*(?:please|(?:could|can|would) you)\b.*\b(?:clarify|specify|confirm what|be more specific|let (?:us|me) know"
    r"|tell (?:us|me)|indicate|say (?:what|which|whether)|explain)\b"
)
# matches "Could you clarify which years you mean?"; must not match "Could it be provided?"

_OWN = _said(  # a sentence on the law that yet decides: "... requires; it is therefore exempt", "we are refusing"
    r"\b(?:i|we) (?:am|are|have|do|will|can|cannot|rely|enclose|attach)\b|\b(?:therefore|serves as|acts as|accordingly)\b"
    r"|\b10 ?\(3\) \w+ (?:us|me)\b|\bin this case\b|\bthis information is\b|\byour request is\b|\bneither confirm"
)


def _struck(words: str, bits: int) -> str:
    """A sentence without what it denies or only imagines."""
    for cue, pattern in _UNSAID:
        if bits & _BITS[cue]:
            words = pattern.compiled.sub(" ~ ", words)
    return words


def _scope(words: str, bits: int, outcome: Outcome) -> Scope:
    """How much of the request a sentence speaks of; what says "some" of a whole request speaks of the whole."""
    if (words[:1] in _LABEL and _LABELLED.match(words)) or (bits & _BITS["tied"] and _TIED.search(words)):
        return Scope.PART
    if bits & _BITS["portion"] and outcome is not Outcome.PARTLY_DISCLOSED and _PART.search(words):
        return Scope.PART
    if bits & _BITS["whole"] and _ALL.search(words):
        return Scope.ALL
    return Scope.ALL if bits & _BITS["request"] and _REFUSED_WHOLE.search(words) else Scope.REQUEST


# --- what one question got

_POINTER = _said(  # the whole answer points at another one: "As above", "See answer to question 3"
    r"\W*(?:please )?(?:(?:see|refer to|as (?:per|in|at|for)?|same as|covered (?:by|in)|addressed (?:in|by)|answered (?:in|by"
    r"|at|above)) ?)"
    r"(?:the |our |my )?(?:(?:response|answer|reply|information|comments?|q(?:uestion)?|part|point)s? )?"
    r"(?:given |provided )?(?:to |in |at |for )?(?:the )?(?:(?:questions?|q|parts?|points?|above|previous"
    r"|earlier) ?)*(?:\(?\d{1,2}\)?[a-h]?(?: ?(?:,|and|&) ?\d{1,2})*)?(?: ?above)?\W*"
    r"|\W*(?:please )?(?:see|refer to) (?:the |our |my )?(?:reasons?(?: for (?:the |my |our )?decision)?|rationale|explanation|exemptions?"
    r"|decision|refusal notice) (?:given |set out |section )?(?:above|below)\W*"
)
_AT_ADDRESS = _said(  # all that it says is where: "the register is on the committee pages: https://..."; not "12, see www.x.org"
    r"(?!\W*(?:\d|yes\b|no\b|none\b|nil\b))(?:(?!\b(?:attached|enclosed|not|exempt|withheld|http|www)\b)[^.?!;]){0,200}"
    r"(?::|\b(?:at|on|from|via|see|here|below)\b:?|-) (?:https?:|www\.)\S+\W*"
)
_RECITES_REFUSAL = _said(  # reasons that begin with the law: "Section 17 requires us, when refusing, to say why", "Section 12 allows"
    r"^(?:section|s\.?) ?17\b[^;]{0,80} (?:requires?|obliges?) [^;]{0,60}\bwhen refusing\b"
    r"|^(?:sections?|regulations?) ?\d\S* [^;.]{0,80}?\b(?:allows|permits|enables) [^;.]{0,40}\bto (?:refuse|withhold)\b"
)
_NEUTRAL = _said(  # gives nothing by itself: "I can confirm that we hold this information.", "Following a search"
    r"\b(?:hold|holds|held|search(?:es|ed)?|your request|thank you|apolog|we have considered|has been considered|please note that"
    r"|unfortunately|regret|see above|this question|(?:response|answer) (?:above|below)|refusal notice|section \d|the act\b"
    r"|exempt|privilege|personal data|commercially sensitive|in confidence)"
)
_OF_SOME = _said(
    r"\W*(?:in respect of|as to|as for|as regards|regarding|for) (?:the|those) \w+"
)  # "In respect of the women who were moved, it is"
_ANAPHOR = _said(  # a refusal of all that was asked: "They are exempt", "Section 38 applies"; not "The names are exempt"
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
_SUPPOSED = _said(  # what may come and is not said to be so: "if it would take more than 18 hours", "some may be exempt"
    r"^\W*(?:\d{1,2}[.)] )?(?:if|unless|where|when|should|whether)\b|\b(?:may|might|could) (?:\w+ )?(?:be|apply|have to|need to|take)\b"
)
_FIGURE = _said(  # begins with what was asked: "8,317 shifts", "£3.02m", "Nil", "Yes"
    r"\W*(?:£ ?)?(?:\d|yes\b|no[,.]|nil\b|none\b|zero\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) )"
)
_YES_OR_NO = _said(r"\W*(?:yes|no)[,.;:]")  # the answer to a question of that sort: "No, there is no such plan"; not "No information"
_CONCLUDES = _said(  # the authority's own conclusion: "we conclude that"; not "staff record why"
    r"\b(?:we|i|he|she) (?:\w+ ){0,2}(?:conclude[sd]?|finds?|found|considers?|considered|believes?|decided|judged?|thinks?|satisfied)\b"
    r"|\b(?:therefore|on balance)\b"
)
_MORE = _said(  # after a refusal, something given all the same: "Since 2021 the number is 97", "However, we can tell you"
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
    words = _plain(text, start, min(end, start + _BEGINNING), holes)
    if not any(mark.isalnum() for mark in words):
        return Outcome.UNKNOWN, "no_words"
    if len(words) < 120 and _POINTER.fullmatch(words):
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
    refusal = next((s for s in stated if s.outcome in _NOTHING and _tells(s)), None)
    if refusal is not None and refusal.rule == "there_is_none" and _YES_OR_NO.match(words):
        return Outcome.DISCLOSED, "yes_or_no"
    gives = any(s.outcome is Outcome.DISCLOSED for s in stated)
    if refusal is None and not gives and _RECITES_REFUSAL.search(words):
        return Outcome.WITHHELD, "recites_refusal"
    if refusal is None and not gives:
        refusal = next((s for s in stated if s.rule == "public_interest" and _CONCLUDES.search(_plain(text, s.start, s.end, holes))), None)
    if refusal is None:
        first = told.sentences(start, min(end, start + _LONGEST), holes)[:_LOOKED_AT]
        outcome, rule = _given(text, stated, first, words, holes)
        return (Outcome.PARTLY_DISCLOSED, less) if less and outcome is Outcome.DISCLOSED else (outcome, rule)
    said = [(one, told.statement(*one, holes)) for one in told.sentences(start, end, holes)]
    refused = _plain(text, refusal.start, refusal.end, holes)
    whole = refusal.rule == "public_interest" or (_ANAPHOR.search(refused) is not None and _OF_SOME.match(refused) is None)
    before = [_plain(text, *one, holes) for one, s in said if s is None and one[0] < refusal.start]
    given = _holds_table(before) or any(_gives(text, one, s, holes, one[0] < refusal.start, whole=whole) for one, s in said)
    if given or _tells_rest(text, said, holes):
        return Outcome.PARTLY_DISCLOSED, "given_and_" + refusal.outcome.value
    strongest = _strongest([refusal, *(s for _, s in said if s is not None and _tells(s))])
    return strongest.outcome, strongest.rule


_ABOUT = Pattern(  # a figure that is not told: "fewer than 5", "<10"; not "fewer than 300"
    r"\b(?:fewer|less)\sthan\s(?:5|five|6|six|10|ten|11)\b|(?:<|&lt;)\s?(?:5|6|10|11)\b|(?<!aged\s)(?<!of\swhich\s)"
    r"(?<!children\s)(?<!pupils\s)\b(?:under|below)\s(?:5|five|10|ten)\b(?!\s(?:years|%|per|\d))"
)
_LOW_NUMBERS = Pattern(  # that small numbers are kept back: "figures below ten are suppressed"; not "fewer figures are given"
    r"\b(?:numbers?|figures?|values?|counts?|totals?|cells?|results?)\b[^.;]{0,40}(?:\b(?:fewer|less|lower|smaller|below|under)\b"
    r"|<)[^.;]{0,80}\b"
    r"(?:not\s(?:been\s)?(?:specified|given|shown|disclosed|stated|provided|released)|withheld|redacted|suppressed|exempt|masked|replaced"
    r"|hidden"
    r"|rounded|held\sback|removed|(?:shown|given|displayed|presented|recorded|expressed|represented|denoted)\s(?:as|by|with))\b"
    r"|\b(?:low|small)\s(?:numbers?|figures?|counts?)\b[^.;]{0,80}\b(?:not\s(?:been\s)?(?:specified|given|shown|disclosed|stated|provided"
    r"|released)"
    r"|withheld|redacted|suppressed|suppression|exempt|masked|replaced|hidden|held\sback|removed)\b"
)
_NARROWED = _said(r"\W*(?:the )?(?:\w+ ){1,3}only ?(?::|- )")  # matches "Ranks only: two sergeants"; must not match "Only two"


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
    early = [s for s in stated if s.start < first[-1][1]]
    elsewhere = next((s for s in early if s.outcome is Outcome.ALREADY_PUBLISHED), None)
    if elsewhere is not None and not _FIGURE.match(words):
        return Outcome.ALREADY_PUBLISHED, elsewhere.rule
    if not early and _SUPPOSED.search(words) and all(_SUPPOSED.search(_plain(text, *one, holes)) for one in first):
        return Outcome.UNKNOWN, "only_supposed"
    return Outcome.DISCLOSED, "substance"


def _gives(text: Text, place: tuple[int, int], said: Statement | None, holes: Holes, before: bool, *, whole: bool) -> bool:
    """Whether a sentence of an answer that also refuses something gives anything.

    Before "They are exempt" stand reasons, unless they begin with a figure; before "The names are exempt" what is given.
    """
    if said is not None:
        return said.outcome is Outcome.DISCLOSED
    words = _plain(text, *place, holes)
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


_ONE_PART = _said(  # "applies to this part of your question"; not "this part is refused"
    r"\b(?:this|that) (?:part|half|element|aspect|limb|bit) of (?:your|the|this) (?:question|request|point|query)\b"
)
_WORKING = _said(  # what only reasons, or counts the work: "at 4 minutes each", "it would"
    r"£|\b(?:hours?|minutes?|would|could|may|might|because|since|so|cost|limit|each|every|estimate\w*|review|please)\b"
)


def _tells_rest(text: Text, said: list[tuple[tuple[int, int], Statement | None]], holes: Holes) -> bool:
    """Whether an answer that refuses "this part of the question" ends with a plain fact for the other part."""
    last, stated = said[-1]
    words = _plain(text, *last, holes)
    if stated is not None or len(said) == 1 or not any(mark.isdigit() for mark in words):
        return False
    if _WORKING.search(words) or _NEUTRAL.search(words):
        return False
    return any(_ONE_PART.search(_plain(text, *one, holes)) for one, s in said if s is not None and s.outcome in _NOTHING)


def _strongest(said: list[Statement]) -> Statement:
    """Of statements that give nothing the one that decides: a refusal, else NCND, else published, else not held."""
    order = (Outcome.WITHHELD, Outcome.NCND, Outcome.ALREADY_PUBLISHED, Outcome.NOT_HELD)
    nothing = [s for s in said if s.outcome in order]
    firm = [s for s in nothing if s.firm or s.rule == "exemption_named"] or nothing
    return min(firm, key=lambda s: order.index(s.outcome))
