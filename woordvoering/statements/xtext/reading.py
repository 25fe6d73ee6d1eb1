"""Everything in a text that X makes a link of, together."""

from __future__ import annotations

from woordvoering.statements.xtext.addresses import addresses
from woordvoering.statements.xtext.entities import Entity, apart
from woordvoering.statements.xtext.names import cashtags, hashtags, mentions


def entities(text: str, *, bare: bool = True) -> list[Entity]:
    """Addresses, people, lists, hashtags and the signs of shares in reading order, none inside another."""
    found = [*addresses(text, bare=bare), *mentions(text), *hashtags(text, beside_addresses=False), *cashtags(text)]
    return apart(found)
