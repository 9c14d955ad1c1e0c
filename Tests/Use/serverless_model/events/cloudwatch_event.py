"""Rules on the default bus, in the older form."""

import json

from ..errors import known
from ..intrinsics import compact, get_att
from .schedule import pasted, transformer


def add(service, kind):
    for function in service.functions.values():
        for number, event in enumerate(function.of_kind(kind), 1):
            known(event, "event input inputPath inputTransformer description name enabled", kind)
            rule = f"{function.id}EventsRuleCloudWatchEvent{number}"
            value = event.get("input")
            target = {"Arn": function.target, "Id": f"{function.key}CloudWatchEvent",
                      "Input": pasted(compact(value) if isinstance(value, dict) else value, escapes_quotes=True,
                                      loses_breaks=True),
                      "InputPath": event.get("inputPath"),
                      "InputTransformer": transformer(event.get("inputTransformer"))}
            service.add(rule, "AWS::Events::Rule", {
                "EventPattern": json.loads(json.dumps(event["event"], ensure_ascii=False).replace("\\n", "").replace("\\r", "")),
                "Name": event.get("name"),
                "Description": pasted(event.get("description")),
                "State": "DISABLED" if event.get("enabled") is False else "ENABLED",
                "Targets": [{key: item for key, item in target.items() if item is not None}],
            }, function.alias_id)
            service.permission(f"{function.id}LambdaPermissionEventsRuleCloudWatchEvent{number}", function,
                               "events.amazonaws.com", get_att(rule))
