"""The document as the parts of the model see it: defaults filled in, the template growing beside it."""

from . import naming
from .intrinsics import get_att, join

ROLE = "IamRoleLambdaExecution"


class Function:
    def __init__(self, service, key, settings):
        self.service, self.key, self.settings = service, key, settings or {}
        self.id = naming.normal(key)
        self.logical_id = f"{self.id}LambdaFunction"
        self.name = self.settings.get("name") or f"{service.name}-{service.stage}-{key}"
        self.alias = None            # (name, logical id) once provisioned concurrency or SnapStart made one
        self.events = [event if isinstance(event, dict) else {event: None}
                       for event in self.settings.get("events") or []]

    def of_kind(self, kind):
        return [event[kind] for event in self.events if event.get(kind)]

    @property
    def target(self):
        arn = get_att(self.logical_id)
        return join(":", arn, self.alias[0]) if self.alias else arn

    @property
    def alias_id(self):
        return self.alias[1] if self.alias else None

    @property
    def role(self):
        """The author's role for this function, or None where Serverless makes one."""
        if "role" in self.settings:
            return self.settings["role"]
        iam_role = (self.service.provider.get("iam") or {}).get("role")
        if existing_role(iam_role):
            return iam_role
        return self.service.provider.get("role")

    @property
    def role_in_stack(self):
        """The logical id of the role, or None when it lives elsewhere."""
        role = self.role
        if role is None:
            return ROLE
        if isinstance(role, str):
            return None if ":" in role else role
        att = role.get("Fn::GetAtt")
        return att[0] if att and att[1] == "Arn" else None


def existing_role(role):
    return isinstance(role, str) or isinstance(role, dict) and any(
        key == "Ref" or key.startswith("Fn::") for key in role)


class Service:
    def __init__(self, document, options=None):
        self.document = document
        self.name = document["service"]
        self.provider = document["provider"]
        self.stage = (options or {}).get("stage") or self.provider.get("stage") or "dev"
        self.region = (options or {}).get("region") or self.provider.get("region") or "us-east-1"
        self.stack = self.provider.get("stackName") or f"{self.name}-{self.stage}"
        self.package = document.get("package") or {}
        self.layers = document.get("layers") or {}
        self.functions = {key: Function(self, key, value) for key, value in (document.get("functions") or {}).items()}
        bucket = self.provider.get("deploymentBucket")
        self.bucket_settings = bucket if isinstance(bucket, dict) else {}
        self.bucket = bucket if isinstance(bucket, str) else self.bucket_settings.get("name")
        self.artifacts = f"serverless/{self.name}/{self.stage}/<timestamp>"
        self.template = {
            "AWSTemplateFormatVersion": "2010-09-09",
            "Description": "The AWS CloudFormation template for this Serverless application",
            "Resources": {}, "Outputs": {},
        }
        self.resources, self.outputs = self.template["Resources"], self.template["Outputs"]

    @property
    def code_bucket(self):
        return self.bucket or {"Ref": "ServerlessDeploymentBucket"}

    def add(self, logical_id, type, properties, depends_on=None, **attributes):
        """Adds a resource; None stands for JavaScript's undefined and is not written."""
        resource = {"Type": type, **attributes, "Properties": {k: v for k, v in properties.items() if v is not None}}
        if depends_on:
            resource["DependsOn"] = depends_on
        self.resources[logical_id] = resource
        return resource

    def permission(self, logical_id, function, principal, source_arn=None, depends_on=None, **extra):
        target = function.target if isinstance(function, Function) else function
        if depends_on is None and isinstance(function, Function):
            depends_on = function.alias_id
        return self.add(logical_id, "AWS::Lambda::Permission", {
            "FunctionName": target, "Action": "lambda:InvokeFunction", "Principal": principal,
            "SourceArn": source_arn, **extra}, depends_on)

    def grant(self, *statements):
        """Statements go into Serverless' own role, if there is one."""
        role = self.resources.get(ROLE)
        if role:
            role["Properties"]["Policies"][0]["PolicyDocument"]["Statement"] += statements

    def log_group(self, logical_id, name, settings=None):
        settings = settings or {}
        return self.add(logical_id, "AWS::Logs::LogGroup", {
            "LogGroupName": name,
            "RetentionInDays": settings.get("logRetentionInDays") or self.provider.get("logRetentionInDays"),
            "DataProtectionPolicy": settings.get("logDataProtectionPolicy")
            or self.provider.get("logDataProtectionPolicy"),
        })
