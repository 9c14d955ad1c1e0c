"""`--format sarif` against the published schema of SARIF 2.1.0.

The schema is taken from pydantic-sarif, whose models are generated from it and refuse members that it does not have. What
the schema cannot say (that an index leads to its rule) is looked at beside it.
"""

import copy
import json
import os
import subprocess
import urllib.parse
from pathlib import Path

import pydantic
import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

ROOT = Path(__file__).parents[2]
COMMAND = ROOT / ".build/debug/TranscriptSpecs"


def report(specs, folder):
    """What the command prints for some of the specs of Tests/TranscriptSpecs, in a folder with their code."""
    (folder / "api").mkdir()
    (folder / "api/app.py").write_text("def handler(event, context): pass\n")
    done = subprocess.run(
        [COMMAND, "check", "--format", "sarif"], capture_output=True, text=True, cwd=folder,
        env={**os.environ, "SPECS": specs})
    assert done.stderr == ""
    return json.loads(done.stdout)


@pytest.mark.parametrize("specs, levels", [
    ("wrong", {"error"}), ("public", {"warning"}), ("strict", {"error"}), ("zones", set()),
])
def test_is_valid(specs, levels, tmp_path):
    sarif = report(specs, tmp_path)
    Sarif.model_validate(sarif)
    [run] = sarif["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules) > 80
    assert {result["level"] for result in run["results"]} == levels
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_places_are_those_of_the_specs(tmp_path):
    [run] = report("wrong", tmp_path)["runs"]
    for result in run["results"]:
        for place in result["locations"] + result.get("relatedLocations", []):
            place = place["physicalLocation"]
            lines = (ROOT / place["artifactLocation"]["uri"]).read_text().splitlines()
            line = lines[place["region"]["startLine"] - 1]
            # The column is that of the call's parenthesis.
            assert line.encode()[place["region"]["startColumn"] - 1:].startswith(b"(")


def test_places_are_uris(tmp_path):
    [run] = report("odd-file", tmp_path)["runs"]
    [result] = run["results"]
    [location] = result["locations"]
    uri = location["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "specs/Zw%C3%B6lf%20100%2525%2Ca%3Ab.swift"
    assert urllib.parse.unquote(uri) == "specs/Zwölf 100%25,a:b.swift"


@pytest.mark.parametrize("damage", [
    lambda sarif: sarif.pop("runs"),
    lambda sarif: sarif.update(version="2.2.0"),
    lambda sarif: sarif["runs"][0]["results"][0].update(level="fatal"),
    lambda sarif: sarif["runs"][0]["results"][0].pop("message"),
    lambda sarif: sarif["runs"][0]["results"][0].update(stages=[]),
    lambda sarif: sarif["runs"][0]["tool"]["driver"].pop("name"),
    lambda sarif: sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"].update(startLine=0),
])
def test_the_schema_refuses_what_is_broken(damage, tmp_path):
    sarif = copy.deepcopy(report("wrong", tmp_path))
    damage(sarif)
    with pytest.raises(pydantic.ValidationError):
        Sarif.model_validate(sarif)
