"""The same as by folder, by a hub on a real server and by both at once: they end equal, and no word is gone."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from places import HubPlace, MixedPlace, Place
from postgres import Cluster
from sampling import examples
from sync_parts import replica
from test_replicas import Replicas

SETTINGS = settings(
    max_examples=examples(2),
    stateful_step_count=15,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)


def machine(postgres: Cluster, *, mixed: bool) -> type[Replicas]:
    class Hubs(Replicas):
        def found(self) -> Place:
            first = replica(self.folder / "first", "d1")
            workspace = first.workspace
            first.engine.dispose()
            if mixed:
                return MixedPlace(self.folder / "share", postgres, workspace)
            return HubPlace(postgres, workspace)

    return Hubs


@pytest.mark.parametrize("mixed", [False, True], ids=["hub", "hub and folder"])
def test_replicas_end_equal(postgres: Cluster, mixed: bool):
    run_state_machine_as_test(machine(postgres, mixed=mixed), settings=SETTINGS)
