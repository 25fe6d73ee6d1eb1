"""Whom a connection believes: this machine's certificates beside the shipped roots, and the name that was asked for."""

from __future__ import annotations

import ssl

from woordvoering.signals import weblib


def verifying() -> ssl.SSLContext:
    """A context that verifies certificate and host name, by what this machine trusts beside the shipped roots."""
    context = ssl.create_default_context()
    context.load_verify_locations(cafile=None, cadata=_shipped_roots())
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _shipped_roots() -> str:
    roots = weblib.httpx.create_ssl_context(trust_env=False).get_ca_certs(binary_form=True)
    return "".join(ssl.DER_cert_to_PEM_cert(root) for root in roots)
