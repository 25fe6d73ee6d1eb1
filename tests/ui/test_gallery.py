"""The component sheet: every widget at once in both themes; drawn, named for the screen reader, reachable by Tab."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.pictures.components import PILLS
from ui.theme import Appearance, Theme
from ui.theme.tokens import TYPE
from ui.widgets.banner import Banner, BannerRecord
from ui.widgets.base import Painted
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Card, Divider, Surface, column, row
from ui.widgets.charts import Sparkline, VolumeChart, VolumeRecord
from ui.widgets.diff import DiffRun, DiffView
from ui.widgets.field import Field
from ui.widgets.flow import FlowText, Run
from ui.widgets.hold import HoldButton
from ui.widgets.keycap import KeyHint
from ui.widgets.marks import Avatar, Figure, IconTile, ImpactBars
from ui.widgets.pill import Pill, PillSpec
from ui.widgets.progress import Meter, Segments, WorkBar
from ui.widgets.reasoned import ReasonedButton
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.states import Skeleton, StateCard, StateRecord
from ui.widgets.stepper import CompactStepper, Phase, Stepper
from ui.widgets.tabs import Tabs
from ui.widgets.text import Label
from ui.widgets.toggles import CheckBox, ChoiceBox, Toggle

STATUS = (
    *PILLS,
    (PillSpec("dampoort", mark=True, count="121"), PillSpec("knal", mark=True, count="82")),
)
PHASES = (
    Phase("detect", "Signaleren", "done", "01:46", "doel 01:49"),
    Phase("triage", "Triage", "done", "01:53", "doel 01:54"),
    Phase("acknowledge", "Ontvangstbericht", "done", "01:58", "doel 01:59"),
    Phase("facts", "Waarheidsvinding", "late", "3 min te laat", "· 02:04"),
    Phase("holding", "Verklaring", "early", "concept r3", "doel 02:14"),
    Phase("clearance", "Akkoord", "active", "", "doel 02:29"),
    Phase("release", "Vrijgave", "released", "02:41", "doel 02:44"),
    Phase("update", "Opvolging", "todo", "", "doel 03:44"),
    Phase("evaluation", "Evaluatie", "todo", "", "za 21 nov"),
)


def buttons(theme: Theme) -> Card:
    card = Card(theme, pad=18)
    refused = Button(theme, "Akkoord vragen", icon="stamp", keys=("Ctrl", "Enter"))
    reasoned = ReasonedButton(theme, refused)
    reasoned.refuse("Nog 1 plaatshouder en 2 checkpunten", "daarna kan je akkoord vragen")
    field = Field(theme, "Notitie", placeholder="Noteer wat er gebeurt", icon="pen-line", keys=("N",))
    wrong = Field(theme, "Uur")
    wrong.set_text("25:70")
    wrong.refuse("Geef een uur tussen 00:00 en 23:59.")
    hold = HoldButton(theme, "Vrijgeven")
    lines = (
        Label(theme, "Knoppen", "row"),
        row(
            Button(theme, "Vrijgeven", "primary", icon="send", keys=("Enter",)),
            Button(theme, "Opvolgen", keys=("M",)),
            IconButton(theme, "funnel", "Filter", "secondary"),
            None,
            gap=8,
        ),
        row(
            Button(theme, "Afsluiten…", "ghost", keys=("X",)),
            Button(theme, "101", "red", icon="phone", keys=("H",)),
            Button(theme, "Bewering toevoegen", "link", icon="plus", keys=("W",)),
            None,
            gap=8,
        ),
        reasoned,
        field,
        wrong,
        hold,
        row(
            CheckBox(theme, "PDF"),
            Toggle(theme, "Zelfde antwoord"),
            KeyHint(theme, ("J", "K"), "bewegen"),
            None,
            gap=12,
        ),
        ChoiceBox(theme, "X", icon="brands/x", fact="236/280"),
    )
    for line in lines:
        card.column.addWidget(line) if isinstance(line, QWidget) else card.column.addLayout(line)
    card.column.addStretch(1)
    return card


def statuses(theme: Theme) -> Card:
    card = Card(theme, pad=18)
    card.column.addWidget(Label(theme, "Status", "row"))
    for specs in STATUS:
        card.column.addLayout(row(*(Pill(theme, spec) for spec in specs), None, gap=6))
    card.column.addWidget(Divider(theme))
    spark = Sparkline(theme)
    spark.show_values((1, 1, 2, 1, 1, 2, 1, 4, 8), "stijgt", tone="red", baseline=2)
    bars = ImpactBars(theme, 3, "Hoog")
    meter = Meter(theme, wide=80)
    meter.show_share(0.7, "amber")
    card.column.addLayout(
        row(
            Avatar(theme, "LV", "Lore Vermeersch", own=True),
            Avatar(theme, "KB", "Karim Bakkali"),
            IconTile(theme, "flame", "red", round_=True, size=30),
            bars,
            spark,
            meter,
            Segments(theme, ("green", "green", "amber", "neutral"), wide=24),
            None,
            gap=8,
        )
    )
    card.column.addLayout(
        row(
            Figure(theme, "×8,4", "t.o.v. basislijn", "redText"),
            Figure(theme, "27 per min", "huidig tempo"),
            None,
            gap=24,
        )
    )
    text = FlowText(
        theme,
        (
            Run("Net een enorme "),
            Run("knal", fill="mark", color="markText"),
            Run(" aan "),
            Run("Dampoort", fill="mark", color="markText"),
            Run(", ramen trilden tot in de Dendermondsesteenweg. Iemand iets gezien? "),
            Run("#1", style="small_strong", color="greenText", fill="greenTint"),
            Run(" en "),
            Run("[[uur]]", color="amberText", fill="amberTint", border="amber"),
        ),
    )
    card.column.addWidget(text)
    card.column.addWidget(
        DiffView(
            theme,
            (
                DiffRun("De brandweer bestrijdt een "),
                DiffRun("zware brand ", "del"),
                DiffRun("brand in een technische ruimte", "ins"),
                DiffRun("."),
            ),
        )
    )
    card.column.addStretch(1)
    return card


def states(theme: Theme) -> Card:
    card = Card(theme, pad=18)
    card.column.addWidget(Label(theme, "Leeg, fout, laden", "row"))
    empty, failed = StateCard(theme), StateCard(theme)
    empty.show_record(
        StateRecord(
            "radar",
            "Geen nieuwe verhalen",
            "Laatste controle 8 s geleden.\n14 bronnen werken.",
            "Bekijk bronnen",
            keys=("G", "B"),
        )
    )
    failed.show_record(
        StateRecord(
            "triangle-alert",
            "Facebook levert niets",
            "Sinds 01:20. Volgende poging over 40 s. 13 bronnen werken.",
            "Probeer nu",
            "refresh-cw",
            ("R",),
            "amber",
        )
    )
    card.column.addLayout(row(empty, failed, gap=10))
    skeleton = Skeleton(theme, "Verhalen van het laatste uur worden gelezen.")
    skeleton.appear()
    card.column.addWidget(skeleton)
    work = WorkBar(theme)
    work.show_work(12, 31, "Versturen aan redacties:")
    card.column.addWidget(work)
    card.column.addWidget(
        Segmented(
            theme,
            (Segment("now", "Nu", "2"), Segment("all", "Alles", "9"), Segment("closed", "Afgesloten")),
            "Welke verhalen",
        )
    )
    return card


def build(theme: Theme) -> Surface:
    sheet = Surface(theme, "canvas")
    sheet.setFixedSize(1440, 900)
    stepper, compact = Stepper(theme, PHASES), CompactStepper(theme, PHASES)
    chart = VolumeChart(theme)
    chart.show_record(
        VolumeRecord(
            tuple([3.0] * 54 + [9, 17, 22, 27, 32, 29]),
            3.2,
            "basislijn 3,2 per min",
            54,
            "Uitbarsting 01:46",
            ((0, "00:52"), (15, "01:07"), (30, "01:22"), (45, "01:37"), (59, "nu 01:52")),
        )
    )
    tabs = Tabs(
        theme,
        (
            Segment("claims", "Beweringen", "6"),
            Segment("statement", "Verklaring"),
            Segment("clearance", "Akkoord", "0/4"),
        ),
    )
    band, top = Surface(theme, edges="tb"), Card(theme)
    band.setLayout(column(stepper))
    top.column.addLayout(row(tabs, None, compact))
    top.column.addWidget(chart)
    offline, conflict = Banner(theme), Banner(theme)
    offline.show_record(
        BannerRecord(
            "amber",
            "cloud-off",
            "Offline sinds 02:03.",
            "Je werkt verder. 4 wijzigingen vertrekken zodra er verbinding is.",
            "Toon wijzigingen",
        )
    )
    conflict.show_record(
        BannerRecord(
            "red",
            "git-compare",
            "Karim B. wijzigde deze tekst ook.",
            "Kies per zin welke versie blijft.",
            "Vergelijk",
            keys=("Ctrl", "D"),
        )
    )
    letters = Card(theme)
    for style in ("clock", "title", "next", "row", "body", "small", "mono_small"):
        letters.column.addWidget(Label(theme, "T+00:23  Knal en rook aan de Dampoort", style))
    parts = row(buttons(theme), statuses(theme), states(theme), gap=16)
    for number, share in enumerate((3, 3, 4)):
        parts.setStretch(number, share)
    head = row(letters, top, gap=16)
    head.setStretch(1, 1)
    sheet.setLayout(column(head, band, parts, row(offline, conflict, gap=16), pad=24, gap=14))
    return sheet


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_component_sheet_draws_in_both_themes(theme, qtbot, appearance):
    theme.choose(appearance)
    sheet = build(theme)
    qtbot.addWidget(sheet)
    sheet.show()
    picture = sheet.grab().toImage()
    assert picture.pixelColor(2, 2) == theme.color("canvas")
    colors = {
        picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 3)
    }
    for token in ("accent", "redTint", "amberTint", "greenTint", "neutralTint", "line"):
        assert theme.color(token).name() in colors, token
    if folder := os.environ.get("WOORDVOERING_PICTURES"):
        sheet.grab().save(str(Path(folder) / f"gallery-{appearance}.png"))


def test_everything_that_is_painted_says_something(theme, qtbot):
    sheet = build(theme)
    qtbot.addWidget(sheet)
    silent_by_nature = (Divider, IconTile, Meter, Skeleton)
    for widget in sheet.findChildren(Painted):
        if not isinstance(widget, silent_by_nature) and widget.natural().width() > 0:
            assert widget.accessibleName() or widget.text() or widget.isHidden() or widget.natural().width() <= 24, (
                widget
            )


@pytest.mark.parametrize("scale", [100, 110, 125, 150])
def test_text_grows_with_the_scale_and_never_falls_under_eleven_pixels(theme, scale):
    theme.set_scale(scale)
    for style, shape in TYPE.items():
        assert theme.font(style).pixelSize() == round(shape.size * scale / 100)
        assert theme.font(style).pixelSize() >= 11
    theme.set_scale(100)


def test_tab_reaches_every_button_and_field(theme, qtbot):
    sheet = build(theme)
    qtbot.addWidget(sheet)
    for button in sheet.findChildren(Button):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert isinstance(QApplication.instance(), QApplication)
