"""User pools that a service makes, with their triggers. Existing pools go by a custom resource: not modelled."""

from .. import naming
from ..errors import NotModelled, known
from ..intrinsics import get_att

SENDERS = ("CustomSMSSender", "CustomEmailSender")


def add(service, kind):
    pools = {}
    for function in service.functions.values():
        for event in function.of_kind(kind):
            known(event, "pool trigger existing kmsKeyId forceDeploy", kind)
            if event.get("existing"):
                raise NotModelled("an existing user pool")
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
