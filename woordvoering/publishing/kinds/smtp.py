"""Press lists by mail: one message to each reader, in that reader's language and in the thread of what they had before.

Nobody can ask a mail server whether a message arrived: after its final dot, without a reply, a person decides.
"""

from __future__ import annotations

from woordvoering.clock import Clock
from woordvoering.errors import BrokenInput, Reason
from woordvoering.publishing.kinds import value_of
from woordvoering.publishing.kinds.letter import letter_of
from woordvoering.publishing.kinds.net import Net
from woordvoering.publishing.kinds.sent_folder import SentFolder
from woordvoering.publishing.kinds.smtp_line import MailPlace, SmtpLine, Tls, mail_place
from woordvoering.publishing.kinds.smtp_token import AccountToken
from woordvoering.publishing.kinds.steps import NoAnswer, NotDone, failed, reason_of, waits
from woordvoering.publishing.publisher import Account, Outcome, Post, Remote, Sent, Unknown
from woordvoering.signals.secrets import Secret

IMAPS = 993


class SmtpPublisher:
    """One mail account. Sends to the recipient of a post and to nobody else."""

    holds = False
    personal = True

    def __init__(self, account: Account, secret: str, clock: Clock, net: Net) -> None:
        self._account, self._secret, self._clock, self._net = account, Secret(secret), clock, net
        self._token = AccountToken(account, self._secret, clock, net)
        self._internal = value_of(account, "internal") == "yes"
        self._tls: Tls = "none" if value_of(account, "tls") == "none" else "required"

    def act(self, post: Post) -> Outcome:
        """Sends one mail. With `again` a person has said that the one before did not arrive."""
        try:
            waits(post, self._clock.now())
            letter = letter_of(post, value_of(self._account, "from"))
            line = self._line()
            try:
                line.sender(letter.sender, len(letter.data), utf8=letter.utf8)
                line.recipient(letter.to)
                line.hand_over(letter.data)
            finally:
                line.close()
        except NotDone as error:
            return failed(error)
        except NoAnswer as error:
            return Unknown(reason_of(error), lookup=False)
        self._keep(letter.data)
        return Sent(Remote(letter.name))

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
        secret, name, place = self._secret.reveal(), self._account.name.strip(), mail_place(self._account.address)
        if self._tls == "none" and (secret or not self._internal):
            raise NotDone("publish.in_the_open", final=True, host=place.host)
        if self._token.wanted:
            return self._token.used(lambda token: self._entered(place, name, token.reveal(), bearer=True))
        return self._entered(place, name, secret, bearer=False)

    def _entered(self, place: MailPlace, name: str, secret: str, *, bearer: bool) -> SmtpLine:
        line = SmtpLine(place, self._net, internal=self._internal, tls=self._tls)
        if name and secret:
            line.login(name, secret, bearer=bearer)
        return line

    def _sent_folder(self) -> SentFolder | None:
        """Where copies go. With a token it is that with which the mail went."""
        name, bearer = value_of(self._account, "sent"), self._token.wanted
        secret = self._token.session() if bearer else self._secret
        if not name or secret is None:
            return None
        host = mail_place(self._account.address).host
        said = value_of(self._account, "sent_port")
        port = int(said) if said.isdecimal() and len(said) <= 5 else IMAPS
        return SentFolder(
            host, self._account.name, secret, name, self._net, internal=self._internal, port=port, bearer=bearer
        )

    def _keep(self, mail: bytes) -> None:
        """A copy among what was sent, for whoever reads the mailbox. The mail left: nothing here changes that, and
        `check` tells of a folder that takes no copies."""
        folder = self._sent_folder()
        if folder is not None:
            folder.file(mail)


def publisher(account: Account, secret: str, clock: Clock, net: Net | None) -> SmtpPublisher:
    """The publisher of an account of this kind."""
    return SmtpPublisher(account, secret, clock, net or Net())
