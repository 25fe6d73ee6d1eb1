"""Signals handed to the Meldpunt's CRM: written once, whole, noted, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from night_desk import Night

from woordvoering.casework import handoff
from woordvoering.casework.captures import CAPTURES
from woordvoering.casework.commands import AttachedSignal
from woordvoering.casework.handoff import COLUMNS, HandedSignal, as_csv, neutral
from woordvoering.casework.rows import CaseRow, LogRow
from woordvoering.errors import BrokenInput, BrokenStore, Refused, StoreFull
from woordvoering.signals.reports import parse_reports
from woordvoering.signals.types import Origin

SIGNAL = AttachedSignal(
    id="a" * 32, source="Buurt", kind="posts", network="x", author="@buur", visibility="public",
    url="https://x.example/1", text='=HYPERLINK("http://kwaad.example") er ligt iemand', published=1_794_617_040_000,
)  # fmt: skip
REPORT = msgspec.structs.replace(SIGNAL, id="b" * 32, visibility="confidential", author="Jan", text="Bij mij thuis")


@pytest.fixture
def crm(tmp_path: Path) -> Path:
    folder = tmp_path / "crm"
    folder.mkdir()
    return folder


@pytest.fixture
def case(night: Night) -> str:
    opened, _ = night.desk.cases.open_own("lore", "Knal aan de kaai", night.desk.clock.now(), wijk="Muide")
    night.desk.cases.attach("lore", opened, (SIGNAL, REPORT))
    night.desk.cases.check_emergency("lore", opened, "passed_to_101", number="101", signals=(SIGNAL.id,))
    return opened


def rows_of(body: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_crm_gets_every_signal_with_what_is_urgent_and_nobody_who_reported_in_confidence(
    night: Night, case: str, crm: Path
) -> None:
    given, _ = night.desk.hand_offs.hand_over("lore", case, crm)
    urgent, other = rows_of(given.path.read_bytes())
    assert (urgent["nummer"], urgent["dringend"], urgent["wijk"]) == (SIGNAL.id, "ja", "Muide")
    assert urgent["omschrijving"].startswith("'=HYPERLINK")
    assert (other["dringend"], other["omschrijving"]) == ("nee", "Bij mij thuis")
    assert "Jan" not in given.path.read_text("utf-8-sig")
    as_json, _ = night.desk.hand_offs.hand_over("lore", case, crm, form="json", signals=(REPORT.id,))
    (record,) = json.loads(as_json.path.read_bytes())
    assert (record["nummer"], record["auteur"]) == (REPORT.id, "")


def test_handing_over_again_writes_nothing_and_notes_nothing_and_a_new_signal_makes_a_new_file(
    night: Night, case: str, crm: Path
) -> None:
    first, noted = night.desk.hand_offs.hand_over("lore", case, crm)
    again, silent = night.desk.hand_offs.hand_over("karim", case, crm)
    assert (again.path, again.again, first.again) == (first.path, True, False)
    assert (len(noted.events), silent.events) == (1, ())
    night.desk.cases.attach("lore", case, (msgspec.structs.replace(SIGNAL, id="c" * 32),))
    more, _ = night.desk.hand_offs.hand_over("lore", case, crm)
    assert sorted(path.name for path in crm.iterdir()) == sorted([first.path.name, more.path.name])
    lines = [row for row in night.desk.journal.rows(case).all(LogRow) if row.code == "log.handed_off"]
    assert [line.params["many"] for line in lines] == [2, 3]


def test_what_somebody_changed_there_is_never_overwritten(night: Night, case: str, crm: Path) -> None:
    given, _ = night.desk.hand_offs.hand_over("lore", case, crm)
    given.path.write_text("anders")
    with pytest.raises(Refused) as refused:
        night.desk.hand_offs.hand_over("lore", case, crm)
    assert refused.value.code == "handoff.changed"
    assert given.path.read_text() == "anders"
    assert len(list(crm.iterdir())) == 1


def test_a_link_with_the_files_name_leads_nowhere(night: Night, case: str, crm: Path, tmp_path: Path) -> None:
    given, _ = night.desk.hand_offs.hand_over("lore", case, crm)
    (tmp_path / "doel").write_bytes(given.path.read_bytes())
    given.path.unlink()
    given.path.symlink_to(tmp_path / "doel")
    with pytest.raises(Refused):
        night.desk.hand_offs.hand_over("lore", case, crm)


@pytest.mark.parametrize("links", [True, False])
def test_a_share_without_links_gets_its_file_too(
    night: Night, case: str, crm: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    def refuses(*_: object, **__: object) -> None:
        raise OSError(95, "no links here")

    if not links:
        monkeypatch.setattr(os, "link", refuses)
    first, _ = night.desk.hand_offs.hand_over("lore", case, crm)
    again, _ = night.desk.hand_offs.hand_over("lore", case, crm)
    assert (first.again, again.again) == (False, True)
    assert [path.name for path in crm.iterdir()] == [first.path.name]


@pytest.mark.parametrize(("number", "error"), [(28, StoreFull), (5, BrokenStore)])
def test_a_disk_that_refuses_leaves_no_half_file_and_no_line_in_the_journal(
    night: Night, case: str, crm: Path, monkeypatch: pytest.MonkeyPatch, number: int, error: type[Exception]
) -> None:
    def refuses(_: int) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr(handoff.os, "fsync", refuses)
    with pytest.raises(error):
        night.desk.hand_offs.hand_over("lore", case, crm)
    assert list(crm.iterdir()) == []
    monkeypatch.undo()
    assert not [row for row in night.desk.journal.rows(case).all(LogRow) if row.code == "log.handed_off"]


def test_no_folder_is_made_for_the_crm(night: Night, case: str, crm: Path) -> None:
    with pytest.raises(BrokenInput) as refused:
        night.desk.hand_offs.hand_over("lore", case, crm / "weg")
    assert refused.value.code == "handoff.no_folder"


CELL = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)


@given(CELL | st.builds("{}{}".format, st.sampled_from(["=", "+", "-", "@", "\t", "\r", "＝", " =", "\u00a0@"]), CELL))
def test_no_cell_begins_with_what_a_spreadsheet_calculates(text: str) -> None:
    assert not neutral(text).lstrip(" \u00a0\u3000").startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
    assert neutral(text).removeprefix("'") == text.removeprefix("'")


@given(st.lists(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=30), min_size=1, max_size=5))
def test_our_own_reader_of_exports_reads_what_is_handed_over(texts: list[str]) -> None:
    empty = HandedSignal(**dict.fromkeys((*COLUMNS, "auteur"), ""))
    records = [
        msgspec.structs.replace(empty, nummer=str(number), omschrijving=text) for number, text in enumerate(texts)
    ]
    read = parse_reports(as_csv(records), Origin(source="crm", kind="meldpunt"))
    assert len(read) == len(texts)


def test_captures_stand_beside_the_cases_and_are_none(night: Night) -> None:
    before = len(night.desk.views.cases(closed=True))
    kept, _ = night.desk.captures.text("lore", "Gezien in een groep: rook aan de kaai")
    assert (kept.by, kept.at, kept.picture) == ("lore", night.desk.clock.now(), False)
    assert [one.proof for one in night.desk.captures.verify(kept.id)] == ["intact"]
    assert night.desk.journal.rows(CAPTURES).one(CaseRow) is None
    assert len(night.desk.views.cases(closed=True)) == before
    assert [one.text for one in night.desk.cache.search("rook")] == ["Gezien in een groep: rook aan de kaai"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n....", "image/png"),
        (b"\xff\xd8\xff\xe0....", "image/jpeg"),
        (b"GIF89a....", "image/gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"gewone tekst", "text/plain"),
        ("café – tekst".encode("cp1252"), "text/plain"),
    ],
)
def test_what_a_file_is_stands_in_its_bytes(night: Night, body: bytes, kind: str) -> None:
    kept, _ = night.desk.captures.file("lore", body, seen_at="https://groep.example/1")
    assert (kept.media_type, kept.size, kept.seen_at) == (kind, len(body), "https://groep.example/1")
    assert night.desk.captures.show("lore", kept.id)[0] == body


@pytest.mark.parametrize("body", [b"MZ\x90\0", b"%PDF-1.7\n\x01\x02\x03\xff\xfe\0", b"\0" * 100, bytes(range(32)) * 20])
def test_what_is_neither_text_nor_picture_is_refused(night: Night, body: bytes) -> None:
    with pytest.raises(Refused) as refused:
        night.desk.captures.file("lore", body)
    assert refused.value.code == "capture.not_allowed"
    assert night.desk.captures.all() == ()


def test_a_picture_of_more_than_twenty_megabytes_is_refused(night: Night) -> None:
    with pytest.raises(Refused) as refused:
        night.desk.captures.file("lore", b"\x89PNG\r\n\x1a\n" + bytes(20_000_001))
    assert refused.value.code == "capture.too_large"
