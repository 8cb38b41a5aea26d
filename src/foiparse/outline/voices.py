"""Who speaks: words with which an authority tells, with which it closes a letter, and a requester's words below a request."""

from __future__ import annotations

from foiparse.patterns import Pattern
from foiparse.source import Text

_BODIES = r"""(?: council | trust | force | police | constabulary | mps | department | office | university | college | authority | board
    | ministry | service | agency | commission | tfl | psni | government | executive | company )"""
_TELLS = (
    # Each pattern is tried only where its word is found; the words are searched for one by one, which is fast.
    # matches "in response to your request", "your questions above have been numbered", "i will address each of your points";
    # must not match "your force"
    ("your ", Pattern(r"""your \s (?: (?: clarified | refined | initial | original | foi | freedom \s of \s information | information
        | three | two | four | \w+teen ) \s )? (?: requests? | enquiry | application
        | questions? \s (?: (?: above | below | \d{1,2} ) \s )? (?: are | is | have | has | were | was ) \b )
        | (?<= (?: address | answer | take | respond \s to | deal \s with | taken | answered | addressed ) \s (?: each | all ) \s of \s )
          your \s (?: points | questions | queries | requests )""")),
    # matches "you have asked", "we wrote to you on 3 may"; must not match "you hold", "we contacted your office"
    ("you ", Pattern(r"""you \s (?: have \s )? (?: requested | asked | sought )
        | (?<= \b (?: we | officer | colleague | team ) \s (?: then \s )? (?: wrote \s to | asked | rang | telephoned | phoned | e-?mailed
          | contacted | spoke \s to ) \s ) you \b""")),
    # matches "inform you"; must not match "inform your"
    (" you", Pattern(r"(?<=inform|advise|supply) \s you \b")),
    # matches "the mps has decided to"; must not match "if you decided"
    ("decided", Pattern(r"""(?<= \b i \s | \b we \s | have \s | has \s | today \s | therefore \s ) decided \b""")),
    # matches "i can confirm"; must not match "please confirm"
    ("confirm", Pattern(rf"""(?<= (?: \b i | \b we | {_BODIES} ) \s (?: can \s | do \s | does \s | am \s able \s to \s )? ) confirms? \b
        | (?<= neither \s | able \s to \s | pleased \s to \s | unable \s to \s ) confirm""")),
    # matches "the trust holds", "does not hold"; must not match "do you hold"
    ("hold", Pattern(rf"""(?<= {_BODIES} \s (?: (?: does | do ) \s )? (?: not \s )? (?: also \s | currently \s )? ) holds? \b
        | (?<= \b we \s (?: do \s | also \s )? (?: not \s )? | \b does \s not \s ) hold \b""")),
    # matches "is not held"; must not match "meetings held"
    (" held", Pattern(r"(?<= (?: is | are ) \s (?: therefore \s )? not ) \s held \b")),
    # matches "is exempt"; must not match "exempt employees"
    (" exempt", Pattern(r"(?<= \b is | \b are | therefore | also ) \s exempt \b")),
    # matches "able to provide"; must not match "able to walk"
    ("able to ", Pattern(r"""able \s to \s (?: provide | disclose | give | release | supply | answer )""")),
    # matches "pleased to supply"; must not match "pleased to meet"
    ("pleased to ", Pattern(r"pleased \s to \s (?: provide | disclose | give | release | supply | answer | enclose | attach )")),
    # matches "is refused"; must not match "refused bail"
    ("refus", Pattern(r"""(?<= (?: is | are | been | was | were | being | am ) \s (?: therefore \s | also \s
      | being \s )? ) refus(?:ed|ing) \b
        | refusal \s notice | (?<= this \s is \s (?: a \s | our \s )? (?: formal \s )? ) refusal""")),
    # matches "has been withheld"; must not match "withheld numbers"
    ("withheld", Pattern(r"(?<= (?: is | are | been | was | were | being ) \s (?: therefore \s | also \s )? ) withheld")),
    # matches "have been redacted"; must not match "redacted copies"
    ("redacted", Pattern(r"(?<= (?: is | are | been | was | were ) \s ) redacted")),
    # matches "i enclose", "are enclosed"; must not match "enclosed yards"
    ("enclose", Pattern(r"(?<= \b i \s | \b we \s | is \s | are \s | been \s | find \s ) enclose")),
    # matches "i attach", "please find attached"; must not match "attached houses"
    ("attach", Pattern(r"(?<= \b i \s | \b we \s | find \s ) attach")),
    # matches "please find below"; must not match "please find out"
    ("please find ", Pattern(r"please \s find \s (?: below | our )")),
    # matches "are provided with this letter"; must not match "provided with food"
    ("provided with ", Pattern(r"(?<= (?: is | are | been ) \s ) provided \s with \s (?: this | the )")),
    # matches "we need you to tell us"; must not match "do you need you to"
    ("need you ", Pattern(r"(?<= \b we \s | will \s ) need \s you \s to \b")),
    # matches "section 1(3) of the act"; must not match "section 13"
    ("section 1", Pattern(r"section \s 1 \s? \( \s? 3 \s? \)")),
    # matches "searches were made"; must not match "searches of cars"
    ("searches ", Pattern(r"searches \s (?: were | have | made | conducted )")),
    # matches "the located information"; must not match "located in"
    ("located information", Pattern(r"located \s information")),
    # matches "have considered your request"; must not match "be considered"
    ("considered ", Pattern(r"""(?<= have \s | has \s been \s ) considered \s (?: your | the | this | under )""")),
    # matches "is not obliged to tell you"; must not match "is the council obliged to"
    (" obliged", Pattern(r"(?<= (?: is | are | am ) \s (?: therefore \s )? not ) \s obliged \b")),
    # matches "by virtue of section 40(5)"; must not match "by virtue of age"
    ("by virtue of ", Pattern(r"by \s virtue \s of \s (?: sections? | regulations? | the \s following | s\.? \s? \d )")),
    # matches "has been handled under"; must not match "handled by"
    (" been ", Pattern(r"been \s (?: (?: handled | dealt | processed | logged | treated ) \s (?: under | with | as ) | aggregated )")
     ),
    # matches "are set out below"; must not match "set out early"
    ("set out ", Pattern(r"(?<= is \s | are \s ) set \s out \s (?: below | in )")),
    # matches "in our first response we said"; must not match "our response times"
    ("our ", Pattern(r"""our \s (?: (?: first | initial | original | earlier | previous ) \s (?: response | reply | decision )
        | (?: response | reply | decision ) \s (?: was | of \s \d | dated | is ) ) \b""")),
    # matches "the freedom of information act 2000 provides"; must not match "under the freedom of information act 2000 i ask"
    ("information act", Pattern(r"""information \s act \s (?: \d{4} \s )? (?: \( [^)\n]{1,20} \) \s )?
        (?: provides | creates | places | gives | grants | states | requires | entitles | imposes )""")),
    # matches "the requested information is"; must not match "requested information about"
    ("requested information ", Pattern(r"requested \s information \s (?: is | has | was | relates )")),
)  # fmt: skip
_WE = Pattern(
    # matches "we consider", "under section 12", "the act"; must not match "the lodges"
    r"""\b (?: we \s (?: are | have | consider | will | can | do | did | hold ) | under \s (?: the | section ) | section \s \d
    | regulation \s \d | the \s act\b | this \s (?: information | is \s our ) )"""
)
_WISHES = Pattern(
    # matches "please send it by year", "it would help if", "finally, could i have",
    # "please note, if it costs too much, please only supply"; must not match "searches were made", "please note that we"
    r"""["'(]* (?: (?: finally | lastly | additionally | furthermore | nb | n\.b\. ) \s? [,:-]? \s )?
    (?: please \s note \b [^.]{0,140} \b (?: please \s (?: (?: only | just ) \s )? (?: provide | supply | send | give | answer | respond
      | include | exclude | limit | disregard | ignore ) | (?: i \s (?: am | do | would | only ) | my \s request ) \b )
    | please \s (?! see | find | note | refer | be \s (?: aware | advised ) | accept | consider | treat )
    | (?: could | can | may ) \s i \b
    | i \s (?: would | do | am | understand | appreciate | only | also | look | can | will | require | realise | expect | think | believe
      | want | need | wish | prefer | hope )
    | if \s (?! you \s (?: are \s (?: un | dis | not ) | have \s any | wish \s to \s (?: complain | appeal ) ) )
    | (?: include | exclude | provide | list | state | specify | categorise ) \s
    | it \s (?: would | will ) | thank | many \s thanks | where \s | for \s (?: the \s (?: avoidance
      | purposes? | sake ) | clarity | each | every
      | questions? ) | by \s | ideally | preferably | the \s above | all \s (?: of \s )? (?: the \s | this | these )
    | (?: this | these | the ) \s (?: information | data | figures? | answers? ) \s (?: should | can | may | could | would )
    | an? \s (?: list | spreadsheet | copy | excel | electronic | csv )
    | in \s (?: an? \s )? (?: excel | spreadsheet | electronic | csv | each | all | addition ) | my \s | note \s
    | we \s (?: would | ask | request | understand | expect ) | kind \s regards | yours \s | also \b | and \s
    | as \s (?: well | far | many ) | there \s is \s no \s need | no \s (?: names | personal ) )"""
)
_TO_YOU = Pattern(
    # matches "i believe you can provide it", "via your website"; must not match "i believe you asked", "your request"
    r"""\b (?: i \s (?: believe | think | understand | assume ) \s (?: that \s )? you \s (?: can | could | hold | should | must )
    | your \s (?: website | force | council | trust | organisation | authority | department | records | databases? | officers ) ) \b"""
)
_ASKS_BACK = Pattern(
    # matches "could you please let us know", "please clarify the following:"; must not match "please tell us if you are unhappy."
    r"""\b (?: (?: could | can | would | will ) \s you \s (?: please \s | kindly \s )? | please \s | we \s (?: need | require
      | ask ) \s (?: you \s )? to \s )
    (?: let \s (?: us | me ) \s know | let \s (?: us | me ) \s have \s (?: the | your ) \s answers? | tell \s (?: us | me )
    | confirm | clarify | specify | say | state | explain | know | answer )
    \b [^.?!]{0,120} [^.?!\s] $ | \b (?: could | can | would | will ) \s you \s (?: please \s | kindly \s )? (?: tell | let ) \s us
    (?: \s know )? $"""
)
_RECITES = Pattern(
    # matches "this exception applies where disclosure would harm a person who:", "section 17 requires an authority to give a notice which";
    # must not match "the exemptions that apply are:", "section 17 requires us to give you reasons:"
    r"""\b (?: sections? | regulations? | exemptions? | exceptions? | act | law | code ) \b [^.;:]{0,160}?
    \b (?: (?: requires? | obliges? ) \s (?! us \b | me \b | that \s we \b ) | (?: provides? | states? | says ) \s that
      | (?: appl(?:y|ies) | (?: is | are ) \s (?: only \s )? (?: engaged | exempt ) ) \s (?: only \s )? (?: where | if | when | unless ) )
    \b (?! [^.;]{0,260} \b (?: we | our | us | you | your | following | each ) \b ) [^.;]{0,260}
    (?: : | \b (?: which | that | who | must | where | if | either | person ) ) $"""
)
_SUGGESTS = Pattern(
    # matches "you might want to think about asking only for", "you could narrow it to one of:", "we would be more likely to be able to
    # answer:", "you may wish to send us one of the following instead:"; must not match "you may find our answers below:"
    r"""\b (?: you \s (?: might | may | could | can | should ) | (?: i | we ) \s (?: would \s )? (?: suggest | recommend | advise ) )
    \b [^.;:]{0,120}? \b (?: ask(?:ing)? | narrow(?:ing)? | limit(?:ing)? | refin(?:e|ing) | reduc(?:e|ing) | restrict(?:ing)?
    | (?: send | submit | choose ) \s (?: us \s )? (?: one | any ) \s of ) \b
    (?! \s (?: us | me ) \b ) [^.;]{0,100} $
    | \b (?: more \s likely | might | could ) \s (?: to \s )? be \s able \s to \s (?: answer | provide | comply | deal | process ) \b
      [^.;]{0,60} : $
    | \b (?: instead | within \s the \s (?: cost \s )? limit ) : $"""
)
_REMARKS = Pattern(
    # matches "please note:", "you should bear in mind:"; must not match "please note the answers:"
    r"\b (?: (?: please | should | to ) \s (?: also \s )? (?: note | bear \s in \s mind ) | please \s be \s aware )"
    r" (?: \s that | \s the \s following )? \s? : $"
)
_FINDS = Pattern(
    # matches "the reviewer finds as follows."; must not match "our findings are as follows:", which may be the answers
    r"\b (?: reviewer | review \s panel ) \s (?: finds? | found ) \b [^.;:]{0,30} \b follow (?: s | ing ) [.:] $"
    r" | \b my \s findings \s (?: are | were ) (?: \s as \s follows )? : $"
)
_COMPLAINS = Pattern(
    # matches "if you would like an internal review", "a review may be requested", "your right to complain is";
    # must not match "internal review of request 812"
    r"""your \s rights? \s (?: to \s (?: complain | appeal | ask | request ) | of \s (?: complaint | appeal | review ) ) \b
      [^.;]{0,80} \b (?: reviews? | reviewed | commissioner | ico | request | response | decision | reply | foi | www | https? ) \b
    | (?: (?: if | should ) \s you \b [^.;]{0,120} | you \s (?: may | can | have | are \s entitled | could ) \b [^.;]{0,100}
    | (?: any \s | a \s | an \s )? (?: requests? \s for | internal )? \s?
    | to \s (?: ask | request | seek ) \s (?: for \s )? | (?: please | we ) \b [^.;]{0,60} )
    \b (?: (?: internal \s )? reviews? (?: \s (?: of (?! \s (?: request | foi | eir | case ) \b ) | can | may | must | should | within
        | from | under | by | please | and | how ) | [.,;] | $ )
      | (?: be | it | decision | response | handling | matter | this ) \s (?: \w+ \s )? reviewed
      | (?: information \s )? commissioner )"""
)
_CLOSES = Pattern(
    # matches "if you have any queries", "please treat this letter as"; must not match "if you have any bins"
    r"""(?: (?: if | should ) \s you \s (?: have | require | need ) \s any \s (?: further \s | other \s | additional \s | more \s )?
      (?: queries | questions | query | concerns | information | assistance | clarification | difficult )
    | (?: if | should ) \s you \s (?: have | experience | find ) \s (?: difficult | trouble | problems )
    | please \s (?: do \s not | don't ) \s hesitate | please \s (?: contact | feel \s free \s to \s contact ) \s (?: me | us | the )
    | (?: i | we ) \s (?: hope | trust ) \b | please \s (?: consider | treat | accept | take | regard ) \s this
    | (?: for \s the \s purposes? \s of | in \s accordance \s with | under ) \s (?: section | regulation ) [^.]{0,60}
      \b this \s (?: letter | response | e-?mail | reply ) | i \s have \s not \s (?: needed | had )
    | this \s (?: letter | response | e-?mail | reply | notice ) \s (?: is \s (?: a | also | our | the ) | also | serves | should
      | constitutes | acts | (?: will | may ) \s (?: also \s )? be \s published ) | this \s (?: concludes | completes )
        | the \s information \s (?: provided | supplied ) \s in \s this
    | (?: the | most \s of \s the ) \s information \s (?: that \s )? (?: we \s | is \s )? (?: provide | supply | supplied \s to \s you )
    | you \s are \s free \s to \s use | thank \s you \s for \s your \s (?: interest | patience ) | yours \s sincerely )"""
)


def tells(text: Text, start: int, end: int, *, strict: bool = True) -> bool:
    """Whether the authority speaks in a paragraph below the request.

    Args:
        text: the cleaned source.
        start: first clean offset.
        end: one past the last.
        strict: whether only words count that a requester would hardly use; else "we" and the law do as well.
    """
    low, stop = text.low, min(end, start + 600)
    for word, pattern in _TELLS:
        at = low.find(word, start, stop)
        while at >= 0:
            if pattern.match(low, at, stop):
                return True
            at = low.find(word, at + 1, stop)
    return not strict and _WE.search(low, start, stop) is not None


def wishes(text: Text, start: int, end: int) -> bool:
    """Whether words below the questions are a requester's: how to answer, why it is asked, thanks.

    Args:
        text: the cleaned source.
        start: first clean offset.
        end: one past the last.
    """
    low = text.low
    return (
        _WISHES.match(low, start, end) is not None
        or low.endswith(("please", "please."), start, end)
        or _TO_YOU.search(low, start, end) is not None
    )


def queries(text: Text, start: int, end: int) -> bool:
    """Whether the authority asks the requester something, and the words stop where a list of what it asks begins.

    Args:
        text: the cleaned source.
        start: first clean offset.
        end: one past the last.
    """
    low = text.low
    if low[end - 1] in ".?!" or (low.find("you", start, end) < 0 and low.find("please", start, end) < 0):
        return False
    return _ASKS_BACK.search(low, max(start, end - 200), end) is not None


def leaves_open(text: Text, start: int, end: int) -> str | None:
    """What the list is that the authority's words leave open, where its items are neither questions nor answers.

    Args:
        text: the cleaned source.
        start: first clean offset.
        end: one past the last.

    Returns:
        "recited_law" for the limbs of a provision, "suggested_request" for advice on what else to ask, "remarks" for what is to be
        noted, "findings" for what a review found; None for any other list, and for words that leave nothing open.
    """
    low, begin = text.low, max(start, end - 400)
    if low.endswith(("as follows.", "as follows:", "following.", "findings are:", "findings were:"), start, end) and _FINDS.search(
        low, begin, end
    ):
        return "findings"
    if low[end - 1] in ".?!;":
        return None
    if low[end - 1] == ":" and _REMARKS.search(low, begin, end):
        return "remarks"
    begin = max(begin, low.rfind(". ", begin, end - 8) + 2)
    if _RECITES.search(low, begin, end):
        return "recited_law"
    return "suggested_request" if _SUGGESTS.search(low, begin, end) else None


def complains(text: Text, start: int, end: int) -> bool:
    """Whether words tell of the right to a review or to go to the Commissioner.

    Args:
        text: the cleaned source.
        start: first clean offset.
        end: one past the last.
    """
    if all(text.low.find(word, start, end) < 0 for word in ("review", "commissioner", "right")):
        return False
    return _COMPLAINS.match(text.low, start, end) is not None


def closes(text: Text, start: int, end: int) -> bool:
    """Whether a paragraph is one of those that close any letter, part of no answer.

    Args:
        text: the cleaned source.
        start: first clean offset.
        end: one past the last.
    """
    return text.low[start] in "isptfwumy" and _CLOSES.match(text.low, start, end) is not None
