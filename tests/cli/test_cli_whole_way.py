"""From an empty folder to a verified press kit, by the command line alone."""

from __future__ import annotations

import json
from pathlib import Path

from calls import PASSPHRASE, Cli
from logos import png
from steps import TEXT, answered_text, confirmed_claim, house

from woordvoering.casework.events import CaseOpened
from woordvoering.desk import open_desk


def test_the_whole_way_from_a_case_to_a_verified_kit(cli: Cli, tmp_path: Path) -> None:
    house(cli)
    (tmp_path / "logo.png").write_bytes(png(60, 20))
    cli.done("release", "house", "--logo", str(tmp_path / "logo.png"), "--second-colour", "#B25E02")
    confirmed_claim(cli)
    answered_text(cli)
    assert cli.refused(1, "release", "make", "1", "--now", "--out", str(tmp_path / "kit")) == [
        "gate.clearance_not_requested"
    ]
    assert not (tmp_path / "kit").exists()
    cli.done("clearance", "request", "1")
    cli.done("clearance", "withdraw", "1", "--reason", "de cijfers komen nog")
    assert cli.refused(1, "clearance", "withdraw", "1", "--reason", "nog eens") == ["clearance.nothing_asked"]
    cli.done("clearance", "request", "1")
    cli.done("clearance", "sign", "1", "chief", "cleared", actor="chief")
    assert cli.done("release", "check", "1")["green"] is True
    kit = tmp_path / "kit"
    made = cli.done("release", "make", "1", "--now", "--out", str(kit))
    assert made["version"] == 1
    key = cli.done("release", "key")["public_key"]
    report = cli.done("release", "verify", str(kit), "--key", key)
    assert report["authentic"] is True
    assert report["faults"] == []
    assert {file["format"] for file in report["manifest"]["files"]} >= {"pdf", "html", "md", "docx", "odt"}
    assert any(b'class="logo"' in path.read_bytes() for path in kit.glob("*.html"))
    again = tmp_path / "again"
    cli.done("release", "kit", "1", "1", str(again))
    assert {path.name: path.read_bytes() for path in kit.iterdir()} == {
        path.name: path.read_bytes() for path in again.iterdir()
    }
    assert cli.done("journal", "verify")["events"] > 20
    assert cli.done("release", "export", str(tmp_path / "all"))["kits"] == ["PD-0001-v1"]
    assert sorted(path.name for path in (tmp_path / "all" / "PD-0001-v1").iterdir()) == sorted(
        path.name for path in kit.iterdir()
    )
    assert cli.refused(1, "release", "export", str(tmp_path / "all")) == [
        "cli.export_incomplete",
        "cli.export_left_out",
    ]


def test_a_bar_counts_the_kits_that_are_written(cleared: Cli, tmp_path: Path, bars) -> None:
    cleared.done("release", "make", "1", "--now", "--out", str(tmp_path / "kit"), "--format", "md")
    cleared.done("release", "withdraw", "1", "1", "--reason", "het uur klopt niet")
    assert cleared.done("release", "export", str(tmp_path / "all"))["kits"] == ["PD-0001-v1"]
    assert bars["cli.exporting"] == (1, [1])
    (notice,) = (tmp_path / "all" / "PD-0001-v1").glob("*.md")
    assert "INGETROKKEN" in notice.read_text("utf-8")
    cleared.refused(1, "release", "export", str(tmp_path / "all"))
    assert bars["cli.exporting"] == (1, [1]), "what is left out is dealt with too"


def test_an_edit_after_clearance_shuts_the_door(cleared: Cli, tmp_path: Path) -> None:
    saved = cleared.done("statement", "save", "1", "--file", "-", stdin=TEXT.replace("knal.", "luide knal."))
    assert saved["number"] == 2
    reasons = cleared.refused(1, "release", "make", "1", "--now", "--out", str(tmp_path / "kit"))
    assert "gate.clearance_lapsed" in reasons or "gate.clearance_not_requested" in reasons
    assert cleared.call("release", "check", "1").code == 1
    assert "{+" in cleared.call("statement", "diff", "1", "1", "2").out


def test_a_byte_changed_in_a_released_file_is_named(cleared: Cli, tmp_path: Path) -> None:
    kit = tmp_path / "kit"
    cleared.done("release", "make", "1", "--now", "--out", str(kit), "--format", "md", "--format", "text")
    name = next(path for path in kit.iterdir() if path.suffix == ".md")
    name.write_bytes(name.read_bytes().replace(b"knal", b"Knal", 1))
    said = cleared.call("release", "verify", str(kit))
    assert said.code == 3
    assert name.name in said.err


def test_a_kit_checked_without_a_key_says_that_nobody_vouches_for_it(cleared: Cli, tmp_path: Path) -> None:
    kit = tmp_path / "kit"
    cleared.done("release", "make", "1", "--now", "--out", str(kit), "--format", "md")
    report = cleared.done("release", "verify", str(kit))
    assert report["authentic"] is None
    assert "--key" in cleared.call("release", "verify", str(kit)).out


def test_what_left_is_listed_posted_pasted_and_withdrawn(cleared: Cli, tmp_path: Path) -> None:
    cleared.done(
        "release",
        "make",
        "--now",
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
    assert "knal" in cleared.done("release", "text", "1", "1", "x")["text"]
    cleared.done("release", "posted", "1", "1", "website", "https://leieland.example/n/0001")
    (left,) = cleared.done("release", "list", "1")
    assert dict(left["channels"])["website"] == "https://leieland.example/n/0001"
    cleared.done("release", "withdraw", "1", "1", "--reason", "Verkeerde plaats")
    assert cleared.done("release", "list", "1")[0]["withdrawn"] is True
    assert cleared.refused(1, "release", "kit", "1", "1", str(tmp_path / "again")) == ["release.withdrawn"]


def test_a_verdict_by_telephone_counts_once_the_witness_confirms_it(answered: Cli) -> None:
    answered.done("clearance", "authority", "chief", "An Van Damme", "--telephone", "0470 55 01 01")
    answered.done("clearance", "request", "1")
    call = ("--number", "0470 55 01 01", "--witness", "karim", "--read-aloud")
    given = answered.done("clearance", "telephone", "1", "chief", "An Van Damme", "cleared", *call)["verdict"]
    assert answered.done("clearance", "show", "1")["given"] == 0
    assert answered.refused(1, "clearance", "witness", "1", given) == ["clearance.not_the_witness"]
    answered.done("clearance", "witness", "1", given, actor="karim")
    assert answered.done("clearance", "show", "1")["given"] == 1
    assert answered.done("release", "check", "1")["green"] is True


def test_the_next_step_says_who_is_waited_for(confirmed: Cli) -> None:
    found = confirmed.done("case", "next", "1")
    assert found["next_step"]["code"].startswith("next.")
    assert {phase["id"] for phase in found["phases"]} >= {"triage", "release"}
    told = confirmed.call("case", "next", "1").out
    assert "Lore Vermeersch" in told
    assert "next." not in told


def test_the_course_of_events_is_told_in_words(confirmed: Cli) -> None:
    confirmed.done("case", "note", "1", "De brandweer komt ter plaatse", "--by", "phone")
    told = confirmed.call("case", "timeline", "1").out
    assert "De brandweer komt ter plaatse" in told
    assert "log." not in told


def test_a_question_of_the_press_is_taken_down_and_answered(confirmed: Cli) -> None:
    asked = confirmed.done("request", "add", "1", "Radio Leie", "Wat is er gebeurd?", "--deadline", "+2h")["request"]
    confirmed.done("request", "assign", "1", asked, "karim")
    assert "close.request_open" in confirmed.refused(1, "case", "close", "1", "--reason", "Klaar")
    confirmed.done("request", "delay", "1", asked, "+30m")
    assert confirmed.done("request", "list", "1")[0]["state"] == "delayed"
    confirmed.done("request", "resolve", "1", asked, "background", "--note", "Gebeld")
    confirmed.done("case", "promise", "1", "+1h", "Nieuws over de oorzaak")
    confirmed.done("case", "promise-kept", "1", "--note", "Nog niets nieuws")


def test_a_case_is_handed_on_closed_and_opened_again(confirmed: Cli) -> None:
    confirmed.done("case", "assign", "1", "karim")
    confirmed.done("case", "retitle", "1", "Knal in de Dampoortstraat")
    confirmed.done("case", "inform", "1", "chief", "--person", "An Van Damme", "--not-reached")
    assert confirmed.done("case", "show", "1")["handler"]["id"] == "karim"
    confirmed.done("claim", "reword", "1", "1", "Er was een luide knal")
    assert confirmed.refused(1, "claim", "set-aside", "1", "1", "--reason", "Van geen belang") == ["claim.settled"]
    assert confirmed.refused(1, "case", "reopen", "1", "--reason", "Nieuwe vraag") == ["case.not_closed"]
    confirmed.done("case", "close", "1", "--reason", "Afgehandeld")
    assert confirmed.refused(1, "claim", "add", "1", "Er was rook") == ["case.closed"]
    confirmed.done("case", "reopen", "1", "--reason", "Nieuwe vraag")


def test_a_case_that_is_dismissed_is_closed_and_opened_again(cli: Cli) -> None:
    cli.done("case", "open", "Valse melding")
    cli.done("case", "emergency", "1", "none")
    cli.done("case", "triage", "1", "dismiss", "--reason", "Geen feiten")
    cli.done("case", "close", "1", "--reason", "Niets aan de hand")
    assert cli.done("case", "list") == []
    assert [item["number"] for item in cli.done("case", "list", "--closed")] == ["PD-0001"]
    cli.done("case", "reopen", "1", "--reason", "Nieuwe vraag")
    assert len(cli.done("case", "list")) == 1


def test_a_stored_copy_comes_back_byte_for_byte(confirmed: Cli, tmp_path: Path) -> None:
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(bytes(range(256)) * 20)
    kept = confirmed.done("claim", "material", "1", str(photo), "--from", "https://x.example/1")["material"]
    assert confirmed.done("claim", "material", "1")[0]["media_type"] == "image/jpeg"
    confirmed.done("claim", "material", "1", "--read", kept, "--to", str(tmp_path / "terug.jpg"))
    assert (tmp_path / "terug.jpg").read_bytes() == photo.read_bytes()
    assert confirmed.refused(3, "claim", "material", "1", "--read", kept, "--to", str(photo)) == ["cli.file_exists"]


def test_a_template_of_the_zone_itself_is_offered_and_used(confirmed: Cli) -> None:
    own = confirmed.home / "sjablonen" / "nl"
    own.mkdir(parents=True)
    head = 'id = "incident"\nkind = "holding_statement"\ntitle = "Zoals wij het doen"'
    (own / "eigen.md").write_text(f"+++\n{head}\n+++\n\n# [[wat]] in Wondelgem\n", "utf-8")
    offered = {one["id"]: one for one in confirmed.done("statement", "templates", "--language", "nl")}
    assert (offered["incident"]["title"], offered["incident"]["own"]) == ("Zoals wij het doen", True)
    assert not offered["datalek"]["own"]
    confirmed.done("statement", "start", "1", "--template", "incident", "--fill", "wat=Brand")
    assert "# Brand in Wondelgem" in confirmed.done("statement", "show", "1")["text"]


def test_a_broken_template_of_the_zone_is_named_and_the_others_stay_on_offer(confirmed: Cli) -> None:
    own = confirmed.home / "sjablonen" / "fr"
    own.mkdir(parents=True)
    (own / "fout.md").write_text("+++\nid = 'fout'\nkind =\n+++\nx", "utf-8")
    said = confirmed.call("statement", "templates", "--language", "fr")
    assert said.code == 0
    assert "incident" in said.out
    assert "fr/fout.md, regel 3" in said.err
    said = confirmed.call("statement", "templates", "--language", "fr", "--json")
    assert {"incident", "datalek"} <= {one["id"] for one in json.loads(said.out)}
    assert "fr/fout.md" in said.err
    said = confirmed.call("statement", "start", "1", "--template", "incident")
    assert (said.code, "fr/fout.md" in said.err) == (0, True)
    (own / "fout.md").unlink()
    own.rmdir()
    own.parent.rmdir()
    own.parent.write_text("een bestand in plaats van een map", "utf-8")
    said = confirmed.call("statement", "templates")
    assert (said.code, "sjablonen" in said.err) == (0, True)


def test_a_text_is_begun_from_a_template_held_back_and_dropped(confirmed: Cli) -> None:
    template = confirmed.done("statement", "templates", "--kind", "holding_statement")[0]["id"]
    started = confirmed.done("statement", "start", "1", "--template", template)["statement"]
    view = confirmed.done("statement", "show", "1", "--statement", started)
    assert view["placeholders"]
    confirmed.done("statement", "embargo", "1", "+1h", "--reason", "Familie eerst")
    held = confirmed.call("release", "check", "1", "--json")
    assert held.code == 1
    assert "gate.embargo" in {line["code"] for line in held.json["gates"]}
    assert confirmed.refused(1, "statement", "embargo", "1", "none") == ["statement.embargo_reason_missing"]
    confirmed.done("statement", "embargo", "1", "none", "--reason", "De familie weet het")
    confirmed.done("statement", "drop", "1", "--reason", "Andere aanpak")
    assert confirmed.done("statement", "list", "1")[0]["dropped"] is True
    assert confirmed.refused(2, "statement", "show", "1") == ["cli.no_statement"]


def test_a_bypass_takes_a_second_person(answered: Cli) -> None:
    answered.done("clearance", "request", "1")
    alone = answered.refused(1, "clearance", "bypass", "1", "chief", "--second", "lore", "--reason", "Onbereikbaar")
    assert "clearance.bypass_alone" in alone
    tried = answered.done("clearance", "bypass", "1", "chief", "--second", "karim", "--reason", "Onbereikbaar")
    assert answered.refused(1, "clearance", "confirm-bypass", "1", tried["bypass"]) == ["clearance.not_the_second"]
    answered.done("clearance", "confirm-bypass", "1", tried["bypass"], actor="karim")
    assert answered.done("clearance", "show", "1")["authorities"][0]["verdict"] == "bypassed"


def test_the_desk_at_a_glance_and_what_it_finds(confirmed: Cli) -> None:
    confirmed.done("workspace", "duty", "lore", "--from", "+0m", "--to", "+8h", "--backup", "karim")
    glance = confirmed.done("workspace", "show")
    assert glance["open_cases"] == 1
    assert glance["backup"]["id"] == "karim"
    found = confirmed.done("workspace", "find", "dampoort")
    assert [item["number"] for item in found["cases"]] == ["PD-0001"]
    assert [person["id"] for person in confirmed.done("workspace", "find", "bensalah")["people"]] == ["karim"]


def test_a_mail_counts_once_a_witness_heard_its_sender(answered: Cli) -> None:
    answered.done("clearance", "request", "1")
    mail = answered.folder / "akkoord.eml"
    mail.write_bytes(b"From: korpschef@politie.example\r\n\r\nAkkoord.\r\n")
    words = ("1", "chief", "An Van Damme", "cleared", "--file", str(mail))
    assert answered.refused(1, "clearance", "mail", *words, "--called-back", "+0m") == [
        "clearance.witness_missing",
        "clearance.number_missing",
    ]
    given = answered.done("clearance", "mail", *words)["verdict"]
    heard = ("--number", "09 555 01 01", "--witness", "karim")
    called = answered.done("clearance", "call-back", "1", given, *heard)["verdict"]
    assert answered.call("release", "check", "1").code == 1
    answered.done("clearance", "witness", "1", called, actor="karim")
    assert answered.done("release", "check", "1")["green"] is True


def test_a_number_that_two_devices_gave_is_asked_for_by_id(confirmed: Cli) -> None:
    desk = open_desk(confirmed.home, passphrase=PASSPHRASE)
    other = "ab" * 12
    try:
        desk.journal.append(other, [CaseOpened(number="PD-0001", title="Elders", t0=1, origin="own")], "lore")
    finally:
        desk.close()
    assert confirmed.refused(2, "case", "show", "1") == ["cli.case_twice"]
    assert confirmed.done("case", "show", other)["title"] == "Elders"
