"""A copy of every mail in the folder of what was sent, by IMAP on the very host that it was sent through.

The password was given for that host: it goes to no other, so a mailbox elsewhere gets no copies.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, suppress

from woordvoering.errors import BrokenInput
from woordvoering.publishing.kinds.net import Net
from woordvoering.signals.imap import Imap, Place, Session
from woordvoering.signals.secrets import Secret


class SentFolder:
    """One folder of one mailbox; `bearer` says that the secret is an access token."""

    def __init__(
        self, host: str, name: str, secret: Secret, folder: str, net: Net, *, internal: bool, port: int, bearer: bool
    ) -> None:
        self._place = Place(host, port, "implicit")
        self._name, self._secret, self._folder, self._internal = name, secret, folder, internal
        self._bearer = bearer
        self._imap = Imap(resolve=net.resolve, monotonic=net.monotonic, tls=net.make_tls)

    def file(self, mail: bytes) -> None:
        """Puts a copy there if the mailbox takes one."""
        with suppress(BrokenInput), self._session() as session:
            session.file(self._folder, mail)

    def check(self) -> None:
        """Raises FetchFailed, or BrokenInput('imap.no_folder')."""
        with self._session() as session:
            session.folder(self._folder)

    def _session(self) -> AbstractContextManager[Session]:
        secret = self._secret.reveal()
        return self._imap.session(self._place, self._name, secret, internal=self._internal, bearer=self._bearer)
