"""Roles of citations: forty sentences for each role outside any letter, then what only a whole letter decides."""

from __future__ import annotations

import pytest

from foiparse.law.acts import acts
from foiparse.model import Answer, Citation, DiagnosticCode, Outcome, Passage, Question, Regime, Request, Role, SectionKind, Span
from foiparse.outline.parts import Message, Outline, Paragraph, Voice
from foiparse.reading import citations
from foiparse.roles import _TABLES, DUTY_RULES, GROUND_RULES, NOTICE_RULES, WEAK_RULES, Rule, _may_fit
from foiparse.source import Text

F, E, S, R = Regime.FOIA, Regime.EIR, Regime.FOISA, Regime.EISR


def outline_of(source: str, voices: dict[int, Voice] | None = None) -> Outline:
    """An outline in which every line that is not blank is a paragraph."""
    text = Text(source)
    paragraphs = []
    for line in text.lines:
        if line.start == line.end:
            continue
        voice = (voices or {}).get(line.number, Voice.AUTHORITY)
        heading = line.end - line.start < 50 and text.text[line.end - 1] not in ".:;"
        paragraphs.append(Paragraph(line.start, line.end, line.number, line.number, (), SectionKind.OTHER, "test", voice, heading, 0))
    return Outline(text, (), (Message(0, len(text.lines) - 1, Voice.AUTHORITY, None, None, None),), 0, tuple(paragraphs))


def cited(source: str, regime: Regime | None = F, voices: dict[int, Voice] | None = None) -> tuple[Citation, ...]:
    """The citations of a text without a request."""
    outline = outline_of(source, voices)
    return citations.read(outline, None, (), regime, acts(outline.text))[0]


def role_of(source: str, cite: str, regime: Regime | None = F) -> Role:
    """The role of the first citation with this cite."""
    found = {c.cite: c.role for c in reversed(cited(source, regime))}
    assert cite in found, f"{cite} is not among {sorted(found)}"
    return found[cite]


APPLIED = (
    # active and passive, before and behind, each regime
    ("The names of junior staff are exempt from disclosure under section 40(2) of the Act.", "s40(2)", F),
    ("The plan is exempt by virtue of section 31(1)(a).", "s31(1)(a)", F),
    ("We are withholding the legal advice under section 42(1) of the Freedom of Information Act 2000.", "s42(1)", F),
    ("Section 43(2) has been applied to the unit prices.", "s43(2)", F),
    ("The exemption in section 38(1)(a) is engaged.", "s38(1)(a)", F),
    ("The Council relies on section 41(1) for the two letters of complaint.", "s41(1)", F),
    ("Your request is refused under section 12(1), because we estimate that the work would take forty hours.", "s12(1)", F),
    ("We have redacted the signatures (section 40(2)).", "s40(2)", F),
    # the prejudice is told, and the ground stands in brackets behind it
    ("Disclosure of the survey now would be likely to prejudice the sale of the depot (section 43(2)).", "s43(2)", F),
    ("The sale is set for May 2025, so disclosure now would be likely to prejudice the sale (section 43(2)).", "s43(2)", F),
    ("She also thinks that it would otherwise be likely to prejudice the conduct of public affairs, s36(2)(c).", "s36(2)(c)", F),
    # "whenever possible" is an aim, no hypothesis
    ("While we try to be open whenever possible, in this case the exemption in section 36(1) applies.", "s36(1)", S),
    ("We share what we can where possible, but section 43(2) applies to the tender.", "s43(2)", F),
    # the duty stands behind the provision
    ("By virtue of section 40(5A) the duty to confirm or deny does not arise for what concerns you alone.", "s40(5A)", F),
    ("Section 40(5B)(a)(i) absolves us from the requirement to say whether we hold such a file.", "s40(5B)(a)(i)", F),
    # it provides that we may: that is what is done
    ("No survey was made. Regulation 12(4)(a) provides that we may refuse a request for what is not held.", "reg12(4)(a)", E),
    # "where" tells in which cells it was done, however long the condition
    (
        "Where the figure in the answer to the second or the fourth question is below five, the number itself has been withheld"
        " under section 40(2).",
        "s40(2)",
        F,
    ),
    # small numbers: "where" tells in which cells it was done
    ("Where a count is below six it has been suppressed under section 40(2).", "s40(2)", F),
    ("Counts below six have been replaced with an asterisk under section 40(2).", "s40(2)", F),
    ("A star stands for low counts, as they have been suppressed under section 40(2).", "s40(2)", F),
    # "does" takes up the verb of the clause before; an Act's name stands inside the bracket
    ("Section 42 does not apply but section 41 does.", "s41", F),
    ("Section 22 does not apply here, but section 35 does.", "s35", F),
    ("The signatures are not supplied (FOIA s.40(2)).", "s40(2)", F),
    ("The addresses were withheld (FOI s.38(1)(b)).", "s38(1)(b)", F),
    ("In this regard the exemption set out by section 40 of the Act is claimed.", "s40", F),
    ("Names have been removed in accordance with section 40(2).", "s40(2)", F),
    ("The request is vexatious and is turned down by virtue of section 14(1).", "s14(1)", F),
    ("Under section 21 we do not have to give you what is already on our website.", "s21", F),
    ("We are not obliged to provide this, because section 22(1) applies.", "s22(1)", F),  # "not obliged" denies the duty only
    ("The minutes fall within the exemption at section 35(1)(a).", "s35(1)(a)", F),
    ("This part of the file is caught by section 30(1)(a)(i).", "s30(1)(a)(i)", F),
    ("The Trust has decided to apply section 36(2)(b)(i) to the drafts.", "s36(2)(b)(i)", F),
    ("The exemption applicable to the information is Section 31(1)(b).", "s31(1)(b)", F),
    ("This response acts as a refusal, the exemption being Section 24(1).", "s24(1)", F),
    ("Section 42(1) covers the notes of the solicitor.", "s42(1)", F),
    ("I find the request to be exempt by virtue of Section 12.", "s12", F),
    ("The cost of finding out would exceed the appropriate limit, and section 12(2) applies.", "s12(2)", F),
    ("We consider that section 43(2) of the FOIA is engaged, since release would be likely to prejudice the bidder.", "s43(2)", F),
    ("The Department is satisfied that the information is exempt under section 27(1)(a).", "s27(1)(a)", F),
    ("They are personal data and we are refusing to disclose them pursuant to section 40(2).", "s40(2)", F),
    ("We have used section 31(1)(g) to withhold the inspector's notes.", "s31(1)(g)", F),
    # neither confirm nor deny; "does not apply" is said of the duty
    ("The duty in Section 1(1)(a) does not apply, by virtue of Section 23(5).", "s23(5)", F),
    ("The force can neither confirm nor deny that it holds the information, under section 30(3).", "s30(3)", F),
    ("The duty to confirm or deny does not arise under section 40(5B)(a)(i) of the Act.", "s40(5B)(a)(i)", F),
    # regulations of England and of Scotland
    ("The address is withheld under regulation 13(1) of the EIR.", "reg13(1)", E),
    ("Regulation 12(4)(b) of the Environmental Information Regulations 2004 is engaged.", "reg12(4)(b)", E),
    ("The exception at regulation 12(5)(e) applies to the valuation.", "reg12(5)(e)", E),
    ("We are refusing the request as manifestly unreasonable under Regulation 12(4)(b).", "reg12(4)(b)", E),
    ("Reg. 12(5)(c) protects the drawings, which are the architect's.", "reg12(5)(c)", E),
    ("Section 12(4)(d) of the Environmental Information Regulations applies to the draft survey.", "reg12(4)(d)", E),
    ("The survey is excepted under regulation 10(5)(f).", "reg10(5)(f)", R),
    ("We are therefore applying regulation 10(4)(e) to the internal notes.", "reg10(4)(e)", R),
    # FOISA, whose numbers mean other things
    ("An exemption under section 38(1)(b) of FOISA applies to the names.", "s38(1)(b)", S),
    ("Under section 25(1) of FOISA, we do not have to give you what you can reasonably get elsewhere.", "s25(1)", S),
    ("We are withholding it because section 30(c) of FOISA applies.", "s30(c)", S),
    ("Section 18(1) of FOISA applies, so that we neither confirm nor deny that the report exists.", "s18(1)", S),
    # split at a verb of its own
    ("We rely on section 14(1), not on section 12.", "s14(1)", F),
    ("Section 12(1) applies; section 40 may also apply.", "s12(1)", F),
    ("The letters are exempt under section 41, although section 43 does not apply to them.", "s41", F),
    # a warning word that is not said of the provision
    ("It would take forty hours, which would exceed the limit set by section 12.", "s12", F),
    ("Therefore section 12(1) of the Act would apply.", "s12(1)", F),
    ("Where information has been redacted, section 40(2) applies.", "s40(2)", F),
    ("The request is refused in full, section 14(2) being engaged.", "s14(2)", F),
    ("We believe regulation 12(4)(b) to be engaged.", "reg12(4)(b)", E),
    ("Under regulation 12(4)(a) of the EIR the Council does not hold this.", "reg12(4)(a)", E),
    ("I am satisfied that section 36(2)(b)(ii) was correctly engaged.", "s36(2)(b)(ii)", F),
    # recited, and the sentence itself says where the information is
    ("The Agency publishes this each quarter. Section 25(1) exempts what you can get elsewhere: https://stats.example/acute", "s25(1)", S),
    ("The minutes are at www.board.example/minutes and so are otherwise accessible to you: section 25(1).", "s25(1)", S),
    (
        "Under the terms of the exception at regulation 10(4)(a) the Board is not required to provide what it does not have.",
        "reg10(4)(a)",
        R,
    ),
    # "where" tells of whose data it is
    ("Where the owner is a private individual the address is that person's data, exempt under section 40(2).", "s40(2)", F),
    # the purposes of section 31(2)
    ("The file is exempt under section 31(1)(g). The purpose that is relevant here is the one at section 31(2)(c).", "s31(2)(c)", F),
    # weighed below, and upheld
    ("As for section 43(2), I looked at it afresh. Prices would be known to rivals. For those 140 the exemption is upheld.", "s43(2)", F),
    # refused under a provision that is no exemption
    ("The first item is refused under section 8 of the Act, as it gives no name.", "s8", F),
)

NOTICE = (
    ("This response serves as a Refusal Notice under Section 17 of the Freedom of Information Act 2000.", "s17", F),
    ("This letter is the notice required by section 17(1) of the Act.", "s17(1)", F),
    ("Please treat this e-mail as a refusal notice for the purposes of section 17(1).", "s17(1)", F),
    ("In accordance with section 17 of the Act this letter acts as a refusal notice for those parts.", "s17", F),
    ("This is the notice that section 17(5) calls for.", "s17(5)", F),
    ("Therefore this letter represents a refusal notice under section 17(5) of the Act.", "s17(5)", F),
    ("I am issuing a refusal notice pursuant to section 17(1).", "s17(1)", F),
    ("This reply constitutes our notice of refusal under section 17(1).", "s17(1)", F),
    ("As required by section 17(1) this letter states which exemption applies.", "s17(1)", F),
    ("Section 17 notice: the details you ask for are refused.", "s17", F),
    ("This serves as a Section 17 Refusal Notice.", "s17", F),
    ("The present letter is a partial refusal notice under s17 FOIA.", "s17", F),
    ("Consider this a formal refusal under s.17(1) of the Act.", "s17(1)", F),
    ("We hereby give notice under section 17(5) that we will not answer.", "s17(5)", F),
    ("In line with section 17(1)(b) I specify the exemption below.", "s17(1)(b)", F),
    ("For the purposes of section 17(1) of the Act this is our notice.", "s17(1)", F),
    ("You are being notified under section 17(1) that the exemption applies.", "s17(1)", F),
    ("This letter should be read as a refusal notice within the meaning of section 17(5).", "s17(5)", F),
    # FOISA: section 16 refuses, section 17 says that nothing is held
    ("This letter is a refusal notice under section 16(1) of FOISA.", "s16(1)", S),
    ("This is a refusal notice in terms of section 16(4) of FOISA, as the cost would be too high.", "s16(4)", S),
    ("I hereby give notice under section 16 of the Act that the exemption applies.", "s16", S),
    ("This is formal notice under section 17(1) of FOISA that we do not have the figures.", "s17(1)", S),
    ("Under section 17(1) of FOISA I give notice that the information is not held.", "s17(1)", S),
    ("The Board does not hold the report, and this letter is notice under section 17 of FOISA.", "s17", S),
    ("The information is not held (section 17(1) of FOISA).", "s17(1)", S),
    ("Section 17(1) of FOISA applies, as we have no such list.", "s17(1)", S),
    ("In terms of section 17(1) of the Act the Council does not hold that record.", "s17(1)", S),
    ("As required by section 16(1) of FOISA, this letter says which exemptions we use.", "s16(1)", S),
    ("Please take this as a notice under section 16(5).", "s16(5)", S),
    # environmental regulations
    ("This is a refusal notice under regulation 14 of the EIR.", "reg14", E),
    ("The letter serves as a refusal under regulation 14(1).", "reg14(1)", E),
    ("In accordance with regulation 14(3) we set out the exception.", "reg14(3)", E),
    ("We are giving you this notice of refusal under Reg 14.", "reg14", E),
    ("This e-mail is our formal refusal notice pursuant to regulation 14(2) of the Regulations.", "reg14(2)", E),
    ("The refusal is notified to you as regulation 14 requires.", "reg14", E),
    ("To that extent this letter is a refusal notice for the purposes of regulation 14.", "reg14", E),
    ("To that extent this is a refusal under regulation 13.", "reg13", R),
    ("This letter is the notice required by regulation 13 of the Regulations.", "reg13", R),
    ("Notice of refusal is hereby given under regulation 13.", "reg13", R),
    ("In accordance with regulation 13 we tell you of our reasons.", "reg13", R),
    ("As regulation 13 calls for, the refusal is given in writing.", "reg13", R),
)

CONSIDERED = (
    ("Any wider search may incur the Section 12 cost exemption.", "s12", F),
    ("Section 40(2) might apply to some of the names.", "s40(2)", F),
    ("A copy of the contract could be withheld under section 43(2).", "s43(2)", F),
    ("If the report were held it would be exempt under section 30(1).", "s30(1)", F),
    ("Had you asked for the addresses, section 40(2) would have applied.", "s40(2)", F),
    ("If you were to ask for all years, we would refuse under section 12.", "s12", F),
    ("We are considering whether section 36(2)(c) is engaged.", "s36(2)(c)", F),
    ("The use of section 43 is still being considered.", "s43", F),
    ("Should you ask for the full log, section 12 may be engaged.", "s12", F),
    ("For anything else we would rely on section 31.", "s31", F),
    ("We may need to consider section 38 before we can reply.", "s38", F),
    ("It is possible that section 22 covers the draft.", "s22", F),
    ("A further request of this kind is likely to engage section 14(1).", "s14(1)", F),
    ("We have to decide whether the balance under section 42 favours release, and need more time.", "s42", F),
    ("I must determine whether section 41 is made out.", "s41", F),
    ("Some of the papers may also be exempt under section 35(1)(a).", "s35(1)(a)", F),
    ("They would no doubt be exempt under section 31(1)(a) as well.", "s31(1)(a)", F),
    ("The details of drivers would have to be looked at under section 40.", "s40", F),
    ("Even a narrowed request might be refused under section 12(1).", "s12(1)", F),
    ("We would have come to the same result under section 14(2).", "s14(2)", F),
    ("The court will look at whether section 32 is relevant.", "s32", F),
    ("In that case section 21 would apply to it.", "s21", F),
    ("Once the report is on the website, section 21 will apply.", "s21", F),
    ("We reserve the right to rely on section 14 if more requests arrive.", "s14", F),
    ("I warn you that section 14(1) is there for requests like these.", "s14(1)", F),
    ("Unless you narrow it, section 12 comes into play.", "s12", F),
    ("If it were disclosed we should have to consider section 44.", "s44", F),
    ("A request for the raw data could attract section 12 of the Act.", "s12", F),
    ("We could also have relied on section 43(1).", "s43(1)", F),
    ("The Department is considering the use of section 35(1)(a).", "s35(1)(a)", F),
    # other regimes
    ("Regulation 12(4)(b) may apply if the request is not narrowed.", "reg12(4)(b)", E),
    ("The emails might be excepted under regulation 12(4)(e).", "reg12(4)(e)", E),
    ("We are considering whether regulation 12(5)(b) is engaged.", "reg12(5)(b)", E),
    ("Had the survey been finished, regulation 12(5)(c) would have been considered.", "reg12(5)(c)", E),
    ("If the lorry's position were environmental information, regulation 12(5)(a) would be relied on.", "reg12(5)(a)", E),
    ("Section 34(1) of FOISA might have to be considered.", "s34(1)", S),
    ("We would have to consider section 38(1)(b) of FOISA, though I do not expect it.", "s38(1)(b)", S),
    ("A wider request may be refused under section 12(1) of FOISA.", "s12(1)", S),
    ("It could fall under section 33(1)(b) of FOISA.", "s33(1)(b)", S),
    ("Regulation 10(5)(e) could apply to the offers.", "reg10(5)(e)", R),
    ("The Council is considering whether regulation 10(4)(b) applies.", "reg10(4)(b)", R),
)

REJECTED = (
    ("Section 36 was not engaged.", "s36", F),
    ("We no longer rely on section 43(2).", "s43(2)", F),
    ("Section 31 does not apply to these figures.", "s31", F),
    ("We are not refusing this under section 12.", "s12", F),
    ("I have not relied on section 14(2).", "s14(2)", F),
    ("Section 30(3) is not relied on.", "s30(3)", F),
    ("Neither section 12 nor section 14 played any part.", "s14", F),
    ("Neither section 12 nor section 14 played any part.", "s12", F),
    ("I had no need to consider section 40.", "s40", F),
    ("I did not need to look at section 38.", "s38", F),
    ("This is not a case of section 12(2).", "s12(2)", F),
    ("Section 24(1) is not claimed.", "s24(1)", F),
    ("We do not consider that section 41 is engaged.", "s41", F),
    ("I do not accept that section 31(1)(a) applies.", "s31(1)(a)", F),
    ("We did not find that section 35(1)(b) was met.", "s35(1)(b)", F),
    ("The Council withdraws its reliance on section 42.", "s42", F),
    ("Section 36(2)(c) is therefore no longer relied on.", "s36(2)(c)", F),
    ("Section 22 is of no help to us.", "s22", F),
    ("The limit in section 12 is not in question.", "s12", F),
    ("Section 43(1) cannot be relied on here.", "s43(1)", F),
    ("We rely on section 40(2) rather than section 41.", "s41", F),
    ("The names are exempt under section 40(2), but section 38 does not apply.", "s38", F),
    ("We rely on section 14(1), not on section 12.", "s12", F),
    ("Section 27 isn't engaged.", "s27", F),
    ("The Trust has decided not to rely on section 43.", "s43", F),
    ("Section 21 was wrongly applied to the second table.", "s21", F),
    ("I find that section 40(2) was incorrectly applied to the dates.", "s40(2)", F),
    ("We disclose it without relying on section 42(1).", "s42(1)", F),
    ("Section 35 is not needed in this case.", "s35", F),
    ("We never relied on section 44.", "s44", F),
    ("Section 31 is not, as the days are long past.", "s31", F),
    ("No exemption in section 30 has been used.", "s30", F),
    ("The Department's reliance on section 35(1)(a) was misplaced.", "s35(1)(a)", F),
    ("I have concluded that section 41 should not have been applied.", "s41", F),
    ("I do not uphold the application of section 12.", "s12", F),
    ("We do not say that section 41 applies, and have not looked at it.", "s41", F),
    ("The reference to section 43(2) was a mistake.", "s43(2)", F),
    ("Section 35(1)(a) can protect a submission after that moment. I would not maintain it.", "s35(1)(a)", F),
    ("Section 35 has ceased to apply, now that the regulations have been made.", "s35", F),
    # other regimes
    ("Regulation 12(4)(b) was not engaged.", "reg12(4)(b)", E),
    ("We do not rely on regulation 12(5)(f).", "reg12(5)(f)", E),
    ("The exception in regulation 12(4)(d) is no longer relied on, as the survey is finished.", "reg12(4)(d)", E),
    ("Regulation 12(4)(a) does not apply, because we hold the plan.", "reg12(4)(a)", E),
    ("Section 12(1) of FOISA is not needed.", "s12(1)", S),
    ("Section 33(1)(b) of FOISA does not apply to a company that has been wound up.", "s33(1)(b)", S),
    ("We have not relied on section 14(1) of FOISA.", "s14(1)", S),
    ("Regulation 10(4)(e), internal communications, does not fit a letter from outside.", "reg10(4)(e)", R),
    ("We do not claim regulation 10(5)(b).", "reg10(5)(b)", R),
)

PROCEDURAL = (
    # duties, time, fees, help, review
    ("Section 1(1) of the Act places two duties on public authorities.", "s1(1)", F),
    ("For the purposes of section 1(1)(a) I confirm that we hold it.", "s1(1)(a)", F),
    ("The duty in Section 1(1)(a) does not apply, by virtue of Section 23(5).", "s1(1)(a)", F),
    ("Section 10(1) gives us twenty working days.", "s10(1)", F),
    ("We are extending the time limit under section 10(3).", "s10(3)", F),
    ("In accordance with section 17(2) I estimate that a decision will be made by Friday.", "s17(2)", F),
    ("Under section 16 we have a duty to advise and assist you.", "s16", F),
    ("This is a notice under section 9(1) that a fee is to be paid.", "s9(1)", F),
    ("The Code of Practice under section 45 has been followed.", "s45", F),
    ("You may apply to the Commissioner under section 50.", "s50", F),
    ("Under section 17(4) we need not give reasons which would themselves be exempt.", "s17(4)", F),
    ("Section 17(6) spares us a further notice.", "s17(6)", F),
    ("We paused the clock under section 1(3) until you had replied.", "s1(3)", F),
    ("The Act covers recorded information only, see section 84.", "s84", F),
    ("If we withhold anything you will be sent a notice under section 17.", "s17", F),
    ("You asked for a spreadsheet, a preference that section 11 lets you state.", "s11", F),
    # class, test and condition, only explained
    ("Section 31 is a qualified exemption.", "s31", F),
    ("Section 40(2) is not subject to that test.", "s40(2)", F),
    ("Section 23(5) is an absolute exemption.", "s23(5)", F),
    ("Sections 35 and 36 are both qualified.", "s36", F),
    ("Section 43 is a qualified and prejudice-based exemption, so that the public interest is weighed.", "s43", F),
    # what the law exempts, and what it says of prejudice, or that there is none: nothing is claimed
    ("There is no evidence that release now would prejudice the contractor, section 43(2).", "s43(2)", F),
    ("Information is exempt if its disclosure would prejudice the course of a trial (section 31(1)(c)).", "s31(1)(c)", F),
    ("The exemption covers cases where release would prejudice the trial (section 31(1)(c)).", "s31(1)(c)", F),
    ("Section 30 does not need proof of harm.", "s30", F),
    ("Factors favouring disclosure for Section 31", "s31", F),
    ("Overall harm for Section 31(1)(a):", "s31(1)(a)", F),
    ("Section 35(1)(a) relates to the formulation of government policy.", "s35(1)(a)", F),
    ("For section 22(1) to apply there must have been an intention to publish.", "s22(1)", F),
    ("Section 14(1) protects public authorities from requests that cause disruption.", "s14(1)", F),
    ("Section 12(1) is about the cost of answering.", "s12(1)", F),
    ("Section 41 provides that information is exempt if it was given in confidence.", "s41", F),
    ("Section 38 exempts information if its release would endanger anybody.", "s38", F),
    ("Personal data are exempt information if the first condition in section 40(3A) is satisfied.", "s40(3A)", F),
    ("The exemptions most often used by us are sections 21 and 43.", "s43", F),
    ("Letters from named persons are often exempt under section 40(2).", "s40(2)", F),
    ("The wording of section 36(2) is broad.", "s36(2)", F),
    ("Section 12(1) does not oblige an authority to comply where it estimates that the cost would be too high.", "s12(1)", F),
    ("Section 40(2) is engaged where disclosure would contravene the principles.", "s40(2)", F),
    ("Section 12 of the Act makes provision for authorities to refuse requests where the cost would exceed the limit.", "s12", F),
    # other regimes
    ("It is environmental information as defined in regulation 2(1).", "reg2(1)", E),
    ("Regulation 12(2) asks us to presume in favour of disclosure.", "reg12(2)", E),
    ("Regulation 12(4)(b) is subject to a public interest test.", "reg12(4)(b)", E),
    ("You may make representations to us under regulation 11.", "reg11", E),
    ("You can ask for a review under section 20(1) of FOISA.", "s20(1)", S),
    ("In line with section 15 of FOISA I can tell you of a register.", "s15", S),
    ("Section 38(1)(b) is an absolute exemption.", "s38(1)(b)", S),
    ("You may make representations under regulation 16.", "reg16", R),
    ("Regulation 10(4)(e) is subject to the public interest.", "reg10(4)(e)", R),
)

QUOTED = (
    ("This was dealt with in request 23/0771, to which we applied section 31(1)(a).", "s31(1)(a)", F),
    ("You argue that section 36 must not be used to save face.", "s36", F),
    ("You say that section 40(2) cannot cover senior officers.", "s40(2)", F),
    ("You have asked us to review our use of section 43(2).", "s43(2)", F),
    ("You suggested that section 12 would be no obstacle.", "s12", F),
    ("You believe that section 31 was used wrongly.", "s31", F),
    ("You complained that we had applied section 41.", "s41", F),
    ("You disagree with our reliance on section 14(1).", "s14(1)", F),
    ("You question whether section 42 is made out.", "s42", F),
    ("You then referred to section 35(1)(a).", "s35(1)(a)", F),
    ("You do not believe that section 38 is engaged.", "s38", F),
    ("The requester argued that section 30 had lapsed.", "s30", F),
    ("The complainant disputes that section 22 applies.", "s22", F),
    ("The applicant asserted that section 21 was of no use to him.", "s21", F),
    ("You stated that we must not rely on section 44.", "s44", F),
    ("You point out that section 24(1) is qualified.", "s24(1)", F),
    ("You asked why section 27 was used.", "s27", F),
    ("You contend that section 43(1) is only for inventions.", "s43(1)", F),
    # an earlier letter
    ("Our original response relied on section 36(2)(c).", "s36(2)(c)", F),
    ("The first response refused the report under section 31(1)(g).", "s31(1)(g)", F),
    ("On 3 March we refused your request under section 12(1).", "s12(1)", F),
    ("In our initial reply we applied section 40(2) to the rota.", "s40(2)", F),
    ("Your request was originally refused under section 14(1).", "s14(1)", F),
    ("The earlier decision cited section 42.", "s42", F),
    ("We previously withheld the plan under section 38(1)(b).", "s38(1)(b)", F),
    ("The previous answer was that the emails were exempt under section 41.", "s41", F),
    ("Section 43(2) was relied on in our first letter.", "s43(2)", F),
    ("The original refusal notice named section 30(1).", "s30(1)", F),
    ("Although section 43(2) was originally relied upon, the prices can now be released.", "s43(2)", F),
    # guidance and statute
    ("The Commissioner's guidance says that section 40(2) protects private life.", "s40(2)", F),
    ("The Tribunal held that section 14(1) is a high hurdle.", "s14(1)", F),
    ("The Information Commissioner has stated that section 12 covers redaction only in part.", "s12", F),
    ("Guidance on the costs limit explains that section 12(1) looks at four activities.", "s12(1)", F),
    (
        'The Act reads: "Information is exempt information under section 44 if its disclosure is prohibited by or under any enactment".',
        "s44",
        F,
    ),
    ('The leaflet says "an authority may refuse under section 12 where the cost is too high".', "s12", F),
    # other regimes
    ("You argue that regulation 12(4)(b) is meant for larger requests.", "reg12(4)(b)", E),
    ("Our original response relied on regulation 12(5)(b).", "reg12(5)(b)", E),
    ("The Commissioner's guidance states that regulation 12(4)(d) needs a piece of work that goes on.", "reg12(4)(d)", E),
    ("You asked us to look again at regulation 13(1).", "reg13(1)", E),
    ("You submit, and you said before, that section 33(1)(b) of FOISA is exhausted.", "s33(1)(b)", S),
    ("The initial response relied on section 30(c) of FOISA.", "s30(c)", S),
    ("The Commissioner found that section 25(1) covers what is on sale.", "s25(1)", S),
    ("You argue that regulation 10(5)(e) does not cover prices.", "reg10(5)(e)", R),
)

OTHER_ACT = (
    ("Officers used the power in section 60 of the Criminal Justice and Public Order Act 1994.", "s60", F),
    ("The vehicle was seized under section 165A of the Road Traffic Act 1988.", "s165A", F),
    ("Such officers are appointed under section 39 of the Police Act 1996.", "s39", F),
    ("Aftercare is given under section 117 of the Mental Health Act 1983.", "s117", F),
    ("It was paid under section 106 of the Town and Country Planning Act 1990.", "s106", F),
    ("The notice was served under section 215 of the Town and Country Planning Act 1990.", "s215", F),
    ("Parents were prosecuted under section 444 of the Education Act 1996.", "s444", F),
    ("The road is kept up under section 41 of the Highways Act 1980.", "s41", F),  # 41 is an exemption of another Act
    ("The debate was held in private under section 100A of the Local Government Act 1972.", "s100A", F),
    ("The search was made under section 43 of the Terrorism Act 2000.", "s43", F),  # and so is 43
    ("They were stopped under section 1 of the Police and Criminal Evidence Act 1984.", "s1", F),
    ("Disclosure is prohibited by section 23 of the Commissioners for Revenue and Customs Act 2005.", "s23", F),
    ("The first principle is found in Article 5(1)(a) of the UK GDPR.", "art5(1)(a)", F),
    ("For policing it is section 35 of the Data Protection Act 2018.", "s35", F),
    ("You may ask for your own data under section 45 of the Data Protection Act 2018.", "s45", F),
    ("A right to life is protected by Article 2 of the European Convention on Human Rights.", "art2", F),
    ("Article 15 of the UK GDPR gives you access to your own data.", "art15", F),
    ("Children are assessed under section 47 of the Children Act 1989.", "s47", F),
    ("The fine was imposed under section 33 of the Environmental Protection Act 1990.", "s33", F),
    ("The screening is carried out under section 75 of the Northern Ireland Act 1998.", "s75", F),
    ("Payments are made under section 75 of the National Health Service Act 2006.", "s75", F),
    ("A licence is needed under section 14 of the Licensing Act 2003.", "s14", F),
    ("It is an offence under section 2 of the Computer Misuse Act 1990.", "s2", F),
    ("The duty is in section 149 of the Equality Act 2010.", "s149", F),
    ("Drivers are asked under section 172 of the Road Traffic Act 1988 who was at the wheel.", "s172", F),
    ("The order was made under section 59 of the Anti-social Behaviour, Crime and Policing Act 2014.", "s59", F),
    ("The file is kept under section 26 of the Children and Families Act 2014.", "s26", F),
    ("Housing is offered under section 193 of the Housing Act 1996.", "s193", F),
    ("An authorisation is needed under section 28 of the Regulation of Investigatory Powers Act 2000.", "s28", F),
    ("The petition falls under section 124 of the Insolvency Act 1986.", "s124", F),
    # in letters under the other regimes
    ("A sum is due under section 106 of the Town and Country Planning Act 1990.", "s106", E),
    ("The river is kept under section 165 of the Water Resources Act 1991.", "s165", E),
    ("Consent is asked for under section 28E of the Wildlife and Countryside Act 1981.", "s28E", E),
    ("Regulation 63 of the Conservation of Habitats and Species Regulations 2017 asks for an assessment.", "reg63", E),
    ("The sewer was adopted under section 102 of the Water Industry Act 1991.", "s102", E),
    ("The order of 2001 was made under section 35 of the Scotland Act 1998.", "s35", S),
    ("Plans are drawn up under section 9 of the Education (Additional Support for Learning) (Scotland) Act 2004.", "s9", S),
    ("The child is looked after under section 25 of the Children (Scotland) Act 1995.", "s25", S),
    ("The byelaw rests on section 201 of the Local Government (Scotland) Act 1973.", "s201", S),
    ("Deer are managed under section 7 of the Deer (Scotland) Act 1996.", "s7", R),
    ("Permission is given under section 37 of the Town and Country Planning (Scotland) Act 1997.", "s37", R),
)

TABLE = [
    pytest.param(sentence, cite, regime, role, id=f"{role}: {sentence[:50]}")
    for role, rows in (
        (Role.APPLIED, APPLIED),
        (Role.NOTICE, NOTICE),
        (Role.CONSIDERED, CONSIDERED),
        (Role.REJECTED, REJECTED),
        (Role.PROCEDURAL, PROCEDURAL),
        (Role.QUOTED, QUOTED),
        (Role.OTHER_ACT, OTHER_ACT),
    )
    for sentence, cite, regime in rows
]


@pytest.mark.parametrize(("sentence", "cite", "regime", "role"), TABLE)
def test_sentence(sentence: str, cite: str, regime: Regime, role: Role) -> None:
    assert role_of(sentence, cite, regime) is role


def test_forty_for_each_role() -> None:
    assert all(len(rows) >= 40 for rows in (APPLIED, NOTICE, CONSIDERED, REJECTED, PROCEDURAL, QUOTED, OTHER_ACT))


RULES = [pytest.param(rule, id=rule.name) for rule in dict.fromkeys((*GROUND_RULES, *WEAK_RULES, *NOTICE_RULES, *DUTY_RULES))]


@pytest.mark.parametrize("rule", RULES)
def test_rule_matches_what_it_says_and_spares_what_it_must(rule: Rule) -> None:
    assert any(word in rule.says for word in rule.needs)
    assert rule.fits(rule.says, rule.says.index("§"))
    assert not rule.fits(rule.spares, rule.spares.find("§"))


# --- what the place decides ---------------------------------------------------------------------------------------


def test_listed_under_an_announcement() -> None:
    found = cited(
        "This is a Refusal Notice under Section 17 of the Freedom of Information Act 2000 by virtue of the following exemptions:\n"
        "Section 31(1)(a)(b) - Law Enforcement,\n"
        "Section 40(2) Personal information\n"
        "Section 84 - Information recorded in any form\n"
        "Reasons\n"
        "Section 31 is a qualified exemption."
    )
    roles = [(c.cite, c.role) for c in found]
    assert roles == [
        ("s17", Role.NOTICE),
        ("s31(1)(a)", Role.APPLIED),
        ("s31(1)(b)", Role.APPLIED),
        ("s40(2)", Role.APPLIED),
        ("s84", Role.APPLIED),  # a refusal under the definition of information
        ("s31", Role.PROCEDURAL),
    ]


def test_listed_after_a_heading_between() -> None:
    found = cited(
        "The following exemptions have been applied:\nExemptions\nSection 24(1) - National security\nSection 38(1)(a) - Health and safety"
    )
    assert [c.role for c in found] == [Role.APPLIED, Role.APPLIED]
    assert {c.rule for c in found} == {"announced_list"}


def test_list_of_what_is_only_being_considered() -> None:
    found = cited(
        "We are considering whether the following exemptions apply:\nSection 35(1)(a) - Government policy\nSection 42 - Privilege"
    )
    assert [c.role for c in found] == [Role.CONSIDERED, Role.CONSIDERED]


def test_list_of_what_does_not_apply() -> None:
    found = cited("We do not rely on the following exemptions:\nSection 35(1)(a) - Government policy")
    assert [c.role for c in found] == [Role.REJECTED]


def test_list_that_neither_confirms_nor_denies() -> None:
    found = cited(
        "The force can neither confirm nor deny that it holds more, as the duty in Section 1(1)(a) does not apply,"
        " by virtue of the following exemptions;\n"
        "Section 24(2) - (National Security\n"
        "Section 31(3) - (Law enforcement\n"
        "Section 12 - Cost"
    )
    assert [(c.cite, c.role, c.ncnd) for c in found] == [
        ("s1(1)(a)", Role.PROCEDURAL, False),
        ("s24(2)", Role.APPLIED, True),
        ("s31(3)", Role.APPLIED, True),
        ("s12", Role.APPLIED, False),  # a refusal for cost never neither confirms nor denies
    ]


@pytest.mark.parametrize(
    ("sentence", "cite", "regime", "ncnd"),
    [
        ("We neither confirm nor deny that we hold it, under section 40(5B)(a)(i).", "s40(5B)(a)(i)", F, True),
        ("Section 23(5) applies.", "s23(5)", F, True),  # the provision does nothing else
        ("Section 18(1) of FOISA applies, read with section 38(1)(b).", "s18(1)", S, True),
        ("We neither confirm nor deny this, under section 18(1) of FOISA read with section 38(1)(b).", "s38(1)(b)", S, True),
        ("The names are exempt under section 40(2), and we neither confirm nor deny the rest under section 31(3).", "s40(2)", F, False),
        ("I am unable to confirm whether it is held, and rely on section 12(2).", "s12(2)", F, False),  # cost, not NCND
        ("The information is exempt under section 43(2).", "s43(2)", F, False),
    ],
)
def test_ncnd(sentence: str, cite: str, regime: Regime, ncnd: bool) -> None:
    assert {c.cite: (c.role, c.ncnd) for c in cited(sentence, regime)}[cite] == (Role.APPLIED, ncnd)


def test_recited_notice_counts_where_no_other_is_given() -> None:
    recital = "Section 17 of the Act requires an authority which refuses to give a notice that names the exemption.\n"
    claim = "The report is exempt by virtue of Section 30(1)(a).\n"
    notice = "This letter is a refusal notice under section 17(1).\n"
    assert [c.role for c in cited(recital + claim)] == [Role.NOTICE, Role.APPLIED]
    assert [c.role for c in cited(recital + claim + notice)] == [Role.PROCEDURAL, Role.APPLIED, Role.NOTICE]
    assert [c.role for c in cited(recital)] == [Role.PROCEDURAL]


def test_explained_after_something_was_withheld() -> None:
    told = "We have removed the names of junior staff. Section 40(2) exempts information if it is personal data of somebody else."
    assert [c.role for c in cited(told)] == [Role.APPLIED]
    assert [c.role for c in cited("Section 40(2) exempts information if it is personal data of somebody else.")] == [Role.PROCEDURAL]


def test_review_upholds_one_and_drops_another() -> None:
    found = cited(
        "On 3 May we refused your request, relying on section 31(1)(g) and on section 36(2)(c).\n"
        "I uphold the use of section 31(1)(g).\n"
        "I do not find that section 36(2)(c) was engaged.\n"
        "I add section 40(2), which applies to one name."
    )
    assert [(c.cite, c.role) for c in found] == [
        ("s31(1)(g)", Role.QUOTED),
        ("s36(2)(c)", Role.REJECTED),
        ("s31(1)(g)", Role.APPLIED),
        ("s36(2)(c)", Role.REJECTED),
        ("s40(2)", Role.APPLIED),
    ]


def test_review_that_upholds_without_naming_again() -> None:
    found = cited("Our original response refused the list under section 43(2).\nI uphold that decision.")
    assert [c.role for c in found] == [Role.APPLIED]
    found = cited("Our original response refused the list under section 43(2).\nI do not uphold that decision, and the list is enclosed.")
    assert [c.role for c in found] == [Role.QUOTED]


def test_voice_decides_before_words() -> None:
    source = "The names are exempt under section 40(2)."
    assert cited(source, F, {0: Voice.REQUESTER})[0].role is Role.QUOTED
    assert cited(source, F, {0: Voice.QUOTED})[0].role is Role.QUOTED


def test_range_of_sections() -> None:
    applied = cited("All of it is exempt under sections 27 to 30.")
    assert [c.cite for c in applied] == ["s27", "s28", "s29", "s30"]
    assert [c.cite for c in cited("The exemptions in sections 21 to 44 are not absolute as a rule.")] == ["s21", "s44"]


def test_no_act_named() -> None:
    outline = outline_of("The child was seen under section 47.")
    found, doubts = citations.read(outline, None, (), None, ())
    assert [(c.provision.act, c.role) for c in found] == [(None, Role.OTHER_ACT)]
    assert [d.code for d in doubts] == [DiagnosticCode.UNKNOWN_ACT]


def test_misprint_and_unknown_provision() -> None:
    outline = outline_of("It is exempt under section 3A(b) of the Freedom of Information Act 2000 and under section 99 of that Act.")
    _, doubts = citations.read(outline, None, (), F, acts(outline.text))
    assert {d.code for d in doubts} == {DiagnosticCode.MISPRINTED_CITATION, DiagnosticCode.UNKNOWN_PROVISION}
    assert any("s40(3A)(b)" in (d.hint or "") for d in doubts)


def test_span_is_the_mention_in_the_source() -> None:
    source = "It\u00ad is exempt under Section\u00a040(2)&(3) of the Act."
    found = cited(source)
    assert [c.span.of(source) for c in found] == ["Section\u00a040(2)&(3)"] * 2
    assert found[0].provision.title


@pytest.mark.parametrize(
    ("sentence", "cite", "role"),
    [
        # TRAP: "relied on" in a sentence that says nothing is
        ("Nothing in this note should be read as saying that section 31 has been relied on.", "s31", Role.REJECTED),
        # TRAP: a request that nobody made
        ("A request for every year would almost certainly exceed the limit in section 12.", "s12", Role.CONSIDERED),
        # TRAP: double negation about what may come
        ("I cannot promise that a new request would not engage section 40.", "s40", Role.CONSIDERED),
        # the clause behind closes what the first leaves open
        ("Section 36 was looked at for the minutes but in the end has not been used.", "s36", Role.REJECTED),
        ("We considered section 41 for the letters, though it was not needed.", "s41", Role.REJECTED),
        ("We have considered section 41 for the letters, and are satisfied that it applies.", "s41", Role.APPLIED),
        ("You also wrote about section 38, but that section does not apply to parrots.", "s38", Role.REJECTED),
        ("We looked at whether section 22(1) was engaged. We have decided that it is.", "s22(1)", Role.APPLIED),
        ("We looked at whether section 22(1) was engaged. We have decided that it is not.", "s22(1)", Role.REJECTED),
        ("We gave some thought to whether section 42 covered the note and came to the view that it did not.", "s42", Role.REJECTED),
        ("I considered whether section 38 was in play for the address and concluded that it was not.", "s38", Role.REJECTED),
        ("We asked ourselves if section 31 caught the log but found that it did not.", "s31", Role.REJECTED),
        ("Consideration was given to whether section 41 covered it. Our conclusion was that it did not.", "s41", Role.REJECTED),
        ("We debated whether section 36 applied and decided that it does.", "s36", Role.APPLIED),
        ("We are considering whether section 43(2) covers the price and will tell you if it does.", "s43(2)", Role.CONSIDERED),
        # "would fall within", and then relied on
        ("These messages would also come within section 36(2)(b), on which we rely too.", "s36(2)(b)", Role.APPLIED),
        ("The minutes would fall within section 36(2)(c) and we rely on it as well.", "s36(2)(c)", Role.APPLIED),
        ("The plan might be caught by section 31(1)(a), which we also claim.", "s31(1)(a)", Role.APPLIED),
        # TRAP: relied on only perhaps, or not
        ("The minutes would fall within section 36(2)(c), on which we may rely.", "s36(2)(c)", Role.CONSIDERED),
        ("The minutes would fall within section 36(2)(c), on which we do not rely.", "s36(2)(c)", Role.REJECTED),
        ("The minutes might fall within section 36(2)(c), on which we would rely if you asked.", "s36(2)(c)", Role.CONSIDERED),
        # what the information is, and the provision for it
        ("The draft in our hands is still unfinished: section 22(1).", "s22(1)", Role.APPLIED),
        ("The letter of advice is legally privileged (section 42).", "s42", Role.APPLIED),
        ("The rest of the third line is personal data - section 40(2).", "s40(2)", Role.APPLIED),
        # TRAP: the same words said of something else, or denied
        ("The guidance is about personal data: section 40(2).", "s40(2)", Role.PROCEDURAL),
        ("The diary is not personal data (section 40(2)).", "s40(2)", Role.PROCEDURAL),
        ("Some of the material is no longer confidential (section 41).", "s41", Role.PROCEDURAL),
        ("A note on information that is confidential (section 41).", "s41", Role.PROCEDURAL),
        ("Much of a file like that is likely to be confidential (section 41).", "s41", Role.PROCEDURAL),
        # words for what it covers between the provision and its verb
        ("Section 43(2), for the unit prices, applies and we are keeping them back.", "s43(2)", Role.APPLIED),
        ("Section 41, as to the price list, applies.", "s41", Role.APPLIED),
        ("Section 42, for what our solicitor wrote, protects the letters.", "s42", Role.APPLIED),
        ("Section 36(2)(c), with its need for an opinion, is not engaged.", "s36(2)(c)", Role.REJECTED),
        ("Section 12, as amended, is a long section.", "s12", Role.PROCEDURAL),
        # what a provision lets one do is what was just done
        ("We do not say whether we hold it. Section 31(3) permits such a reply.", "s31(3)", Role.APPLIED),
        ("Section 31(3) of the Act entitles us to take this position.", "s31(3)", Role.APPLIED),
        ("Section 30(3) allows us to give that answer.", "s30(3)", Role.APPLIED),
        ("Section 14 of the Act allows a reply to be short.", "s14", Role.PROCEDURAL),
        # a relative clause between commas
        ("Section 30(2), which was applied to item 4, is no longer considered appropriate.", "s30(2)", Role.REJECTED),
        ("Section 22A, which concerns research, has no bearing on this.", "s22A", Role.REJECTED),
        # "where it applies" tells what was done only if the rest does
        ("Where section 43(2) applies, we have removed the prices.", "s43(2)", Role.APPLIED),
        ("Where section 43(2) applies, authorities must weigh the public interest.", "s43(2)", Role.PROCEDURAL),
        # what is only explained, and then said to hold
        ("The condition in section 40(3A)(a) is that release would be unfair, and so it would be here.", "s40(3A)(a)", Role.APPLIED),
        # the reason for a possibility is possible only
        ("Some of it might be exempt from disclosure, for instance because section 40 covers names.", "s40", Role.CONSIDERED),
        ("Some pages may be exempt, for example under section 43.", "s43", Role.CONSIDERED),
        ("If we think that an exemption applies (for example section 43) we will tell you.", "s43", Role.CONSIDERED),
        # TRAP: "does not arise" is said of the duty
        ("We rely on section 44(2), by which the duty to confirm or deny does not arise.", "s44(2)", Role.APPLIED),
        ("Because of that, section 14(2) means we needn't answer it a second time.", "s14(2)", Role.APPLIED),
        ("Your request is vexatious. Section 14(1) says that nobody is obliged to comply with such a request.", "s14(1)", Role.APPLIED),
        # TRAP: told of an earlier reply, in a clause of its own
        (
            "You wrote, and on 30 May we replied and let you have 41 letters, with prices taken out under section 43(2).",
            "s43(2)",
            Role.QUOTED,
        ),
        ("Section 23 of that Act makes such information exempt under section 44(1)(a) if it names anybody.", "s44(1)(a)", Role.PROCEDURAL),
        # terse
        ("Commercially sensitive - Section 43 exemption applied as prices would be known.", "s43", Role.APPLIED),
        # TRAP: somebody else relies on it
        ("Section 43(2) was relied upon by our supplier's solicitors.", "s43(2)", Role.QUOTED),
        # a second provision behind its own noun
        ("We removed the map references under section 24(1), and the name of the driver under section 40(2).", "s40(2)", Role.APPLIED),
        ("The minutes are attached, less three names (section 40(2)).", "s40(2)", Role.APPLIED),
        # TRAP: "is engaged and the public interest ..." is a claim, not a class
        ("Section 43(2) is engaged and the public interest favours withholding.", "s43(2)", Role.APPLIED),
        # notices: one told of, one that is not needed
        ("An earlier refusal under section 17(5) told you so.", "s17(5)", Role.PROCEDURAL),
        ("This notice is given under section 17(4) as to that part.", "s17(4)", Role.NOTICE),
        # a condition with a number of its own is no ground
        ("It is exempt if one of the conditions set out in Sections 3A(a), 3B and 4A of the Act is satisfied.", "s3B", Role.PROCEDURAL),
    ],
)
def test_clauses_in_the_light_of_their_neighbours(sentence: str, cite: str, role: Role) -> None:
    assert role_of(sentence, cite) is role


def test_list_line_that_only_explains_is_no_claim() -> None:
    found = cited(
        "This is exempt by virtue of the following exemptions:\n"
        "Section 31(1)(a) - Law enforcement\n"
        "Section 31 is a qualified exemption and the public interest was weighed."
    )
    assert [(c.cite, c.role) for c in found] == [("s31(1)(a)", Role.APPLIED), ("s31", Role.PROCEDURAL)]


def test_scottish_ncnd_names_it_behind_the_comma() -> None:
    found = cited("Under section 18(1), read with sections 34(1)(a) and 38(1)(b), we neither confirm nor deny that it is held.", S)
    assert [(c.cite, c.role, c.ncnd) for c in found] == [
        ("s18(1)", Role.APPLIED, True),
        ("s34(1)(a)", Role.APPLIED, True),
        ("s38(1)(b)", Role.APPLIED, True),
    ]


def test_exemption_titles_tell_the_act_where_no_act_is_named() -> None:
    source = "It is exempt by virtue of the following exemptions:\nSection 31(1)(a) - Law enforcement\nSection 24(1) - National security"
    assert [(c.provision.act, c.role) for c in cited(source, None)] == [("FOIA2000", Role.APPLIED)] * 2
    other = "It is exempt by virtue of the following:\nSection 31 - Dogs\nSection 24 - Cats"
    assert {c.provision.act for c in cited(other, None)} == {None}


def test_an_act_and_its_twin_number_are_apart() -> None:
    found = cited(
        "Our first response refused it under regulation 12(4)(b) of the Environmental Information Regulations 2004.\n"
        "Section 12 of the Freedom of Information Act 2000 does not apply.\n"
        "I uphold the decision.",
        E,
    )
    assert [(c.cite, c.role) for c in found] == [("reg12(4)(b)", Role.APPLIED), ("s12", Role.REJECTED)]


@pytest.mark.parametrize("rules", [GROUND_RULES, WEAK_RULES, NOTICE_RULES, DUTY_RULES])
def test_every_rule_is_found_by_each_word_it_needs(rules: tuple[Rule, ...]) -> None:
    first, _ = _TABLES[rules[0].name, len(rules)]
    for number, rule in enumerate(rules):
        for need in rule.needs:
            assert _may_fit(f"a {need}x \u00a7") >> (first + number) & 1, (rule.name, need)


# --- which questions --------------------------------------------------------------------------------------------------


def asked(source: str, regime: Regime | None = F) -> tuple[dict[str, tuple[str, ...]], list[DiagnosticCode]]:
    """Cite to questions and the doubts, for a letter whose request has 1, 2 (a, b), 3, 4 and 5, in its first lines."""
    head = "one\ntwo\na part\nb part\nthree\nfour\nfive\n\n"
    spans = [Span(head.index(word), head.index(word) + len(word)) for word in ("one", "two", "a part", "b part", "three", "four", "five")]
    parts = (Question("a", "a part", (), spans[2]), Question("b", "b part", (), spans[3]))
    questions = (
        Question("1", "one", (), spans[0]),
        Question("2", "two", parts, spans[1]),
        *(Question(label, word, (), span) for label, word, span in zip("345", ("three", "four", "five"), spans[4:], strict=True)),
    )
    request = Request(None, questions, Passage("", Span(0, 0)), None, Span(0, spans[-1].end))
    whole = head + source
    outline = outline_of(whole, dict.fromkeys(range(7), Voice.REQUESTER))
    answers = []
    for line in outline.text.lines:
        words = whole[line.start : line.end]
        if words.startswith("A"):
            label, _, text = words[1:].partition(" ")
            answers.append(Answer((label,), text, Outcome.UNKNOWN, "test", Span(line.start, line.end)))
    found, doubts = citations.read(outline, request, tuple(answers), regime, acts(outline.text))
    ties: dict[str, tuple[str, ...]] = {}
    for citation in found:
        ties.setdefault(citation.cite, citation.questions)
    return ties, [d.code for d in doubts]


def letter_of(source: str, labels: str = "12345") -> tuple[Citation, ...]:
    """The citations of a letter whose request has questions with these labels, 2 with parts a and b, in its first line."""
    parts = tuple(Question(label, label, (), Span(1, 2)) for label in "ab")
    questions = tuple(Question(label, label, parts if label == "2" else (), Span(place, place + 1)) for place, label in enumerate(labels))
    outline = outline_of(f"{labels}\n\n{source}", {0: Voice.REQUESTER})
    request = Request(None, questions, Passage("", Span(0, 0)), None, Span(0, len(labels)))
    return citations.read(outline, request, (), F, acts(outline.text))[0]


@pytest.mark.parametrize(
    ("source", "ties"),
    [
        ("The Section 40(2) Exemption relates to Q's. 2, 3, 4 & 5.", {"s40(2)": ("2", "3", "4", "5")}),
        ("Section 38(1)(a) and (b) applies to Questions 2(a) and 3.", {"s38(1)(a)": ("2a", "3"), "s38(1)(b)": ("2a", "3")}),
        ("Section 31(1)(a) has been applied to Question Four (4).", {"s31(1)(a)": ("4",)}),
        ("Section 43(2) has been applied to your second question.", {"s43(2)": ("2",)}),
        ("Section 12(1) applies to all of your questions.", {"s12(1)": ("1", "2", "3", "4", "5")}),
        # two exemptions in one sentence, each with its own
        ("Section 40(2) applies to question 1, and section 43(2) applies to question 3.", {"s40(2)": ("1",), "s43(2)": ("3",)}),
        ("Question 1 is refused under section 40(2) and question 3 is refused under section 43(2).", {"s40(2)": ("1",), "s43(2)": ("3",)}),
        # named in the sentence before
        ("Questions 4 and 5 ask for names. They are exempt under section 40(2).", {"s40(2)": ("4", "5")}),
        # the sentence that announces the list
        (
            "As to question 3, we neither confirm nor deny it, by virtue of the following exemptions:\nSection 24(2) - Security",
            {"s24(2)": ("3",)},
        ),
        # the answer that holds it, but not for a duty
        ("A3 The figure is exempt under section 43(2); section 16 asks us to help.", {"s43(2)": ("3",), "s16": ()}),
        ("A4 The price is exempt under section 43(2).\nA5 See response above.", {"s43(2)": ("4", "5")}),
        # the former and the latter
        (
            "Sections 40(2) and 43(2) apply. The former covers the names in question 1, the latter the prices in questions 3 and 4.",
            {"s40(2)": ("1",), "s43(2)": ("3", "4")},
        ),
        # what "this exemption" has been applied to
        (
            "Section 43(2) is engaged. Prices are agreed in confidence. This exemption has been applied to questions Three (3) and"
            " Four (4).",
            {"s43(2)": ("3", "4")},
        ),
        ("Section 22(1) applies. The exemption would not cover question 3.", {"s22(1)": ()}),
        # an answer that points at another one
        (
            "A3 The price is exempt under section 43(2).\nA4 It is exempt too; please see our response to question 3.",
            {"s43(2)": ("3", "4")},
        ),
        # the sentence before names them
        (
            "Counts below five in the answers to questions 1 and 2 are shown as a star. We consider that the exact counts are exempt"
            " under section 40(2).",
            {"s40(2)": ("1", "2")},
        ),
        # a remark in brackets does not end a list
        ("Section 43(2) applies to questions 3 (in part), 4 and 5.", {"s43(2)": ("3", "4", "5")}),
        # a warning names its question, an explanation has none
        ("Any more on Question Five (5) may incur the Section 12 cost exemption.", {"s12": ("5",)}),
        ("The names are exempt under section 40(2).", {"s40(2)": ()}),
    ],
)
def test_ties(source: str, ties: dict[str, tuple[str, ...]]) -> None:
    assert asked(source)[0] == ties


LISTED = "The rest is exempt by virtue of the following exemptions:\nSection 30(1)(a)(i) - Investigations\nSection 43(2) - Trade\n"


@pytest.mark.parametrize(
    ("reasons", "cite", "questions"),
    [
        ("Section 30(1)(a)(i) - Two of the files that fall under Q4 are before a court.", "s30(1)(a)(i)", ("4",)),
        ("Section 30(1) - Two of the files that fall under Q4 are before a court.", "s30(1)", ("4",)),
        ("Section 43(2): The rate you ask for in question 3 would tell bidders what to offer.", "s43(2)", ("3",)),
        ("Section 43(2) has been applied to parts a and b of question 2.", "s43(2)", ("2a", "2b")),
        ("Section 43(2) covers questions 2(b) and 3.", "s43(2)", ("2b", "3")),
    ],
)
def test_questions_named_where_the_reasons_stand(reasons: str, cite: str, questions: tuple[str, ...]) -> None:
    found = [c for c in letter_of(f"{LISTED}Reason for decision\n{reasons}") if c.cite == cite][-1]
    assert (found.role, found.questions) == (Role.APPLIED, questions)


def test_reasons_under_a_provision_that_is_relied_on_nowhere_claim_nothing() -> None:
    found = letter_of(LISTED + "Reason for decision\nSection 38(1) - The files in Q4 were read by three doctors.")
    assert found[-1].role is Role.PROCEDURAL
    assert "s38(1)" not in {c.cite for c in found if c.role is Role.APPLIED}


def test_list_below_an_answer_is_of_its_questions() -> None:
    ties = asked("A3 We neither confirm nor deny it, the duty not applying by virtue of:\n\nSection 24(2) Security\nSection 30(3) Crime")[0]
    assert ties == {"s24(2)": ("3",), "s30(3)": ("3",)}


@pytest.mark.parametrize(
    ("source", "ties"),
    [
        ("We refused a under section 31(1)(a) and refused b under section 40(2).", {"s31(1)(a)": ("a",), "s40(2)": ("b",)}),
        ("They gave you c, withheld a under section 26(1)(b) and b under section 40(2).", {"s26(1)(b)": ("a",), "s40(2)": ("b",)}),
        ("Section 43(2) has been applied to a and c.", {"s43(2)": ("a", "c")}),
        # the paragraph says at its start what it is about
        ("As regards b, the driver is a young man. Section 40(2) is engaged by his name.", {"s40(2)": ("b",)}),
        ("7. Turning to c, it is a long list. It is dull, too. Section 43(2) applies.", {"s43(2)": ("c",)}),
        ("Section 31(1)(a) - Law Enforcement - has been claimed for the maker requested at c).", {"s31(1)(a)": ("c",)}),
        # TRAP: the article
        ("We refused a request of yours under section 12(1).", {"s12(1)": ()}),
    ],
)
def test_questions_named_by_bare_letters(source: str, ties: dict[str, tuple[str, ...]]) -> None:
    assert {c.cite: c.questions for c in letter_of(source, "abc")} == ties


def test_what_scottish_section_18_is_read_with_is_relied_on() -> None:
    said = "If it existed and were held, it would be exempt under section 38(1)(b) of FOISA."
    ncnd = cited(f"Under section 18(1) of FOISA the Board refuses to reveal whether it exists.\n\n{said}", S)
    assert [(c.cite, c.role, c.ncnd) for c in ncnd] == [("s18(1)", Role.APPLIED, True), ("s38(1)(b)", Role.APPLIED, True)]
    assert role_of(said, "s38(1)(b)", S) is Role.CONSIDERED


def test_statute_recited_below_its_number_claims_nothing() -> None:
    recited = "(5) A public authority which is relying on a claim that section 12 or 14 applies must give the applicant a notice."
    assert [c.role for c in cited(f"Section 17(5) of the Act provides:\n{recited}")] == [Role.PROCEDURAL, Role.QUOTED, Role.QUOTED]


def test_a_notice_that_came_late_is_not_given_here() -> None:
    assert (
        role_of("I agree that we failed to comply with section 10(1) and with section 17(1), as the notice was late.", "s17(1)")
        is Role.PROCEDURAL
    )


def test_not_held_under_scottish_law_is_tied_too() -> None:
    assert asked("A1 This is notice under section 17(1) of FOISA that we do not hold it.", S)[0] == {"s17(1)": ("1",)}


def test_question_that_the_request_does_not_have() -> None:
    ties, doubts = asked("Section 40(2) has been applied to question 9.")
    assert ties == {"s40(2)": ()}
    assert doubts == [DiagnosticCode.UNKNOWN_QUESTION]


def test_part_that_the_question_does_not_have_is_of_the_question() -> None:
    ties, doubts = asked("Section 40(2) has been applied to part b of question 3.")
    assert ties == {"s40(2)": ("3",)}
    assert doubts == [DiagnosticCode.UNKNOWN_QUESTION]


# --- proportion ---------------------------------------------------------------------------------------------------


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "unit", ["Section 40(2) ", "Section 40(2), ", "Section 12 is exempt. ", "section 31(1)(a)(b)\n", "a section 40 b "]
)
def test_one_thing_over_and_over_does_not_hang(unit: str) -> None:
    outline = outline_of(unit * 4000)
    assert citations.read(outline, None, (), F, ()) == citations.read(outline, None, (), F, ())


@pytest.mark.parametrize(
    ("sentence", "ground", "duty"),
    [
        ("We rely on s14, s16, s45.", "s14", "s16"),
        ("We have applied s43(2), s10 and s16 of the Act.", "s43(2)", "s10"),
        ("The files are exempt under sections 41 and 45.", "s41", "s45"),
    ],
)
def test_a_duty_in_a_list_of_grounds_is_no_ground(sentence: str, ground: str, duty: str) -> None:
    assert role_of(sentence, ground) is Role.APPLIED
    assert role_of(sentence, duty) is Role.PROCEDURAL


@pytest.mark.parametrize(
    ("sentence", "cite"),
    [
        ("On reflection we were wrong to rely on section 35.", "s35"),
        ("The Trust was wrong to apply section 43(2).", "s43(2)"),
        ("I find that the department was wrong in citing section 22.", "s22"),
    ],
)
def test_what_it_was_wrong_to_rely_on_is_rejected(sentence: str, cite: str) -> None:
    assert role_of(sentence, cite) is Role.REJECTED
