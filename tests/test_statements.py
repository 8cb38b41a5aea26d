"""What sentences say about an outcome: one table of sentences for each outcome, a comment on each trap."""

from __future__ import annotations

import pytest

from foiparse.model import Outcome
from foiparse.source import Text
from foiparse.statements import Scope, Told, answer_outcome, statement

DISCLOSED = (
    "I have decided to disclose the information we found to you in full.",
    "The Board is pleased to provide the figures you asked for.",
    "The information you asked for is set out below.",
    "We hold the ledgers and are able to provide all of them.",
    "Please find attached the information you requested.",
    "The University holds the data and is happy to supply it in full.",
    "All of the documents are enclosed.",
    "Your request has been granted.",
    "The requested records are attached as Annex 1.",
    "I enclose the report.",
    "We have released everything; the data is included in the table below.",
    "Please see the attached spreadsheet.",  # supports it, does not decide
    "In response to your request, the data you asked for is provided in the attached workbook.",
    "The Library holds this information and it is provided below.",
    "Please find enclosed a copy of the contract.",
    "We have decided to release all of the material that you seek.",
    "The answers to your questions are set out below.",
    "I am happy to provide you with the dates of the meetings.",
    "A full copy of the policy is attached.",
    "We attach the four invoices.",
)

PARTLY_DISCLOSED = (
    "I have decided to disclose some of what you asked for.",
    "We can give you an answer to part of what you asked.",
    "The Museum can let you have it and will now supply most of the figures.",
    "I enclose some of the letters.",
    "I am releasing the minutes with the exception of item 4.",
    "Some pages have been withheld.",
    "We are withholding some of the information under section 43.",  # some withheld means some given
    "The remainder is exempt under section 35.",  # so the first half was given
    "It is not possible to meet your request in full.",
    "A redacted copy of the contract is attached.",  # redaction means that something was given
    "Pupils' names have been redacted.",
    "We can give you some of it, other parts are exempt.",
    "Your complaint is partly upheld.",
    "Most of the information is enclosed.",
    "The survey is attached but the valuation remains withheld.",
    "I uphold your complaint in part.",
    "Some information has been redacted from the attached documents.",
    "The force holds some of this data, which is given below.",
    "Attached is a copy of most of the information.",
    "We are disclosing the report in part.",
    "All but two of the letters are enclosed.",
    "Personal details have been removed from the minutes.",
    "We are able to release the report, however the annexes are exempt under section 35.",
    "For the rest, see the answer to question 4.",
    "I have decided to release the material subject to the redactions explained below.",
    "The information is provided except for the addresses.",
    # what is left is given, or only some can be
    "What is left is enclosed.",
    "What remains of it can be given and is set out below.",
    "The remaining letters are attached.",
    "The rest of it is in Annex 2.",
    "We can only give you the totals.",
    "Only the yearly totals can be released.",
    "I am able to provide only the ranks.",
)

WITHHELD = (
    "The rota is exempt from disclosure.",
    "I have decided to refuse your request.",
    "The force is not obliged to supply the information you have requested.",
    "To answer would exceed the appropriate limit.",
    "It is estimated that this would take more than 18 hours.",
    "We consider your request to be vexatious.",
    "Your request is refused as vexatious under section 14(1).",
    "We regard it as manifestly unreasonable.",
    "The report has been withheld.",
    "The Council holds the file and withholds all of it.",  # "holds ... all" before a refusal
    "The addresses cannot be disclosed for the following reasons.",
    "The Board has decided not to release the draft.",
    "We are unable to provide this information.",
    "Section 43(2) has been applied for the unit price.",
    "This letter acts as a refusal notice.",
    "I uphold the decision to withhold the report.",
    "The names are excepted under regulation 13(1).",
    "We cannot confirm whether we hold it, because looking for it would exceed the appropriate limit.",
    "I am unable to say whether the information is held, since checking would exceed the appropriate limit.",  # the cost limit, not NCND
    "We do not hold this in a readily retrievable format.",  # held, and not got out
    "Items 1 and 2 are refused for cost, and the Library does not hold item 3.",
    "The balance of public interest favours withholding the advice.",
    "Your request has been refused.",
    "The Department has concluded that section 35(1)(a) applies.",
    "I must refuse it under section 12(1).",
    "Complying with your request would take over 24 hours.",
    "The cost of this work exceeds the appropriate limit.",
    "The Board considers the request vexatious.",
    "The Council will not be disclosing the price.",
    "We are withholding the report.",
    "The emails are being withheld under section 36.",
    "This email constitutes a refusal notice.",
    "I find the request to be exempt by virtue of Section 12.",
    "It is not possible to answer your second question.",
    "The exemption at section 42 is engaged.",
    "Therefore this request is being refused for reasons of cost.",
    "The Constabulary estimates that the work would take 40 hours, which is over the 18 hours limit.",
    "The disclosure of the list would be unlawful.",
    # a ground named at the end or short, requests turned down
    "We have decided to turn down your request.",
    "I am turning down both requests under section 12(2).",
    "We must therefore turn all three requests down.",
    "Her address is personal data and falls within s.40(2).",
    "These are the words of our lawyers: section 42(1).",
    "The tender is still open - s43(2).",
    "The draft is unfinished: regulation 12(4)(d) applies.",
)

NCND = (
    "The Board can neither confirm nor deny whether such letters were received.",
    "We neither confirm nor deny whether the letters are held, under section 40(5B).",
    "By virtue of section 31(3) the duty to say whether it is held does not arise.",
    "The Service is providing an NCND response to request 2.",
    "We refuse to confirm or deny that such a file exists.",
    "As to question 3, the Library neither confirms nor denies anything.",
    "The Port neither confirms nor denies that it has them.",
    "We are exempt from the duty to confirm or deny, and do so under section 24(2).",
    # it is not said whether
    "The Board does not wish to say whether such a letter came.",
    "We are not prepared to reveal whether he was seen.",
    "The force will not say whether it owns one.",
    "I decline to state whether anything of the kind is held.",
)

NOT_HELD = (
    "The Port does not hold this information.",
    "We do not hold any of it.",
    "No information is held.",
    "Our search failed to locate any records.",
    "This information is not recorded.",
    "What you ask for is information held by the county council.",
    "The information you want is held by the water company.",  # held by others
    "The figure does not exist.",
    "There was no count of swans that year.",
    "Regulation 12(4)(a) is engaged, since the survey was never made.",
    "This letter is a notice under section 17(1) of FOISA.",
    "This part is not refused; such a list does not exist.",  # denial and statement in one sentence
    "The Trust does not collect these data.",
    "No records relevant to your request were found.",
    "The information requested could not be found.",
    "The University holds no information on this.",
    "We do not have a record of the number of complaints.",
    "Having searched our files, I have found no information that is relevant.",
    "Information is not held or recorded for questions 1 and 2.",
    "Our records team has been unable to locate the file.",
    "This is not information that the Trust holds.",
    "The Council has not held this since 2010.",
    "None held.",
    "The requested report does not exist.",
    # that there is none, kept none, or none any more
    "The Museum has no such register.",
    "There are no minutes of that meeting.",
    "We have no policy on drones.",
    "The Trust has no written guidance on this.",
    "The force doesn't record whether a boat was insured.",
    "We do not log how many callers hang up.",
    "The footage was overwritten after a month.",
    "All the e-mails of that year have been purged.",
    "The recordings have since been wiped.",
    "We no longer hold the file.",
    "No estimate is available yet.",
    "No copy exists.",
    "There is no such agreement.",
    "No figures are available for 2019.",
    "We don't ask visitors whether they live in the town.",
    "We didn't keep a list of those who came.",
    "The Council keeps no separate register of these.",
)

ALREADY_PUBLISHED = (
    "The timetable is reasonably accessible to you already.",
    "It is exempt under section 21 because it is already published.",
    "This can be found on our website.",
    "The list is available online at www.example.org.",
    "Section 25(1) of FOISA applies to the plans, which are already published.",
    "The accounts are already in the public domain.",
    "Please see the following link: Data North.",
    "The data are published every quarter on our website.",
    "As the accounts are available online they are exempt under section 21.",
    "You can find the register on our website.",
    "This information is publicly available at www.example.org.uk.",
    "The information can be accessed via the link below.",
    "We publish these figures annually at https://www.example.org.",
    # where to read it
    "You can read these at www.example.org/rules.",
    "You will see the list on our website.",
    "You could consult the register at www.example.org.",
)

ACKNOWLEDGED = (
    "We acknowledge your request, which came on 3 May.",
    "I acknowledge receipt of your email.",
    "Your request has been received and is being dealt with.",
    "You should receive a reply within twenty working days.",
    "We have received your request.",
    "Your request has been passed to colleagues in Highways.",
    "We will respond to your request in full.",  # "in full" of a response, not of a disclosure
    "This is to acknowledge your letter of 4 May.",
    "Your request was received on 4 May.",
    "We aim to respond within 20 working days.",
)

CLARIFICATION_REQUIRED = (
    "Before we can go on we need more information from you.",
    "Please clarify which years you are interested in.",
    "I am writing to seek clarification of your request.",
    "Could you specify what you mean by staff?",  # a question that is the decision
    "Please could you clarify what period you mean?",
    "To help us answer, please specify the schools.",
    "Your request is on hold until you reply; it has been placed on hold.",
    "We require further details from you in order to identify the information.",
    # what is meant is asked for
    "We can't tell which of the ferries you mean.",
    "I am not sure what you are after.",
    "Could you say whether you want the plans or the invoices?",
    "We need to know a little more about the years that you have in mind.",
    "Would you please tell us whether you mean the old pier?",
    "Could you kindly let us know",
    "I do not understand which report you are asking for.",
    "It is not apparent to us which pier you have in mind.",
)

EXTENDED = (
    "I am extending the deadline by ten working days.",
    "We need more time to weigh the public interest.",
    "We need to extend the deadline for our response.",
    "The deadline for our answer has been extended to 4 June.",
    "I need an additional 20 working days to consider the public interest.",
    "The time limit for our reply is extended until 3 May.",
    # time is taken to weigh
    "We have yet to decide where the balance of the public interest lies.",
    "The Board has not yet reached a view on the public interest.",
    "Section 10(3) allows us a reasonable time for this.",
    "I hope to be able to let you know our decision by 3 May.",
    "We aim to write to you with the outcome of our consideration by 4 June.",
    "I still have to weigh the public interest.",
    "The Port has yet to complete its consideration of the public interest.",
)

TRANSFERRED = (
    "Today your request was transferred to the harbour board.",
    "We have today transferred your request to NHS Kent.",
    "Your request has been passed to Historic England for an answer.",
    "I have therefore transferred your request to the county council.",
)

FEES_NOTICE = (
    "Please treat this as a notice under section 9 of the Act.",
    "The fee is £34.60.",
    "Enclosed is a fees notice for £75; this is a fees notice under section 9.",
    "A charge of £42 must be paid before we proceed.",
)

OTHER = (
    "This is an automatic reply.",
    "Thank you for your message; this is an automated response.",
    "Your letter has been answered as business as usual.",
    "I am out of the office until Monday.",
    "This mailbox sends an automatically generated reply.",
    # the Act does not reach it
    "Your question is not covered by the Act.",
    "The notes fall outside the scope of FOIA.",
    "What you seek is beyond the reach of the Act, since it is held for art.",
    "The Act does not apply to the private papers of members.",
    "This is held for the purposes of journalism.",
    "Programme budgets are therefore outside the Act.",
    "The Corporation's scripts are not subject to the Act.",
)

# Sentences that state nothing: denied, imagined, recited, the law, complaint and licence text, plain facts.
SILENT = (
    "An explanation for each of these is given in the annex.",
    "The reasons for this decision are set out below.",
    "Harbour College is an exempt charity.",
    "On 9 May you confirmed that by turned down you mean a grant that was refused.",
    "The College is not refusing your request.",
    "No exemptions have been applied.",
    "Had you wanted every file, we might have refused it.",  # hypothetical
    "As soon as you have paid we are willing to provide the maps.",
    "If the fee is received we will disclose the plans.",
    "On 7 May we refused it under section 31.",  # recited
    "The Act allows an authority to refuse a request that is too costly.",
    "Section 12 provides that a public authority is not obliged to comply.",  # statute
    "Section 1 places a duty to confirm or deny on every authority.",
    "If any page is withheld the notice will say so.",
    "We may refuse work that would exceed the appropriate limit.",
    "Nothing has been withheld.",
    "You said that the names should not be withheld.",
    "Section 40 is an absolute exemption.",
    "The public interest in withholding the report has to be weighed.",
    "Can you confirm whether the report is withheld?",
    "You may ask us for an internal review of this refusal.",
    "The information supplied may be re-used under the Open Government Licence.",  # licence text
    "Further guidance can be found on the Commissioner's website.",  # more to read, not the answer
    "Nothing has been spent on this.",  # zero is an answer, not "not held"
    "Zero.",
    "Please find our reply to your e-mail below.",
    "The advice may be exempt under section 36.",
    "The Board is considering whether the advice is exempt.",
    "I confirm that we hold it.",  # held is not yet given
    "In our original response we withheld the report.",
    "If you are unhappy with it you can complain.",
    "Please find attached our reply.",  # an attachment that is the letter itself
    "This does not mean that such letters are or are not held.",
    "Even if engaged, an exemption can only be used where the public interest favours it.",
    "A fee may be payable, and if so a fees notice will be sent.",
    "We do not hold any further information.",  # completeness, after what was given
    "The exemption in section 36 is not engaged.",  # rejected
    "The Port does not rely on section 14.",
    "Section 43 does not apply.",
    "This is not a refusal.",
    "There is no need to refuse the request.",
    "A public authority may refuse a request where the cost exceeds the limit.",
    "The Act gives you the right to be told whether information is held.",
    "When we receive a request we must say whether the information is held.",
    "Should we decide to withhold it you will be told why.",
    "In your complaint you said that the report should be disclosed in full.",
    "In its initial response the Council refused the request.",  # recited
    "On 3 May 2023 we replied that the information was exempt.",
    "You asked us to disclose the minutes in full.",  # the requester's wish
    "Factors favouring disclosure are that it would inform debate.",
    "The public interest test requires us to weigh withholding against release.",
    "I am not persuaded that the exemption is engaged.",
    "We no longer rely on section 36.",
    "If it were held it would be exempt under section 40.",  # hypothetical
    "Had the information been held it would have been exempt.",
    "Information supplied under the Act may be protected by copyright.",  # licence text
    "Do not hesitate to write if you need further information.",
    "If you require further information please contact me.",
    "The Commissioner can be asked whether it was withheld rightly.",
    "Please quote the reference in any future correspondence.",
    "We will send you the report once it has been published.",  # future
    "Once you have paid we will release the plans.",  # future and conditional
    "Some of our staff work part time.",
    "The answer is no.",
    "We have not received any complaints.",  # zero is an answer
    "The officers held a meeting in May.",
    "No one was available.",
    "The team provides support to some of the families.",
    "There were 14 such cases, of which 3 were withdrawn.",
    "The Council holds the information.",
    "Dear Madam, thank you for your email.",
    "The application was refused on 3 May by the licensing committee.",  # another thing refused
    "Three licences were refused in 2022.",  # the authority's business, not this request
    "No applications were withheld.",
    "14 people were refused entry.",  # the subject of the request
    # other things refused, counted, planned or covered
    "The Council has no plans to sell the pier.",
    "There were no reports of theft in May.",
    "There is no charge.",
    "We have no contracts with that firm.",
    "There were no contracts of that kind.",
    "The request was turned down by the planning committee.",
    "The application was turned down in 2019.",
    "The bridge is outside the scope of the works.",
    "The Museum has not yet decided on a date for the fair.",
    "The weapon was wiped clean.",
    "The remaining questions are answered by the county.",
    "He can only give blood twice a year.",
    "Dogs are not subject to the byelaw.",
    "We will say whether more can be done.",
    "The Act does not apply a test of motive.",
    "Your complaint is covered by our policy.",
    "There are no lists of candidates yet for the by-election.",
    "The remaining posts are vacant.",
)

STATED = {
    **dict.fromkeys(DISCLOSED, Outcome.DISCLOSED),
    **dict.fromkeys(PARTLY_DISCLOSED, Outcome.PARTLY_DISCLOSED),
    **dict.fromkeys(WITHHELD, Outcome.WITHHELD),
    **dict.fromkeys(NCND, Outcome.NCND),
    **dict.fromkeys(NOT_HELD, Outcome.NOT_HELD),
    **dict.fromkeys(ALREADY_PUBLISHED, Outcome.ALREADY_PUBLISHED),
    **dict.fromkeys(ACKNOWLEDGED, Outcome.ACKNOWLEDGED),
    **dict.fromkeys(CLARIFICATION_REQUIRED, Outcome.CLARIFICATION_REQUIRED),
    **dict.fromkeys(EXTENDED, Outcome.EXTENDED),
    **dict.fromkeys(TRANSFERRED, Outcome.TRANSFERRED),
    **dict.fromkeys(FEES_NOTICE, Outcome.FEES_NOTICE),
    **dict.fromkeys(OTHER, Outcome.OTHER),
}


def told(words: str) -> Outcome | None:
    """The outcome that a sentence speaks for."""
    text = Text(words)
    found = statement(text, 0, len(text.text))
    return None if found is None else found.outcome


@pytest.mark.parametrize(("words", "outcome"), STATED.items())
def test_a_sentence_speaks_for_its_outcome(words: str, outcome: Outcome) -> None:
    assert told(words) is outcome


@pytest.mark.parametrize("words", SILENT)
def test_a_sentence_that_decides_nothing_is_no_statement(words: str) -> None:
    assert told(words) is None


@pytest.mark.parametrize("words", [words for words in STATED if " " in words])
def test_line_ends_and_spaces_do_not_count(words: str) -> None:
    assert told(words.replace(" ", "  \n   ")) is STATED[words]


ANSWERS = (
    # figures and plain words are given
    ("0", Outcome.DISCLOSED),
    ("N/A", Outcome.DISCLOSED),
    ("No", Outcome.DISCLOSED),
    ("£1,204.50", Outcome.DISCLOSED),
    ("Zero.", Outcome.DISCLOSED),
    ("Nil return.", Outcome.DISCLOSED),
    ("See attached spreadsheet", Outcome.DISCLOSED),
    ("Please see table below", Outcome.DISCLOSED),
    ("As at 1 May the Trust had 14 vacancies, of which two were for consultants.", Outcome.DISCLOSED),
    ("None of the six had an alarm.", Outcome.DISCLOSED),
    ("Nothing has been spent on consultants.", Outcome.DISCLOSED),
    ("There were no incidents of this kind in 2022.", Outcome.DISCLOSED),
    ("Three licences were refused.", Outcome.DISCLOSED),
    ("We have not received any complaints.", Outcome.DISCLOSED),
    # a link beside what is given is something more to read
    ("212 lamps were replaced. The contract is for four years. Prices are published on our website.", Outcome.DISCLOSED),
    # held, and not got out: a refusal, although it says "not hold"
    ("We do not hold these in a reportable format, see our reply to the question before.", Outcome.WITHHELD),
    ("The rates are exempt under section 43(2).", Outcome.WITHHELD),
    ("Withheld under section 31, see above.", Outcome.WITHHELD),
    ("Refused under section 12(1), which is explained below.", Outcome.WITHHELD),
    ("To answer this would exceed the appropriate limit.", Outcome.WITHHELD),
    # reasons after a refusal give nothing
    ("The rota is exempt under section 38(1). It shows 4 posts. An intruder would know which of them is empty.", Outcome.WITHHELD),
    ("The Port can neither confirm nor deny that such a letter came.", Outcome.NCND),
    ("The Port does not hold this, as the pilots are not its staff.", Outcome.NOT_HELD),
    ("Not held.", Outcome.NOT_HELD),
    ("Not recorded", Outcome.NOT_HELD),
    ("No information held", Outcome.NOT_HELD),
    ("The Museum does not record this.", Outcome.NOT_HELD),
    ("We hold no information on this. The forms are kept by the county.", Outcome.NOT_HELD),
    ("This is available on our website: https://www.example.org/data", Outcome.ALREADY_PUBLISHED),
    ("Please see the following link: https://www.example.org", Outcome.ALREADY_PUBLISHED),
    ("https://www.example.org/data", Outcome.ALREADY_PUBLISHED),
    ("Eleven boats. Their owners' names are withheld under section 40(2).", Outcome.PARTLY_DISCLOSED),
    ("The map is attached. The tender price is exempt under section 43(2).", Outcome.PARTLY_DISCLOSED),
    ("Two firms tendered: Harrow and Pike. Their bids are exempt under section 43(2).", Outcome.PARTLY_DISCLOSED),
    ("Yes. The date is not held.", Outcome.PARTLY_DISCLOSED),
    ("Nineteen wardens. Their overtime is not recorded for single days.", Outcome.PARTLY_DISCLOSED),
    ("A redacted copy is enclosed.", Outcome.PARTLY_DISCLOSED),
    # given after all, behind a refusal
    ("To answer for each year would exceed the appropriate limit. However, for 2023 the total was 61.", Outcome.PARTLY_DISCLOSED),
    # a row of a table refuses nothing, and ages of children are no small numbers
    ("2021 2022 2023\n\nRefused 311 402 389\n\nof which under 5 44 61 52", Outcome.DISCLOSED),
    ("The names are withheld under sections 31, 38, 40", Outcome.WITHHELD),
    ("We do not hold this information for 2019, 2020, 2021", Outcome.NOT_HELD),
    ("In the year to 31 March 2024 we can confirm that this information is not held.", Outcome.NOT_HELD),
    # years, dates and reference numbers are no figures that are given
    ("Boats hired in the years 2021, 2022, 2023\n\nWe do not hold this information.", Outcome.NOT_HELD),
    ("Financial Year 2021 2022 2023\n\nNot held.", Outcome.NOT_HELD),
    ("Incident reference numbers 4512 4513 4514\n\nThis information is exempt under section 30(1).", Outcome.WITHHELD),
    # a service that is not given, and work that is not done
    ("You will not be given a copy of the report.", Outcome.WITHHELD),
    ("The Council is not giving grants this year.", Outcome.DISCLOSED),
    ("Mondays and Fridays; the Council does not collect the bins on bank holidays.", Outcome.DISCLOSED),
    # what staff do with a public interest test is no conclusion
    ("Staff weigh the arguments and record why the exemption should be maintained.", Outcome.DISCLOSED),
    # what is said of a part, and of all
    ("There are 14 boats, of which 9 leak. We are not giving you the names. This is exempt under section 38.", Outcome.PARTLY_DISCLOSED),
    ("The files are about single patients. The same exemption applies.", Outcome.WITHHELD),
    ("It is her opinion that frankness would suffer. We conclude that the exemption should be maintained.", Outcome.WITHHELD),
    ("We do not record the age of a boat in a way that can be counted.", Outcome.NOT_HELD),
    # what may be given to somebody is not what was asked for
    ("97. An owner who comes too late cannot be given the boat.", Outcome.DISCLOSED),
    # only points at another answer
    ("See above", Outcome.UNKNOWN),
    ("As above.", Outcome.UNKNOWN),
    ("Please see answer to question 3", Outcome.UNKNOWN),
    ("Please refer to Q2 above.", Outcome.UNKNOWN),
    ("Same as question 4", Outcome.UNKNOWN),
    ("-", Outcome.UNKNOWN),
    # narrowed, small numbers kept back, a reason before what is not held or is to be read elsewhere
    ("Ranks only: two sergeants and a clerk.", Outcome.PARTLY_DISCLOSED),
    ("Totals only - 41.", Outcome.PARTLY_DISCLOSED),
    ("41 in May, <5 in June. Figures below five are suppressed.", Outcome.PARTLY_DISCLOSED),
    ("North 12, south fewer than five. Low numbers have been withheld under section 40(2).", Outcome.PARTLY_DISCLOSED),
    ("Fewer than 10 boats sank.", Outcome.DISCLOSED),
    ("There was no survey in 2021. Under section 17(1) I must tell you that the information isn't held.", Outcome.NOT_HELD),
    ("You can read these at www.example.org. As they are otherwise accessible to you section 21 applies.", Outcome.ALREADY_PUBLISHED),
    ("No draft is available yet. It is unfinished: regulation 12(4)(d).", Outcome.WITHHELD),
    ("The Port has no such list.", Outcome.NOT_HELD),
    ("It was taped over. The recording no longer exists.", Outcome.NOT_HELD),
    ("He stays unnamed; it's personal data and so falls within s.40(2).", Outcome.WITHHELD),
    ("This is personal data: section 40(2).", Outcome.WITHHELD),
    ("Only two.", Outcome.DISCLOSED),
    # one part of a question refused, the other told
    ("Section 12(1) applies to this part of your question. Tapes are kept for 40 days.", Outcome.PARTLY_DISCLOSED),
    ("We refuse that part of the question under section 40(2). The crew has 6 members.", Outcome.PARTLY_DISCLOSED),
    ("The cost of this part of your request exceeds the appropriate limit. The mooring was let in 2019.", Outcome.PARTLY_DISCLOSED),
    ("Section 12(1) applies to this part of your question. There are 900 files, at 4 minutes each.", Outcome.WITHHELD),
    ("Section 12(1) applies to this part of your question. To read all 900 would be a burden.", Outcome.WITHHELD),
    ("We have no plans for this.", Outcome.DISCLOSED),
)


@pytest.mark.parametrize(("words", "outcome"), ANSWERS)
def test_what_a_question_got(words: str, outcome: Outcome) -> None:
    text = Text(words)
    assert answer_outcome(Told(text), 0, len(text.text))[0] is outcome


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("The Port does not hold any of the information.", Scope.ALL),
        ("I have decided to refuse your request.", Scope.ALL),
        ("The information that you seek is exempt from disclosure.", Scope.REQUEST),
        ("The answer to question 2 is exempt from disclosure.", Scope.PART),
        ("The names of the wardens are exempt from disclosure.", Scope.PART),
        ("I have decided to disclose some of it.", Scope.REQUEST),  # "some" of a whole request
        ("The photographs have been redacted.", Scope.PART),
    ],
)
def test_how_much_it_speaks_of(words: str, scope: Scope) -> None:
    found = statement(Text(words), 0, len(words))
    assert found is not None
    assert found.scope is scope


def test_reasons_and_notices_only_support() -> None:
    words = "The report is exempt under section 30. This letter is a refusal notice. The balance lies in maintaining the exemption."
    assert [s.firm for s in Told(Text(words)).statements(0, len(words))] == [True, False, False]


def test_statements_of_a_paragraph_keep_their_places() -> None:
    words = "Thank you. The map is enclosed. We have searched the attic. The key is not held."
    found = Told(Text(words)).statements(0, len(words))
    assert [words[s.start : s.end] for s in found] == ["The map is enclosed.", "The key is not held."]


def test_a_page_header_inside_a_sentence_is_left_out() -> None:
    words = "The Port does not\nPort of Example, page 2\nhold this information."
    hole = (words.index("Port of"), words.index("\nhold"))
    found = statement(Text(words), 0, len(words), (hole,))
    assert found is not None
    assert found.outcome is Outcome.NOT_HELD


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "unit",
    [
        "not hold exempt ",
        "is not ",
        "some of the information is ",
        "if whether not refused ",
        "the information it ",
        "section " + "a" * 9000 + " is exempt ",
        "We do not hold it. ",
        "act is a, a, a, a, withheld ",
    ],
)
def test_one_thing_over_and_over_does_not_hang(unit: str) -> None:
    text = Text(unit * (400_000 // len(unit)))
    told = Told(text)
    assert told.statements(0, len(text.text)) == Told(text).statements(0, len(text.text))
    assert answer_outcome(told, 0, len(text.text)) == answer_outcome(Told(text), 0, len(text.text))


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("No survey of the moorings has been carried out.", "never_made"),
        ("The tide tables of that year were destroyed in 2016.", None),  # tables are a thing, not known to be records
        ("Records of that age were destroyed in 2016.", "destroyed"),
        ("No arrests have been made.", None),  # nothing happened, which is an answer
        ("Items 1 and 4 are answered in full, and item 2 is exempt.", "gives_and_refuses"),
        ("Please see section 43 above.", "exemption_named"),
        ("Please see section 21 above.", "already_accessible"),
        ("Section 21, information accessible by other means", None),  # its title alone
        ("It is not clear to us which of the piers you mean.", "clarification_required"),
        ("The Board is not obliged to tell you whether it holds such a letter.", "neither_confirm_nor_deny"),
        ("The two letters that were withheld are attached.", "information_given"),  # withheld once
        ("We will not be answering it.", "not_given"),
        ("The search turned up nothing.", "not_found"),
    ],
)
def test_the_rule_that_reads_a_sentence(words: str, rule: str | None) -> None:
    found = statement(Text(words), 0, len(words))
    assert (found.rule if found else None) == rule


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("The papers are kept at the depot. They are exempt under section 22.", Outcome.WITHHELD),  # all of it, with its reason
        ("The harbour master decides. The names are exempt under section 40(2).", Outcome.PARTLY_DISCLOSED),  # a part of it
        ("14. They are otherwise exempt under section 43.", Outcome.PARTLY_DISCLOSED),  # a figure is given all the same
        ("Not known. The Port does not hold this.", Outcome.NOT_HELD),
        ("If it would take too long, section 12 may apply.", Outcome.UNKNOWN),  # only supposed
    ],
)
def test_what_stands_before_a_refusal(words: str, outcome: Outcome) -> None:
    text = Text(words)
    assert answer_outcome(Told(text), 0, len(words))[0] is outcome


def test_no_sentence_goes_over_the_beginning_of_a_paragraph() -> None:
    text = Text("14 boats\nWe do not hold the rest\nof the information.")
    told = Told(text, (9,))
    assert told.sentences(0, len(text.text)) == [(0, 8), (9, len(text.text))]
    assert told.statements(0, len(text.text)) == (told.statement(9, len(text.text)),)


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("I do not consider that the exemption in section 41 is engaged.", None),
        ("Neither section 12 nor section 14 applies.", None),
        ("Section 41 is engaged.", Outcome.WITHHELD),
        ("Without this we are unable to process your request.", None),
        ("We are unable to answer your request without exceeding our budget.", Outcome.WITHHELD),  # nothing is awaited
        ("Your request, reference 7, has been transferred to the Canal Trust.", Outcome.TRANSFERRED),
        ("Nil, no goats are held by us.", None),  # a zero
        ("Nil, no information is held.", Outcome.NOT_HELD),
    ],
)
def test_denied_awaited_and_counted(words: str, outcome: Outcome | None) -> None:
    assert told(words) is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Nil, no goats are held by us.", Outcome.DISCLOSED),
        ("0 - no boats held", Outcome.DISCLOSED),
        ("see www.moorings.example/owners, exempt under s21", Outcome.ALREADY_PUBLISHED),
        ("exempt under s.40(2)", Outcome.WITHHELD),
    ],
)
def test_short_answers(words: str, outcome: Outcome) -> None:
    text = Text(words)
    assert answer_outcome(Told(text), 0, len(text.text))[0] is outcome
