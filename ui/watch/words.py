"""What the Wacht screen says about a story: pure functions from records to Dutch words, pills and sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.i18n import plural
from ui.theme import Tone
from ui.widgets.flow import Run
from ui.widgets.pill import PillSpec
from ui.widgets.times import ago, decimal, factor, short_stamp, wall
from ui.wording import counted, facts, sentences, spoken, whole
from woordvoering.overview.records import SignalView
from woordvoering.overview.watch_records import (
    LoweredBy,
    MutedBy,
    StoryDetail,
    StoryGroup,
    StoryItem,
    WhyAlerted,
)

LOW = 0.05
"""Below this many posts a minute the baseline would be shown as 0,0."""

NETWORK_ICONS = {
    "x": "brands/x",
    "facebook": "brands/facebook",
    "bluesky": "brands/bluesky",
    "instagram": "brands/instagram",
    "mastodon": "brands/mastodon",
    "whatsapp": "brands/whatsapp",
    "youtube": "brands/youtube",
    "meldpunt": "megaphone",
    "mailbox": "mail",
    "mail": "mail",
    "manual": "notebook-pen",
    "folder": "folder-open",
}
"""Icons of the networks and kinds of source; anything else is a feed."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("watch", source)


def network_icon(network: str) -> str:
    """The icon of a network or kind of source."""
    return NETWORK_ICONS.get(network.lower(), "rss")


def network_name(network: str) -> str:
    """The name of a network or kind of source, as a person says it."""
    names = {"x": "X", "meldpunt": _tr("Meldpunt"), "mailbox": _tr("mail"), "manual": _tr("zelf ingevoerd")}
    return names.get(network.lower(), network.capitalize() if network else _tr("nieuwsfeed"))


def group_name(group: StoryGroup) -> str:
    """The head of a group of stories."""
    return {
        "decide": _tr("Beslis nu"),
        "follow": _tr("In opvolging"),
        "quiet": _tr("Rustig"),
        "closed": _tr("Afgesloten"),
    }[group]


def tone_of(item: StoryItem) -> Tone:
    """Red for what must be decided now, neutral for the rest."""
    return "red" if item.group == "decide" else "neutral"


def counts(item: StoryItem) -> str:
    """`140 berichten · 61 bronnen`."""
    posts = counted(item.posts, _tr("{n} bericht"), _tr("{n} berichten"))
    return facts(posts, counted(item.sources, _tr("{n} bron"), _tr("{n} bronnen")))


def handler_words(item: StoryItem) -> str:
    """`In behandeling door Karim B.`, empty when nobody has it."""
    return "" if item.handler is None else _tr("In behandeling door {name}").format(name=item.handler.short)


def badges(item: StoryItem) -> tuple[PillSpec, ...]:
    """At most three badges of a row: life first, then who has it, then what is the matter, then where it goes on.

    What is decided shows its dossier before what is the matter with it.
    """
    found: list[PillSpec] = []
    if item.urgent:
        found.append(PillSpec(_tr("Mogelijk dringend: 101"), "red", "siren"))
    if item.handler is not None and (item.group == "decide" or not item.case_number):
        found.append(PillSpec(handler_words(item), "neutral", "user"))
    number = PillSpec(item.case_number, "accent", "folder-open")
    followed = item.case_number and item.group != "decide"
    if followed:
        found.append(number)
    if item.sensitive:
        found.append(PillSpec(_tr("Gevoelig beeld"), "amber", "eye-off"))
    if item.contradiction:
        found.append(PillSpec(_tr("Tegenspraak tussen bronnen"), "amber", "triangle-alert"))
    if item.case_number and not followed:
        found.append(number)
    if item.muted:
        found.append(PillSpec(_tr("Gedempt"), "neutral", "eye-off"))
    if item.lowered:
        found.append(PillSpec(_tr("Niet voor ons"), "neutral", "thumbs-down"))
    if item.requests:
        words = plural(item.requests, _tr("{n} persvraag"), _tr("{n} persvragen"))
        found.append(PillSpec(words.format(n=item.requests), "accent", "message-circle-question-mark"))
    return tuple(found[:3])


def story_sentence(item: StoryItem, now: int) -> str:
    """What a screen reader says of a row."""
    age = _tr("{age} geleden").format(age=ago(item.first_seen, now))
    times = _tr("{factor} keer de basislijn").format(factor=factor(item.factor)[1:])
    parts = [group_name(item.group), age, times, item.wijk, *(pill.text for pill in badges(item))]
    return sentences(whole(item.title), spoken(*parts))


def quiet_words(item: StoryItem) -> str:
    """What stands behind the title of a quiet story: that an officer set it aside, and where it plays."""
    marks = ((item.muted, _tr("gedempt")), (item.lowered, _tr("niet voor ons")))
    return facts(*(words for held, words in marks if held), item.wijk)


def why_words(why: WhyAlerted) -> str:
    """`Gemeld om 01:49: ×8,4 boven basislijn 0,3 per min · volgterm knal · knal, dampoort · X-export, Meldpunt`."""
    said = _tr("Opnieuw gemeld om {time}: {measure}") if why.again else _tr("Gemeld om {time}: {measure}")
    measure = counted(
        why.texts,
        _tr("{n} tekst in een uur, bijna geen basislijn"),
        _tr("{n} teksten in een uur, bijna geen basislijn"),
    )
    if why.baseline >= LOW:
        above = _tr("{factor} boven basislijn {base} per min")
        measure = above.format(factor=factor(why.factor), base=decimal(why.baseline))
    watched = ""
    if why.watched:
        words = plural(len(why.watched), _tr("volgterm {terms}"), _tr("volgtermen {terms}"))
        watched = words.format(terms=", ".join(why.watched))
    told = said.format(time=wall(why.at), measure=measure)
    return facts(told, watched, spoken(*why.terms), spoken(*why.sources))


def lowered_words(lowered: LoweredBy) -> str:
    """`Verlaagd: niet voor ons (Lore V., za 14 nov 01:52)`."""
    return _tr("Verlaagd: niet voor ons ({name}, {time})").format(name=lowered.by.short, time=_when(lowered.at))


def muted_words(muted: MutedBy | None) -> str:
    """`Gedempt door Karim B., za 14 nov 01:55`; a story that was split off a muted one says only that."""
    if muted is None:
        return _tr("Gedempt")
    return _tr("Gedempt door {name}, {time}").format(name=muted.by.short, time=_when(muted.at))


def _when(moment: int) -> str:
    return short_stamp(moment)


def author_name(signal: SignalView) -> str:
    """Who wrote a signal; a confidential reporter is only counted: `Melder 2`."""
    if signal.visibility == "confidential":
        return _tr("Melder {n}").format(n=signal.reporter) if signal.reporter else _tr("Melder")
    return signal.author or signal.source


def visibility_word(signal: SignalView) -> str:
    """Who may know."""
    words = {"public": _tr("openbaar"), "confidential": _tr("vertrouwelijk"), "media": _tr("media")}
    return words.get(signal.visibility, signal.visibility)


def marked(signal: SignalView) -> tuple[Run, ...]:
    """The text of a signal with its matched terms on the colour of a mark."""
    runs: list[Run] = []
    here = 0
    for start, end in sorted(signal.marks):
        start, end = max(start, here), min(end, len(signal.text))
        if start >= end:
            continue
        if start > here:
            runs.append(Run(signal.text[here:start]))
        runs.append(Run(signal.text[start:end], fill="mark", color="markText"))
        here = end
    if here < len(signal.text):
        runs.append(Run(signal.text[here:]))
    return tuple(runs)


def help_words(detail: StoryDetail) -> str:
    """`2 berichten vragen hulp ter plaatse.`"""
    many = detail.calls_for_help
    words = plural(many, _tr("{n} bericht vraagt hulp ter plaatse."), _tr("{n} berichten vragen hulp ter plaatse."))
    return words.format(n=many)


def calls(detail: StoryDetail) -> tuple[SignalView, ...]:
    """The signals that ask for help, over all groups."""
    if detail.calls:
        return detail.calls
    every = (one for group in detail.groups for one in (group.lead, *group.similar))
    return tuple(one for one in every if one.call_for_help)
