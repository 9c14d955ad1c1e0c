"""Authorizers of `infra serve`, asked as API Gateway asks them; the expected answers are from its documentation."""

import base64
import json
import time

import pytest

from local_run import LISTENER, LocalRun, balancer, description, function, zipped
from test_local_websocket import websocket_api
from websocket_client import WebSocket

# The token says what the authorizer does; each answer says how often it was asked.
AUTHORIZER = '''
COUNT = 0


def handler(event, context):
    global COUNT
    COUNT += 1
    headers = {name.lower(): value for name, value in (event.get("headers") or {}).items()}
    word = event.get("authorizationToken") or headers.get("authorization") or (event.get("queryStringParameters") or {}).get("auth")
    word = word.rsplit(" ", 1)[-1]
    if word == "unauthorized":
        raise Exception("Unauthorized")
    if word == "fail":
        raise Exception("no")
    if word == "strange":
        return {"hello": 1}
    arn = event.get("methodArn") or event.get("routeArn")
    if event.get("version") == "2.0":
        return {"isAuthorized": word == "allow", "context": {"count": COUNT, "list": [1], "event": event}}
    effect, resource = ("Deny", arn) if word == "deny" else ("Allow", "arn:aws:execute-api:*:*:*/*/GET/other" if word == "other" else "*")
    return {"principalId": "someone", "context": {"count": COUNT, "word": word, "keys": ",".join(sorted(event))} if word != "nested" else {"a": {}},
            "policyDocument": {"Version": "2012-10-17", "Statement": [
                {"Effect": effect, "Action": "execute-api:Invoke", "Resource": [resource]}]}}
'''
ECHO = "import json\ndef handler(event, context):\n    return {'statusCode': 200, 'body': json.dumps(event)}\n"
URI = "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/${%s.Arn}/invocations"


def rest_authorizer(name, **more):
    return {name: {"Type": "AWS::ApiGateway::Authorizer", "Properties": {
        "RestApiId": {"Ref": "Rest"}, "Name": name, "AuthorizerUri": {"Fn::Sub": URI % "Auth"},
        "IdentitySource": "method.request.header.Authorization", **more}}}


def rest_method(path, authorizer, kind="CUSTOM"):
    return {f"{path}Resource": {"Type": "AWS::ApiGateway::Resource", "Properties": {
        "RestApiId": {"Ref": "Rest"}, "ParentId": {"Fn::GetAtt": ["Rest", "RootResourceId"]}, "PathPart": path}},
        f"{path}Method": {"Type": "AWS::ApiGateway::Method", "Properties": {
            "RestApiId": {"Ref": "Rest"}, "ResourceId": {"Ref": f"{path}Resource"}, "HttpMethod": "GET", "AuthorizationType": kind,
            "AuthorizerId": {"Ref": authorizer}, "Integration": {"Type": "AWS_PROXY", "Uri": {"Fn::Sub": URI % "Fn"}}}}}


def http_route(path, authorizer, kind="CUSTOM", **more):
    return {f"{path}Route": {"Type": "AWS::ApiGatewayV2::Route", "Properties": {
        "ApiId": {"Ref": "Http"}, "RouteKey": f"GET /{path}", "Target": {"Fn::Sub": "integrations/${HttpInt}"},
        "AuthorizationType": kind, "AuthorizerId": {"Ref": authorizer}, **more}}}


def http_authorizer(name, **more):
    return {name: {"Type": "AWS::ApiGatewayV2::Authorizer", "Properties": {
        "ApiId": {"Ref": "Http"}, "Name": name, "AuthorizerType": "REQUEST", "AuthorizerUri": {"Fn::Sub": URI % "Auth"},
        "IdentitySource": ["$request.header.Authorization"], **more}}}


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    folder = tmp_path_factory.mktemp("authorizers")
    echo, auth = zipped(folder / "e.zip", {"index.py": ECHO}), zipped(folder / "a.zip", {"index.py": AUTHORIZER})
    python = {"Runtime": "python3.12", "Handler": "index.handler"}
    signed = balancer([("/signed/*", "Fn", False)])
    signed["Rule1"]["Properties"]["Actions"].insert(0, {"Type": "authenticate-oidc", "Order": 1, "AuthenticateOidcConfig": {}})
    signed["Rule1"]["Properties"]["Actions"][1]["Order"] = 2
    resources = {
        **function("Fn", echo, **python), **function("Auth", auth, ReservedConcurrentExecutions=1, **python), **signed,
        "Http": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"Name": "http", "ProtocolType": "HTTP"}},
        "HttpInt": {"Type": "AWS::ApiGatewayV2::Integration", "Properties": {
            "ApiId": {"Ref": "Http"}, "IntegrationType": "AWS_PROXY", "PayloadFormatVersion": "2.0",
            "IntegrationUri": {"Fn::GetAtt": ["Fn", "Arn"]}}},
        **http_authorizer("Simple", AuthorizerPayloadFormatVersion="2.0", EnableSimpleResponses=True),
        **http_authorizer("Policy", AuthorizerPayloadFormatVersion="1.0", AuthorizerResultTtlInSeconds=60),
        "Jwt": {"Type": "AWS::ApiGatewayV2::Authorizer", "Properties": {
            "ApiId": {"Ref": "Http"}, "Name": "Jwt", "AuthorizerType": "JWT", "IdentitySource": ["$request.header.Authorization"],
            "JwtConfiguration": {"Issuer": "https://issuer.example", "Audience": ["shop"]}}},
        **http_route("simple", "Simple"), **http_route("policy", "Policy"), **http_route("jwt", "Jwt", "JWT"),
        **http_route("scoped", "Jwt", "JWT", AuthorizationScopes=["orders"]),
        "Rest": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Name": "rest"}},
        **rest_authorizer("Token", Type="TOKEN", IdentityValidationExpression="Bearer [a-z]+"),
        **rest_authorizer("Request", Type="REQUEST", AuthorizerResultTtlInSeconds=0),
        **rest_authorizer("Pool", Type="COGNITO_USER_POOLS"),
        **rest_method("token", "Token"), **rest_method("request", "Request"), **rest_method("pool", "Pool", "COGNITO_USER_POOLS"),
        **websocket_api([("$connect", False), ("$default", True)], {"AuthorizationType": "CUSTOM", "AuthorizerId": {"Ref": "SocketAuth"}}),
        "SocketAuth": {"Type": "AWS::ApiGatewayV2::Authorizer", "Properties": {
            "ApiId": {"Ref": "Sockets"}, "Name": "SocketAuth", "AuthorizerType": "REQUEST", "AuthorizerUri": {"Fn::Sub": URI % "Auth"},
            "IdentitySource": ["route.request.querystring.auth"]}}}
    with LocalRun(folder, description(resources, claims={"sub": "42", "name": "Ann"})) as run:
        yield run


def get(run, name, path, token=None):
    status, _, body = run.ask(name, "GET", path, headers=[("Authorization", token)] if token else [])
    return status, json.loads(body)


DENIED = "User is not authorized to access this resource"


@pytest.mark.parametrize("name, path, token, status, body", [
    ("Rest", "/dev/token", None, 401, {"message": "Unauthorized"}), ("Rest", "/dev/token", "Bearer 1", 401, {"message": "Unauthorized"}),
    ("Rest", "/dev/token", "Bearer unauthorized", 401, {"message": "Unauthorized"}),
    ("Rest", "/dev/token", "Bearer fail", 500, {"message": None}), ("Rest", "/dev/token", "Bearer strange", 500, {"message": None}),
    ("Rest", "/dev/token", "Bearer nested", 500, {"message": None}),
    ("Rest", "/dev/token", "Bearer deny", 403, {"Message": DENIED + " with an explicit deny"}),
    ("Rest", "/dev/token", "Bearer other", 403, {"Message": DENIED}),
    ("Http", "/simple", None, 401, {"message": "Unauthorized"}), ("Http", "/simple", "deny", 403, {"message": "Forbidden"}),
    ("Http", "/policy", "deny", 403, {"message": "Forbidden"}), ("Http", "/policy", "fail", 500, {"message": "Internal Server Error"}),
    ("Http", "/jwt", None, 401, {"message": "Unauthorized"}), ("Rest", "/dev/pool", None, 401, {"message": "Unauthorized"})])
def test_who_does_not_pass(run, name, path, token, status, body):
    assert get(run, name, path, token) == (status, body)


def test_an_answer_is_kept_for_its_time(run):
    first, again, other = (get(run, "Rest", "/dev/token", f"Bearer {word}")[1]["requestContext"]["authorizer"]
                           for word in ("allow", "allow", "allowed"))
    assert first["principalId"] == "someone" and first["word"] == "allow" and isinstance(first["count"], str)
    assert first["keys"] == "authorizationToken,methodArn,type" and first["integrationLatency"] == 0
    assert first["count"] == again["count"] != other["count"]
    counts = [get(run, "Rest", "/dev/request", "allow")[1]["requestContext"]["authorizer"]["count"] for _ in range(2)]
    assert counts[0] != counts[1], "a time of 0 keeps nothing"


def test_a_request_authorizer_sees_the_request(run):
    keys = get(run, "Rest", "/dev/request", "allow")[1]["requestContext"]["authorizer"]["keys"].split(",")
    assert set(keys) == {"type", "methodArn", "resource", "path", "httpMethod", "headers", "multiValueHeaders", "queryStringParameters",
                         "multiValueQueryStringParameters", "pathParameters", "stageVariables", "requestContext"}
    status, event = get(run, "Http", "/simple", "allow")
    context = event["requestContext"]["authorizer"]["lambda"]
    assert status == 200 and context["list"] == [1]
    asked = context["event"]
    assert asked["version"] == "2.0" and asked["type"] == "REQUEST" and asked["identitySource"] == ["allow"]
    assert asked["routeArn"].endswith("/$default/GET/simple") and asked["routeKey"] == "GET /simple" and "body" not in asked
    authorizer = get(run, "Http", "/policy", "allow")[1]["requestContext"]["authorizer"]["lambda"]
    assert {"identitySource", "authorizationToken", "methodArn", "type", "version"} <= set(authorizer["keys"].split(","))


def jwt(**claims):
    part = base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b"=").decode()
    return f"Bearer e30.{part}.x"


@pytest.mark.parametrize("path, more, status", [
    ("/jwt", {}, 200), ("/jwt", {"iss": "https://other.example"}, 401), ("/jwt", {"aud": "other"}, 401), ("/jwt", {"exp": 1}, 401),
    ("/jwt", {"aud": None, "client_id": "shop"}, 200), ("/scoped", {}, 403), ("/scoped", {"scope": "profile orders"}, 200)])
def test_claims_of_a_token(run, path, more, status):
    claims = {"iss": "https://issuer.example", "aud": "shop", "sub": "7", "exp": int(time.time()) + 60, **more}
    claims = {name: value for name, value in claims.items() if value is not None}
    got, event = get(run, "Http", path, jwt(**claims))
    assert got == status
    if status == 200:
        told = event["requestContext"]["authorizer"]["jwt"]
        assert told["claims"]["sub"] == "7" and told["scopes"] == (["orders"] if path == "/scoped" else None)


def test_chosen_claims(run):
    assert get(run, "Http", "/jwt", "Bearer anything")[1]["requestContext"]["authorizer"]["jwt"]["claims"]["sub"] == "42"
    claims = get(run, "Rest", "/dev/pool", "anything")[1]["requestContext"]["authorizer"]["claims"]
    assert claims == {"email": "local@example.com", "sub": "42", "name": "Ann"}
    headers = json.loads(run.ask(LISTENER, "GET", "/signed/x", headers=[("X-Amzn-Oidc-Identity", "forged")])[2])["headers"]
    assert headers["x-amzn-oidc-identity"] == "42" and headers["x-amzn-oidc-accesstoken"]
    data = headers["x-amzn-oidc-data"].split(".")[1]
    assert json.loads(base64.urlsafe_b64decode(data))["name"] == "Ann"


@pytest.mark.parametrize("query, status", [("", 401), ("?auth=deny", 403), ("?auth=fail", 500), ("?auth=allow", 101)])
def test_a_websocket_asks_once(run, query, status):
    with WebSocket(run.ports["Sockets"], "/dev" + query) as socket:
        assert socket.status == status
        if status == 101:
            socket.send("x")
            authorizer = json.loads(socket.text())["requestContext"]["authorizer"]
            assert authorizer["principalId"] == "someone" and authorizer["word"] == "allow"
