"""Prints as JSON what an earlier cfn-lint finds in templates; to be run with that one on the PYTHONPATH.

Each line of standard input is a template's path and its region with a tab between; each finding is the path, the rule, the type of the
resource, the place in the resource and the message.
"""

import json
import sys
from pathlib import Path

import cfnlint
from cfnlint.api import lint
from cfnlint.config import ManualArgs


def findings(path, region):
    text = Path(path).read_text(encoding="utf-8")
    types = {key: one.get("Type") for key, one in json.loads(text)["Resources"].items()}
    for match in lint(text, config=ManualArgs(regions=[region])):
        place = [str(part) for part in getattr(match, "path", None) or []]
        type = types.get(place[1]) if len(place) > 1 and place[0] == "Resources" else None
        yield [path, match.rule.id, type, "/".join(place[2:]), match.message]


if __name__ == "__main__":
    found = [one for line in sys.stdin for one in findings(*line.rstrip("\n").split("\t"))]
    json.dump({"version": cfnlint.version.__version__, "findings": found}, sys.stdout)
