"""The watch terms and the streets of a desk, in files of its own: tried, added, changed, taken away. What is kept
counts at once at the desk that keeps it."""

from __future__ import annotations

from collections import Counter

from woordvoering.desk import Desk, followed, watch_terms
from woordvoering.detection.composed import RuleParts, put_together
from woordvoering.detection.gazetteer import default_gazetteer
from woordvoering.detection.streets import StreetList, read_streets, written
from woordvoering.detection.types import Wijk
from woordvoering.errors import BrokenInput, BrokenStore, Reason, Refused
from woordvoering.overview.trial import Trial, sound_rule
from woordvoering.store.place import write_whole


def tried(desk: Desk, rule: str) -> Trial:
    """What a rule would have found in the last seven days. Raises BrokenInput with the place of a fault."""
    return desk.stories.try_rule(desk.cache, rule)


def composed(desk: Desk, parts: RuleParts) -> str:
    """The rule of a form. Raises BrokenInput with the place of a fault in the words as they were given."""
    if parts.words.strip():
        sound_rule(parts.words, desk.stories.gazetteer)
    return put_together(parts)


def add_rule(desk: Desk, rule: str) -> str:
    """Follows a rule from now on. Raises BrokenInput for a faulty rule, Refused('watch.rule_known')."""
    text = sound_rule(rule, desk.stories.gazetteer)
    _keep(desk, (*_without(desk, text), text))
    return text


def change_rule(desk: Desk, before: str, rule: str) -> str:
    """Follows a rule in the place of another. Raises BrokenInput for a faulty rule, Refused('watch.rule_known') when it
    stands there already, 'watch.rule_unknown' when the one before stands there no longer."""
    text, old = sound_rule(rule, desk.stories.gazetteer), " ".join(before.split())
    known = [_plain(one) for one in watch_terms(desk.home)]
    if old not in known:
        raise Refused(Reason("watch.rule_unknown", {"rule": old}))
    if text != old:
        _without(desk, text)
    _keep(desk, tuple(text if one == old else one for one in known))
    return text


def remove_rule(desk: Desk, rule: str) -> str:
    """Follows a rule no longer. Raises Refused('watch.rule_unknown')."""
    text = _plain(rule)
    known = watch_terms(desk.home)
    left = tuple(one for one in known if _plain(one) != text)
    if left == known:
        raise Refused(Reason("watch.rule_unknown", {"rule": text}))
    _keep(desk, left)
    return text


def streets_of(desk: Desk) -> tuple[tuple[Wijk, int], ...]:
    """Each quarter with the number of streets in the desk's own list."""
    counted: Counter[int] = Counter()
    if desk.home.streets.exists():
        try:
            found = read_streets(desk.home.streets.read_bytes(), default_gazetteer())
            counted.update(street.wijk for street in found.streets)
        except BrokenInput:
            return tuple((wijk, 0) for wijk in default_gazetteer().wijken)
    return tuple((wijk, counted[wijk.number]) for wijk in default_gazetteer().wijken)


def import_streets(desk: Desk, body: bytes) -> StreetList:
    """Keeps a list of streets in the place of the one before. Raises BrokenInput as `read_streets`: then the one before
    stays."""
    found = read_streets(body, default_gazetteer())
    write_whole(desk.home.streets, written(found.streets))
    desk.stories.follow(followed(desk.home))
    return found


def remove_streets(desk: Desk) -> None:
    """Lets go of the desk's own streets. Raises Refused('streets.unknown') when there are none."""
    if not desk.home.streets.exists():
        raise Refused(Reason("streets.unknown"))
    try:
        desk.home.streets.unlink()
    except OSError as cause:
        raise BrokenStore("store.unwritable", file=desk.home.streets.name, detail=cause.strerror or "") from cause
    desk.stories.follow(followed(desk.home))


def _plain(rule: str) -> str:
    return " ".join(rule.split())


def _without(desk: Desk, rule: str) -> tuple[str, ...]:
    """The rules that are followed, none of which is this one yet."""
    known = watch_terms(desk.home)
    if rule in {_plain(one) for one in known}:
        raise Refused(Reason("watch.rule_known", {"rule": rule}))
    return known


def _keep(desk: Desk, rules: tuple[str, ...]) -> None:
    write_whole(desk.home.watch_terms, "".join(f"{rule}\n" for rule in rules).encode())
    desk.stories.follow(followed(desk.home))
