"""The demo desk before its night begins: founded, its people seated, authorities, house, press list and duty set."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from woordvoering.clock import Clock, Entropy, moment
from woordvoering.contacts.rules import Contact
from woordvoering.demo.data import House, Shift, Target, Zone, load_contacts
from woordvoering.demo.devices import join
from woordvoering.demo.night import PASSPHRASE, PASSPHRASE_FILE
from woordvoering.desk import Desk, create_desk
from woordvoering.errors import BrokenInput
from woordvoering.founding import Newcomer, enrol
from woordvoering.journal.members import ADMIN
from woordvoering.release.events import HouseSet
from woordvoering.resources import resource
from woordvoering.store.profile import Home


def found_desk(home: Path, zone: Zone, clock: Clock, dice: Entropy) -> Desk:
    """A desk in `home`, an empty folder. Its passphrase, which opens nothing but fiction, lies beside it as a file.

    Raises BrokenStore when there is a desk already or the folder cannot be written, BrokenInput for a target of none.
    """
    if not Home(home).profile.exists():
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        Home(home).schema.write_text(_schema(zone.targets), encoding="utf-8")
    desk, _, root = create_desk(home, zone.house.name, passphrase=PASSPHRASE, clock=clock, entropy=dice)
    (home / PASSPHRASE_FILE).write_text(PASSPHRASE + "\n", encoding="utf-8")
    second = zone.devices[0]  # nobody lets a device in alone
    people = [
        Newcomer(one.id, one.name, one.function, (*one.roles, ADMIN) if one.id == second else one.roles)
        for one in zone.people
    ]
    enrol(desk.journal, desk.secrets, root, people, dice)
    chief = zone.people[0].id
    _name_authorities(desk, zone, chief)
    desk.releases.set_house(chief, _house(zone.house))
    desk.contacts.put(chief, _contacts())
    for member, shift in zip(zone.devices, zone.shifts, strict=True):
        join(desk, zone.person(member), root, dice, partial(_plan, member=member, shift=shift))
    return desk


def _plan(desk: Desk, *, member: str, shift: Shift) -> None:
    """Who is on duty is planned at the device of whoever plans it."""
    desk.cases.set_duty(member, shift.officer, shift.backup, moment(shift.start), moment(shift.end))


def _schema(targets: tuple[Target, ...]) -> str:
    """The standard (re)action schema with the targets that this zone set itself for the night."""
    text = resource("reactieschema", "standaard.toml").read_text("utf-8")
    for one in targets:
        limits = f"{{ warning = {one.warning}, target = {one.target}, overdue = {one.target} }}"
        place = rf'(^\[\[steps\]\]\nid = "{re.escape(one.step)}"\n(?:(?!^\[\[).*\n)*?on_call = )\{{.*\}}'
        text, found = re.subn(place, lambda head, new=limits: head[1] + new, text, count=1, flags=re.MULTILINE)
        if not found:
            raise BrokenInput("demo.invalid", file="zone.toml", where=one.step, detail="step")
    return text


def _name_authorities(desk: Desk, zone: Zone, chief: str) -> None:
    known = {role.label.nl for role in desk.schema.roles}
    for authority in zone.authorities:
        speaker = zone.person(authority.person)
        deputy = zone.person(authority.deputy) if authority.deputy else None
        desk.clearances.name_authority(
            chief,
            authority.id,
            speaker.name,
            telephone=speaker.phone,
            mail=speaker.email,
            member=speaker.id,
            deputy=deputy.name if deputy else "",
            deputy_telephone=deputy.phone if deputy else "",
            deputy_member=deputy.id if deputy else "",
            name="" if authority.name in known else authority.name,
        )


def _house(house: House) -> HouseSet:
    return HouseSet(
        name=house.name,
        short=house.short,
        address=house.address,
        website=house.website,
        press_contact=house.press_contact,
        press_telephone=house.press_phone,
        press_mail=house.press_email,
        boilerplate=house.boilerplate["nl"],
        colour=house.accent,
        hours_line=house.hours_line["nl"],
        boilerplate_fr=house.boilerplate["fr"],
        boilerplate_en=house.boilerplate["en"],
        hours_line_fr=house.hours_line["fr"],
        hours_line_en=house.hours_line["en"],
    )


def _contacts() -> dict[str, Contact]:
    return {
        one.id: Contact(
            outlet=one.outlet,
            name=one.name,
            mail=one.email,
            telephone=one.phone,
            language=one.language,
            groups=() if one.group == "journalist" else (one.group,),
        )
        for one in load_contacts()
    }
