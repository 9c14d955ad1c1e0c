"""User pools that a service makes, with their triggers. Existing pools go by a custom resource, which was not recorded."""

from .. import custom_resources, naming
from ..errors import known
from ..intrinsics import get_att, sub

SENDERS = ("CustomSMSSender", "CustomEmailSender")


def add(service, kind):
    pools = {}
    for function in service.functions.values():
        for event in function.of_kind(kind):
            known(event, "pool trigger existing kmsKeyId forceDeploy", kind)
            if event.get("existing"):
                _existing(service, function, event)
                continue
            pools.setdefault(event["pool"], []).append((function, event))
    for pool, events in pools.items():
        logical_id, config = f"CognitoUserPool{naming.alphanumeric(pool)}", {}
        for function, event in events:
            trigger = event["trigger"]
            if trigger in SENDERS:                                    # not recorded
                config[trigger] = {"LambdaArn": function.target, "LambdaVersion": "V1_0"}
                config["KMSKeyID"] = event["kmsKeyId"]
            else:
                config[trigger] = function.target
            service.permission(
                f"{function.id}LambdaPermissionCognitoUserPool{naming.alphanumeric(pool)}TriggerSource{trigger}",
                function, "cognito-idp.amazonaws.com", get_att(logical_id))
        service.add(logical_id, "AWS::Cognito::UserPool", {"UserPoolName": pool, "LambdaConfig": config},
                    list(dict.fromkeys(function.alias_id or function.logical_id for function, _ in events)))


def _existing(service, function, event):
    logical_id, handler = f"{function.id}CustomCognitoUserPool1", custom_resources.function_id("cognitoUserPool")
    config = {"Trigger": event["trigger"]}
    if event["trigger"] in SENDERS:
        config |= {"LambdaVersion": "V1_0", "KMSKeyID": event["kmsKeyId"]}
    if logical_id in service.resources:
        service.resources[logical_id]["Properties"]["UserPoolConfigs"].append(config)
        return
    others = [name for name, one in service.resources.items() if one["Type"] == "Custom::CognitoUserPool"
              and one["Properties"]["UserPoolName"] == event["pool"]]
    service.add(logical_id, "Custom::CognitoUserPool", {
        "ServiceToken": get_att(handler), "FunctionName": function.name, "UserPoolName": event["pool"],
        "UserPoolConfigs": [config]}, [function.logical_id, handler, *others[-1:]], Version=1)
    actions = ["cognito-idp:ListUserPools", "cognito-idp:DescribeUserPool", "cognito-idp:UpdateUserPool"]
    custom_resources.add(service, "cognitoUserPool", [
        {"Effect": "Allow", "Resource": "*", "Action": actions},
        {"Effect": "Allow", "Resource": sub("arn:${AWS::Partition}:lambda:*:*:function:" + function.name),
         "Action": ["lambda:AddPermission", "lambda:RemovePermission"]},
        {"Effect": "Allow", "Resource": sub("arn:${AWS::Partition}:iam::*:role/*"), "Action": ["iam:PassRole"]}])
