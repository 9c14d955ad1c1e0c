"""`infra doctor` on this machine, and on one without some programs."""

import json
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INFRA = str(ROOT / ".build/debug/infra")


def doctor(*options, path=None):
    environment = {**os.environ, "AWS_EC2_METADATA_DISABLED": "true"}
    if path is not None:
        environment["PATH"] = str(path)
    return subprocess.run([INFRA, "doctor", *options], capture_output=True, text=True, env=environment, cwd=ROOT)


def test_this_machine_has_what_the_specs_need():
    run = doctor("--format", "json")
    report = json.loads(run.stdout)
    assert run.returncode == 0 and report["missing"] == []
    needs = {need["tool"]: need for need in report["needs"]}
    assert needs["swift"]["ok"] and needs["swift"]["version"][0].isdigit()
    assert needs["composer"]["neededBy"][0]["title"] == 'php-bot: function "api"'
    assert "python" not in needs and "aws-cli" not in needs


def test_what_is_missing_is_named_with_what_to_type(tmp_path):
    run = doctor(path=tmp_path)
    assert run.returncode == 1
    assert "✗ Swift" in run.stdout and "✗ git" in run.stdout and "missing: " in run.stdout
    assert run.stdout.splitlines()[-1].startswith("2 missing: Swift, git") or "Swift, git" in run.stdout.splitlines()[-1]


def test_a_selection_narrows_what_is_needed():
    report = json.loads(doctor("telegram-bot", "--format", "json").stdout)
    assert {need["tool"] for need in report["needs"]} == {"swift", "libyaml", "libdeflate", "libcrypto", "git"}


def test_credentials_that_do_not_work_are_missing(tmp_path):
    (tmp_path / "aws").write_text("#!/bin/sh\n[ \"$1\" = --version ] && { echo aws-cli/2.15.0 Python/3.11; exit 0; }\nexit 255\n")
    (tmp_path / "aws").chmod(0o755)
    run = doctor("--aws-cli", str(tmp_path / "aws"), "--format", "json")
    report = json.loads(run.stdout)
    assert run.returncode == 1 and report["missing"] == ["aws-credentials"]
    (tmp_path / "aws").write_text("#!/bin/sh\n[ \"$1\" = --version ] && { echo aws-cli/2.15.0; exit 0; }\n"
                                  "echo '{\"Account\": \"123456789012\", \"Arn\": \"arn:aws:iam::123456789012:user/ada\"}'\n")
    assert json.loads(doctor("--aws-cli", str(tmp_path / "aws"), "--format", "json").stdout)["missing"] == []
