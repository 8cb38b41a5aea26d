"""Boilerplate: which lines belong to a page or a mail program, and which to the letter.

In the texts below a line that must be found begins with "~ "; the mark is taken off before reading.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiparse import formats
from foiparse.model import BoilerplateKind
from foiparse.outline import boilerplate
from foiparse.source import Text

LETTER = formats.get("letter")


def furniture(text):
    return boilerplate.furniture(text, LETTER, LETTER.section_matcher.on(text))


def found(source):
    """Numbers of the filled lines that are boilerplate."""
    text = Text(source)
    return {n for one in furniture(text) for n in range(one.first, one.last + 1) if text.lines[n].start < text.lines[n].end}


def marked(source):
    """A text without its marks, and the numbers of the lines that had one."""
    lines = source.strip("\n").split("\n")
    want = {n for n, line in enumerate(lines) if line.startswith("~ ")}
    return "\n".join(line.removeprefix("~ ") for line in lines), want


POLICE = """
~ Quickly exit this site by pressing the Escape key Leave this site
~ We use some essential cookies to make our website work. We’d like to set additional cookies so we can remember you.
~ You can manage your preferences and cookie settings at any time by clicking on “Customise Cookies” below.
~ Your cookie preferences have been saved. You can update your cookie settings at any time on the cookies page.
~ Your cookie preferences have been saved. You can update your cookie settings at any time on the cookies page.
~ Sorry, there was a technical problem. Please try again.
~ This site is a beta, which means it's a work in progress. Your feedback helps us make things better.
Request reference: FOI 1/24
How many cookies does the force's website set?
"""

LETTERS = {
    "police_site": POLICE,
    # shortened to a sentence each, and the first line cut in two
    "police_site_short": """
~ Press the Escape key to leave
~ Leave this site
~ We use some essential cookies to make our website work.
~ Your cookie preferences have been saved.
~ Sorry, there was a technical problem.
Response
The harbour master holds no record of it.
""",
    # wrapped by the program that printed the page
    "police_site_wrapped": """
~ Leave this site
~ We use some essential cookies to make our website work. We'd like to set
~ additional cookies so we can remember your preferences and understand how you
~ use our site.
~ You can manage your preferences and cookie settings at any time by clicking on
~ "Customise Cookies" below. For more information on how we use cookies, please
~ see our Cookies notice.
~ Your cookie preferences have been saved. You can update your cookie settings at
~ any time on the cookies page.
~ Sorry, there was a technical problem. Please try again.
~ This site is a beta, which means it's a work in progress and we'll be adding
~ more to it over the next few weeks. Your feedback helps us make things better,
~ so please let us know what you think.
Freedom of information request reference no: 01.FOI.24.000001
""",
    "reworded": """
~ We use a few essential cookies to make our website work. We'd like to set some more.
~ You may manage your preferences and cookie settings at any time by clicking below.
~ Sorry there was a technical problem, please try again
~ This website is a beta, which means it is a work in progress. Your feedback helps us.
Dear Requester
""",
    "welsh": """
~ Allanfa Gyflym
~ Rydym yn defnyddio rhai cwcis hanfodol er mwyn i’n gwefan weithio.
~ Mae eich dewisiadau cwcis wedi’u cadw. Gallwch ddiweddaru eich gosodiadau cwcis unrhyw bryd.
~ Mae’n ddrwg gennym, roedd problem dechnegol. Rhowch gynnig arall arni.
~ Mae'r wefan hon yn fersiwn beta, sy'n golygu ei bod ar y gweill. Mae eich adborth yn help i ni.
Cais
Faint o gwcis sydd ar wefan y Cyngor?
""",
    "welsh_reworded": """
~ Rydym yn defnyddio cwcis hanfodol er mwyn i'n gwefan weithio.
~ Mae eich dewisiadau cwcis chi wedi'u cadw.
~ Mae'n ddrwg gennym, bu problem dechnegol. Rhowch gynnig arall arni.
Cais
""",
    # a letter about cookies, banners and beta sites keeps every word
    "about_cookies": """
Dear Requester
1. How many cookies does the Council's site set?
2. We use some cookies at our own shop; does the Council?
3. Was the notice "Your cookie preferences have been saved" ever tested?
Our answer
Cookies on our website are set by three suppliers, 14 in all.
We use cookies to count the readers of the planning pages.
The banner on the site reads:
We use some essential cookies to make our website work.
Callers who failed to book saw this message:
Sorry, there was a technical problem. Please try again.
This site is a beta test for tidal turbines, consented in 2019.
Sorry, there was a technical problem in March, which has been mended since.
[2] Sorry, there was a technical problem. It has been mended since.
Cookies
Accept all cookies is the button that 61% of visitors press.
""",
    "about_pages": """
Dear Ms Reader,
Thank you for asking about navigation aids at sea. Page 3 of 12 of the chart shows fourteen buoys.
Contents
Introduction            Page 1
Our answer              Page 5
1. Was the download of the log delivered?
Delivered
2. Who made the report?
Report
3. On which page of the minutes is it?
Page 12
4. What share was lost?
1/2
Home
Search
""",
    # numbers and words that repeat as answers and table cells
    "repeated_answers": """
Dear Requester
1. How many in 2021?
6
2. How many in 2022?
12
3. Why?
N/A
4. Where?
N/A
Year | North | South
2021 |
0 |
0 |
• 11
• 11
• 11
• 11
The information is exempt because its release would help an intruder.
The information is exempt because its release would help an intruder.
""",
    # the whole refusal is printed twice, a page apart, and is not a page line either time
    "repeated_prose": """
1. How many keys were lost by the wardens of the North Gate in 2023?
The Council holds this and refuses to give it out, as the number would tell
North Gate Wardens what others know and what they themselves do
not.
a
b
c
d
e
f
2. How many were found again?
The Council holds this and refuses to give it out, as the number would tell
North Gate Wardens what others know and what they themselves do
not.
""",
    "request_site": """
~ Skip to content
~ WhatDoTheyKnow
~ Browse requests View authorities Read blog Help Sign in or sign up
~ Swings in Mill Park
~ A Requester made this Freedom of Information request to Anytown Council
~ This request has been closed to new correspondence. Contact us if you think it should be reopened.
~ The request was partially successful.
A Requester
3 May 2024
~ Delivered
Dear Anytown Council,
How many swings are there?
Yours faithfully,
A Requester
~ Link to this
Anytown Council
20 May 2024
~ 1 Attachment
~ swings 2024.xlsx
~ 36K Download View as HTML
Dear Requester
Please find attached the list. The request was successful in part.
Kind regards
~ Link to this
~ Things to do with this request
~ Add an annotation (to help the requester or others)
""",
    "request_site_notice": """
Yours faithfully,
Requester
~ -------------------------------------------------------------------
~ Please use this email address for all replies to this request:
~ request-1@example.org
~ Is [7][Anytown Council request email] the wrong address for Freedom of Information
~ requests to Anytown Council? If so, please contact us using this form:
~ [8]
~ Disclaimer: This message and any reply that you make will be published on
~ the internet. Our privacy and copyright policies:
~ https://www.example.org/help
~ Please note that in some cases publication of requests and responses will
~ be delayed.
~ If you find this service useful as an FOI officer, please ask your web
~ manager to link to us from your organisation's FOI page.
~ show quoted sections
""",
    # two of three files without a known ending, sizes and buttons in lines of their own or in one
    "attachments": """
~ 3 Attachments
~ map one.pdf
~ 2.1M Download View as HTML
~ figures
~ 36K Download View as HTML
~ letter.docx
~ 12K
~ Download
~ View as HTML
Dear Requester
2 attachments
were found. The download took 3 hours.
""",
    "visible_links": """
Kind regards
FOI Team
~ References
~ Visible links
~ 1.
~ https://www.example.org/licence
~ 2. mailto:[Anytown Council request email]
~ 3. https://ico.example.org/make-a-complaint
From: FOI
Sent: 2 May 2024
1. Here is the visible link between the two
""",
    "mail_disclaimer": """
Kind regards
FOI Team

~ The information in this email is confidential and may be read only by
~ the person it was sent to. Any other use of it is unauthorised, and if you
~ are not that person please delete it.
~ Anytown Council scans mail for viruses.

From: Someone
Sent: 3 May 2024
Subject: parking
~ CAUTION: This email originated from outside of the organisation. Do not click links unless you know the content is safe.
Dear Council,
how many?
~ Sent from my iPhone
""",
    # no blank line parts it from the signature above and the quoted mail below
    "mail_disclaimer_unparted": """
Yours sincerely
Anytown Council
~ This email and its attachments are intended solely for the addressee and may
~ hold sensitive material. If it has come to you in error please notify the
~ author and do not disclose, copy or rely on any part of it.
On 3 May 2024 at 10:00, Requester wrote:
> How many vehicles?
~ > This email is confidential and intended for the addressee.
> Regards
""",
    "mail_disclaimer_welsh": """
Cofion
~ Mae'r neges hon yn gyfrinachol. Os nad chi yw'r derbynnydd, dylech ei dileu.
~ Gallwch ohebu â ni yn Gymraeg. You may write to us in Welsh.
""",
    "unfamiliar_sender": """
Subject: membership
~ [You don't often get email from
~ [7][FOI #1 email]. Learn why this is
~ important at [8]
~ https://aka.ms/LearnAboutSender
~ ]
Dear Council,
""",
    # the words of disclaimers, footers and print hints as the subject of a letter
    "about_mails": """
Dear Requester,
This email policy was approved in 2021 and applies to all of our staff.
Please consider the environmental report in Annex A.
The leisure trust is a company limited by guarantee and is not subject to the Act.
Your request was to be told how many staff e-mails carry these words:
This email is confidential and intended solely for the addressee.
All e-mails of the mayor from May 2024 are enclosed.
If you have received this letter by post you may reply in Welsh.
2. Disclaimer
There is none.
3. References
Two were taken up.
Yours sincerely
""",
    "mail_foot": """
Yours sincerely
A Officer
~ Anytown Trust is a company limited by guarantee, registered office 1 High Street.
~ P Please don't print this e-mail unless you really need to
~ ------------------------------------------------
~ www.example.org              Please consider the environment
""",
    "security_marking": """
~ OFFICIAL
Dear Requester
Your request was handled by an official.
Official
figures are published in May.
~ OFFICIAL - SENSITIVE
""".replace("Official\nfigures", "The official\nfigures"),
    "scottish_page": """
~ Skip to main content
~ Home > Publications > FOI/EIR release
~ Ferry timetables: FOI release
~ Published: 26 February 2024
~ Directorate: Marine Directorate
~ Topic: Transport
FOI reference: 202400012345
Date received: 14 December 2023
Information requested
The timetables. Published: 2019 to 2021 only.
Response
Topic: the timetables are enclosed.
~ Is there anything wrong with this page?
~ Yes  No  Send feedback
""",
    # labels and values on lines of their own
    "details_apart": """
~ Skip to main content
~ Home > Freedom of information > Releases
~ Bus lane cameras: FOI release
~ Published
~ 26 February 2024
~ Directorate
~ Transport
FOI reference
202400012345
Dear Requester
""",
    "dated_page": """
~ March 3, 2025 | Road Policing , Procedures
~ Category:
~ Road Policing , Procedures
~ Subject:
~ Speed cameras
Request Number: FOI/1
Request 1
How many cameras? Category:
""",
    "subject_of_a_letter": """
Ref:       FOI 24-310
Subject:   Cyber security
Date:      3 May 2024
Dear Requester
""",
    "asked_and_answered": """
~ Menu
~ Search
~ Parking fines 2023
You asked
How many fines?
We answered
Menu
12
~ Share this page
~ Facebook
~ Is this page useful?
""",
    # letterhead lines between the halves of a sentence, where a page turned
    "turned_page": """
Disclosure Unit

Dear Applicant

The constabulary has looked for records in all of its divisions and in
~ Midshire Constabulary
~ Chief Constable A N Other
~ www.midshire.example.org
each of the four custody suites, and found them in two.
We keep the records for six years and then destroy them.
a
b
c
d
The older ones were copied on to film, which is kept by the county archive
~ Midshire Constabulary
~ Chief Constable A N Other
~ www.midshire.example.org
and may be seen there by appointment.
Yours faithfully
""",
    "page_numbers": """
Letter, first page. We hold the records that you asked for.
~ - 1 -
Second page
1. one
2. two
3. three
4. four
5. five
6. six
- a dash
~ - 2 -
Yours faithfully
""",
    "page_of": """
~ Office of Ferries                                      Page 1 of 2
Dear Requester
We hold it, as page 2 of the report says.
~ Office of Ferries                                      Page 2 of 2
Yours faithfully
""",
    "form_feeds": """
~ Trust of Hills                         Chair: A Sample
Dear Sir
1. How many?
   6
~                  1
~ \fTrust of Hills                         Chair: A Sample
2. And where?
   38
~                  2
""".replace("~ \f", "~ \f "),
    # numbers at the ends of pages that do not count the pages
    "form_feeds_with_answers": """
1. How many?
   6
\f2. And where?
   38
\f3. And when?
   2019
""",
    # what two pages end with by chance is an answer
    "form_feeds_with_equal_answers": """
1. How many?
N/A
\f2. And where?
N/A
3. Who?
The Council does not know.
\f4. Why?
The Council does not know.
~ ANYTOWN COUNCIL
\f5. When?
None
~ ANYTOWN COUNCIL
""",
    "printed_from_a_browser": """
Dear Requester
The list is at https://www.example.org/lists/2 and holds 1/2 of them.
~ https://www.example.org/foi/1                                   1/2
The rest follows.
~ https://www.example.org/foi/1                                   2/2
""",
    "government_page": """
~ Skip to main content
~ Cookies on GOV.UK
~ We use some essential cookies to make this website work.
~ We also use cookies set by other sites to help us deliver content.
~ Accept additional cookies Reject additional cookies View cookies
~ You have accepted additional cookies. You can change your cookie settings at any time.
~ Ferry fares: FOI release
~ Published: 3 May 2024
You asked
What are the fares?
We answered
They are enclosed. © Crown copyright
Documents
~ Is this page useful?
~ Help us improve GOV.UK
~ © Crown copyright
""",
    "mail_scanned": """
Many thanks
FOI Team
Follow us on foot and you will find the records room.
~ This email has been scanned by the ferry office's filter.
~ ______________________________________________________________________
""",
    "mail_disclaimer_reworded": """
Regards
Records Office
~ Confidential: this message is for the person named above and nobody else.
~ If this e-mail reached you by mistake please tell us and delete it.
~ Anytown Council monitors e-mail for training.
""",
    "other_banners": """
~ BETA
~ You are using the beta version of this site.
~ JavaScript is switched off in your browser.
~ Emergency exit
The emergency exit of the library was locked on 3 May.
Beta
blockers were not given.
""",
    "framed_disclaimer": """
We attach the table.
Kind regards
~ *************************************************
~ This message is intended for the use of the person to whom
~ it is addressed and may be privileged.

~ Opinions in it are the writer's.
~ *************************************************
Dear Council
How many?
~ _________________________________________________
""",
    "columns_without_form_feeds": """
~ Trust of Lakes                          FOI 24/12
Dear Requester
1. How many beds?
12
2. How many wards?
~ Trust of Lakes                          FOI 24/12
3
3. Beds by ward:
Ward A      12
Ward B      12
Ward A      12
Yours sincerely
~ Trust of Lakes                          FOI 24/12
""",
    "turn_over": """
We hold the plans of the pier,
~ Continued overleaf
which are enclosed. It was continued overleaf.
""",
    "ruled": """
Dear Requester
~ __________________________________
------Original Message------
From: A
a - b
--
""",
}


@pytest.mark.parametrize("name", LETTERS)
def test_lines_of_the_page_and_lines_of_the_letter(name):
    source, want = marked(LETTERS[name])
    lines = source.split("\n")
    got = found(source)
    assert [lines[n] for n in sorted(got - want)] == [], "taken from the letter"
    assert [lines[n] for n in sorted(want - got)] == [], "not found"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Quickly exit this site by pressing the Escape key", BoilerplateKind.EXIT_SITE),
        ("We use some essential cookies to make our website work.", BoilerplateKind.COOKIE_NOTICE),
        ("Sorry, there was a technical problem. Please try again.", BoilerplateKind.ERROR_BANNER),
        ("This site is a beta, which means it's a work in progress.", BoilerplateKind.BETA_BANNER),
        ("Skip to main content", BoilerplateKind.NAVIGATION),
        ("OFFICIAL-SENSITIVE", BoilerplateKind.PAGE_HEADER_FOOTER),
        ("Page 2 of 3", BoilerplateKind.PAGE_HEADER_FOOTER),
        ("[EXTERNAL EMAIL] Caution, it came from outside.", BoilerplateKind.MAIL_HEADER),
        ("This is an HTML version of an attachment to the Freedom of Information request", BoilerplateKind.OTHER),
        ("Please consider the environment before printing this email", BoilerplateKind.MAIL_DISCLAIMER),
    ],
)
def test_kinds(line, kind):
    assert [one.kind for one in furniture(Text(line + "\nDear Requester"))] == [kind]


def test_one_notice_is_one_piece_and_two_are_two():
    source = "Your cookie preferences have been saved.\n" * 2 + "Dear Sir"
    assert [(one.first, one.last) for one in furniture(Text(source))] == [(0, 0), (1, 1)]
    wrapped, _ = marked(LETTERS["police_site_wrapped"])
    assert (1, 3) in [(one.first, one.last) for one in furniture(Text(wrapped))]


NOISE = {
    "crlf": lambda s: s.replace("\n", "\r\n"),
    "trailing_spaces": lambda s: s.replace("\n", "  \n"),
    "no_break_spaces": lambda s: s.replace(" ", "\u00a0"),
    "straight_quotes": lambda s: s.replace("’", "'").replace("“", '"').replace("”", '"'),
    "soft_hyphens": lambda s: s.replace("ite", "i\u00adte"),
    "upper_case": str.upper,
}


@pytest.mark.parametrize("noise", NOISE)
@pytest.mark.parametrize("name", ["police_site", "welsh", "request_site_notice", "visible_links", "about_cookies", "attachments"])
def test_noise_changes_nothing(name, noise):
    source, want = marked(LETTERS[name])
    assert found(NOISE[noise](source)) == want


@pytest.mark.parametrize("name", ["police_site", "welsh", "visible_links", "about_cookies", "attachments", "scottish_page"])
def test_blank_lines_between_paragraphs_change_nothing(name):
    source, want = marked(LETTERS[name])
    assert found(source.replace("\n", "\n\n")) == {2 * n for n in want}


@pytest.mark.parametrize("source", ["", " ", "\n\n", "\f", ">", "> >\n>", "-", "\ud800", "x" * 5000])
def test_texts_without_any(source):
    assert furniture(Text(source)) == ()


FRAGMENTS = [line.removeprefix("~ ") for text in LETTERS.values() for line in text.split("\n")]
FRAGMENTS += [
    "\f",
    "> ",
    ">",
    "Page 1",
    "\f\f",
    "OFFICIAL",
    "references",
    "visible links",
    "1 attachment",
    "label:",
    "\x85",
    "\u00ad",
    "\ud800",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=8), max_size=25), st.sampled_from(["\n", "\n\n", "\r\n", " "]))
def test_pieces_are_in_order_and_end_on_filled_lines(lines, end):
    text = Text(end.join(lines))
    last = -1
    for one in furniture(text):
        assert last < one.first <= one.last < len(text.lines)
        assert all(text.lines[n].start < text.lines[n].end for n in (one.first, one.last))
        last = one.last


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "line",
    ["Page 1 of 4\n", "please use this email address for all replies to this request\n", "\f\n", "share\n", "this e-mail and any\n", "\f"],
)
def test_one_line_over_and_over_does_not_hang(line):
    text = Text(line * (160_000 // len(line)))
    found = furniture(text)
    assert found == furniture(Text(line * (160_000 // len(line))))
    assert sum(one.last - one.first + 1 for one in found) <= len(text.lines)
