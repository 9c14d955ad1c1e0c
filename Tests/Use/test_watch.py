"""`infra watch`: builds on each save, keeps the last good state, and ends by Ctrl-C. The compiler is a stand-in that says what a
test wants; the command that it would have built is there already."""

import os
import signal
import subprocess
import threading
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "specs" / "main.swift"
BROKEN = f"""[3/5] Compiling infra main.swift
{SPEC}:3:10: error: cannot find 'shopp' in scope
1 | import InfraTool
3 | Tool.run([shopp])
  |           `- error: cannot find 'shopp' in scope
error: emit-module command failed with exit code 1 (use -v to see invocation)
"""


class Watch:
    def __init__(self, folder, *options):
        self.folder, self.lines = folder, []
        programs = folder / "bin"
        programs.mkdir()
        (programs / "swift").write_text(f"""#!/bin/sh
echo "$@" >> {folder}/calls
echo $$ > {folder}/pid
cat {folder}/says 2>/dev/null
[ -e {folder}/hangs ] && exec sleep 600
[ ! -e {folder}/says ]
""")
        (programs / "swift").chmod(0o755)
        self.process = subprocess.Popen(
            [str(ROOT / ".build/debug/infra"), "watch", "--output", str(folder / "out"), *options], cwd=folder, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ, "PATH": f"{programs}:{os.environ['PATH']}"})
        self.reader = threading.Thread(target=lambda: self.lines.extend(iter(self.process.stdout.readline, "")))
        self.reader.start()

    def until(self, text):
        """The lines up to one with that text."""
        for _ in range(1200):
            for number, line in enumerate(self.lines):
                if text in line:
                    said, self.lines[:] = self.lines[:number + 1], self.lines[number + 1:]
                    return "".join(said)
            assert self.process.poll() is None, self.lines
            time.sleep(0.05)
        raise AssertionError(f"{text} is not said: {self.lines}")

    def save(self):
        with SPEC.open("a"):
            pass

    def end(self, number=signal.SIGINT):
        self.process.send_signal(number)
        status = self.process.wait(30)
        self.reader.join()
        return status


@pytest.fixture
def watch(tmp_path):
    watch = Watch(tmp_path)
    yield watch
    if watch.process.poll() is None:
        watch.end(signal.SIGKILL)


def test_saves_build_and_what_does_not_compile_keeps_the_last_state(watch):
    assert "Watching specs" in watch.until("Ctrl-C ends it.")
    assert "13 written" in watch.until("swift run infra diff")
    template = watch.folder / "out/telegram-bot/dev/cloudformation.json"
    good = template.read_bytes()

    (watch.folder / "says").write_text(BROKEN)
    watch.save()
    said = watch.until("Waiting for the next save.")
    assert "specs/main.swift saved" in said
    assert "specs/main.swift:3:10: error: cannot find 'shopp' in scope\n" in said
    assert "emit-module" not in said and "[3/5]" not in said and str(ROOT) not in said
    assert template.read_bytes() == good

    (watch.folder / "says").unlink()
    template.write_text(template.read_text().replace('"MemorySize": 256', '"MemorySize": 128'))
    watch.save()
    said = watch.until("Verdict")
    assert "telegram-bot/dev/cloudformation.json" in said and "MemorySize: 128 → 256" in said
    assert template.read_bytes() == good
    assert watch.end() == 0
    assert "Stopped watching." in "".join(watch.lines)
    calls = (watch.folder / "calls").read_text().splitlines()
    assert len(calls) == 3 and all("build --package-path" in call and "--product infra" in call for call in calls)


def test_a_build_that_runs_ends_with_the_command(watch):
    watch.until("swift run infra diff")
    (watch.folder / "hangs").touch()
    (watch.folder / "pid").unlink()
    watch.save()
    watch.until("saved")
    for _ in range(200):
        if (watch.folder / "pid").exists() and (watch.folder / "pid").read_text().strip():
            break
        time.sleep(0.05)
    assert watch.end(signal.SIGTERM) == 0
    with pytest.raises(ProcessLookupError):
        os.kill(int((watch.folder / "pid").read_text()), 0)


def test_a_service_that_is_not_there_is_wrong_usage(tmp_path):
    run = subprocess.run([str(ROOT / ".build/debug/infra"), "watch", "telegram-bt"], capture_output=True, text=True)
    assert run.returncode == 64 and "Did you mean telegram-bot?" in run.stderr and "See 'infra watch --help'" in run.stderr
