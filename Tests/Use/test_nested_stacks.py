"""Services with nested stacks: together they say what the whole template says, and the AWS CLI deploys them."""

import copy
import json
from pathlib import Path

import pytest
import yaml
from moto.cloudformation.models import Stack as MotoStack

import both_forms
import nested_stacks
import stacks
from cloud import gaps, prerequisites, stand_in
from cloud.aws import Cloud
from cloud.mismatches import mismatches
from cloud.values import Deployed
from meaning import differences, normalise
from meaning.difference import report

# Each with the pair that is the same service without nested stacks.
WHOLE = {"nested": "nested_whole", "nested_sources": "sources", "nested_events": "events", "nested_stage_api": "stage_api",
         "nested_conditions": "conditions", "nested_conditions_for_all": "conditions_for_all"}
DIVIDED = {stack.name: stack for stack in stacks.DIVIDED_STACKS}
each = pytest.mark.parametrize("stack", list(DIVIDED.values()) or [None], ids=list(DIVIDED) or ["none"])


def whole(stack):
    return stacks.read(stacks.PAIRS / WHOLE[stack.name] / "cloudformation.json")


def compare(one, other):
    """But for DependsOn, which test_the_order_is_kept looks at."""
    sides = []
    for template in (one, other):
        template = nested_stacks.named_functions(template)
        for resource in template["Resources"].values():
            resource.pop("DependsOn", None)
        sides.append(normalise(template))
    for name, _, take_out in both_forms.DIFFERENCES:
        if name in ("code location", "artifact parameters", "description"):
            take_out(*sides)
            take_out(*reversed(sides))
    return differences(*sides)


def flat(stack):
    return nested_stacks.flat(stack.template(), nested_stacks.nested(stack))


def test_there_are_divided_pairs():
    assert set(WHOLE) <= set(DIVIDED)


@pytest.mark.parametrize("name", WHOLE)
def test_together_they_are_the_whole(name):
    found = compare(flat(DIVIDED[name]), whole(DIVIDED[name]))
    assert not found, f"{name}\n" + report(found, "divided", "whole")


# Between functions in nested stacks nothing waits where AWS does not look whether the function exists.
NAMERS = {"AWS::Lambda::Function", "AWS::IAM::Role", "AWS::ApiGateway::Authorizer", "AWS::ApiGatewayV2::Authorizer",
          "AWS::StepFunctions::StateMachine"}


@pytest.mark.parametrize("name", WHOLE)
def test_the_order_is_kept(name):
    """Whatever waits for something in the whole template waits for it when it is divided."""
    template = whole(DIVIDED[name])
    types = {key: resource["Type"] for key, resource in template["Resources"].items()}
    kept = nested_stacks.behind(nested_stacks.order(flat(DIVIDED[name])))
    lost = [(key, other) for key, others in nested_stacks.order(template).items() for other in others
            if other not in kept[key]
            and not (types[key] in NAMERS and types[other] in ("AWS::Lambda::Function", "AWS::Lambda::Alias"))]
    assert not lost


@each
def test_each_template_is_closed(stack):
    root, parts = stack.template(), nested_stacks.nested(stack)
    for template in (root, *parts.values()):
        assert not list(nested_stacks.unresolved(template))
    for key, part in parts.items():
        given = root["Resources"][key]["Properties"].get("Parameters") or {}
        assert set(given) == set(part.get("Parameters") or {}), key
        used = {id for id, _ in nested_stacks.references(
            nested_stacks.canonical([part["Resources"], part.get("Conditions")]))}
        assert set(given) <= used, f"{key} is given what it does not use"
        wanted = {attribute.removeprefix("Outputs.") for id, attribute in
                  nested_stacks.references(nested_stacks.canonical([root["Resources"], root.get("Outputs")]))
                  if id == key}
        assert wanted == set(part.get("Outputs") or {}), key
        assert not any("Export" in output for output in (part.get("Outputs") or {}).values())


@each
def test_there_is_no_circle(stack):
    nested_stacks.behind(nested_stacks.order(stack.template()))
    for part in nested_stacks.nested(stack).values():
        nested_stacks.behind(nested_stacks.order(part))


@each
def test_limits(stack):
    files = [stack.template_path, *(stack.folder / "nested").glob("*.json")]
    for path in files:
        template = stacks.read(path)
        assert len(template["Resources"]) <= 500 and path.stat().st_size <= 2**20
        assert len(template.get("Parameters") or {}) <= 200 and len(template.get("Outputs") or {}) <= 200
    assert len(files) == 1 + len(nested_stacks.nested(stack)), "a file that the root does not name"
    assert not stack.serverless_path.exists()


COUNTS = {"nested": 3, "nested_sources": 3, "nested_events": 3, "nested_stage_api": 2, "nested_conditions": 4, "nested_conditions_for_all": 3}


@pytest.mark.parametrize("name", COUNTS)
def test_functions_are_where_their_names_say(name):
    stack, seen = DIVIDED[name], 0
    for key, part in nested_stacks.nested(stack).items():
        for resource in part["Resources"].values():
            if resource["Type"] == "AWS::Lambda::Function":
                function = resource["Properties"]["FunctionName"].split("-dev-", 1)[1]
                assert key == f"Functions{nested_stacks.number(function, COUNTS[name])}"
                seen += 1
    assert seen > 1


# The comparison itself, on what is broken.

def broken_parameter(root, parts):
    given = root["Resources"]["Functions3"]["Properties"]["Parameters"]
    given["HttpApi"], given["Flow"] = given["Flow"], given["HttpApi"]


def broken_output(root, parts):
    outputs = parts["Functions3"]["Outputs"]
    outputs["CheckerLambdaFunctionArn"]["Value"] = {"Fn::GetAtt": ["OrdersLambdaFunction", "Arn"]}


def left_out(root, parts):
    del parts["Functions1"]["Resources"]["ResizeLambdaPermissionPhotosS3"]


def own_stack_name(root, parts):
    variables = parts["Functions3"]["Resources"]["OrdersLambdaFunction"]["Properties"]["Environment"]["Variables"]
    variables["STACK"]["Fn::Sub"] = variables["STACK"]["Fn::Sub"].replace("${RootStackName}", "${OrdersTable}")


def another_condition(root, parts):
    given = root["Resources"]["Functions3"]["Properties"]["Parameters"]
    given["IsLargeHolds"], given["IsOursHolds"] = given["IsOursHolds"], given["IsLargeHolds"]


def the_wrong_way_round(root, parts):
    root["Resources"]["Functions1"]["Properties"]["Parameters"]["IsLargeHolds"]["Fn::If"][1:] = ["false", "true"]


def without_condition(root, parts):
    del parts["Functions3"]["Resources"]["ApiEventsRuleSchedule1"]["Condition"]


def never_given(root, parts):
    root["Resources"]["Functions1"]["Properties"]["Parameters"]["Overflow"]["Fn::If"][0] = "IsOurs"


def other_function(root, parts):
    variables = parts["Functions3"]["Resources"]["OrdersLambdaFunction"]["Properties"]["Environment"]["Variables"]
    variables["WORKER"] = "nested-dev-checker"


BROKEN = [("nested", change) for change in (broken_parameter, broken_output, left_out, own_stack_name, other_function)]
BROKEN += [("nested_conditions", change)
           for change in (another_condition, the_wrong_way_round, without_condition, never_given)]


@pytest.mark.parametrize("name, change", BROKEN, ids=[change.__name__ for _, change in BROKEN])
def test_what_is_broken_is_found(name, change):
    stack = DIVIDED[name]
    root, parts = stack.template(), nested_stacks.nested(stack)
    assert not compare(nested_stacks.flat(root, parts), whole(stack))
    change(root, parts)
    assert compare(nested_stacks.flat(root, parts), whole(stack))


def test_a_lost_order_and_a_circle_are_found():
    stack = DIVIDED["nested"]
    root = stack.template()
    before = nested_stacks.behind(nested_stacks.order(root))
    assert {"Functions1", "Functions3"} <= before[next(key for key in root["Resources"] if "Deployment" in key)]
    root["Resources"]["Functions1"]["DependsOn"] = ["PhotosBucket"]
    with pytest.raises(ValueError, match="circle"):
        nested_stacks.behind(nested_stacks.order(root))


# Deployed, as somebody would do it.

BUCKET = "nested-archives"


@pytest.fixture(scope="module")
def cloud():
    cloud = Cloud()
    # moto finds a nested template by a URL with localhost in it.
    cloud.endpoint = cloud.endpoint.replace("127.0.0.1", "localhost")
    # `package` takes the endpoint of S3 from the environment only.
    cloud.environment |= {"NO_PROXY": "127.0.0.1,localhost", "AWS_ENDPOINT_URL": cloud.endpoint}
    configuration = Path(cloud.home.name) / ".aws" / "config"
    configuration.parent.mkdir()
    configuration.write_text("[default]\ns3 =\n  addressing_style = path\n")
    stand_in.install(cloud)
    assert not hasattr(MotoStack, "get_cfn_attribute"), "moto has learnt the outputs of nested stacks: remove the stand-in"
    MotoStack.get_cfn_attribute = lambda self, name: self.output_map[name.removeprefix("Outputs.")].value
    yield cloud
    del MotoStack.get_cfn_attribute
    stand_in.remove()
    cloud.close()


@pytest.fixture(scope="module")
def deployed(cloud, tmp_path_factory):
    cloud.empty()
    stack, folder = DIVIDED["nested"], tmp_path_factory.mktemp("deployed")
    cloud.cli(stack.region, "s3", "mb", f"s3://{BUCKET}")
    for template in (stack.template(), *nested_stacks.nested(stack).values()):
        prerequisites._existing(cloud, template, stack.region, cloud.made)
        prerequisites._network(template, stack.region, cloud.made)
    output = nested_stacks.packaged(cloud, stack, folder, BUCKET)
    cloud.cli(stack.region, "cloudformation", "deploy", "--template-file", str(output), "--stack-name", "nested-dev",
              "--s3-bucket", BUCKET, "--capabilities", "CAPABILITY_IAM")
    return Deployed(cloud, stack, "nested-dev", {})


class Part:
    """A nested stack, as the readers of stacks take one."""

    def __init__(self, template, region):
        self.content, self.region = template, region

    def template(self):
        return self.content


def parts(deployed):
    for key, template in nested_stacks.nested(deployed.stack).items():
        name = deployed.physical[key]
        found = Deployed(deployed.cloud, Part(template, deployed.region), name, {})
        given = deployed.client("cloudformation").describe_stacks(StackName=name)["Stacks"][0].get("Parameters") or []
        found.parameters = {one["ParameterKey"]: one["ParameterValue"] for one in given}
        yield key, found


def test_it_is_packaged_and_deployed(deployed):
    every = [("root", deployed), *parts(deployed)]
    assert len(every) == 4
    for key, found in every:
        missing = [id for id, resource in found.template["Resources"].items() if id not in found.physical
                   or not found.physical[id] and resource["Type"] not in gaps.NAMELESS]
        assert not missing, key


def test_what_is_deployed_is_what_the_templates_say(deployed):
    wrong = [text for key, found in [("root", deployed), *parts(deployed)] for _, text in mismatches(found)]
    assert not wrong, "\n" + "\n".join(wrong)


def test_outputs_of_the_root_are_those_of_nested_stacks(deployed):
    """moto keeps no outputs of stacks that `deploy` makes; those of nested stacks it has."""
    values = {key: deployed.value(output["Value"]) for key, output in deployed.template["Outputs"].items()}
    assert values["Worker"].endswith(":function:nested-dev-worker")
    assert values["Flow"].endswith(":function:nested-dev-checker")
    assert deployed.template["Outputs"]["Worker"]["Export"] == {"Name": "nested-dev-worker"}


@pytest.mark.parametrize("name", list(DIVIDED))
def test_cfn_lint_finds_nothing_in_what_is_deployed(cloud, tmp_path, name):
    """What `package` makes: before it, archives and nested templates are local paths, which no schema allows."""
    from test_cfn_lint import NOT_TAKEN, findings
    not_taken = NOT_TAKEN | {("I3011", nested_stacks.STACK): "asks for a DeletionPolicy: a nested stack goes with its stack"}
    stack, bucket = DIVIDED[name], f"lint-{name.replace('_', '-').replace('/', '-')}"
    region = stack.region
    cloud.cli(region, "s3", "mb", f"s3://{bucket}")
    output = nested_stacks.packaged(cloud, stack, tmp_path, bucket)
    root = stacks.read(output)
    # S3 as it is called on AWS.
    text = json.dumps(root).replace(cloud.endpoint, f"https://s3.{region}.amazonaws.com")
    assert not findings(text, region, not_taken)
    client = cloud.client("s3", region)
    for resource in root["Resources"].values():
        if resource["Type"] == nested_stacks.STACK:
            key = resource["Properties"]["TemplateURL"].split(f"/{bucket}/")[1]
            text = client.get_object(Bucket=bucket, Key=key)["Body"].read().decode()
            # `package` writes these as YAML.
            assert not findings(json.dumps(yaml.safe_load(text)), region)

