"""The events that AWS documents for each entrance, field by field: the request of a documented event is sent here, and the handler's
event has the same members with the same values, but for what is another with each request, and the differences that are named."""

import base64
import json
import pathlib
import urllib.parse

import pytest

from local_run import LISTENER, LocalRun, balancer, description, function, http_api, zipped

EVENTS = pathlib.Path(__file__).parent / "events"
ECHO = "import json\ndef handler(event, context):\n    return {'statusCode': 200, 'body': json.dumps(event), 'multiValueHeaders': {}}\n"
# Another with each account, request or connection; and what this machine says instead of the client's address.
OWN = {"targetGroupArn", "apiId", "domainName", "domainPrefix", "extendedRequestId", "requestId", "requestTime", "requestTimeEpoch", "time",
       "timeEpoch", "resourceId", "sourceIp", "accountId", "x-amzn-trace-id", "X-Amzn-Trace-Id"}
# Headers that come with every request here, or that load balancers and APIs add.
ADDED = {"host", "Host", "content-type", "Content-Type", "content-length", "Content-Length", "user-agent", "User-Agent", "x-forwarded-for",
         "x-forwarded-port", "x-forwarded-proto", "X-Forwarded-For", "X-Forwarded-Port", "X-Forwarded-Proto"} | OWN


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    folder = tmp_path_factory.mktemp("recorded")
    resources = {
        **function("Fn", zipped(folder / "echo.zip", {"index.py": ECHO}), Runtime="python3.12", Handler="index.handler"),
        **balancer([("/lambda/mytgbot", "Fn", False), ("/many", "Fn", True)]), **http_api([("$default", "Fn"), ("POST /my/path", "Fn")]),
        "Rest": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Name": "rest", "BinaryMediaTypes": ["*/*"]}},
        "Proxy": {"Type": "AWS::ApiGateway::Resource", "Properties": {
            "RestApiId": {"Ref": "Rest"}, "ParentId": {"Fn::GetAtt": ["Rest", "RootResourceId"]}, "PathPart": "{proxy+}"}},
        "Method": {"Type": "AWS::ApiGateway::Method", "Properties": {
            "RestApiId": {"Ref": "Rest"}, "ResourceId": {"Ref": "Proxy"}, "HttpMethod": "ANY", "AuthorizationType": "NONE", "Integration": {
                "Type": "AWS_PROXY",
                "Uri": {"Fn::Sub": "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations"}}}},
        "RestStage": {"Type": "AWS::ApiGateway::Stage", "Properties": {"RestApiId": {"Ref": "Rest"}, "StageName": "prod"}},
        "Url": {"Type": "AWS::Lambda::Url", "Properties": {"AuthType": "NONE", "TargetFunctionArn": {"Fn::GetAtt": ["Fn", "Arn"]}}}}
    resources["Integration1"]["Properties"]["PayloadFormatVersion"] = "1.0"
    with LocalRun(folder, description(resources)) as run:
        yield run


def request(event):
    """The request that an event documents."""
    headers = [(name, value) for name, values in event["multiValueHeaders"].items() for value in values] if "multiValueHeaders" in event \
        else list(event["headers"].items())
    headers = [(name, value) for name, value in headers if name not in OWN and not name.startswith("x-forwarded")]
    if "cookies" in event:
        headers.append(("Cookie", "; ".join(event["cookies"])))
    if "rawQueryString" in event:
        query = event["rawQueryString"]
    elif "multiValueQueryStringParameters" in event:
        query = "&".join(f"{name}={value}" for name, values in event["multiValueQueryStringParameters"].items() for value in values)
    else:
        query = "&".join(f"{name}={value}" for name, value in event["queryStringParameters"].items())
    context = event["requestContext"]
    path = context.get("path") or event.get("rawPath") or event["path"]
    agent = context.get("identity", context.get("http", {})).get("userAgent")
    if agent:
        headers.append(("User-Agent", agent))
    body = (event.get("body") or "").encode()
    return event.get("httpMethod") or context["http"]["method"], f"{path}?{query}", headers, \
        base64.b64decode(body) if event["isBase64Encoded"] else body


def compare(documented, here, path, differences):
    for name in sorted(documented.keys() | here.keys()):
        where = f"{path}.{name}".lstrip(".")
        known = name in OWN or (path in ("headers", "multiValueHeaders") and name in ADDED)
        if name not in documented or name not in here:
            if not known:
                differences.add(f"{'+' if name in here else '-'}{where}")
        elif isinstance(documented[name], dict) and isinstance(here[name], dict):
            compare(documented[name], here[name], where, differences)
        elif not known and documented[name] != here[name]:
            differences.add(f"{where}: {documented[name]!r} is {here[name]!r} here")
        elif known and type(documented[name]) is not type(here[name]):
            differences.add(f"{where}: another type")


@pytest.mark.parametrize("file, entrance, known", [
    ("load-balancer", LISTENER, set()),
    ("load-balancer-multi-value", LISTENER, set()),
    # A certificate of the client, and null for what is not there, which the service itself leaves out.
    ("http-api", "Api", {"-requestContext.authentication", "-requestContext.authorizer", "-pathParameters", "-stageVariables"}),
    # The example has the first of two values here, and the last one among the headers; services give the last one of both.
    ("http-api-payload-1", "Api", {"queryStringParameters.parameter1"}),
    # The documentation shows members of HTTP APIs here; a REST API has none without an authorizer.
    ("rest-api", "Rest", {"-requestContext.authorizer", "queryStringParameters.parameter1"} | {
        f"+requestContext.identity.{name}" for name in ("cognitoAuthenticationProvider", "cognitoAuthenticationType", "cognitoIdentityId",
                                                        "cognitoIdentityPoolId", "principalOrgId")}),
    # A signed request; without a signature the caller is anonymous.
    ("function-url", "Url", {"-requestContext.authentication", "-requestContext.authorizer", "-pathParameters", "-stageVariables"}),
])
def test_events_are_as_documented(run, file, entrance, known):
    documented = json.loads((EVENTS / f"{file}.json").read_text())
    if file == "load-balancer-multi-value":
        documented["path"] = "/many"
    method, target, headers, body = request(documented)
    if body and not any(name.lower() == "content-type" for name, _ in headers):
        headers.append(("Content-Type", "application/octet-stream" if documented["isBase64Encoded"] else "text/plain"))
    status, _, answer = run.ask(entrance, method, target, body, headers)
    assert status == 200
    differences = set()
    compare(documented, json.loads(answer), "", differences)
    assert {one for one in differences if one.partition(":")[0] not in known} == set()
    assert known == {one.partition(":")[0] for one in differences}, "what is named is a difference"


@pytest.mark.parametrize("raw, parameters", [("a=b%20c+d", {"a": "b c d"}), ("a", {"a": ""}), ("a=1&a=2&b=%C3%A4", {"a": "1,2", "b": "ä"})])
def test_queries_are_decoded_as_documented(run, raw, parameters):
    event = json.loads(run.ask("Api", "GET", f"/x?{raw}")[2])
    assert event["rawQueryString"] == raw and event["queryStringParameters"] == parameters
    assert urllib.parse.parse_qs(raw, keep_blank_values=True).keys() == parameters.keys()
