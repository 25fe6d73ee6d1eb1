"""What a process that reads what others sent gives up first: network, files, children, memory, core dumps."""

from __future__ import annotations

import contextlib
import ctypes
import encodings
import importlib
import pkgutil
import sys

if sys.platform != "win32":
    import resource

MEMORY_BYTES = 315_000_000
"""Address space of the worker, so that it never holds 300 MB; the largest hostile documents need 180 (measured)."""

_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38


def confine(memory: int = MEMORY_BYTES) -> tuple[str, ...]:
    """Gives up what the system lets it give up, and names each: 'network', 'privileges', 'memory', 'files'.

    `memory` is what it may hold, in bytes of address space.
    Without files no socket can be opened either, so the network is closed twice on Linux and once on macOS.
    On Windows neither exists; there the worker's promise rests on having no keys and being killed in time.
    """
    _load_codecs()
    given_up: list[str] = []
    if sys.platform.startswith("linux"):
        given_up += _linux()
    return (*given_up, *_limits(memory))


def _load_codecs() -> None:
    """Every text codec is loaded now: none can be read from disk afterwards."""
    for module in pkgutil.iter_modules(encodings.__path__):
        if module.name not in ("mbcs", "oem", "cp65001"):
            with contextlib.suppress(ImportError):
                importlib.import_module(f"encodings.{module.name}")


def _linux() -> list[str]:
    libc = ctypes.CDLL(None, use_errno=True)
    given_up: list[str] = []
    if libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0 or libc.unshare(_CLONE_NEWNET) == 0:
        given_up.append("network")
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 and libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) == 0:
        given_up.append("privileges")
    return given_up


def _limits(memory: int) -> list[str]:
    if sys.platform == "win32":
        return []
    given_up: list[str] = []
    wanted = (("memory", "RLIMIT_AS", memory), ("files", "RLIMIT_NOFILE", 0), ("dumps", "RLIMIT_CORE", 0))
    for name, limit, value in wanted:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(getattr(resource, limit), (value, value))
            given_up.append(name)
    return given_up
