"""The accounts that the desk publishes with: set and removed by persons, each with a secret that no event holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from woordvoering.casework.fields import line
from woordvoering.casework.rules import office_reasons, require
from woordvoering.casework.tools import Tools
from woordvoering.errors import BrokenInput, Reason, WrongUse
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.journal import Changes
from woordvoering.journal.members import ADMIN
from woordvoering.publishing import events as ev
from woordvoering.publishing.kinds import kind_of
from woordvoering.publishing.publisher import Account
from woordvoering.publishing.rows import AccountRow
from woordvoering.release.rows import MAIL
from woordvoering.signals.pieces import SECRET_BYTES, Half, Pieces, place_mark
from woordvoering.statements.channels import Channel

if TYPE_CHECKING:
    from woordvoering.store.secrets import Secrets

_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


class AccountSecrets:
    """The secrets of accounts beside the desk's own keys, each bound to the kind and place it was given for: an account
    whose address is changed to another host does not hand its secret to that host."""

    def __init__(self, secrets: Secrets) -> None:
        self._pieces = Pieces(secrets, "publisher")

    def secret(self, account: Account) -> str:
        """The secret; '' when there is none. Raises BrokenInput `publisher.secret_elsewhere` when it was given for
        another place, and BrokenStore when the keyring does not answer."""
        try:
            found = self._pieces.get(account.key)
        except Half:
            return ""
        if found is None:
            return ""
        if found[0] != place_mark(_place(account)):
            raise BrokenInput("publisher.secret_elsewhere", account=account.key)
        return found[1]

    def known(self, account: Account) -> bool:
        """Whether there is a secret for this account at this place."""
        try:
            return bool(self.secret(account))
        except BrokenInput:
            return False

    def keep(self, account: Account, value: str) -> None:
        """Keeps a secret in the place of an older one. Raises WrongUse `publisher.secret_unusable`, BrokenStore."""
        value = value.strip()
        if not self._pieces.fits(value):
            raise WrongUse("publisher.secret_unusable", limit=SECRET_BYTES)
        self._pieces.put(account.key, _place(account), value)

    def forget(self, key: str) -> None:
        """Forgets the secret of an account; absent is fine."""
        self._pieces.forget(key)


class AccountCommands:
    """Acts on accounts: whoever may release, and admins, set them. `secrets` are those of this device."""

    def __init__(self, tools: Tools, channels: Mapping[str, Channel], secrets: AccountSecrets) -> None:
        self._tools, self._channels, self.secrets = tools, channels, secrets

    def all(self) -> tuple[Account, ...]:
        """Every account of the workspace, by key."""
        return tuple(map(account_of, self._tools.rows(WORKSPACE).all(AccountRow)))

    def get(self, key: str) -> Account:
        """The account of that name. Raises WrongUse `publisher.unknown`."""
        row = self._tools.rows(WORKSPACE).get(AccountRow, key)
        if row is None:
            raise WrongUse("publisher.unknown", account=key)
        return account_of(row)

    def set(self, actor: str, account: Account) -> Changes:
        """Adds an account, or changes it. Raises WrongUse naming what is wrong with it, Refused."""
        account = self.checked(account)
        require(*self._office(actor))
        fact = ev.PublisherSet(
            publisher=account.key,
            kind=account.kind,
            channel=account.channel,
            address=account.address,
            name=account.name,
            options=account.options,
        )
        return self._tools.write(WORKSPACE, actor, fact)

    def remove(self, actor: str, key: str) -> Changes:
        """Publishes with an account no more. What it has open fails, and a person sees to it."""
        require(*self._office(actor))
        return self._tools.write(WORKSPACE, actor, ev.PublisherRemoved(publisher=self.get(key).key))

    def checked(self, account: Account) -> Account:
        """The account with clean fields. Raises WrongUse `publisher.key`, `.channel`, `.second`."""
        if not _KEY.fullmatch(account.key):
            raise WrongUse("publisher.key", account=account.key)
        personal = kind_of(account.kind).personal
        if account.channel not in self._channels or personal != (account.channel == MAIL):
            raise WrongUse("publisher.channel", channel=account.channel, kind=account.kind)
        mails = [each.key for each in self.all() if each.channel == MAIL and each.key != account.key]
        if personal and mails:
            raise WrongUse("publisher.second", account=mails[0])
        options = {
            line("option", name, limit=40): line(name, value, limit=500, empty=True)
            for name, value in account.options.items()
        }
        return Account(
            key=account.key,
            kind=account.kind,
            channel=account.channel,
            address=line("address", account.address, limit=500),
            name=line("name", account.name, empty=True),
            options=options,
        )

    def _office(self, actor: str) -> tuple[Reason, ...]:
        roster = self._tools.journal.roster()
        return () if roster.has_role(actor, ADMIN) else office_reasons(self._tools.schema, roster, actor, "release")


def account_of(row: AccountRow) -> Account:
    """The account of a row."""
    return Account(
        key=row.key, kind=row.kind, channel=row.channel, address=row.address, name=row.name, options=dict(row.options)
    )


def _place(account: Account) -> str:
    """What a secret is bound to: the kind, the name there and, of a net address, scheme and host; of an account that
    gets its token elsewhere that whole address as well."""
    try:
        parts = urlsplit(account.address)
        where = f"{parts.scheme}://{parts.netloc}".lower() if parts.netloc else account.address
    except ValueError:
        where = account.address
    asked = account.options.get("token_url", "").strip()
    return f"{account.kind} {account.name} {where}" + (f" {asked}" if asked else "")
