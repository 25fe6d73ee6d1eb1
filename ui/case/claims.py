"""The claims table: claims with their enquiries unfolded in place; model, delegate, and the list with its acts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QCoreApplication

from ui.case.words import claim_order, claim_sentence, enquiry_sentence
from ui.widgets.tables import RecordModel
from ui.wording import spoken
from woordvoering.overview.records import ClaimView, EnquiryView

Kind = Literal["claim", "enquiry", "ask", "add"]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A row: a claim, one of its enquiries, the row that adds one, or the row that adds a claim."""

    kind: Kind
    claim: ClaimView | None = None
    enquiry: EnquiryView | None = None
    open: bool = False
    first: bool = False
    now: int = 0

    @property
    def key(self) -> str:
        """What stays the same while its content changes."""
        if self.enquiry is not None:
            return f"enquiry:{self.enquiry.id}"
        return f"{self.kind}:{self.claim.id if self.claim else ''}"


def rows_of(claims: tuple[ClaimView, ...], unfolded: frozenset[str], now: int) -> tuple[ClaimRow, ...]:
    """The rows of the table, blocking claims first, and the row to add a claim at the end."""
    rows: list[ClaimRow] = []
    for claim in claim_order(claims):
        opened = claim.id in unfolded
        rows.append(ClaimRow("claim", claim, None, opened, now=now))
        if opened:
            inner = [ClaimRow("enquiry", claim, one, True, now=now) for one in claim.enquiries]
            inner.append(ClaimRow("ask", claim, None, True, now=now))
            inner[0] = replace(inner[0], first=True)
            rows += inner
    rows.append(ClaimRow("add", now=now))
    return tuple(rows)


class ClaimModel(RecordModel[ClaimRow]):
    """Claims with the open ones unfolded."""

    def sentence(self, record: ClaimRow) -> str:
        if record.kind == "claim" and record.claim is not None:
            folded = _tr("opengevouwen") if record.open else _tr("dichtgevouwen")
            return spoken(claim_sentence(record.claim), folded)
        if record.enquiry is not None:
            return enquiry_sentence(record.enquiry)
        if record.claim is not None:
            return _tr("Navraag toevoegen aan #{n}").format(n=record.claim.number)
        return _tr("Bewering toevoegen")

    def key(self, record: ClaimRow) -> str:
        return record.key


def _tr(source: str) -> str:
    return QCoreApplication.translate("claims", source)
