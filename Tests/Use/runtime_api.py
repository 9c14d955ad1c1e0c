"""A local Lambda: the Runtime API and the Parameters and Secrets extension, and a bootstrap between them.

Written from AWS's documentation of both, and knows nothing of the runtime library that is tested against it.
"""

import atexit
import functools
import json
import os
import pathlib
import queue
import shutil
import subprocess
import tempfile
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ROOT = pathlib.Path(__file__).resolve().parents[2]
EVENTS = pathlib.Path(__file__).resolve().parent / "events"


def event(name, **changes):
    """A recorded event, with some of its members changed."""
    return json.loads((EVENTS / f"{name}.json").read_text()) | changes


class Server(ThreadingHTTPServer):
    """Serves `handler` on a free port of this machine from a thread."""

    daemon_threads = True

    def __init__(self, handler):
        super().__init__(("127.0.0.1", 0), handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"127.0.0.1:{self.server_port}"

    def handle_error(self, request, client_address):
        pass  # a bootstrap that is stopped leaves its last request unfinished


class Quiet(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Otherwise each body waits 40 ms behind its head.
    disable_nagle_algorithm = True

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class RuntimeAPI:
    """Hands events out and collects what comes back: ("response" | "error" | "init", id, headers, body)."""

    def __init__(self):
        self.work, self.answers, self.count = queue.Queue(), queue.Queue(), 0
        api = self

        class Handler(Quiet):
            def do_GET(self):
                assert self.path == "/2018-06-01/runtime/invocation/next", self.path
                request_id, payload = api.work.get()
                self.answer(200, payload, [
                    ("Content-Type", "application/json"),
                    ("Lambda-Runtime-Aws-Request-Id", request_id),
                    ("Lambda-Runtime-Deadline-Ms", str(int(time.time() * 1000) + 28000)),
                    ("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:123456789012:function:bot"),
                    ("Lambda-Runtime-Trace-Id", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1"),
                ])

            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                parts = self.path.split("/")
                assert parts[:3] == ["", "2018-06-01", "runtime"], self.path
                self.answer(202, b'{"status":"OK"}\n', [("Content-Type", "application/json")])
                if parts[3:] == ["init", "error"]:
                    api.answers.put(("init", None, dict(self.headers), body))
                else:
                    assert parts[3] == "invocation" and parts[5] in ("response", "error"), self.path
                    api.answers.put((parts[5], parts[4], dict(self.headers), body))

        self.server = Server(Handler)

    def invoke(self, payload, timeout=20):
        """Gives the bootstrap an event and waits for what it makes of it."""
        self.count += 1
        request_id = f"8476a536-e9f4-11e8-9739-{self.count:012d}"
        raw = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
        self.work.put((request_id, raw))
        kind, answered, headers, body = self.answers.get(timeout=timeout)
        assert answered == request_id
        return kind, headers, body


class Extension:
    """The Parameters and Secrets extension. `parameters` and `secrets` are what AWS would have."""

    def __init__(self, parameters=(), secrets=(), not_ready=0):
        self.parameters, self.secrets = dict(parameters), dict(secrets)
        self.not_ready, self.asked = not_ready, []
        extension = self

        class Handler(Quiet):
            def do_GET(self):
                extension.asked.append(self.path)
                if self.headers.get("X-Aws-Parameters-Secrets-Token") != "session-token":
                    return self.answer(401, b"an X-Aws-Parameters-Secrets-Token header is required")
                if len(extension.asked) <= extension.not_ready:
                    return self.answer(400, b"not ready to serve traffic, please wait")
                url = urllib.parse.urlsplit(self.path)
                query = dict(urllib.parse.parse_qsl(url.query))
                if url.path == "/systemsmanager/parameters/get" and query.get("name") in extension.parameters:
                    assert query["withDecryption"] == "true"
                    return self.reply({"Parameter": {
                        "ARN": f"arn:aws:ssm:eu-central-1:123456789012:parameter{query['name']}",
                        "DataType": "text", "Name": query["name"], "Type": "SecureString",
                        "Value": extension.parameters[query["name"]], "Version": 1}, "ResultMetadata": {}})
                if url.path == "/secretsmanager/get" and query.get("secretId") in extension.secrets:
                    return self.reply({"Name": query["secretId"],
                                       "SecretString": extension.secrets[query["secretId"]]})
                self.answer(400, b"an unexpected error occurred while executing request: ParameterNotFound")

            def reply(self, value):
                self.answer(200, json.dumps(value).encode(), [("Content-Type", "application/json")])

        self.server = Server(Handler)

    @property
    def environment(self):
        return {"PARAMETERS_SECRETS_EXTENSION_HTTP_PORT": str(self.server.server_port),
                "AWS_SESSION_TOKEN": "session-token"}


SERVICE, STAGE, FUNCTION = "telegram-bot", "prod", "webhook"


@functools.cache
def bootstrap_path():
    """The bootstrap to test: the one that is named, or the one in the archive that `infra build` makes of this checkout,
    unpacked in a folder of its own as Lambda would."""
    named = os.environ.get("INFRA_BOOTSTRAP")
    if named:
        return pathlib.Path(named).resolve()
    folder = tempfile.mkdtemp(prefix="infra-unpacked-")
    atexit.register(shutil.rmtree, folder)
    subprocess.run(["unzip", "-q", archive_path(), "-d", folder], check=True)
    return pathlib.Path(folder) / "bootstrap"


def archive_path():
    """The archive that `infra build` makes of the function."""
    subprocess.run(["swift", "run", "infra", "build", SERVICE, "--stage", STAGE], cwd=ROOT, check=True)
    archives = json.loads((ROOT / "artifacts" / "artifacts.json").read_text())["artifacts"]
    archive = next(made for made in archives if made["id"] == f"{SERVICE}/{STAGE}/{FUNCTION}")
    return ROOT / "artifacts" / archive["path"]


def declared_environment():
    """The environment that the function's template gives it."""
    template = json.loads((ROOT / "generated" / SERVICE / STAGE / "cloudformation.json").read_text())
    functions = [made["Properties"] for made in template["Resources"].values() if made["Type"] == "AWS::Lambda::Function"]
    return next(made["Environment"]["Variables"] for made in functions if made["FunctionName"].endswith(f"-{FUNCTION}"))


class Function:
    """A bootstrap as Lambda runs it: nothing in its folder but itself, nothing in its environment but what it is given."""

    def __init__(self, path, folder, environment):
        self.api = RuntimeAPI()
        self.log_path = folder / "log"
        self.log = self.log_path.open("wb")
        self.process = subprocess.Popen(
            [path], cwd=folder, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
            env={"AWS_LAMBDA_RUNTIME_API": self.api.server.address} | environment)

    def invoke(self, payload):
        return self.api.invoke(payload)

    def records(self):
        """The log so far: every line must be a JSON record."""
        return [json.loads(line) for line in self.log_path.read_text().splitlines()]

    def stop(self):
        self.process.kill()
        self.process.wait()
        self.log.close()
