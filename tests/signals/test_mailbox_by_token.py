"""A press mailbox without a password: a real Dovecot that asks a token server whether a token is good."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import msgspec
import pytest
from mail_server import MailServer, missing, serving
from token_server import LONG, Shelf, Tokens, handing_out

from woordvoering.clock import BRUSSELS, ManualClock, moment
from woordvoering.errors import BrokenInput, Refused
from woordvoering.signals.fetch import WebFetcher
from woordvoering.signals.imap import Imap
from woordvoering.signals.kinds.imap import ImapKind
from woordvoering.signals.kinds.kind import Means, Reading
from woordvoering.signals.needs import check
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.pieces import PIECE_BYTES
from woordvoering.signals.secrets import KeptSecrets
from woordvoering.signals.types import Source, Validators


@pytest.fixture(scope="module")
def tokens() -> Iterator[Tokens]:
    with handing_out() as running:
        yield running


@pytest.fixture(scope="module", params=["xoauth2", "oauthbearer"])
def server(tokens: Tokens, request: pytest.FixtureRequest) -> Iterator[MailServer]:
    """A server that knows one way to log in with a token."""
    if why := missing():
        pytest.skip(why)
    with serving(tokens=tokens.address, ways=f"plain login {request.param}") as running:
        yield running


class Desk:
    """One account and the source that reads it with a token."""

    def __init__(self, server: MailServer, tokens: Tokens, parser: ParserProcess) -> None:
        self.server, self.tokens, self.account = server, tokens, server.account()
        tokens.account, tokens.answer, tokens.exchange, tokens.refresh = self.account, None, "", LONG
        tokens.asked.clear()
        self.shelf = Shelf()
        self.secrets = KeptSecrets(self.shelf)
        clock = ManualClock(moment(datetime.now(BRUSSELS)))
        self.means = Means(clock, parser, WebFetcher(clock), self.secrets)
        self.source = Source(
            id="pers", kind="imap", name="Persmailbox", address=f"imaps://localhost:{server.tls}", internal=True,
            options={"account": self.account, "token_url": f"{tokens.address}/token", "client": "woordvoering"},
        )  # fmt: skip
        self.secrets.keep(self.source, LONG)
        self.kind = ImapKind(Imap(tls=server.trust))
        self.seen = Validators()

    def deliver(self, number: int) -> None:
        head = f"From: An <an@krant.example>\r\nSubject: Vraag {number}\r\nMessage-ID: <{number}@krant.example>\r\n"
        self.server.deliver(self.account, f"{head}\r\nWaren er gewonden?\r\n".encode())

    def visit(self) -> Reading:
        reading = self.kind.read(self.source, self.seen, self.means)
        self.seen = reading.validators
        return reading

    def refused(self) -> str:
        with pytest.raises(BrokenInput) as refusal:
            self.visit()
        said = f"{refusal.value!r} {refusal.value.params} {refusal.value.__cause__!r}"
        assert LONG not in said
        assert "toegang" not in said
        return refusal.value.code


@pytest.fixture
def desk(server: MailServer, tokens: Tokens, parser: ParserProcess) -> Desk:
    return Desk(server, tokens, parser)


def test_a_mailbox_is_read_with_a_token_that_is_asked_for_once_and_anew_when_it_ran_out(desk: Desk) -> None:
    for number in (1, 2):
        desk.deliver(number)
        assert [signal.title for signal in desk.visit().signals] == [f"Vraag {number}"]
    assert len(desk.tokens.asked) == 1
    assert desk.tokens.asked[0]["client_id"] == ["woordvoering"]
    desk.tokens.forget()
    desk.deliver(3)
    assert [signal.title for signal in desk.visit().signals] == ["Vraag 3"]
    assert len(desk.tokens.asked) == 2


def test_an_access_token_is_kept_nowhere_and_a_refresh_token_in_the_keyring_alone(desk: Desk) -> None:
    desk.visit()
    kept = b" ".join(desk.shelf.values.values())
    assert b"toegang" not in kept
    assert desk.secrets.session(desk.source) is not None
    assert LONG not in msgspec.json.encode(desk.source).decode()


def test_a_refresh_token_that_was_exchanged_takes_the_place_of_the_one_before(desk: Desk) -> None:
    desk.tokens.exchange = "1.nieuw" + "y" * 2 * PIECE_BYTES
    desk.visit()
    desk.tokens.forget()
    desk.visit()
    found = desk.secrets.secret(desk.source)
    assert found is not None
    assert found.reveal() == desk.tokens.exchange


def test_a_client_secret_goes_along_when_it_stands_before_the_refresh_token(desk: Desk) -> None:
    desk.secrets.keep(desk.source, f"GOCSPX-geheim {LONG}")
    desk.tokens.exchange = "1.nieuw"
    desk.visit()
    assert desk.tokens.asked[0]["client_secret"] == ["GOCSPX-geheim"]
    found = desk.secrets.secret(desk.source)
    assert found is not None
    assert found.reveal() == "GOCSPX-geheim 1.nieuw"


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ((400, b'{"error": "invalid_grant"}'), "token.ended"),
        ((401, b'{"error": "invalid_client"}'), "token.refused"),
        ((302, b""), "token.refused"),
        ((200, b"<html>Meld je aan</html>"), "token.unreadable"),
        ((200, b'{"access_token": "a\\u0001auth=Bearer b"}'), "token.unreadable"),
        ((200, b'{"access_token": ""}'), "token.unreadable"),
        ((429, b""), "fetch.limited"),
        ((200, b'{"access_token": "een-vreemde"}'), "imap.token"),
    ],
)
def test_what_a_token_server_refuses_or_says_wrongly_is_told_as_it_is(
    desk: Desk, answer: tuple[int, bytes], code: str
) -> None:
    desk.tokens.answer = answer
    assert desk.refused() == code
    assert len(desk.tokens.asked) == 1


def test_a_token_of_another_account_opens_nothing(desk: Desk) -> None:
    desk.tokens.account = "iemand-anders"
    assert desk.refused() == "imap.token"


def test_a_source_that_asks_its_tokens_elsewhere_has_no_secret_any_more(desk: Desk) -> None:
    desk.source = msgspec.structs.replace(
        desk.source, options={**desk.source.options, "token_url": "https://elders.example/token"}
    )
    assert desk.refused() == "source.secret_elsewhere"
    assert desk.tokens.asked == []


def test_a_refresh_token_goes_to_no_address_without_encryption_unless_it_is_internal(desk: Desk) -> None:
    desk.source = msgspec.structs.replace(desk.source, internal=False)
    assert desk.refused() == "fetch.secret_in_the_open"
    assert desk.tokens.asked == []


def test_a_server_that_takes_no_tokens_is_sent_none(desk: Desk, parser: ParserProcess) -> None:
    with serving() as other:
        desk.source = msgspec.structs.replace(desk.source, address=f"imaps://localhost:{other.tls}")
        desk.secrets.keep(desk.source, LONG)
        desk.kind = ImapKind(Imap(tls=other.trust))
        assert desk.refused() == "imap.no_token_login"


def test_the_two_fields_go_together(desk: Desk) -> None:
    for missing_one in ("token_url", "client"):
        options = {name: said for name, said in desk.source.options.items() if name != missing_one}
        with pytest.raises(Refused) as refusal:
            check(msgspec.structs.replace(desk.source, options=options), ImapKind.needs)
        assert [reason.code for reason in refusal.value.reasons()] == ["source.option_missing"]


def test_half_a_secret_is_none_and_a_forgotten_one_leaves_no_piece(desk: Desk) -> None:
    piece = next(name for name in desk.shelf.values if name.startswith("source-piece/2/"))
    kept = desk.shelf.values[piece]
    desk.shelf.values[piece] = b"van een ander"
    assert desk.refused() == "source.secret_missing"
    desk.shelf.values[piece] = kept
    desk.visit()
    desk.secrets.forget(desk.source.id)
    assert desk.shelf.values == {}
