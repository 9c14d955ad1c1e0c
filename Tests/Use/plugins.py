"""What plugins of Serverless make of a template that it compiled, by their own documentation."""

import json
import re

from serverless_model import naming

SHARED = "IamRoleLambdaExecution"


def pseudo_parameters(value):
    """serverless-pseudo-parameters: `#{AWS::Region}` in texts becomes Fn::Sub."""
    if isinstance(value, dict):
        return {key: item.replace("#{", "${") if key == "Fn::Sub" and isinstance(item, str) else pseudo_parameters(item)
                for key, item in value.items()}
    if isinstance(value, list):
        return [pseudo_parameters(item) for item in value]
    if isinstance(value, str) and "#{" in value:
        return {"Fn::Sub": value.replace("#{", "${")}
    return value


def roles_per_function(template, document):
    """serverless-iam-roles-per-function: a role for each function with statements of its own."""
    provider, service, resources = document["provider"], document["service"], template["Resources"]
    stage = provider.get("stage", "dev")
    settings = (document.get("custom") or {}).get("serverless-iam-roles-per-function") or {}
    given = ((provider.get("iam") or {}).get("role") or {}).get("statements") or []
    for name, function in document["functions"].items():
        if "iamRoleStatements" not in function:
            continue
        role = json.loads(json.dumps(resources[SHARED]))
        logs = f"/aws/lambda/{service}-{stage}-{name}:*:*"
        statements = [{
            "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:CreateLogGroup", "logs:PutLogEvents"],
            "Resource": [{"Fn::Sub": "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:" + logs}]}]
        queues = [event["sqs"]["arn"] for event in function.get("events") or [] if "sqs" in event]
        if queues:
            statements.append({"Effect": "Allow", "Resource": queues, "Action": [
                "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]})
        if function.get("iamRoleStatementsInherit", settings.get("defaultInherit")):
            statements += given
        statements += function["iamRoleStatements"]
        role["Properties"]["Policies"][0]["PolicyDocument"]["Statement"] = statements
        role["Properties"]["ManagedPolicyArns"] = []
        parts = [service, stage, name, {"Ref": "AWS::Region"}, "lambdaRole"]
        role["Properties"]["RoleName"] = function.get("iamRoleStatementsName") or {"Fn::Join": ["-", parts]}
        own = naming.normal(name) + SHARED
        resources[own] = role
        for resource in resources.values():
            if _function_of(resource) == f"{naming.normal(name)}LambdaFunction" and SHARED in (resource.get("DependsOn") or []):
                resource["DependsOn"] = [own if one == SHARED else one for one in resource["DependsOn"]]
        lambda_function = resources[f"{naming.normal(name)}LambdaFunction"]
        lambda_function["Properties"]["Role"] = {"Fn::GetAtt": [own, "Arn"]}
        lambda_function["DependsOn"] = [*lambda_function["DependsOn"], own]


def _function_of(resource):
    name = (resource.get("Properties") or {}).get("FunctionName")
    return name["Fn::GetAtt"][0] if isinstance(name, dict) and "Fn::GetAtt" in name else None


def without_settings(document):
    """What the model need not know: words of plugins."""
    for function in document["functions"].values():
        for key in [key for key in function if re.match("iamRole", key)]:
            del function[key]
    return document


def names(document):
    plugins = document.get("plugins") or []
    return plugins.get("modules", []) if isinstance(plugins, dict) else plugins
