"""From mentions of provisions to citations: what the letter does with each, and for which questions.

A section number is not an exemption: the sentence decides. Each sentence that names provisions is
brought to a normal form, in which "§" stands for the provision asked about (without the name of its
Act and a title in brackets) and "¤" for any other; `RULES`, in their order, are then tried on the
clause around it. What stands outside the clause counts after it: who speaks, the sentence that
announces a list, and for a few rules (`_settle`) the rest of the letter.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from foiparse import law
from foiparse.law import grammar, numerals
from foiparse.law.acts import attribute
from foiparse.law.catalogue import prefix
from foiparse.model import Citation, Diagnostic, DiagnosticCode, Provision, Role, Span
from foiparse.outline.parts import Outline, Paragraph, Voice
from foiparse.patterns import Pattern

if TYPE_CHECKING:
    from foiparse.law.acts import ActName
    from foiparse.law.grammar import Mention
    from foiparse.model import Answer, Regime, Request
    from foiparse.source import Text

# --- What a provision is by nature -------------------------------------------------------------------------------

GROUND, NOTICE, DUTY, OTHER = "ground", "notice", "duty", "other"

_REGIME_ACT = {"FOIA": "FOIA2000", "EIR": "EIR2004", "FOISA": "FOISA2002", "EISR": "EISR2004"}

_GROUNDS = {
    "FOIA2000": frozenset({"12", "14", "22A", "22a", *(str(n) for n in range(21, 45))}),
    "FOISA2002": frozenset({"12", "14", "18", "27A", *(str(n) for n in range(25, 42))}),
    "EIR2004": frozenset({"12", "13"}),
    "EISR2004": frozenset({"10", "11"}),
}
_NO_GROUNDS = {
    "FOIA2000": (("36", "5"), ("36", "6"), ("36", "7"), ("23", "2"), ("23", "3"), ("12", "3"), ("12", "5")),
    "FOISA2002": (("12", "3"), ("12", "4"), ("12", "5"), ("12", "6"), ("38", "5")),
    "EIR2004": (("12", "1"), ("12", "2"), ("12", "8"), ("12", "9"), ("12", "10"), ("12", "11")),
    "EISR2004": (("10", "1"), ("10", "2"), ("10", "6"), ("10", "7"), ("10", "9")),
}
_NOTICES = {
    "FOIA2000": (("17",), ("17", "1"), ("17", "3"), ("17", "5")),
    "FOISA2002": (("16",), ("16", "1"), ("16", "2"), ("16", "4"), ("16", "5"), ("17",), ("17", "1")),
    "EIR2004": (("14",), ("14", "1"), ("14", "2"), ("14", "3")),
    "EISR2004": (("13",), ("13", "1"), ("13", "a"), ("13", "b"), ("13", "c")),
}
_COST = frozenset({"12", "14"})
# Refusals for cost or vexation, which never neither confirm nor deny.
_ONLY_NCND = {
    "FOIA2000": frozenset(
        {
            *(("23", "5"), ("24", "2"), ("26", "3"), ("27", "4"), ("28", "3"), ("29", "2"), ("30", "3"), ("31", "3"), ("32", "3")),
            *(("33", "3"), ("34", "2"), ("35", "3"), ("36", "3"), ("37", "2"), ("38", "2"), ("39", "2"), ("40", "5"), ("40", "5A")),
            *(("40", "5B"), ("41", "2"), ("42", "2"), ("43", "3"), ("44", "2")),
        }
    ),
    "FOISA2002": frozenset({("18",), ("18", "1")}),
    "EIR2004": frozenset({("12", "6"), ("12", "7"), ("13", "5"), ("13", "5A"), ("13", "5B")}),
    "EISR2004": frozenset({("10", "8"), ("11", "6")}),
}
# Provisions under which nothing can be done but neither confirm nor deny.


def _nature(act: str | None, path: tuple[str, ...]) -> str:
    """Whether a provision is a ground for refusing, one under which notice is given, or a duty, time, fee, review."""
    if act not in _GROUNDS:
        return DUTY if act == "FEES2004" else OTHER
    if path[0] in _GROUNDS[act]:
        return DUTY if any(path[: len(no)] == no for no in _NO_GROUNDS[act]) else GROUND
    return NOTICE if path[:2] in _NOTICES[act] else DUTY


# --- The rules: what a clause does with a provision --------------------------------------------------------------


@frozen
class Rule:
    """What one way of putting it does with a provision."""

    name: str
    """Its name, kept in `Citation.rule`."""
    role: Role
    """What the clause does with the provision."""
    needs: tuple[str, ...]
    """Words of which the clause must hold one before the pattern is tried."""
    pattern: Pattern
    """The pattern, on the normal form of the clause."""
    says: str
    """A clause that it matches."""
    spares: str
    """A clause that it must not match."""


def _rule(name: str, role: Role, needs: tuple[str, ...], pattern: str, *, says: str, spares: str) -> Rule:
    """A rule whose pattern is written with plain spaces."""
    return Rule(name, role, needs, Pattern(pattern.replace(" ", r"\ ")), says, spares)


_ADVERBS = (
    r"(?:(?:also|now|therefore|then|thus|even|still|well|both|all|each|only|again|perhaps|possibly|probably|in fact"
    r"|in turn|as such|themselves"
    r"|been|be|being|to|able|seeking|going|had|have|seek|sought|wish|wishing|intend|likely|very|otherwise|ourselves"
    r"|myself|currently|further"
    r"|additionally|no doubt|in all likelihood|equally|similarly|ultimately|directly|solely|instead|,) ){0,4}"
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
    r"|exercis(?:e|es|ed|ing))"
)
_KEEP = (
    r"(?:with-?h[eo]ld(?:s|ing)?|redact(?:s|ed|ing|ions?)|refus(?:e|es|ed|ing)|remov(?:e|es|ed|ing)|exclud(?:e|es|ed|ing)"
    r"|declin(?:e|es|ed|ing)|omit(?:s|ted|ting)?|exempt(?:ing|ed)|excepted|reject(?:s|ed|ing)|anonymis(?:e|ed|ing)"
    r"|struck out|blanked out"
    r"|blacked out|obscured|edited out|taken out|deleted|turn(?:ed|ing)? down|masked|suppress(?:ed|ing)?|closed)"
)
_NOT_GIVEN = (
    r"(?:(?:not|unable to|cannot|n't) (?:be |been |being |able to |in a position to |required to |obliged to |made "
    r"|have to |entitled to )*"
    r"(?:disclos|releas|provid|suppl|communicat|give|giving|given|publish|made public|available|comply|complying"
    r"|compliant|receive|shar|answer"
    r"|process|deal|respond|confirm|obliged|required)\w*|need not)"
)
_MAY = r"\b(?:may|might|could|would|should have|should need|can)(?: not)? "
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
        r"(?:duty|duties|obligation|requirement|right|¤)[^;§]{0,120}(?:(?:does|do|did) not (?:apply|arise)|(?:is"
        r"|are) (?:disapplied|excluded|not obliged|not required))[^;]{0,40}\b(?:by|under|because|as|due|pursuant|through"
        r"|in|where)\b[^;]{0,200}§",
        says="the duty in ¤ does not apply, by virtue of the following exemptions: §",
        spares="§ does not apply",
    ),
    # 2. Whose words they are.
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
        r"|§[^;§]{0,60}\b(?:we|i) (?:do|have|are|am)(?: \w+ly| therefore)? (?:not|no longer) (?:rel|claim|appl|us|invok)",
        says="we are not relying on §",
        spares="we are not able to send it, as it is exempt under §",
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
            "not had to",
        ),
        r"\b(?:no need to|(?:did|do|does) not need to|unnecessary to|not necessary to|not had to) (?:\w+ )?(?:consider"
        r"|look|rely|turn|apply|reach|decide|address|invoke|use)[^;]{0,80}§"
        r"|\bno (?:case|question|instance|reliance|use)\b[^;]{0,40}§"
        r"|\b(?:none of the|no) (?:exemptions?|exceptions?)(?! other than| except)[^;]{0,60}§",
        says="i had no need to consider the cost of compliance under §",
        spares="there is no duty to release it, as § applies",
    ),
    _rule(
        "withdrawn",
        _R,
        (
            "withdr",
            "drop",
            "abandon",
            "wrongly",
            "incorrectly",
            "in error",
            "mistaken",
            "erroneous",
            "not entitled",
            "fell away",
            "falls away",
            "no part",
            "of no ",
            "should not have",
            "does not come into",
            "overturn",
            "set aside",
            "disappl",
        ),
        r"\b(?:withdr[ae]w\w*|drop(?:s|ped|ping)?|abandon\w*|wrongly|incorrectly|in error|mistaken\w*|erroneous\w*"
        r"|not entitled|should not have|overturn\w*|set aside)\b[^;]{0,100}§"
        r"|§[^;§]{0,60}\b(?:withdrawn|dropped|abandoned|wrongly|incorrectly|in error|mistakenly|falls? away|fell away"
        r"|play(?:s|ed) no part|of no (?:help|relevance|use|assistance)|overturned|set aside|should not have)",
        says="we withdraw our reliance on §",
        spares="§ applies",
    ),
    _rule(
        "not_engaged",
        _R,
        ("not", "n't", "no longer", "never"),
        r"§(?:(?! (?:is|are|was|were|has|have|had|will|appl\w+|cover\w*|protect\w*|prevent\w*|allow\w*|exempt\w*|relat\w+"
        r"|because|since|states?|provides?|we|i|you|it|they|there) )[^;§]){0,60}? ?\b(?:(?:is|are|was|were|do|does|did"
        r"|has|have|had|can|could|need|will)(?:n't|(?: \w+ly| also| therefore| in fact| itself| themselves| here| thus"
        r"| now)? (?:not|no longer|never))|cannot|no longer)\b(?!,? (?:\w+ly )?(?:subject|an? (?:absolute|qualified|class"
        r"|prejudice)|absolute|qualified|only|just|simply|merely|require|hold|have (?:a|any|the)|need to (?:show|prove"
        r"|demonstrate)|need (?:any )?(?:proof|evidence|a )|depend|mean|oblige|contain|say|affected|limited|confined"
        r"|conditional|both apply|defined|concerned))",
        says="§ was not engaged",
        spares="§ is not subject to the public interest test",
    ),
    # 4. Possible only: warned of, weighed, conditional.
    _rule(
        "whether_it_applies",
        _C,
        ("whether", "considering", "consideration", "being considered", "considered if", "reserve"),
        r"\b(?:consider(?:s|ed|ing)?|decid(?:e|es|ed|ing)|assess(?:es|ed|ing)?|determin(?:e|es|ed|ing)|look(?:s|ed"
        r"|ing)? at|see|ask(?:ed|ing)?|examin(?:e|es|ed|ing)|establish|explor(?:e|ing)|review(?:ing|ed)?|as to"
        r"|question of|thought about) (?:\w+ )?(?:whether|if)\b[^;]{0,160}§"
        r"|\b(?:is|are|am|be|still|currently) (?:\w+ )?considering\b[^;]{0,120}§"
        r"|§[^;]{0,40}\b(?:is|are|remains?) (?:still |currently |now |also )*(?:under consideration|being considered"
        r"|being looked at)|\bconsideration (?:is being|has been|will be|was) given to [^;]{0,60}§"
        r"|\breserves? the right\b[^;]{0,60}§",
        says="the department is considering whether it is exempt under §",
        spares="we considered your request and § applies",
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
        "would_apply",
        _C,
        ("may", "might", "could", "would", "should", "can ", "will"),
        _MAY
        + _ADVERBS
        + _LEGAL
        + _ACTUAL
        + r"{0,120}§|§(?:(?!\b(?:because|since|is|are|has been|have been|applies|apply to)\b)[^;§]){0,80} "
        + _MAY
        + _ADVERBS
        + _LEGAL
        + r"|§[^;§]{0,60} will (?:then |also |still |no doubt |probably )?(?:apply|be engaged|be relied|be applied|come into)",
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
        r"^(?:and |but |so )?(?:should (?:you|we|it|the|any|this)|had (?:you|we|it|the|i|they|this|any)|were (?:you|we"
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
        ),
        r"\b(?:possib(?:ly|le|ility)|potential(?:ly)?|likely to (?:be )?(?:engage\w*|exempt|appl\w+|refus\w+|rel\w+"
        r"|attract|fall|incur)|warn\w*|risk\w* of|for anything else|(?:a|any|another) (?:further|wider|new|broader|fuller"
        r"|similar|second|repeat\w*)(?: \w+){0,6} would)\b[^;]{0,100}§"
        r"|§[^;§]{0,30}\b(?:is|are) (?:possibly|potentially|likely to)",
        says="a wider request is likely to engage §",
        spares="§ applies, as harm is likely",
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
        "class_of_exemption",
        _P,
        ("absolute", "qualified", "class", "prejudice", "subject to", "public interest"),
        r"§(?: \([^)]{1,60}\))?(?: exemptions?| exceptions?)?,? ?(?:(?:is|are|being|was|as|being) (?:also |therefore "
        r"|both |all |each |not |thus |itself |themselves |however )*(?:an? |the )?(?:\w+[, -]+(?:and "
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
        ("often", "usually", "normally", "generally", "commonly", "sometimes", "typically", "ordinarily", "frequently"),
        r"\b(?:often|usually|normally|generally|commonly|sometimes|typically|ordinarily|frequently)\b[^;]{0,80}§"
        r"|§[^;§]{0,40}\b(?:often|usually|normally|generally|commonly|sometimes|typically|ordinarily|frequently)\b",
        says="letters from named persons are often exempt under §",
        spares="the letters are exempt under §",
    ),
    _rule(
        "test_of_exemption",
        _P,
        ("for ", "in order", "where ", "when ", "if ", "to engage", "test", "limb", "condition", "until ", "before ", "once ", "whether"),
        r"\b(?:for|in order for) (?:the )?(?:exemptions? (?:in|at|under|of) )?§ to\b|\b(?:in order )?to (?:apply|engage"
        r"|rely on|invoke|use|satisfy) (?:the )?(?:exemptions? (?:in|at|under|of) )?§[^;]{0,60}\b(?:must|has to|have to"
        r"|need|needs|requires?|is required|one|an authority|necessary)|^,? ?(?:and |but |so )?(?:if|where|when|whether"
        r"|once|until|before|unless)\b(?![^;]{0,80}\b(?:has|have) been (?:redact|withh|remov|anonym))[^;]{0,120}§"
        r"|\b(?:tests?|limbs?|steps|requirements?|wording|purpose|aim|scope|definition|meaning) (?:of|in|for|under"
        r"|set out in|behind) (?:the )?(?:exemptions? (?:in|at|under|of) )?§",
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
        ("original", "first ", "initial", "earlier", "previous", "on ", "at the time"),
        r"\b(?:original|first|initial|earlier|previous)(?:ly)? (?:response|reply|decision|refusal|letter|answer|handling"
        r"|notice)\b[^;]{0,140}§|\b(?:original|first|initial|earlier|previous) request[^;§]{0,60} (?:was|were"
        r"|had been)\b[^;]{0,100}§|\b(?:originally|initially|previously|at first|at the time"
        r"|earlier)\b[^;]{0,60}\b(?:refused|withheld|relied|relying|applied|cited|claimed|exempted|exempt"
        r"|redacted)\b[^;]{0,80}§|^(?:\W|\d)*on \d[^;]{0,30}(?:we|i|the|it|they|you were) [^;]{0,80}\b(?:refused|withheld"
        r"|relied|relying|applied|cited|claimed|exempt)\b[^;]{0,120}§"
        r"|§[^;]{0,60}\b(?:was|were|had been) (?:\w+ )?(?:relied on|applied|cited|claimed|used)[^;]{0,40}\b(?:original"
        r"|first|initial|earlier|previous)",
        says="the original response relied on §",
        spares="in the first place the names are exempt under §",
    ),
    # 7. Claimed.
    _rule(
        "by_virtue_of",
        _A,
        ("by virtue", "by reason"),
        r"\bby (?:virtue|reason) of\b[^;]{0,240}§",
        says="which is exempt by virtue of the exemption in §",
        spares="by reason of its size",
    ),
    _rule(
        "exempt_under",
        _A,
        ("exempt", "excepted", "privileged"),
        r"\b(?:exempt(?:ed)?|excepted)\b[^;]{0,160}\b"
        + _PLACE
        + r"\b[^;]{0,100}§|\b(?:exempt|excepted)\b[^;]{0,80}\(§|\b(?:exempt|excepted) §"
        r"|§[^;]{0,100}\b(?:makes?|renders?) [^;]{0,40}\bexempt|\b(?:under|by|in) §,? (?:of \w+ )?[^;]{0,60}\b(?:(?:is"
        r"|are|be|been) (?:\w+ )?(?:exempt|excepted))",
        says="the figures are exempt from disclosure under §",
        spares="the exemption in § is one of many",
    ),
    _rule(
        "withheld_under",
        _A,
        (
            "held",
            "hold",
            "redact",
            "refus",
            "remov",
            "exclud",
            "declin",
            "omit",
            "exempt",
            "except",
            "reject",
            "anonymis",
            "struck",
            "out ",
            "delet",
            "down",
            "mask",
            "suppress",
            "closed",
        ),
        r"\b"
        + _KEEP
        + r"\b[^;]{0,200}?\b"
        + _PLACE
        + r"\b[^;]{0,100}§|\b"
        + _KEEP
        + r"\b[^;]{0,100}(?:\(|, ?|- ?|: ?)§|\b(?:under|by|in accordance with|pursuant to|in line with|in terms of|using"
        r"|through) §[^;]{0,160}\b" + _KEEP + r"\b|§[^;]{0,40}\b(?:used|applied|relied(?: up)?on|cited) (?:to|in order to|for) \w*" + _KEEP,
        says="the names have been redacted under §",
        spares="we hold § in mind",
    ),
    _rule(
        "not_given_under",
        _A,
        ("not ", "unable", "n't", "need not"),
        r"\b"
        + _NOT_GIVEN
        + r"\b[^;]{0,200}?\b"
        + _PLACE
        + r"\b[^;]{0,60}§|\b"
        + _NOT_GIVEN
        + r"\b[^;]{0,100}(?:\(|, ?|- ?)§|\b(?:under|by|in accordance with|pursuant to|in line with|in terms of) §[^;]{0,160}\b"
        + _NOT_GIVEN,
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
        ("appl", "rel", "claim", "invok", "cit", "us", "engag", "maintain", "adopt", "quot", "attract", "exercis", "made"),
        r"\b(?:" + _RELY + r"|application|reliance|made) [^;]{0,140}§|§(?: \([^)]{1,60}\))?[^;]{0,140}?\b(?:appl(?:y|ies)|(?:has"
        r"|have) (?:\w+ )?(?:been )?(?:\w+ )?(?:applied|relied|claimed|cited|invoked|engaged|used)|(?:is|are|was|were"
        r"|being) (?:\w+ ){0,2}(?:engaged|claimed|applied|applicable|cited|relied|invoked|upheld|maintained|met|satisfied"
        r"|used|made out|quoted|triggered|in play|attracted|relevant|appropriate))\b",
        says="§ has been applied to the names",
        spares="§ has many limbs",
    ),
    _rule(
        "falls_under",
        _A,
        ("fall", "fell", "caught", "cover", "protect", "prohibit", "exclu", "captured", "within", "barred", "subject"),
        r"\b(?:falls?|fell|falling|caught|covered|protected|prohibited|excluded|captured|barred|comes?|brought"
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
        ),
        r"§(?: \([^)]{1,60}\))?(?:, [^;§]{1,60},)? (?:also |therefore |which |that |thus |then |both )*(?:covers?"
        r"|protects?|prevents?|prohibits?|precludes?|bars?|shields?|excludes?|exempts?|(?:allows?|permits?|entitles?"
        r"|relieves?) (?:us|me|the (?!public)))\b",
        says="§ covers the letters of the solicitor",
        spares="the covers of § are worn",
    ),
    _rule(
        "cost_limit",
        _A,
        ("exceed", "beyond", "above", "vexatious", "repeated", "manifestly"),
        r"\b(?:exceeds?|exceeding|exceeded|beyond|above|over)\b[^;]{0,80}\b(?:limit|threshold|hours)\b[^;]{0,80}§"
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
        ("not held", "not hold"),
        r"\b(?:not held|not hold)\b[^;]{0,80}§|§[^;]{0,80}\b(?:not held|not hold)\b",
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
        r"|^(?:\W|\d)*(?:this (?:is|falls) )?under §",
        says="this is done in accordance with §",
        spares="the guidance on § is long",
    ),
)
"""Tried last: words that claim only where nothing else is said."""

NOTICE_RULES: tuple[Rule, ...] = (
    GROUND_RULES[1],
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
        ("notice", "notif", "refus", "calls for", "required by", "as required"),
        r"\b(?:notices?|notif\w+|refus\w+)\b[^;]{0,160}§"
        r"|§[^;]{0,80}\b(?:notices?|calls? for|refus\w+)|\brequired (?:by|under) §",
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
        "refused_as_no_request",
        _A,
        ("refus", "not valid", "not a valid", "invalid", "exempt", "withh"),
        r"\b(?:refus(?:e|es|ed|ing)|not (?:an? )?valid|invalid|withh[eo]ld(?:ing)?|exempt"
        r"|excepted)\b[^;]{0,100}\b(?:under|by|within|for the purposes of|as|in|of)\b[^;]{0,40}§",
        says="this question is refused under §",
        spares="to be valid a request must be in writing, see §",
    ),
)
"""The rules for duties and definitions under which one may refuse all the same."""

_ALSO_REFUSED_UNDER = {
    "FOIA2000": frozenset({"8", "84"}),
    "FOISA2002": frozenset({"8", "73"}),
    "EIR2004": frozenset({"6"}),
    "EISR2004": frozenset({"6"}),
}

_CLAUSE = Pattern(
    # cuts before "but" in "applies, but section 12 does not"; must not cut "sections 30 and 31"
    r""";|,?\s(?=(?:but|although|though|whereas|while|whilst|because|however|unless|since|so\ that|except\ that)\s)
    |,\s(?=(?:and(?!\sthat\b)|so|as|not|nor|for|if|when|where|then|which|who|whose|it|we|i|this|these|they|there|even|with|nor|or)\s)
    |\s(?=and\s(?:we|i|it|this|these|they|is|are|was|were|has|have|had|does|do|did|will|would|may|might|cannot|therefore|so|not)\s)
    |\s(?=as\s(?:it|this|the|that|to|they|these|there|disclosure|release|releasing|disclosing|compliance|all|such|our|we|i|you|he|she|no|a)\s)"""
)
_NCND = Pattern(
    # matches "neither confirms nor denies" and "the duty in X does not apply"; must not match "I can confirm"
    r"""neither\ confirm|confirm(?:ed|ing|ation)?\ n?or\ den|nor\ den(?:y|ies)|\bncnd\b
    |(?:duty|obligation|requirement)[^;.]{0,120}(?:does|do|did)\ not\ (?:apply|arise)
    |\bconfirm\ or\ deny|not\ confirm\ (?:whether|if|that)"""
)
_JOINS = Pattern(
    # matches the "and" of "section 21 and section 22"; must not match "and not"
    r"""[\s,;/&]*(?:(?:and|or|&|/|with|together\ with|as\ well\ as|and/or|(?:when\ )?(?:read|taken)\ (?:in\ conjunction\ |together\ )?with|in\ conjunction\ with|and\ also)[\s,]*(?:the\s)?)?"""
)
_COORDINATE = Pattern(
    # matches ", law enforcement, and" between two provisions; must not match "applies to the names. We"
    r"[^;.§¤]{0,70}(?:,|\band\b|\bor\b|&|/|\bwith\b|\))[^;.§¤]{0,30}"
)
_TITLE = Pattern(
    # matches " (personal information)" after a provision; must not match " (see below)" that holds a section
    r"\s?\((?!withh|redact|see\b|a\)|b\)|c\)|i\)|ii\)|\d)[^()\n§]{3,90}\)"
)
_ACT_JOIN = Pattern(
    # matches what stands between a provision and its Act: " of the ", " ("; must not match " applies to the "
    r"[\s,(]*(?:of|to|in|under|from)?\s?(?:that|the|this|said|same)?\s?"
)
_DASHED_TITLE = Pattern(
    # matches "§ - personal information - "; must not match "§ - we have withheld the names - "
    r"§\ ?-\ ?[a-z][a-z ,'&/]{2,70}?\ ?-\ (?=\S)"
)
_LABELLED = Pattern(
    # matches "• § - law enforcement," and "§ (national security"; must not match "§ is engaged because"
    r"""^(?:[\u2022*o-]\s?|\(?[a-z\d]{1,3}[.)]\s)?(?:exemption\s|exception\s|the\s)?
    §(?:\s?exemption)?
    (?:\s?[-:,.;(\[]|\s(?=[a-z])|$)
    (?:(?!\b(?:is|are|was|were|has|have|had|do|does|did|will|would|may|might|can|cannot|applies|apply|states|provides|requires|says|we|i|allows|relates)\b)[^;§]){0,140}$"""
)
_RUN_IN = Pattern(
    # matches "§ - personal information - of the act provides"; must not match "§ applies - as set out - to"
    r"""^(?:[\u2022*o-]\s?)?§\s?[-:]\s?[a-z][a-z ,'&/]{2,70}?\s?[-:.]\s?\S"""
)
_ANNOUNCES = Pattern(
    # matches "by virtue of the following exemptions:"; must not match "you asked the following:"
    r"""exempt|except|section|regulation|provision|by\ virtue|withh|refus|redact|ground"""
)
_KEPT_BACK = Pattern(
    # matches "we have removed the names"; must not match "we have sent the names"
    rf"\b{_KEEP}\b|\bnot\ (?:be\ )?(?:disclos|releas|provid)".replace("- ", "-")
)


_POINTS_BACK = Pattern(
    # matches "they are exempt under": the sentence is about what the one before names; must not match "the names are"
    r"(?:they|these|this|it|both|all\ (?:of\ )?(?:these|this)|that\ information|such\ information|the\ latter)\b"
)
_SEE_ABOVE = Pattern(
    # matches "please see response above", "as above.": the answer before holds for it too; must not match "see the table above for 2019"
    r"""\b(?:see|refer\ to|same\ as|as\ per|as)\s(?:(?:the|our|my|to|in|response|answer|reply|given|stated|explained|set\ out|provided)\s)*
    (?:above|previous\s(?:answer|response|reply))\W*$"""
)


class _Group(NamedTuple):
    """Mentions of one nature that stand together as one member of the sentence."""

    start: int
    """First clean offset."""
    end: int
    """One past the name of the Act and the title that follow."""
    members: tuple[int, ...]
    """Numbers of the mentions."""
    nature: str
    """What they are by nature."""


class _Reading(NamedTuple):
    """What was made of a group: the role, and what its final role may depend on."""

    group: _Group
    role: Role
    rule: str
    ncnd: bool
    labels: tuple[str, ...]
    """Labels of questions named with it, not yet compared with the request."""


class _Verdict(NamedTuple):
    """What a clause or a sentence that announces a list says."""

    role: Role
    rule: str
    ncnd: bool


class _Announced(NamedTuple):
    """A list of provisions that is under way."""

    verdict: _Verdict
    labels: tuple[str, ...]


@frozen
class _Letter:
    """What the readers of a paragraph look at."""

    text: Text
    low: str
    acts: Sequence[ActName]
    act_starts: list[int]
    found: Sequence[Mention]
    starts: list[int]
    codes: Sequence[str | None]
    natures: Sequence[str]
    asked: tuple[tuple[int, int], ...]
    """Source stretches of the requester's words."""
    labelled: bool
    """Whether the request has labelled questions."""


def read(
    outline: Outline,
    request: Request | None,
    answers: tuple[Answer, ...],
    regime: Regime | None,
    acts: Sequence[ActName],
) -> tuple[tuple[Citation, ...], tuple[Diagnostic, ...]]:
    """Every provision that the text names outside boilerplate, with its role and its questions.

    Args:
        outline: the text with its paragraphs and voices.
        request: what was asked; its words are the requester's, and its labels are those a citation may be tied to.
        answers: the answers, which tie the provisions in them to their questions.
        regime: the access law, for sections whose Act is not named.
        acts: the Acts named in the text.

    Returns:
        the citations in the order of the text, and what is doubtful about them.
    """
    text = outline.text
    found = grammar.mentions(text)
    if not found:
        return (), ()
    codes = attribute(text, found, acts, _REGIME_ACT[regime] if regime else None)
    paths = [path for path, _ in request.walk()] if request else []
    letter = _Letter(
        text=text,
        low=text.low if "§" not in text.low and "¤" not in text.low else text.low.replace("§", " ").replace("¤", " "),
        acts=acts,
        act_starts=[act.start for act in acts],
        found=found,
        starts=[mention.start for mention in found],
        codes=codes,
        natures=[_nature(code, mention.paths[0]) for mention, code in zip(found, codes, strict=True)],
        asked=_asked(request),
        labelled=bool(paths),
    )
    readings = _settle(letter, list(_readings(letter, outline.paragraphs)), outline.paragraphs)
    return _cite(letter, readings, paths, answers)


def _asked(request: Request | None) -> tuple[tuple[int, int], ...]:
    """The stretches of the source that are the requester's words, merged and in order.

    A preamble or closing counts only as part of the request's own span: without one, answers stand between its words.
    """
    if request is None:
        return ()
    spans = [request.span] if request.span else []
    left = list(request.questions)
    while left:
        question = left.pop()
        spans.append(question.span)
        left += question.parts
    merged: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda one: one.start):
        if merged and span.start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], span.end))
        else:
            merged.append((span.start, span.end))
    return tuple(merged)


# --- From paragraphs to readings ---------------------------------------------------------------------------------


def _readings(letter: _Letter, paragraphs: Sequence[Paragraph]) -> Iterator[_Reading]:
    """What each group of mentions does, paragraph by paragraph, in the order of the text."""
    memo: dict[tuple[str, str], _Verdict | None] = {}
    announced: _Announced | None = None
    starts = [paragraph.start for paragraph in paragraphs]
    last, at, mentions = -2, 0, letter.starts
    while at < len(mentions):
        first, number = at, _home(paragraphs, starts, mentions[at])
        at += 1
        if number is None:
            continue  # boilerplate
        paragraph = paragraphs[number]
        while (
            at < len(mentions)
            and mentions[at] < paragraph.end
            and (not paragraph.holes or _home(paragraphs, starts, mentions[at]) == number)
        ):
            at += 1
        if last != number - 1:
            announced = None
        if announced is None and number:
            announced = _announcement(letter, paragraphs, number, memo)
        readings, announced = _paragraph(letter, paragraph, range(first, at), announced, _lead(letter, paragraphs, number), memo)
        yield from readings
        last = number


def _home(paragraphs: Sequence[Paragraph], starts: list[int], at: int) -> int | None:
    """The number of the paragraph that holds an offset; the columns of a table lie in each other's holes."""
    nearest = bisect_right(starts, at) - 1
    for number in range(nearest, max(-1, nearest - 4), -1):
        paragraph = paragraphs[number]
        hole = bisect_right(paragraph.holes, (at, at)) - 1 if paragraph.holes else -1
        if at < paragraph.end and (hole < 0 or at >= paragraph.holes[hole][1]):
            return number
    return None


def _lead(letter: _Letter, paragraphs: Sequence[Paragraph], number: int) -> tuple[int, int] | None:
    """The end of the line above, where it broke off in a sentence, as the cells of a table do."""
    above = paragraphs[number - 1] if number else None
    if above is None or above.last != paragraphs[number].first - 1 or letter.low[above.end - 1] in ".!?:;":
        return None
    return max(above.start, above.end - 240), above.end


def _paragraph(
    letter: _Letter,
    paragraph: Paragraph,
    inside: Sequence[int],
    announced: _Announced | None,
    lead: tuple[int, int] | None,
    memo: dict[tuple[str, str], _Verdict | None],
) -> tuple[list[_Reading], _Announced | None]:
    """The readings of one paragraph, and the list that is still under way at its end."""
    readings: list[_Reading] = []
    at, before = 0, paragraph.start
    for start, end in _pieces(letter.text, paragraph):
        here = at
        while at < len(inside) and letter.found[inside[at]].start < end:
            at += 1
        if here < at:
            groups = _groups(letter, inside[here:at])
            normal = _normal(letter, start, end, groups, paragraph.holes)
            labels = _named_questions(letter, start, end, groups, normal)
            if before < start and letter.labelled and not any(labels) and _POINTS_BACK.match(letter.low, start, end):
                labels = [_whole_labels(letter, before, start)] * len(groups)
            if announced is None and before < start and letter.low[before:start].rstrip().endswith(":"):
                announced = _announces(letter, before, start, memo)
            readings += _sentence(letter, paragraph, groups, normal, labels, announced, lead if start == paragraph.start else None, memo)
            if readings[-1].rule not in ("announced_list", "labelled_line"):
                announced = _opens_list(normal, labels[-1], memo)
        elif announced is not None and end - start > 40:
            announced = None
        if at == len(inside):
            return readings, announced if paragraph.end - end < 40 else None
        before = start
    return readings, announced


def _pieces(text: Text, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph; a table or a run of words without a stop comes in pieces of bounded length."""
    for start, end in text.sentences(paragraph.start, paragraph.end):
        while end - start > 2000:
            cut = text.low.rfind(" ", start + 1000, start + 2000)
            cut = cut if cut > 0 else start + 2000
            yield start, cut
            start = cut
        yield start, end


def _groups(letter: _Letter, inside: Iterable[int]) -> list[_Group]:
    """The mentions of a sentence, those joined by no more than "and" or a comma taken together."""
    groups: list[_Group] = []
    for number in inside:
        mention, nature = letter.found[number], letter.natures[number]
        end = _absorbed(letter, mention.end)
        last = groups[-1] if groups else None
        if last and last.nature == nature and mention.start - last.end < 40 and _JOINS.fullmatch(letter.low, last.end, mention.start):
            groups[-1] = _Group(last.start, max(end, last.end), (*last.members, number), nature)
        elif last and mention.start < last.end:
            groups[-1] = _Group(last.start, max(end, last.end), (*last.members, number), last.nature)
        else:
            groups.append(_Group(mention.start, end, (number,), nature))
    return groups


def _absorbed(letter: _Letter, end: int) -> int:
    """Where a mention ends together with the name of its Act and a title in brackets."""
    low = letter.low
    end = _after_title(low, end)
    nearest = bisect_right(letter.act_starts, end - 1)
    if nearest < len(letter.acts):
        act = letter.acts[nearest]
        if act.start - end <= 14 and _ACT_JOIN.fullmatch(low, end, act.start):
            bracket = low[end : act.start].count("(")
            end = act.end
            if bracket and low[end : end + 1] == ")":
                end += 1
    return _after_title(low, end)


def _after_title(low: str, end: int) -> int:
    """Where a title in brackets ends that begins here; else the same place."""
    title = _TITLE.match(low, end, min(len(low), end + 100)) if "(" in low[end : end + 2] else None
    return title.end() if title else end


def _normal(letter: _Letter, start: int, end: int, groups: list[_Group], holes: tuple[tuple[int, int], ...] = ()) -> str:
    """A sentence in lower case with each group replaced by its sign, white space collapsed, page headers and other columns left out."""
    cuts = [(group.start, group.end, " ¤ " if group.nature == OTHER else " § ") for group in groups]
    if holes:
        inside = holes[max(0, bisect_right(holes, (start, start)) - 1) : bisect_right(holes, (end, end))]
        cuts = sorted([*cuts, *((hole[0], hole[1], " ") for hole in inside if start < hole[1])])
    pieces, at = [], start
    for cut_start, cut_end, sign in cuts:
        pieces += [letter.low[at:cut_start], sign]
        at = max(at, cut_end)
    pieces.append(letter.low[at:end])
    normal = " ".join("".join(pieces).split())
    for spaced, close in (("§ ,", "§,"), ("§ .", "§."), ("( §", "(§"), ("§ )", "§)"), ("§ :", "§:")):
        if spaced in normal:
            normal = normal.replace(spaced, close)
    return normal


def _sentence(
    letter: _Letter,
    paragraph: Paragraph,
    groups: list[_Group],
    normal: str,
    labels: list[tuple[str, ...]],
    announced: _Announced | None,
    lead: tuple[int, int] | None,
    memo: dict[tuple[str, str], _Verdict | None],
) -> Iterator[_Reading]:
    """The readings of the groups of one sentence."""
    signs = _signs(normal)
    cuts = [0, *(cut.end() if normal[cut.start()] == ";" else cut.start() for cut in _CLAUSE.finditer(normal)), len(normal)]
    before: _Verdict | None = None
    sign = 0
    for group, named in zip(groups, labels, strict=True):
        if group.nature == OTHER:
            yield _Reading(group, Role.OTHER_ACT, "other_act", False, named)
            continue
        at = signs[sign]
        previous = signs[sign - 1] if sign else -1
        sign += 1
        verdict, tied = _quoted(letter, paragraph, group), named
        if verdict is None and announced and (listed := _listed(group, normal, at, letter, announced, memo)):
            verdict, tied = listed, named or announced.labels
        if verdict is None:
            verdict = _clause(normal, at, cuts, group.nature, memo)
        if verdict is None and before and previous >= 0 and _COORDINATE.fullmatch(normal, previous + 1, at):
            verdict = before
        if verdict is None and lead and group.nature == GROUND and at < 80:
            verdict = _told(" ".join(letter.low[slice(*lead)].split()) + " " + _aimed(normal, at, 0, at + 1), GROUND, memo)
        if verdict is None:
            verdict = _alone(paragraph, normal, group.nature)
        if group.nature == GROUND:
            before = verdict
        if verdict.rule == "names_what_is_exempt" and _KEPT_BACK.search(letter.low, max(paragraph.start, group.start - 600), group.start):
            verdict = _Verdict(verdict.role, "explains_what_is_withheld", False)
        yield _Reading(group, verdict.role, verdict.rule, verdict.ncnd, tied)


def _signs(normal: str) -> list[int]:
    """Where the signs stand."""
    found, at = [], normal.find("§")
    while at >= 0:
        found.append(at)
        at = normal.find("§", at + 1)
    return found


def _quoted(letter: _Letter, paragraph: Paragraph, group: _Group) -> _Verdict | None:
    """Whether the words are the requester's, another letter's, or stand between quotation marks."""
    if paragraph.voice is not Voice.AUTHORITY:
        return _Verdict(Role.QUOTED, f"voice_{paragraph.voice}", False)
    if letter.asked:
        source = letter.text.offset(group.start)
        nearest = bisect_right(letter.asked, (source, len(letter.text.source))) - 1
        if nearest >= 0 and source < letter.asked[nearest][1]:
            return _Verdict(Role.QUOTED, "in_the_request", False)
    floor = max(paragraph.start, group.start - 600)
    opened = letter.low.rfind('"', floor, group.start)
    if (
        opened >= 0
        and letter.low.count('"', floor, group.start) % 2
        and letter.low.find('"', group.end, min(paragraph.end, group.end + 600)) >= 0
    ):
        return _Verdict(Role.QUOTED, "quotation_marks", False)
    return None


def _clause(normal: str, at: int, cuts: list[int], nature: str, memo: dict[tuple[str, str], _Verdict | None]) -> _Verdict | None:
    """What the clause around a sign says, or None where no rule fits it."""
    nearest = bisect_right(cuts, at)
    start, end = cuts[nearest - 1], cuts[nearest] if nearest < len(cuts) else len(normal)
    verdict = _told(_aimed(normal, at, start, end), nature, memo)
    if verdict is None and nature == GROUND and normal.startswith((", which", ", that"), end):
        verdict = _told(_aimed(normal, at, start, cuts[nearest + 1] if nearest + 1 < len(cuts) else len(normal)), nature, memo)
    if verdict is None or verdict.role is not Role.APPLIED or verdict.ncnd:
        return verdict
    if start and ("confirm" in normal or "duty" in normal or "not a" in normal) and _NCND.search(normal, max(0, start - 300), start):
        return _Verdict(verdict.role, verdict.rule, True)
    return verdict


def _told(clause: str, nature: str, memo: dict[tuple[str, str], _Verdict | None]) -> _Verdict | None:
    """What a clause says; equal clauses of a text are judged once."""
    key = (clause, nature)
    if key not in memo:
        memo[key] = _judge(clause, nature)
    return memo[key]


def _aimed(normal: str, at: int, start: int, end: int) -> str:
    """A clause, no longer than the rules look, with every sign but the one asked about changed to that of another."""
    start, end = max(start, at - 420), min(end, at + 280)
    before, after = normal[start:at], normal[at + 1 : end]
    if "§" in before:
        before = before.replace("§", "¤")
    if "§" in after:
        after = after.replace("§", "¤")
    return f"{before}§{after}".strip()


def _judge(clause: str, nature: str) -> _Verdict | None:
    """The first rule of the provision's nature that fits the clause."""
    if nature == DUTY:
        rule = _first(DUTY_RULES, clause)
        return _Verdict(rule.role, rule.name, False) if rule else None
    if nature == NOTICE:
        rule = _first(NOTICE_RULES, clause)
        return _Verdict(rule.role, rule.name, False) if rule else None
    if "§ -" in clause:
        clause = _DASHED_TITLE.compiled.sub("§ ", clause)
    rule = _first(GROUND_RULES, clause)
    if rule is None and not _LABELLED.match(clause):
        rule = _first(WEAK_RULES, clause)
    if rule is None:
        return None
    return _Verdict(rule.role, rule.name, rule.role is Role.APPLIED and _NCND.search(clause) is not None)


def _first(rules: tuple[Rule, ...], clause: str) -> Rule | None:
    """The first rule that fits a clause."""
    for rule in rules:
        for word in rule.needs:
            if word in clause:
                if rule.pattern.search(clause):
                    return rule
                break
    return None


def _alone(paragraph: Paragraph, normal: str, nature: str) -> _Verdict:
    """What a mention does that no rule for clauses explains: a heading, a label, or nothing."""
    if nature == GROUND and (_LABELLED.match(normal) or _RUN_IN.match(normal)):
        return _Verdict(Role.PROCEDURAL, "labelled_line", False)
    if nature == NOTICE:
        return _Verdict(Role.PROCEDURAL, "heading" if paragraph.heading else "only_named", False)
    return _Verdict(Role.PROCEDURAL, "duty" if nature == DUTY else "only_named", False)


# --- Lists of provisions -----------------------------------------------------------------------------------------


def _announcement(
    letter: _Letter, paragraphs: Sequence[Paragraph], number: int, memo: dict[tuple[str, str], _Verdict | None]
) -> _Announced | None:
    """The list that the last sentence before a paragraph announces; a short line between them is passed over."""
    for back in (1, 2):
        if number < back:
            return None
        paragraph = paragraphs[number - back]
        if paragraph.voice is not Voice.AUTHORITY:
            return None
        low, floor = letter.low, max(paragraph.start, paragraph.end - 700)
        if low[paragraph.end - 1] in ":;-" or "following" in low[max(floor, paragraph.end - 160) : paragraph.end]:
            return _announces(letter, *letter.text.sentences(floor, paragraph.end)[-1], memo)
        if paragraph.end - paragraph.start > 60:
            return None
    return None


def _announces(letter: _Letter, start: int, end: int, memo: dict[tuple[str, str], _Verdict | None]) -> _Announced | None:
    """The list that a sentence announces, if it does."""
    if not _ANNOUNCES.search(letter.low, start, end):
        return None
    groups = _groups(letter, range(*_between(letter, start, end)))
    normal = _normal(letter, start, end, groups)
    labels = _named_questions(letter, start, end, groups, normal)
    return _opens_list(normal, labels[-1] if labels else _whole_labels(letter, start, end), memo)


def _between(letter: _Letter, start: int, end: int) -> tuple[int, int]:
    """The numbers of the mentions in a stretch."""
    return bisect_right(letter.starts, start - 1), bisect_right(letter.starts, end - 1)


def _opens_list(normal: str, labels: tuple[str, ...], memo: dict[tuple[str, str], _Verdict | None]) -> _Announced | None:
    """Whether a sentence announces a list of provisions, and what it says of them."""
    if not normal or (normal[-1] not in ":;-" and "following" not in normal[-160:] and "below" not in normal[-60:]):
        return None
    if not _ANNOUNCES.search(normal):
        return None
    asked = f"{normal.rstrip(' ;:.-')}: §"
    cuts = [0, *(cut.end() if asked[cut.start()] == ";" else cut.start() for cut in _CLAUSE.finditer(asked)), len(asked)]
    verdict = _clause(asked, len(asked) - 1, cuts, GROUND, memo)
    return _Announced(verdict, labels) if verdict else None


def _listed(
    group: _Group, normal: str, at: int, letter: _Letter, announced: _Announced, memo: dict[tuple[str, str], _Verdict | None]
) -> _Verdict | None:
    """The role of a line of the list that is under way, if this is one."""
    if group.nature == NOTICE or (group.nature == DUTY and not _refusable(letter, group)):
        return None
    line = _aimed(normal, at, 0, len(normal))
    if not _LABELLED.match(line) and (len(normal) > 200 or (at > 80 and "(" not in normal[at - 2 : at])):
        return None
    own = _told(line, GROUND, memo)
    if own and own.role in (Role.REJECTED, Role.CONSIDERED, Role.QUOTED):
        return own
    return _Verdict(announced.verdict.role, "announced_list", announced.verdict.ncnd)


def _refusable(letter: _Letter, group: _Group) -> bool:
    """Whether requests are refused under a provision although it is no exemption."""
    number = group.members[0]
    return letter.found[number].paths[0][0] in _ALSO_REFUSED_UNDER.get(letter.codes[number] or "", ())


# --- Questions named with a provision ----------------------------------------------------------------------------


_QUESTION_WORDS = (
    "question",
    "q'",
    "qs",
    " q",
    "part",
    "point",
    "item",
    "request",
    "quer",
    "element",
    "answer",
    "response",
    "paragraph",
    "(",
    "the ",
)


def _named_questions(letter: _Letter, start: int, end: int, groups: list[_Group], normal: str) -> list[tuple[str, ...]]:
    """For each group of a sentence the labels of the questions named with it."""
    if not letter.labelled or not groups or not any(word in normal for word in _QUESTION_WORDS):
        return [() for _ in groups]
    lists = [
        one for one in numerals.question_labels(letter.low, start, end) if not any(group.start <= one.start < group.end for group in groups)
    ]
    if not lists:
        return [() for _ in groups]
    if len(groups) == 1:
        return [_merged(lists)]
    shares: list[list[numerals.LabelList]] = [[] for _ in groups]
    forward = lists[0].start < groups[0].start
    for one in lists:
        shares[_partner(letter, one, groups, forward)].append(one)
    joint = _merged(lists) if len(lists) == 1 else ()
    return [_merged(share) or (joint if group.nature != OTHER else ()) for share, group in zip(shares, groups, strict=True)]


def _partner(letter: _Letter, one: numerals.LabelList, groups: list[_Group], forward: bool) -> int:
    """Which group a list of labels goes with: the next one or the one before, not over the end of a clause."""
    after = bisect_right([group.start for group in groups], one.start) if len(groups) < 40 else len(groups)
    before = after - 1
    if after >= len(groups):
        return before
    if before < 0:
        return after
    cut_before = _CLAUSE.search(letter.low, groups[before].end, one.start) is not None
    cut_after = _CLAUSE.search(letter.low, one.end, groups[after].start) is not None
    if cut_before != cut_after:
        return after if cut_before else before
    return after if forward else before


def _whole_labels(letter: _Letter, start: int, end: int) -> tuple[str, ...]:
    """The labels named in a sentence that names no provision."""
    return _merged(numerals.question_labels(letter.low, start, end)) if letter.labelled else ()


def _merged(lists: Iterable[numerals.LabelList]) -> tuple[str, ...]:
    """The labels of several lists; "*" stands for all questions, "#2" for the second."""
    merged: dict[str, None] = {}
    for one in lists:
        if one.all:
            merged["*"] = None
        merged.update(dict.fromkeys(one.labels))
        merged.update(dict.fromkeys(f"#{place}" for place in one.ordinals))
    return tuple(merged)


# --- What the rest of the letter decides -------------------------------------------------------------------------

_REFUSES = Pattern(
    # matches "the list has been withheld", "we do not hold it"; must not match "we may refuse"
    r"""(?:is|are|has\ been|have\ been|was|were)\ (?:therefore\ )?(?:withheld|refused|redacted|exempt\b|excepted|not\ held)
    |\b(?:we|i)\ (?:are|am|have)\ (?:therefore\ )?(?:withh|refus|redact)|\bdo(?:es)?\ not\ hold|refusal\ notice|\bnot\ obliged"""
)
_UPHOLD = Pattern(
    # matches "I uphold the original decision"; must not match "I do not uphold"
    r"(?<!not\ )(?<!partly\ )(?<!partially\ )\b(?:uph[eo]ld|stands|is\ maintained)\b"
)


class _Whole(NamedTuple):
    """What the letter as a whole does, as far as single sentences may depend on it."""

    applied: frozenset[str]
    """Numbers of the provisions relied on somewhere."""
    rejected: frozenset[str]
    """Numbers of those that are not."""
    noticed: bool
    """Whether notice is given by name."""
    refuses: bool
    """Whether anything is withheld, refused or not held; only looked for where it matters."""
    upholds: bool
    """Whether an earlier decision is upheld; only looked for where it matters."""


def _settle(letter: _Letter, readings: list[_Reading], paragraphs: Sequence[Paragraph]) -> list[_Reading]:
    """The final roles, where one sentence is not enough: recited notices, bare labels, explanations, earlier replies."""
    rules = {reading.rule for reading in readings}
    if not rules & {"recites_notice", "labelled_line", "explains_what_is_withheld", "earlier_reply"}:
        return readings
    whole = _Whole(
        applied=_numbers(letter, readings, Role.APPLIED),
        rejected=_numbers(letter, readings, Role.REJECTED),
        noticed=any(reading.role is Role.NOTICE for reading in readings),
        refuses="labelled_line" in rules and _is_said(letter, paragraphs, _REFUSES),
        upholds="earlier_reply" in rules and _is_said(letter, paragraphs, _UPHOLD),
    )
    return [_settled(letter, reading, whole) for reading in readings]


def _numbers(letter: _Letter, readings: list[_Reading], role: Role) -> frozenset[str]:
    """Numbers of the provisions that have a role somewhere."""
    return frozenset(letter.found[n].paths[0][0] for reading in readings if reading.role is role for n in reading.group.members)


def _is_said(letter: _Letter, paragraphs: Sequence[Paragraph], pattern: Pattern) -> bool:
    """Whether the authority says something anywhere."""
    return any(p.voice is Voice.AUTHORITY and pattern.search(letter.low, p.start, p.end) for p in paragraphs)


def _settled(letter: _Letter, one: _Reading, whole: _Whole) -> _Reading:
    """One reading in the light of the others."""
    number = letter.found[one.group.members[0]].paths[0][0]
    if one.rule == "recites_notice" and whole.applied and not whole.noticed:
        return one._replace(role=Role.NOTICE, rule="recited_notice")
    if number in whole.rejected:
        return one
    if one.rule == "labelled_line" and (whole.applied or whole.noticed or whole.refuses):
        return one._replace(role=Role.APPLIED)
    if one.rule == "explains_what_is_withheld":
        return one._replace(role=Role.APPLIED)
    if one.rule == "earlier_reply" and number not in whole.applied and whole.upholds:
        return one._replace(role=Role.APPLIED, rule="earlier_reply_upheld")
    return one


# --- From readings to citations ----------------------------------------------------------------------------------


def _cite(
    letter: _Letter, readings: list[_Reading], paths: list[str], answers: tuple[Answer, ...]
) -> tuple[tuple[Citation, ...], tuple[Diagnostic, ...]]:
    """The citations and diagnostics, made once."""
    citations: list[Citation] = []
    doubts: list[Diagnostic] = []
    made: dict[tuple[str | None, str, tuple[str, ...]], Provision] = {}
    known = {_plain(path): path for path in reversed(paths)}
    holders = _Holders(answers)
    carried = _carried(letter, readings)
    for reading in readings:
        for number in reading.group.members:
            mention, act = letter.found[number], letter.codes[number]
            span = letter.text.span(mention.start, mention.end)
            questions, strange = _questions(reading, paths, known)
            doubts += [_unknown_question(label, paths, span) for label in strange]
            if not questions and reading.role in (Role.APPLIED, Role.NOTICE) and reading.group.nature != DUTY:
                questions = holders.labels(span, known) if reading.role is Role.APPLIED or act == "FOISA2002" else ()
                if not questions and reading.role is Role.APPLIED:
                    questions = carried.get(mention.paths[0][0], ())
            for path in _expanded(mention, act, reading.role):
                provision = made.get((act, mention.unit, path))
                if provision is None:
                    provision = made[act, mention.unit, path] = _provision(act, mention.unit, path)
                    doubts += _doubts(provision, reading.role, span)
                citations.append(
                    Citation(
                        provision=provision,
                        role=reading.role,
                        questions=questions,
                        ncnd=_is_ncnd(reading, act, path),
                        rule=reading.rule,
                        span=span,
                    )
                )
    return tuple(citations), tuple(doubts)


def _provision(act: str | None, unit: str, path: tuple[str, ...]) -> Provision:
    """A provision of an Act, with what the catalogue calls it."""
    cite = grammar.cite(prefix(act, unit), path)
    return Provision(act=act, path=path, cite=cite, title=law.title(act, cite))


def _is_ncnd(reading: _Reading, act: str | None, path: tuple[str, ...]) -> bool:
    """Whether an applied ground neither confirms nor denies: the sentence says so, or the provision does nothing else."""
    if reading.role is not Role.APPLIED or reading.group.nature != GROUND:
        return False
    if act in ("FOIA2000", "FOISA2002") and path[0] in _COST:
        return False
    return reading.ncnd or path[:2] in _ONLY_NCND.get(act or "", ())


def _expanded(mention: Mention, act: str | None, role: Role) -> Sequence[tuple[str, ...]]:
    """The paths of a mention; "sections 21 to 24", where relied on, are the whole sections between as well."""
    if not mention.range or role is not Role.APPLIED or len(mention.paths) != 2:
        return mention.paths
    first, last = mention.paths
    if len(first) != 1 or len(last) != 1 or not first[0].isdecimal() or not last[0].isdecimal():
        return mention.paths
    between = [(str(n),) for n in range(int(first[0]), min(int(last[0]), int(first[0]) + 60) + 1)]
    return tuple(path for path in between if act is None or law.exists(act, path)) or mention.paths


def _doubts(provision: Provision, role: Role, span: Span) -> Iterator[Diagnostic]:
    """What is doubtful about a provision: no Act, a misprint, a number that the Act does not have."""
    act = provision.act
    if act is None:
        yield Diagnostic(
            DiagnosticCode.UNKNOWN_ACT,
            f"{provision.cite} is cited and no Act is named for it",
            "name the regime, or look at the source",
            span,
        )
        return
    meant = law.misprint(act, provision.path)
    if meant is not None and meant != provision.cite:
        message = f"{provision.cite} is kept as printed; it is no provision of {act} that fits here"
        yield Diagnostic(DiagnosticCode.MISPRINTED_CITATION, message, f"the letter must mean {meant}", span)
    elif role is not Role.OTHER_ACT and not law.exists(act, provision.path):
        yield Diagnostic(DiagnosticCode.UNKNOWN_PROVISION, f"{act} has no {provision.cite}", None, span)


def _plain(label: str) -> str:
    """A label for comparison."""
    return "".join(c for c in label if c.isalnum()).lower()


def _questions(reading: _Reading, paths: list[str], known: dict[str, str]) -> tuple[tuple[str, ...], list[str]]:
    """The paths of the request that the labels name, and the labels that it does not have."""
    found: dict[str, None] = {}
    strange: list[str] = []
    tops = [path for path in paths if not any(path != other and path.startswith(other) for other in paths)] if reading.labels else []
    for label in reading.labels:
        if label == "*":
            found.update(dict.fromkeys(tops))
        elif label.startswith("#"):
            place = int(label[1:])
            if -1 <= place <= len(tops) and place and tops:
                found[tops[place - (place > 0)]] = None
        elif (path := known.get(_plain(label))) is not None:
            found[path] = None
        elif label not in strange:
            strange.append(label)
    return tuple(found), strange


def _unknown_question(label: str, paths: list[str], span: Span) -> Diagnostic:
    """A question is named that the request does not have."""
    from difflib import get_close_matches

    nearest = (get_close_matches(label, paths, n=1, cutoff=0.0) or paths)[0]
    return Diagnostic(DiagnosticCode.UNKNOWN_QUESTION, f"the request has no question {label!r}", f"the nearest is {nearest!r}", span)


def _carried(letter: _Letter, readings: list[_Reading]) -> dict[str, tuple[str, ...]]:
    """By section the labels named where a review tells of the first reply; they hold for what is upheld."""
    return {
        letter.found[number].paths[0][0]: reading.labels
        for reading in readings
        if reading.rule == "earlier_reply" and reading.labels
        for number in reading.group.members
    }


class _Holders:
    """The answers by place, to find the one that holds a citation."""

    def __init__(self, answers: tuple[Answer, ...]) -> None:
        """Sorts them; an answer that only says "see above" is told by the one before it."""
        self._answers: list[Answer] = []
        self._labels: list[tuple[str, ...]] = []
        base = 0
        for answer in sorted((one for one in answers if one.labels), key=lambda one: one.span.start):
            points_up = self._labels and len(answer.text) < 200 and _SEE_ABOVE.search(answer.text.lower())
            if points_up:
                self._labels[base] += answer.labels
            else:
                base = len(self._labels)
            self._answers.append(answer)
            self._labels.append(answer.labels)
        self._starts = [answer.span.start for answer in self._answers]

    def labels(self, span: Span, known: dict[str, str]) -> tuple[str, ...]:
        """The labels of the innermost answer that holds a span; empty where none does."""
        nearest = bisect_right(self._starts, span.start)
        for number in range(nearest - 1, max(-1, nearest - 5), -1):
            if span in self._answers[number].span:
                return tuple(path for label in self._labels[number] if (path := known.get(_plain(label))) is not None)
        return ()
