"""Request parameters and models of REST APIs, with the one validator of the service. Not recorded."""

from .. import naming
from ..errors import NotModelled, known
from ..intrinsics import ref

PLACES = {"querystrings": "querystring", "headers": "header", "paths": "path"}


def parameters(event):
    request = event.get("request") or {}
    known(request, "parameters schemas template passThrough contentHandling uri method", "http.request")
    return {f"method.request.{PLACES[place]}.{name}": value if not isinstance(value, dict) else value.get("required", True)
            for place, values in (request.get("parameters") or {}).items() for name, value in values.items()}


def validation(service, api, event, method):
    request, properties = event.get("request") or {}, {}
    if any(parameters(event).values()) or request.get("schemas"):
        properties["RequestValidatorId"] = _validator(service, api)
    for content_type, schema in (request.get("schemas") or {}).items():
        properties.setdefault("RequestModels", {})[content_type] = ref(
            _model(service, api, method, content_type, schema))
    return properties


def _validator(service, api):
    logical_id = f"ApiGateway{naming.alphanumeric(service.name)}RequestValidator"
    service.add(logical_id, "AWS::ApiGateway::RequestValidator", {
        "RestApiId": api.id, "ValidateRequestBody": True, "ValidateRequestParameters": True,
        "Name": f"{service.name}-{service.stage} | Validate request body and querystring parameters"})
    return ref(logical_id)


def _model(service, api, method, content_type, schema):
    if not isinstance(schema, dict):
        raise NotModelled("a request schema by name")
    whole = schema if "schema" in schema else {"schema": schema}
    words = "".join(naming.upper_first(word) for word in content_type.replace("/", " ").replace("-", " ").split())
    logical_id = f"{method}{words}Model"
    service.add(logical_id, "AWS::ApiGateway::Model", {
        "RestApiId": api.id, "ContentType": content_type, "Schema": whole["schema"], "Name": whole.get("name"),
        "Description": whole.get("description")})
    return logical_id
