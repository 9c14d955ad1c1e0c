"""The generated stacks: generated/<service>/<stage>/[region/]{cloudformation.json, serverless.yml}."""

import json
import os
from pathlib import Path
from typing import NamedTuple

import serverless_model

HERE = Path(__file__).parent
REPOSITORY = HERE.parent.parent
SAMPLE = HERE / "data" / "sample"
GENERATED = Path(os.environ.get("INFRA_GENERATED") or REPOSITORY / "generated").absolute()
PAIRS = Path(os.environ.get("INFRA_PAIRS") or REPOSITORY / "Tests" / "Pairs").absolute()

class _Params(dict):
    """What `--param ArtifactBucket=…` says when the tests package with (the model of) Serverless."""

    def get(self, name, default=None):
        return f"<{name}>" if name.endswith("CodeSha256") else super().get(name, default)


# The others are parameters of the pair "conditions" that have no default.
PARAMS = _Params(ArtifactBucket="artifact-bucket", Release="1.4", PartnerKey="given")


class Stack(NamedTuple):
    name: str              # telegram-bot/dev or telegram-bot/dev/eu-west-1
    folder: Path

    @property
    def service(self):
        return self.name.split("/")[0]

    @property
    def stage(self):
        return self.name.split("/")[1]

    @property
    def region(self):
        """From the path, where there are several; else a file says it."""
        parts = self.name.split("/")
        if len(parts) > 2:
            return parts[2]
        if self.is_divided:
            return self.template()["Description"].split(" in ")[1].split(".")[0]
        return self.serverless()["provider"]["region"]

    @property
    def template_path(self):
        return self.folder / "cloudformation.json"

    @property
    def serverless_path(self):
        return self.folder / "serverless.yml"

    def template(self):
        return read(self.template_path)

    @property
    def is_divided(self):
        """Whether it has nested stacks, and so no serverless.yml."""
        return (self.folder / "nested").is_dir()

    def serverless(self):
        return serverless_model.load(self.serverless_path)

    def expanded(self):
        return serverless_model.expand(self.serverless(), params=PARAMS)


def read(path):
    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=_once)


def _once(pairs):
    keys = [key for key, _ in pairs]
    twice = {key for key in keys if keys.count(key) > 1}
    if twice:
        raise ValueError(f"keys that stand twice: {', '.join(sorted(twice))}")
    return dict(pairs)


def of(folder):
    folder = Path(folder)
    return [Stack(str(path.parent.relative_to(folder)), path.parent)
            for path in sorted(folder.rglob("cloudformation.json"))]


def whole(stacks):
    return [stack for stack in stacks if not stack.is_divided]


GENERATED_STACKS = whole(of(GENERATED))
SAMPLE_STACKS = of(SAMPLE)
PAIR_STACKS = whole(of(PAIRS))      # named by their case
DIVIDED_STACKS = [stack for stack in [*of(GENERATED), *of(PAIRS)] if stack.is_divided]


def each(stacks):
    """For pytest.mark.parametrize: a stack each; where there are none, one failing test instead of silence."""
    import pytest
    return pytest.mark.parametrize("stack", stacks or [None], ids=[one.name for one in stacks] or ["none"])


def present(stack):
    assert stack is not None, f"no generated stacks in {GENERATED}: run `infra build`, or set INFRA_GENERATED"
    return stack
