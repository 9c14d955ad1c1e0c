"""The model of Serverless against recordings of what the real one makes of our files: awkward texts (variables that are
escaped, texts that its compilers paste into JSON), and whole services, among them random ones."""

import json
import re
from pathlib import Path

import pytest

import serverless_model
from meaning import differences, normalise, without_chance
from meaning.difference import report

TEXTS = Path(__file__).parent / "data" / "texts"
KINDS = ("AWS::Events::Rule", "AWS::Scheduler::Schedule", "AWS::Lambda::Function", "AWS::ApiGateway::RestApi")
CASES = sorted(path.name for path in TEXTS.iterdir())
FORMS = Path(__file__).parent / "data" / "forms"


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


@pytest.mark.parametrize("case", sorted(path.name for path in FORMS.iterdir()))
def test_the_model_gives_whole_services_as_recorded(case):
    """What Serverless drops or names otherwise is in these: a stream's start, a topic's region, long names of rules."""
    source = FORMS / case / "serverless.yml"
    given = {name: "artifact-bucket" if name == "ArtifactBucket" else "hash"
             for name in re.findall(r"param:([A-Za-z0-9]+)", source.read_text())
             if name == "ArtifactBucket" or name.endswith("CodeSha256")}
    document = serverless_model.resolve(serverless_model.load(source), params=given)
    expanded = without_chance(serverless_model.expand(document, is_deployed=False))
    recorded = without_chance(json.loads((FORMS / case / "compiled.json").read_text()))
    found = differences(normalise(expanded), normalise(recorded))
    assert not found, "\n" + report(found, "the model", "recorded")


@pytest.mark.parametrize("text, read", [
    ("${x}", "${x}"), (r"\${x}", "${x}"), (r"\${env:HOME}", "${env:HOME}"), (r"\\\${env:HOME}", r"\${env:HOME}"),
    ("${AWS::Region}", "${AWS::Region}"), (r"a \${self:service} b \${AWS::Region}", "a ${self:service} b ${AWS::Region}"),
    ("$", "$"), ("${", "${"), ("${!iot:x}", "${!iot:x}"), (r"C:\dir\x", r"C:\dir\x")])
def test_escapes_are_removed(text, read):
    assert serverless_model.resolve({"provider": {}, "a": text})["a"] == read
