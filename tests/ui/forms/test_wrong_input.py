"""Wrong input, in every field of every form: a sentence under it says how to mend it, and what was typed stays."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache

import every_form
import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ui.forms.faults import fault_of, faults, text_fault
from ui.forms.form import Answer, Fact, FilePick, Form, Hour, Line, Many, Moment, Number, Part, Pick, Text
from ui.forms.sheet import FormSheet
from woordvoering.clock import DAY, brussels

NOW = every_form.NOW
EDITORS = ("QLineEdit", "QPlainTextEdit", "QTextEdit")
TYPED = (Line, Text, FilePick, Number, Hour, Moment)

MADE_UP = ("woord", "x", str(NOW))

ELSEWHERE = {
    "ui.case.cases_screen": "looks for what is there; whatever is typed finds something or nothing, and is not kept",
    "ui.contacts.screen": "looks for what is there",
    "ui.settings.keys_sheet": "looks for what is there",
    "ui.pictures.components": "a picture of a field, in which nobody types",
    "ui.unlock": "a passphrase: any sign may be in it, and a wrong one is said under it",
    "ui.manners.cover": "a passphrase",
    "ui.case.log_pane": "check",
    "ui.release.choices": "check",
    "ui.release.timing": "check",
    "ui.publishing.line": "check",
    "ui.statement.checklist": "check",
    "ui.sources.rule_sheet": "check",
    "ui.statement.text_box": "a text: what it may not hold is said above it, and nothing is saved",
    "ui.statement.preview": "a text of a channel, as the text itself",
    "ui.statement.merge_place": "a sentence of a text, as the text itself",
}
"""The fields outside forms, and what becomes of wrong input there."""


@cache
def all_forms() -> tuple[tuple[str, Form], ...]:
    return tuple(every_form.made())


def wrong(part: Part) -> Iterator[tuple[str, Answer]]:
    """Everything that may be wrong with an answer to a question."""
    if part.required and not (isinstance(part, Pick) and part.choices and part.choices[0].id):
        yield "empty", () if isinstance(part, Many) else ""
    if not isinstance(part, TYPED):
        return
    most = part.most if isinstance(part, Line | Text) else 5_000
    yield "too long", "x" * (most + 1)
    if isinstance(part, Text) and part.as_is:
        return
    yield "control character", "Knal\x07Dampoort"
    yield "right to left", "Knal \u202eDampoort"
    yield "mark", "Knal\u200f Dampoort"
    if isinstance(part, Number):
        yield "letters", "twaalf"
        yield "out of range", str(part.most + 1)
    if isinstance(part, Hour | Moment):
        yield "letters", "straks"
        written = "%d-%m-%Y %H:%M" if isinstance(part, Hour) or not part.day_alone else "%d-%m-%Y"
        if part.meant == "past":
            yield "to come", brussels(NOW + 2 * DAY).strftime(written)
        elif part.meant == "coming":
            yield "gone by", brussels(NOW - 2 * DAY).strftime(written)


def test_every_form_of_the_window_is_made_by_a_function_that_can_be_called_here():
    inline = [place.name for place in every_form.written() if not place.returns_form]
    assert inline == [], "a form made inside something else escapes the walk: give it a function that returns Form"
    assert len({name for name, _ in all_forms()}) == len(every_form.written()) > 90


def test_every_wrong_answer_to_every_question_has_its_sentence():
    silent = [
        (name, part.id, kind)
        for name, form in all_forms()
        for part in form.parts
        if not isinstance(part, Fact)
        for kind, answer in wrong(part)
        if len(fault_of(part, answer, NOW)) < len("Vul dit in.")
    ]
    assert silent == []


def test_what_a_form_begins_with_is_never_wrong_by_itself():
    for name, form in all_forms():
        begun = {part.id: part.value for part in form.parts if isinstance(part, TYPED) and part.value}
        begun = {part: value for part, value in begun.items() if value not in MADE_UP and "1970" not in value}
        assert not [part for part in faults(form, begun, NOW) if part in begun], name


def test_under_every_field_the_sentence_shows_is_read_aloud_and_the_answer_stays(theme, qtbot, monkeypatch):
    said: list[str] = []
    monkeypatch.setattr("ui.forms.sheet.announce", lambda _, words: said.append(words))
    window = QWidget()
    window.resize(1180, 720)
    qtbot.addWidget(window)
    window.show()
    asked = {form.title + form.id: form for _, form in all_forms() if any(isinstance(p, TYPED) for p in form.parts)}
    for form in asked.values():
        sheet = FormSheet(theme, window, form, now=lambda: NOW)
        sheet.submitted.connect(lambda _, form=form: pytest.fail(f"{form.id} was sent"))
        sheet.open()
        answers = {part.id: list(wrong(part))[-1][1] for part in form.parts if isinstance(part, TYPED)}
        for name, answer in answers.items():
            sheet.fill(name, answer)
        sheet._submit()
        for name, answer in answers.items():
            box = sheet._boxes[name]
            sentence = box._error.accessibleName()
            assert box._error.isVisible() and len(sentence) > 8, (form.id, name)
            assert box.value() == answer, (form.id, name)
            assert any(sentence in w.accessibleDescription() for w in (box, *box.findChildren(QWidget))), (
                form.id,
                name,
            )
        first = next(name for name, box in sheet._boxes.items() if box._error.isVisible())
        assert said[-1] == sheet._boxes[first]._error.accessibleName()
        focus = QApplication.focusWidget() or window.focusWidget()
        assert focus is not None and sheet._boxes[first].isAncestorOf(focus)
        sheet.close_sheet()
        sheet.deleteLater()


def test_every_field_outside_a_form_says_what_is_wrong_or_needs_not():
    found: dict[str, int] = {}
    checked: dict[str, int] = {}
    for path in sorted(every_form.UI.rglob("*.py")):
        module = ".".join(path.relative_to(every_form.UI.parent).with_suffix("").parts)
        if module.startswith(("ui.widgets.", "ui.forms.")):
            continue
        source = path.read_text(encoding="utf-8")
        if not any(name in source for name in ("Field(", *EDITORS)):
            continue
        for node in ast.walk(ast.parse(source)):
            called = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            bases = node.bases if isinstance(node, ast.ClassDef) else []
            editor = any(isinstance(base, ast.Name) and base.id in EDITORS for base in bases)
            field = called == "Field"
            if field or editor or called in EDITORS:
                found[module] = found.get(module, 0) + 1
            if isinstance(node, ast.Call) and field and any(word.arg == "check" for word in node.keywords):
                checked[module] = checked.get(module, 0) + 1
    assert set(found) == set(ELSEWHERE)
    assert checked == {name: found[name] for name, why in ELSEWHERE.items() if why == "check"}


@pytest.mark.parametrize(
    ("meant", "words", "said"),
    [
        ("past", "03:00", "gisteren, schrijf dan 13-11 03:00"),
        ("past", "01:40", ""),
        ("past", "23:50", ""),
        ("past", "13-11 03:00", ""),
        ("past", "14-11 03:00", "voorbij is"),
        ("coming", "01:00", "morgen, schrijf dan 15-11 01:00"),
        ("coming", "02:30", ""),
        ("coming", "15-11 01:00", ""),
        ("coming", "14-11-2026 01:00", "nog komt"),
        ("coming", "31-02 01:00", "bestaat niet"),
        ("", "01:00", ""),
    ],
)
def test_an_hour_on_the_wrong_side_of_now_is_asked_again_with_how_to_write_it(meant, words, said):
    sentence = fault_of(Hour("at", "Uur", meant=meant), words, NOW)
    assert (said in sentence) if said else not sentence, sentence


def test_a_hidden_sign_is_named_with_its_place():
    assert "plaats 5" in text_fault("Knal\u202e") and "U+202E" in text_fault("Knal\u202e")
    assert "301 tekens, hoogstens 300" in text_fault("x" * 301)
    assert "één regel" in text_fault("twee\nregels")
    assert text_fault("twee\nregels", lines=True) == ""
