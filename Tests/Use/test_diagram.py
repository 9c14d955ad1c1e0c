"""`infra diagram`: what is in the picture, that it stays legible, and that names stay names."""

import json
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree

import pytest

from test_diff import ROOT, command, git, repository  # noqa: F401

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


def mermaid_script():
    """Mermaid itself: a file that INFRA_MERMAID names, or what Scripts/mermaid fetches."""
    path = os.environ.get("INFRA_MERMAID") or ROOT / ".tools/mermaid/artoo_mermaid/assets/mermaid.min.js"
    return path if os.path.exists(path) else None


@pytest.mark.skipif(not mermaid_script() or not shutil.which("chromium"), reason="Scripts/mermaid fetches Mermaid, and Chromium runs it")
def test_mermaid_parses_and_draws_it(tmp_path):
    texts = {"specs": subprocess.run(
        [f"{command().rsplit('/', 1)[0]}/infra", "diagram"], cwd=ROOT, capture_output=True, text=True).stdout}
    index = (ROOT / "generated/README.md").read_text()
    texts["index"] = re.search("```mermaid\\n(.*?)```", index, re.S)[1]
    for pair in sorted((ROOT / "Tests/Pairs").iterdir()):
        if (pair / "cloudformation.json").exists():
            texts[pair.name] = diagram(tmp_path, "--from", str(pair / "cloudformation.json"))
    for count in (3, 30, 150, 300):
        write(tmp_path, count)
        texts[str(count)] = diagram(tmp_path, "--from", "templates")
    texts = {name: text for name, text in texts.items() if text != "flowchart LR\n"}
    assert len(texts) > 20
    shutil.copy(mermaid_script(), tmp_path / "mermaid.js")
    (tmp_path / "page.html").write_text("""<!doctype html><meta charset="utf-8"><script src="mermaid.js"></script><pre id="out"></pre>
        <script>const texts = TEXTS; mermaid.initialize({startOnLoad: false, securityLevel: "strict"});
        (async () => { const out = {}; for (const [name, text] of Object.entries(texts)) {
          try { await mermaid.parse(text); const one = await mermaid.render("g" + name.replace(/\\W/g, ""), text)
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


SVG = "{http://www.w3.org/2000/svg}"


def test_what_changed_is_marked(tmp_path):
    write(tmp_path, 5)
    (tmp_path / "templates").rename(tmp_path / "generated")
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "first")
    assert ":::changed" not in diagram(tmp_path, "--from", "generated", "--since", "HEAD")
    path = tmp_path / "generated/shop/prod/cloudformation.json"
    template = json.loads(path.read_text())
    template["Resources"]["F1"]["Properties"]["MemorySize"] = 512
    path.write_text(json.dumps(template))
    text = diagram(tmp_path, "--from", "generated", "--since", "HEAD")
    assert [line.strip() for line in text.splitlines() if line.endswith(":::changed")] == [
        line.strip() for line in text.splitlines() if 'a#34;b1"' in line], text
    picture = diagram(tmp_path, "--from", "generated", "--since", "HEAD", "--format", "svg")
    assert picture.count('stroke="#d4351c"') == 2 and ">changed</text>" in picture, "the node and the legend"
    run = subprocess.run([command(), "diagram", "--from", "generated", "--since", "nowhere"], cwd=tmp_path, capture_output=True, text=True)
    assert run.returncode == 1 and 'There is no commit "nowhere"' in run.stderr


@pytest.mark.parametrize("count", [5, 30, 150, 300])
def test_the_picture_is_an_image_without_overlaps(tmp_path, count):
    write(tmp_path, count)
    text = diagram(tmp_path, "--from", "templates", "--format", "svg")
    assert text == diagram(tmp_path, "--from", "templates", "--format", "svg")
    root = xml.etree.ElementTree.fromstring(text)
    width, height = float(root.get("width")), float(root.get("height"))
    boxes = []
    for group in root.iter(f"{SVG}g"):
        shape = next(one for one in group if one.tag != f"{SVG}title")
        if shape.tag == f"{SVG}rect":
            x, y, w, h = (float(shape.get(name)) for name in ("x", "y", "width", "height"))
        elif shape.tag == f"{SVG}polygon":
            points = [tuple(map(float, point.split(","))) for point in shape.get("points").split()]
            x, y = min(a for a, _ in points), min(b for _, b in points)
            w, h = max(a for a, _ in points) - x, max(b for _, b in points) - y
        else:
            x, y, rx, w, v = map(float, re.match(r"M(\S+) (\S+)a(\S+) 6 0 0 1 (\S+) 0v(\S+)a", shape.get("d")).groups())
            y, h = y - 6, v + 12
        assert 0 <= x and x + w <= width and 0 <= y and y + h <= height
        boxes.append((x, y, w, h))
    nodes, _ = parsed(diagram(tmp_path, "--from", "templates"))
    assert len(boxes) == len(nodes)
    for index, (x, y, w, h) in enumerate(boxes):
        for a, b, c, d in boxes[index + 1:]:
            assert x + w <= a or a + c <= x or y + h <= b or b + d <= y, ((x, y, w, h), (a, b, c, d))


@pytest.mark.skipif(not shutil.which("chromium"), reason="Chromium draws the picture")
def test_a_browser_draws_every_text_inside_its_shape(tmp_path):
    write(tmp_path, 30)
    text = diagram(tmp_path, "--from", "templates", "--format", "svg")
    (tmp_path / "page.html").write_text(f"""<!doctype html><meta charset="utf-8">{text}<pre id="out"></pre><script>
        const wrong = []
        for (const group of document.querySelectorAll("g")) {{
          const shape = group.children[1].getBBox(), label = group.querySelector("text").getBBox()
          if (!label.width || label.x < shape.x || label.x + label.width > shape.x + shape.width || label.y < shape.y - 1
              || label.y + label.height > shape.y + shape.height + 1) wrong.push(group.textContent)
        }}
        document.getElementById("out").textContent = "RESULT" + document.querySelectorAll("g").length + " " + wrong.length + "END" + wrong
        </script>""")
    page = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", f"file://{tmp_path}/page.html"],
        capture_output=True, text=True).stdout
    found = re.search(r"RESULT(\d+) (\d+)END(.*)", page)
    assert int(found[1]) >= 20 and found[2] == "0", found[0]
