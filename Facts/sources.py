"""The installed packages that facts come from."""
import gzip
import json
from functools import cache
from importlib import import_module, metadata, util
from pathlib import Path


def folder(package):
    spec = util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"{package} is not installed: python3 -m pip install {'cfn-lint' if package == 'cfnlint' else package}")
    return Path(spec.submodule_search_locations[0])


def source(distribution, *paths):
    return {"package": distribution, "version": metadata.version(distribution), "paths": sorted(paths)}


def read(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        return json.load(file)


@cache
def types_by_region():
    """Region -> {type: name of its schema file}, of every region that cfn-lint knows.

    cfn-lint 1.58 keeps them as JSON, one file a region; 1.51 kept them as Python modules. The file sam.json is no region.
    """
    providers = folder("cfnlint") / "data/schemas/providers"
    found = {path.stem: read(path) for path in sorted(providers.glob("*.json")) if path.stem != "sam"}
    for path in sorted(providers.glob("*.py")):
        if not path.stem.startswith("_"):
            found[path.stem.replace("_", "-")] = import_module(f"cfnlint.data.schemas.providers.{path.stem}").types
    if not found:
        raise SystemExit(f"There are no schemas in {providers}: this version of cfn-lint keeps them elsewhere.")
    return found


def publishes_schemas(region):
    """Whether a region has schemas of its own: to sovereign and secret ones cfn-lint gives a copy of us-east-1's."""
    everywhere = types_by_region()
    return region == "us-east-1" or everywhere[region] != everywhere["us-east-1"]


@cache
def schema(digest):
    return read(folder("cfnlint") / f"data/schemas/resources/{digest}.json")
