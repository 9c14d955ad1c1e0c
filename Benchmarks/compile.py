#!/usr/bin/env python3
"""Compiles the work of Benchmarks/Work, as whole processes, beside troposphere doing the same work. Prints a table.

    Benchmarks/compile.py [--rounds N] [--check]

Ours runs all checks and writes both forms; troposphere writes the templates only. The runs of both take turns, so that
a busy machine is busy for both. Before the clock runs, the templates of both are compared: they must have the same
resources. With --check it fails where a target is missed by more than half.
"""
import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SIZES = {1: 31, 82: 21, 1000: 7}  # functions: rounds
TARGETS = {82: (10, 20), 1000: (100, 80)}  # functions: CPU in ms, peak memory in MB


def build(folder):
    """Our release build, the peer's Python, and what measures both."""
    scratch = ROOT / ".build-bench"
    # Nothing is linked at the start where that can be had, as for the handlers.
    how = ["-Xswiftc", "-static-executable"] if sys.platform == "linux" else ["--static-swift-stdlib"]
    subprocess.run(["swift", "build", "-c", "release", *how, "--product", "BenchmarkWork", "--scratch-path", scratch],
                   cwd=ROOT, check=True, stdout=sys.stderr)
    measure = folder / "measure"
    subprocess.run([shutil.which("cc") or "clang", "-O2", "-o", measure, ROOT / "Benchmarks/compile/measure.c"], check=True)
    return measure, scratch / "release/BenchmarkWork", peer()


def peer():
    """troposphere in an environment of its own, made anew when its version changes."""
    wanted, home = ROOT / "Benchmarks/compile/requirements.txt", ROOT / ".tools/bench"
    stamp = home / "installed"
    if not stamp.exists() or stamp.read_text() != wanted.read_text():
        subprocess.run([sys.executable, "-m", "venv", "--clear", home], check=True)
        subprocess.run([home / "bin/pip", "install", "-q", "--disable-pip-version-check", "-r", wanted], check=True)
        stamp.write_text(wanted.read_text())
    return home / "bin/python"


def resources(folder):
    """All resources of a folder's templates; without the rules' priorities, which we compute and the peer is told."""
    found = {}
    for path in sorted(folder.rglob("cloudformation.json")):
        for name, resource in json.loads(path.read_text())["Resources"].items():
            resource["Properties"].pop("Priority", None)
            found[path.parts[-3], re.sub(r"(ListenerRule)\d+$", r"\1", name)] = resource
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, help="runs of each size, instead of more of the quick ones")
    parser.add_argument("--check", action="store_true", help="fail where a target is missed by more than half")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        measure, ours, python = build(folder)

        def command(tool, size, output):
            if tool == "infra":
                return [ours, "build", "--templates-only", "--output", output]
            return [python, ROOT / "Benchmarks/peer_troposphere.py", str(size), output]

        def run(tool, size):
            output = folder / tool
            shutil.rmtree(output, ignore_errors=True)
            output.mkdir()
            environment = os.environ | {"INFRA_BENCH_FUNCTIONS": str(size)}
            done = subprocess.run([measure, *command(tool, size, output)], env=environment, check=True, capture_output=True)
            return [float(number) for number in done.stdout.split()]

        rows, missed = [], []
        for size, rounds in SIZES.items():
            for tool in ("infra", "troposphere"):
                run(tool, size)
            if resources(folder / "infra") != resources(folder / "troposphere"):
                sys.exit(f"The two have not made the same resources of {size} functions.")
            runs = {"infra": [], "troposphere": []}
            for _ in range(options.rounds or rounds):
                for tool in runs:
                    runs[tool].append(run(tool, size))
            us, them = ([statistics.median(column) for column in zip(*runs[tool])] for tool in runs)
            rows.append((size, us, them))
            for name, unit, value, target in zip(("CPU", "memory"), ("ms", "MB"), us[1:], TARGETS.get(size, ())):
                if value > target:
                    missed.append((value > 1.5 * target, f"N = {size}: {value:.1f} {unit} of {name}, target {target}"))
    report(rows, missed, options.check)


def report(rows, missed, check):
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors; medians of whole processes\n")
    print("| functions | infra CPU ms | wall ms | peak MB | troposphere CPU ms | wall ms | peak MB | CPU: times faster |")
    print("|---|---|---|---|---|---|---|---|")
    for size, (wall, cpu, peak), (their_wall, their_cpu, their_peak) in rows:
        print(f"| {size:,} | {cpu:.1f} | {wall:.1f} | {peak:.1f} | {their_cpu:,.1f} | {their_wall:,.1f} | {their_peak:.1f} | "
              f"{their_cpu / cpu:.0f} |")
    (few, many) = rows[1], rows[2]
    each = (many[1][1] - few[1][1]) / (many[0] - few[0])
    their_each = (many[2][1] - few[2][1]) / (many[0] - few[0])
    print(f"\none more function: {each * 1000:.0f} µs, {their_each * 1000:.0f} µs by troposphere")
    for _, text in missed:
        print(f"missed: {text}")
    if check and any(by_half for by_half, _ in missed):
        sys.exit(1)


if __name__ == "__main__":
    main()
