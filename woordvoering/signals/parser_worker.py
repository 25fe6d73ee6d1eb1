"""The parser process itself: reads requests from its standard input until it ends, and answers each on its output."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys

import msgspec

from woordvoering.allocator import give_back
from woordvoering.errors import BrokenInput
from woordvoering.signals.confine import confine
from woordvoering.signals.documents import NETWORKS, parse_document, parse_network, parse_stored
from woordvoering.signals.mail import parse_letter
from woordvoering.signals.opml import parse_opml
from woordvoering.signals.parser_protocol import Answer, Failed, Parsed, Ready, Request, read_request, write_frame
from woordvoering.signals.types import Origin

NICE = 5
"""The window and the thread that stores go before the parsers."""
TIDY = 50_000
"""Objects after which the collector looks for what refers to itself; a feed makes thousands that do not."""
ALARM_S = 5.0
"""Seconds of work after which a stuck worker ends itself, for the case that the program which should kill it is gone.

Of work, not of the clock: a document that waits its turn on a busy machine is no stuck one."""

_WARM_UP = (
    b"<rss version='2.0'><channel><item><title>a</title><description>&lt;x&gt;</description></item></channel></rss>",
    b"<rss><channel><item><title>a<b></title></item></channel>",
)


def main() -> int:
    """Runs the worker; returns 0 at the end of its input. `woordvoering parser-worker` and a frozen build call it."""
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    for sample in _WARM_UP:
        with contextlib.suppress(BrokenInput):
            parse_document("feed", sample, Origin(source="", kind=""))
    if sys.platform != "win32":
        os.nice(NICE)
    give_back()
    gc.freeze()
    gc.set_threshold(TIDY)
    write_frame(sink, Ready(confine()))
    while True:
        try:
            request = read_request(source)
        except msgspec.DecodeError:
            return 3
        if request is None:
            return 0
        _alarm(ALARM_S)
        write_frame(sink, _answer(request))
        _alarm(0)


def _answer(request: Request) -> Answer:
    try:
        if request.stored and request.document == "feed":
            news = parse_stored(request.body, request.origin, request.stored)
            return Parsed(news.signals, known=news.known)
        if request.document == "letter":
            return Parsed(letter=parse_letter(request.body, request.origin))
        if request.document == "opml":
            return Parsed(outlines=parse_opml(request.body))
        if request.document in NETWORKS:
            page = parse_network(request.document, request.body, request.origin)
            return Parsed(page.signals, facts=page.facts)
        return Parsed(parse_document(request.document, request.body, request.origin))
    except BrokenInput as error:
        plain = {key: value for key, value in error.params.items() if not isinstance(value, tuple)}
        return Failed(error.code, plain)


def _alarm(seconds: float) -> None:
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, seconds)


if __name__ == "__main__":
    sys.exit(main())
