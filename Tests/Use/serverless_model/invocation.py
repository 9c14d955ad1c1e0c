"""Asynchronous invocation: destinations, age and attempts."""

from .errors import NotModelled
from .intrinsics import ref, sub

KINDS = {"function": "lambda:InvokeFunction", "sqs": "sqs:SendMessage", "sns": "sns:Publish",
         "eventBus": "events:PutEvents"}


def add(service, function):
    settings = function.settings
    destinations, age = settings.get("destinations"), settings.get("maximumEventAge")
    attempts = settings.get("maximumRetryAttempts")
    if not destinations and not age and attempts is None:
        return
    config = {}
    for key, name in (("onSuccess", "OnSuccess"), ("onFailure", "OnFailure")):
        destination = (destinations or {}).get(key)
        if destination:
            config[name] = {"Destination": _arn(service, destination)}
            if function.role is None:
                _grant(service, destination)
    service.add(f"{function.id}LambdaEvConf", "AWS::Lambda::EventInvokeConfig", {
        "FunctionName": ref(function.logical_id),
        "DestinationConfig": config,
        "Qualifier": function.alias[0] if function.alias else "$LATEST",
        "MaximumEventAgeInSeconds": age or None,                      # not recorded
        "MaximumRetryAttempts": attempts,
    }, function.alias_id)


def _arn(service, destination):
    if isinstance(destination, dict):
        return destination["arn"]
    return destination if destination.startswith("arn:") else service.functions[destination].target


def _grant(service, destination):
    if isinstance(destination, dict):                                 # not recorded
        action, resource = KINDS[destination["type"]], destination["arn"]
    elif not destination.startswith("arn:"):
        name = service.functions[destination].name
        action = "lambda:InvokeFunction"
        resource = sub(f"arn:${{AWS::Partition}}:lambda:${{AWS::Region}}:${{AWS::AccountId}}:function:{name}")
    else:                                                             # not recorded
        marks = {":function:": "function", ":sqs:": "sqs", ":sns:": "sns", ":event-bus/": "eventBus"}
        kind = next((kind for mark, kind in marks.items() if mark in destination), None)
        if not kind:
            raise NotModelled(f"destination {destination}")
        action, resource = KINDS[kind], destination
    service.grant({"Effect": "Allow", "Action": action, "Resource": resource})
