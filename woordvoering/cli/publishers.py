"""`publisher …`: the accounts that the desk publishes with; their secrets are in the keyring alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from woordvoering.cli.command import act, noun, plain
from woordvoering.cli.session import Session, Sitting, pairs
from woordvoering.cli.sourcing import asked_secret
from woordvoering.errors import Refused

if TYPE_CHECKING:
    from woordvoering.publishing.publisher import Account

publisher = noun("The accounts that the desk publishes with.")

Key = Annotated[str, typer.Argument(help="The name of an account.")]
Name = Annotated[str, typer.Option("--name", help="The user there, or the handle.")]
Options = Annotated[list[str] | None, typer.Option("--option", help="name=value, as 'publisher kinds' lists them.")]


@plain(publisher, "kinds")
def kinds(session: Session) -> None:
    """Lists the kinds of account, and what each asks for."""
    from woordvoering.publishing.kinds import KINDS

    voice = session.voice
    rows = [
        [name, kind.channel, kind.default_address, kind.user, " ".join(option.name for option in kind.options),
         voice.word("secret", kind.secret)]
        for name, kind in KINDS.items()
    ]  # fmt: skip
    voice.answer(KINDS, lambda: voice.table(("kind", "channel", "address", "who", "options", "secret"), rows))


@act(publisher, "list")
def list_accounts(sitting: Sitting) -> None:
    """Lists the accounts, and whether this device has their secret."""
    from woordvoering.publishing.kinds import faults_of

    voice, accounts = sitting.voice, sitting.desk.accounts
    found = [(account, accounts.secrets.known(account)) for account in accounts.all()]
    rows = [
        [one.key, one.kind, one.channel, one.address, one.name,
         " ".join(voice.reason(reason) for reason in faults_of(one, secret=known))]
        for one, known in found
    ]  # fmt: skip
    record = [{"account": one, "secret": known} for one, known in found]
    voice.answer(record, lambda: voice.table(("name", "kind", "channel", "address", "who", "problem"), rows))


@act(publisher, "add")
def add(
    sitting: Sitting,
    key: Key,
    kind: Annotated[str, typer.Argument(help="A kind, as 'publisher kinds' lists them.")],
    address: Annotated[str, typer.Argument(help="Where it is: an address, or a folder.")],
    name: Name = "",
    channel: Annotated[str, typer.Option("--channel", help="Another channel than the kind's own.")] = "",
    option: Options = None,
    secret: Annotated[bool, typer.Option("--secret", help="Ask for the secret as well.")] = False,
) -> None:
    """Adds an account to publish with."""
    from woordvoering.publishing.kinds import kind_of
    from woordvoering.publishing.publisher import Account

    made = Account(
        key=key, kind=kind, channel=channel or kind_of(kind).channel, address=address, name=name,
        options=pairs(option or ()),
    )  # fmt: skip
    _keep(sitting, made, "cli.done.publisher_added", secret=secret)


@act(publisher, "change")
def change(
    sitting: Sitting,
    key: Key,
    address: Annotated[str, typer.Option("--address", help="Where it is from now on.")] = "",
    name: Name = "",
    option: Options = None,
    secret: Annotated[bool, typer.Option("--secret", help="Ask for the secret as well.")] = False,
) -> None:
    """Changes what is given of an account; the rest stays."""
    import msgspec

    known = sitting.desk.accounts.get(key)
    made = msgspec.structs.replace(
        known,
        address=address or known.address,
        name=name or known.name,
        options={**known.options, **pairs(option or ())},
    )
    _keep(sitting, made, "cli.done.publisher_changed", secret=secret)


def _keep(sitting: Sitting, account: Account, code: str, *, secret: bool) -> None:
    """Keeps an account, once it is complete enough to be tried. Raises Refused with all that is wrong with it."""
    from woordvoering.publishing.kinds import faults_of

    accounts = sitting.desk.accounts
    checked = accounts.checked(account)
    given = asked_secret(sitting).reveal() if secret else ""
    faults = tuple(
        fault
        for fault in faults_of(checked, secret=bool(given) or accounts.secrets.known(checked))
        if fault.code != "publisher.secret_missing"
    )
    if faults:
        raise Refused(*faults)
    changes = accounts.set(sitting.actor, checked)
    if given:
        accounts.secrets.keep(checked, given)
    sitting.done(code, changes, account=checked.key)


@act(publisher, "secret")
def secret(
    sitting: Sitting,
    key: Key,
    forget: Annotated[bool, typer.Option("--forget", help="Forgets it instead.")] = False,
) -> None:
    """Keeps the secret of an account, typed unseen or read from standard input, in the keyring alone."""
    accounts = sitting.desk.accounts
    known = accounts.get(key)
    if forget:
        accounts.secrets.forget(known.key)
    else:
        accounts.secrets.keep(known, asked_secret(sitting).reveal())
    code = "cli.done.publisher_secret_forgotten" if forget else "cli.done.publisher_secret_kept"
    sitting.voice.told(code, {"account": known.key}, {"account": known.key})


@act(publisher, "remove")
def remove(sitting: Sitting, key: Key) -> None:
    """Publishes with an account no more; what it has open waits for a person."""
    accounts = sitting.desk.accounts
    changes = accounts.remove(sitting.actor, key)
    accounts.secrets.forget(key)
    sitting.done("cli.done.publisher_removed", changes, account=key)


@act(publisher, "try")
def try_account(sitting: Sitting, key: Key) -> None:
    """Asks the target whether this account could publish there now; publishes nothing."""
    from woordvoering.publishing.kinds import faults_of, open_net, open_publisher

    desk = sitting.desk
    known = desk.accounts.get(key)
    given = desk.accounts.secrets.secret(known)
    faults = faults_of(known, secret=bool(given))
    if faults:
        raise Refused(*faults)
    net = open_net(desk.accounts.secrets.keep)
    wrong = open_publisher(known, given, clock=desk.clock, net=net).check()
    if wrong is not None:
        raise Refused(wrong)
    sitting.voice.told("cli.done.publisher_tried", {"account": key}, {"account": key})
