"""The pair `senders` in moto, for each value of its conditions: whatever is there may send where it is to send."""

import pytest

import stacks
from cloud.deploy import deploy


def the_pair():
    return next(one for one in stacks.PAIR_STACKS if one.name == "senders")


def wanted(large, rare):
    """By the name of the queue: what sends to it, as the spec declares."""
    both = large and rare
    rule = "rule/senders-dev-{}-rule-{}".format
    always = {
        "LostQueue": [(rule("sometimes", 1), large), (rule("always", 1), True)],
        "JobsQueue": [("LargeTopic", large), ("SteadyTopic", True), ("senders-dev-files", True)],
        "EitherQueue": [("LargeTopic", large), ("SmallTopic", not large)],
        "OnlyRareQueue": [("RareTopic", rare)],
        "LargeOnlyQueue": [(rule("sometimes", 2), both), ("SameTopic", large), ("BothTopic", both)],
        "LargeRareQueue": [("BothTopic", both)],
    }
    return {queue: {name for name, is_there in senders if is_there} for queue, senders in always.items()}


@pytest.mark.parametrize("rare", [False, True])
@pytest.mark.parametrize("large", [False, True])
def test_whatever_is_there_may_send(cloud, large, rare):
    cloud.empty()
    stack = the_pair()
    chosen = {"Capacity": "large" if large else "small", "Kind": "rare" if rare else "plain"}
    found = deploy(cloud, [stack], chosen)["senders"]
    if isinstance(found, Exception):
        raise found
    # The model says what Serverless makes of serverless.yml.
    for resources in (found.template["Resources"], stack.expanded()["Resources"]):
        check(found, policies(found, resources), large, rare)


def policies(found, resources):
    """The policy's document by the queue's URL. moto has no type AWS::SQS::QueuePolicy, so what CloudFormation would hand
    to SQS is worked out."""
    made = {}
    for resource in resources.values():
        if resource["Type"] == "AWS::SQS::QueuePolicy" and found.holds(resource.get("Condition")):
            said = found.value(resource["Properties"])
            (url,) = said["Queues"]
            assert url not in made, "a second policy replaces the first"
            made[url] = said["PolicyDocument"]
    return made


def check(found, made, large, rare):
    for queue, senders in wanted(large, rare).items():
        url = found.physical.get(queue)
        assert bool(url) == (large or not queue.startswith("Large"))
        statements = made.pop(url)["Statement"] if url in made else None
        assert statements is None or statements, "SQS takes no policy without statements"
        allowed = {one["Condition"]["ArnEquals"]["aws:SourceArn"] for one in statements or []}
        for name in senders:
            arn = found.physical.get(name) or name
            assert any(arn in one for one in allowed), f"{name} may not send to {queue}: {allowed}"
        # What may send though it is not there is named by its text, as a rule is; a topic cannot be.
        assert len([one for one in allowed if ":sns:" in one]) == len([name for name in senders if name.endswith("Topic")])
    assert not made
