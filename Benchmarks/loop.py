#!/usr/bin/env python3
"""The loop of a team's own repository: a project of `infra init` that depends on a clone of this one by its tag.

    Benchmarks/loop.py [--rounds N] [--template worker] [--stats] [--check] [--keep FOLDER]

Wall seconds and CPU seconds, one after the other: from a clean copy to generated files (dependencies resolved, everything built), with nothing
changed, with one spec edited, and in `infra watch` from the saved file to the finding. Each step says on stderr what it does
and ends after half an hour at the latest. The load of the machine stands above the table: beside other builds wall seconds say
nothing, CPU seconds a little. --keep leaves the project there; a project that is there is gone on with. --stats then builds once more with the
compiler's own statistics and shows where the time goes, by module and phase.
"""
import argparse
import json
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VERSION = "0.1.0"
LIMIT = 1800
TARGETS = {"from a clean copy to generated files": 40, "nothing changed": 0.6, "one spec edited": 1.2, "infra watch: saved file to finding": 1.3}


def say(text):
    print(text, file=sys.stderr, flush=True)


def run(command, folder, output=subprocess.DEVNULL):
    """The wall and CPU seconds that a command takes; ends with what it said where it fails."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([str(part) for part in command], cwd=folder, stdout=output, stderr=subprocess.PIPE, text=True, timeout=LIMIT)
    seconds = time.perf_counter() - start
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}: {done.returncode}\n{done.stderr[-3000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def medians(pairs):
    pairs = list(pairs)
    return statistics.median(wall for wall, _ in pairs), statistics.median(cpu for _, cpu in pairs)


def project(folder, template):
    """A new project that depends on what is committed here, as the release of a clone."""
    shop = folder / "shop"
    if shop.exists():
        return shop
    clone = folder / "origin" / "infra.git"
    run(["git", "clone", "--quiet", "--bare", ROOT, clone], folder)
    run(["git", "-C", clone, "tag", "--force", VERSION, "HEAD"], folder)
    run(["swift", "build", "--product", "infra"], ROOT)
    tool = subprocess.check_output(["swift", "build", "--show-bin-path"], cwd=ROOT, text=True).strip()
    run([f"{tool}/infra", "init", shop, "--template", template, "--dependency", f"file://{clone}"], folder)
    return shop


class Spec:
    """The project's spec, whose memory size changes with each edit, so that each has another output."""

    def __init__(self, shop):
        found = [path for path in sorted((shop / "specs").rglob("*.swift")) if ".megabytes(" in path.read_text()]
        if not found:
            sys.exit("no spec of the project has .megabytes(…)")
        self.path, self.text = found[0], found[0].read_text()

    def save(self, megabytes):
        self.path.write_text(re.sub(r"\.megabytes\(\d+\)", f".megabytes({megabytes})", self.text, count=1))


def edits(spec, shop, rounds):
    """SwiftPM may not see an edit that follows another within a second."""
    for number in range(rounds):
        time.sleep(2)
        spec.save(300 + number)
        yield run(["swift", "run", "infra", "build", "--templates-only"], shop)


def findings(spec, shop, rounds):
    """Sizes that Lambda does not take; each finding names its own."""
    spec.save(256)
    process = subprocess.Popen(
        [shop / ".build/debug/infra", "watch"], cwd=shop, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    lines, changed = [], threading.Condition()

    def read():
        for line in process.stdout:
            with changed:
                lines.append((time.perf_counter(), line))
                changed.notify_all()

    reader = threading.Thread(target=read, daemon=True)
    reader.start()

    def wait(text):
        end = time.monotonic() + LIMIT
        with changed:
            while True:
                for when, line in lines:
                    if text in line:
                        lines.clear()
                        return when
                if process.poll() is not None or time.monotonic() > end:
                    sys.exit(f"infra watch did not say {text}: {''.join(line for _, line in lines)[-2000:]}")
                changed.wait(0.5)

    try:
        wait("Watching")
        time.sleep(8)  # Its first build.
        for number in range(rounds):
            time.sleep(2)
            start = time.perf_counter()
            spec.save(60 + number)
            yield wait(f"{60 + number} MB") - start
    finally:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()


PHASES = {
    "parsing": "parse-and-resolve-imports", "type checking": "perform-sema", "SIL": "SILGen", "SIL passes": "SIL optimization",
    "IR": "IRGen", "LLVM": "LLVM pipeline"}


def show_statistics(shop, folder):
    """A build of its own with the compiler's statistics, which take time themselves: shares hold, seconds do not."""
    output = folder / "stats"
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir()
    say("building with statistics …")
    run(["swift", "build", "--product", "infra", "--scratch-path", folder / "scratch", "-Xswiftc", "-stats-output-dir", "-Xswiftc", output], shop)
    modules = defaultdict(lambda: defaultdict(float))
    for path in output.glob("*.json"):
        try:
            values = json.loads(path.read_text())
        except ValueError:
            continue
        module = re.match(r"stats-\d+-swift-frontend-([^-]+)-", path.name)
        if not module:
            continue
        for key, value in values.items():
            if re.match(r"time\.swift-frontend\..*\.user$", key):
                modules[module[1]]["all"] += value
        for title, phase in PHASES.items():
            modules[module[1]][title] += values.get(f"time.swift.{phase}.user", 0)
    everything = defaultdict(float)
    for phases in modules.values():
        for title, seconds in phases.items():
            everything[title] += seconds
    print("\nThe compiler's CPU time with statistics, s; what is left is reading modules, writing files, and LLVM's of batches:\n")
    print("| module | all | " + " | ".join(PHASES) + " |\n|" + "---|" * (len(PHASES) + 2))
    for module, phases in [*sorted(modules.items(), key=lambda pair: -pair[1]["all"]), ("together", everything)]:
        print(f"| {module} | {phases['all']:.1f} | " + " | ".join(f"{phases[title]:.1f}" for title in PHASES) + " |")
    binary = folder / "scratch/debug/infra"
    if binary.exists():
        print(f"\nThe linked program: {binary.stat().st_size / 1e6:.1f} MB")


def empty_package(folder, rounds):
    """What SwiftPM takes by itself: a package of one file that has been built."""
    package = folder / "empty"
    (package / "Sources/empty").mkdir(parents=True, exist_ok=True)
    (package / "Sources/empty/main.swift").write_text("print(1)\n")
    (package / "Package.swift").write_text(
        "// swift-tools-version: 6.1\nimport PackageDescription\n\n"
        'let package = Package(name: "empty", targets: [.executableTarget(name: "empty")])\n')
    run(["swift", "run", "empty"], package)
    return medians(run(["swift", "run", "empty"], package) for _ in range(rounds))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--template", default="worker")
    parser.add_argument("--stats", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    folder = (options.keep or Path(tempfile.mkdtemp())).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        say("making the project …")
        shop = project(folder, options.template)
        load = os.getloadavg()[0]
        say("resolving its dependencies …")
        shutil.rmtree(shop / ".build", ignore_errors=True)
        resolved = run(["swift", "package", "resolve"], shop)
        say(f"{resolved[0]:.1f} s; building it …")
        clean = run(["swift", "run", "infra", "build", "--templates-only"], shop)
        say(f"{clean[0]:.1f} s; nothing changed …")
        unchanged = medians(run(["swift", "run", "infra", "build", "--templates-only"], shop) for _ in range(options.rounds))
        empty = empty_package(folder, options.rounds)
        spec = Spec(shop)
        say(f"{unchanged[0]:.2f} s; one spec edited …")
        edited = medians(edits(spec, shop, options.rounds))
        say(f"{edited[0]:.2f} s; infra watch …")
        watched = statistics.median(findings(spec, shop, options.rounds)), None
        spec.path.write_text(spec.text)
        figures = dict(zip(TARGETS, [tuple(map(sum, zip(resolved, clean))), unchanged, edited, watched]))
        print(f"\nload before: {load:.1f} on {os.cpu_count()} processors; medians of {options.rounds}; of the first, {resolved[0]:.1f} s to resolve\n")
        print("| | s | CPU s | to reach, s |\n|---|---|---|---|")
        for name, (seconds, cpu) in figures.items():
            print(f"| {name} | {seconds:.2f} | {'' if cpu is None else f'{cpu:.2f}'} | {TARGETS[name]} |")
        print(f"| SwiftPM alone: nothing changed in an empty package | {empty[0]:.2f} | {empty[1]:.2f} | |")
        if options.stats:
            show_statistics(shop, folder)
        missed = [name for name, (seconds, _) in figures.items() if seconds > 1.5 * TARGETS[name]]
        if options.check and missed:
            sys.exit(f"missed by more than half: {', '.join(missed)}")
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)


main()
