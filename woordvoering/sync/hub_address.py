"""The address of a hub: `postgresql://user[:password]@host[:port]/database`, and all that it decides.

No service file, no password file and no variable of the environment says where a desk connects.
"""

from __future__ import annotations

import hashlib
import ipaddress
import os
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit

import msgspec

from woordvoering.errors import Reason, Refused, WrongUse

SCHEMES = ("postgresql", "postgres")
PORT = 5432
_LONGEST = 500
_ASKED = ("host", "sslmode", "sslrootcert")
_MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")


class HubAddress(msgspec.Struct, frozen=True):
    """Where a hub is and as whom; never a password. `host` may be the folder of a Unix socket."""

    host: str
    port: int
    user: str
    database: str
    sslmode: str
    root_certificate: str = ""

    @property
    def here(self) -> bool:
        """Whether what is said stays on this machine."""
        return self.host.startswith("/") or self.host == "localhost" or _loopback(self.host)

    @property
    def text(self) -> str:
        """The address as it is kept and shown."""
        inside = self.host.startswith("/")
        asked = [("host", self.host)] if inside else []
        asked += [("sslmode", self.sslmode)] if self.sslmode != _usual(self) else []
        asked += [("sslrootcert", self.root_certificate)] if self.root_certificate else []
        host = "" if inside else f"[{self.host}]" if ":" in self.host else self.host
        place = host if inside or self.port == PORT else f"{host}:{self.port}"
        port = f":{self.port}" if inside and self.port != PORT else ""
        query = "&".join(f"{name}={quote(value, safe='/')}" for name, value in asked)
        tail = f"?{query}" if query else ""
        return f"postgresql://{quote(self.user, safe='')}@{place}{port}/{quote(self.database, safe='')}{tail}"

    @property
    def name(self) -> str:
        """What a person calls it: host and database."""
        return f"{self.host}/{self.database}"


def is_hub(address: str) -> bool:
    """Whether an address means a hub."""
    return address.strip().lower().startswith(tuple(f"{scheme}://" for scheme in SCHEMES))


def read_address(address: str) -> tuple[HubAddress, str]:
    """An address and the password in it, '' without one.

    Raises WrongUse `hub.address` for what cannot be read, `hub.option` for a part that is not taken from an address;
    Refused `hub.tls_needed` for a hub elsewhere without `verify-full`. No error repeats the address and its password.
    """
    try:
        parts = urlsplit(address.strip())
        port = parts.port or PORT
        asked = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)))
    except ValueError as error:
        raise WrongUse("hub.address") from error
    if parts.scheme not in SCHEMES or parts.fragment or len(address) > _LONGEST:
        raise WrongUse("hub.address")
    for name in asked:
        if name not in _ASKED:
            raise WrongUse("hub.option", option=name[:40])
    found = HubAddress(
        host=_host(parts, asked),
        port=port,
        user=unquote(parts.username or ""),
        database=unquote(parts.path[1:]),
        sslmode=asked.get("sslmode", ""),
        root_certificate=asked.get("sslrootcert", ""),
    )
    found = msgspec.structs.replace(found, sslmode=found.sslmode or _usual(found))
    if not (found.user and found.database and found.host) or "/" in found.database or not _plain(found):
        raise WrongUse("hub.address")
    if found.sslmode not in _MODES:
        raise WrongUse("hub.option", option="sslmode")
    if not found.here and found.sslmode != "verify-full":
        raise Refused(Reason("hub.tls_needed", {"host": found.host, "sslmode": found.sslmode}))
    return found, unquote(parts.password or "")


def with_certificate(address: HubAddress, file: str) -> HubAddress:
    """The same place, proven by the certificate in a file; an empty name leaves it as it was."""
    return msgspec.structs.replace(address, root_certificate=os.path.abspath(file)) if file else address


def with_password(address: HubAddress, password: str) -> str:
    """The whole address as `read_address` takes it apart again."""
    user, at, place = address.text.partition("@")
    return f"{user}:{quote(password, safe='')}{at}{place}" if password else address.text


def reached_at(address: str, host: str) -> str:
    """The whole address by the name under which devices reach the server, '' for the same; its own password and role.

    Raises as `read_address`: a way that leaves a machine has TLS, or is refused.
    """
    if not host:
        return address
    found, password = read_address(address)
    moved = f"postgresql://{quote(found.user, safe='')}@{host}/{quote(found.database, safe='')}"
    return with_password(read_address(moved)[0], password)


def secret_name(address: str) -> str:
    """Under which name the password for a kept address lies among the keys of the desk."""
    return f"hub:{hashlib.blake2b(address.encode(), digest_size=8).hexdigest()}"


def parameters(address: HubAddress, password: str) -> dict[str, str | int]:
    """What the library is told; everything that decides where and how it connects is said, so that no variable does."""
    far = not address.here
    return {
        "host": address.host,
        "hostaddr": "",
        "port": address.port,
        "user": address.user,
        "dbname": address.database,
        "password": password,
        "passfile": f"{os.devnull}/none",
        "sslmode": address.sslmode,
        "sslrootcert": address.root_certificate or ("system" if far else ""),
        "ssl_min_protocol_version": "TLSv1.2",
        "sslcert": "",
        "sslkey": "",
        "gssencmode": "disable",
        "channel_binding": "prefer",
        "require_auth": "scram-sha-256" if far else "scram-sha-256,md5,none",
        "target_session_attrs": "read-write",
        "load_balance_hosts": "disable",
        "application_name": "woordvoering",
        "client_encoding": "UTF8",
        "connect_timeout": 10,
        "tcp_user_timeout": 30_000,
        "keepalives": 1,
        "keepalives_idle": 30,
        "keepalives_interval": 10,
        "keepalives_count": 3,
        "options": "-c statement_timeout=60000 -c lock_timeout=20000 -c idle_in_transaction_session_timeout=60000",
    }


def _host(parts: SplitResult, asked: dict[str, str]) -> str:
    """The one host: a name, a number, or the folder of a socket."""
    host = (parts.hostname or "") if parts.netloc.rpartition("@")[2] else ""
    socket = asked.get("host", "")
    if host and socket:
        raise WrongUse("hub.option", option="host")
    if socket and not socket.startswith("/"):
        raise WrongUse("hub.option", option="host")
    return host or socket


def _plain(found: HubAddress) -> bool:
    """Whether no part holds a character that another reader of addresses takes for something else."""
    return all(
        part.isprintable() and not set(part) & set(", '\\\0")
        for part in (found.host, found.user, found.database, found.root_certificate)
    )


def _usual(address: HubAddress) -> str:
    return "prefer" if address.here else "verify-full"


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
