"""Responses that functions stream go on to the client while they are made: function URLs and REST APIs of `infra serve`."""

import http.client
import json
import shutil
import socket
import time

import pytest

from local_run import LocalRun, description, function, zipped

# By AWS' globals of Node.js. What is asked for is in the path.
NODE = '''
const wait = (ms) => new Promise((go) => setTimeout(go, ms));
exports.handler = awslambda.streamifyResponse(async (event, response, context) => {
  const path = event.rawPath ?? event.path;
  if (path.endsWith("/early")) throw new TypeError("before the first byte");
  if (path.endsWith("/plain")) { response.setContentType("text/plain"); response.write("as it is"); response.end(); return; }
  if (path.endsWith("/broken-prelude")) {
    response.setContentType("application/vnd.awslambda.http-integration-response"); response.write("no prelude"); response.end(); return;
  }
  response = awslambda.HttpResponseStream.from(response, {
    statusCode: path.endsWith("/created") ? 201 : 200, cookies: ["a=1; Path=/", "b=2"],
    headers: { "Content-Type": "text/event-stream", "X-Kind": "streamed" } });
  if (path.endsWith("/empty")) { response.write(""); response.end(); return; }
  for (let number = 0; number < 3; number++) { response.write(`part ${number}\\n`); await wait(path.endsWith("/slow") ? 1000 : 1); }
  if (path.endsWith("/late")) throw new RangeError("in the middle");
  if (path.endsWith("/exit")) process.exit(7);
  if (path.endsWith("/sleep")) await wait(60000);
  if (path.endsWith("/large")) for (let n = 0; n < 80; n++) await new Promise((go) => response.write("x".repeat(100000), go));
  response.end();
});
'''

# The Runtime API by hand: what arrives in which chunks is up to the test.
RAW = '''#!/usr/bin/env python3
import json, os, socket
host, port = os.environ["AWS_LAMBDA_RUNTIME_API"].split(":")
while True:
    link = socket.create_connection((host, int(port)))
    file = link.makefile("rb")
    link.sendall(b"GET /2018-06-01/runtime/invocation/next HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n")
    status, headers = file.readline(), {}
    while (line := file.readline().strip()):
        name, value = line.decode().split(":", 1)
        headers[name.lower()] = value.strip()
    if b" 200 " not in status:
        break
    path = json.loads(file.read(int(headers["content-length"])))["rawPath"]
    head = "POST /2018-06-01/runtime/invocation/%s/response HTTP/1.1" % headers["lambda-runtime-aws-request-id"]
    prelude = json.dumps({"statusCode": 202, "headers": {"x-a": "1"}}).encode() + bytes(8)
    chunks = [prelude[:9], prelude[9:-3], prelude[-3:] + b"body", bytes(9)]
    if path == "/long":
        chunks = [b"{" + b" " * 20000 + b"}" + bytes(8)]
    if path == "/limit":
        chunks = [prelude] + [bytes(1 << 20)] * 201
    link.sendall(head.encode() + b"\\r\\nHost: x\\r\\nContent-Type: application/vnd.awslambda.http-integration-response\\r\\n"
                 b"Lambda-Runtime-Function-Response-Mode: streaming\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n")
    try:
        for chunk in chunks:
            link.sendall(b"%x\\r\\n" % len(chunk) + chunk + b"\\r\\n")
        link.sendall(b"0\\r\\n\\r\\n")
        print(file.readline().decode().strip(), flush=True)
    except OSError as error:
        print(error, flush=True)
'''


def url(name, target, **properties):
    return {name: {"Type": "AWS::Lambda::Url", "Properties": {"TargetFunctionArn": {"Fn::GetAtt": [target, "Arn"]}, "AuthType": "NONE", **properties}}}


def rest(target, mode):
    arn = {"Fn::GetAtt": [target, "Arn"]}
    uri = {"Fn::Sub": ["arn:aws:apigateway:${AWS::Region}:lambda:path/2021-11-15/functions/${A}/response-streaming-invocations", {"A": arn}]}
    return {
        "Rest": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Name": "rest"}},
        "Proxy": {"Type": "AWS::ApiGateway::Resource", "Properties": {
            "RestApiId": {"Ref": "Rest"}, "ParentId": {"Fn::GetAtt": ["Rest", "RootResourceId"]}, "PathPart": "{proxy+}"}},
        "Get": {"Type": "AWS::ApiGateway::Method", "Properties": {
            "RestApiId": {"Ref": "Rest"}, "ResourceId": {"Ref": "Proxy"}, "HttpMethod": "GET", "AuthorizationType": "NONE",
            "Integration": {"Type": "AWS_PROXY", "IntegrationHttpMethod": "POST", "Uri": uri, "TimeoutInMillis": 3000, **mode}}}}


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    if not shutil.which("node"):
        pytest.skip("there is no node here")
    folder = tmp_path_factory.mktemp("streaming")
    import zipfile
    with zipfile.ZipFile(folder / "raw.zip", "w") as archive:
        info = zipfile.ZipInfo("bootstrap")
        info.external_attr = 0o100755 << 16
        archive.writestr(info, RAW)
    node = {"Runtime": "nodejs22.x", "Handler": "index.handler", "Timeout": 10}
    archive = zipped(folder / "f.zip", {"index.js": NODE})
    plain = zipped(folder / "p.zip", {"index.js": "exports.handler = async () => ({ statusCode: 203, body: 'whole' });"})
    resources = {
        **function("Fn", archive, **node), **function("Plain", plain, **node),
        **function("Short", archive, **{**node, "Timeout": 2}),
        **function("Raw", str(folder / "raw.zip"), Runtime="provided.al2023", Handler="bootstrap", Timeout=60),
        **url("Streamed", "Fn", InvokeMode="RESPONSE_STREAM", Cors={"AllowOrigins": ["*"]}), **url("Buffered", "Fn"),
        **url("NotStreaming", "Plain", InvokeMode="RESPONSE_STREAM"), **url("Timed", "Short", InvokeMode="RESPONSE_STREAM"),
        **url("ByHand", "Raw", InvokeMode="RESPONSE_STREAM"), **rest("Fn", {"ResponseTransferMode": "STREAM"}),
        "Site": {"Type": "AWS::CloudFront::Distribution", "Properties": {"DistributionConfig": {
            "Origins": [{"Id": "url", "DomainName": {"Fn::Select": [2, {"Fn::Split": ["/", {"Fn::GetAtt": ["Streamed", "FunctionUrl"]}]}]},
                         "CustomOriginConfig": {}}],
            "DefaultCacheBehavior": {"TargetOriginId": "url", "ViewerProtocolPolicy": "allow-all"}}}}}
    with LocalRun(folder, description(resources)) as local:
        local.folder = folder
        yield local


def test_status_headers_and_cookies_come_from_the_prelude(run):
    link = http.client.HTTPConnection("127.0.0.1", run.ports["Streamed"], timeout=30)
    link.request("GET", "/created", headers={"Origin": "https://a.example"})
    answer = link.getresponse()
    assert answer.status == 201 and answer.headers["x-kind"] == "streamed" and answer.headers["transfer-encoding"] == "chunked"
    assert answer.headers.get_all("set-cookie") == ["a=1; Path=/", "b=2"] and answer.headers["access-control-allow-origin"] == "*"
    assert answer.read() == b"part 0\npart 1\npart 2\n"
    # The connection goes on behind it.
    link.request("GET", "/plain")
    answer = link.getresponse()
    assert (answer.status, answer.headers["content-type"], answer.read()) == (200, "text/plain", b"as it is")
    link.close()


def test_parts_arrive_before_the_end(run):
    with socket.create_connection(("127.0.0.1", run.ports["Streamed"]), timeout=10) as link:
        link.sendall(b"GET /slow HTTP/1.1\r\nHost: x\r\n\r\n")
        got = b""
        while b"part 0\n" not in got:
            got += link.recv(65536)
        assert b"part 2" not in got, "the function has a second to go before it makes that one"
        while not got.endswith(b"0\r\n\r\n"):
            got += link.recv(65536)
        assert got.count(b"part") == 3


def test_without_chunks_in_http_1_0(run):
    with socket.create_connection(("127.0.0.1", run.ports["Streamed"]), timeout=10) as link:
        link.sendall(b"GET / HTTP/1.0\r\nHost: x\r\n\r\n")
        got = b""
        while part := link.recv(65536):
            got += part
    assert b"chunked" not in got and got.endswith(b"\r\n\r\npart 0\npart 1\npart 2\n")


@pytest.mark.parametrize("name, path, status", [
    ("Streamed", "/early", 502), ("Streamed", "/broken-prelude", 502), ("Buffered", "/early", 502), ("NotStreaming", "/", 203),
    ("ByHand", "/long", 502), ("Rest", "/dev/plain", 502), ("Rest", "/dev/created", 201), ("Buffered", "/created", 201),
    ("Site", "/created", 201)])
def test_statuses(run, name, path, status):
    assert run.ask(name, "GET", path)[0] == status


@pytest.mark.parametrize("name, path", [("Streamed", "/late"), ("Streamed", "/exit"), ("Timed", "/sleep"), ("Rest", "/dev/sleep"), ("Site", "/late")])
def test_what_fails_in_the_middle_breaks_off(run, name, path):
    link = http.client.HTTPConnection("127.0.0.1", run.ports[name], timeout=30)
    link.request("GET", path)
    answer = link.getresponse()
    assert answer.status == 200
    with pytest.raises(http.client.IncompleteRead) as broken:
        answer.read()
    assert broken.value.partial == b"part 0\npart 1\npart 2\n"
    link.close()
    assert run.ask(name, "GET", path.replace(path.rsplit("/", 1)[1], "created"))[0] == 201, "only its own request fails"
    if path == "/late":
        assert "in the middle" in (run.folder / "log").read_text()


def test_more_than_six_megabytes(run):
    assert len(run.ask("Streamed", "GET", "/large")[2]) == 8_000_021
    assert run.ask("Buffered", "GET", "/large")[0] == 502, "without streaming a response has 6 MB at most"
    assert len(run.ask("Streamed", "GET", "/large", headers=[("Host", "x")])[2]) == 8_000_021


def test_a_prelude_in_pieces_and_zeros_in_the_body(run):
    status, headers, body = run.ask("ByHand", "GET", "/")
    assert (status, headers["x-a"], body) == (202, "1", b"body" + bytes(9))


def test_a_client_that_goes_does_not_end_the_function(run):
    with socket.create_connection(("127.0.0.1", run.ports["Streamed"]), timeout=10) as link:
        link.sendall(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
        link.recv(100)
    for _ in range(200):
        entries = json.loads(run.ask("page", "GET", "/api/timeline?after=0", headers=[("Host", run.host("page"))])[2])["entries"]
        if entries[-1]["trigger"] == "GET /large" and entries[-1]["status"] == "ok":
            break
        time.sleep(0.05)
    else:
        raise AssertionError(entries[-1])
