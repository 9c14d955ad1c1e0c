"""What cfn-lint finds in templates that carry known mistakes: writes Tests/Mistakes/cfn-lint.json.

    .tools/venv/bin/python Tests/Use/mistakes.py

The templates are in Tests/Mistakes/templates.json, each with the mistake and without it; what is counted for cfn-lint is
what it finds in the first and not in the second. The table in docs/checks.md is made of it.
"""

import json
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import cfnlint
from cfnlint.api import lint
from cfnlint.config import ManualArgs

FOLDER = Path(__file__).parent.parent / "Mistakes"
ANSWERS = FOLDER / "cfn-lint.json"


def templates():
    return json.loads((FOLDER / "templates.json").read_text(encoding="utf-8"))


def rules(stacks):
    """The rules that speak, over the stacks of one spec; each in its region, with information too."""
    return {match.rule.id for stack in stacks
            for match in lint(json.dumps(stack["template"]),
                              config=ManualArgs(regions=[stack["region"]], include_checks=["I"]))}


def answer(mistake):
    """The rules that speak of the mistake: with it, and not without it."""
    return sorted(rules(mistake["wrong"]) - rules(mistake["right"]))


def answers():
    every = templates()
    with ProcessPoolExecutor() as pool:
        return {"version": cfnlint.version.__version__, "rules": dict(zip(every, pool.map(answer, every.values())))}


def text(answers):
    lines = [f'    {json.dumps(key)}: {json.dumps(one)}' for key, one in answers["rules"].items()]
    return '{\n  "version": ' + json.dumps(answers["version"]) + ',\n  "rules": {\n' + ",\n".join(lines) + "\n  }\n}\n"


if __name__ == "__main__":
    ANSWERS.write_text(text(answers()), encoding="utf-8")
