"""A real Dovecot on loopback, thrown away after use: started without privileges, one account a test, TLS of its own."""

from __future__ import annotations

import getpass
import grp
import imaplib
import itertools
import os
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PASSWORD = 'zo"geheim"als\\maar-kan'
NOBODY = ("nobody", "nogroup")
STARTS_S = 20

CONFIG = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap{submission}
listen = 127.0.0.1
ssl = yes
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
disable_plaintext_auth = no
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
mail_location = maildir:{folder}/mail/%u
mail_uid = {user}
mail_gid = {group}
first_valid_uid = 1
first_valid_gid = 1
auth_mechanisms = {ways}
auth_failure_delay = 0
{token_passdb}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}/mail/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {plain}
  }}
  inet_listener imaps {{
    port = {tls}
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service auth {{
  chroot =
}}
"""


SUBMISSION = """hostname = localhost
submission_relay_host = 127.0.0.1
submission_relay_port = {relay}
service submission-login {{
  chroot =
  inet_listener submission {{
    port = {port}
  }}
}}
"""
BY_TOKEN = """passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {folder}/oauth2.conf
}}"""
OAUTH2 = """introspection_url = {tokens}/judge/
introspection_mode = get
username_attribute = email
active_attribute = active
active_value = true
"""


@dataclass(frozen=True)
class MailServer:
    """Where it listens, and the certificate that vouches for `localhost` alone."""

    folder: Path
    plain: int
    tls: int
    numbers: Iterator[int]
    submission: int = 0
    """Where mail is handed in, by STARTTLS; 0 where it is not."""

    def account(self, name: str = "") -> str:
        """An account that nobody used yet; every name is one."""
        return name or f"pers{next(self.numbers)}"

    def trust(self) -> ssl.SSLContext:
        """A context that knows this server's certificate and no other."""
        return ssl.create_default_context(cafile=str(self.folder / "cert.pem"))

    @contextmanager
    def as_person(self, account: str) -> Iterator[imaplib.IMAP4]:
        """The account as a person's own mail program opens it."""
        client = imaplib.IMAP4("127.0.0.1", self.plain)
        client.login(account, PASSWORD)
        yield client
        client.logout()

    def deliver(self, account: str, *mails: bytes, folder: str = "INBOX") -> None:
        """Puts mails into a folder."""
        with self.as_person(account) as client:
            for mail in mails:
                status, said = client.append(folder, "", None, mail)  # type: ignore[arg-type]
                assert status == "OK", said


def missing(*, submission: bool = False) -> str:
    """Why no Dovecot can run here; '' when it can."""
    wanted = [name for name in ("dovecot", "openssl") if not shutil.which(name, path=_path())]
    if submission and not Path("/usr/lib/dovecot/submission").exists():
        wanted.append("dovecot-submissiond")
    if os.name == "posix" and os.geteuid() == 0 and not shutil.which("setpriv"):
        wanted.append("setpriv")
    why = f"needs {', '.join(wanted)} (see .ci/packages tests)" if wanted else ""
    if why and os.environ.get("CI"):
        raise RuntimeError(f"in CI nothing of the mailbox is skipped: {why}")
    return why


@contextmanager
def serving(*, tokens: str = "", ways: str = "plain login xoauth2 oauthbearer", relay: int = 0) -> Iterator[MailServer]:
    """The server while it runs; with `tokens`, the address of who judges them, it takes tokens too, by these `ways`.
    With `relay`, the port of who delivers, it takes mail that leaves."""
    root = os.geteuid() == 0
    user, group = NOBODY if root else (getpass.getuser(), grp.getgrgid(os.getegid()).gr_name)
    folder = Path(tempfile.mkdtemp(prefix="dovecot-"))
    for name in ("run", "state", "mail"):
        (folder / name).mkdir(mode=0o700)
    _certificate(folder)
    plain, tls = _free_port(), _free_port()
    values = {"folder": folder, "user": user, "group": group, "plain": plain, "tls": tls, "password": PASSWORD}
    values |= {"ways": ways if tokens else "plain login", "submission": " submission" if relay else ""}
    submission = _free_port() if relay else 0
    values |= {"token_passdb": BY_TOKEN.format(folder=folder) if tokens else ""}
    (folder / "oauth2.conf").write_text(OAUTH2.format(tokens=tokens))
    extra = SUBMISSION.format(relay=relay, port=submission) if relay else ""
    (folder / "dovecot.conf").write_text(CONFIG.format(**values) + extra)
    if root:
        for place in (folder, *folder.rglob("*")):
            shutil.chown(place, user, group)
    lower = ["setpriv", f"--reuid={user}", f"--regid={group}", "--clear-groups"] if root else []
    command = [*lower, shutil.which("dovecot", path=_path()) or "dovecot", "-F", "-c", str(folder / "dovecot.conf")]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        _wait(plain, process)
        yield MailServer(folder, plain, tls, itertools.count(), submission)
    finally:
        process.terminate()
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def _path() -> str:
    return f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"


def _certificate(folder: Path) -> None:
    asked = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
    named = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    files = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")]
    subprocess.run(["openssl", *asked, *named, *files], check=True, capture_output=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    """Waits until the server greets; fails with what it said when it went away."""
    pause = threading.Event()
    for _ in range(STARTS_S * 20):
        if process.poll() is not None:
            raise RuntimeError("dovecot ended before it greeted")
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=2) as client:
                if client.recv(10).startswith(b"* OK"):
                    return
        except OSError:
            pause.wait(0.05)
    raise RuntimeError("dovecot does not greet")
