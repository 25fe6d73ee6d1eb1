"""The command line in the user's language: its help, and what is wrong with a call that cannot be read.

The code says in English what a command and a parameter are for; `resources/i18n/help.toml` has the Dutch and French.
Parsing itself is typer's; only how it speaks is here.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final, cast

import msgspec
import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from woordvoering.cli.ending import INTERRUPTED
from woordvoering.cli.session import Session, language_of_the_machine
from woordvoering.errors import Param, WrongUse
from woordvoering.i18n import LANGUAGES, Language, Sentence
from woordvoering.resources import resource

WITH_VALUE: Final = ("--home", "--passphrase-file", "--as", "--language")
"""The options before the command that take a value."""

_FORM = re.compile(r"<(?:list\[)?(?P<form>str|path|int|float|int range|float range)(?P<many>\])?>")
_EXTRA = re.compile(r"\[(?P<inside>[^\[\]]*)\]$")
_FAULTS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("cli.usage.no_command", re.compile(r"No such command '(?P<value>.*?)'\.")),
    ("cli.usage.no_command_near", re.compile(r"No such command '(?P<value>.*?)'\. Did you mean (?P<near>.*)\?")),
    ("cli.usage.command_missing", re.compile(r"Missing command\.")),
    ("cli.usage.too_many", re.compile(r"Got unexpected extra arguments?\(?s?\)? \((?P<value>.*)\)")),
    ("cli.usage.no_value", re.compile(r"Option '(?P<value>.*)' does not take a value\.")),
    ("cli.usage.value_missing", re.compile(r"Option '(?P<value>.*)' requires an argument\.")),
)


class _Two(msgspec.Struct, frozen=True):
    nl: str
    fr: str


class Help(msgspec.Struct, frozen=True):
    """What the help says: the code's English `texts` in the other languages, and parameters by their `names`."""

    texts: Mapping[str, _Two]
    names: Mapping[str, Sentence]

    def of(self, text: str, language: Language) -> str:
        """A sentence of the code in a language."""
        found = self.texts.get(text)
        return text if found is None or language == "en" else found.fr if language == "fr" else found.nl

    def of_parameter(self, name: str, text: str | None, language: Language) -> str:
        """What a parameter is for: its own sentence, else that of its name."""
        if text:
            return self.of(text, language)
        found = self.names.get(name)
        return "" if found is None else found.of(language)


@cache
def load_help() -> Help:
    """Reads the shipped words, once, and only for a call that asks for help."""
    return msgspec.convert(tomllib.loads(resource("i18n", "help.toml").read_text("utf-8")), Help)


def language_of(arguments: Sequence[str]) -> Language:
    """The language that the options before the command ask for, else the machine's."""
    asked, taken = "", ""
    for word in arguments:
        if taken:
            asked = word if taken == "--language" else asked
            taken = ""
        elif word in WITH_VALUE:
            taken = word
        elif word.startswith("--language="):
            asked = word.partition("=")[2]
        elif not word.startswith("-"):
            break
    known: dict[str, Language] = {one: one for one in LANGUAGES}
    return known.get(asked) or language_of_the_machine()


class _Spoken:
    """How a command shows its help. Mixed into typer's two classes, whose names for these methods it takes."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        session, command = _asked(ctx), cast("Any", self)
        metavars = {"[OPTIONS]": "cli.help.options_here", "COMMAND [ARGS]...": "cli.help.command_here"}
        pieces: list[str] = command.collect_usage_pieces(ctx)
        said = [session.voice.say(metavars[piece]) if piece in metavars else piece for piece in pieces]
        formatter.write_usage(ctx.command_path, " ".join(said), prefix=f"{session.voice.say('cli.help.usage')} ")

    def format_help_text(self, ctx: Any, formatter: Any) -> None:
        text = load_help().of(str(cast("Any", self).help or ""), _asked(ctx).language)
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(text)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        session, command = _asked(ctx), cast("Any", self)
        rows: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
        for param in command.get_params(ctx):
            param.help = load_help().of_parameter(param.name, param.help, session.language)
            record = param.get_help_record(ctx)
            if record is not None:
                rows[param.param_type_name].append((_formed(record[0], session), _extra(record[1], session)))
        _section(formatter, session.voice.say("cli.help.arguments"), rows["argument"])
        _section(formatter, session.voice.say("cli.help.options"), rows["option"])
        commands: Mapping[str, Any] = getattr(command, "commands", {})
        told = [(name, load_help().of(str(one.help or ""), session.language)) for name, one in commands.items()]
        _section(formatter, session.voice.say("cli.help.commands"), told)


class Verb(_Spoken, TyperCommand):
    """One command."""


class Noun(_Spoken, TyperGroup):
    """A group of commands."""


class Program(Noun):
    """The whole command line: a call that cannot be read ends with 2 and a sentence in the user's language."""

    language: Language = "nl"

    def main(
        self, args: Sequence[str] | None = None, prog_name: str | None = None, *more: Any, **extra: Any
    ) -> Any:  # fmt: skip
        given = list(sys.argv[1:] if args is None else args)
        self.language = language_of(given)
        extra["standalone_mode"] = False
        try:
            code = super().main(args, prog_name, *more, **extra)
        except TyperException as error:
            _explain(error, Session(language=self.language, as_json="--json" in given))
            code = WrongUse.exit_code
        except typer.Abort:
            print(Session(language=self.language).voice.say("cli.interrupted"), file=sys.stderr)
            code = INTERRUPTED
        sys.exit(code or 0)


def _asked(ctx: Any) -> Session:
    """The session of a call that shows its help: nothing of it was carried out yet."""
    return Session(language=cast("Program", ctx.find_root().command).language)


def _section(formatter: Any, title: str, rows: Sequence[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(title):
            formatter.write_dl(rows)


def _formed(declared: str, session: Session) -> str:
    """`--impact <int>` with the form of the value in words."""

    def word(found: re.Match[str]) -> str:
        form = session.voice.say(f"cli.help.form.{found['form'].partition(' ')[0]}")
        return f"<{form}>…" if found["many"] else f"<{form}>"

    return _FORM.sub(word, declared)


def _extra(help_text: str, session: Session) -> str:
    """The brackets at the end: whether it must be given, and what holds when it is not."""

    def word(found: re.Match[str]) -> str:
        parts: list[str] = []
        for part in found["inside"].split("; "):
            if part == "required":
                parts.append(session.voice.say("cli.help.required"))
            elif part.startswith("default: "):
                parts.append(session.voice.say("cli.help.default", {"value": part.partition(": ")[2]}))
            else:
                parts.append(part)
        return f"[{'; '.join(parts)}]"

    return _EXTRA.sub(word, help_text)


def _explain(error: TyperException, session: Session) -> None:
    """Words what typer found wrong: with the usage for a person, as one JSON document for a program."""
    said = cast("Any", error)
    if type(error).__name__ == "NoArgsIsHelpError":
        print(error.message, file=sys.stderr)
        return
    if not session.as_json and said.ctx is not None:
        print(said.ctx.get_usage(), file=sys.stderr)
        hint = {"command": f"{said.ctx.command_path} --help"}
        print(session.voice.say("cli.help.hint", hint), file=sys.stderr)
    code, params = _fault(said)
    session.voice.problem(WrongUse(code, **params))


def _fault(error: Any) -> tuple[str, dict[str, Param]]:
    """The code of what is wrong with a call, and its parameters."""
    kind, param = type(error).__name__, getattr(error, "param", None)
    if kind == "NoSuchOption":
        near = tuple(error.possibilities or ())
        code = "cli.usage.no_option_near" if near else "cli.usage.no_option"
        return code, {"value": error.option_name, "near": near}
    if param is not None:
        return _fault_of(param, error.message, missing=kind == "MissingParameter")
    for code, pattern in _FAULTS:
        found = pattern.fullmatch(error.message)
        if found is not None:
            return code, {name: value.replace("'", "") for name, value in found.groupdict().items()}
    return "cli.usage.other", {"detail": error.message}


def _fault_of(param: Any, message: str, *, missing: bool) -> tuple[str, dict[str, Param]]:
    """What is wrong with the value of one parameter, or that it has none."""
    name = param.opts[0] if param.param_type_name == "option" else param.name
    wanted = param.type_descriptor
    allowed = " | ".join(str(one) for one in wanted.choices or ())
    if missing:
        return ("cli.usage.missing_choice", {"name": name, "allowed": allowed}) if allowed else (
            "cli.usage.missing", {"name": name}
        )  # fmt: skip
    if allowed:
        value = re.search(r"'(.*)' is not one of", message)
        return "cli.usage.choice", {"name": name, "value": value[1] if value else "", "allowed": allowed}
    if wanted.is_ranged:
        given = wanted.parameter_info
        code = "cli.usage.least" if given.max is None else "cli.usage.range"
        return code, {"name": name, "least": given.min, "most": given.max}
    if wanted.annotation in (int, float):
        return "cli.usage.number", {"name": name}
    return "cli.usage.value", {"name": name, "detail": message}
