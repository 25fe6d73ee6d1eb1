"""Keys at rest: a vault that only its passphrase opens, and no keyring but one that encrypts."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import keyring
import keyring.backend
import keyring.errors
import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from night_desk import Dice
from sampling import at_most

from woordvoering.errors import BrokenStore, StoreFull, WoordvoeringError, WrongKey
from woordvoering.store import secrets as room
from woordvoering.store.secrets import TRUSTED_BACKENDS, KeyringSecrets, VaultSecrets, keyring_usable

WORDS = "vier losse woorden samen"


def vault(path: Path, passphrase: str = WORDS) -> VaultSecrets:
    """A vault with the cheapest derivation: strength is measured elsewhere."""
    return VaultSecrets(path, passphrase, Dice("vault"), strong=False)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    made = vault(tmp_path / "vault.json")
    made.put("desk", b"d" * 32)
    made.put("blobs", b"b" * 32)
    return tmp_path / "vault.json"


def test_a_guess_at_a_passphrase_costs_a_quarter_of_a_gigabyte_three_times_over(tmp_path: Path):
    VaultSecrets(tmp_path / "vault.json", WORDS, Dice("vault")).put("desk", b"d" * 32)
    asked = json.loads((tmp_path / "vault.json").read_bytes())
    assert (asked["opslimit"], asked["memlimit"]) == (3, 256 << 20)


def test_a_key_comes_back_under_the_same_passphrase(kept: Path):
    again = vault(kept)
    assert (again.get("desk"), again.get("blobs"), again.get("unknown")) == (b"d" * 32, b"b" * 32, None)


@pytest.mark.parametrize("wrong", ["", " ", WORDS + " ", WORDS.upper(), "vier losse woorden", "völlig anders"])
def test_another_passphrase_opens_nothing_and_changes_nothing(kept: Path, wrong: str):
    before = kept.read_bytes()
    with pytest.raises(WrongKey) as refused:
        vault(kept, wrong)
    assert (refused.value.code, refused.value.exit_code) == ("vault.wrong_passphrase", 4)
    assert kept.read_bytes() == before


def test_no_key_stands_in_the_vault_in_any_spelling(kept: Path):
    raw = kept.read_bytes()
    assert b"d" * 32 not in raw and (b"d" * 32).hex().encode() not in raw
    assert b"desk" not in raw and WORDS.encode() not in raw


def test_a_vault_is_private_and_replaced_as_a_whole(kept: Path):
    before = os.umask(0)
    vault(kept).put("third", b"t")
    os.umask(before)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert [path.name for path in kept.parent.iterdir()] == ["vault.json"]


def test_two_keys_that_are_kept_at_once_are_both_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    kept = vault(tmp_path / "vault.json")
    save, others = kept._save, [threading.Thread(target=lambda: kept.put("other", b"2"))]

    def held_up(values: dict[str, str]) -> None:
        if others:
            others.pop().start()
            started.wait(0.5)  # without turns the other is through by then
        save(values)
        started.set()

    started = threading.Event()
    monkeypatch.setattr(kept, "_save", held_up)
    other = others[0]
    kept.put("one", b"1")
    other.join()
    again = vault(tmp_path / "vault.json")
    assert (again.get("one"), again.get("other")) == (b"1", b"2")


def test_a_forgotten_key_is_gone_after_reopening(kept: Path):
    vault(kept).delete("desk")
    again = vault(kept)
    assert again.get("desk") is None and again.get("blobs") == b"b" * 32


def test_forgetting_what_was_never_there_writes_nothing(kept: Path):
    before = kept.read_bytes()
    vault(kept).delete("unknown")
    assert kept.read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b'{"salt":"zz","opslimit":1,"memlimit":8192,"box":"00"}',
        b'{"salt":"00","opslimit":1,"memlimit":8192,"box":"00"}',
        b'{"salt":1,"opslimit":1,"memlimit":8192,"box":"00"}',
        b'{"salt":"' + b"00" * 16 + b'","opslimit":0,"memlimit":0,"box":"00"}',
        b'{"salt":"' + b"00" * 16 + b'","opslimit":1,"memlimit":8192,"box":""}',
        b'{"salt":"' + b"00" * 16 + b'","opslimit":1,"memlimit":8192,"box":"' + b"00" * 30 + b'"}',
    ],
)
def test_a_vault_that_is_none_is_unreadable_and_left_alone(tmp_path: Path, content: bytes):
    path = tmp_path / "vault.json"
    path.write_bytes(content)
    with pytest.raises(BrokenStore) as broken:
        vault(path)
    assert broken.value.code in ("vault.unreadable", "vault.wrong_passphrase")
    assert path.read_bytes() == content


@pytest.mark.parametrize("cut", [1, 10, 50, 90, 120])
def test_a_vault_that_was_cut_off_never_opens(kept: Path, cut: int):
    kept.write_bytes(kept.read_bytes()[:-cut])
    with pytest.raises(BrokenStore):
        vault(kept)


@at_most(40, [HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 0.999), bit=st.integers(0, 3))
def test_no_digit_of_salt_or_box_can_be_changed(kept: Path, place: float, bit: int):
    sound = kept.read_bytes()
    told = json.loads(sound)
    name = "box" if place > 0.1 else "salt"
    digits = bytearray.fromhex(told[name])
    digits[int(len(digits) * place)] ^= 1 << bit
    kept.write_bytes(json.dumps({**told, name: digits.hex()}).encode())
    try:
        with pytest.raises(WrongKey):
            vault(kept)
    finally:
        kept.write_bytes(sound)


class Ring:
    """A keyring that keeps what it is given, under whatever name a test wants it to have."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, name: str) -> str | None:
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, value: str) -> None:
        self.kept[(service, name)] = value

    def delete_password(self, service: str, name: str) -> None:
        del self.kept[(service, name)]


def named(full_name: str, **attributes: Any) -> Any:
    module, _, name = full_name.rpartition(".")
    return type(name, (Ring,), {"__module__": module, **attributes})()


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch):
    def put(backend: Any) -> Any:
        monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
        return backend

    return put


@pytest.mark.parametrize(
    "backend",
    [
        "keyrings.alt.file.PlaintextKeyring",
        "keyrings.alt.file.EncryptedKeyring",
        "keyring.backends.null.Keyring",
        "keyring.backends.fail.Keyring",
        "keyring.backends.SecretService.Keyring2",
        "evil.keyring.backends.SecretService.Keyring",
        "keyring.backends.chainer.ChainerBackend",
    ],
)
def test_a_keyring_that_is_not_known_to_encrypt_is_refused_by_name(ring: Any, backend: str):
    kept = ring(named(backend))
    with pytest.raises(BrokenStore) as refused:
        KeyringSecrets("woordvoering/x")
    assert (refused.value.code, refused.value.params["backend"]) == ("keyring.untrusted", backend)
    assert not keyring_usable() and kept.kept == {}


@pytest.mark.parametrize("backend", sorted(TRUSTED_BACKENDS))
def test_a_trusted_keyring_keeps_and_forgets_keys(ring: Any, backend: str):
    kept = ring(named(backend))
    secrets = KeyringSecrets("woordvoering/x")
    secrets.put("desk", b"\x00\xff" * 16)
    assert secrets.get("desk") == b"\x00\xff" * 16
    assert kept.kept == {("woordvoering/x", "desk"): "00ff" * 16}
    secrets.delete("desk")
    secrets.delete("desk")
    assert secrets.get("desk") is None and keyring_usable()


def test_a_chain_is_entered_at_its_trusted_link_only(ring: Any):
    plain, sound = named("keyrings.alt.file.PlaintextKeyring"), named("keyring.backends.SecretService.Keyring")
    ring(named("keyring.backends.chainer.ChainerBackend", backends=(plain, sound)))
    KeyringSecrets("woordvoering/x").put("desk", b"k")
    assert sound.kept == {("woordvoering/x", "desk"): "6b"} and plain.kept == {}


@pytest.mark.parametrize("act", ["get", "put", "delete"])
def test_a_keyring_that_stays_locked_is_told_as_such(ring: Any, act: str):
    def locked(*_: str) -> None:
        raise keyring.errors.KeyringLocked

    words = dict.fromkeys(("get_password", "set_password", "delete_password"), locked)
    ring(named("keyring.backends.SecretService.Keyring", **words))
    secrets = KeyringSecrets("woordvoering/x")
    with pytest.raises(BrokenStore) as refused:
        secrets.put("desk", b"k") if act == "put" else getattr(secrets, act)("desk")
    assert (refused.value.code, refused.value.params["detail"]) == ("keyring.refused", "KeyringLocked")


def test_two_desks_do_not_read_each_others_keys(ring: Any):
    ring(named("keyring.backends.SecretService.Keyring"))
    KeyringSecrets("woordvoering/one").put("desk", b"1")
    assert KeyringSecrets("woordvoering/two").get("desk") is None


SPEAK = """
import sys
from woordvoering.errors import WoordvoeringError
from woordvoering.store.secrets import KeyringSecrets
try:
    one = KeyringSecrets("woordvoering/test")
    if sys.argv[1] == "put":
        one.put("desk", bytes(range(32)))
    print((KeyringSecrets("woordvoering/test").get("desk") or b"none").hex())
    if sys.argv[1] == "delete":
        one.delete("desk")
        print(one.get("desk"))
except WoordvoeringError as error:
    print(error.code, error.exit_code, error.params["detail"])
"""

UNLOCK = "echo -n {words} | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"
ASLEEP = "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1"


class Service:
    """A Secret Service of its own: a private bus, a private home, and a daemon that is unlocked or not."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def speak(self, act: str, start: str, *, bus: bool = True) -> list[str]:
        wrap = ["dbus-run-session", "--"] if bus else []
        run = subprocess.run(
            [*wrap, "sh", "-c", f'{start}; "$0" -c "$1" "$2"', sys.executable, SPEAK, act],
            env={
                "HOME": str(self.home),
                "XDG_DATA_HOME": str(self.home / "data"),
                "PATH": os.environ["PATH"],
                "PYTHON_KEYRING_BACKEND": "keyring.backends.SecretService.Keyring",
            },
            cwd=Path(room.__file__).parents[2],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert "Traceback" not in run.stderr, run.stderr
        return run.stdout.splitlines()


@pytest.fixture
def service(tmp_path: Path) -> Service:
    missing = [tool for tool in ("dbus-run-session", "gnome-keyring-daemon") if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"this machine has no {' and no '.join(missing)}")
    return Service(tmp_path)


KEY = bytes(range(32))


def test_a_real_secret_service_keeps_a_key_from_session_to_session(service: Service):
    unlock = UNLOCK.format(words="wachtwoord")
    assert service.speak("put", unlock) == [KEY.hex()]
    assert service.speak("get", unlock) == [KEY.hex()], "another session, another process, the same key"
    assert service.speak("delete", unlock) == [KEY.hex(), "None"]
    assert service.speak("get", unlock) == [b"none".hex()]


def test_a_real_secret_service_leaves_no_key_readable_on_the_disk(service: Service):
    service.speak("put", UNLOCK.format(words="wachtwoord"))
    files = [path for path in service.home.rglob("*") if path.is_file()]
    assert any(path.suffix == ".keyring" for path in files), "something was kept"
    for path in files:
        raw = path.read_bytes()
        assert KEY not in raw and KEY.hex().encode() not in raw.lower(), path.name
        assert b"wachtwoord" not in raw, path.name


@pytest.mark.parametrize("start", [ASLEEP, UNLOCK.format(words="anders")], ids=["locked", "another password"])
def test_a_real_secret_service_that_stays_locked_is_told_and_gives_nothing(service: Service, start: str):
    unlock = UNLOCK.format(words="wachtwoord")
    service.speak("put", unlock)
    for act in ("get", "put", "delete"):
        assert service.speak(act, start) == ["keyring.refused 4 KeyringLocked"], act
    assert service.speak("get", unlock) == [KEY.hex()], "what was kept is kept"


def test_a_session_without_a_bus_is_told(service: Service):
    assert service.speak("get", "true", bus=False) == ["keyring.refused 4 RuntimeError"]


@pytest.mark.parametrize("error", [RuntimeError("no bus"), ConnectionResetError(), TimeoutError(), OSError(5, "EIO")])
def test_a_keyring_that_dies_while_it_is_asked_is_told(ring: Any, error: Exception):
    def dead(*_: str) -> None:
        raise error

    ring(named("keyring.backends.SecretService.Keyring", get_password=dead))
    with pytest.raises(BrokenStore) as refused:
        KeyringSecrets("woordvoering/x").get("desk")
    assert (refused.value.code, refused.value.params["detail"]) == ("keyring.refused", type(error).__name__)


def test_a_value_that_is_no_key_is_told(ring: Any):
    kept = ring(named("keyring.backends.SecretService.Keyring"))
    kept.set_password("woordvoering/x", "desk", "geen sleutel")
    with pytest.raises(BrokenStore, match=r"keyring\.refused"):
        KeyringSecrets("woordvoering/x").get("desk")


@pytest.mark.parametrize(
    ("field", "value"), [("memlimit", 2**40), ("opslimit", 2**31), ("memlimit", 1), ("opslimit", 0)]
)
def test_a_vault_does_not_ask_for_more_than_the_machine(kept: Path, field: str, value: int):
    told = json.loads(kept.read_bytes())
    kept.write_bytes(json.dumps({**told, field: value}).encode())
    with pytest.raises(BrokenStore) as refused:
        vault(kept)
    assert refused.value.code in ("vault.unreadable", "vault.wrong_passphrase")


def test_a_passphrase_is_the_same_from_every_keyboard(tmp_path: Path):
    vault(tmp_path / "vault.json", "caf\u00e9 aan zee").put("desk", b"k" * 32)
    assert vault(tmp_path / "vault.json", "cafe\u0301 aan zee").get("desk") == b"k" * 32


def test_what_the_disk_refused_is_not_in_the_vault_either(kept: Path, monkeypatch: pytest.MonkeyPatch):
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    open_vault, before = vault(kept), kept.read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr("woordvoering.store.place.os.fsync", full)
        with pytest.raises(StoreFull):
            open_vault.put("nieuw", b"n")
        with pytest.raises(StoreFull):
            open_vault.delete("desk")
    assert open_vault.get("nieuw") is None and open_vault.get("desk") == b"d" * 32
    assert kept.read_bytes() == before and list(kept.parent.glob(".*.part")) == []


def test_every_refusal_of_keys_is_one_of_the_house(kept: Path):
    with pytest.raises(WoordvoeringError):
        vault(kept, "fout")
