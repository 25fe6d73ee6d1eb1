"""A desk's acts and what somebody makes of them: the hands behind the thirty mutations of SECURITY.md."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import msgspec
from night_copies import Mould
from night_desk import Dice, Night, make_night
from sqlalchemy import Connection

from woordvoering.casework.events import LogLine
from woordvoering.errors import BrokenInput
from woordvoering.journal.commits import parcels_after
from woordvoering.journal.event import WORKSPACE, Event, Fact, Header, digest, encode_header
from woordvoering.journal.keys import Seat
from woordvoering.journal.log import DeviceHead, SignedCommit
from woordvoering.journal.members import DeviceRevoked, MemberEnrolled
from woordvoering.journal.parcel import Parcel, parcel_of
from woordvoering.journal.seal import Position, commit_message, seal
from woordvoering.sync.hub_rows import HubRow, Sealer
from woordvoering.sync.wire import Segment, place_of

ORDER_OF_ED25519 = 2**252 + 27742317777372353535851937790883648493
ELSEWHERE = Seat("ines", "elders", b"i" * 32)
"""A seat of a colleague at a device that was revoked since."""


@dataclass(frozen=True)
class Scene:
    """A night with a text that may leave: the closed desk, and every act of its device as it travels."""

    mould: Mould
    case: str
    other: str
    statement: str
    acts: tuple[Parcel, ...]
    workspace: str
    device: str

    def act(self, kind: str) -> Parcel:
        """The last act about the text with an event of this type."""
        streams = (self.case, WORKSPACE)
        heads = ((act, _head(header)) for act in reversed(self.acts) for header in act.headers)
        return next(act for act, head in heads if head["type"] == kind and head["case"] in streams)

    def seat(self, member: str) -> Seat:
        return cast("Seat", self.mould.night.root) if member == "root" else seats(self.mould.night)[member]


def seats(night: Night) -> dict[str, Seat]:
    """The seats of the night, read from its keys."""
    return {name: night.desk.journal.seat(name) for name in night.desk.journal.actors}


def staged(folder: Path) -> Scene:
    """Plays the night up to the text that may leave, and closes the desk."""
    night = make_night(folder)
    journal, root = night.desk.journal, cast("Seat", night.root)
    enrolled = MemberEnrolled(
        member="ines", name="Ines Dhondt", function="", device=ELSEWHERE.device, key=ELSEWHERE.public
    )
    journal.append(WORKSPACE, [enrolled], "root")
    journal.append(WORKSPACE, [DeviceRevoked(device=ELSEWHERE.device, reason="gestolen")], "root")
    case, statement = night.cleared()
    night.desk.claims.store_material("lore", case, "foto.jpg", b"beeld", media_type="image/jpeg")
    other = night.case()
    night.desk.cases.note("lore", case, "een regel daarna")
    night.desk.cases.assign("lore", other, "karim")
    with journal.engine.connect() as db:
        acts = tuple(parcels_after(db, journal.log, root.device))
    found = Scene(Mould(night.folder, night), case, other, statement, acts, journal.workspace, root.device)
    assert night.desk.gate.reasons(case, statement) == ()
    night.desk.close()
    return found


def opened(scene: Scene, folder: Path) -> Night:
    """A desk of one's own on the stage."""
    return scene.mould.copy(folder)


@dataclass(frozen=True)
class Change:
    """What happens to one act on its way: something else in its place, nothing, or something new at the end."""

    old: Parcel | None
    new: tuple[Parcel, ...]


Hand = Callable[[Scene], Change]


# --- the hands of somebody without a key: bytes are changed, the signature is what it was


def words(kind: str, **changes: Any) -> Hand:
    """Other words under the same header."""

    def hand(scene: Scene) -> Change:
        old = scene.act(kind)
        place = next(n for n, header in enumerate(old.headers) if _head(header)["type"] == kind)
        payloads = (*old.payloads[:place], _payload(old.payloads[place], changes), *old.payloads[place + 1 :])
        return Change(old, (Parcel(old.headers, payloads, old.signature),))

    return hand


def rewritten(kind: str, **changes: Any) -> Hand:
    """Other words, and the hashes in the headers made to fit: only the signature tells."""

    def hand(scene: Scene) -> Change:
        (new,) = words(kind, **changes)(scene).new
        return Change(scene.act(kind), (_hashed(new, new.signature),))

    return hand


def headed(kind: str, edit: Callable[[bytes], bytes]) -> Hand:
    """Another header over the same words."""

    def hand(scene: Scene) -> Change:
        old = scene.act(kind)
        return Change(old, (Parcel((*map(edit, old.headers),), old.payloads, old.signature),))

    return hand


def resigned(kind: str, sign: Callable[[str], str]) -> Hand:
    """Another signature under the same act."""
    return lambda scene: Change(
        scene.act(kind), (msgspec.structs.replace(scene.act(kind), signature=sign(scene.act(kind).signature)),)
    )


def dropped(kind: str) -> Hand:
    """An act that was taken out."""
    return lambda scene: Change(scene.act(kind), ())


def older(scene: Scene) -> Change:
    """The journal as it was before its last act."""
    return Change(scene.acts[-1], ())


def reordered(scene: Scene) -> Change:
    """The events of one act, the last first."""
    old = next(act for act in reversed(scene.acts) if len(act.headers) > 1)
    return Change(old, (Parcel(old.headers[::-1], old.payloads[::-1], old.signature),))


def malleable(signature: str) -> str:
    raw = bytes.fromhex(signature)
    return (raw[:32] + (int.from_bytes(raw[32:], "little") + ORDER_OF_ED25519).to_bytes(32, "little")).hex()


# --- the hands of somebody with a key and a changed program: what they write is signed


def written(member: str | Seat, *facts: Fact, case: str = "") -> Hand:
    """An act at the end of the chain, sealed with a seat's own key."""

    def hand(scene: Scene) -> Change:
        return Change(None, (parcel_of(sealed(scene, member, facts, case)),))

    return hand


def sealed(scene: Scene, member: str | Seat, facts: tuple[Fact, ...], case: str = "") -> SignedCommit:
    """An act that follows everything on the stage."""
    seat = member if isinstance(member, Seat) else scene.seat(member)
    heads = [_head(header) for act in scene.acts for header in act.headers]
    ids = [digest(header) for act in scene.acts for header in act.headers]
    last = max(zip(heads, ids, strict=True), key=lambda each: each[0]["seq"])
    stream = case or scene.case
    ends = [
        next(i for h, i in reversed([*zip(heads, ids, strict=True)]) if h["case"] == each)
        for each in dict.fromkeys((WORKSPACE, stream))
    ]
    seen = max(h["lamport"] for h, i in zip(heads, ids, strict=True) if i in ends)
    head = DeviceHead(last[0]["seq"], last[1], last[0]["lamport"]) if seat.device == scene.device else DeviceHead()
    at = Position(scene.workspace, stream, head, tuple(sorted(ends)), seen, 0)
    return seal(facts, at, seat, Dice("a changed program"))


def spelled(member: str, fact: Fact, body: Callable[[bytes], bytes], header: Callable[[bytes], bytes]) -> Hand:
    """An act whose words or header a changed program spells in its own way, and signs as they are."""

    def hand(scene: Scene) -> Change:
        (event,) = sealed(scene, member, (fact,)).events
        assert event.payload is not None
        payload = body(event.payload)
        plain = msgspec.structs.replace(event.header, payload_sha=digest(payload))
        data = header(encode_header(plain))
        said = Event(digest(data), plain, data, payload, fact)
        return Change(None, (Parcel((data,), (payload,), scene.seat(member).sign(commit_message(said))),))

    return hand


def forked(scene: Scene) -> Change:
    """The copy of a device writes something else in the place of the verdict."""
    old = scene.act("clearance.verdict_given")
    head = msgspec.json.decode(old.headers[0], type=Header)
    before = {digest(h): _head(h)["lamport"] for act in scene.acts for h in act.headers}
    at = Position(
        scene.workspace, head.case, DeviceHead(head.seq - 1, head.prev, before[head.prev]), head.deps,
        max(before[dep] for dep in head.deps), 0,
    )  # fmt: skip
    twin = seal([LogLine(text="van de kopie", at=0)], at, scene.seat("lore"), Dice("kopie"))
    return Change(None, (parcel_of(twin),))


# --- the doors


def travelled(scene: Scene, change: Change) -> tuple[Parcel, ...]:
    """All acts as they travel after the change."""
    kept = [new for act in scene.acts for new in (change.new if act is change.old else (act,))]
    return (*kept, *(change.new if change.old is None else ()))


def put_into(db: Connection, scene: Scene, change: Change) -> None:
    """Writes the change into the tables, as somebody who has the key of the file would, heads and columns and all."""
    old_ids = [digest(header) for header in change.old.headers] if change.old else []
    tables = ("event", "id"), ("payload", "event_id"), ("signature", "last_id")
    for event_id in old_ids:
        for table, column in tables:
            db.exec_driver_sql(f"DELETE FROM {table} WHERE {column} = ?", (event_id,))
    for act in change.new:
        for place, (data, payload) in enumerate(zip(act.headers, act.payloads, strict=True)):
            _insert(db, data, payload, replaces=old_ids[place] if place < len(old_ids) else "")
        db.exec_driver_sql("INSERT INTO signature VALUES (?, ?)", (digest(act.headers[-1]), act.signature))


def _insert(db: Connection, data: bytes, payload: bytes | None, *, replaces: str) -> None:
    head, event_id = _head(data), digest(data)
    columns = (head["device"], head["seq"], head["case"], head["lamport"], head["type"], head["critical"])
    db.exec_driver_sql(
        "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (event_id, *columns, head["commit"], data)
    )
    db.exec_driver_sql("INSERT INTO payload VALUES (?, ?)", (event_id, payload))
    if replaces:
        for table in ("case_head", "device_head"):
            db.exec_driver_sql(f"UPDATE {table} SET event_id = ? WHERE event_id = ?", (event_id, replaces))
        return
    for dep in (*head["deps"], head["prev"]):
        db.exec_driver_sql("DELETE FROM case_head WHERE case_id = ? AND event_id = ?", (head["case"], dep))
    db.exec_driver_sql("INSERT INTO case_head VALUES (?, ?)", (head["case"], event_id))
    db.exec_driver_sql("DELETE FROM device_head WHERE event_id = ?", (head["prev"],))
    place = (head["device"], event_id, head["seq"], head["lamport"])
    db.exec_driver_sql("INSERT INTO device_head VALUES (?, ?, ?, ?)", place)


def _head(data: bytes) -> dict[str, Any]:
    return json.loads(data)


def _payload(payload: bytes | None, changes: dict[str, Any]) -> bytes:
    assert payload is not None
    said = json.loads(payload)
    said["body"] |= changes
    return msgspec.json.encode(said)


def _hashed(act: Parcel, signature: str) -> Parcel:
    """The act with headers that fit its words, one after the other."""
    headers: list[bytes] = []
    for data, payload in zip(act.headers, act.payloads, strict=True):
        assert payload is not None
        head = msgspec.json.decode(data, type=Header)
        if headers:
            head = msgspec.structs.replace(head, prev=digest(headers[-1]), deps=(digest(headers[-1]),))
        headers.append(encode_header(msgspec.structs.replace(head, payload_sha=digest(payload))))
    return Parcel(tuple(headers), act.payloads, signature)


def rows_of(acts: tuple[Parcel, ...], sealer: Sealer) -> list[HubRow]:
    """The acts as rows of a hub, sealed by somebody who has the workspace's key; a row says what its header says."""
    found: list[HubRow] = []
    for act in acts:
        for place, (data, payload) in enumerate(zip(act.headers, act.payloads, strict=True), start=1):
            head = _head(data)
            assert payload is not None
            last = place == len(act.headers)
            plain = (_raw(act.signature) if last else b"") + data
            found.append(
                HubRow(
                    head["device"], head["seq"], bytes.fromhex(digest(data)), bytes.fromhex(head["prev"]),
                    head["n"], head["of"], sealer._box(plain), sealer._box(payload),
                )
            )  # fmt: skip
    return sorted(found, key=lambda row: (row.device, row.seq, row.id))


def _raw(signature: str) -> bytes:
    try:
        return bytes.fromhex(signature)
    except ValueError:
        return bytes(64)


def placed(scene: Scene, acts: tuple[Parcel, ...]) -> Segment:
    """A segment of these acts, whatever their headers say."""
    try:
        return Segment(place_of(scene.workspace, acts), acts)
    except BrokenInput:
        return Segment(place_of(scene.workspace, scene.acts), acts)
