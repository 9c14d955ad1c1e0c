"""`resources`: the author's template is merged into the generated one, then `extensions` correct it."""

from .errors import ServerlessRefuses

ATTRIBUTES = "Condition CreationPolicy DeletionPolicy UpdatePolicy UpdateReplacePolicy".split()


def author_resources(service):
    resources = service.document.get("resources") or {}
    parts = resources if isinstance(resources, list) else [resources]   # a list is merged in its order
    extensions = {}
    for part in parts:
        _merge(service.template, {key: value for key, value in part.items() if key != "extensions"})
        extensions.update(part.get("extensions") or {})
    for logical_id, extension in extensions.items():
        if logical_id not in service.resources:
            raise ServerlessRefuses(f"cannot extend {logical_id}: not found in the generated stack")
        for attribute, value in extension.items():
            _extend(service.resources[logical_id], logical_id, attribute, value)


def _extend(resource, logical_id, attribute, value):
    if attribute in ATTRIBUTES:                                       # not recorded
        resource[attribute] = value
    elif attribute in ("Properties", "Metadata"):
        # Shallow: a property given here replaces the whole generated one.
        resource.setdefault(attribute, {}).update(value)
    elif attribute == "DependsOn":                                    # not recorded
        before = resource.get("DependsOn") or []
        resource["DependsOn"] = ([before] if isinstance(before, str) else list(before)) + list(value)
    else:
        raise ServerlessRefuses(f"cannot extend {logical_id}.{attribute}")


def _merge(target, source):
    """lodash merge: objects by key, lists by index, nothing is removed"""
    for key, value in source.items():
        current = target.get(key)
        if isinstance(current, dict) and isinstance(value, dict):
            _merge(current, value)
        elif isinstance(current, list) and isinstance(value, list):
            target[key] = value + current[len(value):]
        elif value is not None:
            target[key] = value
