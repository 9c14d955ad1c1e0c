"""Layers, the size of /tmp, Ruby and Java: `infra-local` starts handlers with what Lambda gives them."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import zipfile

import pytest

from local_run import description, function, local_program, zipped


def invoked(folder, resources, event=None, **environment):
    document = description(resources, command="invoke", service="shop", function="Fn", event=str(folder / "event.json"),
                           cache=str(folder / "cache"), secretsFile=str(folder / "secrets"))
    (folder / "event.json").write_text(json.dumps(event or {}))
    (folder / "run.json").write_text(json.dumps(document))
    done = subprocess.run([local_program(), folder / "run.json"], capture_output=True, text=True, timeout=60,
                          env={**os.environ, **environment})
    return done.returncode, done.stdout, done.stderr


def mounts():
    """Whether this machine lets us make mount namespaces."""
    return any(subprocess.run(["unshare", *words, "--mount", "mount", "-t", "tmpfs", "tmpfs", "/opt"], capture_output=True).returncode == 0
               for words in ([], ["--user", "--map-root-user"])) if shutil.which("unshare") else False


def layer(name, archive):
    return {name: {"Type": "AWS::Lambda::LayerVersion", "Properties": {"LayerName": name, "Content": {"S3Key": archive}}}}


CODE = '''
import json, os, subprocess, shared, lower
def handler(event, context):
    said = subprocess.run(["tool"], capture_output=True, text=True).stdout
    return {"shared": shared.WORD, "lower": lower.WORD, "said": said, "opt": os.path.exists("/opt/python/shared.py"), "path": shared.__file__}
'''


@pytest.mark.parametrize("isMounted", [True, False])
def test_layers_are_there_and_the_later_one_wins(tmp_path, isMounted):
    if isMounted and not mounts():
        pytest.skip("this machine makes no mount namespaces")
    archive = zipped(tmp_path / "f.zip", {"index.py": CODE})
    one = zipped(tmp_path / "one.zip", {"python/shared.py": "WORD = 1\n", "python/lower.py": "WORD = 'lower'\n"})
    two = tmp_path / "two.zip"
    with zipfile.ZipFile(two, "w") as made:
        made.writestr("python/shared.py", "WORD = 2\n")
        info = zipfile.ZipInfo("bin/tool")
        info.external_attr = 0o100755 << 16
        made.writestr(info, "#!/bin/sh\necho from the layer\n")
    resources = {**function("Fn", archive, Runtime="python3.12", Handler="index.handler", Layers=[{"Ref": "One"}, {"Ref": "Two"}]),
                 **layer("One", one), **layer("Two", str(two))}
    status, output, notes = invoked(tmp_path, resources, INFRA_LOCAL_MOUNTS="on" if isMounted else "off")
    assert status == 0, notes
    told = json.loads(output)
    assert (told["shared"], told["lower"], told["said"], told["opt"]) == (2, "lower", "from the layer\n", isMounted)
    assert told["path"].startswith("/opt/" if isMounted else str(tmp_path))
    assert not pathlib.Path("/opt/python/shared.py").exists(), "only the handler sees them"


def test_the_size_of_ephemeral_storage(tmp_path):
    if not mounts():
        pytest.skip("this machine makes no mount namespaces")
    code = '''
import os, tempfile
def handler(event, context):
    with open(tempfile.gettempdir() + "/file", "wb") as file:
        for _ in range(event["megabytes"]):
            file.write(b"x" * (1 << 20))
    return "written"
'''
    resources = function("Fn", zipped(tmp_path / "f.zip", {"index.py": code}), Runtime="python3.12", Handler="index.handler",
                         EphemeralStorage={"Size": 20})
    assert invoked(tmp_path, resources, {"megabytes": 10})[:2] == (0, '"written"\n')
    status, output, _ = invoked(tmp_path, resources, {"megabytes": 30})
    assert status == 1 and "No space left" in json.loads(output)["errorMessage"]


def test_ruby(tmp_path):
    code = "def handler(event:, context:)\n  puts 'a line'\n  { got: event['a'], name: context.function_name }\nend\n"
    resources = function("Fn", zipped(tmp_path / "f.zip", {"index.rb": code}), Runtime="ruby3.4", Handler="index.handler")
    status, output, notes = invoked(tmp_path, resources, {"a": 1})
    if not shutil.which("ruby"):
        assert status == 1 and "install ruby" in notes
        return
    assert status == 0 and json.loads(output) == {"got": 1, "name": "Fn"} and "a line" in notes
    resources = function("Fn", zipped(tmp_path / "e.zip", {"index.rb": "def handler(event:, context:)\n  raise ArgumentError, 'no'\nend\n"}),
                         Runtime="ruby3.4", Handler="index.handler")
    status, output, _ = invoked(tmp_path, resources)
    assert status == 1 and json.loads(output)["errorType"] == "Function<ArgumentError>"


JAVA = '''
import java.util.Map;
import com.amazonaws.services.lambda.runtime.*;
public class Echo implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        return Map.of("got", event.get("a"), "name", context.getFunctionName());
    }
}
'''


def test_java(tmp_path):
    core = sorted(pathlib.Path.home().glob(".m2/repository/com/amazonaws/aws-lambda-java-core/*/*.jar"))
    client = list(pathlib.Path.home().glob(".m2/repository/com/amazonaws/aws-lambda-java-runtime-interface-client/*/*.jar"))
    files = {"readme": ""}
    isRunnable = bool(core and client and shutil.which("javac"))
    if isRunnable:
        (tmp_path / "Echo.java").write_text(JAVA)
        subprocess.run(["javac", "-cp", core[-1], "Echo.java"], cwd=tmp_path, check=True)
        with open(tmp_path / "Echo.class", "rb") as made:
            files["Echo.class"] = made.read()
    resources = function("Fn", zipped(tmp_path / "f.zip", files), Runtime="java17", Handler="Echo::handleRequest", Timeout=20,
                         MemorySize=512)
    status, output, notes = invoked(tmp_path, resources, {"a": 1})
    if not isRunnable:
        assert status == 1 and ("mvn dependency:get" in notes or "install default-jre-headless" in notes)
        return
    assert status == 0 and json.loads(output) == {"got": 1, "name": "Fn"}, notes


# Stands for AWS' runtime client, which no registry that this machine reaches has: the same class, and the Runtime API.
CLIENT = '''
package com.amazonaws.services.lambda.runtime.api.client;
import java.net.URI;
import java.net.http.*;
public class AWSLambda {
    public static void main(String[] arguments) throws Exception {
        String base = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/invocation/";
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String[] names = arguments[0].split("::");
        java.lang.reflect.Method method = Class.forName(names[0]).getMethod(names[1], String.class);
        while (true) {
            HttpResponse<String> next = client.send(
                HttpRequest.newBuilder(URI.create(base + "next")).build(), HttpResponse.BodyHandlers.ofString());
            if (next.statusCode() != 200) return;
            String id = next.headers().firstValue("Lambda-Runtime-Aws-Request-Id").get();
            String answer = (String) method.invoke(null, next.body());
            client.send(HttpRequest.newBuilder(URI.create(base + id + "/response")).POST(HttpRequest.BodyPublishers.ofString(answer)).build(),
                HttpResponse.BodyHandlers.ofString());
        }
    }
}
'''
HANDLER = 'public class Hello { public static String handle(String event) { return "{\\"got\\": " + event + "}"; } }'


@pytest.mark.skipif(not shutil.which("javac") or not shutil.which("jar"), reason="there is no JDK here")
def test_java_with_a_named_client(tmp_path):
    for name, text in ("AWSLambda", CLIENT), ("Hello", HANDLER):
        (tmp_path / f"{name}.java").write_text(text)
        subprocess.run(["javac", "-d", tmp_path / name, tmp_path / f"{name}.java"], check=True)
    jars = tmp_path / "jars"
    jars.mkdir()
    subprocess.run(["jar", "cf", jars / "aws-lambda-java-runtime-interface-client-2.10.1.jar", "-C", tmp_path / "AWSLambda", "com"], check=True)
    archive = zipped(tmp_path / "f.zip", {"readme": ""})
    with zipfile.ZipFile(archive, "a") as made:
        made.write(tmp_path / "Hello" / "Hello.class", "Hello.class")
    resources = function("Fn", archive, Runtime="java21", Handler="Hello::handle", Timeout=20, MemorySize=512)
    status, output, notes = invoked(tmp_path, resources, {"a": 1}, INFRA_JAVA_CLIENT=str(jars))
    assert status == 0 and json.loads(output) == {"got": {"a": 1}}, notes
    status, _, notes = invoked(tmp_path, resources, INFRA_JAVA_CLIENT=str(tmp_path))
    assert status == 1 and "INFRA_JAVA_CLIENT names the folder" in notes and "put it there" in notes
    status, _, notes = invoked(tmp_path, resources, HOME=str(tmp_path))
    assert status == 1 and "INFRA_JAVA_CLIENT=FOLDER" in notes and "mvn dependency:get" in notes


@pytest.mark.parametrize("code, status, expected", [
    ("def handler(event, context):\n    import sys\n    print('a line')\n    return ['awslambdaric' in sys.modules, event['a']]\n", 0, [True, 1]),
    ("def handler(event, context):\n    raise ValueError('no')\n", 1, "ValueError"), ("import nothing_of_this_name\n", 1, "Runtime.ImportModuleError")])
def test_the_runtime_client_of_aws_for_python(tmp_path, code, status, expected):
    pytest.importorskip("awslambdaric")
    archive = zipped(tmp_path / "f.zip", {"index.py": code})
    path = f"{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}"
    resources = function("Fn", archive, Runtime="python3.13", Handler="index.handler")
    got, output, notes = invoked(tmp_path, resources, {"a": 1}, PATH=path)
    told = json.loads(output)
    assert got == status and (told if status == 0 else told["errorType"]) == expected, notes
    assert status or "a line" in notes


@pytest.mark.skipif(not shutil.which("node"), reason="there is no node here")
def test_a_runtime_client_for_node_in_the_archive(tmp_path):
    """Which program is started, and with what: a registry with the client itself is not reached here."""
    client = """#!/usr/bin/env node
const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(":"), base = `http://${host}:${port}/2018-06-01/runtime/invocation/`;
(async () => {
  const next = await fetch(base + "next");
  await fetch(`${base}${next.headers.get("lambda-runtime-aws-request-id")}/response`, { method: "POST", body: JSON.stringify(process.argv.slice(2)) });
})();
"""
    archive = zipped(tmp_path / "f.zip", {"index.js": "", "node_modules/.bin/aws-lambda-ric": client})
    resources = function("Fn", archive, Runtime="nodejs22.x", Handler="index.handler")
    assert invoked(tmp_path, resources)[:2] == (0, '["index.handler"]\n')
