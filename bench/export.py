"""Statements in every format against a floor, in one run: `python bench/export.py [--json]`.

`one`: a statement of a page and a half with a table and a logo, in all formats, the kit written and signed; in a fresh
process (with the loading of what makes the formats) and in one that already runs. `hundred`: a hundred different ones.
The floor is what nobody can go below here: an empty tagged page by the same typesetter and the same number of bytes,
hashed and written with fsync to as many files. Seconds on a busy machine say little; the ratio to the floor and the
seconds of processor do.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

ONE_GOAL, HUNDRED_GOAL = 0.5, 15.0
"""Seconds, at most."""
MANY = 100
ROUNDS = 7
MOMENT = 1_794_620_400_000
DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 80"><rect width="300" height="80" fill="#1D3F8F"/>'
    b'<circle cx="40" cy="40" r="30" fill="#fff"/></svg>'
)
PARAGRAPH = (
    "Vannacht om **01.42 uur** was er een knal aan het station. De brandweer bestrijdt een brand, twee mensen raakten "
    "*lichtgewond* en het treinverkeer ligt stil. Infrabel informeert de reizigers op [zijn website](https://a.example)."
)
TABLE = "| Straat | Van | Tot |\n|---|--:|--:|\n" + "| Dampoortstraat | 02.00 | 06.00 |\n" * 8


def statement(number: int) -> str:
    """The text of one of many."""
    parts = [f"# Knal en brand aan station {number}"]
    for place in range(4):
        parts += [f"## Wat weten we {place}", PARAGRAPH, PARAGRAPH, "- Blijf weg.\n- Geef ruimte.", "> Wij danken u."]
    return "\n\n".join((*parts, TABLE.rstrip(), "De volgende update volgt om 03.00 uur."))


def exported(folder: Path, number: int) -> int:
    """Writes one kit; its bytes."""
    from woordvoering.release import minisign
    from woordvoering.release.document import House, Imprint, build_document
    from woordvoering.release.formats import render_files
    from woordvoering.release.kit import write_kit
    from woordvoering.release.logo import kept_logo
    from woordvoering.release.manifest import build_manifest
    from woordvoering.statements.text import canonical

    logo = kept_logo((folder.parent / "logo.png").read_bytes())
    house = House(name="Politie Voorbeeld", short="Politie", press_mail="pers@a.example", logo=logo)
    imprint = Imprint(
        id=f"urn:woordvoering:bench:{number}", version=1, kind="statement", language="nl",
        first_created=MOMENT, version_created=MOMENT + number,
    )  # fmt: skip
    doc = build_document(canonical(statement(number)), house=house, imprint=imprint)
    files = render_files(doc)
    manifest = build_manifest(doc, files, clearances=(), released_at=doc.version_created)
    write_kit(folder, files, manifest, minisign.ReleaseKey(b"\x07" * 32))
    return sum(len(file.data) for file in files)


def floor(folder: Path, size: int, files: int) -> None:
    """An empty tagged page, and as many bytes hashed and written to as many files."""
    import typst

    source = b'#set document(title: "x")\n#set text(lang: "nl")\n= x'
    typst.compile(source, format="pdf", pdf_standards=["ua-1"], timestamp=1)
    folder.mkdir()
    data = os.urandom(size // files)
    for number in range(files):
        hashlib.sha256(data).hexdigest()
        with (folder / str(number)).open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def fresh(place: Path) -> float:
    """One statement in a process that begins; without the start of Python itself."""
    code = (
        "import sys, time; start = time.perf_counter(); sys.path.insert(0, 'bench'); from pathlib import Path; "
        "import export; export.exported(Path(sys.argv[1]), 0); print(time.perf_counter() - start)"
    )
    command = [sys.executable, "-c", code, str(place)]
    return float(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)


def measured(home: Path) -> dict[str, float]:
    """Every figure, in seconds."""
    from woordvoering.release.formats import FORMATS
    from woordvoering.release.logo import read_logo

    (home / "logo.png").write_bytes(read_logo(DRAWING).data)
    begun = [fresh(home / f"fresh{turn}") for turn in range(3)]
    size = exported(home / "first", 0)
    one, least = list[float](), list[float]()
    for turn in range(ROUNDS):
        one.append(seconds(lambda turn=turn: exported(home / f"one{turn}", turn)))
        least.append(seconds(lambda turn=turn: floor(home / f"floor{turn}", size, len(FORMATS) + 3)))
    before = time.process_time()
    hundred = seconds(lambda: [exported(home / f"many{number}", number) for number in range(MANY)])
    processor = time.process_time() - before
    ground = seconds(lambda: [floor(home / f"ground{number}", size, len(FORMATS) + 3) for number in range(MANY)])
    return {
        "one_fresh_s": statistics.median(begun),
        "one_s": statistics.median(one),
        "one_floor_s": statistics.median(least),
        "hundred_s": hundred,
        "hundred_floor_s": ground,
        "hundred_cpu_s": processor,
        "kit_bytes": size,
        "formats": len(FORMATS),
    }


def main() -> int:
    """Measures, prints, and says by its exit code whether the goals are met."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="export-") as home:
        found = measured(Path(home))
    if asked.json:
        print(json.dumps(found, indent=2))
    else:
        print(f"formats {found['formats']:.0f}, a kit of {found['kit_bytes'] / 1000:.0f} kB")
        print(f"one, fresh process   {found['one_fresh_s']:7.3f} s")
        for name, goal in (("one", ONE_GOAL), ("hundred", HUNDRED_GOAL)):
            took, least = found[f"{name}_s"], found[f"{name}_floor_s"]
            print(f"{name:20} {took:7.3f} s   floor {least:.3f} s   x{took / least:.1f}   goal {goal} s")
        print(f"hundred, processor   {found['hundred_cpu_s']:7.3f} s")
    met = found["one_s"] <= ONE_GOAL and found["hundred_s"] <= HUNDRED_GOAL
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
