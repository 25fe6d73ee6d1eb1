"""The catalogue: which screens and states are drawn of which moment of the demo, besides the one that it names."""

from __future__ import annotations

from ui.pictures.order import Moment, Scene, Shot, State, Step

SMALLEST = (1180, 720)
SCREENS = ("watch", "cases", "requests", "contacts", "clearance", "handover", "evaluation", "sources",
           "conflicts", "queue")  # fmt: skip
LOAD = ("watch", "cases", "requests", "clearance", "evaluation", "sources")
PALETTE = Step("keys", "Ctrl+K")


def scene_of(moment: Moment) -> Scene:
    """Everything that is drawn of a moment."""
    shots = {
        "leeg": _nothing,
        "01-wacht": _watch,
        "02-persdossier": _case,
        "03-verklaring": _statement,
        "04-akkoord": _plain,
        "05-persvragen": _requests,
        "06-evaluatie": _evaluation,
        "07-vrijgave": _release,
        "08-opdrachtenpalet": _palette,
    }[moment.picture](moment)
    return Scene(moment.home, moment.actor, moment.at, f"{moment.label}-", shots)


def _plain(moment: Moment) -> tuple[Shot, ...]:
    return (Shot(moment.screen, moment.screen, moment.subject),)


def _watch(moment: Moment) -> tuple[Shot, ...]:
    subject = moment.subject
    return (
        *_plain(moment),
        Shot("watch-smallest", "watch", subject, size=SMALLEST),
        Shot("watch-largest-text", "watch", subject, scale=150),
        Shot("watch-keys", "watch", subject, (Step("keys", "?"),)),
        Shot("watch-offline", "watch", subject, state="offline"),
        Shot("watch-conflict", "watch", subject, state="conflict"),
        Shot("covered", "watch", subject, state="covered"),
        Shot("locked", "watch", subject, state="locked"),
    )


def _palette(moment: Moment) -> tuple[Shot, ...]:
    return (Shot("palette", "watch", steps=(PALETTE, Step("type", moment.subject))),)


def _case(moment: Moment) -> tuple[Shot, ...]:
    beside = ("cases", "handover", "sources", "settings", "contacts", "conflicts")
    return (
        *_plain(moment),
        *_screens(*beside),
        Shot("settings-together", "settings", "together"),
    )


def _statement(moment: Moment) -> tuple[Shot, ...]:
    subject = moment.subject
    return (
        *_plain(moment),
        Shot("statement-smallest", "statement", subject, size=SMALLEST),
        Shot("statement-difference", "statement", subject, (Step("keys", "Ctrl+D"),)),
        Shot("statement-checklist", "statement", subject, (Step("keys", "Ctrl+J"),)),
        Shot("statement-claim", "statement", subject, (Step("keys", "Ctrl+L"),)),
    )


def _requests(moment: Moment) -> tuple[Shot, ...]:
    return (*_plain(moment), Shot("requests-new", "requests", "new"))


def _release(moment: Moment) -> tuple[Shot, ...]:
    case = moment.subject.partition("/")[0]
    return (Shot("release", "case", f"{case}/release", (Step("hold", ""),)),)


def _evaluation(moment: Moment) -> tuple[Shot, ...]:
    return (*_plain(moment), *_screens("queue"))


def _nothing(_: Moment) -> tuple[Shot, ...]:
    return (
        *(Shot(f"{screen}-empty", screen) for screen in SCREENS),
        *_loading(*LOAD),
        Shot("desk-closed", state="closed"),
        Shot("components", state="components"),
        Shot("first", state="start"),
    )


def _screens(*screens: str) -> tuple[Shot, ...]:
    return tuple(Shot(screen, screen) for screen in screens)


def _loading(*screens: str) -> tuple[Shot, ...]:
    state: State = "loading"
    return tuple(Shot(f"{screen}-loading", screen, state=state) for screen in screens)
