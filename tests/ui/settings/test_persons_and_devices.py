"""Personen en toestellen: invited, let in by ear, taken back; by the sheet or as two; words that differ do nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from night_desk import MemoryKeys
from office import Office, fill, shown
from PySide6.QtGui import QGuiApplication
from real_desk import Spot

from ui.parts import Parts
from ui.settings.wire import wire
from ui.voice import Voice
from ui.widgets.clock import Ticker
from woordvoering.clock import SystemEntropy
from woordvoering.desk import create_desk
from woordvoering.errors import WrongUse
from woordvoering.founding import Newcomer, enrol
from woordvoering.i18n import Messages
from woordvoering.joining import Pending, answer_in_folder, begin, finish, leave_request
from woordvoering.journal.enrolment import read_invitation, read_wish
from woordvoering.journal.fingerprints import words_of
from woordvoering.journal.members import ROOT
from woordvoering.store.profile import Home
from woordvoering.sync.kept import Kept, write_kept
from woordvoering.syncing import Syncing

KEY = "7a" * 32


@dataclass
class Room(Office):
    """Instellingen on a desk whose sheet is known, with two administrators at it, and a folder."""

    share: Path = Path()

    @property
    def card(self):
        return self.screen.devices  # type: ignore[attr-defined]

    @property
    def forms(self):
        return self.presenter.acting.forms  # type: ignore[attr-defined]

    def press(self, name: str, subject: str = "") -> None:
        if subject:
            self.card.acted.emit(name, subject)
        else:
            self.card.buttons[name].click()

    def said(self, part: str) -> str:
        return self.forms.sheet._boxes[part]._error.accessibleName()

    def copied(self) -> str:
        """What the open sheet hands out."""
        return next(part.whole for part in self.forms.sheet.form.parts if part.id == "file")

    def invitation(self) -> str:
        self.press("invite")
        text = self.copied()
        self.forms.sheet.close_sheet()
        return text

    def roster(self):
        return self.desk.journal.roster()


@pytest.fixture
def room(tmp_path, theme, keymap, clock, qtbot):
    desk, _, root = create_desk(
        tmp_path / "desk", "Zone Test", secrets=MemoryKeys(), clock=clock, root_seed=bytes.fromhex(KEY)
    )
    people = (
        Newcomer("lore", "Lore Vermeersch", "woordvoerder", ("spokesperson",)),
        Newcomer("karim", "Karim Bakkali", "woordvoerder", ("backup_spokesperson", "admin")),
    )
    enrol(desk.journal, desk.secrets, root, people, SystemEntropy())
    desk.journal.take_seat(root, leaving=True)
    share = tmp_path / "deel"
    share.mkdir()
    write_kept(desk.home.sync, Kept(str(share)))
    Syncing(desk).round(found=True)
    bridge = Spot(desk, "lore")
    told: list[str] = []
    parts = Parts(theme, keymap, Ticker(clock), bridge, Voice(Messages.load(), desk.schema), told.append)  # type: ignore[arg-type]
    made = Room(desk, bridge, parts, clock, told, share)  # type: ignore[arg-type]
    made.screen, made.presenter = wire(parts)  # type: ignore[attr-defined]
    shown(qtbot, made.screen)  # type: ignore[attr-defined]
    made.presenter.show()  # type: ignore[attr-defined]
    yield made
    desk.close()


def knock(
    room: Room, folder: Path, member: str = "ines", name: str = "Ines Dhondt"
) -> tuple[Home, MemoryKeys, Pending]:
    """Another device asks for a seat, and its request lies in the folder."""
    home, keys = Home(folder), MemoryKeys()
    found = read_invitation(room.invitation().encode())
    pending = begin(home, found, Newcomer(member, name, "officier"), None, SystemEntropy(), keys)
    leave_request(pending, SystemEntropy())
    return home, keys, pending


def test_an_invitation_is_shown_with_words_and_code_and_copied_whole(room):
    room.press("invite")
    found = read_invitation(room.copied().encode())
    assert (found.name, found.target) == ("Zone Test", str(room.share))
    (compared,) = [part for part in room.forms.sheet.form.parts if part.id == "compared"]
    assert compared.value == words_of(bytes.fromhex(found.root_key))
    assert QGuiApplication.clipboard().text() != room.copied()


def test_a_device_is_let_in_by_its_words_and_the_sheet_and_finds_its_answer(room, tmp_path, clock):
    home, keys, pending = knock(room, tmp_path / "twee")
    room.press("admit")
    words = words_of(pending.request.body)
    assert "nieuw" in room.forms.sheet.form.parts[0].choices[0].words
    wrong = " ".join(reversed(words.split()))
    assert fill(room.forms, words=wrong, roles=("spokesperson",), by="root", key=KEY) is not None
    assert "acht woorden" in room.said("words")
    assert "ines" not in room.roster().members
    fill(room.forms, words=words)
    assert room.forms.sheet is None
    assert room.roster().members["ines"].roles == ("spokesperson",)
    assert "Ines Dhondt" in room.told[-1]
    assert ROOT not in room.desk.journal.actors
    Syncing(room.desk).round()
    answer = answer_in_folder(pending, SystemEntropy())
    assert answer is not None
    joined = finish(home, answer, None, clock, SystemEntropy(), given=keys)
    assert joined.profile.workspace == room.desk.profile.workspace
    room.press("admit")
    assert all(part.id != "request" for part in room.forms.sheet.form.parts), "who is in asks no more"


def test_a_wrong_key_of_the_sheet_and_none_are_said_under_it(room, tmp_path):
    *_, pending = knock(room, tmp_path / "twee")
    room.press("admit")
    fill(room.forms, words=words_of(pending.request.body), by="root", key="")
    assert "herstelblad" in room.said("key")
    fill(room.forms, key="00" * 32)
    assert "andere desk" in room.said("key")
    fill(room.forms, key="geen sleutel")
    assert "64" in room.said("key")
    assert "ines" not in room.roster().members
    fill(room.forms, key=KEY)
    assert "ines" in room.roster().members


def test_two_administrators_at_one_device_need_no_sheet(room, tmp_path):
    *_, pending = knock(room, tmp_path / "twee")
    room.press("admit")
    fill(room.forms, words=words_of(pending.request.body), by="karim")
    assert "ines" in room.roster().members


def test_somebody_who_calls_themselves_a_member_is_shown_as_one_more_device_of_that_member(room, tmp_path):
    knock(room, tmp_path / "twee", "karim", "Iemand Anders")
    room.press("admit")
    assert "nog een toestel van Karim Bakkali" in room.forms.sheet.form.parts[0].choices[0].words


def test_a_request_from_elsewhere_is_pasted_and_what_is_none_is_refused_under_it(room, tmp_path):
    *_, pending = knock(room, tmp_path / "twee")
    room.press("admit")
    fill(room.forms, request="pasted", pasted="zomaar iets", words="een twee", by="root", key=KEY)
    assert "geen uitnodiging" in room.said("pasted")
    fill(room.forms, pasted=pending.asked, words=words_of(pending.request.body))
    assert "ines" in room.roster().members


def test_a_role_is_given_and_taken_with_the_sheet(room):
    room.press("grant", "karim")
    fill(room.forms, role="spokesperson", by="root", key=KEY)
    assert "spokesperson" in room.roster().members["karim"].roles
    room.press("revoke", "karim")
    fill(room.forms, role="spokesperson", by="root", key=KEY)
    assert "spokesperson" not in room.roster().members["karim"].roles


def test_a_device_is_taken_back_with_a_reason_and_stands_there_struck(room, tmp_path, clock):
    *_, pending = knock(room, tmp_path / "twee")
    room.press("admit")
    fill(room.forms, words=words_of(pending.request.body), by="karim")
    device = pending.request.request.device
    room.press("revoke_device", device)
    fill(room.forms, reason="", by="karim")
    assert room.said("reason") == "Vul dit in."
    fill(room.forms, reason="Verloren op de trein")
    (seat,) = [seat for seat in room.roster().seats.values() if seat.device == device]
    assert seat.revoked
    view = next(each for each in room.presenter.devices.view.members if each.id == "ines").devices
    assert [device.revoked for device in view] == [True]


def test_a_second_at_another_device_reads_the_acts_in_words_and_compares_before_signing(room, tmp_path, clock):
    """Karim's seat leaves this device for another; what he signs there is finished here."""
    karim = room.desk.journal.seat("karim")
    *_, pending = knock(room, tmp_path / "twee")
    room.desk.journal.take_seat(karim, leaving=True)
    room.press("admit")
    fill(room.forms, words=words_of(pending.request.body), roles=("spokesperson",), by="karim")
    assert "ines" not in room.roster().members
    assert room.forms.sheet.form.id == "wish"
    wish = room.copied()
    body = read_wish(wish.encode(), room.desk.journal.workspace).compared()
    room.press("complete")
    fill(room.forms, pasted=wish)
    assert "nog niet getekend" in room.said("pasted")
    room.desk.journal.take_seat(karim)
    room.press("second")
    fill(room.forms, pasted=wish)
    acts = room.forms.sheet.form.parts[0].value
    assert "Ines Dhondt toelaten als nieuwe persoon" in acts and "Ines Dhondt de rol" in acts
    fill(room.forms, words="boom " * 8)
    assert "acht woorden" in room.said("words")
    fill(room.forms, words=words_of(body))
    signed = room.copied()
    room.desk.journal.take_seat(karim, leaving=True)
    room.press("complete")
    fill(room.forms, pasted=signed)
    assert room.roster().members["ines"].roles == ("spokesperson",)
    assert answer_in_folder(pending, SystemEntropy()) is not None


def test_the_root_leaves_again_when_its_act_is_done(room):
    room.press("grant", "lore")
    fill(room.forms, role="mayor", by="root", key=KEY)
    assert "mayor" in room.roster().members["lore"].roles
    with pytest.raises(WrongUse):
        room.desk.journal.seat(ROOT)


def test_without_a_folder_the_answer_is_handed_out_by_hand(room, tmp_path):
    *_, pending = knock(room, tmp_path / "twee")
    write_kept(room.desk.home.sync, Kept())
    room.press("admit")
    fill(room.forms, pasted=pending.asked, words=words_of(pending.request.body), by="karim")
    assert room.forms.sheet.form.id == "answer"
    assert '"sealed"' in room.copied()


def test_a_desk_that_meets_in_a_hub_asks_for_the_way_in(room, tmp_path):
    *_, pending = knock(room, tmp_path / "twee")
    write_kept(room.desk.home.sync, Kept("postgresql://lore@127.0.0.1/desk"))
    room.press("admit")
    fill(room.forms, pasted=pending.asked, words=words_of(pending.request.body), by="karim")
    assert room.said("way")
    assert "ines" not in room.roster().members
