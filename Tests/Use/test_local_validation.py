"""Request validation of REST APIs: the schemas agree with the jsonschema package, and what is not valid is answered as AWS does."""

import json

import jsonschema
import pytest

from local_run import LocalRun, description, function, zipped

SCHEMA = {
    "$schema": "http://json-schema.org/draft-04/schema#", "type": "object", "required": ["id", "lines"], "additionalProperties": False,
    "definitions": {"line": {"type": "object", "required": ["sku"], "properties": {
        "sku": {"type": "string", "pattern": "^[A-Z]{2}-[0-9]+$"}, "count": {"type": "integer", "minimum": 0, "exclusiveMinimum": True, "maximum": 10}}}},
    "properties": {
        "id": {"type": ["string", "integer"], "maxLength": 5}, "lines": {"type": "array", "items": {"$ref": "#/definitions/line"}, "minItems": 1, "maxItems": 2},
        "kind": {"enum": ["a", 1, None]}, "price": {"type": "number", "multipleOf": 0.5}, "tags": {"uniqueItems": True},
        "pair": {"items": [{"type": "string"}, {"type": "boolean"}], "additionalItems": False},
        "map": {"patternProperties": {"^x-": {"type": "string"}}, "additionalProperties": {"type": "integer"}, "maxProperties": 2},
        "one": {"oneOf": [{"type": "integer"}, {"minimum": 5}]}, "any": {"anyOf": [{"type": "null"}, {"type": "string", "minLength": 2}]},
        "all": {"allOf": [{"minimum": 1}, {"not": {"maximum": 3}}]}}}
LINES = [{"sku": "AB-1"}]
BODIES = [{"id": 1, "lines": LINES, **more} for more in (
    {}, {"id": "abcdef"}, {"id": "ä̈äää"}, {"id": 1.5}, {"id": None}, {"other": 1}, {"lines": []}, {"lines": LINES * 3}, {"lines": [{}]},
    {"lines": [{"sku": "ab-1"}]}, {"lines": [{"sku": "xAB-1"}]}, {"lines": [{"sku": "AB-1", "count": 0}]},
    {"lines": [{"sku": "AB-1", "count": 10}]}, {"lines": [{"sku": "AB-1", "count": 2.5}]}, {"lines": {"sku": "AB-1"}}, {"kind": "a"}, {"kind": 1},
    {"kind": None}, {"kind": "b"}, {"price": 2.5}, {"price": 2.3}, {"price": True}, {"tags": [1, 2, "1"]}, {"tags": [{"a": 1}, {"a": 1}]},
    {"pair": ["a", True]}, {"pair": ["a", 1]}, {"pair": ["a", True, 1]}, {"pair": []}, {"map": {"x-a": "1", "b": 2}}, {"map": {"x-a": 1}},
    {"map": {"b": "2"}}, {"map": {"a": 1, "b": 2, "c": 3}}, {"one": 1}, {"one": 7}, {"one": 5.5}, {"one": "s"}, {"any": None}, {"any": "a"},
    {"any": "ab"}, {"all": 4}, {"all": 2}, {"all": 0})] + [{}, [], "text", {"id": 1}]


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    folder = tmp_path_factory.mktemp("validation")
    archive = zipped(folder / "f.zip", {"index.py": "def handler(event, context):\n    return {'statusCode': 200, 'body': 'taken'}\n"})
    api = {"RestApiId": {"Ref": "Rest"}}

    def method(name, verb, validator, **more):
        return {name: {"Type": "AWS::ApiGateway::Method", "Properties": {
            **api, "ResourceId": {"Ref": "Orders"}, "HttpMethod": verb, "AuthorizationType": "NONE", "RequestValidatorId": {"Ref": validator},
            "RequestModels": {"application/json": {"Ref": "Model"}}, "RequestParameters": {"method.request.querystring.page": True},
            "Integration": {"Type": "AWS_PROXY", "IntegrationHttpMethod": "POST", "Uri": {"Fn::GetAtt": ["Fn", "Arn"]}}, **more}}}

    def validator(name, body, parameters):
        return {name: {"Type": "AWS::ApiGateway::RequestValidator", "Properties": {
            **api, "Name": name, "ValidateRequestBody": body, "ValidateRequestParameters": parameters}}}

    resources = {
        **function("Fn", archive, Runtime="python3.12", Handler="index.handler"),
        "Rest": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Name": "rest"}},
        "Orders": {"Type": "AWS::ApiGateway::Resource", "Properties": {**api, "ParentId": {"Fn::GetAtt": ["Rest", "RootResourceId"]}, "PathPart": "orders"}},
        "Model": {"Type": "AWS::ApiGateway::Model", "Properties": {**api, "ContentType": "application/json", "Schema": SCHEMA}},
        **validator("Both", True, True), **validator("Bodies", True, False), **validator("Parameters", False, True),
        **method("Post", "POST", "Bodies"), **method("Put", "PUT", "Both"), **method("Patch", "PATCH", "Parameters")}
    with LocalRun(folder, description(resources)) as local:
        yield local


def ask(run, verb, target, body, kind="application/json"):
    status, _, answer = run.ask("Rest", verb, "/dev/orders" + target, body if isinstance(body, bytes) else json.dumps(body).encode(), [("Content-Type", kind)])
    return status, answer if status == 200 else json.loads(answer)["message"]


@pytest.mark.parametrize("number", range(len(BODIES)))
def test_bodies(run, number):
    body = BODIES[number]
    expected = jsonschema.Draft4Validator(SCHEMA).is_valid(body)
    assert ask(run, "POST", "", body) == ((200, b"taken") if expected else (400, "Invalid request body")), body


def test_some_are_valid_and_some_are_not():
    valid = sum(jsonschema.Draft4Validator(SCHEMA).is_valid(body) for body in BODIES)
    assert 10 < valid < len(BODIES) - 10


@pytest.mark.parametrize("verb, target, body, kind, expected", [
    ("POST", "", b"no json", "application/json; charset=utf-8", (400, "Invalid request body")), ("POST", "", b"no json", "text/plain", (200, b"taken")),
    ("PUT", "", BODIES[0], "application/json", (400, "Missing required request parameters: [page]")),
    ("PUT", "?page=1", {}, "application/json", (400, "Invalid request body")), ("PUT", "?page=1", BODIES[0], "application/json", (200, b"taken")),
    ("PATCH", "?page=1", {}, "application/json", (200, b"taken")), ("PATCH", "", {}, "application/json", (400, "Missing required request parameters: [page]"))])
def test_what_a_validator_looks_at(run, verb, target, body, kind, expected):
    assert ask(run, verb, target, body, kind) == expected
