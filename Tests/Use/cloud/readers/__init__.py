"""What is deployed, in the words of the template: type → (deployed, physical id, wanted properties) → properties."""

from . import api, compute, dns, events, load_balancing, messages

READERS = {**compute.READERS, **load_balancing.READERS, **dns.READERS, **api.READERS, **events.READERS,
           **messages.READERS}

# Properties that moto's answers do not have, with the reason. They are looked at by cfn-lint and both forms only.
UNREAD = {
    "AWS::Lambda::Function": {"Code": "moto answers a link to the code", "LoggingConfig": "moto keeps none",
                              "DeadLetterConfig": "moto keeps none", "KmsKeyArn": "moto keeps none",
                              "RecursiveLoop": "moto keeps none", "FileSystemConfigs": "moto drops them",
                              "RuntimeManagementConfig": "moto has none", "SnapStart": "moto has a fixed answer"},
    "AWS::Lambda::Permission": {"EventSourceToken": "moto drops it", "FunctionUrlAuthType": "moto keeps it elsewhere",
                                "InvokedViaFunctionUrl": "moto does not know it"},
    "AWS::ElasticLoadBalancingV2::Listener": {"Tags": "moto drops those of a template"},
    "AWS::ElasticLoadBalancingV2::ListenerRule": {"Tags": "moto drops those of a template"},
    "AWS::Lambda::Version": {"CodeSha256": "moto computes none"},
    "AWS::CertificateManager::Certificate": {"DomainValidationOptions": "moto validates by itself",
                                             "ValidationMethod": "moto validates by itself"},
    "AWS::ApiGatewayV2::Stage": {"Tags": "moto answers the API's", "AccessLogSettings": "moto keeps none",
                                 "DeploymentId": "deployments are noted only"},
    "AWS::ApiGatewayV2::Api": {"Tags": "moto adds its own"},
    "AWS::ApiGateway::Method": {"MethodResponses": "moto keeps them in another place",
                                "RequestParameters": "moto drops them", "OperationName": "moto drops it",
                                "AuthorizerId": "authorizers are noted only", "RequestValidatorId": "noted only",
                                "RequestModels": "noted only", "AuthorizationScopes": "moto drops them"},
    "AWS::ApiGateway::RestApi": {"Policy": "moto drops an empty one", "Body": "moto takes it apart",
                                 "Tags": "moto keeps them elsewhere", "DisableExecuteApiEndpoint": "moto drops it",
                                 "BinaryMediaTypes": "moto drops them"},
    "AWS::ApiGateway::Deployment": {"StageDescription": "moto drops it"},
    "AWS::Events::Rule": {"State": "read below", "RoleArn": "moto drops it"},
    "AWS::Route53::HostedZone": {"HostedZoneTags": "moto keeps them elsewhere", "VPCs": "moto keeps the last only",
                                 "QueryLoggingConfig": "moto drops it"},
    "AWS::IAM::Role": {"Tags": "moto keeps them elsewhere", "ManagedPolicyArns": "moto attaches none by template"},
    "AWS::EC2::SecurityGroup": {"GroupName": "moto answers it in its own form"},
}


def plain(value):
    """Numbers, booleans and their texts are one; JSON in text is read; lists of keys have no order."""
    import json
    if isinstance(value, str) and value[:1] in "{[":
        try:
            return plain(json.loads(value))
        except ValueError:
            return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return str(int(value)) if value == int(value) else str(value)
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        items = [plain(item) for item in value]
        if all(isinstance(item, dict) and set(item) == {"Key", "Value"} for item in items):
            return sorted(items, key=lambda item: item["Key"])
        return items
    return value


def within(wanted, actual):
    """Whether what is wanted is there; AWS adds defaults to objects, never to what was said."""
    if isinstance(wanted, dict) and isinstance(actual, dict):
        return all(key in actual and within(item, actual[key]) for key, item in wanted.items())
    if isinstance(wanted, list) and isinstance(actual, list):
        return len(wanted) == len(actual) and all(map(within, wanted, actual))
    return wanted == actual


ATTRIBUTES = ("TargetGroupAttributes", "LoadBalancerAttributes")


def differences(type, wanted, actual):
    found = []
    for name, value in wanted.items():
        if name in UNREAD.get(type, {}):
            continue
        want, have = plain(value), plain(actual.get(name))
        if name in ATTRIBUTES and isinstance(have, list):
            same = all(one in have for one in want)
        else:
            same = within(want, have)
        if not same:
            found.append(f"{name}: the template says {want!r}, deployed is {have!r}")
    return found
