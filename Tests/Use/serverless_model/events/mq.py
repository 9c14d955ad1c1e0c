"""ActiveMQ and RabbitMQ brokers. Not recorded."""

from .. import naming
from ..errors import known
from .network import EC2
from .sources import depends_on, filters

KEYS = "arn basicAuthArn batchSize maximumBatchingWindow enabled queue virtualHost filterPatterns"
WORDS = {"activemq": "ActiveMQ", "rabbitmq": "RabbitMQ"}


def add(service, kind):
    for function in service.functions.values():
        events = function.of_kind(kind)
        for event in events:
            known(event, KEYS, kind)
            access = [{"Type": "BASIC_AUTH", "URI": event["basicAuthArn"]}]
            if event.get("virtualHost"):
                access.append({"Type": "VIRTUAL_HOST", "URI": event["virtualHost"]})
            queue = naming.alphanumeric(event["queue"])[:150]
            service.add(f"{function.id}EventSourceMapping{WORDS[kind]}{queue}", "AWS::Lambda::EventSourceMapping", {
                "FunctionName": function.target,
                "EventSourceArn": event["arn"],
                "Queues": [event["queue"]],
                "SourceAccessConfigurations": access,
                "BatchSize": event.get("batchSize"),
                "MaximumBatchingWindowInSeconds": event.get("maximumBatchingWindow"),
                "Enabled": event.get("enabled"),
                "FilterCriteria": filters(event.get("filterPatterns")),
            }, depends_on(function))
        if events:
            service.grant(
                {"Effect": "Allow", "Action": ["secretsmanager:GetSecretValue"],
                 "Resource": [event["basicAuthArn"] for event in events]},
                {"Effect": "Allow", "Action": ["mq:DescribeBroker"], "Resource": [event["arn"] for event in events]},
                EC2)
