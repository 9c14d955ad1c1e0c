"""Functions and entrances on this machine: `infra-local` with templates made here, asked over real connections.

The expected events and answers are written from AWS's documentation.
"""

import json
import pathlib
import shutil
import signal
import subprocess
import time

import pytest

from local_run import LISTENER, LocalRun, balancer, description, function, http_api, local_program, zipped

ECHO = '''
def handler(event, context):
    if isinstance(event, dict) and event.get("path", event.get("rawPath", "")).endswith("/fail"):
        raise RuntimeError("as asked")
    if isinstance(event, dict) and event.get("path", "").endswith("/exit"):
        import os
        os._exit(3)
    if isinstance(event, dict) and event.get("path", "").endswith("/sleep"):
        import time
        time.sleep(30)
    if isinstance(event, dict) and event.get("path", "").endswith("/bad"):
        return "no answer"
    import json, os
    print("a line of log")
    return {"statusCode": 200, "headers": {"content-type": "application/json"}, "body": json.dumps(
        {"event": event, "pid": os.getpid(), "env": {k: v for k, v in os.environ.items() if k.startswith(("AWS_LAMBDA", "MY_"))}})}
'''


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    folder = tmp_path_factory.mktemp("local")
    archive = zipped(folder / "echo.zip", {"index.py": ECHO})
    resources = {**function("Fn", archive, Runtime="python3.12", Handler="index.handler", Timeout=2,
                            Environment={"Variables": {"MY_VARIABLE": "x"}}),
                 **function("One", archive, Runtime="python3.12", Handler="index.handler", ReservedConcurrentExecutions=1),
                 **balancer([("/api/*", "Fn", False), ("/many/*", "Fn", True), ("/one/*", "One", False)]),
                 **http_api([("POST /telegram", "Fn"), ("GET /items/{id}", "Fn"), ("GET /one", "One")])}
    with LocalRun(folder, description(resources)) as run:
        yield run


def test_an_event_of_a_load_balancer(served):
    status, headers, body = served.ask(LISTENER, "POST", "/api/a%20b?x=1&x=%C3%A4", b"hello",
                                       [("Host", "shop.example.com"), ("Content-Type", "text/plain"), ("Cookie", "a=1")])
    event = json.loads(body)["event"]
    assert status == 200 and headers["content-type"] == "application/json"
    group = event["requestContext"]["elb"]["targetGroupArn"]
    assert group.startswith("arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/")
    assert event["httpMethod"] == "POST" and event["path"] == "/api/a%20b"
    assert event["queryStringParameters"] == {"x": "%C3%A4"}, "the last value, not decoded"
    assert event["body"] == "hello" and event["isBase64Encoded"] is False
    assert event["headers"]["host"] == "shop.example.com" and event["headers"]["cookie"] == "a=1"
    assert event["headers"]["x-forwarded-proto"] == "https" and event["headers"]["x-forwarded-port"] == "443"
    assert event["headers"]["x-forwarded-for"] == "127.0.0.1" and event["headers"]["x-amzn-trace-id"].startswith("Root=1-")
    assert set(event) == {"requestContext", "httpMethod", "path", "queryStringParameters", "headers", "body", "isBase64Encoded"}


def test_multi_value_headers(served):
    _, _, body = served.ask(LISTENER, "POST", "/many/x?x=1&x=2", b"\xff", [("Host", "h"), ("A", "1"), ("A", "2")])
    # A multi-value target group wants multi-value headers in the answer: the type above is not among them.
    event = json.loads(body)["event"]
    assert event["multiValueQueryStringParameters"] == {"x": ["1", "2"]}
    assert event["multiValueHeaders"]["a"] == ["1", "2"] and "headers" not in event
    assert event["isBase64Encoded"] is True and event["body"] == "/w=="


def test_an_event_of_an_http_api(served):
    _, _, body = served.ask("Api", "GET", "/items/a%20b?x=1&x=2", b"", [("Host", "h"), ("Cookie", "a=1; b=2"), ("User-Agent", "t")])
    event = json.loads(body)["event"]
    assert event["version"] == "2.0" and event["routeKey"] == "GET /items/{id}" and event["rawPath"] == "/items/a%20b"
    assert event["rawQueryString"] == "x=1&x=2" and event["queryStringParameters"] == {"x": "1,2"}
    assert event["cookies"] == ["a=1", "b=2"] and "cookie" not in event["headers"]
    assert event["pathParameters"] == {"id": "a b"} and "body" not in event and event["isBase64Encoded"] is False
    http = event["requestContext"]["http"]
    assert http == {"method": "GET", "path": "/items/a%20b", "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1", "userAgent": "t"}


def test_the_environment_is_that_of_lambda(served):
    _, _, body = served.ask(LISTENER, "GET", "/api/x")
    assert json.loads(body)["env"] == {
        "MY_VARIABLE": "x", "AWS_LAMBDA_RUNTIME_API": json.loads(body)["env"]["AWS_LAMBDA_RUNTIME_API"],
        "AWS_LAMBDA_FUNCTION_NAME": "Fn", "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "256",
        "AWS_LAMBDA_LOG_GROUP_NAME": "/aws/lambda/Fn", "AWS_LAMBDA_LOG_STREAM_NAME": "local",
        "AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand"}


@pytest.mark.parametrize("path, status", [
    ("/none", 404), ("/api/fail", 502), ("/api/bad", 502), ("/api/exit", 502), ("/api/sleep", 502), ("/api/after", 200)])
def test_statuses_of_a_load_balancer(served, path, status):
    assert served.ask(LISTENER, "GET", path)[0] == status


def test_an_environment_stays_warm_and_is_replaced_after_a_crash(served):
    first, second = (json.loads(served.ask(LISTENER, "GET", "/api/x")[2])["pid"] for _ in range(2))
    assert first == second
    assert served.ask(LISTENER, "GET", "/api/exit")[0] == 502
    assert json.loads(served.ask(LISTENER, "GET", "/api/x")[2])["pid"] != first


def test_a_body_is_as_large_as_lambda_takes(served):
    for size in (1 << 20) + 1, (10 << 20) + 1:
        assert served.ask(LISTENER, "POST", "/api/x", b"a" * size, [("Content-Type", "text/plain")])[0] == 413


def test_the_page_is_for_this_machine_only(served):
    assert served.ask("page", "GET", "/", headers=[("Host", "evil.example")])[0] == 403
    assert served.ask("page", "GET", "/", headers=[("Host", served.host("page")), ("Origin", "http://evil.example")])[0] == 403
    status, headers, body = served.ask("page", "GET", "/", headers=[("Host", served.host("page"))])
    assert status == 200 and b"Telegram chat" in body and "default-src 'self'" in headers["content-security-policy"]


def test_malformed_requests_are_refused_and_nothing_ends(served):
    head = b"Host: x\r\n"
    cases = [
        (b"GET / HTTP/1.1\r\n\r\n", 400), (b"GET / HTTP/1.1\r\n" + head + head + b"\r\n", 400),
        (b"GET  / HTTP/1.1\r\n" + head + b"\r\n", 400), (b"GET / HTTP/2.0\r\n" + head + b"\r\n", 505),
        (b"GET / HTTP/1.1\r\n" + head + b"A : b\r\n\r\n", 400), (b"GET / HTTP/1.1\r\n" + head + b"A: b\r\n c\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\n" + head + b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\n" + head + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\n" + head + b"Content-Length: -1\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\n" + head + b"Content-Length: 99999999999\r\n\r\n", 413),
        (b"POST / HTTP/1.1\r\n" + head + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
        (b"POST / HTTP/1.1\r\n" + head + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n", 400),
        (b"GET / HTTP/1.1\r\n" + head + b"A: " + b"b" * 70_000 + b"\r\n\r\n", 431),
        (b"GET http://x/ HTTP/1.1\r\n" + head + b"\r\n", 400), (b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 400),
    ]
    for raw, status in cases:
        assert served.raw(LISTENER, raw).startswith(f"HTTP/1.1 {status} ".encode()), raw[:100]
    assert served.ask(LISTENER, "GET", "/api/x")[0] == 200


def test_a_function_with_one_place_takes_one_request_at_once(served):
    from concurrent.futures import ThreadPoolExecutor

    served.ask(LISTENER, "GET", "/one/x")
    with ThreadPoolExecutor(2) as pool:
        slow = pool.submit(served.ask, LISTENER, "GET", "/one/sleep")
        time.sleep(0.5)
        assert served.ask(LISTENER, "GET", "/one/x")[0] == 502
        assert served.ask("Api", "GET", "/one")[0] == 429
        assert slow.result()[0] == 502  # ended by its timeout


def test_ctrl_c_leaves_no_process(tmp_path):
    archive = zipped(tmp_path / "echo.zip", {"index.py": ECHO})
    resources = {**function("Fn", archive, Runtime="python3.12", Handler="index.handler"), **balancer([("/api/*", "Fn", False)])}
    with LocalRun(tmp_path, description(resources)) as run:
        pid = json.loads(run.ask(LISTENER, "GET", "/api/x")[2])["pid"]
        run.process.send_signal(signal.SIGINT)
        assert run.process.wait(10) == 0
        assert not pathlib.Path(f"/proc/{pid}").exists()


def invoked(tmp_path, code, event, **properties):
    archive = zipped(tmp_path / "f.zip", code)
    document = description(function("Fn", archive, **{"Runtime": "python3.12", "Handler": "index.handler", **properties}))
    (tmp_path / "event.json").write_text(json.dumps(event))
    document.update(command="invoke", service="shop", function="Fn", event=str(tmp_path / "event.json"),
                    cache=str(tmp_path / "cache"), secretsFile=str(tmp_path / "secrets"))
    (tmp_path / "run.json").write_text(json.dumps(document))
    done = subprocess.run([local_program(), tmp_path / "run.json"], capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("code, runtime, handler", [
    ({"index.py": "def handler(event, context):\n    print('hello')\n    return {'got': event}\n"}, "python3.12", "index.handler"),
    ({"src/index.js": "exports.main = async (event) => { console.log('hello'); return { got: event }; };"}, "nodejs22.x", "src/index.main"),
    ({"index.mjs": "export const main = (event, context, done) => { console.log('hello'); done(null, { got: event }); };"},
     "nodejs22.x", "index.main")])
def test_invoke_prints_the_response_and_reports(tmp_path, code, runtime, handler):
    if runtime.startswith("node") and not shutil.which("node"):
        pytest.skip("there is no node here")
    status, output, notes = invoked(tmp_path, code, {"a": 1}, Runtime=runtime, Handler=handler)
    assert status == 0 and json.loads(output) == {"got": {"a": 1}}, notes
    assert "hello" in notes and "REPORT RequestId: " in notes and "Memory Size: 256 MB" in notes and "Init Duration: " in notes


@pytest.mark.parametrize("code, error", [
    ("def handler(event, context):\n    raise ValueError('no')\n", "ValueError"),
    ("import nothing_of_this_name\n", "ModuleNotFoundError"),
    ("def handler(event, context):\n    import time; time.sleep(9)\n", "Sandbox.Timedout"),
    ("def handler(event, context):\n    import os; os._exit(5)\n", "Runtime.ExitError"),
    ("def handler(event, context):\n    x = bytearray(400 << 20)\n    import time; time.sleep(5)\n", "Runtime.OutOfMemory")])
def test_invoke_fails_as_lambda_does(tmp_path, code, error):
    status, output, notes = invoked(tmp_path, {"index.py": code}, {}, Timeout=2)
    assert status == 1 and json.loads(output)["errorType"] == error, notes


def test_a_missing_secret_is_named_and_one_in_the_file_is_taken(tmp_path):
    code = {"index.py": "import os\ndef handler(event, context):\n    return os.environ['TOKEN']\n"}
    variables = {"Variables": {"TOKEN": "infra-ssm:/shop/token"}}
    status, _, notes = invoked(tmp_path, code, {}, Environment=variables)
    assert status == 1 and "/shop/token=" in notes and "TOKEN" in notes
    (tmp_path / "secrets").write_text("# local\n/shop/token=12:ab\n")
    assert invoked(tmp_path, code, {}, Environment=variables)[:2] == (0, '"12:ab"\n')


@pytest.mark.skipif(not shutil.which("php-cgi"), reason="there is no php-cgi here")
def test_php_sees_what_fpm_gives_it(tmp_path):
    code = "<?php header('X-Kind: ' . $_SERVER['HTTP_X_KIND']); http_response_code(201); echo json_encode([$_SERVER['REQUEST_METHOD'], $_SERVER['REQUEST_URI'], $_GET, file_get_contents('php://input')]);"
    archive = zipped(tmp_path / "p.zip", {"public/index.php": code})
    resources = {
        **function("Fn", archive, Runtime="provided.al2023", Handler="public/index.php",
                   Layers=["arn:aws:lambda:eu-central-1:873528684822:layer:php-84:21"],
                   Environment={"Variables": {"BREF_RUNTIME": "Bref\\FpmRuntime\\Main"}}),
        **balancer([("/api/*", "Fn", False)])}
    with LocalRun(tmp_path, description(resources)) as run:
        status, headers, body = run.ask(LISTENER, "POST", "/api/x?a=b%20c", b"text", [("X-Kind", "k"), ("Content-Type", "text/plain")])
    assert (status, headers["x-kind"]) == (201, "k")
    assert json.loads(body) == ["POST", "/api/x?a=b%20c", {"a": "b c"}, "text"]
