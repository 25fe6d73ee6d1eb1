"""Instellingen: accounts to publish with: asked by kind, what is wrong under its field, the secret in the keyring."""

from __future__ import annotations

import pytest
from office import fill, office, shown

from ui.settings.wire import wire
from woordvoering.publishing.kinds import KINDS
from woordvoering.publishing.publisher import Account


@pytest.fixture
def room(tmp_path, theme, keymap, clock, qtbot):
    made = office(tmp_path / "desk", theme, keymap, clock)
    made.screen, made.presenter = wire(made.parts)  # type: ignore[attr-defined]
    made.forms = made.presenter.acting.forms  # type: ignore[attr-defined]
    shown(qtbot, made.screen)  # type: ignore[attr-defined]
    made.presenter.show()  # type: ignore[attr-defined]
    yield made
    made.desk.close()


def said(room, part: str) -> str:
    return room.forms.sheet._boxes[part]._error.accessibleName()


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_asks_for_exactly_what_it_consists_of(room, kind):
    room.screen.accounts.add.click()
    fill(room.forms, kind=kind)
    spec = KINDS[kind]
    asked = {part.id for part in room.forms.sheet.form.parts}
    wanted = {"key", "address", *(f"option.{option.name}" for option in spec.options)}
    assert asked == wanted | ({"name"} if spec.user else set()) | ({"secret"} if spec.secret else set())
    words = [part.label for part in room.forms.sheet.form.parts]
    assert all(words) and len(set(words)) == len(words)


def test_a_secret_goes_to_the_keyring_and_what_is_wrong_stands_under_its_field(room):
    room.screen.accounts.add.click()
    fill(room.forms, kind="bluesky")
    fill(room.forms, key="Politie!", address="ftp://bsky.social", name="politie.example")
    assert said(room, "key")
    fill(room.forms, key="politie", address="ftp://bsky.social", name="geen handle!")
    assert said(room, "address") and said(room, "name") and said(room, "secret")
    assert room.desk.accounts.all() == ()
    assert fill(room.forms, address="https://bsky.social", name="politie.bsky.social", secret="abcd-efgh") is None
    (account,) = room.desk.accounts.all()
    assert (account.key, account.kind, account.channel) == ("politie", "bluesky", "bluesky")
    assert room.desk.accounts.secrets.secret(account) == "abcd-efgh"
    assert "abcd-efgh" not in str(room.desk.journal.events("workspace"))


def test_an_account_is_changed_without_its_secret_and_removed_with_it(room):
    given = Account(key="sky", kind="bluesky", channel="bluesky", address="https://bsky.social", name="a.example")
    room.desk.accounts.set("lore", given)
    room.presenter.refresh()
    assert "secret" not in room.screen.accounts._shown[0].account.options
    assert room.screen.accounts._shown[0].faults, "without its secret it cannot publish from here"
    room.desk.accounts.secrets.keep(given, "geheim")
    room.screen.accounts.acted.emit("change", "sky")
    assert fill(room.forms, **{"option.correct": "edit"}) is None
    (account,) = room.desk.accounts.all()
    assert account.options["correct"] == "edit" and room.desk.accounts.secrets.secret(account) == "geheim"
    room.screen.accounts.acted.emit("change", "sky")
    fill(room.forms, address="https://elders.example")
    assert said(room, "secret"), "a secret is not handed to another host"
    room.forms.sheet.close_sheet()
    room.screen.accounts.acted.emit("remove", "sky")
    assert fill(room.forms) is None
    assert room.desk.accounts.all() == () and not room.desk.accounts.secrets.known(account)


def test_a_folder_is_tried_where_it_is(room, tmp_path):
    site = tmp_path / "www"
    room.screen.accounts.add.click()
    fill(room.forms, kind="folder")
    assert fill(room.forms, key="site", address=str(site)) is None
    room.screen.accounts.acted.emit("try", "site")
    assert room.told[-1].startswith("site: ")
    site.mkdir()
    room.screen.accounts.acted.emit("try", "site")
    assert room.told[-1] == "site werkt: hiermee kan gepubliceerd worden."
