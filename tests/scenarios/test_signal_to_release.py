"""From a signal to a statement that the press can trust: one story, once through, with real files."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from night_desk import Night

from woordvoering.clearance.commands import Call
from woordvoering.clock import HOUR, MINUTE
from woordvoering.errors import Refused
from woordvoering.journal.verify import verify
from woordvoering.release.commands import Choices
from woordvoering.release.kit import verify_kit
from woordvoering.signals.types import Source
from woordvoering.watching import poll

FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Leiekrant</title><link>https://leiekrant.example/</link><description>Nieuws</description>
{items}
</channel></rss>
"""
ITEM = """<item><title>{title}</title><link>https://leiekrant.example/{n}</link><guid>leie-{n}</guid>
<pubDate>Sat, 14 Nov 2026 00:{minute:02d}:00 +0000</pubDate><description>{text}</description></item>"""
HEARD = (
    "Luide knal gehoord aan de Dampoort, huizen trilden",
    "Luide knal gehoord aan de Dampoort, huizen trilden even",
    "Zware knal aan de Dampoort, huizen trilden, rook te zien",
    "Ook hier luide knal gehoord aan de Dampoort, huizen trilden",
    "Wat was die luide knal aan de Dampoort, huizen trilden",
    "Luide knal aan de Dampoort: huizen trilden, brandweer rukt uit",
    "Huizen trilden na luide knal aan de Dampoort",
    "Knal aan de Dampoort: huizen trilden tot in Sint-Amandsberg",
    *(f"Luide knal gehoord aan de Dampoort, huizen trilden, meldt lezer {number}" for number in range(1, 13)),
)


def feed(folder: Path, *texts: str) -> Path:
    """A feed on disk, as a newspaper's site would give it."""
    items = "\n".join(
        ITEM.format(title=text, text=f"{text}. Meer volgt.", n=n, minute=20 + n) for n, text in enumerate(texts)
    )
    path = folder / "leiekrant.xml"
    path.write_text(FEED.format(items=items), "utf-8")
    return path


@pytest.fixture
def heard(night: Night, tmp_path: Path) -> Night:
    """A desk that has read what a newspaper wrote."""
    path = feed(tmp_path, *HEARD)
    night.desk.cache.register.put(Source(id="leiekrant", kind="feed", name="Leiekrant", address=str(path)))
    first = poll(night.desk, at_once=True)
    assert [visit.error for visit in first.visits] == [None] and len(first.new) == len(HEARD)
    return night


def test_the_same_file_read_again_stores_nothing_new(heard: Night, tmp_path: Path):
    assert poll(heard.desk, at_once=True).new == () and heard.desk.cache.count() == len(HEARD)
    feed(tmp_path, *HEARD, "Brandweer ter plaatse aan de Dampoort")
    assert len(poll(heard.desk, at_once=True).new) == 1


def take_up(night: Night) -> str:
    """The officer opens the story that the board shows first, and triages it."""
    stories = night.desk.views.watch().stories
    assert stories, "the board shows what came in"
    case, _ = night.desk.stories.open("lore", str(stories[0].id), title="Knal aan de Dampoort")
    night.desk.cases.check_emergency("lore", case, "none", note="niemand vraagt hulp")
    night.desk.cases.triage("lore", case, "respond", "veel vragen", impact=3, categories=("incident",))
    return case


def establish(night: Night, case: str) -> int:
    """A claim as it goes round, asked at the fire service, answered, graded and set free."""
    number, _ = night.desk.claims.make("lore", case, "Er was een ontploffing aan de Dampoort")
    step, _ = night.desk.claims.ask(
        "lore", case, number, "Brandweer, officier van wacht", "phone", "Wat is er gebeurd?"
    )
    night.clock.advance(4 * MINUTE)
    night.desk.claims.answer("lore", case, step, "answered", "Een elektriciteitscabine. Geen gewonden.")
    night.desk.claims.assess("lore", case, number, "verified", source_grade="A", information_grade=1)
    night.desk.claims.disclose("lore", case, number, "releasable", "de brandweer meldde het zelf")
    return number


def test_one_story_goes_all_the_way_through(heard: Night, tmp_path: Path):
    night = heard
    case = take_up(night)
    assert night.desk.views.case(case).signal_count >= 1, "the signals came along into the case"
    number = establish(night, case)
    text = f"# Knal aan de Dampoort\n\nEr was een ontploffing in een cabine. {{#{number}}}\n\nUpdate om [[uur]]."
    statement, _ = night.desk.statements.start("lore", case, "holding_statement", text)
    night.answer_list(case, statement)
    with pytest.raises(Refused) as refused:
        night.desk.clearances.request("lore", case, statement)
    assert {reason.code for reason in refused.value.reasons()} == {"gate.placeholder_open"}
    night.desk.statements.save("lore", case, statement, text.replace("[[uur]]", "03.00 uur"))
    night.desk.clearances.request("lore", case, statement)
    call = Call("09 555 01 01", "karim", True)
    verdict, _ = night.desk.clearances.note_telephone(
        "lore", case, statement, "chief", "HCP A. Van Damme", "cleared", call
    )
    with pytest.raises(Refused, match="clearance_unproven"):
        night.desk.releases.release("lore", case, statement, Choices(), tmp_path / "kit")
    night.desk.clearances.witness("karim", case, verdict)
    kit, _ = night.desk.releases.release("lore", case, statement, Choices(groups=("newsrooms",)), tmp_path / "kit")
    report = verify_kit(tmp_path / "kit", night.desk.releases.public_key())
    assert report.sound and report.authentic and kit.version == 1
    assert verify(night.desk.journal).cases == 2
    told = json.loads((tmp_path / "kit" / "MANIFEST.json").read_text("utf-8"))
    assert [(entry["role"], entry["witness"], entry["medium"]) for entry in told["clearances"]] == [
        ("chief", "karim", "telephone")
    ]


def test_what_left_is_accepted_by_the_minisign_of_the_distribution(night: Night, tmp_path: Path):
    tool = shutil.which("minisign")
    if tool is None:
        pytest.skip("this machine has no minisign")
    case, statement = night.cleared()
    night.desk.releases.release("lore", case, statement, Choices(formats=("md",)), tmp_path / "kit")
    run = [tool, "-V", "-P", night.desk.releases.public_key(), "-m", str(tmp_path / "kit" / "MANIFEST.json")]
    assert subprocess.run(run, capture_output=True, check=False).returncode == 0
    (tmp_path / "kit" / "MANIFEST.json").write_bytes(b"{}")
    assert subprocess.run(run, capture_output=True, check=False).returncode != 0


def test_the_desk_ends_the_night_with_nothing_owed(heard: Night, tmp_path: Path):
    night = heard
    case = take_up(night)
    number = establish(night, case)
    asked, _ = night.desk.requests.receive("lore", case, "Stadsradio", "Bo", "Wat was die knal?", "phone")
    statement = night.statement(case, f"# Knal\n\nEr was een ontploffing in een cabine. {{#{number}}}")
    night.desk.clearances.request("lore", case, statement)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    to = Choices(formats=("md",), requests=(asked,), next_update_at=night.clock.now() + HOUR)
    kit, _ = night.desk.releases.release("lore", case, statement, to, tmp_path / "kit")
    with pytest.raises(Refused) as refused:
        night.desk.cases.close("lore", case, "klaar")
    assert {reason.code for reason in refused.value.reasons()} == {"close.request_open", "close.promise_open"}
    night.desk.requests.resolve("lore", case, asked, "statement", release=kit.release)
    night.clock.advance(HOUR)
    night.desk.cases.keep_promise("lore", case, "geen nieuws")
    night.desk.cases.close("lore", case, "alles beantwoord")
    night.desk.evaluations.evaluate("bogaert", case, "op tijd")
    state = night.desk.journal.state()
    night.reopen()
    assert night.desk.journal.state() == state == verify(night.desk.journal).state
    assert night.desk.views.cases() == () and len(night.desk.views.cases(closed=True)) == 1


def test_the_night_can_be_told_again_from_its_events_alone(heard: Night):
    case = take_up(heard)
    establish(heard, case)
    before = heard.desk.journal.state()
    heard.desk.journal.rebuild(case)
    assert heard.desk.journal.state() == before
