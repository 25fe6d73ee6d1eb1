"""The order that every publisher keeps: what is not known is looked up first, and then done once.

Nothing here speaks to a network. The rule that no outcome may claim more than is known lives in this module alone.
"""

from __future__ import annotations

from collections.abc import Callable

from woordvoering.errors import BrokenInput, Param, Reason
from woordvoering.publishing.publisher import Failed, Outcome, Post, Remote, Sent, Unknown


class NotDone(BrokenInput):
    """The target was not reached, or said no: what was asked just now has certainly not happened.

    `retry_at` (ms UTC) is the moment that the target itself named; `final` as in Failed. `known`: this is what stands
    at the target, whatever was attempted before.
    """

    def __init__(
        self, code: str, /, *, retry_at: int | None = None, final: bool = False, known: bool = False, **params: Param
    ) -> None:
        super().__init__(code, **params)
        self.retry_at, self.final, self.known = retry_at, final, known


class NoAnswer(BrokenInput):
    """The question left and no answer came that can be believed: it may have happened."""


def attempted(
    post: Post, look: Callable[[], Remote | None] | None, do: Callable[[], Remote], *, always_look: bool = False
) -> Outcome:
    """One attempt at a post. `look` finds what an earlier attempt left at the target, or None; `do` does it. Without
    `look` doing it twice is as good as once.

    While an earlier attempt is open and could not be looked up, nothing is known: a failure before that is Unknown
    too, or a post that stands there would be told as failed.
    """
    in_doubt, doing = post.again, False
    try:
        if look is not None and (post.again or always_look):
            found = look()
            if found is not None:
                return Sent(found, found=True)
            in_doubt = False
        doing = True
        return Sent(do())
    except NotDone as error:
        return Unknown(reason_of(error)) if in_doubt and not error.known else failed(error)
    except NoAnswer as error:
        return Unknown(reason_of(error)) if in_doubt or doing else failed(error)


def waits(post: Post, now: int, ahead: int | None = None) -> None:
    """Raises NotDone('publish.embargo_waits') for a post that nobody may read yet, with the moment from which it may be
    tried again. `ahead` (ms) is from how long before its moment the target holds it itself; None if it never does."""
    if post.at is None or post.act == "withdraw" or post.at <= now:
        return
    if ahead is None or post.at - now < ahead:
        raise NotDone("publish.embargo_waits", retry_at=post.at)


def earlier_of(post: Post) -> Remote:
    """What is corrected or withdrawn. Raises NotDone('publish.nothing_earlier') when nobody knows."""
    if post.earlier is None or not post.earlier.id:
        raise NotDone("publish.nothing_earlier", final=True, known=True)
    return post.earlier


def reason_of(error: BrokenInput) -> Reason:
    """The reason of an error, as outcomes carry it."""
    return Reason(error.code, dict(error.params))


def certain(error: BrokenInput) -> NotDone:
    """The same failure, at a step of which it is certain that nothing was changed by it."""
    if error.code == "fetch.address_forbidden":
        return NotDone("publish.inside", final=True, host=error.params.get("host"))
    if error.code == "fetch.unknown_host":
        return NotDone("publish.unknown_host", host=error.params.get("host"))
    made = NotDone(error.code)
    made.params = dict(error.params)
    return made


def doubtful(error: BrokenInput) -> NoAnswer:
    """The same failure, after something was changed already."""
    made = NoAnswer(error.code)
    made.params = dict(error.params)
    return made


def failed(error: BrokenInput) -> Failed:
    """What certainly did not happen, as an outcome."""
    if isinstance(error, NotDone):
        return Failed(reason_of(error), retry_at=error.retry_at, final=error.final)
    return Failed(reason_of(error))
