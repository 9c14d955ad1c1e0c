"""The processes, and a project's folder in which the command is run."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[2]


class AWS:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.processes = [
            subprocess.Popen([sys.executable, HERE / "server.py", self.folder / "port"], stderr=subprocess.DEVNULL),
            subprocess.Popen([sys.executable, HERE / "cli_server.py", self.folder / "socket"], stderr=subprocess.DEVNULL)]
        # Without what Python looks for at its start, and without a version manager's detour.
        self.program = self.folder / "bin/aws"
        self.program.parent.mkdir()
        text = (HERE / "aws").read_text().split("\n", 1)[1]
        self.program.write_text(f"#!{Path(sys.executable).resolve()} -SEs\n{text}")
        self.program.chmod(0o755)
        self._until(lambda: (self.folder / "port").exists() and (self.folder / "port").read_text())
        self._until(lambda: (self.folder / "socket").exists())
        self.endpoint = f"http://127.0.0.1:{(self.folder / 'port').read_text()}"
        given = os.environ.get("INFRA_TEST_COMMAND")
        self.command = Path(given or subprocess.check_output(
            ["swift", "build", "--show-bin-path"], cwd=ROOT, text=True).strip() + "/TranscriptSpecs")
        self.environment = {
            "PATH": f"{self.program.parent}:{os.environ.get('PATH', '')}", "HOME": str(self.folder), "AWS_ACCESS_KEY_ID": "dummy",
            "AWS_SECRET_ACCESS_KEY": "dummy", "AWS_EC2_METADATA_DISABLED": "true", "AWS_MAX_ATTEMPTS": "1",
            "AWS_ENDPOINT_URL": self.endpoint, "AWS_STAND_IN": str(self.folder), "NO_PROXY": "127.0.0.1", "LC_ALL": "C.UTF-8",
            "AWS_DEFAULT_REGION": "eu-central-1"}

    def _until(self, ready):
        for _ in range(600):
            try:
                if ready():
                    return
            except OSError:
                pass
            time.sleep(0.05)
        raise RuntimeError("it did not start")

    def branch(self, folder):
        """Another AWS that begins as this one is now, and goes its own way."""
        return Branch(self, Path(folder))

    def empty(self):
        self.enforce(False)
        self._post("reset", b"")

    def enforce(self, is_on):
        """Whether moto looks at the caller's policies. What was asked for is noted in `port.asked`."""
        self._post("reset-auth", b"0" if is_on else b"inf")

    def _post(self, path, body):
        request = urllib.request.Request(f"{self.endpoint}/moto-api/{path}", body, {"Content-Type": "text/plain"}, method="POST")
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=30).read()

    def close(self):
        for process in self.processes:
            process.kill()
            process.wait()


class Branch(AWS):
    def __init__(self, aws, folder):
        self.folder, self.program, self.command = folder, aws.program, aws.command
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "socket").symlink_to(aws.folder / "socket")
        self.connection = socket.socket(socket.AF_UNIX)
        self.connection.connect(str(aws.folder / "port.control"))
        self.connection.sendall(str(folder / "port").encode())
        self._until(lambda: (folder / "port").exists() and (folder / "port").read_text())
        self.endpoint = f"http://127.0.0.1:{(folder / 'port').read_text()}"
        self.environment = {**aws.environment, "AWS_ENDPOINT_URL": self.endpoint, "AWS_STAND_IN": str(folder)}

    def state(self):
        """Stacks with state and template, change sets that wait, and what is in the buckets."""
        self.connection.sendall(b"state")
        answer = b""
        while not answer.endswith(b"\0"):
            answer += self.connection.recv(1 << 20)
        return json.loads(answer[:-1])

    def close(self):
        self.connection.close()


class Project:
    """A folder with the files that the specs name."""

    def __init__(self, aws, folder, code="def handler(event, context):\n    return 1\n"):
        self.aws, self.folder = aws, Path(folder)
        (self.folder / "api").mkdir(parents=True, exist_ok=True)
        if code:
            self.code(code)

    def code(self, text):
        (self.folder / "api/app.py").write_text(text)

    def infra(self, *arguments, specs="deployed", status=0, fault="", input=None, **environment):
        """Runs the command; the calls of the AWS CLI that it makes are in `calls` afterwards."""
        for name in ("calls", "keys", "inputs"):
            (self.aws.folder / name).write_text("")
        done = subprocess.run(
            [self.aws.command, *arguments], cwd=self.folder, capture_output=True, text=True, timeout=120, input=input,
            stdin=subprocess.DEVNULL if input is None else None,
            env={**self.aws.environment, "SPECS": specs, "AWS_FAULT": fault, **environment})
        self.calls = [json.loads(line) for line in (self.aws.folder / "calls").read_text().splitlines()]
        self.inputs = [json.loads(line) for line in (self.aws.folder / "inputs").read_text().splitlines()]      # with recorded answers only
        self.keys = [f"{key}#{keys[:place].count(key) + 1}" for keys in [(self.aws.folder / "keys").read_text().splitlines()]
                     for place, key in enumerate(keys)]
        assert "Fatal error" not in done.stderr and "Traceback" not in done.stderr, done.stderr
        if status is not None:
            assert done.returncode == status, f"{done.returncode}\n{done.stdout}{done.stderr}"
        return done

    def deploy(self, *arguments, **named):
        return self.infra("deploy", "--stage", "dev", "--yes", "--create-bucket", *arguments, **named)

    def aws_cli(self, *arguments, region="eu-central-1"):
        done = subprocess.run(
            [self.aws.program, "--region", region, "--output", "json", *arguments], capture_output=True, text=True, timeout=60,
            env=self.aws.environment, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout) if done.stdout.strip() else {}

    def stacks(self, region="eu-central-1"):
        found = self.aws_cli("cloudformation", "describe-stacks", region=region)["Stacks"]
        return {one["StackName"]: one["StackStatus"] for one in found}

    def enforced(self, documents):
        """The environment of a user who has these policies; from now on IAM says what may be done."""
        self.aws.enforce(False)
        self.aws_cli("iam", "create-user", "--user-name", "deployer")
        for number, document in enumerate(documents):
            arn = self.aws_cli("iam", "create-policy", "--policy-name", f"deploy-{number}", "--policy-document", json.dumps(document))
            self.aws_cli("iam", "attach-user-policy", "--user-name", "deployer", "--policy-arn", arn["Policy"]["Arn"])
        key = self.aws_cli("iam", "create-access-key", "--user-name", "deployer")["AccessKey"]
        self.aws.enforce(True)
        return {"AWS_ACCESS_KEY_ID": key["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": key["SecretAccessKey"]}


def operations(project):
    return [call[-1] if len(call) < 2 else call[1] for call in project.calls]


def watched(project, *arguments, specs, secrets, input=""):
    """Runs the command while all argument lists and environments of the machine are read, again and again."""
    seen = []
    run = subprocess.Popen(
        [project.aws.command, *arguments], cwd=project.folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, env={**project.aws.environment, "SPECS": specs, "AWS_FAULT": ""})
    run.stdin.write(input)
    run.stdin.close()
    while run.poll() is None:
        for process in os.listdir("/proc"):
            if process.isdigit():
                for file in ("cmdline", "environ"):
                    try:
                        with open(f"/proc/{process}/{file}", "rb") as opened:
                            text = opened.read()
                            seen += [(process, file) for secret in secrets if secret.encode() in text]
                    except OSError:
                        pass
    return run.stdout.read(), run.returncode, seen
