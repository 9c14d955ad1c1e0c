"""The model of Serverless against recordings of what the real one makes of awkward texts: variables that are escaped, and
texts that its compilers paste into JSON."""

import json
from pathlib import Path

import pytest

import serverless_model
from meaning import differences, normalise, without_chance
from meaning.difference import report

TEXTS = Path(__file__).parent / "data" / "texts"
KINDS = ("AWS::Events::Rule", "AWS::Scheduler::Schedule", "AWS::Lambda::Function", "AWS::ApiGateway::RestApi")
CASES = sorted(path.name for path in TEXTS.iterdir())


def told(template):
    """The resources that carry the texts, without what depends on when and where they were packaged."""
    found = {}
    for name, resource in template["Resources"].items():
        if resource["Type"] in KINDS:
            properties = {key: value for key, value in resource["Properties"].items() if key != "Code"}
            found[name] = {"Type": resource["Type"], "Properties": properties}
    return {"Resources": found}


def params(document):
    return {"ArtifactBucket": "bucket"} if "ArtifactBucket" in json.dumps(document) else {}


@pytest.mark.parametrize("case", CASES)
def test_the_model_gives_what_was_recorded(case):
    document = serverless_model.load(TEXTS / case / "serverless.yml")
    expanded = serverless_model.expand(serverless_model.resolve(document, params=params(document)), is_deployed=False)
    recorded = without_chance(json.loads((TEXTS / case / "compiled.json").read_text()))
    found = differences(normalise(told(expanded)), normalise(told(recorded)))
    assert not found, "\n" + report(found, "the model", "recorded")


@pytest.mark.parametrize("text, read", [
    ("${x}", "${x}"), (r"\${x}", "${x}"), (r"\${env:HOME}", "${env:HOME}"), (r"\\\${env:HOME}", r"\${env:HOME}"),
    ("${AWS::Region}", "${AWS::Region}"), (r"a \${self:service} b \${AWS::Region}", "a ${self:service} b ${AWS::Region}"),
    ("$", "$"), ("${", "${"), ("${!iot:x}", "${!iot:x}"), (r"C:\dir\x", r"C:\dir\x")])
def test_escapes_are_removed(text, read):
    assert serverless_model.resolve({"provider": {}, "a": text})["a"] == read
