"""Going back, invoking and looking for drift; what moto cannot is answered as AWS' documentation records it."""

import base64
import json
import subprocess

import pytest

from aws.beside import Project, operations


def git(project, *arguments):
    return subprocess.run(["git", "-c", "user.email=a@b.c", "-c", "user.name=a", *arguments], cwd=project.folder, check=True,
                          capture_output=True, text=True).stdout.strip()


def committed(project, specs):
    project.infra("build", specs=specs)
    git(project, "add", "generated")
    git(project, "commit", "-qm", specs, "--allow-empty")
    return git(project, "rev-parse", "HEAD")


@pytest.fixture(scope="module")
def twice(aws, tmp_path_factory):
    """Deployed from one commit, and then with another memory and other code from the next."""
    aws.empty()
    project = Project(aws, tmp_path_factory.mktemp("project"))
    git(project, "init", "-qb", "main")
    project.commits = []
    for specs, code in [("deployed-apart", "return 1"), ("deployed-apart-changed", "return 2")]:
        project.code(f"def handler(event, context):\n    {code}\n")
        project.commits.append(committed(project, specs))
        project.deploy("--locked", specs=specs)
    return project


def deployed(project):
    template = project.aws_cli("cloudformation", "get-template", "--stack-name", "shop-dev")["TemplateBody"]
    [stack] = project.aws_cli("cloudformation", "describe-stacks", "--stack-name", "shop-dev")["Stacks"]
    keys = {one["ParameterKey"]: one["ParameterValue"] for one in stack["Parameters"]}
    return template["Resources"]["ApiLambdaFunction"]["Properties"]["MemorySize"], keys["ApiArtifactKey"]


NOW = "deployed-apart-changed"


def test_a_rollback_has_templates_and_archives_of_then(twice):
    before = deployed(twice)
    said = twice.infra("rollback", "shop", "--stage", "dev", "--dry-run", specs=NOW)
    assert f"back to {twice.commits[0][:7]}" in said.stderr and "MemorySize: 512 → 256" in said.stdout
    assert "new code for Api" in said.stdout and "does not take back what was written since" in said.stdout
    assert deployed(twice) == before
    twice.infra("rollback", "shop", "--stage", "dev", "--yes", specs=NOW)
    memory, key = deployed(twice)
    assert memory == 256 and key != before[1] and "put-object" in operations(twice)
    twice.deploy("shop", "--locked", specs=NOW)         # and forward again
    assert deployed(twice) == before
    twice.infra("rollback", "shop", "--stage", "dev", "--yes", "--to", twice.commits[0], specs=NOW)
    assert deployed(twice)[0] == 256
    twice.deploy("shop", "--locked", specs=NOW)


def test_what_cannot_be_gone_back_to_is_refused(twice):
    def refused(*arguments, status=1):
        done = twice.infra("rollback", *arguments, "--stage", "dev", "--yes", specs=NOW, status=status)
        assert not {"create-change-set", "execute-change-set"} & set(operations(twice))
        return done.stderr
    assert "Name one service" in refused(status=64)
    assert 'There is no commit "nowhere"' in refused("shop", "--to", "nowhere")
    never = committed(twice, "deployed-apart-changed")
    assert "no deployment of the commit" in refused("shop", "--to", never) and "git worktree" in refused("shop", "--to", never)
    [one] = [key for key in (entry["Key"] for entry in twice.aws_cli(
        "s3api", "list-objects-v2", "--bucket", "infra-artifacts-123456789012-eu-central-1")["Contents"])
        if key.startswith("archives/") and key != deployed(twice)[1]]
    twice.aws_cli("s3api", "delete-object", "--bucket", "infra-artifacts-123456789012-eu-central-1", "--key", one)
    assert f"{one} of the commit {twice.commits[0][:7]} is not in" in refused("shop", "--to", twice.commits[0])


def test_a_stack_that_is_not_there_is_not_gone_back_with(project):
    git(project, "init", "-qb", "main")
    committed(project, "deployed-apart")
    assert "is not deployed" in project.infra("rollback", "shop", "--stage", "dev", specs="deployed-apart", status=1).stderr


def recorded(project, answers):
    path = project.folder / "answers.json"
    path.write_text(json.dumps(answers))
    return {"AWS_RECORDED": str(path)}


LOG = "START RequestId: 1 Version: $LATEST\n{\"level\":\"INFO\",\"message\":\"hello\\u001b[31m\"}\nREPORT RequestId: 1\tDuration: 2.50 ms\tMax Memory Used: 40 MB\t\n"


def test_a_deployed_function_is_invoked(project):
    answer = {"StatusCode": 200, "LogResult": base64.b64encode(LOG.encode()).decode(), "Payload": {"statusCode": 200}}
    (project.folder / "event.json").write_text('{"a": 1}')
    remote = ["invoke", "shop", "api", "--remote", "--stage", "dev"]
    done = project.infra(*remote, "--event", "event.json", **recorded(project, {"lambda invoke": answer}))
    assert json.loads(done.stdout) == {"statusCode": 200} and "hello\\u{1B}" in done.stderr and "2.50 ms, 40 MB" in done.stderr
    [call] = project.calls
    assert "shop-dev-api" in call and "fileb:///dev/stdin" in call
    failed = {**answer, "FunctionError": "Unhandled", "Payload": {"errorMessage": "no"}}
    done = project.infra(*remote, status=1, **recorded(project, {"lambda invoke": failed}))
    assert "shop api failed (Unhandled)" in done.stderr and "errorMessage" in done.stdout
    done = project.infra(*remote, "--json", status=1, **recorded(project, {"lambda invoke": failed}))
    assert json.loads(done.stdout)["error"] == "Unhandled"
    missing = "\nAn error occurred (ResourceNotFoundException) when calling the Invoke operation: Function not found: arn:x\n"
    said = project.infra(*remote, status=1, **recorded(project, {"lambda invoke": missing})).stderr
    assert "Function not found" in said and "Deploy it first: infra deploy shop --stage dev" in said
    assert "not JSON" in project.infra(*remote, "--event", "-", status=1, input="nothing").stderr
    assert "needs --stage" in project.infra("invoke", "shop", "api", "--remote", status=64).stderr
    assert not list(project.folder.glob("infra-response*"))


def drifts(status, differences):
    """Source: AWS CLI Command Reference, describe-stack-resource-drifts, output."""
    return {"StackResourceDrifts": [{"LogicalResourceId": "OrdersQueue", "ResourceType": "AWS::SQS::Queue",
                                     "StackResourceDriftStatus": status, "PropertyDifferences": differences}]}


def test_drift_is_told_at_the_lines_of_the_specs(project):
    project.deploy("stock")
    answers = {
        "cloudformation detect-stack-drift": {"StackDriftDetectionId": "b78ac9b0"},
        "cloudformation describe-stack-drift-detection-status": {"DetectionStatus": "DETECTION_COMPLETE", "StackDriftStatus": "DRIFTED"},
        "cloudformation describe-stack-resource-drifts": drifts("MODIFIED", [
            {"PropertyPath": "/VisibilityTimeout", "ExpectedValue": "30", "ActualValue": "45", "DifferenceType": "NOT_EQUAL"},
            {"PropertyPath": "/Environment/Variables/KEY", "ExpectedValue": "old-key", "ActualValue": "new-key", "DifferenceType": "NOT_EQUAL"}])}
    done = project.infra("drift", "stock", "--stage", "dev", status=1, **recorded(project, answers))
    assert "OrdersQueue (AWS::SQS::Queue)  Tests/TranscriptSpecs/Deployed.swift:" in done.stdout and "/VisibilityTimeout: 30 → 45" in done.stdout
    assert "new-key" not in done.stdout and "stock-dev drifted" in done.stderr
    answers["cloudformation describe-stack-resource-drifts"] = drifts("DELETED", [])
    assert "it was deleted" in project.infra("drift", "stock", "--stage", "dev", status=1, **recorded(project, answers)).stdout
    answers["cloudformation describe-stack-resource-drifts"] = {"StackResourceDrifts": []}
    said = project.infra("drift", "--stage", "dev", **recorded(project, answers)).stdout
    assert "as its template says" in said and "shop-dev  eu-central-1  not deployed" in said
    answers["cloudformation describe-stack-drift-detection-status"] = {"DetectionStatus": "DETECTION_FAILED", "DetectionStatusReason": "no right"}
    assert "no right" in project.infra("drift", "stock", "--stage", "dev", status=1, **recorded(project, answers)).stderr


def test_express_mode_needs_a_cli_that_knows_it(project):
    said = project.deploy("stock", "--express", status=1).stderr
    assert "does not know CloudFormation's express mode" in said and "1.45.38" in said
    assert "execute-change-set" not in operations(project) and project.aws_cli("cloudformation", "describe-stacks")["Stacks"] == []


def set_of(status, execution="AVAILABLE"):
    return {"ChangeSetName": "infra-1", "Status": status, "ExecutionStatus": execution,
            "Changes": [{"Type": "Resource", "ResourceChange": {"Action": "Add", "LogicalResourceId": "OrdersQueue", "ResourceType": "AWS::SQS::Queue"}}]}


STACK = "arn:aws:cloudformation:eu-central-1:123456789012:stack/stock-dev/1"


def event(number, resource, status, reason=None, kind="AWS::SQS::Queue"):
    own = {"ResourceType": "AWS::CloudFormation::Stack", "PhysicalResourceId": STACK} if resource == "stock-dev" else {
        "ResourceType": kind, "PhysicalResourceId": "x"}
    return {"EventId": str(number), "StackId": STACK, "LogicalResourceId": resource, "ResourceStatus": status,
            "Timestamp": "2026-11-27T03:00:00Z", **own, **({"ResourceStatusReason": reason} if reason else {})}


def described(status, **more):
    return {"Stacks": [{"StackName": "stock-dev", "StackId": STACK, "StackStatus": status, "Tags": [], "Parameters": [], "NotificationARNs": [], **more}]}


ABSENT = "\nAn error occurred (ValidationError) when calling the DescribeStacks operation: Stack with id stock-dev does not exist\n"


def test_express_mode_ends_when_the_configuration_is_complete(project):
    """Source: CloudFormation User Guide, "Deploy AWS CloudFormation stacks faster with express mode"; API Reference, "DeploymentConfig":
    the change set says the mode, and executing it takes no other argument. CONFIGURATION_COMPLETE is a detailed status, and none of a
    resource: "Understand CloudFormation stack creation events"."""
    events = [event(1, "stock-dev", "CREATE_IN_PROGRESS"), {**event(2, "OrdersQueue", "CREATE_IN_PROGRESS"), "DetailedStatus": "CONFIGURATION_COMPLETE"},
              event(3, "OrdersQueue", "CREATE_COMPLETE"), event(4, "stock-dev", "CREATE_COMPLETE")]
    answers = {
        "cloudformation describe-stacks": [ABSENT, described("CREATE_COMPLETE")], "cloudformation get-template": ABSENT,
        "cloudformation create-change-set": {"Id": "arn", "StackId": STACK}, "cloudformation describe-change-set": set_of("CREATE_COMPLETE"),
        "cloudformation execute-change-set": {},
        "cloudformation describe-stack-events": [{"StackEvents": events[1::-1]}, {"StackEvents": events[::-1]}]}
    for more, rollback in [((), False), (("--no-rollback",), True)]:
        done = project.deploy("stock", "--express", *more, **recorded(project, answers))
        assert "stock-dev: created. In express mode: resources may still be getting ready." in done.stdout
        [execute] = [call for call in project.calls if "execute-change-set" in call]
        assert "--disable-rollback" not in execute
        [create] = [call for call in project.inputs if call["ChangeSetType"] == "CREATE"]
        assert create["DeploymentConfig"] == {"Mode": "EXPRESS", "DisableRollback": rollback}


def test_a_rollback_that_failed_names_what_it_could_not_restore(project):
    """Source: CloudFormation API Reference, "ContinueUpdateRollback"; User Guide, "Continue rolling back an update"."""
    project.deploy("stock")
    gone = "Resource of type 'AWS::SQS::Queue' with identifier 'orders-queue' was not found. (HandlerErrorCode: NotFound)"
    events = [event(1, "stock-dev", "UPDATE_IN_PROGRESS"), event(2, "Topic", "UPDATE_FAILED", "no", "AWS::SNS::Topic"),
              event(3, "stock-dev", "UPDATE_ROLLBACK_IN_PROGRESS", "The following resource(s) failed to update: [Topic]."),
              event(4, "OrdersQueue", "UPDATE_FAILED", gone), event(5, "stock-dev", "UPDATE_ROLLBACK_FAILED")]
    stuck = described("UPDATE_ROLLBACK_FAILED", StackStatusReason="The following resource(s) failed to update: [OrdersQueue].")
    answers = {"cloudformation describe-stacks": stuck, "cloudformation describe-stack-events": {"StackEvents": events[::-1]}}
    said = project.deploy("stock", specs="deployed-changed", status=1, **recorded(project, answers)).stderr
    assert "in UPDATE_ROLLBACK_FAILED: an update failed, and so did its rollback: The following" in said
    assert ("aws cloudformation continue-update-rollback --stack-name stock-dev --region eu-central-1 (with --resources-to-skip OrdersQueue to "
            "leave as they are what cannot be restored)") in said and f"OrdersQueue (AWS::SQS::Queue): {gone}" in said
    assert "Topic" not in said.split("to skip")[-1] and not {"create-change-set", "put-object"} & set(operations(project))
    said = project.infra("status", "stock", "--stage", "dev", **recorded(project, answers)).stdout
    assert "UPDATE_ROLLBACK_FAILED" in said and "continue-update-rollback" in said
    # The update of this very run ends so: the cause first, then what keeps the stack.
    answers.update({
        "cloudformation describe-stacks": [described("CREATE_COMPLETE"), stuck], "cloudformation create-change-set": {"Id": "arn"},
        "cloudformation describe-change-set": set_of("CREATE_COMPLETE"), "cloudformation execute-change-set": {}})
    said = project.deploy("stock", specs="deployed-changed", status=1, **recorded(project, answers)).stderr
    assert said.index("stock-dev Topic (AWS::SNS::Topic): no") < said.index("continue-update-rollback") and "resources-to-skip OrdersQueue to" in said
    # AWS has rolled it back: the next deployment goes on.
    assert "stock-dev: updated." in project.deploy("stock", specs="deployed-changed").stdout
