"""Which language the window speaks: the command line's, else what the settings of the device say."""

from __future__ import annotations

import pytest

from ui.options import Options, language_of
from ui.settings.declared import defaults, write


def test_without_a_word_on_the_command_line_the_settings_of_the_device_decide(tmp_path):
    write(tmp_path, {**defaults(), "language": "fr"})
    assert language_of(Options(home=tmp_path)) == "fr"


@pytest.mark.parametrize("asked", ["nl", "en"])
def test_the_command_line_goes_before_the_settings(tmp_path, asked):
    write(tmp_path, {**defaults(), "language": "fr"})
    assert language_of(Options(home=tmp_path, language=asked)) == asked


def test_a_device_without_settings_speaks_dutch(tmp_path):
    assert language_of(Options(home=tmp_path)) == "nl"
