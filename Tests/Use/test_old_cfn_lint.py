"""The cfn-lint of May 2026 over the same templates as today's: as an error or warning it has what AWS has added since, and
nothing else."""

import json
import os
import subprocess
import sys

import pytest

import stacks

OLD = stacks.REPOSITORY / ".tools" / "old-cfn-lint"

# (rule, resource type, place in it): what AWS added after the old schemas, which cfn-lint 1.58.0 knows and finds nothing wrong with.
SINCE = {
    ("E3002", "AWS::ElasticLoadBalancingV2::Listener", "Properties/Tags"): "tags of listeners",
    ("E3002", "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties/Tags"): "tags of rules",
    ("E3006", "AWS::EventsV2::EventBus", "Type"): "EventBridge's Custom Event Bus",
    ("E3006", "AWS::EventsV2::EventSource", "Type"): "EventBridge's Custom Event Bus",
    ("E3006", "AWS::EventsV2::Subscriber", "Type"): "EventBridge's Custom Event Bus",
    ("E3006", "AWS::Lambda::WebFunction", "Type"): "Lambda Web Functions",
    ("E3006", "AWS::Lambda::WebFunctionEndpoint", "Type"): "Lambda Web Functions",
    ("E3006", "AWS::Lambda::WebFunctionRevision", "Type"): "Lambda Web Functions",
    ("E3031", "AWS::Lambda::CapacityProvider", "Properties/InstanceRequirements/AllowedInstanceTypes/0"):
        "patterns of instance types",
    ("E3031", "AWS::Lambda::CapacityProvider", "Properties/InstanceRequirements/ExcludedInstanceTypes/0"):
        "patterns of instance types",
    ("E3034", "AWS::Lambda::Function", "Properties/Timeout"): "timeouts of managed instances above 900 s",
}
# Actions of IAM that the old list does not have.
ACTIONS = {"putrawevents", "invokewebfunctionendpoint"}


@pytest.fixture(scope="module")
def found():
    wanted = [stacks.present(one) for one in stacks.GENERATED_STACKS + stacks.PAIR_STACKS]
    lines = "".join(f"{one.template_path}\t{one.region}\n" for one in wanted)
    done = subprocess.run(
        [sys.executable, stacks.REPOSITORY / "Tests/Use/old_cfn_lint.py"], input=lines, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(OLD)})
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["version"] == "1.51.0", "Scripts/python-tools puts it into .tools/old-cfn-lint"
    return answer["findings"]


def action(message):
    """The action that a finding is about: `'putrawevents' is not one of […]`."""
    return message.split("'")[1] if "is not one of" in message else None


def test_the_old_one_finds_only_what_is_newer(found):
    other = [
        f"{path}: {rule} at {type} {place}: {message[:200]}" for path, rule, type, place, message in found
        if (rule, type, place) not in SINCE and not (rule == "W3037" and action(message) in ACTIONS)
    ]
    assert not other, "\n".join(other)


def test_each_exception_is_still_found(found):
    places = {(rule, type, place) for _, rule, type, place, _ in found}
    assert not set(SINCE) - places, "no longer found: remove it"
    assert ACTIONS == {action(message) for _, rule, _, _, message in found if rule == "W3037"}
