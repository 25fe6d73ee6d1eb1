"""Addresses of hubs: what is one, what may cross a line without TLS, and that a password shows nowhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.errors import Refused, WoordvoeringError, WrongUse
from woordvoering.sync.hub_address import is_hub, parameters, read_address


@pytest.mark.parametrize(
    ("given_text", "kept", "password"),
    [
        ("postgresql://lore@hub.zone.be/wv", "postgresql://lore@hub.zone.be/wv", ""),
        ("postgres://lore:geheim@hub.zone.be:5433/wv", "postgresql://lore@hub.zone.be:5433/wv", "geheim"),
        ("postgresql://l%40re:p%2Fw%3A@hub.zone.be/wv", "postgresql://l%40re@hub.zone.be/wv", "p/w:"),
        (
            "postgresql://lore@hub.zone.be/wv?sslmode=verify-full&sslrootcert=/etc/ca.pem",
            "postgresql://lore@hub.zone.be/wv?sslrootcert=/etc/ca.pem",
            "",
        ),
        ("postgresql://lore@127.0.0.1/wv", "postgresql://lore@127.0.0.1/wv", ""),
        ("postgresql://lore@[::1]:5433/wv?sslmode=require", "postgresql://lore@[::1]:5433/wv?sslmode=require", ""),
        ("postgresql://lore@localhost/wv?sslmode=disable", "postgresql://lore@localhost/wv?sslmode=disable", ""),
        ("postgresql://lore@:5433/wv?host=/run/postgresql", "postgresql://lore@:5433/wv?host=/run/postgresql", ""),
        ("postgresql://lore@/wv?host=/run/postgresql", "postgresql://lore@/wv?host=/run/postgresql", ""),
    ],
)
def test_an_address_is_kept_without_its_password(given_text: str, kept: str, password: str):
    address, found = read_address(given_text)
    assert (address.text, found) == (kept, password)
    assert read_address(kept) == (address, "") and is_hub(given_text)


@pytest.mark.parametrize("mode", ["disable", "allow", "prefer", "require", "verify-ca"])
@pytest.mark.parametrize(
    "host", ["hub.zone.be", "10.0.0.7", "192.168.1.4", "[fd00::1]", "localhost.evil.example", "127.0.0.1.nip.io"]
)
def test_elsewhere_nothing_less_than_verify_full_will_do(host: str, mode: str):
    with pytest.raises(Refused, match=r"hub\.tls_needed"):
        read_address(f"postgresql://lore:geheim@{host}/wv?sslmode={mode}")


@pytest.mark.parametrize("host", ["hub.zone.be", "10.0.0.7", "[fd00::1]"])
def test_elsewhere_verify_full_is_what_happens_when_nobody_says_so(host: str):
    told = parameters(read_address(f"postgresql://lore@{host}/wv")[0], "geheim")
    assert (told["sslmode"], told["sslrootcert"], told["require_auth"]) == ("verify-full", "system", "scram-sha-256")


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ("postgresql://hub.zone.be/wv", "hub.address"),
        ("postgresql://lore@hub.zone.be", "hub.address"),
        ("postgresql://lore@hub.zone.be/", "hub.address"),
        ("postgresql://lore@/wv", "hub.address"),
        ("postgresql://lore@een,twee/wv", "hub.address"),
        ("postgresql://lore@hub:99999/wv", "hub.address"),
        ("postgresql://lore@hub:vijf/wv", "hub.address"),
        ("postgresql://lo're@hub/wv", "hub.address"),
        ("postgresql://lore@[::1/wv", "hub.address"),
        ("postgresql://lore@hub/wv/nog", "hub.address"),
        ("postgresql://lore@hub/wv%00", "hub.address"),
        ("mysql://lore@hub/wv", "hub.address"),
        ("postgresql://lore@hub/wv?sslmode=aan", "hub.option"),
        ("postgresql://lore@hub/wv?hostaddr=10.0.0.1", "hub.option"),
        ("postgresql://lore@hub/wv?service=x", "hub.option"),
        ("postgresql://lore@hub/wv?options=-c%20x", "hub.option"),
        ("postgresql://lore@hub/wv?passfile=/etc/passwd", "hub.option"),
        ("postgresql://lore@hub/wv?host=/run", "hub.option"),
        ("postgresql://lore@/wv?host=hub.zone.be", "hub.option"),
        ("postgresql://lore@/wv?host=/run&host=/tmp,10.0.0.1", "hub.address"),
    ],
)
def test_what_is_no_address_says_so(wrong: str, code: str):
    with pytest.raises(WrongUse) as caught:
        read_address(wrong)
    assert caught.value.code == code


@given(st.text(max_size=80))
def test_no_error_repeats_what_was_typed(tail: str):
    said = ""
    try:
        read_address(f"postgresql://lore:zeergeheim@{tail}")
    except WoordvoeringError as error:
        said = repr(error)
    assert "zeergeheim" not in said
