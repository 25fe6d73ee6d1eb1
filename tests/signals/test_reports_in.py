"""Exports of the CRM as Belgian offices write them: every encoding and separator, newest wins, nothing half."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from woordvoering.clock import ManualClock, Millis, SystemEntropy
from woordvoering.errors import BrokenInput
from woordvoering.signals.cache import Cache
from woordvoering.signals.fetch import WebFetcher
from woordvoering.signals.kinds.kind import Means, Reading
from woordvoering.signals.kinds.meldpunt import MeldpuntKind
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.reports import parse_reports
from woordvoering.signals.types import Origin, Signal, Source, Validators
from woordvoering.signals.watch import poll_once

ORIGIN = Origin(source="crm", kind="meldpunt", visibility="confidential", fetched=1_790_000_000_000)
HEAD = "Nummer;Datum;Categorie;Omschrijving;Wijk"
ROW = "2026-17;04/03/2026 18:30;Lawaai;Geroep aan het café – “luid”;Ledeberg"


@pytest.mark.parametrize(
    "body",
    [
        f"{HEAD}\r\n{ROW}\r\n".encode("utf-8-sig"),
        f"{HEAD}\r\n{ROW}\r\n".encode(),
        f"{HEAD}\r\n{ROW}\r\n".encode("cp1252"),
        f"{HEAD}\r\n{ROW}\r\n".encode("utf-16"),
        f"{HEAD}\r\n{ROW}\r\n".encode("utf-16-le"),
        f"{HEAD}\r\n{ROW}\r\n".encode("utf-16-be"),
        f"{HEAD}\n{ROW}".encode(),
        f"{HEAD}\r\n{ROW}\r\n".replace(";", "\t").encode("utf-16"),
        f"{HEAD}\r\n{ROW}\r\n".replace(";", ",").encode("cp1252"),
        f"sep=;\r\n{HEAD}\r\n{ROW}\r\n".encode("cp1252"),
        f"sep=|\r\n{HEAD}\r\n{ROW}\r\n".replace(";", "|").replace("sep=||", "sep=|").encode(),
    ],
)
def test_an_export_reads_the_same_in_every_encoding_and_with_every_separator(body: bytes) -> None:
    (report,) = parse_reports(body, ORIGIN)
    assert (report.title, report.text) == ("Lawaai (Ledeberg)", "Geroep aan het café – “luid”")
    assert (report.published, report.visibility) == (1_772_645_400_000, "confidential")


def test_a_report_that_stands_twice_is_the_one_that_was_changed_last() -> None:
    rows = ["1;10 uur;05/03/2026 10:00", "1;9 uur;04/03/2026 09:00", "2;oud;", "2;nieuw;"]
    body = "\n".join(["nummer;tekst;gewijzigd op", *rows]).encode()
    assert [report.text for report in parse_reports(body, ORIGIN)] == ["10 uur", "nieuw"]


def test_a_file_that_ends_inside_a_cell_is_refused_and_a_stray_quote_is_not() -> None:
    with pytest.raises(BrokenInput) as refused:
        parse_reports(b'nummer;tekst\n1;"half', ORIGIN)
    assert refused.value.code == "meldpunt.cut_off"
    (report,) = parse_reports(b'nummer;tekst\n1;buis van 5" dik\n', ORIGIN)
    assert report.text == 'buis van 5" dik'


@settings(max_examples=40)
@given(st.binary(max_size=300))
def test_whatever_the_bytes_a_report_or_a_code_comes_out(body: bytes) -> None:
    for start in (b"", b"nummer;tekst\n", "nummer;tekst\n".encode("utf-16")):
        found: tuple[Signal, ...] = ()
        with suppress(BrokenInput):
            found = parse_reports(start + body, ORIGIN)
        assert len({report.id for report in found}) == len(found)


class Crm:
    """A watched folder, read as a round does."""

    def __init__(self, folder: Path, cache: Cache, parser: ParserProcess) -> None:
        self.folder, self.cache = folder, cache
        self.clock = ManualClock(Millis(1_790_000_000_000))
        self.means = Means(self.clock, parser, WebFetcher(self.clock))
        self.source = Source(id="crm", kind="meldpunt", name="Meldpunt", address=str(folder))
        self.seen = Validators()

    def write(self, name: str, text: str, *, age_s: int = 3600) -> None:
        path = self.folder / name
        path.write_text(text, encoding="utf-8-sig")
        at = self.clock.now() / 1000 - age_s
        os.utime(path, (at, at))

    def visit(self) -> tuple[Reading, list[Signal], list[Signal]]:
        reading = MeldpuntKind().read(self.source, self.seen, self.means)
        changed = self.cache.amended.take(reading.signals)
        new = self.cache.insert_new(reading.signals, reading.raws)
        self.seen = reading.validators
        return reading, new, changed


@pytest.fixture
def crm(tmp_path: Path, cache: Cache, parser: ParserProcess) -> Crm:
    folder = tmp_path / "crm"
    folder.mkdir()
    return Crm(folder, cache, parser)


def test_an_updated_report_is_the_same_report_with_its_history(crm: Crm) -> None:
    crm.write("export-1.csv", "nummer;tekst\n17;Geroep op straat\n18;Iets anders\n")
    _, new, _ = crm.visit()
    assert len(new) == 2
    crm.clock.advance(60_000)
    crm.write("export-2.csv", "nummer;tekst\n17;Geroep op straat, iemand gewond\n", age_s=0)
    _, new, changed = crm.visit()
    assert (new, [report.text for report in changed]) == ([], ["Geroep op straat, iemand gewond"])
    (report,) = crm.cache.by_ids([changed[0].id])
    assert report.text == "Geroep op straat, iemand gewond"
    assert [version.text for version in crm.cache.amended.of(report.id)] == ["Geroep op straat"]
    assert [found.id for found in crm.cache.search("gewond")] == [report.id]
    crm.clock.advance(60_000)
    crm.write("export-3.csv", "nummer;tekst\n99;Nieuw\n", age_s=0)
    _, new, changed = crm.visit()
    assert ([one.text for one in new], changed) == (["Nieuw"], [])
    assert crm.cache.count() == 3


def test_an_older_version_that_comes_later_does_not_win(crm: Crm) -> None:
    head = "nummer;tekst;gewijzigd op\n"
    crm.write("b.csv", head + "17;nieuw;05/03/2026 10:00\n")
    crm.visit()
    crm.write("c.csv", head + "17;oud;04/03/2026 10:00\n")
    _, new, changed = crm.visit()
    assert (new, changed) == ([], [])
    assert [report.text for report in crm.cache.page(0, 9)] == ["nieuw"]


def test_a_file_that_is_still_being_written_waits_and_the_others_flow(crm: Crm) -> None:
    crm.write("heel.csv", "nummer;tekst\n1;heel\n")
    crm.write("half.csv", "nummer;tekst\n2;hal", age_s=1)
    crm.write("~$half.csv", "nummer;tekst\n3;slot van een programma\n")
    _, new, _ = crm.visit()
    assert [report.text for report in new] == ["heel"]
    crm.write("half.csv", "nummer;tekst\n2;half is nu heel\n", age_s=1)
    _, new, _ = crm.visit()
    assert [report.text for report in new] == ["half is nu heel"]
    assert crm.visit()[0].unchanged


def test_a_file_without_a_last_line_end_is_read_once_nobody_writes_it_any_more(crm: Crm) -> None:
    crm.write("half.csv", "nummer;tekst\n2;klaar", age_s=1)
    assert crm.visit()[1] == []
    crm.clock.advance(61_000)
    assert [report.text for report in crm.visit()[1]] == ["klaar"]


def test_fifty_versions_are_kept_and_the_newest_shown(crm: Crm) -> None:
    for version in range(60):
        crm.write("e.csv", f"nummer;tekst\n17;versie {version}\n", age_s=0)
        crm.visit()
        crm.clock.advance(60_000)
    (report,) = crm.cache.page(0, 9)
    kept = crm.cache.amended.of(report.id)
    assert report.text == "versie 59"
    assert [len(kept), kept[0].text, kept[-1].text] == [50, "versie 58", "versie 9"]


def test_a_report_that_calls_for_help_only_when_it_is_updated_is_heard_once(crm: Crm, cache: Cache) -> None:
    def look() -> list[Signal]:
        done = poll_once(cache, crm.means, SystemEntropy(), at_once=True)
        crm.clock.advance(120_000)
        return list(done.new)

    cache.register.put(crm.source)
    crm.write("e.csv", "nummer;tekst\n17;Geroep op straat\n18;Een fiets gestolen\n")
    assert len(look()) == 2
    urgent = "Geroep op straat. Help, er ligt iemand te bloeden, stuur een ambulance"
    crm.write("e.csv", f"nummer;tekst\n17;{urgent}\n18;Een rode fiets gestolen\n", age_s=0)
    (call,) = look()
    assert call.text == urgent
    crm.write("e.csv", f"nummer;tekst\n17;{urgent} nu\n18;Een rode fiets gestolen\n", age_s=0)
    assert look() == []
    assert sorted(one.text for one in cache.page(0, 9)) == sorted([f"{urgent} nu", "Een rode fiets gestolen", urgent])
