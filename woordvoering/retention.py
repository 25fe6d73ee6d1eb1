"""How long signals are kept: a rule of the desk in days, run once a day when it opens and whenever a person says so.

What a case took over stands in the journal and is never touched; a signal that a case refers to stays findable too.
"""

from __future__ import annotations

import msgspec

from woordvoering.clock import DAY, Clock
from woordvoering.errors import WrongUse
from woordvoering.journal.journal import Journal
from woordvoering.overview.seen import forget_seen
from woordvoering.signals.cache import Cache
from woordvoering.store.place import write_whole
from woordvoering.store.profile import Home

MOST_DAYS = 3_650


class Rule(msgspec.Struct, frozen=True):
    """`retention.json`: signals older than so many days go, 0: none; when it last ran (ms UTC), and what went."""

    days: int = 0
    ran_at: int | None = None
    gone: int = 0


class Stock(msgspec.Struct, frozen=True):
    """What is there: the signals, those that cases refer to, and those that the rule would take now."""

    rule: Rule
    signals: int
    kept_for_cases: int
    due: int


def rule_of(home: Home) -> Rule:
    """The rule of a desk; none when there is no file, or one that cannot be read."""
    try:
        return msgspec.json.decode((home.folder / "retention.json").read_bytes(), type=Rule)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return Rule()


def set_rule(home: Home, days: int) -> Rule:
    """From now on signals are kept for so many days, 0: for ever. Raises WrongUse `retention.days`."""
    return _write(home, msgspec.structs.replace(rule_of(home), days=_sound(days)))


def stock_of(home: Home, journal: Journal, cache: Cache, clock: Clock, days: int | None = None) -> Stock:
    """What a run would do now; with `days` what it would do under that rule. Raises WrongUse `retention.days`."""
    rule, keep = rule_of(home), _referred(journal)
    if days is not None:
        rule = msgspec.structs.replace(rule, days=_sound(days))
    due = cache.older_than(clock.now() - rule.days * DAY, keep) if rule.days else 0
    return Stock(rule, cache.count(), len(keep), due)


def run_rule(home: Home, journal: Journal, cache: Cache, clock: Clock) -> Rule:
    """Takes out what is too old now. Raises StoreFull or BrokenStore."""
    rule, keep = rule_of(home), _referred(journal)
    before = clock.now() - rule.days * DAY
    if rule.days and cache.older_than(before, keep):
        forget_seen(home.last_seen)  # first: the list of Wacht has its titles from these signals
    gone = cache.purge(before, keep) if rule.days else 0
    return _write(home, msgspec.structs.replace(rule, ran_at=clock.now(), gone=gone))


def keep_to_rule(home: Home, journal: Journal, cache: Cache, clock: Clock) -> None:
    """Runs a rule that did not run for a day."""
    rule = rule_of(home)
    if rule.days and (rule.ran_at is None or not 0 <= clock.now() - rule.ran_at < DAY):
        run_rule(home, journal, cache, clock)


def _sound(days: int) -> int:
    if not 0 <= days <= MOST_DAYS:
        raise WrongUse("retention.days", days=days, most=MOST_DAYS)
    return days


def _referred(journal: Journal) -> frozenset[str]:
    with journal.engine.connect() as db:
        return frozenset(str(row[0]) for row in db.exec_driver_sql("SELECT DISTINCT key FROM case_signal").all())


def _write(home: Home, rule: Rule) -> Rule:
    write_whole(home.folder / "retention.json", msgspec.json.encode(rule))
    return rule
