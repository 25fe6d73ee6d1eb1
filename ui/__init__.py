"""The screen of the desk: Qt Widgets over `woordvoering.desk`. Nothing here decides; rules live below.

For who builds a screen
-----------------------
A screen is a `ui.screen.Screen` in `ui/<room>/`, made as `Screen(theme, keymap)`. It has `show_record(record)` with a
frozen record and Qt signals for intents; its presenter is a plain class without widgets. Everything painted takes the
`Theme` as first argument; never `setStyleSheet`, never a colour value. Sizes in px go through `theme.px()`.

theme      `Theme`: colors, color(name), tone(tone), font(style), line(style), px(n), pixmap(), icon(), changed
keys       `KeyMap`, `COMMANDS`: every command and its keys (`changed`); `Screen.bind("watch.follow", act, footer=True)`
screen     `Screen`: name, title(), panes(), problems(), primary_action(), back(), bind(), hints(), set_fact()
shell      `Shell(theme, keymap, ticker)`: register(name, factory), go(name, id), show_record(), tell(), signals
manners    single `SingleWindow`, whereabouts `Whereabouts`, lock `Lock` and `Cover`, alerts `Alerts`,
           bringing `Bringing` (paste and drop anywhere), clipboard `copy(text, lasting=)`, paper `print_text`, motion
palette    `Palette(theme, window)`: entries by `query(text) -> groups`, `chosen(id)`

widgets/text      `Label(theme, words, style, color, icon=, elide=)`: one line
widgets/flow      `Run`, `FlowText` (wraps; marks, chips, links), `Flow` (the same for delegates)
widgets/pill      `PillSpec`, `Pill`, `draw_pill`, `draw_pills`, `pill_size`
widgets/buttons   `Button(theme, label, kind, icon=, keys=, height=)`, `.refuse(reason)`, `IconButton`
widgets/reasoned  `ReasonedButton`: a button with the reason why not beside it
widgets/hold      `HoldButton`: 1.5 s, mouse, space or Ctrl+Enter; `held`
widgets/keycap    `KeyHint(theme, keys, words)`
widgets/segmented `Segment`, `Segmented`: `chosen(id)`; widgets/tabs `Tabs`: 44 px with counts
widgets/toggles   `CheckBox`, `Toggle`, `ChoiceBox`, `draw_check`
widgets/field     `Field(theme, name, placeholder=, icon=, keys=)`: `submitted`, `edited`, `refuse(sentence)`
widgets/card      `Surface(edges="b")`, `Card().column`, `Divider`, `row()`, `column()`, `clear()`, `scrolled()`
widgets/marks     `Avatar`, `IconTile`, `ImpactBars`, `Figure`, `draw_badge`, `draw_dot`, `draw_tile`, `draw_grade`
widgets/banner    `BannerRecord`, `Banner(wide=)`; widgets/states `StateRecord`, `StateCard`, `Skeleton`
widgets/progress  `Segments`, `Meter`, `WorkBar`, `draw_segments`, `draw_meter`
widgets/stepper   `Phase`, `Stepper`, `CompactStepper`; widgets/charts `Sparkline`, `VolumeChart`, `draw_sparkline`
widgets/tables    `Column`, `TableHead`, `column_rects`, `RecordModel`, `RowDelegate`, `RecordList`, `RecordRole`
widgets/diff      `DiffRun`, `DiffView`; widgets/toast `Toast`; widgets/sheet `Sheet` (dialog in the window)
widgets/times     pure: since_first, countdown, waiting, ago, wall, day, stamp, period, urgency, thousands, factor
wording           `counted`, `facts`, `spoken`, `sentences`, `labelled`, `aside`: words are joined there alone
widgets/clock     `Ticker(clock)`, `SinceClock`, `Countdown`, `WallClock`: tick only while visible
widgets/paint     text, box, icon, draw_keys, hairline, width: what delegates draw with
"""

from __future__ import annotations
