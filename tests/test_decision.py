"""The decision: what a letter decides, by all that it says, and what kind of letter it is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from foiparse.model import (
    Answer,
    Attachment,
    AttachmentKind,
    Citation,
    Decision,
    Diagnostic,
    DiagnosticCode,
    Kind,
    Outcome,
    Provision,
    Regime,
    Request,
    ReviewResult,
    Role,
    SectionKind,
    Span,
)
from foiparse.outline.parts import Message, Outline, Paragraph, Voice
from foiparse.reading import decision
from foiparse.source import Text
from foiparse.statements import Told, answer_outcome

Block = str | tuple[str, Voice | SectionKind]

INTRO = "I write about your request for information under the Freedom of Information Act 2000."


def outline_of(*blocks: Block) -> Outline:
    """An outline of one paragraph for each block; a line of few words without a full stop is a heading."""
    text = Text("\n\n".join(block if isinstance(block, str) else block[0] for block in blocks))
    paragraphs, at = [], 0
    for block in blocks:
        words, mark = (block, Voice.AUTHORITY) if isinstance(block, str) else block
        voice = mark if isinstance(mark, Voice) else Voice.AUTHORITY
        kind = mark if isinstance(mark, SectionKind) else SectionKind.OTHER
        heading = len(words) < 50 and words[-1] not in ".:;?!" and not words[0].isdigit()
        line = text.line_at(at).number
        paragraphs.append(Paragraph(at, at + len(words), line, line, (), kind, "test", voice, heading, 0))
        at += len(words) + 2
    return Outline(text, (), (Message(0, len(text.lines) - 1, Voice.AUTHORITY, None, None, None),), 0, tuple(paragraphs))


def answer_of(outline: Outline, label: str, words: str) -> Answer:
    """An answer whose words stand in the text."""
    start = outline.text.text.index(words)
    outcome, rule = answer_outcome(Told(outline.text), start, start + len(words))
    return Answer(labels=(label,), text=words, outcome=outcome, rule=rule, span=Span(start, start + len(words)))


def applied(cite: str, act: str = "FOIA2000", *, ncnd: bool = False, role: Role = Role.APPLIED) -> Citation:
    """A citation as the reader of citations makes it."""
    path = tuple(cite.strip("sreg").replace(")", "").split("("))
    return Citation(Provision(act, path, cite, None), role, (), ncnd, "test", Span(0, 1))


def decide(
    *blocks: Block,
    answers: Sequence[tuple[str, str]] = (),
    citations: tuple[Citation, ...] = (),
    attachments: tuple[Attachment, ...] = (),
    request: Request | None = None,
    regime: Regime | None = Regime.FOIA,
) -> tuple[Kind, Decision, tuple[Diagnostic, ...]]:
    """The decision of a letter made of these blocks."""
    outline = outline_of(*blocks)
    given = tuple(answer_of(outline, label, words) for label, words in answers)
    return decision.read(outline, request, given, citations, attachments, regime, Told(outline.text))


def outcome_of(*blocks: Block, answers: Sequence[tuple[str, str]] = (), citations: tuple[Citation, ...] = ()) -> Outcome:
    """The outcome alone."""
    return decide(INTRO, *blocks, answers=answers, citations=citations)[1].outcome


@pytest.mark.parametrize(
    ("blocks", "outcome"),
    [
        (["I have decided to disclose what we found to you in full."], Outcome.DISCLOSED),
        (["The Museum holds the ledgers.", "They are attached."], Outcome.DISCLOSED),
        (["We can release some of the ledgers.", "The remainder is exempt under section 36."], Outcome.PARTLY_DISCLOSED),
        (["The ledgers are attached.", "The names in them are exempt under section 40(2)."], Outcome.PARTLY_DISCLOSED),
        (["I must refuse your request, because the work would exceed the appropriate limit."], Outcome.WITHHELD),
        # refused and not held, nothing given: refused
        (["The minutes are exempt under section 36.", "We do not hold a recording."], Outcome.WITHHELD),
        (["The Port can neither confirm nor deny that it holds such a letter."], Outcome.NCND),
        # some neither confirmed nor denied, some refused: refused
        (
            ["As to question 1 we neither confirm nor deny that it is held.", "The answer to question 2 is exempt under section 31."],
            Outcome.WITHHELD,
        ),
        (["The Museum does not hold any of the information."], Outcome.NOT_HELD),
        (["All of it is already published on our website."], Outcome.ALREADY_PUBLISHED),
        # published and not held: published
        (["The accounts are already published.", "The Port does not hold item 2."], Outcome.ALREADY_PUBLISHED),
        (["Before we can go on, please clarify which years you mean."], Outcome.CLARIFICATION_REQUIRED),
        (["I am extending the time limit in order to weigh the public interest."], Outcome.EXTENDED),
        (["This is a fees notice.", "The fee is £12.40."], Outcome.FEES_NOTICE),
        # not held, and handed on: transferred
        (["We do not hold the information.", "Your request has been transferred to the harbour board."], Outcome.TRANSFERRED),
        (["I acknowledge your request.", "You can expect an answer within twenty working days."], Outcome.ACKNOWLEDGED),
        # an acknowledgement that warns of refusals refuses nothing
        (["We acknowledge your request.", "If we refuse any of it we will tell you why. Letters are often exempt."], Outcome.ACKNOWLEDGED),
        (["Your e-mail has been dealt with as business as usual."], Outcome.OTHER),
        (["Yours faithfully,"], Outcome.UNKNOWN),
        # "in full" of the reply, not of a disclosure
        (["I can now respond to your request in full.", "The Museum does not hold the information you ask for."], Outcome.NOT_HELD),
        # "holds all" before a refusal
        (["The Port holds all the information you want.", "It is exempt under section 22."], Outcome.WITHHELD),
        # unable to confirm for cost is no NCND
        (["I cannot confirm whether we hold it, as looking for it would exceed the appropriate limit."], Outcome.WITHHELD),
        # a leaflet is no answer
        (["I acknowledge your request.", "A leaflet about complaints is enclosed."], Outcome.ACKNOWLEDGED),
        # what is offered as advice and assistance is no part of the answer
        (
            ["I must refuse your request for reasons of cost.", "By way of advice and assistance a list of files is attached."],
            Outcome.WITHHELD,
        ),
        # nothing is decided in so many words, and the facts are told
        (["Our reply:", "In 2023 there were 4,210 fines."], Outcome.DISCLOSED),
        # a number or date of the case is no fact
        (["Your request of 3 May 2024 has the reference FOI 12."], Outcome.UNKNOWN),
        # "unable to process", for want of clarification
        (["We are unable to process your request without further clarification."], Outcome.CLARIFICATION_REQUIRED),
        # reasons alone still tell
        (["Section 43(2) has been applied, as the tender is still open."], Outcome.WITHHELD),
    ],
)
def test_outcome_of_a_letter(blocks: list[str], outcome: Outcome) -> None:
    assert outcome_of(*blocks) is outcome


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        (["14", "No"], Outcome.DISCLOSED),
        (["14", "The price is exempt under section 43(2)."], Outcome.PARTLY_DISCLOSED),
        (["14", "We do not hold this."], Outcome.PARTLY_DISCLOSED),
        (["14", "This is available on our website."], Outcome.PARTLY_DISCLOSED),
        (["Not held.", "We do not record this."], Outcome.NOT_HELD),
        (["Not held.", "This is exempt under section 31(1)(a)."], Outcome.WITHHELD),
        # a zero is an answer
        (["None.", "0"], Outcome.DISCLOSED),
        # a refusal that sounds like one of the whole request stands in the answer of one question
        (["212 lamps.", "The information you have requested is exempt under section 12."], Outcome.PARTLY_DISCLOSED),
    ],
)
def test_outcome_from_answers(answers: list[str], outcome: Outcome) -> None:
    assert outcome_of("Our answers:", *answers, answers=[(str(i), words) for i, words in enumerate(answers)]) is outcome


def test_answers_below_unlabelled_questions_count() -> None:
    question, answer = Voice.REQUESTER, SectionKind.ANSWER
    blocks: list[Block] = [
        ("How many boats?", question),
        ("Eleven.", answer),
        ("Who owns them?", question),
        ("This is exempt under section 40(2).", answer),
    ]
    told = decide(INTRO, *blocks)[1]
    assert (told.outcome, told.text) == (Outcome.PARTLY_DISCLOSED, "This is exempt under section 40(2).")
    assert decide(INTRO, *blocks[:3], ("The harbour board.", answer))[1].outcome is Outcome.DISCLOSED


def test_the_letter_says_some_where_all_answers_give() -> None:
    assert outcome_of("I have decided to disclose some of it.", "14", answers=[("1", "14")]) is Outcome.PARTLY_DISCLOSED


def test_nothing_at_all_is_held_whatever_the_answers_tell() -> None:
    told = "Keys are kept by the county."
    assert outcome_of(told, "The Port does not hold any of the information.", answers=[("1", told)]) is Outcome.NOT_HELD


@pytest.mark.parametrize(
    ("citation", "outcome"),
    [
        (applied("s40(2)"), Outcome.PARTLY_DISCLOSED),
        (applied("s40(2)", role=Role.CONSIDERED), Outcome.DISCLOSED),
        (applied("s40(2)", role=Role.REJECTED), Outcome.DISCLOSED),
        (applied("s39(1)"), Outcome.DISCLOSED),  # hands the request to the other regime, refuses nothing
    ],
)
def test_a_ground_relied_on_counts_and_no_other(citation: Citation, outcome: Outcome) -> None:
    assert outcome_of("The ledgers are enclosed and the information is provided.", citations=(citation,)) is outcome


@pytest.mark.parametrize(
    ("citation", "outcome"),
    [
        (applied("s21"), Outcome.ALREADY_PUBLISHED),
        (applied("s25(1)", "FOISA2002"), Outcome.ALREADY_PUBLISHED),
        (applied("s25(1)"), Outcome.WITHHELD),  # another section 25
        (applied("reg12(4)(a)", "EIR2004"), Outcome.NOT_HELD),
        (applied("reg12(4)(b)", "EIR2004"), Outcome.WITHHELD),
        (applied("reg10(4)(a)", "EISR2004"), Outcome.NOT_HELD),
        (applied("s31(3)", ncnd=True), Outcome.NCND),
    ],
)
def test_what_a_ground_stands_for(citation: Citation, outcome: Outcome) -> None:
    assert outcome_of("See the reasons.", citations=(citation,)) is outcome


@pytest.mark.parametrize("voice", [Voice.REQUESTER, Voice.QUOTED])
def test_words_of_others_never_decide(voice: Voice) -> None:
    told = decide(INTRO, ("You will surely refuse my request. It is exempt under section 40.", voice), "The map is attached.")[1]
    assert told.outcome is Outcome.DISCLOSED
    assert told.text == "The map is attached."


def test_complaint_rights_never_decide() -> None:
    rights = ("It may be that we have refused your request wrongly. We are refusing your request.", SectionKind.COMPLAINT_RIGHTS)
    assert outcome_of("The map is attached.", rights) is Outcome.DISCLOSED


TEXTS = (
    # both sentences of one paragraph, the colon included
    (
        ["I have decided to disclose some of it. Some pages have been withheld by virtue of the following exemptions:"],
        "I have decided to disclose some of it. Some pages have been withheld by virtue of the following exemptions:",
    ),
    # a notice that stands beside the refusal
    (
        ["I have decided to refuse your request. This letter is a refusal notice under section 17(1)."],
        "I have decided to refuse your request. This letter is a refusal notice under section 17(1).",
    ),
    # the same notice in a paragraph of its own
    (["I have decided to refuse your request.", "This letter is a refusal notice."], "I have decided to refuse your request."),
    # a full disclosure needs no second sentence
    (["I have decided to disclose it to you in full. Please find the table below."], "I have decided to disclose it to you in full."),
    # what tells of the whole comes before what tells of a part, wherever it stands
    (
        ["The price in question 2 is exempt under section 43.", "We can release some of the information."],
        "We can release some of the information.",
    ),
    # a heading is no part of it
    (["Decision", "The Museum does not hold this information."], "The Museum does not hold this information."),
    # the first of two printings
    (["We are withholding the report.", "We are withholding the report."], "We are withholding the report."),
    # two halves, told apart
    (["Some of it is attached. The remainder is exempt."], "Some of it is attached. The remainder is exempt."),
)


@pytest.mark.parametrize(("blocks", "words"), TEXTS)
def test_the_sentences_that_tell_it(blocks: list[str], words: str) -> None:
    outline = outline_of(INTRO, *blocks)
    told = decision.read(outline, None, (), (), (), Regime.FOIA, Told(outline.text))[1]
    assert told.text == words
    assert told.span is not None
    assert told.span.of(outline.text.source) == words
    assert told.span.start == outline.text.source.index(words)


def test_a_refusal_in_an_answer_tells_what_is_partly_given() -> None:
    refusal = "The fee is exempt under section 43(2)."
    told = decide(INTRO, "Eleven.", refusal, answers=[("1", "Eleven."), ("2", refusal)])[1]
    assert (told.outcome, told.text) == (Outcome.PARTLY_DISCLOSED, refusal)


def test_what_only_the_answers_tell_has_no_sentence() -> None:
    assert decide(INTRO, "Eleven.", "Not held.", answers=[("1", "Eleven."), ("2", "Not held.")])[1].text is None
    assert decide(INTRO, "Eleven.", answers=[("1", "Eleven.")])[1].text is None


def test_evidence_is_in_the_order_of_the_text() -> None:
    told = decide(INTRO, "The map is enclosed.", "Twelve.", "The list is exempt under section 31.", answers=[("1", "Twelve.")])[1]
    assert [(e.outcome, e.rule) for e in told.evidence] == [
        (Outcome.DISCLOSED, "something_attached"),
        (Outcome.DISCLOSED, "answer"),
        (Outcome.WITHHELD, "exempt"),
    ]
    assert [e.span.start for e in told.evidence] == sorted(e.span.start for e in told.evidence)


@pytest.mark.parametrize(
    ("blocks", "kind"),
    [
        (["The Museum does not hold this information."], Kind.RESPONSE),
        (["The Museum does not hold it.", "You may ask for an internal review."], Kind.RESPONSE),  # one is offered
        (["I have now completed the internal review.", "I uphold the decision to withhold the report."], Kind.INTERNAL_REVIEW),
        (["Thank you for your request for an internal review.", "We will reply by 3 May."], Kind.HOLDING),
        (["I acknowledge your request."], Kind.HOLDING),
        (["Please clarify which years you mean."], Kind.HOLDING),
        (["This is an automated reply."], Kind.AUTOMATIC_REPLY),
    ],
)
def test_kind(blocks: list[str], kind: Kind) -> None:
    assert decide(INTRO, *blocks)[0] is kind


def test_text_that_names_no_access_law_is_no_foi_letter() -> None:
    kind, told, doubts = decide("Dear neighbour,", "The bins are collected on Monday. The map is attached.", regime=None)
    assert (kind, told.outcome, told.text, told.evidence, doubts) == (Kind.NOT_FOI, Outcome.OTHER, None, (), ())


def test_a_page_about_the_law_that_answers_nobody_is_no_foi_letter() -> None:
    page = "The Freedom of Information Act 2000 applies to all departments. Staff are trained every year."
    assert decide(page)[0] is Kind.NOT_FOI


@pytest.mark.parametrize(
    ("words", "result"),
    [
        ("I uphold the original decision and your complaint is not upheld.", ReviewResult.UPHELD),
        ("I do not uphold your complaint.", ReviewResult.UPHELD),
        ("The exemption was correctly applied.", ReviewResult.UPHELD),
        ("I uphold your complaint, and the report is enclosed.", ReviewResult.NOT_UPHELD),
        ("The decision to refuse is overturned.", ReviewResult.NOT_UPHELD),
        ("Your complaint is partly upheld.", ReviewResult.PARTLY_UPHELD),
        ("I uphold your complaint in part; the report remains withheld.", ReviewResult.PARTLY_UPHELD),
        ("I have read the file again. The map is enclosed.", None),
        # one exemption stands, another falls, each in its own sentence
        ("I uphold the use of section 40(2) for Q1. I do not uphold the reliance on section 41 for Q2.", ReviewResult.PARTLY_UPHELD),
        ("Section 43 was correctly applied to Q1. Section 36 was not engaged for Q2.", ReviewResult.PARTLY_UPHELD),
        ("Section 43 was not correctly applied to the tender.", ReviewResult.NOT_UPHELD),
    ],
)
def test_result_of_a_review(words: str, result: ReviewResult | None) -> None:
    kind, told, _ = decide(INTRO, "I have carried out an internal review of our answer.", words)
    assert (kind, told.review) == (Kind.INTERNAL_REVIEW, result)


def test_a_review_is_read_for_what_the_requester_has_after_it() -> None:
    told = decide(
        INTRO, "I have completed my review.", "On 3 May we refused both reports.", "I uphold your complaint, and both reports are enclosed."
    )
    assert told[1].outcome is Outcome.DISCLOSED


def test_a_letter_that_contradicts_itself_is_told_of() -> None:
    first, second = "We are disclosing all of the information.", "I have decided to refuse your request."
    outline = outline_of(INTRO, first, second)
    _, _, doubts = decision.read(outline, None, (), (), (), Regime.FOIA, Told(outline.text))
    (doubt,) = [d for d in doubts if d.code is DiagnosticCode.CONTRADICTION]
    assert doubt.span is not None
    assert doubt.span.of(outline.text.source) == second
    assert "given_in_full" in doubt.message
    assert "refused" in doubt.message


def test_given_in_part_and_refused_in_part_is_no_contradiction() -> None:
    assert decide(INTRO, "We can release some of it.", "The names are exempt under section 40(2).")[2] == ()


def test_an_answer_that_is_only_attached_is_unknown_and_named() -> None:
    name = "Reply 88.pdf"
    file = Attachment(kind=AttachmentKind.DOCUMENT, name=name, span=Span(3, 9))
    _, told, doubts = decide(INTRO, "Please find attached our reply.", attachments=(file,))
    assert (told.outcome, told.text) == (Outcome.UNKNOWN, None)
    (doubt,) = doubts
    assert doubt.code is DiagnosticCode.OUTCOME_UNKNOWN
    assert name in doubt.message
    assert doubt.span == Span(3, 9)


@pytest.mark.timeout(20)
def test_many_paragraphs_and_answers_do_not_hang() -> None:
    blocks = [word for i in range(6000) for word in (f"Answer {i} is below:", "The list is exempt under section 31.")]
    outline = outline_of(INTRO, *blocks)
    starts = [p.start for p in outline.paragraphs if outline.text.low.startswith("the list", p.start)]
    answers = tuple(Answer(("1",), "x", Outcome.WITHHELD, "test", Span(start, start + 36)) for start in starts)
    _, decided, _ = decision.read(outline, None, answers, (), (), Regime.FOIA, Told(outline.text))
    assert len([one for one in decided.evidence if one.rule == "answer"]) == len(answers)


@pytest.mark.parametrize(
    "words",
    [
        "What you want is not covered by the Act. We will not be answering it.",
        "The scripts fall outside the scope of FOIA, and we are not obliged to provide them.",
        "It is held for the purposes of journalism. We must decline to answer.",
        "The Act does not apply to papers held for art. We are unable to provide them. Our accounts can be read on our website.",
    ],
)
def test_what_the_act_does_not_reach_is_not_refused_under_it(words: str) -> None:
    kind, told, _ = decide(INTRO, words)
    assert (kind, told.outcome) == (Kind.RESPONSE, Outcome.OTHER)


def test_a_part_outside_the_act_decides_nothing_of_the_rest() -> None:
    refusal = "The price is exempt under section 43(2)."
    assert outcome_of("Question 1 is not covered by the Act.", refusal, citations=(applied("s43(2)"),)) is Outcome.WITHHELD


@pytest.mark.parametrize(
    "words",
    [
        "Section 36 is engaged. We have still to weigh the public interest, and hope to let you have our decision by 3 May.",
        "We consider that section 43(2) applies and have not yet reached a view on the public interest.",
        "Section 35(1)(a) is engaged. Section 10(3) allows us a reasonable further time for the balance.",
    ],
)
def test_an_exemption_in_a_letter_that_takes_time_decides_nothing_yet(words: str) -> None:
    kind, told, _ = decide(INTRO, words, citations=(applied("s36"),))
    assert (kind, told.outcome) == (Kind.HOLDING, Outcome.EXTENDED)


def test_what_is_refused_is_refused_whatever_takes_longer() -> None:
    words = "The names are exempt under section 40(2). We have still to weigh the public interest in the report."
    assert outcome_of(words, citations=(applied("s40(2)"),)) is Outcome.WITHHELD


@pytest.mark.parametrize(
    "words",
    [
        "Internal review IR-7/25",
        "Re: internal review, request 31",
        "You asked on 3 May that we look again at our reply of 1 May. A review is set out below.",
        "You wished for our answer to be reviewed.",
        "I have considered the matter afresh in this review.",
        "In sum, your complaint is partly upheld after review.",
        "I have carried out the review and looked at everything with fresh eyes.",
    ],
)
def test_what_tells_a_review(words: str) -> None:
    assert decide(INTRO, words, "The report is exempt under section 36.")[0] is Kind.INTERNAL_REVIEW


@pytest.mark.parametrize(
    "words",
    [
        "You may ask that we look again at this reply by way of an internal review.",
        "If you want our answer to be reviewed, write to us within 40 days.",
        "You asked for the review of the harbour wall.",
        "An internal review can be asked for within 40 working days.",
    ],
)
def test_what_tells_no_review(words: str) -> None:
    assert decide(INTRO, words, "The report is exempt under section 36.")[0] is Kind.RESPONSE


def test_grounds_of_an_answer_that_is_overturned_do_not_stand() -> None:
    told = decide(
        INTRO, "I have completed my review.", "I overturn that decision and the minutes are enclosed in full.", citations=(applied("s36"),)
    )
    assert (told[1].outcome, told[1].review) == (Outcome.DISCLOSED, ReviewResult.NOT_UPHELD)


@pytest.mark.parametrize(
    "fact",
    [
        "As regards C, the leaflet cost £40.",
        "On (b), the leaflet cost £40.",
        "Your second question: eleven leaflets.",
        "There were three leaflets (your question (iii)).",
        "In relation to part 2, it cost £40.",
    ],
)
def test_a_fact_told_for_a_part_is_given(fact: str) -> None:
    refusal = "As regards A, the letters are exempt under section 35(1)(a)."
    assert outcome_of(refusal, fact, citations=(applied("s35(1)(a)"),)) is Outcome.PARTLY_DISCLOSED


@pytest.mark.parametrize(
    "fact",
    [
        "On 3 May, two clerks looked for the letters.",
        "As regards A, 40 clerks would have to be named.",  # what is refused, reasoned
        "As regards section 35, there are three limbs.",
    ],
)
def test_a_reason_is_not_given_for_a_part(fact: str) -> None:
    refusal = "As regards A, the letters are exempt under section 35(1)(a)."
    assert outcome_of(refusal, fact, citations=(applied("s35(1)(a)"),)) is Outcome.WITHHELD


@pytest.mark.parametrize(
    "words",
    [
        "We have not dealt with your letter under the Act but as a subject access request, and the file is enclosed.",
        "The Act does not cover your own file. It was read as a request under Article 15 and a copy is attached.",
        "This was not handled under the Act. Under the Pupil Information Regulations the report is enclosed.",
    ],
)
def test_a_letter_on_ones_own_data_is_no_foi_letter(words: str) -> None:
    kind, told, _ = decide(INTRO, words)
    assert (kind, told.outcome) == (Kind.NOT_FOI, Outcome.OTHER)


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("We have concluded that neither section 36 nor section 40 applies and we disclose everything.", Outcome.DISCLOSED),
        ("We do not consider that section 14 applies.", Outcome.UNKNOWN),  # no exemption, and nothing else said
        ("Please specify which depot you mean. Until then we cannot process your request.", Outcome.CLARIFICATION_REQUIRED),
        ("Please tell us which of the sites you mean. We cannot process it until we hear from you.", Outcome.CLARIFICATION_REQUIRED),
        ("Your FOI request ref 18/22 has been transferred to the Harbour Board.", Outcome.TRANSFERRED),
        ("We enclose the audit. The letters are withheld under section 41.", Outcome.PARTLY_DISCLOSED),  # one thing of two
        ("We enclose our refusal notice. The information is withheld under section 41.", Outcome.WITHHELD),
    ],
)
def test_what_is_denied_awaited_or_given_beside_is_no_refusal(words: str, outcome: Outcome) -> None:
    assert decide(INTRO, words)[1].outcome is outcome


def test_a_review_that_upholds_one_exemption_and_encloses_the_rest_gives_a_part() -> None:
    words = "I uphold the use of section 40(2) for Q1. I do not uphold the reliance on section 41 for Q2 and enclose the report."
    told = decide(INTRO, "I have carried out an internal review of our answer.", words)[1]
    assert (told.outcome, told.review) == (Outcome.PARTLY_DISCLOSED, ReviewResult.PARTLY_UPHELD)


@pytest.mark.parametrize(
    ("words", "contradicts"),
    [
        ("The Museum does not hold this information. The information is exempt under section 43(2).", True),
        ("We do not hold this information. It is exempt under section 40(2) and is being withheld.", True),
        ("We do not hold the answer to question 1. The information for question 2 is exempt under section 43(2).", False),
    ],
)
def test_what_is_not_held_cannot_be_exempt(words: str, contradicts: bool) -> None:
    assert any(d.code is DiagnosticCode.CONTRADICTION for d in decide(INTRO, words)[2]) is contradicts
