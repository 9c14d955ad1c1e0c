#!/usr/bin/env python3
"""Measures `infra serve`: start to first answer of the packaged bot, requests a second through the whole chain beside a plain reverse
proxy to the same handler, failed requests, and memory over the time.

    Benchmarks/local.py [SECONDS]

Takes the release build of infra-local and makes it where there is none. Prints a Markdown table; fails where a request failed, memory
grew, or the start took more than half longer than it may.
"""

import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests" / "Use"))
sys.path.insert(0, str(ROOT / "Benchmarks"))
os.environ["INFRA_LOCAL"] = str(ROOT / ".build/release/infra-local")
from handler import SECRET, event  # noqa: E402
from local_fuzz import resident  # noqa: E402
from local_run import LISTENER, LocalRun, balancer, description, function  # noqa: E402
from runtime_api import archive_path, bootstrap_path  # noqa: E402

STARTS, CONNECTIONS, START_LIMIT = 11, 8, 150


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 20
    subprocess.run(["swift", "build", "-c", "release", "--product", "infra-local", "--quiet"], cwd=ROOT, check=True)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for name in ("load", "proxy"):
            subprocess.run([shutil.which("cc") or "clang", "-O2", "-o", folder / name, ROOT / f"Benchmarks/local/{name}.c"], check=True)
        made = json.loads(event(folder / "made.json").read_text().replace("@@@@@@@@@", "100000000"))
        body = made["body"].encode()
        (folder / "event.json").write_text(json.dumps(made))
        (folder / "request").write_bytes(
            b"POST /lambda/mytgbot HTTP/1.1\r\nHost: bot.example.com\r\nContent-Type: application/json\r\n"
            b"X-Telegram-Bot-Api-Secret-Token: " + SECRET.encode() + b"\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        document = description({
            **function("Bot", str(archive_path()), Runtime="provided.al2023", Handler="bootstrap", MemorySize=256,
                       Environment={"Variables": {"WEBHOOK_SECRET": SECRET}}),
            **balancer([("/lambda/mytgbot", "Bot", False)])})
        headers = [("Host", "bot.example.com"), ("Content-Type", "application/json"), ("X-Telegram-Bot-Api-Secret-Token", SECRET)]
        starts = []
        for _ in range(STARTS):
            began = time.monotonic()
            with LocalRun(folder, document) as run:
                status, _, answer = run.ask(LISTENER, "POST", "/lambda/mytgbot", body, headers)
                starts.append((time.monotonic() - began) * 1000)
                assert status == 200 and b"sendMessage" in answer, (status, answer)

        def load(port, time):
            return json.loads(subprocess.run([folder / "load", str(port), str(CONNECTIONS), str(time), folder / "request"], check=True,
                                             capture_output=True).stdout)

        with LocalRun(folder, document) as run:
            load(run.ports[LISTENER], 3)
            memory, ours = [resident(run.process)], []
            for _ in range(2):
                ours.append(load(run.ports[LISTENER], seconds / 2))
                memory.append(resident(run.process))
        proxy = subprocess.Popen([folder / "proxy", folder / "event.json", bootstrap_path(), f"WEBHOOK_SECRET={SECRET}"],
                                 stdout=subprocess.PIPE)
        try:
            port = int(proxy.stdout.readline())
            load(port, 3)
            plain = load(port, seconds / 2)
        finally:
            proxy.terminate()
            proxy.wait()
    rate = sum(one["requests"] for one in ours) / sum(one["seconds"] for one in ours)
    failed = sum(one["failed"] for one in ours)
    print("| | measured | to reach |\n|---|---|---|")
    print(f"| start to first answer | {statistics.median(starts):.0f} ms ({min(starts):.0f} to {max(starts):.0f}) | {START_LIMIT} ms |")
    print(f"| requests a second, {CONNECTIONS} connections | {rate:.0f} | |")
    print(f"| plain reverse proxy | {plain['requests'] / plain['seconds']:.0f} | |")
    print(f"| failed of {sum(one['requests'] for one in ours)} | {failed} | 0 |")
    print(f"| memory after 3 s, half, all | {', '.join(f'{one} MB' for one in memory)} | no growth |")
    if failed or memory[2] > memory[1] + 5 or statistics.median(starts) > 1.5 * START_LIMIT:
        sys.exit(1)


if __name__ == "__main__":
    main()
