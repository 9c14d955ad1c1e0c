"""DependsOn: only what it adds to the order that references and other dependencies give already."""

from .intrinsics import references


def _explicit(resource):
    value = resource.get("DependsOn") or []
    return {value} if isinstance(value, str) else set(value)


def added(resources):
    """For each resource the dependencies that say something new, sorted."""
    implied = {key: references({"_": resource.get("Properties"), "m": resource.get("Metadata")}) & set(resources)
               for key, resource in resources.items()}
    direct = {key: (implied[key] | _explicit(resource)) for key, resource in resources.items()}
    reach = {}

    def reachable(key):
        if key not in reach:
            reach[key] = set()           # a cycle ends here; CloudFormation refuses it anyhow
            reach[key] = set().union(*({one} | reachable(one) for one in direct.get(key, ()))) if direct.get(key) \
                else set()
        return reach[key]

    return {key: sorted(one for one in _explicit(resource) - implied[key]
                        if not any(one in reachable(other) for other in direct[key] - {one}))
            for key, resource in resources.items()}
