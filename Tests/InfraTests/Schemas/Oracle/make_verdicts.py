#!/usr/bin/env python3
"""Writes verdicts.json: resources, right and wrong, with what cfn-lint finds in them.

    python3 make_verdicts.py               mutations of the resources in bases.py
    python3 make_verdicts.py --all FILE    besides, one made-up resource for each type that has a schema; to FILE

Each row is [type, properties, [[kind, path], …]]. Of cfn-lint's rules only those count that a schema alone decides.
"""
import copy
import json
import random
import sys
from pathlib import Path

from cfnlint.api import lint
from cfnlint.core import get_rules

import instances
from bases import BASES

HERE = Path(__file__).resolve().parent
REGION = "eu-central-1"
KINDS = {
    "E3002": "unknown-property", "E3003": "missing-property", "E3008": "no-alternative", "E3012": "wrong-type",
    "E3014": "exclusive-properties", "E3017": "no-alternative", "E3018": "no-alternative",
    "E3020": "exclusive-properties", "E3021": "dependent-property", "E3030": "value-not-allowed", "E3031": "pattern",
    "E3032": "item-count", "E3033": "length", "E3034": "range", "E3037": "duplicate-items",
    "E3040": "read-only-property", "E3058": "missing-property"}
# E3002 is said of every keyword that has no rule of its own. Formats we do not check.
KEYWORDS = {"minProperties": "item-count", "maxProperties": "item-count", "uniqueKeys": "duplicate-items",
            "maxUniqueItems": "item-count", "const": "value-not-allowed", "dependencies": "dependent-property",
            "not": "value-not-allowed", "multipleOf": "range", "format": None}


def places(value, path=()):
    """Every place in a value, itself first."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        yield from places(item, path + (key,))


def at(value, path):
    for key in path:
        value = value[key]
    return value


def changed(properties, path, make):
    result = copy.deepcopy(properties)
    parent = at(result, path[:-1])
    make(parent, path[-1])
    return result


def rename(parent, key):
    items = [(k + "s" if k == key else k, v) for k, v in parent.items()]
    parent.clear()
    parent.update(items)


def assign(value):
    return lambda parent, key: parent.__setitem__(key, value)


def mutations(properties):
    for path in places(properties):
        if not path:
            continue
        value = at(properties, path)
        inside_policy = any(str(key).endswith("PolicyDocument") for key in path[:-1])
        if inside_policy:
            continue
        yield changed(properties, path, lambda parent, key: parent.pop(key))
        if isinstance(path[-1], str):
            yield changed(properties, path, rename)
        if not isinstance(value, (dict, list)):
            for other in ("x y!", "", 7, -1, 2.5, True, "true", ["x"], {"a": "b"}, "v" * 300, str(value),
                          {"Ref": "AWS::NoValue"}, {"Ref": "AWS::StackName"}, "{{resolve:ssm:/a/b}}",
                          {"Fn::If": ["Yes", value, {"Ref": "AWS::NoValue"}]}, {"Fn::If": ["Yes", value, ["x"]]}):
                yield changed(properties, path, assign(other))
        else:
            for other in ("text", 5, {}, [], [value], {"Fn::GetAtt": ["Other", "Arn"]}):
                yield changed(properties, path, assign(other))
            if isinstance(value, list):
                yield changed(properties, path, assign(value * 2))
                yield changed(properties, path, assign(value * 120))


def findings(cases):
    """cfn-lint's findings for each case, all of them resources of one template."""
    names = {f"R{index}": [] for index in range(len(cases))}
    template = {"AWSTemplateFormatVersion": "2010-09-09",
                "Conditions": {"Yes": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}},
                "Resources": {f"R{index}": {"Type": name, "Properties": properties}
                              for index, (name, properties) in enumerate(cases)}}
    template["Resources"]["Other"] = {"Type": "AWS::SNS::Topic"}
    matches = lint(json.dumps(template, indent=1), get_rules([], [], []), [REGION])
    # Alternatives that differ in their formats alone.
    formats = {tuple(match.path) for match in matches if match.rule.id.startswith("E11") and hasattr(match, "path")}
    for match in matches:
        path = list(getattr(match, "path", ()))
        if match.rule.id in ("E0000", "E0001"):
            sys.exit(f"not read by cfn-lint: {match}")
        if len(path) > 1 and path[0] == "Resources" and path[1] in names and match.rule.id in KINDS:
            kind = KINDS[match.rule.id]
            if match.rule.id == "E3002":
                kind = KEYWORDS.get(getattr(match, "validator", None), kind)
            if kind and not (kind == "no-alternative" and tuple(path) in formats):
                names[path[1]].append([kind, "/".join(map(str, path[3:]))])
    return [sorted(map(list, {tuple(f) for f in found})) for found in names.values()]


def rows(cases, size=400):
    for start in range(0, len(cases), size):
        part = cases[start:start + size]
        for (name, properties), found in zip(part, findings(part)):
            yield [name, properties, found]


def main(arguments):
    chance = random.Random(7)
    cases = []
    for name, base in BASES.items():
        wrong = list(mutations(base))
        cases += [(name, base)] + [(name, p) for p in (wrong if arguments else chance.sample(wrong, min(40, len(wrong))))]
    target = HERE / "verdicts.json"
    if arguments[:1] == ["--all"]:
        target = Path(arguments[1])
        cases += instances.every_type(REGION, chance)
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows(cases))
    target.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    print(target.name, len(cases), "cases")


main(sys.argv[1:])
