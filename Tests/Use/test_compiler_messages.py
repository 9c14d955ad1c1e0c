"""What the Swift compiler says where a declaration stands in place of a value of it: what to write, and that compiles."""

import re
import subprocess

import pytest

import stacks

DEBUG = stacks.REPOSITORY / ".build" / "debug"

# Each kind of declaration that has a value for a variable: how it is declared, and its name in the message.
KINDS = {
    "queue": 'Queue("jobs")', "topic": 'Topic("orders")', "table": 'Table("rows", partitionKey: .string("id"))',
    "bucket": 'Bucket("photos")', "stream": 'KinesisStream("clicks")', "bus": 'EventBus("orders")',
    "function": 'Function("other", .nodejs22, handler: "index.handler", code: "x")',
    "balancer": 'LoadBalancer("web", in: .existing(vpc: "vpc-0a1b2c3d", subnets: []))',
    "site": 'Distribution("site", from: .host("example.com"))',
    "resource": 'Resource("AWS::SQS::Queue", "Jobs", properties: [:])',
}


def compiled(folder, kind, value):
    """The errors of swiftc for a spec that puts a value into a variable, all at that line."""
    path = folder / "Spec.swift"
    path.write_text(f"""import Infra

let {kind} = {KINDS[kind]}
let service = Service("shop", region: .euCentral1) {{ stage in
    Function("api", .nodejs22, handler: "index.handler", code: "api")
        .memory(.megabytes(stage == .prod ? 512 : 256))
        .environment("VALUE", {value})
}}
""", encoding="utf-8")
    return typechecked(path, line=7)


def typechecked(path, line=None):
    """The errors of swiftc for a file."""
    maps = [stacks.REPOSITORY / "Sources/CLibYAML/module.modulemap", DEBUG / "CFacts.build/module.modulemap"]
    done = subprocess.run(
        ["swiftc", "-typecheck", "-I", DEBUG / "Modules", *(part for one in maps for part in ("-Xcc", f"-fmodule-map-file={one}")),
         path], capture_output=True, text=True, timeout=300, check=False)
    found = [one.split("error: ", 1) for one in done.stderr.splitlines() if one.startswith("/") and "error: " in one]
    assert bool(found) == bool(done.returncode), done.stderr
    assert not line or all(place.startswith(f"{path}:{line}:") for place, _ in found), done.stderr
    return [message for _, message in found]


@pytest.mark.parametrize("kind", KINDS)
def test_the_message_says_what_to_write_and_that_compiles(tmp_path, kind):
    (error,) = compiled(tmp_path, kind, kind)
    assert "a variable holds text: write " in error
    advised = re.findall(rf"\b{kind}\.\w+(?:\([^)]*\))?", error)
    assert advised
    for value in advised:
        assert compiled(tmp_path, kind, value) == [], value


# What stands in a word for what functions may do and is not for it, and what the message advises: `…` stands for the thing's name.
MISTAKES = {
    ".read(bucket.objects)": ".read(bucket.objects(", ".write(table.arn)": ".read(bucket.objects(", ".read(queue)": ".receive(queue)",
    ".write(queue)": ".send(queue)", ".send(topic)": ".publish(topic)", ".send(stream)": ".write(stream)", ".write(bus)": ".send(bus)",
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_wrong_word_names_the_right_one(tmp_path, mistake):
    path = tmp_path / "Spec.swift"
    things = "\n".join(f"let {name} = {value}" for name, value in KINDS.items() if name not in ("function", "balancer", "site"))
    path.write_text(f"""import Infra
{things}
let service = Service("shop", region: .euCentral1) {{ _ in
    Function("api", .nodejs22, handler: "index.handler", code: "api")
        {mistake}
}}
""", encoding="utf-8")
    (error,) = typechecked(path)
    assert MISTAKES[mistake] in error.replace('\\"', '"'), error
