"""Which addresses the fetcher may connect to: public ones only, unless a person marked the source as internal. Pure."""

from __future__ import annotations

import ipaddress
from typing import TypeAlias

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

_DENIED = tuple(
    ipaddress.ip_network(net)
    for net in (
        "0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4",
        "::/96", "::ffff:0:0/96", "::ffff:0:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23",
        "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fe80::/10", "fec0::/10", "ff00::/8",
    )
)  # fmt: skip
"""Beside `is_global`, which lets multicast and the tunnels through that carry a private address inside a public one."""
_INTERNAL = tuple(
    ipaddress.ip_network(net)
    for net in ("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7")
)
"""What 'internal' adds; link-local stays out, as the metadata services of clouds live there."""


def may_connect(address: str, *, internal: bool) -> bool:
    """True when a connection to this IP address is allowed; a text that is no address, or has a scope, is not."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if "%" in address:
        return False
    if internal and any(found in net for net in _INTERNAL if net.version == found.version):
        return True
    denied = any(found in net for net in _DENIED if net.version == found.version)
    return found.is_global and not denied
