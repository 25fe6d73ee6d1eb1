"""The thirty mutations of SECURITY.md at every door: in a segment, in the rows of a hub, in the file at
the start, and at the export.

Each is tried by somebody who holds the keys of the folder and of the file and no seat, and, where only a seat could say
it, by a colleague with a changed program. The table below says what each door answers; `make faults` prints it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import psycopg
import pytest
from desk_parts import FixedDice
from hub_parts import HubDesk, hub_desk
from mutations import (
    ELSEWHERE,
    Change,
    Hand,
    Scene,
    dropped,
    forked,
    headed,
    malleable,
    older,
    opened,
    placed,
    put_into,
    reordered,
    resigned,
    rewritten,
    rows_of,
    spelled,
    staged,
    travelled,
    words,
    written,
)
from night_desk import TEXT, Dice, Night
from postgres import Cluster
from sampling import Figure
from test_forgery import head as revision_of
from test_forgery import signed, verdict, write

from woordvoering.casework.events import LogLine, Triaged
from woordvoering.clock import ManualClock
from woordvoering.errors import BrokenStore, Reason, WoordvoeringError
from woordvoering.i18n import LANGUAGES, Messages
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import Seat
from woordvoering.journal.members import MemberEnrolled, RoleGranted, RoleRevoked
from woordvoering.journal.verify import verify
from woordvoering.release.commands import Choices
from woordvoering.rooms import ROOMS
from woordvoering.store.engine import open_engine
from woordvoering.store.migrate import migrate
from woordvoering.sync.folder import Folder
from woordvoering.sync.hub import Hub
from woordvoering.sync.hub_rows import Sealer
from woordvoering.sync.hub_session import HubSession
from woordvoering.sync.record import Record
from woordvoering.sync.segments import seal_segment
from woordvoering.sync.session import Session

KEY = b"w" * 32
VERDICT, LATER = "clearance.verdict_given", "release.decided_in_court"
TURNED = "Geen \u202enedod\u202c doden."

Act = Callable[[Night, Scene], str]
Spell = Callable[[bytes], bytes]

pytestmark = pytest.mark.faults


class Later(Fact, frozen=True, tag=LATER):
    """A type that only a later version knows; its name makes it critical."""

    text: str


def enrolment(key: str, member: str = "nieuw") -> MemberEnrolled:
    return MemberEnrolled(member=member, name="N. Nieuwe", function="", device="d2", key=key)


def same_key(scene: Scene) -> Change:
    return written("root", enrolment(scene.seat("vandamme").public, "dubbel"), case=WORKSPACE)(scene)


def somebody(scene: Scene) -> Change:
    """Somebody without a seat who can reach the folder signs with a key of their making."""
    return written(Seat("mallory", scene.device, b"m" * 32), LogLine(text="van niemand", at=0))(scene)


def doubled(payload: bytes) -> bytes:
    return payload.replace(b'"text":', b'"text":"wat een ander leest","text":', 1)


def decomposed(payload: bytes) -> bytes:
    return payload.replace("é".encode(), "e\u0301".encode())


def same(data: bytes) -> bytes:
    return data


def replayed(**changes: object) -> Hand:
    """The chief's words once more, at the end of the chain, under the signature that they had; or words like them."""

    def hand(scene: Scene) -> Change:
        (again,) = given(**changes)(scene).new
        (late,) = written("lore", LogLine(text="plaats", at=0))(scene).new
        said = msgspec.json.decode(late.headers[0])
        told = msgspec.json.decode(again.headers[0])
        kept = {name: told[name] for name in ("type", "critical", "payload_sha", "actor", "commit")}
        return Change(None, (type(again)((msgspec.json.encode(said | kept),), again.payloads, again.signature),))

    return hand


# --- what a colleague with a seat and a changed program does at an open desk; afterwards the gate is asked


def last_fact(night: Night, scene: Scene, kind: str) -> Any:
    """The last fact of a type in the case."""
    return next(e.fact for e in reversed(night.desk.journal.events(scene.case)) if e.header.type == kind)


def moved(night: Night, scene: Scene) -> str:
    other = night.statement(scene.case, TEXT.replace("knal", "ontploffing"))
    night.desk.clearances.request("lore", scene.case, other)
    sound = last_fact(night, scene, VERDICT)
    to = revision_of(night, scene.case, other)
    write(night, scene.case, "vandamme", msgspec.structs.replace(
        sound, statement=other, revision=to.key, sha256=to.sha256))  # fmt: skip
    return other


def onto_later(night: Night, scene: Scene) -> str:
    sound = last_fact(night, scene, VERDICT)
    night.desk.statements.save("lore", scene.case, scene.statement, TEXT + "\n\nEr zijn doden.")
    write(night, scene.case, "vandamme", sound)
    return scene.statement


def withdrawn(night: Night, scene: Scene) -> str:
    kit, _ = night.desk.releases.release(
        "lore", scene.case, scene.statement, Choices(formats=("md",)), night.folder / "kit"
    )
    night.desk.releases.withdraw("lore", scene.case, kit.release, "fout in de titel")
    again = last_fact(night, scene, "release.released")
    write(night, scene.case, "lore", again)
    return scene.statement


def signing(spoil: Callable[[str], str]) -> Act:
    """The chief's own word, with the signature that somebody made of theirs."""

    def act(night: Night, scene: Scene) -> str:
        statement = waiting(night, scene)
        sound = signed(night, scene.case, verdict(night, scene.case, statement), "vandamme")
        write(night, scene.case, "vandamme", msgspec.structs.replace(sound, signature=spoil(sound.signature)))
        return statement

    return act


def waiting(night: Night, scene: Scene, text: str = TEXT + "\n\nTot dan.") -> str:
    """Another text that waits for the chief alone."""
    statement = night.statement(scene.case, text)
    night.desk.clearances.request("lore", scene.case, statement)
    return statement


def as_chief(night: Night, scene: Scene, *, first: bool, later: tuple[Fact, ...]) -> str:
    """Somebody who is not the chief signs as the chief; the office is given before, afterwards, or never."""
    statement = waiting(night, scene)
    if first:
        night.desk.journal.append(WORKSPACE, [RoleGranted(member="karim", role="chief")], "root")
    mine = verdict(night, scene.case, statement, signer="karim", member="karim", person="Karim Bensalah")
    write(night, scene.case, "karim", signed(night, scene.case, mine, "karim"))
    if later:
        night.desk.journal.append(WORKSPACE, list(later), "root")
    return statement


def role_swapped(night: Night, scene: Scene) -> str:
    statement = waiting(night, scene)
    sound = signed(night, scene.case, verdict(night, scene.case, statement, role="deputy_chief"), "vandamme")
    write(night, scene.case, "vandamme", msgspec.structs.replace(sound, role="chief"))
    return statement


def twice(night: Night, scene: Scene) -> str:
    night.desk.journal.append(WORKSPACE, [RoleGranted(member="vandamme", role="mayor")], "root")
    case = night.case(categories=("public_order",))
    night.verified_claim(case)
    statement = night.statement(case)
    night.desk.clearances.request("lore", case, statement)
    for role in ("chief", "mayor"):
        night.desk.clearances.sign("vandamme", case, statement, role, "cleared")
    return f"{case}/{statement}"


def author(night: Night, scene: Scene) -> str:
    night.desk.journal.append(WORKSPACE, [RoleGranted(member="lore", role="chief")], "root")
    statement = waiting(night, scene)
    night.desk.clearances.sign("lore", scene.case, statement, "chief", "cleared")
    return statement


def lowered(night: Night, scene: Scene) -> str:
    write(night, scene.case, "claes", Triaged(
        outcome="respond", reason="zo beslist", impact=1, categories=("incident",)))  # fmt: skip
    return scene.statement


def hidden(night: Night, scene: Scene) -> str:
    """A text whose reading order is turned round, past the commands that refuse it."""
    statement = waiting(night, scene)
    saved = last_fact(night, scene, "statement.revised")
    parent = revision_of(night, scene.case, statement)
    write(night, scene.case, "lore", msgspec.structs.replace(
        saved, revision="omgekeerd", parents=(parent.key,), text=TURNED))  # fmt: skip
    return statement


def critical(night: Night, scene: Scene) -> str:
    (act,) = written("lore", Later(text="?"))(scene).new
    assert night.desk.journal.receive([act]).stored == 1
    return scene.statement


def two_of_it(night: Night, scene: Scene) -> str:
    assert night.desk.journal.receive(forked(scene).new).forked != ()
    return scene.statement


@dataclass(frozen=True)
class Mutation:
    """One line of the table; `insider` is done at an open desk by a colleague, `hand` by somebody without a seat."""

    number: str
    name: str
    hand: Hand
    insider: Act | None = None


def given(**changes: object) -> Hand:
    """The chief's words changed, and the hashes made to fit."""
    return rewritten(VERDICT, **changes)


def noted(body: Spell = same, header: Spell = same, text: str = "wat ik zeg") -> Hand:
    """A line of a colleague whose program spells it in its own way."""
    return spelled("lore", LogLine(text=text, at=0), body, header)


def swapped(old: bytes, new: bytes) -> Spell:
    return lambda data: re.sub(old, new, data, count=1)


def office(*, first: bool, later: tuple[Fact, ...] = ()) -> Act:
    return lambda night, scene: as_chief(night, scene, first=first, later=later)


KARIM = {"member": "karim", "role": "chief"}
TABLE = (
    Mutation("1", "one byte of text", words("statement.revised", text="x")),
    Mutation("2", "title", words("case.opened", title="x")),
    Mutation("3", "attachment hash", words("material.stored", sha256="f" * 64)),
    Mutation("4", "clearance moved to another statement", given(statement="elders"), moved),
    Mutation("5", "replayed onto a later revision", replayed(revision="later", sha256="f" * 64), onto_later),
    Mutation("6", "replayed after withdrawal", replayed(), withdrawn),
    Mutation("7a", "signature truncated", resigned(VERDICT, lambda s: s[:-2]), signing(lambda s: s[:-2])),
    Mutation("7b", "signature extended", resigned(VERDICT, lambda s: s + "00"), signing(lambda s: s + "00")),
    Mutation("8", "S+L malleability", resigned(VERDICT, malleable), signing(malleable)),
    Mutation("9", "small-order key", written("root", enrolment("00" * 32), case=WORKSPACE)),
    Mutation("10", "non-canonical key", written("root", enrolment("ff" * 32), case=WORKSPACE)),
    Mutation("11", "key outside the roster", somebody),
    Mutation("12", "revoked key", written(ELSEWHERE, LogLine(text="van een gestolen toestel", at=0))),
    Mutation("13", "expired delegation", given(member="karim"), office(first=True, later=(RoleRevoked(**KARIM),))),
    Mutation("14", "not yet valid delegation", given(given_at=1), office(first=False, later=(RoleGranted(**KARIM),))),
    Mutation("15", "delegation beyond its scope", given(role="mayor"), office(first=False)),
    Mutation("16", "self-delegation loop", written("karim", RoleGranted(**KARIM), case=WORKSPACE)),
    Mutation("17", "role swap", given(role="deputy_chief"), role_swapped),
    Mutation("18", "the same person twice towards ALL", replayed(role="press_magistrate"), twice),
    Mutation("19", "the same key under two ids", same_key),
    Mutation("20", "author clears own text alone", given(signer="lore", member="lore"), author),
    Mutation("21", "requirement lowered by an unauthorised event", rewritten("triage.decided", impact=1), lowered),
    Mutation("22", "duplicate JSON keys", noted(doubled)),
    Mutation("23", "non-canonical bytes, same meaning", noted(header=swapped(b",", b", "))),
    Mutation("24a", "NFD text that differs from the signed view", noted(decomposed, text="caf\u00e9")),
    Mutation("24b", "bidi text that differs from the signed view", rewritten("statement.revised", text=TURNED), hidden),
    Mutation("25a", "unknown field", noted(header=swapped(b'"v":1,', b'"v":1,"x":1,'))),
    Mutation("25b", "version downgrade", noted(header=swapped(b'"v":1,', b'"v":0,'))),
    Mutation("25c", "unknown critical event", headed(VERDICT, swapped(VERDICT.encode(), LATER.encode())), critical),
    Mutation("26", "algorithm 'none'", resigned(VERDICT, lambda _: "none"), signing(lambda _: "none")),
    Mutation("27", "dropped event", dropped(VERDICT)),
    Mutation("28", "reordered events", reordered),
    Mutation("29", "fork at the same seq", forked, two_of_it),
    Mutation("30a", "rollback to an older journal", older),
    Mutation("30b", "seq jumped to 2^53", noted(header=swapped(rb'"seq":\d+', b'"seq":9007199254740992'))),
)

ANSWERS = """
1 | journal.payload_changed statement.revised | let in | hub.words_changed statement.revised | = | =
2 | journal.payload_changed case.opened | let in | hub.words_changed case.opened | = | =
3 | journal.payload_changed material.stored | let in | hub.words_changed material.stored | = | =
4 | journal.words_changed clearance.verdict_given statement this → elders | hub.moved | = | =
  | gate.clearance_unproven signature_of_another_word
5 | journal.signature_copied clearance.verdict_given revision, sha256 | let in | = | = | gate.clearance_lapsed
6 | journal.signature_replayed clearance.verdict_given | let in | = | = | gate.released_already
7a | journal.signature_length clearance.verdict_given 63 | let in | hub.signature_length 63 | =
  | gate.clearance_unproven signature_length
7b | journal.signature_length clearance.verdict_given 65 | let in | hub.signature_length 65 | =
  | gate.clearance_unproven signature_length
8 | journal.signature_malleable clearance.verdict_given | let in | = | = | gate.clearance_unproven signature_malleable
9 | key.small_order member.enrolled | let in | = | = | =
10 | key.not_canonical member.enrolled | let in | = | = | =
11 | journal.writer_unknown log.written | let in | = | = | =
12 | journal.writer_revoked log.written | let in | = | = | =
13 | journal.words_changed clearance.verdict_given member vandamme → karim | hub.moved | = | =
  | gate.clearance_unproven office_ended
14 | journal.words_changed clearance.verdict_given given_at 1794617100000 → 1 | hub.moved | = | =
  | gate.clearance_unproven office_later
15 | journal.words_changed clearance.verdict_given role chief → mayor | hub.moved | = | =
  | gate.clearance_unproven office_not_held
16 | member.self_grant role.granted | let in | = | = | =
17 | journal.words_changed clearance.verdict_given role chief → deputy_chief | hub.moved | = | =
  | gate.clearance_unproven signature_other
18 | journal.signature_copied clearance.verdict_given role | let in | = | = | gate.clearance_same_person
19 | member.key_taken member.enrolled | let in | = | = | =
20 | journal.words_changed clearance.verdict_given signer, member vandamme → lore | hub.moved | = | =
  | gate.clearance_author_only
21 | journal.words_changed triage.decided impact 3 → 1 | hub.moved | = | = | member.office_missing
22 | journal.payload_not_canonical log.written | let in | = | = | =
23 | journal.header_not_canonical | let in | = | = | =
24a | journal.payload_not_normal log.written | let in | = | = | =
24b | journal.words_turned statement.revised | hub.moved | = | = | text.not_canonical
25a | journal.header_unreadable | let in | = | = | =
25b | journal.header_version | let in | = | = | =
25c | journal.head_changed release.decided_in_court type | hub.moved | = | = | gate.case_read_only
26 | journal.signature_none clearance.verdict_given | let in | = | = | gate.clearance_unproven signature_none
27 | journal.prev_not_here | hub.moved | = | journal.seq_gap material.stored | =
28 | journal.commit_reordered statement.point_answered | let in | hub.signature_inside
  | journal.signature_missing statement.point_answered | =
29 | both kept, device frozen | let in | = | journal.frozen_wrong | gate.clearance_unproven forked
30a | filled again | let in | = | journal.tail_lost | =
30b | journal.header_range | hub.row_refused | hub.row_refused | = | =
"""
"""What a segment, the door of a hub, a device that reads the hub, the file and the export answer to each; `=` is what
the segment said, at the export what the file said."""

PLACES = ("segment", "door of the hub", "hub", "file", "export")


def answers() -> dict[str, tuple[str, ...]]:
    """The answers by number, one for each of the places."""
    found: dict[str, tuple[str, ...]] = {}
    for line in ANSWERS.strip().replace("\n  |", " |").splitlines():
        number, segment, door, hub, file, export = (part.strip() for part in line.split("|"))
        hub, file = segment if hub == "=" else hub, segment if file == "=" else file
        found[number] = (segment, door, hub, file, file if export == "=" else export)
    return found


def test_every_mutation_has_an_answer_of_its_own_at_every_place() -> None:
    """The door of a hub reads nothing: it sees places in a chain and sizes, and refuses by those alone."""
    said = answers()
    assert set(said) == {mutation.number for mutation in TABLE}
    assert {re.sub("[abc]", "", number) for number in said} == {str(number) for number in range(1, 31)}
    for at, place in enumerate(PLACES):
        answered = Counter(what for _, what in {(re.sub("[abc]", "", n), each[at]) for n, each in said.items()})
        shared = {what for what, times in answered.items() if times > 1}
        assert shared <= ({"let in", "hub.moved"} if place == "door of the hub" else set()), (place, shared)


def test_every_cause_for_which_a_word_counts_for_nobody_has_a_sentence_of_its_own() -> None:
    messages, code = Messages.load(), "gate.clearance_unproven"
    whys = {each[-1].removeprefix(f"{code} ") for each in answers().values() if each[-1].startswith(code)}
    others = ("second_person", "written_by_another", "seat_gone", "name_disguised", "expired")
    for language in LANGUAGES:
        said = [messages.say(Reason(code, {"authority": "chief", "why": why}), language) for why in (*whys, *others)]
        said.append(messages.say(Reason(code, {"authority": "chief"}), language))
        assert len({*said}) == len(said) == len(whys) + len(others) + 1 >= 15
        assert all("chief" in sentence for sentence in said)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return staged(tmp_path_factory.mktemp("scene"))


def told(reasons: tuple[Reason, ...]) -> str:
    """The first reason that says what was found: its code, and what of the act it concerns."""
    each = next(r for r in reasons if r.code != "gate.journal_broken")
    return worded(each.code, each.params)


def worded(code: str, params: Mapping[str, object]) -> str:
    """A reason on one line: its code, and which word or field it is about."""
    what = params.get("why") or params.get("event_type")
    was = f"{params['was']} → {params['now']}" if "was" in params else ""
    length = params.get("length") if "signature_length" in code else ""
    return " ".join(str(part) for part in (code, what, params.get("field"), was, length) if part)


_EMPTY: list[bytes] = []


def newcomer(scene: Scene, folder: Path) -> tuple[Journal, Seat]:
    """A device that has heard of nothing yet."""
    folder.mkdir()
    if not _EMPTY:
        engine = open_engine(folder / "empty.db", b"k" * 32, durable=False)
        migrate(engine)
        engine.dispose()
        _EMPTY.append((folder / "empty.db").read_bytes())
    (folder / "new.db").write_bytes(_EMPTY[0])
    engine = open_engine(folder / "new.db", b"k" * 32, durable=False)
    seat = Seat("karim", "d9", b"9" * 32)
    journal = Journal(
        engine, ROOMS, workspace=scene.workspace, seats={"karim": seat}, clock=ManualClock(1), entropy=Dice("new"),
        tail=folder / "new.head",
    )  # fmt: skip
    return journal, seat


@pytest.fixture(scope="module")
def hub(scene: Scene, postgres: Cluster) -> Iterator[HubDesk]:
    """A hub of the scene's desk on a real server."""
    with hub_desk(postgres, scene.workspace) as desk:
        yield desk


def by_hub(scene: Scene, change: Change, hub: HubDesk, tmp_path: Path) -> tuple[str, str]:
    """A member who is let in brings the rows, sealed with the workspace's key: what the door of the hub says. What it
    refuses the administrator of the server writes into the tables. Then what a device says that reads them."""
    hub.sql("TRUNCATE wv.event, wv.payload, wv.block")
    rows = rows_of(travelled(scene, change), Sealer(KEY))
    line = hub.hub("d8")
    line.open()
    try:
        line.push(rows)
        door = "let in"
    except WoordvoeringError as refused:
        door = worded(refused.code, {})
        try:
            hub.write(rows)
        except psycopg.errors.CheckViolation:
            return door, door
    finally:
        line.close()
    other, seat = newcomer(scene, tmp_path / "hub")
    given = hub.credential(seat.device)
    meeting = HubSession(
        other, seat, Hub(given.address, lambda: given.password, scene.workspace), KEY, Dice("hub session")
    )
    try:
        return door, of_record(meeting.round(), other, scene, change)
    finally:
        meeting.close()
        other.engine.dispose()


def of_record(record: Record, other: Journal, scene: Scene, change: Change) -> str:
    """What a device says of a round in which it met the change."""
    said = [(fault.seq, worded(fault.code, fault.params)) for fault in record.quarantined]
    if said:
        return min(said)[1]
    if record.files:
        return worded(record.files[0].code, record.files[0].params)
    waits = other.receive(travelled(scene, change)).waiting
    if waits:
        return waits[0].code
    if record.forked:
        return "both kept, device frozen"
    assert other.receive(scene.acts).stored > 0, "what an older journal lacks comes from whoever has it"
    return "filled again"


def by_segment(scene: Scene, change: Change, tmp_path: Path) -> str:
    """The acts come through a folder to a device that has heard of nothing yet."""
    other, seat = newcomer(scene, tmp_path / "segment")
    share = tmp_path / "share"
    share.mkdir()
    folder = Folder(share, scene.workspace, Dice("share"))
    folder.found()
    acts = travelled(scene, change)
    name, data = seal_segment(placed(scene, acts), KEY, FixedDice("hand"))
    folder.put(name, data, relayed=False)
    return of_record(Session(other, seat, folder, KEY, Dice("session")).round(), other, scene, change)


def by_file(scene: Scene, change: Change, night: Night) -> str:
    """The file on the disk was written into by somebody with its key; the desk is verified at the start."""
    with night.desk.journal.engine.connect().execution_options(writes=True) as db, db.begin():
        put_into(db, scene, change)
    try:
        night.reopen()
        verify(night.desk.journal)
    except BrokenStore as broken:
        return told(broken.reasons())
    return "taken in"


def by_export(scene: Scene, mutation: Mutation, night: Night) -> str:
    """What the gate says: of the file as it was changed, or of what a colleague wrote."""
    case, statement = scene.case, scene.statement
    if mutation.insider is not None:
        case, _, statement = mutation.insider(night, scene).rpartition("/")
        case = case or scene.case
    reasons = night.desk.gate.reasons(case, statement)
    return told(reasons) if reasons else "goes out"


@pytest.mark.parametrize("mutation", TABLE, ids=lambda m: f"{m.number} {m.name}")
def test_every_door_refuses_each_mutation_with_a_reason_of_its_own(
    mutation: Mutation, scene: Scene, hub: HubDesk, tmp_path: Path, figure: Figure, full: bool
) -> None:
    change = mutation.hand(scene)
    assert travelled(scene, change) != scene.acts, "something was changed"
    segment, (door, rows) = by_segment(scene, change, tmp_path), by_hub(scene, change, hub, tmp_path)
    night = opened(scene, tmp_path / "file")
    if mutation.insider is None:
        assert night.desk.gate.reasons(scene.case, scene.statement) == ()
    try:
        if mutation.insider is not None:
            export = by_export(scene, mutation, night)
            night.desk.close()
            night = opened(scene, tmp_path / "again")
            file = by_file(scene, change, night)
        else:
            file = by_file(scene, change, night)
            export = by_export(scene, mutation, night)
    finally:
        night.desk.close()
    said = tuple(each.replace(scene.statement, "this") for each in (segment, door, rows, file, export))
    assert said == answers()[mutation.number]
    if full:
        for where, what in zip(PLACES, said, strict=True):
            figure(f"{mutation.number:>3}  {mutation.name:<46}{where:<17}{what}")
