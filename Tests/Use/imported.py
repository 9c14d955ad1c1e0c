"""Imports originals by the command, compiles the specs against the library as it is built, and builds them."""

import copy
import json
import os
import re
import subprocess
import time

import yaml

import plugins
import serverless_model
import stacks
from serverless_model.loading import Loader

ROOT = stacks.HERE.parents[1]
BUILT = ROOT / ".build" / "debug"
COMMAND = os.environ.get("INFRA_COMMAND", str(BUILT / "infra"))


class Merging(Loader):
    """Merge keys, which Serverless' reader takes and the model's does not."""


def _mapping(loader, node):
    loader.flatten_mapping(node)
    return loader.construct_mapping(node, deep=True)


Merging.add_constructor("tag:yaml.org,2002:map", _mapping)


def document(path):
    """An original as the model takes it: files put in, the old words in their new places."""
    read = _resolved(yaml.load(path.read_text(encoding="utf-8-sig").replace("\t#", " #"), Loader=Merging), path.parent)
    provider = read["provider"]
    if isinstance(read["service"], dict):
        read["service"] = read["service"]["name"]
    if isinstance(read.get("functions"), list):
        read["functions"] = {name: settings for part in read["functions"] for name, settings in part.items()}
    for old, new in (("iamRoleStatements", "statements"), ("iamManagedPolicies", "managedPolicies")):
        if old in provider:
            provider.setdefault("iam", {}).setdefault("role", {})[new] = provider.pop(old)
    for old in ("apiKeys", "usagePlan"):
        if old in provider and not str(read.get("frameworkVersion", "")).startswith(("3", "4")):
            provider.setdefault("apiGateway", {})[old] = provider.pop(old)
    images = (provider.pop("ecr", None) or {}).get("images") or {}
    for function in (read.get("functions") or {}).values():
        image = function.get("image")
        if isinstance(image, dict) and image.get("name") in images:
            function["image"] = {**{key: value for key, value in image.items() if key != "name"}, **images[image["name"]]}
    plugins.requirements_layer(read)
    if isinstance(read.get("resources"), list):
        sections = {}
        for part in read["resources"]:
            for name, content in part.items():
                sections.setdefault(name, {}).update(content)
        read["resources"] = sections
    return read


def expanded(path, params):
    """What Serverless and those plugins that change the template make of an original."""
    read = document(path)
    used = plugins.names(read)
    if "serverless-plugin-log-retention" in used:
        read["provider"]["logRetentionInDays"] = read["custom"]["logRetentionInDays"]
    plain = plugins.without_settings(copy.deepcopy(read))
    template = serverless_model.expand(plain, params=params, is_deployed=False)
    if "serverless-iam-roles-per-function" in used:
        plugins.roles_per_function(template, read)
    if "serverless-pseudo-parameters" in used:
        template = plugins.pseudo_parameters(template)
    return with_text_variables(template)


def with_text_variables(template):
    """Serverless' validation makes text of what is given to environment variables."""
    for resource in template["Resources"].values():
        variables = (resource.get("Properties") or {}).get("Environment", {}).get("Variables", {})
        for name, value in variables.items():
            if isinstance(value, (bool, int, float)):
                variables[name] = str(value).lower()
    return template


def _resolved(value, folder):
    if isinstance(value, dict):
        return {json.dumps(key) if isinstance(key, (bool, int)) else key: _resolved(item, folder) for key, item in value.items()}
    if isinstance(value, list):
        return [_resolved(item, folder) for item in value]
    if not isinstance(value, str):
        return value
    if value == "${strToBool('true')}":
        return True
    named = re.fullmatch(r"\$\{file\(([^)]*)\)(?::([\w.]+))?\}", value)
    if not named:
        value = re.sub(r"\$\{(?:env|opt):[^,}]*, *'([^']*)'\}", r"\1", value)
        return re.sub(r"\$\{opt:[^,}]*, *((?:self|sls):[^}]*)\}", r"${\1}", value)
    found = yaml.load((folder / named[1]).read_text(encoding="utf-8"), Loader=Merging)
    for part in (named[2] or "").split("."):
        found = found[part] if part else found
    return _resolved(found, folder)


def run(originals, into, *options, compiled=None):
    """What the command reports, as JSON, of each original by itself.
    - compiled: what Serverless makes of each, as files."""
    reports = {}
    for path in originals:
        known = [f"--compiled={compiled[path]}"] if compiled else []
        done = subprocess.run([COMMAND, "import", str(path), "--into", str(into), "--format", "json", *known, *options],
                              capture_output=True, text=True)
        assert done.stdout, f"{path}: {done.stderr}"
        [report] = json.loads(done.stdout)["imports"]
        assert done.returncode == (1 if report["lost"] else 0)
        reports[report["service"]] = report
    return reports


def library():
    """The modules that the command is made of, as Package.swift has them."""
    manifest = (ROOT / "Package.swift").read_text(encoding="utf-8")
    needed, open_ = {"ArgumentParser", "ArgumentParserToolInfo"}, ["InfraTool"]
    while open_:
        name = open_.pop()
        needed.add(name)
        declared = re.search(rf'\.target\(\s*name: "{name}",\s*dependencies: \[(.*?)\n? *\]\)', manifest, re.S)
        open_ += [one for one in re.findall(r'"(\w+)"', declared[1]) if one not in needed] if declared else []
    return sorted(name for name in needed if (BUILT / f"{name}.build").is_dir())


def objects_of(name):
    """Those whose source is still there: a build leaves others behind."""
    sources = {file.name for file in (ROOT / "Sources" / name).rglob("*.*")}
    return [file for file in sorted((BUILT / f"{name}.build").rglob("*.o")) if not sources or file.stem in sources]


def build(specs, folder, output):
    """Compiles specs with what is built of the library, and lets them write their output."""
    constants = [match for spec in sorted(specs.glob("*.swift"))
                 for match in re.findall(r"^let (\w+) = Service\(", spec.read_text(encoding="utf-8"), re.M)]
    (specs / "main.swift").write_text(f"import InfraTool\n\nTool.run([{', '.join(constants)}])\n", encoding="utf-8")
    objects = [str(file) for name in library() for file in objects_of(name)]
    maps = sorted((ROOT / "Sources").glob("*/module.modulemap"))
    maps.append(BUILT / "CFacts.build" / "module.modulemap")
    tool = folder / "infra"
    command = [
        "swiftc", "-module-name", "infra", "-I", str(BUILT / "Modules"),
        *(word for map in maps for word in ("-Xcc", f"-fmodule-map-file={map}")),
        *map(str, sorted(specs.glob("*.swift"))), *objects, "-lyaml", "-ldeflate", "-lcrypto", "-o", str(tool)]
    for _ in range(3):
        done = subprocess.run(command, capture_output=True, text=True)
        if not re.search(r"cannot open \S+\.o:", done.stderr):
            break
        # Another test builds the package and replaces its objects.
        time.sleep(20)
    assert done.returncode == 0, done.stderr[-4_000:]
    # The code is not there, which is found and hinders no template.
    return subprocess.run([str(tool), "build", "--output", str(output)], capture_output=True, text=True, cwd=folder).stderr
