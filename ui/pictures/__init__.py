"""Pictures of every screen and state of a desk, light and dark, without a display.

`python -m ui.pictures` draws them: one desk with the screens that are named, or the scenes that the demo kept aside.
"""
