#!/usr/bin/env python3
"""The edit loop of a team's own repository, in wall seconds: from a clean copy to generated files, a build with nothing
changed, a build after an edit of one spec, and the time from a saved spec to its finding in `infra watch`.

    Benchmarks/edit_loop.py [--rounds N] [--base REF]

The project is one that `infra init` writes and depends on this repository by address and version, as a team's does. With
--base the same is measured for an earlier state, such as the last release, in turn with this one. Edits are two seconds
apart, since SwiftPM may not see an edit that follows another within a second.
"""
import argparse
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGETS = {"clean copy to generated files": 40, "nothing changed": 0.6, "one spec edited": 1.2, "saved to finding": 1.3}


class Loop:
    def __init__(self, folder, ref):
        self.folder, origin = folder / "shop", folder / "infra.git"
        subprocess.run(["git", "clone", "--quiet", "--bare", ROOT, origin], check=True)
        subprocess.run(["git", "-C", origin, "tag", "--force", "0.1.0", ref], check=True, capture_output=True)
        tool = Path(subprocess.check_output(["swift", "build", "--show-bin-path"], cwd=ROOT, text=True).strip()) / "infra"
        subprocess.run(
            [tool, "init", self.folder, "--template", "worker", "--dependency", f"file://{origin}"], check=True,
            capture_output=True)
        self.spec = next(path for path in (self.folder / "specs").rglob("*.swift") if path.name != "main.swift")
        self.text, self.count = self.spec.read_text(), 0

    def build(self):
        start = time.perf_counter()
        done = subprocess.run(
            ["swift", "run", "infra", "build", "--templates-only"], cwd=self.folder, capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stdout + done.stderr)
        return time.perf_counter() - start

    def edit(self, wrong=False):
        time.sleep(2)
        self.count += 1
        service = f'Service("edited{self.count}{"-" * wrong}"'
        self.spec.write_text(re.sub(r'Service\("[a-z0-9-]+"', service, self.text, count=1))

    def watch(self, rounds):
        """Seconds from a saved mistake to the line that tells it."""
        process = subprocess.Popen(
            ["swift", "run", "infra", "watch"], cwd=self.folder, text=True, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, start_new_session=True)
        lines, told = [], threading.Condition()

        def read():
            for line in process.stdout:
                with told:
                    lines.append(line)
                    told.notify_all()

        threading.Thread(target=read, daemon=True).start()

        def wait(text):
            with told:
                if not told.wait_for(lambda: any(text in line for line in lines), 300):
                    sys.exit("infra watch does not say " + text + ":\n" + "".join(lines))
                lines.clear()

        found = []
        try:
            wait("unchanged")
            for _ in range(rounds):
                self.edit(wrong=True)
                start = time.perf_counter()
                wait("invalid-service-name")
                found.append(time.perf_counter() - start)
        finally:
            os.killpg(process.pid, signal.SIGINT)
            process.wait(60)
        return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--base", help="a commit to measure beside this one")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        loops = {}
        for ref in ["HEAD"] + ([options.base] if options.base else []):
            (Path(folder) / ref.replace("/", "-")).mkdir()
            loops[ref] = Loop(Path(folder) / ref.replace("/", "-"), ref)
        times = {ref: {name: [] for name in TARGETS} for ref in loops}
        for ref, loop in loops.items():
            times[ref]["clean copy to generated files"].append(loop.build())
        for _ in range(options.rounds):
            for ref, loop in loops.items():
                times[ref]["nothing changed"].append(loop.build())
                loop.edit()
                times[ref]["one spec edited"].append(loop.build())
        for ref, loop in loops.items():
            times[ref]["saved to finding"] = loop.watch(options.rounds)
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors; wall seconds, medians of {options.rounds}\n")
    print("| | " + " | ".join(times) + " | to reach |")
    print("|---|" + "---|" * (len(times) + 1))
    for name, target in TARGETS.items():
        print(f"| {name} | " + " | ".join(f"{statistics.median(times[ref][name]):.2f}" for ref in times) + f" | {target} |")


if __name__ == "__main__":
    main()
