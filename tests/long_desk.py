"""Fills a desk with long lists for tests and benches: rows as the fold would have left them, without the events, which
no list asks for."""

from __future__ import annotations

from woordvoering.casework.rows import TABLES, CaseRow, RequestRow
from woordvoering.clock import DAY, HOUR, MINUTE
from woordvoering.contacts.rows import TABLES as PRESS
from woordvoering.contacts.rows import ContactRow
from woordvoering.desk import Desk
from woordvoering.journal.event import WORKSPACE
from woordvoering.store.tables import Row, to_values

TABLE = dict((*TABLES, *PRESS))


def case_row(number: int, now: int, *, closed: bool) -> CaseRow:
    """An invented case: the lower its number, the later it was opened."""
    at = now - (number + 1) * 10 * MINUTE
    return CaseRow(
        case_id=f"c{number:05}", key="", number=f"PD-{number:05}", title=f"Melding {number} aan de Dampoort", t0=at,
        origin="request", story="", wijk="Dampoort", opened_at=at, opened_by="lore", handler="lore",
        triage="respond", triaged_at=at, impact=2, last_at=at, closed_at=at + HOUR if closed else None,
    )  # fmt: skip


def request_row(number: int, cases: int, now: int, *, done: bool) -> RequestRow:
    """An invented question: the lower its number, the sooner its answer is due."""
    return RequestRow(
        case_id=f"c{number % cases:05}", key=f"r{number:05}", outlet=f"Krant {number % 90}", journalist="An Peeters",
        question="Wat was die knal, en zijn er gewonden?", medium="mail", received_at=now - MINUTE, deadline=None,
        due=now + number * MINUTE, contact="", resolution="background" if done else "",
        resolved_at=now - number * MINUTE if done else None,
    )  # fmt: skip


def contact_row(number: int) -> ContactRow:
    """An invented newsroom."""
    return ContactRow(
        case_id=WORKSPACE, key=f"k{number:05}", outlet=f"Redactie {number:05}", name="An Peeters", function="",
        mail=f"a{number // 2}@pers.example", telephone="", language="nl", way="mail", groups=("pers",), active=True,
    )  # fmt: skip


def fill(desk: Desk, *, cases: int = 0, opened: int = 0, requests: int = 0, answered: int = 0, contacts: int = 0):
    """Puts so many of each in, before anybody looked: `opened` of the cases are open, `answered` of the requests are
    answered."""
    now = int(desk.clock.now())
    rows: list[Row] = [case_row(n, now - DAY * (n >= opened), closed=n >= opened) for n in range(cases)]
    rows += [request_row(n, max(1, min(cases, 400)), now, done=n >= requests - answered) for n in range(requests)]
    rows += [contact_row(n) for n in range(contacts)]
    with desk.journal.engine.begin() as db:
        for kind in {type(row) for row in rows}:
            db.execute(TABLE[kind].insert(), [_named(row) for row in rows if type(row) is kind])
    desk.journal._known.clear()


def _named(row: Row) -> dict[str, object]:
    return dict(zip(row.__struct_fields__, to_values(row), strict=True))
