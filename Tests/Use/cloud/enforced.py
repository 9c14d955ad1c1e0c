"""IAM before moto: what a stack's resources need is asked of the policy that `infra policy` writes for this very template.

What the calls need is in aws/rights.py, which was written from the services' references.
"""

import json
import subprocess

from aws import rights
from moto.cloudformation import parsing
from moto.cloudformation.exceptions import ValidationError
from stacks import REPOSITORY

from .aws import ACCOUNT

INFRA = REPOSITORY / ".build" / "debug" / "infra"


class Policy:
    """The policy of one stack's templates, and what was asked of it."""

    def __init__(self, stack, name, bucket):
        files = [stack.template_path, *sorted(stack.folder.glob("nested/*.json"))]
        done = subprocess.run(
            [INFRA, "policy", *(word for file in files for word in ("--template", file)), "--stack-name", name, "--region", stack.region,
             "--account", ACCOUNT, "--bucket", bucket], cwd=REPOSITORY, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        self.said = done.stderr
        documents = [one["document"] for one in json.loads(done.stdout)["policies"]]
        self.sizes = [len(json.dumps(one, separators=(",", ":"))) for one in documents]
        self.statements = [statement for one in documents for statement in one["Statement"]]
        self.asked = []

    def check(self, action, resource, context):
        self.asked.append((action, resource, context))
        if not rights.allows(self.statements, action, resource, context):
            raise ValidationError(message=f"The policy does not allow {action} on {resource}")

    def judged(self, known):
        """Statements of which a call is known, and whether one of this stack's is refused without each."""
        return [(one, not all(rights.allows([other for other in self.statements if other is not one], *call) for call in self.asked))
                for one in self.statements if known & set(one["Action"])]


# Whose rights are looked at: those of the stack that is being made.
current = None
_create = parsing.parse_and_create_resource


def creating(logical_id, resource_json, resources_map, account_id, region_name):
    condition = resource_json.get("Condition")
    if current and (not condition or resources_map.lazy_condition_map[condition]):
        stack = resources_map._parsed_resources.get("AWS::StackName") or "stack"
        properties = parsing.clean_json(resource_json, resources_map).get("Properties") or {}
        # With the name that moto makes for one that has none.
        for kind in ("create", "update", "delete"):
            for call in rights.needed(kind, resource_json["Type"], f"{stack}-{logical_id}-1A2B3C4D5E6F", properties, region_name):
                current.check(*call)
    return _create(logical_id, resource_json, resources_map, account_id, region_name)


def install():
    parsing.parse_and_create_resource = creating


def remove():
    parsing.parse_and_create_resource = _create
