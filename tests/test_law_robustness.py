"""Whatever the text: nothing raises, places lie inside the text, in order and apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiparse.law import catalogue, grammar
from foiparse.law.acts import acts, attribute
from foiparse.law.grammar import cite, mentions
from foiparse.law.numerals import question_labels
from foiparse.patterns import Pattern
from foiparse.source import Text

FRAGMENTS = (
    "Section |sections |s.|ss |reg |Article |Schedule |Part 1 |paragraph |40|12|3A|(2)|(a)|(i)|(ii)|(|))| and |, | & |/|-| to |"
    "\n|\r\n| of the |Act 2000|the Act|(the Act)|Freedom of Information Act 2000|EIR|the Regulations|Police|Regulations 2020|"
    "\u00a0|\u00ad|\u00b2|\u0663|\u0130|\u00df|\ud800|\x00|Q's |Question |first |last question|twenty-|(1)|all |the 2018 act|"
    "'|\u201c|\u2022|  |Convention|Treaty on |GDPR|UK |subsection |of |exemption |it|form|.|:|\u00bd|\ufb01|S2 4HT|2000|I|V"
).split("|")
TEXTS = st.one_of(st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join), st.text(max_size=80))


def in_order(places, length):
    """Whether places lie inside a text, in order and apart."""
    end = 0
    for start, stop in places:
        if not end <= start < stop <= length:
            return False
        end = stop
    return True


@given(TEXTS)
def test_places_are_in_order(source):
    text = Text(source)
    for found in (mentions(text), acts(text), question_labels(text.low, 0, len(text.low))):
        assert in_order([(item.start, item.end) for item in found], len(text.low))


NUMBERS = st.sampled_from(
    "1|12|22A|30(1)(a)(i)|31(1)(a)(b)|36(2)(b)(i)|40(2)|40(3A)(a)|40(5B)|12(5)(e)|12(4)(a)-(c)|2012|1998|7(a".split("|")
)
JOINS = st.sampled_from(" and |, |, s| & (3)|/| to |. Section |; reg. |\n|) |(b) | of the Act. s.".split("|"))


@given(st.lists(st.tuples(st.sampled_from(("Section ", "s", "reg ", "sections ", "s.")), NUMBERS, JOINS), max_size=12))
def test_plain_numbers_are_read_alike_on_the_short_way(parts):
    text = "".join(map("".join, parts))
    short = mentions(Text(text))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(grammar, "_PLAIN", Pattern("(?!)"))  # matches nothing: every number goes the long way
        assert mentions(Text(text)) == short


@given(TEXTS, st.sampled_from([None, "FOIA2000", "EIR2004", "FOISA2002", "EISR2004"]))
def test_every_mention_has_provisions_that_can_be_looked_up(source, regime):
    text = Text(source)
    found = mentions(text)
    for mention, act in zip(found, attribute(text, found, acts(text), regime), strict=True):
        assert mention.paths and all(all(path) for path in mention.paths)
        for path in mention.paths:
            catalogue.exists(act or "", path)
            catalogue.misprint(act, path)
            catalogue.title(act, cite(catalogue.prefix(act, mention.unit), path))


@given(TEXTS)
def test_lists_of_labels_are_never_empty(source):
    low = Text(source).low
    assert all(found.labels or found.ordinals or found.all for found in question_labels(low, 0, len(low)))


@pytest.mark.parametrize(
    "unit", ["section 40(2) and ", "(", "1(", "Act ", "Police and ", "questions 1, ", "s1 ", "the Act. ", "Convention on "]
)
def test_repetition_is_read_to_the_end(unit):
    text = Text(unit * 2000)
    found = mentions(text)
    assert len(attribute(text, found, acts(text), "FOIA2000")) == len(found)
    question_labels(text.low, 0, len(text.low))
