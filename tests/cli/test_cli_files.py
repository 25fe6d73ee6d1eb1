"""A capture at one device, told by `sync` and `capture` at another: on its way first, then there."""

from __future__ import annotations

from pathlib import Path

from calls import Cli


def test_sync_tells_which_files_it_moved(cli: Cli, tmp_path: Path):
    share, picture = tmp_path / "gedeeld", tmp_path / "brug.png"
    share.mkdir()
    cli.done("sync", str(share), "--once", "--keep")
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 500)
    cli.done("capture", "add", str(picture))
    said = cli.done("sync", "--once")
    assert (said["blobs_sent"], said["blobs_taken"], said["blobs_missing"], said["blobs_unsent"]) == (1, 0, 0, 0)
    assert sum(path.is_file() for path in (share / "wv/blob").rglob("*")) == 1
    assert cli.done("sync", "--once")["blobs_sent"] == 0
    picture.write_bytes(b"een tekst")
    cli.done("capture", "add", str(picture))
    told = cli.call("sync", "--once")
    assert "Bestanden: 1 verstuurd, 0 binnengekomen." in told.out
