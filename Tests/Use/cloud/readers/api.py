"""HTTP, WebSocket and REST APIs."""


def _v2(operation, *keys):
    """keys: (the call's argument, the property that holds it, or None for the physical id)"""
    def read(deployed, physical, wanted):
        arguments = {name: wanted[property] if property else physical for name, property in keys}
        return {**wanted_keys(wanted, keys), **getattr(deployed.client("apigatewayv2"), operation)(**arguments)}
    return read


def wanted_keys(wanted, keys):
    return {property: wanted[property] for _, property in keys if property}


def domain_name(deployed, physical, wanted):
    return deployed.client("apigatewayv2").get_domain_name(DomainName=physical)


def rest_api(deployed, physical, wanted):
    found = deployed.client("apigateway").get_rest_api(restApiId=physical)
    return {"Name": found["name"], "Description": found.get("description"),
            "EndpointConfiguration": {"Types": found["endpointConfiguration"].get("types")},
            "ApiKeySourceType": found.get("apiKeySource"),
            "MinimumCompressionSize": found.get("minimumCompressionSize")}


def rest_resource(deployed, physical, wanted):
    found = deployed.client("apigateway").get_resource(restApiId=wanted["RestApiId"], resourceId=physical)
    return {"RestApiId": wanted["RestApiId"], "PathPart": found.get("pathPart"), "ParentId": found.get("parentId")}


def method(deployed, physical, wanted):
    found = deployed.client("apigateway").get_method(
        restApiId=wanted["RestApiId"], resourceId=wanted["ResourceId"], httpMethod=wanted["HttpMethod"])
    integration = found.get("methodIntegration") or {}
    asked = wanted.get("Integration") or {}
    names = {"Type": "type", "Uri": "uri", "IntegrationHttpMethod": "httpMethod", "TimeoutInMillis": "timeoutInMillis"}
    return {**{name: wanted[name] for name in ("RestApiId", "ResourceId", "HttpMethod")},
            "AuthorizationType": found.get("authorizationType"), "ApiKeyRequired": found.get("apiKeyRequired", False),
            # The mock's templates and answers of a preflight are not kept by moto.
            "Integration": {name: integration.get(names[name]) if name in names else asked[name] for name in asked}}


def deployment(deployed, physical, wanted):
    """moto gives it no id that a stack could tell: there must be one, and its stage."""
    api = deployed.client("apigateway")
    found = api.get_deployments(restApiId=wanted["RestApiId"])["items"]
    stages = [one["stageName"] for one in api.get_stages(restApiId=wanted["RestApiId"])["item"]]
    return {"RestApiId": wanted["RestApiId"] if found else None, "Description": wanted.get("Description"),
            "StageName": wanted.get("StageName") if wanted.get("StageName") in stages else None}


def rest_stage(deployed, physical, wanted):
    found = deployed.client("apigateway").get_stage(restApiId=wanted["RestApiId"], stageName=wanted["StageName"])
    asked = ("StageName", "DeploymentId", "Description", "TracingEnabled")
    # Log and throttling settings: the stand-in cannot give them to moto.
    return {**wanted, **{name: found.get(name[0].lower() + name[1:]) for name in asked if name in wanted}}


READERS = {
    "AWS::ApiGatewayV2::Api": _v2("get_api", ("ApiId", None)),
    "AWS::ApiGatewayV2::Stage": _v2("get_stage", ("ApiId", "ApiId"), ("StageName", "StageName")),
    "AWS::ApiGatewayV2::Integration": _v2("get_integration", ("ApiId", "ApiId"), ("IntegrationId", None)),
    "AWS::ApiGatewayV2::Route": _v2("get_route", ("ApiId", "ApiId"), ("RouteId", None)),
    "AWS::ApiGatewayV2::Authorizer": _v2("get_authorizer", ("ApiId", "ApiId"), ("AuthorizerId", None)),
    "AWS::ApiGatewayV2::DomainName": domain_name,
    "AWS::ApiGatewayV2::ApiMapping": _v2("get_api_mapping", ("DomainName", "DomainName"), ("ApiMappingId", None)),
    "AWS::ApiGateway::RestApi": rest_api,
    "AWS::ApiGateway::Resource": rest_resource,
    "AWS::ApiGateway::Method": method,
    "AWS::ApiGateway::Deployment": deployment,
    "AWS::ApiGateway::Stage": rest_stage,
}
