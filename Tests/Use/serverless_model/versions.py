"""Versions and the aliases that stand on them. A version's id and hash follow from the code: here `Hash`, "<sha>"."""

from .intrinsics import get_att, ref


def add(service, function, resource):
    settings = function.settings
    versioned = settings.get("versionFunction")                       # the function's own is not recorded
    if versioned is None:
        versioned = service.provider.get("versionFunctions", True)
    if not (versioned or settings.get("provisionedConcurrency") or settings.get("snapStart")):
        return
    version = f"{function.id}LambdaVersionHash"
    service.add(version, "AWS::Lambda::Version",
                {"FunctionName": ref(function.logical_id), "CodeSha256": "<sha>",
                 "Description": settings.get("description")})
    if versioned:
        service.resources[version]["DeletionPolicy"] = "Retain"
    service.outputs[f"{function.logical_id}QualifiedArn"] = {
        "Description": "Current Lambda function version", "Value": ref(version)}
    if settings.get("provisionedConcurrency"):
        function.alias = ("provisioned", f"{function.id}ProvConcLambdaAlias")
        extra = {"ProvisionedConcurrencyConfig": {
            "ProvisionedConcurrentExecutions": settings["provisionedConcurrency"]}}
    elif settings.get("snapStart"):                                   # not recorded
        resource["Properties"]["SnapStart"] = {"ApplyOn": "PublishedVersions"}
        function.alias = ("snapstart", f"{function.id}SnapStartLambdaAlias")
        extra = {}
    else:
        return
    service.add(function.alias_id, "AWS::Lambda::Alias", {
        "FunctionName": ref(function.logical_id), "FunctionVersion": get_att(version, "Version"),
        "Name": function.alias[0], **extra}, function.logical_id)
