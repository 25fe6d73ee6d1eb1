"""The QPalette of a theme: what Fusion draws by itself then has our colours."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from ui.theme.tokens import Colors

Role = QPalette.ColorRole


def build_palette(colors: Colors) -> QPalette:
    """The palette for Fusion; disabled text keeps a readable contrast, for it may carry a reason."""
    c = colors
    roles = {
        Role.Window: c.surface,
        Role.WindowText: c.text,
        Role.Base: c.surface,
        Role.AlternateBase: c.sunken,
        Role.Text: c.text,
        Role.PlaceholderText: c.text3,
        Role.Button: c.surface,
        Role.ButtonText: c.text,
        Role.BrightText: c.onRed,
        Role.Light: c.surface,
        Role.Midlight: c.line,
        Role.Mid: c.line2,
        Role.Dark: c.field,
        Role.Shadow: c.shadow,
        Role.Highlight: c.accent,
        Role.HighlightedText: c.onAccent,
        Role.Accent: c.accent,
        Role.Link: c.accentText,
        Role.LinkVisited: c.accentText,
        Role.ToolTipBase: c.raised,
        Role.ToolTipText: c.text,
    }
    palette = QPalette()
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.text3))
    return palette
