"""The words that options take. They are those of the rooms; written out here, as the rooms load what is heavy."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

Medium = Literal["phone", "app", "mail", "radio", "in_person", "sms", "automatic"]
Origin = Literal["own", "request"]
CheckOutcome = Literal["none", "possible", "passed_to_101"]
TriageOutcome = Literal["respond", "monitor_only", "refer", "meldpunt", "dismiss"]
ClaimStatus = Literal["unstarted", "in_progress", "verified", "false", "misleading", "inconclusive", "unverifiable"]
Disclosure = Literal["releasable", "if_asked", "background_only", "withheld"]
AnswerOutcome = Literal["answered", "referred", "no_information", "no_answer"]
Resolution = Literal["statement", "background", "interview", "declined", "referred", "dropped"]
VerdictWord = Literal["cleared", "amends_requested", "advised_against", "refused", "handed_over"]
Answer = Literal["yes", "no", "not_applicable"]
Visibility = Literal["public", "confidential", "media"]

Case = Annotated[str, typer.Argument(help="A case, by number (PD-0147) or id.")]
Statement = Annotated[str, typer.Option("--statement", help="A text of the case, by id; or the one in hand.")]
Reason = Annotated[str, typer.Option("--reason")]
Note = Annotated[str, typer.Option("--note")]
By = Annotated[Medium, typer.Option("--by", help="The way it went.")]
At = Annotated[str, typer.Option("--at", help="When; 02:30, 2026-11-14 02:30 or +30m.")]
