"""Where two values differ: the path, and both sides."""

import json
from typing import NamedTuple

ABSENT = object()


def _show(value):
    return "absent" if value is ABSENT else json.dumps(value, sort_keys=True, ensure_ascii=False)


class Difference(NamedTuple):
    path: str
    left: object
    right: object

    def __str__(self):
        return f"{self.path}\n    left:  {_show(self.left)}\n    right: {_show(self.right)}"


def differences(left, right, path=""):
    """Also differs: 1 and "1", 1 and true. A value that YAML reads as another type is a mistake to be found."""
    if isinstance(left, dict) and isinstance(right, dict):
        return [found for key in [*left, *(key for key in right if key not in left)]
                for found in differences(left.get(key, ABSENT), right.get(key, ABSENT),
                                         f"{path}.{key}" if path else str(key))]
    if isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        return [found for index, (one, other) in enumerate(zip(left, right))
                for found in differences(one, other, f"{path}[{index}]")]
    same = left is right or left == right and type(left) is type(right)
    return [] if same else [Difference(path, left, right)]


def report(found, left="left", right="right", limit=40):
    lines = [str(one).replace("left: ", f"{left}: ", 1).replace("right:", f"{right}:", 1) for one in found[:limit]]
    if len(found) > limit:
        lines.append(f"… and {len(found) - limit} more")
    return "\n".join(lines)
