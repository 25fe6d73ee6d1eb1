"""A kit written once more: judged as it was when it left, with the same bytes, and held back by what was said since."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from night_desk import HOUSE, TEXT, Night

from woordvoering.clearance.commands import Call
from woordvoering.clock import HOUR
from woordvoering.errors import Refused
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.keys import Seat
from woordvoering.journal.members import DeviceRevoked, RoleRevoked
from woordvoering.release.commands import Choices
from woordvoering.release.events import Released
from woordvoering.release.kit import verify_kit

QUICK = Choices(formats=("md", "text"), groups=("newsrooms",))


def codes(act: Callable[[], Any]) -> set[str]:
    with pytest.raises(Refused) as refused:
        act()
    return {reason.code for reason in refused.value.reasons()}


def released(night: Night, folder: Path) -> tuple[str, str, str]:
    case, statement = night.cleared()
    kit, _ = night.desk.releases.release("lore", case, statement, QUICK, folder / "kit")
    night.clock.advance(HOUR)
    return case, statement, kit.release


def both(night: Night, case: str, release: str, folder: Path) -> set[str]:
    """What the two doors of an earlier release say; they must agree."""
    kit = codes(lambda: night.desk.releases.kit_again(case, release, folder / "again"))
    text = codes(lambda: night.desk.releases.channel_text(case, release, night.desk.channels["x"], "x"))
    assert kit == text and not (folder / "again").exists()
    return kit


def root(night: Night) -> None:
    assert isinstance(night.root, Seat)
    night.desk.journal.take_seat(night.root)


def same_bytes(night: Night, case: str, release: str, folder: Path) -> bool:
    night.desk.releases.kit_again(case, release, folder / "again")
    first = {path.name: path.read_bytes() for path in (folder / "kit").iterdir()}
    return {path.name: path.read_bytes() for path in (folder / "again").iterdir()} == first


def test_an_office_that_ended_since_changes_no_byte_of_what_left(night: Night, tmp_path: Path):
    case, _, release = released(night, tmp_path)
    root(night)
    night.desk.journal.append(WORKSPACE, [RoleRevoked(member="vandamme", role="chief")], "root")
    assert same_bytes(night, case, release, tmp_path)
    new = night.statement(case, TEXT + "\n\nNieuws.")
    night.desk.clearances.request("lore", case, new)
    act = lambda: night.desk.clearances.sign("vandamme", case, new, "chief", "cleared")  # noqa: E731
    assert codes(act) == {"clearance.role_not_held"}


def test_a_house_that_moved_and_a_case_that_was_judged_anew_change_no_byte_of_what_left(night: Night, tmp_path: Path):
    case, _, release = released(night, tmp_path)
    night.desk.releases.set_house("lore", msgspec.structs.replace(HOUSE, name="Politie Elders", press_telephone="02"))
    night.desk.cases.triage("lore", case, "respond", "meer", categories=("incident", "public_order"), impact=4)
    night.desk.claims.assess("lore", case, 1, "false", source_grade="A", information_grade=5)
    assert same_bytes(night, case, release, tmp_path)


def test_a_device_that_was_revoked_later_changes_no_byte_of_what_left(night: Night, tmp_path: Path):
    case, _, release = released(night, tmp_path)
    root(night)
    night.desk.journal.append(WORKSPACE, [DeviceRevoked(device=night.desk.profile.device, reason="gestolen")], "root")
    assert same_bytes(night, case, release, tmp_path)


@pytest.mark.parametrize("verdict", ["refused", "advised_against", "amends_requested"])
def test_an_authority_that_says_no_since_keeps_back_what_was_not_given_out(night: Night, tmp_path: Path, verdict: Any):
    case, statement, release = released(night, tmp_path)
    night.desk.clearances.sign("vandamme", case, statement, "chief", verdict, reason="er is een dode")
    assert both(night, case, release, tmp_path) == {f"gate.clearance_{verdict}"}
    assert verify_kit(tmp_path / "kit", night.desk.releases.public_key()).sound, "what left is what left"
    night.clock.advance(1)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    night.desk.releases.channel_text(case, release, night.desk.channels["x"], "x")


def test_a_call_that_nobody_witnessed_takes_no_agreement_back(night: Night, tmp_path: Path):
    case, statement, release = released(night, tmp_path)
    night.desk.clearances.note_telephone(
        "lore", case, statement, "chief", "HCP A. Van Damme", "refused", Call("09", "karim", False), reason="neen"
    )
    assert same_bytes(night, case, release, tmp_path)


def write_released(night: Night, case: str, like: str, **changes: Any) -> str:
    """A release as a changed program writes it, past the gate, in the words of a true one."""
    true = next(event.fact for event in night.desk.journal.events(like) if isinstance(event.fact, Released))
    fact = msgspec.structs.replace(true, **changes)
    night.desk.journal.append(case, [fact], "karim")
    return fact.release


def test_a_release_that_somebody_wrote_past_the_gate_gives_no_kit(night: Night, tmp_path: Path):
    like, _, _ = released(night, tmp_path)
    case, statement = night.ready()
    revision = night.desk.views.statement(case, statement).revisions[-1]
    release = write_released(
        night, case, like, release="f" * 16, statement=statement, revision=revision.id, sha256=revision.sha256
    )
    assert both(night, case, release, tmp_path) == {"gate.clearance_waiting"}
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    assert both(night, case, release, tmp_path) == {"gate.clearance_waiting"}, "an agreement afterwards mends nothing"


def test_an_embargo_is_not_passed_by_a_release_that_says_it_was_later(night: Night, tmp_path: Path):
    like, _, _ = released(night, tmp_path)
    case, statement = night.cleared()
    until = night.clock.now() + HOUR
    night.desk.statements.embargo("lore", case, statement, until)
    revision = night.desk.views.statement(case, statement).revisions[-1]
    release = write_released(
        night, case, like, release="e" * 16, statement=statement, revision=revision.id, sha256=revision.sha256,
        released_at=until + 1,
    )  # fmt: skip
    assert both(night, case, release, tmp_path) == {"gate.embargo"}


def test_a_release_written_a_second_time_does_not_undo_its_withdrawal(night: Night, tmp_path: Path):
    case, _, release = released(night, tmp_path)
    night.desk.releases.withdraw("lore", case, release, "fout in de titel")
    write_released(night, case, case)
    assert both(night, case, release, tmp_path) == {"release.withdrawn"}


def test_a_release_of_another_text_than_it_names_gives_nothing(night: Night, tmp_path: Path):
    like, _, _ = released(night, tmp_path)
    case, statement = night.cleared()
    release = write_released(night, case, like, release="d" * 16, statement=statement, sha256="0" * 64)
    assert both(night, case, release, tmp_path) == {"gate.fingerprint"}


def test_two_programs_on_one_desk_release_a_text_once(night: Night, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """While the first one renders its files, the second writes in the case: the first is told to look again."""
    case, statement = night.cleared()
    own = night.desk.releases._recipients

    def meanwhile(*given: Any) -> Any:
        night.desk.statements.embargo("karim", case, statement, night.clock.now() + HOUR)
        return own(*given)

    with monkeypatch.context() as patched:
        patched.setattr(type(night.desk.releases), "_recipients", lambda _self, *given: meanwhile(*given))
        act = lambda: night.desk.releases.release("lore", case, statement, QUICK, tmp_path / "kit")  # noqa: E731
        assert codes(act) == {"journal.moved"}
    assert list(tmp_path.glob("*kit*")) == [] and list(tmp_path.glob(".kit*")) == []
    assert codes(lambda: night.desk.gate.let_through(case, statement)) == {"gate.embargo"}
