"""A real Bluesky server (@atproto/pds of npm) on loopback, thrown away after use, with a directory of names."""

from __future__ import annotations

import json
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from loopback import Quiet, answering

PASSWORD = "een-app-wachtwoord"
WRITTEN = "2026-09-21T12:00:00.000Z"
STARTS_S = 30
PROGRAM = """
const net = require('net');
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) { return listen.call(this, port, '127.0.0.1', ...rest); };
const { PDS, readEnv, envToCfg, envToSecrets } = require('@atproto/pds');
(async () => {
  const env = readEnv();
  const pds = await PDS.create(envToCfg(env), envToSecrets(env));
  await pds.start();
  console.log('ready');
})().catch((error) => { console.error(error); process.exit(1); });
"""


def folder() -> Path:
    """Where `make bluesky` puts the package; the tests have a home of their own."""
    return Path(pwd.getpwuid(os.getuid()).pw_dir) / ".cache" / "woordvoering-tests" / "bluesky"


def missing() -> str:
    """Why no Bluesky server can run here; '' when it can."""
    if not shutil.which("node"):
        return "needs node and @atproto/pds (make bluesky)"
    return "" if (folder() / "node_modules" / "@atproto" / "pds").is_dir() else "needs @atproto/pds (make bluesky)"


@dataclass
class BlueskyServer:
    """Where it listens."""

    address: str
    token: str = ""
    did: str = ""

    def account(self, handle: str) -> None:
        """A new account, which posts from now on."""
        said = self.ask(
            "com.atproto.server.createAccount",
            {"email": f"{handle}@example.test", "handle": handle, "password": PASSWORD},
        )
        self.token, self.did = said["accessJwt"], said["did"]

    def post(self, *texts: str) -> None:
        """Posts of the account, all at once."""
        kind = "app.bsky.feed.post"
        records = [{"$type": kind, "text": text, "createdAt": WRITTEN, "langs": ["nl"]} for text in texts]
        create = {"$type": "com.atproto.repo.applyWrites#create", "collection": kind}
        writes = [{**create, "value": record} for record in records]
        self.ask("com.atproto.repo.applyWrites", {"repo": self.did, "writes": writes})

    def ask(self, method: str, body: dict[str, Any]) -> dict[str, Any]:
        headers = {"Content-Type": "application/json"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        request = urllib.request.Request(f"{self.address}/xrpc/{method}", json.dumps(body).encode(), headers)
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)


@contextmanager
def serving() -> Iterator[BlueskyServer]:
    """The server while it runs."""
    place = Path(tempfile.mkdtemp(prefix="bluesky-"))
    with _names() as names:
        port = _free_port()
        server = subprocess.Popen(
            [shutil.which("node") or "node", "-e", PROGRAM],
            cwd=folder(),
            env=_environment(place, names, port),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            _wait_until_ready(server)
            yield BlueskyServer(f"http://127.0.0.1:{port}")
        finally:
            server.kill()
            assert server.stdout is not None
            server.stdout.close()
            server.wait()
            shutil.rmtree(place)


def _environment(place: Path, names: str, port: int) -> dict[str, str]:
    (place / "blobs").mkdir()
    return {
        "PATH": os.environ["PATH"],
        "LOG_ENABLED": "0",
        "PDS_HOSTNAME": "localhost",
        "PDS_PORT": str(port),
        "PDS_DATA_DIRECTORY": str(place),
        "PDS_BLOBSTORE_DISK_LOCATION": str(place / "blobs"),
        "PDS_DEV_MODE": "1",
        "PDS_PLC_ROTATION_KEY_K256_PRIVATE_KEY_HEX": "11" * 32,
        "PDS_DPOP_SECRET": "22" * 32,
        "PDS_JWT_SECRET": "jwt",
        "PDS_ADMIN_PASSWORD": "admin",
        "PDS_DID_PLC_URL": names,
        "PDS_INVITE_REQUIRED": "0",
        "PDS_DISABLE_SSRF_PROTECTION": "1",
        "PDS_SERVICE_HANDLE_DOMAINS": ".test",
    }


def _wait_until_ready(server: subprocess.Popen[str]) -> None:
    timer = threading.Timer(STARTS_S, server.kill)
    timer.start()
    assert server.stdout is not None
    said: list[str] = []
    try:
        for line in server.stdout:
            said.append(line)
            if line.strip() == "ready":
                return
    finally:
        timer.cancel()
    raise AssertionError("the server did not start: " + "".join(said)[-2000:])


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@contextmanager
def _names() -> Iterator[str]:
    """The directory of names that a server enters its accounts in: it takes every entry and gives it back."""
    known: dict[str, dict[str, Any]] = {}

    class Handler(Quiet, BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            known[unquote(self.path.strip("/"))] = json.loads(body)
            self.say({})

        def do_GET(self) -> None:
            did = unquote(self.path.strip("/"))
            entry = known.get(did)
            self.say(_document(did, entry) if entry else {}, 200 if entry else 404)

        def say(self, said: dict[str, Any], status: int = 200) -> None:
            body = json.dumps(said).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    with answering(Handler) as address:
        yield address


def _document(did: str, entry: dict[str, Any]) -> dict[str, Any]:
    service = entry["services"]["atproto_pds"]
    key = entry["verificationMethods"]["atproto"].removeprefix("did:key:")
    return {
        "@context": ["https://www.w3.org/ns/did/v1"],
        "id": did,
        "alsoKnownAs": entry["alsoKnownAs"],
        "verificationMethod": [
            {"id": f"{did}#atproto", "type": "Multikey", "controller": did, "publicKeyMultibase": key}
        ],
        "service": [{"id": "#atproto_pds", "type": service["type"], "serviceEndpoint": service["endpoint"]}],
    }
