"""How a call ends that goes wrong: one sentence, and the exit code of its kind. Loads no library."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Final

from woordvoering.cli.session import Session, file_problem
from woordvoering.errors import BrokenStore, StoreFull, WoordvoeringError

INTERRUPTED: Final = 130
"""The exit code of a call that a person broke off."""
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def ending(session: Session, end: Callable[[int], BaseException]) -> Generator[None]:
    """Words whatever goes wrong, and raises `end` with the exit code of its kind: never a traceback."""
    try:
        yield
    except WoordvoeringError as error:
        raise _ended(session, end, error) from error
    except BrokenPipeError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise end(0) from error
    except (KeyboardInterrupt, EOFError) as error:
        print(session.voice.say("cli.interrupted"), file=sys.stderr)
        raise end(INTERRUPTED) from error
    except OSError as error:
        raise _ended(session, end, _of_the_disk(error)) from error
    except _database_errors() as error:
        raise _ended(session, end, _of_the_database(error)) from error


def _ended(session: Session, end: Callable[[int], BaseException], error: WoordvoeringError) -> BaseException:
    session.voice.problem(error)
    return end(error.exit_code)


def _of_the_disk(error: OSError) -> WoordvoeringError:
    if error.errno in _FULL:
        return StoreFull("store.full")
    name = os.path.basename(os.fsdecode(error.filename)) if error.filename is not None else ""
    return file_problem(error, name)


def _database_errors() -> tuple[type[Exception], ...]:
    """The errors of SQLite, once it was loaded: a page that cannot be read shows itself in the middle of a query."""
    wanted = (("sqlalchemy.exc", "DatabaseError"), ("sqlcipher3.dbapi2", "DatabaseError"))
    loaded = [(sys.modules[name], kind) for name, kind in wanted if name in sys.modules]
    return tuple(getattr(module, kind) for module, kind in loaded)


def _of_the_database(error: Exception) -> BrokenStore:
    from woordvoering.store.engine import writing_failed

    return writing_failed(error)
