"""What stood in Wacht when the desk was last open: sealed beside it, for the first moments of the next start.

A desk takes a second or two to open and check; whoever unlocks it sees meanwhile what was last seen, with its hour.
Nothing is decided by it and nothing can be done with it.
"""

from __future__ import annotations

import hashlib
import logging
from pathlib import Path

import msgspec
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from woordvoering.clock import Entropy
from woordvoering.errors import BrokenStore
from woordvoering.overview.watch_records import WatchView
from woordvoering.store.place import write_whole
from woordvoering.store.profile import Home

MOST = 500
"""Stories; of a longer list nothing is kept, for part of it would be counted wrongly."""

LARGEST = 4 * 1024 * 1024
"""Bytes that the file may have; a larger one is not ours."""

NONCE = 24

log = logging.getLogger(__name__)


class LastSeen:
    """The file, under a key of its own made from that of the signals; it names nobody."""

    def __init__(self, home: Home, signals_key: bytes, entropy: Entropy) -> None:
        self._file = home.last_seen
        self._box = SecretBox(hashlib.blake2b(key=signals_key, digest_size=32, person=b"wv/seen/1").digest())
        self._entropy = entropy
        self._last: WatchView | None = None
        self._written: WatchView | None = None
        self._stands = False

    def note(self, view: WatchView) -> None:
        """What stands there now; written at once when other stories stand there, or in other groups."""
        self._last = view
        if self._taken_away():
            self._written, self._stands = None, False
        before = self._written
        if before is None or [(one.id, one.group) for one in before.stories] != [
            (one.id, one.group) for one in view.stories
        ]:
            self.keep()

    def keep(self) -> None:
        """Writes what was noted last; a disk that refuses it keeps nobody from working. What was noted before another
        program on this desk took the file away may hold what was erased there, and is not written."""
        view = self._last
        if view is None or view is self._written or self._taken_away():
            return
        self._written = view
        try:
            if len(view.stories) > MOST:
                self.forget()
                self._last = self._written = view
                return
            bare = msgspec.structs.replace(
                view, stories=tuple(msgspec.structs.replace(one, handler=None) for one in view.stories)
            )
            sealed = self._box.encrypt(msgspec.msgpack.encode(bare), self._entropy.token(NONCE))
            write_whole(self._file, bytes(sealed))
            self._stands = True
        except BrokenStore as refused:
            log.warning("%s: what stood in Wacht is not kept for the next start", refused.code)

    def forget(self) -> None:
        """Takes it away, and what was noted: what it names may have been erased, and is not written again at closing.

        Raises BrokenStore when it stays on the disk.
        """
        self._last, self._written, self._stands = None, None, False
        forget_seen(self._file)

    def read(self) -> WatchView | None:
        """What was seen; None when nothing was kept, or when it is not what this desk wrote."""
        try:
            if self._file.stat().st_size > LARGEST:
                return None
            return msgspec.msgpack.decode(self._box.decrypt(self._file.read_bytes()), type=WatchView)
        except (OSError, ValueError, CryptoError, msgspec.MsgspecError):
            return None

    def _taken_away(self) -> bool:
        """Whether what was written here is gone."""
        return self._stands and not self._file.exists()


def forget_seen(file: Path) -> None:
    """Takes away what was last seen, also for a desk that is open in another program. Raises BrokenStore."""
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise BrokenStore("store.unwritable", file=file.name, detail=error.strerror or "") from error
