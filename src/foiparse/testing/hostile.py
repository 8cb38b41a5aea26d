"""Texts on which a format must not fail: hostile ones, and letters of strangers that no authority's format may take."""

from __future__ import annotations

_MANY = 300

HOSTILE: dict[str, str] = {
    "nothing": "",
    "a line end": "\n",
    "white space": " \t\f ",
    "a lone surrogate": "\ud800",
    "NUL": "\x00 Dear Ms Reed \x00",
    "a byte order mark": "\ufeffDear Ms Reed",
    "soft hyphens only": "1. \u00ad\n2. \u00ad",
    "carriage returns only": "Dear Ms Reed\rWe hold nothing.\r",
    "other line ends": "Dear Ms Reed\u2028We hold nothing.\x0b\x0c\x85",
    "characters that grow in lower case": "\u0130\u0130 \u00df\ufb01 section 40(2)",
    "many sections": "Section 40(" * _MANY,
    "many brackets": "(" * 10 * _MANY,
    "many labels": "1.\n2.\n3.\n" * _MANY,
    "many labels on one line": "1. " * 10 * _MANY,
    "many salutations": "Dear Requester\n" * _MANY,
    "many headers": "From:\nTo:\nSubject:\n" * _MANY,
    "many quotation marks": "> " * 10 * _MANY,
    "one long word": "a" * 100 * _MANY,
    "one long line": "the figures that you asked for " * 10 * _MANY,
    "digits": "1" * 20 * _MANY,
    "spaces": " " * 50 * _MANY + "x",
    "colons": ":\n" * 10 * _MANY,
}
"""By what is hostile in them."""

STRANGERS: tuple[str, ...] = (
    """Upper Marsh Parish Council
Our ref: UMPC/FOI/17
4 March 2024

Dear Ms Reed

Thank you for your request for information, in which you asked for the following:

1. How many benches does the parish own?
2. What was paid for their repair in 2023?

Our response:

1. The parish owns eleven benches.
2. We do not hold this information, as the repairs were a gift.

If you are unhappy with this response you may ask for an internal review within 40 working days. After that you may write to the
Information Commissioner.

Yours sincerely

B Sallow
Clerk
""",
    """From: Records Desk <records@example.org>
Sent: 9 May 2024 09:12
To: A Requester
Subject: RE: FOI 208/24

Dear Requester,

You asked us for the names of the tenants of the boat sheds. We hold the information, but it is exempt under section 40(2) of the
Freedom of Information Act 2000 and we are withholding it.

Kind regards
Records Desk
""",
    """Notes of the allotment meeting

The committee met on Tuesday. Item 1 was the hedge. Item 2 was the water butt, which leaks. There was no other business.
""",
)
"""Letters, and a text that is none, composed so that they belong to no authority's format."""
