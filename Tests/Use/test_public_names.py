"""No public name of the last release is gone or changed without a word in CHANGELOG.md."""

import importlib.util
import subprocess
from importlib.machinery import SourceFileLoader
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def script():
    loader = SourceFileLoader("public_names", str(ROOT / "Scripts" / "public-names"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("public_names", loader))
    loader.exec_module(module)
    return module


def test_what_the_last_release_had_is_there_or_said():
    run = subprocess.run([str(ROOT / "Scripts" / "public-names"), "--check"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("entry, gone", [
    ("", ["Infra.Queue.visibility(_:)"]), ("- `Queue.visibility` is `Queue.hidden`.", []), ("- visibility is gone.", ["Infra.Queue.visibility(_:)"]),
    ("- The type `Queue` is gone.", [])])
def test_a_name_that_is_gone_has_to_be_said(script, entry, gone):
    changelog = f"# Changelog\n\n## Unreleased\n\n{entry}\n\n## 0.1.0\n\n- `Queue.visibility` is new.\n"
    assert script.unsaid({"Infra.Queue.visibility(_:)", "Infra.Queue"}, {"Infra.Queue"}, changelog) == gone
