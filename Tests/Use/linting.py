"""What cfn-lint finds in a template, with the type of the resource that it is about."""

import json

from cfnlint.api import lint
from cfnlint.config import ManualArgs


def matches(text, region, **settings):
    """(finding, its path, the resource's type or None) of each."""
    types = {key: one.get("Type") for key, one in json.loads(text)["Resources"].items()}
    for match in lint(text, config=ManualArgs(regions=[region], **settings)):
        path = [str(part) for part in getattr(match, "path", None) or []]
        yield match, path, types.get(path[1]) if len(path) > 1 and path[0] == "Resources" else None
