"""The long lists by windows: cases, media requests, the press list. An order is worked out once for each state of the
journal, a record when somebody looks at its row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TypeVar, cast

import msgspec

from woordvoering.casework.rows import CaseRow, RequestRow
from woordvoering.casework.tools import Tools
from woordvoering.contacts.rows import ContactRow
from woordvoering.contacts.rules import mail_key
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.fold import Rows
from woordvoering.journal.reading import changed_since, rows_of
from woordvoering.overview.case_records import CaseItem, CaseName
from woordvoering.overview.cases import case_item, request_view, short_title
from woordvoering.overview.people import People
from woordvoering.overview.records import RequestView
from woordvoering.overview.standings import Standings
from woordvoering.overview.windows import Ask, Order, Window, window

SLICE = 128
"""Cases that one question judges at most; the others are judged by the next ones."""

FEW = 8
"""So many that changed are judged before a window is shown."""

SOON = 30 * 60_000
"""A question that must be answered within so many ms stands in the first group."""

KEPT = 12
"""Orders that are kept while nothing comes in."""

CASES = (
    "SELECT case_id, number, title, handler FROM press_case WHERE (closed_at IS NULL) = ? "
    "ORDER BY opened_at DESC, case_id"
)
UNTIL = "coalesce(nullif(r.delayed_until, 0), r.deadline, r.due)"
ASKED = f"SELECT r.key, r.case_id, r.outlet, {UNTIL} FROM media_request r JOIN press_case c ON c.case_id = r.case_id "  # noqa: S608  # of our own
OPEN_ASKED = f"{ASKED} WHERE r.resolution = '' ORDER BY {UNTIL}, r.key"
DONE_ASKED = f"{ASKED} WHERE r.resolution <> '' ORDER BY r.resolved_at DESC, r.key"
NAMED = "SELECT case_id, number, title, wijk FROM press_case ORDER BY opened_at DESC, case_id"
QUESTIONS = (
    "SELECT key, case_id, outlet, question FROM media_request "
    "ORDER BY resolution <> '', coalesce(-resolved_at, coalesce(nullif(delayed_until, 0), due)), key"
)

NAMES = "SELECT case_id, number, title FROM press_case WHERE closed_at IS NULL OR ? ORDER BY opened_at DESC, case_id"

T = TypeVar("T")


class ContactItem(msgspec.Struct, frozen=True):
    """A contact; `double` when somebody else has the same address."""

    contact: ContactRow
    double: bool = False


class Asked(msgspec.Struct, frozen=True):
    """Where a media request stands in the order: its case, who asks, and the moment that counts (ms UTC)."""

    case: str
    outlet: str
    until: int


class Lists:
    """What a screen with a long list asks. One thread uses it at a time."""

    def __init__(self, tools: Tools, people: Callable[[], People]) -> None:
        self._tools, self._people = tools, people
        self.standings = Standings(tools)
        self._place, self._kept = 0, dict[Hashable, object]()

    def cases(self, ask: Ask, phase: Callable[[str], str] = lambda _: "") -> Window[CaseItem]:
        """The cases of a segment ('open', 'late', 'closed'), the latest first; `phase` words a phase, for who searches
        by it. Of its counts `unread` are the open cases that are to be judged still (`judge`): until then nobody knows
        whether they are late."""
        unread = self.standings.refresh(SLICE if ask.segment == "late" else FEW)
        late = [case for case, one in self.standings.all() if one.dot == "red"]
        found = self._case_words(closed=ask.segment == "closed")
        counts = {"open": len(self._case_words(closed=False)), "late": len(late), "unread": unread}
        keys: Sequence[str] = late if ask.segment == "late" else self._keep(("cases", ask.segment), lambda: [*found])
        words = ask.words.casefold().split()
        if words:
            hay = self._case_hay(found, phase)
            keys = [case for case in keys if all(word in hay(case) for word in words)]
        return window(
            ask, Order(("", keys)), self._now(), self.case_items, counts,
            lambda keys: {case: found[case][1] for case in keys},
        )  # fmt: skip

    def judge(self) -> int:
        """Judges some of the open cases that nobody judged yet; how many are left."""
        return self.standings.refresh(SLICE)

    def requests(self, ask: Ask) -> Window[RequestView]:
        """The media requests of a segment ('open', 'done', 'all') in their groups: the open ones by the moment that
        counts, then the answered, the latest first."""
        now, opened, done = self._now(), self._asked(OPEN_ASKED), self._asked(DONE_ASKED)
        soon = sum(1 for one in opened.values() if one.until - now < SOON)
        keys = self._keep("requests.open", lambda: [*opened])
        groups = [("soon", keys[:soon]), ("later", keys[soon:])] if ask.segment != "done" else []
        if ask.segment != "open":
            groups.append(("done", self._keep("requests.done", lambda: [*done])))
        known = {**opened, **done}
        return window(
            ask, Order(*groups), now,
            lambda keys: self._request_views({key: known[key].case for key in keys}),
            {"open": len(opened), "soon": soon, "done": len(done), "all": len(opened) + len(done)},
            lambda keys: {key: known[key].outlet for key in keys},
        )  # fmt: skip

    def open_of(self, case: str) -> tuple[RequestView, ...]:
        """The open media requests of a case."""
        keys = {key: case for key, one in self._asked(OPEN_ASKED).items() if one.case == case}
        return tuple(self._request_views(keys).values())

    def still_open(self, requests: Sequence[str]) -> tuple[RequestView, ...]:
        """Those of these requests that are open."""
        opened = self._asked(OPEN_ASKED)
        return tuple(self._request_views({key: opened[key].case for key in requests if key in opened}).values())

    def outlets_of(self, cases: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """The newsrooms with an open question in each of these cases, those that get an answer of their own apart."""
        found: dict[str, tuple[str, ...]] = {}
        for case, rows in self._rows(cases).items():
            asked = (row for row in rows.all(RequestRow) if not row.resolution and not row.apart)
            found[case] = tuple(dict.fromkeys(row.outlet.casefold() for row in asked))
        return found

    def contacts(self, ask: Ask, group: Callable[[str], str] = str) -> Window[ContactItem]:
        """The press list by newsroom and name; `group` words a group, for who searches."""
        known = {row.key: row for row in self.press_list()}
        keys: Sequence[str] = self._keep("contacts.keys", lambda: [*known])
        words = ask.words.casefold().split()
        if words:
            keys = [key for key in keys if all(word in hay_of(known[key], group) for word in words)]
        doubles = self._keep("contacts.doubles", self._doubles)

        def made(keys: Sequence[str]) -> dict[str, ContactItem]:
            return {key: ContactItem(known[key], mail_key(known[key].mail) in doubles) for key in keys}

        return window(
            ask, Order(("", keys)), self._now(), made, {"all": len(known), "found": len(keys)},
            lambda keys: {key: known[key].outlet for key in keys},
        )  # fmt: skip

    def case_items(self, cases: Sequence[str]) -> dict[str, CaseItem]:
        """Cases as a list shows them, now."""
        people, now = self._people(), self._now()
        found = {case: (rows, rows.one(CaseRow)) for case, rows in rows_of(self._tools.journal, cases).items()}
        return {
            case: case_item(rows, row, self._tools.schema, people, now)
            for case, (rows, row) in found.items()
            if row is not None
        }

    def case_names(self, *, closed: bool = True) -> tuple[CaseName, ...]:
        """The names of the cases, the latest first; with `closed` of those too."""
        with self._tools.journal.engine.connect() as db:
            return tuple(CaseName(*map(str, row)) for row in db.exec_driver_sql(NAMES, (closed,)))

    def named(self, cases: Sequence[str]) -> dict[str, CaseName]:
        """The names of these cases, the short ones too."""
        heads = {case: rows.one(CaseRow) for case, rows in self._rows(cases).items()}
        return {
            case: CaseName(case, row.number, row.title, short_title(row.title, row.wijk))
            for case, row in heads.items()
            if row is not None
        }

    def find(self, fits: Callable[..., bool], most: int) -> tuple[tuple[CaseItem, ...], tuple[RequestView, ...]]:
        """The first cases and media requests that fit: a case by its number, title and short name, a request by who
        asks what."""
        with self._tools.journal.engine.connect() as db:
            cases = db.exec_driver_sql(NAMED).all()
            asked = db.exec_driver_sql(QUESTIONS).all()
        found = [str(row[0]) for row in cases if fits(row[1], row[2], short_title(row[2], row[3]))][:most]
        keys = {str(row[0]): str(row[1]) for row in [row for row in asked if fits(row[2], row[3])][:most]}
        items = self.case_items(found)
        return tuple(items[case] for case in found), tuple(self._request_views(keys).values())

    def press_list(self) -> tuple[ContactRow, ...]:
        """Everybody on the press list, by newsroom and name."""

        def by_name(row: ContactRow) -> tuple[str, str, str]:
            return row.outlet.casefold(), row.name.casefold(), row.key

        def made() -> tuple[ContactRow, ...]:
            return tuple(sorted(self._tools.rows(WORKSPACE).all(ContactRow), key=by_name))

        return self._keep("contacts", made)

    def _doubles(self) -> frozenset[str]:
        counted = Counter(mail_key(row.mail) for row in self.press_list() if row.mail)
        return frozenset(key for key, many in counted.items() if many > 1)

    def _case_words(self, *, closed: bool) -> dict[str, tuple[str, str, str]]:
        """Number, title and handler of the cases, in the order of the list."""

        def read() -> dict[str, tuple[str, str, str]]:
            with self._tools.journal.engine.connect() as db:
                found = db.exec_driver_sql(CASES, (not closed,)).all()
            return {str(row[0]): (str(row[1]), str(row[2]), str(row[3])) for row in found}

        return self._keep(("case_words", closed), read)

    def _case_hay(self, known: Mapping[str, tuple[str, str, str]], phase: Callable[[str], str]) -> Callable[[str], str]:
        """What is searched of a case: number, title, who has it, and the phase of an open one."""
        named, phased, people = dict[str, str](), dict[str, str](), self._people()

        def hay(case: str) -> str:
            number, title, handler = known[case]
            if handler not in named:
                named[handler] = people.person(handler).name
            standing = self.standings.get(case)
            if standing is not None and standing.phase not in phased:
                phased[standing.phase] = phase(standing.phase)
            said = phased[standing.phase] if standing is not None else ""
            return f"{number} {title} {named[handler]} {said}".casefold()

        return hay

    def _asked(self, sql: str) -> dict[str, Asked]:
        def read() -> dict[str, Asked]:
            with self._tools.journal.engine.connect() as db:
                found = db.exec_driver_sql(sql).all()
            return {str(row[0]): Asked(str(row[1]), str(row[2]), int(row[3])) for row in found}

        return self._keep(sql, read)

    def _request_views(self, cases: Mapping[str, str]) -> dict[str, RequestView]:
        """The requests of these keys, each with its case."""
        people, rows = self._people(), self._rows(tuple(dict.fromkeys(cases.values())))
        found: dict[str, RequestView] = {}
        for key, case in cases.items():
            head, row = rows[case].one(CaseRow), rows[case].get(RequestRow, key)
            assert head is not None and row is not None
            found[key] = request_view(rows[case], head, row, people)
        return found

    def _rows(self, cases: Sequence[str]) -> dict[str, Rows]:
        """The rows of cases that more will be asked of: the journal keeps them."""
        return {case: self._tools.journal.rows(case, cases[place + 1 :]) for place, case in enumerate(cases)}

    def _keep(self, name: Hashable, made: Callable[[], T]) -> T:
        """What was worked out since anything came in last, or works it out now."""
        place, _ = changed_since(self._tools.journal, self._place)
        if place != self._place or len(self._kept) > KEPT:
            self._place, self._kept = place, {}
        if name not in self._kept:
            self._kept[name] = made()
        return cast("T", self._kept[name])

    def _now(self) -> int:
        return int(self._tools.clock.now())


def hay_of(contact: ContactRow, group: Callable[[str], str]) -> str:
    """What is searched of a contact, its groups as they are called."""
    fields = (contact.outlet, contact.name, contact.function, contact.mail, contact.telephone)
    return " ".join((*fields, *map(group, contact.groups))).casefold()
