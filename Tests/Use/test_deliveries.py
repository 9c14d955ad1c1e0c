"""The pair `deliveries` in moto: what is published to its topics arrives in its queues as the spec says."""

import json

import pytest

import stacks
from cloud import stand_in
from cloud.aws import Cloud
from cloud.deploy import deploy


@pytest.fixture(scope="module")
def deployed():
    cloud = Cloud()
    stand_in.install(cloud)
    cloud.client("sqs", "eu-central-1").create_queue(QueueName="audit")
    stack = next(one for one in stacks.PAIR_STACKS if one.name == "deliveries")
    found = deploy(cloud, [stack])["deliveries"]
    if isinstance(found, Exception):
        raise found
    yield found
    stand_in.remove()
    cloud.close()


def publish(deployed, topic, text, **more):
    deployed.client("sns").publish(TopicArn=deployed.physical[topic], Message=text, **more)


def received(deployed, url):
    api = deployed.client("sqs")
    messages = api.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages", [])
    for one in messages:
        api.delete_message(QueueUrl=url, ReceiptHandle=one["ReceiptHandle"])
    return [one["Body"] for one in messages]


def kind(text):
    return {"MessageAttributes": {"kind": {"DataType": "String", "StringValue": text}}}


def test_a_filter_looks_at_attributes_and_the_envelope_is_sns(deployed):
    publish(deployed, "OrdersTopic", "one", **kind("created"))
    publish(deployed, "OrdersTopic", "two", **kind("paid"))
    assert [json.loads(body)["Message"] for body in received(deployed, deployed.physical["JobsQueue"])] == ["one"]
    audit = deployed.client("sqs").get_queue_url(QueueName="audit")["QueueUrl"]
    assert sorted(received(deployed, audit)) == ["one", "two"]


def test_a_fifo_topic_delivers_to_a_fifo_queue_and_by_the_body_to_another(deployed):
    bodies = [json.dumps({"order": {"state": state}}) for state in ("open", "paid")]
    for number, body in enumerate(bodies):
        publish(deployed, "InOrderTopic", body, MessageGroupId="a", MessageDeduplicationId=str(number))
    assert received(deployed, deployed.physical["OrderedQueue"]) == bodies
    assert [json.loads(body)["Message"] for body in received(deployed, deployed.physical["JobsQueue"])] == bodies[1:]


def test_a_topic_of_another_region_delivers(deployed):
    topic = "arn:aws:sns:eu-west-1:123456789012:far"
    pet = {"pet": {"DataType": "String", "StringValue": "dog"}}
    deployed.client("sns", "eu-west-1").publish(TopicArn=topic, Message="far", MessageAttributes=pet)
    assert [json.loads(body)["TopicArn"] for body in received(deployed, deployed.physical["JobsQueue"])] == [topic]


def test_each_queue_has_one_policy_that_names_all_its_topics(deployed):
    """moto does not ask policies, so this is what lets the messages through in AWS."""
    resources = deployed.template["Resources"]
    policies = [one["Properties"] for one in resources.values() if one["Type"] == "AWS::SQS::QueuePolicy"]
    allowed = {}
    for policy in policies:
        (queue,) = policy["Queues"]
        url = deployed.value(queue)
        assert url not in allowed, "a second policy replaces the first"
        allowed[url] = {deployed.value(one["Condition"]["ArnEquals"]["aws:SourceArn"]): one["Principal"]["Service"]
                        for one in policy["PolicyDocument"]["Statement"]}
    urls = {deployed.value({"Fn::GetAtt": [id, "Arn"]}): deployed.physical[id]
            for id, one in resources.items() if one["Type"] == "AWS::SQS::Queue"}
    wanted = 0
    for one in resources.values():
        if one["Type"] != "AWS::SNS::Subscription":
            continue
        said = deployed.value(one["Properties"])
        ends = [said.get("RedrivePolicy", {}).get("deadLetterTargetArn")] + [said["Endpoint"]] * (said["Protocol"] == "sqs")
        for arn in filter(urls.get, ends):
            wanted += 1
            service = "sns.af-south-1.amazonaws.com" if "af-south-1" in said["TopicArn"] else "sns.amazonaws.com"
            # The topic of a trigger is named by its text.
            assert allowed[urls[arn]][said["TopicArn"]] == service
    assert wanted == 9


def test_functions_let_in_sns_by_its_name(deployed):
    """SNS has another name for what it sends from a region that an account must enable."""
    for resources in (deployed.template["Resources"], deployed.stack.expanded()["Resources"]):
        allowed = {}
        for one in resources.values():
            if one["Type"] == "AWS::Lambda::Permission" and one["Properties"]["Principal"].startswith("sns."):
                said = deployed.value(one["Properties"])
                allowed[said["SourceArn"].split(":", 3)[3]] = said["Principal"]
        assert allowed == {
            "eu-central-1:123456789012:notes": "sns.amazonaws.com",
            "eu-west-1:123456789012:far": "sns.amazonaws.com",
            "af-south-1:123456789012:prices": "sns.af-south-1.amazonaws.com",
            "ap-east-1:123456789012:rates": "sns.ap-east-1.amazonaws.com",
        }
