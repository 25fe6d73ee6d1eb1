"""The desk: everything wired, in one place; the commands and queries that the window and the command line call."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from woordvoering.casework.captures import CaptureCommands
from woordvoering.casework.claims import ClaimCommands
from woordvoering.casework.commands import CaseCommands
from woordvoering.casework.handoff import HandOffs
from woordvoering.casework.requests import RequestCommands
from woordvoering.casework.tools import Tools
from woordvoering.clearance.commands import ClearanceCommands
from woordvoering.clearance.facts import case_facts
from woordvoering.clearance.rows import own_names
from woordvoering.clock import Clock, Entropy, SystemClock, SystemEntropy
from woordvoering.contacts.commands import ContactCommands
from woordvoering.continuing import Standing
from woordvoering.detection.gazetteer import Gazetteer, default_gazetteer
from woordvoering.detection.streets import read_streets, with_streets
from woordvoering.detection.watchterms import WatchTerms
from woordvoering.erasure import Erasures, forget_copies, sweep
from woordvoering.errors import BrokenInput, BrokenStore, JournalBroken, Reason
from woordvoering.evaluation.commands import EvaluationCommands
from woordvoering.founding import Founded, first_act, prepare, seats_in, undo
from woordvoering.guidance.commands import GuidanceCommands
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.fold import Rows
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import Seat
from woordvoering.mailbox import Mailbox
from woordvoering.mending import filled_again
from woordvoering.overview.seen import LastSeen
from woordvoering.overview.stories import StoryBoard
from woordvoering.overview.texts import text_of
from woordvoering.overview.views import Views
from woordvoering.publishing.accounts import AccountCommands, AccountSecrets
from woordvoering.publishing.commands import PublishingCommands
from woordvoering.publishing.queue import Leaves, Outbox
from woordvoering.publishing.tasks import still_leaving
from woordvoering.reaction.closing import close_reasons
from woordvoering.reaction.load import default_schema, load_schema
from woordvoering.reaction.naming import Naming
from woordvoering.reaction.schema import Schema
from woordvoering.release.answers import Answers
from woordvoering.release.commands import ReleaseCommands
from woordvoering.release.gate import Gate
from woordvoering.release.minisign import ReleaseKey
from woordvoering.release.rows import HouseRow
from woordvoering.retention import keep_to_rule
from woordvoering.rooms import ROOMS
from woordvoering.signals.cache import Cache, open_cache
from woordvoering.signals.secrets import KeptSecrets
from woordvoering.statements.channels import Channel, load_channels
from woordvoering.statements.commands import StatementCommands
from woordvoering.statements.drafts import Drafts
from woordvoering.statements.form_drafts import FormDrafts
from woordvoering.statements.own_words import OwnWords
from woordvoering.statements.templates import TemplateShelf, templates_of
from woordvoering.statements.translating import begin_translation
from woordvoering.store.blobs import Blobs
from woordvoering.store.engine import open_engine
from woordvoering.store.locks import ProcessLock
from woordvoering.store.migrate import migrate
from woordvoering.store.profile import Home, Profile
from woordvoering.store.secrets import Secrets
from woordvoering.store.unlock import BLOB_KEY, DESK_KEY, RELEASE_KEY, SIGNALS_KEY, key_of, secrets_of
from woordvoering.stories import StoryCommands
from woordvoering.sync.kept import held_back, read_kept

DEFAULT_TERMS = (
    "brand",
    "ontploffing",
    "knal",
    "rook",
    "schoten",
    "mes",
    "vermist",
    "politie",
    "aanrijding",
    "evacuatie",
)
"""Watch terms of a new desk; a zone puts its own, one a line, in `volgtermen.txt` in the desk's folder."""

RELEASES = "releases"
"""The folder of the press kits."""

SMALLEST_PAGE = 512
"""Bytes of SQLite's smallest page."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Desk:
    """An open desk. One thread at a time calls it (see `desk_thread`)."""

    home: Home
    standing: Standing
    secrets: Secrets
    clock: Clock
    entropy: Entropy
    journal: Journal
    blobs: Blobs
    tools: Tools
    cache: Cache
    source_secrets: KeptSecrets
    channels: Mapping[str, Channel]
    cases: CaseCommands
    claims: ClaimCommands
    requests: RequestCommands
    contacts: ContactCommands
    answers: Answers
    mailbox: Mailbox
    captures: CaptureCommands
    hand_offs: HandOffs
    statements: StatementCommands
    drafts: Drafts
    own_words: OwnWords
    form_drafts: FormDrafts
    clearances: ClearanceCommands
    releases: ReleaseCommands
    publishing: PublishingCommands
    outbox: Outbox
    accounts: AccountCommands
    evaluations: EvaluationCommands
    erasures: Erasures
    stories: StoryCommands
    gate: Gate
    views: Views
    seen: LastSeen

    @property
    def schema(self) -> Schema:
        """The (re)action schema in force, with the names that the zone gives its authorities."""
        return self.tools.schema

    def named_schema(self) -> Schema:
        """The schema in force with the names as they stand now, whoever gave them."""
        self.tools.rows(WORKSPACE)
        return self.tools.schema

    @property
    def profile(self) -> Profile:
        """Which workspace this desk belongs to, and which device it is."""
        return self.standing.profile

    def close(self) -> None:
        """Keeps where the board stands and closes both files; the keys go with the process."""
        try:
            self.seen.keep()
            self.stories.close()
        finally:
            self.outbox.lock.give()
            self.cache.close()
            self.journal.engine.dispose()

    def templates(self) -> TemplateShelf:
        """The texts to start from: the shipped ones, and the zone's own over them, with the faults of those."""
        return templates_of(self.home.templates)

    def translation(self, case: str, statement: str, language: str) -> str:
        """A text in another language to begin from: the template's, with what the base text filled in.

        Raises Refused when there is no such text.
        """
        _, row, head = text_of(self.journal.rows(case), statement)
        shelf = self.templates()
        pair = (shelf.find(row.template, row.language), shelf.find(row.template, language))
        return begin_translation(head.text, language, *pair)

    @property
    def releases_folder(self) -> Path:
        """Where press kits are put when nobody names a folder."""
        return self.home.folder / RELEASES


def create_desk(
    folder: Path,
    name: str,
    *,
    passphrase: str | None = None,
    clock: Clock | None = None,
    entropy: Entropy | None = None,
    secrets: Secrets | None = None,
    root_seed: bytes | None = None,
) -> tuple[Desk, Founded, Seat]:
    """Founds a workspace in an empty folder; gives the open desk, the recovery key to print, and the root's seat.

    Raises BrokenStore when there is a desk already, no trusted keyring, or the folder cannot be written.
    """
    home = Home(folder.expanduser().absolute())
    dice = entropy or SystemEntropy()
    founded, keys, root = prepare(home, passphrase, dice, secrets, root_seed)
    with ExitStack() as undoing:
        undoing.callback(undo, home, keys, founded.profile.device)
        desk = _wire(home, founded.profile, keys, clock or SystemClock(), dice)
        undoing.callback(desk.close)
        first_act(desk.journal, root, name)
        home.write(founded.profile)
        undoing.pop_all()
    return desk, founded, root


def open_desk(
    folder: Path,
    *,
    passphrase: str | None = None,
    clock: Clock | None = None,
    entropy: Entropy | None = None,
    secrets: Secrets | None = None,
) -> Desk:
    """Opens the desk in a folder; `secrets` are keys that the caller has already unlocked.

    A journal whose end is lost is filled again from where the desk exchanges, when that has it.

    Raises BrokenStore (no desk here, unreadable, tail lost), WrongKey (passphrase or keyring), SchemaError for a
    zone's own schema that is wrong: then nothing was changed.
    """
    home = Home(folder.expanduser().absolute())
    profile = home.read()
    _refuse_emptied(home)
    dice = entropy or SystemEntropy()
    keys = secrets or secrets_of(home, profile.secrets, profile.workspace, passphrase, dice, profile.slot)
    time = clock or SystemClock()
    desk = _whole(home, profile, keys, time, dice)
    with ExitStack() as closing:
        closing.callback(desk.close)
        desk.standing.settle()
        closing.pop_all()
    return desk


def _whole(home: Home, profile: Profile, secrets: Secrets, clock: Clock, entropy: Entropy) -> Desk:
    try:
        return _wire(home, profile, secrets, clock, entropy)
    except JournalBroken as broken:
        if broken.code != "journal.tail_lost" or not filled_again(home, profile, secrets, clock, entropy):
            raise
        log.warning("the end of the journal was lost and came back from where the desk exchanges")
    return _wire(home, profile, secrets, clock, entropy)


def _refuse_emptied(home: Home) -> None:
    """SQLite takes a file that lost its first page for a new one; a desk that has acted before has pages."""
    size = home.desk.stat().st_size if home.desk.exists() else 0
    if home.head.exists() and size < SMALLEST_PAGE:
        raise BrokenStore("store.unreadable", file=home.desk.name)


def _wire(home: Home, profile: Profile, secrets: Secrets, clock: Clock, entropy: Entropy) -> Desk:
    schema, engine = _schema(home), _database(home, secrets)
    cache, seen = _signals(home, secrets, entropy)
    blobs = Blobs(home.blobs, key_of(secrets, BLOB_KEY), entropy)
    journal = Journal(
        engine,
        ROOMS,
        workspace=profile.workspace,
        seats=seats_in(secrets, profile.device),
        clock=clock,
        entropy=entropy,
        tail=home.head,
        forgetting=partial(forget_copies, cache, seen),
        drop_blobs=lambda _: sweep(journal, blobs, seen),
    )
    _tidy(lambda: sweep(journal, blobs), lambda: keep_to_rule(home, journal, cache, clock))
    cache.register.keep_contact(_contact(journal))
    channels = load_channels(*_own(home, "channels.toml"))
    tools = _tools(journal, schema, clock, entropy, blobs)
    board, gate = StoryBoard(cache, followed(home), tools), Gate(tools, lambda: held_back(read_kept(home.sync)))
    requests, statements = RequestCommands(tools), StatementCommands(tools)
    releases = ReleaseCommands(tools, gate, ReleaseKey(key_of(secrets, RELEASE_KEY)))
    publishing = PublishingCommands(tools, gate, releases)
    standing, cases = Standing(home, profile, secrets, journal, entropy), CaseCommands(tools, _owed, board.case_waits)
    return Desk(
        home=home,
        standing=standing,
        secrets=secrets,
        clock=clock,
        entropy=entropy,
        journal=journal,
        blobs=blobs,
        tools=tools,
        cache=cache,
        source_secrets=KeptSecrets(secrets),
        channels=channels,
        cases=cases,
        claims=ClaimCommands(tools),
        requests=requests,
        contacts=ContactCommands(tools),
        answers=Answers(tools, gate, statements),
        mailbox=Mailbox(tools, requests, cache.letters),
        captures=CaptureCommands(tools, cache),
        hand_offs=HandOffs(tools),
        statements=statements,
        drafts=Drafts(engine, clock),
        own_words=OwnWords(engine, clock),
        form_drafts=FormDrafts(engine, clock),
        clearances=ClearanceCommands(tools),
        releases=releases,
        publishing=publishing,
        outbox=Outbox(tools, gate, publishing, channels, lambda: standing.profile.device, _leaving(home)),
        accounts=AccountCommands(tools, channels, AccountSecrets(secrets)),
        evaluations=EvaluationCommands(tools),
        erasures=Erasures(tools),
        stories=StoryCommands(tools, cases, GuidanceCommands(tools), board),
        gate=gate,
        views=Views(tools, gate, board, channels, lambda: _failing(cache), seen.note),
        seen=seen,
    )


def _schema(home: Home) -> Schema:
    """The zone's own schema, else the shipped one."""
    return load_schema(home.schema) if home.schema.exists() else default_schema()


def _signals(home: Home, secrets: Secrets, entropy: Entropy) -> tuple[Cache, LastSeen]:
    """`signals.db`, and what was last seen of it."""
    key = key_of(secrets, SIGNALS_KEY)
    return open_cache(home.signals, key), LastSeen(home, key, entropy)


def _tools(journal: Journal, schema: Schema, clock: Clock, entropy: Entropy, blobs: Blobs) -> Tools:
    """What every room shares, with the names that the zone gives its authorities read once."""
    tools = Tools(journal, Naming(schema), own_names, clock, entropy, blobs)
    tools.rows(WORKSPACE)
    return tools


def _database(home: Home, secrets: Secrets) -> Engine:
    """`desk.db`, as this version wants it."""
    engine = open_engine(home.desk, key_of(secrets, DESK_KEY), durable=True)
    migrate(engine)
    return engine


def _owed(rows: Rows) -> tuple[Reason, ...]:
    """Why a case cannot be closed."""
    return (*close_reasons(case_facts(rows)), *still_leaving(rows))


def _leaving(home: Home) -> Leaves:
    """Where kits go, and what says which process of this desk sends."""
    return Leaves(home.folder / RELEASES, ProcessLock(home.folder / "sending.lock"))


def _tidy(*works: Callable[[], object]) -> None:
    """What can wait: a disk that refuses it now does not keep anybody from the desk."""
    for work in works:
        try:
            work()
        except BrokenStore as refused:
            log.warning("%s: old files were left where they are", refused.code)


def _own(home: Home, name: str) -> tuple[Path, ...]:
    path = home.folder / name
    return (path,) if path.exists() else ()


def watch_terms(home: Home) -> tuple[str, ...]:
    """The watch terms of the desk: its own file, or those of a new desk."""
    path = home.watch_terms
    if not path.exists():
        return DEFAULT_TERMS
    return tuple(line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


def followed(home: Home) -> WatchTerms:
    """The watch terms of the desk over its quarters and own streets."""
    places = _gazetteer(home)
    return WatchTerms(watch_terms(home), lambda: places)


def _gazetteer(home: Home) -> Gazetteer:
    """The shipped quarters, with the streets of the desk's own list; a list that was broken since is left out."""
    if not home.streets.exists():
        return default_gazetteer()
    try:
        found = read_streets(home.streets.read_bytes(), default_gazetteer())
    except (OSError, BrokenInput) as broken:
        log.warning("%s: the desk's own streets are left out (%s)", home.streets.name, broken)
        return default_gazetteer()
    return with_streets(default_gazetteer(), found.streets)


def _contact(journal: Journal) -> str:
    """The mail address that the zone gives to the press: servers that the desk reads from are told it."""
    house = journal.rows(WORKSPACE).one(HouseRow)
    return house.press_mail if house is not None else ""


def _failing(cache: Cache) -> int:
    states = cache.register.states()
    enabled = [states[source.id] for source in cache.register.all() if source.enabled and source.id in states]
    return sum(1 for state in enabled if state.failures > 0)
