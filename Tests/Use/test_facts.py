"""The refresh of the facts, with a doctored cfn-lint in the place of the real one."""
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Facts"))

import changes  # noqa: E402


def types(*names):
    return "\n".join(json.dumps([name, {}]) for name in ("#", *names)) + "\n"


def runtimes(**rows):
    return json.dumps({"runtimes": [{"id": name, "createBlocked": date} for name, date in rows.items()]})


def test_what_is_gone_is_a_loss_and_what_is_new_is_not():
    found = changes.Changes.between(
        {"types.jsonl": types("AWS::SQS::Queue", "AWS::Old::Thing")},
        {"types.jsonl": types("AWS::SQS::Queue", "AWS::New::Thing")})
    assert found.lines == ["resource types: 1 added: AWS::New::Thing"]
    assert found.losses == ["resource types: 1 gone: AWS::Old::Thing"]


def test_dates_that_move_are_told():
    found = changes.Changes.between(
        {"lambda-runtimes.json": runtimes(a="2026-07-31", b="2027-01-01")},
        {"lambda-runtimes.json": runtimes(a="2027-07-31", b="2027-01-01")})
    assert found.lines == ["runtime a: creation blocked 2026-07-31 -> 2027-07-31"] and not found.losses


def test_the_committed_actions_are_read_whole():
    found = changes.actions((ROOT / "Sources/CFacts/actions.tsv").read_text(encoding="utf-8"))
    assert len(found) > 20_000 and "s3:getobject" in found and "dynamodb:query" in found


def test_a_package_with_another_layout_is_refused(tmp_path):
    """cfn-lint 1.58 moved its schemas; the generator of before wrote no types and reported success."""
    package = tmp_path / "cfnlint"
    (package / "data/schemas/providers").mkdir(parents=True)
    (package / "__init__.py").write_text("")
    metadata = tmp_path / "cfn_lint-9.9.9.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: cfn-lint\nVersion: 9.9.9\n")
    before = (ROOT / "Sources/CFacts/types.jsonl").read_bytes()
    run = subprocess.run(
        [sys.executable, str(ROOT / "Facts/refresh.py")], env={"PYTHONPATH": str(tmp_path), "PATH": "/usr/bin:/bin"},
        capture_output=True, text=True)
    assert run.returncode != 0 and "keeps them elsewhere" in run.stderr
    assert (ROOT / "Sources/CFacts/types.jsonl").read_bytes() == before
