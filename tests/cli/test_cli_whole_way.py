"""From an empty folder to a verified press kit, by the command line alone."""

from __future__ import annotations

from pathlib import Path

from calls import Cli

HOUSE = (
    ("--name", "Politiezone Leieland"),
    ("--short", "PZ Leieland"),
    ("--address", "Veldstraat 1, 9000 Gent"),
    ("--website", "https://leieland.example"),
    ("--press-contact", "Lore Vermeersch"),
    ("--press-telephone", "09 555 01 00"),
    ("--press-mail", "pers@leieland.example"),
    ("--colour", "#2456D6"),
    ("--hours-line", "Dringend: bel 101."),
)
TEXT = "# Knal\n\nEr was een knal. {#1}\n\nVolgende update om 03.00 uur.\n"


def house(cli: Cli) -> None:
    cli.done("release", "house", *(word for pair in HOUSE for word in pair))


def confirmed_claim(cli: Cli) -> None:
    """A case that responds, with a claim that somebody confirmed and that may be told."""
    cli.done("case", "open", "Knal aan de Dampoort", "--wijk", "Dampoort")
    cli.done("case", "emergency", "1", "none")
    cli.done(
        "case", "triage", "1", "respond", "--reason", "Veel ongerustheid", "--impact", "3", "--category", "incident"
    )
    cli.done("claim", "add", "1", "Er was een knal")
    step = cli.done("claim", "ask", "1", "1", "Brandweer", "Klopt dat?")["step"]
    cli.done("claim", "answer", "1", step, "answered", "Ja, om 01.12 uur")
    cli.done("claim", "assess", "1", "1", "verified", "--source", "A", "--information", "1")
    cli.done("claim", "disclose", "1", "1", "releasable", "--reason", "Door de brandweer bevestigd")


def answered_text(cli: Cli) -> None:
    """A text that cites it, with its whole list answered."""
    cli.done("statement", "start", "PD-0001", "--kind", "holding_statement", "--file", "-", stdin=TEXT)
    points = [f"{point['id']}=yes" for point in cli.done("statement", "checklist", "1")]
    assert len(points) > 3
    cli.done("statement", "answer", "1", *points)


def cleared_text(cli: Cli) -> None:
    house(cli)
    confirmed_claim(cli)
    answered_text(cli)
    cli.done("clearance", "request", "1")
    cli.done("clearance", "sign", "1", "chief", "cleared", actor="chief")


def test_the_whole_way_from_a_case_to_a_verified_kit(cli: Cli, tmp_path: Path) -> None:
    house(cli)
    confirmed_claim(cli)
    answered_text(cli)
    assert cli.refused(1, "release", "make", "1", "--out", str(tmp_path / "kit")) == ["gate.clearance_not_requested"]
    assert not (tmp_path / "kit").exists()
    cli.done("clearance", "request", "1")
    cli.done("clearance", "sign", "1", "chief", "cleared", actor="chief")
    assert cli.done("release", "check", "1")["green"] is True
    kit = tmp_path / "kit"
    made = cli.done("release", "make", "1", "--out", str(kit))
    assert made["version"] == 1
    key = cli.done("release", "key")["public_key"]
    report = cli.done("release", "verify", str(kit), "--key", key)
    assert report["authentic"] is True
    assert report["faults"] == []
    assert {file["format"] for file in report["manifest"]["files"]} >= {"pdf", "html", "md"}
    again = tmp_path / "again"
    cli.done("release", "kit", "1", "1", str(again))
    assert {path.name: path.read_bytes() for path in kit.iterdir()} == {
        path.name: path.read_bytes() for path in again.iterdir()
    }
    assert cli.done("journal", "verify")["events"] > 20


def test_an_edit_after_clearance_shuts_the_door(cli: Cli, tmp_path: Path) -> None:
    cleared_text(cli)
    saved = cli.done("statement", "save", "1", "--file", "-", stdin=TEXT.replace("knal.", "luide knal."))
    assert saved["number"] == 2
    reasons = cli.refused(1, "release", "make", "1", "--out", str(tmp_path / "kit"))
    assert "gate.clearance_lapsed" in reasons or "gate.clearance_not_requested" in reasons
    assert cli.call("release", "check", "1").code == 1
    assert "{+" in cli.call("statement", "diff", "1", "1", "2").out


def test_a_byte_changed_in_a_released_file_is_named(cli: Cli, tmp_path: Path) -> None:
    cleared_text(cli)
    kit = tmp_path / "kit"
    cli.done("release", "make", "1", "--out", str(kit), "--format", "md", "--format", "text")
    name = next(path for path in kit.iterdir() if path.suffix == ".md")
    name.write_bytes(name.read_bytes().replace(b"knal", b"Knal", 1))
    said = cli.call("release", "verify", str(kit))
    assert said.code == 3
    assert name.name in said.err


def test_a_kit_checked_without_a_key_says_that_nobody_vouches_for_it(cli: Cli, tmp_path: Path) -> None:
    cleared_text(cli)
    kit = tmp_path / "kit"
    cli.done("release", "make", "1", "--out", str(kit), "--format", "md")
    report = cli.done("release", "verify", str(kit))
    assert report["authentic"] is None
    assert "--key" in cli.call("release", "verify", str(kit)).out


def test_what_left_is_listed_posted_pasted_and_withdrawn(cli: Cli, tmp_path: Path) -> None:
    cleared_text(cli)
    cli.done(
        "release",
        "make",
        "1",
        "--out",
        str(tmp_path / "kit"),
        "--format",
        "md",
        "--channel",
        "website",
        "--channel",
        "x",
    )
    assert "knal" in cli.done("release", "text", "1", "1", "x")["text"]
    cli.done("release", "posted", "1", "1", "website", "https://leieland.example/n/0001")
    (left,) = cli.done("release", "list", "1")
    assert dict(left["channels"])["website"] == "https://leieland.example/n/0001"
    cli.done("release", "withdraw", "1", "1", "--reason", "Verkeerde plaats")
    assert cli.done("release", "list", "1")[0]["withdrawn"] is True
    assert cli.refused(1, "release", "kit", "1", "1", str(tmp_path / "again")) == ["release.withdrawn"]


def test_a_verdict_by_telephone_counts_once_the_witness_confirms_it(cli: Cli) -> None:
    house(cli)
    confirmed_claim(cli)
    answered_text(cli)
    cli.done("clearance", "authority", "chief", "An Van Damme", "--telephone", "0470 55 01 01")
    cli.done("clearance", "request", "1")
    call = ("--number", "0470 55 01 01", "--witness", "karim", "--read-aloud")
    given = cli.done("clearance", "telephone", "1", "chief", "An Van Damme", "cleared", *call)["verdict"]
    assert cli.done("clearance", "show", "1")["given"] == 0
    assert cli.refused(1, "clearance", "witness", "1", given) == ["clearance.not_the_witness"]
    cli.done("clearance", "witness", "1", given, actor="karim")
    assert cli.done("clearance", "show", "1")["given"] == 1
    assert cli.done("release", "check", "1")["green"] is True


def test_the_next_step_says_who_is_waited_for(cli: Cli) -> None:
    confirmed_claim(cli)
    found = cli.done("case", "next", "1")
    assert found["next_step"]["code"].startswith("next.")
    assert {phase["id"] for phase in found["phases"]} >= {"triage", "release"}
    told = cli.call("case", "next", "1").out
    assert "Lore Vermeersch" in told
    assert "next." not in told


def test_the_course_of_events_is_told_in_words(cli: Cli) -> None:
    confirmed_claim(cli)
    cli.done("case", "note", "1", "De brandweer komt ter plaatse", "--by", "phone")
    told = cli.call("case", "timeline", "1").out
    assert "De brandweer komt ter plaatse" in told
    assert "log." not in told


def test_a_question_of_the_press_is_taken_down_and_answered(cli: Cli) -> None:
    confirmed_claim(cli)
    asked = cli.done("request", "add", "1", "Radio Leie", "Wat is er gebeurd?", "--deadline", "+2h")["request"]
    cli.done("request", "assign", "1", asked, "karim")
    assert "close.request_open" in cli.refused(1, "case", "close", "1", "--reason", "Klaar")
    cli.done("request", "delay", "1", asked, "+30m")
    assert cli.done("request", "list", "1")[0]["state"] == "delayed"
    cli.done("request", "resolve", "1", asked, "background", "--note", "Gebeld")
    cli.done("case", "promise", "1", "+1h", "Nieuws over de oorzaak")
    cli.done("case", "promise-kept", "1", "--note", "Nog niets nieuws")


def test_a_case_is_handed_on_closed_and_opened_again(cli: Cli) -> None:
    confirmed_claim(cli)
    cli.done("case", "assign", "1", "karim")
    cli.done("case", "retitle", "1", "Knal in de Dampoortstraat")
    cli.done("case", "inform", "1", "chief", "--person", "An Van Damme", "--not-reached")
    assert cli.done("case", "show", "1")["handler"]["id"] == "karim"
    cli.done("claim", "reword", "1", "1", "Er was een luide knal")
    assert cli.refused(1, "claim", "set-aside", "1", "1", "--reason", "Van geen belang") == ["claim.settled"]
    assert all(code.startswith("close.") for code in cli.refused(1, "case", "close", "1", "--reason", "Afgehandeld"))
    assert cli.refused(1, "case", "reopen", "1", "--reason", "Nieuwe vraag") == ["case.not_closed"]


def test_a_case_that_is_dismissed_is_closed_and_opened_again(cli: Cli) -> None:
    cli.done("case", "open", "Valse melding")
    cli.done("case", "emergency", "1", "none")
    cli.done("case", "triage", "1", "dismiss", "--reason", "Geen feiten")
    cli.done("case", "close", "1", "--reason", "Niets aan de hand")
    assert cli.done("case", "list") == []
    assert [item["number"] for item in cli.done("case", "list", "--closed")] == ["PD-0001"]
    cli.done("case", "reopen", "1", "--reason", "Nieuwe vraag")
    assert len(cli.done("case", "list")) == 1


def test_a_stored_copy_comes_back_byte_for_byte(cli: Cli, tmp_path: Path) -> None:
    confirmed_claim(cli)
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(bytes(range(256)) * 20)
    kept = cli.done("claim", "material", "1", str(photo), "--from", "https://x.example/1")["material"]
    assert cli.done("claim", "material", "1")[0]["media_type"] == "image/jpeg"
    cli.done("claim", "material", "1", "--read", kept, "--to", str(tmp_path / "terug.jpg"))
    assert (tmp_path / "terug.jpg").read_bytes() == photo.read_bytes()
    assert cli.refused(3, "claim", "material", "1", "--read", kept, "--to", str(photo)) == ["cli.file_unusable"]


def test_a_text_is_begun_from_a_template_held_back_and_dropped(cli: Cli) -> None:
    confirmed_claim(cli)
    template = cli.done("statement", "templates", "--kind", "holding_statement")[0]["id"]
    started = cli.done("statement", "start", "1", "--template", template)["statement"]
    view = cli.done("statement", "show", "1", "--statement", started)
    assert view["placeholders"]
    cli.done("statement", "embargo", "1", "+1h", "--reason", "Familie eerst")
    held = cli.call("release", "check", "1", "--json")
    assert held.code == 1
    assert "gate.embargo" in {line["code"] for line in held.json["gates"]}
    cli.done("statement", "embargo", "1", "none")
    cli.done("statement", "drop", "1", "--reason", "Andere aanpak")
    assert cli.done("statement", "list", "1")[0]["dropped"] is True
    assert cli.refused(2, "statement", "show", "1") == ["cli.no_statement"]


def test_a_bypass_takes_a_second_person(cli: Cli) -> None:
    house(cli)
    confirmed_claim(cli)
    answered_text(cli)
    cli.done("clearance", "request", "1")
    alone = cli.refused(1, "clearance", "bypass", "1", "chief", "--second", "lore", "--reason", "Onbereikbaar")
    assert "clearance.bypass_alone" in alone
    tried = cli.done("clearance", "bypass", "1", "chief", "--second", "karim", "--reason", "Onbereikbaar")
    assert cli.refused(1, "clearance", "confirm-bypass", "1", tried["bypass"]) == ["clearance.not_the_second"]
    cli.done("clearance", "confirm-bypass", "1", tried["bypass"], actor="karim")
    assert cli.done("clearance", "show", "1")["authorities"][0]["verdict"] == "bypassed"


def test_the_desk_at_a_glance_and_what_it_finds(cli: Cli) -> None:
    confirmed_claim(cli)
    cli.done("workspace", "duty", "lore", "--from", "+0m", "--to", "+8h", "--backup", "karim")
    glance = cli.done("workspace", "show")
    assert glance["open_cases"] == 1
    assert glance["backup"]["id"] == "karim"
    found = cli.done("workspace", "find", "dampoort")
    assert [item["number"] for item in found["cases"]] == ["PD-0001"]
    assert [person["id"] for person in cli.done("workspace", "find", "bensalah")["people"]] == ["karim"]
