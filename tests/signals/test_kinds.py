"""Every kind of source keeps one contract: it reads, it knows when nothing changed, and one bad part stops no other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from woordvoering.clock import ManualClock
from woordvoering.errors import BrokenInput
from woordvoering.signals.fetch import WebFetcher
from woordvoering.signals.kinds.kind import Means
from woordvoering.signals.kinds.manual import ManualKind
from woordvoering.signals.kinds.registry import KINDS
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.types import Signal, Source, Validators

FEED = "<rss><channel>{}</channel></rss>"
MAIL = """From: =?utf-8?q?An=C3=A9?= Maes <an@krant.example>
Subject: Vraag over de brand
Date: Wed, 04 Mar 2026 18:30:00 +0100
Message-ID: <{0}@krant.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8

Waren er gewonden? ({0})
--b
Content-Type: image/png
Content-Disposition: attachment; filename="../../../etc/cron.d/x"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--b--
"""
REPORTS = "Nummer;Datum;Categorie;Omschrijving;Wijk;Melder\n"


def feed(folder: Path, numbers: list[int]) -> str:
    items = "".join(f"<item><title>t{n}</title><guid>{n}</guid></item>" for n in numbers)
    (folder / "feed.xml").write_text(FEED.format(items))
    return str(folder / "feed.xml")


def mailbox(folder: Path, numbers: list[int]) -> str:
    for number in numbers:
        (folder / f"{number}.eml").write_text(MAIL.format(number))
    return str(folder)


def meldpunt(folder: Path, numbers: list[int]) -> str:
    rows = "".join(f'{n};04/03/2026 18:30;Lawaai;"Geroep; en ""muziek""";Ledeberg;Jan Janssens\n' for n in numbers)
    (folder / "export.csv").write_text(REPORTS + rows, encoding="utf-8-sig")
    return str(folder)


def posts(folder: Path, numbers: list[int]) -> str:
    lines = [
        f'{{"id": "{n}", "t": 1772645400.0, "lang": "nl", "author": "@buur", "kind": "post", "text": "Rook! {n}",'
        f' "network": "X", "url": "https://x.example/{n}", "reach": 40, "media": ["https://x.example/{n}.jpg"]}}\n'
        for n in numbers
    ]
    (folder / "x.jsonl").write_text("".join(lines))
    return str(folder)


def manual(folder: Path, numbers: list[int]) -> str:
    for number in numbers:
        (folder / f"{number}.txt").write_text(f"https://groep.example/{number}\nGezien in een besloten groep {number}.")
    return str(folder)


WRITERS: dict[str, Callable[[Path, list[int]], str]] = {
    "feed": feed,
    "mailbox": mailbox,
    "meldpunt": meldpunt,
    "posts": posts,
    "manual": manual,
}


@pytest.fixture
def means(clock: ManualClock, parser: ParserProcess) -> Means:
    return Means(clock, parser, WebFetcher(clock))


def source_of(kind: str, address: str) -> Source:
    return Source(id=f"{kind}-1", kind=kind, name=kind, address=address, visibility="confidential", language="nl")


def test_every_kind_of_file_and_folder_is_tried_here() -> None:
    assert {name for name, kind in KINDS.items() if kind.needs.address in ("place", "web_or_place")} == set(WRITERS)


@pytest.mark.parametrize("kind", sorted(WRITERS))
def test_every_kind_reads_all_of_its_signals_and_each_with_the_same_id_again(
    kind: str, tmp_path: Path, means: Means
) -> None:
    source = source_of(kind, WRITERS[kind](tmp_path, [1, 2, 3]))
    first = KINDS[kind].read(source, Validators(), means)
    assert len({signal.id for signal in first.signals}) == 3
    assert {(signal.source, signal.visibility, signal.fetched) for signal in first.signals} == {
        (source.id, "confidential", means.clock.now())
    }
    assert {signal.raw_sha for signal in first.signals} <= {raw.sha for raw in first.raws}
    assert not first.unchanged
    again = KINDS[kind].read(source, Validators(), means)
    assert [signal.id for signal in again.signals] == [signal.id for signal in first.signals]


@pytest.mark.parametrize("kind", sorted(WRITERS))
def test_every_kind_knows_that_nothing_changed_and_that_something_did(kind: str, tmp_path: Path, means: Means) -> None:
    source = source_of(kind, WRITERS[kind](tmp_path, [1]))
    first = KINDS[kind].read(source, Validators(), means)
    second = KINDS[kind].read(source, first.validators, means)
    assert (second.unchanged, second.signals, second.validators) == (True, (), first.validators)
    WRITERS[kind](tmp_path, [1, 2])
    third = KINDS[kind].read(source, first.validators, means)
    assert len(third.signals) == 2


@pytest.mark.parametrize("kind", sorted(WRITERS))
def test_every_kind_says_that_its_place_is_missing(kind: str, tmp_path: Path, means: Means) -> None:
    with pytest.raises(BrokenInput) as refused:
        KINDS[kind].read(source_of(kind, str(tmp_path / "weg")), Validators(), means)
    assert refused.value.code == "file.missing"


@pytest.mark.parametrize(
    ("kind", "ending"), [("mailbox", "eml"), ("meldpunt", "csv"), ("posts", "jsonl"), ("manual", "txt")]
)
def test_one_bad_file_is_a_fault_and_the_others_flow(kind: str, ending: str, tmp_path: Path, means: Means) -> None:
    source = source_of(kind, WRITERS[kind](tmp_path, [1]))
    (tmp_path / f"kapot.{ending}").write_bytes(b"\x00")
    (tmp_path / f"koppeling.{ending}").symlink_to("/etc/passwd")
    reading = KINDS[kind].read(source, Validators(), means)
    assert len(reading.signals) == 1
    assert [fault.params["file"] for fault in reading.faults] == [f"kapot.{ending}"]


def one(kind: str, folder: Path, means: Means) -> Signal:
    (signal,) = KINDS[kind].read(source_of(kind, WRITERS[kind](folder, [7])), Validators(), means).signals
    return signal


def test_a_mail_gives_its_question_and_never_the_name_of_an_attachment(tmp_path: Path, means: Means) -> None:
    mail = one("mailbox", tmp_path, means)
    assert (mail.author, mail.title, mail.text) == ("Ané Maes", "Vraag over de brand", "Waren er gewonden? (7)")
    assert mail.published == 1_772_645_400_000
    assert [(ref.url, ref.mime, ref.size) for ref in mail.media] == [("", "image/png", 8)]
    assert "cron" not in repr(mail)


def test_a_report_gives_place_and_local_time_and_never_who_reported(tmp_path: Path, means: Means) -> None:
    report = one("meldpunt", tmp_path, means)
    assert (report.title, report.text) == ("Lawaai (Ledeberg)", 'Geroep; en "muziek"')
    assert report.published == 1_772_645_400_000
    assert "Janssens" not in repr(report)


def test_a_post_keeps_its_network_reach_and_media(tmp_path: Path, means: Means) -> None:
    post = one("posts", tmp_path, means)
    assert (post.kind, post.reach, post.author, post.url) == ("x", 40, "@buur", "https://x.example/7")
    assert post.published == 1_772_645_400_000
    assert [ref.url for ref in post.media] == ["https://x.example/7.jpg"]


def test_the_first_line_of_an_export_that_is_no_post_is_named(tmp_path: Path, means: Means) -> None:
    line = '{"id": "%d", "text": "' + "x" * 400 + '"}\n'
    path = tmp_path / "x.jsonl"
    path.write_text("".join(line % n for n in range(3000)) + '{"id": "geen tekst"}\n')
    with pytest.raises(BrokenInput) as refused:
        KINDS["posts"].read(source_of("posts", str(path)), Validators(), means)
    assert (refused.value.code, refused.value.params["line"]) == ("posts.bad_line", 3001)
    path.write_text("".join(line % n for n in range(3000)))
    assert len(KINDS["posts"].read(source_of("posts", str(path)), Validators(), means).signals) == 3000


def test_a_pasted_link_is_known_by_the_link_and_a_pasted_text_by_its_words(means: Means) -> None:
    source = source_of("manual", "")
    pasted = ManualKind().paste(source, "https://groep.example/1\nIedereen moet buiten!", means)
    assert (pasted.url, pasted.text) == ("https://groep.example/1", "Iedereen moet buiten!")
    assert ManualKind().paste(source, "https://groep.example/1", means).id == pasted.id
    assert ManualKind().paste(source, "los bericht", means).id != pasted.id
    with pytest.raises(BrokenInput) as refused:
        ManualKind().paste(source, " \n ", means)
    assert refused.value.code == "manual.empty"


@pytest.mark.parametrize(
    ("header", "code"), [("Datum;Tekst\n", "meldpunt.no_number"), ("Nummer;Datum\n", "meldpunt.no_text")]
)
def test_an_export_without_its_columns_says_which(header: str, code: str, tmp_path: Path, means: Means) -> None:
    (tmp_path / "e.csv").write_text(header)
    with pytest.raises(BrokenInput) as refused:
        KINDS["meldpunt"].read(source_of("meldpunt", str(tmp_path / "e.csv")), Validators(), means)
    assert refused.value.code == code


def test_a_mail_of_three_thousand_nested_parts_is_refused(tmp_path: Path, means: Means) -> None:
    part = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000))
    (tmp_path / "nest.eml").write_text("Subject: x\n" + part)
    with pytest.raises(BrokenInput) as refused:
        KINDS["mailbox"].read(source_of("mailbox", str(tmp_path / "nest.eml")), Validators(), means)
    assert refused.value.code == "mail.too_nested"
