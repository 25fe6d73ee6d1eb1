"""Looking after a hub as its administrator: made in an empty database, devices let in and out, what lies there."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.forms.form import Answers, Choice, Fact, Form, Line, Part, Pick, one
from ui.settings.hub_way import ADDRESS, CERTIFICATE, PASSWORD, UNDER, address_of, tried
from ui.together import Exchange
from ui.wording import counted, facts
from woordvoering.clock import Entropy
from woordvoering.errors import WrongUse
from woordvoering.sync.hub_address import reached_at, with_password

if TYPE_CHECKING:
    from woordvoering.desk import Desk
    from woordvoering.sync.hub_admin import HubAdmin, HubShown

ACT, DEVICE, HOST = "act", "device", "host"
OF_A_DEVICE = frozenset(("admit", "revoke", "words"))
UNDER_CARE = UNDER | {
    "hub.exists": ADDRESS,
    "hub.rights": ADDRESS,
    "hub.device_name": DEVICE,
    "hub.device_unknown": DEVICE,
}
"""The field under which a refusal stands."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("hub_care", source)


@dataclass(frozen=True, slots=True)
class Own:
    """This desk, as a hub has to know it, and the devices that have a seat in it."""

    workspace: str
    device: str
    entropy: Entropy
    devices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the administrator wants done, and where; `address` holds a password."""

    act: str
    address: str
    device: str
    host: str


@dataclass(frozen=True, slots=True)
class Done:
    """What came of it: a sentence, or a sheet; `text` is what goes to somebody else, as a file of that name."""

    said: str = ""
    form: Form | None = None
    file: str = ""
    text: str = ""


def own_of(desk: Desk) -> Own:
    """What is asked of the desk before anything is done at a hub."""
    seats = desk.journal.roster().seats.values()
    devices = tuple(sorted({seat.device for seat in seats if not seat.revoked}))
    return Own(desk.profile.workspace, desk.profile.device, desk.entropy, devices)


def care_form(own: Own) -> Form:
    """What is to be done, and with which right."""
    acts = (
        Choice("make", _tr("Maak een hub in een lege databank")),
        Choice("admit", _tr("Laat een toestel toe")),
        Choice("revoke", _tr("Neem een toestel zijn toegang af")),
        Choice("words", _tr("Laat verdwenen woorden opnieuw brengen")),
        Choice("show", _tr("Toon wat er ligt")),
    )
    parts: tuple[Part, ...] = (
        Pick(ACT, _tr("Wat wil je doen"), "make", choices=acts),
        Line(ADDRESS, _tr("Adres als beheerder"), passing=True, placeholder="postgresql://beheerder@server/desk",
             help=_tr("Iemand die op die server rollen en tabellen mag maken. Dit adres wordt niet bewaard.")),
        Line(PASSWORD, _tr("Wachtwoord van de beheerder"), required=False, hidden=True,
             help=_tr("Enkel voor deze ene keer; het wordt nergens bewaard.")),
        Line(CERTIFICATE, _tr("Certificaat (bestand)"), required=False, placeholder="/etc/hub/ca.pem",
             help=_tr("Enkel als de hub een eigen certificaat heeft. Leeg: de certificaten van dit toestel.")),
        Line(DEVICE, _tr("Toestel"), required=False, known=own.devices,
             help=_tr("Het kenmerk, zoals het bij Personen en toestellen staat. Niet nodig om een hub te maken.")),
        Line(HOST, _tr("Naam van de server voor de toestellen"), required=False, placeholder="hub.zone.example",
             help=_tr("Enkel als toestellen de server onder een andere naam bereiken dan jij.")),
    )  # fmt: skip
    intro = _tr("De hub ziet welk toestel hoeveel schreef, nooit wat. Dit toestel komt er meteen in als je hem maakt.")
    return Form("hub_care", _tr("Beheer de hub"), _tr("Voer uit"), parts, intro, "key-round")


def asked_of(answers: Answers) -> Asked:
    """What was asked. Raises WrongUse and Refused, before anything is done, for an address or a name that is none."""
    address, act = address_of(answers), one(answers, ACT)
    device, host = one(answers, DEVICE).strip(), one(answers, HOST).strip()
    if act in OF_A_DEVICE and not device:
        raise WrongUse("hub.device_name", device="")
    if host:
        reached_at(address, host)
    return Asked(act, address, device, host)


def carried_out(asked: Asked, own: Own, exchange: Exchange) -> Done:
    """Does it at the server; raises what the administrator's line raises. Not on the thread of the window."""
    # The library for PostgreSQL is loaded by desks that have a hub, and by no other.
    admin: HubAdmin = import_module("woordvoering.sync.hub_admin").HubAdmin(asked.address)
    try:
        return _at(admin, asked, own, exchange)
    finally:
        admin.close()


def _at(admin: HubAdmin, asked: Asked, own: Own, exchange: Exchange) -> Done:
    match asked.act:
        case "make":
            admin.found(own.workspace)
            tried(_way(admin, asked, own, own.device))(exchange)
            return Done(_tr("De hub staat er, en dit toestel wisselt er nu mee uit."))
        case "admit":
            way = _way(admin, asked, own, asked.device)
            return Done(form=way_form(asked.device), file=f"{asked.device}.hub", text=f"{way}\n")
        case "revoke":
            admin.revoke(own.workspace, asked.device)
            return Done(_tr("{device} komt niet meer in de hub. Wat het bracht, blijft.").format(device=asked.device))
        case "words":
            count = admin.take_words_again(own.workspace, asked.device)
            one_act = _tr("De hub neemt de woorden van {n} handeling van {device} weer aan.")
            more = _tr("De hub neemt de woorden van {n} handelingen van {device} weer aan.")
            return Done(counted(count, one_act, more, device=asked.device))
        case _:
            return Done(form=shown_form(admin.shown(own.workspace)))


def _way(admin: HubAdmin, asked: Asked, own: Own, device: str) -> str:
    """The way in of a device, with its password."""
    given = admin.admit(own.workspace, device, own.entropy)
    return reached_at(with_password(given.address, given.password), asked.host)


def way_form(device: str) -> Form:
    """What goes to whoever sits at the device; the password in it is on no screen."""
    intro = _tr("Bewaar de toegang als bestand en breng ze naar {device}. Er staat een wachtwoord in; geef ze enkel "
                "van hand tot hand. Daar: Verbind met een hub, of ‘hub use’.").format(device=device)  # fmt: skip
    parts = (Fact("device", _tr("Toestel"), device),)
    return Form("hub_way", _tr("De toegang van een toestel"), _tr("Bewaar als bestand"), parts, intro, "save")


def shown_form(found: HubShown) -> Form:
    """The hub in numbers, and its devices."""
    counts = _tr("{events} handelingen, {payloads} met woorden, {size} MB").format(
        events=found.events, payloads=found.payloads, size=-(-found.size // 1_000_000)
    )
    parts: list[Part] = [Fact("rows", _tr("Wat er ligt"), counts)]
    for each in found.devices:
        since = _tr("ingetrokken op {day}") if each.revoked else _tr("sinds {day}")
        acts = counted(each.events, _tr("{n} handeling"), _tr("{n} handelingen"))
        told = facts(since.format(day=(each.revoked or each.admitted)[:10]), acts)
        parts.append(Fact(each.device, each.device, told))
    return Form("hub_shown", _tr("De hub"), _tr("Sluit"), tuple(parts), icon="globe")
