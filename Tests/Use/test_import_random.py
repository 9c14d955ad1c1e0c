"""Random services of the language: built, imported from both outputs and built again; the outputs are equal by meaning.

`INFRA_RANDOM_SERVICES=200` asks for more of them, `INFRA_RANDOM_SEED` for those of a seed, which is printed.
"""

import os
import random

import random_services


def test_random_services_come_back(tmp_path):
    count = int(os.environ.get("INFRA_RANDOM_SERVICES", "20"))
    seed = os.environ.get("INFRA_RANDOM_SEED", str(random.randrange(10**9)))
    print(f"{count} services, seed {seed}")
    problems = random_services.round_trip(tmp_path, seed, count)
    assert not problems, f"seed {seed}: " + "\n".join(f"{name}: {what[:3]}" for name, what in problems.items())
