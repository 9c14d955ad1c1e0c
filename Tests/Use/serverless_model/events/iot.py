"""IoT topic rules."""

from ..errors import known
from ..intrinsics import arn, ref


def add(service, kind):
    for function in service.functions.values():
        for number, event in enumerate(function.of_kind(kind), 1):
            known(event, "sql sqlVersion name enabled description", kind)
            rule = f"{function.id}IotTopicRule{number}"
            payload = {
                "RuleDisabled": event.get("enabled") is False,
                "Sql": event["sql"].replace("\r", "").replace("\n", ""),
                "Actions": [{"Lambda": {"FunctionArn": function.target}}],
                "Description": event.get("description"), "AwsIotSqlVersion": event.get("sqlVersion"),
            }
            service.add(rule, "AWS::IoT::TopicRule", {
                "TopicRulePayload": {key: value for key, value in payload.items() if value is not None},
                "RuleName": event.get("name")}, function.alias_id)
            service.permission(f"{function.id}LambdaPermissionIotTopicRule{number}", function, "iot.amazonaws.com",
                               arn("iot", "rule/", ref(rule)))
