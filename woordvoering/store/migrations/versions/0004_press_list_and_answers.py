"""What else is known of a contact, who was removed, and what stands ready for a question."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Makes three tables anew with more columns, filled as the events of before fold today."""
    _contact()
    op.create_table(
        "contact_gone", _text("case_id"), _text("key"), _integer("removed_at"), _text("removed_by"), _text("reason"),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip
    _request()
    _delivery()


def _contact() -> None:
    op.rename_table("contact", "contact_before")
    op.create_table(
        "contact", _text("case_id"), _text("key"), _text("outlet"), _text("name"), _text("function"), _text("mail"),
        _text("telephone"), _text("language"), _text("way"), _text("groups"),
        sa.Column("active", sa.Boolean(), nullable=False), _text("consent"), _integer("consent_at", empty=True),
        _text("consent_how"), _text("consent_note"), _text("consent_event"),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip
    op.execute(
        "INSERT INTO contact SELECT case_id, key, outlet, name, '', mail, telephone, language, 'mail', "
        "CASE WHEN \"group\" = '' THEN '[]' ELSE json_array(\"group\") END, 1, 'legitimate_interest', NULL, '', '', '' "
        "FROM contact_before"
    )
    op.drop_table("contact_before")


def _request() -> None:
    before = (
        "case_id, key, outlet, journalist, question, medium, received_at, deadline, due, contact, member, "
        "delayed_until, resolution, resolved_at, note, release"
    )
    op.rename_table("media_request", "media_request_before")
    op.create_table(
        "media_request", _text("case_id"), _text("key"), _text("outlet"), _text("journalist"), _text("question"),
        _text("medium"), _integer("received_at"), _integer("deadline", empty=True), _integer("due"), _text("contact"),
        _text("member"), _integer("delayed_until", empty=True), _text("resolution"),
        _integer("resolved_at", empty=True), _text("note"), _text("release"), _text("claims"),
        sa.Column("apart", sa.Boolean(), nullable=False), _text("apart_reason"), _text("own_text"), _text("answer"),
        _integer("answer_at", empty=True), _text("answer_by"),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip
    op.execute(
        f"INSERT INTO media_request SELECT {before}, '[]', 0, '', '', '', NULL, '' FROM media_request_before"  # noqa: S608
    )
    op.drop_table("media_request_before")
    op.create_index("ix_media_request_due", "media_request", ["due"], unique=False)


def _delivery() -> None:
    before = "case_id, key, release, version, kind, outlet, address, name, request, at"
    op.rename_table("delivery", "delivery_before")
    op.create_table(
        "delivery", _text("case_id"), _text("key"), _text("release"), _integer("version"), _text("kind"),
        _text("outlet"), _text("address"), _text("name"), _text("request"), _integer("at"), _text("contact"),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip
    op.execute(f"INSERT INTO delivery SELECT {before}, '' FROM delivery_before")  # noqa: S608
    op.drop_table("delivery_before")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _integer(name: str, *, empty: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=empty)
