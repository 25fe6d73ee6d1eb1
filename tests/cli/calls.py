"""How the tests call the command line: in this process, or as a program of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer.testing
from source_tree import ROOT
from typer.main import get_command
from typer.testing import CliRunner

from woordvoering.cli.main import app

_tree = cache(get_command)
"""The commands, built once: a process builds them for its one call, and that takes longer than most calls do."""

PASSPHRASE = "de maan boven de Leie"


@dataclass(frozen=True, slots=True)
class Said:
    """What a call gave: its exit code and both streams."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document on the output."""
        return json.loads(self.out)


@dataclass(frozen=True, slots=True)
class Cli:
    """Calls to the desk in `folder/desk`, in Dutch unless said."""

    folder: Path
    language: str = "nl"

    @property
    def home(self) -> Path:
        return self.folder / "desk"

    @property
    def sheet(self) -> Path:
        return self.folder / "recovery.txt"

    def options(self, actor: str = "") -> list[str]:
        given = ["--home", str(self.home), "--passphrase-file", str(self.folder / "pw"), "--language", self.language]
        return [*given, "--as", actor] if actor else given

    def call(self, *words: str, actor: str = "", stdin: str | bytes | None = None) -> Said:
        with pytest.MonkeyPatch.context() as patch:
            if "--help" not in words:  # a page of help words the options of its tree in place
                patch.setattr(typer.testing, "_get_command", _tree)
            result = CliRunner().invoke(app, [*self.options(actor), *words], input=stdin, prog_name="woordvoering")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Said(result.exit_code, result.stdout, result.stderr)

    def done(self, *words: str, actor: str = "", stdin: str | None = None) -> Any:
        """The JSON of a call that must succeed."""
        said = self.call(*words, "--json", actor=actor, stdin=stdin)
        assert said.code == 0, (words, said.out, said.err)
        return said.json

    def refused(self, code: int, *words: str, actor: str = "") -> list[str]:
        """The codes of the reasons of a call that must end with `code`; the sentences are on the error stream."""
        said = self.call(*words, "--json", actor=actor)
        assert said.code == code, (words, said.out, said.err)
        assert said.json["error"]["sentence"]
        return [reason["code"] for reason in said.json["error"]["reasons"]]

    def state(self) -> str:
        return self.done("journal", "state")["digest"]


def program(*words: str, **more: Any) -> subprocess.CompletedProcess[str]:
    """The program itself, as a person starts it."""
    environment = os.environ | {"LANG": "C.UTF-8", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "woordvoering", *words]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120, **more
    )
