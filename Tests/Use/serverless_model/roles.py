"""Log groups and the one role that functions without their own share."""

from .errors import NotModelled
from .intrinsics import PARTITION, REGION, concat, join, sub, tags
from .service import ROLE, existing_role

LOGS = "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/lambda/"


def add_log_groups(service):
    for function in service.functions.values():
        if not function.settings.get("disableLogs"):
            service.log_group(f"{function.id}LogGroup", f"/aws/lambda/{function.name}", function.settings)


def add_role(service):
    provider, functions = service.provider, service.functions.values()
    iam = (provider.get("iam") or {}).get("role") or {}
    if not functions or existing_role(iam) or "role" in provider:
        return
    if all("role" in function.settings for function in functions):
        return
    service.add(ROLE, "AWS::IAM::Role", {
        "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [{
            "Effect": "Allow", "Principal": {"Service": ["lambda.amazonaws.com"]}, "Action": ["sts:AssumeRole"]}]},
        "Policies": [{"PolicyName": join("-", service.name, service.stage, "lambda"),
                      "PolicyDocument": {"Version": "2012-10-17", "Statement": _statements(service, iam)}}],
        "Path": iam.get("path") or "/",
        "RoleName": iam.get("name") or join("-", service.name, service.stage, REGION, "lambdaRole"),
        "ManagedPolicyArns": _managed_policies(service, iam) or None,
        # not recorded
        "Tags": tags(iam["tags"]) if iam.get("tags") else None,
        "PermissionsBoundary": iam.get("permissionsBoundary") or iam.get("permissionBoundary")
        or provider.get("rolePermissionsBoundary"),
    })


def _statements(service, iam):
    prefix = f"{service.name}-{service.stage}"
    create, write, silent, regular = [], [], [], False
    for function in service.functions.values():
        logs = not function.settings.get("disableLogs")
        if function.name.startswith(prefix):
            regular = regular or logs
            if not logs:
                silent.append(function)
        elif logs:                                                    # not recorded: names of the author
            create.append(sub(f"{LOGS}{function.name}:*"))
            write.append(sub(f"{LOGS}{function.name}:*:*"))
    if regular:
        create.append(sub(f"{LOGS}{prefix}*:*"))
        write.append(sub(f"{LOGS}{prefix}*:*:*"))
    statements = [
        {"Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:CreateLogGroup", "logs:TagResource"],
         "Resource": create},
        {"Effect": "Allow", "Action": ["logs:PutLogEvents"], "Resource": write},
    ]
    if regular and silent:
        statements.append({"Effect": "Deny", "Action": "logs:PutLogEvents",
                           "Resource": [sub(f"{LOGS}{function.name}:*") for function in silent]})
    if service.provider.get("iamRoleStatements") or service.provider.get("iamManagedPolicies"):
        raise NotModelled("provider.iamRoleStatements")
    return statements + list(iam.get("statements") or [])


def _managed_policies(service, iam):
    policies = list(iam.get("managedPolicies") or [])                 # not recorded
    if service.provider.get("vpc") or any("vpc" in function.settings for function in service.functions.values()):
        policies.append(concat("arn:", PARTITION, ":iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"))
    return policies
