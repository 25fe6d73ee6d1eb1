"""Key caps of the buttons under and above a story: where all does not fit, they give way before the words do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ui.keys import caps_now
from ui.widgets.buttons import Button
from ui.widgets.tips import tip


def show_caps(buttons: Mapping[str, Button], caps: Mapping[str, tuple[str, ...]], *, gap: int, room: int) -> None:
    """Shows the caps of every button, or of none when the buttons that are seen, each with a gap of so many pixels, do
    not fit in the room. The tooltips keep the keys."""
    for name, button in buttons.items():
        keys = caps.get(name, ())
        button.set_keys(keys)
        button.setToolTip(tip(" ".join(caps_now(keys))))
    seen = [button for button in buttons.values() if not button.isHidden()]
    if _width(seen, gap) - gap > room:
        for button in seen:
            button.set_keys(())


def _width(buttons: Iterable[Button], gap: int) -> int:
    return sum(button.sizeHint().width() + gap for button in buttons)
