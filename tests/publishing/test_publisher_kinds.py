"""What an account consists of, by kind; the channels that a person posts to; words for all that can go wrong."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from urllib.parse import parse_qs, urlsplit

import msgspec
import pytest
from publisher_posts import clock
from source_tree import ROOT, called

from woordvoering.errors import WrongUse
from woordvoering.i18n import Messages
from woordvoering.publishing.deep_links import DOORS, hand_off
from woordvoering.publishing.kinds import KINDS, faults_of, open_publisher, value_of
from woordvoering.publishing.publisher import Account
from woordvoering.statements.channels import load_channels

GOOD = {
    "folder": Account(key="a", kind="folder", channel="website", address="/srv/www"),
    "wordpress": Account(key="a", kind="wordpress", channel="website", address="https://politie.example", name="pers"),
    "mastodon": Account(key="a", kind="mastodon", channel="mastodon", address="https://mastodon.example"),
    "bluesky": Account(key="a", kind="bluesky", channel="bluesky", address="https://bsky.example", name="pers.example"),
    "smtp": Account(key="a", kind="smtp", channel="mail", address="smtps://mail.example", name="pers"),
}


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_opens_and_is_what_its_form_says(name: str) -> None:
    kind = KINDS[name]
    publisher = open_publisher(GOOD[name], "geheim" if kind.secret else "", clock=clock())
    assert (publisher.holds, publisher.personal) == (kind.holds, kind.personal)
    assert kind.channel in load_channels()
    assert faults_of(GOOD[name], secret=bool(kind.secret)) == ()
    assert all(value_of(GOOD[name], option.name) == option.default for option in kind.options)


def test_an_unknown_kind_is_wrong_use() -> None:
    account = Account(key="a", kind="fax", channel="mail", address="x")
    with pytest.raises(WrongUse, match=r"publisher\.unknown_kind"):
        open_publisher(account, "", clock=clock())


@pytest.mark.parametrize(
    ("name", "changes", "secret", "code"),
    [
        ("folder", {"address": " "}, False, "publisher.address_missing"),
        ("smtp", {"address": "smtps://"}, True, "publisher.address_missing"),
        ("mastodon", {"address": "ftp://mastodon.example"}, True, "publisher.address_scheme"),
        ("mastodon", {"address": "https://a\u202eb.example"}, True, "publisher.address_wrong"),
        ("wordpress", {}, False, "publisher.secret_missing"),
        ("wordpress", {"name": ""}, True, "publisher.name_missing"),
        ("wordpress", {"name": "pers\r\nX: y"}, True, "publisher.name_wrong"),
        ("bluesky", {"name": "pers"}, True, "publisher.name_wrong"),
        ("bluesky", {"options": {"correct": "shout"}}, True, "publisher.option_wrong"),
        ("bluesky", {"options": {"kleur": "rood"}}, True, "publisher.option_unknown"),
        ("smtp", {"options": {"sent_port": "0"}}, True, "publisher.option_wrong"),
        ("smtp", {"options": {"from": "geen adres"}}, True, "publisher.option_wrong"),
        ("smtp", {"options": {"tls": "none", "internal": "yes"}}, True, "publisher.in_the_open"),
        ("smtp", {"name": "", "options": {"tls": "none"}}, False, "publisher.in_the_open"),
    ],
)
def test_what_does_not_fit_is_said(name: str, changes: dict[str, object], secret: bool, code: str) -> None:
    account = msgspec.structs.replace(GOOD[name], **changes)
    assert [reason.code for reason in faults_of(account, secret=secret)] == [code]


def test_the_list_of_kinds_loads_no_network_code() -> None:
    heavy = "[name for name in ('httpx', 'httpcore', 'imap_tools', 'nh3', 'ssl') if name in sys.modules]"
    program = f"import sys, woordvoering.publishing.kinds; print({heavy})"
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


_SAYING = ("NotDone", "NoAnswer", "Reason", "_agreed", "_judged")


def test_everything_that_a_publisher_can_say_has_its_sentence() -> None:
    known = Messages.load().codes()
    files = (ROOT / "woordvoering" / "publishing" / "kinds").glob("*.py")
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8")))]
    calls = [node for node in nodes if isinstance(node, ast.Call) and called(node) in _SAYING]
    words = {arg.value for node in calls for arg in node.args if isinstance(arg, ast.Constant)}
    said = {str(word) for word in words if re.fullmatch(r"[a-z]+\.[a-z_]+", str(word))}
    assert len(said) > 25
    assert sorted(code for code in said if code not in known) == []


TEXT = "Brand & rook in de Kerkstraat #gent\nhttps://politie.example/n/7"
LINK = "https://politie.example/n/7"


@pytest.mark.parametrize("channel", DOORS)
def test_the_clipboard_holds_the_whole_text_and_the_link_only_what_fits(channel: str) -> None:
    for text in (TEXT, TEXT * 200):
        for link in (LINK, ""):
            found = hand_off(channel, text, link=link, subject="Brand")
            assert found.text == text
            assert len(found.url) <= 2_000
            assert found.url.isascii()
            assert " " not in found.url
            if not found.filled:
                assert "Kerkstraat" not in found.url, "half a text would be posted as the whole"


def test_a_link_brings_the_text_along_where_the_channel_takes_it() -> None:
    filled = {name for name in DOORS if hand_off(name, TEXT, link=LINK).filled}
    assert filled == {"x", "bluesky", "linkedin", "telegram", "whatsapp", "sms", "mail"}
    assert parse_qs(urlsplit(hand_off("x", TEXT).url).query) == {"text": [TEXT]}
    assert parse_qs(urlsplit(hand_off("mail", TEXT, subject="A&B").url).query) == {
        "subject": ["A&B"],
        "body": [TEXT.replace("\n", "\r\n")],
    }
    shared = parse_qs(urlsplit(hand_off("telegram", TEXT, link=LINK).url).query)
    assert shared == {"url": [LINK], "text": ["Brand & rook in de Kerkstraat #gent"]}
    assert parse_qs(urlsplit(hand_off("facebook", TEXT, link=LINK).url).query) == {"u": [LINK]}
    assert hand_off("facebook", TEXT).url == "https://www.facebook.com/"


def test_a_channel_of_the_zone_itself_opens_nothing() -> None:
    assert hand_off("website", TEXT) == hand_off("mastodon", TEXT)
    assert hand_off("website", TEXT).url == ""


def test_linkedin_signs_are_not_escaped_for_a_person() -> None:
    text = "(Update) brand [Gent] #brand @politie *nu*"
    found = hand_off("linkedin", text)
    assert found.text == text
    assert parse_qs(urlsplit(found.url).query)["text"] == [text]
