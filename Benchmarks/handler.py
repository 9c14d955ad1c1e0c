#!/usr/bin/env python3
"""Measures the bot's bootstrap: cold start to its first request for work, invocations a second, memory, sizes.

    Benchmarks/handler.py [BOOTSTRAP]

Without a bootstrap it takes the one from the archive that `infra build` makes. Prints a Markdown table; with --check fails
where a target is missed by more than half (single times depend on the machine and on who else uses it).
"""

import json
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests" / "Use"))
from runtime_api import archive_path, bootstrap_path  # noqa: E402

STARTS, INVOCATIONS, ROUNDS = 101, 50_000, 3
SECRET = "a-Secret_1"


def event(path):
    """A load balancer's event with an update in it, whose number the stand-in writes anew each time."""
    made = json.loads((ROOT / "Tests/Use/events/load-balancer.json").read_text())
    made["headers"]["x-telegram-bot-api-secret-token"] = SECRET
    made["body"] = json.dumps({"update_id": "@@@@@@@@@", "message": {
        "message_id": 1365, "date": 1700000000, "text": "/hello", "chat": {
            "id": 1111111, "first_name": "Ada", "last_name": "Lovelace", "username": "ada", "type": "private"},
        "from": {"id": 1111111, "is_bot": False, "first_name": "Ada", "last_name": "Lovelace", "language_code": "en"},
        "entities": [{"offset": 0, "length": 6, "type": "bot_command"}]}}).replace('"@@@@@@@@@"', "@@@@@@@@@")
    path.write_text(json.dumps(made))
    return path


def main():
    check = "--check" in sys.argv
    named = [argument for argument in sys.argv[1:] if argument != "--check"]
    bootstrap = pathlib.Path(named[0]).resolve() if named else bootstrap_path()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        api, floor = folder / "runtime_api", folder / "floor"
        for program in (api, floor):
            source = ROOT / "Benchmarks/handler" / f"{program.name}.c"
            subprocess.run([shutil.which("cc") or "clang", "-O2", "-static", "-o", program, source], check=True)
        payload = event(folder / "event.json")

        def run(invocations, program=bootstrap):
            return json.loads(subprocess.run([api, payload, str(invocations), program, f"WEBHOOK_SECRET={SECRET}"],
                                             check=True, capture_output=True).stdout)

        short = [run(1) for _ in range(STARTS)]
        rounds, floors = [], []
        # In turns, so that a busy moment of the machine falls on both.
        for _ in range(ROUNDS):
            rounds.append(run(INVOCATIONS))
            floors.append(run(INVOCATIONS, floor))
    start = statistics.median(result["start_ms"] for result in short)
    speed = max(result["per_second"] for result in rounds)
    # What, measured, target, unit, whether more is better.
    rows = [
        (f"cold start to the first request for work, median of {STARTS}", start, 0.7, "ms", False),
        ("the same, fastest", min(result["start_ms"] for result in short), None, "ms", False),
        (f"invocations a second, best of {ROUNDS} times {INVOCATIONS}", speed, 31000, "", True),
        ("the same of a C program that does nothing", max(result["per_second"] for result in floors), None, "", True),
        ("CPU for one invocation", min(result["cpu_us"] for result in rounds), None, "µs", False),
        ("the same of that C program", min(result["cpu_us"] for result in floors), None, "µs", False),
        ("memory after 1 invocation", max(result["memory_mb"] for result in short), 3.4, "MB", False),
        (f"memory after {INVOCATIONS} invocations", max(result["memory_mb"] for result in rounds), 3.4, "MB", False),
        ("bootstrap", bootstrap.stat().st_size / 1e6, 7.0, "MB", False),
    ]
    if not named:
        rows.append(("its archive", archive_path().stat().st_size / 1e6, 2.7, "MB", False))
    print("| what | measured | to reach |\n|---|---|---|")
    for what, measured, target, unit, _ in rows:
        print(f"| {what} | {measured:,.{0 if measured > 100 else 2}f} {unit} | {f'{target:,} {unit}' if target else ''} |")
    missed = [what for what, measured, target, _, more in rows
              if target and (measured < target / 1.5 if more else measured > target * 1.5)]
    if check and missed:
        sys.exit("missed: " + ", ".join(missed))


if __name__ == "__main__":
    main()
