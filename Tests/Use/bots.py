"""The two bots behind one face: `post(body, secret)` gives status and body, `menu()` the setMyCommands file."""

import http.client
import json
import os
import re
import subprocess

from runtime_api import ROOT, Function, bootstrap_path, event


class SwiftBot:
    """The bootstrap behind the local Runtime API, asked through an HTTP API's events."""

    def __init__(self, folder, **environment):
        self.path = bootstrap_path()
        self.function = Function(self.path, folder, environment)

    def post(self, body, secret):
        made = event("http-api", body=body)
        if secret is not None:
            made["headers"]["x-telegram-bot-api-secret-token"] = secret
        kind, _, answer = self.function.invoke(made)
        assert kind == "response", answer
        return json.loads(answer)["statusCode"], json.loads(answer)["body"]

    def menu(self):
        return subprocess.run([self.path, "--commands"], capture_output=True, check=True).stdout

    def stop(self):
        self.function.stop()


class PHPBot:
    """`public/index.php` behind PHP's own server."""

    folder = ROOT / "Examples" / "php-bot"

    def __init__(self, folder, **environment):
        self.log = (folder / "log").open("w+b")
        self.process = subprocess.Popen(
            ["php", "-d", "display_errors=0", "-S", "127.0.0.1:0", self.folder / "public" / "index.php"],
            env={"PATH": os.environ["PATH"], "TMPDIR": str(folder)} | environment, stdout=self.log, stderr=self.log)
        self.port = self.wait_for_port(folder / "log")

    def wait_for_port(self, log):
        while self.process.poll() is None:
            if found := re.search(r"http://127\.0\.0\.1:(\d+)", log.read_text()):
                return int(found[1])
        raise RuntimeError(log.read_text())

    def post(self, body, secret):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {"Content-Type": "application/json"}
        if secret is not None:
            headers["X-Telegram-Bot-Api-Secret-Token"] = secret.encode()
        connection.request("POST", "/", body.encode(), headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()

    def menu(self):
        return subprocess.run(["php", self.folder / "commands.php"], capture_output=True, check=True).stdout

    def stop(self):
        self.process.kill()
        self.process.wait()
        self.log.close()
