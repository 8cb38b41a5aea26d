"""The authority's own number for the case, and every number that is not it."""

from __future__ import annotations

import pytest
from outlines import Block, looked_up, outline_of

from foiparse.formats import ReferenceRule
from foiparse.model import BoilerplateKind, DiagnosticCode
from foiparse.outline.lookup import Lookup
from foiparse.outline.parts import Voice
from foiparse.patterns import UserPattern
from foiparse.reading.reference import parts, read

LABELLED: list[tuple[tuple[Block, ...], str]] = [
    # the label, its value as printed
    (("Freedom of information request reference no: 01.FOI.24.011223",), "01.FOI.24.011223"),
    (("Freedom of Information Request Reference No: FOI-555-2022",), "FOI-555-2022"),
    (("Our ref FOI 4871",), "FOI 4871"),
    (("Our Ref: LQ/0441207",), "LQ/0441207"),
    (("Ref. EIR-22-119",), "EIR-22-119"),
    (("FOI Reference: 733/2021",), "733/2021"),
    (("TfX Ref: FOI-0931-2122",), "FOI-0931-2122"),
    (("Enquiry Reference: 57- 24",), "57- 24"),
    (("Request Number: FOI/15883",), "FOI/15883"),
    (("Request ID: 88213",), "88213"),
    (("Case Number 7719",), "7719"),
    (("Case no: CAS-20871",), "CAS-20871"),
    (("Reference number 101001234567",), "101001234567"),
    (("Please quote: ACK-90217",), "ACK-90217"),
    (("Internal review reference: IR/23/044",), "IR/23/044"),
    (("Internal Review Reference Number: IR2022/07111",), "IR2022/07111"),
    (("Ein cyf / Our ref: BHB 23-118",), "BHB 23-118"),
    (("FOI Ref: FOI2022/06641",), "FOI2022/06641"),
    # a label alone, the value below it
    (("Our reference:\nFOI 22/118",), "FOI 22/118"),
    # a stray space, a full stop after it
    (("Your request reference is FOI 118-22.",), "FOI 118-22"),
    # the number with its year as a word of its own
    (("Our ref: FOI 0288 2021/22",), "FOI 0288 2021/22"),
    # slashes in spaces, also across a line end
    (("Subject: Re \u2013 Freedom of Information Request \u2013 Reference \u2013 FOI / 1199001",), "FOI / 1199001"),
    (("Subject: Re \u2013 Environmental Information Regulations Request \u2013 Reference \u2013\nEIR / 1199002",), "EIR / 1199002"),
    (("Subject: your request - reference - FOI /\n1199003",), "FOI / 1199003"),
    # inside a subject, before other words
    (("Subject: RE: Freedom of Information request - Ref: FOI 22/0711 - Street trees",), "FOI 22/0711"),
    (("Subject: Re: Bins in Elm Row [Case FOI-7001]",), "FOI-7001"),
    (("FOI request ref. FOI 23/0107: wards",), "FOI 23/0107"),
    # headings that a number ends
    (("FREEDOM OF INFORMATION REQUEST 21/07/1033",), "21/07/1033"),
    (("Freedom of Information Request: FOI2021/00831",), "FOI2021/00831"),
    (("RE: FOI Request 411/2020",), "411/2020"),
    # a line that is the number with its scheme
    (("FOI 004410-19", "Dear Requester,", "We hold no such list."), "FOI 004410-19"),
    (("FOI 24/551 - Response sent 5 March 2024", "We hold no such list."), "FOI 24/551"),
    # asked to be quoted, told in a sentence
    (("Please quote FOI 16002 in all letters.",), "FOI 16002"),
    (("Please quote FOI/00016001 in all letters.",), "FOI/00016001"),
    (("Your request has been given the reference number FOI-2021-0912.",), "FOI-2021-0912"),
    (("Thank you for your request (our reference FOI 22-901), which came in May.",), "FOI 22-901"),
    (("Your request was allocated reference number WCC-118001. In a previous request we told you more.",), "WCC-118001"),
    (("If you write to us, please do so quoting reference 66120.",), "66120"),
    # "request", "enquiry", "case" or "ticket" alone, with a colon, the number filling the line
    (("Your request: 90417\nSent by e-mail",), "90417"),
    (("Your enquiry : 55120",), "55120"),
    (("Case: AV-2201",), "AV-2201"),
    (("Enquiry #44120",), "44120"),
    (("FOI request: 771203",), "771203"),
    (("Ticket number: 00221",), "00221"),
    (("File no: LG/77/25",), "LG/77/25"),
    # "our number"
    (("Our number: AV/2201",), "AV/2201"),
    (("Our no. 22014",), "22014"),
    (("Subject: Your FOI - our number GP/25/00118",), "GP/25/00118"),
    # the word request alone before it, in a heading
    (("Request AV/2201", "Dear Ms Reed,"), "AV/2201"),
    (("Your request AV-2201/25: skips", "Dear Ms Reed,"), "AV-2201/25"),
    (("Response to your request 44120",), "44120"),
    (("Decision on request AV-2201/25",), "AV-2201/25"),
    # a review's heading
    (("Internal review IR-71/25\nOriginal request FOI-2214/25",), "IR-71/25"),
    (("Outcome of internal review - REV-2201",), "REV-2201"),
    (("INTERNAL REVIEW: IR/25/7012", "Our ref: FOI 25/118"), "IR/25/7012"),
    (("Internal review FOI 25/118", "Our ref: IR-25/007"), "IR-25/007"),
    # a line of the letterhead that is a code: with a scheme anywhere, another above a salutation
    (("Alder Vale Council\nAVC-FOI-0411\n3 March 2025", "Dear Ms Reed,"), "AVC-FOI-0411"),
    (("Alder Vale Council            AVC/EIR/0091", "Dear Ms Reed,"), "AVC/EIR/0091"),
    (("AVC.FOI.1123", "We hold no such list."), "AVC.FOI.1123"),
    (("GP/25/00411", "3 March 2025", "Dear Ms Reed,"), "GP/25/00411"),
    # a year with a number is no range of years; a number may follow its year
    (("FoI No. 2025/18",), "2025/18"),
    (("Reference: AV 2025 0771",), "AV 2025 0771"),
    # a title begins with it, or ends with it behind "response"
    (("A25-031 Freedom of Information request", "Dear Ms Reed,"), "A25-031"),
    (("25-0072 FOI request", "Dear Ms Reed,"), "25-0072"),
    (("Freedom of Information response AV-0072", "Dear Ms Reed,"), "AV-0072"),
    (("Freedom of Information: 25-0072", "Dear Ms Reed,"), "25-0072"),
    # the name of the scheme or the log is the label
    (("RFI: 4472", "Dear Ms Reed,"), "4472"),
    (("Log number: 119/25", "Dear Ms Reed,"), "119/25"),
    (("eCase ref: FOI2025/001193", "Dear Ms Reed,"), "FOI2025/001193"),
    (("Case Ref. #20250078", "Dear Ms Reed,"), "20250078"),
    # letters before a number without a mark between them, alone above the salutation; a scheme behind other letters
    (("AV5513", "Freedom of Information Act 2000", "Dear Ms Reed,"), "AV5513"),
    (("ATISN 20312", "Dear Ms Reed,"), "ATISN 20312"),
    (("Ref: AvH-FOI 25/0062", "Dear Ms Reed,"), "AvH-FOI 25/0062"),
]


@pytest.mark.parametrize(("blocks", "value"), LABELLED)
def test_a_labelled_number_is_the_reference(blocks: tuple[Block, ...], value: str) -> None:
    outline = outline_of(*blocks)
    reference, doubts = read(Lookup(outline))
    assert reference is not None and reference.value == value
    assert " ".join(reference.span.of(outline.text.source).split()) == value
    assert doubts == ()


NOT_IT: list[tuple[Block, ...]] = [
    # the requester's own, whoever prints it
    ("Your ref: TB/17003",),
    ("Your Ref: ASN Parents 2024",),
    (("My reference: CJ/24/9001", Voice.REQUESTER),),
    # other cases
    ("Original request: FOI/22/2290",),
    ("Related cases: 01.FOI.23.033111, 01/FOI/23/034222",),
    ("In a former reply (FOI 198/2021) other figures were given.",),
    ("Thank you for the request about our handling of your request FOI / 2020-21-3001.",),
    ("As we said in our earlier response (reference FOI 22/0088), the file is closed.",),
    ("This was disclosed in answer to another request, 01/FOI/21/018811.",),
    # other bodies' numbers
    ("ICO REF: IC-150000-A1B2",),
    ("It has been given the number 240314777 there, and you will hear from them.",),
    ("The crime reference number 4200123/22 was withheld.",),
    ("The tribunal's decision (case ref EA/2021/0177) is known to you.",),
    # dates, telephone numbers, years, words
    ("Ref: 14 March 2024",),
    ("Our ref: 16/10/2023",),
    ("Reference: 01632960111",),
    ("Freedom of Information Request 2023",),
    ("Freedom of Information request 2022/23",),
    ("Our ref:     Your ref: TB/17003",),
    ("Reference number:",),
    ("Ref: see the annex",),
    ("The number of requests with reference to section 40 was 312.",),
    ("FOI 2020 - figures", "We hold it."),
    ("Case notes 12345 were read.",),
    ("REQUEST 1: the minutes of 2021",),
    ("The request number was 2 of 3.",),
    ("Request: 2022/23",),
    ("Case: 2024",),
    ("Request 1: 20251",),
    ("Requests: 4412",),
    ("Case: 41204 and 41205 are closed.",),
    ("Our number: 01632 960111",),
    ("Your number: 88213",),
    (
        "The file shows that they were all told of it at the time in a note, and that is why we say again that your",
        "request AV-2201/25 was the earlier one.",
    ),
    ("Request 2024",),
    ("Request 12: skips",),
    ("Internal review of FOI-1902/25",),
    # codes that are no numbers of cases, or no letterhead's
    ("Alder Vale\nISO-9001:2015\nAV1 2BC\nTEL-01632", "Dear Ms Reed,"),
    ("Which model is it?", "XR-20411"),
    ("Dear Ms Reed,", "XR-20411"),
    ("Alder Vale\nPO 2201\nAV1 2BC", "Dear Ms Reed,"),
    ("UNIT 2201", "Dear Ms Reed,"),
    ("Which model is it?", "XR20411"),
    # titles without a number of their own
    ("2025 Freedom of Information request", "Dear Ms Reed,"),
    ("The response 2025 was read.", "Freedom of Information: 2024/25"),
    ("FOI: 01632 960111",),
]


@pytest.mark.parametrize("blocks", NOT_IT)
def test_another_number_is_not_the_reference(blocks: tuple[Block, ...]) -> None:
    assert read(looked_up(*blocks)) == (None, ())


def test_a_column_ends_at_two_spaces() -> None:
    reference, _ = read(looked_up("Request for information no. RFI 6610                 3 May 2023"))
    assert reference is not None and reference.value == "RFI 6610"
    reference, _ = read(looked_up("   Our ref: FOI 0288 2021/22                      Alder House\n   Your ref: XY/3301"))
    assert reference is not None and reference.value == "FOI 0288 2021/22"
    reference, _ = read(looked_up("Ref:          IG/FOI/22-905\nDate:         3 May 2022"))
    assert reference is not None and reference.value == "IG/FOI/22-905"


def test_a_review_has_its_own_number() -> None:
    outline = outline_of("Our ref: FOI/22/1111\nInternal review reference: IR/22/017\nOriginal request: FOI/22/1111", "Dear Requester,")
    reference, doubts = read(Lookup(outline))
    assert reference is not None and reference.value == "IR/22/017"
    assert doubts == ()


def test_the_acknowledgement_below_serves_where_the_letter_has_none() -> None:
    quoted = ("From: FOI\nSubject: Re \u2013 Freedom of Information Request \u2013 Reference \u2013 FOI / 1199004", Voice.QUOTED)
    reference, _ = read(looked_up("Dear Requester,", "We do not hold this.", quoted))
    assert reference is not None and reference.value == "FOI / 1199004"
    reference, _ = read(looked_up("Our ref: FOI 23/118", "We do not hold this.", quoted))
    assert reference is not None and reference.value == "FOI 23/118"


def test_the_requesters_mail_below_does_not() -> None:
    mail = ("Subject: RE: Freedom of Information Request \u2013 Reference \u2013 FOI / 1199005", Voice.REQUESTER)
    assert read(looked_up("We do not hold this.", mail)) == (None, ())


def test_boilerplate_has_no_reference() -> None:
    assert read(looked_up(("Ref: FOI-2022-0101", BoilerplateKind.NAVIGATION), "We do not hold this.")) == (None, ())


def test_two_labels_of_equal_right_are_told() -> None:
    reference, doubts = read(looked_up("Our ref: FOI 22/0811\nFOI Reference: FOI 22/0911"))
    assert reference is not None and reference.value == "FOI 22/0811"
    assert [doubt.code for doubt in doubts] == [DiagnosticCode.SEVERAL_REFERENCES]


def test_one_number_printed_in_two_ways_is_one() -> None:
    reference, doubts = read(looked_up("Request Number: FOI/15883\nOur ref: FOI/00015883"))
    assert reference is not None and reference.value == "FOI/15883"
    assert doubts == ()


RULE = ReferenceRule(("matter", "our file"), UserPattern(r"(?P<serial>\d{4})x(?P<year>\d\d)$"))


def test_a_format_knows_labels_and_shapes_of_its_own() -> None:
    reference, _ = read(looked_up("Our ref: AB/30441", "Matter: QQ-4410x21", "We hold it."), RULE)
    assert reference is not None
    assert (reference.value, reference.year, reference.serial) == ("QQ-4410x21", 2021, "4410")
    # where its label is missing, the general ones serve
    reference, _ = read(looked_up("Our ref: FOI 22/30441", "We hold it."), RULE)
    assert reference is not None
    assert (reference.value, reference.year, reference.serial) == ("FOI 22/30441", 2022, "30441")


def test_a_shape_that_takes_too_long_is_passed_over() -> None:
    slow = ReferenceRule(("matter",), UserPattern(r"(?P<serial>(?:[0a]|a|0)+)+x", seconds=0.001))
    reference, _ = read(looked_up("Matter: FOI-0000000000000000000000000001", "We hold it."), slow)
    assert reference is not None and reference.value.startswith("FOI-0000")


SCHEMES = [
    ("FOI 2024-99", 2024, "99"),
    ("EIR/2023/77", 2023, "77"),
    ("01.FOI.23.033090", 2023, "033090"),  # two-digit year, serial that does not restart
    ("01/FOI/20/017001", 2020, "017001"),
    ("2012110002801", 2012, "0002801"),  # year, month, serial of the month
    ("202300383001", 2023, "00383001"),
    ("221101046", 2022, "046"),  # day, serial of the day
    ("FOI2023/93001", 2023, "93001"),
    ("IR2021/08001", 2021, "08001"),
    ("RFI 2015-096", 2015, "096"),
    ("219/2024", 2024, "219"),
    ("FOI-120-2024", 2024, "120"),
    ("FOI 0596 2019/20", 2019, "0596"),
    ("FOI-2871-2324", 2023, "2871"),
    ("20/09/1088", 2020, "1088"),
    ("FOI 006860-17", 2017, "006860"),
    ("HQ/PA/003493/18", 2018, "003493"),
    ("FOI 24/0093", 2024, "0093"),
    ("FOI2024/00301/AB", 2024, "00301"),  # initials behind it
    ("89- 26", 2026, "89"),
    ("FOI/00013725", None, "00013725"),  # no year in it
    ("EIR / 1082001", None, "1082001"),
    ("ACK-55001", None, None),  # scheme not known
    ("79001", None, None),
]


@pytest.mark.parametrize(("value", "year", "serial"), SCHEMES)
def test_year_and_serial_of_known_schemes(value: str, year: int | None, serial: str | None) -> None:
    assert parts(value) == (year, serial)


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "unit", ["ref ", "Our ref: ", "request no. ", "FOI request A", "quote ", "[case ", "ref: FOI /", "reference number number ", "\nref:"]
)
def test_one_thing_over_and_over_does_not_hang(unit: str) -> None:
    outline = outline_of(unit * (100_000 // len(unit)))
    assert read(Lookup(outline)) == read(Lookup(outline))
