"""The recorded cases as stacks: each alone, since all of them are called alike, in an empty cloud."""

import pytest

import stacks
from cloud import gaps, stand_in
from cloud.aws import Cloud
from cloud.deploy import deploy
from cloud.mismatches import mismatches


@pytest.fixture(scope="module")
def cloud():
    cloud = Cloud()
    stand_in.install(cloud)
    yield cloud
    stand_in.remove()
    cloud.close()


@stacks.each(stacks.PAIR_STACKS)
def test_the_pair_can_be_deployed(cloud, stack):
    assert stack is not None, f"no pairs in {stacks.PAIRS}"
    cloud.empty()
    found = deploy(cloud, [stack])[stack.name]
    if isinstance(found, Exception):
        raise found
    missing = [key for key, resource in found.template["Resources"].items()
               if key not in found.physical or not found.physical[key] and resource["Type"] not in gaps.NAMELESS]
    assert not missing
    wrong = [text for _, text in mismatches(found)]
    assert not wrong, "\n" + "\n".join(wrong)
