"""`infra import`: the stack stays as it is. What the imported spec compiles to, in both forms, against what Serverless makes of
the original: by its recordings (through the model that is held against them) for the recorded cases, and for small files with each
thing that real files contain."""

import copy
import json
import os
import re
import subprocess

import pytest

import differences as deliberate
import imported
import serverless_model
import stacks
from meaning import differences, normalise, without_chance
from meaning.difference import report

OWN = stacks.HERE / "data" / "import"
RECORDED = stacks.HERE / "data" / "recorded"
FORMS = ("cloudformation.json", "serverless.yml")
PARAMS = {**stacks.PARAMS, "VpcId": "vpc-0a1b2c3d"}
# Bref 2 is told by composer.json, which the recording does not have.
CASES = sorted(path.stem.replace("_", "-") for folder in (OWN, RECORDED) for path in folder.glob("*.yml")
               if not path.stem.endswith("-events") and path.stem != "bref_v2")

# ${aws:accountId} stays what CloudFormation knows.
ACCOUNT = "123456789012"

# What does not come back equal, and why: each is in the report as lost.
UNEQUAL = {
    "left": "an image that Serverless builds, a plugin that nobody knows",
}
# Equal, and something beside the stack is lost.
LOST = {"per-function": 1, "todo-api": 1}
# A method waits for more in our serverless.yml than Serverless lets it.
WAITING = re.compile(r"Resources\.ApiGatewayMethod\w+\.DependsOn$")


@pytest.fixture(scope="module")
def originals(tmp_path_factory):
    """Each original with a service name of its own."""
    folder = tmp_path_factory.mktemp("originals")
    for path in [*OWN.glob("*.yml"), *RECORDED.glob("*.yml")]:
        text = path.read_text(encoding="utf-8")
        name = path.stem.replace("_", "-")
        if path.parent == RECORDED:
            text = re.sub(r"^service: .*$", f"service: {name}", text, count=1, flags=re.M)
        if name == "windows":
            text = "\ufeff" + text.replace("service: windows\n", "service: windows\t# a tab\n").replace("\n", "\r\n")
        # AWS wants names of two letters.
        (folder / f"{name}.yml").write_text(text.replace("{A: b,", "{AB: b,"), encoding="utf-8", newline="")
    return folder


@pytest.fixture(scope="module")
def first(originals, tmp_path_factory):
    folder = tmp_path_factory.mktemp("imported")
    paths = [originals / f"{case}.yml" for case in CASES]
    compiled = {path: folder / f"{path.stem}-compiled.json" for path in paths}
    for path, file in compiled.items():
        its = {} if path.stem in UNEQUAL else imported.expanded(path, PARAMS)
        file.write_text(json.dumps(its), encoding="utf-8")
    reports = imported.run(paths, folder / "specs", "--value", "ssm:/app/bot-token=SSM(/app/bot-token)", compiled=compiled)
    messages = imported.build(folder / "specs", folder, folder / "generated")
    return folder, reports, messages


# A name is replaced by a longer one after the line was laid out.
LONGER = {"Oddities.swift"}


def test_specs_are_formatted_as_swift_format_does(first):
    folder, _, _ = first
    specs = sorted(one for one in (folder / "specs").rglob("*.swift") if one.name not in LONGER | {"main.swift"})
    assert len(specs) >= len(CASES) - len(LONGER)
    ran = subprocess.run(
        ["swift", "format", "lint", "--strict", "--configuration", stacks.REPOSITORY / ".swift-format", *specs],
        capture_output=True, text=True)
    assert not ran.returncode, ran.stderr


def template(path):
    if path.suffix == ".json":
        return json.loads(path.read_text(encoding="utf-8"))
    return serverless_model.expand(serverless_model.load(path), params=PARAMS)


def allowed(statements):
    """Statements of the same actions as one: what they allow is the same, however it is divided."""
    merged = {}
    for statement in statements if isinstance(statements, list) else [statements]:
        key = json.dumps({key: value for key, value in statement.items() if key != "Resource"}, sort_keys=True)
        resources = statement.get("Resource", [])
        merged.setdefault(key, set()).update(
            json.dumps(one, sort_keys=True) for one in (resources if isinstance(resources, list) else [resources]))
    return [[key, *sorted(resources)] for key, resources in sorted(merged.items())]


def compared(mine, its):
    mine, its = (normalise(without_chance(copy.deepcopy(one))) for one in (mine, its))
    its = json.loads(json.dumps(its).replace(f'"{ACCOUNT}"', '{"Ref": "AWS::AccountId"}'))
    mine = json.loads(json.dumps(mine).replace(f'"{ACCOUNT}"', '{"Ref": "AWS::AccountId"}'))
    for name, _, take_out in deliberate.DIFFERENCES:
        if take_out in (deliberate.code, deliberate.description):
            take_out(mine, its)
    for one in (mine, its):
        for name in [name for name in one.get("Outputs") or {} if name.endswith(("LambdaLayerHash", "LambdaLayerS3Key"))]:
            del one["Outputs"][name]
        for resource in one["Resources"].values():
            if resource["Type"] == "AWS::SNS::Topic" and "Subscription" in (resource.get("Properties") or {}):
                resource["Properties"]["Subscription"].sort(key=json.dumps)          # no order
            policies = (resource.get("Properties") or {}).get("Policies")
            for policy in policies if isinstance(policies, list) else []:           # those of user pools are an object
                policy["PolicyDocument"]["Statement"] = allowed(policy["PolicyDocument"]["Statement"])
            if not resource.get("Properties"):
                resource.pop("Properties", None)
    return differences(mine, its)


def files(folder, case):
    [found] = (folder / "generated" / case).iterdir()
    return [found / form for form in FORMS]


@pytest.mark.parametrize("case", [case for case in CASES if case not in UNEQUAL])
def test_the_stack_stays_as_it_is(case, originals, first):
    folder, reports, _ = first
    its = imported.expanded(originals / f"{case}.yml", PARAMS)
    for path in files(folder, case):
        found = [one for one in compared(template(path), its) if path.suffix == ".json" or not WAITING.match(one.path)]
        assert not found, f"{path.name}\n" + report(found, "ours", "Serverless'")
    assert reports[case]["lost"] == LOST.get(case, 0), [entry for entry in reports[case]["entries"] if entry["fate"] == "lost"]


@pytest.mark.parametrize("case", sorted(UNEQUAL))
def test_what_is_not_equal_is_said(case, originals, first):
    _, reports, _ = first
    lost = [entry for entry in reports[case]["entries"] if entry["fate"] == "lost"]
    assert lost and all(entry["line"] and entry["note"] for entry in lost)
    spec = next(first[0].joinpath("specs").glob(f"{reports[case]['constant'][:1].upper()}{reports[case]['constant'][1:]}.swift"))
    assert spec.read_text(encoding="utf-8").count("// not imported: ") == len(lost)


@pytest.mark.parametrize("case", ["rest-table", "anchors", "todo-api"])
def test_the_comparison_with_what_serverless_compiled_is_empty(case, originals, first, tmp_path):
    """`infra diff --original`, as the import runs it."""
    its = tmp_path / "compiled.json"
    its.write_text(json.dumps(imported.expanded(originals / f"{case}.yml", PARAMS)), encoding="utf-8")
    stage = files(first[0], case)[0].parent.name
    done = subprocess.run([first[0] / "infra", "diff", "--original", its, case, "--stage", stage],
                          capture_output=True, text=True, cwd=first[0])
    assert done.returncode == 0 and "No difference in meaning" in done.stdout, done.stdout + done.stderr


def test_how_many_are_equal(originals, first):
    """26 of 27 in both forms; of what those have, most is typed."""
    _, reports, _ = first
    equal = [case for case in CASES if case not in UNEQUAL]
    assert len(equal) == 26 and len(CASES) == 27
    typed, raw = (sum(reports[case][fate] for case in equal) for fate in ("typed", "raw"))
    assert typed / (typed + raw) > 0.7


def test_the_specs_have_no_other_errors_than_missing_code(first):
    _, _, messages = first
    errors = [line for line in messages.splitlines() if ": error: " in line]
    assert all("[missing-code]" in line for line in errors), "\n".join(errors)


@pytest.fixture(scope="module")
def second(first, tmp_path_factory):
    """Our own outputs, imported again."""
    folder = tmp_path_factory.mktemp("again")
    generated = first[0] / "generated"
    equal = [case for case in CASES if case not in UNEQUAL]
    paths = [files(first[0], case)[1] for case in equal]
    imported.run(paths, folder / "specs", "--value", "ssm:/app/bot-token=SSM(/app/bot-token)")
    imported.build(folder / "specs", folder, folder / "generated")
    return generated, folder


@pytest.mark.parametrize("case", [case for case in CASES if case not in UNEQUAL])
def test_our_own_output_comes_back(case, first, second):
    for before, after in zip(files(first[0], case), files(second[1], case)):
        found = compared(template(after), template(before))
        assert not found, f"{before.name}\n" + report(found, "again", "before")


def test_state_machines_come_as_the_plugin_makes_them(tmp_path):
    """Their ids, roles and texts, as the plugin's documentation and its outputs have them."""
    reports = imported.run([stacks.HERE / "data" / "import-steps" / "steps.yml"], tmp_path / "specs")
    assert [entry["what"] for entry in reports["steps"]["entries"] if entry["fate"] == "lost"] == ["the event http of state machine flow"]
    imported.build(tmp_path / "specs", tmp_path, tmp_path / "generated")
    made = json.loads((tmp_path / "generated/steps/dev/cloudformation.json").read_text(encoding="utf-8"))
    machine = made["Resources"]["FlowDashdev"]
    assert machine["DependsOn"] in ("FlowDashdevRole", ["FlowDashdevRole"])
    text, variables = machine["Properties"]["DefinitionString"]["Fn::Sub"]
    assert '"Comment": "In ${AWS::Region}"' in text and re.search(r'"Seconds": \$\{[0-9a-f]{32}\}', text)
    assert {"Fn::GetAtt": ["ByeDashnowLambdaFunction", "Arn"]} in variables.values() and {"Ref": "Pause"} in variables.values()
    [policy] = made["Resources"]["FlowDashdevRole"]["Properties"]["Policies"]
    assert policy["PolicyName"] == "dev-steps-statemachine"
    actions = [statement["Action"] for statement in policy["PolicyDocument"]["Statement"]]
    assert ["lambda:InvokeFunction"] in actions and ["sqs:SendMessage"] in actions and len(actions) == 3
    assert made["Resources"]["FlowStepFunctionsEventsRuleSchedule1"]["Properties"]["Targets"][0]["Arn"] == {"Ref": "FlowDashdev"}
    plain = made["Resources"]["Plain"]["Properties"]
    assert plain["DefinitionString"] == json.dumps({"StartAt": "X", "States": {"X": {"Type": "Pass", "End": True}}}, indent=2)
    assert plain["Tags"] == [{"Key": "team", "Value": "data"}]
    assert made["Outputs"]["WorkStepFunctionsActivityArn"]["Export"]["Name"] == "sls-steps-dev-WorkStepFunctionsActivityArn"


def test_templates_come_back(first, tmp_path):
    """The template of each case, imported as one: raw resources, and those with words of their own."""
    cases = [case for case in CASES if case not in UNEQUAL]
    for case in cases:
        path, words = files(first[0], case)
        region = serverless_model.load(words)["provider"]["region"]
        imported.run([path], tmp_path / "specs", "--service", case, "--stage", path.parent.name, "--region", region)
    imported.build(tmp_path / "specs", tmp_path, tmp_path / "generated")
    for case in cases:
        before, after = files(first[0], case)[0], files(tmp_path, case)[0]
        found = compared(template(after), template(before))
        assert not found, f"{case}\n" + report(found, "again", "before")


def refused(tmp_path, text, *options, name="serverless.yml"):
    (tmp_path / name).write_text(text, encoding="utf-8")
    done = subprocess.run([imported.COMMAND, "import", str(tmp_path / name), "--into", str(tmp_path / "specs"), *options],
                          capture_output=True, text=True)
    assert done.returncode == 1 and not (tmp_path / "specs").exists(), done.stdout
    return done.stderr


@pytest.mark.parametrize("text, message", [
    ("service: a\nprovider: {name: google}\n", "serverless.yml:2: The provider is google"),
    ("a: 1\n", "neither a serverless.yml"),
    ("- 1\n", "it is not an object"),
    ("service: a\nprovider: {name: aws, region: mars-1}\n", "is not a region"),
    ("service: a\nprovider: {name: aws}\nfunctions:\n  f: g\n", "serverless.yml:4: The function f is not an object"),
    ("service: a\nprovider: {name: aws}\nfunctions:\n\tf: 1\n", "serverless.yml:4: This is not valid YAML"),
])
def test_what_is_no_service_is_refused(tmp_path, text, message):
    assert message in refused(tmp_path, text)


def test_programs_are_refused_with_the_command_that_prints_them(tmp_path):
    assert "npx serverless print" in refused(tmp_path, "module.exports = {}", name="serverless.js")


def test_nothing_is_overwritten_without_force(tmp_path):
    original = tmp_path / "serverless.yml"
    original.write_text("service: a\nprovider: {name: aws}\nfunctions: {f: {handler: a.b}}\n", encoding="utf-8")
    command = [imported.COMMAND, "import", str(original), "--into", str(tmp_path / "specs")]
    assert subprocess.run(command, capture_output=True).returncode == 0
    (tmp_path / "specs" / "A.swift").write_text("mine", encoding="utf-8")
    again = subprocess.run(command, capture_output=True, text=True)
    assert again.returncode == 1 and "A.swift is there already" in again.stderr
    assert (tmp_path / "specs" / "A.swift").read_text(encoding="utf-8") == "mine"
    assert subprocess.run([*command, "--force"], capture_output=True).returncode == 0
    assert (tmp_path / "specs" / "A.swift").read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize("version, keys, lost, unneeded", [
    ("", "team: coffee", [], ["provider.team"]),                      # what only the file's own variables read
    ("", "tean: coffee", ["provider.tean"], []),
    ("", "cfLogs: true", [], ["provider.cfLogs"]),
    ("frameworkVersion: '2'", "apiKeys: [roasters]", [], []),         # where Serverless 1 and 2 read them
    ("", "apiKeys: [roasters]", [], []),
    ("frameworkVersion: '>=3.2.0 <5'", "apiKeys: [roasters]", ["provider.apiKeys"], []),
])
def test_keys_of_the_provider(tmp_path, version, keys, lost, unneeded):
    (tmp_path / "serverless.yml").write_text(
        f"service: a\n{version}\nprovider:\n  name: aws\n  {keys}\n  environment:\n    TEAM: ${{self:provider.team, 'none'}}\n"
        "functions: {f: {handler: a.b, events: [{http: 'GET /'}]}}\n", encoding="utf-8")
    report = imported.run([tmp_path / "serverless.yml"], tmp_path / "specs")["a"]
    fates = {fate: [entry["what"] for entry in report["entries"] if entry["fate"] == fate] for fate in ("lost", "unneeded")}
    assert fates == {"lost": lost, "unneeded": unneeded}
    assert (".apiKey(" in (tmp_path / "specs" / "A.swift").read_text(encoding="utf-8")) == ("apiKeys" in keys and not lost)


def program(folder, name, text):
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.mark.parametrize("main, listed", [
    ("Tool.run([entrance, bot])\n", "Tool.run([entrance, bot, a])\n"),
    ("Tool.run([])\n", "Tool.run([a])\n"),
    ("Tool.run([\n    entrance,\n    bot,\n], severities: [\"x\": .error])\n",
     "Tool.run([\n    entrance,\n    bot,\n    a,\n], severities: [\"x\": .error])\n"),
    ("Tool.run([a])\n", "Tool.run([a])\n"),
])
def test_the_service_is_listed_compiled_and_compared(tmp_path, first, main, listed):
    """By a command that belongs to no package, so that it works where it is started. Instead of compiling, the program `swift`
    tells what it is asked for."""
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs" / "main.swift").write_text(main, encoding="utf-8")
    (tmp_path / "Package.swift").write_text("", encoding="utf-8")
    original = tmp_path / "app" / "serverless.yml"
    (tmp_path / "app" / ".serverless").mkdir(parents=True)
    compiled = tmp_path / "app" / ".serverless" / "cloudformation-template-update-stack.json"
    compiled.write_text("{}", encoding="utf-8")
    original.write_text("service: a\nprovider: {name: aws}\nfunctions: {f: {handler: a.b}}\n", encoding="utf-8")
    program(tmp_path / "bin", "swift", 'echo "$@"')
    environment = {**os.environ, "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"}
    done = subprocess.run([first[0] / "infra", "import", "app/serverless.yml"], capture_output=True, text=True, cwd=tmp_path,
                          env=environment)
    assert done.returncode == 0, done.stderr
    assert "run infra diff --original app/.serverless/cloudformation-template-update-stack.json a --stage dev" in done.stdout
    assert (tmp_path / "specs" / "main.swift").read_text(encoding="utf-8") == listed


def placed(folder, *options, package=None):
    """What an import writes and says that is started in a folder outside of the command's own project. It must be a command
    of a package, so that there is one to write into by mistake."""
    (folder / "app").mkdir(parents=True)
    if package:
        (folder / package / "Package.swift").write_text("", encoding="utf-8")
    (folder / "app" / "serverless.yml").write_text(
        "service: a\nprovider: {name: aws}\nfunctions: {f: {handler: src/a.b}}\n", encoding="utf-8")
    done = subprocess.run([imported.COMMAND, "import", "serverless.yml", *options], capture_output=True, text=True, cwd=folder / "app")
    assert done.returncode == 0, done.stderr
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*.swift") if path.name == "A.swift"), done.stdout


@pytest.mark.parametrize("options, package, written", [
    ([], None, "app/specs/A.swift"),
    (["--into", "here"], None, "app/here/A.swift"),
    (["--into", "../there"], None, "there/A.swift"),
    ([], "app", "app/specs/A.swift"),
    ([], ".", "specs/A.swift"),                                        # the package that the folder is in
    (["--into", "here"], ".", "app/here/A.swift"),
])
def test_specs_go_where_the_import_is_started(tmp_path, options, package, written):
    found, said = placed(tmp_path / "work", *options, package=package)
    assert found == [written]
    assert ("infra init" in said) == (package is None)
    assert ("swift run infra build a" in said) == (package is not None)
    code = '"app"' if package == "." else '"."'
    assert f"code: {code}" in (tmp_path / "work" / written).read_text(encoding="utf-8")


def test_a_deployed_stack_is_imported(tmp_path):
    template = {"Resources": {"Jobs": {"Type": "AWS::SQS::Queue", "Properties": {"VisibilityTimeout": 60}}}}
    (tmp_path / "answer.json").write_text(json.dumps({"TemplateBody": template}), encoding="utf-8")
    program(tmp_path / "bin", "aws", f'echo "$@" > {tmp_path}/asked; cat {tmp_path}/answer.json')
    environment = {**os.environ, "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"}
    command = [imported.COMMAND, "import", "--stack", "my-orders-prod", "--region", "eu-central-1", "--into", str(tmp_path / "specs")]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    asked = (tmp_path / "asked").read_text(encoding="utf-8")
    assert "cloudformation get-template" in asked and "--stack-name my-orders-prod --template-stage Processed" in asked
    spec = (tmp_path / "specs" / "MyOrders.swift").read_text(encoding="utf-8")
    assert 'Service("my-orders", region: .euCentral1, stages: [.prod])' in spec and 'Queue("jobs")' in spec
