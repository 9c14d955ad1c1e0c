"""What comes after a deployment: status, outputs, logs, secrets, removal; and deployments that are disturbed."""

import json
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
    done = deployed.infra("logs", "shop", "api", "--stage", "dev", "--filter", "nothing")
    assert done.stdout == "" and "shop api logged nothing that matches the pattern in the last 10m" in done.stderr
    for command in (["logs", "shop", "api"], ["secret", "list"], ["secret", "get", "x"], ["webhook", "check"], ["invoke", "shop", "api", "--remote"]):
        assert 'There is no stage "dve". Did you mean dev?' in deployed.infra(*command, "--stage", "dve", status=64).stderr
    assert "read no secret" in deployed.infra("secret", "list", "--stage", "dev", specs="deployed-changed").stderr
    assert "a rollback uses the templates of a commit" in deployed.infra("rollback", "shop", "--stage", "dev", status=1).stderr
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


def test_a_secret_is_rotated_where_that_is_declared(project):
    rotate = ["secret", "rotate", "--stage", "dev"]
    missing = project.infra(*rotate, "shop/key", specs="deployed-rotated", status=1).stderr
    assert "Deployed.swift:" in missing and "shop/key in eu-central-1 is not stored" in missing and "infra secret set shop/key" in missing
    said, status, seen = watched(
        project, "secret", "set", "shop/key", "--stage", "dev", input=VALUE, specs="deployed-rotated", secrets=[VALUE])
    assert status == 0 and not seen
    listed = project.infra("secret", "list", "--stage", "dev", specs="deployed-rotated").stdout
    assert ", rotated  Tests/TranscriptSpecs/Deployed.swift:" in listed and "shop/other  eu-central-1  missing  " in listed
    before = project.aws_cli("secretsmanager", "describe-secret", "--secret-id", "shop/key")["VersionIdsToStages"]
    said = project.infra(*rotate, "shop/key", specs="deployed-rotated").stdout
    assert "shop/key in eu-central-1: rotating, by keys." in said and "shop/key in eu-central-1: rotated." in said
    after = project.aws_cli("secretsmanager", "describe-secret", "--secret-id", "shop/key")["VersionIdsToStages"]
    assert before != after
    for name, expected in [("shop/other", "The specs declare no rotation of shop/other"), ("/shop/dev/token", "is in Parameter Store, which rotates nothing"),
                           ("nothing", 'rotate no secret "nothing" in stage dev; they rotate orders, shop/key'), ("orders", "is not deployed")]:
        said = project.infra(*rotate, name, specs="deployed-rotated", status=1).stderr
        assert expected in said and "rotate-secret" not in operations(project), said


def test_a_rotation_that_aws_refuses_or_that_fails_is_told(project):
    rotate = ["secret", "rotate", "--stage", "dev"]
    answers = project.folder / "answers.json"
    # Source: AWS Secrets Manager API Reference, "RotateSecret"; AWS CLI Command Reference, describe-secret.
    refused = "\nAn error occurred (InvalidRequestException) when calling the RotateSecret operation: "
    for text, expected in [("A previous rotation isn’t complete. That rotation will be reattempted.", "An earlier rotation of shop/key in eu-central-1 is not complete"),
                           ("No Lambda rotation function ARN is associated with this secret.", "infra deploy shop --stage dev")]:
        answers.write_text(json.dumps({"secretsmanager rotate-secret": refused + text + "\n"}))
        assert expected in project.infra(*rotate, "shop/key", specs="deployed-rotated", status=1, AWS_RECORDED=str(answers)).stderr
    answers.write_text(json.dumps({
        "cloudformation describe-stack-resource": {"StackResourceDetail": {"PhysicalResourceId": "arn:aws:secretsmanager:eu-central-1:123456789012:secret:rds!cluster-1-a"}},
        "secretsmanager rotate-secret": {"ARN": "arn", "Name": "rds!cluster-1", "VersionId": "v2"},
        "secretsmanager describe-secret": {"VersionIdsToStages": {"v1": ["AWSPREVIOUS"], "v2": ["AWSCURRENT", "AWSPENDING"]}}}))
    said = project.infra(*rotate, "orders", specs="deployed-rotated", AWS_RECORDED=str(answers)).stdout
    assert "orders in eu-central-1: rotating, by RDS." in said and "rotated." in said
    assert any("secret:rds!cluster-1-a" in word for call in project.calls for word in call)


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


def test_a_secret_parameter_is_in_no_argument_list(project):
    (project.folder / "values.json").write_text(json.dumps({"Size": "large", "Word": VALUE}))
    said, status, seen = watched(project, "deploy", "stock", "--stage", "dev", "--yes", "--parameters-file", "values.json",
                                 specs="deployed-asking", secrets=[VALUE])
    assert status == 0 and VALUE not in said and not seen, said
    [stack] = project.aws_cli("cloudformation", "describe-stacks")["Stacks"]
    assert {"Size", "Word"} == {one["ParameterKey"] for one in stack["Parameters"]}
