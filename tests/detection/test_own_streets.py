"""A zone's own list of streets: read with the line of every fault, and found in texts under its quarters."""

from __future__ import annotations

import json

import pytest

from woordvoering.detection.gazetteer import default_gazetteer
from woordvoering.detection.streets import LARGEST, MOST, Street, read_streets, with_streets, written
from woordvoering.errors import BrokenInput

GENT = default_gazetteer()


def named(*streets: Street, text: str) -> list[int]:
    return [place.wijk.number for place in with_streets(GENT, streets).places(text)]


@pytest.mark.parametrize(
    "head", ["straat;wijk", "rue;quartier", "street;district", "id,Straatnaam,Wijk", "wijk\tstraat"]
)
def test_a_list_is_read_by_its_header_in_three_languages(head: str) -> None:
    sign = next(sign for sign in ";,\t" if sign in head)
    cells = {
        "straat": "Blekersdijk",
        "rue": "Blekersdijk",
        "street": "Blekersdijk",
        "straatnaam": "Blekersdijk",
        "id": "7",
    }
    line = sign.join(cells.get(column.casefold(), "Rabot - Blaisantvest") for column in head.split(sign))
    assert read_streets(f"{head}\n{line}\n".encode(), GENT).streets == (Street("Blekersdijk", 7),)


def test_a_quarter_goes_by_its_number_its_name_or_another_of_its_names() -> None:
    body = b"straat;wijk\nAstraat;4\nBstraat;brugse poort-rooigem\nCstraat;Brugse Poort\n"
    assert {street.wijk for street in read_streets(body, GENT).streets} == {4}


def test_a_faulty_line_is_left_out_and_named() -> None:
    found = read_streets(b"straat;wijk\nEenstraat;8\nTweestraat;Nergens\n\n;8\nx;8\nDriestraat\n", GENT)
    assert [street.name for street in found.streets] == ["Eenstraat"]
    assert [(fault.code, fault.params["line"]) for fault in found.faults] == [
        ("streets.line_wijk", 3),
        ("streets.line_incomplete", 5),
        ("streets.line_name", 6),
        ("streets.line_incomplete", 7),
    ]


def test_a_map_is_read_by_the_properties_of_its_features() -> None:
    shape = {"type": "LineString", "coordinates": [[3.7, 51.0]]}
    features = [
        {"type": "Feature", "geometry": shape, "properties": {"naam": "Blekersdijk", "wijk": 7}},
        {"type": "Feature", "geometry": None, "properties": None},
        {"type": "Feature", "geometry": shape, "properties": {"name": "Elders", "wijk": ["x"]}},
    ]
    found = read_streets(json.dumps({"type": "FeatureCollection", "features": features}).encode(), GENT)
    assert found.streets == (Street("Blekersdijk", 7),)
    assert [fault.params["line"] for fault in found.faults] == [3]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "streets.header"),
        (b"Blekersdijk;7\n", "streets.header"),
        (b"straat;wijk\nBlekersdijk;Nergens\n", "streets.none"),
        (b'{"features": 3}', "streets.broken"),
        (b'{"features": [' + b"[" * 100_000, "streets.broken"),
        (b"straat;wijk\n" + b"".join(b"Straat %d;7\n" % n for n in range(MOST + 1)), "streets.too_many"),
        (b"x" * (LARGEST + 1), "streets.too_large"),
        (b'straat;wijk\n"' + b"x" * 200_000 + b'";7\n', "streets.broken"),
    ],
)
def test_what_is_no_list_is_refused_whole(body: bytes, code: str) -> None:
    with pytest.raises(BrokenInput) as refused:
        read_streets(body, GENT)
    assert refused.value.code == code


def test_a_street_on_a_border_names_both_its_quarters() -> None:
    assert named(Street("Grensstraat", 16), Street("Grensstraat", 17), text="brand in de grensstraat") == [16, 17]


def test_the_zone_says_where_a_shipped_street_lies() -> None:
    assert named(text="knal in de Sleepstraat") == [2]
    assert named(Street("Sleepstraat", 7), text="knal in de Sleepstraat") == [7]


def test_a_street_that_is_called_like_a_word_counts_beside_the_town_alone() -> None:
    own = Street("Zilver", 9)
    assert named(own, text="brons en zilver op het kampioenschap") == []
    assert named(own, text="brand in Zilver, Gent") == [9]
    assert named(Street("Zilverstraat", 9), text="brand in de zilverstraat") == [9]


def test_a_list_reads_back_as_it_is_kept() -> None:
    streets = (Street('Straat; met "tekens"', 3), Street("Été-straat", 25))
    assert read_streets(written(streets), GENT).streets == streets
