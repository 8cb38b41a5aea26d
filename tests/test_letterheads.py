"""Heads, labels, tails and notes of letters as many kinds of authorities write them: the single facts read from them."""
# ruff: noqa: E501  (a paragraph of a letter is a line)

from __future__ import annotations

from bisect import bisect_right

import pytest

import foiparse
from foiparse.model import Response

CASES: list[tuple[str, str, dict[str, object]]] = []


def case(name: str, text: str, **expected: object) -> None:
    CASES.append((name, text.strip("\n"), expected))


case(
    "fire",
    """
MEADOWSHIRE FIRE & RESCUE SERVICE
Headquarters, Station Road, Upper Leigh, MS1 4AB

Our Reference: FOI_2024_0087                                        Date: 7 February 2024

Dear Requester

FREEDOM OF INFORMATION ACT 2000 - REQUEST FOR INFORMATION

We received your request on 12 January. You wanted to know how many cats were rescued from trees.

Our crews rescued 31 cats in 2023. The data is taken from a live system and may change as records are updated.

You have 2 months from the date of this letter to ask for an internal review. You may complain to the Information Commissioner's Office at www.ico.org.uk after that.

Yours sincerely

Information Officer
""",
    reference="FOI_2024_0087",
    date="2024-02-07",
    received="2024-01-12",
    review_within="2 months",
    caveats=["scope"],
    attachments=[],
    links=["www.ico.org.uk"],
    authority="MEADOWSHIRE FIRE & RESCUE SERVICE",
    boiler=[],
)
case(
    "uni-email",
    """
From: FOI Enquiries <foi@eastmarch.ac.example>
Sent: Monday, 3 June 2024 11:20
To: Requester
Subject: FOI-24-118: Response to your request about car parks [EXTERNAL]

Dear Requester,

Please find attached the University of Eastmarch's reply (FOI-24-118 Reply.pdf) together with a spreadsheet called "Permits 2019 to 2023.xlsx".

Figures of less than five have been replaced with "<5" so that nobody can be identified.

If you are unhappy with the reply you should write to the Secretary within forty working days.

Kind regards,
Records Office
University of Eastmarch

This email is intended solely for the person to whom it is addressed and may contain confidential information. If you have received it in error please delete it and tell the sender.
""",
    reference="FOI-24-118",
    date="2024-06-03",
    review_within="forty working days",
    names=["FOI-24-118 Reply.pdf", "Permits 2019 to 2023.xlsx"],
    caveats=["low_numbers"],
    authority="University of Eastmarch",
    boiler=[17],
)
case(
    "nhs-web",
    """
Skip to main content
Home > About us > Freedom of information > Disclosure log

FOI 5521: locum doctors

Date of request: 2 April 2024
Date of response: 29 April 2024

Request

How much was spent on locum doctors in 2022/23?

Response

£4,210,990. Please see attached file Locums 2023.csv for the monthly amounts.

Spend on doctors employed through the Trust's own bank is excluded from the totals.

Was this page helpful?
Back to top
""",
    reference="FOI 5521",
    date="2024-04-29",
    received=None,
    names=["Locums 2023.csv"],
    caveats=["scope"],
    boiler=[0, 1, 18, 19],
    attachments=["spreadsheet"],
)
case(
    "dept",
    """
Department for Rivers and Coasts
3rd Floor, Weir House
London SW1X 1AA

www.gov.example/rivers

Ms A Requester
By email

                                                   Our ref: IC 00412
                                                   Your ref: weirs
                                                   15 October 2024

Dear Ms Requester

Thank you for your request of 18 September 2024, which has been considered under the Environmental Information Regulations 2004 (EIR).

A copy of the report you asked for is enclosed at Annex A. We have redacted the names of junior officials under regulation 13(1).

If you have any complaints about the handling of your request, please write to the address above within two calendar months. The Information Commissioner can be contacted at: https://ico.org.uk/make-a-complaint/.

Yours sincerely,

Weirs Team
""",
    reference="IC 00412",
    date="2024-10-15",
    review_within="two calendar months",
    caveats=["redaction"],
    attachments=["document"],
    names=["Annex A"],
    links=["www.gov.example/rivers", "https://ico.org.uk/make-a-complaint/"],
    authority="Department for Rivers and Coasts",
    boiler=[],
    instruments=["Environmental Information Regulations"],
)
case(
    "ni",
    """
Mountain and Lough District Council
Comhairle Ceantair

FOI/2024/33
Date: 09-08-2024

Dear Requester

Your information request was received in this office on Friday 19 July 2024.

Please note that the numbers relate to licences, and one licence may cover several dogs.

1. Dogs licensed in 2023: 8,104.

Should you be dissatisfied, a review may be sought within 40 working days of the date of this correspondence by contacting the Chief Executive.
""",
    reference="FOI/2024/33",
    date="2024-08-09",
    received="2024-07-19",
    review_within="40 working days",
    caveats=["counting"],
    authority="Mountain and Lough District Council",
    attachments=[],
)
case(
    "scot",
    """
Abernethy and Strath Council

Ref: 101006733219

Date: 21st June 2023

Dear Sir/Madam

Freedom of Information (Scotland) Act 2002

I refer to your request for information dated 25th May 2023, received 26 May 2023, regarding potholes.

The information is provided in the attached Excel workbook and in Appendix 2.

You have the right to request a review by no later than 40 working days after you receive this letter. If you remain dissatisfied you may appeal to the Scottish Information Commissioner within six months.

Yours faithfully
""",
    reference="101006733219",
    date="2023-06-21",
    received="2023-05-26",
    review_within="40 working days",
    attachments=["spreadsheet"],
    instruments=["Freedom of Information (Scotland) Act"],
    authority="Abernethy and Strath Council",
)
case(
    "wdtk",
    """
Dear Requester,

RE: Your Freedom of Information Request Reference: 7730188

Thank you for your request which was received on 4th of March 2024.

Please find our response below. The figures are correct as at 31 March 2024.

Number of swimming pools: 4

If you would like to complain, please email us within 40 working days.

Kind regards

FOI Team
Brackenford Borough Council

show quoted sections
""",
    reference="7730188",
    received="2024-03-04",
    review_within="40 working days",
    caveats=["scope"],
    boiler=[17],
    authority="Brackenford Borough Council",
    date=None,
)
case(
    "housing",
    """
Riverside Homes
FAO: Requester
Our ref : RH/EIR/0091
Sent by e-mail on 11 November 2024

Dear Requester

Environmental Information Regulations 2004

On 15 October 2024 you asked us for the following:
"The most recent damp survey of Elm Court."

The survey is provided with this email as a PDF. Some of it has been blacked out because it identifies tenants.

You can ask us to look at this again. Please do so within 40 working days of today.
""",
    reference="RH/EIR/0091",
    date="2024-11-11",
    review_within="40 working days",
    caveats=["redaction"],
    attachments=["document"],
    received=None,
)
case(
    "police-page",
    """
Leave this site
We use some essential cookies to make our website work. You can also allow others.
Beta This is a new service - your feedback will help us to improve it.

Freedom of information request reference number: 1187/24

Request

How many burglaries were reported in Westhaven in 2023?

Response

412 were recorded. It should be noted that police forces in the United Kingdom are routinely required to provide crime statistics to government bodies and the recording criteria is set nationally.

Published: 3 May 2024
""",
    reference="1187/24",
    caveats=["other"],
    boiler=[0, 1, 2],
    date=None,
)
case(
    "parish",
    """
Little Stoke Parish Council
Clerk: Mrs P Ewe
Tel 01632 960777

4/12/23

Ref FOI 12

Dear Requester,

Request for information - village green

I enclose a copy of the minutes (2 pages) and the map you wanted.

The council counts visitors, not visits.

If you are not happy with this please tell me within 2 months and the Chairman will look at it again.

Yours sincerely
P Ewe

Encs.
""",
    reference="FOI 12",
    date="2023-12-04",
    review_within="2 months",
    caveats=["counting"],
    attachments=["document"],
    authority="Little Stoke Parish Council",
)
case(
    "welsh",
    """
Cyngor Sir Glannau / Glannau County Council

Gofynnwch am / Ask for: Freedom of Information Unit
Eich cyf / Your ref:
Ein cyf / Our ref: CSG-RhG-2290
Dyddiad / Date: 2 Mai 2024 / 2 May 2024

Annwyl / Dear Requester,

Diolch / Thank you for your request received on 8 April 2024.

Numbers under 5 are suppressed.

You may ask for a review within 40 working days. Comisiynydd Gwybodaeth: 0330 414 6421
""",
    reference="CSG-RhG-2290",
    date="2024-05-02",
    received="2024-04-08",
    review_within="40 working days",
    caveats=["low_numbers"],
)
case(
    "transport",
    """
Ref: 2871-2425

Date: 19 December 2024

Dear Requester

Thank you for your request received by Northern Transport Executive (NTE) on 25 November 2024 asking for bus punctuality.

Your request has been considered under the requirements of the Freedom of Information Act and our information access policy. I can confirm that we hold the information you require.

Please see the attached spreadsheet. Please note that the data is for timetabled services only.

Please see the attached information sheet for details of your right to appeal.

Yours sincerely
FOI Case Officer
Northern Transport Executive
""",
    reference="2871-2425",
    date="2024-12-19",
    received="2024-11-25",
    attachments=["spreadsheet"],
    caveats=["scope"],
    authority="Northern Transport Executive",
)
case(
    "regulator",
    """
Our reference: IRQ0098121

14.01.2025

Dear Requester

We understand you seek details of inspections.  We have decided to disclose the two reports. They are available at https://www.regulator.example/reports/2024-a.pdf and from the library.

The Health and Social Care Act 2008 requires us to publish them.

If you would like a review you need to contact us no later than 40 working days after the date of this e-mail, quoting IRQ0098121.
""",
    reference="IRQ0098121",
    date="2025-01-14",
    review_within="40 working days",
    links=["https://www.regulator.example/reports/2024-a.pdf"],
    instruments=["Health and Social Care Act"],
    attachments=[],
)
case(
    "pdf",
    """
                                                     North Fen Integrated Care Board
                                                     Fen House, Causeway, NF1 1NF
Our Ref: FOI.24.NFE118                                                 Page 1 of 2
Date: 30th August 2024

Dear Requester

Thank you for your Freedom of Information request received in our office on 01/08/2024.

1. How many practices merged in 2023?

Three. See Appendix A, attached.

\fNorth Fen Integrated Care Board                                        Page 2 of 2

2. What did it cost?

We have not recorded this.

If you are dissatisfied with our response you have a right to an internal review, which should be requested within two months of receipt of this letter.
""",
    reference="FOI.24.NFE118",
    date="2024-08-30",
    received="2024-08-01",
    review_within="two months",
    names=["Appendix A"],
    boiler=[13],
    authority="North Fen Integrated Care Board",
)
case(
    "holding",
    """
Dear Requester,

Ref: EIR 2024-771

Thank you for your email of 3 March 2024 to the Forest Agency, which was registered on 4 March 2024. It is being dealt with under the Environmental Information Regulations 2004.

We will respond within 20 working days. Please quote the reference number above in any correspondence.

Forest Agency
""",
    reference="EIR 2024-771",
    date=None,
    review_within=None,
    attachments=[],
)

case(
    "regulator-mail",
    """
From: information.rights@tidal.example
To: Requester
Date: 4 Mar 2025 16:02:11 +0000
Subject: Your information request (our ref. IR2025-0117)

Dear Requester,

I write further to your email of 4 February, which we received the same day.

Attached are two documents: the inspection plan and the letter of 9 May 2023. Information which identifies individuals has been redacted from both.

If you wish to seek a review, please reply to this email within 40 working days of receiving it.

Regards
Information Rights
Tidal Regulator
""",
    reference="IR2025-0117",
    date="2025-03-04",
    review_within="40 working days",
    caveats=["redaction"],
    attachments=["document"],
)
case(
    "school",
    """
ST ALDHELM'S ACADEMY TRUST

Date:      12th February 2024
Ref:       FOI/SA/07

Dear Requester

Freedom of Information Act 2000

Your letter dated 15 January 2024 was received on 17 January 2024.

Pupils excluded in 2022/23: 11. Numbers fewer than 5 are not shown, and are marked with an asterisk.

You can appeal to the Chair of Governors. Any appeal must be made within 20 school days.

Yours sincerely
Data Protection Lead
""",
    reference="FOI/SA/07",
    date="2024-02-12",
    received="2024-01-17",
    review_within="20 school days",
    caveats=["low_numbers"],
    authority="ST ALDHELM'S ACADEMY TRUST",
)
case(
    "ambulance",
    """
Northern Moors Ambulance Service NHS Trust
Freedom of Information Office
Tel: 01632 960 555

FOI Reference: NMAS 24-25 0412

19/08/2024

Dear Requester

You asked for response times. Figures for July are provisional and subject to validation.

The full data set is in the Excel file "July times.xlsx", which is enclosed.

Should you be unhappy you may request an internal review; this must be done within two calendar months of this reply.
""",
    reference="NMAS 24-25 0412",
    date="2024-08-19",
    review_within="two calendar months",
    caveats=["scope"],
    names=["July times.xlsx"],
    authority="Northern Moors Ambulance Service NHS Trust",
)
case(
    "ni-dept",
    """
Department of Rivers (NI)
Corporate Services
Causeway House

Our reference: DoR-2024-0099
Date: 5 April 2024

By email

Dear Requester

FREEDOM OF INFORMATION ACT 2000 - DoR-2024-0099

Thank you for your request, received on 8 March.

The Department does not hold the information. It may be held by Waterways Ireland.

You may ask for a review within 2 months. If you remain dissatisfied you may go to the Information Commissioner, Wycliffe House, Wilmslow.
""",
    reference="DoR-2024-0099",
    date="2024-04-05",
    received="2024-03-08",
    review_within="2 months",
    boiler=[],
)
case(
    "page",
    """
Cookies on our website
We use necessary cookies to make our website work.
Accept all
Reject all
Skip to main content

Home / Transparency / FOI responses

Gritting routes

Reference: FOI-7781
Request received: 3 December 2024
Response sent: 6 January 2025

Request
Please send your gritting routes.

Response
The routes are on our website at https://www.dales.example/gritting. A map is available as a PDF download.

Last updated: 7 January 2025
© Dales County Council
""",
    reference="FOI-7781",
    date="2025-01-06",
    received="2024-12-03",
    links=["https://www.dales.example/gritting"],
    boiler=[0, 1, 2, 3, 4, 6, 8, 20, 21],
    attachments=[],
)
case(
    "hmrc-like",
    """
FOI Team
Room 9, Block C
Whitemill

Email foi@revenue.example
Phone 03000 960999

Date      23 May 2024
Our ref   FOI2024/33871

Dear Requester

Freedom of Information Act 2000

Thank you for your request, which was received on 26 April, for the number of calls about cider duty.

There were 1,018 calls. This number counts calls, not callers.

If you are not satisfied with this reply you can request a review within 2 months of receiving this letter.
""",
    reference="FOI2024/33871",
    date="2024-05-23",
    received="2024-04-26",
    review_within="2 months",
    caveats=["counting"],
)
case(
    "fwd",
    """
-----Original Message-----
From: Clerk, Wold Parish
Sent: 02 July 2024 09:00
To: Requester
Subject: Re: FOI request

Hi,

Minutes attached. I've blanked out the names of two residents.

If you're not happy let me know within 40 days.

Jo
Clerk to Wold Parish Council

Sent from my iPad
""",
    reference=None,
    date="2024-07-02",
    attachments=["document"],
    caveats=["redaction"],
)
case(
    "ombuds",
    """
Public Services Ombudsman
Case reference: 202301177-FOI
14 November 2023

Dear Requester

Thank you for your FOI request of 16 October 2023 (our reference 202301177-FOI).

We publish this at www.pso.example/reports and so section 21 applies.

You can ask for a review of our decision. Please do so by 15 January 2024.
""",
    reference="202301177-FOI",
    date="2023-11-14",
    review_within=None,
    links=["www.pso.example/reports"],
    authority="Public Services Ombudsman",
)
case(
    "footers",
    """
Borough of Elmstead
Town Hall, EL1 1AA                                            www.elmstead.example
                                                              Ref: EB/2024/5512
                                                              1 March 2024
Dear Requester

Re: Freedom of Information request

You asked which schools have lead pipes. Nine schools have them. A list is at Appendix 1 to
this letter.

Borough of Elmstead - Ref: EB/2024/5512                                          Page 1 of 2
\f
Appendix 1

Oak Primary
Elm Primary

Borough of Elmstead - Ref: EB/2024/5512                                          Page 2 of 2
""",
    reference="EB/2024/5512",
    date="2024-03-01",
    boiler=[11, 18],
    authority="Borough of Elmstead",
)
case(
    "ack",
    """
Thank you for contacting Coast Guard Records.

Your request has been logged under reference number CGR-0044/24 on 9 May 2024.

We aim to respond by 7 June 2024.
""",
    reference="CGR-0044/24",
    review_within=None,
    attachments=[],
)


def boilerplate_lines(r: Response) -> list[int]:
    lines = r.source.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    numbers = set()
    for one in r.boilerplate:
        first, last = bisect_right(starts, one.span.start) - 1, bisect_right(starts, max(one.span.start, one.span.end - 1)) - 1
        numbers.update(n for n in range(first, last + 1) if lines[n].strip())
    return sorted(numbers)


def facts(r: Response) -> dict[str, object]:
    received = r.request.received if r.request else None
    return {
        "reference": r.reference.value if r.reference else None,
        "date": r.date.value.isoformat() if r.date else None,
        "received": received.value.isoformat() if received else None,
        "review_within": r.complaint_rights.review_within if r.complaint_rights else None,
        "attachments": [one.kind.value for one in r.attachments],
        "names": [one.name for one in r.attachments if one.name],
        "links": [one.url for one in r.links],
        "instruments": [one.name for one in r.instruments],
        "caveats": [one.kind.value for one in r.caveats],
        "boiler": boilerplate_lines(r),
        "authority": r.authority,
    }


@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, expected, id=name) for name, text, expected in CASES])
def test_single_facts_of_a_letter(text: str, expected: dict[str, object]) -> None:
    read = facts(foiparse.parse(text))
    assert {key: read[key] for key in expected} == expected
