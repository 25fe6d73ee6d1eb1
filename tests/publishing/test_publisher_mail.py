"""Mail to the press: one message to each reader, byte for byte, in their thread; and the truth about a lost reply."""

from __future__ import annotations

import email
import ssl
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import cast

import mail_server
import mail_target
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mail_target import NAME, PASSWORD, Inbox, Script, net
from publisher_posts import NOON, a_post, clock, document
from sampling import at_most

from woordvoering.publishing.kinds import open_publisher
from woordvoering.publishing.kinds.letter import letter_of
from woordvoering.publishing.kinds.smtp_line import SmtpLine, mail_place, stuffed
from woordvoering.publishing.kinds.steps import NotDone
from woordvoering.publishing.publisher import (
    Account,
    Failed,
    Outcome,
    Post,
    Publisher,
    Recipient,
    Remote,
    Sent,
    Unknown,
)

READER = Recipient("redactie@krant.example", "De Krant", "Eva Maes", "nl")


@pytest.fixture(scope="module")
def dovecot() -> Iterator[mail_server.MailServer]:
    if why := mail_server.missing():
        pytest.skip(why)
    with mail_server.serving() as running:
        yield running


@pytest.fixture(scope="module")
def trust(dovecot: mail_server.MailServer) -> ssl.SSLContext:
    return dovecot.trust()


@pytest.fixture(scope="module", params=[True, False], ids=["starttls", "smtps"])
def scheme_and_inbox(request: pytest.FixtureRequest, certificate: Path) -> Iterator[tuple[str, Inbox]]:
    with mail_target.real(certificate, starttls=request.param) as inbox:
        yield "smtp" if request.param else "smtps", inbox


@pytest.fixture(scope="module")
def certificate(dovecot: mail_server.MailServer) -> Path:
    return dovecot.folder


@pytest.fixture(scope="module")
def scripted() -> Iterator[Script]:
    with mail_target.scripted() as running:
        yield running


@pytest.fixture
def script(scripted: Script) -> Script:
    scripted.forget()
    return scripted


def account(scheme: str, port: int, name: str = NAME, **options: str) -> Account:
    return Account(
        key="m", kind="smtp", channel="mail", address=f"{scheme}://localhost:{port}", name=name,
        options={"internal": "yes", **options},
    )  # fmt: skip


def plain(script: Script, seconds: float = 20.0, **options: str) -> Publisher:
    """A publisher at the scripted server, in the open and without a password, as inside a zone's own network."""
    options = {"tls": "none", **options}
    return open_publisher(account("smtp", script.port, "", **options), "", clock=clock(), net=net(seconds=seconds))


def mail_to(reader: Recipient = READER, **changes: object) -> Post:
    return msgspec.structs.replace(
        a_post("release-1/mail", documents=(document(), document("fr"))), recipient=reader, **changes
    )


def read(mail: bytes) -> EmailMessage:
    return cast("EmailMessage", email.message_from_bytes(mail, policy=SMTP))


def remote_of(outcome: Outcome) -> Remote:
    assert isinstance(outcome, Sent), outcome
    return outcome.remote


def test_a_mail_arrives_byte_for_byte_at_both_servers(
    scheme_and_inbox: tuple[str, Inbox], dovecot: mail_server.MailServer, trust: ssl.SSLContext
) -> None:
    scheme, inbox = scheme_and_inbox
    press = open_publisher(account(scheme, inbox.port), PASSWORD, clock=clock(), net=net(trust))
    assert press.check() is None
    found = remote_of(press.act(mail_to()))
    mail = inbox.mails[-1]
    assert inbox.envelopes[-1] == ("pers@politie.example", ["redactie@krant.example"])
    assert b"\n.Punt" in mail.replace(b"\r\n", b"\n"), "a line that begins with a dot keeps it"
    message = read(mail)
    assert str(message["Message-ID"]) == found.id
    assert str(message["To"]) == "Eva Maes <redactie@krant.example>"
    assert str(message["From"]) == str(message["Reply-To"]) == "Politie Gent <pers@politie.example>"
    assert message["In-Reply-To"] is None
    box = dovecot.account()
    dovecot.deliver(box, mail)
    with dovecot.as_person(box) as client:
        client.select("INBOX", readonly=True)
        _, said = client.fetch("1", "(BODY.PEEK[])")
    assert cast("tuple[bytes, bytes]", said[0])[1] == mail


def test_each_reader_has_their_language_and_a_name_of_their_own(
    scheme_and_inbox: tuple[str, Inbox], trust: ssl.SSLContext
) -> None:
    scheme, inbox = scheme_and_inbox
    press = open_publisher(account(scheme, inbox.port), PASSWORD, clock=clock(), net=net(trust))
    readers = (
        READER,
        Recipient("redaction@journal.example", "Le Journal", "", "fr"),
        Recipient("x@tv.example", "TV", "", "en"),
    )
    ids = {remote_of(press.act(mail_to(reader))).id for reader in readers}
    assert len(ids) == 3
    assert [str(read(mail)["Content-Language"]) for mail in inbox.mails[-3:]] == ["nl", "fr", "nl"]
    assert all(len(envelope[1]) == 1 for envelope in inbox.envelopes)
    assert remote_of(press.act(mail_to())).id in ids, "the same mail has the same name at every attempt"


def test_a_letter_outside_ascii_in_an_address_arrives(
    scheme_and_inbox: tuple[str, Inbox], trust: ssl.SSLContext
) -> None:
    scheme, inbox = scheme_and_inbox
    press = open_publisher(account(scheme, inbox.port), PASSWORD, clock=clock(), net=net(trust))
    remote_of(press.act(mail_to(Recipient("zoë@krant.example", "De Krant", "Zoë Özgür"))))
    assert inbox.envelopes[-1][1] == ["zoë@krant.example"]
    assert "Zoë Özgür <zoë@krant.example>" in inbox.mails[-1].decode()
    remote_of(press.act(mail_to(Recipient("pers@bücher.example", "Bücher"))))
    assert inbox.envelopes[-1][1] == ["pers@xn--bcher-kva.example"]


def test_a_wrong_password_a_full_box_and_an_unknown_reader_are_told_apart(
    scheme_and_inbox: tuple[str, Inbox], trust: ssl.SSLContext
) -> None:
    scheme, inbox = scheme_and_inbox
    wrong = open_publisher(account(scheme, inbox.port), "fout", clock=clock(), net=net(trust))
    right = open_publisher(account(scheme, inbox.port), PASSWORD, clock=clock(), net=net(trust))
    assert failed(wrong.act(mail_to())) == ("publish.refused", True)
    assert failed(right.act(mail_to(Recipient("vol@krant.example", "De Krant")))) == ("smtp.later", False)
    assert failed(right.act(mail_to(Recipient("weg@krant.example", "De Krant")))) == ("smtp.recipient", True)
    told = wrong.check()
    assert told is not None
    assert told.code == "publish.refused"
    count = len(inbox.mails)
    remote_of(right.act(mail_to()))
    assert len(inbox.mails) == count + 1


def test_a_certificate_that_does_not_hold_gets_no_password(scheme_and_inbox: tuple[str, Inbox]) -> None:
    scheme, inbox = scheme_and_inbox
    press = open_publisher(account(scheme, inbox.port), PASSWORD, clock=clock(), net=net())
    assert failed(press.act(mail_to())) == ("publish.untrusted", False)


def failed(outcome: Outcome) -> tuple[str, bool]:
    assert isinstance(outcome, Failed), outcome
    return outcome.reason.code, outcome.final


def test_a_copy_lies_among_what_was_sent(
    dovecot: mail_server.MailServer, trust: ssl.SSLContext, certificate: Path
) -> None:
    box = dovecot.account()
    with mail_target.real(certificate, starttls=False) as inbox:
        mine = account("smtps", inbox.port, box, sent="Verzonden één", sent_port=str(dovecot.tls))
        press = open_publisher(mine, mail_server.PASSWORD, clock=clock(), net=net(trust))
        told = press.check()
        assert told is not None
        assert told.code == "imap.no_folder"
        remote_of(press.act(mail_to()))  # the mail left all the same
        with dovecot.as_person(box) as client:
            client.create('"Verzonden &AOkA6Q-n"')
        assert press.check() is None
        remote_of(press.act(mail_to()))
    with dovecot.as_person(box) as client:
        client.select('"Verzonden &AOkA6Q-n"', readonly=True)
        _, said = client.fetch("1", "(BODY.PEEK[])")
    assert cast("tuple[bytes, bytes]", said[0])[1] == inbox.mails[-1]
    assert len(inbox.mails) == 2


STEPS = ("220", "EHLO", "MAIL", "RCPT", "DATA", ".")


SAID = ("451 4.3.0 later", "554 5.7.1 no", None, "silence", "geen smtp", "250 " + "x" * 70_000)


@pytest.mark.parametrize("said", SAID, ids=lambda said: str(said)[:8])
def test_at_every_step_what_is_told_is_what_is_known(script: Script, said: str | None) -> None:
    for step in STEPS:
        script.forget()
        script.says[step] = said
        outcome = plain(script, seconds=0.2 if said == "silence" else 20.0).act(mail_to())
        if step == "." and said not in SAID[:2]:
            assert isinstance(outcome, Unknown), step
            assert (outcome.lookup, outcome.reason.code) == (False, "smtp.no_answer"), "it is never sent again blindly"
        else:
            assert isinstance(outcome, Failed), step
            assert script.mails == []
            assert outcome.final == (said == SAID[1])


def test_without_tls_nothing_is_said_to_a_server_that_should_have_it(script: Script) -> None:
    press = open_publisher(account("smtp", script.port), PASSWORD, clock=clock(), net=net())
    assert failed(press.act(mail_to())) == ("smtp.no_tls", True)
    assert script.commands == ["EHLO [127.0.0.1]"]


def test_a_server_that_repeats_a_password_is_not_quoted(script: Script) -> None:
    script.says |= {"EHLO": "250-localhost\r\n250 AUTH PLAIN", "AUTH": "500 unknown: AUTH PLAIN AGEAZ2VoZWlt"}
    line = SmtpLine(mail_place(f"smtp://localhost:{script.port}"), net(), internal=True, tls="none")
    with pytest.raises(NotDone) as said:
        line.login("a", "geheim")
    assert said.value.code == "smtp.no_login"
    assert "AGEAZ2VoZWlt" not in str(said.value.params)


def test_words_before_tls_are_no_words(script: Script) -> None:
    script.says |= {"EHLO": "250-localhost\r\n250 STARTTLS", "STARTTLS": "220 go\r\n250-evil\r\n250 AUTH PLAIN"}
    press = open_publisher(account("smtp", script.port), PASSWORD, clock=clock(), net=net())
    assert failed(press.act(mail_to()))[0] == "smtp.no_tls"
    assert not any(command.startswith("AUTH") for command in script.commands)


def test_a_password_goes_nowhere_in_the_open(script: Script) -> None:
    press = open_publisher(account("smtp", script.port, tls="none"), PASSWORD, clock=clock(), net=net())
    assert failed(press.act(mail_to())) == ("publish.in_the_open", True)
    outside = msgspec.structs.replace(account("smtp", script.port, ""), options={"tls": "none"})
    assert failed(open_publisher(outside, "", clock=clock(), net=net()).act(mail_to()))[0] == "publish.in_the_open"
    assert script.commands == []


@pytest.mark.parametrize(
    "address",
    ["", "geen", "a@b\r\nRCPT TO:<x@y>",
"a b@c.example", "<a@b>", "a@b.example, c@d.example", "a@", "@b", '"a"@b', "a@\u2028b"],
)  # fmt: skip
def test_an_address_names_one_reader_or_nobody(script: Script, address: str) -> None:
    assert failed(plain(script).act(mail_to(Recipient(address, "X")))) == ("smtp.address", True)
    assert script.commands == []


def test_a_name_writes_no_header(script: Script) -> None:
    remote_of(plain(script).act(mail_to(Recipient("a@b.example", "X", "Eva\r\nBcc: all@b.example"))))
    message = read(script.mails[0])
    assert message["Bcc"] is None
    assert len(message["To"].addresses) == 1


def test_a_server_that_takes_less_is_not_given_more(script: Script) -> None:
    script.says["EHLO"] = "250-localhost\r\n250 SIZE 500"
    assert failed(plain(script).act(mail_to())) == ("smtp.too_large", True)
    assert failed(plain(script).act(mail_to(Recipient("zoë@b.example", "X"))))[0] in ("smtp.too_large", "smtp.no_utf8")
    script.says["EHLO"] = "250 localhost"
    assert failed(plain(script).act(mail_to(Recipient("zoë@b.example", "X")))) == ("smtp.no_utf8", True)


def test_a_correction_and_a_kill_notice_come_in_the_thread_of_that_reader(script: Script) -> None:
    press = plain(script)
    had = remote_of(press.act(mail_to()))
    right = document(version=2, kind="correction", text="# Brand\n\nEén gewonde.", previous=document().id)
    again = remote_of(press.act(mail_to(key="release-2/mail", act="correct", documents=(right,), earlier=had)))
    gone = document(version=3, status="canceled")
    press.act(mail_to(key="release-2/back", act="withdraw", documents=(gone,), earlier=again))
    _, second, third = (read(mail) for mail in script.mails)
    assert (str(second["In-Reply-To"]), str(second["References"])) == (had.id, had.id)
    assert str(second["Subject"]) == "[RECHTZETTING] Brand"
    assert str(third["In-Reply-To"]) == again.id
    assert str(third["Subject"]).startswith("[INGETROKKEN] ")


def test_a_reader_who_may_have_had_it_gets_the_notice_under_that_name(script: Script) -> None:
    press, gone = plain(script), document(version=2, status="canceled")
    script.says["."] = None
    assert isinstance(press.act(mail_to()), Unknown)
    script.says.clear()
    remote_of(press.act(mail_to(act="withdraw", documents=(gone,))))
    remote_of(press.act(mail_to(key="release-2/mail", act="correct")))
    notice, right = (read(mail) for mail in script.mails[-2:])
    assert str(notice["In-Reply-To"]) == str(read(script.mails[0])["Message-ID"])
    assert notice["Message-ID"] != notice["In-Reply-To"]
    assert notice["Date"].datetime > read(script.mails[0])["Date"].datetime, "a notice of days ago is read by nobody"
    assert right["In-Reply-To"] is None


def test_a_mark_that_the_document_does_not_bring_is_put_in_front(script: Script) -> None:
    for act, language in (("correct", "nl"), ("correct", "fr"), ("withdraw", "nl")):
        reader = Recipient("a@b.example", "X", "", language)
        plain(script).act(mail_to(reader, act=act, earlier=Remote("<eerder@politie.example>")))
    subjects = [str(read(mail)["Subject"]).split(" ")[0] for mail in script.mails]
    assert subjects == ["[RECHTZETTING]", "[RECTIFICATIF]", "[INGETROKKEN]"]


def test_an_update_hangs_below_nothing_that_this_reader_never_had(script: Script) -> None:
    plain(script).act(mail_to(documents=(document(version=2, previous=document().id),)))
    message = read(script.mails[0])
    assert (message["In-Reply-To"], message["References"]) == (None, None)


def test_mail_waits_for_the_end_of_an_embargo(script: Script) -> None:
    outcome = plain(script).act(mail_to(at=NOON + 1))
    assert isinstance(outcome, Failed)
    assert (outcome.reason.code, outcome.retry_at) == ("publish.embargo_waits", NOON + 1)
    assert script.commands == []


def test_a_message_travels_with_its_dots_and_line_ends() -> None:
    assert stuffed(b"a\n.b\r\n..\r\rc") == b"a\r\n..b\r\n...\r\n\r\nc\r\n"
    assert stuffed(b"a\r\n") == b"a\r\n"


_SIGNS = st.text(st.sampled_from("ab.@-_'\"é😀\u202e\n\r<>(),;:\\ =?%+\x00[]"), max_size=8)


@at_most(20)
@given(local=_SIGNS, domain=_SIGNS | st.just("b.example"), name=_SIGNS)
def test_whatever_stands_in_a_press_list_one_reader_is_meant_or_nobody(local: str, domain: str, name: str) -> None:
    try:
        letter = letter_of(mail_to(Recipient(f"{local}@{domain}", name, name)))
    except NotDone:
        return
    message = read(letter.data)
    (shown,) = message["To"].addresses
    assert shown.addr_spec.encode("utf-8", "surrogateescape").decode() == letter.to
    assert message["Bcc"] is None
