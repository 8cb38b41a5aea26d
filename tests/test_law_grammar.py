"""The citation grammar: one table of sentences and what they cite."""

from itertools import pairwise

import pytest

from foiparse.law.grammar import cite, mentions
from foiparse.source import Text

# Expected: mentions parted by " | ", the provisions of one by spaces, a range as "first..last", a bare mention with "?".
# The comment of a trap names what it would be confused with.
ROWS = [
    # --- the unit words
    ("exempt under Section 40 of the Act", "s40"),  # the plain case
    ("exempt under section 40(2) of the Act", "s40(2)"),  # a subsection
    ("exempt under SECTION 40(2)(A) OF THE ACT", "s40(2)(a)"),  # capitals of a heading
    ("Sections 30 and 31 were weighed", "s30 s31"),  # plural
    ("see Sec 1(1)(a) of the Act", "s1(1)(a)"),  # short unit
    ("see Sec. 17 of the Act", "s17"),  # short unit with a full stop
    ("see secs 21 and 22 of the Act", "s21 s22"),  # short plural
    ("s.43(2) is engaged", "s43(2)"),  # s and a full stop
    ("s. 43 (2) is engaged", "s43(2)"),  # spaces on both sides
    ("s43(2) is engaged", "s43(2)"),  # nothing between
    ("s 44(1)(a) FOIA", "s44(1)(a)"),  # the tribunal's style
    ("S40 applies", "s40"),  # capital letter
    ("S17 of the Act requires this", "s17"),  # capital letter at the start of a sentence
    ("ss 30 and 31 FOIA", "s30 s31"),  # double s
    ("ss58, 59 and 60 of the Offences Against the Person Act 1861", "s58 s59 s60"),  # no space, three sections
    ("it turned on s12, s16, s45", "s12 | s16 | s45"),  # each its own mention
    ("s31(1)(a), s38(1) and s40(2)", "s31(1)(a) | s38(1) | s40(2)"),  # each its own mention
    ("section(s) s.38(1)(b) applies", "s38(1)(b)"),  # form letter that kept both
    ("section(s) 30 of the Act", "s30"),  # form letter, optional plural
    ("Section40(2) of the Act", "s40(2)"),  # the space was lost
    ("Regulation 12(4)(b) applies", "reg12(4)(b)"),  # environmental regulations
    ("Regulations 12(4)(e) and 12(5)(f) apply", "reg12(4)(e) reg12(5)(f)"),  # plural
    ("reg 12(5)(e) applies", "reg12(5)(e)"),  # short
    ("Reg. 12 (4) (b) applies", "reg12(4)(b)"),  # short with a stop and spaces
    ("regs 12(4)(d) and (e)", "reg12(4)(d) reg12(4)(e)"),  # short plural
    ("r.12(5)(b) applies", "reg12(5)(b)"),  # shortest
    ("r. 12(5)(b) applies", "reg12(5)(b)"),  # shortest with a space
    ("Article 5(1)(a) of the UK GDPR", "art5(1)(a)"),  # article
    ("Articles 6(1)(f) and 9 of the UK GDPR", "art6(1)(f) art9"),  # plural
    ("Art. 6(1)(f) GDPR", "art6(1)(f)"),  # short
    ("Exclusion 40: Personal data", "s40"),  # one department's word for exemption
    ("Exclusion 31: Law Enforcement", "s31"),  # the same
    ("exemptions 31 and 40(2) apply", "s31 s40(2)"),  # the number right behind the word exemption
    ("exception 12(5)(e) applies", "reg12(5)(e)"),  # the environmental regulations' word
    ("sub-section 170(2) of the same Act", "s170(2)"),  # sub-section for section
    ("subsections 3(a), 3(b) and 4(c) of the Data Protection Act 2018", "s3(a) s3(b) s4(c)"),  # garbled, kept as printed
    ("Schedule 2 Part 1 paragraph 5 of the Data Protection Act 2018", "sch2 para5"),  # a paragraph of a schedule
    ("Schedule 2, Part 1, paragraph 5(1)", "sch2 para5(1)"),  # with commas and a subparagraph
    ("paragraph 5 of Schedule 2 to the Data Protection Act 2018", "sch2 para5"),  # the other way round
    ("paragraph 5(3)(a) of Part 1 of Schedule 2 to the DPA", "sch2 para5(3)(a)"),  # the other way round, with its part
    ("Schedule 7 to the Terrorism Act 2000", "sch7"),  # a whole schedule
    # --- subsections side by side
    ("Section 31(1)(a)(b) - Law Enforcement", "s31(1)(a) s31(1)(b)"),  # two letters are siblings
    ("Section 31(1)(a)(b)(c) applies", "s31(1)(a) s31(1)(b) s31(1)(c)"),  # three
    ("Section 31(1)(a)&(b) applies", "s31(1)(a) s31(1)(b)"),  # ampersand, no spaces
    ("Section 31(1)(a) & (b) applies", "s31(1)(a) s31(1)(b)"),  # ampersand, spaces
    ("Section 31(1)(a) and (b) applies", "s31(1)(a) s31(1)(b)"),  # and
    ("Section 31(1)(a), (b) and (g) apply", "s31(1)(a) s31(1)(b) s31(1)(g)"),  # list
    ("Section 31(1)(a)/(b) applies", "s31(1)(a) s31(1)(b)"),  # slash
    ("Section 31(1)(a) or (b) may apply", "s31(1)(a) s31(1)(b)"),  # or
    ("Section 31 (1)(a)(b) Law Enforcement", "s31(1)(a) s31(1)(b)"),  # a space after the number
    ("Section 30(1)(a)(i) - Investigations", "s30(1)(a)(i)"),  # roman under a letter is a limb, no sibling
    ("Section 30(1)(a)(i)(ii) - Investigations", "s30(1)(a)(i) s30(1)(a)(ii)"),  # two romans are siblings
    ("Section 30(1)(a)(i)(b) applies", "s30(1)(a)(i) s30(1)(b)"),  # back to the letter
    ("sections 30(b)(i) and (ii) of FOISA", "s30(b)(i) s30(b)(ii)"),  # Scottish, no digit level
    ("s.30 (b)(ii) of FOISA", "s30(b)(ii)"),  # Scottish, spaced
    ("section 36(2)(b)(i) and (ii)", "s36(2)(b)(i) s36(2)(b)(ii)"),  # joined romans
    ("section 36(2)(b)(i), (ii) and (c)", "s36(2)(b)(i) s36(2)(b)(ii) s36(2)(c)"),  # romans, then a letter
    ("section 31(1)(h)(i) FOIA", "s31(1)(h) s31(1)(i)"),  # (i) after (h) is a letter, not a roman one
    ("section 31(1)(i) FOIA", "s31(1)(i)"),  # (i) after a digit is a letter
    ("Section 40(2)&(3) - Personal Information", "s40(2) s40(3)"),  # digits as siblings
    ("Section 40(2)(3)&(4)", "s40(2) s40(3) s40(4)"),  # run together and joined
    ("Section 40(2) & (3A)(a)", "s40(2) s40(3A)(a)"),  # inserted subsection
    ("Section 40(2)&(3A)(a)", "s40(2) s40(3A)(a)"),  # the same without spaces
    ("Section 40(2) & 3A(a)", "s40(2) s40(3A)(a)"),  # its brackets lost: no section 3A
    ("Section 40(2), 3A(a) and 3B", "s40(2) s40(3A)(a) s40(3B)"),  # the same in a list
    ("Section 40(5A)(5B) applies", "s40(5A) s40(5B)"),  # two inserted ones
    ("Section 40(2)(a)(b) and (3)(a)(i) - Personal", "s40(2)(a) s40(2)(b) s40(3)(a)(i)"),  # replaces from the digit on
    ("Section 40(2)(a)(b) and (3)(a)(i)(ii)(b) Personal", "s40(2)(a) s40(2)(b) s40(3)(a)(i) s40(3)(a)(ii) s40(3)(b)"),  # romans, then back
    ("Section 40(2)(a)(b) and (3A)(a) Personal information", "s40(2)(a) s40(2)(b) s40(3A)(a)"),  # capital word behind, no dash
    ("section 31(1)(g) and (2)(c) is upheld", "s31(1)(g) s31(2)(c)"),  # a condition joined
    ("section 31(1)(g) subsection 2(b)", "s31(1)(g) s31(2)(b)"),  # a condition named as a subsection
    ("section 31(1)(g), sub-section (2)(b)", "s31(1)(g) s31(2)(b)"),  # the same with a comma and a bracket
    ("section 40(2) by virtue of section 40(3A)(a)", "s40(2) | s40(3A)(a)"),  # two mentions
    ("regulation 12(4)(d) and (e)", "reg12(4)(d) reg12(4)(e)"),  # regulations, joined letters
    ("regulation 2(1)(a) and (c) of the Environmental Information Regulations", "reg2(1)(a) reg2(1)(c)"),  # a small number
    ("regulations 10(5)(b) and (f)", "reg10(5)(b) reg10(5)(f)"),  # Scottish regulations
    ("section 17(1)(a)-(c) of the Act", "s17(1)(a) s17(1)(b) s17(1)(c)"),  # a range of letters is counted out
    ("section 17(1)(a) to (c) of the Act", "s17(1)(a) s17(1)(b) s17(1)(c)"),  # the same in words
    ("Section 31(1)(a-c) applies", "s31(1)(a) s31(1)(b) s31(1)(c)"),  # a range inside one bracket
    ("section 40 subsection 2", "s40(2)"),  # the subsection in words
    ("section 40, subsections (2) and (3A)", "s40(2) s40(3A)"),  # the same, two of them
    ("Section 40(2) - Personal information & 31(1)(a) - Law", "s40(2) | ?31(1)(a)"),  # a title before the joint
    ("section 37(1)(aa) and (ab)", "s37(1)(aa) s37(1)(ab)"),  # two letters in one bracket
    ("section 27(1)(a) and (c), since its release", "s27(1)(a) s27(1)(c)"),  # a comma ends it
    # --- several sections
    ("Sections 31(1)(a)(b) and 40(2)", "s31(1)(a) s31(1)(b) s40(2)"),  # compound, then another section
    (
        "sections 35(1)(a) and 36(2)(b)(i) and (ii) in the alternative",
        "s35(1)(a) s36(2)(b)(i) s36(2)(b)(ii)",
    ),  # the limb belongs to the last
    ("sections 38(1)(a) and 38(1)(b) of FOISA", "s38(1)(a) s38(1)(b)"),  # each in full
    (
        "sections 26(c), 30(b) and (c), 35(1)(g) and 36(1) of FOISA",
        "s26(c) s30(b) s30(c) s35(1)(g) s36(1)",
    ),  # a list with a joined letter in it
    ("sections 40(2) & (5) and 30(1)", "s40(2) s40(5) s30(1)"),  # both kinds of joint
    ("Sections 23(5)/24(2) apply", "s23(5) s24(2)"),  # slash between sections
    ("Section 40 and 38 of FOIA", "s40 s38"),  # singular unit for two
    ("Section 21 & 22 apply", "s21 s22"),  # singular, ampersand
    ("section 22(1) and 43(2) of the FOIA is engaged", "s22(1) s43(2)"),  # singular, with subsections
    ("exempt under sections 21, 30 and 40. Letters", "s21 s30 s40"),  # list, end of a sentence
    ("see sections 1(1)(b) and 2(2)(b).", "s1(1)(b) s2(2)(b)"),  # small numbers with subsections
    ("Sections 3A(b) and 3B of the Act", "s3A(b) s3B"),  # misprint, kept as printed
    ("Section 17(1) & (4) of the Act", "s17(1) s17(4)"),  # opener of a legal annex
    ("Sections 30(3), 31(3) and 40(5B) of FOIA", "s30(3) s31(3) s40(5B)"),  # neither confirm nor deny
    ("Sections 23(5) (security bodies), 24(2) (national security) and 31(3)", "s23(5) s24(2) s31(3)"),  # glosses between
    ("sections 12 or 14 of the Act", "s12 s14"),  # or
    ("sections 12 and/or 14 of the Act", "s12 s14"),  # and/or
    ("section 31 and section 40", "s31 | s40"),  # the unit repeated
    ("regulation 14 of the Regulations and section 17 of the Act", "reg14 | s17"),  # two units
    ("sections 21 to 24 of the Act", "s21..s24"),  # a range of whole sections
    ("sections 21-44 of the Act", "s21..s44"),  # the same with a dash
    ("s21-44 FOIA", "s21..s44"),  # the same, shortest
    ("Sections 21 - 24 of the Act", "s21..s24"),  # spaces around the dash, plural
    # --- letters in numbers
    ("section 22A of the Act", "s22A"),  # inserted section
    ("section 22a(1) of the Act", "s22A(1)"),  # in lower case
    ("section 11B fees", "s11B"),  # another
    ("Sec 39A Police Act 1996", "s39A"),  # of another Act
    ("section 165A of the Road Traffic Act 1988", "s165A"),  # three digits
    ("section 43ZA of the Act", "s43ZA"),  # two letters
    ("section 40(3A)(a) applies", "s40(3A)(a)"),  # in a subsection
    ("section 40(3a)(a) applies", "s40(3A)(a)"),  # in a subsection, small
    # --- spaces, lines and brackets gone wrong
    ("Section 12 (5) (b) of the Environmental Information Regulations", "s12(5)(b)"),  # spaces between brackets
    ("Sec 1(1) (b) of the Act", "s1(1)(b)"),  # one space
    ("section\u00a038(1)(b) of FOISA", "s38(1)(b)"),  # no-break space
    ("section\u00a033 1(b) of FOISA", "s33(1)(b)"),  # a bracket pair lost
    ("section 33 1(b) of FOISA", "s33(1)(b)"),  # the same
    ("section\n12 of the Freedom of Information Act 2000", "s12"),  # line break after the unit
    ("sections 35(1)(a) and\n36(2)(c) apply", "s35(1)(a) s36(2)(c)"),  # line break in a compound
    ("Article\n5(1)(a) of the General Data Protection Regulation", "art5(1)(a)"),  # line break after the unit
    ("Section 24(2) - (National Security", "s24(2)"),  # bracket never closed
    ("Section 31(3) - (Law enforcement", "s31(3)"),  # the same
    ("under section 41of the Act", "s41"),  # space lost before "of"
    ("section 40(2)of the Act", "s40(2)"),  # space lost after the bracket
    ("section 40(2 of the Act", "s40(2)"),  # closing bracket lost
    ("section 31(1)a of the Act", "s31(1)(a)"),  # the last bracket pair lost
    ("section 31(1)a) of the Act", "s31(1)(a)"),  # an opening bracket lost
    ("section 40( 2 ) of the Act", "s40(2)"),  # spaces inside
    ("Section 40 (personal data) of the Act is claimed", "s40"),  # a gloss is no subsection
    ("section 12 (cost) and nothing else", "s12"),  # a gloss of one short word
    ("Section 43 (as amended) applies", "s43"),  # "(as" is no subsection
    ("Section 31(1)(a) (b) applies", "s31(1)(a) s31(1)(b)"),  # space between siblings
    ("section 40(2). Names are withheld", "s40(2)"),  # end of a sentence
    ("(section 43)", "s43"),  # in brackets
    ("(s.40(2))", "s40(2)"),  # in brackets, short
    ('"section 40(2)"', "s40(2)"),  # in quotation marks
    ("Section 40(2):", "s40(2)"),  # heading with a colon
    ("Section 21(1)\u2013Information accessible", "s21(1)"),  # en dash without spaces
    ("Section 30 - 2 items withheld", "s30"),  # TRAP: a spaced dash after one section is no range
    ("Section 31(1)(a)(b) - Law Enforcement, Section 40(2)", "s31(1)(a) s31(1)(b) | s40(2)"),  # list run into a line
    ("Section 30(1)(a)(i)(ii) \u2013 Investigations\nSection 42(1)", "s30(1)(a)(i) s30(1)(a)(ii) | s42(1)"),  # list of lines
    ("section 17(1)(b) . The", "s17(1)(b)"),  # stray space before the stop
    ("S47's are opened each week", "s47"),  # an apostrophe s behind the number
    ("Section 40\n2. The names are withheld", "s40"),  # TRAP: the number of the next item is no subsection
    ("the exemption is Section 12\n(a) we hold no index", "s12"),  # TRAP: the label of a list below is no subsection
    # --- the limb named first
    ("subsection (2) of section 40", "s40(2)"),  # limb before the section
    ("paragraph (a) of section 31(1)", "s31(1)(a)"),  # limb before the subsection
    ("limb (b) of regulation 12(5)", "reg12(5)(b)"),  # the Commissioner's word
    # --- bare numbers
    ("Regulation 12(5)(e) applies. To rely on 12(5)(e) we looked", "reg12(5)(e) | ?12(5)(e)"),  # once the regulation is the subject
    ("Regulation 12(5)(e) applies, and 12(4)(d) as well", "reg12(5)(e) | ?12(4)(d)"),  # another of the same shape
    ("Section 36(2)(b)(i) applies. The opinion on 36(2)(c) was sought", "s36(2)(b)(i) | ?36(2)(c)"),  # its section was named
    ("Section 30(b)(i) of FOISA; 30(b)(ii) as well", "s30(b)(i) | ?30(b)(ii)"),  # Scottish shape
    ("Section 31 applies: 31(1)(a) and (b)", "s31 | ?31(1)(a) ?31(1)(b)"),  # compound
    ("FOIA 40(2) applies", "?40(2)"),  # right behind the Act
    ("under EIR 12(5)(b)", "?12(5)(b)"),  # right behind the regulations
    ("FOIA 41(1) covers it, and section 12 does not", "?41(1) | s12"),  # a bare one before the first with its unit
    ("The grid has 12(5)(e) in cell four", ""),  # TRAP: a number with brackets before any regulation is named
    ("Section 40 applies to Question 2(a) and 3(b)", "s40"),  # TRAP: labels of questions
    ("Section 21 applies. Table 4(1) shows", "s21"),  # TRAP: number of a table
    ("Section 31 applies. Form 12(3) is attached", "s31"),  # TRAP: number of a form
    # --- what follows a number
    ("section 008/62 of the offence codes", ""),  # TRAP: the code of an offence, with a nought in front
    ("Section 12, 18 hours of work", "s12"),  # TRAP: hours of the cost limit
    ("section 12, 450 pounds", "s12"),  # TRAP: money
    ("Under section 40, 25 names were removed", "s40"),  # TRAP: a count begins the clause
    ("Under section 12 and 18 hours of work", "s12"),  # TRAP: hours joined by "and"
    ("section 31 and 14 officers", "s31"),  # TRAP: a count joined by "and"
    ("section 21 to 2020", "s21"),  # TRAP: a year after "to"
    ("section 60 to 30 people", "s60"),  # TRAP: a count after "to"
    ("Section 31, 2019", "s31"),  # TRAP: a year after a comma
    ("sections 30 and 31, 12 pages in all", "s30 s31"),  # TRAP: a count after a list
    ("Section 43 and (b) section 40 of the Act", "s43 | s40"),  # TRAP: a label of the letter's own list
    ("(a) section 40(2) and (b) the other files", "s40(2)"),  # TRAP: a label that has no level in the path
    ("Sec 1(1)(a), and\n(b) tell you what it is", "s1(1)(a)"),  # TRAP: the second item of a list of duties
    ("section 40(2) and (ii) in part", "s40(2)"),  # TRAP: a roman label of the letter's own
    ("section 12.5 of the plan", ""),  # TRAP: decimal number of a report
    ("Section 3.2 of the report", ""),  # TRAP: decimal number of a report
    ("the section 12th from the left", ""),  # TRAP: an ordinal
    ("section 12% of the total", ""),  # TRAP: a percentage
    ("Section 12,000 pages", ""),  # TRAP: thousands
    # --- not of a law
    ("Council's 12 libraries", ""),  # TRAP: a possessive s and a count
    ("Q's. 11, 12 & 14 are refused", ""),  # TRAP: questions
    ("Q\u2019s. 2, 3 and 4", ""),  # TRAP: questions, curly apostrophe
    ("in the 1970's 5 were built", ""),  # TRAP: a decade and a count
    ("12 PCs 14 tablets", ""),  # TRAP: a plural s and a count
    ("the cars 12 to 14", ""),  # TRAP: a plural s and a count
    ("Sheffield S2 4HT", ""),  # TRAP: postcode
    ("S10 2TN", ""),  # TRAP: postcode
    ("Leeds LS1 4AB", ""),  # TRAP: postcode with two letters
    ("pupils in S1 to S6", ""),  # TRAP: Scottish school years
    ("S4 pupils", ""),  # TRAP: Scottish school year
    ("S1-S3 classes", ""),  # TRAP: Scottish school years
    ("S4C was asked for its view", ""),  # TRAP: the Welsh channel
    ("Part 1 PU0168", ""),  # TRAP: a part number
    ("Part 2 of the Police Reform Act 2002", ""),  # TRAP: parts of Acts are no provisions
    ("2019 | 12 | 14", ""),  # TRAP: cells of a table
    ("Section C of the form", ""),  # TRAP: a lettered section
    ("section 4 of the form", ""),  # TRAP: a form's section
    ("section 4 of this manual", ""),  # TRAP: a manual's section
    ("section 4 of your form", ""),  # TRAP: a form's section
    ("in section 2 of your letter", ""),  # TRAP: a letter's section
    ("Section 2 of it is blank", ""),  # TRAP: a pronoun
    ("section 3 of each form", ""),  # TRAP: a form's section
    ("section 5 of our Lost Property Policy", ""),  # TRAP: a policy in capitals
    ("section 7 of the Records Management Policy", ""),  # TRAP: a policy in capitals
    ("please see section 3 below", ""),  # TRAP: this letter's section
    ("see section 2 overleaf", ""),  # TRAP: this letter's section
    ("an article of 12 March", ""),  # TRAP: a newspaper article
    ("the article 12 March 2020 in the paper", ""),  # TRAP: a newspaper article and its date
    ("an article 50 years old", ""),  # TRAP: a newspaper article and its age
    ("the regulations 2004", ""),  # TRAP: a year
    ("Regulations 2004 (SI 2004 No. 3244)", ""),  # TRAP: a year and a number of an instrument
    ("the schedule of 12 charges", ""),  # TRAP: a schedule of works
    ("Schedule 2 is attached to this letter", ""),  # TRAP: a contract's schedule
    ("exemption 2 of our list", ""),  # TRAP: an item of a list
    ("R 12 345 units", ""),  # TRAP: a code
    ("road R12 was closed", ""),  # TRAP: a road
    ("art 12 to 14 year olds make", ""),  # TRAP: the subject
    ("GCSE Art 9 entries", ""),  # TRAP: the subject and a count
    ("M&S 12 items", ""),  # TRAP: a shop
    ("Section time was 4 hours", ""),  # TRAP: no number behind the word
    ("subsection 2 is blank", ""),  # TRAP: a subsection of what is not said
    ("sections 1-3 of the contract", ""),  # TRAP: a contract's sections
    ("section 4 of Appendix B", ""),  # TRAP: an appendix's section
    ("Sections 40(2) and 38 below", "s40(2) s38"),  # a subsection tells that it is the law's
    ("the opening hours are in section 4.", ""),  # TRAP: a section of a policy, at the end of a sentence
    # --- of a law all the same
    ("the duty in section 1, and no more", "s1"),  # a word of the law stands before it
    ("section 4 of the Race Relations Act", "s4"),  # an Act in capitals
    ("section 4 of that Act", "s4"),  # a pointing word
    ("section 6 of the same Act", "s6"),  # a pointing word
    ("section 5 of Part 2 of the Act", "s5"),  # with its part
    ("section 18 of the 1984 Act", "s18"),  # by its year
    ("section 60 stop and search", "s60"),  # a power
    ("S106 agreements", "s106"),  # a planning agreement
    ("section 12 cost exemption", "s12"),  # by its name
    ("section 17 notice", "s17"),  # by its name
    ("the Section 45 Code of Practice", "s45"),  # by its name
    ("section 3 of the legislation", "s3"),  # a general word for an Act
]


def read(text: str) -> str:
    """Mentions in the notation of the table."""
    shown = []
    for mention in mentions(Text(text)):
        cites = [cite(mention.unit, path) if mention.unit else "?" + cite("s", path)[1:] for path in mention.paths]
        shown.append("..".join(cites) if mention.range else " ".join(cites))
    return " | ".join(shown)


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text[:40] for text, _ in ROWS])
def test_what_a_sentence_cites(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text[:40] for text, _ in ROWS])
def test_position_and_typography_do_not_matter(text, expected):
    assert read("Dear Sir,\n\n" + text.replace(" ", "\u00a0") + "\n\nYours faithfully") == expected
    assert read(text.replace("\n", "\r\n")) == expected


def test_the_table_is_large_enough():
    assert len(ROWS) >= 200
    assert len({text for text, _ in ROWS}) == len(ROWS)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("see Section 40(2)(a)(b) and (3)(a)(i) - Personal", "Section 40(2)(a)(b) and (3)(a)(i)"),  # one span for a compound
        ("contravene Sections 3A(b) and 3B of the Act", "Sections 3A(b) and 3B"),  # up to the last number
        ("Section 40 (personal data) of the Act", "Section 40"),  # a gloss stays outside
        ("the Section 12 cost exemption", "Section 12"),  # a name stays outside
        ("under sub-section 170(2) of the Act", "sub-section 170(2)"),  # the unit word is inside
        ("Section 24(2) - (National Security", "Section 24(2)"),  # the open bracket stays outside
        ("section\n36(2)(b)(i) because", "section\n36(2)(b)(i)"),  # over a line break
        ("s.43 (2), which", "s.43 (2)"),  # the comma stays outside
        ("sections 21 to 24 of the Act", "sections 21 to 24"),  # a range is one span
    ],
)
def test_a_span_holds_the_whole_mention(text, words):
    mention = mentions(Text(text))[0]
    assert text[mention.start : mention.end] == words


def test_mentions_come_in_order_and_apart():
    text = Text(" ; ".join(words for words, _ in ROWS))
    found = mentions(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(mention.start < mention.end and mention.paths for mention in found)


@pytest.mark.parametrize(
    ("unit", "path", "expected"),
    [
        ("s", ("40", "2", "a"), "s40(2)(a)"),
        ("reg", ("12", "5", "e"), "reg12(5)(e)"),
        ("art", ("5", "1", "a"), "art5(1)(a)"),
        ("sch", ("2", "5"), "sch2 para5"),
        ("sch", ("7",), "sch7"),
        ("", ("40",), "s40"),
    ],
)
def test_short_forms(unit, path, expected):
    assert cite(unit, path) == expected
