#!/usr/bin/env python3
"""`infra deploy` of 82 functions beside a local endpoint (moto in a process of its own), with the real AWS CLI. Prints a table.

    .tools/venv/bin/python Benchmarks/deploy.py [--rounds N] [--command PATH] [--check]

Each row says how many processes of the AWS CLI there were for a stack, the wall time, how much of it a process of the CLI was
running, and how long the CLI needs to start and to answer one call by itself. Beside each unchanged deployment its two calls are made
by themselves, side by side: what is above that is infra's. With --check it fails where the target is missed: three calls a stack,
and two seconds for a deployment that changes nothing, or, where the two calls alone take longer than that, a quarter above them.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "Use"))

from aws.beside import AWS, Project  # noqa: E402

CALLS, SECONDS = 3, 2.0
SHIM = """#!/bin/sh
began=$(date +%s%N)
{cli} "$@"
status=$?
echo "$began $(date +%s%N) $*" >> {folder}/times
exit $status
"""


def covered(spans):
    """Nanoseconds in which at least one process ran."""
    total, end = 0, 0
    for began, ended in sorted(spans):
        total += max(0, ended - max(began, end))
        end = max(end, ended)
    return total


class Bench:
    def __init__(self, folder, command):
        self.aws = AWS(folder / "aws")
        self.times = folder / "times"
        # In its place the CLI as it is installed, each call a process of its own.
        shim = folder / "bin" / "aws"
        shim.parent.mkdir()
        shim.write_text(SHIM.format(cli=Path(sys.executable).parent / "aws", folder=folder))
        shim.chmod(0o755)
        self.aws.environment["PATH"] = f"{shim.parent}:{os.environ.get('PATH', '')}"
        self.aws.environment["PYTHONDONTWRITEBYTECODE"] = ""
        self.aws.command, self.shim = command or self.aws.command, shim
        self.project = Project(self.aws, folder / "project")

    def run(self, *arguments, specs):
        self.times.write_text("")
        began = time.perf_counter()
        self.project.infra(*arguments, specs=specs)
        seconds = time.perf_counter() - began
        spans = [tuple(map(int, line.split()[:2])) for line in self.times.read_text().splitlines()]
        return seconds, covered(spans) / 1e9, len(spans)

    def alone(self, *arguments):
        began = time.perf_counter()
        subprocess.run([self.shim, *arguments], env=self.aws.environment, check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - began


    def together(self):
        """The two calls of an unchanged stack, at once and without infra."""
        began = time.perf_counter()
        calls = [subprocess.Popen([self.shim, "cloudformation", *call, "--stack-name", "shop-dev", "--region", "eu-central-1", "--output", "json"],
                                  env=self.aws.environment, stdout=subprocess.DEVNULL)
                 for call in (["describe-stacks"], ["get-template", "--template-stage", "Original"])]
        assert not any(call.wait() for call in calls)
        return time.perf_counter() - began


def row(title, runs, stacks=1):
    seconds, inside, calls = (statistics.median(values) for values in zip(*runs))
    print(f"| {title} | {calls / stacks:.0f} | {seconds:.2f} | {inside:.2f} | {seconds - inside:.2f} |", flush=True)
    return calls / stacks, seconds


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--command", type=Path, help="a build of TranscriptSpecs; the one of .build/debug unless given")
    parser.add_argument("--check", action="store_true", help="fail where the target is missed by more than half")
    arguments = parser.parse_args()
    if not arguments.command:
        subprocess.run(["swift", "build", "--product", "TranscriptSpecs"], cwd=ROOT, check=True, stdout=sys.stderr)
    deploy = ["deploy", "--stage", "dev", "--yes", "--create-bucket"]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "aws").mkdir()
        bench = Bench(Path(folder), arguments.command and arguments.command.absolute())
        try:
            print("| | processes of the AWS CLI a stack | s | of these with the CLI running | infra alone |\n|---|---|---|---|---|")
            row("82 functions, first deployment", [bench.run(*deploy, "shop", specs="deployed-many")])
            pairs = [(bench.run(*deploy, "shop", specs="deployed-many"), bench.together()) for _ in range(arguments.rounds)]
            calls, seconds = row("82 functions, unchanged", [one for one, _ in pairs])
            floor = statistics.median(one for _, one in pairs)
            above = statistics.median(one[0] - alone for one, alone in pairs)
            share = statistics.median(one[0] / alone for one, alone in pairs)
            row("both services, unchanged", [bench.run(*deploy, specs="deployed-many") for _ in range(arguments.rounds + 1)][1:], 2)
            start = [statistics.median(bench.alone(*call) for _ in range(arguments.rounds)) for call in (
                ["--version"], ["sts", "get-caller-identity"],
                ["cloudformation", "get-template", "--stack-name", "shop-dev", "--template-stage", "Original"])]
            print(f"\nIts two calls by themselves, side by side: {floor:.2f} s. The deployment takes {share:.2f} times as long, {above:.2f} s more "
                  "(medians of the pairs).")
            print(f"\nThe AWS CLI by itself: --version {start[0]:.2f} s, sts get-caller-identity {start[1]:.2f} s, "
                  f"cloudformation get-template {start[2]:.2f} s.")
        finally:
            bench.aws.close()
    print(json.dumps({"calls": calls, "seconds": round(seconds, 2), "floor": round(floor, 2), "share": round(share, 2)}), file=sys.stderr)
    if arguments.check and (calls > CALLS or seconds > SECONDS and share > 1.25):
        sys.exit(f"the target is {CALLS} calls and {SECONDS} s, or {floor:.2f} s and a quarter, which the calls alone take")


if __name__ == "__main__":
    main()
