"""Subscriptions to log groups; one permission for all groups of a function."""

import os.path

from ..errors import known
from ..intrinsics import REGION, arn, concat


def add(service, kind):
    for function in service.functions.values():
        groups = []
        for number, event in enumerate(function.of_kind(kind), 1):
            event = {"logGroup": event} if isinstance(event, str) else event
            known(event, "logGroup filter", kind)
            groups.append(event["logGroup"])
            permission = f"{function.id}LambdaPermissionLogsSubscriptionFilterCloudWatchLog"
            service.add(f"{function.id}LogsSubscriptionFilterCloudWatchLog{number}", "AWS::Logs::SubscriptionFilter", {
                "LogGroupName": event["logGroup"], "FilterPattern": (event.get("filter") or "").replace("\n", ""),
                "DestinationArn": function.target,
            }, [one for one in (permission, function.alias_id) if one])
            service.permission(permission, function, concat("logs.", REGION, ".amazonaws.com"),
                               arn("logs", "log-group:", _common(groups), ":*"))


def _common(groups):
    """What all names begin with, then a star: more than asked for, but Serverless' own."""
    common = os.path.commonprefix(groups)
    return common if len(groups) == 1 or common.endswith("*") else f"{common}*"
