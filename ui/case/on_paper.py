"""A dossier on paper: claims with what was asked, questions of the press and the course of events; no text that must
leave by the gate, and nothing of the signals but how many there are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.case.shown import CaseShown, LogShown
from ui.case.words import claim_order, claim_sentence, enquiry_sentence, request_state
from ui.manners.paper import Sheaf
from ui.printing import stamp_of
from ui.widgets.times import day, stamp
from ui.wording import aside, facts, labelled, spoken


def _tr(source: str) -> str:
    return QCoreApplication.translate("case.paper", source)


def dossier(shown: CaseShown, now: int) -> Sheaf:
    """The case as pages, for within the house."""
    view = shown.view
    state = _tr("gesloten {day}").format(day=day(view.closed_at)) if view.closed_at else _tr("lopend dossier")
    parts = (
        (f"{view.number} · {view.title}", _head(shown)),
        (_tr("Beweringen"), _claims(shown)),
        (_tr("Persvragen"), _requests(shown)),
        (
            _tr("Verloop"),
            tuple(_line(one) for one in reversed(shown.log)),
        ),
    )
    text = "\n\n".join("\n".join((title, *lines)) for title, lines in parts if lines)
    mark = _tr("INTERN · niet voor publicatie")
    return Sheaf(view.number, text, mark, stamp_of(spoken(view.number, state), now))


def _head(shown: CaseShown) -> tuple[str, ...]:
    view = shown.view
    facts = (
        (_tr("Eerste signaal"), stamp(view.t0)),
        (_tr("Geopend"), stamp(view.opened_at)),
        (_tr("Behandeld door"), view.handler.name if view.handler is not None else ""),
        (_tr("Wijk"), view.wijk),
        (_tr("Soort"), ", ".join(shown.chips)),
        (_tr("Impact"), shown.impact),
        (_tr("Signalen"), str(view.signal_count)),
    )
    return tuple(labelled(name, value) for name, value in facts if value)


def _line(line: LogShown) -> str:
    return facts(stamp(line.at), aside(line.words, line.who))


def _claims(shown: CaseShown) -> tuple[str, ...]:
    lines: list[str] = []
    for claim in claim_order(shown.view.claims):
        lines.append(claim_sentence(claim))
        lines += [f"    {enquiry_sentence(one)}" for one in claim.enquiries]
    return tuple(lines)


def _requests(shown: CaseShown) -> tuple[str, ...]:
    return tuple(
        f"{one.outlet}, {one.journalist}: {one.question} "
        f"({request_state(one.state, one.member.short if one.member is not None else '').text})"
        for one in shown.view.requests
    )
