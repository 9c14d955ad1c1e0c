"""REST APIs: API, resources, methods, deployment. Keys, authorizers, CORS and request models have their own files.

The deployment's id ends with the time: here `ApiGatewayDeploymentTime`. Stage settings (logs, tracing, tags,
throttling) are made by Serverless after the deployment, by calls, and so are in no template.
"""

from .. import api_logs, naming
from ..errors import known
from ..intrinsics import REGION, SUFFIX, api_gateway_uri, arn, concat, get_att, ref, tags
from . import http_authorizer, http_cors, http_integration, http_keys, http_request

API, DEPLOYMENT = "ApiGatewayRestApi", "ApiGatewayDeploymentTime"
KEYS = ("async authorizer connectionId connectionType cors integration method operationId path private request response "
        "timeoutInMillis")
PROVIDER = ("apiKeys usagePlan apiKeySourceType binaryMediaTypes description disableDefaultEndpoint metrics "
            "minimumCompressionSize resourcePolicy shouldStartNameWithService timeoutInMillis request restApiId "
            "restApiRootResourceId restApiResources endpoint")


class API_:
    """Where an event's resources go: this stack's API or another one's."""

    def __init__(self, service):
        self.service, self.settings = service, service.provider.get("apiGateway") or {}
        known(self.settings, PROVIDER, "provider.apiGateway")
        given = self.settings.get("restApiResources") or {}           # not recorded; by path
        self.given = {path.strip("/"): resource for path, resource in given.items()}
        self.external = self.settings.get("restApiId")                # not recorded
        self.id = self.external or ref(API)
        self.root = self.settings.get("restApiRootResourceId") or get_att(API, "RootResourceId")
        self.methods = []

    def resource(self, path):
        if path in self.given:
            return self.given[path]
        return ref(f"ApiGatewayResource{naming.path(path)}") if path else self.root

    def method_id(self, path, method):
        return f"ApiGatewayMethod{naming.path(path) if path else ''}{naming.upper_first(method.lower())}"


def add(service, kind):
    api, events = API_(service), []
    for function in service.functions.values():
        for event in function.of_kind(kind):
            if isinstance(event, str):
                method, path = event.split(" ")
                event = {"method": method, "path": path}
            known(event, KEYS, kind)
            events.append((function, {**event, "path": event["path"].strip("/"), "method": event["method"].upper()}))
    if not api.external:
        _rest_api(service, api)
    _resources(service, api, events)
    http_cors.add(service, api, [event for _, event in events])
    for function, event in events:
        _method(service, api, function, event)
    service.add(DEPLOYMENT, "AWS::ApiGateway::Deployment", {
        "RestApiId": api.id, "StageName": service.stage, "Description": api.settings.get("description")}, api.methods)
    http_keys.add(service, api, DEPLOYMENT)
    logs = (service.provider.get("logs") or {}).get("restApi")
    if logs and (logs is True or logs.get("accessLogging", True)):
        service.log_group("ApiGatewayLogGroup", f"/aws/api-gateway/{service.name}-{service.stage}")
        api_logs.ensure_role(service)
    service.outputs["ServiceEndpoint"] = {"Description": "URL of the service endpoint", "Value": concat(
        "https://", api.id, ".execute-api.", REGION, ".", SUFFIX, f"/{service.stage}")}


def _rest_api(service, api):
    settings, provider = api.settings, service.provider
    name = f"{service.stage}-{service.name}"
    if settings.get("shouldStartNameWithService"):                    # not recorded, as most from here
        name = f"{service.name}-{service.stage}"
    endpoint = {"Types": [(provider.get("endpointType") or "EDGE").upper()]}
    if provider.get("vpcEndpointIds"):
        endpoint["VpcEndpointIds"] = provider["vpcEndpointIds"]
    policy = settings.get("resourcePolicy")
    service.add(API, "AWS::ApiGateway::RestApi", {
        "Name": provider.get("apiName") or name,
        "BinaryMediaTypes": settings.get("binaryMediaTypes"),
        "DisableExecuteApiEndpoint": settings.get("disableDefaultEndpoint"),
        "EndpointConfiguration": endpoint,
        "Tags": tags(provider["tags"]) if provider.get("tags") else None,
        "Policy": {"Version": "2012-10-17", "Statement": policy} if policy else "",
        "ApiKeySourceType": settings["apiKeySourceType"].upper() if settings.get("apiKeySourceType") else None,
        "MinimumCompressionSize": settings.get("minimumCompressionSize"),
        "Description": settings.get("description"),
    })


def _resources(service, api, events):
    for _, event in events:
        parts = event["path"].split("/") if event["path"] else []
        for depth in range(1, len(parts) + 1):
            path = "/".join(parts[:depth])
            if path in api.given:
                continue
            service.add(api.resource(path)["Ref"], "AWS::ApiGateway::Resource", {
                "ParentId": api.resource("/".join(parts[:depth - 1])), "PathPart": parts[depth - 1],
                "RestApiId": api.id})


def _method(service, api, function, event):
    logical_id = api.method_id(event["path"], event["method"])
    permission = f"{function.id}LambdaPermissionApiGateway"
    authorization, authorizer = http_authorizer.add(service, api, event.get("authorizer"))
    # Serverless merges two lists by index here, so the authorizer takes the permission's place.
    depends_on = [authorizer or permission] + ([function.alias_id] if function.alias_id else [])
    target = get_att(function.logical_id)
    uri = api_gateway_uri(target)
    if function.alias:
        uri["Fn::Join"][1][-1:] = [":", function.alias[0], "/invocations"]
    integration, responses = http_integration.of(event, uri)
    timeout = event.get("timeoutInMillis") or api.settings.get("timeoutInMillis")
    if timeout:
        integration["TimeoutInMillis"] = timeout
    service.add(logical_id, "AWS::ApiGateway::Method", {
        "HttpMethod": event["method"], "RequestParameters": http_request.parameters(event),
        "ResourceId": api.resource(event["path"]), "RestApiId": api.id,
        "OperationName": event.get("operationId"), "ApiKeyRequired": bool(event.get("private")),
        **authorization, "Integration": integration, "MethodResponses": responses,
        **http_request.validation(service, api, event, logical_id),
    }, depends_on)
    api.methods.append(logical_id)
    service.permission(permission, function, "apigateway.amazonaws.com", arn("execute-api", api.id, "/*/*"))
