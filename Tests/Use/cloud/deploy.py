"""Creates stacks in the cloud, by the AWS CLI."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from stacks import PARAMS, REPOSITORY

from . import enforced, order, prerequisites
from .values import Deployed


def deploy(cloud, stacks, chosen=None):
    """All stacks, each as (Deployed or the error that it met).

    chosen: values of parameters that are not to have their defaults.
    """
    made, exported, done = cloud.made, {}, {}
    for stack in order.ordered(stacks):
        try:
            with TemporaryDirectory() as folder:
                prerequisites.put(cloud, stack, Path(folder), made)
            done[stack.name] = _create(cloud, stack, exported, chosen or {})
        except Exception as error:  # the test of this stack says so; the others go on
            done[stack.name] = error
    return done


def parameters(stack):
    template, given = stack.template(), {}
    for name, declared in (template.get("Parameters") or {}).items():
        if name == "ArtifactBucket":
            given[name] = prerequisites.bucket(stack.region)
        elif name.endswith("ArtifactKey"):
            given[name] = f"archives/{stack.name}/{name}.zip"
        elif name.endswith("CodeSha256"):
            given[name] = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
        else:
            given[name] = str(declared.get("Default", PARAMS.get(name, "given")))
    return given


def _create(cloud, stack, exported, chosen):
    name, given = stack.name.replace("/", "-"), {**parameters(stack), **chosen}
    arguments = ["--stack-name", name, "--template-body", f"file://{stack.template_path}",
                 "--capabilities", "CAPABILITY_IAM", "CAPABILITY_NAMED_IAM"]
    if given:
        # As JSON: in the short form a comma would make a list of the value.
        arguments += ["--parameters", json.dumps([{"ParameterKey": key, "ParameterValue": str(value)}
                                                  for key, value in given.items()])]
    policy = None
    if REPOSITORY in stack.folder.absolute().parents:
        # Made with no other rights than `infra policy` gives for it.
        policy = enforced.current = enforced.Policy(stack, name, prerequisites.bucket(stack.region))
    try:
        cloud.cli(stack.region, "cloudformation", "create-stack", *arguments)
    finally:
        enforced.current = None
    found = cloud.cli(stack.region, "cloudformation", "describe-stacks", "--stack-name", name)["Stacks"][0]
    if found["StackStatus"] != "CREATE_COMPLETE":
        raise RuntimeError(f"{name}: {found['StackStatus']} {found.get('StackStatusReason', '')}")
    for output in found.get("Outputs") or []:
        if output.get("ExportName"):
            exported[output["ExportName"]] = output["OutputValue"]
    deployed = Deployed(cloud, stack, name, exported)
    deployed.parameters, deployed.policy = given, policy
    deployed.outputs = {one["OutputKey"]: one["OutputValue"] for one in found.get("Outputs") or []}
    return deployed
