"""Schedules: EventBridge rules, or the scheduler where `method: scheduler` is given."""

import json

from ..errors import ServerlessRefuses, known
from ..intrinsics import compact, get_att, sub
from ..service import ROLE

FUNCTION = "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:"
KEYS = "rate enabled name description input inputPath inputTransformer method roleArn timezone"


def add(service, kind):
    scheduled = []
    for function in service.functions.values():
        number = 0
        for event in function.of_kind(kind):
            event = {"rate": [event]} if isinstance(event, str) else event
            known(event, KEYS, "schedule")
            rates = event["rate"] if isinstance(event["rate"], list) else [event["rate"]]
            if len(rates) > 1 and event.get("name"):
                raise ServerlessRefuses("a name for more than one rate")
            for rate in rates:
                number += 1
                if event.get("method") == "scheduler":
                    _schedule(service, function, number, rate, event)
                    if function not in scheduled:
                        scheduled.append(function)
                else:
                    _rule(service, function, number, rate, event)
    if scheduled:
        _let_the_scheduler_invoke(service, scheduled)


def _input(event):
    value = event.get("input")
    return compact(value) if isinstance(value, dict) else value


def pasted(text, escapes_quotes=False, loses_breaks=False):
    """What a text becomes that is pasted into JSON and parsed. Recorded in data/texts."""
    if text is None:
        return None
    source = text.replace('"', '\\"') if escapes_quotes else text
    if loses_breaks:
        source = source.replace("\\n", "").replace("\\r", "").replace("\n", "").replace("\r", "")
    try:
        return json.loads(f'"{source}"')
    except json.JSONDecodeError as error:
        raise ServerlessRefuses(f"the text {text!r} is not JSON when it is pasted: {error}") from error


def _state(event):
    return "DISABLED" if event.get("enabled") is False else "ENABLED"


def _rule(service, function, number, rate, event):
    rule = f"{function.id}EventsRuleSchedule{number}"
    target = {"Arn": function.target, "Id": f"{function.key}Schedule", "Input": pasted(_input(event), escapes_quotes=True),
              "InputPath": event.get("inputPath"), "InputTransformer": transformer(event.get("inputTransformer"))}
    service.add(rule, "AWS::Events::Rule", {
        "ScheduleExpression": rate, "State": _state(event), "Name": event.get("name"),
        "Description": pasted(event.get("description")),
        "Targets": [{key: value for key, value in target.items() if value is not None}],
    }, function.alias_id)
    service.permission(f"{function.id}LambdaPermissionEventsRuleSchedule{number}", function,
                       "events.amazonaws.com", get_att(rule))


def transformer(value):
    return {key[0].upper() + key[1:]: item for key, item in value.items()} if value else None


def _schedule(service, function, number, rate, event):
    role = event.get("roleArn") or service.resources[function.logical_id]["Properties"]["Role"]
    target = {"Arn": function.target, "RoleArn": role, "Input": _input(event)}
    service.add(f"{function.id}SchedulerSchedule{number}", "AWS::Scheduler::Schedule", {
        "ScheduleExpression": rate, "State": _state(event),
        "Target": {key: value for key, value in target.items() if value is not None},
        "FlexibleTimeWindow": {"Mode": "OFF"}, "Name": event.get("name"), "Description": event.get("description"),
        "ScheduleExpressionTimezone": event.get("timezone"),
    }, function.alias_id)


def _let_the_scheduler_invoke(service, functions):
    """The scheduler takes the functions' own role, so that role trusts it and may invoke them."""
    role = service.resources.get(ROLE)
    if not role:
        return
    role["Properties"]["AssumeRolePolicyDocument"]["Statement"][0]["Principal"]["Service"].append(
        "scheduler.amazonaws.com")
    service.grant({"Effect": "Allow", "Action": ["lambda:InvokeFunction"], "Resource": [
        sub(f"{FUNCTION}{function.name}{suffix}") for function in functions for suffix in ("", ":*")]})
