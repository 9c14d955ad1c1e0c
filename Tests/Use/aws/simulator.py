"""IAM's policy simulator, which moto does not have: identity policies of users and roles, and their boundary.

Source: IAM API Reference, "SimulatePrincipalPolicy", "EvaluationResult", "ResourceSpecificResult".
"""

import json

import rights
from moto.core.responses import ActionResult
from moto.iam.exceptions import NotFoundException
from moto.iam.responses import IamResponse


def _statements(owner):
    """Statements with the names of their policies."""
    documents = {one.name: next(version.document for version in one.versions if version.is_default) for one in owner.managed_policies.values()}
    documents.update({name: text for name, text in dict(owner.policies).items()})
    for name, document in documents.items():
        for statement in rights.listed((json.loads(document) if isinstance(document, str) else document)["Statement"]):
            yield name, statement


def _decision(statements, action, resource, context):
    for name, one in statements:
        if one["Effect"] == "Deny" and rights.allows([{**one, "Effect": "Allow"}], action, resource, context):
            return "explicitDeny", [{"SourcePolicyId": name, "SourcePolicyType": "IAM Policy"}]
    for name, one in statements:
        if rights.allows([one], action, resource, context):
            return "allowed", [{"SourcePolicyId": name, "SourcePolicyType": "IAM Policy"}]
    return "implicitDeny", []


def simulate_principal_policy(self):
    source = self._get_param("PolicySourceArn")
    name = source.rsplit("/", 1)[1]
    owner = self.backend.get_role(name) if ":role/" in source else self.backend.get_user(name)
    if owner.arn != source:
        raise NotFoundException(f"The role with name {name} cannot be found.")
    context = {one["ContextKeyName"]: one["ContextKeyValues"][0] for one in self._get_param("ContextEntries", [])}
    statements = list(_statements(owner))
    missing = sorted({key for _, one in statements for keys in one.get("Condition", {}).values() for key in keys if key not in context})
    results = []
    for action in self._get_param("ActionNames"):
        single = []
        for resource in self._get_param("ResourceArns", ["*"]):
            decision, matched = _decision(statements, action, resource, context)
            single.append({"EvalResourceName": resource, "EvalResourceDecision": decision, "MatchedStatements": matched,
                           "MissingContextValues": missing})
        if len(single) == 1:
            one = {"EvalDecision": single[0].pop("EvalResourceDecision"), **single[0]}
        else:
            one = {"EvalResourceName": "*", "EvalDecision": "implicitDeny", "ResourceSpecificResults": single}
        results.append({"EvalActionName": action, **one})
    return ActionResult({"EvaluationResults": results, "IsTruncated": False})


def install():
    IamResponse.simulate_principal_policy = simulate_principal_policy
