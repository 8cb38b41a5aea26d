"""From citations to grounds: limbs and conditions folded in, with the passages that argue them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from foiparse.law import catalogue
from foiparse.law.catalogue import EntryKind
from foiparse.model import Citation, Exemption, Provision, Role, Section, SectionKind, Span

_CUMULATIVE = frozenset(
    {
        ("FOIA2000", "s40(2)"),
        ("FOIA2000", "s41(1)"),
        ("FOIA2000", "s22(1)"),
        ("FOIA2000", "s22A(1)"),
        ("FOISA2002", "s27(1)"),
        ("FOISA2002", "s36(2)"),
        ("EIR2004", "reg13(1)"),
        ("EISR2004", "reg11(2)"),
    }
)
# Provisions all of whose limbs must be met: the limbs are no grounds of their own. The limbs of others are alternatives.


def grounds(citations: Sequence[Citation], sections: Sequence[Section]) -> tuple[Exemption, ...]:
    """One exemption for each ground relied on, in the order of the text.

    A bare parent, a limb or a condition of the same section folds into the ground applied there;
    standing alone, it stands.

    Args:
        citations: all citations of a letter, in order.
        sections: its sections, in order.
    """
    places = {id(citation): index for index, citation in enumerate(citations)}
    groups: dict[tuple[str | None, str], list[Citation]] = {}
    for citation in citations:
        if citation.role is Role.APPLIED:
            groups.setdefault((citation.provision.act, citation.provision.path[0]), []).append(citation)
    made = [pair for group in groups.values() for pair in _folded(group)]
    made.sort(key=lambda pair: places[id(pair[1][0])])
    passages = _Passages(citations, sections, [provision for provision, _ in made])
    return tuple(
        Exemption(
            provision=provision,
            citations=tuple(folded),
            questions=tuple(dict.fromkeys(path for citation in folded for path in citation.questions)),
            ncnd=any(citation.ncnd for citation in folded),
            reasons=passages.reasons(provision, folded),
            public_interest=passages.public_interest(provision, folded),
            harm=passages.harm(provision, folded),
        )
        for provision, folded in made
    )


def _folded(group: list[Citation]) -> list[tuple[Provision, list[Citation]]]:
    """The grounds in one section with the citations that fold into each, all in the order of the text."""
    main = _main({citation.provision.path: citation.provision for citation in group})
    folded: dict[tuple[str, ...], list[Citation]] = {path: [] for path in main}
    last = next(iter(main))
    for citation in group:
        last = _home(citation.provision.path, list(main), last)
        folded[last].append(citation)
    return [(main[path], cited) for path, cited in folded.items() if cited]


def _main(cited: dict[tuple[str, ...], Provision]) -> dict[tuple[str, ...], Provision]:
    """The provisions of one section that are grounds, by path."""
    whole: dict[tuple[str, ...], Provision] = {}
    for provision in (_whole(provision, cited) for provision in cited.values()):
        whole.setdefault(provision.path, provision)
    conditions = {path for path, provision in whole.items() if len(path) > 1 and _is_condition(provision)}
    if len(conditions) < len(whole):
        whole = {path: provision for path, provision in whole.items() if path not in conditions}
    return {path: provision for path, provision in whole.items() if not any(_inside(other, path) for other in whole)} or whole


def _whole(provision: Provision, cited: dict[tuple[str, ...], Provision]) -> Provision:
    """The provision of which this is a limb that cannot stand alone, where that is cited or two limbs of it are."""
    for depth in range(len(provision.path) - 1, 0, -1):
        above = provision.path[:depth]
        cite = provision.cite.split("(", 1)[0] + "".join(f"({part})" for part in above[1:])
        if (provision.act, cite) in _CUMULATIVE and (above in cited or sum(_inside(path, above) for path in cited) > 1):
            return cited.get(above) or Provision(act=provision.act, path=above, cite=cite, title=catalogue.title(provision.act, cite))
    return provision


def _is_condition(provision: Provision) -> bool:
    """Whether a provision only states when another one applies."""
    return catalogue.kind(provision.act, provision.cite) in (EntryKind.DEFINITION, EntryKind.PROCEDURAL)


def _inside(path: tuple[str, ...], above: tuple[str, ...]) -> bool:
    """Whether one path lies under another."""
    return len(path) > len(above) and path[: len(above)] == above


def _home(path: tuple[str, ...], main: list[tuple[str, ...]], last: tuple[str, ...]) -> tuple[str, ...]:
    """The ground a citation folds into: itself, the one it is a limb or the parent of, else the last one before it."""
    if path in main:
        return path
    for ground in main:
        if _inside(path, ground) or _inside(ground, path):
            return ground
    return last


class _Passages:
    """The passages of a letter that argue its grounds."""

    __slots__ = ("cited", "grounds", "sections")

    def __init__(self, citations: Sequence[Citation], sections: Sequence[Section], provisions: Sequence[Provision]) -> None:
        """Notes which sections name which grounds."""
        self.grounds = {_key(provision) for provision in provisions}
        self.sections = [s for s in sections if s.kind in (SectionKind.REASONS, SectionKind.PUBLIC_INTEREST)]
        self.cited = [self._named(section, citations) for section in self.sections]

    def _named(self, section: Section, citations: Sequence[Citation]) -> list[Provision]:
        """The provisions of the grounds' sections that a section names, in order."""
        return [c.provision for c in citations if c.span in section.span and _key(c.provision) in self.grounds]

    def reasons(self, ground: Provision, cited: Sequence[Citation]) -> Span | None:
        """Where the letter says why a ground applies."""
        reasons = [i for i, s in enumerate(self.sections) if s.kind is SectionKind.REASONS]
        return self._nearest(ground, cited, [i for i in reasons if not _of_harm(self.sections[i])] or reasons)

    def harm(self, ground: Provision, cited: Sequence[Citation]) -> Span | None:
        """Where the letter sets out the harm."""
        return self._nearest(ground, cited, [i for i, s in enumerate(self.sections) if s.kind is SectionKind.REASONS and _of_harm(s)])

    def public_interest(self, ground: Provision, cited: Sequence[Citation]) -> Span | None:
        """Where the letter weighs the public interest."""
        return self._nearest(ground, cited, [i for i, s in enumerate(self.sections) if s.kind is SectionKind.PUBLIC_INTEREST])

    def _nearest(self, ground: Provision, cited: Sequence[Citation], candidates: list[int]) -> Span | None:
        """The passage that names the ground; else the next after it that is no other ground's; else one for all."""
        naming = [i for i in candidates if any(_key(p) == _key(ground) for p in self.cited[i])]
        own = [i for i in naming if self._is_own(self.cited[i], ground)]
        if own or naming:
            return self.sections[(own or naming)[0]].span
        for start in (c.span.start for c in cited):
            follows = self._following(ground, start, candidates)
            if follows is not None:
                return self.sections[follows].span
        shared = [i for i in candidates if not self.cited[i]]
        return self.sections[shared[0]].span if shared else None

    def _is_own(self, named: Sequence[Provision], ground: Provision) -> bool:
        """Whether a passage is about this ground first of all, down to its limb where it names one."""
        first = named[0].path
        if _key(named[0]) != _key(ground):
            return False
        return first == ground.path or _inside(first, ground.path) or _inside(ground.path, first)

    def _following(self, ground: Provision, start: int, candidates: Iterable[int]) -> int | None:
        """The next passage after an offset that names no ground, before another ground's passage."""
        after = [i for i, s in enumerate(self.sections) if s.span.end > start]
        for index in after:
            if self.cited[index] and not any(_key(p) == _key(ground) for p in self.cited[index]):
                return None
            if index in candidates:
                return index
        return None


def _key(provision: Provision) -> tuple[str | None, str]:
    """Act and number of a provision."""
    return provision.act, provision.path[0]


def _of_harm(section: Section) -> bool:
    """Whether a section sets out harm or prejudice."""
    words = f"{section.heading or ''} {section.rule}".lower()
    return "harm" in words or "prejudice" in words
