"""A thousand names of attachments: none of them writes, proposes or names a file outside the folder that was meant."""

# ruff: noqa: E501  # a table of names
from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from ui.files import proposed_name, write_file
from woordvoering.signals.mail import parse_letter
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.types import Origin

PARTS = (
    "..", "../", "..\\", "/", "//", "\\", "\\\\host\\share\\", "C:", "C:\\", "~", "~/", "file:///", "%2e%2e%2f", "..%c0%af", "....//", "./", ".", " ", "\t",
    "\0", "\n", "\r\n", "\u202e", "\u200b", "\u2215", "\u2044", "\uff0f", "\uff3c", "\u2024\u2024/", "etc/cron.d/x", "passwd", "a", "foto", ".jpg", ".exe", ".lnk",
    ".desktop", ".bashrc", ".ssh/authorized_keys", "CON", "NUL.txt", "COM1", "aux.h", "-rf", "--output=x", "$(id)", "`id`", "|sh", ";x", "*", "?", "<x>", '"', "'",
    "a" * 300, "é" * 200, "👨‍👩‍👧", "x:stream", "$DATA", "...", ". .", "\ud800",
)  # fmt: skip


def names(count: int) -> list[str]:
    """So many names, each once, from one seed."""
    rng = random.Random(1_000)
    found: dict[str, None] = dict.fromkeys(PARTS)
    while len(found) < count:
        found["".join(rng.choices(PARTS, k=rng.randint(1, 5)))] = None
    return list(found)[:count]


def tree(folder: Path) -> set[str]:
    """Everything below a folder, links not followed."""
    return {os.path.join(root, name) for root, dirs, files in os.walk(folder) for name in (*dirs, *files)}


@pytest.mark.hostile
def test_no_name_is_written_outside_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: Callable[[str], None]
) -> None:
    house = tmp_path / "huis"
    folder = house / "diep" / "dieper" / "bijlagen"
    folder.mkdir(parents=True)
    monkeypatch.chdir(house)
    outside = tree(tmp_path)
    wrong: list[str] = []
    every = names(1_000)
    for name in every:
        target = folder / proposed_name(name)
        write_file(target, b"x")
        if target.parent != folder or target.resolve().parent != folder or not target.is_file():
            wrong.append(name)
        target.unlink()
    left = tree(tmp_path) - outside
    figure(f"attachment names {len(every):,}: writes outside the folder {len(wrong) + len(left)}")
    assert (wrong, left) == ([], set())


def test_an_honest_name_stays_as_it_is() -> None:
    for name in ("foto.jpg", "Persvraag VRT – 14 november.pdf", "camera_1.tar.gz", "déclaration.docx"):
        assert proposed_name(name) == name
    assert proposed_name("../../etc/cron.d/x") == "x"
    assert proposed_name("..\\..\\start.exe") == "start.exe"
    assert proposed_name("NUL.txt") == "bijlage-NUL.txt"
    assert proposed_name("..") == "bijlage"


@pytest.mark.hostile
def test_a_mail_with_such_a_name_gives_neither_file_nor_name_to_the_desk(full: bool, tmp_path: Path) -> None:
    before = tree(tmp_path)
    with ParserProcess(parse_s=30) as parser:
        for number, name in enumerate(names(1_000 if full else 60)):
            written = name.encode("utf-8", "surrogatepass").replace(b"\r", b"").replace(b"\n", b"").replace(b"\0", b"")
            body = (
                b"From: jan@krant.example\r\nSubject: Vraag\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                b'Content-Type: text/plain\r\n\r\nKunt u dit bevestigen?\r\n--b\r\nContent-Type: application/pdf; name="'
                + written + b'"\r\nContent-Disposition: attachment; filename="' + written + b'"\r\n\r\nx\r\n--b--\r\n'
            )  # fmt: skip
            origin = Origin(source="pers", kind="mailbox", fetched=1_790_000_000_000)
            (signal,) = parser.parse("mail", body, origin)
            letter = parse_letter(body, origin)
            told = repr((signal, letter))
            assert "Kunt u dit bevestigen?" in told
            assert len(name) < 4 or name not in told, (number, name)
    assert tree(tmp_path) == before
