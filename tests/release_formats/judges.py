"""The judges of a format: schemas of the IPTC, LibreOffice, minisign and poppler, each as a person would run it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from axe import CACHE
from lxml import etree

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
CHECKER = CACHE / "vnu" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
AT_ONCE = 100
"""Files that LibreOffice is given; of more than 250 it leaves the rest out without a word."""
WORDY = 5_000
"""Characters from which pdfinfo takes longer than a test should: half a minute for eight pages."""


def ninjs_schema() -> Any:
    """The schema of ninjs 3.1 with formats checked and GeoJSON resolved."""
    place = DATA / "ninjs"
    if not place.exists():
        pytest.skip("the schema of ninjs is not beside this checkout")
    from jsonschema import Draft202012Validator, FormatChecker
    from referencing import Registry, Resource

    geojson = Resource.from_contents(json.loads((place / "GeoJSON-schema.json").read_text("utf-8")))
    address = "https://geojson.org/schema/GeoJSON.json"
    registry: Any = Registry().with_resources([(address, geojson), (address + "#", geojson)])
    schema = json.loads((place / "ninjs-schema_3.1.json").read_text("utf-8"))
    return Draft202012Validator(schema, registry=registry, format_checker=FormatChecker())


def newsml_schema() -> Any:
    """The schema of NewsML-G2 2.35."""
    path = DATA / "newsml-g2" / "specification" / "NewsML-G2_2.35-spec-All-Power.xsd"
    if not path.exists():
        pytest.skip("the schema of NewsML-G2 is not beside this checkout")
    return etree.XMLSchema(etree.parse(str(path)))


def html_faults(pages: Iterable[Path]) -> list[str]:
    """What the Nu Html Checker says of pages, its warnings too: the page, the line, and what is wrong."""
    needs("java")
    if not CHECKER.exists():
        where = pytest.fail if os.environ.get("CI") else pytest.skip
        where("vnu-jar of npm is not on this machine: `make formats` adds it")
    command = ["java", "-jar", str(CHECKER), "--format", "json", "--exit-zero-always", *map(str, pages)]
    said = subprocess.run(command, capture_output=True, check=True).stderr
    return [
        f"{Path(each.get('url', '')).name} {each.get('lastLine', '')}: {each['message']}"
        for each in json.loads(said)["messages"]
    ]


def needs(*tools: str) -> None:
    """Skips without these programs, but on the machine that checks everything: there their absence is a failure."""
    absent = [tool for tool in tools if shutil.which(tool) is None]
    if absent and os.environ.get("CI"):
        pytest.fail(f"{' and '.join(absent)} not installed")
    if absent:
        pytest.skip(f"{' and '.join(absent)} not installed: `make formats` adds it")


def signed_and_structured(kit: Path, pdf: bytes, words: int) -> None:
    """minisign verifies the kit with the key in it; poppler finds headings in the structure of the PDF."""
    needs("pdfinfo", "minisign")
    how = "-struct-text" if words < WORDY else "-struct"
    structure = subprocess.run(["pdfinfo", how, "-"], input=pdf, capture_output=True, check=True)
    assert b"\n  H1 " in structure.stdout
    command = ["minisign", "-V", "-p", "minisign.pub", "-m", "MANIFEST.json"]
    subprocess.run(command, cwd=kit, check=True, capture_output=True)


def in_libreoffice(files: Iterable[Path], out: Path, to: str = "txt:Text (encoded):UTF8") -> None:
    """Converts files, some hundred at a start; what comes of them lies in `out` under the same first name."""
    needs("soffice")
    names = sorted(str(path) for path in files)
    profile = f"-env:UserInstallation=file://{out}/profile"
    for start in range(0, len(names), AT_ONCE):
        command = ["soffice", "--headless", profile, "--convert-to", to, "--outdir", str(out)]
        subprocess.run([*command, *names[start : start + AT_ONCE]], check=True, capture_output=True, timeout=900)
