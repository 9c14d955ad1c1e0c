"""`infra diagram`: what is in the picture, that it stays legible, and that names stay names."""

import json
import os
import re
import shutil
import subprocess

import pytest

from test_diff import ROOT, command

ODD = ["end", 'a"b', "<b>x</b>", "`c`", "x;y", "subgraph", "[z]", "{w}", "(q)", "#quot;", "ü", "a|b", "\x1b[31m",
       "%%{init: {}}%%", "click n1", '"]:::x', "$$a$$", "a\\nb"]


def shop(count):
    resources = {"Api": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"Name": "shop"}}}
    for index in range(7):
        resources[f"T{index}"] = {"Type": "AWS::DynamoDB::Table", "Properties": {"TableName": ODD[index]}}
        resources[f"Q{index}"] = {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": ODD[index + 7]}}
    for index in range(count):
        arn = {"Fn::GetAtt": [f"F{index}", "Arn"]}
        statements = [
            {"Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": {"Fn::GetAtt": [f"T{index % 7}", "Arn"]}},
            {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": [{"Fn::GetAtt": [f"Q{index % 5}", "Arn"]}]}]
        resources[f"R{index}"] = {"Type": "AWS::IAM::Role", "Properties": {
            "Policies": [{"PolicyName": "p", "PolicyDocument": {"Statement": statements}}]}}
        resources[f"F{index}"] = {"Type": "AWS::Lambda::Function", "Properties": {
            "FunctionName": ODD[index % len(ODD)] + str(index), "Role": {"Fn::GetAtt": [f"R{index}", "Arn"]}}}
        if index % 3 == 0:
            resources[f"I{index}"] = {"Type": "AWS::ApiGatewayV2::Integration", "Properties": {"IntegrationUri": arn}}
            resources[f"Route{index}"] = {"Type": "AWS::ApiGatewayV2::Route", "Properties": {
                "ApiId": {"Ref": "Api"}, "RouteKey": f'GET /"{index}/{{id}}',
                "Target": {"Fn::Join": ["/", ["integrations", {"Ref": f"I{index}"}]]}}}
        elif index % 3 == 1:
            resources[f"E{index}"] = {"Type": "AWS::Events::Rule", "Properties": {
                "ScheduleExpression": f"rate({index} minutes)", "Targets": [{"Id": "a", "Arn": arn}]}}
        else:
            resources[f"M{index}"] = {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {
                "EventSourceArn": {"Fn::GetAtt": [f"Q{index % 5}", "Arn"]}, "FunctionName": {"Ref": f"F{index}"}}}
    return {"Resources": resources}


def diagram(folder, *arguments):
    return subprocess.run(
        [command(), "diagram", *arguments], cwd=folder, capture_output=True, text=True, check=True).stdout


def write(folder, count):
    stack = folder / "templates/shop/prod"
    stack.mkdir(parents=True, exist_ok=True)
    (stack / "cloudformation.json").write_text(json.dumps(shop(count)))


NODE = re.compile(r'^    (n\d+)(?:\(\[|\{\{|\[/|\[\(|\[|\()"([^"]*)"(?:\]\)|\}\}|/\]|\)\]|\]|\))(?::::changed)?$')
EDGE = re.compile(r'^  (n\d+) -->(?:\|"[^"]*"\|)? (n\d+)$')


def parsed(text):
    nodes, edges = {}, []
    for line in text.splitlines()[1:]:
        if node := NODE.match(line):
            nodes[node[1]] = node[2]
        elif edge := EDGE.match(line):
            edges.append((edge[1], edge[2]))
        else:
            assert re.match(r'^  (subgraph s\d+\["[^"]*"\]|end|classDef .*)$', line), line
    assert all(a in nodes and b in nodes for a, b in edges)
    return nodes, edges


@pytest.mark.parametrize("count", [5, 30, 150, 300])
def test_it_stays_legible(tmp_path, count):
    write(tmp_path, count)
    nodes, edges = parsed(diagram(tmp_path, "--from", "templates"))
    assert 3 <= len(nodes) <= 40 and edges
    assert "\x1b" not in "".join(nodes.values())
    everything, all_edges = parsed(diagram(tmp_path, "--from", "templates", "--unfolded"))
    assert sum(re.match(r".*\d$", label) is not None for label in everything.values()) >= count
    assert len(all_edges) >= count * 2


def test_entrances_functions_and_what_they_use(tmp_path):
    write(tmp_path, 3)
    text = diagram(tmp_path, "--from", "templates", "--unfolded")
    nodes, edges = parsed(text)
    named = {label: node for node, label in nodes.items()}
    api, first = named["API shop"], named["end0"]
    assert (api, first) in edges and (first, named["table end"]) in edges and (first, named["queue {w}"]) in edges
    assert '|"GET /#34;0/{id}"|' in text


def test_dot_is_what_graphviz_reads(tmp_path):
    write(tmp_path, 40)
    text = diagram(tmp_path, "--from", "templates", "--format", "dot")
    assert text.startswith("digraph infra {") and text.count("{") >= 2
    if shutil.which("dot"):
        subprocess.run(["dot", "-Tsvg"], input=text, text=True, check=True, capture_output=True)


def test_the_specs_are_drawn():
    text = subprocess.run([f"{command().rsplit('/', 1)[0]}/infra", "diagram"], cwd=ROOT, capture_output=True, text=True)
    nodes, edges = parsed(text.stdout)
    assert "webhook" in nodes.values() and "load balancer public" in nodes.values()


@pytest.mark.skipif(
    not os.environ.get("INFRA_MERMAID") or not shutil.which("chromium"),
    reason="INFRA_MERMAID names mermaid.min.js, and Chromium runs it")
def test_mermaid_parses_and_draws_it(tmp_path):
    texts = {"specs": subprocess.run(
        [f"{command().rsplit('/', 1)[0]}/infra", "diagram"], cwd=ROOT, capture_output=True, text=True).stdout}
    for count in (3, 30, 150, 300):
        write(tmp_path, count)
        texts[str(count)] = diagram(tmp_path, "--from", "templates")
    shutil.copy(os.environ["INFRA_MERMAID"], tmp_path / "mermaid.js")
    (tmp_path / "page.html").write_text("""<!doctype html><meta charset="utf-8"><script src="mermaid.js"></script><pre id="out"></pre>
        <script>const texts = TEXTS; mermaid.initialize({startOnLoad: false, securityLevel: "strict"});
        (async () => { const out = {}; for (const [name, text] of Object.entries(texts)) {
          try { await mermaid.parse(text); const one = await mermaid.render("g" + name, text)
                out[name] = new DOMParser().parseFromString(one.svg, "text/html").body.textContent }
          catch (error) { out[name] = "ERROR " + error } }
          document.getElementById("out").textContent = "RESULT" + btoa(unescape(encodeURIComponent(JSON.stringify(out)))) + "END"
        })()</script>""".replace("TEXTS", json.dumps(texts).replace("</", "<\\/")))
    page = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files", "--virtual-time-budget=30000",
         "--dump-dom", f"file://{tmp_path}/page.html"], capture_output=True, text=True).stdout
    import base64
    drawn = json.loads(base64.b64decode(re.search("RESULT([A-Za-z0-9+/=]+)END", page)[1]))
    assert not [text for text in drawn.values() if text.startswith("ERROR")], drawn
    # Names are shown as they are.
    for name in ("end0", 'a"b1', "<b>x</b>2", "`c`", "{w}"):
        assert any(name in text for text in drawn.values()), (name, drawn["3"])
