"""The first tables: the journal and the projections of every room, spelled out as they were on the first day."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Creates the tables."""
    _case_head()
    _case_last()
    _device_head()
    _frozen_device()
    _quarantine()
    _event()
    _meta()
    _payload()
    _signature()
    _member()
    _seat()
    _workspace()
    _press_case()
    _emergency()
    _mark()
    _case_signal()
    _informed()
    _log_line()
    _claim()
    _enquiry()
    _material()
    _media_request()
    _duty()
    _story_act()
    _not_for_us()
    _statement()
    _revision()
    _list_answer()
    _clearance()
    _authority()
    _release()
    _release_channel()
    _delivery()
    _house()
    _contact()
    _lesson()
    _evaluation()
    _draft()


def _text(name: str, *, empty: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=empty)


def _integer(name: str, *, empty: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=empty)


def _boolean(name: str, *, empty: bool = False) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=empty)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _case_head() -> None:
    op.create_table(
        "case_head", _text("case_id"), _text("event_id"), sa.PrimaryKeyConstraint("case_id", "event_id"),
        sqlite_with_rowid=False,
    )  # fmt: skip


def _case_last() -> None:
    op.create_table(
        "case_last", _text("case_id"), _integer("lamport"), _text("device"), _integer("seq"), _text("event_id"),
        _integer("count"), sa.PrimaryKeyConstraint("case_id"), sqlite_with_rowid=False,
    )  # fmt: skip


def _device_head() -> None:
    op.create_table(
        "device_head", _text("device"), _text("event_id"), _integer("seq"), _integer("lamport"),
        sa.PrimaryKeyConstraint("device", "event_id"), sqlite_with_rowid=False,
    )  # fmt: skip


def _frozen_device() -> None:
    op.create_table(
        "frozen_device", _text("device"), _integer("seq"), sa.PrimaryKeyConstraint("device"), sqlite_with_rowid=False,
    )  # fmt: skip


def _quarantine() -> None:
    op.create_table(
        "quarantine", _text("name"), _text("device"), _integer("seq"), _text("case_id"), _text("code"),
        _text("params"), _integer("at"), _text("tried"), sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("name"),
    )  # fmt: skip


def _event() -> None:
    op.create_table(
        "event", _text("id"), _text("device"), _integer("seq"), _text("case_id"), _integer("lamport"), _text("type"),
        _boolean("critical"), _text("commit_id"), _bytes("header"), sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("device", "seq", "id"),
    )  # fmt: skip
    op.create_index("event_in_case", "event", ["case_id", "lamport", "device", "seq", "id"], unique=False)


def _meta() -> None:
    op.create_table("meta", _text("key"), _text("value"), sa.PrimaryKeyConstraint("key"), sqlite_with_rowid=False)


def _payload() -> None:
    op.create_table("payload", _text("event_id"), _bytes("data"), sa.PrimaryKeyConstraint("event_id"))


def _signature() -> None:
    op.create_table(
        "signature", _text("last_id"), _text("signature"), sa.PrimaryKeyConstraint("last_id"),
    )  # fmt: skip


def _member() -> None:
    op.create_table(
        "member", _text("case_id"), _text("key"), _text("name"), _text("function"), _text("roles"),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _seat() -> None:
    op.create_table(
        "seat", _text("case_id"), _text("key"), _text("member"), _text("device"), _text("public"),
        _boolean("revoked"), sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _workspace() -> None:
    op.create_table(
        "workspace", _text("case_id"), _text("key"), _text("name"), _text("root_key"),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _press_case() -> None:
    op.create_table(
        "press_case", _text("case_id"), _text("key"), _text("number"), _text("title"), _integer("t0"),
        _text("origin"), _text("story"), _text("wijk"), _integer("opened_at"), _text("opened_by"), _text("handler"),
        _text("triage", empty=True), _text("triage_reason"), _integer("triaged_at", empty=True),
        _integer("impact", empty=True), _text("categories"), _text("circumstances"),
        _integer("recheck_at", empty=True), _text("refer_to"), _integer("promised_at", empty=True), _text("promise"),
        _integer("updated_at", empty=True), _integer("closed_at", empty=True), _text("close_reason"),
        _integer("last_at"), sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_index(op.f("ix_press_case_last_at"), "press_case", ["last_at"], unique=False)
    op.create_index(op.f("ix_press_case_story"), "press_case", ["story"], unique=False)


def _emergency() -> None:
    op.create_table(
        "emergency", _text("case_id"), _text("key"), _integer("answered_at"), _text("answered_by"),
        _boolean("possible"), _integer("passed_at", empty=True), _text("passed_by"), _text("number"), _text("note"),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _mark() -> None:
    op.create_table(
        "mark", _text("case_id"), _text("key"), _integer("started", empty=True), _integer("done", empty=True),
        _text("waived", empty=True), sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _case_signal() -> None:
    op.create_table(
        "case_signal", _text("case_id"), _text("key"), _text("source"), _text("kind"), _text("network"),
        _text("author"), _text("visibility"), _text("url"), _text("text"), _integer("published"), _text("sha256"),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _informed() -> None:
    op.create_table(
        "informed", _text("case_id"), _text("key"), _text("person"), _text("medium"), _boolean("reached"),
        _integer("at"), sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _log_line() -> None:
    op.create_table(
        "log_line", _text("case_id"), _text("key"), _integer("at"), _text("icon"), _text("code"), _text("params"),
        _text("text"), _text("actor"), _text("event"), _text("corrects"), sa.PrimaryKeyConstraint("case_id", "key"),
        sqlite_with_rowid=False,
    )  # fmt: skip


def _claim() -> None:
    op.create_table(
        "claim", _text("case_id"), _text("key"), _integer("number"), _text("wording"), _text("status"),
        _text("source_grade"), _integer("information_grade"), _text("disclosure"), _text("disclosure_reason"),
        _text("reason"), _boolean("set_aside"), _text("owner"), _integer("made_at"), _boolean("locked"),
        _integer("settled_at", empty=True), sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _enquiry() -> None:
    op.create_table(
        "enquiry", _text("case_id"), _text("key"), _text("claim"), _text("asked_by"), _text("to"), _text("medium"),
        _text("question"), _integer("asked_at"), _integer("last_asked_at"), _integer("times"), _text("outcome"),
        _text("summary"), _integer("answered_at", empty=True), _text("material"), sa.PrimaryKeyConstraint("case_id",
        "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _material() -> None:
    op.create_table(
        "material", _text("case_id"), _text("key"), _text("name"), _text("media_type"), _integer("size"),
        _text("sha256"), _text("blob"), _text("captured_by"), _integer("captured_at"), _text("captured_from"),
        _boolean("sensitive"), sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _media_request() -> None:
    op.create_table(
        "media_request", _text("case_id"), _text("key"), _text("outlet"), _text("journalist"), _text("question"),
        _text("medium"), _integer("received_at"), _integer("deadline", empty=True), _integer("due"), _text("contact"),
        _text("member"), _integer("delayed_until", empty=True), _text("resolution"),
        _integer("resolved_at", empty=True), _text("note"), _text("release"), sa.PrimaryKeyConstraint("case_id",
        "key"), sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_index(op.f("ix_media_request_due"), "media_request", ["due"], unique=False)


def _duty() -> None:
    op.create_table(
        "duty", _text("case_id"), _text("key"), _text("officer"), _text("backup"), _integer("starts"),
        _integer("ends"), sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _story_act() -> None:
    op.create_table(
        "story_act", _text("case_id"), _text("key"), _text("kind"), _text("post"), _text("other"), _text("posts"),
        _text("pattern"), _text("title"), _text("by"), _integer("at"), _text("event"),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _not_for_us() -> None:
    op.create_table(
        "not_for_us", _text("case_id"), _text("key"), _text("post"), _text("terms"), _text("sources"), _text("reason"),
        _text("title"), _text("noted_by"), _integer("noted_at"), _text("withdrawn_by"),
        _integer("withdrawn_at", empty=True), sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _statement() -> None:
    op.create_table(
        "statement", _text("case_id"), _text("key"), _text("kind"), _text("language"), _text("template"),
        _text("corrects"), _integer("started_at"), _text("started_by"), _text("heads"), _text("dropped"),
        _integer("embargo_until", empty=True), _integer("released_at", empty=True), _text("released_revision"),
        _integer("released_version", empty=True), sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _revision() -> None:
    op.create_table(
        "revision", _text("case_id"), _text("key"), _text("statement"), _integer("number"), _text("parents"),
        _text("text"), _text("sha256"), _text("variants"), _text("note"), _text("author"), _integer("saved_at"),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _list_answer() -> None:
    op.create_table(
        "list_answer", _text("case_id"), _text("key"), _text("statement"), _text("point"), _text("answer"),
        _text("reason"), _integer("revision"), _text("by"), _integer("answered_at"),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _clearance() -> None:
    op.create_table(
        "clearance", _text("case_id"), _text("key"), _text("statement"), _integer("revision"), _text("sha256"),
        _text("role"), _text("person"), _boolean("mandatory"), _text("verdict"), _text("medium"), _text("reason"),
        _text("proposal"), _integer("requested_at", empty=True), _text("requested_by"),
        _integer("given_at", empty=True), _integer("expires_at", empty=True), _text("member"), _text("signer"),
        _text("event"), _text("witness"), _integer("witnessed_at", empty=True), _text("number_called"),
        _text("mail_sha256"), _integer("called_back_at", empty=True), _integer("reminded_at", empty=True),
        _text("deputy"), _integer("deputy_asked_at", empty=True), _text("second"), sa.PrimaryKeyConstraint("case_id",
        "key"), sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_index(op.f("ix_clearance_verdict"), "clearance", ["verdict"], unique=False)


def _authority() -> None:
    op.create_table(
        "authority", _text("case_id"), _text("key"), _text("person"), _text("telephone"), _text("mail"),
        _text("member"), _text("deputy"), _text("deputy_telephone"), _text("deputy_member"),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _release() -> None:
    op.create_table(
        "release", _text("case_id"), _text("key"), _text("statement"), _text("revision"), _text("sha256"),
        _integer("version"), _text("kind"), _text("channels"), _text("files"), _text("manifest_sha256"),
        _text("previous"), _integer("released_at"), _text("released_by"), _integer("withdrawn_at", empty=True),
        _text("withdrawn_reason"), sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _release_channel() -> None:
    op.create_table(
        "release_channel", _text("case_id"), _text("key"), _text("release"), _text("channel"), _text("url"),
        _integer("posted_at", empty=True), sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _delivery() -> None:
    op.create_table(
        "delivery", _text("case_id"), _text("key"), _text("release"), _integer("version"), _text("kind"),
        _text("outlet"), _text("address"), _text("name"), _text("request"), _integer("at"),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _house() -> None:
    op.create_table(
        "house", _text("case_id"), _text("key"), _text("name"), _text("short"), _text("address"), _text("website"),
        _text("press_contact"), _text("press_telephone"), _text("press_mail"), _text("boilerplate"), _text("colour"),
        _text("hours_line"), sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _contact() -> None:
    op.create_table(
        "contact", _text("case_id"), _text("key"), _text("outlet"), _text("name"), _text("mail"), _text("telephone"),
        _text("language"), _text("group"), sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _lesson() -> None:
    op.create_table(
        "lesson", _text("case_id"), _text("key"), _text("text"), _text("owner"), _integer("due", empty=True),
        _integer("noted_at"), _integer("closed_at", empty=True), _text("note"), sa.PrimaryKeyConstraint("case_id",
        "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _evaluation() -> None:
    op.create_table(
        "evaluation", _text("case_id"), _text("key"), _text("conclusion"), _text("by"), _integer("at"),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip


def _draft() -> None:
    op.create_table(
        "draft", _text("statement"), _text("case_id"), _text("base"), _text("text"), _text("variants"),
        _integer("kept_at"), sa.PrimaryKeyConstraint("statement"), sqlite_with_rowid=False,
    )  # fmt: skip
