"""The rows of releases: what left, to whom, in which version; the house."""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec.structs import replace

from woordvoering.casework.log import write_line
from woordvoering.casework.marks import done
from woordvoering.casework.rows import CaseRow, RequestRow
from woordvoering.journal.event import Fact
from woordvoering.journal.fold import Room, Rows, Stamp
from woordvoering.release import events as ev
from woordvoering.statements.languages import key_of
from woordvoering.statements.rows import StatementRow
from woordvoering.store.tables import Row, table_for

MAIL = "mail"
"""The channel whose accounts send to each recipient."""


class ReleaseRow(Row, frozen=True, kw_only=True):
    """One version of a text that left the house."""

    statement: str
    revision: str
    sha256: str
    version: int
    kind: str
    channels: tuple[str, ...]
    files: tuple[ev.ReleasedFile, ...]
    manifest_sha256: str
    previous: str
    released_at: int
    released_by: str
    withdrawn_at: int | None = None
    withdrawn_reason: str = ""
    embargo: int | None = None
    withdrawn_version: int = 0
    withdrawn_manifest: str = ""


DeliveryState = Literal["", "waiting", "sent", "failed", "unknown"]
"""How a release fares at one reader or channel; '' where no account sends it: then it is done by hand."""


class ChannelRow(Row, frozen=True, kw_only=True):
    """A channel of a release; the key is `release.channel`; `url` once it is known to stand there. What a person posted
    in a language beside the statement's own has a row of its own, `release.channel.language`."""

    release: str
    channel: str
    url: str = ""
    posted_at: int | None = None
    state: DeliveryState = ""


class DeliveryRow(Row, frozen=True, kw_only=True):
    """Who receives which version; the key is `release.number`, or `release.event.number` for who got it later.

    `at` is when it left for them; whoever is `waiting` or `failed` has not had it.
    """

    release: str
    version: int
    kind: str
    outlet: str
    address: str
    name: str
    request: str
    at: int
    contact: str = ""
    state: DeliveryState = ""

    @property
    def had(self) -> bool:
        """Whether this reader has that version, or may have it."""
        return self.state not in ("waiting", "failed")


class HouseRow(Row, frozen=True, kw_only=True):
    """The zone as its statements show it (key ''). A row of the workspace."""

    name: str
    short: str
    address: str
    website: str
    press_contact: str
    press_telephone: str
    press_mail: str
    boilerplate: str
    colour: str
    hours_line: str
    second_colour: str = ""
    boilerplate_fr: str = ""
    boilerplate_en: str = ""
    hours_line_fr: str = ""
    hours_line_en: str = ""
    logo: str = ""
    logo_sha256: str = ""


def kept_until(rows: Rows, release: ReleaseRow) -> int | None:
    """The moment (ms UTC) before which nobody may read a release: its own embargo, or a later one that was set on its
    text since. None when there is none."""
    statement = rows.get(StatementRow, release.statement)
    later = statement.embargo_until if statement is not None else None
    return max((each for each in (release.embargo, later) if each is not None), default=None)


def posted_key(rows: Rows, release: ReleaseRow, channel: str, language: str) -> str:
    """The key of the ChannelRow of what a person posts in a language; '' is the statement's own."""
    statement = rows.get(StatementRow, release.statement)
    tongue = key_of(statement.language, language) if statement is not None and language else language
    return f"{release.key}.{channel}.{tongue}" if tongue else f"{release.key}.{channel}"


TABLES = (
    (ReleaseRow, table_for(ReleaseRow, "release")),
    (ChannelRow, table_for(ChannelRow, "release_channel")),
    (DeliveryRow, table_for(DeliveryRow, "delivery")),
    (HouseRow, table_for(HouseRow, "house")),
)


def apply(rows: Rows, at: Stamp, fact: Fact) -> None:
    """Applies one fact of a release; facts of other rooms change nothing here."""
    match fact:
        case ev.Released():
            _release(rows, at, fact)
        case ev.ChannelPosted():
            _posted(rows, at, fact)
        case ev.AlsoSent():
            _also(rows, at, fact)
        case ev.ReleaseWithdrawn():
            known = rows.get(ReleaseRow, fact.release)
            if known is not None and known.withdrawn_at is None:
                rows.put(
                    replace(
                        known,
                        withdrawn_at=at.wall if fact.withdrawn_at is None else fact.withdrawn_at,
                        withdrawn_reason=fact.reason,
                        withdrawn_version=fact.version,
                        withdrawn_manifest=fact.manifest_sha256,
                    )
                )
                write_line(rows, at, "log.withdrawn", "undo-2", version=known.version, text=fact.reason)
        case ev.HouseSet():
            rows.put(_house(at, fact))
        case _:
            pass


def _release(rows: Rows, at: Stamp, fact: ev.Released) -> None:
    """A release happens once: written a second time it would undo its own withdrawal."""
    if rows.get(ReleaseRow, fact.release) is not None:
        return
    rows.put(
        ReleaseRow(
            case_id=at.case,
            key=fact.release,
            statement=fact.statement,
            revision=fact.revision,
            sha256=fact.sha256,
            version=fact.version,
            kind=fact.kind,
            channels=fact.channels,
            files=fact.files,
            manifest_sha256=fact.manifest_sha256,
            previous=fact.previous,
            released_at=fact.released_at,
            released_by=at.actor,
            embargo=fact.embargo,
        )
    )
    _readers(rows, at, fact)
    statement = rows.get(StatementRow, fact.statement)
    if statement is not None:
        rows.put(
            replace(statement, released_at=at.wall, released_revision=fact.revision, released_version=fact.version)
        )
    write_line(
        rows, at, f"log.released.{fact.kind}", "send", version=fact.version, count=len(fact.recipients) + fact.more
    )
    if not _for_one(rows, fact.statement):
        _further(rows, at, fact)


def _posted(rows: Rows, at: Stamp, fact: ev.ChannelPosted) -> None:
    release, known = rows.get(ReleaseRow, fact.release), rows.get(ChannelRow, f"{fact.release}.{fact.channel}")
    if known is None or release is None:
        return
    key = posted_key(rows, release, fact.channel, fact.language)
    if key != known.key:
        known = ChannelRow(case_id=at.case, key=key, release=fact.release, channel=fact.channel)
    rows.put(replace(known, url=fact.url, posted_at=at.wall))
    if fact.language:
        spoken = fact.language.upper()
        write_line(rows, at, "log.posted_in", "globe", channel=fact.channel, language=spoken, url=fact.url)
    else:
        write_line(rows, at, "log.posted", "globe", channel=fact.channel, url=fact.url)


def _readers(rows: Rows, at: Stamp, fact: ev.Released) -> None:
    """The channels and the persons that a release goes to."""
    automatic = {target.channel for target in fact.targets or ()}
    for channel in fact.channels:
        rows.put(
            ChannelRow(
                case_id=at.case,
                key=f"{fact.release}.{channel}",
                release=fact.release,
                channel=channel,
                state="waiting" if channel in automatic else "",
            )
        )
    for number, to in enumerate(fact.recipients, start=1):
        state: DeliveryState = "waiting" if MAIL in automatic else ""
        rows.put(_delivery(at, f"{fact.release}.{number:04d}", fact.release, fact.version, fact.kind, to, state))


def _for_one(rows: Rows, statement: str) -> bool:
    """Whether a text was written for one question: it takes the dossier no further."""
    return any(row.own_text == statement for row in rows.all(RequestRow))


def _further(rows: Rows, at: Stamp, fact: ev.Released) -> None:
    """How far the dossier is once its text is out, and what it promised."""
    done(rows, at, "acknowledge" if fact.kind == "acknowledgement" else "release")
    if fact.kind == "correction":
        done(rows, at, "correct")
    case = rows.one(CaseRow)
    if case is not None and fact.kind != "acknowledgement":
        rows.put(replace(case, promised_at=fact.next_update_at, promise="", updated_at=fact.released_at))
    elif case is not None and fact.next_update_at is not None:
        rows.put(replace(case, promised_at=fact.next_update_at, promise=""))


def _also(rows: Rows, at: Stamp, fact: ev.AlsoSent) -> None:
    """A version of which it is not known that it left goes nowhere. Whoever released it may add the rest of its list
    unseen; anybody else adds readers with a line in the log."""
    known = rows.get(ReleaseRow, fact.release)
    if known is None:
        return
    part = fact.first > 0 and at.actor == known.released_by
    for number, to in enumerate(fact.recipients, start=fact.first if part else 1):
        key = f"{fact.release}.{number:04d}" if part else f"{fact.release}.{at.id[:12]}.{number:04d}"
        if rows.get(DeliveryRow, key) is None:
            rows.put(_delivery(at, key, fact.release, known.version, known.kind, to))
    if part:
        return
    write_line(rows, at, "log.also_sent", "send", version=known.version, count=len(fact.recipients))


def _delivery(
    at: Stamp, key: str, release: str, version: int, kind: str, to: ev.Recipient, state: DeliveryState = ""
) -> DeliveryRow:
    return DeliveryRow(
        case_id=at.case,
        key=key,
        release=release,
        version=version,
        kind=kind,
        outlet=to.outlet,
        address=to.address,
        name=to.name,
        request=to.request,
        at=at.wall,
        contact=to.contact,
        state=state,
    )


def _house(at: Stamp, fact: ev.HouseSet) -> HouseRow:
    return HouseRow(case_id=at.case, key="", **msgspec.structs.asdict(fact))


RELEASE_ROOM = Room("release", ev.FACTS, TABLES, apply)
