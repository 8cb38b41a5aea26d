"""What a careful requester would ask of an answer, each question with the provision of law it rests on.

Worded "not found in this text", since a letter may say elsewhere what its text does not show. How
long the authority took is not checked: working days need a calendar of holidays.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from enum import StrEnum

from attrs import frozen

from foiparse import law
from foiparse.law import Harm, PublicInterest
from foiparse.model import BoilerplateKind, Exemption, Kind, Outcome, Regime, Response, Role, SectionKind, Span
from foiparse.patterns import Pattern


class CheckCode(StrEnum):
    """What was looked for."""

    PUBLIC_INTEREST_TEST = "public_interest_test"
    """A qualified exemption needs a weighing of the public interest."""
    HARM = "harm"
    """A prejudice-based exemption needs the harm that disclosure would do."""
    EXEMPTION_NAMED = "exemption_named"
    """A refusal must name the exemption it rests on."""
    REASONS = "reasons"
    """A refusal must say why the exemption applies."""
    ADVICE_AND_ASSISTANCE = "advice_and_assistance"
    """A refusal for cost should help to narrow the request."""
    QUALIFIED_PERSON = "qualified_person"
    """Section 36 needs the reasonable opinion of a qualified person."""
    INTENTION_TO_PUBLISH = "intention_to_publish"
    """The exemption for future publication needs an intention to publish."""
    PROHIBITION = "prohibition"
    """A refusal because disclosure is prohibited must say by what."""
    WHERE_ACCESSIBLE = "where_accessible"
    """A refusal of what is accessible elsewhere should say where."""
    QUALIFIED_EXEMPTION_FOR_EXTENSION = "qualified_exemption_for_extension"
    """More time is allowed only for the public interest test of a qualified exemption."""
    CURRENT_NUMBERING = "current_numbering"
    """Section 40 is cited with the numbers it had before 25 May 2018."""
    PROVISION_EXISTS = "provision_exists"
    """A provision is cited that the Act does not have."""
    COMPLAINT_RIGHTS = "complaint_rights"
    """A refusal must tell of the review and of the Commissioner."""


@frozen
class Check:
    """One thing that a careful requester would ask about."""

    code: CheckCode
    """What was looked for."""
    message: str
    """What was not found, and why it matters."""
    act: str
    """Code of the Act the question rests on."""
    cite: str
    """The provision the question rests on."""
    span: Span | None
    """What gave rise to it; None for the whole text."""


_ACT = {Regime.FOIA: "FOIA2000", Regime.EIR: "EIR2004", Regime.FOISA: "FOISA2002", Regime.EISR: "EISR2004"}
_NOTICE = {"FOIA2000": "s17(1)(b)", "EIR2004": "reg14(3)", "FOISA2002": "s16(1)(c)", "EISR2004": "reg13"}
_REASONS = {"FOIA2000": "s17(1)(c)", "EIR2004": "reg14(3)", "FOISA2002": "s16(1)(d)", "EISR2004": "reg13"}
_WEIGHING = {"FOIA2000": "s2(2)(b)", "EIR2004": "reg12(1)(b)", "FOISA2002": "s2(1)(b)", "EISR2004": "reg10(1)(b)"}
_COMPLAINT = {"FOIA2000": "s17(7)", "EIR2004": "reg14(5)", "FOISA2002": "s19", "EISR2004": "reg13"}
_COST = {"FOIA2000": ("s12", "s16(1)"), "FOISA2002": ("s12", "s15(1)")}
_ELSEWHERE = {"FOIA2000": "s21", "FOISA2002": "s25"}
_LATER = {"FOIA2000": ("s22", "s22(1)(a)"), "FOISA2002": ("s27", "s27(1)(a)")}
_PROHIBITED = {"FOIA2000": "s44", "FOISA2002": "s26"}
_NO_TEST = {("EIR2004", "reg12(4)(a)"), ("EISR2004", "reg10(4)(a)")}
# Information that is not held: the regulations ask for a test that cannot be made.
_REFUSALS = (Outcome.WITHHELD, Outcome.NCND)
_NOT_ALL_GIVEN = (*_REFUSALS, Outcome.PARTLY_DISCLOSED, Outcome.ALREADY_PUBLISHED)
_WEB_PAGE = (
    BoilerplateKind.EXIT_SITE,
    BoilerplateKind.COOKIE_NOTICE,
    BoilerplateKind.BETA_BANNER,
    BoilerplateKind.ERROR_BANNER,
    BoilerplateKind.NAVIGATION,
)
_DATA_PROTECTION_ACT = datetime.date(2018, 5, 25)
_OLD_40 = Pattern(
    # matches "s40(3)(a)(i)", "s40(5)(b)(i)"; must not match "s40(3A)(a)"
    r"s40\((?:3\)(?:\((?:a\)\(i{1,2}\)|b\)))|4\)|5\)\((?:a|b)\))"
)
_NARROW = Pattern(
    # matches "you could refine your request"; must not match "a refined taste"
    r"""\b(?:refin|narrow|re-?submit|reduc\w+\ the\ scope|scope\ of\ (?:your|the)\ request|advice\ and\ assistance
    |limit(?:ing)?\ (?:your|the)\ request|
    within\ the\ (?:appropriate\ |cost\ )?limit|shorter\ (?:period|time)|specific\ (?:period|time|date)|fewer)"""
)
_WILL_PUBLISH = Pattern(
    # matches "will be published in May"; must not match "intended for future publication"
    r"""\b(?:will|shall|due|scheduled|planned?|plans|intends?|intention|intending|aims?|expect(?:s|ed)?|expects?|going|hopes?
    |committed)\b[^.\n]{0,80}\bpubli(?:sh|cation)
    |\b(?:to\ be\ |being\ )published\b|\bpublication\b[^.\n]{0,40}\b(?:date|in|on|by|during|later|next|shortly|spring|summer|autumn
    |winter|\d{4})\b"""
)
_WEIGHED = Pattern(
    # matches "the public interest favours", "weighed the public interest"; must not match "subject to a public interest test"
    r"""public\ interest\b[^\n]{0,160}\b(?:favou?r|outweigh|balanc|weigh|lies|strong|greater|real|served|small|little|in\ knowing
    |in\ release|in\ disclos)
    |\b(?:balanc|weigh|factors|argument|interest\ in|interest\ of)\w*\b[^\n]{0,160}\b(?:public\ )?(?:interest|favou?r)"""
)
_HARMFUL = Pattern(
    # matches "would be likely to prejudice", "could undercut it"; must not match "the limb on prejudice"
    r"""\b(?:would|could|might|may|likely\ to|can)\b[^.\n]{0,120}\b(?:prejudic|harm|endanger|inhibit|damag|jeopard|adverse|undermin
    |detriment|compromis|threat|risk|disadvantag
    |undercut|weaken|assist|help|hinder|lose|loss|suffer|benefit|danger|deter|discourag|expos|impair|enable|allow|identif|hamper)
    |\b(?:harm|danger|risk|threat(?:en)?|detriment|damage)\w*\b"""
)
_BECAUSE = Pattern(
    # matches "because it names", "as the file"; must not match "the reasoned letter"
    r"""\b(?:because|since|reasons?|due\ to|so\ that|in\ order\ to|therefore|on\ the\ grounds?|estimate[ds]?|would|is\ that|if
    |intended|personal\ data|already|cannot
    |as\ (?:it|the|they|this|these|that|a|an|we|no|there|those|disclosure|release|all|policy|what))\b"""
)
_WHERE = Pattern(
    # matches "on our website"; must not match "accessible by other means"
    r"""https?:|www\.|\b(?:web\ ?sites?|web\ ?page|links?\b|publication\ scheme|library|online|gov\.uk|disclosure\ log
    |available\ (?:at|from|on|in|to\ buy)|published\ (?:at|on|in|by)|
    register|enclosed|attached|previous(?:ly)?\ (?:sent|provided|supplied|disclosed))"""
)


def checks(response: Response) -> tuple[Check, ...]:
    """What was looked for in an answer and not found, in a fixed order.

    Args:
        response: what `foiparse.parse` gave.

    Example:
        >>> import foiparse
        >>> r = foiparse.parse("We refuse your FOI request. The file is exempt under section 42(1) of the Freedom of Information Act 2000.")
        >>> [str(check.code) for check in checks(r)][0]
        'public_interest_test'
    """
    if response.kind in (Kind.NOT_FOI, Kind.AUTOMATIC_REPLY):
        return ()
    return tuple(check for look in _LOOKS for check in look(response))


def _text(response: Response) -> str:
    """The words of the answer in lower case, without boilerplate and without what others say."""
    left_out = (SectionKind.BOILERPLATE, SectionKind.REQUEST, SectionKind.QUOTED, SectionKind.CLARIFICATION)
    words = " ".join(section.span.of(response.source) for section in response.sections if section.kind not in left_out)
    return " ".join(words.lower().split())


def _regime_act(response: Response) -> str:
    """Code of the Act that the answer is given under; the Freedom of Information Act where none is named."""
    return _ACT.get(response.regime or Regime.FOIA, "FOIA2000")


def _entry(exemption: Exemption) -> law.Entry | None:
    """What the catalogue says of a ground, or of the nearest provision above it."""
    act, cite = exemption.provision.act, exemption.cite
    while act in law.ACT_TITLES and cite:
        try:
            return law.provision(act or "", cite)
        except LookupError:
            cite = cite.rpartition("(")[0]
    return None


def _where(exemption: Exemption) -> Span | None:
    """Where a ground is first relied on."""
    return exemption.citations[0].span if exemption.citations else None


def _public_interest(response: Response) -> Iterator[Check]:
    """Qualified exemptions, and no passage on the public interest."""
    if any(section.kind is SectionKind.PUBLIC_INTEREST for section in response.sections) or _WEIGHED.search(_text(response)):
        return
    for exemption in response.exemptions:
        act, entry = exemption.provision.act or "", _entry(exemption)
        if entry is None or entry.test is not PublicInterest.QUALIFIED or exemption.public_interest is not None or act not in _WEIGHING:
            continue
        if (act, exemption.cite) in _NO_TEST:
            continue
        message = f"{exemption.cite} is qualified; a weighing of the public interest was not found in this text"
        yield Check(CheckCode.PUBLIC_INTEREST_TEST, message, act, _WEIGHING[act], _where(exemption))


def _harm(response: Response) -> Iterator[Check]:
    """Prejudice-based exemptions, and no word on harm."""
    if _HARMFUL.search(_text(response)):
        return
    for exemption in response.exemptions:
        entry = _entry(exemption)
        if entry is not None and entry.harm is Harm.PREJUDICE and exemption.harm is None and not exemption.ncnd:
            message = f"{exemption.cite} needs harm that disclosure would, or would be likely to, do; such harm was not found in this text"
            yield Check(CheckCode.HARM, message, entry.act, exemption.cite, _where(exemption))


def _named(response: Response) -> Iterator[Check]:
    """A refusal, and no exemption."""
    if response.decision.outcome in _REFUSALS and not response.exemptions and response.kind is Kind.RESPONSE:
        act = _regime_act(response)
        message = "information is refused; the exemption or exception it is refused under was not found in this text"
        yield Check(CheckCode.EXEMPTION_NAMED, message, act, _NOTICE[act], response.decision.span)


def _reasons(response: Response) -> Iterator[Check]:
    """Exemptions, and no reasons."""
    for exemption in response.exemptions:
        act = exemption.provision.act or ""
        argued = exemption.reasons or exemption.harm or exemption.public_interest
        if act in _REASONS and argued is None and not any(_argued_near(response, citation.span) for citation in exemption.citations):
            message = f"reasons why {exemption.cite} applies were not found in this text"
            yield Check(CheckCode.REASONS, message, act, _REASONS[act], _where(exemption))


def _argued_near(response: Response, span: Span) -> bool:
    """Whether the words around a citation give a reason."""
    start, end = max(0, span.start - 300), span.end + 600
    return _BECAUSE.search(response.source[start : span.start].lower() + " ; " + response.source[span.end : end].lower()) is not None


def _advice(response: Response) -> Iterator[Check]:
    """A refusal for cost, and no help to narrow the request."""
    for exemption in response.exemptions:
        ground, duty = _COST.get(exemption.provision.act or "", ("", ""))
        if exemption.section != ground or not ground:
            continue
        cited = any(c.provision.section == duty.partition("(")[0] and c.role is Role.PROCEDURAL for c in response.citations)
        if not cited and not _NARROW.search(_text(response)):
            message = "the request is refused for its cost; help to bring it within the limit was not found in this text"
            yield Check(CheckCode.ADVICE_AND_ASSISTANCE, message, exemption.provision.act or "", duty, _where(exemption))


def _qualified_person(response: Response) -> Iterator[Check]:
    """Section 36 of the Freedom of Information Act, and no qualified person."""
    for exemption in response.exemptions:
        if exemption.provision.act == "FOIA2000" and exemption.section == "s36" and "qualified person" not in _text(response):
            message = "section 36 rests on the reasonable opinion of a qualified person; such an opinion was not found in this text"
            yield Check(CheckCode.QUALIFIED_PERSON, message, "FOIA2000", "s36(2)", _where(exemption))


def _intention(response: Response) -> Iterator[Check]:
    """The exemption for future publication, and no intention to publish."""
    for exemption in response.exemptions:
        section, condition = _LATER.get(exemption.provision.act or "", ("", ""))
        if section and exemption.section == section and not _WILL_PUBLISH.search(_text(response)):
            message = f"{exemption.cite} needs an intention to publish; one held when the request was made was not found in this text"
            yield Check(CheckCode.INTENTION_TO_PUBLISH, message, exemption.provision.act or "", condition, _where(exemption))


def _prohibition(response: Response) -> Iterator[Check]:
    """The exemption for prohibitions, and no law that prohibits."""
    other = any(c.role is Role.OTHER_ACT for c in response.citations)
    others = [one for one in response.instruments if "information" not in one.name.lower()]
    for exemption in response.exemptions:
        act = exemption.provision.act or ""
        if _PROHIBITED.get(act) == exemption.section and not other and not others and "contempt" not in _text(response):
            message = f"{exemption.cite} needs a law, an obligation or a court that prohibits disclosure; it was not found in this text"
            yield Check(CheckCode.PROHIBITION, message, act, f"{exemption.section}(1)" if act == "FOIA2000" else "s26", _where(exemption))


def _elsewhere(response: Response) -> Iterator[Check]:
    """The exemption for what is accessible elsewhere, and no place."""
    for exemption in response.exemptions:
        act = exemption.provision.act or ""
        if (
            _ELSEWHERE.get(act) == exemption.section
            and not response.links
            and not response.attachments
            and not _WHERE.search(_text(response))
        ):
            message = f"{exemption.cite} is for what is accessible elsewhere; where that is was not found in this text"
            yield Check(CheckCode.WHERE_ACCESSIBLE, message, act, exemption.section, _where(exemption))


def _extension(response: Response) -> Iterator[Check]:
    """More time for the public interest test, and no qualified exemption."""
    longer = next((c for c in response.citations if c.provision.act == "FOIA2000" and c.cite.startswith("s10(3)")), None)
    if response.decision.outcome is not Outcome.EXTENDED or longer is None:
        return
    tests = {law_entry.test for c in response.citations if (law_entry := _known(c.provision.act, c.cite)) is not None}
    if not tests & {PublicInterest.QUALIFIED, PublicInterest.DEPENDS}:
        message = "the time is extended for the public interest test; a qualified exemption that needs one was not found in this text"
        yield Check(CheckCode.QUALIFIED_EXEMPTION_FOR_EXTENSION, message, "FOIA2000", "s10(3)", longer.span)


def _known(act: str | None, cite: str) -> law.Entry | None:
    """The catalogue's entry of exactly this provision."""
    try:
        return law.provision(act or "", cite)
    except LookupError:
        return None


def _numbering(response: Response) -> Iterator[Check]:
    """Section 40 with its old numbers, in an answer that is not older than the new ones."""
    if response.date is not None and response.date.value < _DATA_PROTECTION_ACT:
        return
    if response.reference is not None and response.reference.year is not None and response.reference.year < _DATA_PROTECTION_ACT.year:
        return
    seen: set[str] = set()
    for citation in response.citations:
        if (
            citation.provision.act == "FOIA2000"
            and citation.role is Role.APPLIED
            and citation.cite not in seen
            and _OLD_40.match(citation.cite)
        ):
            seen.add(citation.cite)
            message = f"{citation.cite} is numbered as before 25 May 2018; the current number was not found in this text"
            yield Check(CheckCode.CURRENT_NUMBERING, message, "FOIA2000", "s40(3A)(a)", citation.span)


def _exists(response: Response) -> Iterator[Check]:
    """Provisions that their Act does not have."""
    seen: set[tuple[str, str]] = set()
    for citation in response.citations:
        act, cite = citation.provision.act or "", citation.cite
        if (
            act in law.ACCESS_ACTS
            and citation.role is not Role.QUOTED
            and (act, cite) not in seen
            and not law.exists(act, citation.provision.path)
        ):
            seen.add((act, cite))
            meant = law.misprint(act, citation.provision.path)
            hint = f" (perhaps {meant})" if meant else ""
            message = f"{cite} is no provision of the {law.ACT_TITLES[act]}; which one is meant{hint} was not found in this text"
            yield Check(CheckCode.PROVISION_EXISTS, message, act, _NOTICE.get(act, cite), citation.span)


def _rights(response: Response) -> Iterator[Check]:
    """A refusal, and no word on how to complain; a web page cuts the end of a letter, so it is not asked of one."""
    page = any(item.kind in _WEB_PAGE for item in response.boilerplate)
    if response.complaint_rights is None and response.decision.outcome in _NOT_ALL_GIVEN and response.kind is Kind.RESPONSE and not page:
        act = _regime_act(response)
        message = "the right to a review and to complain to the Commissioner was not found in this text"
        yield Check(CheckCode.COMPLAINT_RIGHTS, message, act, _COMPLAINT[act], None)


_LOOKS: tuple[Callable[[Response], Iterator[Check]], ...] = (
    _public_interest,
    _harm,
    _named,
    _reasons,
    _advice,
    _qualified_person,
    _intention,
    _prohibition,
    _elsewhere,
    _extension,
    _numbering,
    _exists,
    _rights,
)
# In the order in which a reader of the answer would ask.
