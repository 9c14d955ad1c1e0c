"""Authorizers of REST APIs: a function of the service, an ARN, a user pool, IAM, or one that exists."""

import re

from .. import naming
from ..errors import known
from ..intrinsics import api_gateway_uri, arn, ref

KEYS = ("arn authorizerId claims identitySource identityValidationExpression managedExternally name "
        "resultTtlInSeconds scopes type")
USER_POOL = re.compile(r"^arn:[a-zA-Z-]*:cognito-idp:")


def add(service, api, authorizer):
    """The method's authorization and, where one was made, the authorizer's logical id."""
    if not authorizer:
        return {"AuthorizationType": "NONE"}, None
    if isinstance(authorizer, str):
        as_object = {"arn": authorizer} if ":" in authorizer else {"name": authorizer}
        authorizer, settings = as_object, {}
        if as_object.get("name", "").upper() == "AWS_IAM":
            authorizer = {"type": "AWS_IAM"}
    else:
        known(authorizer, KEYS, "http.authorizer")
        settings = {"AuthorizerResultTtlInSeconds": authorizer.get("resultTtlInSeconds", 300)}      # not recorded
    type = (authorizer.get("type") or "").upper()
    if type and authorizer.get("authorizerId"):                       # not recorded
        custom = type in ("TOKEN", "REQUEST")
        answer = {"AuthorizationType": "CUSTOM" if custom else authorizer["type"],
                  "AuthorizerId": authorizer["authorizerId"]}
        return answer | ({"AuthorizationScopes": authorizer["scopes"]} if authorizer.get("scopes") else {}), None
    if type == "AWS_IAM":                                             # not recorded
        return {"AuthorizationType": "AWS_IAM"}, None
    return _own(service, api, authorizer, type, settings)


def _own(service, api, authorizer, type, settings):
    target, function = authorizer.get("arn"), None
    if target is None:
        function = service.functions[authorizer["name"]]
        target = function.target
    name = authorizer.get("name") or target.split(":")[-1].split("-")[-1]
    logical_id = f"{naming.normal(name)}ApiGatewayAuthorizer"
    pool = type == "COGNITO_USER_POOLS" or isinstance(target, str) and bool(USER_POOL.match(target))
    source = authorizer.get("identitySource")
    if not source and not (type == "REQUEST" and authorizer.get("resultTtlInSeconds") == 0):
        source = "method.request.header.Authorization"
    service.add(logical_id, "AWS::ApiGateway::Authorizer", {
        **settings, "IdentitySource": source, "Name": name, "RestApiId": api.id,
        "IdentityValidationExpression": authorizer.get("identityValidationExpression"),
        **({"Type": "COGNITO_USER_POOLS", "ProviderARNs": [target]} if pool else
           {"Type": type or "TOKEN", "AuthorizerUri": api_gateway_uri(target)}),
    }, function.alias_id if function else None)
    if not pool and not authorizer.get("managedExternally"):
        permission = f"{naming.normal(name)}LambdaPermissionApiGateway"
        if permission not in service.resources:
            source_arn = arn("execute-api", api.id, "/*/*")
            service.permission(permission, ref(function.alias_id) if function and function.alias else target,
                               "apigateway.amazonaws.com", source_arn)
    answer = {"AuthorizationType": "COGNITO_USER_POOLS" if pool else "CUSTOM", "AuthorizerId": ref(logical_id)}
    if pool and authorizer.get("scopes"):
        answer["AuthorizationScopes"] = authorizer["scopes"]
    return answer, logical_id
