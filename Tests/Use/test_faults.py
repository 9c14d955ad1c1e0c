"""Faults at every single AWS call of what `infra` does with stacks: each time the end is the old or the new state with a way on, and
a second run succeeds. A few run always, in which each kind of call that changes something, and each kind of fault, is there once; all of
them, in hours: INFRA_ALL_FAULTS=1.

INFRA_FAULTS_REPORT=FILE notes the figures of each scenario; INFRA_FAULTS_ONLY is an expression for the calls that are disturbed.
"""

import itertools
import json
import os
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from aws.beside import Project

ALL = os.environ.get("INFRA_ALL_FAULTS") == "1"
# Refused; too many at once; no way to AWS, however often; the CLI killed before and after; done and the answer lost; infra itself
# killed before and after.
FAULTS = ["refused", "throttled", "cut", "killed", "lost", "timed-out", "ended", "ended-after"]
ONCE = {"throttled", "timed-out"}           # tried again, and then it succeeds
WAY_ON = re.compile(r"[Rr]un (the command|it) again|[Dd]eploy (it )?again|infra (deploy|remove|rollback)|aws cloudformation|grant the permission|Name another")
STAGE = ["--stage", "dev", "--yes"]


def git(project, *arguments):
    return subprocess.run(["git", "-c", "user.email=a@b.c", "-c", "user.name=a", *arguments], cwd=project.folder, check=True,
                          capture_output=True, text=True).stdout.strip()


def committed(project, specs, code):
    project.code(f"def handler(event, context):\n    return {code}\n")
    project.infra("build", specs=specs)
    git(project, "add", "generated")
    git(project, "commit", "-qm", specs)


def nothing(project):
    pass


def both(project):
    project.deploy(specs="deployed")


def one(project):
    project.deploy("shop", specs="deployed-apart")


def nested(project):
    project.deploy("shop", specs="deployed-nested")


def twice(project):
    git(project, "init", "-qb", "main")
    for specs, code in [("deployed-apart", 1), ("deployed-apart-changed", 2)]:
        committed(project, specs, code)
        project.deploy("shop", "--locked", specs=specs)


DEPLOY = ["deploy", *STAGE, "--create-bucket"]
SCENARIOS = {
    "first": (nothing, [*DEPLOY, "shop"], "deployed-apart"),
    "update": (one, [*DEPLOY, "shop"], "deployed-apart-changed"),
    "imports": (nothing, DEPLOY, "deployed"),
    "imports-update": (both, DEPLOY, "deployed-changed"),
    "nested": (nothing, [*DEPLOY, "shop"], "deployed-nested"),
    "nested-update": (nested, [*DEPLOY, "shop"], "deployed-nested-changed"),
    "regions": (nothing, [*DEPLOY, "shop"], "deployed-apart-regions"),
    "removal": (both, ["remove", *STAGE, "shop", "stock"], "deployed"),
    "rollback": (twice, ["rollback", *STAGE, "shop", "--to", "HEAD~1"], "deployed-apart-changed"),
}


class Scenario:
    """What is there before, how the command ends undisturbed, and the calls that it makes on the way."""

    def __init__(self, aws, name, folder):
        aws.empty()
        self.aws, self.folder, self.numbers = aws, folder, itertools.count()
        self.ended = set()
        prepare, self.arguments, self.specs = SCENARIOS[name]
        self.prepared = Project(aws, folder / "prepared")
        prepare(self.prepared)
        self.base = aws.branch(folder / "base")
        self.before = state(self.base)
        self.base.close()
        project = self.case()
        project.infra(*self.arguments, specs=self.specs)
        self.keys, self.end = project.keys, kept(state(project.aws))
        project.aws.close()

    def case(self):
        """A copy of the project and of AWS as they are before."""
        # Short: a socket is in it.
        folder = self.folder / str(next(self.numbers))
        shutil.copytree(self.prepared.folder, folder / "project")
        return Project(self.aws.branch(folder / "aws"), folder / "project", code=None)

    def problems(self, key, fault):
        project = self.case()
        try:
            return [f"{key}: {fault}: {problem}" for problem in self.judged(project, key, fault)]
        except subprocess.TimeoutExpired:
            return [f"{key}: {fault}: it does not end"]
        finally:
            project.aws.close()
            shutil.rmtree(project.folder.parent, ignore_errors=True)

    def judged(self, project, key, fault):
        done = project.infra(*self.arguments, specs=self.specs, fault=f"{key}:{fault}", status=None)
        said = done.stdout + done.stderr
        if key not in project.keys:
            yield "the call was not made"
            return
        if len(project.keys) > 2 * len(self.keys) + 8:
            yield f"{len(project.keys)} calls"
        if done.returncode == 0:
            # What may fail: a note for rollbacks; the template of a stack that is not there.
            isIdle = "get-template" in key and f"{key.split()[2]} {key.split()[3].split('#')[0]}" not in self.before["stacks"]
            if fault not in ONCE and "note: " not in done.stderr and not isIdle:
                yield f"it succeeded\n{said}"
        elif fault in ONCE:
            yield f"it was not tried again\n{said}"
        elif not fault.startswith("ended") and not ("error: " in done.stderr and WAY_ON.search(done.stderr)):
            yield f"no way on\n{said}"
        for name, (status, template) in state(project.aws)["stacks"].items():
            old, new = (one["stacks"].get(name) for one in (self.before, self.end))
            if status == "REVIEW_IN_PROGRESS" and not old:
                continue
            if template not in [one[1] for one in (old, new) if one] or "ROLLBACK" in status or "FAILED" in status:
                yield f"{name} is neither old nor new: {status}"
        left = json.dumps(kept(state(project.aws)), sort_keys=True)
        if ALL and left in self.ended:
            return      # a second run from there is known to succeed
        again = project.infra(*self.arguments, specs=self.specs, status=None)
        if again.returncode:
            yield f"a second run fails\n{said}\nsecond run:\n{again.stdout}{again.stderr}"
        end = kept(state(project.aws))
        for what, wanted in self.end.items():
            if end[what] != wanted:
                yield f"{what} at the end: {different(wanted, end[what])}\n{said}\nsecond run:\n{again.stdout}{again.stderr}"
        if again.returncode == 0 and end == self.end:
            self.ended.add(left)


def state(aws):
    """With the names of nested stacks without the characters that are made anew for each."""
    found = aws.state()
    return {**found, "stacks": {re.sub(r"-[A-Z0-9]{12}$", "", name): one for name, one in found["stacks"].items()}}


def kept(state):
    """Without the notes of deployments, whose names are times."""
    notes = [one for one in state["objects"] if "/deployments/" in one]
    return {**state, "objects": sorted(set(state["objects"]) - set(notes))}


def different(wanted, found):
    if isinstance(wanted, dict):
        return {key: (wanted.get(key, ["", ""])[0], found.get(key, ["", ""])[0]) for key in {*wanted, *found} if wanted.get(key) != found.get(key)}
    return {"missing": [one for one in wanted if one not in found], "left": [one for one in found if one not in wanted]}


READS = ("describe", "get", "list", "--version")
# Which calls are disturbed always, and how: with each other, every kind of change and every fault.
ALWAYS = {
    "imports": [("s3api create-bucket", "ended-after"), ("s3api put-object eu-central-1 archives", "lost"),
                ("cloudformation create-change-set", "timed-out"), ("cloudformation execute-change-set eu-central-1 stock-dev", "ended"),
                ("cloudformation execute-change-set eu-central-1 shop-dev", "cut"), ("s3api put-object eu-central-1 deployments", "refused")],
    "removal": [("cloudformation delete-stack eu-central-1 shop-dev", "killed"), ("cloudformation delete-stack eu-central-1 stock-dev", "throttled")],
}
ONLY = re.compile(os.environ.get("INFRA_FAULTS_ONLY", ""))


def chosen(name, keys):
    """All cases, those first in which something may be half done; or the few that run always."""
    if not ALL:
        found = [([key for key in keys if key.startswith(call)], fault) for call, fault in ALWAYS[name]]
        assert all(matching for matching, _ in found), keys
        return [(matching[0], fault) for matching, fault in found]
    # The CLI's own version needs no AWS.
    cases = [(key, fault) for key in keys for fault in FAULTS
             if not key.startswith("--version") or fault not in ("refused", "throttled", "cut", "timed-out")]
    cases.sort(key=lambda case: case[0].split()[-1 if case[0].startswith("--") else 1].startswith(READS))
    return [case for case in cases if ONLY.search(case[0])]


@pytest.mark.parametrize("name", SCENARIOS if ALL else ALWAYS)
def test_after_any_fault_a_second_run_succeeds(aws, tmp_path, name):
    scenario = Scenario(aws, name, tmp_path)

    def judge(case):
        problems = scenario.problems(*case)
        report = os.environ.get("INFRA_FAULTS_REPORT")
        if report:
            with Path(report).open("a") as file:
                file.write(json.dumps({"scenario": name, "calls": len(scenario.keys), "case": case, "problems": problems}) + "\n")
        return problems
    with ThreadPoolExecutor(2) as pool:
        problems = [one for found in pool.map(judge, chosen(name, scenario.keys)) for one in found]
    assert not problems, "\n".join(problems)
