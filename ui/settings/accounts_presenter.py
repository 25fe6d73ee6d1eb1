"""Between the card about publishing and the desk: accounts set, tried and removed; secrets go to the keyring alone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.acting import Acting
from ui.forms.form import Answers, one
from ui.outgoing import net_of
from ui.settings import accounts_forms as forms
from ui.settings.accounts_card import AccountsCard, AccountShown
from woordvoering.desk import Desk
from woordvoering.errors import Reason, Refused, WoordvoeringError
from woordvoering.journal.changes import Changes
from woordvoering.publishing.kinds import KINDS, KindSpec, faults_of, open_publisher
from woordvoering.publishing.publisher import Account


def _tr(source: str) -> str:
    return QCoreApplication.translate("accounts", source)


class AccountsPresenter:
    """Shows the accounts, and carries out what a person wants of them."""

    def __init__(self, card: AccountsCard, acting: Acting) -> None:
        self.card, self._acting = card, acting
        self._accounts: dict[str, Account] = {}
        card.acted.connect(self._act)

    def refresh(self) -> None:
        """Asks the desk again."""
        self._acting.ask(_found, self._show)

    def _show(self, found: tuple[tuple[Account, tuple[Reason, ...]], ...]) -> None:
        voice = self._acting.voice
        self._accounts = {account.key: account for account, _ in found}
        self.card.show_accounts(
            tuple(
                AccountShown(account, tuple(voice.say(each.code, each.params) for each in faults))
                for account, faults in found
            )
        )

    def _act(self, name: str, key: str) -> None:
        known = self._accounts.get(key)
        if name == "add":
            self._acting.forms.ask(forms.choose_kind(), self._chosen)
        elif known is None:
            return
        elif name == "change":
            self._ask(KINDS[known.kind], known)
        elif name == "remove":
            self._acting.forms.ask(forms.remove(known), lambda _: self._remove(known.key))
        else:
            self._try(known)

    def _chosen(self, answers: Answers) -> None:
        self._acting.forms.done()
        self._ask(KINDS[one(answers, forms.KIND)], None)

    def _ask(self, spec: KindSpec, known: Account | None) -> None:
        self._acting.forms.ask(forms.account(spec, known), lambda answers: self._keep(spec, known, answers))

    def _keep(self, spec: KindSpec, known: Account | None, answers: Answers) -> None:
        actor, made = self._acting.actor, forms.account_of(spec, known, answers)
        secret = one(answers, forms.SECRET)
        if known is None and made.key in self._accounts:
            self._acting.forms.refuse_part(forms.KEY, _tr("Die naam heeft al een account."))
            return

        def done(_: object) -> None:
            self._acting.forms.done()
            self._acting.tell(_tr("{name} bewaard.").format(name=made.key))
            self.refresh()

        self._acting.parts.bridge.act(lambda desk: _set(desk, actor, made, secret), done, self._refused)

    def _remove(self, key: str) -> None:
        actor = self._acting.actor

        def done(_: object) -> None:
            self._acting.forms.done()
            self._acting.tell(_tr("{name} verwijderd.").format(name=key))
            self.refresh()

        self._acting.parts.bridge.act(lambda desk: _remove(desk, actor, key), done, self._refused)

    def _try(self, account: Account) -> None:
        """Asks the target whether something could be published there; beside the desk thread, for it may wait."""
        bridge = self._acting.parts.bridge

        def told(reason: Reason | None) -> None:
            if reason is None:
                self._acting.tell(_tr("{name} werkt: hiermee kan gepubliceerd worden.").format(name=account.key))
            else:
                self._acting.tell(f"{account.key}: {self._acting.voice.say(reason.code, reason.params)}")

        def check(secret: str) -> None:
            clock = bridge.desk.clock
            bridge.fetch(
                lambda _: open_publisher(account, secret, clock=clock, net=net_of(bridge)).check(),
                told,
                self._acting.refused,
            )

        self._acting.tell(_tr("{name} wordt geprobeerd.").format(name=account.key))
        bridge.ask(lambda desk: desk.accounts.secrets.secret(account), check, self._acting.refused)

    def _refused(self, error: WoordvoeringError) -> None:
        """Each fault under its field; what belongs to none under the form."""
        sheet, voice = self._acting.forms.sheet, self._acting.voice
        rest: list[str] = []
        there = {part.id for part in sheet.form.parts} if sheet is not None else set[str]()
        for reason in error.reasons():
            option = f"{forms.OPTION}{reason.params.get('option', '')}"
            part = option if option in there else forms.UNDER.get(reason.code, "")
            if part in there:
                self._acting.forms.refuse_part(part, voice.say(reason.code, reason.params))
            else:
                rest.append(voice.say(reason.code, reason.params))
        if rest:
            self._acting.refuse(tuple(rest))


def _found(desk: Desk) -> tuple[tuple[Account, tuple[Reason, ...]], ...]:
    accounts = desk.accounts
    return tuple((each, faults_of(each, secret=accounts.secrets.known(each))) for each in accounts.all())


def _set(desk: Desk, actor: str, account: Account, secret: str) -> Changes:
    """Keeps an account that is whole, and its secret with it. Raises Refused with all that is wrong with it."""
    accounts = desk.accounts
    checked = accounts.checked(account)
    faults = faults_of(checked, secret=bool(secret) or accounts.secrets.known(checked))
    if faults:
        raise Refused(*faults)
    changes = accounts.set(actor, checked)
    if secret:
        accounts.secrets.keep(checked, secret)
    return changes


def _remove(desk: Desk, actor: str, key: str) -> Changes:
    changes = desk.accounts.remove(actor, key)
    desk.accounts.secrets.forget(key)
    return changes
