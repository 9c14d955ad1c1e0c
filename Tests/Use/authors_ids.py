"""Logical ids of resources that the author declares: in serverless.yml he writes them, from a spec they follow from names.

The ids of what Serverless generates are the same on both sides; where they have an author's id in them (a target
group's id, tag and name that of its listener), they follow it.
"""

import hashlib
import json
import re


def renamed(recorded, document, ours):
    """The recorded template with the author's ids called as ours are, where a type says which is which."""
    declared = ((document.get("resources") or {}).get("Resources") or {})
    text = json.dumps(recorded)
    for old, resource in declared.items():
        same = [key for key, one in ours["Resources"].items() if one["Type"] == resource["Type"]]
        others = [key for key, one in declared.items() if one["Type"] == resource["Type"]]
        if len(same) == len(others) == 1 and same[0] != old:
            new = same[0]
            text = re.sub(rf'"{old}"', f'"{new}"', text)
            text = re.sub(rf'"(\w+TargetGroup){old}"', rf'"\g<1>{new}"', text)
            text = _target_group_names(text, old, new)
    return json.loads(text)


def _target_group_names(text, old, new):
    """A target group's tag has the listener's id in it, and its name is the tag's md5."""
    for tag in set(re.findall(rf'"([\w-]+-{old}-[\w-]+)"', text)):
        other = tag.replace(f"-{old}-", f"-{new}-")
        text = text.replace(tag, other).replace(hashlib.md5(tag.encode()).hexdigest(),
                                                hashlib.md5(other.encode()).hexdigest())
    return text
