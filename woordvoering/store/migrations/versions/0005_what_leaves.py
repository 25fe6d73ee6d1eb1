"""What is to leave, who sends it, and how each attempt ended."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

Columns = tuple[sa.Column[Any], ...]


def upgrade() -> None:
    """Creates the tables, and gives those of releases their new columns as older journals fill them."""
    op.create_table(
        "release_plan", *_keys(), _text("statement"), _text("revision"), _text("sha256"), _text("channels"),
        _text("groups"), _text("formats"), _text("requests"), _text("when"), _integer("leaves_at"),
        _integer("at", empty=True), _integer("next_update_at", empty=True), _text("folder"), _text("device"),
        _text("by"), _integer("planned_at"), _text("state"), _integer("ended_at", empty=True), _text("reason"),
        _text("why"), sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_table(
        "outgoing", *_keys(), _text("device"), _text("sender"), _text("targets"), _integer("taken_at", empty=True),
        _text("skipped"), sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_table(
        "sending", *_keys(), _text("release"), _text("task"), _text("act"), _integer("number"), _truth("under_way"),
        _text("state"), _truth("doubt"), _truth("lookup"), _text("remote"), _text("url"), _truth("found"),
        sa.Column("why", sa.Text(), nullable=True), _integer("retry_at", empty=True), _truth("final"),
        _integer("first_at", empty=True), _integer("begun_at", empty=True), _integer("ended_at", empty=True),
        _text("how"), sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_table(
        "taken_back", *_keys(), _text("by"), _integer("at"), _text("how"),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_table(
        "publisher", *_keys(), _text("kind"), _text("channel"), _text("address"), _text("name"), _text("options"),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip
    _anew(
        "release", (*_keys(), _text("statement"), _text("revision"), _text("sha256"), _integer("version"),
        _text("kind"), _text("channels"), _text("files"), _text("manifest_sha256"), _text("previous"),
        _integer("released_at"), _text("released_by"), _integer("withdrawn_at", empty=True),
        _text("withdrawn_reason")),
        {"embargo": (_integer("embargo", empty=True), "NULL"),
         "withdrawn_version": (_integer("withdrawn_version"), "0"),
         "withdrawn_manifest": (_text("withdrawn_manifest"), "''")},
    )  # fmt: skip
    _anew(
        "release_channel", (*_keys(), _text("release"), _text("channel"), _text("url"),
        _integer("posted_at", empty=True)), {"state": (_text("state"), "''")},
    )  # fmt: skip
    _anew(
        "delivery", (*_keys(), _text("release"), _integer("version"), _text("kind"), _text("outlet"), _text("address"),
        _text("name"), _text("request"), _integer("at"), _text("contact")), {"state": (_text("state"), "''")},
    )  # fmt: skip


def _anew(name: str, old: Columns, more: Mapping[str, tuple[sa.Column[Any], str]]) -> None:
    """Makes a table anew with more columns, each with what older journals say there."""
    op.rename_table(name, f"{name}_before")
    added = (column for column, _ in more.values())
    op.create_table(name, *old, *added, sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False)
    kept = ", ".join(f'"{column.name}"' for column in old)
    op.execute(f"INSERT INTO {name} SELECT {kept}, {', '.join(said for _, said in more.values())} FROM {name}_before")  # noqa: S608
    op.drop_table(f"{name}_before")


def _keys() -> tuple[sa.Column[str], sa.Column[str]]:
    return _text("case_id"), _text("key")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _truth(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _integer(name: str, *, empty: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=empty)
