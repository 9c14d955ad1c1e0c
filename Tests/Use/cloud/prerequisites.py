"""What must be there before the stacks: the bucket with the archives, secrets, and what the specs name as existing."""

import io
import json
import re
import zipfile

from moto.awslambda.models import Layer, LayerVersion, lambda_backends
from moto.ec2.models import ec2_backends
from moto.route53.models import route53_backends

from .aws import ACCOUNT

SECRET = re.compile(r"^(?:infra|bref)-ssm:(.+)$")


def texts(value):
    if isinstance(value, dict):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str):
        yield value


def secrets(template):
    """The names of the SecureString parameters that functions read at start."""
    return sorted({match[1] for text in texts(template["Resources"]) if (match := SECRET.match(text))})


def plain_parameters(template):
    """The names in Parameter Store whose values CloudFormation puts in for the template's parameters."""
    return sorted(one["Default"] for one in (template.get("Parameters") or {}).values()
                  if one["Type"].startswith("AWS::SSM::Parameter::Value<") and "Default" in one)


def artifacts(template):
    return [name for name in template.get("Parameters") or {} if name.endswith("ArtifactKey")]


def bucket(region):
    return f"artifact-bucket-{region}"


def archive():
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as file:
        file.writestr("bootstrap", "placeholder")
    return written.getvalue()


def put(cloud, stack, folder, made):
    """By the AWS CLI, as somebody who deploys would."""
    template, region = stack.template(), stack.region
    if artifacts(template):
        if ("bucket", region) not in made:
            made.add(("bucket", region))
            cloud.cli(region, "s3", "mb", f"s3://{bucket(region)}")
        path = folder / "archive.zip"
        path.write_bytes(archive())
        for name in artifacts(template):
            cloud.cli(region, "s3", "cp", str(path), f"s3://{bucket(region)}/archives/{stack.name}/{name}.zip")
    for name in secrets(template):
        if (region, name) not in made:
            made.add((region, name))
            cloud.cli(region, "ssm", "put-parameter", "--type", "SecureString", "--name", name, "--value", "not-a-secret")
    for name in plain_parameters(template):
        if (region, name) not in made:
            made.add((region, name))
            cloud.cli(region, "ssm", "put-parameter", "--type", "String", "--name", name, "--value", "plain")
    _existing(cloud, template, region, made)
    _network(template, region, made)
    _zones(template, made)
    _layers(template, made)


TRUST = json.dumps({"Version": "2012-10-17", "Statement": [{
    "Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]})


def _existing(cloud, template, region, made):
    """gaps.GIVEN["roles, topics and listeners that exist"]"""
    named = sorted({text for text in texts(template["Resources"]) if re.match(r"arn:[\w-]+:[\w-]+:[\w-]*:\d*:.", text)
                    and text not in made})
    for arn in named:
        _, _, service, place, account, resource = arn.split(":", 5)
        if account != ACCOUNT:
            continue
        made.add(arn)
        if service == "iam" and resource.startswith("role/"):
            cloud.cli(region, "iam", "create-role", "--role-name", resource.split("/")[-1],
                      "--assume-role-policy-document", TRUST)
        elif service == "sns":
            cloud.cli(place, "sns", "create-topic", "--name", resource)
        elif service == "elasticloadbalancing" and resource.startswith("listener/"):
            _listener(place, arn, resource)


def _listener(region, arn, resource):
    from moto.elbv2.models import FakeListener, FakeLoadBalancer, elbv2_backends
    balancer_arn = arn.replace(":listener/", ":loadbalancer/").rsplit("/", 1)[0]
    balancer = FakeLoadBalancer(resource.split("/")[2], [], [], "vpc-existing", balancer_arn, "existing.invalid", "active")
    elbv2_backends[ACCOUNT][region].load_balancers[balancer_arn] = balancer
    balancer.listeners[arn] = FakeListener(balancer_arn, arn, "HTTPS", "443", "", None, [], None)


def _zones(template, made):
    """gaps.GIVEN["hosted zones by id"]: of no region, so one for the stacks of all regions."""
    backend = route53_backends[ACCOUNT]["aws"]
    for resource in template["Resources"].values():
        properties = resource.get("Properties") or {}
        id = properties.get("HostedZoneId")
        if resource["Type"] != "AWS::Route53::RecordSet" or not isinstance(id, str) or ("zone", id) in made:
            continue
        made.add(("zone", id))
        zone = backend.create_hosted_zone(".".join(properties["Name"].rstrip(".").split(".")[-2:]) + ".", False)
        backend.zones[id] = backend.zones.pop(zone.resource_id)
        zone.resource_id = id


def _network(template, region, made):
    """gaps.GIVEN["network ids"]"""
    text = json.dumps(template["Resources"])
    backend = ec2_backends[ACCOUNT][region]
    if ("vpc", region) not in made:
        made.add(("vpc", region))
        made.vpcs[region] = backend.create_vpc("10.0.0.0/16")
    vpc = made.vpcs[region]
    for id in sorted(set(re.findall(r"\bvpc-[0-9a-f]{8,17}\b", text))):
        backend.vpcs[id] = vpc
    for id in sorted(set(re.findall(r"\bsubnet-[0-9a-f]{8,17}\b", text))):
        if (region, id) in made:
            continue
        made.add((region, id))
        number = sum(1 for one in made if one[0] == region)
        subnet = backend.create_subnet(vpc.id, f"10.0.{number}.0/24", f"{region}{'ab'[number % 2]}")
        backend.subnets[subnet.availability_zone].pop(subnet.id)
        subnet.id = id
        backend.subnets[subnet.availability_zone][id] = subnet
    for id in sorted(set(re.findall(r"\bsg-[0-9a-f]{8,17}\b", text))):
        if (region, id) in made:
            continue
        made.add((region, id))
        group = backend.create_security_group(f"existing {id}", "named by a spec", vpc_id=vpc.id)
        backend.groups[vpc.id].pop(group.id)
        group.id = group.group_id = id
        backend.groups[vpc.id][id] = group


def _layers(template, made):
    """gaps.GIVEN["layers of others"]"""
    pattern = r"arn:aws[\w-]*:lambda:([\w-]+):(\d{12}):layer:([\w-]+):(\d+)"
    for region, _, name, version in set(re.findall(pattern, json.dumps(template["Resources"]))):
        if ("layer", region, name, version) in made:
            continue
        made.add(("layer", region, name, version))
        arn = next(re.finditer(rf"arn:aws[\w-]*:lambda:{region}:\d+:layer:{name}:{version}",
                               json.dumps(template["Resources"])))[0]
        layer = LayerVersion({"LayerName": name, "Content": {"ZipFile": _base64()}}, ACCOUNT, region)
        storage = lambda_backends[ACCOUNT][region]._layers
        storage._layers.setdefault(name, Layer(layer))
        storage._layers[name].layer_versions[version] = layer
        layer.version, layer._layer, layer._attached = int(version), storage._layers[name], True
        type(layer).arn = property(lambda self: getattr(self, "given_arn", None) or _own_arn(self))
        layer.given_arn = arn


_own_arn = LayerVersion.arn.fget


def _base64():
    import base64
    return base64.b64encode(archive()).decode()

