"""What a website prints around its pages: menus, paths, buttons, files to fetch, what else one might read.

A page is framed from its first line down and from its last line up, as far as the lines are of that
sort; a line of another sort in between is the site's name, or a notice of the day. Words such as
"Search" or "No" are furniture only there: a letter may say them too.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator

from foiparse.model import BoilerplateKind
from foiparse.outline.page_lines import DAY, Sheet
from foiparse.outline.parts import Furniture
from foiparse.patterns import Pattern
from foiparse.phrases import Phrases


def _entries(listed: str) -> frozenset[str]:
    return frozenset(entry.strip() for entry in " ".join(listed.split()).split("|"))


_MENU = _entries(
    """a a a | a to z | a to z of services | a- a a+ | about | about us | access to information | accessibility | accessibility
    statement | accessibility tools | account | amdanom ni | apply | apply for it | back to disclosure log | back to list | back to
    results | back to top | browse and search requests | bsl | bsl/isl | business | careers | chwilio | close | close menu | contact
    | contact us | contrast | cookie policy | cookie settings | cookies | cookies and privacy | council and democracy | cwcis |
    cymraeg | cysylltwch a ni | cysylltwch â ni | dashboard | disclaimer | disclosure log | documents | download | downloads | email
    | english | events | facebook | feedback | foi | foi and accessing information | foi requests and responses | freedom of
    information | gaeilge | gàidhlig | hafan | help | home | hygyrchedd | information | instagram | jobs | legal | linkedin | listen
    | log in | log out | login | make a request | menu | my account | my cases | my details | my requests | my services | news |
    newsroom | newyddion | next | our services | pals | past responses | pay | pay for it | pay it | preifatrwydd | press | previous
    | print | print page | print this page | privacy | privacy and cookie policy | privacy and cookies | privacy notice | privacy
    policy | publications | read aloud | register | report | report a problem | report it | report online | residents | search |
    select language | services | share | share this page | sign in | sign in or sign up | sign out | sign up | site map | sitemap |
    skip to content | skip to main content | statistics | submit | swyddi | terms | terms and conditions | terms of use | text size
    | translate | twitter | view authorities | visit us | whatsapp | work for us | working for us | x | your council | youtube"""
)
"""Entries of menus, each as it stands alone between bars or gaps."""
_SOCIAL = _entries(
    "facebook | twitter | x | linkedin | whatsapp | email | e-mail | instagram | youtube | bluesky | threads | reddit | print | copy"
)
_PARTED = Pattern(
    # matches " | ", " > ", a guillemet made plain; must not match "and/or"
    r"""\s* (?: \| | > | \u00bb | \u203a | \u00b7 | \s/\s | \s"\s | \s{2,} ) \s*"""
)
_PATH = Pattern(r"""\s (?: > | \u00bb | \u203a | / | " ) \s""")  # matches " > " of a path; must not match "->"
_STEPS = frozenset(
    ("home", "hafan", "freedom of information", "disclosure log", "foi", "access to information", "about us", "publications")
)
_FEWEST_STEPS, _ENTRY_WORDS = 3, 7
"""Fewest steps of a path; most words of a step or an entry."""
_SHARED = Pattern(r"(?: share | rhannu ) (?: \s (?: this | the ) (?: \s (?: page | story | response ) )? )? (?: \s on )? \s? :?")
# Matches "share this page:"; must not match "share of the costs"
_ASKS_READER = Pattern(
    # matches "was this page useful? yes no", "did you find what you were looking for?"; must not match "was this recorded?"
    r"""(?: rate \s this \s (?: response | answer | reply ) | was \s this \s (?: useful | helpful ) (?= \s? \? \s+ yes )
    | was \s this (?: \s (?: page | information | content | article | response ) )? \s (?: helpful | useful )
    | did \s you \s find \s (?: what \s you \s were \s looking \s for | this \s (?: page )? \s? (?: useful | helpful ) )
    | is \s this \s page \s (?: useful | helpful ) | rate \s this \s page | how \s (?: useful | helpful ) \s was \s this \s page
    | is \s there \s anything \s wrong \s with \s this \s page ) \b [^.]{0,60}"""
)
_REPLIES = Pattern(
    r"(?: (?: yes | no | yes,?\s but | submit | send \s feedback | report \s a \s problem (?: \s with \s this \s page )? ) [\s|,/]* )+"
)
# Matches "yes | no"; must not match "yes, 14"
_PICTURED = Pattern(r"\[ [^\]\n]{0,80} \b logo \b [^\]\n]{0,80} \]")  # matches "[logo: marl council]"; must not match "[redacted]"
_BUTTONS = Pattern(
    # matches "[rate this response] [print]"; must not match "[1] [2]", "[name redacted] [signature]"
    r"(?: \[ (?: request | rate | print | share | download | back | view | close | log | sign | apply | report \s | contact | help | search"
    r" | submit | next | previous ) [^\]\n\d]{0,30} \] \s* ){2,}"
)
_DATED = Pattern(
    # matches "last updated: 1 october 2024", "page last reviewed 3 march"; must not match "last updated on request"
    r"""(?: page \s )? (?: last \s (?: updated | reviewed | modified | changed ) | posted \s on
    | page \s (?: updated | reviewed | published ) | next \s review \s due
    | diweddarwyd \s ddiwethaf ) \s? :? \s? [^.\n]{0,12} \d [^\n]{0,24}"""
)
_OWNED = Pattern(r"(?: \u00a9 | copyright \b | \(c\) ) .{0,160} | .{3,80} \b 20\d\d\.? \s all \s rights \s reserved \.?")
# Matches "© marl council 2024", "marl council 2024. all rights reserved."; must not match "the copyright"
_INVITES = Pattern(
    # matches "follow us on facebook", "sign up for e-news", "your feedback will help us improve this site", "< back to results";
    # must not match "follow up", "follow us on foot."
    r"(?: [<\"\u00ab\u2039\u2190] \s? )? (?: follow \s us \s (?: on | : | facebook | twitter | x \b | instagram )"
    r" | like \s us \s on | sign \s up \s (?: for | to ) | subscribe \s to | your \s feedback \s will \s help \s us"
    r" | return \s to \s | back \s to \s (?: top | the | disclosure | search | list | results | previous ) ) .{0,80} (?<! \. )"
)
_BACK = Pattern(
    # matches "< back to search results"; must not match "back in May"
    r"(?: [<\"\u00ab\u2039\u2190] \s? )? back \s to"
    r" \s (?: search | list | results | previous | disclosure | the | all | foi | top ) .{0,60}"
)
_PUBLISHED = Pattern(
    # matches "published 02/04/2025", "published on 3 may 2024"; must not match "published response"
    r"published \s? :? \s? (?: on \s )? (?: \d{1,2} [/.-] \d{1,2} [/.-] \d{2,4}"
    r" | (?: [a-z]{3,9} \s )? \d{1,2} (?: st | nd | rd | th )? \s [a-z]{3,9} \s \d{4} )"
)
_NEIGHBOURS = Pattern(
    # matches "previous: foi response 116: security staff"; must not match "previous years: 14"
    r"(?: [<\"\u00ab\u2039\u2190] \s? )? (?: previous | next ) (?: \s (?: page | response | article | request ) )? \s? : \s .{3,100}"
)
_COOKIES = Pattern(
    # matches "use essential cookies only"; must not match "we use no cookies."
    r"(?: accept | reject | use | set | manage | allow | change | customise | save | view | hide ) \b [^.:;]{0,40}"
    r" \b cookie (?: s | \s \w+ )? [^.:;]{0,20}"
)
_SIZED = Pattern(r"(?: pdf | word | excel | docx? | xlsx? | csv | zip | odt | ods ) [^\n]{0,16} \d [\d.,]* \s? [km]b \b")
# Matches "pdf | 212.4 kb", "xlsx, 21kb"; must not match "a file of 3 mb"
_BYTES = Phrases(inside=("kb", "mb"))
_HEADS_FILES = ("documents", "downloads", "files", "attachments", "supporting documents", "related documents")
_FILE_NAME = Pattern(
    r"[^:;?]{3,100} \. (?: pdf | docx? | xlsx? | csv | zip | rtf | od[ts] )"
)  # matches "notice.pdf"; must not match "see a.pdf here"
_ELSEWHERE = Pattern(
    # matches "related foi responses"; must not match "related costs"
    r"(?: related \s (?: (?: foi \s )? (?: responses? | requests? | releases? ) | pages? | content | links | documents | information )"
    r" | you \s may \s also \s (?: like | be \s interested \s in ) | see \s also | more \s in \s this \s section | other \s responses ) :?"
)
_Fits = Callable[[Sheet, int], bool]
_TOP, _BOTTOM = 14, 24
"""Filled lines from the top, and from the end, within which a page's frame lies."""
_NAME = 90
"""Most characters of a line of another sort inside the frame: the site's name, a notice of the day."""
_OTHER_ITEM = 90
"""Most characters of the title of another page."""


def menus(sheet: Sheet, taken: Container[int]) -> Iterator[Furniture]:
    """The lines of the frame of a page that nothing has taken.

    Args:
        sheet: the lines.
        taken: numbers of the lines that are boilerplate already.
    """
    head = _frame(sheet, sheet.filled[:_TOP], taken, _is_top)
    yield from _made(head, taken)
    bottom = [number for number in sheet.filled[-_BOTTOM:] if number not in head]
    foot = _frame(sheet, bottom[::-1], taken, _is_bottom)
    yield from _made(foot, taken)
    yield from _to_fetch(sheet)


def _to_fetch(sheet: Sheet) -> Iterator[Furniture]:
    """The files that a page offers, each with a line for its size, wherever they stand: "Notice.pdf", "PDF | 212.4 KB", "Download"."""
    for at in _BYTES.offsets(sheet.text):
        number = sheet.text.line_at(at).number
        words = sheet.words(number)
        before, after = sheet.near(number, -1), sheet.near(number, 1)
        if before is None or not _SIZED.fullmatch(words) or not _FILE_NAME.fullmatch(sheet.words(before)):
            continue
        above = sheet.near(before, -1)
        first = above if above is not None and sheet.words(above) in _HEADS_FILES else before
        last = after if after is not None and sheet.words(after) == "download" else number
        yield Furniture(first, last, BoilerplateKind.NAVIGATION, "file_to_fetch")


def _made(numbers: list[int], taken: Container[int]) -> Iterator[Furniture]:
    for number in sorted(numbers):
        if number not in taken:
            yield Furniture(number, number, BoilerplateKind.NAVIGATION, "page_frame")


def _frame(sheet: Sheet, numbers: list[int], taken: Container[int], fits: _Fits) -> list[int]:
    """The lines of the frame at one end of the page, in the order in which they are looked at; none where it shows no menu."""
    kept: list[int] = []
    shown = False
    for place, number in enumerate(numbers):
        if number in taken:
            shown = shown or sheet.words(number).startswith("skip to")
            kept.append(number)
        elif fits(sheet, number):
            words = sheet.words(number)
            plain = (
                words in _MENU
                or _answers_above(sheet, number)
                or (_INVITES.fullmatch(words) is not None and not any(word in words for word in _OF_SITES))
            )
            shown = shown or not plain  # either may be a line of an answer
            kept.append(number)
        elif _is_inside(sheet, numbers, place, taken, fits):
            kept.append(number)
        elif shown and fits is _is_top and (notices := _notices(sheet, numbers[place : place + _MOST_NOTICES + 1])):
            kept += notices
        elif number not in kept:
            break
    return kept if shown else []


def _answers_above(sheet: Sheet, number: int) -> bool:
    """Whether a "No" stands below a numbered question: "3. Was this helpful?"."""
    above = sheet.near(number, -1)
    return above is not None and sheet.words(number) in ("yes", "no") and sheet.words(above)[:1].isdigit()


_OF_NOTICES = ("call", "emergency", "enquir", "999", "notice", "alert", "javascript", "browser", "telephone")
"""Words of a notice of a site."""
_OF_SITES = ("facebook", "twitter", "instagram", "linkedin", "youtube", "e-news", "enews", "newsletter", "www.", "results", "to top")
"""Words of what invites a reader to a site, and not to a place."""
_MOST_NOTICES = 3
"""Most lines of a notice between the link over a page and its menu."""


def _notices(sheet: Sheet, numbers: list[int]) -> list[int]:
    """The short lines below the first that stand over a menu: "In an emergency call 999", then "Menu"; none where no menu follows."""
    for place, number in enumerate(numbers):
        words = sheet.words(number)
        if place and (words in _MENU or _is_menu(sheet, number)):
            return numbers[:place]
        if (
            not any(word in words for word in _OF_NOTICES)
            or len(words) > _PIECE * 2
            or words[-1:] in tuple(".,;:?")
            or _OF_THE_CASE.search(words)
            or _NUMBERED.search(words)
        ):
            return []
    return []


def _is_inside(sheet: Sheet, numbers: list[int], place: int, taken: Container[int], fits: _Fits) -> bool:
    """Whether a short line that is no sentence of a letter stands between two lines of the frame, or over its menu."""
    words = sheet.words(numbers[place])
    if not place and not _is_outermost(sheet, numbers, fits):
        return False
    if len(words) > _NAME or words[-1:] in ("", ",", ";", ":") or _OF_THE_CASE.search(words) or place + 1 >= len(numbers):
        return False
    if not place and fits is _is_bottom:
        return True
    if fits is _is_top and _NUMBERED.search(words):
        return False
    after = numbers[place + 1]
    if DAY.fullmatch(sheet.words(after)) or DAY.fullmatch(sheet.words(numbers[place - 1])):
        return False  # the name above a message of a thread
    if words[-1:] == "." and not _is_menu(sheet, after):
        return False
    if fits is _is_bottom and not any(_ELSEWHERE.fullmatch(sheet.words(one)) for one in numbers[place : place + 8]):
        return False
    if after in taken or fits(sheet, after):
        return True
    beyond = numbers[place + 2] if fits is _is_top and place + 2 < len(numbers) and _is_strip(sheet, after) else after
    return beyond in taken or fits(sheet, beyond) or fits is _is_bottom


def _is_strip(sheet: Sheet, number: int) -> bool:
    """Whether a line parts a few words by bars: "Visiting | Living | Park Authority"."""
    pieces = sheet.words(number).split(" | ")
    return len(pieces) > _FEWEST_STEPS - 1 and all(0 < len(piece) <= _PIECE and not any(map(str.isdigit, piece)) for piece in pieces)


_PIECE = 30
"""Most characters of a piece of a strip of links."""


def _is_outermost(sheet: Sheet, numbers: list[int], fits: _Fits) -> bool:
    """Whether the first line stands over the site's menu, or the last one, a motto of the site, under what invites the reader."""
    if len(numbers) < 2:
        return False
    if fits is _is_top:
        return _is_menu(sheet, numbers[1], path=False)
    return any(pattern.fullmatch(sheet.words(numbers[1])) for pattern in (_INVITES, _ASKS_READER, _OWNED))


_NUMBERED = Pattern(r"\b (?: (?: foi | eir | rfi ) \s? [-/]? \s? \d{2} | \d{2,4} [/-] \d{3,6} \b )")
# Matches "foi 2024/118", "foi4412"; must not match "foi requests"
_OF_THE_CASE = Pattern(r"\b (?: ref | reference | request(?:ed)? | dear | response | date | received | foi \s? [-/]? \d ) \b")
# Matches "foi reference"; must not match "marl council"


def _is_top(sheet: Sheet, number: int) -> bool:
    """Whether a line is of the sort that stands over a page."""
    words = sheet.words(number)
    if _PICTURED.fullmatch(words) is not None:
        return True
    if (number and "cookie" in words and words[-1:] != "?") or _BACK.fullmatch(words) or _PUBLISHED.fullmatch(words):
        return True
    return _is_menu(sheet, number) or _shares(words) or _COOKIES.fullmatch(words) is not None or words in _MENU or _is_dated(words)


def _is_bottom(sheet: Sheet, number: int) -> bool:
    """Whether a line is of the sort that stands under a page."""
    words = sheet.words(number)
    if any(
        pattern.fullmatch(words)
        for pattern in (_ASKS_READER, _REPLIES, _OWNED, _INVITES, _NEIGHBOURS, _ELSEWHERE, _FILE_NAME, _PICTURED, _BUTTONS)
    ):
        return True
    sized = _SIZED.search(words) is not None and not words.startswith(
        ("attach", "enclos", "see ", "please", "answer", "response", "yes", "a:")
    )
    return _is_menu(sheet, number) or _shares(words) or words in _MENU or _is_dated(words) or sized


def _is_dated(words: str) -> bool:
    return _DATED.fullmatch(words) is not None


def _shares(words: str) -> bool:
    """Whether a line offers to share the page: "Share this page: Facebook X Email"."""
    found = _SHARED.match(words)
    if found is None:
        return False
    rest = words[found.end() :].replace("(formerly twitter)", "").replace("|", " ").split()
    return all(word.strip(",") in _SOCIAL for word in rest)


_PLAINLY = frozenset(("menu", "search", "home", "login", "cymraeg", "sitemap", "facebook", "twitter", "instagram", "linkedin", "youtube"))
"""Entries that hardly anything but a menu has."""


def _is_run(words: str) -> bool:
    """Whether a short line is made of entries of menus alone, two at least, one of them plainly such: "menu search"."""
    left, number = words.split(), 0
    if _PLAINLY.isdisjoint(left):
        return False  # "Legal Services"
    while left and len(words) <= _NAME:
        size = next((size for size in range(min(len(left), _ENTRY_WORDS), 0, -1) if " ".join(left[:size]) in _MENU), 0)
        if not size:
            return False
        left, number = left[size:], number + 1
    return number > 1 and not left


def _entries_of(line: str) -> list[str]:
    """The pieces of a line between bars, steps and gaps."""
    return [" ".join(entry.split()) for entry in _PARTED.compiled.split(line) if entry.strip()]


_LONGEST_MENU = 5000
"""Most characters of a menu on one line; a longer one is a letter without line ends."""


def _is_menu(sheet: Sheet, number: int, *, path: bool = True) -> bool:
    """Whether a line is a menu, or the path to the page where that will do."""
    raw = sheet.raw(number)
    if len(raw) > _LONGEST_MENU:
        return False
    entries = _entries_of(raw)
    if len(entries) < 2 and _is_run(raw):
        return True
    if len(entries) < 2 and "  " in (printed := sheet.printed(number)):
        entries = _entries_of(printed)
    if len(entries) < 2 or raw[-1] in ".;:" or any(entry.count(" ") >= _ENTRY_WORDS for entry in entries):
        return False
    known = sum(entry in _MENU or _shares(entry) for entry in entries)
    if path and _PATH.search(raw) is not None and len(entries) >= _FEWEST_STEPS and not _STEPS.isdisjoint(entries):
        return True
    return known > 1 and 2 * known >= len(entries)
