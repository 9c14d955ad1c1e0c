"""What cloudformation.json and serverless.yml of one stack say differently on purpose.

Each entry: (name, reason, what takes it out of both sides). Anything else that differs is a defect.
"""

import re


def code(ours, theirs):
    for template in (ours, theirs):
        for resource in template["Resources"].values():
            properties = resource.get("Properties") or {}
            if resource["Type"] == "AWS::Lambda::Function" and "ImageUri" not in properties.get("Code", {}):
                properties["Code"] = "<code>"
            if resource["Type"] == "AWS::Lambda::LayerVersion":
                properties["Content"] = "<content>"


def parameters(ours, theirs):
    known = ours.get("Parameters") or {}
    for name in [name for name in known if re.fullmatch(r"ArtifactBucket|\w+ArtifactKey|\w+CodeSha256", name)]:
        del known[name]
    if not known:
        ours.pop("Parameters", None)


def description(ours, theirs):
    ours.pop("Description", None)
    theirs.pop("Description", None)


def own_outputs(ours, theirs):
    """Serverless' own, where the template does without; those that it has too are compared."""
    kept = ours.get("Outputs") or {}
    for name, output in list((theirs.get("Outputs") or {}).items()):
        if name not in kept and str((output.get("Export") or {}).get("Name", "")).startswith("sls-"):
            del theirs["Outputs"][name]
    if not theirs.get("Outputs"):
        theirs.pop("Outputs", None)


def code_hash(ours, theirs):
    for template in (ours, theirs):
        for resource in template["Resources"].values():
            if resource["Type"] == "AWS::Lambda::Version":
                resource["Properties"]["CodeSha256"] = "<sha>"
    # Serverless keeps no version of a function with versionFunctions: false, and says so by leaving it out.


def deployment_bucket(ours, theirs):
    for name in ("ServerlessDeploymentBucket", "ServerlessDeploymentBucketPolicy"):
        if name not in ours["Resources"]:
            theirs["Resources"].pop(name, None)


DIFFERENCES = [
    ("code location", "CloudFormation takes the archive's bucket and key from parameters, Serverless uploads the "
                      "archive itself and writes its own key", code),
    ("artifact parameters", "the parameters that the code location needs", parameters),
    ("description", "Serverless writes its own description of the template", description),
    ("outputs of Serverless", "Serverless adds outputs for its own use; they create nothing", own_outputs),
    ("hash of the code", "a version's CodeSha256 comes from a parameter in CloudFormation and from the archive in "
                         "Serverless", code_hash),
    ("deployment bucket", "a service without functions has no artifacts, so it names no bucket; Serverless makes one "
                          "nevertheless", deployment_bucket),
]
