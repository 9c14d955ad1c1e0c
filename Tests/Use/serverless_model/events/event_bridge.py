"""Rules on any bus; a bus given by name is made, but for `default`."""

import hashlib

from .. import naming
from ..errors import NotModelled, known
from ..intrinsics import ACCOUNT, PARTITION, REGION, compact, join
from .schedule import transformer

KEYS = ("eventBus schedule name description enabled pattern input inputPath inputTransformer retryPolicy "
        "deadLetterQueueArn")


def add(service, kind):
    if (service.provider.get("eventBridge") or {}).get("useCloudFormation") is False:
        raise NotModelled("eventBridge by a custom resource")
    for function in service.functions.values():
        # The number is the event's place among all events of the function.
        for number, event in enumerate(function.events, 1):
            if event.get(kind):
                known(event[kind], KEYS, kind)
                _rule(service, function, number, event[kind])


def _rule(service, function, number, event):
    default_name = f"{function.name}-rule-{number}"
    name = event.get("name") or _short(default_name, f"rule-{number}")
    bus, depends_on = event.get("eventBus"), function.alias_id
    if isinstance(bus, str):
        if bus.startswith("arn"):                                     # not recorded
            bus = bus[bus.index("/") + 1:]
        elif bus != "default":
            depends_on = f"{naming.normal(bus)}EventBridgeEventBus"
            service.add(depends_on, "AWS::Events::EventBus", {"Name": bus})
    service.add(f"{naming.alphanumeric(default_name)}EventBridgeRule", "AWS::Events::Rule", {
        "Description": event.get("description"),
        "EventBusName": None if bus == "default" else bus,
        "EventPattern": event.get("pattern"),
        "Name": name,
        "ScheduleExpression": event.get("schedule"),
        "State": "DISABLED" if event.get("enabled") is False else "ENABLED",
        "Targets": [_target(function, name, event)],
    }, depends_on)
    path = [bus, name] if bus else [name]
    service.permission(f"{function.id}EventBridgeLambdaPermission{number}", function, "events.amazonaws.com",
                       join(":", "arn", PARTITION, "events", REGION, ACCOUNT, join("/", "rule", *path)))


def _target(function, name, event):
    retry, dead = event.get("retryPolicy"), event.get("deadLetterQueueArn")
    target = {"Arn": function.target, "Id": _target_id(name)}
    if retry:                                                         # not recorded
        target["RetryPolicy"] = {key: value for key, value in (
            ("MaximumEventAgeInSeconds", retry.get("maximumEventAge")),
            ("MaximumRetryAttempts", retry.get("maximumRetryAttempts"))) if value is not None}
    if dead:                                                          # not recorded
        target["DeadLetterConfig"] = {"Arn": dead}
    if event.get("input"):                                            # not recorded
        target["Input"] = compact(event["input"])
    elif event.get("inputPath"):
        target["InputPath"] = event["inputPath"]
    elif event.get("inputTransformer"):
        target["InputTransformer"] = transformer(event["inputTransformer"])
    return target


def _short(name, ending):
    """A name has at most 64 characters; a longer one keeps its beginning and its ending."""
    if len(name) <= 64:
        return name
    return f"{name[:31 - len(ending)]}{hashlib.md5(name.encode()).hexdigest()}-{ending}"


def _target_id(name):
    return _short(f"{name}-target", "target")
