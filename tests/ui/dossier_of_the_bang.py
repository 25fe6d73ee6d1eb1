"""The dossier of the drawn night as the Persdossier screen gets it; fictional, and written for these tests."""

from __future__ import annotations

from woordvoering.clock import MINUTE
from woordvoering.overview.case_records import CaseItem, CaseView, StatementItem
from woordvoering.overview.records import (
    ClaimView,
    EnquiryView,
    GroupView,
    LogLineView,
    MaterialView,
    Person,
    RequestView,
    SignalView,
)
from woordvoering.reaction.findings import Assessment, Blocker, NextStep, PhaseView, Turn, Who

NOW = 1_794_617_520_000 + 15 * MINUTE
"""Saturday 14 November 2026, 02:07 in Brussels."""
FIRE = "Brandweer, officier van wacht"

LORE = Person("lore", "Lore Vermeersch", "Lore V.", "LV")
KARIM = Person("karim", "Karim Bakkali", "Karim B.", "KB")


def at(hour: int, minute: int) -> int:
    """A moment of the night, ms UTC."""
    return NOW + ((hour - 2) * 60 + minute - 7) * MINUTE


def enquiry(
    name: str, who: Person, to: str, medium: str, question: str, minute: int, summary: str = "", file: str = ""
):
    waits = not summary
    return EnquiryView(
        id=name,
        asked_by=who,
        to=to,
        medium=medium,
        question=question,
        asked_at=at(1, minute),
        times=1,
        outcome="" if waits else "answered",
        summary=summary,
        answered_at=None if waits else at(1, minute) + MINUTE,
        waiting_since=at(1, minute) + 29_000 if waits else None,
        material=f"m-{name}" if file else "",
        material_name=file,
    )


def claim(number: int, wording: str, status, grade: str, disclosure, enquiries=(), **more) -> ClaimView:
    values = {
        "disclosure_reason": "",
        "reason": "",
        "set_aside": False,
        "blocks": False,
        "cited": False,
        "locked": False,
        "waiting_on": "",
        "waiting_since": None,
    } | more
    return ClaimView(
        id=f"claim{number}",
        number=number,
        wording=wording,
        status=status,
        source_grade=grade[0],
        information_grade=int(grade[1]),
        disclosure=disclosure,
        enquiries=tuple(enquiries),
        **values,
    )


ENQUIRIES = (
    enquiry("e1", KARIM, FIRE, "radio", "Hoeveel gewonden, hoe erg?", 59),
    enquiry("e2", LORE, "Noodcentrale 112, supervisor", "phone", "Hoeveel slachtoffers vervoerd?", 60,
            "Verwijst naar brandweer", "nota-0200"),
    enquiry("e3", LORE, "UZ Gent, communicatiewacht", "mail", "Opnames na Dampoort?", 64,
            "Geen info: beroepsgeheim", "uz-gent.eml"),
)  # fmt: skip
CLAIMS = (
    claim(1, "Er was om 01.42 uur een knal aan station Gent-Dampoort", "verified", "A1", "releasable", [
        enquiry("e4", LORE, "Brandweer", "phone", "Klopt het?", 50, "Ja"),
        enquiry("e5", LORE, "Eigen ploeg", "radio", "Klopt het?", 51, "Ja"),
        enquiry("e6", LORE, "Infrabel", "phone", "Klopt het?", 52, "Ja"),
    ]),
    claim(2, "De brandweer bestrijdt een brand in een technische ruimte", "verified", "A1", "releasable", [
        enquiry("e7", LORE, "Brandweer", "phone", "Wat brandt er?", 50, "Technische ruimte")]),
    claim(3, "Er zijn gewonden", "in_progress", "C3", "withheld", ENQUIRIES, blocks=True, cited=True,
          waiting_on=FIRE, waiting_since=at(1, 59) + 29_000),
    claim(4, "Het treinverkeer rond Gent-Dampoort ligt stil", "verified", "B1", "releasable", [
        enquiry("e8", LORE, "Infrabel", "phone", "Rijden er treinen?", 55, "Nee")]),
    claim(5, "Het was een aanslag", "inconclusive", "E5", "withheld",
          reason="Gerechtelijk onderzoek · enkel parket communiceert"),
    claim(6, "Er is een verdachte opgepakt", "false", "B1", "if_asked",
          reason="Oude foto uit 2023, andere stad · 2 bronnen"),
)  # fmt: skip


def log(minute: int, icon: str, code: str, who: Person | None, text: str = "", **params) -> LogLineView:
    return LogLineView(f"{minute:04}{code}", at(1, minute), icon, code, params, text, who, f"ev{minute}")


LOG = (
    log(67, "phone", "log.answer.no_answer", KARIM, to="Brandweer", number=3),
    log(65, "message-circle-question-mark", "log.request", None, "oorzaak?", outlet="HLN"),
    log(64, "mail", "log.note", LORE, "UZ Gent: geen info, beroepsgeheim"),
    log(63, "circle-check", "log.claim.verified", LORE, "Infrabel", number=4),
    log(58, "send", "log.released.acknowledgement", LORE, count=31, version=1),
    log(56, "circle-check", "log.claim.verified", KARIM, "eigen ploeg", number=1),
    log(53, "folder-open", "log.opened", LORE, number="PD-0147"),
    log(46, "trending-up", "log.note", None, "Uitbarsting ×3,1 gemeten"),
)


def phases() -> tuple[PhaseView, ...]:
    done = (("detect", 46, 49), ("triage", 53, 54), ("acknowledge", 58, 59))
    rows = [PhaseView(name, "done", at(1, a - 1), at(1, a), at(1, b)) for name, a, b in done]
    rows.append(PhaseView("fact_finding", "late", at(1, 55), None, at(2, 4), 3 * MINUTE - 20_000))
    rows.append(PhaseView("statement", "early", at(2, 2), None, at(2, 14)))
    rows += [
        PhaseView("clearance", "todo", None, None, at(2, 29)),
        PhaseView("release", "todo", None, None, at(2, 44)),
        PhaseView("follow_up", "todo", None, None, at(3, 44)),
        PhaseView("evaluation", "todo", None, None, at(2, 0) + 7 * 24 * 60 * MINUTE),
    ]
    return tuple(rows)


def assessment(**more) -> Assessment:
    wait = Who(party=FIRE)
    since = at(1, 59) + 29_000
    values = {
        "next_step": NextStep(
            "next.chase_claim",
            {"ref": "#3", "wording": "Er zijn gewonden", "party": FIRE},
            "verification.ask_again",
            "claim.set_aside",
            "fact_finding",
            wait,
            since,
            3 * MINUTE - 20_000,
        ),
        "whose_turn": Turn(wait, since),
        "blockers": (
            Blocker("gate.claim_not_verified", {"ref": "#3"}, "red", wait, since),
            Blocker(
                "blocker.clearance_not_requested",
                {"count": 4, "authorities": ("press_magistrate", "mayor")},
                "pending",
                Who(role="spokesperson", person="lore"),
            ),
            Blocker("blocker.list", {"answered": 4, "total": 9}, "pending", Who(role="spokesperson", person="lore")),
        ),
    } | more
    return Assessment(
        now=NOW,
        regime="W",
        phases=phases(),
        deadline=None,
        escalations=(),
        alarms=(),
        to_inform=("chief",),
        list_answered=4,
        list_total=9,
        clearances_given=0,
        clearances_needed=4,
        **values,
    )


REQUESTS = (
    RequestView("r1", "c147", "PD-0147", "Knal", "HLN", "An Peeters", "Wat is de oorzaak?", "phone", at(2, 5),
                at(2, 39), at(2, 24), "new", None, None, "0470 00 00 00"),
    RequestView("r2", "c147", "PD-0147", "Knal", "VRT", "Bo Maes", "Zijn er gewonden?", "mail", at(2, 1),
                at(4, 0), at(3, 1), "assigned", KARIM, None, ""),
)  # fmt: skip
STATEMENTS = (
    StatementItem("s1", "acknowledgement", "nl", 1, at(1, 57), LORE, 1, False, "We zijn op de hoogte van een knal"),
    StatementItem("s2", "holding_statement", "nl", 3, at(2, 5), LORE, None, False, "Brand aan station Gent-Dampoort"),
)
MATERIAL = (
    MaterialView("m-e2", "nota-0200", "text/plain", 812, "ab" * 32, LORE, at(2, 1), "telefoon", False),
    MaterialView("m-e3", "uz-gent.eml", "message/rfc822", 20_481, "cd" * 32, LORE, at(2, 4), "uz-gent.eml", False),
)


def case(**more) -> CaseView:
    signal = SignalView(
        "x1", "x", "x", "@gent_oost_leeft", 0, "public", at(1, 44), "Net een enorme knal aan Dampoort", ""
    )
    values = {
        "id": "c147",
        "number": "PD-0147",
        "title": "Knal en rook aan de Dampoort",
        "impact": 3,
        "triage": "respond",
        "triage_reason": "Veel vragen, mogelijk gewonden",
        "categories": ("incident", "public_order"),
        "assessment": assessment(),
        "claims": CLAIMS,
        "log": LOG,
        "closed_at": None,
        "emergency_answered": True,
        "emergency_possible": True,
        "emergency_passed_at": at(1, 53),
        "statements": STATEMENTS,
    } | more
    return CaseView(
        now=NOW,
        t0=at(1, 44),
        opened_at=at(1, 53),
        handler=LORE,
        wijk="Dampoort",
        circumstances=(),
        story="bang",
        promised_at=None,
        requests=REQUESTS,
        signals=(GroupView(signal),),
        signal_count=341,
        material=MATERIAL,
        chain_events=9,
        **values,
    )


def item(name: str, number: str, title: str, dot, **more) -> CaseItem:
    values = {
        "t0": at(1, 44),
        "closed_at": None,
        "handler": LORE,
        "impact": 3,
        "phase": "fact_finding",
        "open_requests": 7,
        "next_code": "next.chase_claim",
        "next_params": {"ref": "#3", "party": FIRE},
        "deadline_at": at(2, 14),
    } | more
    return CaseItem(
        id=name, number=number, title=title, short=title[:9], opened_at=at(1, 53), triage="respond", dot=dot, **values
    )


ITEMS = (
    item("c147", "PD-0147", "Knal en rook aan de Dampoort", "red"),
    item("c146", "PD-0146", "Vermiste vrouw (74) uit Wondelgem", "green", t0=at(0, 40), handler=KARIM, impact=2,
         open_requests=0, next_code="next.draft", next_params={}, phase="statement", deadline_at=at(4, 0)),
    item("c145", "PD-0145", "Bengaals vuur na match Korenmarkt", "amber", t0=at(0, 0) - 272 * MINUTE, impact=1,
         open_requests=2, next_code="next.close", next_params={}, phase="follow_up", deadline_at=None),
    item("c140", "PD-0140", "Wegomlegging Dok-Noord", "green", closed_at=at(1, 0), open_requests=0, impact=1,
         next_code="next.nothing", next_params={}, phase="evaluation", deadline_at=None),
)  # fmt: skip
