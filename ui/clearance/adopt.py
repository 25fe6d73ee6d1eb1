"""Taking over the sentence that an authority proposes: it replaces the one sentence of the text that it rewords."""

from __future__ import annotations

import re
from collections import Counter

from woordvoering.statements.references import without_references
from woordvoering.statements.sentences import split_sentences, split_words

ALIKE = 0.5
"""Share of words in common from which a sentence counts as the one that is reworded."""

CLEAR = 0.1
"""How much more alike it must be than any other sentence of the text."""

_TAIL = re.compile(r"(?P<references>(?:[ ]*\{#!?\d+\})*)(?P<space>\s*)$")
_LEAD = re.compile(r"^\s*(?:[-*+>] |\d+\. )?")


def likeness(old: str, new: str) -> float:
    """How much two sentences share, 0–1, by their words."""
    before, after = (
        [word.strip() for word in split_words(one.casefold()) if word.strip()] for one in (without_references(old), new)
    )
    shared = (Counter(before) & Counter(after)).total()
    return 2 * shared / (len(before) + len(after)) if before or after else 0.0


def reworded(text: str, proposal: str) -> str:
    """The sentence of the text that a proposal rewords, as it stands there; empty when none, or no single one, does."""
    scored = sorted(((likeness(one, proposal), one) for one in split_sentences(text)), reverse=True)
    if not scored or scored[0][0] < ALIKE or (len(scored) > 1 and scored[0][0] - scored[1][0] < CLEAR):
        return ""
    return scored[0][1]


def adopted(text: str, proposal: str) -> str | None:
    """The text with the proposed sentence in it, its claim references kept; None when its place is not certain."""
    old = reworded(text, proposal.strip())
    if not old or text.count(old) != 1 or not proposal.strip():
        return None
    lead, tail = _LEAD.match(old), _TAIL.search(old)
    before = lead[0] if lead else ""
    after = f"{tail['references']}{tail['space']}" if tail else ""
    return text.replace(old, f"{before}{proposal.strip()}{after}")
