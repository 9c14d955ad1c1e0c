"""The account-wide role by which API Gateway writes logs; a custom resource sets it."""

from . import custom_resources
from .intrinsics import ACCOUNT, PARTITION, get_att, join

ID = "CustomApiGatewayAccountCloudWatchRole"


def ensure_role(service):
    rest = (service.provider.get("logs") or {}).get("restApi")
    rest = rest if isinstance(rest, dict) else {}
    if rest.get("roleManagedExternally") or ID in service.resources:
        return
    handler = custom_resources.function_id("apiGatewayCloudWatchRole")
    service.add(ID, "Custom::ApiGatewayAccountRole", {"ServiceToken": get_att(handler), "RoleArn": rest.get("role")},
                Version=1)
    custom_resources.add(service, "apiGatewayCloudWatchRole", [
        {"Effect": "Allow", "Resource": join(":", "arn", PARTITION, "iam:", ACCOUNT, "role/*"),
         "Action": ["iam:AttachRolePolicy", "iam:CreateRole", "iam:ListAttachedRolePolicies", "iam:PassRole"]},
        {"Effect": "Allow", "Resource": join(":", "arn", PARTITION, "apigateway:*::/account"),
         "Action": ["apigateway:GET", "apigateway:PATCH"]},
    ])
