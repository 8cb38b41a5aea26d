"""From what a letter names to the access law its decision rests on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from foiparse.model import Regime
from foiparse.outline.parts import Outline, Voice
from foiparse.patterns import Pattern

if TYPE_CHECKING:
    from foiparse.law.acts import ActName
    from foiparse.source import Text

_REGIMES = {"FOIA2000": Regime.FOIA, "EIR2004": Regime.EIR, "FOISA2002": Regime.FOISA, "EISR2004": Regime.EISR}
_ENVIRONMENTAL = (Regime.EIR, Regime.EISR)

_RESTS_ON = Pattern(
    # before a name: "the decision rests mainly on the "; must not match "the rest is on the "
    r"(?:rests?|resting|based|founded)\ (?:mainly|primarily|chiefly|principally|solely|entirely|only"
    r"|wholly)?\ ?(?:up)?on\ (?:the\ )?$"
)
_DEALT_WITH = Pattern(
    # before a name: "dealt with it under those "; must not match "we would have considered it under the "
    r"""(?<!would\ have\ )(?<!would\ be\ )\b(?:dealt\ with|dealing\ with|deal\ with|handl(?:ed|ing)|consider(?:ed|ing)|treat(?:ed
    |ing)|process(?:ed|ing)|respond(?:ed|ing)
    |answer(?:ed|ing)|refus(?:ed|ing|al)|falls?|logged|recorded)\b[^.;]{0,70}\b(?:under|within|in\ accordance\ with|in\ line\ with
    |by|as)\b[^.;]{0,30}$"""
)
_HANDS_OVER = Pattern(
    # "exempt by section 39(1)": FOIA hands over to the EIR; must not match "section 38"
    r"\b(?:s|ss|section|sections)\.?\ ?39\b(?!\d)"
)
_REGULATION = Pattern(
    # "regulation 12(4)(b)", "12(5)(e)"; must not match "regulation 4"
    r"\b(?:regulations?|regs?\.?|r\.)\ ?1[0-3]\b|\b1[02]\ ?\([345]\)\ ?\([a-g]\)"
)
_SECTION = Pattern(
    # "section 40(2)"; must not match "section 16"
    r"\b(?:sections?|s\.?|ss)\ ?(?:12|14|2[1-9]|3\d|4[0-4])\b(?!\d)"
)
_FOI = Pattern(
    # "freedom of information request", "FOI ref", "FOI/24/1", "24/1-FOI", "FOI2024/1", "your FOI", "F.O.I. request";
    # must not match "freedom of information officer", "FOI team"
    r"""\bfreedom\ of\s+information\b(?!\s*(?:\(foi\)\s*)?(?:officers?|team|unit|manager|lead|department|office|co-?ordinator
    |section|tribunal|advis|service|and\b|&|or\ env|/|\|)) (?<!for\ freedom\ of\ information)
    |\bfoi(?:a|sa)?(?:[\ /_.:-]{1,2})(?:requests?\b|ref|act\b|response|release|case\b|no\b|number|decision|application|enquir
    |review|[\d]|/)|(?<=\d[-/])foi\b|\bfoi20\d\d[/-]
    |\bunder\ (?:the\ )?foi\b|\bf\.o\.i\.?\ (?:request|act|enquiry)\b
    |\b(?:your|this|(?:reply|response|answer)\ to(?:\ an?|\ the)?)\ foi\b(?!\ (?:officers?|team|unit|manager|lead|department|office))"""
)
_EIR = Pattern(
    # "environmental information request", "EIR/2024/3"; must not match "environmental information officer"
    r"""\benvironmental\s+information\s+(?:\(scotland\)\s+)?(?:regulations?\s+)?(?:requests?|regulations?)\b
    |\beirs?(?:[\ /_.:-]{1,2})(?:requests?\b|ref|response|release|case\b|\d)"""
)
_SCOTTISH = Pattern(r"\b(?:foisa|scottish\ information\ commissioner|freedom\ of\ information\ \(scotland\))")  # not "Scotland Yard"


def read(outline: Outline, acts: Sequence[ActName]) -> Regime | None:
    """The access law the decision rests on; None where the text names none.

    The authority's own words come first; only where they name no law do quoted letters, subject
    lines and then the requester's words count.

    Args:
        outline: the text with its paragraphs and voices.
        acts: the Acts named in the text.
    """
    text = outline.text
    low = text.low
    scottish = any(act.code in ("FOISA2002", "EISR2004") for act in acts) or (
        "scottish information" in low and _SCOTTISH.search(low) is not None
    )
    voices = _by_voice(outline, acts)
    told = [(p.start, p.end) for p in outline.paragraphs if p.voice is Voice.AUTHORITY]
    weights = _weigh(text, voices[Voice.AUTHORITY], told)
    named = _heaviest(weights, scottish) or _by_words(text, told, scottish)
    if named:
        return named
    quoted = [(p.start, p.end) for p in outline.paragraphs if p.voice is Voice.QUOTED]
    subjects = [message.subject for message in outline.messages if message.subject]
    asked = [(p.start, p.end) for p in outline.paragraphs if p.voice is Voice.REQUESTER]
    return (
        _heaviest(_weigh(text, voices[Voice.QUOTED], ()), scottish)
        or _by_words(text, quoted, scottish)
        or _by_words(text, subjects, scottish)
        or _heaviest(_weigh(text, voices[Voice.REQUESTER], ()), scottish)
        or _by_words(text, asked, scottish)
    )


def _by_voice(outline: Outline, acts: Sequence[ActName]) -> dict[Voice, list[ActName]]:
    """The access laws named, by who names them."""
    found: dict[Voice, list[ActName]] = {voice: [] for voice in Voice}
    starts = [paragraph.start for paragraph in outline.paragraphs]
    for act in acts:
        if act.code in _REGIMES:
            nearest = bisect_right(starts, act.start) - 1
            if nearest >= 0 and act.start < outline.paragraphs[nearest].end:
                found[outline.paragraphs[nearest].voice].append(act)
    return found


_ENOUGH = 400
# So many names tell the law of any letter.


def _weigh(text: Text, named: Sequence[ActName], told: Iterable[tuple[int, int]]) -> dict[Regime, float]:
    """How much speaks for each law that is named."""
    weights: dict[Regime, float] = {}
    for act in named[:_ENOUGH]:
        regime = _REGIMES[act.code or ""]
        before = max(0, act.start - 110)
        weight = 0.5 if act.generic else 1.0
        low, near = text.low, max(0, act.start - 44)
        if low.find("on ", near, act.start) >= 0 and _RESTS_ON.search(low, near, act.start):
            weight = 100.0
        elif low.startswith((" request", "\nrequest"), act.end) or _is_supposed(low, before, act.start):
            weight = 0.1
        elif low.find("ed", before, act.start) >= 0 or low.find("ing", before, act.start) >= 0 or low.find("fall", before, act.start) >= 0:
            weight = 4.0 if _DEALT_WITH.search(low, before, act.start) else weight
        weights[regime] = weights.get(regime, 0.0) + weight
    if len(weights) > 1:
        _weigh_provisions(text, told, weights)
    return weights


_SUPPOSED = frozenset(("if", "would", "had", "not", "might", "may", "were", "than"))
# Words of what is only supposed, or denied.


def _is_supposed(low: str, start: int, end: int) -> bool:
    """Whether the words of the sentence before a name only suppose: "if you asked for it we would answer under the "."""
    start = max(start, end - 104, low.rfind(".", start, end) + 1, low.rfind(";", start, end) + 1)
    words = low[start:end]
    return not _SUPPOSED.isdisjoint(words.split()) or "data protection" in words


def _weigh_provisions(text: Text, told: Iterable[tuple[int, int]], weights: dict[Regime, float]) -> None:
    """Where several laws are named, what is relied on counts: regulations, sections, the hand-over of section 39."""
    environmental = next((regime for regime in _ENVIRONMENTAL if regime in weights), None)
    sections = next((regime for regime in (Regime.FOIA, Regime.FOISA) if regime in weights), None)
    if environmental is None or sections is None:
        return
    for start, end in told:
        weights[environmental] += 0.5 * sum(1 for _ in _REGULATION.finditer(text.low, start, end))
        weights[sections] += 0.5 * sum(1 for _ in _SECTION.finditer(text.low, start, end))
        if "39" in text.low[start:end] and _HANDS_OVER.search(text.low, start, end):
            weights[environmental] += 6.0


def _heaviest(weights: dict[Regime, float], scottish: bool) -> Regime | None:
    """The law that most speaks for; in a Scottish letter "the EIRs" are those of Scotland."""
    if not weights:
        return None
    regime = max(weights, key=lambda one: weights[one])
    if scottish and regime is Regime.EIR and (Regime.EISR in weights or Regime.FOISA in weights):
        return Regime.EISR
    return Regime.FOISA if scottish and regime is Regime.FOIA and Regime.FOISA in weights else regime


def _by_words(text: Text, stretches: Iterable[tuple[int, int]], scottish: bool) -> Regime | None:
    """The law that "Freedom of Information request", "FOI 123" or "EIR request" stand for."""
    low = text.low
    if "freedom of" not in low and "foi" not in low and "f.o.i" not in low and "eir" not in low and "environmental info" not in low:
        return None
    environmental = False
    for start, end in stretches:
        if _FOI.search(low, start, end):
            return Regime.FOISA if scottish else Regime.FOIA
        environmental = environmental or _EIR.search(low, start, end) is not None
    if environmental:
        return Regime.EISR if scottish else Regime.EIR
    return None
