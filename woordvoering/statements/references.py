"""Claim references in a draft, written `{#1}`: what each sentence rests on, and gone from what the press reads."""

from __future__ import annotations

import re

import msgspec

_REFERENCE = re.compile(r"\{#(?P<number>[1-9][0-9]{0,4})\}")
_WITH_SPACE = re.compile(r"(?:(?P<first>^)[ ]*|[ ]*)\{#[1-9][0-9]{0,4}\}(?(first)[ ]*)", re.MULTILINE)
_BROKEN = re.compile(r"\{#[^}\n]{0,20}\}?")


class ClaimReference(msgspec.Struct, frozen=True):
    """One citation: the claim's number within its case, and the half-open span of code points it takes."""

    number: int
    start: int
    end: int


def find_references(text: str) -> tuple[ClaimReference, ...]:
    """Every claim reference in reading order."""
    return tuple(ClaimReference(int(m["number"]), m.start(), m.end()) for m in _REFERENCE.finditer(text))


def cited_claims(text: str) -> tuple[int, ...]:
    """The numbers of the claims that `text` cites, each once, ascending."""
    return tuple(sorted({found.number for found in find_references(text)}))


def broken_references(text: str) -> tuple[str, ...]:
    """What looks like a reference and names no claim, such as `{#}` or `{#one}`; it blocks release."""
    return tuple(_BROKEN.findall(_REFERENCE.sub("", text)))


def without_references(text: str) -> str:
    """`text` as it is published: each reference and the space in front of it are gone.

    One pass only: a reference that removal would forge out of its neighbours was cited by nobody, stays
    visible, and is reported by `broken_references`.
    """
    return _WITH_SPACE.sub("", text)
