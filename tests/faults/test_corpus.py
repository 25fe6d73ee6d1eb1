"""Upgrade: the desk and the folder that every release wrote open in this program, and hold what they held."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from corpus.make import PASSPHRASE, Expected, columns_of, heads_of
from source_tree import ROOT

from woordvoering import __version__
from woordvoering.backup.examine import opened
from woordvoering.casework.captures import CAPTURES
from woordvoering.clock import SystemClock, SystemEntropy
from woordvoering.desk import open_desk
from woordvoering.journal.journal import Journal
from woordvoering.journal.parcel import Parcel
from woordvoering.journal.verify import verify
from woordvoering.rooms import ROOMS
from woordvoering.store.engine import open_engine
from woordvoering.store.migrate import migrate
from woordvoering.store.profile import Home
from woordvoering.store.unlock import secrets_of
from woordvoering.sync.folder import Folder, Found
from woordvoering.sync.segments import open_segment

CORPUS = ROOT / "tests" / "corpus"
VERSIONS = sorted(path.parent.name for path in CORPUS.glob("*/expected.json"))


@pytest.fixture(params=VERSIONS)
def release(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Expected]:
    """A copy of what a release wrote."""
    folder = tmp_path / "corpus"
    shutil.copytree(CORPUS / request.param, folder)
    return folder, msgspec.json.decode((folder / "expected.json").read_bytes(), type=Expected)


def agrees(journal: Journal, expected: Expected) -> None:
    assert heads_of(journal) == expected.heads
    found = verify(journal)
    assert found.events == expected.events
    if columns_of(journal) == expected.columns:
        assert found.state == expected.state


def test_this_version_left_its_corpus():
    assert __version__ in VERSIONS


def test_the_desk_of_every_release_opens_and_holds_what_it_held(release: tuple[Path, Expected]):
    folder, expected = release
    home = Home(folder / "desk")
    profile, entropy = home.read(), SystemEntropy()
    secrets = secrets_of(home, profile.secrets, profile.workspace, PASSPHRASE, entropy, profile.slot)
    with opened(home, profile.workspace, secrets, SystemClock(), entropy) as journal:
        agrees(journal, expected)


def test_a_person_finds_their_cases_again(release: tuple[Path, Expected]):
    folder, expected = release
    desk = open_desk(folder / "desk", passphrase=PASSPHRASE)
    try:
        cases = desk.views.cases(closed=True)
        assert tuple(item.title for item in cases) == expected.titles
        shown = "\n".join(str(desk.views.case(item.id)) for item in cases)
        assert all(text in shown for text in expected.texts)
        assert (
            sum(len(desk.erasures.erased(stream)) for stream in (CAPTURES, *(c.id for c in cases))) == expected.erased
        )
        assert len(desk.erasures.holds()) == expected.held
        assert [each.proof for each in desk.captures.verify()] == ["intact"]
        if "lore" in desk.journal.actors:
            desk.cases.note("lore", cases[0].id, "we gaan verder")
    finally:
        desk.close()


def test_the_folder_of_every_release_fills_an_empty_desk(release: tuple[Path, Expected], tmp_path: Path):
    folder, expected = release
    workspace = Home(folder / "desk").read().workspace
    engine = open_engine(tmp_path / "leeg.db", b"k" * 32, durable=False)
    migrate(engine)
    journal = Journal(
        engine, ROOMS, workspace=workspace, seats={}, clock=SystemClock(), entropy=SystemEntropy(), tail=tmp_path / "h"
    )
    received = journal.receive(segments(Folder(folder / "share", workspace, SystemEntropy()), workspace, expected))
    assert (received.waiting, received.quarantined, received.forked) == ((), (), ())
    agrees(journal, expected)
    engine.dispose()


def segments(share: Folder, workspace: str, expected: Expected) -> Iterator[Parcel]:
    share.check()
    key = bytes.fromhex(expected.workspace_key)
    for found in share.segments():
        assert isinstance(found, Found)
        yield from open_segment(share.read(found), found.name, workspace, key).parcels
