"""How a function becomes a command: the session handed in, `--json` everywhere, every error worded."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Annotated, Any, Concatenate, ParamSpec

import typer

from woordvoering.cli.ending import ending
from woordvoering.cli.session import Session, Sitting
from woordvoering.cli.spoken import Noun, Verb

Given = ParamSpec("Given")
Plain = Callable[Concatenate[Session, Given], None]
Act = Callable[Concatenate[Sitting, Given], None]

_JSON = Annotated[bool, typer.Option("--json", help="One JSON document on the output.")]


def noun(help_text: str) -> typer.Typer:
    """An empty group of commands."""
    return typer.Typer(cls=Noun, help=help_text, no_args_is_help=True, rich_markup_mode=None)


def plain(group: typer.Typer, name: str) -> Callable[[Plain[Given]], Plain[Given]]:
    """Makes a command that needs no desk; the function gets the session first."""

    def decorate(work: Plain[Given]) -> Plain[Given]:
        _add(group, name, work, work)
        return work

    return decorate


def act(group: typer.Typer, name: str) -> Callable[[Act[Given]], Act[Given]]:
    """Makes a command at an open desk; the function gets the sitting first, and the desk is closed after it."""

    def decorate(work: Act[Given]) -> Act[Given]:
        def seated(session: Session, *args: Given.args, **given: Given.kwargs) -> None:
            with session.open() as sitting:
                work(sitting, *args, **given)

        _add(group, name, work, seated)
        return work

    return decorate


def _add(group: typer.Typer, name: str, written: Callable[..., None], work: Callable[..., None]) -> None:
    """Registers `work` under the parameters that `written` names, with the context before and `--json` after them."""
    signature = inspect.signature(written, eval_str=True)
    own = list(signature.parameters.values())[1:]
    before = inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    after = inspect.Parameter("as_json", inspect.Parameter.KEYWORD_ONLY, default=False, annotation=_JSON)
    taken = [before, *own, after]

    def run(ctx: typer.Context, *, as_json: bool, **given: Any) -> None:  # what typer converted
        session = ctx.ensure_object(Session)
        session.as_json = session.as_json or as_json
        with speaking(session):
            work(session, **given)
            sys.stdout.flush()

    run.__doc__ = inspect.getdoc(written)
    run.__name__ = written.__name__
    run.__annotations__ = {each.name: each.annotation for each in taken}
    vars(run)["__signature__"] = inspect.Signature([one.replace(kind=before.kind) for one in taken])
    group.command(name, cls=Verb)(run)


@contextmanager
def speaking(session: Session) -> Generator[None]:
    """Words whatever goes wrong and ends the call with the exit code of its kind: never a traceback."""
    with ending(session, typer.Exit):
        yield
