"""IoT fleet provisioning. Not recorded."""

from ..errors import ServerlessRefuses, known
from ..intrinsics import compact


def add(service, kind):
    for function in service.functions.values():
        events = function.of_kind(kind)
        if len(events) > 1:
            raise ServerlessRefuses("more than one iotFleetProvisioning event")
        for event in events:
            known(event, "enabled provisioningRoleArn templateBody templateName", kind)
            permission = f"{function.id}LambdaPermissionIotProvisioningTemplate"
            service.permission(permission, function, "iot.amazonaws.com")
            service.add(f"{function.id}IotProvisioningTemplate", "AWS::IoT::ProvisioningTemplate", {
                "Enabled": event.get("enabled", True),
                "PreProvisioningHook": {"TargetArn": function.target},
                "ProvisioningRoleArn": event["provisioningRoleArn"],
                "TemplateBody": compact(event["templateBody"]),
                "TemplateName": event.get("templateName"),
            }, [one for one in (permission, function.alias_id) if one])
