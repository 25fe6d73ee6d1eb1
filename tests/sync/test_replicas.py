"""Whatever happens between replicas, they end equal, and no word that somebody wrote is gone."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from desk_parts import START
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from places import FolderPlace, Meeting, Place
from sampling import number
from sync_parts import EIGHT, exchange, lines, replica, say, twin

from woordvoering.errors import Refused
from woordvoering.journal.event import GENESIS
from woordvoering.journal.journal import Journal
from woordvoering.journal.log import Place as At
from woordvoering.journal.verify import verify
from woordvoering.sync.vector import Tip, lacking, vector_of

SEEDS = number(6, 10_000)
"""Never none: so many invented courses of events in a plain run, and with full numbers."""

TEN_YEARS = 315_360_000_000
CASES = ("c1", "c2")


class Replicas(RuleBasedStateMachine):
    """Two to eight devices, a folder between them, and everything that goes wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="replicas-"))
        self.place = self.found()
        self.devices: list[str] = []
        self.journals: list[Journal] = []
        self.sessions: list[Meeting] = []
        self.told: set[str] = set()
        self.refusals: set[str] = set()
        self.count = 0

    def found(self) -> Place:
        """Where they meet."""
        return FolderPlace(self.folder / "share")

    @initialize(count=st.integers(2, 8))
    def begin(self, count: int) -> None:
        for device in EIGHT[:count]:
            self._join(device, replica(self.folder / device, device))
        self.sessions[0].round(found=True)

    def _join(self, device: str, journal: Journal) -> None:
        self.devices.append(device)
        self.journals.append(journal)
        self.sessions.append(self.place.session(journal, device, str(len(self.devices))))

    def _pick(self, number: int) -> int:
        return number % len(self.journals)

    @rule(who=st.integers(0, 9), case=st.sampled_from(CASES), more=st.integers(1, 3))
    def append(self, who: int, case: str, more: int) -> None:
        which = self._pick(who)
        for _ in range(more):
            self.count += 1
            text = f"{which}-{self.count}"
            try:
                say(self.journals[which], self.devices[which], text, case)
            except Refused as refused:
                self.refusals.add(refused.code)
                forked = {each.device for each in self.journals[which].frozen()}
                assert self.devices[which] in forked, "a device that did not fork may write"
            else:
                self.told.add(text)

    @rule(give=st.integers(0, 9), take=st.integers(0, 9), data=st.data())
    def send(self, give: int, take: int, data: st.DataObject) -> None:
        """Some of what a peer lacks, in any order, some of it twice; the rest is lost on the way."""
        giver, taker = self.journals[self._pick(give)], self.journals[self._pick(take)]
        if giver is taker:
            return
        every = list(lacking(giver, vector_of(taker)))
        kept = data.draw(st.lists(st.sampled_from(every), max_size=2 * len(every)) if every else st.just([]))
        received = taker.receive(kept)
        assert received.quarantined == ()
        assert received.stored + received.known + len(received.waiting) == len(kept)

    @rule(who=st.integers(0, 9))
    def meet(self, who: int) -> None:
        record = self.sessions[self._pick(who)].round()
        assert (record.quarantined, record.files, record.stopped, record.unsent) == ((), (), None, 0)

    @rule(who=st.integers(0, 9))
    def crash(self, who: int) -> None:
        """Published, and gone before it was acknowledged; then started again."""
        which = self._pick(who)
        journal, device = self.journals[which], self.devices[which]
        self.count += 1
        self.place.crash(journal, device, f"x{self.count}")
        self.sessions[which] = self.place.session(journal, device, f"y{self.count}")

    @precondition(lambda self: 0 < len(self.journals) < 9)
    @rule(who=st.integers(0, 9))
    def copy(self, who: int) -> None:
        which = self._pick(who)
        self.count += 1
        folder = self.folder / f"twin{self.count}"
        self._join(self.devices[which], twin(self.journals[which], folder, self.devices[which]))

    @rule(who=st.integers(0, 9), years=st.integers(-1, 1))
    def wrong_clock(self, who: int, years: int) -> None:
        self.journals[self._pick(who)].clock.set(START + years * TEN_YEARS)

    @precondition(lambda self: self.sessions)
    @rule()
    def wipe(self) -> None:
        self.place.wipe()
        self.sessions[0].round(found=True)

    @invariant()
    def vectors_are_what_the_rows_say(self) -> None:
        for journal in self.journals:
            with journal.engine.connect() as db:
                rows = db.exec_driver_sql("SELECT id, device, seq, lamport FROM event").all()
                events = {row[0]: At(row[1], row[2], row[3]) for row in rows}
                headers = [
                    journal.log.event(row[0], row[1], None)
                    for row in db.exec_driver_sql("SELECT id, header FROM event")
                ]
            followed = {event.header.prev for event in headers}
            assert followed <= {*events, GENESIS}, "no chain has a gap"
            tips: dict[str, set[Tip]] = {}
            for event_id, place in events.items():
                if event_id not in followed:
                    tips.setdefault(place.device, set()).add(Tip(place.seq, event_id))
            assert {device: {*tip} for device, tip in vector_of(journal).items()} == tips

    def teardown(self) -> None:
        try:
            if self.journals:
                self._end()
        finally:
            self.place.close()
            for journal in self.journals:
                journal.engine.dispose()
            shutil.rmtree(self.folder)

    def _end(self) -> None:
        """Half of them meet in the folder until nobody says anything new; then everybody meets."""
        half = self.sessions[: len(self.sessions) // 2 + 1]
        for _ in range(3):
            for each in half:
                each.round()
        assert len({each.state() for each in self.journals[: len(half)]}) == 1
        assert self.refusals <= {"member.device_forked"}
        exchange(self.journals)
        assert len({each.state() for each in self.journals}) == 1
        assert len({each.frozen() for each in self.journals}) == 1
        assert len({str(vector_of(each)) for each in self.journals}) == 1
        assert {line for case in CASES for line in lines(self.journals[-1], case)} == self.told
        assert verify(self.journals[-1]).state == self.journals[0].state()


TestReplicas = Replicas.TestCase
TestReplicas.settings = settings(
    max_examples=SEEDS,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
