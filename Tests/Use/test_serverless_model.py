"""The model of Serverless against recordings of the real one: every pair, the whole template."""

import copy
import json
from pathlib import Path

import pytest

import serverless_model
from meaning import differences, normalise, normalise_resource, without_chance
from meaning.difference import report

RECORDED = Path(__file__).parent / "data" / "recorded"
CASES = sorted(path.stem for path in RECORDED.glob("*.yml"))

# What the model leaves out, and why. All of it is replaced on both sides by `without_chance`.
NOT_MODELLED = {
    "ids of versions, CodeSha256": "a hash over code and configuration: changes with every build of the code",
    "ApiGatewayDeployment<ms>": "ends with the time of packaging",
    "WebsocketsDeployment<hash>": "a hash over the compiled routes",
    "<ms>-<date> in S3Key": "the time of packaging",
    "LambdaLayerHash outputs": "a hash over the layer's code",
    "code of custom resources": "Serverless' own program; the function around it is modelled",
}


def both(case):
    document = serverless_model.load(RECORDED / f"{case}.yml")
    expanded = serverless_model.expand(document, bref_version=2 if case == "bref_v2" else 3, is_deployed=False)
    recorded = without_chance(json.loads((RECORDED / f"{case}.json").read_text()))
    return expanded, recorded


@pytest.mark.parametrize("case", CASES)
def test_the_model_gives_what_was_recorded(case):
    expanded, recorded = both(case)
    found = differences(normalise(expanded), normalise(recorded))
    assert not found, "\n" + report(found, "the model", "recorded")


def test_all_recordings_are_pairs():
    assert len(CASES) == 8
    assert CASES == sorted(path.stem for path in RECORDED.glob("*.json"))


@pytest.mark.parametrize("case", CASES)
def test_no_resource_can_be_lost_unseen(case):
    """Taking any one resource, or any one property, out of the recording is found."""
    expanded, recorded = both(case)
    expected = normalise(expanded)
    for key, resource in recorded["Resources"].items():
        broken = copy.deepcopy(recorded)
        del broken["Resources"][key]
        assert differences(expected, normalise(broken)), f"{key} can be left out"
    for key, resource in recorded["Resources"].items():
        whole = normalise_resource(resource)
        for name in resource.get("Properties") or {}:
            broken = copy.deepcopy(resource)
            broken["Properties"][name] = "broken"
            assert differences(whole, normalise_resource(broken)), f"{key}.{name} can be anything"


@pytest.mark.parametrize("text", [
    "functions: {a: {handler: h, memoryLimit: 5}}",
    "functions: {a: {handler: h, events: [{carrierPigeon: {}}]}}",
    "functions: {a: {handler: h, events: [{sqs: {arn: 'arn:aws:sqs:eu-central-1:1:q', speed: 5}}]}}",
])
def test_what_the_model_does_not_know_it_refuses(text):
    document = serverless_model.load_text("service: s\nprovider: {name: aws}\n" + text)
    with pytest.raises(serverless_model.NotModelled):
        serverless_model.expand(document)


@pytest.mark.parametrize("text", [
    "custom: {a: '${env:HOME}'}",
    "custom: {a: '${nothing:x}'}",
])
def test_variables_without_an_answer_are_refused(text):
    document = serverless_model.load_text("service: s\nprovider: {name: aws}\n" + text)
    with pytest.raises((serverless_model.NotModelled, serverless_model.ServerlessRefuses)):
        serverless_model.expand(document)
    # CloudFormation's own placeholders look alike and stay.
    stays = serverless_model.load_text("service: s\nprovider: {name: aws}\nresources: {Outputs: {A: {Value: "
                                       "{'Fn::Sub': '${AWS::Region}-${Thing.Arn}'}}}}")
    assert serverless_model.expand(stays)["Outputs"]["A"]["Value"] == {"Fn::Sub": "${AWS::Region}-${Thing.Arn}"}


def test_a_missing_parameter_is_refused():
    document = serverless_model.load_text("service: s\nprovider: {name: aws, deploymentBucket: '${param:Bucket}'}")
    with pytest.raises(serverless_model.ServerlessRefuses):
        serverless_model.expand(document)
    assert serverless_model.expand(document, params={"Bucket": "b-1"})["Outputs"][
        "ServerlessDeploymentBucketName"]["Value"] == "b-1"
