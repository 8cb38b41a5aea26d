"""Numbers in words, and the questions named inside a sentence."""

import pytest

from foiparse.law.numerals import bare_letters, number, ordinal, question_labels

# Expected: labels as they are, places as "#2", "*" for all of them; the noun is checked below.
ROWS = [
    ("relates to Q's. 2, 3, 4, 5 & 6. The", "2 3 4 5 6"),  # the seeds' template
    ("relates to Q\u2019s 2 and 3".replace("\u2019", "'"), "2 3"),  # no full stop
    ("Questions One (1) and Two (2)", "1 2"),  # word and figure
    ("Questions One(1) and Two(2)", "1 2"),  # without a space
    ("In respect of Question Eight (8), this", "8"),  # one
    ("Question Eight", "8"),  # the word alone
    ("question twenty-one", "21"),  # hyphenated word
    ("questions 1c and 1d", "1c 1d"),  # paths
    ("Questions 2(a) and 3 in so far", "2a 3"),  # a part in brackets
    ("questions 2(a), (b) and 4", "2a 2b 4"),  # a sibling part
    ("questions 1(a) to (c)", "1a 1b 1c"),  # a range of parts
    ("question 2(i)", "2i"),  # a roman part
    ("item 4(ii)", "4ii"),  # a roman part
    ("question (ii)", "ii"),  # a roman label
    ("parts 2 to 4 of your request", "2 3 4"),  # a range in words
    ("Response 2-4:", "2 3 4"),  # a range with a dash
    ("questions 1 - 3 are", "1 2 3"),  # spaces around it, plural
    ("Response 1, 2 & 3:", "1 2 3"),  # an answer's heading
    ("Q1-Q5", "1 2 3 4 5"),  # the letter repeated
    ("Q1, Q2 and Q4", "1 2 4"),  # each with its letter
    ("point 3", "3"),  # point
    ("bullet points 1 and 2", "1 2"),  # bullet points
    ("part (c) of your request", "c"),  # a lettered part
    ("requested at (d)", "d"),  # a lettered part without a noun
    ("relying for (a) on section 31 and for (b) on section 36", "a | b"),  # the same twice
    ("items A and B are about", "a b"),  # bare letters
    ("Item A. The opinion", "a"),  # a bare letter at the head
    ("Request 3", "3"),  # request
    ("question number 4", "4"),  # "number"
    ("question no. 4", "4"),  # "no."
    ("your second question", "#2"),  # a place
    ("your first and third questions", "#1 #3"),  # places
    ("For the second, we hold nothing", "#2"),  # a place without a noun
    ("the last question", "#-1"),  # the last
    ("First request", "#1"),  # a heading
    ("the first part of your second question", "#2"),  # a place within a place is no question of its own
    ("parts b and c of question 2", "2b 2c"),  # parts said to be of a question
    ("points (a) to (c) of your question 4", "4a 4b 4c"),
    ("items a and b under question 1", "1a 1b"),
    ("it covers b and c of question 2", "2b 2c"),
    ("question 2, parts (a) and (b)", "2a 2b"),
    ("question 5 and part b of question 6", "5 | 6b"),
    ("parts 2a and 2b of question 2", "2a 2b"),
    ("part 2 of question 4", "4"),  # TRAP: not question 2
    ("a copy of question 2", "2"),  # TRAP: the article
    ("questions 2 and 3, part b", "2 3 | b"),  # TRAP: of which of the two?
    ("all of your questions", "*"),  # all
    ("responses to all 30 questions", "*"),  # all, counted
    ("all thirty (30) questions", "*"),  # all, counted twice
    ("each of the questions above", "*"),  # each
    ("every question", "*"),  # every
    ("both questions", "#1 #2"),  # both are the first two
    ("Questions 1 & 2\n3. How many", "1 2"),  # TRAP: the next item's number
    ("In question 3, 25 officers are meant", "3"),  # TRAP: a count begins the clause
    ("Question 4 - 12 officers", "4"),  # TRAP: the answer is a count
    ("question 2 and 14 officers", "2"),  # TRAP: a count joined by "and"
    ("questions 1 to 2000", "1"),  # TRAP: a year is no label
    ("a response within 20 working days", ""),  # TRAP: days of the time limit
    ("your request 12 days ago", ""),  # TRAP: days
    ("question time", ""),  # TRAP: no label
    ("numbers less than 5", ""),  # TRAP: a masked count
    ("part 2 of the Act", ""),  # TRAP: a part of an Act
    ("Part 3 of the Data Protection Act 2018", ""),  # TRAP: a part of an Act
    ("Part II", ""),  # TRAP: a part of an Act
    ("paragraph 4 of Schedule 2", "4"),  # left to the reader: a schedule's paragraph reads like a letter's
    ("all 3 sites", ""),  # TRAP: sites are no questions
    ("I request a copy", ""),  # TRAP: the verb and the article
    ("a question I have", ""),  # TRAP: the pronoun
    ("part of your request", ""),  # TRAP: no label
    ("FOI request 2023-142", ""),  # TRAP: a reference
    ("request 01/FOI/23", ""),  # TRAP: a reference
    ("our first response", ""),  # TRAP: an earlier letter
    ("For the second time", ""),  # TRAP: a time, no question
    ("regulation 12(a)", ""),  # TRAP: a provision's limb
    ("in section 31(1)(a)", ""),  # TRAP: a provision's limb
]


def read(text):
    """Label lists in the notation of the table."""
    low = text.lower()
    return " | ".join(
        "*" if found.all else " ".join((*found.labels, *(f"#{place}" for place in found.ordinals)))
        for found in question_labels(low, 0, len(low))
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("as regards a, we rely on section 31", ["a"]),
        ("it refused a under section 26 and refused b under section 40", ["a", "b"]),
        ("we applied section 40 to a and b.", ["a", "b"]),
        ("with respect to (c), it is exempt", ["c"]),
        ("b and c have been withheld", ["b", "c"]),
        ("we cannot provide b because it is a secret", ["b"]),
        # TRAP: given, not kept back
        ("we provided c, and refused a under section 12", ["a"]),
        # TRAP: the article, and a letter that is no label
        ("we refused a request under section 12", []),
        ("as regards a list, we hold none", []),
        ("as regards d, we hold none", []),
    ],
)
def test_bare_letters(text, expected):
    found = bare_letters(text, 0, len(text), frozenset("abc"), [])
    assert [label for one in found for label in one.labels] == expected


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text[:40] for text, _ in ROWS])
def test_questions_named(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "noun", "words"),
    [
        ("see Questions One (1) and Two (2) above", "question", "questions one (1) and two (2)"),
        ("as to item 3, we", "item", "item 3"),
        ("response 2-4: attached", "response", "response 2-4"),
        ("what you requested at (d) is", "", "(d)"),
        ("for all 30 questions.", "question", "all 30 questions"),
    ],
)
def test_noun_and_place(text, noun, words):
    low = text.lower()
    (found,) = question_labels(low, 0, len(low))
    assert (found.noun, low[found.start : found.end]) == (noun, words)


def test_only_the_stretch_is_read():
    low = "question 1 and question 2"
    assert [found.labels for found in question_labels(low, 11, len(low))] == [("2",)]


@pytest.mark.parametrize(
    ("word", "value"),
    [("one", 1), ("Twelve", 12), ("twenty-one", 21), ("ninety nine", 99), ("hundred", 100), ("14", 14), ("tooth", None), ("", None)],
)
def test_numbers(word, value):
    assert number(word) == value


def test_every_number_up_to_a_hundred_has_its_words():
    tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    small = "one two three four five six seven eight nine".split()
    assert [number(f"{tens[n // 10]}-{small[n % 10 - 1]}") for n in range(21, 100) if n % 10] == [n for n in range(21, 100) if n % 10]


@pytest.mark.parametrize(
    ("word", "place"), [("first", 1), ("Third", 3), ("twentieth", 20), ("twenty-first", 21), ("3rd", 3), ("last", -1), ("one", None)]
)
def test_ordinals(word, place):
    assert ordinal(word) == place
