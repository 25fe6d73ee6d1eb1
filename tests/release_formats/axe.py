"""axe-core in a real Chromium, spoken to through its debugging pipe: which rules of accessibility a page breaks."""

from __future__ import annotations

import json
import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

CACHE = Path(pwd.getpwuid(os.getuid()).pw_dir) / ".cache" / "woordvoering-tests"
"""Of whoever runs the tests: those have a home of their own."""
SCRIPT = CACHE / "axe" / "node_modules" / "axe-core" / "axe.min.js"
_RULES = "axe.run(document, {resultTypes: ['violations', 'incomplete']})"
_RESULT = "r => JSON.stringify(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 90)).join(' | ')))"


def missing() -> str:
    """What is not on this machine; '' when everything is."""
    found = [] if shutil.which("chromium") else ["chromium"]
    return " and ".join([*found, *([] if SCRIPT.exists() else ["axe-core of npm"])])


class Chromium:
    """One tab of a headless Chromium without network."""

    def __init__(self, read: BinaryIO, write: BinaryIO) -> None:
        self._read, self._write = read, write
        self._number, self._rest = 0, b""
        target = self._ask("Target.createTarget", {"url": "about:blank"})["targetId"]
        self._session = self._ask("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        self._ask("Page.enable")
        self._axe = SCRIPT.read_text("utf-8")

    def violations(self, page: Path, scheme: str) -> list[str]:
        """What axe says of a page in a `light` or `dark` house; the page keeps its own rules of what may run."""
        feature = {"name": "prefers-color-scheme", "value": scheme}
        self._ask("Emulation.setEmulatedMedia", {"features": [feature]})
        self._ask("Page.navigate", {"url": page.resolve().as_uri()}, until="Page.loadEventFired")
        self._run(self._axe + ";0")
        return list(json.loads(self._run(f"{_RULES}.then({_RESULT})")))

    def _run(self, expression: str) -> Any:
        asked = {"expression": expression, "awaitPromise": True, "returnByValue": True}
        answer = self._ask("Runtime.evaluate", asked)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def _ask(self, method: str, params: dict[str, Any] | None = None, until: str = "") -> dict[str, Any]:
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": params or {}}
        if hasattr(self, "_session"):
            message["sessionId"] = self._session
        self._write.write(json.dumps(message).encode() + b"\0")
        answer: dict[str, Any] | None = None
        while answer is None or until:
            told = self._next()
            if told.get("id") == self._number:
                assert "error" not in told, told
                answer = told["result"]
            elif told.get("method") == until and answer is not None:
                until = ""
        return answer

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            more = self._read.read(1 << 20)
            assert more, "Chromium went away"
            self._rest += more
        message, self._rest = self._rest.split(b"\0", 1)
        return dict(json.loads(message))


@contextmanager
def chromium(home: Path) -> Iterator[Chromium]:
    """A Chromium whose files lie in `home`, ended afterwards."""
    theirs_read, ours_write = os.pipe()
    ours_read, theirs_write = os.pipe()
    options = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run --remote-debugging-pipe"
    command = f'exec chromium {options} --user-data-dir="$0" 3<&{theirs_read} 4>&{theirs_write}'
    running = subprocess.Popen(
        ["bash", "-c", command, str(home)],
        pass_fds=(theirs_read, theirs_write),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "HOME": str(home)},
    )
    os.close(theirs_read)
    os.close(theirs_write)
    told, asked = os.fdopen(ours_read, "rb", buffering=0), os.fdopen(ours_write, "wb", buffering=0)
    try:
        with told, asked:
            yield Chromium(told, asked)
    finally:
        running.kill()
        running.wait()
