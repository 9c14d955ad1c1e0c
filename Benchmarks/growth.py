#!/usr/bin/env python3
"""How the time of a build grows with a service, for each kind of trigger. Prints a table.

    Benchmarks/growth.py [--rounds N] [TRIGGER...]

One service in nested stacks with N functions, each started by one trigger of that kind; N and 4 N. What looks at each trigger once
more for each other one grows with more than 4. Processor time, medians of whole processes, the two sizes in turns.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from compile import build  # noqa: E402

SIZES = (100, 400)


def cpu(program, trigger, count, folder):
    """Milliseconds of user and system time of one build."""
    environment = dict(os.environ, INFRA_BENCH_TRIGGER=trigger, INFRA_BENCH_FUNCTIONS=str(count))
    process = subprocess.Popen([program, "build", "--templates-only", "--output", folder / f"{trigger}-{count}"],
                               env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    complaints = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{trigger}, {count} functions: {complaints}")
    return (usage.ru_utime + usage.ru_stime) * 1000


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("trigger", nargs="*")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _, program, _ = build(folder)
        known = subprocess.run([program], env=dict(os.environ, INFRA_BENCH_TRIGGER=""), capture_output=True, text=True).stdout
        triggers = options.trigger or known.split("one of ")[1].strip().split(", ")
        print(f"| trigger | {SIZES[0]} functions, ms | {SIZES[1]} functions, ms | times |\n|---|---|---|---|")
        for trigger in triggers:
            times = {count: [] for count in SIZES}
            for _ in range(options.rounds):
                for count in SIZES:
                    times[count].append(cpu(program, trigger, count, folder))
            few, many = (statistics.median(times[count]) for count in SIZES)
            print(f"| {trigger} | {few:.1f} | {many:.1f} | {many / few:.1f} |", flush=True)


if __name__ == "__main__":
    main()
