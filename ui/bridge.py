"""Between the Qt thread and the desk thread: questions and acts go over, answers and changes come back as signals."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from ui.options import Options
from ui.settings.declared import ACTOR, read
from ui.unlocking import passphrase_of
from woordvoering.clock import Clock, SystemEntropy
from woordvoering.desk import Desk, open_desk
from woordvoering.desk_thread import DeskThread
from woordvoering.errors import BrokenStore, WoordvoeringError
from woordvoering.journal.journal import Changes
from woordvoering.store.place import default_folder
from woordvoering.store.secrets import Secrets
from woordvoering.store.unlock import same_keys, secrets_of

if TYPE_CHECKING:
    from woordvoering.watching import Watch

T = TypeVar("T")


class Closing(BrokenStore):
    """The window is closing: whoever works beside the desk thread leaves off."""


class Bridge(QObject):
    """Runs questions and acts on the desk thread, in order; everything comes back on the Qt thread.

    `changed` carries the Changes of each act, `failed` what the desk refused when nobody asked to hear it.
    """

    changed = Signal(object)
    failed = Signal(object)
    locked = Signal()
    """The desk was closed and its keys let go of, after `lock`."""
    _back = Signal(object)

    def __init__(self, desk: Desk, thread: DeskThread, actor: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = desk
        self.actor = actor
        self._thread, self._keeper = thread, DeskThread()
        self._outside = DeskThread()
        self._closed = self._acting = self._locked = False
        self._held: list[Callable[[], None]] = []
        self._watch: Watch | None = None
        self._mind(desk)
        self._back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def desk(self) -> Desk:
        """The open desk. Raises Closing while it is locked."""
        if self._desk is None:
            raise Closing("desk.closing")
        return self._desk

    def ask(
        self,
        query: Callable[[Desk], T],
        then: Callable[[T], None],
        refused: Callable[[WoordvoeringError], None] | None = None,
    ) -> None:
        """Asks the desk; `then` gets the answer on the Qt thread."""
        self._run(query, then, refused, changes=False)

    def act(
        self,
        command: Callable[[Desk], Any],
        then: Callable[[Any], None] | None = None,
        refused: Callable[[WoordvoeringError], None] | None = None,
    ) -> None:
        """Lets the desk act; its Changes are told to everybody, then `then` gets what the command returned."""
        self._run(command, then or (lambda _: None), refused, changes=True)

    def fetch(
        self,
        work: Callable[[Desk], T],
        then: Callable[[T], None],
        refused: Callable[[WoordvoeringError], None] | None = None,
    ) -> None:
        """Work that waits for the world outside, beside the desk thread: it touches the cache of signals alone."""
        self._run(work, then, refused, changes=False, thread=self._outside)

    def on_desk(self, work: Callable[[], T], /) -> T:
        """A short turn on the desk thread for another thread, which waits for it. Raises Closing when there is no desk
        any more, and what the work raises. Never called on the Qt thread.
        """
        if self._closed or self._locked:
            raise Closing("desk.closing")
        try:
            future = self._thread.run(work)
        except RuntimeError as error:  # the pool was shut down between the two
            raise Closing("desk.closing") from error
        return future.result()

    def watching(self) -> Watch:
        """The rounds of this window, with parser processes that stay between them; for work that is fetched."""
        if self._watch is None:
            made: Watch = importlib.import_module("woordvoering.watching").Watch(self.desk)
            self._watch = made
        return self._watch

    def prove(
        self, proof: Callable[[Desk], None], then: Callable[[], None], refused: Callable[[WoordvoeringError], None]
    ) -> None:
        """Tries a proof of who sits here, beside the desk, which goes on; nothing comes back when it is locked first.

        It takes a while on purpose: a passphrase is stretched."""
        if not self._closed and not self._locked:
            desk = self.desk
            future = self._keeper.run(lambda: proof(desk))
            future.add_done_callback(lambda done: self._back.emit((done, lambda _: then(), refused, False)))

    def lock(self, first: Callable[[], None]) -> None:
        """Closes the desk and lets go of its keys, beside the Qt thread: after `first`, and after the acts that are
        queued. From now on acts wait until it is open again, and what is asked comes to nothing."""
        if not self._closed and not self._locked:
            self._locked = True
            self._keeper.run(lambda: self._leave(first))

    def reopen(
        self, opened: Callable[[], Desk], then: Callable[[], None], refused: Callable[[WoordvoeringError], None]
    ) -> None:
        """Opens the locked desk again on the desk thread; `then` on the Qt thread, before anything is asked of it."""

        def done(_: object) -> None:
            if not self._locked:
                return
            self._locked = False
            then()
            held, self._held = self._held, []
            for one in held:
                one()
            self.changed.emit(Changes())

        future = self._keeper.run(lambda: self._enter(opened))
        future.add_done_callback(lambda _: self._back.emit((future, done, refused, None)))

    def _leave(self, first: Callable[[], None]) -> None:
        first()
        self._outside.close()
        if self._watch is not None:
            self._watch.close()
            self._watch = None
        self._thread.run(self._let_go).result()
        self.locked.emit()

    def _let_go(self) -> None:
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def _enter(self, opened: Callable[[], Desk]) -> None:
        if self._desk is None:
            self._desk = self._thread.run(opened).result()
            self._mind(self._desk)
            self._outside = DeskThread()

    def _mind(self, desk: Desk) -> None:
        desk.stories.leave_off_when(self._can_wait)

    def _can_wait(self) -> bool:
        """Whether reading what came in stops between two slices: when the window closes, and while a round brings more,
        after which everybody asks again. An act is judged on all of it, whatever goes on."""
        watch = self._watch
        return not self._acting and (self._closed or (watch is not None and watch.goes_first))

    def close(self) -> None:
        """Waits for the acts that are queued, then closes the desk. Of what was only asked nothing is worked out."""
        if not self._closed:
            self._closed = True
            self._keeper.close()
            self._outside.close()
            if self._watch is not None:
                self._watch.close()
            self._thread.run(self._let_go).result()
            self._thread.close()

    def _run(
        self,
        work: Callable[[Desk], Any],
        then: Callable[[Any], None],
        refused: Callable[[WoordvoeringError], None] | None,
        *,
        changes: bool,
        thread: DeskThread | None = None,
    ) -> None:
        if self._closed:
            return
        if self._locked:
            if changes:
                self._held.append(lambda: self._run(work, then, refused, changes=True, thread=thread))
            return

        def piece() -> Any:
            if changes:
                return self._act(work)
            return None if self._closed or self._desk is None else work(self._desk)

        future = (thread or self._thread).run(piece)
        future.add_done_callback(lambda done: self._back.emit((done, then, refused, changes)))

    def _act(self, work: Callable[[Desk], Any]) -> Any:
        """An act is judged on all that came in, also while the window closes."""
        self._acting = True
        try:
            return work(self.desk)
        finally:
            self._acting = False

    def _deliver(self, parcel: tuple[Future[Any], Callable[[Any], None], Any, bool | None]) -> None:
        """Gives an answer; `changes` is None for the desk that is open again. What comes while it is locked waits when
        it is of an act, and is dropped when it was asked: nothing of it may show."""
        future, then, refused, changes = parcel
        if self._closed:
            return
        if self._locked and changes is not None:
            if changes:
                self._held.append(lambda: self._deliver(parcel))
            return
        error = future.exception()
        if isinstance(error, WoordvoeringError):
            (refused or self.failed.emit)(error)
            return
        if error is not None:
            raise error
        result = future.result()
        if changes:
            made = changes_in(result)
            if made.events:
                self.changed.emit(made)
        then(result)


def changes_in(result: object) -> Changes:
    """The Changes inside what a command returned: alone, or the last of a tuple."""
    if isinstance(result, Changes):
        return result
    if isinstance(result, tuple) and result and isinstance(result[-1], Changes):
        return result[-1]
    return Changes()


def open_bridge(options: Options, clock: Clock, typed: str = "", secrets: Secrets | None = None) -> Bridge:
    """Opens the desk on its own thread, with its `secrets` where they were unlocked already; `typed` is a passphrase
    from the window. Raises what opening raises."""
    thread = DeskThread()
    folder = options.home or default_folder()
    try:
        desk = thread.run(lambda: open_here(options, clock, typed, secrets)).result()
    except WoordvoeringError:
        thread.close()
        raise
    seats = desk.journal.actors
    kept = read(folder).get(ACTOR, "")
    actor = options.actor or (kept if kept in seats else next(iter(seats), ""))
    return Bridge(desk, thread, actor)


def open_here(options: Options, clock: Clock, typed: str = "", secrets: Secrets | None = None) -> Desk:
    """The desk of these options, on its thread; `typed` is a passphrase from the window. Raises what opening does."""
    passphrase = None if secrets is not None else passphrase_of(options, typed)
    return open_desk(options.home or default_folder(), passphrase=passphrase, clock=clock, secrets=secrets)


def prove_here(desk: Desk, typed: str) -> None:
    """Whether who sits here has what opens this desk, which is open. Raises what opening would."""
    profile, home = desk.profile, desk.home
    tried = secrets_of(home, profile.secrets, profile.workspace, typed or None, SystemEntropy(), profile.slot)
    same_keys(desk.secrets, tried)
