"""What telling the detector about a story asks first: which other story, which signals, why it is not for us."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui import wording
from ui.forms.form import Answers, Choice, Fact, Form, Many, Part, Pick, Text, one
from ui.voice import Voice
from ui.watch.words import author_name, counts
from ui.widgets.times import short_stamp, wall
from ui.wording import aside, facts, labelled, spoken
from woordvoering.overview.records import GroupView, LogLineView
from woordvoering.overview.watch_records import StoryDetail, StoryItem, ToldView

LONGEST = 58
"""Characters of a title or text in a choice."""

SHOWN = 12
"""Lines of the log on the sheet; `stories log` of the command line has them all."""

OTHER = "other"


def _tr(source: str) -> str:
    return QCoreApplication.translate("watch.guidance", source)


def merging(detail: StoryDetail, others: tuple[StoryItem, ...]) -> Form:
    """Which story this one is the same as."""
    choices = tuple(Choice(item.id, aside(_short(item.title), counts(item))) for item in others)
    return Form(
        f"watch.merge.{detail.item.id}",
        _tr("Samenvoegen"),
        _tr("Samenvoegen"),
        (Pick("other", _tr("Met welk verhaal"), choices=(Choice("", _tr("Kies")), *choices)),),
        _tr("‘{title}’ en het gekozen verhaal worden één, op elk toestel.").format(title=_short(detail.item.title)),
        "merge",
    )


def splitting(detail: StoryDetail) -> Form:
    """Which groups of signals are another story."""
    choices = tuple(Choice(group.lead.id, _group_words(group)) for group in detail.groups)
    return Form(
        f"watch.split.{detail.item.id}",
        _tr("Splitsen"),
        _tr("Splits af"),
        (Many("posts", _tr("Wat een ander verhaal is"), choices=choices, columns=1),),
        _tr("Wat je kiest wordt een verhaal apart, met al wat hetzelfde zegt. De detectie voegt ze nooit weer samen."),
        "layers",
    )


def passing(detail: StoryDetail) -> Form:
    """Why the pattern of a story is not for us."""
    reasons = (
        _tr("Andere zone of ander land"),
        _tr("Reclame of aankondiging die terugkomt"),
        _tr("Sport of ontspanning"),
        _tr("Mening zonder feit"),
        _tr("Fout van de detectie"),
    )
    choices = (*(Choice(words, words) for words in reasons), Choice(OTHER, _tr("Andere reden")))
    return Form(
        f"watch.not_for_us.{detail.item.id}",
        _tr("Niet voor ons"),
        _tr("Niet voor ons"),
        (
            Fact("terms", _tr("Woorden van het patroon"), ", ".join(detail.core), required=False),
            Pick("why", _tr("Reden"), reasons[0], choices=choices),
            Text("reason", _tr("Toelichting"), required=False, placeholder=_tr("Nodig bij een andere reden")),
        ),
        _tr("Wat hierop lijkt meldt pas als er veel meer over gezegd wordt. Een hulpvraag wordt nooit verlaagd."),
        "thumbs-down",
    )


def telling(view: ToldView, voice: Voice) -> Form:
    """What officers told the detector, and which pattern to let go."""
    lines = [_line_words(line, voice) for line in view.lines[:SHOWN]]
    patterns = tuple(
        Choice(each.pattern, facts(_short(aside(each.title, spoken(*each.terms))), each.by.short))
        for each in view.patterns
    )
    parts: list[Part] = [
        Fact("lines", _tr("Ingrepen"), wording.lines(*lines) or _tr("Nog niets."), required=False, copy=bool(lines))
    ]
    if patterns:
        keep = Choice("", _tr("Laat alles staan"))
        parts.append(Pick("pattern", _tr("Verlaging intrekken"), required=False, choices=(keep, *patterns)))
    words = _tr("Wat wij de detectie over verhalen zeiden; het laatste eerst.")
    return Form("watch.told", _tr("Ingrepen en verlagingen"), _tr("Klaar"), tuple(parts), words)


def _line_words(line: LogLineView, voice: Voice) -> str:
    who = line.who.short if line.who else ""
    said = labelled(facts(short_stamp(line.at), who), voice.say(line.code, line.params))
    return aside(said, _short(line.text))


def reason_given(answers: Answers) -> str:
    """The reason that is logged: the picked one and what was added."""
    why, more = one(answers, "why"), one(answers, "reason").strip()
    return more if why == OTHER else f"{why}. {more}" if more else why


def _group_words(group: GroupView) -> str:
    lead = group.lead
    words = _short(labelled(facts(wall(lead.at), author_name(lead)), lead.text))
    return aside(words, f"+{len(group.similar)}" if group.similar else "")


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
