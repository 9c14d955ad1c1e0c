#!/usr/bin/env python3
"""Compiles one spec file with one service of many functions, each with three triggers, against the library in debug.

    Benchmarks/typecheck.py [--functions N] [--check]

The file is written in two ways: all functions as statements of the service's body, and the same in groups of twenty, each
a property; and in both ways with three grants and an alarm for each function. Then the two systems of docs/systems.md, each a file. Prints CPU
time of type-checking each, and CPU and wall time of compiling it, which includes that; with --check fails where type-checking takes more than one
and a half targets.
"""
import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = 10  # seconds, for 200 functions
GROUP = 20


def function(number):
    return f"""    Function("fn-{number}", .provided, handler: "bootstrap", code: "build/fn-{number}")
        .memory(.megabytes(256))
        .timeout(.seconds(28))
        .environment("STAGE", "prod")
        .logRetention(.days(14))
        .on(.route(.post, "/fn/{number}", of: balancer))
        .on(.httpAPI(.get, "/fn/{number}"))
        .on(.schedule(.rate(.minutes(5))))
"""


def granted(number):
    return f"""    Function("fn-{number}", .nodejs22, handler: "index.handler", code: "build/fn-{number}")
        .memory(.megabytes(256))
        .timeout(.seconds(28))
        .readWrite(orders, as: "ORDERS")
        .send(jobs, as: "JOBS")
        .read(photos.objects("in/*"), as: "PHOTOS")
        .alarm(.errors, above: 1, notify: alerts)
        .on(.httpAPI(.get, "/fn/{number}"))
"""


SYSTEMS = [ROOT / f"Tests/InfraTests/Documentation/Systems/{name}.swift" for name in ("Shop", "Clinic")]
SYSTEM_TARGET = 3  # seconds
SOURCES = """import Infra

let orders = Table("orders", partitionKey: .string("id"))
let jobs = Queue("jobs")
let photos = Bucket("photos")
let alerts = Topic("alerts")
"""
SHARED = """import Infra

let zone = HostedZone("example.com")
let network = Network.existing(vpc: "vpc-0a1b2c3d4e5f60718", subnets: ["subnet-0aaa1111bbbb2222c", "subnet-0ddd3333eeee4444f"])
let balancer = LoadBalancer("public", in: network).https("api.example.com", in: zone)
"""


def one_body(functions):
    body = "".join(function(number) for number in range(functions))
    return f'{SHARED}\nlet many = Service("many", region: .euCentral1) {{ _ in\n    zone\n    balancer\n{body}}}\n'


def groups(functions, shared=SHARED, function=function, stated=("zone", "balancer")):
    text, names = shared, list(stated)
    for start in range(0, functions, GROUP):
        names.append(f"group{start}")
        body = "".join(function(number) for number in range(start, min(start + GROUP, functions)))
        text += f"\nlet group{start} = Group {{\n{body}}}\n"
    return text + '\nlet many = Service("many", region: .euCentral1) { _ in\n    ' + "\n    ".join(names) + "\n}\n"


def grants(functions):
    body = "".join(granted(number) for number in range(functions))
    return f'{SOURCES}\nlet many = Service("many", region: .euCentral1) {{ _ in\n{body}}}\n'


def grants_in_groups(functions):
    return groups(functions, SOURCES, granted, ())


def compile_time(text, scratch, folder, *what):
    source = folder / "Many.swift"
    source.write_text(text)
    modules = scratch / "debug/Modules"
    flags = [flag for path in sorted(scratch.glob("debug/*.build/module.modulemap")) for flag in ("-Xcc", f"-fmodule-map-file={path}")]
    flags += [f"-I{path.parent}" for path in sorted((ROOT / "Sources").glob("*/module.modulemap"))]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(["swiftc", "-Onone", "-g", "-swift-version", "6", "-I", modules, *flags, "-parse-as-library", *what, source], check=True, cwd=folder)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--functions", type=int, default=200)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    scratch = ROOT / ".build"
    subprocess.run(["swift", "build", "--product", "infra", "--scratch-path", scratch], cwd=ROOT, check=True, stdout=sys.stderr)
    slow = False
    print("| functions | type-checking, CPU s | to reach | compiling, CPU s | wall s |\n|---|---|---|---|---|")
    target = TARGET * max(1, options.functions / 200)
    work = [(f"{options.functions} {name}", text(options.functions), target) for name, text in (
        ("in one body, three triggers each", one_body), (f"in groups of {GROUP}", groups), ("with three grants and an alarm each", grants),
        (f"the same in groups of {GROUP}", grants_in_groups))]
    work += [(path.stem, path.read_text(), SYSTEM_TARGET) for path in SYSTEMS]
    with tempfile.TemporaryDirectory() as folder:
        for name, text, limit in work:
            _, checking = compile_time(text, scratch, Path(folder), "-typecheck")
            wall, cpu = compile_time(text, scratch, Path(folder), "-c", "-o", Path(folder) / "Many.o")
            print(f"| {name} | {checking:.1f} | {limit} | {cpu:.1f} | {wall:.1f} |", flush=True)
            slow = slow or checking > 1.5 * limit
    if options.check and slow:
        sys.exit("missed by more than half")


main()
