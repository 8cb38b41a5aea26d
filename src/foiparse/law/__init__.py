"""The law authorities cite: a catalogue of provisions, and how letters write them.

Example:
    >>> import foiparse.law
    >>> foiparse.law.provision("FOIA2000", "s40(2)").title
    'Personal data of third parties'
"""

from foiparse.law.catalogue import (
    ACCESS_ACTS,
    ACT_TITLES,
    Entry,
    EntryKind,
    Harm,
    PublicInterest,
    exists,
    find,
    misprint,
    provision,
    provisions,
    title,
)

__all__ = [
    "ACCESS_ACTS",
    "ACT_TITLES",
    "Entry",
    "EntryKind",
    "Harm",
    "PublicInterest",
    "exists",
    "find",
    "misprint",
    "provision",
    "provisions",
    "title",
]
