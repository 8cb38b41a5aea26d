"""The ways to say an outcome, in the order in which they are tried: of those that fit a sentence the first decides."""

from __future__ import annotations

from foiparse.model import Outcome
from foiparse.statements.rule import Rule, Scope, wording

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
_WAITING = wording(rf"\b{_STUCK}[^,;]{{0,60}} {_WAITED_FOR}", rf"\b{_WAITED_FOR}[^;]{{0,60}} {_STUCK}")

RULES: tuple[Rule, ...] = (
    # --- not an answer at all
    Rule(  # "This is an automatic reply." not "an automatic right of appeal"
        "automatic_reply",
        Outcome.OTHER,
        ("automatic", "out+office"),
        wording(
            r"\bautomat(?:ic|ed|ically)(?: generated)?(?: e-?mail)? (?:repl|respon|acknowledg|message|e-?mail|receipt)",
            r"\bautomatically generated",
            r"\bauto-?(?:reply|response|acknowledg)",
            r"\bout of (?:the )?office",
        ),
    ),
    # --- some of it
    Rule(  # "we cannot meet your request in full", "it cannot be provided in full"
        "not_in_full",
        Outcome.PARTLY_DISCLOSED,
        ("full+not+give",),
        wording(
            rf"(?:\bnot\b|\bunable|\bcannot|n't)[^;]{{0,60}} (?:meet|{_GIVE}|comply|answer)[^;,]{{0,60}}"
            r" (?:in full|in (?:its|their) entirety|all (?:of )?(?:the|it|that))"
        ),
    ),
    Rule(  # "I uphold your complaint in part", "your complaint is partly upheld"
        "upheld_in_part",
        Outcome.PARTLY_DISCLOSED,
        ("uphold+some",),
        wording(r"\buph(?:old|eld|olding)\b[^;]{0,50}\bin part\b", r"\bpart(?:ly|ially) uph(?:eld|old)", r"\bsucceeds? in part\b"),
    ),
    Rule(  # "disclose some of the plans", "give you most of the figures", "part of that at b) and none of that at c)"
        "gives_some",
        Outcome.PARTLY_DISCLOSED,
        ("some+give", "whole+give+portion"),
        wording(
            rf"\b{_GIVE} (?:(?:you )?(?:with )?(?:a (?:redacted )?copy of |copies of |an answer to |answers? to "
            rf"|(?:the )?information for )?"
            rf"{_SOME}\b|partially\b|(?:\w+ ){{0,4}}in part\b|[^;]{{0,80}}\b(?:part|some|most|none) of (?:that|it|this|those|them)\b)",
            rf"\bpartial(?:ly)? {_GIVE}",
            r"\bpartial disclosure\b",
            r"\banswer (?:a )?part of\b",
        ),
        unless=wording(r"\b(?:n't|not|unable|cannot|decline)\b[^;]{0,120}\b(?:up to|within) (?:the|that|this) (?:\w+ )?limit\b"),
    ),
    Rule(  # "Some of it is attached", "copies of some of the letters are enclosed"; not "the Board of some standing is set out"
        "gives_some",
        Outcome.PARTLY_DISCLOSED,
        ("some+be+give", "some+attach", "some+hold+give"),
        wording(
            rf"\b{_SOME}\b(?<={_FIRST}{_SOME})[^;]{{0,60}}?\b{_BE} (?:{_GIVEN}|{_GIVE})\b",
            rf"\b(?:hold|holds|held) {_SOME}\b[^;]{{0,60}}?\b(?:and|which) [^;]{{0,60}}?(?:{_GIVEN}|{_GIVE})",
            r"\bcop(?:y|ies) of (?:some|most|parts?)\b[^;]{0,60}\b(?:attached|enclosed)",
            r"\b(?:attached|enclosed)\b[^;]{0,30}\bcop(?:y|ies) of (?:some|most|parts?)\b",
        ),
    ),
    Rule(  # "provided with the exception of item 2", "all but two of the maps are enclosed"
        "gives_all_but",
        Outcome.PARTLY_DISCLOSED,
        ("bar+give", "bar+given", "but+full+give"),
        wording(
            rf"\b(?:{_GIVE}|{_GIVEN})\b[^;]{{0,90}}(?:with the exception of|except(?: for| that| where| the| in)|apart from|excluding"
            r"|without (?:the|its|their|any) (?!need|charge|redaction|prejudice)|save for"
            r"|subject to (?:the )?(?:following )?(?:redact|exempt|remov))",
            rf"\b(?:with the exception of|except for|apart from|all but)[^;]{{0,90}}\b(?:{_GIVE}|{_GIVEN})\b",
        ),
        scope=Scope.REQUEST,
        unless=wording(
            r"\bneeds? to be able\b|\bwhat (?:it|they|we|he|she) (?:was|were) given\b"
        ),  # what others must be free to do: "the Board needs to set it out without its hand shown"
    ),
    Rule(  # "we are withholding some of the information", "other parts are exempt", "Some data has been withheld"
        "withholds_some",
        Outcome.PARTLY_DISCLOSED,
        ("some+withhold",),
        wording(
            rf"\b(?:withh(?:old|eld|olding)|exempting|redact(?:ed|ing)|remov(?:ed|ing)|refus(?:ed|ing)) {_SOME}\b",
            rf"\b{_SOME}\b(?<={_FIRST}(?:the )?(?:other )?{_SOME})[^;]{{0,60}}?\b{_BE} (?!also|additionally|in addition)"
            rf"(?:\w+ )?(?:withheld|exempt|redacted"
            rf"|removed|refused|excepted)",
            r"\bwithh(?:eld|olding) (?:the )?other parts\b",
        ),
    ),
    Rule(  # "The remainder is exempt", "the rest is refused or not held", "For the rest, see the answers"
        "the_rest",
        Outcome.PARTLY_DISCLOSED,
        ("rest",),
        wording(
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
    Rule(  # "We can only give you the totals", "Only the totals can be released"; not "we can only provide recorded information"
        "gives_only",
        Outcome.PARTLY_DISCLOSED,
        ("only+able+give", "only+give+whole"),
        wording(
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
    Rule(  # "a redacted version is attached", "names have been redacted under section 40(2)"
        "redacted",
        Outcome.PARTLY_DISCLOSED,
        ("redact",),
        wording(
            r"\bredacted (?:copy|copies|version|form|documents?)\b",
            rf"\b(?:ha(?:s|ve|d)(?: also)?(?: been)?|{_BE}) (?:\w+ )?(?:redacted|removed|blacked out|struck out|blanked out|obscured)\b",
            rf"\b(?<!\bno )(?:figures?|numbers?|values?|totals?|counts?)\b(?:(?!\b(?:no|not|never|that|who|which|checked)\b)[^;]){{0,60}}"
            rf"\b(?:have|has|{_BE})"
            r" (?:been )?(?:suppressed|masked)\b",
            r"\bredactions (?:have been|were|are|has been) ",
            r"\b(?:made|applied) (?:\w+ )?redactions",
        ),
        scope=Scope.PART,
    ),
    Rule(  # "We can provide the minutes but the report is exempt"
        "gives_and_refuses",
        Outcome.PARTLY_DISCLOSED,
        ("withhold+given", "given+hold+not", "given+but+not", "given+and+not+able"),
        wording(
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
    Rule(  # "your request has been transferred to", not "passed to the teams concerned"
        "transferred",
        Outcome.TRANSFERRED,
        ("transfer",),
        wording(
            r"\b(?:request|enquiry|it|letter)\b,?(?: [^\s;]{1,20}){0,5} (?:has|have|had|is|was)(?: now| therefore| today)?(?: been"
            r"| being)? (?:formally )?transferred to\b",
            r"\b(?:have|has|am|are)(?: now| therefore| today)? (?:formally )?transferr(?:ed|ing) (?:your|this|the|it)\b",
            r"\brequest,?(?: [^\s;]{1,20}){0,5} (?:has|is)(?: now| therefore)?"
            r"(?: been| being) (?:passed|forwarded|redirected) to (?!(?:(?:the|our|a|my"
            r"|your) )?(?:\w+ ){0,3}"
            r"(?:teams?|colleagues?|officers?|units?|sections?|areas?|services?|departments? concerned|directorates?|staff|branch))",
        ),
    ),
    Rule(  # "This letter is a notice under section 9(1) of the Act that a fee is to be paid"
        "fees_notice",
        Outcome.FEES_NOTICE,
        ("fee",),
        wording(
            r"\b(?:this|i|we)\b[^;]{0,40}\b(?:a |this )?fees? notice\b",
            r"\bnotice under section 9\b",
            r"\b(?:fee|charge)s? (?:of|is|will be|amounts to|totall?ing) £",
            r"\bfee is (?:to be paid|payable|due|required)",
            r"\b(?:pay|payment of) (?:a|the|this) (?:fee|charge|sum|amount)\b",
            r"\b(?:require|requires|requiring|charge|charging) (?:you )?a (?:fee|charge) of\b",
        ),
    ),
    Rule(  # "we are extending the time limit by 20 working days"
        "extended",
        Outcome.EXTENDED,
        ("extend", "time+need", "expect", "still+undecided", "time+allow"),
        wording(
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
    Rule(  # "Before we can proceed we need further details from you."
        "clarification_required",
        Outcome.CLARIFICATION_REQUIRED,
        (
            "clarify",
            "more+need",
            "more+able",
            "pause+hold",
            "know",
            "clear+not",
            "answers+points",
            "grateful+know",
            "grateful+confirm",
            "not+clock",
            "need+able",
            "tell+mean",
            "clock+acknowledge",
            "clock+receipt",
        ),
        wording(
            r"\b(?:need|needs|require|requires|seek|seeking|ask|asking|writing|write|grateful)\b[^;]{0,50}\b"
            r"(?:clarif(?:y|ication)|more information|further information|further details?|more details?)\b[^;]{0,30}\b"
            r"(?:from you|before|in order|about your|on your|of your|regarding your|to (?:identify|process|proceed|locate|answer"
            r"|deal)|what|which|the following)",
            r"\b(?:please|could you|can you|would you|grateful if you|ask you to)(?: could| would| please)? "
            r"(?:clarify|specify|confirm (?:what|which|exactly)|explain what you mean|be more specific|tell us (?:what|which))",
            r"\b(?:grateful|helpful|help us|obliged|appreciate it) if you (?:could|would|can) (?:please |kindly )?"
            r"(?:let (?:us|me) know|tell (?:us|me)|confirm|answer)(?: the following)?:\W*$",
            r"\b(?:please|can you|could you|grateful if you)(?: (?:can|could|would|will|please|kindly|you))* (?:let (?:us|me) have"
            r"|send (?:us|me)|give (?:us|me)|provide|answer|reply to|respond to)\b[^;]{0,40}\b(?:points|questions|queries)\b",
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
            r"\b(?:unable|cannot|not able)\b[^;]{0,60}\bwithout (?:some |any )?(?:further |more |additional )?"
            r"(?:clarification|information|details)",
            r"\b(?:help|helpful|useful|grateful) if you (?:could|can) (?:please )?(?:tell (?:us|me)|clarify|specify)"
            r"(?:\W*$|:? (?:what|which|who|when|exactly|whether you (?:mean|want|need)))",
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
    Rule(  # "The Council is refusing your request under section 21(1), because it is reasonably accessible"
        "already_accessible",
        Outcome.ALREADY_PUBLISHED,
        ("accessible", "elsewhere+withhold", "elsewhere+apply", "elsewhere+found", "elsewhere+record", "elsewhere+obliged"),
        wording(
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
    Rule(  # "I am unable to confirm whether we hold it, because the cost of finding out would exceed the limit"
        "cost_of_finding_out",
        Outcome.WITHHELD,
        ("confirm+cost",),
        wording(
            r"\b(?:unable|cannot|not (?:able|possible|obliged|required)|without exceeding)\b[^;]{0,40}\b(?:confirm|establish"
            r"|determine|say|tell)\w*"
            rf" (?:or deny )?(?:whether|if)\b.{{0,200}}\b(?:costs?|exceed|{_OUTLAY})",
            r"\b(?:cost|time)s? (?:of|to|in|involved in|taken to) (?:confirm|establish|determin|find)\w*[^;]{0,100}\b"
            r"(?:exceed|above|beyond|over|more than)",
        ),
    ),
    Rule(  # "The Trust can neither confirm nor deny that it holds", "the duty does not apply, by virtue of"
        "neither_confirm_nor_deny",
        Outcome.NCND,
        ("deny", "duty+not", "confirm+obliged", "reveal+not", "reveal+obliged"),
        wording(
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
        unless=wording(
            r"^(?!.*\b(?:neither|den(?:y|ies|ied|ying))\b)(?!.*1 ?\(1\) ?\(a\))"
            r".*\b1 ?\(1\) ?\(b\)[^;]{0,40}\b(?:does|do) not (?:apply|arise)\b"
        ),  # the duty to communicate what is held
    ),
    # --- not held
    Rule(  # "We do not hold this in a reportable format": it is held, and not got out
        "not_in_a_format",
        Outcome.WITHHELD,
        ("not+format",),
        wording(
            r"\bnot (?:\w+ ){0,4}(?:held|hold|record|recorded|kept|keep|stored|available|collated|have|in)\b[^;]{0,50}\b"
            r"(?:format|(?:form|way) (?:that|which) (?:can|could) be (?:searched|retrieved|extracted)"
            r"|readily (?:retrievable|searchable|accessible|available)|(?:easily|centrally) (?:retrievable|searchable)"
            r"|reportable|searchable|retrievable)"
        ),
        firm=False,
    ),
    Rule(  # "items 1 and 2 are refused, and we do not hold item 3"
        "refused_and_not_held",
        Outcome.WITHHELD,
        ("hold+not+withhold", "hold+not+cost"),
        wording(
            r"(?:\bexempt\b|\brefus(?:ed|al|ing)\b|\bwithh(?:eld|olding)\b|\bcost\b|\bvexatious\b|\blimit\b)[^;]{0,140}\b(?:and"
            r"|while|whilst|but)\b"
            r"[^;]{0,40}\b(?:not (?:\w+ )?(?:hold|held)|holds? no)",
            r"\b(?:not (?:\w+ )?(?:hold|held)|holds? no)\b[^;]{0,140}\b(?:and|while|whilst|but)\b[^;]{0,60}(?:\bexempt\b"
            r"|\brefused\b|\bwithheld\b)",
        ),
    ),
    Rule(  # "We are refusing your request under regulation 12(4)(a)", "notice under section 17(1) of FOISA"
        "not_held_provision",
        Outcome.NOT_HELD,
        ("absent+provision",),
        wording(
            r"\b(?:regulation|reg\.?|section|r\.) ?(?:12|10) ?\(4\) ?\(a\)",
            r"\bnotice under section 17(?: ?\(1\))? of (?:foisa|the freed\w+ of information \(scotland\))",
        ),
    ),
    Rule(  # "The Trust does not hold this information", "No information is held"
        "not_held",
        Outcome.NOT_HELD,
        ("hold+not",),
        wording(
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
    Rule(  # "The information you require is held by the water authorities"
        "held_by_others",
        Outcome.NOT_HELD,
        ("hold+by",),
        unless=wording(
            r"\b(?:is|are|has been|have been) (?:\w+ )?(?:provided|disclosed|released|attached|enclosed|given)\b"
            r"|\b(?:see|find|provid\w+|attach\w*) [^;]{0,60}\b(?:that|which) (?:is|are) held by\b"
        ),
        pattern=wording(
            r"\bheld by (?<=\b(?:is|are|would be|will be|may be) (?:\w+ ){0,2}held by )"
            r"(?<=\b(?:information|data|records?|figures?|details?|it|this|these|they|that|ask for|require|want|need)\b[^;]{0,95})"
            r"(?!us\b|the (?:council|trust|force|authority|department|university|mps|board|service|college)\b(?! ?'s)|this |our )"
        ),
    ),
    Rule(  # "failed to locate any records", "no record of it could be found", "the figure does not exist"
        "not_found",
        Outcome.NOT_HELD,
        ("not+find",),
        wording(
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
            r"\bsearch(?:es)?\b[^;]{0,80}\b(?:(?:found|returned|turned up|produced|revealed|yielded|brought up) (?:nothing|none)\b"
            r"|no (?:results?|records?"
            r"|information|trace)|not locate)",
            r"\bthere (?:is|was|were|are) no (?:\w+ )?(?:recorded information|information|records?|count|such (?:documents?"
            r"|records?|information|data)"
            r"|central (?:register|record|list))\b(?! (?:to suggest|that (?:would|could)))",
        ),
    ),
    Rule(  # "This information is not recorded", "we do not collect these data", not "we do not keep a list, but ..."
        "not_recorded",
        Outcome.NOT_HELD,
        ("not+record", "not+have"),
        wording(
            rf"\b{_DONT} (?:\w+ ){{0,2}}(?:record|keep|collect|collate|capture|retain|possess|maintain|have)\b"
            rf"(?! to\b| (?:the power|the authority|any (?:concern|objection|plan)))(?: \w+){{0,4}} {_THING}\b(?![^;]{{0,60}}, but)",
            r"\b(?:is|are|was|were|has|have)(?: been)? not (?:\w+ ){0,2}(?:recorded|collected|collated|captured|retained|kept"
            r"|counted(?<!were not counted)|available)\b"
            rf"(?![^;]{{0,60}}, but)(?<=\b{_THING} [^;]{{0,95}})",
            r"\b(?:is|are|was|were) not (?:\w+ )?(?:recorded|collected|collated|written down|noted|logged)\b(?![^;]{0,60}, but)"
            r"(?! in (?:an? |any |such a )?(?:\w+ )?"
            r"(?:format\b|(?:form|way) (?:that|which) (?:can|could) be (?:searched|retrieved|extracted)))",
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
            r"\b(?:has|have) no (?:cop(?:y|ies) and|written complaints?|polic(?:y|ies)|guidance|guidelines?|registers?|logs?"
            r"|recordings?|footage|minutes)\b(?! (?:to|of|left)\b)",
        ),
    ),
    Rule(  # "We do not record the age of children": of a particular, and seldom all that was asked
        "particular_not_recorded",
        Outcome.NOT_HELD,
        ("not+record",),
        wording(rf"\b{_WE} {_DONT} (?:\w+ ){{0,2}}(?:record|collate|capture|log) (?:the|their|any|each)\b(?![^;]{{0,60}},? but\b)"),
        scope=Scope.PART,
    ),
    Rule(  # "There is no policy on this", "there are no minutes of it"; not "There were no reports of theft", which is a zero
        "there_is_none",
        Outcome.NOT_HELD,
        ("not+be+writing", "not+be+such"),
        wording(
            r"\bthere (?:is|was|were|are) (?:currently |therefore |also )?no (?:(?:such|written|formal|specific|separate|internal|local) )*"
            r"(?:polic(?:y|ies)|guidance|guidelines?|minutes|surveys?|registers?|logs?|recordings?|footage|briefings?|(?:impact |risk )?"
            r"assessments?|audits?|evaluations?|breakdown|stud(?:y|ies)|such \w+)\b(?! (?:to\b|carried))",
        ),
    ),
    Rule(  # "Files of that age were destroyed", "the e-mails have since been deleted"; not "41 knives were destroyed"
        "destroyed",
        Outcome.NOT_HELD,
        ("destroyed",),
        wording(
            rf"\b(?:destroyed|deleted|disposed of|erased|wiped|overwritten|shredded|purged|weeded)\b(?<=\b(?:{_WRITING}|files?|e-?mails?"
            rf"|letters?|papers|footage|recordings?)\b"
            r"[^,;]{0,60} (?:was|were|has|have)(?: \w+)?(?: been)? (?:destroyed|deleted|disposed of|erased|wiped|overwritten"
            r"|shredded|purged|weeded))"
        ),
        scope=Scope.PART,
    ),
    Rule(  # "No survey has been carried out", "no count of them exists"; not "No arrests have been made"
        "never_made",
        Outcome.NOT_HELD,
        ("not+writing+made", "not+have+made"),
        wording(
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
    Rule(  # "What you ask is not covered by the Act", "falls outside the scope of FOIA"; not "an Act that does not cover councils"
        "outside_the_act",
        Outcome.OTHER,
        ("act+reach", "journalism+hold"),
        wording(
            rf"\b(?:not|n't)(?<!\(not)(?: \w+)? (?:covered by|subject to|within (?:the )?(?:scope|remit|ambit) of|in (?:the )?scope of"
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
    Rule(  # "decided to refuse your request", "these are refused", "is refused as vexatious"
        "refused",
        Outcome.WITHHELD,
        ("refuse", "down+turn"),
        wording(
            r"\brefus(?:e|ed|es|ing)\b(?<=(?:\b(?:decided to|have to|must|am|are|is|therefore|will|be|been|being|obliged to"
            r"|need to|wish to|and|so"
            rf"|because|hereby|{_WE}) (?:\w+ )?|^\W?)refus\w+)",
            r"\bresults? in the refusal of\b",
            r"\bdeclin(?:e|ed|ing) (?:to (?:provide|disclose|release|supply|answer)|your request)",
            r"\bturn(?:ed|ing)? (?:down (?:your|this|the|that|it|them|all|both|each)\b|(?:it|this|them|(?:all|both|each)(?: of)?"
            r"(?: the| your)?(?: \w+)? requests?|your requests?) down\b)(?<=\b(?:i|we|am|are|must|to|have|is|be|therefore) [^,;]{4,60})",
        ),
    ),
    Rule(  # "I am not obliged to supply the information", "you are not entitled to receive"
        "not_obliged",
        Outcome.WITHHELD,
        ("obliged+not+give", "obliged+not+receipt", "not+do+have+give"),
        wording(
            r"\b(?:not|no longer) (?:\w+ )?(?:obliged|required|entitled) to (?:\w+ )?"
            r"(?:supply|provide|comply|disclose|release|give|respond|answer|receive|process|deal)",
            r"\b(?:no|not under an?|under no) obligation to (?:supply|provide|comply|disclose|release|answer|respond|give)",
            r"\b(?:do|does) not have to (?:supply|provide|comply|disclose|release|give|answer)",
        ),
        unless=wording(r"\b(?:until|unless) (?:we|you|i|such|this|that|the)\b|\b1 ?\(3\)"),  # what waits for more words of the requester
    ),
    Rule(  # "to do so would exceed the appropriate limit", "goes beyond the appropriate limit"
        "cost_limit",
        Outcome.WITHHELD,
        ("limit",),
        wording(
            rf"\b(?:exceeds?|exceeded|exceeding|above|beyond|over|more than|in excess of)\b[^;]{{0,50}}(?:\b|(?=£)){_OUTLAY}",
            r"\bcost more than the law\b",
            r"\bcannot be answered within\b[^;]{0,50}\b(?:cost|limit|threshold)",
        ),
    ),
    Rule(  # "the request is vexatious", "as manifestly unreasonable"
        "vexatious",
        Outcome.WITHHELD,
        ("vexatious",),
        wording(
            r"\b(?:is|be|as|are|indeed|was|being|deem\w*|consider(?:s|ed)?|regard(?:s|ed)?|found)\b[^;]{0,30}\b"
            r"(?:vexatious|manifestly unreasonable|a repeated request|(?:identical or )?substantially similar)\b(?! person)"
        ),
    ),
    Rule(  # "The names are exempt under section 40(2)", "exempt from disclosure"
        "exempt",
        Outcome.WITHHELD,
        ("exempt",),
        wording(
            r"\b(?:exempt|excepted)\b(?! (?:information )?(?:if|unless|where|when)\b| charit"
            r"| from (?:the |any |all |this )?(?:planning|rates?\b|council tax|tax|vat\b|charg|copyright|storage|fees?\b"
            r"|lev(?:y|ies)|that act|parking|congestion|licen[cs]|tolls?\b|inspection))"
            rf"(?<=(?:\b(?:{_BE}|as|find|therefore|considered?|it|data|information|details|question) (?:\w+ ){{0,3}}"
            rf"|^\W?)(?:exempt|excepted))",
            r"\bconstitutes? exempt information\b",
            r"\bexempt(?:ed)? (?:from disclosure|under|by virtue|from release)",
        ),
    ),
    Rule(  # "it has been withheld", "the report remains withheld", "We are withholding the names"
        "withheld",
        Outcome.WITHHELD,
        ("withheld",),
        wording(
            rf"\b(?:withheld|held back)\b(?<=(?:^|\b(?:{_BE}|data|names?|details?|information)) (?:\w+ ){{0,2}}(?:withheld|held back))",
            rf"\bwithh(?:old|olds|olding|eld)\b(?<=\b(?:{_WE}|am|are|have|has|and|must|therefore|decided to|need to) (?:\w+ )?\w+)",
            r"\bdecision is to withhold\b",
            r"\bwithheld\b(?<=^\W?withheld)",
        ),
    ),
    Rule(  # "It cannot be disclosed", "decided not to release it", "disclosing this would be unlawful"
        "not_given",
        Outcome.WITHHELD,
        ("given+not", "not+future", "unlawful"),
        wording(
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
        unless=wording(  # what is made good: "I am sorry that this was not given to you at the outset"
            r"\b(?:was|were|had) not (?:been )?\w+ (?:to you )?(?:at the outset|originally|at first|before|earlier|initially|sooner"
            r"|the first time)\b"
        ),
    ),
    Rule(  # "the first response was right and section 31 is upheld", "I uphold the decision to refuse"
        "refusal_upheld",
        Outcome.WITHHELD,
        ("uphold",),
        wording(
            r"\buph(?:old|olds|eld|olding)(?<!\bnot \w+) (?:the|our|its) (?:\w+ ){0,5}(?:decision|refusal|application|use|exemptions?"
            r"|exceptions?|response)\b",
            r"\b(?:decision|refusal|exemptions?|exceptions?|response|section \S+)\b[^;]{0,50}\b(?:is|are|was|were|has been"
            r"|have been) (?:therefore )?"
            r"(?:upheld|correctly (?:applied|engaged|withheld|refused)|maintained)\b",
            r"\bcorrectly(?<!\bnot \w+) (?:applied|withheld|refused|relied)",
        ),
        unless=wording(  # what somebody else upheld: "the decision was upheld in 27", "upheld on appeal in 2022"
            r"\bupheld (?:in|on|at|by) (?:\d|the (?:tribunal|court|ombudsman)|a (?:tribunal|court)|appeal|[a-z]+ (?:of|cases))"
        ),
    ),
    Rule(  # an answer that only names the ground: "Please see section 40 above", "Section 43 exemption applied"
        "exemption_named",
        Outcome.WITHHELD,
        ("provision",),
        wording(
            r"^\W*(?:please )?(?:see|refer to) (?:the )?(?:section|regulation|exemption|exception)s? ?\d",
            r"^(?:sections?|regulations?) ?\d(?:[^\s:]|:(?=\s\w+(?:\s\w+){0,5}\.?$))*"
            r"(?:(?:,| and| &) (?:sections? |regulations? )?\d\S*){0,3}"
            r"(?:,? (?!is\b|are\b|was\b|of the act\b|of foia\b|re\w+s\b"
            r"|pro\w+s\b|states?\b|a?llows?\b|does\b|do\b|may\b|says\b|which\b|the\b|we\b)[a-z]+){0,9}\.?$",
            r"(?:^|[-,:;] )(?:sections?|regulations?) \d\S* (?:exemption |exception )?(?:applied|applies|engaged)\b",
        ),
        firm=False,
        unless=wording(r"\b(?:sections?) (?:21|25|50|47|16)\b|\b(?:act|regulations?) (?:of )?\d{4}\b"),
    ),
    Rule(  # an answer that ends with its ground: "This is personal data: section 40(2)."
        "exemption_named",
        Outcome.WITHHELD,
        ("provision",),
        wording(
            r"[:;-] (?:under )?(?:(?:sections? |s\.? ?)(?:12|14|2[2-46-9]|3\d|4[0-4])(?: ?\(\w+\))*"
            r"|(?:regulations? |regs?\.? ?)1[0-3](?: ?\(\w+\))+)(?: (?:applies|refers|of (?:the act|foia|foisa|the eirs?)))?\W*$"
        ),
        firm=False,
    ),
    Rule(  # "Section 31(1)(a) has been applied", "we rely on section 40(2)", "the following exemption applies"; not "if it applies"
        "exemption_applied",
        Outcome.WITHHELD,
        ("apply+provision",),
        wording(
            r"\b(?:appl(?:y|ied|ying)|rel(?:y|ies|ied|ying)(?: up)?on|claim(?:ed|ing)?|cit(?:ed|ing)|engag(?:ed|ing)|invok(?:ed"
            r"|ing)) (?:\w+ ){0,3}"
            r"(?:sections? \d|regulations? \d|exemptions?|exceptions?)",
            r"\b(?:regulations?|sections?|regs?\.?|s\.) ?\d\S*(?: and \S+)?"
            r"(?: of (?:the |that )?(?:act|foia?|foisa|eirs?|regulations|freedom of information[^,;]{0,40}"
            r"|environmental[^,;]{0,50}))?(?: \w+)?"
            r" (?:appl(?:y|ies)|(?:is|are) engaged)\b",
            r"\bexempt\w* by virtue of\b",
            r"\b(?<!\b(?:if|whether|where|when|that|how) )(?:the|this|these)(?: following| same)? (?:exemptions?|exceptions?)"
            r"(?: (?:below|above|listed below))? (?:therefore |also )?(?:appl(?:y|ies)|(?:is|are) engaged|rel(?:y|ied) (?:up)?on)\b",
            r"\bfalls? (?:under|within) (?:the )?(?:regulation|reg\.|section|exemption|exception|s\.? ?\d)",
        ),
        firm=False,
    ),
    Rule(  # "Section 31(1)(a) has been applied", "the exemption in section 43(2) is engaged"
        "exemption_applied",
        Outcome.WITHHELD,
        ("apply+provision",),
        wording(r" (?:been|is|are|was|therefore|which|also) (?:therefore |also )?(?:appl(?:y|ies|ied)|engaged|claimed|relied|cited)\b"),
        firm=False,
        subject=wording(r"\b(?:sections?|regulations?|reg\.) \d|\bexemptions?\b|\bexceptions?\b"),
    ),
    Rule(  # "this response serves as a Refusal Notice"
        "refusal_notice",
        Outcome.WITHHELD,
        ("refusal",),
        wording(r"\brefusal notice\b", r"\bnotice of (?:\w+ )?refusal\b", r"\bthis is a refusal\b", r"\brefusal under\b"),
        firm=False,
        scope=Scope.PART,
    ),
    Rule(  # "We are unable to provide this information", "it is not possible to answer"
        "unable_to_give",
        Outcome.WITHHELD,
        ("not+able+give",),
        wording(
            r"\b(?:unable|not (?:feel |currently |at present )?able|not possible|not in a position)"
            r" (?:at this time |therefore |for us )?to (?:\w+ )?(?!provide (?:you with )?an? (?:view|opinion|comment))"
            r"(?:disclose|provide|release|supply|comply|answer|meet|process|fulfil|give|share)\b",
            r"\b(?:cannot|can not) (?:therefore |currently )?(?:disclose|provide|release|supply|comply with|answer|meet|process|share)\b",
            r"\b(?:questions?|requests?|parts?|points?|items?|it|they) (?:[\w()&,]+ ){0,6}(?:cannot|can not) (?:therefore )?be answered\b",
        ),
        unless=_WAITING,
    ),
    Rule(  # "the public interest lies in maintaining the exemption"
        "public_interest",
        Outcome.WITHHELD,
        ("verdict+interest", "uphold+provision"),
        wording(
            r"\b(?:public interest|balance)\b[^;]{0,60}\b(?:lies|is|favours?|falls|rests|weighs)\b[^;]{0,40}\b"
            r"(?:maintaining|withholding|non-?disclosure|the exemption|the exception|against (?:disclos|releas))",
            r"\bpublic interest in (?:maintaining|withholding)[^;]{0,80}\boutweighs?",
            r"\b(?:exemptions?|exceptions?) (?:should|must) (?:therefore )?be maintained\b",
        ),
        firm=False,
    ),
    # --- given
    Rule(  # "disclose the located information to you in full", "able to provide all of it"
        "given_in_full",
        Outcome.DISCLOSED,
        ("full+give", "full+request"),
        wording(
            rf"\b{_GIVE} (?:[^;]{{0,80}}\bin (?:full|its entirety|their entirety)\b"
            rf"|(?:you )?(?:with )?all (?:of )?(?:it|the|that|this|them|requested|relevant|information)\b)",
            r"\b(?:is|are|has been|have been|been) (?:\w+ )?answered in full\b",
            r"\b(?:full|complete) disclosure\b",
            r"\(all information (?:to be |has been |was )?(?:supplied|disclosed|released|provided)\)",
            r"\brequest (?:has been|is) granted\b",
            rf"\ball (?:of )?(?:the|that)?[^;]{{0,60}}\b(?:is|are|has been|have been) (?:{_GIVEN}|{_GIVE})\b",
        ),
        unless=wording(
            r"\b(?:is|are) published (?:in|on|at) (?:the|our)\b",
            r"\ball of (?:it|the \w+)[^;]{0,40}\b(?:is|are) published (?!below|in (?:this|the) (?:letter|response))",
            r"\bpublished in full\b[^;]{0,60}\b(?:scheme|website|web site|each|every|online|annual\w*|quarter\w*)\b",
        ),
        scope=Scope.ALL,
    ),
    Rule(  # "The figures are given below", "the first two are provided"; not "I was given the file"
        "information_given",
        Outcome.DISCLOSED,
        ("given+be",),
        wording(
            rf" (?:is|are|been|found) (?:now |also |all )?{_GIVEN}\b(?! (?:by|to you (?:if|once|when)|in accordance|for (?:this"
            r"|the) purpose"
            r"|in (?:a|each|every) (?!(?:\w+ )?(?:table|spreadsheet|document|annex|appendix|attachment|schedule|list|pdf|file\b))"
            r"|(?:the|a|an|its|your|our) (?:\w+ ){0,2}(?:number|reference)|(?:\w+ ){0,2}(?:protection|weight|consideration|attention"
            r"|priority|thought)\b))"
        ),
        subject=wording(
            r"\b(?:information|data|answers?|documents?|records?|figures?|details|it|material|copies|both|first|last|other"
            r"|minutes|letters?"
            r"|reports?|e-?mails|schedule|papers?|(?:questions?|requests?|items?|parts?) [\d(a-h])"
        ),
        unless=wording(_EXPLAINS),
    ),
    Rule(  # "I am happy to provide it", "Please find attached the information", "the workbook that comes with this letter"
        "information_given",
        Outcome.DISCLOSED,
        ("gives", "given+please", "given+hold", "given+this", "given+own"),
        wording(
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
        unless=wording(
            r"\b(?:must|should|have to|needs? to) be able to\b",
            _EXPLAINS,
            r"^\W*(?:its|the|our|my) (?:outcome|result|test|balance|weighing)\b[^;]{0,60}\bin the\b",
        ),
    ),
    Rule(  # "Please find enclosed a spreadsheet", "The layout is attached", not "attached our response"
        "something_attached",
        Outcome.DISCLOSED,
        ("attach",),
        wording(
            r"\b(?:is|are) (?:\w+ )?(?:attached|enclosed)\b",
            r"\b(?<=^)(?:an? )?cop(?:y|ies) (?:attached|enclosed)\b",
            r"\b(?:attached|enclosed)\b (?:\w+ ){0,3}?(?:spreadsheet|document|table|cop(?:y|ies)|file|pdf|list|report|minutes"
            r"|e-?mails|data|workbook"
            r"|schedule|disclosure|annex|appendix)",
            r"\b(?:i|we) (?:have |also |am |are )?(?:attach|enclos)(?:e|ed|ing)? (?!(?:our|the|a|your) (?:\S+ ){0,2}(?:response"
            r"|reply|letter|leaflet))",
            r"\b(?:see|find|refer to) (?:\w+ )?(?:attached|enclosed|(?:the )?(?:table|annex|appendix|spreadsheet|figures?|list)|below)\b"
            r"(?! (?:(?:our|the|my|your) )?(?:\S+ ){0,3}(?:response|reply|letter|for details of|details of your right|is))",
        ),
        firm=False,
        unless=wording(
            r"\b(?:leaflet|complaints? (?:procedure|process|leaflet|form|rights)|review procedure|appeal)"
            r"|^\W*(?:please )?see (?:further )?below\W*$|\battach(?:ed|ing)? (?:\w+ ){0,2}(?:weight|importance|significance|value)\b"
        ),
    ),
    # --- published, said as an answer
    Rule(  # "This can be found on our website", not "further guidance can be found on"
        "found_elsewhere",
        Outcome.ALREADY_PUBLISHED,
        ("link", "found+can"),
        wording(
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
        unless=wording(r"\b(?:further|more|additional|general) (?:information|guidance|details?|advice)\b"),
    ),
    # --- not under the Act, or withdrawn
    Rule(  # "this is not a request under the Act and will be handled as normal business"
        "not_under_the_act",
        Outcome.OTHER,
        ("not+outside", "business", "withdrawn+request", "not+request"),
        wording(
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
    Rule(  # "We acknowledge your request", "Your request has been logged"
        "acknowledged",
        Outcome.ACKNOWLEDGED,
        ("acknowledge", "receipt"),
        wording(
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
