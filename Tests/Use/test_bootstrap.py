"""The bootstrap in the archive that `infra build` makes serves the recorded events of every entrance through a local
Runtime API, with nothing beside it and the environment that the template gives it."""

import base64
import json
import os
import pathlib
import resource
import subprocess
import sys
import time

import pytest
from runtime_api import Extension, Function, RuntimeAPI, bootstrap_path, declared_environment, event

SECRET = "a-Secret_1"
UPDATE = json.dumps({"update_id": 1, "message": {
    "message_id": 5, "date": 1700000000, "text": "/hello", "chat": {"id": 42, "type": "private"},
    "from": {"id": 42, "is_bot": False, "first_name": "Ada"}}})
ENTRANCES = ["load-balancer", "load-balancer-multi-value", "http-api", "http-api-payload-1", "rest-api", "function-url"]


@pytest.fixture(scope="module")
def bootstrap():
    return bootstrap_path()


@pytest.fixture
def start(bootstrap, tmp_path):
    running = []

    def start(**environment):
        running.append(Function(bootstrap, tmp_path, environment))
        return running[-1]

    yield start
    for function in running:
        function.stop()


@pytest.mark.skipif("INFRA_BOOTSTRAP" in os.environ, reason="a bootstrap that is named comes from no archive")
def test_the_archive_holds_the_bootstrap_alone(bootstrap):
    assert [path.name for path in bootstrap.parent.iterdir()] == ["bootstrap"]
    assert bootstrap.stat().st_mode & 0o100


def request(entrance, body=UPDATE, secret=SECRET, encoded=False):
    """The recorded event with Telegram's request in it."""
    made = event(entrance, body=base64.b64encode(body.encode()).decode() if encoded else body, isBase64Encoded=encoded)
    if "multiValueHeaders" in made:
        made["multiValueHeaders"]["X-Telegram-Bot-Api-Secret-Token"] = [secret]
    if "headers" in made:
        made["headers"]["x-telegram-bot-api-secret-token"] = secret
    return made


@pytest.mark.parametrize("encoded", [False, True], ids=["text", "base64"])
@pytest.mark.parametrize("entrance", ENTRANCES)
def test_every_entrance(start, entrance, encoded):
    declared = declared_environment()
    # What the template says of secrets is where they are; the extension, whose layer it adds, has them.
    kept = {name: value.removeprefix("infra-ssm:") for name, value in declared.items() if value.startswith("infra-ssm:")}
    extension = Extension({kept["WEBHOOK_SECRET"]: SECRET, kept["BOT_TOKEN"]: "1:abc"})
    function = start(**declared, **extension.environment)
    kind, _, body = function.invoke(request(entrance, encoded=encoded))
    answer = json.loads(body)
    assert (kind, answer["statusCode"], answer["isBase64Encoded"]) == ("response", 200, False)
    assert json.loads(answer["body"])["text"] == "Hello, Ada!"
    lists = entrance in ("load-balancer-multi-value", "http-api-payload-1", "rest-api")
    assert ("multiValueHeaders" in answer, "headers" in answer) == (lists, not lists)
    headers = answer["multiValueHeaders" if lists else "headers"]
    assert headers["Content-Type"] == (["application/json"] if lists else "application/json")
    assert answer.get("statusDescription") == ("200 OK" if "balancer" in entrance else None)


@pytest.mark.parametrize("name", ["queue", "queue-fifo", "schedule", "scheduler", "bus"])
def test_events_for_other_functions_are_reported_and_the_loop_goes_on(start, name):
    function = start(WEBHOOK_SECRET=SECRET)
    kind, headers, body = function.invoke(event(name))
    assert kind == "error" and headers["Lambda-Runtime-Function-Error-Type"] == "Event.Unexpected"
    assert "not an HTTP request" in json.loads(body)["errorMessage"]
    assert function.invoke(request("http-api"))[0] == "response"


@pytest.mark.parametrize("payload", [b"", b"null", b"[", b"\xff\xfe", b"[" * 100000, b'{"requestContext":{"elb":{}}}'])
def test_payloads_that_are_no_event(start, payload):
    function = start(WEBHOOK_SECRET=SECRET)
    assert function.invoke(payload)[0] == "error"
    assert function.invoke(request("rest-api"))[0] == "response"


def status(answer):
    assert answer[0] == "response"
    return json.loads(answer[2])["statusCode"], json.loads(answer[2])["body"]


def test_refusals_say_nothing_and_are_logged(start):
    function = start(WEBHOOK_SECRET=SECRET)
    assert status(function.invoke(request("http-api", secret="a-Secret_2"))) == (401, "")
    assert status(function.invoke(request("http-api", body="{"))) == (400, "")
    assert status(function.invoke(request("http-api", body='{"hello":1}'))) == (400, "")
    assert [record["level"] for record in function.records()] == ["WARN"] * 3
    assert all(record["requestId"].startswith("8476a536") and record["timestamp"] for record in function.records())


@pytest.mark.skipif("INFRA_BOOTSTRAP" in os.environ, reason="only what packaging builds is linked in order")
@pytest.mark.skipif(sys.platform != "linux" or resource.getpagesize() != 4096, reason="counted in Linux' pages of 4 KB")
def test_memory_is_small_and_stays(start):
    """What docs/performance.md promises. Most of it is the program's own file, which is why it is linked in order."""
    function = start(WEBHOOK_SECRET=SECRET)

    def memory():
        lines = pathlib.Path(f"/proc/{function.process.pid}/status").read_text().splitlines()
        fields = dict(line.split(":", 1) for line in lines)
        return int(fields["VmHWM"].split()[0]), int(fields["RssAnon"].split()[0])

    def ask(number):
        assert status(function.invoke(request("load-balancer", body=UPDATE.replace('": 1,', f'": {number},'))))[0] == 200

    ask(1)
    peak, own = memory()
    assert peak < 3.4 * 1024
    for number in range(2, 1500):
        ask(number)
    # A thousand updates are remembered, in 40 KB, and the log is not.
    assert memory()[1] < own + 150


def test_the_same_update_twice(start):
    function = start(WEBHOOK_SECRET=SECRET)
    assert "Ada" in status(function.invoke(request("http-api")))[1]
    assert status(function.invoke(request("http-api"))) == (200, "")


def test_without_a_secret_nobody_is_answered_unless_that_is_said(start):
    closed, opened = start(), start(ALLOW_UNSIGNED_UPDATES="true")
    assert status(closed.invoke(request("http-api"))) == (500, "")
    assert "WEBHOOK_SECRET is not set" in closed.records()[0]["message"]
    assert status(opened.invoke(request("http-api")))[0] == 200


def test_secrets_come_from_the_extension_once(start):
    extension = Extension({"/bot/prod/webhook-secret": SECRET}, {"bot/token": '{"token":"1:abc"}'}, not_ready=2)
    function = start(WEBHOOK_SECRET="infra-ssm:/bot/prod/webhook-secret", BOT_TOKEN="infra-secret:bot/token#token",
                     **extension.environment)
    assert status(function.invoke(request("http-api")))[0] == 200
    assert status(function.invoke(request("http-api", secret="wrong")))[0] == 401
    assert extension.asked == ["/secretsmanager/get?secretId=bot%2Ftoken"] * 3 + [
        "/systemsmanager/parameters/get?name=%2Fbot%2Fprod%2Fwebhook-secret&withDecryption=true"]


def test_no_half_started_bot(start):
    extension = Extension({"/secret": SECRET})
    function = start(WEBHOOK_SECRET="infra-ssm:/secret", BOT_TOKEN="infra-ssm:/token", **extension.environment)
    assert status(function.invoke(request("http-api"))) == (500, "")
    record = function.records()[0]
    assert record["level"] == "ERROR" and "BOT_TOKEN" in record["message"] and "ParameterNotFound" in record["message"]
    extension.parameters["/token"] = "1:abc"
    assert status(function.invoke(request("http-api")))[0] == 200


def test_an_absent_extension_is_an_error_after_a_bounded_time(start):
    function = start(WEBHOOK_SECRET="infra-ssm:/secret", AWS_SESSION_TOKEN="session-token",
                     PARAMETERS_SECRETS_EXTENSION_HTTP_PORT="1")
    begin = time.monotonic()
    assert status(function.invoke(request("http-api"))) == (500, "")
    assert 1.5 < time.monotonic() - begin < 4
    assert "extension does not answer on 127.0.0.1:1" in function.records()[0]["message"]


def run(bootstrap, **environment):
    return subprocess.run([bootstrap], env=environment, capture_output=True, text=True, timeout=20)


def test_a_lost_runtime_api_ends_the_process(bootstrap):
    for address in ["127.0.0.1:1", "runtime.example:80", ""]:
        done = run(bootstrap, AWS_LAMBDA_RUNTIME_API=address)
        assert done.returncode != 0 and json.loads(done.stderr)["level"] == "FATAL"
    assert run(bootstrap).returncode != 0
    api = RuntimeAPI()
    api.work.put(("bad id", b"{}"))
    done = run(bootstrap, AWS_LAMBDA_RUNTIME_API=api.server.address)
    assert done.returncode != 0 and "request id" in json.loads(done.stderr)["message"]


def test_the_menu_and_the_answers_have_the_same_commands(bootstrap):
    menu = json.loads(subprocess.run([bootstrap, "--commands"], capture_output=True, check=True).stdout)
    assert [command["command"] for command in menu["commands"]] == ["start", "help", "hello"]
