"""A story about everything, as robots tell it, takes no incident in; a story about one thing does."""

from __future__ import annotations

import pytest

from woordvoering.detection import cluster
from woordvoering.detection.cluster import LARGE, Clusters
from woordvoering.detection.vocabulary import Vocabulary

TOWNS = ("aarschot", "brecht", "diksmuide", "eeklo", "genappe", "herentals", "izegem", "jabbeke", "kontich", "lokeren")
TELLING = ("verkeer", "weer", "werk", "markt", "kerk")


def _robots(clusters: Clusters, vocabulary: Vocabulary) -> str:
    """One story of ten texts, each of another town and with one of five words that recur."""
    story = clusters.open("robots", 0.0)
    for place, town in enumerate(TOWNS):
        terms = {TELLING[place % len(TELLING)]: 1.0, "e19": 0.3, town: 2.0, f"{town}se": 1.0}
        vocabulary.add(terms, 60.0 * place, story.terms)
        clusters.absorb(story, terms, 60.0 * place)
    clusters.mergeable(frozenset())
    return story.id


def _about_one_thing(clusters: Clusters, vocabulary: Vocabulary) -> str:
    story = clusters.open("brand", 0.0)
    for place in range(len(TOWNS)):
        terms = {"brand": 1.0, "herentals": 2.0, f"detail{place}": 1.0, f"woord{place}": 1.0}
        vocabulary.add(terms, 60.0 * place, story.terms)
        clusters.absorb(story, terms, 60.0 * place)
    clusters.mergeable(frozenset())
    return story.id


def test_a_town_that_robots_named_once_brings_them_no_incident(monkeypatch: pytest.MonkeyPatch) -> None:
    vocabulary = Vocabulary()
    clusters = Clusters(vocabulary)
    robots = _robots(clusters, vocabulary)
    others = dict.fromkeys(("loket", "gehackt", "computer", "liggen", "terugkomen", "morgen", "buren", "stil"), 1.0)
    incident = {"herentals": 2.0, **others}
    assert clusters.live[robots].loose > 0.0
    assert clusters.place(incident, 700.0) is None
    monkeypatch.setattr(clusters.live[robots], "loose", 0.0)
    assert clusters.place(incident, 700.0) == robots


def test_of_a_story_about_one_thing_nothing_more_is_asked() -> None:
    vocabulary = Vocabulary()
    clusters = Clusters(vocabulary)
    fire = _about_one_thing(clusters, vocabulary)
    assert clusters.live[fire].loose == 0.0
    assert clusters.place({"herentals": 2.0, "brand": 1.0, "rook": 1.0, "buren": 1.0}, 700.0) == fire


def test_a_small_story_is_never_called_loose() -> None:
    vocabulary = Vocabulary()
    clusters = Clusters(vocabulary)
    story = clusters.open("twee", 0.0)
    for place in range(LARGE - 1):
        clusters.absorb(story, {f"een{place}": 1.0, f"ander{place}": 1.0}, float(place))
    clusters.mergeable(frozenset())
    assert story.loose == 0.0


def test_two_large_stories_are_one_only_when_each_explains_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    vocabulary = Vocabulary()
    clusters = Clusters(vocabulary)
    monkeypatch.setattr(cluster, "MERGE", 0.0)
    monkeypatch.setattr(cluster, "MERGE_LARGE", 0.0)
    told = clusters.open("klein", 0.0)
    chatter = clusters.open("groot", 0.0)
    for place in range(LARGE):
        vocabulary.add(("herentals",), float(place), {})
        clusters.absorb(told, {"herentals": 2.0}, float(place))
    for place in range(6 * LARGE):
        terms = {"herentals": 0.1, f"iets{place}": 1.0, f"anders{place}": 1.0, f"nog{place}": 1.0}
        vocabulary.add(terms, float(place), {})
        clusters.absorb(chatter, terms, float(place))
    assert clusters.likeness("klein", "groot") >= 0.0
    assert clusters.likeness("groot", "klein") < 0.0
    assert clusters.mergeable(frozenset()) == []
