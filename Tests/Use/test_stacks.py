"""Every generated template is created as a stack, in order, and what is then there is compared with what it says.

The cloud is moto's server; the AWS CLI does what somebody who deploys would do. What moto lacks, and what stands in
for it, is listed in cloud/gaps.py; the tests at the end fail as soon as moto has learned it.
"""

import copy
import fnmatch
import inspect
import json

import pytest

import stacks
from cloud import gaps, order, prerequisites, readers, stand_in
from cloud.aws import ACCOUNT
from cloud.deploy import deploy
from cloud.mismatches import mismatches


@pytest.fixture(scope="module")
def deployed(cloud):
    return deploy(cloud, ALL)


def there(deployed, stack):
    found = deployed[stacks.present(stack).name]
    if isinstance(found, Exception):
        raise found
    return found


ALL = list({stack.name: stack for stack in [*stacks.SAMPLE_STACKS, *stacks.GENERATED_STACKS]}.values())


@stacks.each(stacks.GENERATED_STACKS)
def test_there_are_stacks(stack):
    stacks.present(stack)


@stacks.each(ALL)
def test_the_stack_is_created(deployed, stack):
    found = there(deployed, stack)
    missing = [key for key, resource in found.template["Resources"].items()
               if key not in found.physical or not found.physical[key] and resource["Type"] not in gaps.NAMELESS]
    assert not missing, f"not created: {', '.join(missing)}"


@stacks.each(ALL)
def test_what_is_deployed_is_what_the_template_says(deployed, stack):
    wrong = [text for _, text in mismatches(there(deployed, stack))]
    assert not wrong, "\n" + "\n".join(wrong)


@stacks.each(ALL)
def test_every_type_is_looked_at_or_listed(stack):
    types = {resource["Type"] for resource in stacks.present(stack).template()["Resources"].values()}
    unknown = {type for type in types if type not in readers.READERS and type not in gaps.HOLLOW
               and not type.startswith("Custom::")}
    assert not unknown, f"neither read back (cloud/readers) nor listed (cloud/gaps.py): {', '.join(sorted(unknown))}"


@stacks.each(ALL)
def test_outputs_have_values(deployed, stack):
    found = there(deployed, stack)
    assert set(found.outputs) == set(found.template.get("Outputs") or {})
    assert all(found.outputs.values())


def allowed(statements, action, arn):
    return any(one["Effect"] == "Allow"
               and any(fnmatch.fnmatchcase(action, pattern) for pattern in as_list(one["Action"]))
               and any(fnmatch.fnmatchcase(arn, pattern) for pattern in as_list(one["Resource"])) for one in statements)


def as_list(value):
    return value if isinstance(value, list) else [value]


def reads_its_secrets(found):
    """Problems of functions whose environment names a secret: it exists encrypted, and their role may read it."""
    for key, resource in found.template["Resources"].items():
        if resource["Type"] != "AWS::Lambda::Function":
            continue
        properties = found.value(resource["Properties"])
        for text in prerequisites.texts(properties.get("Environment") or {}):
            match = prerequisites.SECRET.match(text)
            if not match:
                continue
            parameter = found.client("ssm").get_parameter(Name=match[1])["Parameter"]
            if parameter["Type"] != "SecureString":
                yield f"{key}: {match[1]} is not encrypted"
            role = readers.READERS["AWS::IAM::Role"](found, properties["Role"].split("/")[-1], {})
            statements = [one for policy in role["Policies"] for one in as_list(policy["PolicyDocument"]["Statement"])]
            action = "ssm:GetParameters" if text.startswith("bref-ssm:") else "ssm:GetParameter"
            arn = f"arn:aws:ssm:{found.region}:{ACCOUNT}:parameter/{match[1].lstrip('/')}"
            if not allowed(statements, action, arn):
                yield f"{key}: its role may not {action} {arn}"
            if allowed(statements, action, arn + "x"):
                yield f"{key}: its role may {action} more than {arn}"
            log = f"arn:aws:logs:{found.region}:{ACCOUNT}:log-group:/aws/lambda/{properties['FunctionName']}:log-stream:a"
            if not allowed(statements, "logs:PutLogEvents", log):
                yield f"{key}: its role may not write its log"


@stacks.each(ALL)
def test_functions_may_read_their_secrets_and_no_others(deployed, stack):
    assert not list(reads_its_secrets(there(deployed, stack)))


# The checks themselves, on a stack that is broken on purpose.

def bot(deployed):
    return there(deployed, next(one for one in ALL if one.service == "sample-bot" and one.stage == "dev"))


@pytest.mark.parametrize("type, change", [
    ("AWS::Lambda::Function", {"MemorySize": 257}),
    ("AWS::Lambda::Function", {"Timeout": 29}),
    ("AWS::Lambda::Function", {"Architectures": ["x86_64"]}),
    ("AWS::Lambda::Function", {"Layers": ["arn:aws:lambda:eu-central-1:1:layer:a:1"]}),
    ("AWS::Lambda::Function", {"Environment": {"Variables": {"BOT_TOKEN": "x"}}}),
    ("AWS::Lambda::Permission", {"SourceArn": "arn:aws:elasticloadbalancing:eu-central-1:1:targetgroup/*"}),
    ("AWS::IAM::Role", {"Policies": []}),
    ("AWS::Logs::LogGroup", {"RetentionInDays": 1}),
    ("AWS::ElasticLoadBalancingV2::TargetGroup", {"Targets": [{"Id": "another"}]}),
    ("AWS::ElasticLoadBalancingV2::ListenerRule", {"Priority": 49999}),
    ("AWS::ApiGatewayV2::Route", {"RouteKey": "GET /other"}),
    ("AWS::ApiGatewayV2::Api", {"Name": "another"}),
])
def test_a_deployed_resource_that_differs_is_found(deployed, type, change):
    found = copy.copy(bot(deployed))
    found.template = copy.deepcopy(found.template)
    keys = [key for key, resource in found.template["Resources"].items() if resource["Type"] == type]
    assert keys, f"no {type} to try it with"
    found.template["Resources"][keys[0]]["Properties"].update(change)
    assert keys[0] in [key for key, _ in mismatches(found)]


def test_a_role_without_the_secret_is_found(deployed):
    found = copy.copy(bot(deployed))
    found.template = json.loads(json.dumps(found.template).replace("infra-ssm:/", "infra-ssm:/other/"))
    for name in prerequisites.secrets(found.template):
        found.client("ssm").put_parameter(Name=name, Value="x", Type="String", Overwrite=True)
    problems = "\n".join(reads_its_secrets(found))
    assert "may not ssm:GetParameter" in problems and "is not encrypted" in problems


def test_a_target_before_its_permission_is_refused(cloud, tmp_path, deployed):
    """AWS refuses it, and so does the stand-in: the order that the template gives is tried for real."""
    template = next(one for one in stacks.SAMPLE_STACKS if one.service == "sample-bot").template()
    keep = ("LogGroup", "IamRole", "LambdaFunction", "TargetGroup")
    template["Resources"] = {key: value for key, value in template["Resources"].items()
                             if any(word in key for word in keep)}
    for resource in template["Resources"].values():
        resource.pop("DependsOn", None)
        properties = resource["Properties"]
        for name in ("FunctionName", "LogGroupName", "Name"):
            if isinstance(properties.get(name), str):
                properties[name] += "-2"
    template.pop("Outputs")
    folder = tmp_path / "early" / "dev"
    folder.mkdir(parents=True)
    (folder / "cloudformation.json").write_text(json.dumps(template))
    stack = stacks.Stack("early/dev/eu-central-1", folder)
    result = deploy(cloud, [stack])[stack.name]
    assert "may not invoke" in str(result), "a target group took a function that load balancing may not invoke"


def test_importing_stacks_come_later():
    names = [stack.service for stack in order.ordered(list(reversed(stacks.SAMPLE_STACKS)))]
    assert names.index("sample-entrance") < names.index("sample-bot")
    with pytest.raises(ValueError, match="no stack exports"):
        order.ordered([stack for stack in stacks.SAMPLE_STACKS if stack.service == "sample-bot"])


# The gaps: each must still be there.

@pytest.mark.parametrize("type", [*gaps.MISSING, *(one for one in gaps.HOLLOW if one != "AWS::Lambda::EventSourceMapping")])
def test_moto_still_has_no_such_type(type):
    assert stand_in.original(type) is None, f"moto has learned {type}: remove it from cloud/gaps.py"


@pytest.mark.parametrize("type", gaps.DROPPED)
def test_moto_still_drops_properties(type):
    source = inspect.getsource(stand_in.original(type).create_from_cloudformation_json)
    learned = [name for name in gaps.DROPPED[type][0] if f'"{name}"' in source]
    assert not learned, f"moto reads {', '.join(learned)} of {type} now: see cloud/gaps.py"


def test_moto_still_wants_a_source_of_its_own():
    source = inspect.getsource(stand_in.original("AWS::Lambda::EventSourceMapping").create_from_cloudformation_json)
    assert "create_event_source_mapping" in source
    from moto.awslambda.models import LambdaBackend
    assert "queue" in inspect.getsource(LambdaBackend.create_event_source_mapping)


def test_gaps_have_reasons():
    for table in (gaps.MISSING, gaps.HOLLOW, gaps.GIVEN):
        assert all(len(reason) > 5 for reason in table.values())
    assert all(len(reason) > 20 for _, reason in gaps.DROPPED.values())
