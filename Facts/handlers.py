"""Sources/CFacts/handlers.tsv: what CloudFormation's handlers of each resource type must be allowed. From the schemas of cfn-lint.

One line a type, sorted by its name, cells parted by tabs: the type; then for each service and set of handlers a cell: a digit that
adds up 1 create, 2 read, 4 update, 8 delete (hexadecimal), the service's prefix, and after each space an action's name, coded as in
actions.tsv. What IAM does not know, such as `s3:REST.PUT.OBJECT`, is left out.
"""
import re
from fnmatch import fnmatchcase

from actions import coded
from schemas import MADE_UP
from sources import folder, read, schema, source, types_by_region

HANDLERS = {"create": 1, "read": 2, "update": 4, "delete": 8}
# Whose schemas have no handlers, though CloudFormation calls AWS for them.
# Source: Service Authorization Reference; the API references of both services.
EXTRA = {
    "AWS::ElasticLoadBalancingV2::ListenerCertificate": {
        "create": ["elasticloadbalancing:AddListenerCertificates"], "read": ["elasticloadbalancing:DescribeListenerCertificates"],
        "delete": ["elasticloadbalancing:RemoveListenerCertificates"]},
    "AWS::Route53::RecordSetGroup": {
        handler: ["route53:ChangeResourceRecordSets", "route53:GetChange", "route53:GetHostedZone", "route53:ListHostedZones",
                  "route53:ListResourceRecordSets"] for handler in HANDLERS},
    # CloudFormation makes these itself.
    "AWS::CloudFormation::WaitCondition": {}, "AWS::CloudFormation::WaitConditionHandle": {}, "AWS::CloudFormation::CustomResource": {},
}


def permissions(name):
    if name in EXTRA:
        return EXTRA[name]
    everywhere = types_by_region()
    regions = [region for region in ["us-east-1", *sorted(everywhere)] if name in everywhere[region]]
    handlers = schema(everywhere[regions[0]][name]).get("handlers") or {}
    found = {handler: (handlers.get(handler) or {}).get("permissions") or [] for handler in HANDLERS}
    return found if any(found.values()) else None


def lines():
    known = {prefix: {action.lower() for action in body["Actions"]}
             for prefix, body in read(folder("cfnlint") / "data/AdditionalSpecs/Policies.json").items()}
    names = sorted({name for types in types_by_region().values() for name in types} - MADE_UP | set(EXTRA))
    package = source("cfn-lint")
    out = [f"#\t{package['package']} {package['version']}"]
    for name in names:
        given = permissions(name)
        if given is None:
            continue
        masks = {}
        for handler, actions in given.items():
            for action in actions:
                prefix, _, action = action.strip().partition(":")
                prefix = prefix.lower()
                if re.fullmatch("[A-Za-z0-9*]+", action) and action != "*" and any(
                        fnmatchcase(one, action.lower()) for one in known.get(prefix, ())):
                    masks[prefix, action] = masks.get((prefix, action), 0) | HANDLERS[handler]
        cells = {}
        for (prefix, action), mask in masks.items():
            cells.setdefault((mask, prefix), []).append(action)
        rows = [f"{mask:x}{prefix} {coded(found)}" for (mask, prefix), found in sorted(cells.items())]
        out.append("\t".join([name, *(rows or [""])]))
    return out
