"""FIFO queues and topics, message attributes and batching windows, carried on this machine and sent to by the AWS SDK for Python."""

import json
import time

import boto3
import botocore.exceptions
import pytest

from local_run import LocalRun, description, function, zipped

# Notes the bodies of each batch, with when it began and ended; fails once for each body that begins with "once".
HANDLER = '''
import json, os, time


def handler(event, context):
    began = time.time()
    records = event["Records"]
    texts = [r["body"] for r in records]
    time.sleep(0.05)
    failed = []
    for r in records:
        marker = os.path.join(os.environ["FOLDER"], r["body"])
        if r["body"].startswith("once") and not os.path.exists(marker):
            open(marker, "w").close()
            failed = [{"itemIdentifier": x["messageId"]} for x in records[records.index(r):]]
            break
    with open(os.path.join(os.environ["FOLDER"], "notes"), "a") as notes:
        notes.write(json.dumps({"began": began, "ended": time.time(), "records": records, "failed": len(failed)}) + "\\n")
    return {"batchItemFailures": failed}
'''


@pytest.fixture
def run(tmp_path):
    archive = zipped(tmp_path / "f.zip", {"index.py": HANDLER})
    (tmp_path / "notes").touch()

    def queue(name, **properties):
        return {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": name, **properties}}

    def mapping(name, **properties):
        return {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {
            "EventSourceArn": {"Fn::GetAtt": [name, "Arn"]}, "FunctionName": {"Fn::GetAtt": ["Fn", "Arn"]}, "BatchSize": 3,
            "FunctionResponseTypes": ["ReportBatchItemFailures"], **properties}}

    resources = {
        **function("Fn", archive, Runtime="python3.12", Handler="index.handler", Timeout=10, Environment={"Variables": {"FOLDER": str(tmp_path)}}),
        "Orders": queue("orders.fifo", FifoQueue=True), "Read": mapping("Orders"),
        "Bodies": queue("bodies.fifo", FifoQueue=True, ContentBasedDeduplication=True),
        "Plain": queue("plain"), "Window": mapping("Plain", MaximumBatchingWindowInSeconds=2),
        "Topic": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "t.fifo", "FifoTopic": True, "ContentBasedDeduplication": True}},
        "Sub": {"Type": "AWS::SNS::Subscription", "Properties": {"TopicArn": {"Ref": "Topic"}, "Protocol": "sqs", "RawMessageDelivery": True,
                "Endpoint": {"Fn::GetAtt": ["Bodies", "Arn"]}, "FilterPolicy": {"kind": ["order"], "total": [{"numeric": [">", 5]}]}}}}
    with LocalRun(tmp_path, description(resources)) as local:
        def client(service):
            return boto3.client(service, endpoint_url=f"http://127.0.0.1:{local.ports['messages']}", region_name="eu-central-1",
                                aws_access_key_id="local", aws_secret_access_key="local")

        def arrived(count):
            for _ in range(400):
                batches = [json.loads(line) for line in (tmp_path / "notes").read_text().splitlines()]
                if sum(len(one["records"]) - one["failed"] for one in batches) >= count:
                    return batches
                time.sleep(0.05)
            raise AssertionError(batches)
        yield client, arrived


def test_groups_keep_their_order_and_have_one_batch_at_a_time(run):
    client, arrived = run
    sqs = client("sqs")
    url = sqs.get_queue_url(QueueName="orders.fifo")["QueueUrl"]
    texts = [(group, f"{'once-' if n == 2 else ''}{group}{n}") for n in range(7) for group in "abc"]
    numbers = []
    for group, text in texts:
        sent = sqs.send_message(QueueUrl=url, MessageBody=text, MessageGroupId=group, MessageDeduplicationId=text)
        numbers.append(sent["SequenceNumber"])
    assert numbers == sorted(numbers)
    batches = arrived(len(texts))
    for group in "abc":
        own = [one for one in batches if any(r["attributes"]["MessageGroupId"] == group for r in one["records"])]
        assert all(a["ended"] <= b["began"] for a, b in zip(own, own[1:])), "a group is with one batch at a time"
        done = []
        for one in own:
            keep = len(one["records"]) - one["failed"]
            done += [r["body"] for r in one["records"][:keep] if r["attributes"]["MessageGroupId"] == group]
        assert done == [text for own_group, text in texts if own_group == group], "also behind what failed"
    record = batches[0]["records"][0]
    assert set(record["attributes"]) == {"ApproximateReceiveCount", "MessageGroupId", "MessageDeduplicationId", "SequenceNumber",
                                         "SentTimestamp", "SenderId", "ApproximateFirstReceiveTimestamp"}
    assert len(record["md5OfBody"]) == 32


def test_what_was_sent_twice_counts_once(run):
    client, _ = run
    sqs = client("sqs")
    url = sqs.get_queue_url(QueueName="bodies.fifo")["QueueUrl"]
    first, again, other = (sqs.send_message(QueueUrl=url, MessageBody=text, MessageGroupId="g") for text in ("same", "same", "other"))
    assert again["MessageId"] == first["MessageId"] and again["SequenceNumber"] == first["SequenceNumber"] != other["SequenceNumber"]
    found = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, MessageSystemAttributeNames=["All"])["Messages"]
    assert [one["Body"] for one in found] == ["same", "other"]
    assert found[0]["Attributes"]["MessageGroupId"] == "g" and len(found[0]["Attributes"]["MessageDeduplicationId"]) == 64
    batch = sqs.send_message_batch(QueueUrl=url, Entries=[
        {"Id": "1", "MessageBody": "same", "MessageGroupId": "g"}, {"Id": "2", "MessageBody": "x"}])
    assert [one["Id"] for one in batch["Successful"]] == ["1"] and batch["Failed"][0]["Code"] == "MissingParameter"
    assert sqs.receive_message(QueueUrl=url).get("Messages") is None


@pytest.mark.parametrize("arguments, code", [
    ({"MessageDeduplicationId": "1"}, "MissingParameter"), ({"MessageGroupId": "g"}, "InvalidParameterValue"),
    ({"MessageGroupId": "g", "MessageDeduplicationId": "1", "DelaySeconds": 5}, "InvalidParameterValue")])
def test_what_a_fifo_queue_wants(run, arguments, code):
    sqs = run[0]("sqs")
    with pytest.raises(botocore.exceptions.ClientError) as refused:
        sqs.send_message(QueueUrl=sqs.get_queue_url(QueueName="orders.fifo")["QueueUrl"], MessageBody="x", **arguments)
    assert refused.value.response["Error"]["Code"].endswith(code)


def test_a_fifo_topic_with_attributes(run):
    client, _ = run
    sns, sqs = client("sns"), client("sqs")
    arn = "arn:aws:sns:eu-central-1:123456789012:t.fifo"

    def attributes(total):
        return {"kind": {"DataType": "String", "StringValue": "order"}, "total": {"DataType": "Number", "StringValue": str(total)}}

    for text, total in [("one", 6), ("few", 1), ("one", 6), ("two", 7)]:
        sns.publish(TopicArn=arn, Message=text, MessageGroupId="g", MessageAttributes=attributes(total))
    with pytest.raises(botocore.exceptions.ClientError):
        sns.publish(TopicArn=arn, Message="no group")
    url = sqs.get_queue_url(QueueName="bodies.fifo")["QueueUrl"]
    found = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, MessageAttributeNames=["All"])["Messages"]
    assert [one["Body"] for one in found] == ["one", "two"]
    assert found[0]["MessageAttributes"]["total"] == {"DataType": "Number", "StringValue": "6"}


def test_a_batching_window_and_attributes_of_messages(run):
    client, arrived = run
    sqs = client("sqs")
    url = sqs.get_queue_url(QueueName="plain")["QueueUrl"]
    for text in "ab":
        sqs.send_message(QueueUrl=url, MessageBody=text, MessageAttributes={"kind": {"DataType": "String", "StringValue": "x"}})
    batches = arrived(2)
    assert [record["body"] for record in batches[0]["records"]] == ["a", "b"], "both are waited for"
    assert batches[0]["records"][0]["messageAttributes"] == {
        "kind": {"stringValue": "x", "stringListValues": [], "binaryListValues": [], "dataType": "String"}}
