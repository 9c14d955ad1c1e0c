#!/usr/bin/env python3
"""Writes Sources/Infra/Facts/Generated from the JSON files beside this script and Sources/CFacts/types.jsonl.

    python3 Facts/generate.py           write what differs
    python3 Facts/generate.py --check   write nothing; name what differs and fail (for CI)

The same data gives the same bytes. docs/facts.md says where each file comes from.
"""
import json
import sys
from pathlib import Path

import limits
from swift import camel, optional_bool, string, table

FACTS = Path(__file__).resolve().parent
TARGET = FACTS.parent / "Sources/Infra/Facts/Generated"


def load(name):
    return json.loads((FACTS / f"{name}.json").read_text(encoding="utf-8"))


def versions(sources):
    return ", ".join(f"{s['package']} {s['version']}" for s in sources if "package" in s)


REGIONS = load("regions")
REGION_IDS = sorted(region["id"] for region in REGIONS["regions"])


def by_region(values: dict) -> list:
    """One cell for each region, in the order of the region table; empty where there is none."""
    unknown = set(values) - set(REGION_IDS)
    assert not unknown, unknown
    return [values.get(region) for region in REGION_IDS]


def regions():
    partitions = sorted(REGIONS["partitions"], key=lambda p: p["id"])
    order = [p["id"] for p in partitions]
    out = ["extension Partition {"]
    for index, p in enumerate(partitions):
        out += [f"    /// `{p['id']}`: {p['dnsSuffix']}.", f"    public static let {camel(p['id'])} = Partition(index: {index})"]
    out += ["}", "", "extension PartitionFacts {", "    static let all: [PartitionFacts] = ["]
    for p in partitions:
        out.append(f"        PartitionFacts(id: {string(p['id'])}, dnsSuffix: {string(p['dnsSuffix'])}, "
                   f"dualStackDNSSuffix: {string(p['dualStackDnsSuffix'])}, "
                   f"globalServicesRegion: {REGION_IDS.index(p['globalServicesRegion'])}),")
    out += ["    ]", "}", "", "extension Region {"]
    rows = sorted(REGIONS["regions"], key=lambda r: r["id"])
    for index, r in enumerate(rows):
        opt_in = ", to be enabled for the account first" if r["optIn"] else ""
        out += [f"    /// `{r['id']}`: {r['name']}, {len(r['zones'])} availability zones{opt_in}.",
                f"    public static let {camel(r['id'])} = Region(index: {index})"]
    out += ["}", "", "extension RegionFacts {", "    static let all: [RegionFacts] = ["]
    states = {"own": "own", "stale": "stale", "copy-of-us-east-1": "none"}
    for r in rows:
        suffixes = [zone.removeprefix(r["id"]) for zone in r["zones"]]
        assert all(len(s) == 1 for s in suffixes), r["id"]
        assert r["dnsSuffix"] == partitions[order.index(r["partition"])]["dnsSuffix"], r["id"]
        out.append(f"        RegionFacts(id: {string(r['id'])}, name: {string(r['name'])}, "
                   f"partition: {order.index(r['partition'])}, zoneLetters: {string(''.join(suffixes))}, "
                   f"isOptIn: {optional_bool(r['optIn'])}, schemas: .{states[r['cfnSchemas']]}),")
    out += ["    ]", "}", ""]
    return "regions.json", versions(REGIONS["sources"]), "\n".join(out)


def runtimes():
    data = load("lambda-runtimes")
    rows = {r["id"]: [r["family"], r["deprecated"], r["createBlocked"], r["updateBlocked"],
                      r["successor"] if r["successorIsManaged"] else None,
                      "s" * r["snapStart"] + "z" * r["inlineZipFile"]] for r in data["runtimes"]}
    comment = "Runtime: family, deprecated, create blocked, update blocked, successor, s SnapStart and z inline code."
    return ("lambda-runtimes.json", versions(data["sources"]),
            "extension LambdaRuntimeFacts {\n" + table("table", rows, comment) + "}\n")


def catalog(name, doc, account, date, php, lambda_runtime, layers):
    rows = {layer: by_region(versions) for layer, versions in layers.items()}
    return (f"    /// {doc}\n    public static let {name} = LayerCatalog(\n"
            f"        account: {string(account)}, date: {string(date)}, lambdaRuntime: {string(lambda_runtime)},\n"
            f"        phpVersions: [{', '.join(map(string, php))}], versions: {name}Versions)\n"
            + table(f"{name}Versions", rows, "Layer: its version in each region, in the order of the region table."))


def bref():
    data, extra = load("bref-layers"), load("bref-extra-layers")
    out = ["extension LayerCatalog {\n"]
    for line, body in sorted(data["lines"].items()):
        source = body["source"]
        out.append(catalog(f"bref{line[0]}", f"Bref {line}'s own layers (of Bref {source['tag']}).", body["account"],
                           source["layersDate"], sorted(body["phpVersions"]), body["lambdaRuntime"], body["layers"]))
    layers = {name: {region: layer["otherVersions"].get(region, layer["version"]) for region in extra["regions"]
                     if region not in extra["missingRegions"].get(name, ())} for name, layer in extra["layers"].items()}
    php = sorted({name.rsplit("-php-", 1)[1] for name in layers})
    runtime = data["lines"][extra["forBref"]]["lambdaRuntime"]
    out.append(catalog("brefExtensions", f"PHP extensions for Bref {extra['forBref']}: `NAME-php-VERSION`, x86_64 only.",
                       extra["account"], extra["source"]["layersDate"], php, runtime, layers))
    date = max(extra["source"]["layersDate"], *(line["source"]["layersDate"] for line in data["lines"].values()))
    return "bref-layers.json and bref-extra-layers.json", date, "".join(out) + "}\n"


def extension():
    data = load("parameters-extension")
    rows = {region: [r["account"], r["x86_64"], r["arm64"]] for region, r in data["regions"].items()}
    body = (f"extension ParametersExtension {{\n    /// The day of AWS's tables that the versions were read from.\n"
            f"    public static let date = {string(data['date'])}\n"
            + table("table", rows, "Region: account, version for x86_64, version for arm64.") + "}\n")
    return "parameters-extension.json", data["date"], body


def hosted_zones():
    data = load("hosted-zones")
    columns = ("applicationLoadBalancer", "networkLoadBalancer", "apiGatewayRegional")
    rows = {region: [r[column] for column in columns] for region, r in data["regions"].items()}
    docs = {"cloudFront": "Every CloudFront distribution.", "apiGatewayEdge": "Every edge-optimized API Gateway domain name.",
            "globalAccelerator": "Every Global Accelerator."}
    fixed = "".join(f"    /// {docs[name]}\n    public static let {name} = {string(zone)}\n"
                    for name, zone in sorted(data["fixed"].items()))
    comment = "Region: Application and Classic Load Balancers, Network Load Balancers, regional API Gateway domain names."
    return ("hosted-zones.json", "three sources that agree, in the file",
            "extension AliasHostedZone {\n" + fixed + table("table", rows, comment) + "}\n")


def limit_table():
    data = load("limits")
    return "limits.json", versions(data["sources"]) + " and the sources named there", limits.swift(data["limits"])


def fact_sources():
    """The bodies of facts with the day on which each was true: a finding that relies on one names that day."""
    packages = load("packages")
    with open(FACTS.parent / "Sources/CFacts/types.jsonl", encoding="utf-8") as file:
        package = json.loads(file.readline())[1]["source"]
    if packages["cfn-lint"]["version"] != package["version"]:
        sys.exit("Facts/packages.json is not about Sources/CFacts/types.jsonl; run Facts/refresh.py")
    bref, extra, extension_data = load("bref-layers"), load("bref-extra-layers"), load("parameters-extension")
    layers = min(extra["source"]["layersDate"], *(line["source"]["layersDate"] for line in bref["lines"].values()))
    lint, boto = packages["cfn-lint"], packages["botocore"]
    names = f"cfn-lint {lint['version']}", f"botocore {boto['version']}"
    zones = packages["tzdata"]
    rows = [
        ("schemas", 60, "CloudFormation resource schemas", lint["date"], names[0], "make facts"),
        ("actions", 60, "IAM actions", lint["date"], names[0], "make facts"),
        ("runtimes", 60, "Lambda runtimes", lint["date"], " and ".join(names), "make facts"),
        ("regions", 120, "AWS Regions", min(lint["date"], boto["date"]), " and ".join(names), "make facts"),
        ("timeZones", 1095, "IANA time zones", zones["date"], f"tzdata {zones['version']}", "make facts"),
        ("layers", 60, "Bref layers", layers, "brefphp/bref and brefphp/extra-php-extensions", "docs/facts.md"),
        ("parametersExtension", 60, "AWS Parameters and Secrets Lambda Extension", extension_data["date"],
         "AWS Systems Manager User Guide", "docs/facts.md"),
        ("idlePrices", 730, "Prices of what costs while idle", load("idle-prices")["date"], "AWS's public prices",
         "docs/facts.md"),
        ("quotas", 120, "AWS quotas and limits", load("limits")["date"], "the sources in Facts/limits.json", "docs/facts.md"),
    ]
    out = ["extension FactSource {"]
    for name, age, title, date, source, refresh in rows:
        out += [f"    /// {title}, as of {date}: {source}.",
                f"    static let {name} = FactSource(",
                f"        title: {string(title)}, date: {string(date)}, source: {string(source)}, refresh: {string(refresh)},",
                f"        daysOfTrust: {age})"]
    out += ["", "    /// All bodies of facts.",
            f"    public static let all: [FactSource] = [{', '.join('.' + row[0] for row in rows)}]", "}", ""]
    return "packages.json", "the dates in it", "\n".join(out)


def availability():
    with open(FACTS.parent / "Sources/CFacts/types.jsonl", encoding="utf-8") as file:
        header, *types = map(json.loads, file)
    package = header[1]["source"]
    rows = {name: [body["rg"], *(body.get("lc") or [None, None])] for name, body in types}
    return ("types.jsonl", f"{package['package']} {package['version']}",
            "extension TypeAvailability {\n"
            + table("table", rows, "Type: mask of the regions that have it, state and date of its service's end.") + "}\n")


def resource_types():
    data = load("resource-types")
    with open(FACTS.parent / "Sources/CFacts/types.jsonl", encoding="utf-8") as file:
        _, *types = map(json.loads, file)
    names = {name: ids for name, body in types
             if len(ids := body.get("id") or []) == 1 and ids[0].endswith("Name")
             and ids[0] in body.get("p", {}) and ids[0] not in (body.get("ro") or [])
             and name not in data["notUnique"]}
    unknown = (set(data["types"]) | set(data["notUnique"])) - {name for name, _ in types}
    assert not unknown, unknown
    rows = {}
    for name in set(data["types"]) | set(names):
        own = data["types"].get(name, {})
        assert set(own) <= {"name", "accounts", "arns", "ref", "attributes", "holds", "secrets", "unique"} and own.get("ref") in (None, "name", "id", "url", "arn"), name
        ids = own.get("name") or names.get(name)
        arns = own.get("arns")
        attributes = " ".join(f"{key}={form}" if form else key for key, form in own.get("attributes", {}).items())
        rows[name] = [" ".join(ids) if ids else None, ("g" if ids and (name.split("::")[1] in data["global"] or name in data["global"]) else "") + ("c" if ids and name.split("::")[1] in data["ignoresCase"] else "") + ("w" if own.get("accounts") == "all" else "") or None,
                      own.get("ref"), attributes or None, None if arns is None else " ".join(arns) or "-", own.get("holds"), " ".join(own.get("secrets", [])) or None, ", ".join(own.get("unique", [])) or None]
    bodies = dict(types)
    write_only = {name: body.get("wo") or [] for name, body in types}
    for name, own in data["types"].items():
        said = [path for path in own.get("secrets", []) if any(f"{path}/".startswith(f"{one}/") for one in write_only[name])]
        assert not said, f"{name}: the schema says so itself: {said}"
        body = json.dumps(bodies.get(name))
        lost = [path for path in own.get("secrets", []) if not all(f'"{part}": {{' in body for part in path.split("/") if part != "*")]
        assert not lost, f"{name}: the schema has no such property: {lost}"
        properties = {word.split("=")[0].split(".")[0] for words in own.get("unique", []) for word in words.split()}
        assert properties <= set((bodies.get(name) or {}).get("p", {})), f"{name}: the schema has no such property: {properties}"
    unused = set(data["notSecrets"]) - {path.split("/")[-1] for paths in write_only.values() for path in paths}
    assert not unused, f"no property that is write-only: {unused}"
    return ("resource-types.json and Sources/CFacts/types.jsonl", "the schemas",
            "extension ResourceTypeFacts {\n"
            + table("table", rows, "Type: the properties that name it, g where the name is of no region, c where its case has no meaning and w where of no account, what Ref gives, "
                    "attributes that are ARNs, the forms of its ARNs, what is lost with it, the properties that hold secrets, and those that are unique together in a stack.")
            + "\n    /// Names of write-only properties that hold no secret, though they say so.\n"
            f"    static let notSecrets: Set<String> = {json.dumps(sorted(data['notSecrets']))}\n"
            + "}\n")


def time_zones():
    data = load("time-zones")
    version = data["source"]["version"]
    return "time-zones.json", f"tzdata {version}", (
        "extension TimeZoneName {\n    /// The version of the IANA time zone database that the names are from.\n"
        f"    static let version = {string(version)}\n"
        + table("table", {name: [data["rules"].get(name)] for name in data["zones"]},
                "Every name, links too: the rule from now on as POSIX writes it, where one tells the coming years.") + "}\n")


def idle_prices():
    data = load("idle-prices")
    rows = {}
    for price in data["prices"]:
        for region, usd in price["usd"].items():
            assert region == "*" or region in REGION_IDS, region
            assert price["per"] in ("hour", "month", "second"), price
            rows[f"{price['id']} {region}"] = [usd, price["per"]]
    return "idle-prices.json", f"AWS's public prices of {data['date']}", (
        "extension IdlePrice {\n"
        f"    /// The day of the prices.\n    package static let date = {string(data['date'])}\n"
        + table("table", rows, "What it is and the region, * for all of AWS' commercial regions: US dollars, and for which time.")
        + "}\n")


def serverless():
    data = load("serverless")
    rows = {f"runtime {name}": [version] for name, version in data["runtimes"].items()}
    rows |= {f"word {name}": [version] for name, version in data["words"].items()}
    return ("serverless.json", data["date"],
            "extension ServerlessVersions {\n"
            f"    /// The oldest release that what we write is for.\n    static let oldest = {string(data['oldest'])}\n"
            + table("table", rows, "A runtime, or a word of serverless.yml: the first release of osls that knows it.") + "}\n")


TABLES = {"Region": regions, "LambdaRuntime": runtimes, "BrefLayer": bref, "ParametersExtension": extension,
          "HostedZone": hosted_zones, "Limit": limit_table, "FactSource": fact_sources, "TypeAvailability": availability,
          "TimeZone": time_zones, "ResourceType": resource_types, "Serverless": serverless,
          "IdlePrice": idle_prices}


def main(arguments):
    check = arguments == ["--check"]
    if arguments and not check:
        sys.exit(__doc__)
    texts = {}
    for name, build in TABLES.items():
        source, date, body = build()
        folder = "Sources/CFacts" if source == "types.jsonl" else "Facts"
        texts[f"{name}Table.swift"] = f"// swift-format-ignore-file\n// Generated by Facts/generate.py from {folder}/{source}, data of {date}. Do not edit.\n\n{body}"
    TARGET.mkdir(parents=True, exist_ok=True)
    different = [p for p in sorted(TARGET.iterdir()) if p.name not in texts]
    for path in different:
        if not check:
            path.unlink()
    for name, text in texts.items():
        path = TARGET / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            different.append(path)
            if not check:
                path.write_text(text, encoding="utf-8")
    for path in sorted(set(different)):
        print(("differs from its data: " if check else "written or removed: ") + str(path.relative_to(FACTS.parent)))
    if check and different:
        sys.exit("run: python3 Facts/generate.py")


if __name__ == "__main__":
    main(sys.argv[1:])
