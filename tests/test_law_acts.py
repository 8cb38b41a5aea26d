"""Which laws are named, and which of them a mention belongs to."""

import pytest

from foiparse.law.acts import acts, attribute
from foiparse.law.grammar import cite, mentions
from foiparse.source import Text

# Expected: code, else name and year as printed, of each law named; a pointing name has "*" before it.
NAMES = [
    ("under the Freedom of Information Act 2000 (the Act)", ["FOIA2000", "*FOIA2000"]),  # a definition binds "the Act"
    ("the Freedom of Information (Scotland) Act 2002 (FOISA)", ["FOISA2002", "FOISA2002"]),  # name and abbreviation
    ("Freedom of Information Act (Scotland) 2002", ["FOISA2002"]),  # words in the wrong order
    ("Freedom of Information (FOI) Act 2000", ["FOIA2000"]),  # abbreviation inside the name
    ("Freedom of Information Act (FOIA) 2000", ["FOIA2000"]),  # abbreviation before the year
    ("FREEDOM OF INFORMATION ACT 2000", ["FOIA2000"]),  # capitals
    ("the freedom of information act", ["FOIA2000"]),  # small letters
    ("Freedom of\nInformation Act 2000", ["FOIA2000"]),  # wrapped line
    ("the FOI Act and FoIA, also F.O.I.A.", ["FOIA2000", "FOIA2000", "FOIA2000"]),  # abbreviations
    ("Environmental Information Regulations 2004 (EIR)", ["EIR2004", "EIR2004"]),  # regulations
    ("the EIRs and the EI(S)Rs", ["EIR2004", "EISR2004"]),  # both countries
    ("Environmental Information (Scotland) Regulations 2004", ["EISR2004"]),  # Scottish, in full
    (
        "Environmental Information (Scotland) Regulations 2004 (the EIRs). The EIRs",
        ["EISR2004", "EISR2004", "EISR2004"],
    ),  # its abbreviation
    ("Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004", ["FEES2004"]),  # the fees regulations
    (
        "Freedom of Information (Fees for Required Disclosure) (Scotland) Regulations 2004",
        ["Freedom of Information (Fees for Required Disclosure) (Scotland) Regulations 2004"],  # the Scottish ones keep their name
    ),
    ("Data Protection Act 2018, the DPA and the 2018 Act", ["DPA2018", "DPA2018", "*DPA2018"]),  # three ways
    ("Data Protection Act 1998", ["Data Protection Act 1998"]),  # the old Act keeps its name
    ("UK GDPR and GDPR", ["UKGDPR", "GDPR"]),  # two laws
    ("the UK General Data Protection Regulation", ["UKGDPR"]),  # in full
    ("the General Data Protection Regulation", ["GDPR"]),  # in full, not of the UK
    ("Police, Crime, Sentencing and Courts Act 2022", ["Police, Crime, Sentencing and Courts Act 2022"]),  # commas and "and"
    ("Dogs (Protection of Livestock) Act 1953", ["Dogs (Protection of Livestock) Act 1953"]),  # brackets
    (
        "Education (Additional Support for Learning) (Scotland) Act 2004",
        ["Education (Additional Support for Learning) (Scotland) Act 2004"],  # two brackets
    ),
    ("Housing (No. 2) Act 1988", ["Housing (No. 2) Act 1988"]),  # a full stop and a figure inside brackets
    ("Health and Safety at Work etc. Act 1974", ["Health and Safety at Work etc. Act 1974"]),  # a full stop inside the name
    ("Regulation of Investigatory Powers Act 2000", ["Regulation of Investigatory Powers Act 2000"]),  # begins like a unit word
    ("arrested under the Police Act 1996", ["Police Act 1996"]),  # the words before it stay outside
    ("Sec 39A Police Act 1996", ["Police Act 1996"]),  # the section stays outside
    (
        "the Traffic Signs Regulations and General Directions 2016",
        ["Traffic Signs Regulations and General Directions 2016"],
    ),  # goes on behind the word
    ("the Human Rights Act and Equality Act 2010", ["Human Rights Act", "Equality Act 2010"]),  # TRAP: does not go on
    ("Human Rights Act 1998 and Equality Act 2010", ["Human Rights Act 1998", "Equality Act 2010"]),  # two Acts
    ("a letter of the Council, Police Act 1996", ["Police Act 1996"]),  # a comma before the name is no part of it
    (
        "\u2022 Police (Conduct) Regulations 2020\n\u2022 Police Act 1996",
        ["Police (Conduct) Regulations 2020", "Police Act 1996"],
    ),  # a list
    ("Legislation\nPolice Act 1996", ["Police Act 1996"]),  # a heading above is no part of it
    ("Police Appeals Tribunals Rules 2020", ["Police Appeals Tribunals Rules 2020"]),  # rules
    ("European Convention on Human Rights", ["European Convention on Human Rights"]),  # a convention
    ("Treaty on European Union", ["Treaty on European Union"]),  # a treaty
    ("the same Act, that Act", ["*the same Act", "*that Act"]),  # nothing to point at
    ("the Computer Misuse Act", ["Computer Misuse Act"]),  # no year
    (
        "the Revenue and Ferries Act 2005 (RFA), and section 2 RFA",
        ["Revenue and Ferries Act 2005", "Revenue and Ferries Act 2005", "Revenue and Ferries Act 2005"],
    ),  # an abbreviation of the letter's own
    ("section 18(1) of the Revenue and Ferries Act 2005", ["Revenue and Ferries Act 2005"]),  # TRAP: brackets before the name
    ("please act now, it is an act of kindness", []),  # TRAP: the verb and the noun
    ("in order 2004 to follow", []),  # TRAP: "order" and a figure
    ("working rules 2020", []),  # TRAP: small letters are no name
    ("an FOI request and their FOIs", []),  # TRAP: "eir" in "their", FOI alone
    ("building regulations approval", []),  # TRAP: no name of an instrument
    ("data protection principles", []),  # TRAP: not the Act
]


@pytest.mark.parametrize(("text", "expected"), NAMES, ids=[text[:40] for text, _ in NAMES])
def test_laws_named(text, expected):
    assert ["*" * act.generic + act.title for act in acts(Text(text))] == expected


def test_name_and_year_and_place_of_an_act():
    text = "\u2022 The Police\n(Conduct)   Regulations 2020, Part 2"
    (act,) = acts(Text(text))
    assert (act.name, act.year) == ("Police (Conduct) Regulations", 2020)
    assert text[act.start : act.end] == "Police\n(Conduct)   Regulations 2020"


F, E, S, X = "FOIA2000", "EIR2004", "FOISA2002", "EISR2004"
BELONGS = [
    # --- named behind
    ("section 40(2) of the Freedom of Information Act 2000", None, ["s40(2) FOIA2000"]),  # plainly
    ("section 40(2) FOIA", None, ["s40(2) FOIA2000"]),  # without "of the"
    ("section 40(2) (personal information) of the Act", F, ["s40(2) FOIA2000"]),  # behind a gloss
    ("section 40(2) under the Freedom of Information Act", None, ["s40(2) FOIA2000"]),  # "under"
    ("Section 12 (5) (b) of the Environmental Information Regulations", F, ["s12(5)(b) EIR2004"]),  # called a section, is a regulation
    ("Section 40 and 38 of FOIA", None, ["s40 FOIA2000", "s38 FOIA2000"]),  # a compound
    ("section 1 and section 2 of the Police Act 1996", F, ["s1 Police Act 1996", "s2 Police Act 1996"]),  # across a joint
    ("regulation 14 of the Regulations and section 17 of the Act", E, ["reg14 EIR2004", "s17 FOIA2000"]),  # each its own
    ("section 40(2) FOIA and section 35 of the Data Protection Act 2018", F, ["s40(2) FOIA2000", "s35 DPA2018"]),  # same numbers, two Acts
    ("Article 15 of the UK GDPR or section 45 of the Data Protection Act 2018", F, ["art15 UKGDPR", "s45 DPA2018"]),  # two units
    (
        "subsections 3(a), 3(b) and 4(c) of the Data Protection Act 2018",
        F,
        ["s3(a) DPA2018", "s3(b) DPA2018", "s4(c) DPA2018"],
    ),  # as printed
    ("Schedule 2 to the Data Protection Act 2018", F, ["sch2 DPA2018"]),  # a schedule
    # --- named in front
    ("Sec 39A Police Act 1996", F, ["s39A Police Act 1996"]),  # behind, no "of"
    ("Police Act 1996 s39A", F, ["s39A Police Act 1996"]),  # in front
    ("FOISA section 17", F, ["s17 FOISA2002"]),  # in front, the other country's
    ("GDPR EU2016, Article 5(1)(a).", F, ["art5(1)(a) GDPR"]),  # with what stands between
    ("In the Data Protection Act 2018, section 3(2) defines it", F, ["s3(2) DPA2018"]),  # opens the sentence
    # --- in the sentence
    (
        "The principles are in the Data Protection Act 2018. See the 2018 act and these can be found at section 34.",
        F,
        ["s34 DPA2018"],
    ),  # "found at" leads to the Act named a line earlier
    (
        "Release would breach the Data Protection Act 2018, so it is exempt under section 40(2).",
        F,
        ["s40(2) FOIA2000"],
    ),  # TRAP: not a section of it
    ("the General Data Protection Regulation. Article 5(1)(a) says", F, ["art5(1)(a) GDPR"]),  # the last law of articles
    # --- pointing
    (
        "the Freedom of Information Act 2000 (the Act). The Road Traffic Act 1988 is old. Section 12 of the Act applies.",
        F,
        ["s12 FOIA2000"],
    ),  # TRAP: the definition, not the Act named last
    (
        "Section 163 of the Road Traffic Act 1988. Section 170(2) of the same Act. Section 12 of the Act.",
        F,
        ["s163 Road Traffic Act 1988", "s170(2) Road Traffic Act 1988", "s12 FOIA2000"],
    ),  # "the same Act" is the last named, "the Act" the letter's
    ("exempt from the Freedom of Information Act 2000 by section 39(1) of that Act", E, ["s39(1) FOIA2000"]),  # "that Act"
    ("section 40(2) of the Act", E, ["s40(2) FOIA2000"]),  # "the Act" of an environmental letter
    ("section 39(2) of the Act", X, ["s39(2) FOISA2002"]),  # the same in Scotland
    ("section 21 of the 2000 Act", S, ["s21 FOIA2000"]),  # by its year
    ("section 4 of the 1984 Act", F, ["s4 1984 Act"]),  # a year nobody named: as printed
    (
        "section 18(1) of the Commissioners for Revenue and Customs Act 2005. Section 23(1) of that Act",
        F,
        ["s18(1) Commissioners for Revenue and Customs Act 2005", "s23(1) Commissioners for Revenue and Customs Act 2005"],
    ),  # the statutory bar
    # --- by unit, number and regime
    ("section 38", F, ["s38 FOIA2000"]),  # health and safety
    ("section 38", S, ["s38 FOISA2002"]),  # personal data: the number means another thing
    ("regulation 12(5)(e)", F, ["reg12(5)(e) EIR2004"]),  # a regulation in a letter under the Act
    ("regulation 10(5)(e)", S, ["reg10(5)(e) EISR2004"]),  # the same in Scotland
    ("regulation 10(4)(a)", None, ["reg10(4)(a) EISR2004"]),  # a number only the Scottish regulations have
    ("regulation 12(5)(b)", None, ["reg12(5)(b) EIR2004"]),  # a number only the other ones have
    ("regulation 13 of the EIRs", X, ["reg13 EISR2004"]),  # the abbreviation in a Scottish letter
    ("section 40(2) is not relied on", E, ["s40(2) FOIA2000"]),  # a section in an environmental letter
    (
        "regulation 4(3) of the Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004; regulation 4(4)",
        F,
        ["reg4(3) FEES2004", "reg4(4) FEES2004"],
    ),  # goes on in the fees regulations
    ("Regulation 12(5)(e) EIR. To rely on 12(5)(e)", E, ["reg12(5)(e) EIR2004", "12(5)(e) EIR2004"]),  # bare
    ("Sections 3A(b) and 3B of the Act", F, ["s3A(b) FOIA2000", "s3B FOIA2000"]),  # a misprint stays with its Act
    ("Under the Freedom of Information Act we refuse. Section 12 applies.", None, ["s12 FOIA2000"]),  # no regime, one Act named
    # --- nobody's
    ("S47 assessments were made. Which led to a S47?", F, ["s47 None", "s47 None"]),  # TRAP: the Children Act, unnamed
    ("S106 agreements", F, ["s106 None"]),  # TRAP: the planning Acts, unnamed
    ("section 136 detentions", F, ["s136 None"]),  # TRAP: the Mental Health Act, unnamed
    ("a section 60 stop", F, ["s60 None"]),  # TRAP: a stop power; the Act has a section 60
    ("a section 21 notice was served", F, ["s21 None"]),  # TRAP: the Housing Act's notice
    ("this is a section 17 notice", F, ["s17 FOIA2000"]),  # a notice of the Act itself
    ("Section 19 reports on floods", F, ["s19 None"]),  # TRAP: the flood Act; the Act has a section 19
    ("S106 and s402", F, ["s106 None", "s402 FOIA2000"]),  # brackets lost count for exemptions only
    ("section 12", None, ["s12 None"]),  # nothing to go by
    ("Article 8", F, ["art8 None"]),  # no law of articles named
]


def belongings(text, regime):
    """Each provision with its Act."""
    read = Text(text)
    found = mentions(read)
    return [
        f"{cite(m.unit, path) if m.unit else cite('s', path)[1:]} {act}"
        for m, act in zip(found, attribute(read, found, acts(read), regime), strict=True)
        for path in m.paths
    ]


@pytest.mark.parametrize(("text", "regime", "expected"), BELONGS, ids=[text[:40] for text, _, _ in BELONGS])
def test_whose_a_provision_is(text, regime, expected):
    assert belongings(text, regime) == expected


@pytest.mark.parametrize(("text", "regime", "expected"), BELONGS, ids=[text[:40] for text, _, _ in BELONGS])
def test_no_break_spaces_change_nothing(text, regime, expected):
    assert belongings(text.replace(" ", "\u00a0"), regime) == expected
