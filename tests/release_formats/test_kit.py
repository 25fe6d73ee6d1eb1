"""The press kit: whole or not there, every changed byte named, and a signature that anybody can check."""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import stat
import subprocess
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from woordvoering.errors import BrokenInput, BrokenStore, Refused, StoreFull, WrongUse
from woordvoering.release import kit as kit_module
from woordvoering.release import minisign
from woordvoering.release.document import PressDocument
from woordvoering.release.formats import RenderedFile, render_files
from woordvoering.release.kit import KitReport, verify_kit, write_kit
from woordvoering.release.manifest import (
    MANIFEST,
    PUBLIC_KEY,
    SIGNATURE,
    Manifest,
    build_manifest,
    manifest_bytes,
    read_manifest,
    safe_name,
)

KEY = minisign.ReleaseKey(b"\x07" * 32)
OTHER = minisign.ReleaseKey(b"\x08" * 32)
CLEARANCES = ({"role": "chief", "person": "A. Van Damme", "verdict": "cleared", "given_at": 1_794_619_860_000},)


@pytest.fixture
def files(document: PressDocument) -> tuple[RenderedFile, ...]:
    return render_files(document, ("md", "html", "text", "eml", "ninjs"))


@pytest.fixture
def manifest(document: PressDocument, files: tuple[RenderedFile, ...]) -> Manifest:
    return build_manifest(document, files, clearances=CLEARANCES, released_at=1_794_620_400_123)


@pytest.fixture
def folder(tmp_path: Path, files: tuple[RenderedFile, ...], manifest: Manifest) -> Path:
    write_kit(tmp_path / "kit", files, manifest, KEY)
    return tmp_path / "kit"


def named(report: KitReport) -> set[tuple[str, object]]:
    return {(reason.code, reason.params["file"]) for reason in report.faults}


def test_a_kit_that_nobody_touched_is_sound_and_authentic(folder: Path, manifest: Manifest) -> None:
    report = verify_kit(folder, KEY.public)
    assert (report.sound, report.authentic, report.faults) == (True, True, ())
    assert report.manifest == manifest


def test_a_kit_that_brings_its_own_key_proves_nothing_about_its_maker(folder: Path) -> None:
    report = verify_kit(folder)
    assert (report.sound, report.authentic) == (True, None)


def test_the_manifest_names_text_files_clearances_and_time(folder: Path, document: PressDocument) -> None:
    told = json.loads((folder / MANIFEST).read_text("utf-8"))
    assert told["text_sha"] == document.text_sha
    assert told["released_at"] == "2026-11-14T01:40:00.123Z"
    assert told["clearances"][0]["role"] == "chief"
    assert {entry["name"] for entry in told["files"]} == {path.name for path in folder.iterdir()} - {
        MANIFEST, SIGNATURE, PUBLIC_KEY
    }  # fmt: skip


def test_debians_minisign_verifies_the_kit(folder: Path, document: PressDocument) -> None:
    tool = shutil.which("minisign")
    if tool is None:
        pytest.skip("minisign is not installed")
    run = subprocess.run([tool, "-Vm", folder / MANIFEST, "-p", folder / PUBLIC_KEY], capture_output=True, check=False)
    assert run.returncode == 0, run.stderr
    assert f"{document.id} v2 sha256:{document.text_sha}" in run.stdout.decode()
    by_line = subprocess.run([tool, "-Vm", folder / MANIFEST, "-P", KEY.public], capture_output=True, check=False)
    assert by_line.returncode == 0
    (folder / MANIFEST).write_bytes((folder / MANIFEST).read_bytes() + b" ")
    assert subprocess.run(
        [tool, "-Vm", folder / MANIFEST, "-P", KEY.public], capture_output=True, check=False
    ).returncode


def test_one_changed_byte_anywhere_is_refused_and_named(folder: Path) -> None:
    dice = random.Random(1)
    for path in sorted(folder.iterdir()):
        data = path.read_bytes()
        for place in range(len(data)) if len(data) < 500 else dice.sample(range(len(data)), 120):
            path.write_bytes(data[:place] + bytes([data[place] ^ (1 << dice.randrange(8))]) + data[place + 1 :])
            report = verify_kit(folder, KEY.public)
            assert path.name in {file for _, file in named(report)}, (path.name, place)
            assert report.authentic is True or path.name in (MANIFEST, SIGNATURE, PUBLIC_KEY)
        path.write_bytes(data)
    assert verify_kit(folder, KEY.public).sound


def test_a_missing_and_an_extra_file_are_named(folder: Path, files: tuple[RenderedFile, ...]) -> None:
    (folder / files[0].name).unlink()
    (folder / "bijlage.pdf").write_bytes(b"x")
    (folder / "map").mkdir()
    assert named(verify_kit(folder, KEY.public)) == {
        ("kit.missing", files[0].name), ("kit.extra", "bijlage.pdf"), ("kit.extra", "map")
    }  # fmt: skip


@pytest.mark.parametrize("name", [MANIFEST, SIGNATURE, PUBLIC_KEY])
def test_a_kit_without_one_of_its_own_three_files_is_not_sound(folder: Path, name: str) -> None:
    (folder / name).unlink()
    report = verify_kit(folder, KEY.public)
    assert ("kit.missing", name) in named(report)
    assert report.authentic is False


def test_a_link_to_the_right_bytes_is_not_the_file(
    folder: Path, files: tuple[RenderedFile, ...], tmp_path: Path
) -> None:
    shutil.move(folder / files[0].name, tmp_path / "elders")
    (folder / files[0].name).symlink_to(tmp_path / "elders")
    assert named(verify_kit(folder, KEY.public)) == {("kit.not_a_file", files[0].name)}


def test_a_kit_signed_by_somebody_else_is_sound_but_not_ours(
    tmp_path: Path, files: tuple[RenderedFile, ...], manifest: Manifest
) -> None:
    write_kit(tmp_path / "vreemd", files, manifest, OTHER)
    report = verify_kit(tmp_path / "vreemd", KEY.public)
    assert report.authentic is False
    assert ("kit.key_foreign", PUBLIC_KEY) in named(report)


def test_a_signature_of_another_release_does_not_fit(
    tmp_path: Path, folder: Path, files: tuple[RenderedFile, ...], manifest: Manifest
) -> None:
    write_kit(tmp_path / "ander", files, replace(manifest, version=3), KEY)
    shutil.copy(tmp_path / "ander" / SIGNATURE, folder / SIGNATURE)
    assert verify_kit(folder, KEY.public).authentic is False


def test_the_same_release_gives_the_same_manifest(
    document: PressDocument, files: tuple[RenderedFile, ...], manifest: Manifest
) -> None:
    again = build_manifest(document, files, clearances=CLEARANCES, released_at=1_794_620_400_123)
    assert manifest_bytes(again) == manifest_bytes(manifest)
    assert read_manifest(manifest_bytes(manifest)) == manifest


@pytest.mark.parametrize(
    "change",
    [
        (b'"version": 2', b'"version": 2, "version": 2'),
        (b"  ", b" "),
        (b'"version": 2', b'"v": 2'),
        (b"kit/1", b"kit/2"),
    ],
)
def test_a_manifest_spelled_otherwise_is_refused(manifest: Manifest, change: tuple[bytes, bytes]) -> None:
    with pytest.raises((ValueError, msgspec.MsgspecError)):
        read_manifest(manifest_bytes(manifest).replace(*change, 1))


def test_a_kit_is_never_written_over_another(folder: Path, files: tuple[RenderedFile, ...], manifest: Manifest) -> None:
    with pytest.raises(Refused) as refusal:
        write_kit(folder, files, manifest, KEY)
    assert refusal.value.code == "kit.exists"
    assert verify_kit(folder, KEY.public).sound


def test_files_that_the_manifest_does_not_know_are_not_written(
    tmp_path: Path, files: tuple[RenderedFile, ...], manifest: Manifest
) -> None:
    with pytest.raises(Refused) as refusal:
        write_kit(tmp_path / "kit", files[1:], manifest, KEY)
    assert refusal.value.code == "kit.contents"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "error", "code"),
    [(errno.ENOSPC, StoreFull, "kit.disk_full"), (errno.EIO, BrokenStore, "kit.unwritable")],
)
def test_a_disk_that_refuses_any_write_leaves_nothing_half(
    tmp_path: Path,
    files: tuple[RenderedFile, ...],
    manifest: Manifest,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    error: type[BrokenStore],
    code: str,
) -> None:
    real = os.fsync
    for refused_at in range(len(files) + 3):
        calls = iter(range(100))

        def failing(descriptor: int, at: int = refused_at, calls: object = calls) -> None:
            if next(calls) == at:  # type: ignore[call-overload]
                raise OSError(number, os.strerror(number))
            real(descriptor)

        monkeypatch.setattr(kit_module.os, "fsync", failing)
        with pytest.raises(error) as fault:
            write_kit(tmp_path / "kit", files, manifest, KEY)
        assert fault.value.code == code
        assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(kit_module.os, "fsync", real)
    write_kit(tmp_path / "kit", files, manifest, KEY)
    assert verify_kit(tmp_path / "kit", KEY.public).sound


def test_what_a_crash_left_behind_is_swept_at_the_next_try(
    tmp_path: Path, files: tuple[RenderedFile, ...], manifest: Manifest
) -> None:
    (tmp_path / ".kit.part").mkdir()
    (tmp_path / ".kit.part" / "half").write_bytes(b"half")
    write_kit(tmp_path / "kit", files, manifest, KEY)
    assert verify_kit(tmp_path / "kit", KEY.public).sound
    assert [path.name for path in tmp_path.iterdir()] == ["kit"]


@pytest.mark.skipif(os.name == "nt", reason="modes are of POSIX")
def test_a_kit_is_readable_by_its_owner_alone_under_any_umask(
    tmp_path: Path, files: tuple[RenderedFile, ...], manifest: Manifest
) -> None:
    before = os.umask(0)
    try:
        write_kit(tmp_path / "kit", files, manifest, KEY)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "kit").stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "kit").iterdir()} == {0o600}


@pytest.mark.parametrize(
    "name",
    [
        "../x",
        "a/b",
        "a\\b",
        "",
        ".",
        "..",
        ".verborgen",
        "con.pdf",
        "NUL",
        "MANIFEST.json",
        "manifest.JSON",
        "a b",
        "a\n",
        "é.pdf",
        "x.",
        "a" * 121,
    ],
)
def test_a_name_that_could_do_harm_is_no_name_for_a_file(document: PressDocument, name: str) -> None:
    assert not safe_name(name)
    with pytest.raises(Refused) as refusal:
        build_manifest(document, (RenderedFile(name, "md", "text/plain", b"x"),), clearances=(), released_at=0)
    assert refusal.value.code == "kit.name"


def test_two_names_that_one_system_takes_for_the_same_are_refused(document: PressDocument) -> None:
    twice = (RenderedFile("a.pdf", "pdf", "x", b"1"), RenderedFile("A.pdf", "pdf", "x", b"2"))
    with pytest.raises(Refused):
        build_manifest(document, twice, clearances=(), released_at=0)


def test_a_path_that_is_no_folder_is_broken_input(tmp_path: Path) -> None:
    with pytest.raises(BrokenInput) as fault:
        verify_kit(tmp_path / "weg")
    assert fault.value.code == "kit.no_folder"


def test_the_same_seed_gives_the_same_key_and_the_same_signature() -> None:
    again = minisign.ReleaseKey(b"\x07" * 32)
    assert again.public == KEY.public != OTHER.public
    assert again.sign(b"x", "c") == KEY.sign(b"x", "c")


def test_a_seed_of_another_length_is_refused() -> None:
    with pytest.raises(WrongUse):
        minisign.ReleaseKey(b"kort")


def test_a_signature_tells_who_and_what() -> None:
    signed = minisign.verify(b"inhoud", KEY.sign(b"inhoud", "PD-0147 v2"), KEY.public)
    assert signed.trusted_comment == "PD-0147 v2"
    assert signed.key_id in minisign.public_key_file(KEY.public).decode()


@pytest.mark.parametrize(
    ("code", "data", "signature", "key"),
    [
        ("minisign.data", b"anders", KEY.sign(b"x", "c"), KEY.public),
        ("minisign.signature", b"x", KEY.sign(b"x", "c").replace(b": c", b": d"), KEY.public),
        ("minisign.signature", b"x", KEY.sign(b"x", "c").replace(b"press desk", b"press dusk"), KEY.public),
        ("minisign.signature", b"x", KEY.sign(b"x", "c") + b"\n", KEY.public),
        ("minisign.signature", b"x", KEY.sign(b"x", "c")[:-3], KEY.public),
        ("minisign.signature", b"x", b"", KEY.public),
        ("minisign.signature", b"x", KEY.sign(b"x", "c"), OTHER.public),
        ("minisign.public_key", b"x", KEY.sign(b"x", "c"), "RWQ"),
        ("minisign.public_key", b"x", KEY.sign(b"x", "c"), KEY.public + "\n"),
        ("minisign.public_key", b"x", KEY.sign(b"x", "c"), "é"),
    ],
)
def test_a_signature_that_is_not_exactly_ours_is_refused(code: str, data: bytes, signature: bytes, key: str) -> None:
    with pytest.raises(BrokenInput) as fault:
        minisign.verify(data, signature, key)
    assert fault.value.code == code


def test_a_key_that_fits_any_message_is_refused() -> None:
    import base64

    identity = base64.b64encode(b"Ed" + bytes(8) + b"\x01" + bytes(31)).decode()
    with pytest.raises(BrokenInput) as fault:
        minisign.public_key_file(identity)
    assert fault.value.code == "minisign.public_key"


def test_a_key_is_read_from_its_file_or_from_its_line() -> None:
    assert minisign.read_public_key(minisign.public_key_file(KEY.public)) == KEY.public
    assert minisign.read_public_key(KEY.public.encode()) == KEY.public
    with pytest.raises(BrokenInput):
        minisign.read_public_key(b"")
