"""The bytes of material: here and as they were kept, still with another device, or lost."""

from __future__ import annotations

import hashlib

from woordvoering.casework.events import MaterialStored
from woordvoering.casework.rows import MaterialRow
from woordvoering.casework.tools import Tools
from woordvoering.errors import BrokenStore, Reason, Refused


def bytes_of(tools: Tools, case: str, row: MaterialRow) -> bytes:
    """The bytes of a piece of material.

    Raises Refused `material.coming` when another device kept it and did not bring it yet, BrokenStore when it was kept
    here and is gone, or when the bytes are not those that were kept.
    """
    try:
        data = tools.blobs.get(row.blob)
    except BrokenStore as error:
        if error.code == "blob.missing" and _from_elsewhere(tools, case, row.key):
            raise Refused(Reason("material.coming", {"name": row.name})) from error
        raise
    if hashlib.sha256(data).hexdigest() != row.sha256:
        raise BrokenStore("material.changed", name=row.name)
    return data


def _from_elsewhere(tools: Tools, case: str, material: str) -> bool:
    """Whether another device wrote the act; one that this desk went on from counts as another."""
    journal = tools.journal
    own = {journal.seat(member).device for member in journal.actors}
    return any(
        isinstance(event.fact, MaterialStored) and event.fact.material == material and event.header.device not in own
        for event in journal.events(case)
    )
