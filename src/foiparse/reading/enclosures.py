"""What comes with the letter: the files it attaches or encloses, and the links it gives."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from foiparse.model import Attachment, AttachmentKind, Diagnostic, DiagnosticCode, Link, SectionKind
from foiparse.outline.lookup import Lookup
from foiparse.outline.parts import Outline, Voice
from foiparse.patterns import Pattern
from foiparse.phrases import Phrases
from foiparse.source import Text

_SENT_ALONG = Pattern(
    # matches "please find enclosed", "the attached table", "is attached", "we enclose", "attached is", "accompanying spreadsheet",
    # "annex b, which is attached"; must not match "cannot be attached", "we attach weight to", "officers attached to the squad"
    r"""\b (?: (?: find | see | refer \s to | to | in | on | by | with | of ) \s+ (?: the \s+ | our \s+ | an? \s+ | also \s+
    | my \s+ )? (?: \w+ \s+ )? (?: attached | enclosed )
        (?! \s+ (?: to | space | area | yard ) )
    | (?<! you\s) (?: is | are | am | has \s been | have \s been | been ) \s+ (?: also \s+ | now \s+ | therefore \s+ )? (?: attached
    | attaching | enclosed | enclosing ) (?! \s+ to \s+ (?! (?: this | my | our | the ) \s+ (?: e-?mail | letter | response | reply
    | message ) ) )
    | (?: we | i | council | trust | force | department | team ) \s+ (?: have \s+ | has \s+ | also \s+ | now \s+ ){0,2} (?: attach
    | enclose | attached | enclosed ) s? \s+ (?! (?: great | significant | considerable | substantial | much | little | some | more | less
    | no | particular | any )? \s* (?: weight | importance | value | significance ) )
    | \b which \s+ (?: i | we ) \s+ (?: now \s+ )? (?: attach | enclose ) \b
    | (?: attached | enclosed ) \s+ (?: is | are | here | herewith | as | below | with \s this | for \s your | at | to \s+ (?: this | my
    | our | the ) \s+ (?: e-?mail | letter | response | reply | message ) | you \s will \s find | please | separately
    | spreadsheet | excel | csv | document | file | pdf | table | letter | response | report | annex | appendix | -  ) \b
    | (?: annex(?:e)? | appendix | schedule | enclosure ) \s+ (?: [a-z] | \d{1,2} ) ,? \s+ (?: which \s+ is \s+ )? (?: attached |
    enclosed )
    | \b (?: is | are ) \s+ (?: also \s+ )? (?: provided | supplied | sent | included | given ) \s+ (?: with | alongside ) \s+ this \s+
    (?: letter | e-?mail | response
    | reply | message )
    | accompanying \s+ (?: \w+ \s+ )? (?: spreadsheet | table | document | file | workbook | annex | letter | attachment ) s?
    | (?: spreadsheet | tables? | documents? | files? | folder | workbook | annex | photographs? ) \s+ (?: which | that ) \s+ (?:
    comes? \s+ with
    | accompan(?:y|ies) ) \s+ (?: it | this | them | the \s (?: letter | e-?mail | response | reply ) )
    | (?: accompanies | accompanied \s by | accompany | comes? \s with ) \s+ (?: this | the ) \s+ (?: letter | e-?mail | response |
    reply | message )
    | \b with \s this \s (?: letter | e-?mail | response | reply | message ) ,? \s (?: you \s (?: will | should ) | i | we | comes? | is
    | are ) \b
    | \b (?: send (?: ing )? | sent | included | added ) \s (?: [^\s,;]{1,20} \s ){0,8}? (?: with | to ) \s this \s (?: letter | e-?mail
    | response | reply | message )
    | (?<= , \s ) attached (?= \W* $ ) | \b herewith \b
    | \b (?: is | are | has \s been | have \s been ) \s (?: appended | annexed ) \b (?! \s to \s (?! this | my | our ) )
    | \b (?: the | an? ) \s (?: appended | annexed ) \s
    | \b (?: find | see | refer \s to | in ) \s (?: the \s | our \s )? attachment s? \b | (?<= \( ) attached \)
    | (?: attached | enclosed ) \s? [-:] \s (?= \w ) | \b (?: go (?: es )? | comes? | sen[dt] (?: ing )? ) \s (?: [^\s,;]{1,20} \s ){0,5}?
      with \s (?: this | it ) (?: \s (?: letter | e-?mail | response | reply | message ) )? (?= \W* $ )
    | \b put \s in \s (?: an? | the ) \s cop(?:y|ies) \b | \b (?: i | we ) (?: \s have | 've )? \s (?: also \s )? included \s
      (?: an? | the ) \s (?: \w+ \s )? cop(?:y|ies) \b (?! [^.;]* \b below \b )
    | \b (?: provided | supplied | sent | released | given | set \s out | contained ) \s (?: to \s you \s )? (?: as | in )
      \s (?: an? | the ) \s (?: \w+ \s )? (?: excel | spreadsheet | csv | pdf ) \b (?! \s (?: published | on ) \b ) )"""
)
_THING = Pattern(
    # matches "attached a table of the beds", "a list is enclosed"; must not match "see the attached for the rest"
    r"\b an? \s (?: \w+ \s )? (?: table | list | breakdown | schedule | chart | map | timeline ) \b"
)
_WORDS = (
    "attach", "enclos", "accompan", "comes with", "with this ", "added to this ", "herewith", "appended", "annexed", "with this.",
    "with it.", "put in a", "put in the", "included a ", "included the ", "excel", " spreadsheet", " csv", " pdf",
)  # fmt: skip
_ATTACH, _ENCLOSE = Phrases(_WORDS[0]), Phrases(*_WORDS[1:])
_ZIP, _ENC_LINE, _BYTES, _BRACKET = Phrases("zip f"), Phrases("\nenc"), Phrases(inside=("b)",)), Phrases("[")
_LINK_WORD, _ADDRESS = Phrases(inside=("link",)), Phrases(inside=("http", "www."))
_FOLLOWING, _HERE_WORD = Phrases("following "), Phrases(" here")
_THIS_LETTER = Pattern(
    # matches "with this letter"; must not match "attached our response"
    r"\b (?: with | to | in | alongside ) \s (?: this | my | our ) \s (?: letter | response | e-?mail | reply | message )"
)
_BRIEF = Pattern(
    # matches "attached.", "enclosed (11 pages, pdf).", "minutes of may attached."; must not match "see attached for the rest of it",
    # "the van has a rack attached."
    r"(?: (?! has \s | have \s | had \s | with \s ) [^\s.]{1,20} \s ){0,5} (?: attached | enclosed )"
    r" (?: \s \( [^()]{0,80} \) | , \s (?: it | this | these | which ) \s [^.]{0,60} )? \W{0,3}"
)
_NOT_SENT = Pattern(
    # matches "cannot be attached", "you attached", "attached to your e-mail", "any attachments"; must not match "is attached"
    r"""\b (?: can(?:not|'t|not\s)? | could | would | should | may | not | never | no \s longer | if ) \s+ (?: \w+ \s+ ){0,2} (?: attach
    | enclos )
    | \b you (?: \s+ have | \s+ had | \s+ kindly )? \s+ (?: attach | enclos ) | \b your \s+ (?: attach | enclos )
    | (?: attach(?: ed | ment s? ) | enclosed ) \s+ (?: to | with | in ) \s+ your | (?: conditions? | weight | importance | value | label
    | stigma ) \s+ (?: is \s+ | are \s+ )? attached
    | \b if \s+ (?: \S+ \s+ ){1,6}? (?: is | are ) \s+ (?: attached | enclosed ) | both \s attached \)
    | \b no \s+ (?: \w+ \s+ ){1,2}? (?: is | are | has \s been | have \s been ) \s+ (?: attached | enclosed )
    | \b (?: attach | enclose ) \s+ (?: no | neither | none ) \b"""
)
_ABOUT_COMPLAINTS = Pattern(
    # matches "a leaflet about complaints is enclosed", "the attached paper on complaint rights", "if you are not satisfied please read
    # the attached notice", "the attached sheet, which sets out how to complain"; must not match "copies of complaints are attached"
    r"""\b (?: leaflet | fact \s? sheet | paper | guide | guidance | notes? | information | details | copy \s of \s our
    | document ) s? \s+ (?: \S+ \s+ ){0,6}? (?: complaints? | review | appeal | rights | privacy | re-?use ) \b
    | (?: complaints? | review | appeals? ) \s+ (?: procedure | rights | policy | process | leaflet | form )
    | \b (?: not \s (?: satisfied | happy | content ) | dissatisfied | unhappy ) \b [^.;]{0,200}
      (?: please | read | see | find | details ) [^.;]{0,60} (?: attach | enclos )
    | (?: attach | enclos ) [^.;]{0,60} \b how \s to \s (?: complain | appeal | ask )
    | \b your \s+ (?: \w+ \s+ )? (?: request | letter | e-?mail ) \b [^.;]{0,80} , \s+ a \s+ copy \s+ of \s+ which \b
    | \b (?: copy | copies ) \s+ of \s+ your \s+ (?: original \s+ )? (?: request | letter | e-?mail )"""
)
_COMPLAINT_WORDS = ("complain", "satisf", "happy", "content", "review", "appeal", "right", "privacy", "use", "of your")
_KINDS = (
    (AttachmentKind.SPREADSHEET, ("spreadsheet", "excel", ".xls", ".csv", ".ods", "workbook", "data set", "dataset")),
    (AttachmentKind.ARCHIVE, (".zip", "zip file", "zip folder", ".rar", ".7z", "archive of files")),
    (AttachmentKind.IMAGE, ("photograph", "image", ".jpg", ".jpeg", ".png", ".tif", ".gif", "screenshot")),
    (
        AttachmentKind.DOCUMENT,
        ("document", ".pdf", ".doc", ".odt", ".rtf", "letter", "report", "minutes", "policy", "copy of", "a copy", "copies are",
         "copies of", "e-mail", "email", "response", "transcript", "contract", "pdf", "agreement", "plan", "notice", "memo",
         "order", "application", "the minute", "minute of", "briefing", "certificate", "circular", "strategy", "correspondence",
         "assessment", "procedure", "manual", "a paper", "the paper ", "the papers", " lease", "guidance", "handbook", "brochure", "slides",
         "invoice"),
    ),
)  # fmt: skip
_FILE = r"\.(?: xlsx? | xlsm | csv | ods | pdf | docx? | odt | rtf | txt | zip | pptx? | jpe?g | png | tiff? | gif | msg | eml )"
_FILE_NAME = Pattern(rf"[^\s\"'(<>]{{1,80}} {_FILE} (?! \w )")  # matches "figures_2023.xlsx"; must not match "www.example.org"
_NAMED = Pattern(r"(?: see | file | named | called ) \s")  # matches "see " in "(see wards.csv)"; must not match "seeds"
_NAMED_BEFORE = Pattern(
    # matches "spreadsheet " before "Left 2023.xlsx"; must not match "profile "
    r"""\b (?: file | document | spreadsheet | workbook | pdf | named | called | titled | entitled | attachment | folder ) s? :? \s \Z"""
)
_FILE_LINE = Pattern(
    # matches "minutes of may.pdf (pdf, 340kb)"; must not match "see the pdf"
    rf"""(?: [^\n]{{1,150}}? ) {_FILE} (?: \s* \([^)\n]{{1,30}}\) )? $"""
)
_WIDGET = Pattern(
    # matches "2 attachments" alone in its line; must not match "2 attachments were sent"
    r"""\d{1,3} \s attachments? (?= \s* $ )"""
)
_ENDING = Pattern(r"\. (?: xls | csv | pdf | doc | zip )")  # matches ".xls" of "a.xlsx"; must not match "an xls"
_IN_FILE = Pattern(
    # matches "are in the file ", "is set out in ", "please see "; must not match "is published as "
    r"""\b (?: (?: is | are ) \s (?: set \s out \s | given \s | provided \s | listed \s | shown \s | contained \s )? in | please \s see
    | see | provided \s as | find | sent \s as )
    \s (?: the \s | our \s | a \s | file \s | document \s | spreadsheet \s | named \s | called \s ){0,3} \W? \Z"""
)
_SIZE = Pattern(r"\d[\d.,]{0,8} \s? [kmg]b? \b")  # matches "977k", "1.1m", "340 kb"; must not match "12 march"
_QUOTED = Pattern(r"""["'] (?P<name> [^"'\n]{3,90} ) ["']""")  # matches "'emails redacted'"; must not match "it's"
_ENTITLED = Pattern(
    # matches "entitled 'emails redacted'"; must not match "entitled to"
    r"""(?: entitled | titled | called | named ) \s+ ["'] (?P<name> [^"\n]{3,90}? ) ["'](?!\w)"""
)
_ANNEX = Pattern(
    # matches "annex b"; must not match "annexes"
    r"""\b (?: annex(?:e)? | appendix | document | attachment | schedule | enclosure ) s? \s+ (?: [a-z] | \d{1,2} ) \b (?: (?: ,\s
    | \s and \s | \s to \s ) (?: [a-z] | \d{1,2} ) \b ){0,4}"""
)
_ENC = Pattern(
    # matches "enc", "enclosures: 2"; must not match "enclosed is a copy"
    r"""encl? (?: s | osures? | osed | osure\(s\) )? \s* (?: [.:(-] [^\n]* )? $"""
)

_LISTED = Pattern(
    # matches "attachments: ", "enclosures (2) - ", "attached: "; must not match "attached is ", "attachment 2 shows"
    r"""(?: attachments? | attached | enclosures? | enclosed | encs? \.? ) \s? (?: \( [^()\n]{1,12} \) \s? )? [:-] \s"""
)
_LOGO = Pattern(r"image \d{3} \.")  # matches "image001.png", a picture of the mail itself; must not match "image of the gate.png"
_URL = Pattern(r"(?: https?:// | www\. ) [^\s<>\"\]]{3,500}")  # matches "https://www.example.org/foi"; must not match "http "
_FOOTNOTE = Pattern(
    # matches "[1]here"; must not match "[email"
    r"""\[ (?P<number>\d{1,2}) \] \s* (?P<text> (?: https?:// | www\. ) \S+ | [\w'-]+ )"""
)
_VISIBLE = Pattern(r"\s* (?P<number>\d{1,2}) \. \s+ (?P<url> \S{4,500} )")  # matches "1. http://example.org"; must not match "kind"
_ANNOUNCED = Pattern(
    # matches "by way of the link below:", "at the following link.", "using this link:"; must not match "the link between"
    r"""\b (?: link s? \s+ (?: is \s+ | are \s+ )? (?: provided \s+ )? below | following \s+ (?: web \s? )? (?: links? | address | page
    | website | url ) (?: \s below )?
    | (?: via | at | on | from | by | using | through | follow | click (?: \s on )? | of ) \s+ (?: the | this
    | these ) \s+ (?: web \s? )? links? )"""
)
_HERE = Pattern(
    # matches "can be found here.", "is available online here"; must not match "we found here that"
    r"""\b (?: found | available | accessed | published | viewed | seen | downloaded | obtained | located
    | accessible ) \s+ (?: online \s+ | on \s (?: our | the ) \s (?: web \s? site | site ) \s+ )?
    (?P<here> here ) \b (?! \s+ (?: and | that | in | at | is | was ) \b )"""
)
_NO_TITLE = Pattern(
    # matches "q7 - "; must not match "college"
    r"""(?: q(?:uestion)? \s* \d | \d+ [.)] | \( | [\u2022*] | dear | yours | kind )"""
)


_ASKED = (SectionKind.REQUEST, SectionKind.CLARIFICATION)
_MOST_FILES, _LINES_A_FILE = 60, 6
"""How far the lines of a widget are followed."""


class _Found(NamedTuple):
    """Something sent along, before it becomes an `Attachment`."""

    kind: AttachmentKind
    name: str | None
    start: int
    end: int


def attachments(lookup: Lookup) -> tuple[Attachment, ...]:
    """What the authority attaches or encloses as its answer or a part of it, each announced once.

    The files of a mail's widget ("1 Attachment", name, size) come first and make nameless announcements of them superfluous.

    Args:
        lookup: the outline of the text, with its words.
    """
    text = lookup.text
    attach = _ATTACH.offsets(text)
    files = [*_widget(lookup, attach), *_listed(lookup, attach)]
    found = [*files]
    seen = {(one.kind, one.name) for one in files}
    announced = [*_announced(lookup, attach), *_told_of(lookup), *_file_lines(lookup)]
    telling = bool(files) or any(one.name is not None or one.kind is not AttachmentKind.FILE for one in announced)
    for one in announced:
        own = one.kind is not AttachmentKind.FILE or _THING.search(text.low, one.start, one.end) is not None
        vague = one.name is None and (files or (telling and not own))
        if (one.kind, one.name) not in seen and not vague:
            seen.add((one.kind, one.name))
            found.append(one)
    if not found:
        found.extend(_enclosure_line(lookup.outline))
    found.sort(key=lambda one: one.start)
    return tuple(Attachment(kind=one.kind, name=one.name, span=text.span(one.start, one.end)) for one in found)


def _announced(lookup: Lookup, attach: list[int]) -> Iterator[_Found]:
    """The sentences in which the authority says that it sends something along."""
    low = lookup.text.low
    for start, end, paragraph in lookup.sentences(sorted([*attach, *_ENCLOSE.offsets(lookup.text)])):
        if paragraph.voice is not Voice.AUTHORITY or paragraph.kind in _ASKED:
            continue
        near = _around(low, start, end)
        if not (_SENT_ALONG.search(low, *near) or _BRIEF.fullmatch(low, start, end)) or _NOT_SENT.search(low, *near):
            continue
        if any(word in low[start:end] for word in _COMPLAINT_WORDS) and _ABOUT_COMPLAINTS.search(low, start, end):
            continue
        names = _files(lookup.text, start, end)
        if len(names) > 1:
            yield from (_Found(_kind_of_file(name), name, start, end) for name in names)
            continue
        name = names[0] if names else _name(lookup.text, start, end)
        words = _THIS_LETTER.compiled.sub("", low[start:end])
        yield _Found(_kind(words if name is None else f"{name.lower()} {words}"), name, start, end)


def _told_of(lookup: Lookup) -> Iterator[_Found]:
    """The files that a sentence says the answer is in, without a word of attaching: "the numbers are in the file wards.csv"."""
    text = lookup.text
    for at in (*(found.start() for found in _ENDING.finditer(text.low)), *_ZIP.offsets(text)):
        paragraph = lookup.paragraph(at)
        if paragraph is None or paragraph.voice is not Voice.AUTHORITY or paragraph.kind in _ASKED:
            continue
        begin = max(paragraph.start, at - 120)
        zipped = text.low[at] == "z"
        word = max(begin, text.low.rfind(" ", begin, at) + 1)
        found = None if zipped else _FILE_NAME.search(text.low, word, min(paragraph.end, at + 8))
        if (found is None and not zipped) or (found is not None and ("/" in found[0] or "@" in found[0])):
            continue
        name_at = _name_begins(text, begin, found.start()) if found else at
        if not _IN_FILE.search(text.low, max(begin, name_at - 40), name_at) or any(word in text.low[begin:at] for word in _WORDS[:3]):
            continue
        name = text.words(name_at, found.end()) if found else None
        yield _Found(_kind_of_file(name) if name else AttachmentKind.ARCHIVE, name, name_at, found.end() if found else at + 8)


def _around(low: str, start: int, end: int) -> tuple[int, int]:
    """The part of a sentence that its words of attaching may reach: long sentences are not searched from end to end."""
    found = [at for word in _WORDS for at in (low.find(word, start, end), low.rfind(word, start, end)) if at >= 0]
    places = found or [start]  # a word may go on where the sentence ends
    return max(start, min(places) - 50), min(end, max(places) + 80)


def _files(text: Text, start: int, end: int) -> list[str]:
    """The names of files in a sentence."""
    found = _FILE_NAME.finditer(text.low, start, end) if text.low.find(".", start, end - 1) >= 0 else ()
    names = [text.words(_name_begins(text, start, one.start()), one.end()) for one in found]
    return [name for name in names if not _LOGO.match(name.lower())]


def _name(text: Text, start: int, end: int) -> str | None:
    """The name of what a sentence announces: a quoted title, an annex."""
    low = text.low
    quoted = '"' in low[start:end] or "'" in low[start:end]
    for pattern in (_ENTITLED, _QUOTED) if quoted else ():
        found = pattern.search(low, start, end)
        if found:
            return text.words(*found.span("name")).rstrip(",.")
    found = _ANNEX.search(low, start, end)
    return text.words(*found.span()) if found else None


def _name_begins(text: Text, floor: int, at: int) -> int:
    """Where the name of a file begins whose last word begins at an offset: at the quotation mark or bracket before, or after "file"."""
    floor = max(floor, at - 80)
    opened = max(text.low.rfind(mark, floor, at) for mark in "\"'(")
    if opened >= 0 and not any(mark in text.low[opened + 1 : at] for mark in ",;)") and not text.low[opened - 1 : opened].isalnum():
        named = _NAMED.match(text.low, opened + 1, at)
        return named.end() if named else opened + 1
    begin = at
    while begin > floor and text.text[begin - 1] == " ":
        word = max(floor, text.text.rfind(" ", floor, begin - 1) + 1)
        if not (text.text[word].isupper() or text.text[word].isdigit()) or text.text[begin - 2] in ".,:;":
            break
        begin = word
    named = _NAMED_BEFORE.search(text.low, max(floor, begin - 14), begin)
    return begin if named else at


def _kind(words: str) -> AttachmentKind:
    """What sort of file words tell of."""
    for kind, cues in _KINDS:
        if any(cue in words for cue in cues):
            return kind
    return AttachmentKind.FILE


def _widget(lookup: Lookup, attach: list[int]) -> Iterator[_Found]:
    """The files of a mail shown on a page: a line "2 Attachments", then for each its name and its size."""
    text, message, done = lookup.text, lookup.outline.messages[lookup.outline.letter], -1
    for at in attach:
        if not text.low.startswith(" attachment", at - 1):
            continue
        line = text.line_at(at)
        if message.first <= line.number <= message.last and line.number > done and _WIDGET.fullmatch(text.low, line.start, line.end):
            files = min(int(text.low[line.start : at - 1]), _MOST_FILES)
            done = line.number + _LINES_A_FILE * files
            yield from _widget_files(text, line.number + 1, files)


def _listed(lookup: Lookup, attach: list[int]) -> Iterator[_Found]:
    """The files named in a line that begins with a label: "Attachments: wards.xlsx, Minutes of May.pdf"; one of a mail's header counts."""
    text, message = lookup.text, lookup.outline.messages[lookup.outline.letter]
    for at in (*attach, *(before + 1 for before in _ENC_LINE.offsets(text))):
        line = text.line_at(at)
        if line.start != at or not message.first <= line.number <= message.last:
            continue
        label = _LISTED.match(text.low, at, line.end)
        paragraph = lookup.paragraph(at)
        if label is None or (paragraph is not None and (paragraph.voice is not Voice.AUTHORITY or paragraph.kind in _ASKED)):
            continue
        begin = label.end()
        for found in _FILE_NAME.finditer(text.low, begin, line.end):
            start = _after_mark(text, begin, found.start())
            words = text.words(start, found.end())
            begin = found.end()
            if not _LOGO.match(words.lower()):
                yield _Found(_kind_of_file(words), words, start, found.end())


def _after_mark(text: Text, floor: int, at: int) -> int:
    """Where the name begins whose last word begins at an offset: after the last comma or semicolon, or at the floor."""
    begin = max(floor, *(text.low.rfind(mark, floor, at) + 1 for mark in ",;"))
    while begin < at and text.low[begin] in " ,;\"'":
        begin += 1
    return begin


def _widget_files(text: Text, number: int, files: int) -> Iterator[_Found]:
    """The file names in the lines after the widget's head, each before the line of its size."""
    lines = [line for line in text.lines[number : number + _LINES_A_FILE * files + 2] if line.start < line.end]
    for name, size in pairwise(lines):
        if files and _SIZE.match(text.low, size.start, size.end) and name.end - name.start <= 200:
            files -= 1
            words = text.words(name.start, name.end)
            yield _Found(_kind_of_file(words), words, name.start, name.end)


def _kind_of_file(name: str) -> AttachmentKind:
    """What sort of file a file name tells of, by its ending alone."""
    ending = name.lower().rpartition(".")[2].split(" ")[0]
    return next((kind for kind, cues in _KINDS if any(cue[1:] in ending for cue in cues if cue[0] == ".")), AttachmentKind.FILE)


def _file_lines(lookup: Lookup) -> Iterator[_Found]:
    """The lines of a page that offer a file: "Response 12.pdf (PDF, 340KB)"; lines that announce it in words are not meant."""
    text = lookup.text
    for end in _BYTES.offsets(text):
        at = end - 1
        if text.low[at : at + 1] not in ("k", "m"):
            continue
        line, paragraph = text.line_at(at), lookup.paragraph(at)
        cut = text.low.rfind("(", max(line.start, at - 60), at)
        if paragraph is None or paragraph.voice is not Voice.AUTHORITY or cut <= line.start or not _SIZE.search(text.low, cut, at + 2):
            continue
        if _SENT_ALONG.search(text.low, max(line.start, cut - 200), cut):
            continue
        named = _FILE_NAME.search(text.low, max(line.start, cut - 120), cut)
        if named is not None:
            yield _Found(_kind_of_file(named[0]), text.words(*named.span()), named.start(), at + 3)
        elif cut - line.start <= 120 and ". " not in text.low[line.start : cut]:
            words = text.words(line.start, cut).removeprefix("Download ")
            yield _Found(_kind(text.low[line.start : at]), words, line.start, line.end)


def _enclosure_line(outline: Outline) -> Iterator[_Found]:
    """A line "Enc" under the signature, where nothing else tells what is enclosed."""
    text = outline.text
    for paragraph in outline.told[-12:]:
        place = (paragraph.start, paragraph.end)
        if text.low.startswith("enc", place[0]) and _ENC.match(text.low, *place) and not _ABOUT_COMPLAINTS.search(text.low, *place):
            yield _Found(_kind(text.low[place[0] : min(place[1], place[0] + 200)]), None, *place)


def links(lookup: Lookup) -> tuple[tuple[Link, ...], tuple[Diagnostic, ...]]:
    """The links the authority gives in the letter that is read, and a diagnostic for each whose target was lost.

    Args:
        lookup: the outline of the text, with its words.
    """
    text = lookup.text
    link = _LINK_WORD.offsets(text)
    targets = _targets(text) if link else {}
    found: dict[int, Link] = {}
    for at in _ADDRESS.offsets(text):
        paragraph = lookup.paragraph(at)
        if paragraph is None or paragraph.voice is not Voice.AUTHORITY or text.low[at - 1 : at] in ("/", "."):
            continue
        url = _URL.match(text.low, at, paragraph.end)
        if url is not None:
            end = _url_end(text.text, at, url.end())
            found[at] = Link(url=_whole(text.words(at, end), targets.values()), text=text.words(at, end), span=text.span(at, end))
    if targets:
        found.update(_footnotes(lookup, targets, found))
    places = sorted(found)
    lost = {}
    for at, announced in _lost(lookup, link):
        next_ = bisect_left(places, at)
        if next_ == len(places) or places[next_] > at + 600 or not _joins(lookup, at, places[next_]):
            lost[at] = announced
    everything = {**lost, **found}
    return tuple(everything[at] for at in sorted(everything)), tuple(_lost_link(one) for one in everything.values() if one.url is None)


def _lost_link(link: Link) -> Diagnostic:
    """The diagnostic of a link without target."""
    return Diagnostic(
        code=DiagnosticCode.LINK_LOST, message="the target of a link was lost", hint="see the original page or message", span=link.span
    )


def _url_end(low: str, start: int, end: int) -> int:
    """Where an address ends: punctuation after it is no part of it, nor a bracket that it does not open, but three points are."""
    cut = low.endswith("...", start, end)
    while (
        end > start
        and not cut
        and (low[end - 1] in ".,;:!?'\"" or (low[end - 1] == ")" and low.count("(", start, end) < low.count(")", start, end)))
    ):
        end -= 1
    return end


def _whole(url: str, targets: Iterable[str] = ()) -> str | None:
    """The address, or None where its end was cut off ("https://example.org/make...") and no list of links has it whole."""
    if not url.endswith("..."):
        return url
    return next((target for target in targets if target.startswith(url[:-3]) and not target.endswith("...")), None)


def _targets(text: Text) -> dict[int, str]:
    """The numbered list under "Visible links" at the foot of a mail."""
    at = text.low.rfind("visible links")
    targets: dict[int, str] = {}
    if at < 0:
        return targets
    at += len("visible links")
    for _ in range(200):
        found = _VISIBLE.match(text.low, at)
        if found is None:
            return targets
        targets.setdefault(int(found["number"]), text.words(*found.span("url")))
        at = found.end()
    return targets


def _footnotes(lookup: Lookup, targets: dict[int, str], known: dict[int, Link]) -> dict[int, Link]:
    """The words that a mail marks as links by a number in brackets ("[1]here"), with their targets."""
    text, found = lookup.text, {}
    for at in _BRACKET.offsets(text):
        paragraph = lookup.paragraph(at)
        mark = _FOOTNOTE.match(text.low, at) if paragraph is not None and paragraph.voice is Voice.AUTHORITY else None
        target = targets.get(int(mark["number"])) if mark else None
        if mark is None or target is None or target.lower().startswith("mailto:"):
            continue
        start, end = mark.span("text")
        if start not in known:
            found[start] = Link(url=_whole(target), text=text.words(start, end), span=text.span(start, end))
    return found


def _announcing(lookup: Lookup, link: list[int]) -> list[int]:
    """Where words stand that may announce a link."""
    text, low = lookup.text, lookup.text.low
    following = [at for at in _FOLLOWING.offsets(text) if low.startswith(("web", "address", "page", "url"), at + 10)]
    here = [at for at in _HERE_WORD.offsets(text) if not low[at + 5 : at + 6].isalpha()]
    return sorted([*link, *following, *here])


def _lost(lookup: Lookup, link: list[int]) -> Iterator[tuple[int, Link]]:
    """The words that announce a link: "by way of the link below:", "can be found here"."""
    text = lookup.text
    for start, end, paragraph in lookup.sentences(_announcing(lookup, link)):
        if paragraph.voice is not Voice.AUTHORITY:
            continue
        said = _ANNOUNCED.search(text.low, start, end)
        here = _HERE.search(text.low, start, end) if said is None else None
        if (said is not None and text.low[end - 1] in ":") or (said is not None and "below" in said[0]):
            title = _title(lookup, end)
            where = title or (start, end)
            yield said.start(), Link(url=None, text=text.words(*where), span=text.span(*where))
        elif said is not None or here is not None:
            where = said.span() if said is not None else here.span("here") if here is not None else (start, end)
            yield where[0], Link(url=None, text=text.words(start, end), span=text.span(start, end))


def _title(lookup: Lookup, at: int) -> tuple[int, int] | None:
    """The line after an announcement, where it reads like the words of a link: a file's name or a title."""
    text = lookup.text
    number = text.line_at(at - 1).number + 1
    line = next((line for line in text.lines[number : number + 3] if line.start < line.end), None)
    paragraph = lookup.paragraph(line.start) if line is not None else None
    if (
        line is None
        or paragraph is None
        or paragraph.heading
        or paragraph.voice is not Voice.AUTHORITY
        or _NO_TITLE.match(text.low, line.start)
    ):
        return None
    named = _FILE_LINE.fullmatch(text.low, line.start, line.end) is not None
    if named or (line.end - line.start <= 90 and text.low[line.end - 1] not in ".:;,?" and text.text[line.start].isupper()):
        return line.start, line.end
    return None


def _joins(lookup: Lookup, at: int, other: int) -> bool:
    """Whether an address stands where an announcement points to: in its paragraph or in the next one."""
    paragraph = lookup.paragraph(at)
    if paragraph is None or other < paragraph.end:
        return paragraph is not None
    return lookup.text.low[paragraph.end : other].strip(" \n\u2022-*<(").count("\n") <= 1 and other - paragraph.end < 200
