"""SAM templates: what SAM's own transform makes of the imported template is what it makes of the original."""

import copy
import json
import os
import re

import pytest
import yaml

import imported
import stacks
from meaning import differences, normalise
from meaning.difference import report
from serverless_model.loading import Loader

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")
transform = pytest.importorskip("samtranslator.translator.transform")
FOLDER = stacks.HERE / "data" / "import-sam"
LOCAL = {"CodeUri", "ContentUri", "DefinitionUri", "Location"}


class Policies:
    """Managed policies by their names, which SAM otherwise asks IAM for."""

    def load(self):
        return {"AWSLambdaBasicExecutionRole": "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"}


def uploaded(value):
    """As after `aws cloudformation package`: what is on this machine is in a bucket."""
    if isinstance(value, dict):
        return {key: "s3://bucket/" + re.sub(r"^(\.\./)*|/$", "", item).rsplit("/", 1)[-1] if key in LOCAL and isinstance(item, str) else uploaded(item)
                for key, item in value.items()}
    return [uploaded(item) for item in value] if isinstance(value, list) else value


def processed(template):
    return transform.transform(uploaded(copy.deepcopy(template)), {}, Policies())


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sam")
    reports = imported.run(sorted(FOLDER.glob("*.yaml")), folder / "specs", "--region", "eu-west-1")
    messages = imported.build(folder / "specs", folder, folder / "generated")
    return folder, reports, messages


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.yaml")))
def test_sam_makes_the_same_of_it(name, built):
    folder, reports, messages = built
    assert not [line for line in messages.splitlines() if re.search(r"unknown-(reference|resource-type)", line)], messages
    assert reports[name]["lost"] == 0
    mine = json.loads(next((folder / "generated" / name).iterdir()).joinpath("cloudformation.json").read_text(encoding="utf-8"))
    original = yaml.load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), Loader=Loader)
    ours, its = (normalise(processed(one)) for one in (mine, original))
    for one in (ours, its):
        del one["Description"]
    found = differences(ours, its)
    assert not found, report(found, "ours", "SAM's")


def test_serverless_gets_the_transform_too(built):
    made = yaml.load(next((built[0] / "generated/orders").iterdir()).joinpath("serverless.yml").read_text(encoding="utf-8"), Loader=Loader)
    assert made["resources"]["Transform"] == ["AWS::Serverless-2016-10-31"] and made["resources"]["Globals"]["Function"]["Timeout"] == 10
    assert made["configValidationMode"] == "warn"


def test_globals_without_the_transform_are_lost(tmp_path):
    path = tmp_path / "plain.yaml"
    path.write_text("Globals: {Function: {Timeout: 3}}\nResources: {A: {Type: AWS::SQS::Queue}}\n", encoding="utf-8")
    [found] = imported.run([path], tmp_path / "specs").values()
    assert [entry["what"] for entry in found["entries"] if entry["fate"] == "lost"] == ["the section Globals"]
