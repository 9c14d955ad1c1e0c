"""WebSocket APIs of `infra serve`: routes, events as API Gateway documents them, @connections from a handler, broken clients."""

import json
import time

import pytest

from local_run import LocalRun, description, function, zipped
from websocket_client import WebSocket

CODE = '''
import json, os, urllib.request


def post(context, text):
    target = f"{os.environ['AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI']}/@connections/{context['connectionId']}"
    urllib.request.urlopen(urllib.request.Request(target, text.encode(), method="POST")).read()


def handler(event, _):
    context = event["requestContext"]
    route = context["routeKey"]
    with open(f"{os.environ['SEEN']}/{route}-{context['requestId']}", "w") as file:
        json.dump(event, file)
    if route == "$connect" and (event.get("queryStringParameters") or {}).get("no"):
        return {"statusCode": 401}
    if route == "send":
        post(context, "posted " + json.loads(event["body"])["text"])
    if route == "seen":
        return {"statusCode": 200, "body": json.dumps(event)}
    if route == "fail":
        raise RuntimeError("as asked")
    if route == "$default":
        return {"statusCode": 200, "body": "default " + event["body"]}
    return {"statusCode": 200}
'''


def websocket_api(routes, authorizer=None):
    made = {"Sockets": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {
        "Name": "sockets", "ProtocolType": "WEBSOCKET", "RouteSelectionExpression": "$request.body.action"}},
        "Stage": {"Type": "AWS::ApiGatewayV2::Stage", "Properties": {"ApiId": {"Ref": "Sockets"}, "StageName": "dev"}},
        "Int": {"Type": "AWS::ApiGatewayV2::Integration", "Properties": {
            "ApiId": {"Ref": "Sockets"}, "IntegrationType": "AWS_PROXY", "IntegrationUri": {
                "Fn::Sub": "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations"}}}}
    for number, (key, isAnswered) in enumerate(routes):
        made[f"Route{number}"] = {"Type": "AWS::ApiGatewayV2::Route", "Properties": {
            "ApiId": {"Ref": "Sockets"}, "RouteKey": key, "Target": {"Fn::Sub": "integrations/${Int}"},
            **({"RouteResponseSelectionExpression": "$default"} if isAnswered else {}),
            **(authorizer if authorizer and key == "$connect" else {})}}
    return made


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sockets")
    archive = zipped(folder / "f.zip", {"index.py": CODE})
    routes = [("$connect", False), ("$disconnect", False), ("$default", True), ("send", False), ("seen", True), ("fail", True)]
    resources = {**function("Fn", archive, Runtime="python3.12", Handler="index.handler", Environment={"Variables": {"SEEN": str(folder / "seen")}}),
                 **websocket_api(routes)}
    (folder / "seen").mkdir()
    with LocalRun(folder, description(resources)) as run:
        run.seen = folder / "seen"
        yield run


def seen(run, route, wanted):
    """The event of a route with these members in its context, when its function has got it."""
    for _ in range(100):
        for path in run.seen.glob(f"{route}-*"):
            try:
                event = json.loads(path.read_text())
            except ValueError:
                continue  # It is being written.
            if wanted.items() <= event["requestContext"].items():
                return event
        time.sleep(0.1)
    raise AssertionError(f"no event of {route} with {wanted}")


def own_connection(socket):
    socket.send('{"action": "seen"}')
    return json.loads(socket.text())["requestContext"]["connectionId"]


def test_messages_go_by_the_selection_expression_and_events_are_as_documented(run):
    with WebSocket(run.ports["Sockets"], "/dev?a=1&a=2", [("User-Agent", "t"), ("X-Kind", "k")]) as socket:
        assert socket.status == 101
        for text in "no JSON", '{"action": "unknown"}', '{"action": "$connect"}', '{"other": 1}', "[1]":
            socket.send(text)
            assert socket.text() == "default " + text
        socket.send('{"action": "send", "text": "hello"}')
        assert socket.text() == "posted hello"
        wanted = {"connectionId": own_connection(socket)}
    connect, message = seen(run, "$connect", wanted), seen(run, "send", wanted)
    assert set(connect) == {"headers", "multiValueHeaders", "queryStringParameters", "multiValueQueryStringParameters", "requestContext",
                            "isBase64Encoded"}
    assert connect["queryStringParameters"] == {"a": "2"} and connect["multiValueQueryStringParameters"] == {"a": ["1", "2"]}
    assert connect["headers"]["X-Kind"] == "k" and connect["multiValueHeaders"]["X-Kind"] == ["k"]
    shared = {"routeKey", "eventType", "extendedRequestId", "requestTime", "messageDirection", "stage", "connectedAt", "requestTimeEpoch",
              "identity", "requestId", "domainName", "connectionId", "apiId"}
    context = connect["requestContext"]
    assert set(context) == shared and context["eventType"] == "CONNECT" and context["messageDirection"] == "IN"
    assert context["stage"] == "dev" and context["identity"] == {"userAgent": "t", "sourceIp": "127.0.0.1"}
    assert context["domainName"] == context["apiId"] + ".execute-api.eu-central-1.amazonaws.com"
    assert set(message) == {"requestContext", "body", "isBase64Encoded"} and message["body"] == '{"action": "send", "text": "hello"}'
    assert set(message["requestContext"]) == shared | {"messageId"}
    assert message["requestContext"]["connectionId"] == context["connectionId"]
    assert message["requestContext"]["connectedAt"] == context["connectedAt"]


def test_the_end_of_a_connection_is_told(run):
    with WebSocket(run.ports["Sockets"], "/dev") as socket:
        connection = own_connection(socket)
        socket.frame(8, b"\x03\xe8bye")
        assert socket.closed() == 1000
    event = seen(run, "$disconnect", {"connectionId": connection})
    context = event["requestContext"]
    assert (context["eventType"], context["disconnectStatusCode"], context["disconnectReason"]) == ("DISCONNECT", 1000, "bye")
    assert set(event["headers"]) == {"Host", "x-api-key", "X-Forwarded-For", "x-restapi"} and "body" not in event


def test_a_function_refuses_and_fails(run):
    with WebSocket(run.ports["Sockets"], "/dev?no=1") as socket:
        assert socket.status == 401
    with WebSocket(run.ports["Sockets"], "/other") as socket:
        assert socket.status == 403
    with WebSocket(run.ports["Sockets"], "/dev") as socket:
        socket.send('{"action": "fail"}')
        told = json.loads(socket.text())
        assert told["message"] == "Internal server error" and set(told) == {"message", "connectionId", "requestId"}
    assert run.ask("Sockets", "GET", "/dev")[0] == 426


def test_connections_are_managed_over_http(run):
    with WebSocket(run.ports["Sockets"], "/dev", [("User-Agent", "t")]) as socket:
        connection = own_connection(socket)
        target, host = f"/dev/@connections/{connection.replace('=', '%3D')}", [("Host", run.host("Sockets"))]
        status, _, body = run.ask("Sockets", "GET", target, headers=host)
        told = json.loads(body)
        assert status == 200 and told["identity"] == {"sourceIp": "127.0.0.1", "userAgent": "t"} and told["connectedAt"].endswith("Z")
        assert run.ask("Sockets", "POST", target, b"x" * 1000, host)[0] == 200
        assert socket.text() == "x" * 1000
        assert run.ask("Sockets", "POST", target, b"x" * (128 << 10), host)[0] == 200
        assert len(socket.text()) == 128 << 10
        status, headers, _ = run.ask("Sockets", "POST", target, b"x" * (129 << 10), host)
        assert (status, headers["x-amzn-errortype"]) == (413, "PayloadTooLargeException")
        assert run.ask("Sockets", "DELETE", target, headers=host)[0] == 204
        assert socket.closed() == 1000
    time.sleep(0.3)
    status, headers, _ = run.ask("Sockets", "POST", target, b"x", host)
    assert (status, headers["x-amzn-errortype"]) == (410, "GoneException")
    assert run.ask("Sockets", "POST", target, b"x", [("Host", "evil.example")])[0] == 403


@pytest.mark.parametrize("frames, code", [
    ([(1, b"a", {"masked": False})], 1002), ([(2, b"a", {})], 1003), ([(1, b"\xff", {})], 1007), ([(3, b"", {})], 1002),
    ([(1, b"a", {"flags": 0x40})], 1002), ([(0, b"a", {})], 1002), ([(1, b"a", {"last": False}), (1, b"b", {})], 1002),
    ([(9, b"a" * 126, {})], 1002), ([(9, b"a", {"last": False})], 1002), ([(1, b"a" * 33_000, {})], 1009),
    ([(1, b"a" * 32_000, {"last": False})] + [(0, b"a" * 32_000, {"last": False})] * 4, 1009)])
def test_what_breaks_the_rules_ends_the_connection(run, frames, code):
    with WebSocket(run.ports["Sockets"], "/dev") as socket:
        try:
            for kind, payload, how in frames:
                socket.frame(kind, payload, **how)
        except (BrokenPipeError, ConnectionResetError):
            pass
        assert socket.closed() == code


def test_parts_and_pings(run):
    with WebSocket(run.ports["Sockets"], "/dev") as socket:
        socket.frame(1, "ä".encode()[:1], last=False)
        socket.frame(9, b"are you there")
        assert socket.read() == (10, b"are you there")
        socket.frame(0, "ä".encode()[1:])
        assert socket.text() == "default ä"
