"""Every kind of source by name. A new kind is one module beside this one and one line here."""

from __future__ import annotations

from collections.abc import Mapping

from woordvoering.errors import WrongUse
from woordvoering.signals.kinds.bluesky import BlueskyKind
from woordvoering.signals.kinds.feed import FeedKind
from woordvoering.signals.kinds.graph import GraphKind
from woordvoering.signals.kinds.imap import ImapKind
from woordvoering.signals.kinds.kind import Kind
from woordvoering.signals.kinds.mailbox import MailboxKind
from woordvoering.signals.kinds.manual import ManualKind
from woordvoering.signals.kinds.mastodon import MastodonKind
from woordvoering.signals.kinds.meldpunt import MeldpuntKind
from woordvoering.signals.kinds.posts import PostsKind
from woordvoering.signals.kinds.telegram import TelegramKind
from woordvoering.signals.kinds.x import XKind

KINDS: Mapping[str, Kind] = {
    kind.kind: kind
    for kind in (
        FeedKind(), MastodonKind(), BlueskyKind(), XKind(), GraphKind(), TelegramKind(),
        ImapKind(), MailboxKind(), MeldpuntKind(), PostsKind(), ManualKind(),
    )
}  # fmt: skip


def kind_of(name: str) -> Kind:
    """The kind by its name. Raises WrongUse('signals.unknown_kind')."""
    try:
        return KINDS[name]
    except KeyError as error:
        raise WrongUse("signals.unknown_kind", kind=name, known=tuple(sorted(KINDS))) from error
