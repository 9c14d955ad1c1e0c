"""Queues, topics and buses carried on this machine, sent to by the AWS SDK for Python."""

import json
import time

import boto3
import pytest

from local_run import LocalRun, description, function, zipped

# Notes what arrives; fails as a message asks for it.
HANDLER = '''
import json, os


def handler(event, context):
    with open(os.environ["NOTES"], "a") as notes:
        notes.write(json.dumps(event) + "\\n")
    failed = [r["messageId"] for r in event.get("Records", []) if r.get("eventSource") == "aws:sqs" and "bad" in r["body"]]
    return {"batchItemFailures": [{"itemIdentifier": one} for one in failed]}
'''


@pytest.fixture
def run(tmp_path):
    archive = zipped(tmp_path / "f.zip", {"index.py": HANDLER})
    notes = tmp_path / "notes"
    notes.touch()
    resources = {
        **function("Fn", archive, Runtime="python3.12", Handler="index.handler", Environment={"Variables": {"NOTES": str(notes)}}),
        "Dead": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "dead"}},
        "Jobs": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "jobs", "RedrivePolicy": {
            "deadLetterTargetArn": {"Fn::GetAtt": ["Dead", "Arn"]}, "maxReceiveCount": 2}}},
        "Mapping": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {
            "EventSourceArn": {"Fn::GetAtt": ["Jobs", "Arn"]}, "FunctionName": {"Fn::GetAtt": ["Fn", "Arn"]}, "BatchSize": 5,
            "FunctionResponseTypes": ["ReportBatchItemFailures"],
            "FilterCriteria": {"Filters": [{"Pattern": json.dumps({"body": {"kind": [{"anything-but": "noise"}]}})}]}}},
        "Topic": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "news"}},
        "ToFunction": {"Type": "AWS::SNS::Subscription", "Properties": {
            "TopicArn": {"Ref": "Topic"}, "Protocol": "lambda", "Endpoint": {"Fn::GetAtt": ["Fn", "Arn"]}}},
        "ToQueue": {"Type": "AWS::SNS::Subscription", "Properties": {
            "TopicArn": {"Ref": "Topic"}, "Protocol": "sqs", "Endpoint": {"Fn::GetAtt": ["Dead", "Arn"]}, "RawMessageDelivery": True}},
        "Rule": {"Type": "AWS::Events::Rule", "Properties": {
            "EventPattern": {"source": ["shop"], "detail": {"total": [{"numeric": [">", 10]}]}},
            "Targets": [{"Id": "f", "Arn": {"Fn::GetAtt": ["Fn", "Arn"]}}]}}}
    with LocalRun(tmp_path, description(resources)) as local:
        def client(service):
            return boto3.client(service, endpoint_url=f"http://127.0.0.1:{local.ports['messages']}", region_name="eu-central-1",
                                aws_access_key_id="local", aws_secret_access_key="local")

        def arrived(enough):
            for _ in range(200):
                events = [json.loads(line) for line in notes.read_text().splitlines()]
                if enough(events):
                    return events
                time.sleep(0.05)
            raise AssertionError(events)
        yield client, arrived


def bodies(events):
    return [record["body"] for event in events for record in event.get("Records", []) if "body" in record]


def test_messages_of_a_queue(run):
    client, arrived = run
    sqs = client("sqs")
    url = sqs.get_queue_url(QueueName="jobs")["QueueUrl"]
    texts = [json.dumps({"kind": kind, "n": n}) for n, kind in enumerate(["good", "bad", "noise", "good"])]
    sent = sqs.send_message_batch(QueueUrl=url, Entries=[{"Id": str(n), "MessageBody": text} for n, text in enumerate(texts)])
    assert len(sent["Successful"]) == 4
    events = arrived(lambda events: bodies(events).count(texts[1]) >= 2)
    assert bodies(events).count(texts[0]) == bodies(events).count(texts[3]) == 1, "what succeeded is not sent again"
    assert texts[2] not in bodies(events), "what the filter leaves out is dropped"
    record = events[0]["Records"][0]
    assert record["eventSourceARN"] == "arn:aws:sqs:eu-central-1:123456789012:jobs" and record["awsRegion"] == "eu-central-1"
    dead = sqs.get_queue_url(QueueName="dead")["QueueUrl"]
    for _ in range(100):
        found = sqs.receive_message(QueueUrl=dead).get("Messages", [])
        if found:
            break
        time.sleep(0.05)
    assert found[0]["Body"] == texts[1], "after two attempts it is a dead letter"


def test_a_topic_reaches_functions_and_queues(run):
    client, arrived = run
    client("sns").publish(TopicArn="arn:aws:sns:eu-central-1:123456789012:news", Message="hello ä")
    events = arrived(bool)
    assert events[0]["Records"][0]["Sns"]["Message"] == "hello ä"
    sqs = client("sqs")
    found = sqs.receive_message(QueueUrl=sqs.get_queue_url(QueueName="dead")["QueueUrl"])
    assert found["Messages"][0]["Body"] == "hello ä"


def test_a_bus_sends_what_the_pattern_wants(run):
    client, arrived = run
    entries = [{"Source": source, "DetailType": "order", "Detail": json.dumps({"total": total})}
               for source, total in [("other", 50), ("shop", 5), ("shop", 50)]]
    assert client("events").put_events(Entries=entries)["FailedEntryCount"] == 0
    events = arrived(bool)
    assert [(event["source"], event["detail-type"], event["detail"]) for event in events] == [("shop", "order", {"total": 50})]
