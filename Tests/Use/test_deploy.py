"""`infra deploy`, with the real AWS CLI and moto in processes of their own. What is not moto's is in aws/server.py."""

import json
import time

import pytest

from aws.beside import Project, operations


@pytest.fixture(scope="module")
def deployed(aws, tmp_path_factory):
    """Both services, deployed once; the tests that follow each other in this file change them."""
    aws.empty()
    project = Project(aws, tmp_path_factory.mktemp("project"))
    project.first = project.deploy()
    project.first_calls = project.calls
    return project


def test_a_first_deployment_creates_bucket_archives_and_stacks_in_order(deployed):
    said = deployed.first.stdout
    assert deployed.stacks() == {"stock-dev": "CREATE_COMPLETE", "shop-dev": "CREATE_COMPLETE"}
    assert said.index("stock-dev: created.") < said.index("shop-dev: creating")
    assert "Verdict:" in said and "OrdersQueueRef  https://sqs" in said
    assert "infra-artifacts-123456789012-eu-central-1" in said
    assert (deployed.folder / "generated/shop/dev/cloudformation.json").exists()


def test_no_change_is_said_and_costs_few_calls(deployed):
    said = deployed.deploy().stdout
    assert "shop-dev: no change." in said and "stock-dev: no change." in said
    assert len(deployed.calls) == 2 * 2 and "create-change-set" not in operations(deployed)


def test_locked_deploys_only_what_was_committed(deployed):
    assert deployed.deploy("--locked").stdout.count("no change") == 2
    said = deployed.deploy("--locked", specs="deployed-changed", status=1).stderr
    assert "--locked" in said and "generated/shop/dev/cloudformation.json differs" in said and deployed.calls == []


def test_a_dry_run_changes_nothing(deployed):
    before = (deployed.folder / "generated/shop/dev/cloudformation.json").read_text()
    said = deployed.deploy("--dry-run", specs="deployed-replaced").stdout
    assert "OrdersQueue (AWS::SQS::Queue) is replaced" in said and "[data-loss]" in said and "Deployed.swift:" in said
    assert not {"create-change-set", "put-object", "create-bucket"} & set(operations(deployed))
    assert (deployed.folder / "generated/shop/dev/cloudformation.json").read_text() == before


def test_nobody_to_ask_is_a_no(deployed):
    done = deployed.infra("deploy", "--stage", "dev", specs="deployed-changed", status=1)
    assert "MemorySize: 256 → 512" in done.stdout and "Use --yes" in done.stderr
    assert "create-change-set" not in operations(deployed)


def test_an_update_and_new_code(deployed):
    deployed.code("def handler(event, context):\n    return 2\n")
    said = deployed.deploy(specs="deployed-changed").stdout
    assert "shop-dev: new code for Api" in said and "Uploading 1 of 1" in said
    assert deployed.stacks() == {"stock-dev": "UPDATE_COMPLETE", "shop-dev": "UPDATE_COMPLETE"}
    assert "no change" in deployed.deploy("stock", specs="deployed-changed").stdout


def test_who_stops_importing_goes_first(deployed):
    said = deployed.deploy(specs="deployed-apart").stdout
    assert said.index("shop-dev: updated.") < said.index("stock-dev: updating")


def test_the_root_cause_of_a_failed_update_comes_first(deployed):
    deployed.aws_cli("s3api", "create-bucket", "--bucket", "taken-bucket", region="us-east-1")
    done = deployed.deploy("stock", specs="deployed-broken", status=1)
    first = done.stderr.splitlines()[0]
    assert "Deployed.swift:" in first and "Bucket" in first and "cancelled" not in done.stderr
    assert "infra deploy stock --stage dev" in done.stderr
    assert deployed.stacks()["stock-dev"] == "UPDATE_ROLLBACK_COMPLETE"


def test_a_failed_creation_and_the_way_out(project):
    project.aws_cli("s3api", "create-bucket", "--bucket", "taken-bucket", region="us-east-1")
    done = project.deploy("stock", specs="deployed-broken", status=1)
    assert "--recreate" in done.stderr and project.stacks() == {"stock-dev": "ROLLBACK_COMPLETE"}
    stuck = project.deploy("stock", status=1).stderr
    assert "ROLLBACK_COMPLETE" in stuck and "--recreate" in stuck and "create-change-set" not in operations(project)
    project.deploy("stock", "--recreate")
    assert project.stacks() == {"stock-dev": "CREATE_COMPLETE"}


def test_two_regions(project):
    project.deploy("stock", specs="deployed-regions")
    assert project.stacks() == project.stacks("eu-west-1") == {"stock-dev": "CREATE_COMPLETE"}


def test_tags_and_the_policy_are_set_once(project):
    project.deploy("stock", specs="deployed-guarded")
    policy = project.aws_cli("cloudformation", "get-stack-policy", "--stack-name", "stock-dev")
    assert "Deny" in json.dumps(policy)
    said = project.deploy("stock", specs="deployed-guarded").stdout
    assert "no change" in said and "set-stack-policy" not in operations(project) and len(project.calls) == 3


BAD = [
    (["--account", "999999999999"], {}, "these credentials are of 123456789012"),
    ([], {"specs": "deployed-elsewhere"}, "belongs into the account 999999999999"),
    ([], {"specs": "deployed-accounts"}, "belongs into the account 999999999999"),
    (["--bucket", "nowhere"], {}, "The bucket nowhere does not exist"),
    (["--bucket", "far-away"], {}, "The bucket far-away is in us-east-1"),
    ([], {}, "needs a bucket for its archives"),
    (["--parameter", "Nothing=1", "--bucket", "near"], {}, "no template of these stacks has a parameter of that name"),
    (["--aws-cli", "/nowhere/aws"], {}, "the program /nowhere/aws does not exist"),
    ([], {"PATH": "/nowhere"}, "There is no AWS CLI in PATH"),
    ([], {"AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": ""}, "Sign in first"),
    ([], {"AWS_PROFILE": "missing"}, "aws configure list-profiles"),
]


@pytest.fixture(scope="module")
def bare(aws, tmp_path_factory):
    aws.empty()
    project = Project(aws, tmp_path_factory.mktemp("bare"))
    project.aws_cli("s3api", "create-bucket", "--bucket", "far-away", region="us-east-1")
    project.aws_cli("s3api", "create-bucket", "--bucket", "near", "--create-bucket-configuration", "LocationConstraint=eu-central-1")
    return project


@pytest.mark.parametrize("arguments, named, expected", BAD, ids=[one[2][:40] for one in BAD])
def test_bad_input_is_one_clear_message_and_nothing_half_done(bare, arguments, named, expected):
    done = bare.infra("deploy", "--stage", "dev", "--yes", *arguments, status=1, **named)
    assert expected in done.stderr and done.stderr.count("error:") <= 2, done.stderr
    assert not {"create-change-set", "put-object", "create-bucket"} & set(operations(bare))


STATE = "cloudformation describe-stacks eu-central-1 shop-dev#1"


@pytest.mark.parametrize("fault, expected", [
    ("sts get-caller-identity eu-central-1#1:expired", "The credentials have expired: sign in again"),
    (f"{STATE}:expired", "The credentials have expired: sign in again"),
    ("sts get-caller-identity eu-central-1#1:skewed", "This machine's clock is wrong: set it"),
    (f"{STATE}:skewed", "This machine's clock is wrong: set it"),
])
def test_credentials_and_clock_are_told_before_anything_is_done(bare, fault, expected):
    done = bare.infra("deploy", "shop", "--stage", "dev", "--yes", "--bucket", "near", specs="deployed-apart", status=1, fault=fault)
    assert expected in done.stderr and done.stderr.count("error:") == 1, done.stderr
    assert not {"create-change-set", "put-object", "create-bucket"} & set(operations(bare))


@pytest.mark.parametrize("answer, expected", [
    ("echo aws-cli/1.22.61 Python/3.8.10 Linux/5.4 botocore/1.24.6", "The AWS CLI 1.22.61 is too old: uploads with checksums need 1.22.62 or 2.4.20"),
    ("echo aws-cli/2.4.19 Python/3.8.8", "The AWS CLI 2.4.19 is too old"),
    ("echo tool 1.0", 'is not an AWS CLI that works: aws --version answers "tool 1.0"'),
    ("exit 127", "is not an AWS CLI that works"),
])
def test_a_cli_that_is_none_or_too_old_is_told_before_anything_is_done(bare, tmp_path, answer, expected):
    program = tmp_path / "aws"
    program.write_text(f'#!/bin/sh\ncase "$1" in --version) {answer} ;; *) exec {bare.aws.program} "$@" ;; esac\n')
    program.chmod(0o755)
    done = bare.infra("deploy", "shop", "--stage", "dev", "--yes", "--bucket", "near", "--aws-cli", program, specs="deployed-apart", status=1)
    assert expected in done.stderr and done.stderr.count("error:") == 1, done.stderr
    assert not {"create-change-set", "put-object", "create-bucket"} & set(operations(bare))


@pytest.mark.parametrize("fault, expected", [("changed", "changed since it was packaged. Run the command again."), ("gone", "is missing")])
def test_an_archive_that_is_not_what_was_packaged_is_not_deployed(bare, fault, expected):
    done = bare.infra("deploy", "shop", "--stage", "dev", "--yes", "--bucket", "near", specs="deployed-apart", status=1,
                      fault=f"s3api put-object eu-central-1 archives#1:{fault}")
    assert expected in done.stderr and done.stderr.count("error:") == 1, done.stderr
    assert "create-change-set" not in operations(bare)
    assert not bare.aws_cli("s3api", "list-objects-v2", "--bucket", "near").get("Contents")


def test_each_stage_goes_to_its_account(project):
    """By the credentials of a role in the other account, which moto tells apart by their keys."""
    done = project.deploy("stock", specs="deployed-accounts", status=1)
    assert "belongs into the account 999999999999" in done.stderr
    role = project.aws_cli("sts", "assume-role", "--role-arn", "arn:aws:iam::999999999999:role/deploy", "--role-session-name", "deploy")["Credentials"]
    other = {"AWS_ACCESS_KEY_ID": role["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": role["SecretAccessKey"], "AWS_SESSION_TOKEN": role["SessionToken"]}
    assert "stock-dev: created." in project.deploy("stock", specs="deployed-accounts", **other).stdout
    assert project.stacks() == {}
    assert "CREATE_COMPLETE" in project.infra("status", "stock", "--stage", "dev", specs="deployed-accounts", **other).stdout


def test_nested_stacks(project):
    said = project.deploy("shop", specs="deployed-nested").stdout
    assert "shop-dev: created." in said and "archives and templates" in said
    again = project.deploy("shop", specs="deployed-nested").stdout
    assert "shop-dev: no change." in again and len(project.calls) == 2, project.calls
    said = project.infra("deploy", "shop", "--stage", "dev", specs="deployed-nested-changed", status=1)
    assert "Use --yes" in said.stderr and "put-object" not in operations(project)      # nothing is uploaded unasked
    project.deploy("shop", specs="deployed-nested-changed")
    assert project.stacks()["shop-dev"] == "UPDATE_COMPLETE"


def test_a_stack_of_others_is_not_taken_over_silently(project):
    template = {"Resources": {"Old": {"Type": "AWS::SQS::Queue"}}}
    project.aws_cli("cloudformation", "create-stack", "--stack-name", "stock-dev", "--template-body", json.dumps(template))
    assert "--take-over" in project.deploy("stock", status=1).stderr
    template["Description"] = "The AWS CloudFormation template for this Serverless application"
    project.aws_cli("cloudformation", "update-stack", "--stack-name", "stock-dev", "--template-body", json.dumps(template))
    assert "was deployed by Serverless Framework; infra takes it over" in project.deploy("stock").stdout


def test_many_functions_unchanged_are_few_calls(project):
    """82 functions: the template goes through the bucket, and what AWS has is read by two calls a stack."""
    project.deploy("shop", specs="deployed-many")
    assert project.stacks() == {"shop-dev": "CREATE_COMPLETE"} and operations(project).count("put-object") == 3
    began = time.monotonic()
    assert "shop-dev: no change." in project.deploy("shop", specs="deployed-many").stdout
    print(f"82 functions unchanged: {time.monotonic() - began:.2f} s")
    assert len(project.calls) == 2 and "put-object" not in operations(project)
    documents = json.loads(project.infra("policy", "shop", "--stage", "dev", "--account", "123456789012", specs="deployed-many").stdout)["policies"]
    assert 2 <= len(documents) <= 10 and "shop-dev-f81" in json.dumps(documents)
