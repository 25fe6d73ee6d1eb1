"""Wacht: which story asks a decision, what it says, and what stays hidden of who reported it."""

from __future__ import annotations

import msgspec
import pytest
from night_desk import Night
from posts_of_the_night import BANGS, CALL, REPORTERS, bang_at, call_for_help, came_in, post, reports, sources, the_bang

from woordvoering.clock import DAY, HOUR, MINUTE
from woordvoering.errors import Refused, WrongUse
from woordvoering.overview.stories import guess_category, moment_of, network_of, post_of
from woordvoering.overview.watch_records import StoryItem


def item_of(night: Night, story: str) -> StoryItem:
    return next(item for item in night.desk.views.watch().stories if item.id == story)


def test_an_empty_desk_has_nothing_to_decide(night: Night) -> None:
    view = night.desk.views.watch()
    assert view.stories == ()
    assert view.now == night.clock.now()
    assert view.count("decide") == 0


def test_a_burst_of_different_voices_asks_for_a_decision(night: Night, bang: str) -> None:
    item = item_of(night, bang)
    assert item.group == "decide"
    assert item.posts == len(BANGS)
    assert item.sources == len(BANGS)
    assert item.wijk == "Dampoort"
    assert item.factor > 2
    assert item.handler is None
    assert item.case_id == ""
    assert not item.urgent


def test_the_figures_of_a_story_count_its_messages_minute_by_minute(night: Night, bang: str) -> None:
    item = item_of(night, bang)
    assert len(item.spark) == 60
    assert sum(item.spark) == len(BANGS)
    assert item.first_seen < item.last_seen <= night.clock.now()


def test_what_sources_are_called_is_asked_once_for_all_that_came_in(
    night: Night, monkeypatch: pytest.MonkeyPatch
) -> None:
    register, asked = night.desk.cache.register, 0

    def names() -> dict[str, str]:
        nonlocal asked
        asked += 1
        return {}

    monkeypatch.setattr(register, "names", names)
    monkeypatch.setattr(register, "all", names)
    came_in(night.desk, *(post(n, f"Melding nummer {n}", night.clock.now() - MINUTE + n) for n in range(20)))
    night.desk.stories._board.refresh()
    assert asked == 1


def test_small_talk_stays_off_the_board(night: Night, bang: str) -> None:
    titles = " ".join(item.title for item in night.desk.views.watch().stories)
    assert "waterzooi" not in titles
    assert "fiets" not in titles


def test_a_story_leaves_the_board_a_day_after_its_last_post(night: Night, bang: str) -> None:
    night.clock.advance(DAY + HOUR)
    assert night.desk.views.watch().stories == ()


@pytest.mark.parametrize("opened", [False, True])
def test_an_alerted_story_stays_to_be_decided_when_its_tempo_falls(night: Night, bang: str, opened: bool) -> None:
    if opened:
        night.desk.stories.open("lore", bang)
    night.clock.advance(5 * HOUR)
    item = item_of(night, bang)
    assert item.factor < 1
    assert item.group == "decide"
    assert night.desk.views.shell().decide == 1


def test_an_opened_story_stays_to_be_decided_until_somebody_decides(night: Night, bang: str) -> None:
    case, _ = night.desk.stories.open("karim", bang)
    item = item_of(night, bang)
    assert (item.group, item.case_id, item.case_number) == ("decide", case, "PD-0001")
    assert item.handler is not None
    assert item.handler.name == "Karim Bensalah"


@pytest.mark.parametrize(
    ("outcome", "group"),
    [
        ("respond", "follow"),
        ("monitor_only", "follow"),
        ("refer", "closed"),
        ("meldpunt", "closed"),
        ("dismiss", "closed"),
    ],
)
def test_the_decision_moves_the_story_to_its_group(night: Night, bang: str, outcome: str, group: str) -> None:
    case, _ = night.desk.stories.open("lore", bang)
    night.desk.cases.check_emergency("lore", case, "none")
    night.desk.cases.triage(
        "lore",
        case,
        outcome,  # type: ignore[arg-type]
        "veel vragen",
        categories=("incident",),
        recheck_at=night.clock.now() + HOUR if outcome == "monitor_only" else None,
        refer_to="Brandweerzone" if outcome == "refer" else "",
    )
    item = item_of(night, bang)
    assert item.group == group
    assert item.triage == outcome


def test_a_closed_case_takes_its_story_to_the_closed(night: Night, bang: str) -> None:
    case, _ = night.desk.stories.decide(
        "lore", bang, "monitor_only", "kijken", emergency=False, recheck_at=night.clock.now() + HOUR
    )
    assert item_of(night, bang).group == "follow"
    night.desk.cases.close("lore", case, "voorbij")
    assert item_of(night, bang).group == "closed"


def test_the_groups_stand_in_their_order(night: Night, bang: str) -> None:
    order = ("decide", "follow", "quiet", "closed")
    groups = [order.index(item.group) for item in night.desk.views.watch().stories]
    assert groups == sorted(groups)


def test_a_call_for_help_is_urgent_until_it_was_passed_to_101(night: Night) -> None:
    night.clock.advance(8 * MINUTE)
    story = bang_at(night.desk, night.clock.now(), help_wanted=True)
    assert item_of(night, story).urgent
    detail = night.desk.views.story(story)
    assert (detail.calls_for_help, detail.passed_on, detail.help_answered) == (1, None, False)
    night.desk.stories.pass_to_101("karim", story, note="Operator 12")
    assert not item_of(night, story).urgent
    detail = night.desk.views.story(story)
    assert detail.passed_on is not None
    assert (detail.passed_on.by.short, detail.passed_on.at) == ("Karim B.", night.clock.now())
    assert detail.help_answered


def test_a_call_that_comes_after_the_first_was_passed_on_is_urgent_again(night: Night) -> None:
    night.clock.advance(8 * MINUTE)
    story = bang_at(night.desk, night.clock.now(), help_wanted=True)
    night.desk.stories.pass_to_101("karim", story)
    night.clock.advance(2 * MINUTE)
    came_in(
        night.desk,
        post(701, "Iemand zit vast onder een plaat aan station Dampoort na de knal, help ons", night.clock.now()),
    )
    detail = night.desk.views.story(story)
    assert detail.calls_for_help == 2
    assert detail.item.urgent
    assert detail.passed_on is None
    night.desk.stories.pass_to_101("lore", story)
    assert not item_of(night, story).urgent
    passed = night.desk.views.story(story).passed_on
    assert passed is not None
    assert passed.by.id == "lore"


def test_who_passed_the_call_on_is_named_and_not_who_answered_the_check_first(night: Night) -> None:
    night.clock.advance(8 * MINUTE)
    story = bang_at(night.desk, night.clock.now(), help_wanted=True)
    case, _ = night.desk.stories.open("lore", story)
    night.desk.cases.check_emergency("lore", case, "possible")
    night.desk.stories.pass_to_101("karim", story)
    passed = night.desk.views.story(story).passed_on
    assert passed is not None
    assert passed.by.id == "karim"


def test_answering_the_emergency_check_alone_does_not_take_the_warning_away(night: Night) -> None:
    night.clock.advance(8 * MINUTE)
    story = bang_at(night.desk, night.clock.now(), help_wanted=True)
    case, _ = night.desk.stories.open("karim", story)
    night.desk.cases.check_emergency("karim", case, "possible")
    assert item_of(night, story).urgent
    assert night.desk.views.story(story).passed_on is None


def test_a_lone_call_for_help_asks_a_decision_though_nothing_bursts(night: Night) -> None:
    sources(night.desk)
    now = night.clock.now()
    calls = (
        "Mijn vader zit vast in de lift van de parking Vrijdagmarkt, stuur hulp",
        "Hoor iemand roepen in de parking Vrijdagmarkt, zit vast in de lift?",
        "Parking Vrijdagmarkt: lift staat stil, iemand klopt op de deur",
    )
    came_in(night.desk, *(post(place, text, now - (40 - 15 * place) * MINUTE) for place, text in enumerate(calls)))
    item = next(item for item in night.desk.views.watch().stories if "Vrijdagmarkt" in item.title)
    assert item.urgent
    assert item.group == "decide"
    night.desk.stories.pass_to_101("lore", item.id)
    assert item_of(night, item.id).group != "decide"


def test_calls_for_help_stand_first_in_the_detail(night: Night) -> None:
    night.clock.advance(8 * MINUTE)
    story = bang_at(night.desk, night.clock.now(), help_wanted=True, confidential=True)
    groups = night.desk.views.story(story).groups
    assert groups[0].lead.call_for_help
    assert groups[0].lead.text == CALL
    assert not any(group.lead.call_for_help for group in groups[1:])


def test_an_urgent_story_stands_above_a_louder_one_in_its_group(night: Night) -> None:
    night.clock.advance(8 * MINUTE)
    story = bang_at(night.desk, night.clock.now(), help_wanted=True)
    others = [item for item in night.desk.views.watch().stories if item.group == "decide"]
    assert others[0].id == story


def test_a_confidential_reporter_is_a_number_and_never_a_name(night: Night) -> None:
    night.clock.advance(8 * MINUTE)
    story = bang_at(night.desk, night.clock.now(), confidential=True)
    detail = night.desk.views.story(story)
    hidden = [group.lead for group in detail.groups if group.lead.visibility == "confidential"]
    assert sorted(one.reporter for one in hidden) == [1, 2, 3]
    assert {one.author for one in hidden} == {""}
    assert [one.reporter for one in sorted(hidden, key=lambda one: one.at)] == [1, 2, 3]
    said = msgspec.json.encode(detail).decode()
    assert not any(name in said for name in REPORTERS)


def test_an_open_author_is_named_and_has_no_number(night: Night, bang: str) -> None:
    leads = [group.lead for group in night.desk.views.story(bang).groups]
    assert {one.reporter for one in leads} == {0}
    assert "@burger0" in {one.author for one in leads}


def test_the_detail_says_what_the_list_says(night: Night, bang: str) -> None:
    detail = night.desk.views.story(bang)
    assert detail.item == item_of(night, bang)
    assert detail.volume == detail.item.spark
    assert detail.networks == (("x", len(BANGS)),)
    assert detail.category == "fire"
    assert detail.wijken[0] == "Dampoort"
    assert detail.tempo > 0
    assert detail.burst_at is not None
    assert detail.burst_at <= night.clock.now()


def test_the_watch_terms_count_the_messages_that_hold_them(night: Night, bang: str) -> None:
    terms = dict(night.desk.views.story(bang).terms)
    assert terms["knal"] == sum("knal" in text.casefold() for text in BANGS)
    assert terms["rook"] == 2, "a rookpluim is another word"


def test_the_marks_of_a_signal_are_where_its_watch_terms_stand(night: Night, bang: str) -> None:
    for group in night.desk.views.story(bang).groups:
        words = [group.lead.text[start:end].casefold() for start, end in group.lead.marks]
        assert all(any(term in word for term in ("knal", "rook", "ontploffing", "politie")) for word in words)


def test_equal_messages_fold_under_the_first(night: Night) -> None:
    night.clock.advance(8 * MINUTE)
    now = night.clock.now()
    sources(night.desk)
    came_in(night.desk, *the_bang(now), *(post(300 + place, BANGS[0], now - MINUTE + place) for place in range(4)))
    story = next(item for item in night.desk.views.watch().stories if item.group == "decide")
    first = next(group for group in night.desk.views.story(story.id).groups if group.lead.text == BANGS[0])
    assert len(first.similar) == 4
    assert story.posts == len(BANGS) + 4


def test_an_unknown_story_is_wrong_use(night: Night) -> None:
    with pytest.raises(WrongUse):
        night.desk.views.story("niets")


def test_new_messages_appear_at_the_next_question(night: Night, bang: str) -> None:
    before = item_of(night, bang).posts
    night.clock.advance(MINUTE)
    came_in(night.desk, post(50, "Nog een knal aan station Dampoort, rook en sirenes", night.clock.now()))
    assert item_of(night, bang).posts == before + 1


def test_a_second_opener_gets_the_same_dossier(night: Night, bang: str) -> None:
    first, changes = night.desk.stories.open("lore", bang)
    second, none = night.desk.stories.open("karim", bang)
    assert first == second
    assert changes.events
    assert none.events == ()
    assert night.desk.views.case(first).handler is not None
    assert item_of(night, bang).handler == night.desk.views.people().person("lore")


def test_opening_copies_the_signals_that_the_story_is_made_of(night: Night) -> None:
    night.clock.advance(8 * MINUTE)
    story = bang_at(night.desk, night.clock.now(), help_wanted=True, confidential=True)
    case, _ = night.desk.stories.open("lore", story)
    view = night.desk.views.case(case)
    assert view.signal_count == len(BANGS) + 3 + 1
    assert view.t0 == item_of(night, story).first_seen
    assert view.wijk == "Dampoort"
    assert view.story == story


def test_a_reporter_keeps_the_same_number_in_story_and_dossier(night: Night) -> None:
    night.clock.advance(8 * MINUTE)
    story = bang_at(night.desk, night.clock.now(), confidential=True)
    case, _ = night.desk.stories.open("lore", story)
    in_story = {group.lead.id: group.lead.reporter for group in night.desk.views.story(story).groups}
    in_case = {group.lead.id: group.lead.reporter for group in night.desk.views.case(case).signals}
    hidden = {key for key, number in in_story.items() if number}
    assert len(hidden) == 3
    assert {key: in_case[key] for key in hidden} == {key: in_story[key] for key in hidden}


def test_what_came_in_later_is_copied_once(night: Night, bang: str) -> None:
    case, _ = night.desk.stories.open("lore", bang)
    before = night.desk.views.case(case).signal_count
    night.clock.advance(MINUTE)
    came_in(night.desk, post(60, "Rook boven station Dampoort trekt weg na de knal", night.clock.now()))
    assert night.desk.stories.attach_new("lore", case).events
    assert night.desk.views.case(case).signal_count == before + 1
    assert night.desk.stories.attach_new("lore", case).events == ()


def test_a_case_without_a_story_has_nothing_to_copy(night: Night) -> None:
    case = night.case()
    assert night.desk.stories.attach_new("lore", case).events == ()
    assert night.desk.stories.attach_new("lore", "bestaat-niet").events == ()


def test_closing_a_story_without_the_emergency_check_is_refused(night: Night, bang: str) -> None:
    with pytest.raises(Refused) as refused:
        night.desk.stories.decide("lore", bang, "dismiss", "geen politiezaak")
    assert [reason.code for reason in refused.value.reasons()][0] == "case.emergency_first"  # noqa: RUF015


def test_a_decision_without_reason_names_every_gap_at_once(night: Night, bang: str) -> None:
    with pytest.raises(Refused) as refused:
        night.desk.stories.decide("lore", bang, "monitor_only", " ")
    codes = {reason.code for reason in refused.value.reasons()}
    assert codes == {"case.emergency_first", "case.reason_missing", "case.recheck_missing"}


def test_deciding_on_an_opened_story_leaves_the_first_check_alone(night: Night, bang: str) -> None:
    case, _ = night.desk.stories.open("karim", bang)
    night.desk.cases.check_emergency("karim", case, "possible")
    night.desk.stories.decide("lore", bang, "dismiss", "grap", emergency=False)
    view = night.desk.views.case(case)
    assert view.emergency_possible


def test_a_merged_story_keeps_its_dossier(night: Night, bang: str) -> None:
    case, _ = night.desk.stories.open("lore", bang)
    now = night.clock.now()
    other = [
        post(
            400 + place,
            f"Wielertoeristen blokkeren de Coupure in groep {place}, wie doet daar iets aan de Coupure?",
            now - MINUTE + place * 1000,
        )
        for place in range(12)
    ]
    came_in(night.desk, *other)
    night.desk.views.watch()
    rival = next((item.id for item in night.desk.views.watch().stories if "Coupure" in item.title), "")
    assert rival
    kept, _ = night.desk.stories.merge("lore", rival, bang)
    assert night.desk.stories.case_of(kept) == case
    assert night.desk.stories.case_of(bang) == case
    assert item_of(night, kept).case_id == case
    assert night.desk.stories.open("karim", kept) == (case, night.desk.stories.open("karim", kept)[1])
    assert len(night.desk.views.cases()) == 1


def test_two_dossiers_that_turn_out_to_be_one_story_show_the_first(night: Night, bang: str) -> None:
    first, _ = night.desk.stories.open("lore", bang)
    now = night.clock.now()
    came_in(
        night.desk,
        *(
            post(
                400 + place, f"Stroompanne in Ledeberg sinds {place} minuten, heel Ledeberg zonder stroom", now - place
            )
            for place in range(12)
        ),
    )
    rival = next(item.id for item in night.desk.views.watch().stories if "Ledeberg" in item.title)
    night.clock.advance(MINUTE)
    second, _ = night.desk.stories.open("karim", rival)
    assert first != second
    kept, _ = night.desk.stories.merge("lore", bang, rival)
    assert item_of(night, kept).case_id == first
    assert night.desk.stories.case_of(kept) in (first, second)
    assert {one.id for one in night.desk.views.cases()} == {first, second}


def test_open_requests_of_the_dossier_show_on_the_story(night: Night, bang: str) -> None:
    case, _ = night.desk.stories.open("lore", bang)
    one, _ = night.desk.requests.receive("lore", case, "Leiekrant", "An", "Wat is er gebeurd?", "phone")
    night.desk.requests.receive("lore", case, "Stadsradio", "Bo", "Zijn er gewonden?", "mail")
    assert item_of(night, bang).requests == 2
    night.desk.requests.resolve("lore", case, one, "declined", note="geen commentaar")
    assert item_of(night, bang).requests == 1


def test_a_retitled_dossier_gives_the_story_its_title(night: Night, bang: str) -> None:
    case, _ = night.desk.stories.open("lore", bang)
    night.desk.cases.retitle("lore", case, "Ontploffing aan de Dampoort")
    assert item_of(night, bang).title == "Ontploffing aan de Dampoort"


def test_a_signal_counts_when_it_was_published_or_fetched_when_it_claims_the_future() -> None:
    told = post(1, "x", 1_000)
    assert moment_of(told) == 1_000
    assert moment_of(msgspec.structs.replace(told, published=None)) == 1_000
    assert moment_of(msgspec.structs.replace(told, published=99_000)) == 1_000
    assert moment_of(msgspec.structs.replace(told, published=500)) == 500


def test_the_detector_reads_title_and_text_and_the_name_of_the_source() -> None:
    told = msgspec.structs.replace(post(1, "de tekst", 2_000, kind="feed"), title="De titel")
    read = post_of(told, "Leiekrant")
    assert read.text == "De titel de tekst"
    assert (read.t, read.source, read.network) == (2.0, "Leiekrant", network_of(told))


@pytest.mark.parametrize(
    ("terms", "category"),
    [
        (("knal", "rook"), "fire"),
        (("vermiste", "kind"), "missing_person"),
        (("betoging",), "public_order"),
        (("fietsdiefstal",), "theft"),
        (("aanrijding", "file"), "traffic"),
        (("waterzooi",), ""),
        ((), ""),
    ],
)
def test_the_first_guess_of_a_category_comes_from_its_words(terms: tuple[str, ...], category: str) -> None:
    assert guess_category(terms) == category


def test_reports_keep_the_name_of_their_source_though_not_of_their_author(night: Night) -> None:
    night.clock.advance(8 * MINUTE)
    sources(night.desk)
    came_in(night.desk, *the_bang(night.clock.now()), *reports(night.clock.now()), call_for_help(night.clock.now()))
    story = night.desk.views.watch().stories[0].id
    sources_named = {group.lead.source for group in night.desk.views.story(story).groups}
    assert sources_named == {"X-export", "Meldpunt"}


def test_a_story_that_is_not_somebodys_to_decide_is_not_even_opened(night: Night, bang: str) -> None:
    with pytest.raises(Refused, match=r"member\.office_missing"):
        night.desk.stories.decide("dewulf", bang, "dismiss", "geen nieuws", emergency=False)
    assert night.desk.views.cases(closed=True) == ()
    case, _ = night.desk.stories.decide("karim", bang, "dismiss", "geen nieuws", emergency=False)
    assert night.desk.views.case(case).triage == "dismiss"
