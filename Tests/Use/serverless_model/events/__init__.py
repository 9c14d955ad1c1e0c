"""One file for each event kind; each adds what all functions' events of its kind make."""

from ..errors import NotModelled
from . import (alb, alexa, cloudwatch_event, cloudwatch_log, cognito_user_pool, event_bridge, http, http_api, iot,
               iot_fleet_provisioning, kafka, mq, msk, s3, schedule, sns, sqs, stream, websocket)

KINDS = {
    "schedule": schedule, "s3": s3, "http": http, "websocket": websocket, "sns": sns, "stream": stream,
    "kafka": kafka, "activemq": mq, "rabbitmq": mq, "msk": msk, "alb": alb, "alexaSkill": alexa,
    "alexaSmartHome": alexa, "iot": iot, "iotFleetProvisioning": iot_fleet_provisioning,
    "cloudwatchEvent": cloudwatch_event, "cloudwatchLog": cloudwatch_log, "cognitoUserPool": cognito_user_pool,
    "eventBridge": event_bridge, "sqs": sqs, "httpApi": http_api,
}


def add(service):
    used = {kind for function in service.functions.values() for event in function.events for kind in event}
    unknown = used - set(KINDS)
    if unknown:
        raise NotModelled(f"events: {', '.join(sorted(unknown))}")
    for kind, module in KINDS.items():
        if kind in used:
            module.add(service, kind)
