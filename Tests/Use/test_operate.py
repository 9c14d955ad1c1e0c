"""What comes after a deployment: status, outputs, logs, secrets, removal; and deployments that are disturbed."""

import json
import os
import time

import pytest

from aws.beside import Project, operations, watched


@pytest.fixture(scope="module")
def deployed(aws, tmp_path_factory):
    aws.empty()
    project = Project(aws, tmp_path_factory.mktemp("project"))
    project.deploy(specs="deployed-secret")
    return project


def test_the_status_of_all_stacks(deployed):
    said = deployed.infra("status", "--stage", "dev", specs="deployed-secret").stdout
    assert said.count("up to date") == 2 and "stock-dev  eu-central-1  CREATE_COMPLETE" in said
    said = deployed.infra("status", "shop", "--stage", "dev", specs="deployed-changed").stdout
    assert "the specs have changes" in said and "stock" not in said


def test_outputs(deployed):
    assert "OrdersQueueRef  https://" in deployed.infra("outputs", "--stage", "dev").stdout
    found = json.loads(deployed.infra("outputs", "stock", "--stage", "dev", "--json").stdout)
    assert found["stock-dev"]["OrdersQueueRef"].endswith("orders-queue")


def test_logs_are_readable(deployed):
    now = int(time.time() * 1000)
    group = ["--log-group-name", "/aws/lambda/shop-dev-api", "--log-stream-name", "one"]
    deployed.aws_cli("logs", "create-log-stream", *group)
    lines = ["START RequestId: 1 Version: $LATEST", '{"level":"ERROR","message":"no answer\\u001b[31m","status":500}',
             "REPORT RequestId: 1\tDuration: 2.50 ms\tMax Memory Used: 40 MB\t"]
    deployed.aws_cli("logs", "put-log-events", *group, "--log-events", json.dumps(
        [{"timestamp": now - 1000 + number, "message": line} for number, line in enumerate(lines)]))
    said = deployed.infra("logs", "shop", "api", "--stage", "dev").stdout.splitlines()
    assert len(said) == 2 and said[0].endswith("ERROR no answer\\u{1B}[31m status=500") and "2.50 ms, 40 MB" in said[1]
    assert deployed.infra("logs", "shop", "api", "--stage", "dev", "--filter", "nothing").stdout == ""
    assert 'has no function "web"' in deployed.infra("logs", "shop", "web", "--stage", "dev", status=1).stderr
    assert "30s, 10m" in deployed.infra("logs", "shop", "api", "--stage", "dev", "--since", "soon", status=64).stderr


VALUE = "not-to-be-seen-4711-" + "x" * 30


def test_a_secret_is_stored_and_in_no_argument_list(deployed):
    (deployed.aws.folder / "calls").write_text("")
    missing = deployed.infra("secret", "list", "--stage", "dev", specs="deployed-secret").stdout
    assert "/shop/dev/token  eu-central-1  missing" in missing and "Deployed.swift:" in missing
    said, status, seen = watched(
        deployed, "secret", "set", "/shop/dev/token", "--stage", "dev", input=VALUE + "\n", specs="deployed-secret", secrets=[VALUE])
    assert status == 0 and VALUE not in said and not seen
    assert VALUE not in (deployed.aws.folder / "calls").read_text()
    said = deployed.infra("secret", "list", "--stage", "dev", specs="deployed-secret").stdout
    assert "stored, last changed" in said and VALUE not in said
    assert VALUE not in deployed.infra("secret", "get", "/shop/dev/token", "--stage", "dev", specs="deployed-secret").stdout
    shown = deployed.infra("secret", "get", "--show", "/shop/dev/token", "--stage", "dev", specs="deployed-secret").stdout
    assert shown == VALUE + "\n"
    stored = deployed.aws_cli("ssm", "get-parameter", "--name", "/shop/dev/token")["Parameter"]
    assert stored["Type"] == "SecureString"
    assert "No function of stage dev reads" in deployed.infra(
        "secret", "set", "/other", "--stage", "dev", specs="deployed-secret", status=1, input="x").stderr
    assert "empty" in deployed.infra("secret", "set", "/shop/dev/token", "--stage", "dev", specs="deployed-secret", status=1, input="").stderr


def test_nothing_is_removed_unasked_and_importers_go_first(deployed):
    done = deployed.infra("remove", "shop", "stock", "--stage", "dev", status=1)
    assert "lost: OrdersQueue (AWS::SQS::Queue) with the messages in it" in done.stdout and "--yes" in done.stderr
    assert "delete-stack" not in operations(deployed)
    said = deployed.infra("remove", "shop", "stock", "--stage", "dev", "--yes").stdout
    assert said.index("shop-dev: deleted.") < said.index("stock-dev: deleted.")
    assert deployed.stacks() == {}
    assert "not deployed" in deployed.infra("status", "--stage", "dev").stdout
    assert "Name the services" in deployed.infra("remove", "--stage", "dev", status=64).stderr


def test_a_change_set_that_nobody_executed_is_taken_up(project):
    project.deploy("stock")
    number = operations(project).index("execute-change-set") + 1
    project.aws.empty()
    project.deploy("stock", fault=f"{number}:ended", status=None)
    assert project.stacks() == {"stock-dev": "REVIEW_IN_PROGRESS"}
    project.deploy("stock")
    assert project.stacks() == {"stock-dev": "CREATE_COMPLETE"} and "create-change-set" not in operations(project)


def test_a_change_set_of_others_is_left_to_them(project):
    project.aws_cli("cloudformation", "create-change-set", "--stack-name", "stock-dev", "--change-set-name", "mine",
                    "--change-set-type", "CREATE", "--template-body", '{"Resources": {"A": {"Type": "AWS::SQS::Queue"}}}')
    said = project.deploy("stock", status=1).stderr
    assert "REVIEW_IN_PROGRESS" in said and "delete-change-set" in said and "mine" in said


FAULTS = ["refused", "throttled", "killed", "lost", "ended", "ended-after"]
# All faults at all calls, those that make the bucket too, take minutes: INFRA_ALL_FAULTS=1. Otherwise each call has one fault.
ALL = os.environ.get("INFRA_ALL_FAULTS") == "1"
CASES = [(number, fault) for number in range(1, 17 if ALL else 12) for index, fault in enumerate(FAULTS)
         if ALL or (number + 1) % len(FAULTS) == index]


@pytest.mark.parametrize("number, fault", CASES)
def test_after_any_fault_at_any_call_a_second_run_succeeds(project, number, fault):
    if not ALL:
        project.aws_cli("s3api", "create-bucket", "--bucket", "infra-artifacts-123456789012-eu-central-1",
                        "--create-bucket-configuration", "LocationConstraint=eu-central-1")
    done = project.deploy("shop", specs="deployed-apart", fault=f"{number}:{fault}", status=None)
    assert len(project.calls) >= number, "there are fewer calls than this test disturbs"
    is_note = any(word.startswith("deployments/") for word in project.calls[number - 1])
    if is_note and not fault.startswith("ended"):
        # The stack is there; only a rollback by the bucket's notes will not find it.
        assert done.returncode == 0 and (fault == "throttled" or "note: shop-dev is deployed" in done.stderr)
    elif fault == "throttled":
        assert done.returncode == 0, done.stderr        # tried again
    elif fault in ("refused", "killed", "lost"):
        assert done.returncode == 1 and "error: " in done.stderr, done.stdout + done.stderr
    project.deploy("shop", specs="deployed-apart")
    assert project.stacks() == {"shop-dev": "CREATE_COMPLETE"}
    assert "no change" in project.deploy("shop", specs="deployed-apart").stdout
    sets = project.aws_cli("cloudformation", "list-change-sets", "--stack-name", "shop-dev")["Summaries"]
    assert len(sets) == 1
    archives = project.aws_cli("s3api", "list-objects-v2", "--bucket", "infra-artifacts-123456789012-eu-central-1",
                               "--prefix", "archives/")["Contents"]
    assert len(archives) == 1


def disturbed(project, number, fault, *arguments, specs):
    """Runs the command with a fault at one call, and says whether it got that far."""
    done = project.infra(*arguments, "--stage", "dev", "--yes", specs=specs, fault=f"{number}:{fault}", status=None)
    assert len(project.calls) >= number, "there are fewer calls than this test disturbs"
    if fault == "throttled":
        assert done.returncode == 0, done.stderr
    elif not fault.startswith("ended") and done.returncode:
        assert "error: " in done.stderr, done.stdout + done.stderr
    return done


UPDATES = [(number, fault) for number in range(1, 10) for index, fault in enumerate(FAULTS) if ALL or (number, index) in ((5, 1), (6, 5), (7, 3))]


@pytest.mark.parametrize("number, fault", UPDATES)
def test_after_any_fault_of_an_update_the_state_is_old_or_new_and_a_second_run_succeeds(project, number, fault):
    project.deploy("shop", specs="deployed-apart")
    disturbed(project, number, fault, "deploy", "shop", specs="deployed-apart-changed")
    template = project.aws_cli("cloudformation", "get-template", "--stack-name", "shop-dev")["TemplateBody"]
    assert template["Resources"]["ApiLambdaFunction"]["Properties"]["MemorySize"] in (256, 512)
    project.deploy("shop", specs="deployed-apart-changed")
    assert project.stacks() == {"shop-dev": "UPDATE_COMPLETE"}
    assert "no change" in project.deploy("shop", specs="deployed-apart-changed").stdout


REMOVALS = [(number, fault) for number in range(1, 6) for index, fault in enumerate(FAULTS) if ALL or (number, index) in ((3, 5), (4, 2))]


@pytest.mark.parametrize("number, fault", REMOVALS)
def test_after_any_fault_of_a_removal_a_second_run_succeeds(project, number, fault):
    project.deploy("stock", specs="deployed-apart")
    disturbed(project, number, fault, "remove", "stock", specs="deployed-apart")
    project.infra("remove", "stock", "--stage", "dev", "--yes", specs="deployed-apart")
    assert project.stacks() == {}


def test_a_secret_parameter_is_in_no_argument_list(project):
    (project.folder / "values.json").write_text(json.dumps({"Size": "large", "Word": VALUE}))
    said, status, seen = watched(project, "deploy", "stock", "--stage", "dev", "--yes", "--parameters-file", "values.json",
                                 specs="deployed-asking", secrets=[VALUE])
    assert status == 0 and VALUE not in said and not seen, said
    [stack] = project.aws_cli("cloudformation", "describe-stacks")["Stacks"]
    assert {"Size", "Word"} == {one["ParameterKey"] for one in stack["Parameters"]}
