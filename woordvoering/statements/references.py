"""Claim references in a draft, gone from what the press reads: `{#1}` and `{#!1}`.

The first stands where a sentence rests on a claim, the second where it says of a claim that it is not true.
"""

from __future__ import annotations

import re

import msgspec

_REFERENCE = re.compile(r"\{#(?P<against>!?)(?P<number>[1-9][0-9]{0,4})\}")
_WITH_SPACE = re.compile(r"(?:(?P<first>^)[ ]*|[ ]*)\{#!?[1-9][0-9]{0,4}\}(?(first)[ ]*)", re.MULTILINE)
_BROKEN = re.compile(r"\{#[^}\n]{0,20}\}?")


class ClaimReference(msgspec.Struct, frozen=True):
    """One citation: the claim's number within its case, and the half-open span of code points it takes.

    `refutes` where the sentence does not rest on the claim but contradicts it.
    """

    number: int
    start: int
    end: int
    refutes: bool = False


def find_references(text: str) -> tuple[ClaimReference, ...]:
    """Every claim reference in reading order."""
    return tuple(
        ClaimReference(int(m["number"]), m.start(), m.end(), bool(m["against"])) for m in _REFERENCE.finditer(text)
    )


def cited_claims(text: str) -> tuple[int, ...]:
    """The numbers of the claims that `text` cites, each once, ascending."""
    return tuple(sorted({found.number for found in find_references(text)}))


def refuted_claims(text: str) -> tuple[int, ...]:
    """The numbers of the claims that `text` says are not true, each once, ascending."""
    return tuple(sorted({found.number for found in find_references(text) if found.refutes}))


def told_claims(text: str) -> tuple[int, ...]:
    """The numbers of the claims that `text` tells as true, each once, ascending."""
    return tuple(sorted({found.number for found in find_references(text) if not found.refutes}))


def broken_references(text: str) -> tuple[str, ...]:
    """What looks like a reference and names no claim, such as `{#}` or `{#one}`; it blocks release."""
    return tuple(_BROKEN.findall(_REFERENCE.sub("", text)))


def without_references(text: str) -> str:
    """`text` as it is published: each reference and the space in front of it are gone.

    One pass only: a reference that removal would forge out of its neighbours was cited by nobody, stays
    visible, and is reported by `broken_references`.
    """
    return _WITH_SPACE.sub("", text)
