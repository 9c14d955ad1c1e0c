#!/usr/bin/env python3
"""`infra diff` of the work of Benchmarks/Work beside DeepDiff, which knows JSON and no CloudFormation. Prints a table.

    Benchmarks/diff.py [--rounds N] [--check]

82 functions of which every one has another memory, timeout, environment and statement in its role, and 1,000 with one change.
Ours is measured as a whole process, start and printing included; DeepDiff in the process, reading included and Python's start not.
Both say how many resources differ, which must be the same number. With --check it fails where a target is missed by more than
half.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import compile as compiling

TARGETS = {"82 functions changed throughout": 50, "1,000 functions, one change": 100}  # ms of wall time

PEER = """
import json, sys, time
from pathlib import Path
from deepdiff import DeepDiff
old, new = map(Path, sys.argv[1:3])
start = time.perf_counter()
changed = set()
for path in sorted(new.rglob("cloudformation.json")):
    a, b = (json.loads((side / path.relative_to(new)).read_text())["Resources"] for side in (old, new))
    for found in DeepDiff(a, b, ignore_order=True).values():
        changed |= {(str(path.relative_to(new)), place.split("[")[1]) for place in found}
print(1000 * (time.perf_counter() - start), len(changed))
"""


def write(program, folder, functions):
    environment = {**os.environ, "INFRA_BENCH_FUNCTIONS": str(functions)}
    subprocess.run([program, "build", "--templates-only", "--quiet", "--output", "old"], cwd=folder, env=environment, check=True,
                   stdout=subprocess.DEVNULL)
    return sorted((folder / "old").rglob("cloudformation.json"))


def change(resource, every):
    properties = resource["Properties"]
    if resource["Type"] == "AWS::Lambda::Function":
        properties["MemorySize"] = 2048
        if every:
            properties["Timeout"] = 21
            properties.setdefault("Environment", {}).setdefault("Variables", {})["ADDED"] = "x"
        return True
    if every and resource["Type"] == "AWS::IAM::Role" and properties.get("Policies"):
        properties["Policies"][0]["PolicyDocument"]["Statement"].append(
            {"Effect": "Allow", "Action": "dynamodb:Query", "Resource": "arn:aws:dynamodb:eu-central-1:111111111111:table/added"})
        return True
    return False


def mutate(folder, paths, every):
    left = None if every else 1
    for path in paths:
        template = json.loads(path.read_text())
        for resource in template["Resources"].values():
            if left != 0 and change(resource, every) and left:
                left -= 1
        target = folder / "new" / path.relative_to(folder / "old")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(template, indent=2))
    return folder / "old", folder / "new"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--check", action="store_true", help="fail where a target is missed by more than half")
    arguments = parser.parse_args()
    missed = []
    print("| | resources that differ | ours, wall ms | ours, CPU ms | DeepDiff, ms |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as temporary:
        measure, program, python = compiling.build(Path(temporary))
        for (title, target), functions, every in zip(TARGETS.items(), (82, 1000), (True, False)):
            folder = Path(temporary) / str(functions)
            folder.mkdir()
            old, new = mutate(folder, write(program, folder, functions), every)
            found = json.loads(subprocess.run([program, "diff", old, new, "--format", "json"], capture_output=True, text=True, check=True).stdout)
            count = sum(len(stack["resources"]) for stack in found["stacks"])
            ours, cpu, theirs = [], [], []
            for number in range(arguments.rounds):
                before = os.times()
                done = subprocess.run([program, "diff", old, new], capture_output=True, check=True)
                after = os.times()
                ours.append(1000 * (after.elapsed - before.elapsed))
                cpu.append(1000 * (after.children_user + after.children_system - before.children_user - before.children_system))
                assert done.stdout
                if number % 4 == 0:
                    took, differ = subprocess.run([python, "-c", PEER, old, new], capture_output=True, text=True, check=True).stdout.split()
                    theirs.append(float(took))
                    assert int(differ) == count, f"DeepDiff finds {differ} resources that differ, and we find {count}"
            middle = statistics.median
            print(f"| {title} | {count:,} | {middle(ours):,.0f} | {middle(cpu):,.0f} | {middle(theirs):,.0f} |", flush=True)
            if middle(ours) > target:
                missed.append((middle(ours) > 1.5 * target, f"{title}: {middle(ours):.0f} ms, target {target} ms"))
    print(f"\nmedians of {arguments.rounds} runs, and of {(arguments.rounds + 3) // 4} of DeepDiff")
    for _, text in missed:
        print(text)
    if arguments.check and any(far for far, _ in missed):
        sys.exit(1)


if __name__ == "__main__":
    main()
