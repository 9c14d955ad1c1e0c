"""moto's server on a loopback port, the AWS CLI and boto3 pointed at it."""

import json
import logging
import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import boto3
import requests
from botocore.config import Config
from moto.moto_server.threaded_moto_server import ThreadedMotoServer

ACCOUNT = "123456789012"                      # moto's account
CLI = Path(sys.executable).parent / "aws"


class Made(set):
    """What was put there before the stacks already, and the network of each region."""

    def __init__(self):
        super().__init__()
        self.vpcs = {}


class Cloud:
    def __init__(self):
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        self.server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
        self.server.start()
        host, port = self.server.get_host_and_port()
        self.endpoint = f"http://{host}:{port}"
        self.empty()
        self.home = tempfile.TemporaryDirectory()
        # Nothing of the caller's environment: no credentials, no profile, no proxy.
        self.environment = {
            "PATH": os.environ.get("PATH", ""), "HOME": self.home.name, "AWS_ACCESS_KEY_ID": "dummy",
            "AWS_SECRET_ACCESS_KEY": "dummy", "AWS_EC2_METADATA_DISABLED": "true", "AWS_PAGER": "",
            "AWS_MAX_ATTEMPTS": "1", "NO_PROXY": "127.0.0.1", "LC_ALL": "C.UTF-8",
        }

    def empty(self):
        """moto's tables belong to the process: a second server would find what the first one left."""
        requests.post(f"{self.endpoint}/moto-api/reset", proxies={"http": None}, timeout=60)
        self.made = Made()

    def close(self):
        self.empty()
        self.server.stop()
        self.home.cleanup()

    def cli(self, region, *arguments):
        """The real AWS CLI, as a deployer would type it."""
        done = subprocess.run(
            [sys.executable, CLI, "--endpoint-url", self.endpoint, "--region", region, "--output", "json", *arguments],
            env=self.environment, capture_output=True, text=True, timeout=120, check=False)
        if done.returncode:
            raise RuntimeError(f"aws {' '.join(map(str, arguments))}\n{done.stderr.strip()}")
        return json.loads(done.stdout) if done.stdout.strip().startswith(("{", "[")) else done.stdout

    @cache
    def client(self, service, region):
        return boto3.client(
            service, region_name=region, endpoint_url=self.endpoint, aws_access_key_id="dummy",
            aws_secret_access_key="dummy",
            config=Config(proxies={}, retries={"total_max_attempts": 1}, s3={"addressing_style": "path"}))
