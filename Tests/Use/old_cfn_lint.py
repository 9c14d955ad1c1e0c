"""Prints as JSON what an earlier cfn-lint finds in templates; to be run with that one on the PYTHONPATH.

Each line of standard input is a template's path and its region with a tab between; each finding is the path, the rule, the type of the
resource, the place in the resource and the message.
"""

import json
import sys
from pathlib import Path

import cfnlint

import linting


def findings(path, region):
    for match, place, type in linting.matches(Path(path).read_text(encoding="utf-8"), region):
        yield [path, match.rule.id, type, "/".join(place[2:]), match.message]


if __name__ == "__main__":
    found = [one for line in sys.stdin for one in findings(*line.rstrip("\n").split("\t"))]
    json.dump({"version": cfnlint.version.__version__, "findings": found}, sys.stdout)
