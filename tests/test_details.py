"""Date of the letter, receipt, all dates, complaint rights, authority, attachments, links, instruments, caveats."""

from __future__ import annotations

import datetime
from typing import NamedTuple

import pytest
from outlines import Block, looked_up, outline_of

from foiparse.dates import dates
from foiparse.model import AttachmentKind, BoilerplateKind, CaveatKind, DateMention, DiagnosticCode, SectionKind, Span
from foiparse.outline.lookup import Lookup
from foiparse.outline.parts import Voice
from foiparse.reading.authority import authority
from foiparse.reading.details import complaint_rights, dates_and_periods, letter_date, received
from foiparse.reading.enclosures import attachments, links
from foiparse.reading.notes import caveats, instruments

LETTER_DATES: list[tuple[tuple[Block, ...], str | None]] = [
    # the letterhead: alone in its line or in its column, with or without a label
    (("Alderby Council\nTown Hall\n\n12 March 2022", "Dear Ms Reed,", "We hold it."), "2022-03-12"),
    (("Alderby Council                         12 March 2022", "Dear Ms Reed,", "We hold it."), "2022-03-12"),
    (("Ref:    FOI 22/10\nDate:   12 March 2022", "Dear Ms Reed,", "We hold it."), "2022-03-12"),
    (("Our Ref: FOI 22/10     Date: 12 March 2022     Tel: 01632 960111", "Dear Ms Reed,"), "2022-03-12"),
    (("Dyddiad / Date: 12 March 2022", "Dear Ms Reed,"), "2022-03-12"),
    (("Tuesday, 12 April 2022", "Dear Ms Reed,"), "2022-04-12"),
    (("DATE: 12/03/22", "Below is our response."), "2022-03-12"),
    # when the answer was sent
    (("This response was sent on 17 January 2022.", "We hold it."), "2022-01-17"),
    (("Date received: 3 May 2022\nDate responded: 30 May 2022", "Response", "We hold it."), "2022-05-30"),
    (("Date published: 9 June 2022\nDate of response: 30 May 2022", "We hold it."), "2022-05-30"),
    # not: receipt, deadline, publication, the request's own date, dates of the answer
    (("Dear Ms Reed,", "Thank you for your request, which we received on 3 May 2022."), None),
    (("Dear Ms Reed,", "You can expect a reply by 3 May 2022."), None),
    (("Published: 9 June 2022\nDate received: 3 May 2022", "Response", "We hold it."), None),
    (("Thank you for your request dated 3 May 2022.", "The contract began on 1 June 2019."), None),
    (("Dear Ms Reed,", "When did it begin?", "1 September 2019"), None),
    (("Your ref: 12 March 2022 mail", "Dear Ms Reed,"), None),
    # a page or portal that tells when the case was closed, in its head only
    (("Ref: AV-9914\nOpened: 3 May 2022\nClosed: 30 May 2022", "We hold it."), "2022-05-30"),
    (("Case created 3 May 2022 | Case closed 30 May 2022", "We hold it."), "2022-05-30"),
    (("Date in: 3 May 2022\nDate out: 30 May 2022", "We hold it."), "2022-05-30"),
    (("Registered: 3 May 2022   Answered: Mon 30 May 2022, 16:02", "We hold it."), "2022-05-30"),
    (("Ref: AV-9914", "The depot\nclosed 30 May 2022 after a fire."), None),
    (("Closed to visitors: 30 May 2022", "We hold it."), None),
    (("Ref: AV-9914", ("Opened: 4 May 1999\nClosed: 5 May 2009", SectionKind.ANSWER)), None),
    # the last piece of a line above a salutation; how it was sent
    (("Town Hall, Alder, 6 February 2022", "Dear Ms Reed,"), "2022-02-06"),
    (("Our ref: AV/2201 | 6 February 2022 | Alder Council", "Dear Ms Reed,"), "2022-02-06"),
    (("Sent by e-mail, 6 February 2022", "Dear Ms Reed,"), "2022-02-06"),
    (("Alder Council\nReply: 6 February 2022", "Dear Ms Reed,"), "2022-02-06"),
    (("Your request about skips, 6 February 2022", "Dear Ms Reed,"), None),
    (("Oak Lane, 6 February 2022", "We hold it."), None),
    # references and date below the salutation, with labels
    (("Dear Ms Reed,", "Your ref: bins\nOur ref: AB/20114\nDate: 1st March, 2022", "We hold it."), "2022-03-01"),
    (("Dear Ms Reed,", "Sent: 1 March 2022 is written on the parcel.", "We hold it."), None),
    # the mail quoted below is another's
    (("Dear Ms Reed,", "We hold it.", ("Sent: 3 May 2022 10:14\n\nThank you.", Voice.QUOTED)), None),
]


@pytest.mark.parametrize(("blocks", "day"), LETTER_DATES)
def test_the_date_of_the_letter(blocks: tuple[Block, ...], day: str | None) -> None:
    outline = outline_of(*blocks)
    found = letter_date(Lookup(outline), dates(outline.text))
    assert (found and found.value.isoformat()) == day


def test_the_header_of_the_message_comes_first() -> None:
    outline = outline_of("From: FOI\nSent: 05 December 2022 11:42", "1 March 2019", "Dear Ms Reed,", sent="05 December 2022 11:42")
    found = letter_date(Lookup(outline), dates(outline.text))
    assert found is not None and found.value == datetime.date(2022, 12, 5)


RECEIVED = [
    ("Thank you for your request, which was received on 26th January 2022 and concerns bins.", "2022-01-26"),
    ("Thank you for your request about bins which we\nreceived on 14/02/2022.", "2022-02-14"),
    ("Thank you for your e-mail, which reached us on 15 February 2022.", "2022-02-15"),
    ("Your request was received by the Council on 3 May 2022.", "2022-05-03"),
    ("Date received: 14 December 2022", "2022-12-14"),
    ("Request received 09 February 2022", "2022-02-09"),
    # a day without its year, before the letter of 4 June 2022
    ("I refer to your request, which we received on 31 May and in which you asked for plans.", "2022-05-31"),
    ("I refer to your request received on 20 December.", "2021-12-20"),
    # the day first
    ("On 3 May 2022 we received your request, in which you ask for plans.", "2022-05-03"),
    ("On 3 May 2022, the Council received your e-mail about bins.", "2022-05-03"),
    ("On 3 May 2022 we received clarification of your request.", None),
    ("On 3 May 2022 we received the lorry. Your request is about its price.", None),
    ("On 3 May 2022 your request was received.", "2022-05-03"),
    ("On 3 May 2022 your request for plans arrived with us.", "2022-05-03"),
    # in plain words
    ("I write about the enquiry that we had from you on 24 February 2022.", "2022-02-24"),
    ("Your request came in on 12 May.", "2022-05-12"),
    ("Your e-mail about bins arrived on 12 May 2022.", "2022-05-12"),
    ("Your request reached the Council on 12 May 2022.", "2022-05-12"),
    ("Your letter came to our office on 12 May 2022.", "2022-05-12"),
    ("We got your request on 12 May 2022.", "2022-05-12"),
    ("In your request, received by e-mail on 12 May 2022, you ask for plans.", "2022-05-12"),
    ("I acknowledge receipt of your request on 12 May 2022.", "2022-05-12"),
    # not the day of something else
    ("The skips arrived on 12 May 2022.", None),
    ("The depot was opened: 12 May 2022 was the day.", None),
    ("Clarification of your request was received on 22/08/22.", None),
    ("As soon as your request is paid for, the fee received on 3 May 2022 will be noted.", None),
    ("Your request for an internal review was received on 3 May 2022.", None),
    ("Thank you for your request dated 3 May 2022.", None),
    ("The files received by the school up to 3 May 2022 are listed.", None),
]


@pytest.mark.parametrize(("words", "day"), RECEIVED)
def test_the_day_of_receipt(words: str, day: str | None) -> None:
    letter = DateMention(datetime.date(2022, 6, 4), Span(0, 1))
    outline = outline_of("Dear Ms Reed,", words)
    found = received(Lookup(outline), dates(outline.text), letter)
    assert (found and found.value.isoformat()) == day


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Opened: 12 May 2022\nClosed: 30 May 2022", "2022-05-12"),
        ("Case logged - 12 May 2022", "2022-05-12"),
        ("Date of receipt: Thursday 12 May 2022", "2022-05-12"),
        ("Received 12 May 2022 | Replied 30 May 2022", "2022-05-12"),
        ("Depot opened: 12 May 2022", None),
        ("Opened 12 May 2022 by the Mayor", None),
    ],
)
def test_the_particulars_of_a_case_tell_when_it_began(head: str, day: str | None) -> None:
    outline = outline_of(f"Ref: AV-9914\n{head}", "We hold it.")
    found = received(Lookup(outline), dates(outline.text))
    assert (found and found.value.isoformat()) == day


def test_a_day_of_receipt_without_its_year_needs_the_letters_date() -> None:
    outline = outline_of("Your request was received on 20 December.")
    assert received(Lookup(outline), dates(outline.text)) is None


def test_dates_and_periods_stand_apart() -> None:
    outline = outline_of(
        ("1 May 2001", BoilerplateKind.PAGE_HEADER_FOOTER),
        "For 01/04/2019-31/03/2020 and on 3 May 2021 there were 7; by 31/02/2021 we shall know, for 2016/17 as well.",
        ("I asked on 2 May 2021.", Voice.REQUESTER),
    )
    days, ranges, doubts = dates_and_periods(Lookup(outline), dates(outline.text))
    assert [day.value.isoformat() for day in days] == ["2021-05-03", "2021-05-02"]
    assert [(r.start.isoformat(), r.end.isoformat()) for r in ranges] == [("2019-04-01", "2020-03-31")]
    assert [doubt.code for doubt in doubts] == [DiagnosticCode.DATE_NOT_READ]


RIGHTS = [
    # the requester's time, in the ways letters give it
    ("We must tell you that you can make representations to us within 40 working days.", "40 working days", None),
    ("You may ask for a review. This should be done within two months of the date of this answer.", "two months", None),
    ("You may, within 40 working days of receiving it, ask us to carry out a review. We will reply within 20.", "40 working days", None),
    ("Appeals should be sent to the Secretary within 40 working days.", "40 working days", None),
    ("You may ask for a review, and we will reply within 20 working days of receiving it.", None, None),
    ("Internal review requests should be submitted within 40 working days from the date of this response.", "40 working days", None),
    ("You can ask us to look again. Please do so within two months, by writing to the Secretary.", "two months", None),
    ("To ask for an internal review you have two calendar months from the date above.", "two calendar months", None),
    ("You may make representations no later than forty (40) working days after this letter.", "forty (40) working days", None),
    ("If you think this is wrong please write within 20 working days to the Monitoring Officer.", "20 working days", None),
    ("You may ask us to review this. Please tell us why within 40 working days of receiving this letter.", "40 working days", None),
    (
        "You may ask for a review within 40 working days and we will answer within 20 working days; "
        "you may then complain to the Information Commissioner.",
        "40 working days", "Information Commissioner",
    ),
    (
        "We will respond to your request for a review within 20 working days. A review can be asked for within 2 months. "
        "You have six months to apply to the Scottish Information Commissioner.", "2 months", "Scottish Information Commissioner",
    ),
    ("You may then apply to the Information\nCommissioner\u2019s Office.", None, "Information Commissioner\u2019s Office"),
    ("Ask to have it looked at again within 40 working days. We will aim to respond within 20 working days.", "40 working days", None),
    ("You can then complain to the ICO, see ico.org.uk.", None, "ICO"),
    # told to write, without "you"
    ("Not happy with this reply? E-mail us within 40 working days of it.", "40 working days", None),
    ("You may have it looked at again. Write to the Clerk within two months.", "two months", None),
    ("Complaints: contact the Clerk within 20 working days of this letter.", "20 working days", None),
    ("If unhappy, reply within 40 working days.", "40 working days", None),
    ("If this answer does not satisfy you, please write to the Clerk within two months of it.", "two months", None),
    ("Should you want somebody senior to look at this again, get in touch inside 40 working days.", "40 working days", None),
    ("You can appeal to the Clerk. The deadline is 40 working days.", "40 working days", None),
    # the time told in other ways
    ("A request for a review has to be made in the 40 working days after this letter.", "40 working days", None),
    ("An internal review is open to you for 40 working days.", "40 working days", None),
    ("Anyone not happy can challenge this by writing to the Clerk before 40 working days have passed.", "40 working days", None),
    ("We need not accept a complaint that is made after 40 working days.", "40 working days", None),
    ("We will not accept a request for a review after 40 working days.", "40 working days", None),
    ("Requests for review received after 40 working days will not be considered.", "40 working days", None),
    # the authority's own time, and times of other things
    ("The deadline for our review of complaints is 20 working days.", None, None),
    ("If you have not heard about your review after 20 working days, write again.", None, None),
    ("You asked for complaints received within 20 working days of a bin round.", None, None),
    ("Complaints made within 28 days are counted in the table.", None, None),
    ("We cannot consider licences after two months.", None, None),
    ("If you ask for a review, you will receive a reply within 20 working days.", None, None),
    ("Any review will be completed within 20 working days of receipt.", None, None),
    ("We aim to deal with reviews within 20 working days.", None, None),
    ("You will hear about the review within 20 working days of our receiving your complaint.", None, None),
    ("The Act gives us twenty working days to respond.", None, None),
    ("The plan was reviewed, and within two months it was dropped by all.", None, None),
    # the Commissioner as a source is no right of the requester's
    ("The Information Commissioner has said that such lists are personal data.", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "within", "commissioner"), RIGHTS)
def test_complaint_rights(words: str, within: str | None, commissioner: str | None) -> None:
    outline = outline_of("Dear Ms Reed,", "We hold it.", words)
    found = complaint_rights(Lookup(outline))
    if within is None and commissioner is None:
        assert found is None
    else:
        assert found is not None
        assert found.review_within == within
        assert found.commissioner == (commissioner and " ".join(commissioner.split()))
        assert found.span in outline.text.span(0, len(outline.text.text))


def test_the_requester_grants_no_rights() -> None:
    assert complaint_rights(looked_up("We hold it.", ("I want a review within 40 working days.", Voice.REQUESTER))) is None


AUTHORITIES: list[tuple[tuple[Block, ...], str | None]] = [
    (("Alderby Borough Council\nTown Hall, Alderby AL1 1AA", "Dear Ms Reed,"), "Alderby Borough Council"),
    (("Northern Vale NHS Foundation Trust           Our ref: FOI 1", "Dear Ms Reed,"), "Northern Vale NHS Foundation Trust"),
    (("SOUTHERN VALE HEALTH NHS TRUST", "Dear Ms Reed,"), "SOUTHERN VALE HEALTH NHS TRUST"),
    (("Ministry of Justice\nData Access Unit\n102 High Street", "Dear Ms Reed,"), "Ministry of Justice"),
    (("Freedom of Information Team\nAlderby City Council", "Dear Ms Reed,"), "Alderby City Council"),
    (("HM Office for Harbour Statistics\nPool Street", "Dear Ms Reed,"), "HM Office for Harbour Statistics"),
    (("Police and Crime Commissioner for Alder", "Dear Ms Reed,"), "Police and Crime Commissioner for Alder"),
    (("Vale Housing Association", "Dear Ms Reed,"), "Vale Housing Association"),
    (("Information Commissioner", "Dear Ms Reed,"), None),
    (("Dear Ms Reed,", "Alderby Police neither confirms nor denies that it holds this."), "Alderby Police"),
    (("Dear Ms Reed,", "Please find Alderby Council\u2019s response to your request below."), "Alderby Council"),
    (("Dear Ms Reed,", "The Police Service of Alderby (PSA) has considered your request."), "Police Service of Alderby"),
    (("Dear Ms Reed,", "We hold it.", ("Yours sincerely\nJ Smith\nAlderby University", SectionKind.SIGNATURE)), "Alderby University"),
    # only "the Council", the requester's words, an addressee, a team
    (("Dear Ms Reed,", "The Council holds this. The Trust does not."), None),
    (("Dear Ms Reed,", ("I know that Alderby Council holds this.", Voice.REQUESTER)), None),
    (("Dear Alderby Council,", "It is held."), None),
    (("Freedom of Information Team\nLegal Services", "Dear Ms Reed,"), None),
]


@pytest.mark.parametrize(("blocks", "name"), AUTHORITIES)
def test_the_authority(blocks: tuple[Block, ...], name: str | None) -> None:
    assert authority(looked_up(*blocks)) == name


def test_the_sender_and_the_format_know_the_authority() -> None:
    outline = outline_of("From: Access to Information, Alderby Council", "Dear Ms Reed,", sender="Access to Information, Alderby Council")
    assert authority(Lookup(outline)) == "Alderby Council"
    assert authority(Lookup(outline), "Alderby Metropolitan Borough Council") == "Alderby Metropolitan Borough Council"


ATTACHED = [
    ("Please find enclosed a spreadsheet with the figures.", AttachmentKind.SPREADSHEET, None),
    ("In regard to question 2 please see the attached spreadsheet.", AttachmentKind.SPREADSHEET, None),
    ("Please find attached our response to your request.", AttachmentKind.DOCUMENT, None),
    ("We are attaching the e-mails that you asked for.", AttachmentKind.DOCUMENT, None),
    ("The field sheets are attached.", AttachmentKind.FILE, None),
    ("Some of it has been attached and sent to you today.", AttachmentKind.FILE, None),
    ("I enclose a copy of the minutes.", AttachmentKind.DOCUMENT, None),
    ("Attached is a photograph of the sign.", AttachmentKind.IMAGE, None),
    ("See attached \u2013 four licences.", AttachmentKind.FILE, None),
    ("The answer is in the attached document entitled \u201cMessages, redacted\u201d.", AttachmentKind.DOCUMENT, "Messages, redacted"),
    ("The policy, \u2018Waiting Well\u2019, is enclosed.", AttachmentKind.DOCUMENT, "Waiting Well"),
    ("The minutes are in Annex B, which is attached.", AttachmentKind.DOCUMENT, "Annex B"),
    ("Please see the attached file figures_2022.xlsx for the rest.", AttachmentKind.SPREADSHEET, "figures_2022.xlsx"),
    ("The rest is in the accompanying table.", AttachmentKind.FILE, None),
    ("All files are enclosed in one zip file.", AttachmentKind.ARCHIVE, None),
    ("The minute is enclosed, save for two lines.", AttachmentKind.DOCUMENT, None),
    ("The paper to Cabinet is attached.", AttachmentKind.DOCUMENT, None),
    ("I enclose the certificate.", AttachmentKind.DOCUMENT, None),
    ("The lease is enclosed.", AttachmentKind.DOCUMENT, None),
    # sent without a word of attaching
    ("With this e-mail you will find the Skips Register 2024 (Excel).", AttachmentKind.SPREADSHEET, None),
    ("I am sending you the minutes with this letter.", AttachmentKind.DOCUMENT, None),
    ("Two photographs are sent herewith.", AttachmentKind.IMAGE, None),
    ("A redacted copy of the contract is appended.", AttachmentKind.DOCUMENT, None),
    ("Everything is in the annexed table.", AttachmentKind.FILE, None),
    ("Please open the file skips_2024.csv that we have added to this message.", AttachmentKind.SPREADSHEET, "skips_2024.csv"),
    ("Enc: a copy of the plan", AttachmentKind.DOCUMENT, None),
    ("The pages released are enclosed.", AttachmentKind.FILE, None),
]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Attachment: Skips Report.pdf", ["Skips Report.pdf"]),
        ("Attached: skips.xlsx", ["skips.xlsx"]),
        ("Yours sincerely\nEnclosure: Skips by ward.csv", ["Skips by ward.csv"]),
        # a picture of the mail itself is none; what a sentence announces again counts once
        ("Attachments: Wards.xlsx; image001.png, Reply.pdf\n\nThe reply (Reply.pdf) is attached.", ["Wards.xlsx", "Reply.pdf"]),
    ],
)
def test_the_files_of_a_labelled_line(words: str, names: list[str]) -> None:
    assert [one.name for one in attachments(looked_up(words))] == names


@pytest.mark.parametrize(("words", "kind", "name"), ATTACHED)
def test_what_the_authority_attaches(words: str, kind: AttachmentKind, name: str | None) -> None:
    outline = outline_of("Dear Ms Reed,", words)
    (found,) = attachments(Lookup(outline))
    assert (found.kind, found.name) == (kind, name)
    assert found.span.of(outline.text.source) == words


NOT_ATTACHED: list[Block] = [
    "The van has a rack attached.",
    "No document is attached because none is held.",
    "Comments were appended to the file in 2022.",
    "The register cannot be attached to this e-mail.",
    "A leaflet about complaints is enclosed.",
    "Please read the attached paper on your right to a review.",
    "We attach great weight to the safety of staff.",
    "Some weight is attached to that.",
    "The two officers attached to the squad have left.",
    "Thank you for the form that you attached.",
    "Your attached letter was read.",
    "If a map is attached, print it.",
    "The playground is an enclosed space.",
    "This message and any attachments may be confidential.",
    "A copy of your original request is attached.",
    ("Please see my attached list.", Voice.REQUESTER),
    ("Please find attached the minutes.", Voice.QUOTED),
]


@pytest.mark.parametrize("block", NOT_ATTACHED)
def test_what_it_does_not(block: Block) -> None:
    assert attachments(looked_up("Dear Ms Reed,", block)) == ()


def test_the_widget_names_the_files() -> None:
    widget = "2 Attachments\nCopy of complaints to 2022.xlsx\n36K\nDownload\nView as HTML\nMap A.pdf\n1.1M\nDownload"
    found = attachments(looked_up((widget, BoilerplateKind.OTHER), "Dear Ms Reed,", "Please find attached a list."))
    assert [(one.kind, one.name) for one in found] == [
        (AttachmentKind.SPREADSHEET, "Copy of complaints to 2022.xlsx"), (AttachmentKind.DOCUMENT, "Map A.pdf"),
    ]  # fmt: skip


def test_a_file_offered_with_its_size() -> None:
    (found,) = attachments(looked_up("Response", "See Swans_2022.pdf (PDF 220KB)."))
    assert (found.kind, found.name) == (AttachmentKind.DOCUMENT, "Swans_2022.pdf")
    (found,) = attachments(looked_up("Response", "Download List of swans (Excel, 36 KB)"))
    assert (found.kind, found.name) == (AttachmentKind.SPREADSHEET, "List of swans")
    (found,) = attachments(looked_up("Response", "It is attached as Appendix 1 (Excel, 34KB)."))
    assert (found.kind, found.name) == (AttachmentKind.SPREADSHEET, "Appendix 1")


def test_enc_counts_where_nothing_else_tells() -> None:
    assert len(attachments(looked_up("Dear Ms Reed,", "The figures follow.", "Yours sincerely", "Enc"))) == 1
    assert len(attachments(looked_up("Dear Ms Reed,", "The policy is enclosed.", "Yours sincerely", "Enc"))) == 1
    assert attachments(looked_up("Dear Ms Reed,", "Yours sincerely", "Enc: complaints procedure")) == ()


LINKS = [
    (
        "The list is at https://www.example.org/data/list.csv, with dates.",
        "https://www.example.org/data/list.csv",
        "https://www.example.org/data/list.csv",
    ),
    ("See www.example.org/foi.", "www.example.org/foi", "www.example.org/foi"),
    ("(https://example.org/a_(b))", "https://example.org/a_(b)", "https://example.org/a_(b)"),
    ("It can be found by way of the link below:\nhttps://example.org/x", "https://example.org/x", "https://example.org/x"),
    ("It is available here: https://example.org/x", "https://example.org/x", "https://example.org/x"),
    # the target was lost
    ("It can be found by way of the link below:", None, "It can be found by way of the link below:"),
    ("It can be found by way of the following link:\nGuidance on Boundaries.pdf", None, "Guidance on Boundaries.pdf"),
    ("The policy is published here.", None, "The policy is published here."),
    ("See https://example.org/make-a-comp...", None, "https://example.org/make-a-comp..."),
]


@pytest.mark.parametrize(("words", "url", "text"), LINKS)
def test_links(words: str, url: str | None, text: str) -> None:
    found, doubts = links(looked_up("Dear Ms Reed,", words))
    assert [(link.url, link.text) for link in found] == [(url, text)]
    assert [doubt.code for doubt in doubts] == ([] if url else [DiagnosticCode.LINK_LOST])


def test_a_lost_link_does_not_take_the_next_question() -> None:
    found, _ = links(looked_up("It can be seen by way of the link below:", "Q7 - A copy of the policy"))
    assert [link.text for link in found] == ["It can be seen by way of the link below:"]


def test_numbered_links_find_their_targets() -> None:
    listed = (
        "References\n\nVisible links\n1. http://example.org/licence\n2. mailto:[foi%20team]\n3.\nhttps://example.org/review-and-complaint"
    )
    foot = (listed, BoilerplateKind.MAIL_DISCLAIMER)
    outline = outline_of("The terms can be found [1]here. Write to [2][FOI team]. Please see\n[3]\nhttps://example.org/review...", foot)
    found, doubts = links(Lookup(outline))
    assert [(link.url, link.text) for link in found] == [
        ("http://example.org/licence", "here"), ("https://example.org/review-and-complaint", "https://example.org/review..."),
    ]  # fmt: skip
    assert doubts == ()


@pytest.mark.parametrize("words", ["There is no link between the two.", "We found here that nothing was kept.", "[1] is a footnote."])
def test_no_link(words: str) -> None:
    assert links(looked_up(words)) == ((), ())


class Act(NamedTuple):
    """What `foiparse.law.acts` gives."""

    start: int
    end: int
    code: str | None
    name: str
    year: int | None
    generic: bool


def _acts(source: str, *names: tuple[str, int | None, str | None]) -> list[Act]:
    found = []
    for name, year, code in names:
        printed = f"{name} {year}" if year else name
        at = source.find(printed)
        while at >= 0:
            found.append(Act(at, at + len(printed), code, name, year, name == "the Act"))
            at = source.find(printed, at + 1)
    return sorted(found)


INSTRUMENTS = [
    # whole laws, each name once
    ("Read the Harbours Act 1964 and the Ferries Regulations 2003. The Harbours Act 1964 is old.", ["Harbours Act", "Ferries Regulations"]),
    # a section cited right before makes it a citation
    ("Under section 12(1) of the Harbours Act 1964 we may.", []),
    ("Sec 39A Harbours Act 1964 and Regulation 3(a) and (b) of the Ferries Regulations 2003.", []),
    # a Part named after it does not
    ("Harbours Act 1964 Part VI", ["Harbours Act"]),
    # pointing is not naming; an abbreviation serves where nothing is spelled out
    ("Under the Act this is so.", []),
    ("Your FOIA request was read.", ["FOIA"]),
    ("Your FOIA request under the Freedom of Information Act 2000.", ["Freedom of Information Act"]),
]


@pytest.mark.parametrize(("words", "names"), INSTRUMENTS)
def test_instruments(words: str, names: list[str]) -> None:
    laws = _acts(
        words, ("Harbours Act", 1964, None), ("Ferries Regulations", 2003, None), ("the Act", None, None), ("FOIA", None, "FOIA2000"),
        ("Freedom of Information Act", 2000, "FOIA2000"),
    )  # fmt: skip
    assert [one.name for one in instruments(looked_up(words), laws)] == names


CAVEATS = [
    ("Numbers below 5 have been redacted in the table.", CaveatKind.LOW_NUMBERS),
    ("Figures of fewer than ten were suppressed, and totals are rounded to the nearest five.", CaveatKind.LOW_NUMBERS),
    ("A redaction is represented by a black space (xx) within the tables.", CaveatKind.REDACTION),
    ("Please note that it is given in a redacted format.", CaveatKind.REDACTION),
    ("Please note that one case may appear on multiple lists.", CaveatKind.COUNTING),
    ("The figures count vehicles, not drivers.", CaveatKind.COUNTING),
    ("A dog may be counted under more than one report.", CaveatKind.COUNTING),
    ("Date range in the table: 01/1/2019-31/05/2021.", CaveatKind.SCOPE),
    ("The figures are a snapshot of a live system.", CaveatKind.SCOPE),
    ("These figures should not be compared with those of another force.", CaveatKind.SCOPE),
    ("Please note that the figures for May come from paper records.", CaveatKind.OTHER),
]


@pytest.mark.parametrize(("words", "kind"), CAVEATS)
def test_caveats(words: str, kind: CaveatKind) -> None:
    outline = outline_of("Dear Ms Reed,", words)
    (found,) = caveats(Lookup(outline))
    assert (found.kind, found.text) == (kind, words)
    assert found.span.of(outline.text.source) == words


NO_CAVEAT: list[Block] = [
    "It took us less than a month.",
    "To read and redact the files would take 40 hours.",
    "Not all of this can be counted in pounds.",
    "Please note that you may ask for a review of this response.",
    "How many numbers below 5 were redacted?",
    "We are not able to provide the figures.",
    ("Please note that the figures may be counted more than once.", Voice.REQUESTER),
    ("Please note that the data may be redacted.", Voice.QUOTED),
]


@pytest.mark.parametrize("block", NO_CAVEAT)
def test_no_caveat(block: Block) -> None:
    assert caveats(looked_up("Dear Ms Reed,", block)) == ()


def test_what_stands_under_a_heading_is_a_caveat() -> None:
    found = caveats(looked_up("Caveat:\nThe oldest year is taken from paper. Nobody checked it.", ("Kept as it was.", SectionKind.CAVEAT)))
    assert [one.text for one in found] == ["The oldest year is taken from paper.", "Nobody checked it.", "Kept as it was."]


READERS = (
    lambda lookup: letter_date(lookup, dates(lookup.text)),
    lambda lookup: received(lookup, dates(lookup.text)),
    lambda lookup: dates_and_periods(lookup, dates(lookup.text)),
    complaint_rights,
    authority,
    attachments,
    links,
    caveats,
    lambda lookup: instruments(lookup, ()),
)


REPEATED = (
    "attached ", "http://a ", "within 40 working days review ", "Date: ", "[1]", "received on ", "Alder Council holds ", "link below:\n",
    "please note figures counted ", "(", "commissioner ", "caveat:\n", "enclosed 1 Attachment\n", "60 attachments\n", "1 kb) ",
    "\n\n", "of the Council ",
)  # fmt: skip


@pytest.mark.timeout(20)
@pytest.mark.parametrize("unit", REPEATED)
def test_one_thing_over_and_over_does_not_hang(unit: str) -> None:
    outline = outline_of(unit * (60_000 // len(unit)))
    lookup = Lookup(outline)
    for reader in READERS:
        assert reader(lookup) == reader(lookup)


@pytest.mark.parametrize("source", ["", " ", "\n", ".", "Dear", "\ufeff", "1", "Date:", "\u00ad", "[1]", "http://", "attached", "caveat"])
def test_scraps_do_no_harm(source: str) -> None:
    outline = outline_of(source)
    for reader in READERS:
        reader(Lookup(outline))


def test_a_date_beside_the_signature_is_the_letters() -> None:
    signed = ("Yours sincerely\nJ Smith\n13 February 2022", SectionKind.SIGNATURE)
    outline = outline_of("Dear Ms Reed,", "The lease began on 1 May 2019.", signed)
    found = letter_date(Lookup(outline), dates(outline.text))
    assert found is not None and found.value == datetime.date(2022, 2, 13)
