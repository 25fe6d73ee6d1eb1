"""The way to a hub: address, password and certificate in their own fields; tried at once, kept only when it goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui.forms.form import Answers, Form, Line, one
from ui.forms.sheet import FormSheet
from ui.together import Exchange
from woordvoering.errors import Refused, WoordvoeringError, WrongUse
from woordvoering.sync.hub_address import is_hub, read_address, with_certificate, with_password

ADDRESS, PASSWORD, CERTIFICATE = "address", "password", "certificate"

UNDER = {
    "hub.address": ADDRESS,
    "hub.option": ADDRESS,
    "hub.tls_needed": ADDRESS,
    "hub.no_database": ADDRESS,
    "hub.empty": ADDRESS,
    "hub.other": ADDRESS,
    "hub.denied": ADDRESS,
    "hub.login": PASSWORD,
    "hub.password_missing": PASSWORD,
    "hub.certificate": CERTIFICATE,
    "hub.no_tls": CERTIFICATE,
}
"""The field under which a refusal stands."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("SyncPresenter", source)


def hub_form() -> Form:
    """Where the hub is and how this device comes in; its password stays in the keyring of this device.

    A pasted address may hold a password, and half of one that is typed is not known from the rest: it is kept nowhere
    while the form is open.
    """
    parts = (
        Line(ADDRESS, _tr("Adres van de hub"), passing=True, placeholder="postgresql://toestel@server/desk",
             help=_tr("Zoals de beheerder van de hub het gaf. Een wachtwoord erin gaat naar het veld hieronder.")),
        Line(PASSWORD, _tr("Wachtwoord"), required=False, hidden=True,
             help=_tr("Gaat naar de sleutelbos van dit toestel. Leeg: het wachtwoord dat er al zit.")),
        Line(CERTIFICATE, _tr("Certificaat (bestand)"), required=False, placeholder="/etc/hub/ca.pem",
             help=_tr("Enkel als de hub een eigen certificaat heeft. Leeg: de certificaten van dit toestel.")),
    )  # fmt: skip
    intro = _tr("Alles wat naar de hub gaat, is versleuteld; hij kan het niet lezen.")
    return Form("hub", _tr("Verbind met een hub"), _tr("Verbind"), parts, intro, "globe")


def part_secrets(sheet: FormSheet) -> None:
    """A password in a pasted address goes to its own field, where nobody reads it over a shoulder."""

    def edited() -> None:
        try:
            found, password = read_address(str(sheet.answers()[ADDRESS]))
        except WoordvoeringError:
            return
        if password:
            sheet.fill(PASSWORD, password)
            sheet.fill(ADDRESS, found.text)

    sheet.watch(ADDRESS, edited)


def address_of(answers: Answers) -> str:
    """The whole address with its password. Raises WrongUse and Refused as `read_address`."""
    typed = one(answers, ADDRESS).strip()
    if not is_hub(typed):
        raise WrongUse("hub.address")
    found, inside = read_address(typed)
    certificate = one(answers, CERTIFICATE).strip()
    return with_password(with_certificate(found, certificate), one(answers, PASSWORD) or inside)


def tried(address: str) -> Callable[[Exchange], None]:
    """Goes there; a hub that does not let this device in is left again for where it was before, with the reason."""

    def work(exchange: Exchange) -> None:
        before = exchange.state.target
        exchange.configure(address)
        state = exchange.round()
        if state.phase == "stopped" and state.reason is not None:
            if before:
                exchange.configure(before)
            else:
                exchange.forget()
            raise Refused(state.reason)

    return work


def secured(target: str) -> str:
    """How what goes to a hub is kept from others on the way; '' for a folder."""
    if not is_hub(target):
        return ""
    found, _ = read_address(target)
    if found.here:
        return _tr("De hub draait op dit toestel zelf.")
    if found.root_certificate:
        words = _tr("TLS; het certificaat van {host} is nagekeken met {file}.")
        return words.format(host=found.host, file=found.root_certificate)
    words = _tr("TLS; het certificaat van {host} is nagekeken met de certificaten van dit toestel.")
    return words.format(host=found.host)
