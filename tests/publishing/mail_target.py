"""Mail servers for the tests: a real one (aiosmtpd, with AUTH and TLS), and one that does as a test's script says."""

from __future__ import annotations

import logging
import socket
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import mail_server
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from woordvoering.publishing.kinds.net import Net

NAME, PASSWORD = "pers@politie.example", "geheim é"


@dataclass
class Inbox:
    """What the real server was given: each message as it came, with its envelope."""

    mails: list[bytes] = field(default_factory=list)
    envelopes: list[tuple[str, list[str]]] = field(default_factory=list)
    port: int = 0

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        assert isinstance(envelope.content, bytes)
        self.mails.append(envelope.content)
        self.envelopes.append((str(envelope.mail_from), [str(each) for each in envelope.rcpt_tos]))
        return "250 Message accepted for delivery"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address.startswith("vol@"):
            return "452 4.2.2 Mailbox full"
        if address.startswith("weg@"):
            return "550 5.1.1 No such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"


def _authenticated(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
    right = data.password in (PASSWORD.encode(), mail_server.PASSWORD.encode())
    return AuthResult(success=right, handled=False)


@contextmanager
def relayed() -> Iterator[Inbox]:
    """aiosmtpd without a login, behind a server that asked for one."""
    inbox = Inbox()
    controller = Controller(inbox, hostname="127.0.0.1", port=_free_port(), server_hostname="localhost")
    controller.start()
    inbox.port = controller.port
    try:
        yield inbox
    finally:
        controller.stop()


@contextmanager
def real(folder: Path, *, starttls: bool) -> Iterator[Inbox]:
    """aiosmtpd on loopback; `folder` holds the certificate of localhost. Nobody sends without a login."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    inbox = Inbox()
    tls: dict[str, Any] = {"tls_context": context, "require_starttls": True} if starttls else {"ssl_context": context}
    controller = Controller(
        inbox,
        hostname="127.0.0.1",
        port=_free_port(),
        server_hostname="localhost",
        enable_SMTPUTF8=True,
        data_size_limit=200_000,
        auth_required=starttls,
        auth_require_tls=starttls,
        authenticator=_authenticated,
        **tls,
    )
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)  # it tells of itself
    controller.start()
    inbox.port = controller.port
    try:
        yield inbox
    finally:
        controller.stop()


@dataclass
class Script:
    """A server that says what it is told to, by the first word of a command; '.' is the end of a message, '220' the
    greeting. `None` hangs up there, 'silence' says nothing more. `mails` are the messages that came whole."""

    says: dict[str, str | None] = field(default_factory=dict)
    mails: list[bytes] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    port: int = 0

    def forget(self) -> None:
        """Begins anew."""
        self.says.clear()
        self.mails.clear()
        self.commands.clear()


DEFAULT: Mapping[str, str] = {
    "220": "220 localhost ready",
    "EHLO": "250-localhost\r\n250-SIZE 100000\r\n250 8BITMIME",
    "MAIL": "250 ok",
    "RCPT": "250 ok",
    "DATA": "354 go on",
    ".": "250 taken",
}


@contextmanager
def scripted() -> Iterator[Script]:
    script = Script()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.05)
        script.port = listener.getsockname()[1]
        over = threading.Event()
        thread = threading.Thread(target=_serve, args=(listener, script, over))
        thread.start()
        try:
            yield script
        finally:
            over.set()
            thread.join()


def _serve(listener: socket.socket, script: Script, over: threading.Event) -> None:
    while not over.is_set():
        try:
            connection, _ = listener.accept()
        except TimeoutError:
            continue
        with connection:
            connection.settimeout(5)
            try:
                _talk(connection, script)
            except OSError:
                continue


def _talk(connection: socket.socket, script: Script) -> None:
    def say(mark: str) -> bool:
        said = script.says.get(mark, DEFAULT.get(mark, "502 what"))
        if said == "silence":
            connection.recv(1)  # until the other side hangs up
            return False
        if said is None:
            return False
        connection.sendall(said.encode() + b"\r\n")
        return said[:1] in "23"

    lines = connection.makefile("rb")
    with lines:
        if not say("220"):
            return
        while line := lines.readline():
            word = line.decode().split()[0].upper()
            if word == "QUIT":
                return
            script.commands.append(line.decode().strip())
            if script.says.get(word, "") is None or script.says.get(word) == "silence":
                say(word)
                return
            if say(word) and word == "DATA":
                mail = b"".join(iter(lines.readline, b".\r\n"))
                end = script.says.get(".", DEFAULT["."])
                if end in (None, "silence") or str(end).startswith("250 taken"):
                    script.mails.append(mail)
                if end in (None, "silence"):
                    say(".")
                    return
                say(".")


def net(trust: ssl.SSLContext | None = None, seconds: float = 20.0) -> Net:
    """The network of a test: every name is this machine, and the certificate of the test's own servers is believed."""
    return Net(
        resolve=lambda host, port: ["127.0.0.1"],
        tls=lambda: trust or ssl.create_default_context(),
        mail_seconds=seconds,
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
