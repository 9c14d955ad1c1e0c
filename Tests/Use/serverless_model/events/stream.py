"""DynamoDB and Kinesis streams, with consumers of their own where asked for."""

from .. import naming
from ..errors import NotModelled, known
from ..intrinsics import ref
from .sources import depends_on, filters, responses, source_name

KEYS = ("arn type batchSize parallelizationFactor startingPosition startingPositionTimestamp enabled consumer "
        "batchWindow maximumRetryAttempts bisectBatchOnFunctionError maximumRecordAgeInSeconds functionResponseType "
        "destinations tumblingWindowInSeconds filterPatterns")
DYNAMODB = "GetRecords GetShardIterator DescribeStream ListStreams"
KINESIS = {False: "GetRecords GetShardIterator DescribeStream ListStreams",
           True: "GetRecords GetShardIterator DescribeStreamSummary ListShards"}


def add(service, kind):
    for function in service.functions.values():
        grants = {}                                                   # one statement for each set of actions
        for event in function.of_kind(kind):
            event = {"arn": event} if isinstance(event, str) else event
            known(event, KEYS, kind)
            _mapping(service, function, event, grants)
        for (prefix, actions), resources in grants.items():
            service.grant({"Effect": "Allow", "Action": [f"{prefix}:{action}" for action in actions.split()],
                           "Resource": resources})


def _mapping(service, function, event, grants):
    arn, source, more = event["arn"], event["arn"], []
    type = event.get("type") or arn.split(":")[2]
    name = source_name(arn, "/")
    if type == "dynamodb":
        grants.setdefault(("dynamodb", DYNAMODB), []).append(arn)
    else:
        grants.setdefault(("kinesis", KINESIS[bool(event.get("consumer"))]), []).append(arn)
    if event.get("consumer") and type == "kinesis":
        source = _consumer(service, function, event, name)
        more = [source["Ref"]] if event["consumer"] is True else []
        grants.setdefault(("kinesis", "SubscribeToShard"), []).append(source)
    service.add(
        f"{function.id}EventSourceMapping{naming.upper_first(type)}{naming.alphanumeric(name)}",
        "AWS::Lambda::EventSourceMapping", {
            "BatchSize": event.get("batchSize") or 10,
            "Enabled": event.get("enabled", True),
            "EventSourceArn": source,
            "FunctionName": function.target,
            "StartingPosition": event.get("startingPosition") or "TRIM_HORIZON",
            "StartingPositionTimestamp": event.get("startingPositionTimestamp") if event.get("consumer") else None,
            # not recorded from here
            "ParallelizationFactor": event.get("parallelizationFactor"),
            "MaximumBatchingWindowInSeconds": event.get("batchWindow"),
            "MaximumRetryAttempts": event.get("maximumRetryAttempts"),
            "BisectBatchOnFunctionError": event.get("bisectBatchOnFunctionError"),
            "FunctionResponseTypes": responses(event),
            "MaximumRecordAgeInSeconds": event.get("maximumRecordAgeInSeconds"),
            "TumblingWindowInSeconds": event.get("tumblingWindowInSeconds"),
            "DestinationConfig": _on_failure(event.get("destinations"), grants),
            "FilterCriteria": filters(event.get("filterPatterns")),
        }, depends_on(function, *more))


def _consumer(service, function, event, name):
    if event["consumer"] is not True:                                 # not recorded: the author's consumer
        return event["consumer"]
    if (service.provider.get("kinesis") or {}).get("consumerNamingMode"):
        consumer = f"{function.key}{name}{service.name}{service.stage}Consumer"       # not recorded
    else:
        consumer = f"{function.key}{name}Consumer"
    logical_id = f"{naming.normal(consumer)}StreamConsumer"
    service.add(logical_id, "AWS::Kinesis::StreamConsumer", {"StreamARN": event["arn"], "ConsumerName": consumer})
    return ref(logical_id)


def _on_failure(destinations, grants):
    if not destinations:
        return None
    failure = destinations["onFailure"]
    failure = {"arn": failure} if isinstance(failure, str) else failure
    type = failure.get("type") or failure["arn"].split(":")[2]
    if type not in ("sns", "sqs"):
        raise NotModelled(f"stream destination {type}")
    actions = "Publish" if type == "sns" else "ListQueues SendMessage"
    grants.setdefault((type, actions), []).append(failure["arn"])
    return {"OnFailure": {"Destination": failure["arn"]}}
