#!/usr/bin/env python3
"""Schema validation of a template of 500 resources: ours beside cfn-lint on the same template. Prints a table.

    python3 Benchmarks/schemas.py [RUNS]

Ours is measured twice: as one compilation does it (SchemaBench's own clock), and as a whole process with its start. cfn-lint
is measured as a process, with all of its rules, since it has no way to run the schemas alone.
"""
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FUNCTIONS = 83  # six resources each, and two shared ones: 500


def cpu_and_wall(command):
    import resource

    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return 1000 * wall, 1000 * cpu, done


def main(arguments):
    runs = int(arguments[0]) if arguments else 11
    subprocess.run(["swift", "build", "-c", "release", "--product", "SchemaBench"], cwd=ROOT, check=True, stdout=sys.stderr)
    bench = str(ROOT / ".build/release/SchemaBench")
    inside = subprocess.run([bench, str(FUNCTIONS), "runs", str(runs)], capture_output=True, text=True, check=True)
    inside = [float(line.split()[-2]) for line in inside.stdout.splitlines()]
    ours = [cpu_and_wall([bench, str(FUNCTIONS), "check"])[:2] for _ in range(runs)]
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        file.write(subprocess.run([bench, str(FUNCTIONS), "template"], capture_output=True, text=True, check=True).stdout)
        file.flush()
        theirs = [cpu_and_wall(["cfn-lint", "--regions", "eu-central-1", "--template", file.name]) for _ in range(max(1, runs // 4))]
    errors = sum(line.startswith("E") for line in theirs[0][2].stdout.splitlines())
    middle = statistics.median
    rows = [("ours, in the process, each run with nothing read before", middle(inside), None),
            ("ours, whole process", middle(o[0] for o in ours), middle(o[1] for o in ours)),
            (f"cfn-lint, whole process ({errors} errors)", middle(t[0] for t in theirs), middle(t[1] for t in theirs))]
    print("| 500 resources, eu-central-1 | wall ms | CPU ms |\n|---|---|---|")
    for name, wall, cpu in rows:
        print(f"| {name} | {wall:,.1f} | {'' if cpu is None else f'{cpu:,.1f}'} |")
    ratio = rows[2][2] / rows[1][2]
    print(f"\nmedians of {runs} runs ({len(theirs)} of cfn-lint); whole processes by CPU: {ratio:,.0f} times")
    sys.exit(0 if ratio >= 100 else "less than 100 times")


main(sys.argv[1:])
