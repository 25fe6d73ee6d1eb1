"""What a screen reader hears and does, over AT-SPI: reads the list of stories, opens a case, presses the next step.

Run by the system's Python, which has Debian's bindings; writes what it heard as JSON, one line.
"""

from __future__ import annotations

import json
import sys
import time
from threading import Event

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402  the version is chosen first

LONGEST_S = 25
"""So long a window may take to answer before the reader gives up: a hang, not a judgement of speed."""
LOOK_S = 0.05


def below(node, depth: int = 0):
    """A node and everything under it that shows."""
    yield node
    if depth < 40:
        for place in range(min(node.get_child_count(), 200)):
            child = node.get_child_at_index(place)
            if child is not None:
                yield from below(child, depth + 1)


def shows(node) -> bool:
    """Whether a person would see it."""
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def role(node) -> str:
    """The name of a role; AT-SPI before 2.54 calls a button otherwise."""
    return node.get_role_name().replace("push button", "button")


def first(root, kind: str, begins: str):
    """The first node of a role that shows and whose name begins with these words."""
    for node in below(root):
        if (node.get_name() or "").startswith(begins) and role(node) == kind and shows(node):
            return node
    return None


def wait(look):
    """What `look` finds, as soon as it finds it."""
    until = time.monotonic() + LONGEST_S
    while time.monotonic() < until:
        try:
            found = look()
        except gi.repository.GLib.Error:  # the window changed under the reader's eyes
            found = None
        if found:
            return found
        Event().wait(LOOK_S)  # the window is another process: nothing here can tell that it went on
    sys.exit(f"nothing found by {look.__doc__ or look}")


def application():
    """the window of the desk on the desktop"""
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(place)
        if child is not None and "woordvoering" in (child.get_name() or "").lower() and child.get_child_count():
            return child
    return None


def press(node) -> list[str]:
    """Presses a button or a choice as a reader's user does; its name and states as they were told before."""
    told = [node.get_name(), *states(node)]
    Atspi.Action.do_action(node, 0)
    return told


def states(node) -> list[str]:
    """The states that a reader tells."""
    told = ("FOCUSABLE", "FOCUSED", "SELECTED", "CHECKED", "SENSITIVE", "SHOWING", "SELECTABLE")
    return [name.lower() for name in told if node.get_state_set().contains(getattr(Atspi.StateType, name))]


def sheet(window) -> list[list[str]]:
    """What can be filled in, chosen and pressed in the dialog that came up: role, name, description."""
    title = wait(lambda: first(window, "dialog", "Noodcheck"))
    kept = ("radio button", "text", "button")
    told = [[role(node), node.get_name(), node.get_description()] for node in below(title) if shows(node)]
    return [one for one in told if one[0] in kept]


def main() -> None:
    """The walk."""
    window = wait(application)
    stories = wait(lambda: first(window, "list", "Verhalen"))
    rows = wait(lambda: [stories.get_child_at_index(place) for place in range(stories.get_child_count())])
    heard = {"rows": [[role(row), row.get_name(), *states(row)] for row in rows]}
    heard["open"] = press(wait(lambda: first(window, "button", "Open persdossier")))
    heard["next"] = press(wait(lambda: first(window, "button", "Noodcheck beantwoorden")))
    heard["sheet"] = sheet(window)
    choice = first(window, "radio button", "Nee")
    heard["choice"] = press(choice)
    heard["chosen"] = wait(lambda: "checked" in states(choice) and states(choice))
    heard["done"] = press(first(window, "button", "Beantwoord"))
    heard["then"] = wait(lambda: first(window, "panel", "Volgende stap: Doe de triage")).get_name()
    sys.stdout.write(json.dumps(heard))


if __name__ == "__main__":
    main()
