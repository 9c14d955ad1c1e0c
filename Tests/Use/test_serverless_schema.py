"""Serverless' own schema over every generated serverless.yml, as Serverless validates: after its variables."""

import re

import pytest
import yaml

import serverless_model
import stacks
import yaml_scalars
from serverless_schema import findings
from serverless_model.variables import VARIABLE


def document(stack):
    return serverless_model.resolve(stack.serverless(), params=stacks.PARAMS)



@stacks.each(stacks.GENERATED_STACKS + stacks.PAIR_STACKS)
def test_the_schema_accepts_it(stack):
    found = findings(document(stacks.present(stack)))
    assert not found, f"{stack.name}\n" + "\n".join(found)


@stacks.each(stacks.SAMPLE_STACKS)
def test_the_schema_accepts_the_sample(stack):
    assert not findings(document(stack))


@stacks.each(stacks.GENERATED_STACKS + stacks.PAIR_STACKS)
def test_unknown_properties_would_be_errors(stack):
    """Serverless only warns without configValidationMode: error."""
    whole = stacks.present(stack).serverless()
    assert whole["configValidationMode"] == "error"
    # Not 3.40.0, the last of Serverless Framework 3, which refuses most of the files.
    assert re.fullmatch(r"\^3\.(4[3-9]|5\d|6\d)\.0 \|\| \^4\.0\.0", whole["frameworkVersion"])


@stacks.each(stacks.GENERATED_STACKS + stacks.PAIR_STACKS)
def test_all_readers_of_yaml_read_the_same(stack):
    found = yaml_scalars.doubtful(stacks.present(stack).serverless_path.read_text(encoding="utf-8"))
    assert not found, "\n".join(f"{stack.serverless_path}:{line}: {scalar} is {old} in YAML 1.1 and {new} in 1.2"
                                for line, scalar, old, new in found)


@stacks.each(stacks.GENERATED_STACKS + stacks.PAIR_STACKS)
def test_nothing_but_the_parameters_comes_from_outside(stack):
    """The file says all by itself: no environment, no other file, no call to AWS while packaging."""
    text = stacks.present(stack).serverless_path.read_text(encoding="utf-8")
    sources = {f"{source}:{address}" for source, address in VARIABLE.findall(text)}
    parameters = {*stacks.PARAMS, *(stacks.present(stack).template().get("Parameters") or {})}
    assert sources <= {f"param:{name}" for name in parameters}


@stacks.each(stacks.GENERATED_STACKS)
def test_its_place_is_its_service_and_stage(stack):
    whole = stacks.present(stack).serverless()
    assert (whole["service"], whole["provider"]["stage"]) == (stack.service, stack.stage)
    parts = stack.name.split("/")
    assert len(parts) == 2 or whole["provider"]["region"] == parts[2]


BROKEN = {
    "memoryLimit": lambda whole: whole["functions"]["webhook"].update(memoryLimit=5),
    "a number as text": lambda whole: whole["functions"]["webhook"].update(timeout="28"),
    "a runtime that is gone": lambda whole: whole["functions"]["webhook"].update(runtime="nodejs4.3"),
    "a route of no method": lambda whole: whole["functions"]["webhook"]["events"].append({"httpApi": "FETCH /x"}),
    "an event of no kind": lambda whole: whole["functions"]["webhook"]["events"].append({"pigeon": {}}),
    "a resource without type": lambda whole: whole["resources"]["Resources"].update(A={"Properties": {}}),
    "a dependency outside a list": lambda whole: whole["resources"]["Resources"].update(
        A={"Type": "AWS::SQS::Queue", "DependsOn": "B"}),
    "an unknown word on top": lambda whole: whole.update(function={}),
}


@pytest.mark.parametrize("name", BROKEN)
def test_the_schema_refuses(name):
    whole = document(next(one for one in stacks.SAMPLE_STACKS if one.service == "sample-bot"))
    BROKEN[name](whole)
    assert findings(whole)


def test_a_key_twice_is_refused():
    with pytest.raises(yaml.constructor.ConstructorError):
        serverless_model.load_text("a: 1\nb: 2\na: 3\n")


@pytest.mark.parametrize("scalar", ["yes", "off", "012", "0x1F", "12:30", "1_000", "2012-10-17"])
def test_doubtful_scalars_are_found(scalar):
    assert yaml_scalars.doubtful(f"key: {scalar}\n")
    assert not yaml_scalars.doubtful(f'key: "{scalar}"\n')


@pytest.mark.parametrize("scalar", ["12", "true", "some text", "s3:ObjectCreated:*", "1.5", "null", "arn:aws:x"])
def test_plain_scalars_are_not(scalar):
    assert not yaml_scalars.doubtful(f"key: {scalar}\n")
