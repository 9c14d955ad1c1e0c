"""`infra-local` with templates made in tests."""

import http.client
import json
import os
import pathlib
import socket
import subprocess
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LISTENER = "Listener"


def local_program():
    """The executable, built where it is missing."""
    made = pathlib.Path(os.environ.get("INFRA_LOCAL", ROOT / ".build" / "debug" / "infra-local"))
    if not made.exists():
        subprocess.run(["swift", "build", "--product", "infra-local"], cwd=ROOT, check=True)
    return made


def zipped(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return str(path)


def description(resources, **more):
    stack = {"service": "shop", "stage": "dev", "region": "eu-central-1", "template": {"Resources": resources},
             "sources": {}, "parameters": {}}
    return {"version": 1, "command": "serve", "port": 0, "system": {"version": 1, "stacks": [stack]}, **more}


def function(name, archive, **properties):
    return {name: {"Type": "AWS::Lambda::Function", "Properties": {
        "FunctionName": name, "Code": {"S3Key": archive}, "MemorySize": 256, "Timeout": 3, **properties}}}


def balancer(routes):
    """A listener with a rule for each (path, function, whether headers have several values), and one without rules."""
    made = {
        LISTENER: {"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {
            "Port": 443, "Protocol": "HTTPS",
            "DefaultActions": [{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404"}}]}},
        "Plain": {"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {
            "Port": 80, "Protocol": "HTTP",
            "DefaultActions": [{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "200"}}]}}}
    for number, (path, name, is_multi) in enumerate(routes, 1):
        made[f"Group{number}"] = {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": {
            "Name": f"group{number}", "TargetType": "lambda", "Targets": [{"Id": {"Fn::GetAtt": [name, "Arn"]}}],
            "TargetGroupAttributes": [{"Key": "lambda.multi_value_headers.enabled", "Value": str(is_multi).lower()}]}}
        made[f"Rule{number}"] = {"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": {
            "Priority": number, "ListenerArn": {"Ref": LISTENER},
            "Conditions": [{"Field": "path-pattern", "PathPatternConfig": {"Values": [path]}}],
            "Actions": [{"Type": "forward", "TargetGroupArn": {"Ref": f"Group{number}"}}]}}
    return made


def http_api(routes):
    made = {"Api": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"Name": "api", "ProtocolType": "HTTP"}}}
    for number, (key, name) in enumerate(routes):
        made[f"Integration{number}"] = {"Type": "AWS::ApiGatewayV2::Integration", "Properties": {
            "ApiId": {"Ref": "Api"}, "IntegrationType": "AWS_PROXY", "PayloadFormatVersion": "2.0",
            "IntegrationUri": {"Fn::GetAtt": [name, "Arn"]}}}
        made[f"Route{number}"] = {"Type": "AWS::ApiGatewayV2::Route", "Properties": {
            "ApiId": {"Ref": "Api"}, "RouteKey": key, "Target": {"Fn::Sub": f"integrations/${{Integration{number}}}"}}}
    return made


class LocalRun:
    """A server for a description; `page` and the logical ids of entrances are its ports."""

    def __init__(self, folder, document):
        document = {"cache": str(folder / "cache"), "secretsFile": str(folder / "secrets"), **document}
        (folder / "run.json").write_text(json.dumps(document))
        self.log = (folder / "log").open("wb")
        # Paths of documents that take its place come by standard input.
        told = subprocess.PIPE if document.get("watch") else None
        self.process = subprocess.Popen([local_program(), folder / "run.json"], stdin=told, stdout=subprocess.PIPE, stderr=self.log)
        resources = document["system"]["stacks"][0]["template"]["Resources"]
        kinds = ["AWS::ElasticLoadBalancingV2::Listener", "HTTP", "AWS::ApiGateway::RestApi", "WEBSOCKET", "AWS::Lambda::Url", "AWS::CloudFront::Distribution"]
        names = ["page"] + [name for kind in kinds for name, made in resources.items()
                            if kind in (made["Type"], made.get("Properties", {}).get("ProtocolType"))
                            and (kind != "HTTP" or made["Type"] == "AWS::ApiGatewayV2::Api")]
        self.ports = {}
        for name in names:
            line = self.process.stdout.readline().decode()
            self.ports[name] = int(line.split()[0].rsplit(":", 1)[1])
        self.ports["messages"] = int(self.process.stdout.readline().decode().split()[0].rsplit(":", 1)[1])
        self.schedules = list(iter(lambda: self.process.stdout.readline().decode().strip(), "Ready. Ctrl-C ends it."))
        # What it says of each request must be read, or it waits.
        import threading
        threading.Thread(target=self.process.stdout.read, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(20)
        self.log.close()

    def host(self, name):
        return f"localhost:{self.ports[name]}"

    def ask(self, name, method, target, body=b"", headers=()):
        link = http.client.HTTPConnection("127.0.0.1", self.ports[name], timeout=30)
        try:
            link.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
            headers = list(headers)
            if not any(key.lower() == "host" for key, _ in headers):
                headers.insert(0, ("Host", "shop.example.com"))
            for key, value in headers:
                link.putheader(key, value)
            if body:
                link.putheader("Content-Length", str(len(body)))
            link.endheaders(body or None)
            answer = link.getresponse()
            return answer.status, {key.lower(): value for key, value in answer.getheaders()}, answer.read()
        finally:
            link.close()

    def raw(self, name, data, wait=True):
        with socket.create_connection(("127.0.0.1", self.ports[name]), timeout=10) as link:
            link.sendall(data)
            if wait:
                try:
                    return link.recv(65536)
                except ConnectionResetError:
                    return b""
            return b""
