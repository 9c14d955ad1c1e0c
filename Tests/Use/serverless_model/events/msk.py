"""Amazon's Kafka. Not recorded."""

from .. import naming
from ..errors import known
from .network import EC2
from .sources import depends_on, filters, pollers

KEYS = ("arn batchSize maximumBatchingWindow enabled startingPosition startingPositionTimestamp topic saslScram512 "
        "consumerGroupId filterPatterns provisionedPollerConfig")


def _cluster(arn):
    if isinstance(arn, dict):
        return arn.get("Ref") or arn["Fn::ImportValue"]
    return arn.split("/")[1]


def add(service, kind):
    for function in service.functions.values():
        events = function.of_kind(kind)
        for event in events:
            known(event, KEYS, kind)
            cluster = naming.alphanumeric(_cluster(event["arn"]))[:79]
            topic = naming.alphanumeric(event["topic"])[:79]
            service.add(f"{function.id}EventSourceMappingMSK{cluster}{topic}", "AWS::Lambda::EventSourceMapping", {
                "EventSourceArn": event["arn"],
                "FunctionName": function.target,
                "StartingPosition": event.get("startingPosition") or "TRIM_HORIZON",
                "StartingPositionTimestamp": event.get("startingPositionTimestamp"),
                "Topics": [event["topic"]],
                "BatchSize": event.get("batchSize"),
                "MaximumBatchingWindowInSeconds": event.get("maximumBatchingWindow") or None,
                "AmazonManagedKafkaEventSourceConfig": {"ConsumerGroupId": event["consumerGroupId"]}
                if event.get("consumerGroupId") else None,
                "Enabled": event.get("enabled"),
                "SourceAccessConfigurations": [{"Type": "SASL_SCRAM_512_AUTH", "URI": event["saslScram512"]}]
                if event.get("saslScram512") else None,
                "FilterCriteria": filters(event.get("filterPatterns")),
                "ProvisionedPollerConfig": pollers(event.get("provisionedPollerConfig")),
            }, depends_on(function))
        if events:
            service.grant({"Effect": "Allow", "Action": ["kafka:DescribeCluster", "kafka:GetBootstrapBrokers"],
                           "Resource": [event["arn"] for event in events]}, EC2)
