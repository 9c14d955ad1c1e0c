"""What the words `.read`, `.write` and so on allow, used: as the role of each function of the pair `grants`, by the AWS SDK, in moto with
its enforcement of IAM. The calls that a word names pass, their neighbours do not.

moto knows the resource of a call for S3 only; which it is of the others, each call here says.
"""

import json
import re

import boto3
import pytest
import requests
from botocore.config import Config
from botocore.exceptions import ClientError
from moto.core.authorization import ActionAuthenticatorMixin
from moto.iam.access_control import IAMPolicy, IAMPolicyStatement
from moto.iam.models import iam_backends

import stacks
from cloud.aws import ACCOUNT
from cloud.deploy import deploy

REGION = "eu-central-1"
OTHER_TABLE = f"arn:aws:dynamodb:{REGION}:{ACCOUNT}:table/other"
CALL = {"resource": None}
ITEM = {"id": {"S": "1"}}
ENTRY = {"Source": "a", "DetailType": "b", "Detail": "{}"}


def matches(pattern, text):
    return re.fullmatch(re.escape(pattern).replace(r"\*", ".*").replace(r"\?", "."), text)


@pytest.fixture(scope="module")
def found(cloud):
    cloud.empty()
    stack, = [one for one in stacks.PAIR_STACKS if one.name == "grants"]
    deployed = deploy(cloud, [stack])["grants"]
    if isinstance(deployed, Exception):
        raise deployed
    # moto keeps what a template says of a role's policies as an object, and reads text.
    for role in iam_backends[ACCOUNT]["aws"].roles.values():
        role.policies = {name: one if isinstance(one, str) else json.dumps(one) for name, one in role.policies.items()}
    return deployed


@pytest.fixture(scope="module")
def clients(cloud, found):
    """By role: clients with its credentials, and IAM enforced from then on."""
    sts, made = cloud.client("sts", REGION), {}

    def given(role, service):
        return made[role, service]

    for role in ("Reader", "Writer", "Both"):
        name = found.physical[f"{role}IamRoleLambdaExecution"]
        credentials = sts.assume_role(RoleArn=f"arn:aws:iam::{ACCOUNT}:role/{name}", RoleSessionName="test")["Credentials"]
        for service in ("dynamodb", "s3", "kinesis", "sqs", "sns", "events", "ssm", "secretsmanager", "kms", "stepfunctions"):
            made[role, service] = boto3.client(
                service, region_name=REGION, endpoint_url=cloud.endpoint, aws_access_key_id=credentials["AccessKeyId"],
                aws_secret_access_key=credentials["SecretAccessKey"], aws_session_token=credentials["SessionToken"],
                config=Config(proxies={}, retries={"total_max_attempts": 1}, s3={"addressing_style": "path"},
                              inject_host_prefix=False))
    normal = ActionAuthenticatorMixin._authenticate_and_authorize_normal_action
    match = IAMPolicyStatement._match
    ActionAuthenticatorMixin._authenticate_and_authorize_normal_action = lambda self, resource="*": normal(self, CALL["resource"])
    IAMPolicyStatement._match = staticmethod(matches)
    counted(cloud, "0")
    yield given
    counted(cloud, "inf")
    ActionAuthenticatorMixin._authenticate_and_authorize_normal_action = normal
    IAMPolicyStatement._match = staticmethod(match)


def counted(cloud, number):
    requests.post(f"{cloud.endpoint}/moto-api/reset-auth", data=number, proxies={"http": None}, timeout=30).raise_for_status()


def names(found):
    return {name: found.physical[key] for name, key in {
        "orders": "OrdersTable", "closed": "ClosedTable", "photos": "PhotosBucket", "sealed": "SealedBucket",
        "clicks": "ClicksStream", "jobs": "JobsQueue", "news": "NewsTopic", "key": "Key", "machine": "Checkout",
        "bus": "GrantsDashdevEventBridgeEventBus"}.items() if key in found.physical}


def table(name):
    return f"arn:aws:dynamodb:{REGION}:{ACCOUNT}:table/{name}"


def calls(n):
    """(role, service, call, parameters, resource, whether it passes)"""
    orders, closed = table(n["orders"]), table(n["closed"])
    stream = f"arn:aws:kinesis:{REGION}:{ACCOUNT}:stream/{n['clicks']}"
    queue = f"arn:aws:sqs:{REGION}:{ACCOUNT}:{n['jobs'].split('/')[-1]}"
    key = f"arn:aws:kms:{REGION}:{ACCOUNT}:key/{n['key']}"
    bus = f"arn:aws:events:{REGION}:{ACCOUNT}:event-bus/"
    parameter = f"arn:aws:ssm:{REGION}:{ACCOUNT}:parameter/grants/"
    secret = f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:"
    read = [("get_item", {"Key": ITEM}), ("scan", {}),
            ("query", {"KeyConditionExpression": "id = :i", "ExpressionAttributeValues": {":i": {"S": "1"}}})]
    write = [("put_item", {"Item": ITEM}), ("delete_item", {"Key": ITEM}),
             ("update_item", {"Key": ITEM, "UpdateExpression": "SET a = :a", "ExpressionAttributeValues": {":a": {"S": "1"}}})]
    for role, name, reads, writes in (("Reader", "orders", True, False), ("Writer", "orders", False, True),
                                      ("Both", "closed", True, True), ("Both", "orders", False, False)):
        for call, more in read:
            yield role, "dynamodb", call, {"TableName": n[name], **more}, table(n[name]), reads
        for call, more in write:
            yield role, "dynamodb", call, {"TableName": n[name], **more}, table(n[name]), writes
        yield (role, "dynamodb", "batch_get_item", {"RequestItems": {n[name]: {"Keys": [ITEM]}}}, table(n[name]), reads)
        yield (role, "dynamodb", "batch_write_item", {"RequestItems": {n[name]: [{"PutRequest": {"Item": ITEM}}]}},
               table(n[name]), writes)
        for call in ("describe_table", "delete_table"):
            yield role, "dynamodb", call, {"TableName": n[name]}, table(n[name]), False
    indexed = {"TableName": n["orders"], "IndexName": "by-owner", "KeyConditionExpression": "#o = :i",
               "ExpressionAttributeNames": {"#o": "owner"}, "ExpressionAttributeValues": {":i": {"S": "1"}}}
    yield "Reader", "dynamodb", "query", indexed, f"{orders}/index/by-owner", True
    yield "Writer", "dynamodb", "query", indexed, f"{orders}/index/by-owner", False
    yield "Both", "dynamodb", "query", {**indexed, "TableName": n["closed"]}, f"{closed}/index/by-owner", False
    yield "Reader", "dynamodb", "get_item", {"TableName": "other", "Key": ITEM}, OTHER_TABLE, False
    for role, name, prefix, reads, writes, lists in (
            ("Reader", "photos", "a", True, False, True), ("Writer", "photos", "thumbnails/a", False, True, False),
            ("Writer", "photos", "a", False, False, False), ("Both", "sealed", "a", True, True, True),
            ("Reader", "sealed", "a", False, False, False)):
        yield role, "s3", "put_object", {"Bucket": n[name], "Key": prefix, "Body": b"1"}, None, writes
        yield role, "s3", "get_object", {"Bucket": n[name], "Key": prefix}, None, reads
        yield role, "s3", "delete_object", {"Bucket": n[name], "Key": prefix}, None, writes
        yield role, "s3", "list_objects_v2", {"Bucket": n[name]}, None, lists
        yield role, "s3", "get_bucket_policy", {"Bucket": n[name]}, None, False
    shard = {"StreamName": n["clicks"], "ShardId": "shardId-000000000000", "ShardIteratorType": "LATEST"}
    record = {"Data": b"1", "PartitionKey": "1"}
    for role, reads, writes in (("Reader", True, False), ("Writer", False, True), ("Both", True, True)):
        yield role, "kinesis", "get_shard_iterator", shard, stream, reads
        yield role, "kinesis", "list_shards", {"StreamName": n["clicks"]}, stream, reads
        yield role, "kinesis", "describe_stream_summary", {"StreamName": n["clicks"]}, stream, reads
        yield role, "kinesis", "put_record", {"StreamName": n["clicks"], **record}, stream, writes
        yield role, "kinesis", "put_records", {"StreamName": n["clicks"], "Records": [record]}, stream, writes
        yield role, "kinesis", "delete_stream", {"StreamName": n["clicks"]}, stream, False
    for role, sends, receives in (("Reader", False, False), ("Writer", True, False), ("Both", False, True)):
        yield role, "sqs", "send_message", {"QueueUrl": n["jobs"], "MessageBody": "1"}, queue, sends
        yield role, "sqs", "receive_message", {"QueueUrl": n["jobs"]}, queue, receives
        yield role, "sqs", "delete_message", {"QueueUrl": n["jobs"], "ReceiptHandle": "1"}, queue, receives
        yield role, "sqs", "purge_queue", {"QueueUrl": n["jobs"]}, queue, False
        # What FunctionDefaults allows is allowed to each.
        yield role, "sns", "publish", {"TopicArn": n["news"], "Message": "1"}, n["news"], True
        yield role, "sns", "publish", {"TopicArn": n["news"] + "x", "Message": "1"}, n["news"] + "x", False
        yield role, "sns", "delete_topic", {"TopicArn": n["news"]}, n["news"], False
    yield "Writer", "events", "put_events", {"Entries": [{**ENTRY, "EventBusName": "grants-dev"}]}, bus + "grants-dev", True
    yield "Writer", "events", "put_events", {"Entries": [ENTRY]}, bus + "default", False
    yield "Reader", "events", "put_events", {"Entries": [{**ENTRY, "EventBusName": "grants-dev"}]}, bus + "grants-dev", False
    yield "Reader", "ssm", "get_parameter", {"Name": "/grants/token"}, parameter + "token", True
    yield "Reader", "ssm", "get_parameter", {"Name": "/grants/limit"}, parameter + "limit", True
    yield "Reader", "ssm", "get_parameters", {"Names": ["/grants/limit"]}, parameter + "limit", True
    yield "Reader", "ssm", "get_parameter", {"Name": "/grants/other"}, parameter + "other", False
    yield "Reader", "ssm", "delete_parameter", {"Name": "/grants/limit"}, parameter + "limit", False
    yield "Reader", "secretsmanager", "get_secret_value", {"SecretId": "grants/password"}, secret + "grants/password-a1B2c3", True
    yield "Reader", "secretsmanager", "get_secret_value", {"SecretId": "grants/passwords"}, secret + "grants/passwords-a1B2c3", False
    yield "Writer", "secretsmanager", "get_secret_value", {"SecretId": "grants/password"}, secret + "grants/password-a1B2c3", False
    # What encrypts the queue and the topic: enough to send and to publish, and no more.
    yield "Writer", "kms", "generate_data_key", {"KeyId": n["key"], "KeySpec": "AES_256"}, key, True
    yield "Writer", "kms", "encrypt", {"KeyId": n["key"], "Plaintext": b"1"}, key, False
    yield "Both", "kms", "encrypt", {"KeyId": n["key"], "Plaintext": b"1"}, key, True
    yield "Both", "kms", "disable_key", {"KeyId": n["key"]}, key, False
    machine = {"stateMachineArn": n["machine"]}
    yield "Both", "stepfunctions", "start_execution", machine, n["machine"], True
    yield "Both", "stepfunctions", "start_sync_execution", machine, n["machine"], True
    yield "Both", "stepfunctions", "delete_state_machine", machine, n["machine"], False
    yield "Writer", "stepfunctions", "start_execution", machine, n["machine"], False


def passes(client, call, parameters, resource):
    CALL["resource"] = resource
    try:
        getattr(client, call)(**parameters)
    except ClientError as error:
        # What is not there, or is no right argument, is answered to those who may ask.
        status = error.response["ResponseMetadata"]["HTTPStatusCode"]
        # moto has no StartSyncExecution: it says so to those who may start one.
        assert status < 500 or call == "start_sync_execution", f"{call} {parameters}: {error}"
        return status != 403
    return True


def test_what_is_named_passes_and_its_neighbours_do_not(found, clients):
    wrong, told = [], {True: 0, False: 0}
    for role, service, call, parameters, resource, expected in calls(names(found)):
        told[expected] += 1
        if passes(clients(role, service), call, parameters, resource) != expected:
            wrong.append(f"{role} {service} {call} {parameters}: {'denied' if expected else 'allowed'}")
    assert not wrong, "\n".join(wrong)
    assert told[True] > 40 and told[False] > 50


def test_functions_invoke_what_they_say(cloud, found):
    """moto would run the function, so the policies are asked, by moto too."""
    iam = cloud.client("iam", REGION)

    def may(role, function):
        name = found.physical[f"{role}IamRoleLambdaExecution"]
        policies = [iam.get_role_policy(RoleName=name, PolicyName=one)["PolicyDocument"]
                    for one in iam.list_role_policies(RoleName=name)["PolicyNames"]]
        arn = f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:{function}"
        return any(IAMPolicy(json.dumps(one)).is_action_permitted("lambda:InvokeFunction", arn).name == "PERMITTED" for one in policies)

    counted(cloud, "inf")
    assert may("Ping", "grants-dev-pong") and may("Pong", "grants-dev-ping") and may("Pong", "old")
    assert not may("Ping", "grants-dev-reader") and not may("Reader", "grants-dev-pong") and not may("Ping", "old")


def test_the_variables_hold_what_the_sdk_takes(cloud, found):
    """What is there is found by them."""
    def variables(function):
        return cloud.client("lambda", REGION).get_function_configuration(
            FunctionName=f"grants-dev-{function}")["Environment"]["Variables"]

    counted(cloud, "inf")
    writer, both, existing = variables("writer"), variables("both"), variables("existing")
    assert cloud.client("dynamodb", REGION).describe_table(TableName=writer["TABLE"])
    assert cloud.client("s3", REGION).head_bucket(Bucket=writer["BUCKET"])
    assert cloud.client("sqs", REGION).get_queue_attributes(QueueUrl=writer["QUEUE"])
    assert cloud.client("kinesis", REGION).describe_stream_summary(StreamName=both["STREAM"])
    assert cloud.client("kms", REGION).encrypt(KeyId=both["KEY"], Plaintext=b"1")
    assert cloud.client("stepfunctions", REGION).describe_state_machine(stateMachineArn=both["MACHINE"])
    assert cloud.client("sns", REGION).get_topic_attributes(TopicArn=variables("reader")["NEWS"])
    assert cloud.client("events", REGION).describe_event_bus(Name=writer["BUS"])
    assert variables("ping")["PONG"] == "grants-dev-pong" and variables("reader")["LIMIT"] == "/grants/limit"
    assert existing["TABLE"] == "old" and existing["BUS"].endswith("event-bus/old-bus")
    assert existing["QUEUE"] == f"https://sqs.{REGION}.amazonaws.com/{ACCOUNT}/old-jobs"
