"""HTTP APIs: the API and its stage, an integration for each function, a route for each event."""

from .. import naming
from ..errors import NotModelled, ServerlessRefuses, known
from ..intrinsics import REGION, SUFFIX, api_gateway_uri, arn, as_list, compact, concat, get_att, join, ref

PROVIDER = "id name payload cors authorizers metrics disableDefaultEndpoint shouldStartNameWithService description"
METHODS = "GET POST PUT PATCH OPTIONS HEAD DELETE".split()
HEADERS = ["Content-Type", "X-Amz-Date", "Authorization", "X-Api-Key", "X-Amz-Security-Token", "X-Amz-User-Agent",
           "X-Amzn-Trace-Id"]
FIELDS = {"requestId": "requestId", "ip": "identity.sourceIp", "requestTime": "requestTime",
          "httpMethod": "httpMethod", "routeKey": "routeKey", "status": "status", "protocol": "protocol",
          "responseLength": "responseLength"}


def add(service, kind):
    settings = service.provider.get("httpApi") or {}
    known(settings, PROVIDER, "provider.httpApi")
    api = settings.get("id") or ref("HttpApi")
    routes = list(_routes(service, kind))
    if not settings.get("id"):
        _api(service, settings, [method for _, method, _, _ in routes])
        _stage(service, settings)
        for key, authorizer in (settings.get("authorizers") or {}).items():
            _authorizer(service, key, authorizer)
    for function, method, path, authorizer in routes:
        _route(service, settings, api, function, "$default" if path == "*" else f"{method} {path}", authorizer)


def _routes(service, kind):
    seen = set()
    for function in service.functions.values():
        for event in function.of_kind(kind):
            if isinstance(event, str):
                method, path = ("*", "*") if event == "*" else event.split(" ", 1)
                event = {"method": method, "path": path}
            known(event, "authorizer method path", kind)
            method, path = (event.get("method") or "*").upper(), event["path"]
            method = "ANY" if method == "*" else method
            if path != "*" and not event.get("method") or path == "*" and method != "ANY":
                raise ServerlessRefuses(f"httpApi {event}")
            if (method, path) in seen and path != "*":
                raise ServerlessRefuses(f"httpApi {method} {path} twice")
            seen.add((method, path))
            yield function, method, path, event.get("authorizer")


def _api(service, settings, methods):
    name = f"{service.stage}-{service.name}"
    if settings.get("shouldStartNameWithService"):                    # not recorded
        name = f"{service.name}-{service.stage}"
    service.add("HttpApi", "AWS::ApiGatewayV2::Api", {
        "Name": settings.get("name") or name,
        "Description": settings.get("description"),
        "ProtocolType": "HTTP",
        "DisableExecuteApiEndpoint": settings.get("disableDefaultEndpoint"),
        "Tags": service.provider.get("tags"),
        "CorsConfiguration": _cors(settings.get("cors"), methods),
    })
    service.outputs["HttpApiId"] = {"Description": "Id of the HTTP API", "Value": ref("HttpApi")}
    service.outputs["HttpApiUrl"] = {"Description": "URL of the HTTP API", "Value": concat(
        "https://", ref("HttpApi"), ".execute-api.", REGION, ".", SUFFIX)}


def _cors(cors, methods):
    if not cors:
        return None
    cors = {} if cors is True else cors
    used = dict.fromkeys(["OPTIONS"])
    for method in methods:
        used.update(dict.fromkeys(METHODS if method == "ANY" else [method]))
    written = {
        "AllowCredentials": True if cors.get("allowCredentials") else None,
        "AllowHeaders": as_list(cors.get("allowedHeaders") or HEADERS),
        "AllowMethods": as_list(cors.get("allowedMethods") or list(used)),
        "AllowOrigins": as_list(cors.get("allowedOrigins") or ["*"]),
        "ExposeHeaders": as_list(cors["exposedResponseHeaders"]) if cors.get("exposedResponseHeaders") else None,
        "MaxAge": cors.get("maxAge"),
    }
    return {key: value for key, value in written.items() if value is not None}


def _stage(service, settings):
    logs = (service.provider.get("logs") or {}).get("httpApi")
    access = None
    if logs:
        service.log_group("HttpApiLogGroup", f"/aws/http-api/{service.stack}")
        default = compact({key: f"$context.{field}" for key, field in FIELDS.items()})
        access = {"DestinationArn": get_att("HttpApiLogGroup"),
                  "Format": (logs.get("format") if isinstance(logs, dict) else None) or default}
    service.add("HttpApiStage", "AWS::ApiGatewayV2::Stage", {
        "ApiId": ref("HttpApi"), "StageName": "$default", "AutoDeploy": True,
        "DefaultRouteSettings": {"DetailedMetricsEnabled": bool(settings.get("metrics"))},
        "Tags": service.provider.get("tags"), "AccessLogSettings": access,
    }, "HttpApiLogGroup" if logs else None)


def _authorizer(service, key, settings):
    name = settings.get("name") or key
    properties = {"ApiId": ref("HttpApi"), "Name": name, "IdentitySource": as_list(settings.get("identitySource") or [])}
    depends_on = None
    if settings.get("type") == "request":                             # not recorded
        function = service.functions.get(settings.get("functionName"))
        target = settings.get("functionArn") or function.target
        depends_on = function.alias_id if function else None
        properties |= {"AuthorizerType": "REQUEST", "EnableSimpleResponses": settings.get("enableSimpleResponses"),
                       "AuthorizerResultTtlInSeconds": settings.get("resultTtlInSeconds"),
                       "AuthorizerPayloadFormatVersion": settings.get("payloadVersion") or "2.0",
                       "AuthorizerUri": api_gateway_uri(target)}
        if not settings.get("managedExternally"):
            service.permission(f"{naming.normal(name)}LambdaAuthorizerPermissionHttpApi", target,
                               "apigateway.amazonaws.com", arn("execute-api", ref("HttpApi"), "/*"), depends_on)
    else:
        properties |= {"AuthorizerType": "JWT", "JwtConfiguration": {
            "Audience": as_list(settings["audience"]), "Issuer": settings["issuerUrl"]}}
    service.add(f"HttpApiAuthorizer{naming.normal(name)}", "AWS::ApiGatewayV2::Authorizer", properties, depends_on)


def _route(service, settings, api, function, key, authorizer):
    integration = f"HttpApiIntegration{function.id}"
    own = function.settings.get("httpApi") or {}
    service.permission(f"{function.id}LambdaPermissionHttpApi", function, "apigateway.amazonaws.com",
                       arn("execute-api", api, "/*"))
    service.add(integration, "AWS::ApiGatewayV2::Integration", {
        "ApiId": api, "IntegrationType": "AWS_PROXY", "IntegrationUri": function.target,
        "PayloadFormatVersion": own.get("payload") or settings.get("payload") or "2.0", "TimeoutInMillis": 30000,
    }, function.alias_id)
    logical_id = "HttpApiRouteDefault" if key == "$default" else f"HttpApiRoute{_route_id(key)}"
    service.add(logical_id, "AWS::ApiGatewayV2::Route", {
        "ApiId": api, "RouteKey": key, "Target": join("/", "integrations", ref(integration)),
        **_authorization(service, settings, authorizer)}, integration)


def _route_id(key):
    """`GET /v2/users` is cut at the slashes, so the method is a part with a blank at its end."""
    return naming.path(key)


def _authorization(service, settings, authorizer):
    if not authorizer:
        return {}
    authorizer = {"name": authorizer} if isinstance(authorizer, str) else authorizer
    if authorizer.get("type") == "aws_iam":                           # not recorded
        return {"AuthorizationType": "AWS_IAM"}
    declared = (settings.get("authorizers") or {}).get(authorizer.get("name"))
    if not declared and not authorizer.get("id"):
        raise ServerlessRefuses(f"httpApi authorizer {authorizer} is not declared")
    if declared and authorizer.get("id"):
        raise NotModelled(f"httpApi authorizer {authorizer}")
    type = (declared or authorizer).get("type")
    name = (declared or {}).get("name") or authorizer.get("name")
    return {"AuthorizationType": "CUSTOM" if type == "request" else "JWT",
            "AuthorizerId": authorizer.get("id") or ref(f"HttpApiAuthorizer{naming.normal(name)}"),
            "AuthorizationScopes": authorizer.get("scopes")}
