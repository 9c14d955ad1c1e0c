"""What a template's values are in a deployed stack: references answered by what was created, not by moto's parser."""

import re

from . import gaps
from .aws import ACCOUNT

# What is as if it were not there.
NOTHING = object()
PSEUDO = {"AWS::AccountId": ACCOUNT, "AWS::Partition": "aws", "AWS::URLSuffix": "amazonaws.com"}


class Deployed:
    """A stack in the cloud."""

    def __init__(self, cloud, stack, name, exports):
        self.cloud, self.stack, self.name, self.exports = cloud, stack, name, exports
        self.template, self.region = stack.template(), stack.region
        self.parameters = {}
        listed = cloud.cli(stack.region, "cloudformation", "describe-stack-resources", "--stack-name", name)
        # moto lists what a condition leaves out too, without its name.
        self.physical = {one["LogicalResourceId"]: one.get("PhysicalResourceId") for one in listed["StackResources"]
                         if "LogicalResourceId" in one}

    def client(self, service, region=None):
        return self.cloud.client(service, region or self.region)

    def value(self, value):
        if isinstance(value, list):
            return [one for one in (self.value(item) for item in value) if one is not NOTHING]
        if not isinstance(value, dict):
            return value
        if len(value) == 1:
            (name, argument), = value.items()
            if name == "Ref":
                return self.ref(argument)
            if name == "Fn::GetAtt":
                return self.attribute(*(argument if isinstance(argument, list) else argument.split(".", 1)))
            if name == "Fn::ImportValue":
                return self.exports[self.value(argument)]
            if name == "Fn::Join":
                items = argument[1] if isinstance(argument[1], list) else self.value(argument[1])
                # The value of a parameter that is a list.
                items = items.split(",") if isinstance(items, str) else items
                return argument[0].join(str(self.value(item)) for item in items)
            if name == "Fn::Sub":
                return self._sub(argument)
            if name == "Fn::If":
                return self.value(argument[1 if self.holds(argument[0]) else 2])
            if name == "Fn::FindInMap":
                mapping, first, second = (self.value(item) for item in argument)
                return self.value(self.template["Mappings"][mapping][first][second])
            if name.startswith("Fn::"):
                raise NotImplementedError(name)
        members = {key: self.value(item) for key, item in value.items()}
        return {key: item for key, item in members.items() if item is not NOTHING}

    def holds(self, condition):
        """Whether a condition of the template does, by its name; one without a name always does."""
        return condition is None or self._test(self.template["Conditions"][condition])

    def _test(self, test):
        (name, argument), = test.items()
        if name == "Condition":
            return self.holds(argument)
        if name == "Fn::Equals":
            return str(self.value(argument[0])) == str(self.value(argument[1]))
        results = [self._test(one) for one in argument]
        return {"Fn::Not": lambda: not results[0], "Fn::And": lambda: all(results), "Fn::Or": lambda: any(results)}[name]()

    def ref(self, name):
        if name == "AWS::NoValue":
            return NOTHING
        if name == "AWS::Region":
            return self.region
        if name == "AWS::StackName":
            return self.name
        if name in PSEUDO:
            return PSEUDO[name]
        declared = (self.template.get("Parameters") or {}).get(name) or {}
        if declared.get("Type", "").startswith("AWS::SSM::Parameter::Value<"):
            return self.client("ssm").get_parameter(Name=self.parameters[name])["Parameter"]["Value"]
        return self.parameters.get(name) or self.physical[name]

    def _sub(self, argument):
        text, values = argument if isinstance(argument, list) else (argument, {})

        def answer(match):
            name = match[1]
            if name.startswith("!"):
                return f"${{{name[1:]}}}"
            if name in values:
                return str(self.value(values[name]))
            return str(self.attribute(*name.split(".", 1)) if "." in name else self.ref(name))
        return re.sub(r"\$\{([^}]+)\}", answer, text)

    def attribute(self, id, name):
        type, physical = self.template["Resources"][id]["Type"], self.physical[id]
        if type == "AWS::CloudFormation::Stack":
            return nested_outputs(self, physical)[name.removeprefix("Outputs.")]
        if type in gaps.HOLLOW:
            return f"{physical}.{name}"
        if name == "Arn" and type == "AWS::IAM::Role":
            path = self.template["Resources"][id]["Properties"].get("Path", "/")
            return f"arn:aws:iam::{ACCOUNT}:role{path}{physical}"
        if name == "Arn" and type in ARNS:
            return ARNS[type](self, physical)
        if type.endswith("V2::LoadBalancer"):
            found = self.client("elbv2").describe_load_balancers(LoadBalancerArns=[physical])["LoadBalancers"][0]
            return found[{"CanonicalHostedZoneID": "CanonicalHostedZoneId"}.get(name, name)]
        if name == "StreamArn":
            return self.client("dynamodb").describe_table(TableName=physical)["Table"]["LatestStreamArn"]
        if name == "GroupId":
            return physical
        if name == "RootResourceId":
            resources = self.client("apigateway").get_resources(restApiId=physical)["items"]
            return next(one["id"] for one in resources if one["path"] == "/")
        if name in ("RegionalDomainName", "RegionalHostedZoneId"):
            return None
        if name == "QueueName":
            return physical.rsplit("/", 1)[-1]
        if name == "FunctionUrl":
            return self.client("lambda").get_function_url_config(FunctionName=physical)["FunctionUrl"]
        raise NotImplementedError(f"{type}.{name}")


def nested_outputs(deployed, name):
    found = deployed.client("cloudformation").describe_stacks(StackName=name)["Stacks"][0]
    return {one["OutputKey"]: one["OutputValue"] for one in found.get("Outputs") or []}


def _arn(service, path, region=True):
    return lambda deployed, physical: (f"arn:aws:{service}:{deployed.region if region else ''}:{ACCOUNT}:"
                                       + path.format(physical))


ARNS = {
    "AWS::Events::ApiDestination": lambda found, physical: found.client("events").describe_api_destination(
        Name=physical)["ApiDestinationArn"],
    "AWS::Events::EventBus": _arn("events", "event-bus/{}"),
    "AWS::KMS::Key": lambda found, physical: f"arn:aws:kms:{found.region}:{ACCOUNT}:key/{physical}",
    "AWS::Lambda::Function": _arn("lambda", "function:{}"),
    "AWS::Logs::LogGroup": lambda deployed, physical: f"arn:aws:logs:{deployed.region}:{ACCOUNT}:log-group:{physical}:*",
    "AWS::Events::Rule": lambda deployed, physical: deployed.client("events").describe_rule(
        Name=physical.split("|")[-1], **({"EventBusName": physical.split("|")[0]} if "|" in physical else {}))["Arn"],
    "AWS::SQS::Queue": lambda deployed, physical: f"arn:aws:sqs:{deployed.region}:{ACCOUNT}:{physical.split('/')[-1]}",
    "AWS::DynamoDB::Table": _arn("dynamodb", "table/{}"),
    "AWS::S3::Bucket": lambda deployed, physical: f"arn:aws:s3:::{physical}",
    "AWS::Kinesis::Stream": _arn("kinesis", "stream/{}"),
}
