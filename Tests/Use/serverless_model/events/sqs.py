"""Queues."""

from .. import naming
from ..errors import known
from .sources import depends_on, filters, responses, source_name

KEYS = "arn batchSize enabled maximumBatchingWindow functionResponseType filterPatterns maximumConcurrency"


def add(service, kind):
    queues = []
    for function in service.functions.values():
        for event in function.of_kind(kind):
            event = {"arn": event} if isinstance(event, str) else event
            known(event, KEYS, kind)
            queues.append(event["arn"])
            name = naming.alphanumeric(source_name(event["arn"], ":"))
            service.add(f"{function.id}EventSourceMappingSQS{name}", "AWS::Lambda::EventSourceMapping", {
                "BatchSize": event.get("batchSize") or 10,
                "MaximumBatchingWindowInSeconds": event.get("maximumBatchingWindow"),
                "EventSourceArn": event["arn"],
                "FunctionName": function.target,
                "Enabled": event.get("enabled", True),
                "FunctionResponseTypes": responses(event),
                "FilterCriteria": filters(event.get("filterPatterns")),
                "ScalingConfig": {"MaximumConcurrency": event["maximumConcurrency"]}
                if event.get("maximumConcurrency") else None,
            }, depends_on(function))
    service.grant({"Effect": "Allow", "Action": ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
                   "Resource": queues})
