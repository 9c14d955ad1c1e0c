"""A template in its one form."""

import copy

from . import defaults, dependencies, policies
from .intrinsics import canonical, text

ATTRIBUTES_BY_KEY = ("TargetGroupAttributes", "LoadBalancerAttributes")


def normalise(template):
    template = canonical(copy.deepcopy(template))
    resources = template.get("Resources") or {}
    waits = dependencies.added(resources)
    template["Resources"] = {key: normalise_resource(resource, waits[key]) for key, resource in resources.items()}
    return {section: value for section, value in template.items()
            if value not in (None, {}) and section != "AWSTemplateFormatVersion"}


def normalise_resource(resource, waits=None):
    resource = policies.normalise(canonical(copy.deepcopy(resource)))
    if resource.get("Type") in defaults.DELETED:
        for attribute in ("DeletionPolicy", "UpdateReplacePolicy"):
            if resource.get(attribute) == "Delete":
                del resource[attribute]
    resource.pop("DependsOn", None)
    if waits:
        resource["DependsOn"] = waits
    properties = defaults.without(resource.get("Type"), resource.get("Properties") or {})
    for key in ATTRIBUTES_BY_KEY:
        if isinstance(properties.get(key), list):
            # CloudFormation takes these values as strings, Serverless writes some as booleans.
            properties[key] = sorted(({"Key": one["Key"], "Value": str(one["Value"]).lower()}
                                      if isinstance(one["Value"], (bool, int)) else one
                                      for one in properties[key]), key=text)
    if isinstance(properties.get("ManagedPolicyArns"), list):
        properties["ManagedPolicyArns"].sort(key=text)
    if isinstance(properties.get("Tags"), list):
        properties["Tags"].sort(key=text)
    if resource.get("Type") == "AWS::ElasticLoadBalancingV2::ListenerRule":
        properties["Conditions"] = [_condition(one) for one in properties.get("Conditions") or []]
    resource.pop("Properties", None)
    if properties:
        resource["Properties"] = properties
    return resource


CONDITIONS = {"path-pattern": "PathPatternConfig", "host-header": "HostHeaderConfig"}


def _condition(condition):
    """The older form of a listener rule's condition has its values at the top."""
    config = CONDITIONS.get(condition.get("Field")) if isinstance(condition, dict) else None
    if not config or "Values" not in condition:
        return condition
    return {"Field": condition["Field"], config: {"Values": condition["Values"]}}
