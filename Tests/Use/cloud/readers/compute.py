"""Functions, layers, roles, logs."""

import ast
import json


def function(deployed, physical, wanted):
    api = deployed.client("lambda")
    actual = api.get_function_configuration(FunctionName=physical)
    actual["Layers"] = [one["Arn"] for one in actual.get("Layers") or []]
    actual["ImageConfig"] = (actual.get("ImageConfigResponse") or {}).get("ImageConfig")
    tags = api.list_tags(Resource=actual["FunctionArn"])["Tags"]
    actual["Tags"] = [{"Key": key, "Value": value} for key, value in tags.items()]
    if "ReservedConcurrentExecutions" in wanted:
        actual |= {"ReservedConcurrentExecutions": api.get_function_concurrency(FunctionName=physical).get(
            "ReservedConcurrentExecutions")}
    return actual


def permission(deployed, physical, wanted):
    """Which statement of the function's policy it became."""
    policy = json.loads(deployed.client("lambda").get_policy(FunctionName=wanted["FunctionName"])["Policy"])
    for statement in policy["Statement"]:
        principal = statement.get("Principal")
        condition = statement.get("Condition") or {}
        actual = {
            "FunctionName": wanted["FunctionName"], "Action": statement.get("Action"),
            "Principal": principal.get("Service") or principal.get("AWS") if isinstance(principal, dict) else principal,
            "SourceArn": (condition.get("ArnLike") or {}).get("AWS:SourceArn"),
            "SourceAccount": (condition.get("StringEquals") or {}).get("AWS:SourceAccount"),
        }
        read = ("Action", "Principal", "SourceArn", "SourceAccount")
        if all(actual.get(name) == wanted.get(name) for name in read):
            return actual
    return {}


def role(deployed, physical, wanted):
    api = deployed.client("iam")
    found = api.get_role(RoleName=physical)["Role"]
    names = api.list_role_policies(RoleName=physical)["PolicyNames"]
    attached = api.list_attached_role_policies(RoleName=physical)["AttachedPolicies"]
    return {
        **found, "AssumeRolePolicyDocument": found["AssumeRolePolicyDocument"],
        "Policies": [{"PolicyName": name, "PolicyDocument": _document(api.get_role_policy(
            RoleName=physical, PolicyName=name)["PolicyDocument"])} for name in names],
        "ManagedPolicyArns": [one["PolicyArn"] for one in attached],
        "PermissionsBoundary": (found.get("PermissionsBoundary") or {}).get("PermissionsBoundaryArn"),
    }


def _document(document):
    """moto answers a policy that came by a template as Python writes it."""
    return ast.literal_eval(document) if isinstance(document, str) else document


def log_group(deployed, physical, wanted):
    found = deployed.client("logs").describe_log_groups(logGroupNamePrefix=physical)["logGroups"]
    group = next(one for one in found if one["logGroupName"] == physical)
    return {"LogGroupName": group["logGroupName"], "RetentionInDays": group.get("retentionInDays"),
            "KmsKeyId": group.get("kmsKeyId"), "Tags": wanted.get("Tags")}


def layer(deployed, physical, wanted):
    name, version = physical.split(":")[-2:]
    found = deployed.client("lambda").get_layer_version(LayerName=name, VersionNumber=int(version))
    return {**found, "LayerName": name, "Content": wanted.get("Content")}


def url(deployed, physical, wanted):
    found = deployed.client("lambda").get_function_url_config(FunctionName=physical)
    return {**found, "TargetFunctionArn": found["FunctionArn"]}


def event_invoke_config(deployed, physical, wanted):
    found = deployed.client("lambda").get_function_event_invoke_config(FunctionName=physical.split("|")[0])
    return {**found, "FunctionName": physical.split("|")[0], "Qualifier": "$LATEST"}


READERS = {
    "AWS::Lambda::Function": function,
    "AWS::Lambda::Permission": permission,
    "AWS::Lambda::LayerVersion": layer,
    "AWS::Lambda::Url": url,
    "AWS::Lambda::EventInvokeConfig": event_invoke_config,
    "AWS::IAM::Role": role,
    "AWS::Logs::LogGroup": log_group,
}
