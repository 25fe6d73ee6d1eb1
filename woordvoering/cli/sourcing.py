"""What a source consists of and how it fares: `sources kinds|test|budget|secret|health`."""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from woordvoering.cli.command import act, plain
from woordvoering.cli.session import Session, Sitting
from woordvoering.errors import Reason, WrongUse

if TYPE_CHECKING:
    from woordvoering.signals.health import Health
    from woordvoering.signals.needs import Needs
    from woordvoering.signals.secrets import Secret
    from woordvoering.signals.types import Source

Named = Annotated[str, typer.Argument(help="A source of the register.")]


def add_sourcing(sources: typer.Typer) -> None:
    """Hangs these commands on the noun."""
    plain(sources, "kinds")(kinds)
    act(sources, "test")(test)
    act(sources, "budget")(budget)
    act(sources, "secret")(secret)
    act(sources, "health")(health)


def kinds(session: Session) -> None:
    """Lists the kinds of source, and what each asks for."""
    from woordvoering.signals.kinds.registry import KINDS

    voice = session.voice
    record = {name: kind.needs for name, kind in KINDS.items()}
    rows = [
        [name, needs.default_address, _options(needs), _secret_word(session, needs)] for name, needs in record.items()
    ]
    voice.answer(record, lambda: voice.table(("kind", "address", "options", "secret"), rows))


def _options(needs: Needs) -> str:
    """The options as they are typed: `account|tag pages=5 network*`; a star where one must be given."""
    shown: list[str] = []
    grouped: dict[str, list[str]] = {}
    for option in needs.options:
        said = option.name + (f"={option.default}" if option.default else "") + ("*" if option.required else "")
        if option.group:
            grouped.setdefault(option.group, []).append(said)
        else:
            shown.append(said)
    return " ".join([*("|".join(names) for names in grouped.values()), *shown])


def _secret_word(session: Session, needs: Needs) -> str:
    return session.voice.word("secret", needs.secret) + ("*" if needs.secret_required else "") if needs.secret else ""


def test(sitting: Sitting, source: Named) -> None:
    """Visits a source once without storing anything, and shows what it would give."""
    from woordvoering.trying import try_source

    tried, voice = try_source(sitting.desk, known(sitting, source)), sitting.voice
    record = {"source": source, "found": tried.found, "newest": tried.newest, "faults": tried.faults}

    def tell() -> None:
        voice.line(
            voice.say("cli.done.source_tested", {"source": source, "found": tried.found, "newest": tried.newest})
        )
        for fault in tried.faults:
            voice.line(voice.reason(fault))

    voice.answer(record, tell)


def budget(
    sitting: Sitting,
    source: Named,
    posts: Annotated[int, typer.Argument(min=0, help="Posts a day from now on; without it nothing changes.")] = 0,
) -> None:
    """Shows what a source that is paid per post used today and has left, or gives it another budget."""
    import msgspec

    from woordvoering.signals.health import health_of
    from woordvoering.trying import keep_source

    found = known(sitting, source)
    if posts:
        keep_source(sitting.desk, msgspec.structs.replace(found, options={**found.options, "budget": str(posts)}))
    now = health_of(sitting.desk.cache, sitting.session.clock.now())[source]
    if now.budget is None or now.used is None:
        raise WrongUse("source.no_budget", source=source)
    left = max(0, now.budget - now.used)
    said = {"source": source, "used": now.used, "limit": now.budget, "left": left}
    sitting.voice.told("cli.done.source_budget", said, said)


def secret(
    sitting: Sitting,
    source: Named,
    forget: Annotated[bool, typer.Option("--forget", help="Forgets it instead.")] = False,
) -> None:
    """Keeps the secret of a source, typed unseen or read from standard input, in the keyring alone."""
    from woordvoering.trying import keep_source

    found = known(sitting, source)
    if forget:
        sitting.desk.source_secrets.forget(source)
        sitting.voice.told("cli.done.secret_forgotten", {"source": source}, {"source": source})
        return
    keep_source(sitting.desk, found, asked_secret(sitting))
    sitting.voice.told("cli.done.secret_kept", {"source": source}, {"source": source})


def asked_secret(sitting: Sitting) -> Secret:
    """The secret as a person types it, shown nowhere, or the first line of standard input."""
    from woordvoering.signals.secrets import Secret

    if sys.stdin.isatty():
        return Secret(getpass.getpass(sitting.voice.say("cli.ask_secret")))
    return Secret(sys.stdin.readline(10_000).strip())


def health(sitting: Sitting) -> None:
    """Lists how every source fares: when it last worked, how much comes, what is wrong since when, when it is next."""
    from woordvoering.signals.health import health_of

    found = list(health_of(sitting.desk.cache, sitting.session.clock.now()).values())
    voice = sitting.voice
    rows = [_fares(sitting, one) for one in found]
    columns = ("source", "seen", "per_day", "since", "problem", "next_try", "budget", "moved")
    voice.answer(found, lambda: voice.table(columns, rows))


def _fares(sitting: Sitting, one: Health) -> list[str | float]:
    voice = sitting.voice
    wrong = voice.reason(Reason(one.error.code, one.error.params)) if one.error is not None else ""
    budget = f"{one.used}/{one.budget}" if one.budget is not None else ""
    last, since, following = (voice.when(at) for at in (one.last_success, one.error_since, one.next_try))
    return [one.source, last, round(one.per_day, 1), since, wrong, following, budget, one.moved]


def address_of(given: str, kind: str, language: str, *, search: bool) -> str:
    """The address that was meant: of a feed, what stands for one may be pasted. Raises WrongUse('source.no_feed')."""
    from woordvoering.signals.feed_address import meant, news_search

    if search:
        return news_search(given, language).address
    if kind != "feed" or not given.startswith(("@", "r/", "u/", "https://", "http://")):
        return given
    found = meant(given, language)
    if found is None:
        raise WrongUse("source.no_feed", value=given)
    return found.address


def known(sitting: Sitting, source: str) -> Source:
    """The source of that name. Raises WrongUse('cli.source_unknown')."""
    found = next((one for one in sitting.desk.cache.register.all() if one.id == source), None)
    if found is None:
        raise WrongUse("cli.source_unknown", source=source)
    return found
