"""The press mailbox by IMAP, against a real Dovecot: read only, read once, and never past its bounds."""

from __future__ import annotations

import re
import ssl
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from mail_server import PASSWORD, MailServer, missing, serving

from woordvoering.clock import BRUSSELS, ManualClock, moment
from woordvoering.errors import BrokenInput
from woordvoering.signals.cache import Cache
from woordvoering.signals.fetch import WebFetcher
from woordvoering.signals.imap import Imap, Session, place_of
from woordvoering.signals.kinds import imap as kinds_imap
from woordvoering.signals.kinds.imap import ImapKind
from woordvoering.signals.kinds.kind import Means, Reading
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.secrets import Secret
from woordvoering.signals.types import Source, Validators


@pytest.fixture(scope="module")
def server() -> Iterator[MailServer]:
    if why := missing():
        pytest.skip(why)
    with serving() as running:
        yield running


class OneSecret:
    """The password of every source."""

    def __init__(self, value: str = PASSWORD) -> None:
        self.value = value

    def secret(self, source: Source) -> Secret | None:
        return Secret(self.value)

    def session(self, source: Source) -> Secret | None:
        return None

    def keep_session(self, source: Source, session: Secret | None) -> None:
        """Keeps none."""


NOW = moment(datetime.now(BRUSSELS))
"""Dovecot's own clock dates what it receives, and a search goes by that."""


def mail(number: int, text: str = "Waren er gewonden?", extra: str = "") -> bytes:
    head = f"From: An <an@krant.example>\r\nSubject: Vraag {number}\r\nMessage-ID: <{number}@krant.example>\r\n{extra}"
    return f"{head}\r\n{text}\r\n".encode()


class Desk:
    """One account with the source that reads it."""

    def __init__(self, server: MailServer, parser: ParserProcess, **options: str) -> None:
        self.server, self.account = server, server.account()
        self.clock = ManualClock(NOW)
        self.means = Means(self.clock, parser, WebFetcher(self.clock), OneSecret())
        self.source = Source(
            id="pers", kind="imap", name="Persmailbox", address=f"imaps://localhost:{server.tls}", visibility="media",
            internal=True, options={"account": self.account, **options},
        )  # fmt: skip
        self.kind = ImapKind(Imap(tls=server.trust))
        self.seen = Validators()

    def deliver(self, *mails: bytes) -> None:
        self.server.deliver(self.account, *mails)

    def visit(self) -> Reading:
        reading = self.kind.read(self.source, self.seen, self.means)
        self.seen = reading.validators
        return reading

    def titles(self) -> list[str]:
        return [signal.title for signal in self.visit().signals]

    def refused(self) -> BrokenInput:
        with pytest.raises(BrokenInput) as refusal:
            self.visit()
        assert PASSWORD not in repr(refusal.value)
        return refusal.value

    def change(self, **changes: object) -> None:
        self.source = msgspec.structs.replace(self.source, **changes)


@pytest.fixture
def desk(server: MailServer, parser: ParserProcess) -> Desk:
    return Desk(server, parser)


def test_each_mail_is_read_once_oldest_first_and_as_a_letter(desk: Desk) -> None:
    desk.deliver(mail(1), mail(2))
    reading = desk.visit()
    assert [letter.signal.title for letter in reading.letters] == ["Vraag 1", "Vraag 2"]
    assert {signal.visibility for signal in reading.signals} == {"media"}
    assert {signal.raw_sha for signal in reading.signals} == {raw.sha for raw in reading.raws}
    again = desk.visit()
    assert (again.unchanged, again.signals) == (True, ())
    desk.deliver(mail(3))
    assert desk.titles() == ["Vraag 3"]


def test_reading_marks_nothing_as_read_unless_the_source_says_so(desk: Desk) -> None:
    desk.deliver(mail(1))
    desk.visit()
    assert unseen(desk) == 1
    desk.change(options={**desk.source.options, "mark_read": "yes"})
    desk.deliver(mail(2))
    desk.visit()
    assert unseen(desk) == 1


def unseen(desk: Desk) -> int:
    with desk.server.as_person(desk.account) as client:
        _, said = client.status("INBOX", "(UNSEEN)")
        return int(bytes(said[0]).split(b"UNSEEN ")[1].rstrip(b")"))


def test_a_copy_that_was_delivered_twice_or_moved_back_is_the_same_signal(desk: Desk) -> None:
    desk.deliver(mail(1), mail(1, extra="Received: from mx2\r\n"))
    first = desk.visit()
    assert len({signal.id for signal in first.signals}) == 1
    with desk.server.as_person(desk.account) as client:
        client.create("Gelezen")
        client.select("INBOX")
        client.copy("1", "Gelezen")
        client.store("1", "+FLAGS", r"(\Deleted)")
        client.expunge()
        client.select("Gelezen")
        client.copy("1", "INBOX")
    assert [signal.id for signal in desk.visit().signals] == [first.signals[0].id]


def test_when_every_message_gets_another_number_nothing_is_lost_and_nothing_double(desk: Desk, cache: Cache) -> None:
    desk.deliver(mail(1), mail(2))
    assert len(cache.insert_new(desk.visit().signals)) == 2
    before = desk.seen
    for place in (desk.server.folder / "mail" / desk.account).rglob("dovecot.index*"):
        place.unlink()
    (numbers,) = (desk.server.folder / "mail" / desk.account).rglob("dovecot-uidlist")
    numbers.write_text(re.sub(r"V(\d+) N\d+", lambda found: f"V{int(found[1]) + 1} N9", numbers.read_text(), count=1))
    desk.deliver(mail(3))
    fresh = cache.insert_new(desk.visit().signals)
    assert [signal.title for signal in fresh] == ["Vraag 3"]
    assert validity(desk.seen) != validity(before)


def validity(seen: Validators) -> int:
    return int(msgspec.json.decode(seen.memory)["validity"])


def test_a_message_that_is_too_large_is_told_and_holds_up_no_other(desk: Desk) -> None:
    desk.deliver(mail(1), mail(2, "x" * 5_100_000), mail(3))
    reading = desk.visit()
    assert [signal.title for signal in reading.signals] == ["Vraag 1", "Vraag 3"]
    assert [(fault.code, fault.params["file"]) for fault in reading.faults] == [("mail.too_large", "UID 2")]
    assert desk.visit().unchanged


def test_a_hostile_message_is_told_and_holds_up_no_other(desk: Desk) -> None:
    nested = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(300)).encode()
    desk.deliver(nested, mail(2))
    reading = desk.visit()
    assert [signal.title for signal in reading.signals] == ["Vraag 2"]
    assert [fault.code for fault in reading.faults] == ["mail.too_nested"]


def test_a_full_mailbox_is_read_on_at_the_next_visit(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds_imap, "MESSAGES", 2)
    desk.deliver(*(mail(n) for n in range(5)))
    assert [desk.titles(), desk.titles(), desk.titles()] == [
        ["Vraag 0", "Vraag 1"],
        ["Vraag 2", "Vraag 3"],
        ["Vraag 4"],
    ]
    assert desk.visit().unchanged


def test_a_visit_that_breaks_off_goes_on_from_there(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.deliver(mail(1), mail(2), mail(3))
    letter, parser = desk.means.parser.letter, desk.means.parser
    calls: list[int] = []

    def sometimes(body: bytes, origin: object) -> object:
        calls.append(1)
        if len(calls) == 2:
            raise BrokenInput("parser.unavailable")
        return letter(body, origin)  # type: ignore[arg-type]

    monkeypatch.setattr(parser, "letter", sometimes)
    first = desk.visit()
    assert [signal.title for signal in first.signals] == ["Vraag 1"]
    assert [fault.code for fault in first.faults] == ["parser.unavailable"]
    assert desk.titles() == ["Vraag 2", "Vraag 3"]


def test_a_large_message_that_a_slow_line_cannot_bring_keeps_no_other_waiting(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.deliver(mail(1, "x" * 300_000), mail(2), mail(3))
    honest = Session.message

    def slow(self: Session, uid: int) -> bytes | None:
        if uid == 1:
            raise BrokenInput("fetch.too_slow")
        return honest(self, uid)

    monkeypatch.setattr(Session, "message", slow)
    reading = desk.visit()
    assert [signal.title for signal in reading.signals] == ["Vraag 2", "Vraag 3"]
    assert [fault.code for fault in reading.faults] == ["fetch.too_slow"]
    assert desk.refused().code == "fetch.too_slow"
    desk.deliver(mail(4))
    assert desk.titles() == ["Vraag 4"]
    monkeypatch.undo()
    assert desk.titles() == ["Vraag 1"]
    assert desk.visit().unchanged


def test_a_new_source_begins_with_the_last_days_only(desk: Desk) -> None:
    with desk.server.as_person(desk.account) as client:
        client.append("INBOX", "", '"01-Jan-2020 10:00:00 +0100"', mail(1))
    desk.deliver(mail(2))
    assert desk.titles() == ["Vraag 2"]
    assert desk.visit().unchanged


def test_another_folder_with_accents_is_read_and_an_unknown_one_named(desk: Desk) -> None:
    with desk.server.as_person(desk.account) as client:
        client.create("Pers&AOk-")
    desk.change(options={**desk.source.options, "folder": "Persé"})
    desk.server.deliver(desk.account, mail(1), folder="Pers&AOk-")
    assert desk.titles() == ["Vraag 1"]
    desk.change(options={**desk.source.options, "folder": "Weg"})
    assert desk.refused().code == "imap.no_folder"


def test_a_wrong_password_is_refused_without_telling_it(desk: Desk) -> None:
    desk.means = msgspec.structs.replace(desk.means, secrets=OneSecret("fout"))
    assert desk.refused().code == "imap.login"


@pytest.mark.parametrize("tls", ["starttls", "none"])
def test_an_internal_server_may_be_asked_for_tls_or_none(desk: Desk, tls: str) -> None:
    desk.deliver(mail(1))
    desk.change(address=f"imap://localhost:{desk.server.plain}", options={**desk.source.options, "tls": tls})
    assert desk.titles() == ["Vraag 1"]


def test_a_certificate_that_this_machine_does_not_trust_or_for_another_name_is_refused(desk: Desk) -> None:
    desk.kind = ImapKind(Imap(tls=ssl.create_default_context))
    assert desk.refused().code == "imap.untrusted"
    desk.kind = ImapKind(Imap(tls=desk.server.trust))
    desk.change(address=f"imaps://127.0.0.1:{desk.server.tls}")
    assert desk.refused().code == "imap.untrusted"
    desk.change(address=f"imap://127.0.0.1:{desk.server.plain}", options={**desk.source.options, "tls": "starttls"})
    assert desk.refused().code == "imap.untrusted"


def test_without_a_persons_word_no_address_inside_is_reached_and_nothing_goes_in_the_open(desk: Desk) -> None:
    desk.change(internal=False)
    assert desk.refused().code == "fetch.address_forbidden"
    desk.change(options={**desk.source.options, "tls": "none"})
    assert desk.refused().code == "imap.in_the_open"


def test_nobody_there_is_a_fault_and_not_a_loss(desk: Desk) -> None:
    desk.deliver(mail(1))
    desk.visit()
    before = desk.seen
    desk.change(address="imaps://localhost:9")
    assert desk.refused().code == "fetch.unreachable"
    assert desk.seen == before


def test_the_secret_stands_in_no_mark_that_a_visit_leaves(desk: Desk, tmp_path: Path) -> None:
    desk.deliver(mail(1))
    assert PASSWORD not in repr(desk.visit())


@pytest.mark.parametrize(
    "address",
    [
        "", "https://mail.zone.example", "imaps://", "imaps://an:geheim@mail.zone.example", "imaps://mail.zone.example/x",
        "imaps://mail zone", "imap://[::1", "mail.zone.example:99999", "file:///etc/passwd", "imaps://mail.zone.example?x",
    ],
)  # fmt: skip
def test_what_is_no_address_of_a_mail_server_is_refused(address: str) -> None:
    with pytest.raises(BrokenInput) as refused:
        place_of(address, "implicit")
    assert refused.value.code == "imap.bad_address"


@pytest.mark.parametrize(
    ("address", "port"), [("mail.zone.example", 993), ("imaps://mail.zone.example:1993", 1993), (" imap://[::1] ", 993)]
)
def test_a_bare_name_is_an_address_too(address: str, port: int) -> None:
    assert place_of(address, "implicit").port == port
