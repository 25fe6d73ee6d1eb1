"""Shows payloads in the real widgets, in a process whose every open file and socket is counted, and judges what stands
in them: `python tests/hostile/show_payloads.py FOLDER WEB-ADDRESS < payloads.json`. Prints JSON.
"""

# ruff: noqa: E402  # the paths come before what they lead to
from __future__ import annotations

import encodings.utf_16_le  # loaded beforehand: what Python reads of itself is not what is counted
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for folder in (HERE.parents[1] / "ui", HERE.parents[2], HERE.parent):
    sys.path.insert(0, str(folder))

from markup import risks
from night_of_the_bang import NOW, detail, signal, story, view
from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QTimer, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from ui.keys import KeyMap
from ui.statement.text_box import TextBox
from ui.theme import Appearance, Theme
from ui.watch.screen import WatchScreen
from ui.widgets.flow import FlowText, Run
from ui.widgets.text import Label
from ui.widgets.tips import tip
from woordvoering.overview.records import GroupView
from woordvoering.overview.watch_records import WatchView

ROUND = 40
"""Payloads on the screen at a time."""


class Watch:
    """Counts what Python opens, by the audit hook that nothing can take off again."""

    def __init__(self) -> None:
        self.on = False
        self.files: list[str] = []
        self.sockets: list[str] = []
        sys.addaudithook(self._heard)

    def _heard(self, event: str, args: tuple[Any, ...]) -> None:
        if not self.on:
            return
        if event in ("open", "os.open", "os.listdir", "os.scandir", "subprocess.Popen", "os.system"):
            self.files.append(f"{event} {args[0]!r}"[:120])
        elif event.startswith(("socket.", "urllib.", "http.")):
            self.sockets.append(event)


class Stage:
    """Every kind of widget that shows words of others, once."""

    def __init__(self) -> None:
        theme = self.theme = Theme(QApplication.instance(), Appearance.LIGHT)  # type: ignore[arg-type]
        self.watch = WatchScreen(theme, KeyMap(), hold_ms=60_000)
        self.box, self.label, self.flow = TextBox(theme), Label(theme, elide=True), FlowText(theme)
        self.plain = QPlainTextEdit()
        self.widgets: tuple[QWidget, ...] = (self.watch, self.box, self.label, self.flow, self.plain)
        for widget in self.widgets:
            widget.resize(1256, 824)
            widget.show()

    def show(self, payloads: list[str]) -> Iterator[str]:
        """Shows them everywhere, and yields every risk that is left in a widget."""
        lead = payloads[0]
        groups = tuple(
            GroupView(signal(f"p{n}", "rss", text, 40, text), (signal(f"q{n}", "rss", text, 40, text),))
            for n, text in enumerate(payloads)
        )
        item = story("s", lead, "decide", 8.0, 3, 9, 2, lead[:200], urgent=True)
        told = detail(item)
        values = {name: getattr(told, name) for name in told.__struct_fields__}
        terms = tuple((text[:60], 1) for text in payloads[:6])
        self.watch.show_record(WatchView(NOW, (item, *view().stories[1:])))
        filled = values | {"groups": groups, "terms": terms, "wijken": tuple(payloads[:5])}
        self.watch.show_story(type(told)(**filled), lead, NOW)
        self.watch.detail.signals.toggle("p0")
        self.box.fill("\n\n".join(payloads), ())
        self.label.set_text(lead)
        self.flow.show_runs([Run(text) for text in payloads])
        self.plain.setPlainText("\n".join(payloads))
        self._paste(payloads)
        for text in payloads[:: max(1, len(payloads) // 8)]:
            QToolTip.showText(QPoint(5, 5), tip(text), self.label)
        pause()
        for widget in self.widgets:
            widget.grab()
        QToolTip.hideText()
        for widget in QApplication.allWidgets():
            yield from self._left_in(widget)

    def _paste(self, payloads: list[str]) -> None:
        for text in payloads[:3]:
            pasted = QMimeData()
            pasted.setHtml(text)
            pasted.setText(text)
            pasted.setUrls([QUrl(text)])
            self.box.insertFromMimeData(pasted)
            self.plain.insertFromMimeData(pasted)

    def _left_in(self, widget: QWidget) -> Iterator[str]:
        name = type(widget).__name__
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            yield from (f"{name}: {risk}" for risk in risks(widget.document().toHtml(), document=True))
        if isinstance(widget, QLabel):
            yield from (f"{name}: {risk}" for risk in _risks_of_label(widget))
        if "<" in widget.toolTip():
            made = QTextDocument()
            made.setHtml(widget.toolTip())
            yield from (f"{name} tip: {risk}" for risk in risks(made.toHtml(), document=True))


def _risks_of_label(label: QLabel) -> Iterator[str]:
    """A label of plain text has no markup; any other is judged as Qt would read it."""
    from PySide6.QtCore import Qt

    if label.textFormat() is Qt.TextFormat.PlainText or "<" not in label.text():
        return
    made = QTextDocument()
    made.setHtml(label.text())
    yield from risks(made.toHtml(), document=True)


def pause() -> None:
    """Lets the window lay out and paint."""
    loop = QEventLoop()
    QTimer.singleShot(5, loop.quit)
    loop.exec()


def main(folder: str, web: str) -> dict[str, Any]:
    """Shows what stands on standard input; the risks left, and what was opened meanwhile."""
    every = [text.replace("FILE", f"file://{folder}/x.png").replace("WEB", web) for text in json.load(sys.stdin)]
    every = [text.replace("HOST", web.partition("//")[2].partition("/")[0]) for text in every]
    application = QApplication(["woordvoering"])
    watch, stage = Watch(), Stage()
    assert encodings.utf_16_le
    application.setQuitOnLastWindowClosed(False)
    for _ in stage.show(["aanloop <b>", "twee"]):
        continue
    left: list[str] = []
    watch.on = True
    for start in range(0, len(every), ROUND):
        left += stage.show(every[start : start + ROUND])
    watch.on = False
    return {"shown": len(every), "risks": left[:20], "files": watch.files[:20], "sockets": watch.sockets[:20]}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(sys.argv[1], sys.argv[2])) + "\n")
    sys.stdout.flush()
    os._exit(0)
