"""The recorded cases as stacks: each alone, since all of them are called alike, in an empty cloud."""

import json

import pytest

import stacks
from cloud import gaps
from cloud.deploy import deploy
from cloud.mismatches import mismatches

NO_VERSION = "moto answers 500: its LambdaVersion has no attribute for Fn::GetAtt, which an alias needs"
NO_PATTERNS = "moto's listener rules want values, and know no regular expressions"
OWN_IDS = "moto gives an API an id of its own, so none can exist already by the id that a spec names"
NO_DOMAIN = "one of its APIs answers on a domain that exists already, and the stand-in for the account has none"
NO_STORED_CODE = "botocore does not know code that stays in a bucket yet"
NO_DEPLOYMENT = "moto's Ref of a REST deployment gives the object instead of its id, which a stage needs"

# What moto cannot create, by case: the reason, and what its failure says.
NOT_IN_MOTO = {
    "apis": (NO_VERSION, "Internal Server Error"), "events": (NO_VERSION, "Internal Server Error"),
    "aliases": (NO_VERSION, "Internal Server Error"), "sources": (NO_VERSION, "Internal Server Error"),
    "c_events": (NO_VERSION, "Internal Server Error"),
    "execution": (NO_VERSION, "Internal Server Error"), "route_patterns": (NO_PATTERNS, "Internal Server Error"),
    "existing_apis": (OWN_IDS, "Invalid API identifier specified"),
    "d_more": (NO_DEPLOYMENT, "Invalid type for parameter deploymentId"),
    "routed_rest/eu-central-1": (NO_DEPLOYMENT, "Invalid type for parameter deploymentId"),
    "routed_rest/us-east-1": (NO_DEPLOYMENT, "Invalid type for parameter deploymentId"),
    "shared_domain": (NO_DOMAIN, "The domain name resource specified in the request was not found"),
    "stage_api": (NO_DEPLOYMENT, "Invalid type for parameter deploymentId"),
    "web": (NO_STORED_CODE, 'Unknown parameter in Code: "S3ObjectStorageMode"'),
}

# Stacks that are there before a case.
NEEDS = {
    "source_reader": ["source_owner"], "weak_reader": ["weak_owner"],
    # Imports nothing, but writes its records beside the other region's.
    "two_regions/us-east-1": ["two_regions/eu-central-1"],
}


def with_needs(stack):
    return [one for one in stacks.PAIR_STACKS if one.name in NEEDS.get(stack.name, [])] + [stack]


@stacks.each([one for one in stacks.PAIR_STACKS if one.name in NOT_IN_MOTO])
def test_moto_still_cannot_create_it(cloud, stack):
    cloud.empty()
    found = deploy(cloud, with_needs(stack))[stack.name]
    assert isinstance(found, Exception), f"moto has learnt it: remove {stack.name} from NOT_IN_MOTO"
    assert NOT_IN_MOTO[stack.name][1] in str(found)


# Created in moto, but what it tells of them afterwards cannot be compared.
NOT_COMPARED = {
    "weak_reader": "moto does not know Fn::GetStackOutput, and leaves it as it stands",
    "machines": "moto gives rules that start state machines no name by which they are found again",
    "networks": "moto's clusters have no secret of RDS' own, and its subnet groups and rules of security groups no id",
}


@stacks.each([one for one in stacks.PAIR_STACKS if one.name not in NOT_IN_MOTO])
def test_the_pair_can_be_deployed(cloud, stack):
    assert stack is not None, f"no pairs in {stacks.PAIRS}"
    if stack.name in NOT_COMPARED:
        pytest.skip(NOT_COMPARED[stack.name])
    cloud.empty()
    found = deploy(cloud, with_needs(stack))[stack.name]
    if isinstance(found, Exception):
        raise found
    wanted = {key: resource for key, resource in found.template["Resources"].items()
              if found.holds(resource.get("Condition"))}
    missing = [key for key, resource in wanted.items()
               if key not in found.physical or not found.physical[key] and resource["Type"] not in gaps.NAMELESS]
    assert not missing, "\n".join(f"{key} {wanted[key]['Type']}" for key in missing)
    there = [key for key in found.template["Resources"] if key not in wanted and found.physical.get(key)]
    assert not there, "created though their condition does not hold"
    wrong = [text for _, text in mismatches(found)]
    assert not wrong, "\n" + "\n".join(wrong)
    POLICIES[stack.name] = found.policy


POLICIES = {}


def test_their_policies_have_no_statement_too_many():
    """Each pair was made with its policy alone; without a statement some call of its resources is refused."""
    policies = [one for one in POLICIES.values() if one]
    known = {call[0] for one in policies for call in one.asked}
    judged = [found for one in policies for found in one.judged(known)]
    idle, every = [one for one, isNeeded in judged if not isNeeded], judged
    print(f"{len(policies)} policies of {sum(len(one.statements) for one in policies)} statements, of {len(judged)} of which a call is known; "
          f"{len(judged) - len(idle)} are needed")
    assert all(size <= 6_144 for one in policies for size in one.sizes)
    assert len(idle) <= 0.05 * len(every), json.dumps(idle, indent=1)
