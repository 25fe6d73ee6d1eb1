"""Two homes by the command line alone: invited, asked, compared, admitted, joined; and everything that is refused."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from calls import PASSPHRASE, Cli
from vaults import light_vaults

from woordvoering.admitting import Authority, answer_to
from woordvoering.desk import open_desk
from woordvoering.journal.enrolment import read_request


@dataclass(frozen=True, slots=True)
class Zone:
    """A founded desk that exchanges through a folder, and room for a second device."""

    one: Cli
    two: Cli
    share: Path

    @property
    def invitation(self) -> Path:
        return self.one.folder / "uitnodiging.json"

    def ask(self, member: str = "ines", *more: str) -> dict[str, Any]:
        """The second device asks for a seat."""
        name = {"ines": "Ines Dhondt", "lore": "Lore V."}.get(member, "Iemand")
        return self.two.done("workspace", "join", str(self.invitation), "--member", member, "--name", name, *more)

    def admit(self, asked: dict[str, Any], *more: str) -> dict[str, Any]:
        """The first lets it in, with the recovery sheet."""
        sheet = ("--recovery-file", str(self.one.sheet))
        return self.one.done("workspace", "admit", asked["device"], "--fingerprint", asked["words"], *more, *sheet)


@pytest.fixture(autouse=True)
def light() -> Iterator[None]:
    """Vaults that open at once."""
    with light_vaults():
        yield


@pytest.fixture
def zone(cli: Cli, tmp_path: Path) -> Zone:
    share = tmp_path / "gedeeld"
    share.mkdir()
    (tmp_path / "twee").mkdir()
    (tmp_path / "twee" / "pw").write_text(f"{PASSPHRASE} twee\n", "utf-8")
    cli.done("sync", str(share), "--once", "--found", "--keep")
    made = Zone(cli, Cli(tmp_path / "twee"), share)
    cli.done("workspace", "invite", "--file", str(made.invitation))
    return made


def state(cli: Cli) -> dict[str, Any]:
    return cli.done("journal", "state")


def test_from_an_invitation_to_two_equal_desks(zone: Zone) -> None:
    invited = zone.one.done("workspace", "invite")
    asked = zone.ask()
    assert asked["root_words"] == invited["words"], "what both read aloud"
    assert asked["left"] and len(asked["words"].split()) == 8
    assert zone.two.refused(4, "workspace", "show") == ["home.joining_waits"]
    assert [each["device"] for each in zone.one.done("workspace", "requests")] == [asked["device"]]
    assert zone.two.refused(2, "workspace", "join") == ["join.no_answer_yet"]
    admitted = zone.admit(asked, "--role", "spokesperson")
    assert admitted["left"]
    assert zone.one.done("workspace", "requests") == []
    joined = zone.two.done("workspace", "join")
    assert joined["device"] == asked["device"] and joined["taken"] > 0
    assert not (zone.two.home / "joining.json").exists()
    zone.two.done("case", "open", "Rook boven de Dok-Noord", "--wijk", "Dampoort", actor="ines")
    zone.one.done("case", "open", "Knal aan het station", "--wijk", "Dampoort", actor="lore")
    for cli in (zone.two, zone.one, zone.two):
        cli.done("sync", "--once")
    assert state(zone.one) == state(zone.two)
    assert zone.two.done("journal", "verify")["state"] == state(zone.one)["digest"]
    ines = next(each for each in zone.two.done("workspace", "members") if each["member"] == "ines")
    assert ines["roles"] == ["spokesperson"] and ines["here"]
    assert ines["devices"] == [{"device": asked["device"], "key": ines["keys"][0], "revoked": False}]


def test_by_files_alone_and_the_digits_of_the_code(zone: Zone, tmp_path: Path) -> None:
    request, answer = tmp_path / "vraag.json", tmp_path / "antwoord.json"
    asked = zone.ask("ines", "--file", str(request))
    shutil.rmtree(zone.share / "wv" / "join")
    sheet = ("--recovery-file", str(zone.one.sheet), "--file", str(answer))
    zone.one.done("workspace", "admit", str(request), "--fingerprint", asked["digits"], *sheet)
    shutil.rmtree(zone.share / "wv" / "join")
    assert zone.two.done("workspace", "join", "--answer", str(answer))["device"] == asked["device"]
    assert state(zone.one) == state(zone.two)


def test_a_person_sees_words_digits_and_a_picture_code(zone: Zone) -> None:
    said = zone.two.call("workspace", "join", str(zone.invitation), "--member", "ines", "--name", "Ines")
    assert (said.code == 0 and "█" in said.out) or "▀" in said.out
    words = [line for line in said.out.splitlines() if len(line.split()) == 8 and line.startswith("  ")]
    assert len(words) == 1
    asked = zone.one.done("workspace", "requests")[0]["device"]
    sheet = ("--recovery-file", str(zone.one.sheet))
    zone.one.done("workspace", "admit", asked, "--fingerprint", words[0].upper().replace(" ", ", "), *sheet)


def test_a_second_device_of_a_member_renames_nobody_and_gives_no_role(zone: Zone) -> None:
    zone.admit(zone.ask("lore"))
    zone.two.done("workspace", "join")
    lore = next(each for each in zone.two.done("workspace", "members") if each["member"] == "lore")
    assert (lore["name"], len(lore["devices"])) == ("Lore Vermeersch", 2)


def test_other_words_let_nobody_in(zone: Zone) -> None:
    asked = zone.ask()
    words = asked["words"].split()
    before = state(zone.one)
    sheet = ("--recovery-file", str(zone.one.sheet))
    for wrong in (" ".join(words[:7]), " ".join(reversed(words)), "", asked["digits"][:20], asked["root_words"]):
        assert zone.one.refused(1, "workspace", "admit", asked["device"], "--fingerprint", wrong, *sheet) == [
            "join.fingerprint_differs"
        ]
    assert state(zone.one) == before


def test_a_request_that_was_answered_is_not_answered_again(zone: Zone) -> None:
    asked = zone.ask()
    zone.admit(asked)
    sheet = ("--recovery-file", str(zone.one.sheet))
    again = ("workspace", "admit", asked["device"], "--fingerprint", asked["words"], *sheet)
    assert zone.one.refused(1, *again) == ["join.known_device"]
    zone.one.done("workspace", "revoke-device", asked["device"], "--reason", "verloren", *sheet)
    assert zone.one.refused(1, *again) == ["join.known_device"]


def test_an_altered_request_and_one_of_another_key_are_refused(zone: Zone, tmp_path: Path) -> None:
    asked = zone.ask()
    file = tmp_path / "vraag.json"
    sheet = ("--recovery-file", str(zone.one.sheet))

    def refused(change: dict[str, str]) -> list[str]:
        request = json.loads(asked["request"])
        request["body"] |= change
        file.write_text(json.dumps(request, separators=(",", ":")), "utf-8")
        return zone.one.refused(1, "workspace", "admit", str(file), "--fingerprint", asked["words"], *sheet)

    assert refused({"member": "karim"}) == ["join.request_altered"]
    assert refused({"box": "ab" * 32}) == ["join.request_altered"]
    assert refused({"key": "01" + "00" * 31}) == ["key.small_order"]
    assert refused({"box": "00" * 32}) == ["key.small_order"]
    assert refused({"workspace": "0" * 32}) == ["join.root_differs"]
    assert zone.one.refused(3, "workspace", "admit", str(zone.invitation), "--fingerprint", "x", *sheet) == [
        "join.unreadable"
    ]
    assert zone.one.refused(2, "workspace", "admit", "0" * 16, "--fingerprint", "x", *sheet) == ["join.request_unknown"]


def test_an_invitation_with_another_root_is_refused(zone: Zone, tmp_path: Path) -> None:
    invitation = json.loads(zone.invitation.read_text("utf-8"))
    altered = tmp_path / "anders.json"
    altered.write_text(json.dumps(invitation | {"root_key": "ab" * 32}), "utf-8")
    who = ("--member", "ines", "--name", "Ines")
    assert zone.two.refused(1, "workspace", "join", str(altered), *who) == ["join.root_differs"]
    assert not zone.two.home.exists()


def test_without_the_sheet_it_takes_two_admins_and_nobody_lets_themselves_in_higher(zone: Zone) -> None:
    asked = zone.ask("lore")
    words = ("--fingerprint", asked["words"])
    admit = ("workspace", "admit", asked["device"], *words)
    assert zone.one.refused(1, *admit) == ["member.second_admin_missing"]
    assert zone.one.refused(1, *admit, actor="karim") == ["member.not_admin"]
    zone.one.done("workspace", "grant", "karim", "admin", "--recovery-file", str(zone.one.sheet))
    assert zone.one.refused(1, *admit, "--second", "karim", "--role", "chief") == ["member.self_grant"]
    zone.one.done(*admit, "--second", "karim")
    assert zone.two.done("workspace", "join")["device"] == asked["device"]


def test_two_admins_at_two_devices(zone: Zone, tmp_path: Path) -> None:
    zone.admit(zone.ask(), "--role", "admin")
    zone.two.done("workspace", "join")
    third = Cli(tmp_path / "drie")
    third.folder.mkdir()
    (third.folder / "pw").write_text("nog een zin\n", "utf-8")
    who = ("--member", "bo", "--name", "Bo Maes")
    asked = third.done("workspace", "join", str(zone.invitation), *who)
    admit = ("workspace", "admit", asked["device"], "--fingerprint", asked["words"], "--role", "monitor")
    assert zone.one.refused(2, *admit, "--second", "ines") == ["join.second_elsewhere"]
    wish, signed = tmp_path / "wens.json", tmp_path / "getekend.json"
    told = zone.one.done(*admit, "--second", "ines", "--wish", str(wish))
    assert told["words"] == asked["words"], "the second compares the same request"
    assert zone.one.refused(1, "workspace", "complete", str(wish)) == ["join.not_signed"]
    assert zone.two.done("workspace", "second", str(wish))["acts"][0]["member"] == "bo"
    sign = ("workspace", "second", str(wish), "--file", str(signed), "--fingerprint")
    assert zone.two.refused(1, *sign, "andere woorden") == ["join.fingerprint_differs"]
    assert zone.one.refused(2, *sign, asked["words"]) == ["member.no_seat_here"]
    zone.two.done(*sign, asked["words"])
    altered = json.loads(signed.read_text("utf-8"))
    altered["facts"][1]["role"] = "admin"
    (tmp_path / "vals.json").write_text(json.dumps(altered), "utf-8")
    assert zone.one.refused(1, "workspace", "complete", str(tmp_path / "vals.json")) == [
        "member.second_signature_wrong"
    ]
    zone.one.done("workspace", "complete", str(signed))
    assert third.done("workspace", "join")["device"] == asked["device"]
    bo = next(each for each in third.done("workspace", "members") if each["member"] == "bo")
    assert bo["roles"] == ["monitor"]
    sheets = [tmp_path / f"{name}.json" for name in ("geven", "gegeven", "nemen", "genomen")]
    for verb, asked_, signed_ in (("grant", *sheets[:2]), ("revoke", *sheets[2:])):
        told = zone.one.done("workspace", verb, "bo", "chief", "--second", "ines", "--wish", str(asked_))
        zone.two.done("workspace", "second", str(asked_), "--fingerprint", told["words"], "--file", str(signed_))
        zone.one.done("workspace", "complete", str(signed_))
    assert zone.one.refused(1, "workspace", "complete", str(sheets[1])) == ["member.second_used"]


def test_a_wish_that_was_bent_is_not_signed(zone: Zone, tmp_path: Path) -> None:
    zone.admit(zone.ask(), "--role", "admin")
    zone.two.done("workspace", "join")
    wish = tmp_path / "wens.json"
    told = zone.one.done("workspace", "grant", "karim", "chief", "--second", "ines", "--wish", str(wish))
    sign = ("workspace", "second", str(wish), "--fingerprint", told["words"], "--file", str(tmp_path / "uit.json"))
    bent = json.loads(wish.read_text("utf-8"))
    bent["facts"][0]["member"] = "lore"
    wish.write_text(json.dumps(bent), "utf-8")
    assert zone.two.refused(1, *sign) == ["join.fingerprint_differs"]


def test_a_desk_comes_back_from_the_printed_sheet_alone(zone: Zone) -> None:
    zone.one.done("case", "open", "Knal aan het station", "--wijk", "Dampoort")
    zone.one.done("sync", "--once")
    where = ("--target", str(zone.share), "--member", "lore", "--name", "Lore")
    back = zone.two.done("workspace", "recover", str(zone.one.sheet), *where)
    assert back["taken"] > 0
    zone.one.done("sync", "--once")
    assert state(zone.one) == state(zone.two)
    zone.two.done("case", "open", "En verder", "--wijk", "Dampoort", actor="lore")
    lore = next(each for each in zone.two.done("workspace", "members") if each["member"] == "lore")
    assert lore["name"] == "Lore Vermeersch" and len(lore["devices"]) == 2 and "admin" in lore["roles"]


def test_a_sheet_opens_nothing_in_another_folder(zone: Zone, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    where = ("--target", str(tmp_path / "leeg"), "--member", "lore", "--name", "Lore")
    assert zone.two.refused(1, "workspace", "recover", str(zone.one.sheet), *where) == ["sync.folder_empty"]
    mark = (zone.share / "wv" / "ws.json").read_bytes()
    (tmp_path / "leeg" / "wv").mkdir()
    (tmp_path / "leeg" / "wv" / "ws.json").write_bytes(mark)
    assert zone.two.refused(1, "workspace", "recover", str(zone.one.sheet), *where) == ["recover.nothing_there"]
    assert not (zone.two.home / "desk.db").exists() and not (zone.two.home / "profile.json").exists()


def test_a_request_that_was_withdrawn_opens_nothing(zone: Zone) -> None:
    asked = zone.ask()
    zone.admit(asked)
    zone.two.done("workspace", "join", "--give-up")
    assert zone.two.refused(2, "workspace", "join") == ["join.nothing_asked"]
    other = zone.ask()
    assert other["device"] != asked["device"] and other["words"] != asked["words"]


def test_a_revoked_device_writes_no_more(zone: Zone) -> None:
    asked = zone.ask()
    zone.admit(asked)
    zone.two.done("workspace", "join")
    sheet = ("--recovery-file", str(zone.one.sheet))
    zone.one.done("workspace", "revoke-device", asked["device"], "--reason", "gestolen", *sheet)
    zone.one.done("sync", "--once")
    zone.two.done("sync", "--once")
    assert zone.two.refused(1, "case", "open", "Rook", "--wijk", "Dampoort", actor="ines") == ["member.seat_void"]
    unknown = ("workspace", "revoke-device", "0" * 16, "--reason", "x", *sheet)
    assert zone.one.refused(2, *unknown) == ["member.device_unknown"]


def test_an_answer_that_is_earlier_than_the_enrolment_waits_for_it(zone: Zone, tmp_path: Path) -> None:
    request, answer = tmp_path / "vraag.json", tmp_path / "antwoord.json"
    asked = zone.ask("ines", "--file", str(request))
    away = zone.share.rename(tmp_path / "weg")
    sheet = ("--recovery-file", str(zone.one.sheet), "--file", str(answer))
    said = zone.one.call("workspace", "admit", str(request), "--fingerprint", asked["words"], *sheet)
    assert said.code == 0 and "niet bereikbaar" in said.err, "the act stands, and so does the answer"
    join = ("workspace", "join", "--answer", str(answer))
    assert zone.two.refused(4, *join) == ["sync.folder_away"]
    away.rename(zone.share)
    assert zone.two.refused(1, *join) == ["join.not_yet_enrolled"]
    assert zone.two.refused(4, "workspace", "show") == ["home.joining_waits"]
    zone.one.done("sync", "--once")
    assert zone.two.done(*join)["device"] == asked["device"]
    assert state(zone.one) == state(zone.two)


def test_an_answer_by_somebody_who_is_no_admin_makes_no_desk(zone: Zone, tmp_path: Path) -> None:
    request, good, bad = (tmp_path / name for name in ("vraag", "goed", "vals"))
    asked = zone.ask("ines", "--file", str(request))
    sheet = ("--recovery-file", str(zone.one.sheet), "--file", str(good))
    zone.one.done("workspace", "admit", str(request), "--fingerprint", asked["words"], *sheet)
    desk = open_desk(zone.one.home, passphrase=PASSPHRASE)
    signed = read_request(request.read_bytes())
    answer = answer_to(desk.journal, desk.secrets, desk.entropy, signed, Authority("karim"), target=str(zone.share))
    desk.close()
    bad.write_bytes(answer)
    assert zone.two.refused(1, "workspace", "join", "--answer", str(bad)) == ["join.answer_not_admin"]
    assert not (zone.two.home / "desk.db").exists() and not (zone.two.home / "profile.json").exists()
    assert zone.two.done("workspace", "join", "--answer", str(good))["device"] == asked["device"]


def test_a_folder_full_of_requests_hides_nobodys(zone: Zone) -> None:
    asked = zone.ask()
    folder = zone.share / "wv" / "join"
    for number in range(1_200):
        (folder / f"{number:016x}.wvj").write_bytes(b"{")
        (folder / f"{number:016x}.wva").write_bytes(b"{")
    (folder / ("f" * 16 + ".wvj")).mkdir()
    (folder / ("e" * 16 + ".wvj")).write_bytes(b"x" * 100_000)
    zone.admit(asked)
    assert zone.two.done("workspace", "join")["device"] == asked["device"]


class Ring:
    """A keyring in memory, as a trusted backend answers."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, name: str) -> str | None:
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, value: str) -> None:
        self.kept[service, name] = value

    def delete_password(self, service: str, name: str) -> None:
        del self.kept[service, name]


class Ringed(Cli):
    """Calls to a desk whose keys lie in the keyring."""

    def options(self, actor: str = "") -> list[str]:
        given = ["--home", str(self.home), "--language", self.language]
        return [*given, "--as", actor] if actor else given


def test_two_homes_in_one_keyring_share_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ring = Ring()
    monkeypatch.setattr("woordvoering.store.secrets._trusted_keyring", lambda: ring)
    one, two, share = Ringed(tmp_path / "een"), Ringed(tmp_path / "twee"), tmp_path / "gedeeld"
    for folder in (one.folder, two.folder, share):
        folder.mkdir()
    lore = ("--member", "lore", "--name", "Lore Vermeersch")
    one.done("workspace", "create", "PZ Test", *lore, "--recovery-file", str(one.sheet))
    one.done("sync", str(share), "--once", "--found", "--keep")
    invitation = tmp_path / "uitnodiging.json"
    one.done("workspace", "invite", "--file", str(invitation))
    asked = two.done("workspace", "join", str(invitation), "--member", "ines", "--name", "Ines Dhondt")
    sheet = ("--recovery-file", str(one.sheet))
    one.done("workspace", "admit", asked["device"], "--fingerprint", asked["words"], *sheet)
    two.done("workspace", "join")
    assert state(one) == state(two)
    slots = {service for service, _ in ring.kept}
    assert len(slots) == 2
    shared, own = ({name: {ring.kept[slot, name] for slot in slots} for name in names} for names in NAMES)
    assert {name: len(values) for name, values in shared.items()} == dict.fromkeys(NAMES[0], 1)
    assert {name: len(values) for name, values in own.items()} == dict.fromkeys(NAMES[1], 2)
    assert not any(name == "joining" for _, name in ring.kept)
    shutil.copytree(two.home, tmp_path / "drie" / "desk")
    three = Ringed(tmp_path / "drie")
    for cli, title in ((two, "Rook"), (three, "Knal")):
        cli.done("case", "open", title, "--wijk", "Dampoort", actor="ines")
    for cli in (three, two, one, three):
        cli.done("sync", "--once")
    assert state(one) == state(two) == state(three)
    assert one.done("sync", "--once")["conflicts"] == 0
    assert len(state(one)["vector"]) == 3


NAMES = (("workspace", "blobs", "release"), ("desk", "signals"))


def test_a_home_that_was_copied_is_a_device_of_its_own(zone: Zone) -> None:
    zone.one.done("sync", "--once")
    shutil.copytree(zone.one.home, zone.two.home)
    shutil.copy(zone.one.folder / "pw", zone.two.folder / "pw")
    for cli, title in ((zone.one, "Rook"), (zone.two, "Knal")):
        cli.done("case", "open", title, "--wijk", "Dampoort", actor="lore")
    for cli in (zone.two, zone.one, zone.two):
        assert cli.done("sync", "--once")["conflicts"] == 0
    assert state(zone.one) == state(zone.two)
    lore = next(each for each in zone.one.done("workspace", "members") if each["member"] == "lore")
    assert len(lore["devices"]) == 2
