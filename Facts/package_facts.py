"""Regions and Lambda runtimes, as far as cfn-lint and botocore know them."""
import re

from sources import folder, publishes_schemas, read, schema, source, types_by_region

# Regions of before 20 March 2019 need no opting in, all later ones of the commercial partition do.
# AWS Account Management Reference Guide, "Enable or disable AWS Regions in your account".
WITHOUT_OPT_IN = {
    "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2",
    "ca-central-1", "eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1",
    "us-east-1", "us-east-2", "us-west-1", "us-west-2"}
NO_CHOICE = {"aws-cn": False, "aws-us-gov": False}
# cfn-lint no longer updates its schemas of these.
STALE = {"me-south-1"}
# Successors that cfn-lint names and that are no managed runtimes.
NOT_MANAGED = {"dotnet9"}
# Gone before SnapStart came to Python; cfn-lint's rule does not think of them.
NO_SNAP_START = {"python2.7", "python3.6"}


def regions():
    from cfnlint.helpers import AVAILABILITY_ZONES

    listed = read(folder("botocore") / "data/partitions.json")["partitions"]
    partitions, rows = [], []
    for partition in listed:
        outputs = partition["outputs"]
        partitions.append({
            "id": partition["id"], "dnsSuffix": outputs["dnsSuffix"], "dualStackDnsSuffix": outputs["dualStackDnsSuffix"],
            "globalServicesRegion": outputs["implicitGlobalRegion"], "regionPattern": partition["regionRegex"].replace("\\-", "-")})
        for region, facts in partition["regions"].items():
            if not region.endswith("-global"):
                rows.append(region_row(region, facts["description"], partition["id"], outputs["dnsSuffix"], AVAILABILITY_ZONES))
    by_id = lambda row: row["id"]
    return {
        "partitions": sorted(partitions, key=by_id), "regions": sorted(rows, key=by_id),
        "sources": [source("botocore", "data/partitions.json"),
                    source("cfn-lint", "data/schemas/providers/*.py", "helpers.py AVAILABILITY_ZONES"),
                    {"docs": "https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html", "for": "optIn"}]}


def region_row(region, name, partition, suffix, zones):
    known = region in types_by_region()
    own = known and publishes_schemas(region)
    opt_in = region not in WITHOUT_OPT_IN if partition == "aws" else NO_CHOICE.get(partition)
    return {
        "id": region, "name": name, "partition": partition, "dnsSuffix": suffix, "optIn": opt_in,
        "zones": zones.get(region, []),
        "cfnSchemas": "stale" if region in STALE else "own" if own else "copy-of-us-east-1",
        "cfnTypeCount": len(types_by_region()[region]) if own else None}


def runtimes():
    from cfnlint.rules.resources.lmbd.SnapStartSupported import SnapStartSupported

    data = folder("cfnlint") / "data"
    lifecycle = read(data / "AdditionalSpecs/LmbdRuntimeLifecycle.json")
    inline = read(data / "schemas/extensions/aws_lambda_function/zipfile_runtime_enum.json")
    inline = inline["then"]["properties"]["Runtime"]["pattern"]
    digests = {types["AWS::Lambda::Function"] for types in types_by_region().values() if "AWS::Lambda::Function" in types}
    enums = {tuple(schema(digest)["properties"]["Runtime"]["enum"]) for digest in digests}
    in_template = {runtime for enum in enums for runtime in enum}
    in_api = set(read(folder("botocore") / "data/lambda/2015-03-31/service-2.json.gz")["shapes"]["Runtime"]["enum"])
    snap_start = SnapStartSupported()
    rows = []
    for runtime in sorted((in_template | set(lifecycle)) - (NOT_MANAGED - in_template - in_api)):
        dates = lifecycle.get(runtime, {})
        successor = dates.get("successor") or None
        rows.append({
            "id": runtime, "family": re.match("[a-z]+", runtime)[0].replace("dotnetcore", "dotnet"),
            "deprecated": dates.get("deprecated"), "createBlocked": dates.get("create-block"),
            "updateBlocked": dates.get("update-block"), "successor": successor,
            "successorIsManaged": successor not in NOT_MANAGED if successor else None,
            "inApiEnum": runtime in in_api, "inCloudFormationEnum": runtime in in_template,
            "snapStart": runtime not in NO_SNAP_START and snap_start._is_runtime_valid(runtime),
            "inlineZipFile": bool(re.search(inline, runtime))})
    return {
        "enumVariants": len(enums), "runtimes": rows,
        "sources": [source("cfn-lint", "data/AdditionalSpecs/LmbdRuntimeLifecycle.json",
                           "data/schemas/resources/*.json (AWS::Lambda::Function Runtime)",
                           "rules E2530 (snapStart), E3677 (inlineZipFile)"),
                    source("botocore", "data/lambda/2015-03-31/service-2.json.gz (shape Runtime)")]}
