"""`infra build` gives the same bytes in any folder, locale, time zone and umask, and they are what is committed."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

import stacks

NAMED = os.environ.get("INFRA_COMMAND")
COMMAND = Path(NAMED or stacks.REPOSITORY / ".build" / "debug" / "infra").absolute()

# What may differ from machine to machine. Locales that a machine lacks are named all the same: it is the names that
# programs look at.
PLACES = {
    "plain": ("plain", 0o022, {"LC_ALL": "C", "TZ": "UTC"}),
    "far away": ("a folder with ünlauts, and blanks/deeper/still", 0o077,
                 {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "COLUMNS": "40",
                  "USER": "somebody", "AWS_REGION": "us-west-2", "AWS_PROFILE": "nobody", "FORCE_COLOR": "1"}),
    "bare": ("bare", 0o002, {}),
}


def build(folder, umask, environment):
    folder.mkdir(parents=True)
    home = folder / "home"
    home.mkdir()
    done = subprocess.run([COMMAND, "build", "--templates-only", "--output", folder.absolute() / "out"], cwd=folder, capture_output=True, text=True,
                          timeout=300, check=False, umask=umask,
                          env={"PATH": os.environ["PATH"], "HOME": str(home), **environment})
    assert done.returncode == 0, done.stderr
    return folder / "out"


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def unlike(one, other):
    """The names of the files that are not the same in both."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    if not COMMAND.exists():
        assert not NAMED, f"INFRA_COMMAND names no file: {COMMAND}"
        pytest.skip(f"not built: {COMMAND}")
    root = tmp_path_factory.mktemp("builds")
    return {name: contents(build(root / folder, umask, environment))
            for name, (folder, umask, environment) in PLACES.items()}


@pytest.mark.parametrize("name", [name for name in PLACES if name != "plain"])
def test_the_bytes_are_the_same_everywhere(built, name):
    assert len(built["plain"]) > 1
    assert unlike(built["plain"], built[name]) == []


def test_what_is_committed_is_what_the_specs_give(built):
    found = unlike(built["plain"], contents(stacks.GENERATED))
    assert not found, "run `infra build`, or look why it differs: " + ", ".join(found)


@pytest.mark.parametrize("text", [b"\r\n", b"\t", b" \n", bytes(str(Path.home()), "utf-8"),
                                  bytes(str(stacks.REPOSITORY), "utf-8")])
def test_nothing_of_the_machine_is_in_the_files(built, text):
    assert [name for name, content in built["plain"].items() if text in content] == []


def test_files_end_with_one_line_feed(built):
    assert all(content.endswith(b"\n") and not content.endswith(b"\n\n") for content in built["plain"].values())


def test_a_changed_byte_and_a_missing_file_are_found(tmp_path):
    shutil.copytree(stacks.SAMPLE, tmp_path / "copy")
    before = contents(stacks.SAMPLE)
    assert unlike(before, contents(tmp_path / "copy")) == []
    changed = next((tmp_path / "copy").rglob("cloudformation.json"))
    changed.write_bytes(changed.read_bytes().replace(b"2", b"3", 1))
    assert len(unlike(before, contents(tmp_path / "copy"))) == 1
    changed.unlink()
    assert len(unlike(before, contents(tmp_path / "copy"))) == 1
