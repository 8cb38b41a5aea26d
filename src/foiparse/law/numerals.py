"""Numbers in words, and the labels of questions named inside a sentence: "Q's. 2, 3 & 6", "your first question"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from foiparse.patterns import Pattern

if TYPE_CHECKING:
    from regex import Match

_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = ("twenty thirty forty fifty sixty seventy eighty ninety").split()
_CARDINALS = {word: n for n, word in enumerate(_UNITS, 1)} | {word: 10 * n for n, word in enumerate(_TENS, 2)} | {"hundred": 100}
_SMALL_ORDINALS = ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth").split()
_ORDINALS = (
    {word: n for n, word in enumerate(_SMALL_ORDINALS, 1)}
    | {word + "th": n for n, word in enumerate(_UNITS, 1) if n > 12}
    | {word[:-1] + "ieth": 10 * n for n, word in enumerate(_TENS, 2)}
    | {"hundredth": 100, "last": -1, "final": -1}
)


def number(word: str) -> int | None:
    """The number that a word or figure says, up to a hundred in words.

    Args:
        word: "eight", "twenty-one", "one hundred", "21"; in any case.

    Example:
        >>> number("Eight"), number("twenty-one"), number("a hundred"), number("tooth")
        (8, 21, 100, None)
    """
    word = word.lower().strip()
    if word.isascii() and word.isdigit():
        return int(word)
    if word in _CARDINALS:
        return _CARDINALS[word]
    if word in ("one hundred", "a hundred"):
        return 100
    tens, _, unit = word.replace("-", " ").partition(" ")
    if tens in _TENS and unit in _UNITS[:9]:
        return _CARDINALS[tens] + _CARDINALS[unit]
    return None


def ordinal(word: str) -> int | None:
    """The place that an ordinal says; -1 for last.

    Args:
        word: "second", "twenty-first", "3rd", "last"; in any case.

    Example:
        >>> ordinal("Second"), ordinal("twenty-first"), ordinal("3rd"), ordinal("last")
        (2, 21, 3, -1)
    """
    word = word.lower().strip()
    if word in _ORDINALS:
        return _ORDINALS[word]
    if word[:-2].isascii() and word[:-2].isdigit() and word[-2:] in ("st", "nd", "rd", "th"):
        return int(word[:-2])
    tens, _, unit = word.replace("-", " ").partition(" ")
    place = _ORDINALS.get(unit, 0)
    return _CARDINALS[tens] + place if tens in _TENS and 0 < place < 10 else None


class LabelList(NamedTuple):
    """One place where questions are named. Offsets of the clean text."""

    start: int
    """First character."""
    end: int
    """One past the last."""
    labels: tuple[str, ...]
    """Paths of questions, in lower case, ranges counted out: ("2a", "3")."""
    ordinals: tuple[int, ...]
    """Places for "the second question", counted from 1; -1 for the last."""
    all: bool
    """Whether it names all questions."""
    noun: str
    """What they are called: "question", "part", "request", "response", ...; "" where there is no word."""


_NOUNS = {
    "q": "question", "qs": "question", "q's": "question", "question": "question", "questions": "question", "query": "question",
    "queries": "question", "part": "part", "parts": "part", "point": "point", "points": "point", "bullet point": "point",
    "bullet points": "point", "item": "item", "items": "item", "request": "request", "requests": "request", "response": "response",
    "responses": "response", "answer": "answer", "answers": "answer", "paragraph": "paragraph", "paragraphs": "paragraph",
    "element": "part", "elements": "part", "section": "section", "sections": "section", "field": "item", "fields": "item",
}  # fmt: skip
_WORDS = "|".join(sorted((*_UNITS, *_TENS), key=len, reverse=True))
_ORDINAL_WORDS = "|".join(
    sorted((*_ORDINALS, "1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th"), key=len, reverse=True)
)
_CALLED = r"(?: questions? | quer(?:y|ies) | parts? | (?: bullet \s )? points? | items? | requests? | elements? | paragraphs? )"

# What may stand between a noun and its labels: "s no. ", "(s) "; must not match "ed "
_LEAD = r"(?: \(s\) )? (?: \s+ (?: no | nos | number | numbers ) )? [\s.:\#]* (?= [0-9(] | \b [a-z] )"
# "questions 2", "item no. 4"; must not match "requested", "parties"
_NAMED = tuple(
    (stem, Pattern(rf"{stem} {ending} (?! [\w'-] ) {_LEAD}"))
    for stem, ending in (
        ("question", "s?"), ("quer", "(?: y | ies )"), ("part", "s?"), ("point", "s?"), ("item", "s?"), ("request", "s?"),
        ("response", "s?"), ("answer", "s?"), ("paragraph", "s?"), ("element", "s?"), ("field", "s?"),
    )
)  # fmt: skip
_LETTER_Q = Pattern(r"q '? s? (?= [\s.:(]* [0-9] | [\s.]+ \( ) [\s.:]*")  # "Q's. 2", "Q3"; must not match "quick"
_AFTER_Q = frozenset("'s .:(0123456789\n")
_LABEL = rf"""(?: (?P<word> (?P<one> {_WORDS} ) (?: - (?&one) )? ) \b (?: \s? \( [0-9]{{1,3}} \) )?
  | \(? (?P<digits> [0-9]{{1,3}} ) (?! [0-9] | [-/][a-z0-9]{{3}} | [-/.][0-9]{{1,2}}[-/.][0-9] | ,[0-9]{{3}} | / [0-9]+ /
  | % ) (?P<dotted> \. [0-9]{{1,2}} (?! [0-9] ) )? \)? (?P<tail> [a-z] (?! [a-z] ) | (?: \s? \( (?: [a-z] | [ivx]{{1,4}} ) \) ){{1,2}} )?
  | \( (?P<bracket> [a-z] | [ivx]{{1,5}} ) \) | (?P<bracket> [a-z] | [ivx]{{1,5}} ) \) (?! \w )
  | (?P<letter> [a-hj-z] ) (?! [\w'] ) )"""
_FIRST = Pattern(_LABEL)
# ", 3", " & 6", " to 5", "-4", " and (b)"; must not match ", which"
_NEXT = Pattern(rf"""(?: \s? \( (?: in \s )? (?: part | full | whole ) (?: ly )? \) )?
(?P<join> \s* (?: , \s* (?: and\b | or\b | & )? | & | / | and\b | or\b | to\b | through\b | -
| (?= \( ) ) \s* ) (?: (?: q (?= \s?[0-9] ) | questions? ) \s* )? {_LABEL}""")
_AFTER_LETTER = Pattern(
    r"""\s* (?: $ | [,.:;)&/-] | (?: and | or | to ) \s \(? [a-z] \b | of \b | is \b | are \b | was \b | were \b | above \b
    | below \b | in \b | on \b | under \b | by \b | because \b | as \b | falls? \b | would \b | will \b | cannot \b
    | has \b | have \b | concerns? \b | relates? \b | asks? \b )"""
)
_QUANTITY = Pattern(
    r"""\s* (?: % | (?: working | calendar | days? | weeks? | months? | years? | hours? | minutes? | people | persons | pages?
    | officers? | staff | times | cars | vehicles
    | st\b | nd\b | rd\b | th\b | january | february | march | april | may\s[0-9] | june | july | august | september | october
    | november | december ) \b )"""
)
_OF_A_YEAR = Pattern(
    r"\s (?: of \s )? (?: 20\d\d (?: / \d\d )? | \d\d/\d\d ) \b (?! \s [a-z] )"
)  # matches " 2023/24" behind "Q1", a quarter; must not match " 20"
# What may stand after a joined number: a stop, or a word that goes on with the sentence; must not match " cars", " of the"
_GOES_ON = Pattern(
    r"""\s* (?: $ | \n | [),.;:&/"'\]\u2022-] | \(
    | (?: of | and | or | to | in | is | are | was | were | has | have | had | as | because | under | by | for | from | which
    | that | both | above | below | on | at | with
    | also | not | but | it | we | i | if | please | only | would | could | can | may | will | relates? | concerns? | asks? | ask
    | inclusive | respectively | the | your | this | no
    | do | does | did | cannot | see | there | you | since | when | where | together | alone | attached | fall | falls
    | appl(?:y|ies) | refers? | cover s? ) \b )"""
)
_OF_LAW = Pattern(
    r"""\s* ,? \s* (?: ,? \s* chapter \s \w+ \s* )? (?: of | to | in ) \s+ (?: the | that | this ) \s [^.;\n]{0,70}? \b (?: act
    | regulations | schedule | code | gdpr | order | dpa | legislation | rules ) \b
    | \s* (?: of \s )? (?: foia | foisa | eir | the \s act ) \b"""
)
_ALL = Pattern(
    rf"""(?: all | each | every | both ) \s+ (?: of \s+ )? (?: (?: your | the | these | those | my | our | above
    | \(? (?: [0-9]{{1,3}} | (?P<one> {_WORDS} ) ) (?: - (?&one) )? \)? (?: \s \( [0-9]{{1,3}} \) )?
    | individual | of (?= \s (?: your | the | these | those ) \b ) ) \s+ ){{0,4}}
    (?P<noun> questions? | quer(?:y|ies) | parts? | points? | items? | elements?
    | requests (?= \s (?: above | listed ) ) ) \b"""
)
# "your first and third questions", "the last question", "First request"; must not match "first response"
_ORDINAL = Pattern(
    rf"""\b (?P<ordinal> (?P<place> {_ORDINAL_WORDS} ) (?: - (?&place) )? | (?: {"|".join(_TENS)} )- (?&place) ) \b
    (?: \s* (?: , \s* (?: and \s )? | & | and \s | or \s ) \s* (?: the \s )? (?P<ordinal> (?&place) ) \b )* \s+ (?: (?: two
    | three | four | of \s+ (?: your | the ) ) \s+ )? (?P<noun> {_CALLED} ) \b"""
)
# "For the second,"; must not match "for the second time"
_LONE = Pattern(rf"the \s+ (?P<ordinal> {_ORDINAL_WORDS} ) (?= \s* [,:;] )")
_BEFORE_LONE = ("for ", "as to ", " to ", " on ", "respect of ", "regarding ", "concerning ")
# "requested at (d)", "relying for (a) on", "each of i) to iv)"; must not match "regulation 12(a)", "in paragraph (a)"
_LETTERED = Pattern(r"\(? (?: [a-z] | [ivx]{1,5} ) \) (?! \w )")
_BEFORE_LETTERED = (" at ", "for ", " in ", " to ", " under ", " with ", "within ", "regarding ", " of ")


def question_labels(low: str, start: int, end: int) -> list[LabelList]:
    """The questions that a stretch of text names, in order.

    Args:
        low: the text in lower case.
        start: where the stretch begins.
        end: where it ends.

    Example:
        >>> low = "q's. 2, 3 & 5; questions 7 to 9."
        >>> [found.labels for found in question_labels(low, 0, len(low))]
        [('2', '3', '5'), ('7', '8', '9')]
    """
    found: list[LabelList] = []
    words = low[start:end]
    nouns = [named for named in _NAMED if named[0] in words]
    for _, pattern in nouns:
        for match in pattern.finditer(low, start, end):
            _add(found, low, match.start(), match.end(), end)
    if "q" in words:
        _after_q(found, low, start, end)
    if nouns:
        found += _all(low, start, end, words)
        found += _placed(low, start, end, [stem for stem, _ in nouns])
    if "the " in words:
        found += _lone(low, start, end)
    if ")" in words:
        _lettered(found, low, start, end)
    if not found:
        return found
    found.sort()
    return _within(low, _apart(found), start) if nouns or len(found) > 1 else found


def label_list(low: str, start: int, end: int) -> LabelList | None:
    """Labels that stand joined at the beginning of a stretch without a noun: "2-4. See the table", "(a) & (b): not held".

    Args:
        low: the text in lower case.
        start: where the stretch begins.
        end: where it ends.

    Returns:
        The labels, if there are several and a full stop, colon or bracket ends them; else None.

    Example:
        >>> low = "2-4. see the table."
        >>> label_list(low, 0, len(low)).labels
        ('2', '3', '4')
    """
    found = _listed(low, start, start, end, "questions")
    if found is None or len(found.labels) < 2:
        return None
    stop = _LIST_STOP.match(low, found.end, end)
    return found._replace(end=stop.end()) if stop is not None else None


# "2-4. ", "1 and 2: "; must not match "2-4 weeks", "3, 4.5"
_LIST_STOP = Pattern(r"\s? (?: [.:)] (?! \d ) | - (?= \s ) | \n ) \s*")

# "parts b and c of your question 2": what stands between; must not match " and question "
_OF_WHOLE = Pattern(r"\s* ,? \s* (?: of | to | in | under | within | from | at ) \s+ (?: (?: your | the | my ) \s+ )?")
# "question 2, parts b and c": what stands between; must not match " and "
_THEN_PART = Pattern(r"\s* [,:(-]? \s*")
# "b and c of question 2"; must not match "a copy of "
_BARE_OF = Pattern(
    r"""(?<! [\w'(.] ) \(? (?P<bare> [a-z] ) \)? (?: \s* (?: , \s* (?: and \s | or \s )? | & | \b and \s | \b or \s ) \s* \(?
    (?P<bare> [a-z] ) \)? ){0,9} \s+ of \s+ (?: (?: your | the ) \s+ )? \Z"""
)
_OF_IT = ("of ", "of your ", "of the ")
_PARTS = ("part", "point", "item", "element", "paragraph")


def _within(low: str, found: list[LabelList], floor: int) -> list[LabelList]:
    """Parts and the question they are said to be of, as one: "parts b and c of question 2" are 2b and 2c."""
    joined: list[LabelList] = []
    for one in found:
        last = joined[-1] if joined else None
        if last is not None and (whole := _composed(low, last, one)) is not None:
            joined[-1] = whole
        elif (
            one.noun == "question"
            and low.endswith(_OF_IT, floor, one.start)
            and _is_number(one)
            and (bare := _BARE_OF.search(low, max(floor, one.start - 40), one.start))
        ):
            letters = tuple(one.labels[0] + letter for letter in bare.captures("bare"))
            joined.append(LabelList(bare.start(), one.end, letters, (), False, "question"))
        else:
            joined.append(one)
    return joined


def _composed(low: str, first: LabelList, second: LabelList) -> LabelList | None:
    """Two neighbours as one, where the one names parts of the question that the other names."""
    if _is_one(second) and first.noun in _PARTS and not first.all and _OF_WHOLE.fullmatch(low, first.end, second.start):
        if first.labels and second.labels and all(label[:1].isdigit() and label[-1].isalpha() for label in first.labels):
            return LabelList(first.start, second.end, first.labels, (), False, "question")
        if second.ordinals or not _is_part(first):
            return LabelList(first.start, second.end, second.labels, second.ordinals, False, "question")
        whole, parts = second, first
    elif _is_number(first) and first.noun in ("question", "request") and _is_part(second) and second.labels:
        if not _THEN_PART.fullmatch(low, first.end, second.start):
            return None
        whole, parts = first, second
    else:
        return None
    labels = tuple(whole.labels[0] + part for part in parts.labels) or whole.labels
    return LabelList(first.start, second.end, labels, (), False, "question")


def _is_number(one: LabelList) -> bool:
    """Whether a list names one question by its number."""
    return len(one.labels) == 1 and one.labels[0].isdigit()


def _is_one(one: LabelList) -> bool:
    """Whether a list names one question, by its number or its place."""
    return one.noun in ("question", "request") and (_is_number(one) or len(one.ordinals) == 1) and not one.all


def _is_part(one: LabelList) -> bool:
    """Whether a list names parts, by letters or by their place."""
    return one.noun in _PARTS and not one.all and all(label.isalpha() for label in one.labels)


_GIVING = r"(?: provid | releas | disclos | suppl | answer | shar )[a-z]*"
_ABOUT = r"""(?: as \s regards | regarding | (?: with | in ) \s (?: regard | respect | relation ) \s (?: to | of ) | as \s (?: to | for )
  | turning \s to | concerning | for | to | on )"""
_HELD_BACK = r"(?: refus | withh | redact | declin | appl | relat | exempt | cover )[a-z]* (?: \s (?: to | of | for | from ) )?"
_MORE_LETTERS = r"\s* (?: , \s* (?: and \s )? | & | \b and \s ) \s* \(? (?P<letter> [a-z] ) \)? (?! [\w'] )"
# "as regards a,", "refused a and b under", "to parts of c", "not provided c,";
# must not match "refused a request", "provided c,", "as regards a list"
_BARE = Pattern(
    rf"""(?: \b (?: {_ABOUT} | (?: parts? | all ) \s of | (?: the | to ) \s \w+ \s in | at (?= \s \(? [a-z] \) ) | {_HELD_BACK}
    | (?: not | cannot | n't | unable \s to ) \s (?: be \s | been \s )? {_GIVING}
    | and (?= \s \(? [a-z] \)? \s (?: under | by | because ) \b ) ) \s+
    | \G (?: [0-9]{{1,2}} [.)] \s+ )? (?= (?: \(? [a-z] \) | [a-hj-z] )
      (?: , \s | \s (?: and | is | are | was | were | has | have | falls? ) \b ) ) )
    (?P<labels> \(? (?P<letter> [a-z] ) \)? (?: {_MORE_LETTERS} ){{0,9}} )
    (?= \s* (?: [,;:.\n] | $ ) | \s+ (?: under | by | in \s (?: full | part | accordance | reliance | terms ) | because | as | is | are
    | was | were | has | have | citing | using | relying | pursuant | on \s the \s grounds?
    | and \s (?: {_GIVING} | {_HELD_BACK} | we | i \s ) ) )"""
)


def bare_letters(low: str, start: int, end: int, letters: frozenset[str], found: list[LabelList]) -> list[LabelList]:
    """The lists together with the questions named by no more than their letter: "refused b under section 40".

    Args:
        low: the text in lower case.
        start: where the stretch begins.
        end: where it ends.
        letters: the letters that are labels of the request.
        found: the lists found there already.

    Example:
        >>> low = "as regards a, we rely on section 31"
        >>> [found.labels for found in bare_letters(low, 0, len(low), frozenset("ab"), [])]
        [('a',)]
    """
    more = list(found)
    for match in _BARE.compiled.finditer(low, start, end):
        named = tuple(dict.fromkeys(match.captures("letter")))
        at, stop = match.span("labels")
        if letters.issuperset(named) and not any(one.start < stop and at < one.end for one in found):
            more.append(LabelList(at, stop, named, (), False, ""))
    return sorted(more)


_ALL_WORDS = ("all ", "each ", "every ", "both ", "all\n", "each\n", "every\n", "both\n")


def _after_q(found: list[LabelList], low: str, start: int, end: int) -> None:
    """Adds the labels behind a lone letter: "Q's. 2", "Q3"."""
    at = low.find("q", start, end)
    while at >= 0:
        lead = _LETTER_Q.match(low, at, min(end, at + 12)) if low[at + 1 : at + 2] in _AFTER_Q else None
        if lead is not None:
            _add(found, low, at, lead.end(), end)
        at = low.find("q", at + 1, end)


def _all(low: str, start: int, end: int, words: str) -> list[LabelList]:
    """For "all of your questions", "both parts"; `words` are those of the stretch."""
    found = []
    for word in _ALL_WORDS:
        at = low.find(word, start, end) if word in words else -1
        while at >= 0:
            if not (at and (low[at - 1].isalnum() or low[at - 1] == "_")) and (match := _ALL.match(low, at, min(end, at + 120))):
                found.append(_every(at, match.end(), match["noun"], match[0]))
            at = low.find(word, at + 1, end)
    return found


def _lone(low: str, start: int, end: int) -> list[LabelList]:
    """For "as to the second,": places without a word for what is counted."""
    found = []
    at = low.find("the ", start, end)
    while at >= 0:
        if low.endswith(_BEFORE_LONE, max(0, at - 12), at) and (match := _LONE.match(low, at, min(end, at + 24))):
            found.append(LabelList(match.start("ordinal"), match.end(), (), _places([match["ordinal"]]), False, ""))
        at = low.find("the ", at + 4, end)
    return found


def _lettered(found: list[LabelList], low: str, start: int, end: int) -> None:
    """Adds labels without a word before them: "requested at (d)"."""
    close = low.find(")", start, end)
    while close >= 0:
        if low[close - 1].isalpha() and ((at := low.rfind(" ", max(start, close - 7), close) + 1) or close - start < len("(viii)")):
            at = max(at, start)
            if low.endswith(_BEFORE_LETTERED, max(0, at - 11), at) and _LETTERED.match(low, at, min(end, at + 8)):
                item = _listed(low, at, at, end, "")
                if item is not None:
                    found.append(item)
        close = low.find(")", close + 1, end)


def _add(found: list[LabelList], low: str, start: int, at: int, end: int) -> None:
    """Adds the labels behind a noun, where a word begins there and labels follow."""
    if (start and (low[start - 1].isalnum() or low[start - 1] in "'-_")) or (found and found[-1].start <= start < found[-1].end):
        return
    words = low[start:at].split("(", maxsplit=1)[0].split()
    noun = words[0].strip(".:#")
    if noun[-1].isdigit():
        noun = noun[:1]
    if noun.startswith("point") and low.endswith("bullet ", max(0, start - 7), start):
        start, noun = start - len("bullet "), "bullet " + noun
    item = _listed(low, start, at, end, noun)
    if item is not None:
        found.append(item)


_ORDINAL_ENDS = ("st", "nd", "rd", "th", "al", "wo", "ee")
# how first, second, third, fourth, final, "first two" end


def _placed(low: str, start: int, end: int, stems: list[str]) -> list[LabelList]:
    """For "your first and third questions": questions named by their place; `stems` are those of the nouns in the stretch."""
    found = []
    for stem in stems:
        at = low.find(stem, start, end)
        while at >= 0:
            if low[at - 3 : at - 1] in _ORDINAL_ENDS:
                for match in _ORDINAL.finditer(low, max(start, at - 60), min(end, at + 12)):
                    places = _places(match.captures("ordinal"))
                    if places and match.start("noun") <= at < match.end():
                        noun = _NOUNS[" ".join(match["noun"].split())]
                        found.append(LabelList(match.start(), match.end(), (), places, False, noun))
            at = low.find(stem, at + 1, end)
    return found


def _apart(found: list[LabelList]) -> list[LabelList]:
    """Without what lies inside an earlier one; of two that begin together the longer."""
    kept: list[LabelList] = []
    for item in found:
        if kept and item.start < kept[-1].end:
            if item.start == kept[-1].start and item.end > kept[-1].end:
                kept[-1] = item
            continue
        kept.append(item)
    return kept


def _every(start: int, end: int, noun: str, words: str) -> LabelList:
    """For "all 30 questions"; "both questions" names the first two places."""
    both = words.startswith("both")
    return LabelList(start, end, (), (1, 2) if both else (), not both, _NOUNS[noun])


def _places(words: list[str]) -> tuple[int, ...]:
    """The places that ordinals say."""
    return tuple(place for word in words if (place := ordinal(word)) is not None)


def _listed(low: str, start: int, at: int, end: int, noun: str) -> LabelList | None:
    """The labels from `at` on, where they are labels."""
    first = _FIRST.match(low, at, end)
    if first is None:
        return None
    kind, plural = _NOUNS.get(" ".join(noun.split()), ""), noun.endswith("s")
    letter, digits = first.group("letter", "digits")
    if letter and not (kind in ("question", "part", "point", "item", "element") and _AFTER_LETTER.match(low, first.end(), end)):
        return None
    if digits and len(digits) > 2 and kind not in ("question", ""):
        return None
    labels, stop = [_label(first, None)], first.end()
    while (more := _NEXT.match(low, stop, end)) is not None and len(labels) < 200:
        if not _goes_on(low, more, labels, plural, end):
            break
        label = _label(more, labels[-1])
        if _is_range(more["join"]):
            labels += _between(labels[-1], label)
        labels.append(label)
        stop = more.end()
    if len(labels) == 1 and (_QUANTITY.match(low, stop, end) or (noun == "q" and _OF_A_YEAR.match(low, stop, end))):
        return None
    if kind in ("part", "paragraph", "item", "point") and _OF_LAW.match(low, stop, end):
        return None
    return LabelList(start, stop, tuple(dict.fromkeys(labels)) if len(labels) > 1 else (labels[0],), (), False, kind)


def _goes_on(low: str, more: Match[str], labels: list[str], plural: bool, end: int) -> bool:
    """Whether what is joined is another label, not a number that begins the next words."""
    join = more["join"]
    if ("\n" in join and not plural) or (join.strip() == "" and not more["bracket"]):
        return False
    if join != join.strip() and join.strip() == "-" and (not plural or more["letter"]):
        return False
    if more["letter"] and not (labels[-1].isalpha() and _AFTER_LETTER.match(low, more.end(), end)):
        return False
    if more["bracket"]:
        return join.strip() != "" or labels[-1][-1].isalpha()
    return _GOES_ON.match(low, more.end(), end) is not None and _QUANTITY.match(low, more.end(), end) is None


def _is_range(join: str) -> bool:
    """Whether a joint stands for what lies between."""
    return join.strip() in ("to", "through", "-")


def _label(match: Match[str], before: str | None) -> str:
    """One label; a bracket after "2a" is its sibling "2b"."""
    digits, dotted, tail, word, letter, bracket = match.group("digits", "dotted", "tail", "word", "letter", "bracket")
    if digits:
        return str(int(digits)) + (dotted or "") + ("".join(filter(str.isalnum, tail)) if tail else "")
    if word:
        return str(number(word))
    if letter:
        return str(letter)
    whole = before.rstrip("abcdefghijklmnopqrstuvwxyz") if before else ""
    return whole + str(bracket)


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def _between(first: str, last: str) -> list[str]:
    """The labels between the ends of a range."""
    if first.isdigit() and last.isdigit():
        return [str(n) for n in range(int(first) + 1, min(int(last), int(first) + 200))]
    if first == "i" and last in _ROMAN[1:]:
        return list(_ROMAN[1 : _ROMAN.index(last)])
    if first[:-1] == last[:-1] and first[-1].isalpha() and last[-1].isalpha():
        return [first[:-1] + chr(c) for c in range(ord(first[-1]) + 1, ord(last[-1]))]
    if len(last) == 1 and last.isalpha() and first[-1].isalpha():
        return [first[:-1] + chr(c) for c in range(ord(first[-1]) + 1, ord(last))]
    return []
