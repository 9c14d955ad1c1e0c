"""Alexa skills and smart homes are permissions only. Not recorded."""

from ..errors import known

KINDS = {"alexaSkill": ("AlexaSkill", "alexa-appkit.amazon.com"),
         "alexaSmartHome": ("AlexaSmartHome", "alexa-connectedhome.amazon.com")}


def add(service, kind):
    word, principal = KINDS[kind]
    for function in service.functions.values():
        for number, event in enumerate(function.of_kind(kind), 1):
            event = {"appId": event} if isinstance(event, str) else event
            known(event, "appId enabled", kind)
            enabled = event.get("enabled") is not False
            service.permission(f"{function.id}LambdaPermission{word}{number}", function, principal,
                               EventSourceToken=event["appId"],
                               Action="lambda:InvokeFunction" if enabled else "lambda:DisableInvokeFunction")
