"""What the command asks on a terminal, on a terminal: confirmation, missing parameters, what Ctrl-C means."""

import os
import pty
import re
import select
import subprocess
import time

import pytest


class Terminal:
    """The command with a pseudo-terminal as input, output and errors."""

    def __init__(self, project, *arguments, specs, fault="", **environment):
        for name in ("calls", "keys"):
            (project.aws.folder / name).write_text("")
        self.master, slave = pty.openpty()
        self.text = ""
        self.process = subprocess.Popen(
            [project.aws.command, *arguments], cwd=project.folder, stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
            preexec_fn=lambda: __import__("fcntl").ioctl(0, __import__("termios").TIOCSCTTY, 0),
            env={**project.aws.environment, "SPECS": specs, "AWS_FAULT": fault, "TERM": "dumb", **environment})
        os.close(slave)

    def until(self, pattern, seconds=60):
        end = time.time() + seconds
        while not re.search(pattern, self.text):
            assert time.time() < end, f"no {pattern} in:\n{self.text}"
            if not self._read():
                break
        assert re.search(pattern, self.text), self.text

    def _read(self):
        if select.select([self.master], [], [], 1)[0]:
            try:
                found = os.read(self.master, 65536)
            except OSError:
                return False
            self.text += found.decode(errors="replace")
            return bool(found)
        return True

    def type(self, text):
        os.write(self.master, text.encode())

    def end(self):
        while self._read():
            if self.process.poll() is not None and not select.select([self.master], [], [], 0.2)[0]:
                break
        os.close(self.master)
        return self.process.wait(timeout=30)


def test_a_deployment_is_asked_for_and_no_is_no(project):
    terminal = Terminal(project, "deploy", "stock", "--stage", "dev", specs="deployed")
    terminal.until(r"Deploy stock-dev\? \[y/N\]")
    terminal.type("n\n")
    assert terminal.end() == 1 and "Nothing was deployed" in terminal.text
    assert not any("create-change-set" in line for line in (project.aws.folder / "calls").read_text().splitlines())
    terminal = Terminal(project, "deploy", "stock", "--stage", "dev", specs="deployed")
    terminal.until(r"\[y/N\]")
    terminal.type("y\n")
    assert terminal.end() == 0 and "stock-dev: created." in terminal.text


def test_the_name_is_typed_before_anything_is_deleted(project):
    project.deploy("stock")
    for typed, status, left in [("stock\n", 1, {"stock-dev": "CREATE_COMPLETE"}), ("stock-dev\n", 0, {})]:
        terminal = Terminal(project, "remove", "stock", "--stage", "dev", specs="deployed")
        terminal.until("type its name stock-dev: ")
        terminal.type(typed)
        assert terminal.end() == status, terminal.text
        assert project.stacks() == left


def test_missing_parameters_are_asked_for_and_secret_ones_not_shown(project):
    terminal = Terminal(project, "deploy", "stock", "--stage", "dev", specs="deployed-asking")
    terminal.until(r"Size \(How large\): ")
    terminal.type("large\n")
    terminal.until("Word: ")
    time.sleep(0.3)         # until the echo is off
    terminal.type("not-to-be-seen\n")
    terminal.until(r"\[y/N\]")
    terminal.type("y\n")
    assert terminal.end() == 0 and "not-to-be-seen" not in terminal.text
    [stack] = project.aws_cli("cloudformation", "describe-stacks")["Stacks"]
    assert {"ParameterKey": "Size", "ParameterValue": "large"} in [
        {key: one[key] for key in ("ParameterKey", "ParameterValue")} for one in stack["Parameters"]]


@pytest.mark.parametrize("typed, status, said", [
    ("w", 0, "stock-dev: updated."), ("l", 130, "cancel-update-stack --stack-name stock-dev"), ("c", 0, "was not cancelled")])
def test_ctrl_c_asks_what_is_meant(project, typed, status, said):
    project.deploy("stock")
    changed = project.infra("deploy", "stock", "--stage", "dev", "--dry-run", specs="deployed-changed")
    assert changed.returncode == 0
    # The first look at the events, which this test makes slow.
    look = "cloudformation describe-stack-events eu-central-1 stock-dev"
    terminal = Terminal(project, "deploy", "stock", "--stage", "dev", "--yes", specs="deployed-changed", fault=f"{look}#1:slow")
    calls, keys = (project.aws.folder / name for name in ("calls", "keys"))
    end = time.time() + 60
    while look not in keys.read_text() and time.time() < end:
        time.sleep(0.05)
    assert look in keys.read_text(), calls.read_text()
    time.sleep(0.3)
    terminal.type("\x03")
    terminal.until(r"Leave it running \(l\), cancel the update \(c\), or keep waiting \(w\)\? ")
    terminal.type(f"{typed}\n")
    assert terminal.end() == status, terminal.text
    assert said in terminal.text
    assert ("cancel-update-stack" in calls.read_text()) == (typed == "c")
