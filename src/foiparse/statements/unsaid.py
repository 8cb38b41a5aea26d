"""Sentences that state nothing, and words of a sentence that are denied, imagined or only retold.

Questions, conditions, the law recited, earlier letters retold and complaint or licence text state nothing of this answer.
"""

from __future__ import annotations

from foiparse.statements.index import BITS
from foiparse.statements.rule import wording

_SILENT_START = wording(
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

_RECITED = wording(
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

_LAW = wording(
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

_FRAME = wording(
    # complaint, licence and mail text: "ask for an internal review", "Open Government Licence"
    r"\b(?:internal review (?:can|may|should|request|by|of the response|within)|(?:ask|asking|request|requesting|apply"
    r"|applying) (?:us )?(?:for|to carry out) (?:an?|the|such a) (?:internal |independent )?review|right (?:to|of) (?:complain"
    r"|appeal|ask|complaint|review)|appeal to|complain to|information commissioner|dissatisfied|unhappy|(?:not|n't) (?:satisfied|content"
    r"|happy) with|section 39 ?\(2\)|environmental[^;]{0,80}section 39\b"
    r"|re-?us(?:e|ing)|open government licence|ogl|copyright|attribution|intended recipient|misdirected"
    r"|for ease of reference,? (?:it|this|your request|the request|we|i have) (?:is |are |have )?"
    r"(?:set out|repeat|reproduc|copied|quote)"
    r"|details of how to complain|in response to a request under the freedom[^;]{0,60} correct as (?:at|of)"
    r"|received (?:this|it) (?:e-?mail |message )?(?:in error|by mistake)|do not hesitate"
    r"|queries about|personal data (?:we|you)|personal (?:data|details|information) (?:in respect of|of|about|relating to) (?:your request"
    r"|the (?:requester|applicant))|privacy (?:notice"
    r"|policy)|wish to discuss|(?:will|may) (?:also )?be (?:\w+ )?(?:published|placed|added|made available"
    r"|made public)[^;]{0,60}(?:disclosure log|website)|apologi[sz]e|apologies)\b"
)

_ROW = wording(
    # matches the row "refused 311 402 389"; must not match "withheld under sections 31, 38, 40", "not held for 2019 2020 2021"
    r"^\W*(?!.*\b(?:sections?|regulations?|not)\b)(?:[a-z()%-]+ ){1,4}(?:\d{1,3}(?:,\d{3})* ){2,}\d{1,3}(?:,\d{3})*$"
)
_ZEROS = ("nil", "zero", "none", "0")

_ZERO = wording(
    r"(?:nil|zero|none|0)\b ?[,;:.-]+ ?(?:there (?:are|were) )?no (?!information|data|records?|such|recorded|relevant)\w+"
    r"(?: (?:are|were|is|was))? held\b"
)
# matches "Nil, no boats are held by us"; must not match "Nil, no information is held"

_ASKING = wording(
    r"\W*(?:please|(?:could|can|would) you)\b.*\b(?:clarify|specify|confirm what|be more specific|let (?:us|me) know"
    r"|tell (?:us|me)|indicate|say (?:what|which|whether)|explain)\b"
)
# matches "Could you clarify which years you mean?"; must not match "Could it be provided?"

_OWN = wording(  # a sentence on the law that yet decides: "... requires; it is therefore exempt", "we are refusing"
    r"\b(?:i|we) (?:am|are|have|do|will|can|cannot|rely|enclose|attach)\b|\b(?:therefore|serves as|acts as|accordingly)\b"
    r"|\b10 ?\(3\) \w+ (?:us|me)\b|\bin this case\b|\bthis information is\b|\byour request is\b|\bneither confirm"
)


def silent(words: str, bits: int) -> bool:
    """Whether a sentence states nothing: a question, a condition, the law, an earlier letter, complaint or licence text."""
    if (words.endswith("?") and not _ASKING.match(words)) or _SILENT_START.match(words):
        return True
    if words.startswith(_ZEROS) and _ZERO.match(words):
        return True
    if words[-1:].isdigit() and _ROW.search(words):
        return True
    if bits & BITS["frame"] and _FRAME.search(words):
        return True
    if bits & BITS["law"] and _LAW.search(words) and not _OWN.search(words):
        return True
    return bool(bits & BITS["past"]) and _RECITED.search(words) is not None


_UNSAID = (
    (  # what a condition or a doubt governs: ", if the fee is paid", "whether it is exempt"
        "doubt",
        wording(
            r"\b(?:is|are) exempt(?: from (?:disclosure|release))?(?: (?:under|by) [^,;]{3,60})? (?:if|unless) (?:its|their|it|they"
            r"|disclos)[^,;]{1,160}"
            r"|\b(?:if|unless|whether(?! [^,;]{0,60}does not (?:apply|arise))|until(?! (?:then|that|now))|once|should (?:you|it"
            r"|the)|were (?:you|we)"
            r"|in the event)\b(?! (?:applicable|appropriate|possible|requested|disclosed|released|published|made public|it were"
            r"|provided|you (?:could|can) (?:please )?(?:(?:tell|let) (?:us|me)|confirm|answer|clarify|specify)))[^,;]{1,200}"
        ),
    ),
    (  # what is only retold: "the papers that were held back are attached", "exemptions that resulted in information being withheld"
        "withhold",
        wording(
            r"(?<!,) (?:that|which) (?:was|were|had been|we) (?:\w+ )?(?:withheld|held back|refused|redacted|removed)\b"
            r"|\bresult(?:s|ed|ing)? in (?:\w+ )?information being (?:withheld|refused|redacted)\b"
            r"|\bused to (?:refuse|withhold|redact)\b[^;]{0,120}"
            r"|\bsome\b[^;]{0,60}\b(?:removed|redacted|taken out) (?:before|prior to|at the time of) (?:\w+ )?publication\b"
            r"(?:(?! and (?:we|i)\b)[^;,]){0,80}"
        ),
    ),
    (  # what was written before: "I wrote to you and explained that we were unable to comply"
        "retold",
        wording(r"^\W*(?:i|we) (?:\w+ ){0,3}(?:wrote to you|explained to you)\b[^.;]{0,60}\bthat\b[^;]{0,240}"),
    ),
    (  # what would be wrong to conclude: "that we were able to give the total does not mean that"
        "not",
        wording(
            r"^\W*(?:the fact )?that\b[^;]{0,160}\b(?:does not|doesn't|cannot|should not) (?:mean|imply|alter|change|affect|be taken)\b"
            r"[^;]{0,160}",
            r"\b(?:does not|doesn't) follow that\b[^.;]{0,200}",
        ),
    ),
    (  # what is to be avoided: "to avoid your request being refused"
        "withhold",
        wording(r"\b(?:avoid|prevent)\b[^,;]{0,60}\b(?:refus|withh|exempt)\w*"),
    ),
    (  # what there is no call for: "there was nothing left to neither confirm nor deny"
        "deny",
        wording(
            r"\b(?:nothing|no (?:need|reason|call)|not (?:necessary|needed|required|appropriate|possible)|need not) (?:\w+ ){0,2}(?:to )?"
            r"(?:neither )?confirm (?:n?or) deny\b"
        ),
    ),
    (  # what is left open: "is or is not held"
        "or",
        wording(
            r"\b(?:is|are|was|were|does|do|did) or (?:is|are|was|were|does|do|did) not\b[^,;]{0,60}|\bexists? or (?:does"
            r"|do) not exist\b"
        ),
    ),
    (  # what is denied: "not refusing", "no exemptions have been applied", "nothing has been withheld"
        "not",
        wording(
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
        wording(
            r"\b(?:removing|excluding|leaving out|dropping|omitting|withdrawing)\b[^;]{0,40}\bwould\b"
            r"|\blikely (?:that )?(?:we|i)(?:'d| would)\b[^,;]{0,120}|\bit (?:may|might|could) (?:well )?be that\b[^;]{0,200}"
            r"|\b(?:may|might|could|would|likely to|should|would be willing to"
            r"|considering whether to|will(?! not)),?(?: (?:also|well|not|however|nevertheless|nonetheless|even|indeed|possibly|itself"
            r"|themselves|only|then|still|perhaps|all|be|have|had|to|been|need|likely|considered|therefore|in any (?:event|case)),?)*"
            r" (?:exempt|removed|refused|withheld|redacted"
            r"|redact|(?:refuse|withhold|ask|issue)\b[^,;]{0,100}|apply|incur|engage|engaged|disclose|disclosed|release"
            r"|released|given|provide|provided|publish|published|answer|answered|send|sent|met|rely|extend|transferred|payable|charge)\b"
            r"|\b(?:may|might|could)(?: then| also)? (?:have to |need to )?(?:turn|decline)\b[^,;]{0,100}"
            r"|\bcan (?:only )?be (?:withheld|refused)\b|\bcan (?:refuse|withhold)\b|\bcould give a refusal notice\b[^;]{0,240}"
        ),
    ),
    (  # an act named, not done: "the public interest in withholding", "allows us to refuse", "a duty to confirm or deny"
        "named",
        wording(
            r"\b(?:in favour of|favou?ring|against|reasons? for|arguments? for|interest in|right to|power to|(?<!from the )duty to"
            r"|duties to|allows?(?: us| me| an authority)? to|entitled to|option to) (?:disclos|withhold|releas|refus|provid"
            r"|maintain|neither|confirm|giv|extend)\w*(?: (?:or|nor) (?:deny|denying))?"
            r"(?! (?:or|nor) deny| (?:does|do) not (?:apply|arise))"
        ),
    ),
)


def struck(words: str, bits: int) -> str:
    """A sentence without what it denies or only imagines."""
    for cue, pattern in _UNSAID:
        if bits & BITS[cue]:
            words = pattern.compiled.sub(" ~ ", words)
    return words
