"""Tests stand in one folder and import its packages; nothing of them is installed."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

# Files whose tests take minutes begin first, so that no process is left with one of them at the end.
LONGEST = ("test_import_fixed_points.py", "test_faults.py", "test_import_random.py", "test_policy.py")


def pytest_collection_modifyitems(items):
    order = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: order.get(item.path.name, len(LONGEST)))


@pytest.fixture(scope="module")
def cloud():
    """AWS as moto has it, with what it lacks filled in."""
    # Loaded where it is asked for: moto takes a while, and most tests need none of it.
    from cloud import enforced, stand_in
    from cloud.aws import Cloud

    cloud = Cloud()
    stand_in.install(cloud)
    enforced.install()
    yield cloud
    enforced.remove()
    stand_in.remove()
    cloud.close()


@pytest.fixture(scope="session")
def aws(tmp_path_factory):
    """AWS in processes of its own, with the real AWS CLI before it: for the command in use."""
    from aws.beside import AWS

    aws = AWS(tmp_path_factory.mktemp("aws"))
    yield aws
    aws.close()


@pytest.fixture
def project(aws, tmp_path):
    """A project's folder, and an AWS with nothing in it."""
    from aws.beside import Project

    aws.empty()
    return Project(aws, tmp_path)
