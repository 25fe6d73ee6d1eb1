"""Acts of release: out through the gate, posted on a channel, withdrawn; and the house's own particulars."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import msgspec

from woordvoering.casework.events import RequestResolved
from woordvoering.casework.fields import line, text
from woordvoering.casework.rules import office_reasons, require
from woordvoering.casework.tools import Tools
from woordvoering.errors import Reason, Refused
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.fold import Rows
from woordvoering.journal.journal import Changes
from woordvoering.release import events as ev
from woordvoering.release.document import PressDocument, is_colour
from woordvoering.release.formats import FORMATS, RenderedFile, render_files, render_languages
from woordvoering.release.gate import Gate, Pass, link_of, next_version, plain_proofs
from woordvoering.release.kit import staged_kit, write_kit
from woordvoering.release.logo import read_logo
from woordvoering.release.manifest import Manifest, build_manifest, manifest_bytes
from woordvoering.release.minisign import ReleaseKey
from woordvoering.release.recipients import channels_for, portions, recipients_of, settled
from woordvoering.release.rows import ChannelRow, ReleaseRow
from woordvoering.release.tongues import told_in
from woordvoering.statements.channels import Channel
from woordvoering.statements.derive import derived
from woordvoering.statements.languages import key_of, languages_in, own_texts, text_in
from woordvoering.statements.references import without_references

ALL_FORMATS = tuple(FORMATS)


class Choices(msgspec.Struct, frozen=True, kw_only=True):
    """What the officer chose: channels (website first), groups of the press list, formats, next update (ms UTC)."""

    channels: tuple[str, ...] = ("website",)
    groups: tuple[str, ...] = ()
    formats: tuple[str, ...] = ALL_FORMATS
    requests: tuple[str, ...] = ()
    next_update_at: int | None = None


class Leaving(msgspec.Struct, frozen=True, kw_only=True):
    """How a release leaves, beside what it is: under which id and plan, for which accounts, under which embargo (ms
    UTC), and which text was meant (SHA-256; '' for the newest)."""

    release: str = ""
    plan: str = ""
    embargo: int | None = None
    targets: tuple[ev.Target, ...] = ()
    sha256: str = ""


class Kit(msgspec.Struct, frozen=True):
    """What left: the id of the release, its files, and its manifest."""

    release: str
    version: int
    files: tuple[RenderedFile, ...]
    manifest: Manifest


class ReleaseCommands:
    """Acts at the door."""

    def __init__(self, tools: Tools, gate: Gate, key: ReleaseKey) -> None:
        self._tools, self._gate, self._key = tools, gate, key

    def release(
        self,
        actor: str,
        case: str,
        statement: str,
        choices: Choices,
        folder: Path,
        *,
        leaving: Leaving | None = None,
    ) -> tuple[Kit, Changes]:
        """Releases a statement: gate, files, event, then the signed kit in `folder`.

        The kit lies whole on the disk before the event is written, and shows itself after it: a disk that refuses
        changes nothing, and a kit that a crash kept from showing is written again from the journal, with the same
        bytes. Raises Refused with every reason, also when somebody wrote in the case meanwhile; StoreFull, BrokenStore.
        """
        how = leaving or Leaving()
        passed = self._gate.let_through(case, statement, embargo=how.embargo)
        require(
            *office_reasons(self._tools.schema, self._tools.journal.roster(), actor, "release"),
            *choice_reasons(choices),
            None if how.sha256 in ("", passed.revision.sha256) else Reason("release.text_moved"),
        )
        recipients = self._recipients(passed, choices)
        answered = settled(passed.rows, statement, recipients)
        first, *rest = portions(recipients)
        files = render_languages(passed.documents, choices.formats)
        release = how.release or self._tools.new_id()
        manifest = _manifest(passed, files)
        fact = ev.Released(
            release=release,
            statement=statement,
            revision=passed.revision.key,
            sha256=passed.revision.sha256,
            version=passed.document.version,
            kind=passed.statement.kind,
            channels=_carrying(passed, choices),
            recipients=first,
            more=len(recipients) - len(first),
            files=_listed(files),
            manifest_sha256=hashlib.sha256(manifest_bytes(manifest)).hexdigest(),
            released_at=passed.document.version_created,
            previous=_previous(passed.rows),
            next_update_at=choices.next_update_at,
            plan=how.plan,
            embargo=how.embargo,
            targets=how.targets,
        )
        with staged_kit(folder, files, manifest, self._key) as staged:
            facts = [fact, *_rest(release, len(first), rest), *(_answer(request, release) for request in answered)]
            changes = self._tools.journal.append(case, facts, actor, seen=passed.seen)
            staged.show()
        return Kit(release, passed.document.version, files, manifest), changes

    def kit_again(self, case: str, release: str, folder: Path) -> Kit:
        """Writes the kit of an earlier release once more. Raises Refused when its bytes would differ."""
        row = self._tools.rows(case).get(ReleaseRow, release)
        passed, row = self._gate.reissue(case, release, until=row.embargo if row is not None else None)
        files = render_languages(passed.documents, dict.fromkeys(file.format for file in row.files))
        manifest = _manifest(passed, files)
        if hashlib.sha256(manifest_bytes(manifest)).hexdigest() != row.manifest_sha256:
            raise Refused(Reason("release.kit_differs", {"version": row.version}))
        write_kit(folder, files, manifest, self._key)
        return Kit(release, row.version, files, manifest)

    def proof(self, case: str, statement: str, form: str, language: str = "") -> RenderedFile:
        """One format of a text that may leave, in its own language or another, for the eyes of the desk.

        Raises Refused as the gate does, and `statement.language_missing`.
        """
        documents = self._gate.let_through(case, statement).documents
        found = next((doc for doc in documents if doc.language == (language or documents[0].language)), None)
        if found is None:
            raise Refused(Reason("statement.language_missing", {"language": language}))
        return render_files(found, (form,))[0]

    def channel_text(self, case: str, release: str, channel: Channel, name: str, language: str = "") -> str:
        """The text of a released version for one channel, in the statement's own language or another: for the
        clipboard, as nothing else leaves by it.

        Raises Refused when the release is unknown, withdrawn, or no longer the text that left, and
        `release.language_missing` when it did not leave in that language.
        """
        passed, _ = self._gate.reissue(case, release)
        own = passed.statement.language
        if (language or own) not in languages_in(own, passed.revision.variants):
            raise Refused(Reason("release.language_missing", {"language": language}))
        return text_for(passed, channel, name, language)

    def posted(self, actor: str, case: str, release: str, channel: str, url: str, language: str = "") -> Changes:
        """Logs that a channel carries a release, where, and in which language: the statement's own, unless said.

        Raises Refused, `release.language_missing` when nobody tells it there in that language.
        """
        rows = self._tools.rows(case)
        row, known = rows.get(ReleaseRow, release), rows.get(ChannelRow, f"{release}.{channel}")
        require(None if known else Reason("release.channel_unknown", {"channel": channel}))
        told = told_in(rows, row, channel) if row is not None else ("",)
        fits = not language or language in told
        require(None if fits else Reason("release.language_missing", {"language": language}))
        clean = line("url", url, limit=2000)
        require(None if clean.startswith(("https://", "http://")) else Reason("release.url", {"url": clean}))
        return self._tools.write(case, actor, ev.ChannelPosted(
            release=release, channel=channel, url=clean, language=(language or told[0]) if len(told) > 1 else "",
        ))  # fmt: skip

    def withdraw(self, actor: str, case: str, release: str, reason: str, folder: Path | None = None) -> Changes:
        """Takes a version back; it stays readable. The notice of it is a version of its own, with a signed kit of the
        same formats in `folder`; None writes no kit, which `withdrawal_kit` can make up for.

        What may not leave any more, or never might, is taken back all the same: then there is no notice to give out.
        Raises Refused, StoreFull, BrokenStore; then nothing was changed.
        """
        rows, at = self._tools.rows(case), self._tools.clock.now()
        row = rows.get(ReleaseRow, release)
        require(
            Reason("release.unknown", {"release": release}) if row is None else None,
            Reason("release.withdrawn", {"version": row.version}) if row and row.withdrawn_at is not None else None,
            *self._may_withdraw(actor),
        )
        fact = ev.ReleaseWithdrawn(release=release, reason=text("reason", reason), withdrawn_at=at)
        try:
            documents, passed, known = self._gate.taken_back(case, release, (next_version(rows), at))
        except Refused:
            return self._tools.write(case, actor, fact)
        files, manifest = _notice_kit(documents, passed, known)
        digest = hashlib.sha256(manifest_bytes(manifest)).hexdigest()
        fact = msgspec.structs.replace(fact, version=documents[0].version, manifest_sha256=digest)
        if folder is None:
            return self._tools.write(case, actor, fact)
        with staged_kit(folder, files, manifest, self._key) as staged:
            changes = self._tools.write(case, actor, fact)
            staged.show()
        return changes

    def withdrawal_kit(self, case: str, release: str, folder: Path) -> Kit:
        """Writes the kit of a withdrawal, once more or for the first time. Raises Refused when its bytes would differ
        from what was signed for, or the release is not withdrawn."""
        documents, passed, row = self._gate.taken_back(case, release)
        files, manifest = _notice_kit(documents, passed, row)
        if hashlib.sha256(manifest_bytes(manifest)).hexdigest() != row.withdrawn_manifest:
            raise Refused(Reason("release.kit_differs", {"version": row.withdrawn_version}))
        write_kit(folder, files, manifest, self._key)
        return Kit(release, row.withdrawn_version, files, manifest)

    def _may_withdraw(self, actor: str) -> tuple[Reason, ...]:
        """Whoever may release or correct takes back as well."""
        roster = self._tools.journal.roster()
        return office_reasons(self._tools.schema, roster, actor, "release") and office_reasons(
            self._tools.schema, roster, actor, "correct"
        )

    def set_house(self, actor: str, house: ev.HouseSet, logo: bytes | None = None) -> Changes:
        """Sets the zone's name, contact, fixed lines, colours and logo; each is one clean line, as it is in every kit.

        `logo` is a file that somebody chose, PNG or SVG; None keeps the one that `house` names. Raises WrongUse,
        Refused `release.colour`, BrokenInput for a file that is no logo.
        """
        if logo is not None:
            picture = read_logo(logo).data
            named = {"logo": self._tools.blobs.put(picture), "logo_sha256": hashlib.sha256(picture).hexdigest()}
            house = msgspec.structs.replace(house, **named)
        house = _clean(house)
        wrong = [each for each in (house.colour, house.second_colour) if each and not is_colour(each)]
        require(*(Reason("release.colour", {"colour": colour}) for colour in wrong))
        return self._tools.write(WORKSPACE, actor, house)

    def public_key(self) -> str:
        """The public key that the kits are signed with, as minisign writes it."""
        return self._key.public

    def _recipients(self, passed: Pass, choices: Choices) -> tuple[ev.Recipient, ...]:
        """Who receives it."""
        return recipients_of(passed.rows, passed.workspace, passed.statement, choices.groups, choices.requests).to


def _listed(files: tuple[RenderedFile, ...]) -> tuple[ev.ReleasedFile, ...]:
    return tuple(
        ev.ReleasedFile(
            name=file.name, format=file.format, size=len(file.data), sha256=hashlib.sha256(file.data).hexdigest()
        )
        for file in files
    )


def _rest(release: str, count: int, pieces: list[tuple[ev.Recipient, ...]]) -> Iterator[ev.AlsoSent]:
    """The recipients that did not fit in the release itself, which holds `count` of them."""
    for piece in pieces:
        yield ev.AlsoSent(release=release, recipients=piece, first=count + 1)
        count += len(piece)


def _answer(request: str, release: str) -> RequestResolved:
    return RequestResolved(request=request, resolution="statement", release=release)


def _clean(fact: ev.HouseSet) -> ev.HouseSet:
    """The fact with every field one clean line. Raises WrongUse naming the field."""
    given = cast("dict[str, str]", msgspec.structs.asdict(fact))
    return type(fact)(**{name: line(name, value, limit=2000, empty=True) for name, value in given.items()})


def wrong_channels(rows: Rows, statement: str) -> tuple[str, ...]:
    """The channels that carry any version of a statement, or may: what corrects it goes there as well."""
    releases = {row.key for row in rows.all(ReleaseRow) if statement and row.statement == statement}
    found = [row for row in rows.all(ChannelRow) if row.release in releases]
    return tuple(
        dict.fromkeys(row.channel for row in found if row.posted_at is not None or row.state in ("sent", "unknown"))
    )


def text_for(passed: Pass, channel: Channel, name: str, language: str = "") -> str:
    """What a text that may leave says on a channel, in its own language or another: its own words there, else those of
    the text. In a language that it does not have it says what it says in its own: a correction that was written in one
    language reaches whoever had the wrong text in another."""
    revision, own = passed.revision, passed.statement.language
    key = key_of(own, language) if language in languages_in(own, revision.variants) else ""
    written = own_texts(revision.variants, key).get(name)
    if written is not None:
        return without_references(written)
    words = text_in(revision.text, revision.variants, key)
    return derived(words, name, channel, link_of(passed.workspace, passed.rows))


def _carrying(passed: Pass, choices: Choices) -> tuple[str, ...]:
    """The channels of a release: those that were chosen and may carry it, and those that carry what it corrects."""
    chosen = channels_for(passed.rows, passed.statement.key, choices.channels)
    return _website_first((*chosen, *wrong_channels(passed.rows, passed.statement.corrects)))


def _website_first(channels: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(channels), key=lambda channel: (channel != "website", channels.index(channel))))


def _previous(rows: Rows) -> str:
    version = next_version(rows) - 1
    return next((row.key for row in rows.all(ReleaseRow) if row.version == version), "")


def choice_reasons(choices: Choices) -> tuple[Reason, ...]:
    """What is wrong with a choice, whatever the text."""
    found: list[Reason] = []
    if not choices.formats:
        found.append(Reason("release.no_format"))
    if "website" not in choices.channels and choices.channels:
        found.append(Reason("release.website_first"))
    return tuple(found)


def _notice_kit(
    documents: tuple[PressDocument, ...], passed: Pass, row: ReleaseRow
) -> tuple[tuple[RenderedFile, ...], Manifest]:
    files = render_languages(documents, dict.fromkeys(file.format for file in row.files))
    return files, _manifest_of(documents, passed, files)


def _manifest(passed: Pass, files: tuple[RenderedFile, ...]) -> Manifest:
    return _manifest_of(passed.documents, passed, files)


def _manifest_of(documents: tuple[PressDocument, ...], passed: Pass, files: tuple[RenderedFile, ...]) -> Manifest:
    base, proofs = documents[0], plain_proofs(passed.proofs)
    at = base.version_created
    return build_manifest(base, files, clearances=proofs, released_at=at, translations=documents[1:])
