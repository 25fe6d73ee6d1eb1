"""What the acts of Wacht ask first: the emergency confirmation, the decisions with their reasons, the filter."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.forms.form import Answers, Choice, Fact, Form, Hour, Line, Part, Pick, Text, one
from ui.watch.order import Filter
from ui.watch.words import author_name, calls, network_name
from ui.widgets.times import wall
from ui.wording import aside, facts, labelled, lines, sentences, whole
from woordvoering.clock import HOUR
from woordvoering.overview.records import SignalView
from woordvoering.overview.watch_records import StoryDetail
from woordvoering.reaction.facts import TriageOutcome

OUTCOMES: dict[str, TriageOutcome] = {
    "watch.follow": "monitor_only",
    "watch.postpone": "monitor_only",
    "watch.refer": "refer",
    "watch.meldpunt": "meldpunt",
    "watch.dismiss": "dismiss",
}
PERIODS = {"": 0, "1h": HOUR, "6h": 6 * HOUR, "24h": 24 * HOUR}


def _tr(source: str) -> str:
    return QCoreApplication.translate("watch.forms", source)


def summary(detail: StoryDetail) -> str:
    """What the 101 room is told: the place, since when, and every call for help in its own words."""
    item = detail.item
    when = _tr("Sinds {time}.").format(time=wall(item.first_seen))
    first = sentences(whole(item.title), whole(item.wijk), when)
    return lines(first, *(facts(wall(one.at), _quoted(one)) for one in calls(detail)))


def _quoted(one: SignalView) -> str:
    return labelled(aside(author_name(one), network_name(one.network)), one.text)


def emergency(detail: StoryDetail) -> Form:
    """The confirmation before the calls for help count as passed to 101."""
    parts: list[Part] = [
        Fact("number", _tr("Nummer"), _tr("101, noodoproep politie. Dag en nacht."), required=False),
        Fact("summary", _tr("Wat je doorgeeft"), summary(detail), required=False, copy=True),
        Line(
            "note",
            _tr("Wie nam het aan"),
            help=_tr("Komt in het verloop."),
            required=False,
            placeholder=_tr("Naam of post van de operator"),
        ),
    ]
    return Form(
        f"watch.101.{detail.item.id}",
        _tr("Doorgeven aan 101"),
        _tr("Doorgegeven"),
        tuple(parts),
        _tr("Bel eerst, bevestig dan hier. Je naam en het uur komen in het verloop."),
        "phone",
        danger=True,
    )


def decision(command: str, detail: StoryDetail, recheck: str) -> Form:
    """The questions of a decision; the emergency check comes first when nobody answered it."""
    titles = {
        "watch.follow": (
            _tr("Enkel opvolgen"),
            _tr("Het verhaal blijft in de lijst; je komt terug op het gekozen uur."),
        ),
        "watch.postpone": (
            _tr("Uitstellen"),
            _tr("Je beslist straks: het verhaal blijft in de lijst en komt op het gekozen uur terug."),
        ),
        "watch.refer": (_tr("Doorverwijzen"), _tr("Een andere instantie antwoordt; wij geven geen verklaring.")),
        "watch.meldpunt": (_tr("Naar het Meldpunt"), _tr("Niet dringend: het Meldpunt neemt het over.")),
        "watch.dismiss": (
            _tr("Afsluiten"),
            _tr("Het verhaal verdwijnt uit de lijst en blijft leesbaar onder Afgesloten."),
        ),
    }
    title, intro = titles[command]
    parts = [*_check(detail), *_own_parts(command, recheck)]
    return Form(f"{command}.{detail.item.id}", title, title, tuple(parts), intro)


def _check(detail: StoryDetail) -> list[Part]:
    if detail.help_answered or detail.passed_on is not None:
        return []
    words = _tr("Heeft iemand hier dringend hulp nodig?")
    yes = _tr("Ja of misschien: geef het eerst door aan 101 (H).")
    choices = (Choice("", _tr("Kies")), Choice("none", _tr("Nee")), Choice("possible", _tr("Ja of misschien")))
    return [Pick("emergency", words, help=yes, choices=choices)]


def _own_parts(command: str, recheck: str) -> list[Part]:
    reason = Line("reason", _tr("Reden"), placeholder=_tr("Waarom beslis je dit"))
    if command == "watch.follow":
        return [Hour("recheck", _tr("Opnieuw bekijken om"), recheck, meant="coming"), reason]
    if command == "watch.postpone":
        said = Line("reason", _tr("Reden"), _tr("Nog te weinig geweten om te beslissen"))
        return [Hour("recheck", _tr("Opnieuw bekijken om"), recheck, meant="coming"), said]
    if command == "watch.refer":
        return [Line("refer_to", _tr("Naar wie"), placeholder=_tr("Parket, brandweer, NMBS, stad")), reason]
    if command == "watch.meldpunt":
        return [reason]
    reasons = (
        _tr("Geen politiezaak"),
        _tr("Oud bericht dat opnieuw rondgaat"),
        _tr("Al behandeld in een ander dossier"),
        _tr("Grap of satire"),
        _tr("Fout van de detectie"),
        _tr("Andere reden"),
    )
    choices = tuple(Choice(words, words) for words in reasons)
    return [
        Pick("why", _tr("Reden"), reasons[0], choices=choices),
        Text("reason", _tr("Toelichting"), help=_tr("Nodig bij een andere reden."), required=False),
    ]


def reason_of(answers: Answers) -> str:
    """The reason that is logged: the picked one and what was added."""
    why, more = one(answers, "why"), one(answers, "reason").strip()
    if why == _tr("Andere reden"):
        return more
    return f"{why}. {more}" if why and more else why or more


def filtering(wanted: Filter, wijken: tuple[str, ...], networks: tuple[str, ...]) -> Form:
    """The filter: wijk, source and period."""
    all_of = Choice("", _tr("Alle"))
    periods = (
        Choice("", _tr("Altijd")),
        Choice("1h", _tr("1 uur")),
        Choice("6h", _tr("6 uur")),
        Choice("24h", _tr("24 uur")),
    )
    period = next(name for name, span in PERIODS.items() if span == wanted.period)
    network = next(iter(wanted.networks), "")
    parts = (
        Line("query", _tr("Woord in de titel"), wanted.query, required=False),
        Pick("wijk", _tr("Wijk"), wanted.wijk, "", False, (all_of, *(Choice(name, name) for name in wijken))),
        Pick(
            "network",
            _tr("Bron"),
            network,
            "",
            False,
            (all_of, *(Choice(name, network_name(name)) for name in networks)),
        ),
        Pick("period", _tr("Laatst gezien"), period, "", False, periods),
    )
    return Form("watch.filter", _tr("Filter"), _tr("Filter"), parts)


def filter_of(answers: Answers, segment: str) -> Filter:
    """The filter that was asked for."""
    network = one(answers, "network")
    return Filter(
        segment,
        one(answers, "wijk"),
        frozenset((network,)) if network else frozenset(),
        PERIODS.get(one(answers, "period"), 0),
        one(answers, "query").strip(),
    )
