"""Where what is deployed is not what the template says."""

from meaning import policies

from . import gaps, readers


def mismatches(found, only=None):
    """(logical id, what differs) of a whole deployed stack."""
    for key, resource in found.template["Resources"].items():
        type = resource["Type"]
        if only not in (None, key) or type in gaps.HOLLOW or type not in readers.READERS:
            continue
        if not found.holds(resource.get("Condition")):
            continue
        wanted = policies.normalise(found.value(resource.get("Properties") or {}))
        actual = policies.normalise(readers.READERS[type](found, found.physical[key], wanted))
        for one in readers.differences(type, wanted, actual):
            yield key, f"{key} ({type}).{one}"
