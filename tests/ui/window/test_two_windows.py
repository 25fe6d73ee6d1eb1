"""Two windows on one machine, two homes and one folder: what one does, the other shows by itself."""

from __future__ import annotations

import pytest
from joined_desks import Zone, zone_of_two

from ui.bridge import Bridge
from ui.together import Together
from woordvoering.casework.rows import LogRow
from woordvoering.clock import SystemClock
from woordvoering.desk_thread import DeskThread

PATIENCE_MS = 20_000


@pytest.fixture
def zone(tmp_path):
    return zone_of_two(tmp_path, SystemClock())


def windows(zone: Zone) -> list[tuple[Bridge, Together]]:
    pairs = []
    for desk, actor in ((zone.lore, "lore"), (zone.karim, "karim")):
        bridge = Bridge(desk, DeskThread(), actor)
        pairs.append((bridge, Together(bridge)))
    return pairs


def test_what_one_officer_does_the_other_sees_by_itself_and_both_end_alike(zone, qtbot):
    (here, first), (there, second) = windows(zone)
    told: list[object] = []
    there.changed.connect(told.append)
    try:
        first.start()
        second.start()
        here.act(lambda desk: desk.cases.open_own("lore", "Rook boven de markt", desk.clock.now(), wijk="Dampoort"))
        qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
        titles: list[str] = []
        there.ask(lambda desk: [one.title for one in desk.views.cases()], titles.extend)
        qtbot.waitUntil(lambda: titles == ["Rook boven de markt"], timeout=PATIENCE_MS)
        case = told[0].cases[0]
        there.act(lambda desk: desk.cases.note("karim", case, "Ik bel de korpschef."))
        lines: list[str] = []

        def look() -> bool:
            here.ask(lambda desk: [row.text for row in desk.journal.rows(case).all(LogRow)], lines.extend)
            return "Ik bel de korpschef." in lines

        qtbot.waitUntil(look, timeout=PATIENCE_MS)
        for pair in (first, second):
            qtbot.waitUntil(lambda pair=pair: pair.state.phase == "synced", timeout=PATIENCE_MS)
        assert first.state.devices == 2
    finally:
        for together in (first, second):
            together.stop()
        states = {bridge.on_desk(lambda bridge=bridge: bridge.desk.journal.state()) for bridge in (here, there)}
        here.close()
        there.close()
    assert len(states) == 1
