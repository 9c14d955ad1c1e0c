"""No type hides in the file of another, no line is too long, and the script that says so sees one that is."""

import importlib.util
import subprocess
from importlib.machinery import SourceFileLoader
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "Scripts" / "source-files"


@pytest.fixture(scope="module")
def script():
    loader = SourceFileLoader("source_files", str(SCRIPT))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("source_files", loader))
    loader.exec_module(module)
    return module


def test_the_sources_have_none():
    run = subprocess.run([str(SCRIPT)], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


def large(declaration):
    return f"{declaration} {{\n" + "    // A line.\n" * 20 + "}\n"


@pytest.mark.parametrize("declaration, user, hides", [
    ("struct Hidden", "let one = Hidden()", True),
    ("package final class Hidden", "let one = Hidden()", True),
    ("@frozen public enum Hidden", "", True),
    ("struct Hidden", "", False),
    ("struct Hidden", "// Hidden is named here and not used.", False),
    ("private struct Hidden", "private struct Hidden {}", False),
    ("struct Owner", "let one = Owner()", False),
    ("struct Owners", "let one = Owners()", False),
])
def test_a_type_that_others_use_stands_in_a_file_of_its_name(script, declaration, user, hides):
    found = list(script.hidden([{Path("Owner.swift"): "struct Owner {}\n\n" + large(declaration), Path("User.swift"): user}]))
    assert found == (["Owner.swift: Hidden hides here; move it to Hidden.swift"] if hides else [])


def test_what_is_small_may_stand_beside_its_owner(script):
    files = {Path("Owner.swift"): "enum OwnerFailure: Error {\n    case one\n}\n", Path("User.swift"): "throw OwnerFailure.one"}
    assert not list(script.hidden([files]))


LONG = "a word " * 20


@pytest.mark.parametrize("text, lines", [
    (f"// {LONG}", [1]),
    (f"let a = one({LONG})", [1]),
    (f'let a = """\n    {LONG}\n    """', [2]),
    (f'let a = #"""\n    {LONG}\n    """#\n// {LONG}', [4]),
    (f'    "{LONG}",', []),
    ('let a = """\n    arn:\\(' + LONG + ')\n    """', []),
])
def test_a_long_line_is_one_that_can_be_broken(script, text, lines):
    assert list(script.long_lines(text)) == lines
