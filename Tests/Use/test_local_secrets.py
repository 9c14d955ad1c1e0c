"""`--remote-secrets`: secrets of local runs come from AWS only where it is asked for, by the AWS CLI, and are in no argument,
file or log."""

import json
import os
import subprocess
import time
import urllib.request

import pytest

from aws.beside import Project, operations

TOKEN, PASSWORD = "not-to-be-seen-4711-token", "not-to-be-seen-4711-password"
CODE = '''
import hashlib, json, os
def handler(event, context):
    return {"statusCode": 200, "body": json.dumps([hashlib.sha256(os.environ[n].encode()).hexdigest() for n in ("TOKEN", "PASSWORD")])}
'''


def digests(*texts):
    import hashlib
    return [hashlib.sha256(text.encode()).hexdigest() for text in texts]


@pytest.fixture(scope="module")
def shop(aws, tmp_path_factory):
    aws.empty()
    project = Project(aws, tmp_path_factory.mktemp("project"))
    project.code(CODE)
    project.aws_cli("ssm", "put-parameter", "--name", "/shop/dev/token", "--type", "SecureString", "--value", TOKEN)
    project.aws_cli("secretsmanager", "create-secret", "--name", "shop/database", "--secret-string", json.dumps({"password": PASSWORD, "user": "u"}))
    return project


def invoke(shop, *options, status=0, **named):
    return shop.infra("invoke", "shop", "api", "--stage", "dev", *options, specs="deployed-local", status=status, **named)


def test_nothing_is_read_unless_it_is_asked_for(shop):
    done = invoke(shop, status=1)
    assert "/shop/dev/token=" in done.stderr and "shop/database#password=" in done.stderr and "--remote-secrets" in done.stderr
    assert shop.calls == []


def test_invoke_gets_both_kinds(shop):
    done = invoke(shop, "--remote-secrets")
    assert json.loads(json.loads(done.stdout)["body"]) == digests(TOKEN, PASSWORD)
    assert sorted(operations(shop)) == ["get-parameter", "get-secret-value"]


def test_what_is_known_here_comes_first(shop):
    (shop.folder / ".infra-secrets").write_text("/shop/dev/token=from the file\n")
    try:
        done = invoke(shop, "--remote-secrets", PASSWORD="from the environment")
        assert json.loads(json.loads(done.stdout)["body"]) == digests("from the file", "from the environment") and shop.calls == []
    finally:
        (shop.folder / ".infra-secrets").unlink()


def test_values_are_nowhere_but_in_the_handler(shop):
    run = subprocess.Popen(
        [shop.aws.command, "serve", "--stage", "dev", "--remote-secrets", "--port", "0"], cwd=shop.folder, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**shop.aws.environment, "SPECS": "deployed-local", "AWS_FAULT": ""})
    lines = []
    try:
        while not lines or not lines[-1].startswith("Ready"):
            line = run.stdout.readline()
            assert line, lines
            lines.append(line)
        address = next(line.split()[0] for line in lines if "function URL" in line)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        assert json.loads(opener.open(address, timeout=30).read()) == digests(TOKEN, PASSWORD)
        seen = []
        for process in filter(str.isdigit, os.listdir("/proc")):
            for file in ("cmdline", "environ"):
                try:
                    with open(f"/proc/{process}/{file}", "rb") as opened:
                        text = opened.read()
                except OSError:
                    continue
                if TOKEN.encode() in text or PASSWORD.encode() in text:
                    seen.append((file, b"AWS_LAMBDA_RUNTIME_API=" in text))
        assert seen and set(seen) == {("environ", True)}, "only the handler has them"
    finally:
        run.terminate()
        rest = run.communicate(timeout=20)[0]
    said = "".join(lines) + rest + (shop.aws.folder / "calls").read_text()
    assert "not-to-be-seen" not in said
    for folder, _, files in os.walk(shop.folder):
        for file in files:
            with open(os.path.join(folder, file), "rb") as opened:
                assert b"not-to-be-seen" not in opened.read(), file


@pytest.mark.parametrize("named, expected", [
    ({"fault": "1:refused"}, "is not authorized"), ({"PATH": "/nowhere"}, "There is no AWS CLI in PATH"),
    ({"AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": ""}, "Sign in first")])
def test_what_cannot_be_read_is_one_clear_message(shop, named, expected):
    done = invoke(shop, "--remote-secrets", status=1, **named)
    assert expected in done.stderr and done.stdout == "", done.stderr


def test_a_secret_that_is_not_there(shop):
    shop.aws_cli("ssm", "delete-parameter", "--name", "/shop/dev/token")
    done = invoke(shop, "--remote-secrets", status=1)
    assert "Could not read /shop/dev/token in eu-central-1" in done.stderr and "[aws ssm get-parameter]" in done.stderr
