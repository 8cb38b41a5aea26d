"""The words that rules cannot do without, by the name that rules call them by."""

from __future__ import annotations

_SHORT_SECTIONS = " ".join(f"s{number} s.{number}" for number in (12, 14, *range(21, 45)))
"""Sections of the Act that refuse, as they are written short."""

CUES: dict[str, str] = {
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
    "redact": "redacted redactions removed blacked struck blanked obscured anonymised suppressed masked",
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
    "answers": "answer answers reply replies response respond",
    "points": "points questions queries",
    "grateful": "grateful helpful help obliged appreciate",
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
    "format": "format form way retrievable searchable reportable readily easily centrally",
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
        39 ease correct personal""",
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
