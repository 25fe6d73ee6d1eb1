"""Press lists through a mail server that takes no passwords: a real Dovecot that asks a token server of each token."""

from __future__ import annotations

import base64
import json
import logging
from collections.abc import Iterator

import mail_target
import msgspec
import pytest
from mail_server import MailServer, missing, serving
from mail_target import Inbox, Script, net
from publisher_posts import a_post, clock, document
from token_server import LONG, Shelf, Tokens, handing_out

from woordvoering.errors import BrokenStore
from woordvoering.publishing.accounts import AccountSecrets
from woordvoering.publishing.kinds import faults_of, open_publisher
from woordvoering.publishing.kinds.net import Net
from woordvoering.publishing.kinds.smtp_line import SmtpLine, mail_place
from woordvoering.publishing.kinds.steps import NotDone
from woordvoering.publishing.publisher import Account, Failed, Post, Publisher, Recipient, Sent
from woordvoering.signals.pieces import PIECE_BYTES


@pytest.fixture(scope="module")
def inbox() -> Iterator[Inbox]:
    with mail_target.relayed() as running:
        yield running


@pytest.fixture(scope="module")
def tokens() -> Iterator[Tokens]:
    with handing_out() as running:
        yield running


@pytest.fixture(scope="module", params=["xoauth2", "oauthbearer"])
def server(tokens: Tokens, inbox: Inbox, request: pytest.FixtureRequest) -> Iterator[MailServer]:
    if why := missing(submission=True):
        pytest.skip(why)
    with serving(tokens=tokens.address, ways=request.param, relay=inbox.port) as running:
        yield running


class Office:
    """One account, whose refresh token the keyring has, and the network of one run."""

    def __init__(self, server: MailServer, tokens: Tokens, inbox: Inbox) -> None:
        self.tokens, self.inbox, name = tokens, inbox, server.account()
        tokens.account, tokens.answer, tokens.exchange, tokens.refresh = name, None, "", LONG
        tokens.curt = False
        tokens.asked.clear()
        inbox.mails.clear()
        self.kept: list[tuple[str, str]] = []
        shared = net(server.trust())
        self.net = Net(resolve=shared.resolve, tls=server.trust, renewed=self.renewed)
        self.account = Account(
            key="m", kind="smtp", channel="mail", address=f"smtp://localhost:{server.submission}", name=name,
            options={"internal": "yes", "token_url": f"{tokens.address}/token", "client": "woordvoering"},
        )  # fmt: skip

    def renewed(self, account: Account, value: str) -> None:
        self.kept.append((account.key, value))

    def press(self, secret: str = LONG) -> Publisher:
        return open_publisher(self.account, secret, clock=clock(), net=self.net)

    def refused(self) -> str:
        outcome = self.press().act(mail())
        assert isinstance(outcome, Failed)
        assert outcome.final
        assert LONG not in str(outcome)
        assert "toegang" not in str(outcome)
        assert self.inbox.mails == []
        return outcome.reason.code


@pytest.fixture
def office(server: MailServer, tokens: Tokens, inbox: Inbox) -> Office:
    return Office(server, tokens, inbox)


def mail(**changes: object) -> Post:
    reader = Recipient("redactie@krant.example", "De Krant", "Eva Maes", "nl")
    return msgspec.structs.replace(a_post("release-1/mail", documents=(document(),)), recipient=reader, **changes)


def test_a_press_list_has_its_mail_with_a_token_that_is_asked_for_once_and_anew_when_it_ran_out(
    office: Office,
) -> None:
    assert office.press().check() is None
    for _ in range(2):
        assert isinstance(office.press().act(mail()), Sent)
    assert len(office.tokens.asked) == 1
    office.tokens.forget()
    assert isinstance(office.press().act(mail()), Sent)
    assert len(office.tokens.asked) == 2
    assert len(office.inbox.mails) == 3
    assert b"Message-ID: <" in office.inbox.mails[0]


def test_a_refresh_token_that_was_exchanged_is_kept_and_used_from_then_on(office: Office) -> None:
    office.tokens.exchange = "1.nieuw"
    press = office.press(f"GOCSPX-geheim {LONG}")
    assert isinstance(press.act(mail()), Sent)
    assert office.kept == [("m", "GOCSPX-geheim 1.nieuw")]
    assert office.tokens.asked[0]["client_secret"] == ["GOCSPX-geheim"]
    office.tokens.forget()
    assert isinstance(press.act(mail()), Sent)
    assert office.tokens.asked[1]["refresh_token"] == ["1.nieuw"]


@pytest.mark.expects_log("the exchanged secret of m is not kept")
def test_mail_that_is_due_leaves_though_the_keyring_keeps_nothing(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    def full(_account: Account, _value: str) -> None:
        raise BrokenStore("keyring.locked")

    office.net = Net(resolve=office.net.resolve, tls=office.net.make_tls, renewed=full)
    office.tokens.exchange = "1.nieuw"
    with caplog.at_level(logging.WARNING):
        assert isinstance(office.press().act(mail()), Sent)
    assert "1.nieuw" not in caplog.text


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ((400, b'{"error": "invalid_grant"}'), "smtp.token_ended"),
        ((401, b'{"error": "invalid_client"}'), "smtp.token_refused"),
        ((200, b"<html>Meld je aan</html>"), "smtp.token_unreadable"),
        ((200, json.dumps({"access_token": "een-vreemde"}).encode()), "smtp.token"),
    ],
)
def test_what_a_token_server_refuses_is_told_and_nothing_is_sent(
    office: Office, answer: tuple[int, bytes], code: str
) -> None:
    office.tokens.answer = answer
    assert office.refused() == code
    assert len(office.tokens.asked) == 1


def test_a_mail_server_that_cannot_judge_the_token_of_before_is_shown_a_new_one(office: Office) -> None:
    assert office.press().check() is None
    office.tokens.forget()
    office.tokens.curt = True
    assert isinstance(office.press().act(mail()), Sent)
    assert len(office.tokens.asked) == 2
    office.tokens.forget()
    office.tokens.answer = (200, json.dumps({"access_token": "een-vreemde"}).encode())
    outcome = office.press().act(mail())
    assert isinstance(outcome, Failed)
    assert (outcome.reason.code, outcome.final) == ("smtp.token", False), "it is tried again by itself"


def test_a_token_server_that_asks_for_rest_is_asked_later(office: Office) -> None:
    office.tokens.answer = (429, b"")
    outcome = office.press().act(mail())
    assert isinstance(outcome, Failed)
    assert (outcome.reason.code, outcome.final) == ("publish.limited", False)


def test_a_token_of_another_account_sends_nothing(office: Office) -> None:
    office.tokens.account = "iemand-anders"
    assert office.refused() == "smtp.token"


def test_a_refresh_token_goes_nowhere_in_the_open(office: Office) -> None:
    options = {**office.account.options, "internal": "no"}
    office.account = msgspec.structs.replace(office.account, options=options, address="smtp://192.0.2.1:587")
    assert office.refused() == "publish.in_the_open"
    assert office.tokens.asked == []


def test_a_copy_lies_among_what_was_sent_by_the_same_token(office: Office, server: MailServer) -> None:
    options = {**office.account.options, "sent": "INBOX", "sent_port": str(server.tls)}
    office.account = msgspec.structs.replace(office.account, options=options)
    assert office.press().check() is None
    assert isinstance(office.press().act(mail()), Sent)
    assert len(list((server.folder / "mail" / office.account.name).rglob("*:2,*S"))) == 1


@pytest.fixture
def script() -> Iterator[Script]:
    with mail_target.scripted() as running:
        yield running


def line(script: Script) -> SmtpLine:
    return SmtpLine(mail_place(f"smtp://localhost:{script.port}"), net(), internal=True, tls="none")


def test_a_token_is_said_when_the_server_asks_for_it_and_its_reasons_are_heard_out(script: Script) -> None:
    script.says |= {"EHLO": "250-localhost\r\n250 AUTH PLAIN OAUTHBEARER", "AUTH": "334 "}
    said = f"n,a=pers=3Deen=2Ctwee,\x01host=localhost\x01port={script.port}\x01auth=Bearer tok\x01\x01"
    first = base64.b64encode(said.encode()).decode()
    script.says |= {first.upper(): "334 eyJzdGF0dXMiOiJpbnZhbGlkX3Rva2VuIn0=", "AQ==": "535 5.7.8 no tok"}
    with pytest.raises(NotDone) as refusal:
        line(script).login("pers=een,twee", "tok", bearer=True)
    assert script.commands[1:] == ["AUTH OAUTHBEARER", first, "AQ=="]
    assert refusal.value.code == "smtp.token"
    assert "tok" not in str(refusal.value.params)


def test_a_server_that_takes_no_tokens_is_sent_none(script: Script) -> None:
    script.says["EHLO"] = "250-localhost\r\n250 AUTH PLAIN LOGIN"
    with pytest.raises(NotDone) as refusal:
        line(script).login("pers", "tok", bearer=True)
    assert refusal.value.code == "smtp.no_token_login"
    assert script.commands == ["EHLO [127.0.0.1]"]


@pytest.mark.parametrize("missing_one", ["token_url", "client"])
def test_the_two_fields_go_together_and_need_a_name(missing_one: str) -> None:
    both = {"token_url": "https://login.example/token", "client": "woordvoering"}
    account = Account(key="m", kind="smtp", channel="mail", address="smtps://mail.example", name="pers", options=both)
    assert faults_of(account, secret=True) == ()
    half = msgspec.structs.replace(account, options={name: said for name, said in both.items() if name != missing_one})
    assert [reason.code for reason in faults_of(half, secret=True)] == ["publisher.option_missing"]
    nobody = msgspec.structs.replace(account, name="")
    assert [reason.code for reason in faults_of(nobody, secret=True)] == ["publisher.name_missing"]


def test_a_refresh_token_is_kept_in_pieces_and_for_its_token_server_alone() -> None:
    shelf = Shelf()
    secrets = AccountSecrets(shelf)
    options = {"token_url": "https://login.example/token", "client": "woordvoering"}
    account = Account(
        key="m", kind="smtp", channel="mail", address="smtps://mail.example", name="pers", options=options
    )
    secrets.keep(account, LONG)
    assert secrets.secret(account) == LONG
    assert len(shelf.values) > len(LONG) // PIECE_BYTES
    elsewhere = msgspec.structs.replace(account, options={**options, "token_url": "https://elders.example/token"})
    assert not secrets.known(elsewhere)
    shelf.values["publisher-piece/1/m"] = b"van een ander"
    assert secrets.secret(account) == "", "half a secret is none"
    secrets.forget("m")
    assert shelf.values == {}
