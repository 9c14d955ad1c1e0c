"""WebSocket APIs. The deployment's id ends with a hash of the routes: here `WebsocketsDeploymentHash`."""

from .. import api_logs, naming
from ..errors import known
from ..intrinsics import REGION, SUFFIX, api_gateway_uri, concat, join, ref, sub

API, DEPLOYMENT, STAGE = "WebsocketsApi", "WebsocketsDeploymentHash", "WebsocketsDeploymentStage"
LOG_FORMAT = ('$context.identity.sourceIp $context.identity.caller $context.identity.user [$context.requestTime] '
              '"$context.eventType $context.routeKey $context.connectionId" $context.requestId')


def add(service, kind):
    provider, made = service.provider, []
    description = provider.get("websocketsDescription") or "Serverless Websockets"
    service.add(API, "AWS::ApiGatewayV2::Api", {
        "Name": provider.get("websocketsApiName") or f"{service.stage}-{service.name}-websockets",
        "RouteSelectionExpression": provider.get("websocketsApiRouteSelectionExpression") or "$request.body.action",
        "Description": description, "ProtocolType": "WEBSOCKET",
        "DisableExecuteApiEndpoint": (provider.get("websocket") or {}).get("disableDefaultEndpoint"),  # not recorded
    })
    service.grant({"Effect": "Allow", "Action": ["execute-api:ManageConnections"], "Resource": [
        sub("arn:${AWS::Partition}:execute-api:*:*:*/@connections/*")]})
    for function in service.functions.values():
        for event in function.of_kind(kind):
            made += _route(service, function, {"route": event} if isinstance(event, str) else event)
    service.add(DEPLOYMENT, "AWS::ApiGatewayV2::Deployment", {"ApiId": ref(API), "Description": description}, made)
    service.add(STAGE, "AWS::ApiGatewayV2::Stage", {
        "ApiId": ref(API), "StageName": service.stage, "Description": description, "DeploymentId": ref(DEPLOYMENT),
        **_logs(service)})
    service.outputs["ServiceEndpointWebsocket"] = {"Description": "URL of the service endpoint", "Value": concat(
        "wss://", ref(API), ".execute-api.", REGION, ".", SUFFIX, f"/{service.stage}")}


def _route(service, function, event):
    known(event, "route routeResponseSelectionExpression authorizer", "websocket")
    integration, route = f"{function.id}WebsocketsIntegration", naming.websocket_route(event["route"])
    service.add(integration, "AWS::ApiGatewayV2::Integration", {
        "ApiId": ref(API), "IntegrationType": "AWS_PROXY", "IntegrationUri": api_gateway_uri(function.target),
    }, function.alias_id)
    service.permission(f"{function.id}LambdaPermissionWebsockets", function, "apigateway.amazonaws.com",
                       depends_on=[API, function.alias_id or function.logical_id])
    authorizer = _authorizer(service, event["authorizer"]) if event.get("authorizer") else None
    response = event.get("routeResponseSelectionExpression")
    service.add(route, "AWS::ApiGatewayV2::Route", {
        "ApiId": ref(API), "RouteKey": event["route"], "AuthorizationType": "CUSTOM" if authorizer else "NONE",
        "AuthorizerId": ref(authorizer) if authorizer else None,
        "Target": join("/", "integrations", ref(integration)), "RouteResponseSelectionExpression": response})
    if not response:
        return [route]
    service.add(f"{route}Response", "AWS::ApiGatewayV2::RouteResponse", {
        "ApiId": ref(API), "RouteId": ref(route), "RouteResponseKey": "$default"})
    return [route, f"{route}Response"]


def _authorizer(service, settings):                                   # not recorded
    if isinstance(settings, str):
        settings = {"arn": settings} if ":" in settings else {"name": settings}
    arn = settings.get("arn")
    name = arn.split(":")[-1] if isinstance(arn, str) else settings["name"]
    function = None if arn else service.functions[name]
    target = arn or function.target
    service.permission(f"{naming.normal(name)}LambdaPermissionWebsockets", target, "apigateway.amazonaws.com",
                       depends_on=[API] + ([function.logical_id] if function else []))
    logical_id = f"{naming.normal(name)}WebsocketsAuthorizer"
    service.add(logical_id, "AWS::ApiGatewayV2::Authorizer", {
        "ApiId": ref(API), "Name": name, "AuthorizerType": "REQUEST", "AuthorizerUri": api_gateway_uri(target),
        "IdentitySource": settings.get("identitySource") or ["route.request.header.Auth"],
    }, function.alias_id if function else None)
    return logical_id


def _logs(service):                                                   # not recorded
    logs = (service.provider.get("logs") or {}).get("websocket")
    if not logs:
        return {}
    logs = {} if logs is True else logs
    service.log_group("WebsocketsLogGroup", f"/aws/websocket/{service.name}-{service.stage}")
    api_logs.ensure_role(service)
    level = (logs.get("level") or "INFO") if logs.get("executionLogging", True) else "OFF"
    properties = {"DefaultRouteSettings": {
        "DataTraceEnabled": logs.get("fullExecutionData", True), "LoggingLevel": level}}
    if logs.get("accessLogging", True):
        properties["AccessLogSettings"] = {
            "DestinationArn": sub("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:"
                                  "${WebsocketsLogGroup}"),
            "Format": logs.get("format") or LOG_FORMAT}
    return properties
