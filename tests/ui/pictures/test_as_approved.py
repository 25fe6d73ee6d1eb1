"""Every screen looks as it was approved: the demo's night is drawn again and laid beside the pictures that are kept."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from evening import evening, rest_of_the_night
from likeness import SIZE, differs, kept, side_by_side, small
from PySide6.QtGui import QColor, QImage, QPainter
from vaults import light_vaults

from woordvoering.clock import Millis
from woordvoering.demo.command import OFFICER, OPENING
from woordvoering.demo.driver import play
from woordvoering.demo.stills import EMPTY, Aside, Scene, draw

APPROVED = Path(__file__).parent / "approved"
ROOT = Path(__file__).resolve().parents[3]
APPROVE = "WOORDVOERING_APPROVE"
COMMAND = "make approve-pictures"
MOST_BYTES = 2_500_000
LIGHT = (
    "0152-components", "0152-covered", "0152-first-ways", "0152-palette", "0152-watch", "0152-watch-empty",
    "0152-watch-loading", "0152-watch-offline", "0207-case", "0207-cases", "0207-handover",
    "0211-statement", "0226-clearance", "0235-requests", "0235-requests-new", "0240-release", "1012-evaluation",
)  # fmt: skip
DARK = (
    "0152-components", "0152-watch", "0207-case", "0211-statement", "0226-clearance", "0235-requests", "0240-release",
    "1012-evaluation",
)  # fmt: skip
NAMES = tuple(sorted([f"{name}-light" for name in LIGHT] + [f"{name}-dark" for name in DARK]))


@dataclass(frozen=True)
class Moments:
    """The night's moments, each a closed desk."""

    scenes: list[Scene]

    def draw(self, out: Path, *names: str) -> Path:
        """The named pictures, small."""
        count = draw(self.scenes, out, "nl", only=names, small=True)
        assert count == len(names)
        return out


@pytest.fixture(scope="module")
def moments(tmp_path_factory: pytest.TempPathFactory) -> Moments:
    """The rest of the night, and what comes before it: the evening, and a desk to which nothing happened."""
    folder = tmp_path_factory.mktemp("moments")
    kept_aside = Aside(folder / "stills")
    kept_aside.add(evening(tmp_path_factory), "01-wacht", OPENING, OFFICER, "watch")
    with light_vaults():
        play(folder / "founded", until=Millis(0)).close()
    kept_aside.add(folder / "founded", EMPTY, OPENING, OFFICER)
    return Moments([*kept_aside.scenes, *rest_of_the_night(tmp_path_factory).scenes])


@pytest.fixture(scope="module")
def drawn(moments: Moments, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """All of them, as this program draws them now; with WOORDVOERING_APPROVE=1 they become the approved ones."""
    out = moments.draw(tmp_path_factory.mktemp("drawn"), *NAMES)
    if os.environ.get(APPROVE):
        approve(out)
    return out


def approve(drawn: Path) -> None:
    """Keeps what is drawn: what did not change stays as it was, what nobody draws any more goes."""
    for old in APPROVED.glob("*.png"):
        if old.stem not in NAMES:
            old.unlink()
    for name in NAMES:
        now, before = QImage(str(drawn / f"{name}.png")), APPROVED / f"{name}.png"
        if not before.exists() or differs(QImage(str(before)), now):
            assert kept(now).save(str(before), "PNG", 0)


@pytest.mark.parametrize("name", NAMES)
def test_a_screen_looks_as_it_was_approved(name: str, drawn: Path) -> None:
    now, approved = QImage(str(drawn / f"{name}.png")), QImage(str(APPROVED / f"{name}.png"))
    assert not approved.isNull(), f"no approved picture of {name}: look at it, then {COMMAND}"
    wrong = differs(approved, now)
    if wrong:
        shown = Path(os.environ.get("OUT", ROOT / "demo-output")) / "changed" / f"{name}.png"
        shown.parent.mkdir(parents=True, exist_ok=True)
        side_by_side(approved, now).save(str(shown))
        pytest.fail(f"{name} changed: {wrong}. Look at {shown}; when it is right: {COMMAND}")


def test_the_same_picture_comes_of_another_home_language_and_zone(moments: Moments, drawn: Path, tmp_path, monkeypatch):
    there = tmp_path / "elsewhere"
    there.mkdir()
    (there / "fonts.conf").write_text("<fontconfig></fontconfig>")
    for name, value in {
        "HOME": str(there), "LANG": "ar_EG.UTF-8", "LC_ALL": "ar_EG.UTF-8", "TZ": "Asia/Tokyo", "QT_SCALE_FACTOR": "2",
        "QT_FONT_DPI": "144", "FONTCONFIG_FILE": str(there / "fonts.conf"), "XDG_DATA_HOME": str(there),
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    names = ("0152-watch-light",)
    again = moments.draw(tmp_path / "again", *names)
    for name in names:
        assert QImage(str(again / f"{name}.png")) == QImage(str(drawn / f"{name}.png"))


def test_the_approved_pictures_are_few_bytes() -> None:
    assert sum(file.stat().st_size for file in APPROVED.iterdir()) <= MOST_BYTES


class TestLikeness:
    """What counts as another picture."""

    @pytest.fixture
    def one(self) -> QImage:
        return small(QImage(str(APPROVED / "0152-watch-light.png")))

    def changed(self, one: QImage, color: QColor | str, x: int, y: int, wide: int, high: int) -> QImage:
        other = one.copy()
        painter = QPainter(other)
        painter.fillRect(x, y, wide, high, color)
        painter.end()
        return other

    def test_a_picture_kept_in_few_colours_is_like_itself(self, one: QImage) -> None:
        assert differs(kept(one), one) == ""

    def test_a_badge_that_is_gone_is_another_picture(self, one: QImage) -> None:
        assert differs(kept(one), self.changed(one, "#ffffff", 72, 30, 18, 12))

    def test_a_tint_that_is_a_shade_off_is_another_picture(self, one: QImage) -> None:
        ground = self.changed(one, "#FDECEA", 200, 100, 64, 40)
        assert differs(kept(ground), self.changed(one, "#FEF3E0", 200, 100, 64, 40))

    def test_what_a_rounding_costs_is_the_same_picture(self, one: QImage) -> None:
        other = self.changed(one, QColor(128, 128, 128, 3), 0, 0, *SIZE)
        assert other != one
        assert differs(kept(one), other) == ""

    def test_the_size_counts(self, one: QImage) -> None:
        assert differs(kept(one), one.copy(0, 0, 700, SIZE[1]))
