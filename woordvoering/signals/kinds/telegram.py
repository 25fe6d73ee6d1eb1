"""Telegram: what a bot of the desk is sent, and the posts of channels and groups that it sits in (Bot API)."""

from __future__ import annotations

import hashlib
from urllib.parse import quote

import msgspec

from woordvoering.errors import BrokenInput
from woordvoering.signals.fetched import Answer, Call
from woordvoering.signals.kinds.kind import Means, Reading
from woordvoering.signals.kinds.talk import ERROR_BYTES, Talk, limited
from woordvoering.signals.kinds.walk import unread
from woordvoering.signals.needs import Needs
from woordvoering.signals.types import Source, Validators

UPDATES = 100
"""Updates of one visit: the most that Telegram gives. A full page means that there is more."""
_WANTED = '["message","edited_message","channel_post","edited_channel_post"]'


class _Rest(msgspec.Struct, frozen=True):
    retry_after: int | None = None


class _Refused(msgspec.Struct, frozen=True):
    parameters: _Rest = _Rest()


class TelegramKind:
    """Asks for the updates after the last one that is stored, and so tells Telegram to forget those before: an update
    is forgotten there only when it is safe here, and one that comes twice is known by its id. Telegram keeps an update
    for 24 hours. Another bot numbers its updates anew: the memory says by a digest which one it is about."""

    kind = "telegram"
    needs = Needs(
        address="web",
        default_address="https://api.telegram.org",
        secret="bot_token",  # noqa: S106  # its name
        secret_required=True,
        interval_s=60,
    )

    def read(self, source: Source, seen: Validators, means: Means) -> Reading:
        talk = Talk(source, means, _refusal)
        bot = hashlib.sha256(talk.needed().reveal().partition(":")[0].encode()).hexdigest()[:12]
        whose, _, number = seen.memory.partition(" ")
        done = number if whose == bot and number.isdecimal() else ""
        offset = f"&offset={int(done) + 1}" if done else ""
        call = Call(
            url=f"{source.address.strip().rstrip('/')}/bot{{secret}}/getUpdates"
            f"?limit={UPDATES}&allowed_updates={quote(_WANTED)}{offset}",
            secret=talk.needed(),
            place="address",
        )
        page, raw, _ = talk.page("telegram", call)
        newest = page.facts.get("newest") or done
        return Reading(
            signals=page.signals,
            validators=Validators(memory=f"{bot} {newest}" if newest else ""),
            raws=(raw,),
            faults=unread(page),
            rest_until=talk.rest_until,
            more=int(page.facts.get("count", "0")) >= UPDATES,
            unchanged=newest == done and bool(done),
        )


def _refusal(answer: Answer) -> BrokenInput | None:
    """Telegram names the rest it wants in its body; 404 is its word for a token that it does not know, and 409 for a
    bot whose updates already go somewhere else."""
    if answer.status == 409:
        return BrokenInput("telegram.taken")
    if answer.status == 404:
        return BrokenInput("source.refused", status=404)
    if answer.status != 429:
        return None
    try:
        rest = msgspec.json.decode(answer.body[:ERROR_BYTES], type=_Refused).parameters.retry_after
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return limited(429, rest)
