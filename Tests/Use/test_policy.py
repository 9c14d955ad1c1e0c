"""`infra policy`: moto with IAM enforcement deploys, updates and removes under exactly this policy, and with nothing left out.

What the calls need is in aws/rights.py, which was written from the services' references and not from the handlers' permissions.
"""

import json
import os
import subprocess

import pytest

from aws import rights
from aws.beside import ROOT, Project, operations

SPECS = ["deployed-rich", "deployed-rich-changed"]


# Actions that take no resource, as the references say.
EVERYWHERE = {
    "cloudformation:ListExports", "sns:Unsubscribe", "sns:GetSubscriptionAttributes", "ec2:DescribeSubnets", "ec2:DescribeSecurityGroups",
    "ec2:DescribeVpcs", "ec2:DescribeNetworkInterfaces", "logs:DescribeLogGroups", "logs:DescribeIndexPolicies", "logs:DescribeResourcePolicies",
}


def policies(project, *arguments, specs, status=0):
    done = project.infra("policy", "--stage", "dev", "--create-bucket", "--account", rights.ACCOUNT, *arguments, specs=specs, status=status)
    return [one["document"] for one in json.loads(done.stdout)["policies"]]


def life(project, caller, first=SPECS[0], second=SPECS[1], services=("shop", "stock")):
    """The exit status and the words of a deployment, an update and a removal, up to the first that fails."""
    for arguments, specs in [(("deploy", *services, "--yes", "--create-bucket"), first), (("deploy", *services, "--yes"), second),
                             (("remove", *services, "--yes"), second)]:
        done = project.infra(*arguments, "--stage", "dev", specs=specs, status=None, **caller)
        if done.returncode:
            return done.stdout + done.stderr
    return ""


@pytest.fixture(scope="module")
def lived(aws, tmp_path_factory):
    aws.empty()
    project = Project(aws, tmp_path_factory.mktemp("project"))
    # As a deployment that changes one into the other needs it: both templates' rights.
    documents = policies(project, specs=SPECS[0])
    for document in policies(project, specs=SPECS[1]):
        documents.append(document)
    asked = project.aws.folder / "port.asked"
    asked.write_text("")
    project.said = life(project, project.enforced(documents))
    project.aws.enforce(False)
    project.documents = documents
    project.asked = [tuple(map(json.dumps, json.loads(line))) for line in asked.read_text().splitlines()]
    return project


def test_stacks_live_and_go_under_exactly_this_policy(lived):
    assert lived.said == ""
    assert {"sqs:CreateQueue", "lambda:UpdateFunctionConfiguration", "iam:PassRole", "dynamodb:DeleteTable", "s3:PutObject"} <= {
        json.loads(action) for action, *_ in lived.asked}


@pytest.mark.parametrize("first, second", [("deployed-nested", "deployed-nested-changed"), ("deployed-apart-regions", "deployed-apart-regions-changed")])
def test_nested_stacks_and_two_regions_live_under_their_policy(project, first, second):
    documents = [one for specs in (first, second) for one in policies(project, "shop", specs=specs)]
    unique = {json.dumps(one): one for one in documents}.values()
    said = life(project, project.enforced(unique), first, second, ("shop",))
    project.aws.enforce(False)
    assert said == ""
    assert project.stacks() == {} and not any(statement["Resource"] == ["*"] for one in unique for statement in one["Statement"]
                                              if not set(statement["Action"]) <= EVERYWHERE)


MAY_ASK = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iam:SimulatePrincipalPolicy", "Resource": "*"}]}


def without(documents, action):
    return [{**document, "Statement": [{**one, "Action": [name for name in one["Action"] if name != action]} for one in document["Statement"]]}
            for document in documents]


def test_what_the_caller_may_not_do_is_said_before_anything_is_changed(lived, aws, tmp_path):
    """By the simulator in aws/simulator.py, which answers as the references have it."""
    aws.empty()
    project = Project(aws, tmp_path)
    deploy = ["deploy", "stock", "--stage", "dev", "--yes", "--create-bucket"]
    caller = project.enforced([*without(lived.documents, "sqs:CreateQueue"), MAY_ASK])
    said = project.infra(*deploy, specs=SPECS[0], status=1, **caller).stderr
    assert "arn:aws:iam::123456789012:user/deployer lacks permissions for this deployment" in said and "Nothing was changed" in said
    assert "sqs:CreateQueue on arn:aws:sqs:eu-central-1:123456789012:" in said and "no policy allows it" in said
    assert "infra policy stock --stage dev --account 123456789012 --create-bucket" in said and said.count("error:") == 1
    assert not {"create-change-set", "create-bucket", "put-object"} & set(operations(project))
    # What AWS allows all the same, such as by what the simulator does not know, is not kept from going on.
    said = project.infra(*deploy, "--skip-rights-check", specs=SPECS[0], status=1, **caller).stderr
    assert "not authorized to perform: sqs:CreateQueue" in said


def test_the_policy_is_enough_for_the_simulator_and_a_denial_is_named(project, lived):
    """A role with a path, as IAM Identity Center makes them: the caller's ARN has none."""
    project.aws_cli("iam", "create-role", "--role-name", "deploy", "--path", "/team/", "--assume-role-policy-document", "{}")
    for number, document in enumerate([*lived.documents, MAY_ASK]):
        project.aws_cli("iam", "put-role-policy", "--role-name", "deploy", "--policy-name", f"p{number}", "--policy-document", json.dumps(document))
    key = project.aws_cli("sts", "assume-role", "--role-arn", "arn:aws:iam::123456789012:role/team/deploy", "--role-session-name", "ci")["Credentials"]
    caller = {"AWS_ACCESS_KEY_ID": key["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": key["SecretAccessKey"], "AWS_SESSION_TOKEN": key["SessionToken"]}
    done = project.infra("deploy", "shop", "stock", "--stage", "dev", "--yes", "--create-bucket", specs=SPECS[0], **caller)
    assert "created." in done.stdout and "simulator" not in done.stdout + done.stderr, done.stdout
    assert sum("get-role" in call for call in project.calls) == 1
    # One call for each service whose rights are asked for, and none where there is nothing to deploy.
    asked = [call for call in project.calls if "simulate-principal-policy" in call]
    assert 3 <= len(asked) <= 16, len(asked)
    project.infra("deploy", "shop", "stock", "--stage", "dev", "--yes", specs=SPECS[0], **caller)
    assert len(project.calls) == 2 * 2
    denial = {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "cloudformation:Execute*", "Resource": "*"}]}
    project.aws_cli("iam", "put-role-policy", "--role-name", "deploy", "--policy-name", "no-changes", "--policy-document", json.dumps(denial))
    said = project.infra("deploy", "stock", "--stage", "dev", "--yes", specs=SPECS[1], status=1, **caller).stderr
    assert "cloudformation:ExecuteChangeSet on arn:aws:cloudformation:eu-central-1:123456789012:stack/stock-dev/*: denied by the policy no-changes" in said


def test_leaving_out_any_statement_refuses_a_call(lived):
    """Each statement of the policy: without it, some call of the life above is refused."""
    statements = [statement for document in lived.documents for statement in document["Statement"]]
    unique = [one for number, one in enumerate(statements) if one not in statements[:number]]
    asked = [[json.loads(part) for part in one] for one in set(lived.asked)]
    idle = []
    for one in unique:
        # What the two policies have in common is left out of both.
        rest = [{**other, "Action": [action for action in other["Action"] if action not in one["Action"]]} if
                set(other["Resource"]) & set(one["Resource"]) else other for other in unique if other != one]
        if all(rights.allows(rest, *call) for call in asked):
            idle.append(one)
    print(f"{len(unique) - len(idle)} of {len(unique)} statements are needed")
    assert len(idle) <= 0.05 * len(unique), json.dumps(idle, indent=1)


@pytest.mark.parametrize("number", range(40) if os.environ.get("INFRA_ALL_FAULTS") == "1" else [0])
def test_without_a_statement_the_life_fails_and_says_the_right(lived, aws, tmp_path, number):
    statements = [statement for document in lived.documents for statement in document["Statement"]]
    wanted = [one for one in statements if "sqs:CreateQueue" in one["Action"]][0] if number == 0 else statements[number % len(statements)]
    aws.empty()
    project = Project(aws, tmp_path)
    left = [{"Version": "2012-10-17", "Statement": [one for one in document["Statement"] if one["Action"] != wanted["Action"]]}
            for document in lived.documents]
    said = life(project, project.enforced([one for one in left if one["Statement"]]))
    assert "not authorized to perform" in said or "The credentials do not allow this" in said, said


def test_everything_is_on_a_name_or_has_none(lived):
    for document in lived.documents:
        assert len(json.dumps(document, separators=(",", ":"))) <= 6144
        for statement in document["Statement"]:
            if statement["Resource"] == ["*"]:
                assert set(statement["Action"]) <= EVERYWHERE, statement
            if "iam:PassRole" in statement["Action"]:
                assert statement["Condition"]["StringEquals"]["iam:PassedToService"] and "*" not in statement["Resource"]
            assert not any(action.endswith(":*") for action in statement["Action"])


def test_the_first_deployment_needs_less_and_a_change_little(project):
    project.deploy(specs=SPECS[0])
    first = {action for one in policies(project, "--form", "first", specs=SPECS[0]) for s in one["Statement"] for action in s["Action"]}
    every = {action for one in policies(project, specs=SPECS[0]) for s in one["Statement"] for action in s["Action"]}
    assert first < every and "sqs:SetQueueAttributes" in every - first
    for command in (["init", "-q", "-b", "main"], ["add", "generated"], ["-c", "user.email=a@b.c", "-c", "user.name=a", "commit", "-qm", "x"]):
        subprocess.run(["git", *command], cwd=project.folder, check=True)
    added = policies(project, "--form", "change", "--since", "main", specs=SPECS[1])
    resources = {resource for one in added for s in one["Statement"] for resource in s["Resource"]}
    assert any("table/" in resource for resource in resources) and not any("orders-queue" in resource for resource in resources)
    said = project.infra("policy", "--stage", "dev", "--form", "change", "--since", "main", "--create-bucket", "--account",
                         rights.ACCOUNT, specs=SPECS[0])
    assert json.loads(said.stdout)["policies"] == []


def test_files_the_trust_and_what_is_refused(project):
    said = project.infra("policy", "--stage", "dev", "--account", rights.ACCOUNT, "--github", "owner/repo", "--folder", "p", specs=SPECS[0]).stdout
    trust = json.loads((project.folder / "p/infra-deploy-dev-trust.json").read_text())["Statement"][0]
    assert trust["Condition"]["StringEquals"]["token.actions.githubusercontent.com:sub"] == "repo:owner/repo:environment:dev"
    assert "aws iam create-role --role-name infra-deploy-dev" in said and (project.folder / "p/infra-deploy-dev-1.json").exists()
    for arguments, status, text in [(["--github", "owner/*"], 64, "OWNER/REPO"), (["--github", "owner/repo"], 1, "--account ID"),
                                    (["--account", "12"], 64, "12 digits"), (["--form", "all"], 64, "first, update or change")]:
        assert text in project.infra("policy", "--stage", "dev", *arguments, specs=SPECS[0], status=status).stderr


def test_the_specs_of_this_repository_need_what_the_references_say():
    infra = ROOT / ".build/debug/infra"
    for stage in ("dev", "prod"):
        done = subprocess.run([infra, "policy", "--stage", stage, "--account", rights.ACCOUNT], cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        statements = [statement for one in json.loads(done.stdout)["policies"] for statement in one["document"]["Statement"]]
        refused, count = [], 0
        for path in sorted(ROOT.glob(f"generated/*/{stage}/cloudformation.json")):
            template = json.loads(path.read_text())
            stack = f"{path.parts[-3]}-{stage}"
            for key, resource in template["Resources"].items():
                properties = plain(resource.get("Properties") or {}, template, stack)
                for kind in ("create", "update", "delete"):
                    for action, arn, context in rights.needed(kind, resource["Type"], f"{stack}-{key}-1A2B3C", properties, "eu-central-1"):
                        count += 1
                        if not rights.allows(statements, action, arn, context):
                            refused.append((key, action, arn))
        assert not refused and count > 50


def plain(value, template, stack):
    """References that policies can follow: names of resources, of the bucket and the archives."""
    if isinstance(value, list):
        return [plain(one, template, stack) for one in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"Ref"}:
        found = template["Resources"].get(value["Ref"])
        if found is None:
            return {"ArtifactBucket": f"infra-artifacts-{rights.ACCOUNT}-eu-central-1"}.get(value["Ref"], "archives/0.zip")
        names = [found.get("Properties", {}).get(key) for key in ("FunctionName", "QueueName", "RoleName", "TableName", "LogGroupName")]
        return next((one for one in names if isinstance(one, str)), f"{stack}-{value['Ref']}-1A2B3C")
    if set(value) == {"Fn::GetAtt"}:
        found = template["Resources"].get(value["Fn::GetAtt"][0], {})
        if found.get("Type") == "AWS::IAM::Role":
            return f"arn:aws:iam::{rights.ACCOUNT}:role/{plain({'Ref': value['Fn::GetAtt'][0]}, template, stack)}"
        return plain({"Ref": value["Fn::GetAtt"][0]}, template, stack)
    if set(value) == {"Fn::Join"}:
        return value["Fn::Join"][0].join(str(plain(one, template, stack)) for one in value["Fn::Join"][1])
    return {key: plain(one, template, stack) for key, one in value.items()}


# What is allowed on "*", by the reason. Source: Service Authorization Reference, "Actions defined by …" of each service.
UNNARROWED = {
    "lists or looks at all of a kind": """autoscaling:Describe* cloudformation:ListExports cognito-idp:DescribeUserPoolDomain ec2:Describe*
        elasticloadbalancing:Describe* events:ListEventBuses events:ListEventSources events:ListSubscribers iam:ListRoles kms:ListAliases logs:Describe* rds:DescribeDBEngineVersions rds:DescribeEvents
        route53:ListHostedZones""",
    "makes what AWS gives an id": """acm:RequestCertificate cloudfront:CreateDistribution cloudfront:CreateOriginAccessControl
        cognito-idp:CreateUserPool elasticfilesystem:CreateFileSystem kms:CreateKey route53:CreateHealthCheck route53:CreateHostedZone""",
    "takes no resource, and is narrowed by a condition": "lambda:CreateEventSourceMapping",
    "the handler asks for it, and the template names none of the kind": "lambda:PassNetworkConnector",
    "takes no resource": """codedeploy:StopDeployment kinesis:DisableEnhancedMonitoring kinesis:EnableEnhancedMonitoring kinesis:UpdateShardCount
        kinesis:UpdateStreamMode logs:CreateLogDelivery logs:DeleteLogDelivery logs:DeleteResourcePolicy logs:GetLogDelivery
        logs:ListLogDeliveries logs:PutResourcePolicy logs:UpdateLogDelivery
        vpc-lattice:CreateServiceNetworkVpcEndpointAssociation""",
}


def test_nothing_is_allowed_on_everything_that_could_be_narrowed():
    """Over the policies of all pairs and of the specs of this repository."""
    infra, stacks = ROOT / ".build/debug/infra", [*ROOT.glob("Tests/Pairs/**/cloudformation.json"), *ROOT.glob("generated/**/cloudformation.json")]
    assert len(stacks) > 45
    known, found = [one for text in UNNARROWED.values() for one in text.split()], {}
    for stack in stacks:
        files = [word for file in (stack, *sorted(stack.parent.glob("nested/*.json"))) for word in ("--template", file)]
        done = subprocess.run([infra, "policy", *files, "--stack-name", "s-dev", "--region", "eu-central-1", "--account", rights.ACCOUNT],
                              cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        for statement in (one for policy in json.loads(done.stdout)["policies"] for one in policy["document"]["Statement"]):
            if "*" in statement["Resource"]:
                found.update((action, statement.get("Condition")) for action in statement["Action"])
    unknown = sorted(action for action in found if not any(rights.like(one, action) for one in known))
    assert not unknown, unknown
    assert [one for one in known if not any(rights.like(one, action) for action in found)] == []
    assert "lambda:FunctionArn" in found["lambda:CreateEventSourceMapping"]["ArnLike"]
