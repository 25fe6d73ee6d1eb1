"""What can be done in the demo night: one frozen record per kind of act. Read by `data.py`, played by the demo desk.

Every act names its moment (`at`, with an offset), who does it (`by`: a person of the zone, or 'auto' for what the
desk notes by itself) and the parameters of one command. Texts are in Dutch, the language of the demo zone.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Literal, TypeAlias

import msgspec

from woordvoering.casework.events import AnswerOutcome, CheckOutcome, Medium, Resolution
from woordvoering.clearance.events import VerdictMedium, VerdictWord
from woordvoering.clock import Millis, moment
from woordvoering.i18n import Language
from woordvoering.reaction.facts import ClaimStatus, Disclosure, TriageOutcome
from woordvoering.reaction.schema import Answer

Moment = Annotated[datetime, msgspec.Meta(tz=True)]
Impact = Annotated[int, msgspec.Meta(ge=1, le=4)]
Information = Annotated[int, msgspec.Meta(ge=1, le=6)]
Number = Annotated[int, msgspec.Meta(ge=1)]
SourceGrade = Literal["A", "B", "C", "D", "E", "F"]
StatementKind = Literal["acknowledgement", "holding_statement", "lines_to_take", "statement", "correction"]
Screen = Literal["watch", "palette", "case", "statement", "clearance", "requests", "release", "evaluation"]


class _Act(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="do"):
    at: Moment
    by: str

    @property
    def when(self) -> Millis:
        """The moment in milliseconds UTC."""
        return moment(self.at)


class OpenCase(_Act, frozen=True, tag="open_case"):
    """A story (or a question, then without `story`) is taken up as a case; `short` is its name in the side list."""

    case: str
    title: str
    short: str
    wijk: str
    t0: Moment
    story: str | None = None


class TakeUp(_Act, frozen=True, tag="take_up"):
    """Somebody looks into a story before the desk decides: it is opened as a case in their name."""

    case: str
    story: str


class EmergencyCheck(_Act, frozen=True, tag="emergency_check"):
    """The answer to 'does somebody need urgent help'; `number` is who was called. `signals` are anchors."""

    case: str
    outcome: CheckOutcome
    note: str
    number: str = ""
    signals: tuple[str, ...] = ()


class Triage(_Act, frozen=True, tag="triage"):
    """What the desk will do with the case, and why; `recheck` is when it looks again at what it only follows."""

    case: str
    decision: TriageOutcome
    impact: Impact
    categories: tuple[str, ...]
    reason: str
    circumstances: tuple[str, ...] = ()
    refer_to: str = ""
    recheck: Moment | None = None


class Inform(_Act, frozen=True, tag="inform"):
    """An authority is told; it is not asked to agree."""

    case: str
    role: str
    person: str
    medium: Medium
    text: str


class Claim(_Act, frozen=True, tag="claim"):
    """A claim, worded as others assert it. `claim` is its number within the case; `signals` are anchors."""

    case: str
    claim: Number
    wording: str
    source_grade: SourceGrade
    information_grade: Information
    signals: tuple[str, ...] = ()


class ClaimStatusSet(_Act, frozen=True, tag="claim_status"):
    """What verification gave, with the Admiralty grade that goes with it."""

    case: str
    claim: Number
    status: ClaimStatus
    source_grade: SourceGrade
    information_grade: Information
    reason: str


class DisclosureSet(_Act, frozen=True, tag="disclosure"):
    """Whether a claim may be told; always with a reason."""

    case: str
    claim: Number
    disclosure: Disclosure
    reason: str


class Enquiry(_Act, frozen=True, tag="enquiry"):
    """A question to somebody who may know. `enquiry` names it for its result."""

    case: str
    claim: Number
    enquiry: str
    medium: Medium
    to: str
    question: str


class EnquiryResult(_Act, frozen=True, tag="enquiry_result"):
    """What came back; `material` is a file beside the script that is stored with its SHA-256."""

    enquiry: str
    result: str
    outcome: AnswerOutcome
    material: str | None = None


class Note(_Act, frozen=True, tag="note"):
    """A line that an officer adds to the log of the case."""

    case: str
    text: str
    medium: Medium | None = None


class RevisionMade(_Act, frozen=True, tag="revision"):
    """An immutable text of a statement: Markdown with `{#1}` claim references and `[[placeholders]]`.

    `variants` are the texts of single channels, which are agreed on together with it.
    """

    case: str
    statement: str
    kind: StatementKind
    language: Language
    revision: Number
    text: str
    parents: tuple[int, ...] = ()
    variants: Mapping[str, str] = {}


class Draft(_Act, frozen=True, tag="draft"):
    """What stands in the editor and is kept on the device, before it becomes revision `revision`."""

    case: str
    statement: str
    revision: Number
    text: str
    variants: Mapping[str, str] = {}


class ListAnswer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One answer to the pre-release list; `point` is an id of the (re)action schema."""

    point: str
    answer: Answer
    reason: str | None = None


class Checklist(_Act, frozen=True, tag="checklist"):
    """Answers to points of the pre-release list, for one revision."""

    case: str
    statement: str
    revision: Number
    answers: tuple[ListAnswer, ...]


class StoreMaterial(_Act, frozen=True, tag="store_material"):
    """A file beside the script is stored with its SHA-256."""

    case: str
    file: str
    captured_from: str


class JoinDevice(_Act, frozen=True, tag="join_device"):
    """A person takes a seat at a device of their own."""

    person: str


class Capture(_Act, frozen=True, tag="capture"):
    """A file beside the script is captured by hand, before there is a case; `seen_at` is the address of a post."""

    file: str
    seen_at: str
    text: str = ""


class RequestClearance(_Act, frozen=True, tag="request_clearance"):
    """Everybody whom the matrix names is asked to agree with one revision."""

    case: str
    statement: str
    revision: Number


class SkipClearance(_Act, frozen=True, tag="skip_clearance"):
    """An authority that only counts in a declared emergency phase is passed over: the reason, and a second person."""

    case: str
    statement: str
    revision: Number
    authority: str
    reason: str
    second: str


class Verdict(_Act, frozen=True, tag="verdict"):
    """An authority's verdict on one revision.

    By app the authority itself acts. By telephone an officer notes it: number `called`, `witness`, and whether the
    text was `read_aloud`. By e-mail the message is filed (`mail`) and the sender `called_back`, a call like any other.
    `wording` is how it was said, `proposal` the sentence that the authority wants instead.
    """

    case: str
    statement: str
    revision: Number
    authority: str
    verdict: VerdictWord
    medium: VerdictMedium
    reason: str = ""
    wording: str = ""
    proposal: str = ""
    called: str | None = None
    witness: str | None = None
    read_aloud: bool = False
    mail: str | None = None
    called_back: Moment | None = None


class Witness(_Act, frozen=True, tag="witness"):
    """The witness of a call confirms it; until then the verdict does not count."""

    case: str
    statement: str
    revision: Number
    authority: str


class Release(_Act, frozen=True, tag="release"):
    """A revision leaves the house: to groups of contacts, to open media requests, on channels, in formats."""

    case: str
    statement: str
    revision: Number
    groups: tuple[str, ...]
    channels: tuple[str, ...]
    formats: tuple[str, ...]
    requests: tuple[str, ...] = ()
    promised_update: Moment | None = None


class ChannelSent(_Act, frozen=True, tag="channel_sent"):
    """A channel carries the released text, and where."""

    case: str
    statement: str
    revision: Number
    channel: str
    url: str


class MediaRequest(_Act, frozen=True, tag="media_request"):
    """A journalist's question with the journalist's own deadline; `mail` is the message it came in.

    `received` is when it came, where that was before anybody could take it down; `touches` are the claims that it is
    about.
    """

    request: str
    case: str
    mail: str
    outlet: str
    journalist: str
    question: str
    deadline: Moment
    received: Moment | None = None
    touches: tuple[Number, ...] = ()


class MailSetAside(_Act, frozen=True, tag="mail_set_aside"):
    """A mail that asks nothing any more: it stays a signal, and no media request is made of it."""

    mail: str


class Assign(_Act, frozen=True, tag="assign"):
    """A question is given to an officer."""

    request: str
    officer: str


class Delay(_Act, frozen=True, tag="delay"):
    """The journalist was told that the answer comes at another moment."""

    request: str
    until: Moment


class StageAnswer(_Act, frozen=True, tag="stage_answer"):
    """The text of the case is made ready for these newsrooms: it leaves by itself when that revision is released."""

    requests: tuple[str, ...]
    statement: str
    revision: Number


class Deliver(_Act, frozen=True, tag="deliver"):
    """A newsroom gets a released text while its question stays open."""

    request: str
    statement: str
    revision: Number


class AnswerGiven(_Act, frozen=True, tag="answer"):
    """A question is settled: with a released revision, or with words of its own."""

    request: str
    resolution: Resolution
    text: str = ""
    statement: str | None = None
    revision: Number | None = None


class FollowUp(_Act, frozen=True, tag="follow_up"):
    """A promised update: what was said, and what is promised next."""

    case: str
    outcome: Literal["update", "no_news", "scale_up"]
    text: str
    next_update: Moment | None = None


class CloseCase(_Act, frozen=True, tag="close_case"):
    """The case is closed."""

    case: str
    reason: str


class Lesson(_Act, frozen=True, tag="lesson"):
    """A lesson of the evaluation, with its owner and its date."""

    case: str
    text: str
    owner: str
    due: date
    done: bool = False


class ChannelRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Followers and reach of one channel, in persons, on the day of the act."""

    channel: str
    purpose: str
    reach: int
    followers: int | None = None


class ChannelFigures(_Act, frozen=True, tag="channel_figures"):
    """The figures of the channels, as read on one day."""

    case: str
    rows: tuple[ChannelRow, ...]


class Picture(_Act, frozen=True, tag="picture"):
    """Not an act of the desk: the moment at which a screen of the design is shown."""

    name: str
    screen: Screen
    case: str | None = None
    story: str | None = None
    statement: str | None = None
    request: str | None = None
    query: str | None = None


Act: TypeAlias = (
    OpenCase
    | TakeUp
    | EmergencyCheck
    | Triage
    | Inform
    | Claim
    | ClaimStatusSet
    | DisclosureSet
    | Enquiry
    | EnquiryResult
    | Note
    | RevisionMade
    | Draft
    | Checklist
    | StoreMaterial
    | Capture
    | JoinDevice
    | RequestClearance
    | SkipClearance
    | Verdict
    | Witness
    | Release
    | ChannelSent
    | MediaRequest
    | MailSetAside
    | Assign
    | Delay
    | StageAnswer
    | Deliver
    | AnswerGiven
    | FollowUp
    | CloseCase
    | Lesson
    | ChannelFigures
    | Picture
)


class StoryPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One story of the night as the watch screen should find it.

    `anchor` is the first signal, as 'source:key' where key is what the source calls it. `group` is where the desk
    expects it: to decide now, followed, or quiet.
    """

    key: str
    title: str
    wijk: str
    category: str
    first: Moment
    group: Literal["decide", "follow", "quiet"]
    anchor: str


class Script(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"stories": "story", "acts": "act"}):
    """The whole night: its stories and every act in the order of the clock."""

    stories: tuple[StoryPlan, ...]
    acts: tuple[Act, ...]
