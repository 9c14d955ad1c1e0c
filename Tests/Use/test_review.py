"""`infra review`: the comment, its file and the job's summary; and `--deployed` with an AWS CLI that answers from a file."""

import json
import os
import re
import stat
import subprocess

import yaml

from test_diff import command, diff, git, repository  # noqa: F401


def review(folder, *arguments, status=0, **environment):
    run = subprocess.run(
        [command(), "review", *arguments], cwd=folder, capture_output=True, text=True, env={**os.environ, **environment})
    assert run.returncode == status, run.stdout + run.stderr
    return run


def test_a_comment_has_verdict_table_and_changes(repository):
    text = review(repository, "HEAD~1", "HEAD").stdout
    assert text.startswith("<!-- infra-review -->\n## Infrastructure: dangerous\n")
    assert "| **dangerous** |" in text and "loses its items" in text
    assert "<details><summary>shop prod: 1 changed, 1 replaced</summary>" in text
    assert "~ Jobs  AWS::SQS::Queue" in text and "VisibilityTimeout: 30 → 60" in text


def test_lines_are_links_on_github(repository):
    text = review(
        repository, "HEAD~1", "HEAD", GITHUB_SERVER_URL="https://github.com", GITHUB_REPOSITORY="a/b", GITHUB_SHA="c0ffee").stdout
    assert "(https://github.com/a/b/blob/c0ffee/specs/Shop.swift)" in text


def test_file_and_summary(repository, tmp_path):
    summary = tmp_path / "summary.md"
    summary.write_text("before\n")
    run = review(repository, "HEAD~1", "HEAD", "--summary", "--file", "review.md", GITHUB_STEP_SUMMARY=str(summary))
    assert run.stdout == ""
    text = (repository / "review.md").read_text()
    assert summary.read_text() == "before\n" + text + "\n"
    assert not (repository / "review.md.partial").exists()
    missing = {key: value for key, value in os.environ.items() if key != "GITHUB_STEP_SUMMARY"}
    run = subprocess.run(
        [command(), "review", "HEAD~1", "HEAD", "--summary"], cwd=repository, capture_output=True, text=True, env=missing)
    assert run.returncode == 1 and "GITHUB_STEP_SUMMARY" in run.stderr


def test_what_is_large_is_cut_to_the_limit(tmp_path):
    def template(number):
        return {"Resources": {
            f"Table{index}": {"Type": "AWS::DynamoDB::Table", "Properties": {
                "TableName": f"table-{number}-{index}", "Tags": [{"Key": "long", "Value": "x" * 200}]}}
            for index in range(400)}}

    for name, number in (("old", 1), ("new", 2)):
        (tmp_path / f"{name}.json").write_text(json.dumps(template(number)))
    text = review(tmp_path, "old.json", "new.json").stdout
    assert len(text.encode("utf-16-le")) // 2 <= 60_000
    assert "## Infrastructure: dangerous" in text and "*Cut to 60000 characters" in text


def test_names_stay_text(tmp_path):
    name = "<img src=x>|@someone [a](http://b) `c` \x1b[31m"
    old = {"Resources": {"T": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "a", "DisplayName": name}}}}
    new = {"Resources": {"T": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "b" + name, "DisplayName": "x"}}}}
    (tmp_path / "old.json").write_text(json.dumps(old))
    (tmp_path / "new.json").write_text(json.dumps(new))
    text = review(tmp_path, "old.json", "new.json").stdout
    assert "\x1b" not in text
    outside = re.sub(r"```.*?```", "", text, flags=re.S)
    assert "<img" not in outside and "@someone" not in outside


AWS = """#!/bin/sh
# An AWS CLI that knows one stack.
echo "$@" >> "$AWS_CALLS"
case "$*" in
  *"get-template --region eu-central-1 "*"--stack-name shop-prod --template-stage Original"*) cat "$AWS_ANSWER" ;;
  *) echo "An error occurred (ValidationError): Stack with id x does not exist" >&2; exit 254 ;;
esac
"""


def test_deployed_stacks_are_the_base(repository, tmp_path):
    deployed = json.loads((repository / "generated/shop/prod/cloudformation.json").read_text())
    deployed["Resources"]["Jobs"]["Properties"]["VisibilityTimeout"] = 45
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "aws").write_text(AWS)
    (programs / "aws").chmod(stat.S_IRWXU)
    (tmp_path / "answer.json").write_text(json.dumps({"TemplateBody": deployed}))
    environment = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "AWS_CALLS": str(tmp_path / "calls"),
                   "AWS_ANSWER": str(tmp_path / "answer.json")}

    def run(*arguments):
        return subprocess.run([command(), "diff", *arguments], cwd=repository, capture_output=True, text=True, env=environment)

    said = run("--deployed", "generated", "--profile", "prod")
    assert said.returncode == 0 and "VisibilityTimeout: 45 → 60" in said.stdout, said.stdout + said.stderr
    assert "--profile prod" in (tmp_path / "calls").read_text()
    (tmp_path / "answer.json").write_text("not json")
    assert "answered no JSON" in run("--deployed", "generated").stderr
    (tmp_path / "answer.json").write_text(json.dumps({"TemplateBody": "Resources:\n  A: {}\n"}))
    assert "YAML" in run("--deployed", "generated").stderr
    template = json.loads((repository / "generated/shop/prod/cloudformation.json").read_text())
    template["Description"] = "other-prod in eu-central-1. Generated by infra."
    (repository / "generated/shop/prod/cloudformation.json").write_text(json.dumps(template))
    assert "is not deployed in eu-central-1" in run("--deployed", "generated").stderr
    assert "at most one" in run("--deployed", "HEAD", "HEAD~1").stderr


def test_the_workflow_of_a_new_project_keeps_one_comment(tmp_path):
    subprocess.run([command(), "init", "shop", "--dependency", "https://example.com/infra.git"], cwd=tmp_path, check=True, capture_output=True)
    workflow = yaml.safe_load((tmp_path / "shop/.github/workflows/infra.yml").read_text())
    steps = workflow["jobs"]["check"]["steps"]
    assert workflow["permissions"]["pull-requests"] == "write"
    assert any("infra review HEAD^1 --summary --file review.md" in step.get("run", "") for step in steps)
    script = next(step["with"]["script"] for step in steps if "github-script" in step.get("uses", ""))
    program = """
        const calls = []
        const comments = JSON.parse(process.argv[1])
        const context = { repo: { owner: 'o', repo: 'r' }, issue: { number: 7 } }
        const github = { paginate: async (call, place) => comments, rest: { issues: {
            updateComment: async one => calls.push(['update', one.comment_id, one.body]),
            createComment: async one => calls.push(['create', one.issue_number, one.body]) } } }
        async function main() { SCRIPT }
        main().then(() => console.log(JSON.stringify(calls)))
    """.replace("SCRIPT", script)
    (tmp_path / "review.md").write_text("<!-- infra-review -->\nnew")

    def calls(comments):
        run = subprocess.run(["node", "-e", program, json.dumps(comments)], cwd=tmp_path, capture_output=True, text=True)
        return json.loads(run.stdout or run.stderr)

    text = "<!-- infra-review -->\nnew"
    person = {"id": 1, "user": {"type": "User"}, "body": "<!-- infra-review --> quoted"}
    own = {"id": 2, "user": {"type": "Bot"}, "body": "<!-- infra-review -->\nold"}
    assert calls([person]) == [["create", 7, text]]
    assert calls([person, own]) == [["update", 2, text]]


def test_the_workflow_deploys_what_was_reviewed_and_stores_no_key(tmp_path):
    subprocess.run([command(), "init", "shop", "--dependency", "https://example.com/infra.git"], cwd=tmp_path, check=True, capture_output=True)
    text = (tmp_path / "shop/.github/workflows/infra.yml").read_text()
    job = yaml.safe_load(text)["jobs"]["deploy"]
    assert job["needs"] == "check" and job["permissions"] == {"contents": "read", "id-token": "write"}
    assert "prod" in job["environment"] and job["concurrency"]["cancel-in-progress"] is False
    assert "infra deploy --stage" in job["steps"][-1]["run"] and "--locked --yes" in job["steps"][-1]["run"]
    [sign_in] = [step["with"] for step in job["steps"] if "configure-aws-credentials" in step.get("uses", "")]
    assert sign_in == {"role-to-assume": "${{ vars.AWS_ROLE_ARN }}", "aws-region": "eu-central-1"} and "secrets." not in text
