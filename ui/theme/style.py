"""The one style sheet, made from the tokens; what it cannot say well is painted by `ui/widgets`."""

from __future__ import annotations

from string import Template

from ui.theme.fonts import scaled
from ui.theme.tokens import RADIUS, RADIUS_BOX, Colors

SHEET = Template("""
QToolTip { background: $raised; color: $text; border: 1px solid $line2; padding: 4px 6px; }
QScrollArea, QAbstractScrollArea { border: none; background: transparent; }
QAbstractItemView { background: $surface; border: none; outline: 0; }
QAbstractItemView[plain="true"] { background: transparent; }
QMenu { background: $raised; color: $text; border: 1px solid $line2; border-radius: ${radius_box}px; padding: 6px; }
QMenu::item { padding: 7px 24px 7px 12px; border-radius: ${radius}px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $text3; }
QMenu::separator { height: 1px; background: $line; margin: 6px 4px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line2; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $field; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QLineEdit, QPlainTextEdit, QTextEdit { selection-background-color: $accent; selection-color: $onAccent; }
QLineEdit { border: none; background: transparent; color: $text; padding: 0; }
QPlainTextEdit[boxed="true"], QTextEdit[boxed="true"], QDateTimeEdit, QTimeEdit, QDateEdit, QSpinBox {
  background: $surface; color: $text; border: 1px solid $field; border-radius: ${radius}px; padding: 6px 10px; }
QDateTimeEdit, QTimeEdit, QDateEdit, QSpinBox { min-height: ${inner}px; padding: 0 10px; }
QComboBox { background: $surface; color: $text; border: 1px solid $field; border-radius: ${radius}px;
  min-height: ${inner}px; padding: 0 10px; }
QComboBox:disabled { color: $text3; border-color: $line2; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($chevron); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $raised; color: $text; border: 1px solid $line2; padding: 4px;
  selection-background-color: $selected; selection-color: $text; }
QHeaderView { background: $sunken; border: none; }
QHeaderView::section { background: $sunken; color: $text2; border: none; border-bottom: 1px solid $line; }
""")


def build_sheet(colors: Colors, scale: int, chevron: str) -> str:
    """The style sheet text for these colours and this text scale; `chevron` is the path of the combo arrow."""
    names = {name: getattr(colors, name) for name in type(colors).__dataclass_fields__}
    return SHEET.substitute(
        names,
        radius=RADIUS,
        radius_box=RADIUS_BOX,
        inner=scaled(32, scale),
        chevron=chevron,
    )
