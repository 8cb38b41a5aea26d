"""What a clause does with a provision that it names: rules in a fixed order, the first that fits decides.

A clause comes in its normal form: lower case, white space collapsed, "§" in place of the provision
that is asked about (with the name of its Act and a title in brackets) and "¤" in place of any other.
"""

from __future__ import annotations

from typing import NamedTuple

from attrs import frozen

from foiparse.model import Role
from foiparse.patterns import Pattern

GROUND, NOTICE, DUTY, OTHER = "ground", "notice", "duty", "other"
# What a provision is by nature: one may refuse under it; notice is given under it; it rules how; it is of another law.


class Verdict(NamedTuple):
    """What a clause does with a provision."""

    role: Role
    """The role."""
    rule: str
    """Name of the rule that decided."""
    ncnd: bool
    """Whether the clause neither confirms nor denies that the information is held."""


@frozen
class Rule:
    """What one way of putting it does with a provision."""

    name: str
    """Its name, kept in `Citation.rule`."""
    role: Role
    """What the clause does with the provision."""
    needs: tuple[str, ...]
    """Words of which the clause must hold one before the pattern is tried."""
    ahead: Pattern | None
    """What may stand ahead of the sign, up to it; None where nothing does."""
    behind: Pattern | None
    """What may follow the sign, from it on."""
    around: Pattern | None
    """What has words of the rule on both sides of the sign."""
    says: str
    """A clause that it matches."""
    spares: str
    """A clause that it must not match."""

    def fits(self, clause: str, at: int) -> bool:
        """Whether a clause is put in this way.

        Args:
            clause: the clause in its normal form.
            at: where the sign stands.
        """
        if self.ahead is not None and self.ahead.search(clause, 0, at + 1):
            return True
        if self.behind is not None and self.behind.search(clause, at):
            return True
        return self.around is not None and self.around.search(clause) is not None


def _rule(name: str, role: Role, needs: tuple[str, ...], pattern: str, *, says: str, spares: str) -> Rule:
    """A rule whose pattern is written with plain spaces; its alternatives are told apart by the side of the sign they look at."""
    ahead: list[str] = []
    behind: list[str] = []
    around: list[str] = []
    for way in [pattern] if "(?&" in pattern else _alternatives(pattern):
        (behind if way.startswith("§") else ahead if way.endswith("§") and not way.startswith("(?<=") else around).append(way)
    return Rule(name, role, needs, _joined(ahead), _joined(behind), _joined(around), says, spares)


def _joined(ways: list[str]) -> Pattern | None:
    """One pattern of several alternatives; None where there are none."""
    return Pattern("|".join(ways).replace(" ", r"\ ")) if ways else None


def _alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern, those inside groups left whole."""
    found, depth, start, at = [], 0, 0, 0
    while at < len(pattern):
        c = pattern[at]
        if c == "[":
            at = pattern.index("]", at + 2)
        elif c == "|" and not depth:
            found.append(pattern[start:at])
            start = at + 1
        depth += (c == "(") - (c == ")")
        at += 2 if c == "\\" else 1
    return [*found, pattern[start:]]


_ADVERBS = (
    r"(?:(?:also|now|therefore|then|thus|even|still|well|both|all|each|only|again|perhaps|possibly|probably|in fact"
    r"|in turn|as such|themselves|itself|more than"
    r"|been|be|being|to|able|seeking|turn|out|going|had|have|seek|sought|wish|wishing|intend|likely|very|otherwise|ourselves"
    r"|myself|currently|further"
    r"|additionally|no doubt|in all likelihood|equally|similarly|ultimately|directly|solely|instead|however|nevertheless|nonetheless"
    r"|indeed|though|too),? |, ){0,4}"
)
_PLACE = (  # between a verb of reliance and the provision that it governs
    r"(?:on|upon|by|under|in|at|of|to|for|with|from|via|citing|using|per|because|due|owing|pursuant|accordance|terms"
    r"|line|reliance|relying|basis"
    r"|grounds|within|through|as|the|\()"
)
_NOT = r"(?:\bnot|cannot|n't|\bno longer|\bnever)"
_RELY = (
    r"(?:rel(?:y|ies|ied|ying)|appl(?:y|ies|ied|ying)|claim(?:s|ed|ing)?|invok(?:e|es|ed|ing)|cit(?:e|es|ed|ing)"
    r"|us(?:e|es|ed|ing)"
    r"|engag(?:e|es|ed|ing)|maintain(?:s|ed|ing)?|adopt(?:s|ed|ing)?|quot(?:e|es|ed|ing)|attract(?:s|ed|ing)?"
    r"|exercis(?:e|es|ed|ing)|substitut(?:e|es|ed|ing))"
)
_KEEP = (
    r"(?:with-?h[eo]ld(?:s|ing)?|redact(?:s|ed|ing|ions?)|refus(?:e|es|ed|ing)|remov(?:e|es|ed|ing)|exclud(?:e|es|ed|ing)"
    r"|declin(?:e|es|ed|ing)|omit(?:s|ted|ting)?|exempt(?:ing|ed)|excepted|reject(?:s|ed|ing)|anonymis(?:e|ed|ing)"
    r"|struck out|blanked out"
    r"|blacked out|obscured|(?:left|kept|held) (?:out|back)"
    r"|replaced (?:with|by) (?:an? |the )?(?:asterisks?|symbols?|stars?|dash(?:es)?)"
    r"|edited out|taken out|deleted|turn(?:ed|ing)? down|masked|suppress(?:ed|ing)?|closed)"
)
_NOT_GIVEN = (
    r"(?:(?:not|unable to|cannot|n't) (?:be |been |being |able to |in a position to |required to |obliged to |made "
    r"|have to |entitled to )*"
    r"(?:disclos|releas|provid|suppl|communicat|give|giving|given|publish|made public|available|comply|complying"
    r"|compliant|receive|shar|answer"
    r"|process|deal|respond|confirm|obliged|required)\w*|need not)"
)
_MAY = r"\b(?:may|might|could|would|should have|should need|can)(?: not)?,? "
_LEGAL = (
    r"(?:be (?:\w+ )?(?:engaged|exempt\w*|except\w*|relied|applied|applicable|considered|withheld|refused|looked"
    r"|covered|caught|claimed|invoked|needed"
    r"|taken into|aggregated|excluded|redacted|relevant|triggered|brought|cited|used|available|subject to)|appl(?:y"
    r"|ied)\b|engage\b|have been"
    r"|have to|have appl|have rel|have refus|have withh|have com|have fallen|have cited|have had|to consider|to rely"
    r"|to apply|to refuse|need to|rely\b"
    r"|refuse\b|withhold\b|incur\b|fall\b|invoke\b|cite\b|claim\b|trigger\b|attract\b|come into|come under"
    r"|come within|consider\b|seek\b"
    r"|lead to|result in|arise\b|prove\b|bring\b)"
)
_ACTUAL = (
    r"(?:(?!\b(?:is|are|been|being) (?:\w+ )?(?:exempt|withheld|refused|engaged|redacted)|\bhas been|\bhave been"
    r"|\bhave (?:withh|redact|refus|appl)|\bwe are (?:withh|redact|refus))[^;])"
)

_Q, _A, _C, _R, _P, _N = Role.QUOTED, Role.APPLIED, Role.CONSIDERED, Role.REJECTED, Role.PROCEDURAL, Role.NOTICE

GROUND_RULES: tuple[Rule, ...] = (
    # 1. Neither confirm nor deny: "does not apply" of the duty is no rejection of the ground.
    _rule(
        "duty_does_not_apply",
        _A,
        ("not apply", "not arise", "disapplied", "excluded", "no duty", "not oblige", "not require"),
        r"\b(?:by (?:virtue|reason) of|by|under|because of|in accordance with|pursuant to|as a result of) §[^;§]{0,80}?"
        r"\b(?:duty|duties|obligation|requirement)\b[^;§]{0,60}?(?:does|do|did) not (?:apply|arise)|"
        r"(?:duty|duties|obligation|requirement|right|¤)[^;§]{0,120}(?:(?:does|do|did) not (?:apply|arise)|(?:is"
        r"|are) (?:disapplied|excluded|not obliged|not required))[^;]{0,40}\b(?:by|under|because|as|due|pursuant|through"
        r"|in|where(?! [^;§]{0,60}\bwould\b))\b[^;]{0,200}§",
        says="the duty in ¤ does not apply, by virtue of the following exemptions: §",
        spares="§ does not apply",
    ),
    # 2. Whose words they are.
    _rule(
        "any_of_a_range",
        _P,
        ("any of", "one or more of"),
        r"\b(?:any|one or more) of (?:the (?:exemptions|provisions|grounds) (?:in|under|at|set out in) )?§",
        says="exempt by virtue of any of § of the act, it may give a notice",
        spares="any of it is exempt by virtue of §",
    ),
    _rule(
        "removed_when_published",
        _P,
        ("publication", "published"),
        r"\b(?:removed|redacted|taken out)\b[^;§]{0,60}\b(?:before|prior to|at the time of|when (?:it|they) (?:was|were)) "
        r"(?:its |their |the )?(?:publication|published)\b[^;§]{0,40}§",
        says="names in the minutes were removed before publication under §",
        spares="names are removed under § before we publish this",
    ),
    _rule(
        "requesters_argument",
        _Q,
        ("you ", "requester", "applicant", "complainant"),
        r"(?<!information )(?<!which )(?<!what )(?<!data )(?<!records )(?<!documents )(?<!details )(?<!figures )(?<!names"
        r" )(?<!questions )(?<!items )\b(?:you|the requester|the applicant|the complainant)(?:'ve| have| had| also| then"
        r"| further| clearly)* (?:argue[sd]?|says?|said|submit(?:s|ted)?|believe[sd]?|contend(?:s|ed)?|suggest(?:s|ed)?"
        r"|complain(?:s|ed)?|dispute[sd]?|disagree[sd]?|challenge[sd]?|felt|feels?|question(?:s|ed)?|state[sd]?"
        r"|asks? (?:us|me|whether|why|that|about|if|to)|asked (?:us|me|whether|why|that|about|if|to)|assert(?:s|ed)?"
        r"|claim(?:s|ed)?|consider(?:s|ed)?|refer(?:s|red)?|mention(?:s|ed)?|cite[sd]?|quote[sd]?|point(?:s|ed)? out"
        r"|do(?:es)? not (?:think|believe|agree|accept))\b[^;]{0,200}§",
        says="you argue that § cannot be used to avoid embarrassment",
        spares="you asked for names, and these are exempt under the act",
    ),
    _rule(
        "guidance_says",
        _Q,
        ("guidance", "commissioner", "tribunal", "code of practice"),
        r"\b(?:guidance|commissioner|commissioner's office|tribunal|code of practice)\b(?:,? (?:on|for|of|about|to"
        r"|in) [^;§]{1,50}?)?,? (?:\w+ly |also |has |have )?(?:says?|said|stat(?:es?|ed)|advis(?:es?|ed)|explain(?:s|ed)?"
        r"|suggest(?:s|ed)?|confirm(?:s|ed)|held|found|makes? clear|notes?|noted|recommend(?:s|ed)?|decided"
        r"|ruled)\b[^;]{0,160}§",
        says="the commissioner's guidance says that § protects candour",
        spares="we have followed the commissioner's guidance in applying §",
    ),
    _rule(
        "anothers_argument",
        _Q,
        (" by ",),
        r"§[^;§]{0,30}\b(?:relied (?:up)?on|cited|quoted|claimed|invoked|argued|raised|suggested|put forward|mentioned|named"
        r"|referred to) by"
        r" (?:the |our |its |their |your |his |her |a |an )?(?:[\w']+ ){0,3}?(?:solicitors?|lawyers?|contractors?|suppliers?"
        r"|compan(?:y|ies)"
        r"|third part(?:y|ies)|consultants?|developers?|complainant|requester|applicant|newspapers?|you|him|her|them)\b",
        says="§ was relied upon by our contractor's solicitors",
        spares="§ is claimed by the council",
    ),
    _rule(
        "cannot_rule_out",
        _C,
        ("promise", "guarantee", "rule out", "possibility", "be sure", "be certain"),
        r"\b(?:cannot|can not|can't|could not|unable to|not) (?:\w+ )?(?:promise|guarantee|rule out|exclude the possibility|be (?:sure"
        r"|certain))\b[^;]{0,140}§",
        says="i cannot promise that it would not also engage §",
        spares="§ rules out disclosure",
    ),
    _rule(
        "upheld",
        _A,
        ("maintained", "upheld"),
        r"(?<!\b(?:accept|agree|think|consider|believe|find|say|why|whether|how) (?:that )?)"
        r"§ (?:(?:is|are|was|were) (?:\w+ly |therefore |also )?)?(?:maintained|upheld)\W*$",
        says="complaint not upheld, § maintained",
        spares="§ is not upheld",
    ),
    # 3. Denied: considered and found not to apply, or no longer relied on.
    _rule(
        "contrast",
        _R,
        ("not ", "rather than", "instead of", "without", "as opposed to", "and no"),
        r"^,? ?(?:and |but )?not (?:on |under |by |in |because of |relying on "
        r"|to be confused with )?(?:the )?(?:exemptions? )?(?:in |at |under |of |from )?§"
        r"|\b(?:rather than|instead of|as opposed to|without (?:relying on|recourse to|applying|considering|invoking)"
        r"|not to be confused with) [^;§]{0,40}§",
        says="not on §",
        spares="not disclosed under §",
    ),
    _rule(
        "neither_nor",
        _R,
        ("neither", "nor "),
        r"\bneither (?!confirm|admit|agree|confirms|confirming)[^;]{0,120}§|^(?:,? ?and )?,? ?nor (?!den)[^;]{0,80}§"
        r"|§[^;]{0,30}\bnor\b(?! den)",
        says="neither § nor ¤ played any part",
        spares="neither confirms nor denies that it holds it, under §",
    ),
    _rule(
        "nothing_withheld",
        _R,
        ("no ", "nothing", "none"),
        r"\b(?:no (?:\w+ )?(?:redactions?|information|data|part|names?|details)|nothing|none of it)\b[^;§]{0,20}?\b(?:has|have|had|was"
        r"|were|is|are)(?: been)? (?:made|withheld|redacted|removed|refused|exempted)\b[^;§]{0,80}\b(?:under|by|because of|on the basis"
        r" of)\b[^;§]{0,40}§",
        says="no redactions have been made under §",
        spares="no information is held, and the names are withheld under §",
    ),
    _rule(
        "falls_outside",
        _P,
        ("not fall", "n't fall", "outside"),
        r"\b(?:that|which) (?:does|do|did|may)(?: not|n't) fall (?:with)?in(?:to|side)? (?:the )?(?:exemptions? )?(?:in |under )?§"
        r"|\b(?:that|which) falls? outside (?:of )?§",
        says="any part that does not fall within §",
        spares="the part that falls within §",
    ),
    _rule(
        "not_relied_on",
        _R,
        ("not ", "n't ", "no longer", "never"),
        _NOT
        + " "
        + _ADVERBS
        + r"(?:"
        + _RELY
        + "|"
        + _KEEP
        + r"|pursu(?:e|ing|ed)|uph[eo]ld(?:ing)?|look(?:ed|ing)? at|disput(?:e|ing|ed)|turn(?:ed|ing)? to"
        r"|need(?:ed)? (?:to )?(?:consider|look|rely|turn|apply|reach|decide|address)\w*|consider(?:ed"
        r"|ing)? (?:it necessary to |the (?:application|use) of |appl)|a (?:case|question|matter|refusal|reason) (?:of"
        r"|for|under))(?:(?!by (?:virtue|reason)|which is exempt|that is exempt|withh|redact|exempt under)[^;§]){0,80}§|"
        + _NOT
        + " "
        + _ADVERBS
        + r"(?:consider|believe|think|accept|agree|find|found|persuaded|satisfied"
        r"|convinced)(?: that)? (?:the )?(?:exemptions? (?:in|at|under|of|set out in|provided by) )?§"
        r"|§[^;§]{0,60}\b(?:we|i|the \w+) (?:do|does|have|has|had|did|are|am|is)(?: \w+ly| therefore)? (?:not|no longer)"
        r" (?:needed to |had to |sought to )?(?:rel|claim|appl|us|invok)",
        says="we are not relying on §",
        spares="we are not able to send it, as it is exempt under §",
    ),
    _rule(
        "not_said",
        _R,
        ("not ", "n't "),
        r"\b(?:not|n't) (?:say|saying|suggest|suggesting|claim|claiming|argue|arguing|contend|contending|assert) that\b[^;§]{0,30}"
        r"§ (?!alone|only)\w",
        says="we do not say that § applies",
        spares="we do not say that the names, which are exempt under §, are secret",
    ),
    _rule(
        "no_need_to_consider",
        _R,
        (
            "no need",
            "not need",
            "no case",
            "no question",
            "no reliance",
            "none of",
            "no exempt",
            "no except",
            "unnecessary",
            "not necessary",
            "not been necessary",
            "not had to",
        ),
        r"\b(?:no need to|(?:did|do|does) not need to|unnecessary to|not (?:been )?necessary to|not had to) (?:\w+ )?(?:consider"
        r"|look|rely|turn|apply|reach|decide|address|invoke|use)[^;]{0,80}§"
        r"|\bno (?:case|question|instance|reliance|use)\b[^;]{0,40}§"
        r"|\b(?:none of the|no) (?:exemptions?|exceptions?)(?! other than| except)[^;]{0,60}§",
        says="i had no need to consider the cost of compliance under §",
        spares="there is no duty to release it, as § applies",
    ),
    _rule(
        "nothing_says_so",
        _R,
        ("nothing ",),
        r"^(?:\W|\d)*(?:there is )?nothing (?!other than|but |except)[^;§]{0,60}\b(?:taken|read|understood|mean\w*|suggest\w*"
        r"|impl\w+|say\w*"
        r"|interpreted|construed|indicat\w+)\b[^;]{0,80}§",
        says="nothing in this letter should be taken to mean that § has been relied on",
        spares="we hold nothing, and the rest is exempt under §",
    ),
    _rule(
        "withdrawn",
        _R,
        (
            "withdr",
            "drop",
            "abandon",
            "wrong",
            "incorrectly",
            "in error",
            "mistaken",
            "misplaced",
            "unjustified",
            "erroneous",
            "not entitled",
            "fell away",
            "falls away",
            "no part",
            "of no ",
            "no bearing",
            "no application",
            "no relevance",
            "should not have",
            "does not come into",
            "overturn",
            "set aside",
            "disappl",
            "an error",
            "a mistake",
            "ceased",
        ),
        r"\b(?:withdr[ae]w\w*|drop(?:s|ped|ping)?|abandon\w*|wrongly|incorrectly|in error|mistaken\w*|erroneous\w*"
        r"|not entitled|should not have|overturn\w*|set aside|(?:was|were) (?:\w+ )?wrong (?:to|in))\b[^;]{0,100}§"
        r"|§[^;§]{0,60}\b(?:withdrawn|dropped|abandoned|wrongly|incorrectly|in error|mistakenly|falls? away|misplaced|unjustified|fell away"
        r"|play(?:s|ed) no part|of no (?:help|relevance|use|assistance|application)|(?:has|have|had) no (?:bearing|application|relevance)"
        r"|overturned|set aside|should not have|ceased to apply)"
        r"|\b(?:reference to|use of|reliance on) §[^;§]{0,60}\bwas (?:an error|a mistake)",
        says="we withdraw our reliance on §",
        spares="§ applies",
    ),
    _rule(
        "not_engaged",
        _R,
        ("not", "n't", "no longer", "never", "cannot"),
        r"§(?=[^;§]{0,90}?n(?:o[t ]|'t|ever))(?:(?! (?:by|is|are|was|were|has|have|had|will|appl\w+|cover\w*|protect\w*"
        r"|prevent\w*|allow\w*|exempt\w*|relat\w+"
        r"|because|since|states?|provides?|we|i|you|it|they|there|(?:an?|the|public) authorit\w+|a public) )[^;§]){0,60}?"
        r" ?\b(?:(?:is|are|was|were|do|does|did"
        r"|has|have|had|can|could|need|will)(?:n't|(?: \w+ly| also| therefore| in fact| itself| themselves| here| thus"
        r"| now)? (?:not|no longer|never))|cannot|no longer)\b"
        r"(?!,? (?:\w+ly |therefore |thus |then |now )?(?:subject|an? (?:absolute|qualified|class"
        r"|prejudice)|absolute|qualified|only|just|simply|merely|require|hold|have (?:a|any|the)|need to (?:show|prove"
        r"|demonstrate)|need (?:any |such )?(?:proof|evidence|one\b|a )|depend|mean|oblige|contain|say|affected|limited|confined"
        r"|conditional|both apply|defined|concerned))",
        says="§ was not engaged",
        spares="§ is not subject to the public interest test",
    ),
    # 4. Possible only: warned of, weighed, conditional.
    _rule(
        "considered_applicable",
        _A,
        ("applicable",),
        r"\bexemptions? (?:that|which) (?:i|we) consider (?:to be )?(?:applicable|engaged|relevant)\b[^;§]{0,40}\b(?:is|are)\b[^;§]{0,30}§",
        says="the exemption that i consider to be applicable is §",
        spares="we considered whether § was applicable",
    ),
    _rule(
        "whether_it_applies",
        _C,
        ("whether", "consider", "looked at", "thought", "reserve", "ourselves", "be that"),
        r"\b(?:consider(?:s|ed|ing)?|decid(?:e|es|ed|ing)|assess(?:es|ed|ing)?|determin(?:e|es|ed|ing)|look(?:s|ed"
        r"|ing)? at|see|ask(?:ed|ing)?|examin(?:e|es|ed|ing)|establish|explor(?:e|ing)|review(?:ing|ed)?|as to"
        r"|question of|thought about|(?:thought|consideration|attention|minds?) to|ask(?:ed|ing)? (?:ourselves|myself|itself)"
        r"|weigh(?:ed|ing)?(?: up)?|debated) (?:\w+ )?(?:whether|if)\b[^;]{0,160}§"
        r"|\b(?:is|are|am|be|still|currently) (?:\w+ )?considering\b[^;]{0,120}§"
        r"|§[^;]{0,40}\b(?:is|are|remains?) (?:still |currently |now |also )*(?:under consideration|being considered"
        r"|being looked at)|\bconsideration (?:is being|has been|will be|was) given to [^;]{0,60}§"
        r"|\breserves? the right\b[^;]{0,60}§|\bit (?:may|might|could) (?:well )?be that\b[^;]{0,160}§"
        r"|\b(?:considered|did consider|looked at|thought (?:about|of)) (?:using |applying |the use of |the exemptions? (?:in"
        r"|at|under) )?§(?=$|[.,]| (?:for"
        r"|in|as regards|with|when|here|too|also|as well)\b)"
        r"|(?<!interest under )(?<!interest in )(?<!test under )(?<!test in )§[^;§]{0,30}\b(?:was|were|has been"
        r"|have been) (?:\w+ )?(?:considered|looked at|thought of)\b"
        r"(?! (?:to |engag|appl|relevant|appropriate|that|as\b|by\b)|,? and (?:is|was|applie|found to|has been (?:appl|found to)))",
        says="the department is considering whether it is exempt under §",
        spares="we considered your request and § applies",
    ),
    _rule(
        "authority_in_general",
        _P,
        ("authorit",),
        r"^(?:\W|\d|[a-z]\))*(?:an?|any|each|every) (?:public |scottish )?authorit(?:y|ies) (?:which|that|who|may|must|is|can|need|shall)\b"
        r"[^;]{0,240}§",
        says="(5) a public authority which is relying on a claim that § or ¤ applies must give a notice",
        spares="the authority is relying on §",
    ),
    _rule(
        "not_looked_at",
        _C,
        ("look", "consider", "turn", "need"),
        r"(?:\bnot|n't) (?:\w+ ){0,4}(?:look(?:ed)? at|consider(?:ed)?|turn(?:ed)? to) (?:\w+ ){0,3}§",
        says="as the list is exempt already we have not gone on to look at §",
        spares="we looked at § and it applies",
    ),
    _rule(
        "not_counted",
        _P,
        ("count", "taken into", "allowed"),
        r"\b(?:isn't|is not|aren't|are not|not|cannot|can't)\b[^;]{0,60}\b(?:count(?:ed)?|taken into account|allowed)\b[^;]{0,60}"
        r"\b(?:for the purposes? of|under|towards) §",
        says="the time for redaction is not allowed to be counted for the purposes of §",
        spares="the time was counted and we refuse under §",
    ),
    _rule(
        "we_may_refuse_under_it",
        _A,
        ("means", "says", "provides", "allows", "lets", "entitles", "permits"),
        r"^(?!(?:and |but |so )?(?:if|should|were|had|unless|once|in future)\b)(?:(?!\b(?:if|would|could|might)\b)[^;§]){0,200}"
        r"§(?: of [^;§]{1,50}?)?,? (?:says|provides|means) that (?:we|i) (?:can|may) (?:refuse|withhold)\b",
        says="nothing was measured there, and § provides that we may refuse a request for what is not held",
        spares="if it takes more than a day, § provides that we may refuse it",
    ),
    _rule(
        "would_therefore_apply",
        _A,
        ("therefore", "consequently", "accordingly", "as a result"),
        r"\b(?:therefore|consequently|accordingly|as a result),? (?:the )?(?:exemptions? (?:in|at"
        r"|under) )?§ would (?:apply|be engaged)|§ would (?:therefore|accordingly) (?:apply|be engaged)",
        says="therefore § would apply",
        spares="in that case § would apply",
    ),
    _rule(
        "would_if_asked",
        _C,
        ("if asked", "if you a", "if you h", "if it w", "if this w", "if they w"),
        r"\bwould\b(?:(?!\b(?:is|are) (?:\w+ly )?(?:withheld|refused|exempt)\b)[^;]){0,80}"
        r"§[^;§]{0,12} if (?:asked|you (?:had |were to )?ask|(?:it|this|they) (?:was|were) (?:asked|requested))",
        says="we would regard those as exempt (§) if asked",
        spares="disclosure would harm trade, and is refused under § if that helps you",
    ),
    _rule(
        "would_apply",
        _C,
        ("may", "might", "could", "would", "should", "can ", "will"),
        r"(?P<may>"
        + _MAY
        + _ADVERBS
        + _LEGAL
        + ")"
        + _ACTUAL
        + r"{0,120}§|§(?:(?!\b(?:because|since|is|are|has been|have been|applies|apply to|by which|under which)\b)[^;§]){0,80} (?&may)"
        r"|§[^;§]{0,60} will (?:then |also |still |no doubt |probably )?(?:apply|be engaged|be relied|be applied|come into)",
        says="further searches may incur the § cost exemption",
        spares="§ applies, since release would be likely to prejudice trade",
    ),
    _rule(
        "condition_of_exemption",
        _P,
        ("condition", "limb", "test", "criteri", "requirement"),
        r"(?:^|[ ,])(?:if|where|when|unless|whether|provided that) (?:\w+ ){0,3}?(?:conditions?|limbs?|tests?"
        r"|requirements?|criteria)\b[^;]{0,60}§",
        says="if the first condition of § is satisfied",
        spares="if the report were held § would apply",
    ),
    _rule(
        "inverted_condition",
        _C,
        ("should ", "had ", "were ", "if ", "unless"),
        r"^(?:and |but |so )?(?:(?:please )?(?:note|be aware)(?: that)?:? )?"
        r"(?:should (?:you|we|it|the|any|this)|had (?:you|we|it|the|i|they|this|any)|were (?:you|we"
        r"|the|it|i|any|this)|(?:even )?if (?:any|you|the|we|it|this|such|a|an|that|one|they|i|there)"
        r"|unless)\b[^;]{0,200}§",
        says="if you ask for all years § comes into play",
        spares="the names are exempt under §",
    ),
    _rule(
        "possible",
        _C,
        (
            "possib",
            "potential",
            "likely",
            "warn",
            "risk",
            "in future",
            "anything else",
            "further",
            "wider",
            "new ",
            "broader",
            "fuller",
            "similar",
            "second",
            "repeat",
            "a request",
            "any request",
        ),
        r"\b(?:(?<!whenever )(?<!wherever )(?<!where )(?<!as far as )"
        r"possib(?:ly|le|ility)|potential(?:ly)?|would (?:very |most )?(?:likely|probably) exceed"
        r"|likely to (?:be )?(?:engage\w*|exempt|appl\w+|refus\w+|rel\w+"
        r"|attract|fall|incur)|warn\w*|risk\w* of|for anything else|^(?:and |but |so that )?(?:a|any"
        r"|such a) request\b[^;§]{0,90} would|(?:a|any|another) (?:further|wider|new|broader|fuller"
        r"|similar|second|repeat\w*)(?: \w+){0,6} would)\b[^;]{0,100}§"
        r"|§[^;§]{0,30}\b(?:is|are) (?:possibly|potentially|likely to)",
        says="a wider request is likely to engage §",
        spares="§ applies, as harm is likely",
    ),
    _rule(
        "to_avoid_it",
        _C,
        ("avoid", "prevent", "lest"),
        r"\b(?:avoid|prevent|lest)\b (?!harm|damage|prejudice)[^;§]{0,60}\b(?:being |be )"
        r"(?:refus|withh|exempt|exceed|declin)\w*[^;§]{0,60}§",
        says="this will help to avoid your request being refused under §",
        spares="to prevent harm the list is withheld under §",
    ),
    _rule(
        "for_instance_if",
        _C,
        ("instance", "example"),
        r"\bfor (?:instance|example),? (?:if|where|when) [^;]{0,200}§",
        says="some may be exempt, for instance if it is personal data (¤) or has been given to us in confidence (§)",
        spares="the names, for instance, are exempt under §",
    ),
    _rule(
        "some_exemption",
        _C,
        ("example", "instance", "such as", "e.g"),
        r"\b(?:an|any|one or more) (?:other )?(?:exemption|exception)s?\b[^;§]{0,60}\b(?:for example|for instance|such as|e\.?g\.?),? §",
        says="an exemption applies (for example §)",
        spares="we applied three exemptions, for example §",
    ),
    # 5. Explained: class, test, purpose, condition, heading; or told of in general.
    _rule(
        "tied_to_questions",
        _A,
        ("relates to", "relate to", "refers to", "pertains"),
        r"§ ?(?:exemptions? |exceptions? )?,? ?(?:relates?|refers?|pertains?) (?:only )?to (?:your |the |all "
        r"|both )*(?:q\b|q\d|q's|questions?|parts?|points?|items?|requests? \d|\d)",
        says="the § exemption relates to q's. 2 and 3",
        spares="§ relates to the formulation of policy",
    ),
    _rule(
        "so_we_need_not",
        _A,
        ("means", "mean ", "says", "provides", "allows", "lets", "entitles", "permits", "authorises"),
        r"§(?: of [^;§]{1,50}?)?,? (?:means?|says|provides|allows|lets|entitles|permits)(?: that)? (?:we|us|i|me) (?:need not|needn't"
        r"|do not (?:have|need) to|don't (?:have|need) to|(?:am|are) not (?:obliged|required)|(?:can|may) (?:refuse|withhold)"
        r"|to (?:refuse|withhold))\b"
        r"|§(?: of [^;§]{1,50}?)?,? (?:also )?(?:allows|lets|entitles|permits|authorises|provides for)(?: us| me)?"
        r"(?: to (?:give|take|make|adopt))? (?:precisely |just |exactly )?(?:that|this|such an?) (?:kind of )?(?:answer|reply|response"
        r"|approach|course|position|stance|refusal)\b",
        says="because of that, § means we needn't answer the request",
        spares="§ means that an authority need not answer",
    ),
    _rule(
        "makes_exempt_if",
        _P,
        ("makes", "renders", "exempt"),
        r"\b(?:makes|renders) (?:such |any |the )?information exempt [^;§]{0,40}§[^;]{0,12} (?:if|where|when)\b"
        r"|^\W*(?:personal )?(?:information|data) (?:is|are) exempt (?:information |from disclosure )?(?:if|where|when)\b[^;]{0,160}§",
        says="which makes such information exempt under § if it would reveal a name",
        spares="which makes the information exempt under §",
    ),
    _rule(
        "names_the_purpose",
        _P,
        ("purpose",),
        r"\bpurposes?\b[^;§]{0,60}\b(?:is|are) (?:the one|the ones|that|those) (?:\w+ )?(?:at|in|under) §"
        r"|\bpurposes?\b[^;§]{0,30}\b(?:here|relevant|concerned|in question|in this case)\b[^;§]{0,30}(?:is|are|: ?|being) ?:? ?§",
        says="the purpose that is relevant here is the one at §",
        spares="for any of the purposes in §",
    ),
    _rule(
        "class_of_exemption",
        _P,
        ("absolute", "qualified", "class", "prejudice", "subject to", "public interest"),
        r"§(?: \([^)]{1,60}\))?(?: exemptions?| exceptions?)?,? ?(?:(?:is|are|being|was|as|being) (?:also |therefore "
        r"|both |all |each |not |thus |itself |themselves |however )*(?:an? |the )?(?:(?!engaged|appl|claim|reli|exempt|with"
        r"|the\b|and\b)\w+[, -]+(?:and "
        r"|but )?){0,3}?(?:qualified|absolute|class|prejudice|subject to|conditional|public interest|non-absolute)"
        r"|(?:both )?qualified|(?:requires?|need(?:s|ed)?|carr(?:y|ies)|involves?|does not (?:need"
        r"|require)) [^;]{0,40}(?:public interest|harm|test|proof))",
        says="§ is a qualified and prejudice-based exemption",
        spares="§ is engaged",
    ),
    _rule(
        "weighing_heading",
        _P,
        ("factors", "considerations", "harm", "public interest", "test", "balanc", "arguments", "evidence"),
        r"^(?:\W|\d)*(?:(?:the |overall |public interest |key |general )*(?:factors?|considerations?|arguments?|harm"
        r"|evidence|balanc\w+|tests?|public interest(?: tests?)?))\b(?:(?! (?:is|are|was|were|has|have|that|we|i|lies"
        r"|would|which|favours) )[^;§]){0,80}§|§ ?(?:[-:] ?)?(?:evidence of harm|harm|public interest|factors"
        r"|considerations|balanc)",
        says="factors favouring disclosure for §",
        spares="the public interest favours withholding, and § applies",
    ),
    _rule(
        "in_general",
        _P,
        (
            *("often", "usually", "normally", "generally", "commonly", "sometimes", "typically", "ordinarily", "frequently"),
            *("some ", "other ", "many "),
        ),
        r"\b(?:often|usually|normally|generally|commonly|sometimes|typically|ordinarily|frequently)\b[^;]{0,80}§"
        r"|§[^;§]{0,40}\b(?:often|usually|normally|generally|commonly|sometimes|typically|ordinarily|frequently)\b"
        r"|^(?:\W|\d)*(?:some|other|many) (?:other )?(?:respondents|authorities|bodies|councils|trusts|universities|forces) (?:\w+ ){0,6}?"
        r"(?:suppress|round|redact|rel(?:y|ied)|cited?|appl(?:y|ied)|refused?|claim(?:ed)?|used?|withh[eo]ld"
        r"|(?:have|had) (?:relied|cited|applied|refused|claimed"
        r"|used|withheld))\b[^;]{0,120}§",
        says="letters from named persons are often exempt under §",
        spares="the letters are exempt under §",
    ),
    _rule(
        "test_of_exemption",
        _P,
        (
            *("for ", "in order", "where ", "when ", "if ", "to engage", "test", "limb", "condition", "until ", "before ", "once "),
            *("whether", "purposes"),
        ),
        r"^,? ?(?:and |but |so )?(?:if|where|when|whether"
        r"|once|until|before|unless)\b(?![^;]{0,160}\b(?:(?:has|have)(?: been)?|is|are|was|were) (?:\w+ly |also |therefore )?(?:redact"
        r"|withh|remov|anonym|suppress|mask|replac|exclud|omit|exempt (?:under|by)|[^;§]{1,60}, (?:and |so |therefore )*exempt (?:under|by)"
        r"|(?:\w+ ){1,3}and (?:is |are )?exempt"
        r" (?:under|by)))[^;]{0,120}§"
        r"|(?<=\bfor (?:the )?(?:exemptions? (?:in|at|under|of) )?)§ to\b|(?<=\bto (?:apply|engage"
        r"|rely on|invoke|use|satisfy) (?:the )?(?:exemptions? (?:in|at|under|of) )?)§[^;]{0,60}\b(?:must|has to|have to"
        r"|need|needs|requires?|is required|one|an authority|necessary)"
        r"|(?<=\b(?:tests?|limbs?|steps|requirements?|wording|purpose|aim|scope|definition|meaning) (?:of|in|for|under"
        r"|set out in|behind) (?:the )?(?:exemptions? (?:in|at|under|of) )?)§"
        r"|(?<!\b(?:rely|relied|relies|refused|withheld|withhold|engaged)\b[^;]{0,200})"
        r"(?<=\bpurposes (?:in|at|listed in|set out in|specified in|mentioned in) )"
        r"(?<!\b(?:with|and) the purposes (?:in|at|listed in|set out in|specified in|mentioned in) )§",
        says="for § to apply the authority must intend to publish",
        spares="we apply § to the names",
    ),
    _rule(
        "names_what_is_exempt",
        _P,
        ("exempts", "protects", "provides", "exempt if", "exempt where"),
        r"§(?: \([^)]{1,60}\))?(?: of [^;§]{1,50}?)?,? (?:which |that )?(?:exempts|protects|provides (?:that|for|an?)"
        r"|provides,|covers|excludes) (?:[^;]{0,80}\bif\b|from [^;]{0,40}|public authorities|authorities"
        r"|(?:personal )?(?:information|data)$|information (?:which|that|if|in|of a|whose|where|from|obtained|supplied"
        r"|held|relating|about)|personal (?:data|information) (?:which|that|if|of|where)|any information|an? |that |for )",
        says="§ exempts information in response to a request if it is personal data",
        spares="§ protects the letters",
    ),
    _rule(
        "what_it_says",
        _P,
        (
            "state",
            "say",
            "provid",
            "require",
            "allow",
            "set",
            "relat",
            "concern",
            "deal",
            "about",
            "defin",
            "creat",
            "give",
            "permit",
            "refer",
            "describ",
            "design",
            "intend",
            "recogni",
            "contain",
            "mean",
            "make",
            "engaged",
            "available",
            "oblige",
            "enable",
            "impos",
            "places",
            "protects",
            "aims",
            "exists",
            "applies",
            "apply",
            "read",
        ),
        r"§(?: \([^)]{1,60}\))?(?: exemptions?| exceptions?)?(?: of [^;§]{1,50}?)?,? (?:\w+ly |also |itself |which |that "
        r"|both |each )?(?:states?|says|provides?|require[sd]?|sets? out|relates? to|concerns?|deals? with|is about"
        r"|defines?|creates?|gives|refers? to|describes?|(?:is|are|was) (?:designed|intended|meant|there|aimed|about)"
        r"|recognis\w+|contains?|means|enables?|imposes?|aims?|exists?|reads|(?:allows|permits|obliges"
        r"|enables) (?:a public|an|public|any|authorities|bodies)|makes? provision|(?:is|are|be) (?:only )?(?:engaged"
        r"|available) (?:only )?(?:if|where|when)|appl(?:y|ies) (?:only )?(?:if|where|when|to (?:information (?:which"
        r"|that|if|where|held|supplied|relating)|any information|requests (?:which|that)))"
        r"|protects? (?:public authorities|authorities))\b",
        says="§ relates to the formulation of government policy",
        spares="§ applies to the names in the second column",
    ),
    _rule(
        "under_it_one_may",
        _P,
        ("under", "by "),
        r"\b(?:under|by) §,? (?:a public authority|public authorities|an authority|authorities|information (?:is|can|may"
        r"|that|which)|any information|requests?)",
        says="under § information is exempt if it is already accessible",
        spares="under § we do not have to give it to you",
    ),
    # 6. An earlier answer, told of in a review.
    _rule(
        "upheld",
        _A,
        ("uph", "correct", "right", "properly", "maintain", "still", "remain", "agree", "satisfied", "continue", "entitled", "appropriate"),
        r"\b(?:uph[eo]ld\w*|maintain(?:s|ed|ing)?|(?:was|were|is|are|been) (?:\w+ )?(?:right|correct|entitled|justified)"
        r"|(?:correctly|properly|rightly|appropriately) (?:\w+ )?(?:engag\w+|appl\w+|cit\w+|rel\w+|withh\w+|refus\w+"
        r"|us\w+|invok\w+|claim\w+)|remains? (?:exempt|withheld|engaged)|continue\w* to|still (?:rel\w+|appl\w+"
        r"|consider\w*)|(?:agree|satisfied|find|found|conclude\w*|decided|accept|of the view"
        r"|consider) that)\b[^;]{0,160}§|§[^;]{0,120}\b(?:uph[eo]ld|maintained|(?:correctly|properly|rightly"
        r"|appropriately) (?:\w+ )?(?:engag|appl|cit|rel|us|invok|claim)\w*|remains?|continues? to|still applies"
        r"|should stand|stands)\b",
        says="the use of § is upheld",
        spares="the first reply was late, and § came into it",
    ),
    _rule(
        "earlier_reply",
        _Q,
        ("original", "first ", "initial", "earlier", "previous", "at the time", "in the past", "used to"),
        r"\b(?:original|first|initial|earlier|previous)(?:ly)? (?:response|reply|decision|refusal|letter|answer|handling"
        r"|notice)\b[^;]{0,140}§|\b(?:original|first|initial|earlier|previous) request[^;§]{0,60} (?:was|were"
        r"|had been)\b[^;]{0,100}§|\b(?:originally|initially|previously|at first|at the time"
        r"|earlier)\b[^;]{0,60}\b(?:refused|withheld|relied|relying|applied|cited|claimed|exempted|exempt"
        r"|redacted)\b[^;]{0,80}§"
        r"|§[^;]{0,60}\b(?:was|were|had been) (?:\w+ )?(?:relied on|applied|cited|claimed|used)[^;]{0,40}\b(?:original"
        r"|first|initial|earlier|previous)"
        r"|§[^;]{0,40}\b(?:was|were|had been) (?:originally|initially|previously|first)\b"
        r"|\bin the past\b[^;§]{0,60}§|\bused to (?:refuse|withhold|rely|apply|claim|cite)\b[^;§]{0,80}§",
        says="the original response relied on §",
        spares="in the first place the names are exempt under §",
    ),
    _rule(
        "earlier_reply",
        _Q,
        ("on 1", "on 2", "on 3", "on 4", "on 5", "on 6", "on 7", "on 8", "on 9", "in its", "in their", "in our", "in the ", "in my"),
        r"\b(?:we|i|it|they|the \w+) (?:replied|responded|answered|wrote)(?: to (?:you|it|this|him|her))? on \d[^;]{0,200}§|"
        r"^(?:\W|\d)*on \d[^;]{0,30}(?:we|i|the|it|they|you were) [^;]{0,80}\b(?:refused|withheld"
        r"|relied|relying|applied|cited|claimed|exempt)\b[^;]{0,120}§"
        r"|\bin (?:(?:its|their) (?:reply|response|answer|letter|decision|notice)|(?:our|the|my) (?:reply|response|answer|letter"
        r"|decision)[^;§]{0,40}? (?:we|i|it|they) (?:refused|withheld|relied|applied|cited|claimed))\b[^;]{0,140}§",
        says="on 3 may we refused it under §",
        spares="in the table we have redacted names under §",
    ),
    # 7. Claimed.
    _rule(
        "claimed_again",
        _A,
        (" again", " as before"),
        r"(?:^|[;:.(] ?)§ (?:again|as before|applies again)\W*$",
        says="it is personal data; § again",
        spares="we looked at § again",
    ),
    _rule(
        "by_virtue_of",
        _A,
        ("by virtue", "by reason", "disappl"),
        r"\b(?:by (?:virtue|reason) of|disappl(?:y|ies|ied)(?: by| under| because of)?)\b[^;]{0,240}§",
        says="which is exempt by virtue of the exemption in §",
        spares="by reason of its size",
    ),
    _rule(
        "exempt_under",
        _A,
        ("exempt", "excepted", "privileged"),
        r"\b(?:exempt(?:ed)?|excepted)\b[^;]{0,160}\b"
        + _PLACE
        + r"\b[^;]{0,100}§|\b(?:exempt|excepted)\b[^;]{0,80}(?:\(|- ?|, ?)§|\b(?:exempt|excepted) §"
        r"|§[^;]{0,100}\b(?:makes?|renders?) [^;]{0,40}\bexempt|\b(?:under|by|in) §,? (?:of \w+ )?[^;]{0,60}\b(?:(?:is"
        r"|are|be|been) (?:\w+ )?(?:exempt|excepted))",
        says="the figures are exempt from disclosure under §",
        spares="the exemption in § is one of many",
    ),
    _rule(
        "withheld_under",
        _A,
        (
            "withh",
            "with-h",
            "redact",
            "refus",
            "remov",
            "exclud",
            "declin",
            "omit",
            "exempting",
            "exempted",
            "excepted",
            "reject",
            "anonymis",
            "struck",
            "blanked",
            "blacked",
            "obscured",
            "edited",
            "taken",
            "delet",
            "turn",
            "mask",
            "suppress",
            "closed",
            "replaced",
            "left ",
            "kept ",
            "held ",
        ),
        r"\b(?P<keep>"
        + _KEEP
        + r")\b(?:[^;]{0,200}?\b"
        + _PLACE
        + r"\b[^;]{0,100}|[^;]{0,100}(?:\((?:(?:foia?|foisa|eirs?) )?|, ?|- ?|: ?))§"
        r"|\b(?:under|by|in accordance with|pursuant to|in line with|in terms of|using"
        r"|through) §[^;]{0,160}\b(?&keep)\b|§[^;]{0,40}\b(?:used|applied|relied(?: up)?on|cited) (?:to|in order to|for) \w*(?&keep)",
        says="the names have been redacted under §",
        spares="we hold § in mind",
    ),
    _rule(
        "left_out",
        _A,
        ("less ", "minus", "without", "apart", "save", "omitting", "excluding"),
        r"\b(?:less|minus|without|apart from|save for|omitting|excluding) (?:the |all |any )?[^;,.§]{1,40} ?\(§",
        says="the minutes are attached, less names (§)",
        spares="less than a year ago § was amended",
    ),
    _rule(
        "not_given_under",
        _A,
        ("not ", "unable", "n't", "need not"),
        r"\b(?P<not_given>" + _NOT_GIVEN + r")\b(?:[^;]{0,200}?\b" + _PLACE + r"\b[^;]{0,60}|[^;]{0,100}(?:\("
        r"(?:(?:foia?|foisa|eirs?) )?|, ?|- ?))§"
        r"|\b(?:under|by|in accordance with|pursuant to|in line with|in terms of) (?:the terms of )?(?:the (?:exemption|exception)s?"
        r" (?:in|at|under|of) )?§[^;]{0,160}\b(?&not_given)",
        says="under § we do not have to give you the list",
        spares="not every section is like §",
    ),
    _rule(
        "exemption_is",
        _A,
        ("exemption", "exception"),
        r"\b(?:exemptions?|exceptions?)(?:\(s\))?(?: \w+){0,4}? (?:being|(?:is|are|applied|applicable|relied (?:up)?on"
        r"|claimed|engaged|used|cited|appl(?:y|ies))(?: (?:to|in|here|for|on) [^;§]{0,60}?)?)(?: is| are)?:? ?(?:the "
        r"|that |those )?(?:exemptions? )?(?:in |at |under |of |by |set out in )?§"
        r"|^(?:the |foi |foia |eir |relevant )*(?:exemption|exception)s?(?:\(s\))?(?: applied| claimed| engaged| used"
        r"| relied on| cited)?: §",
        says="the exemption being §",
        spares="the exemption in § is absolute",
    ),
    _rule(
        "claimed",
        _A,
        (
            "appl",
            "rel",
            "claim",
            "invok",
            "cit",
            "use",
            "using",
            "utilis",
            "utiliz",
            "engag",
            "maintain",
            "adopt",
            "quot",
            "attract",
            "exercis",
            "made",
            "substitut",
            "subject to the ex",
        ),
        r"\b(?:is|are) (?:therefore |also )?subject to the (?:exemption|exception) (?:in|under|at|contained in|provided by) §"
        r"|\b(?:" + _RELY + r"|application|reliance|made) [^;]{0,140}§|§(?: \([^)]{1,60}\))?[^;]{0,140}?\b(?:appl(?:y|ies)|(?:has"
        r"|have) (?:\w+ )?(?:been )?(?:\w+ )?(?:applied|relied|claimed|cited|invoked|engaged|used|utili[sz]ed)|(?:is|are|was|were"
        r"|being) (?:\w+ ){0,2}(?:engaged|claimed|applied|applicable|cited|relied|invoked|upheld|maintained|met|satisfied"
        r"|used|made out|quoted|triggered|in play|attracted|relevant|appropriate))\b"
        r"|§[^;]{0,40} to (?:be (?:engaged|applicable)|apply)\b",
        says="§ has been applied to the names",
        spares="§ has many limbs",
    ),
    _rule(
        "terse_answer",
        _A,
        (
            *("but ", "exemption", "exception", "sensitive", "available", "published", "website", "accessible", "confidential"),
            *("completion", "unfinished", "incomplete", "internal comm", "privileg", "personal data", "personal info"),
        ),
        r"§ (?:exemption|exception) (?:applied|engaged|claimed|used|invoked)\b|^,? ?but (?:the )?§(?: exemption)? (?:does|do)[ .]*$"
        r"|^[^;§]{0,60}\b(?:sensitive|available|published|website|accessible|confidential)\b[^;§]{0,30} - §(?:[ .]*$| (?:https?:|www))"
        r"|(?<!\b(?:not|longer|never) )\b(?:otherwise|reasonably|already|readily) (?:accessible|available|obtainable)"
        r"(?: to you)?(?: ?[:-]|,| ?\() ?§[ .)]*(?:$|: )"
        r"|^(?!(?:\w+ )?(?:if|where|whether|when|unless|information|what)\b)"
        r"(?:(?!\b(?:not|no longer|never|if|whether|where|that|which)\b)[^;§]){0,160}"
        r"\b(?:is|are|am|remains?|contains?|holds?|being|(?<=- )(?:it's|this)) "
        r"(?:(?!\b(?:not|no|never|nor|neither|hardly|unlikely|likely|if|whether|that|which|about)\b)[^;:§]){0,80}"
        r"\b(?:completion|unfinished|incomplete|internal communications?|privileged?|personal (?:data|information)|sensitive"
        r"|confidential)(?: (?:of|about) [^;:§]{1,40})?(?: ?[:-]|,| ?\() ?§[ .)]*(?:$|: (?!please|see))",
        says="commercially sensitive - § exemption applied",
        spares="the forms are available, see §",
    ),
    _rule(
        "falls_under",
        _A,
        ("fall", "fell", "caught", "cover", "protect", "prohibit", "exclu", "captured", "within", "barred", "subject"),
        r"(?<!\blikely to be )\b(?:falls?|fell|falling|caught|covered|protected|prohibited|excluded|captured|barred|comes?|brought"
        r"|prevented)\b (?:\w+ ){0,5}(?:under|by|within|into|of|in)\b[^;]{0,80}§"
        r"|\b(?:is|are|being) (?:\w+ )?(?:within|subject to) (?:the )?(?:exemptions? (?:in|at|under|of) )?§",
        says="the assessment falls under §",
        spares="the rainfall of § months",
    ),
    _rule(
        "protects_this",
        _A,
        (
            "cover",
            "protect",
            "prevent",
            "prohibit",
            "preclude",
            "bar",
            "shield",
            "exclud",
            "exempts",
            "allow",
            "permit",
            "entitle",
            "relieve",
            "remove",
            "absolv",
            "excus",
            "releas",
            "free",
        ),
        r"§(?: \([^)]{1,60}\))?(?:, [^;§]{1,60},)? (?:also |therefore |which |that |thus |then |both )*(?:covers?"
        r"|protects?|prevents?|prohibits?|precludes?|bars?|shields?|excludes?|exempts?|(?:allows?|permits?|entitles?"
        r"|relieves?|absolves?|excuses?|releases?|frees?) (?:us|me|the (?!public)))\b",
        says="§ covers the letters of the solicitor",
        spares="the covers of § are worn",
    ),
    _rule(
        "cost_limit",
        _A,
        ("exceed", "beyond", "above", "vexatious", "repeated", "manifestly", "more than"),
        r"(?<!\bcan )(?<!\bis likely to )\b(?:exceeds?|exceeding|exceeded|beyond|above|over)\b[^;]{0,80}"
        r"\b(?:limit|threshold|hours)\b[^;]{0,80}§"
        r"|(?<!\b(?:not|n't) (?:believe|think|consider|find|accept) (?:that )?(?:it |this )?)"
        r"\bwould (?:cost|take) (?:us )?more than (?:the|\d+) (?:\w+ )?(?:limit|threshold|hours)\b(?! if\b)[^;]{0,80}§"
        r"|\b(?:vexatious|repeated|manifestly unreasonable)\b[^;]{0,80}§",
        says="it would exceed the appropriate limit set by §",
        spares="it would exceed our patience",
    ),
    _rule(
        "neither_confirm_nor_deny",
        _A,
        ("confirm", "ncnd"),
        r"\b(?:neither confirm|not confirm|confirm(?:ing|ation)? (?:n?or|or) den|ncnd)[^;]{0,200}§"
        r"|§[^;]{0,140}\b(?:neither confirm|not confirm or|confirm(?:ing)? n?or den|ncnd)",
        says="we neither confirm nor deny it, §",
        spares="i can confirm that § is long",
    ),
)
"""The rules for exemptions, exceptions and the other provisions under which one may refuse, in the order in which they are tried."""

WEAK_RULES: tuple[Rule, ...] = (
    _rule(
        "not_held",
        _A,
        ("not held", "not hold", "is held", "are held", "was held", "were held"),
        r"\b(?:not held|not hold)\b[^;]{0,80}§|\b(?:none|nothing|no [\w ]{3,40}) (?:is|are|was|were) held\b[^;]{0,60}§"
        r"|§[^;]{0,80}\b(?:not held|not hold)\b",
        says="in terms of § we do not hold it",
        spares="we hold it, § or not",
    ),
    _rule(
        "in_accordance_with",
        _A,
        (
            "accordance",
            "pursuant",
            "in terms of",
            "in line with",
            "because",
            "due to",
            "owing",
            "under",
            "in reliance",
            "grounds",
            "basis",
            "per ",
        ),
        r"\b(?:in accordance with|pursuant to|in terms of|in line with|because of|due to|owing to|in reliance on"
        r"|on the (?:grounds|basis) of|as per|this is|as) (?:the )?(?:exemptions? (?:in|at|under|of) )?§"
        r"|^(?:\W|\d)*(?:this (?:is|falls) )?under §|\b(?:we|i) (?:do|have done) (?:so|this) (?:under|by virtue of|in reliance on) §",
        says="this is done in accordance with §",
        spares="the guidance on § is long",
    ),
)
"""Tried last: words that claim only where nothing else is said."""

NOTICE_RULES: tuple[Rule, ...] = (
    next(rule for rule in GROUND_RULES if rule.name == "requesters_argument"),
    _rule(
        "notice_to_come",
        _P,
        ("will", "would", "may", "shall", "should", "must", "had to", "if "),
        r"\b(?:will|would|may|might|shall|should|must)\b (?:\w+ ){0,4}(?:sent|given|issued|send|give|issue|receive"
        r"|provided?|served?|get|explain|told|tell)\b[^;]{0,100}§|^(?:and |but )?if\b[^;]{0,120}§",
        says="you will be sent a notice under §",
        spares="this letter is a notice under §",
    ),
    _rule(
        "earlier_notice",
        _P,
        ("earlier", "previous", "original", "first ", "initial", "last "),
        r"\b(?:earlier|previous|original|first|initial|last) (?:refusal|notice|reply|response|letter|request)\b[^;]{0,80}§",
        says="an earlier refusal under § told you so",
        spares="this is the first page of a notice under §",
    ),
    _rule(
        "need_not_say",
        _P,
        ("need not", "not oblige", "not require", "not have to"),
        r"\b(?:under|by|in) §,? [^;]{0,40}\b(?:need not|not (?:obliged|required|have) to) (?:give|state|say|explain|set out"
        r"|tell|make|issue|send)\b",
        says="under § we need not give reasons which would themselves be exempt",
        spares="this is a notice under §",
    ),
    _rule(
        "not_complied_with",
        _P,
        ("comply", "complied", "breach", "late", "meet", "met "),
        r"\b(?:not|n't|fail(?:ed|ure|ing)? to) (?:\w+ )?(?:comply|complied|meet|met)\b[^;]{0,100}§|\bbreach(?:ed|es|ing)?\b[^;]{0,60}§"
        r"|§[^;]{0,60}\b(?:was|were|had been|been) (?:\w+ )?(?:late|breached|not met|not complied)\b",
        says="i agree that we did not comply with ¤ or with § in that the notice was late",
        spares="this notice complies with §",
    ),
    _rule(
        "no_notice",
        _R,
        ("not a", "no "),
        r"\b(?:not|no) (?:a |the |formal )*(?:refusal )?notice\b[^;]{0,60}§",
        says="this is not a notice under §",
        spares="this is a notice under §",
    ),
    _rule(
        "recites_notice",
        _P,
        ("require", "state", "provide", "say", "oblige", "set", "place"),
        r"(?<!\bas )§(?: of [^;§]{1,60}?)?,? (?:also |further )?(?:requires?|states|provides|says|obliges|sets out|places)\b",
        says="§ requires an authority which refuses to give a notice",
        spares="this is the notice required by §",
    ),
    _rule(
        "gives_notice",
        _N,
        ("notice", "notif", "refus", "calls for", "required by", "as required", "as §"),
        r"\b(?:notices?|notif\w+|refus\w+)\b[^;]{0,160}§"
        r"|§[^;]{0,80}\b(?:notices?|calls? for|refus\w+)|\brequired (?:by|under) §"
        r"|\bas §(?: of [^;§]{1,60}?)? (?:says|states|requires|provides|demands|obliges)\b",
        says="this response serves as a refusal notice under §",
        spares="§ has seven subsections",
    ),
    _rule(
        "not_held",
        _N,
        ("not h", "n't h", "not a", "appl", "no record", "no information"),
        r"\b(?:not held|not hold|n't hold|does not have|do not have|no records?|no information)\b[^;]{0,140}§"
        r"|§[^;]{0,140}\b(?:not held|not hold|n't hold|does not have|do not have|applies|is applied)",
        says="we do not hold this, § of foisa",
        spares="§ is about the form of notices",
    ),
    _rule(
        "in_accordance_with",
        _N,
        ("accordance", "pursuant", "purposes", "under", "in terms of", "line with", "as required", "compliance"),
        r"\b(?:in accordance with|pursuant to|for the purposes of|in terms of|in line with|in compliance with"
        r"|under) (?:the provisions of )?§",
        says="in accordance with § i have set out my reasons",
        spares="see also §",
    ),
)
"""The rules for the provisions under which notice is given."""

DUTY_RULES: tuple[Rule, ...] = (
    _rule(
        "refused_as_accessible",
        _A,
        ("available", "accessible", "published", " not "),
        r"\b(?:is|are) (?:already |easily |publicly ){1,3}(?:available|accessible|published)\b"
        r"(?![^;]{0,160}\b(?:term|defined|mean|means)\b)[^;]{0,100}(?:\(|, under |by virtue of |- ?)§\W*$"
        r"|\bwe (?:are|will|do) not (?:\w+ )?(?:provid|send|suppl|copy)\w* (?:(?!paper|printed|hard)\w+ ){0,4}"
        r"(?:cop(?:y|ies)|it|them|this|these) \(§\W*$",
        says="they are already publicly available, so we are not sending copies (§)",
        spares="we must make information available, see §",
    ),
    next(rule for rule in GROUND_RULES if rule.name == "condition_of_exemption"),
    next(rule for rule in GROUND_RULES if rule.name == "authority_in_general"),
    _rule(
        "refused_as_no_request",
        _A,
        ("refus", "not valid", "not a valid", "invalid", "exempt", "withh"),
        r"\b(?:refus(?:e|es|ed|ing)|not (?:an? )?valid|invalid|withh[eo]ld(?:ing)?|exempt"
        r"|excepted)\b(?:(?!, and )[^;]){0,100}\b(?:under|by|within|for the purposes of|as|in|of)\b[^;]{0,40}§",
        says="this question is refused under §",
        spares="to be valid a request must be in writing, see §",
    ),
)
"""The rules for duties and definitions under which one may refuse all the same."""

_SHORTEST = len("§ so that a")
_ALWAYS_CUT = (" but ", " although ", " though ", " whereas ", " while ", " whilst ", " because ", " however ", " unless ", " since ")
# A clause begins with one of these: "§ applies, but ¤ does not".
_AUXILIARIES = (
    " may",
    " might",
    " could",
    " would",
    " can",
    " should",
    " will",
    " is",
    " are",
    " was",
    " were",
    " has",
    " have",
    " do",
    " does",
)
# Behind one of these "however" stands inside its clause: "it might however be exempt".
_CUT_AFTER_COMMA = frozenset("and or so as not nor for if when where then which who whose it we i this these they there even with".split())
# A clause begins with one of these behind a comma.
_GOES_ON = {
    "and": frozenset("that under by pursuant in § ¤".split()),
    "or": frozenset("that under by pursuant in § ¤".split()),
    "for": frozenset(("example", "instance", "example,", "instance,")),
}
# Words behind which it does not: "sections 30, and by 31", ", for example".
_CUT_BETWEEN = (
    (
        " and ",
        frozenset(
            "we i it this these they is are was were has have had does do did will would may might cannot therefore so not your".split()
        ),
    ),
    (
        " as ",
        frozenset(
            "it this the that to they these there disclosure release releasing disclosing compliance all such our we i you he she no"
            " a".split()
        ),
    ),
    (" so ", frozenset(("that",))),
    (" except ", frozenset(("that",))),
)
# A clause begins with these two words together, comma or none.
_NCND = Pattern(
    # matches "neither confirms nor denies" and "the duty in X does not apply"; must not match "I can confirm"
    r"""neither\ confirm|confirm(?:ed|ing|ation)?\ n?or\ den|nor\ den(?:y|ies)|\bncnd\b
    |(?:duty|obligation|requirement)[^;.]{0,120}(?:does|do|did)\ not\ (?:apply|arise)
    |\bconfirm\ or\ deny|not\ confirm\ (?:whether|if|that)"""
)
_DASHED_TITLE = Pattern(
    # matches "§ - personal information - ", "§ - law enforcement - this exemption "; must not match "§ - we have withheld the names - "
    r"§\ ?-\ ?[a-z][a-z ,'&/]{2,70}?\ ?-\ (?:(?:the|this)\ (?:exemption|exception|section)\ |it\ )?(?=\S)"
)
_HEADING_OF_SENTENCE = Pattern(
    # matches "§ - law enforcement - a request", of which the sentence has a subject of its own; must not match "§ - law enforcement - is"
    r"§\ ?-\ ?[a-z][a-z ,'&/]{2,70}?\ ?-\ (?=(?:a|an|the|this|we|i|you|your|when|if|there|any)\ )"
    r"(?!(?:the|this)\ (?:exemption|exception|section)\ )"
)
_LABELLED = Pattern(
    # matches how "• § - law enforcement," and "§ (national security" begin; must not match "the § exemption"
    r"""^(?:[\u2022*o-]\s?|\(?[a-z\d]{1,3}[.)]\s)?(?:(?:exemption|exception|the|foia?|foisa|eirs?)\s)?
    §(?:\s?exemption)?
    (?:\s?[-:,.;(\[]|\s(?=[a-z])|$)"""
)
_LABEL_LENGTH = 140
_VERBS = frozenset(
    "is are was were has have had do does did will would may might can cannot applies apply states provides requires says we i allows"
    " relates".split()
)
# Words that make a label's words a sentence: "§ is engaged because".
_VERBS_OF_ONE = frozenset(
    "is was has does applies states provides requires says allows exempts covers protects prevents means lets permits entitles".split()
)
# Verbs of one provision, which begin a clause with it: "it is published and § applies"; not "§ and § apply".
_REPORTS = (
    "you say",
    "you said",
    "you argue",
    "you asked",
    "you believe",
    "you claim",
    "you think",
    "you state",
    "where ",
    "if ",
    "whether ",
)
# How a clause begins that what is joined to it belongs to.
_MARKS = str.maketrans(dict.fromkeys(".,:()[]'\"-/", " "))
_RUN_IN = Pattern(
    # matches "§ - personal information - of the act provides"; must not match "§ applies - as set out - to"
    r"""^(?:[\u2022*o-]\s?)?§\s?[-:]\s?[a-z][a-z ,'&/]{2,70}?\s?[-:.]\s?\S"""
)
KEPT_BACK = Pattern(
    # matches "we have removed the names"; must not match "we have sent the names"
    rf"\b{_KEEP}\b|\bnot\ (?:be\ )?(?:disclos|releas|provid)".replace("- ", "-")
)


def cuts(normal: str) -> list[int]:
    """Where the clauses of a sentence in its normal form begin, and where the last one ends.

    Args:
        normal: the sentence.

    Example:
        >>> cuts("§ applies, but § does not")
        [0, 9, 25]
    """
    if len(normal) < _SHORTEST:
        return [0, len(normal)]
    found = []
    for word in _ALWAYS_CUT:
        at = normal.find(word)
        while at >= 0:
            if word != " however " or not normal.endswith(_AUXILIARIES, 0, at):
                found.append(at)
            at = normal.find(word, at + 1)
    at = normal.find(", ")
    while at >= 0:
        if _begins_clause(normal, at + len(", ")):
            found.append(at + 1)
        at = normal.find(", ", at + 1)
    for word, following in _CUT_BETWEEN:
        at = normal.find(word)
        while at >= 0:
            if _word(normal, at + len(word)) in following:
                found.append(at)
            at = normal.find(word, at + 1)
    at = normal.find(" and §")
    while at >= 0:
        begun = normal[max((edge for edge in found if edge < at), default=0) : at].lstrip(" ,")
        if normal[at - 1] not in "§¤)" and _word(normal, at + len(" and § ")) in _VERBS_OF_ONE and not begun.startswith(_REPORTS):
            found.append(at)
        at = normal.find(" and §", at + 1)
    edges = {at - 1 if normal[at - 1] == "," else at for at in found}
    at = normal.find(";")
    while at >= 0:
        edges.add(at + 1)
        at = normal.find(";", at + 1)
    return [0, *sorted(edges), len(normal)]


def _word(normal: str, at: int) -> str:
    """The word at an offset where another follows it; empty where none does."""
    end = normal.find(" ", at)
    return normal[at:end] if end >= 0 else ""


def _begins_clause(normal: str, at: int) -> bool:
    """Whether a clause begins with the word at an offset, behind a comma."""
    word = _word(normal, at)
    if word not in _CUT_AFTER_COMMA:
        return False
    after = at + len(word) + 1
    following = _word(normal, after) or normal[after:]
    if following in ("§", "¤"):
        return word not in _GOES_ON or _word(normal, after + 2) in _VERBS
    return word not in _GOES_ON or following not in _GOES_ON[word]


def ends_a_clause(low: str, start: int, end: int) -> bool:
    """Whether a clause ends in a stretch of a text in lower case.

    Args:
        low: the text.
        start: where the stretch begins.
        end: where it ends.
    """
    return len(cuts(f" {' '.join(low[start:end].split())} ")) > len(("start", "end"))


def aimed(normal: str, at: int, start: int, end: int) -> str:
    """A clause, no longer than the rules look, with every sign but the one asked about changed to that of another.

    Args:
        normal: the sentence in its normal form.
        at: where the sign stands that is asked about.
        start: where the clause begins.
        end: where it ends.
    """
    start, end = max(start, at - 420), min(end, at + 280)
    before, after = normal[start:at], normal[at + 1 : end]
    if "§" in before:
        before = before.replace("§", "¤")
    if "§" in after:
        after = after.replace("§", "¤")
    return f"{before}§{after}".strip()


def judge(clause: str, nature: str) -> Verdict | None:
    """What a clause does with a provision, by the first rule for its nature that fits; None where none does.

    Args:
        clause: the clause, as `aimed` gives it.
        nature: GROUND, NOTICE or DUTY.

    Example:
        >>> judge("we no longer rely on §", GROUND)
        Verdict(role=<Role.REJECTED: 'rejected'>, rule='not_relied_on', ncnd=False)
    """
    if nature == DUTY:
        rule = _first(DUTY_RULES, clause)
        return Verdict(rule.role, rule.name, False) if rule else None
    if nature == NOTICE:
        rule = _first(NOTICE_RULES, clause)
        return Verdict(rule.role, rule.name, False) if rule else None
    if "§ -" in clause:
        heading = _HEADING_OF_SENTENCE.search(clause)
        clause = clause[: heading.end()].rstrip(" -") if heading else _DASHED_TITLE.compiled.sub("§ ", clause)
    rule = _first(GROUND_RULES, clause)
    if rule is None and not is_line(clause):
        rule = _first(WEAK_RULES, clause)
    if rule is None:
        return None
    return Verdict(rule.role, rule.name, rule.role is Role.APPLIED and says_neither(clause, 0, len(clause)))


def _first(rules: tuple[Rule, ...], clause: str) -> Rule | None:
    """The first rule that fits a clause."""
    first, bits = _TABLES[rules[0].name, len(rules)]
    left = _may_fit(clause) & bits
    at = clause.find("§")
    while left:
        lowest = left & -left
        left ^= lowest
        rule = rules[lowest.bit_length() - 1 - first]
        for word in rule.needs:
            if word in clause:
                if rule.fits(clause, at):
                    return rule
                break
    return None


_KEY = 3
# Letters of a word by which rules are looked up.
_TABLES: dict[tuple[str, int], tuple[int, int]] = {}
_BY_LETTERS: dict[str, int] = {}


def _index() -> None:
    """Gives every rule a bit, and notes with which letters the words begin that it needs."""
    bit = 0
    for rules in (GROUND_RULES, WEAK_RULES, NOTICE_RULES, DUTY_RULES):
        _TABLES[rules[0].name, len(rules)] = bit, ((1 << len(rules)) - 1) << bit
        for rule in rules:
            for need in rule.needs:
                letters = "n't" if need.startswith("n't") else need.split()[0].strip("(")[:_KEY]
                for key in (letters, "can") if letters == "not" else (letters,):
                    _BY_LETTERS[key] = _BY_LETTERS.get(key, 0) | 1 << bit
            bit += 1


_index()


def _may_fit(clause: str) -> int:
    """The bits of the rules that need one of the words of a clause, as far as their first letters tell."""
    words = clause
    for mark in "(-/\"'":
        if mark in words:
            words = words.replace(mark, " ")
    bits = _BY_LETTERS["n't"] if "n't" in clause else 0
    for word in words.split():
        bits |= _BY_LETTERS.get(word[:_KEY], 0)
    return bits


def says_neither(normal: str, start: int, end: int) -> bool:
    """Whether a stretch of a sentence neither confirms nor denies that the information is held.

    Args:
        normal: the sentence in its normal form.
        start: where the stretch begins.
        end: where it ends.
    """
    if "confirm" not in normal and "ncnd" not in normal and "not a" not in normal and " den" not in normal:
        return False
    return _NCND.search(normal, start, end) is not None


def is_label(normal: str) -> bool:
    """Whether a sentence only names the provision: a line of a list, a heading, or words that run on after one.

    Args:
        normal: the sentence in its normal form.
    """
    return is_line(normal) or _RUN_IN.match(normal) is not None


def is_line(normal: str) -> bool:
    """Whether a sentence is no more than a line of a list of provisions.

    Args:
        normal: the sentence in its normal form.
    """
    label = _LABELLED.match(normal)
    if label is None or len(normal) - label.end() > _LABEL_LENGTH:
        return False
    rest = normal[label.end() :]
    return "§" not in rest and ";" not in rest and _VERBS.isdisjoint(rest.translate(_MARKS).split())
