"""The watch terms of a desk, in a file of its own: tried, added, taken away. They count from the next start."""

from __future__ import annotations

from woordvoering.desk import Desk, watch_terms
from woordvoering.errors import Reason, Refused
from woordvoering.overview.trial import Trial, sound_rule
from woordvoering.store.place import write_whole


def tried(desk: Desk, rule: str) -> Trial:
    """What a rule would have found in the last seven days. Raises BrokenInput with the place of a fault."""
    return desk.stories.try_rule(desk.cache, rule)


def add_rule(desk: Desk, rule: str) -> str:
    """Follows a rule from the next start on. Raises BrokenInput for a faulty rule, Refused('watch.rule_known')."""
    text = sound_rule(rule)
    known = watch_terms(desk.home)
    if text in known:
        raise Refused(Reason("watch.rule_known", {"rule": text}))
    _write(desk, (*known, text))
    return text


def remove_rule(desk: Desk, rule: str) -> str:
    """Follows a rule no longer. Raises Refused('watch.rule_unknown')."""
    text = " ".join(rule.split())
    known = watch_terms(desk.home)
    left = tuple(one for one in known if " ".join(one.split()) != text)
    if left == known:
        raise Refused(Reason("watch.rule_unknown", {"rule": text}))
    _write(desk, left)
    return text


def _write(desk: Desk, rules: tuple[str, ...]) -> None:
    write_whole(desk.home.folder / "volgtermen.txt", "".join(f"{rule}\n" for rule in rules).encode())
