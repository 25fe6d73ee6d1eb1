"""Press lists by mail: one message to each reader, in that reader's language and in the thread of what they had before.

Nobody can ask a mail server whether a message arrived: after its final dot, without a reply, a person decides.
"""

from __future__ import annotations

import hashlib
import re
from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime

from woordvoering.clock import Clock, brussels
from woordvoering.errors import BrokenInput, Reason
from woordvoering.publishing.kinds import value_of
from woordvoering.publishing.kinds.net import Net
from woordvoering.publishing.kinds.sent_folder import SentFolder
from woordvoering.publishing.kinds.smtp_line import SmtpLine, Tls, mail_place
from woordvoering.publishing.kinds.steps import NoAnswer, NotDone, failed, reason_of, waits
from woordvoering.publishing.publisher import Account, Act, Outcome, Post, Recipient, Remote, Sent, Unknown
from woordvoering.release.document import PressDocument
from woordvoering.release.formats import format_named
from woordvoering.release.wording import notices, words
from woordvoering.signals.secrets import Secret

_ADDRESS = re.compile(r"[^@\s<>()\[\],;:\\\"\x00-\x1f\x7f]{1,64}@[^@\s<>()\[\],;:\\\"\x00-\x1f\x7f]{1,255}")
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,200}>")


class SmtpPublisher:
    """One mail account. Sends to the recipient of a post and to nobody else."""

    holds = False
    personal = True

    def __init__(self, account: Account, secret: str, clock: Clock, net: Net) -> None:
        self._account, self._secret, self._clock, self._net = account, Secret(secret), clock, net
        self._internal = value_of(account, "internal") == "yes"
        self._tls: Tls = "none" if value_of(account, "tls") == "none" else "required"

    def act(self, post: Post) -> Outcome:
        """Sends one mail. With `again` a person has said that the one before did not arrive."""
        try:
            waits(post, self._clock.now())
            mail, to, sender = self._message(post)
            line = self._line()
            try:
                line.sender(sender, len(mail), utf8=not (to + sender).isascii())
                line.recipient(to)
                line.hand_over(mail)
            finally:
                line.close()
        except NotDone as error:
            return failed(error)
        except NoAnswer as error:
            return Unknown(reason_of(error), lookup=False)
        self._keep(mail)
        return Sent(Remote(_id_of(mail)))

    def check(self) -> Reason | None:
        try:
            self._line().close()
            folder = self._sent_folder()
            if folder is not None:
                folder.check()
        except BrokenInput as error:
            return reason_of(error)
        return None

    def _line(self) -> SmtpLine:
        secret, name = self._secret.reveal(), self._account.name.strip()
        if self._tls == "none" and (secret or not self._internal):
            raise NotDone("publish.in_the_open", final=True, host=mail_place(self._account.address).host)
        line = SmtpLine(mail_place(self._account.address), self._net, internal=self._internal, tls=self._tls)
        if name and secret:
            line.login(name, secret)
        return line

    def _message(self, post: Post) -> tuple[bytes, str, str]:
        """The bytes of the mail, and the addresses of its envelope."""
        reader = post.recipient
        if reader is None:
            raise NotDone("smtp.no_recipient", final=True)
        doc = next((each for each in post.documents if each.language == reader.language), post.document)
        to = _envelope(reader.address)
        sender = _envelope(value_of(self._account, "from") or doc.house.press_mail)
        message = _of_document(doc, utf8=not (to + sender).isascii())
        _set(message, "To", _shown(to, reader.name or reader.outlet))
        _set(message, "From", _shown(sender, doc.house.name))
        if doc.house.press_mail and _ADDRESS.fullmatch(doc.house.press_mail):
            _set(message, "Reply-To", _shown(_envelope(doc.house.press_mail), doc.house.name))
        _set(message, "Date", format_datetime(brussels(post.created)))
        _set(message, "Message-ID", message_id(post, reader, sender))
        _thread(message, post, reader, sender)
        _mark(message, post, doc)
        return message.as_bytes(), to, sender

    def _sent_folder(self) -> SentFolder | None:
        name = value_of(self._account, "sent")
        if not name:
            return None
        host = mail_place(self._account.address).host
        port = int(value_of(self._account, "sent_port"))
        return SentFolder(host, self._account.name, self._secret, name, self._net, internal=self._internal, port=port)

    def _keep(self, mail: bytes) -> None:
        """A copy among what was sent, for whoever reads the mailbox. The mail left: nothing here changes that, and
        `check` tells of a folder that takes no copies."""
        folder = self._sent_folder()
        if folder is not None:
            folder.file(mail)


def publisher(account: Account, secret: str, clock: Clock, net: Net | None) -> SmtpPublisher:
    """The publisher of an account of this kind."""
    return SmtpPublisher(account, secret, clock, net or Net())


def message_id(post: Post, reader: Recipient, sender: str, *, act: Act | None = None) -> str:
    """The Message-ID of one post to one reader: the same at every attempt, another for what takes it back."""
    what = "withdraw" if (act or post.act) == "withdraw" else ""
    mark = hashlib.sha256(f"{post.key}\n{reader.address.strip().lower()}\n{what}".encode()).hexdigest()[:40]
    return f"<{mark}@{sender.rpartition('@')[2]}>"


def _of_document(doc: PressDocument, *, utf8: bool) -> EmailMessage:
    policy = SMTPUTF8 if utf8 else SMTP
    return message_from_bytes(format_named("eml").render(doc), policy=policy.clone(cte_type="7bit"))


def _set(message: EmailMessage, name: str, value: str | Address) -> None:
    del message[name]
    message[name] = value


def _thread(message: EmailMessage, post: Post, reader: Recipient, sender: str) -> None:
    """What this reader had before, or may have had, and nothing that this reader never saw."""
    del message["In-Reply-To"]
    del message["References"]
    before = post.earlier.id if post.earlier is not None else ""
    if not before and post.act == "withdraw":
        before = message_id(post, reader, sender, act="publish")
    if _MESSAGE_ID.fullmatch(before):
        message["In-Reply-To"] = before
        message["References"] = before


def _mark(message: EmailMessage, post: Post, doc: PressDocument) -> None:
    """The word that a newsroom must see first, where the document itself does not bring it."""
    said = words(doc.language)
    wanted = {"correct": said.correction_mark, "withdraw": said.withdrawn_mark}.get(post.act, "")
    if wanted and wanted not in [notice.mark for notice in notices(doc)]:
        _set(message, "Subject", f"[{wanted}] {message['Subject']}")


def _envelope(address: str) -> str:
    """The address as a server is told it, its domain in ASCII. Raises NotDone('smtp.address')."""
    local, _, domain = address.strip().rpartition("@")
    try:
        plain = domain if domain.isascii() else domain.encode("idna").decode("ascii")
    except UnicodeError:
        plain = ""
    whole = f"{local}@{plain}"
    if not _ADDRESS.fullmatch(whole) or not whole.isprintable():
        raise NotDone("smtp.address", final=True)
    return whole


def _shown(address: str, name: str) -> Address:
    local, _, domain = address.rpartition("@")
    clean = " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())
    return Address(clean, username=local, domain=domain)


def _id_of(mail: bytes) -> str:
    return str(message_from_bytes(mail, policy=SMTP)["Message-ID"]).strip()
