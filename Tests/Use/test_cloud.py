"""The cloud of these tests on what it may meet: the recorded cases with every trigger, as Serverless compiled them.

It shows that each type is created and read back, or listed, before the compiler writes it.
"""

import json

import pytest

import serverless_model
import stacks
from cloud import gaps, prerequisites, readers
from cloud.deploy import deploy
from cloud.mismatches import mismatches


def all_triggers(document):
    del document["functions"]["url"]["provisionedConcurrency"]        # wants a version; gaps.HOLLOW has the alias
    # A mistake in the recorded case: AWS takes schedules on the default bus only, and so does moto.
    del document["functions"]["bus"]["events"][1]["eventBridge"]["eventBus"]


def apis(document):
    del document["provider"]["logs"]["restApi"]                       # a custom resource, whose function moto would run


ADAPTED = {"c_events": all_triggers, "d_more": apis}


def stack(case, folder):
    document = serverless_model.load(stacks.HERE / "data" / "recorded" / f"{case}.yml")
    document["provider"] |= {"deploymentBucket": prerequisites.bucket("eu-central-1"), "versionFunctions": False}
    ADAPTED[case](document)
    template = serverless_model.expand(document)
    template["Parameters"] = {"AnyArtifactKey": {"Type": "String"}}
    for resource in template["Resources"].values():
        for name in ("Code", "Content"):
            if name in resource.get("Properties", {}):
                resource["Properties"][name]["S3Key"] = {"Ref": "AnyArtifactKey"}
    (folder / "cloudformation.json").write_text(json.dumps(template))
    (folder / "serverless.yml").write_text(json.dumps(document))
    return stacks.Stack(case, folder)


@pytest.mark.parametrize("case", ADAPTED)
def test_everything_is_created_and_read_back(cloud, tmp_path, case):
    cloud.empty()
    found = deploy(cloud, [stack(case, tmp_path)])[case]
    if isinstance(found, Exception):
        raise found
    resources = found.template["Resources"]
    types = {resource["Type"] for resource in resources.values()}
    assert types <= set(readers.READERS) | set(gaps.HOLLOW)
    missing = [key for key, resource in resources.items()
               if key not in found.physical or not found.physical[key] and resource["Type"] not in gaps.NAMELESS]
    assert not missing
    assert not [text for _, text in mismatches(found)]
    # And what is read back is really read: each type, changed in one property, is found.
    unseen = []
    for key, resource in resources.items():
        if resource["Type"] in gaps.HOLLOW or not resource.get("Properties"):
            continue
        name = next((name for name in resource["Properties"] if name in TELLING), None)
        if name:
            kept, resource["Properties"][name] = resource["Properties"][name], "something else"
            if key not in [one for one, _ in mismatches_of(found, key)]:
                unseen.append(f"{key}.{name}")
            resource["Properties"][name] = kept
    assert not unseen, f"read back whatever the template says: {', '.join(unseen)}"


# A property of each kind of resource by which a wrong one would be told.
TELLING = ("FunctionName", "LogGroupName", "RouteKey", "PathPart", "Name", "ScheduleExpression", "IntegrationType",
           "Protocol", "TopicName", "LayerName", "Priority")


def mismatches_of(found, key):
    try:
        return list(mismatches(found, only=key))
    except Exception as error:  # what does not exist cannot be read: it is found, too
        return [(key, str(error))]
