"""What the Swift compiler says of mistakes that authors make, such as names and forms of CDK, SAM and Serverless Framework: at
which line, in which words, and how many errors. All cases are files of one module, type-checked in one run."""

import re
import subprocess

import pytest

import stacks

DEBUG = stacks.REPOSITORY / ".build" / "debug"
FUNCTION = 'Function("api", .nodejs22, handler: "index.handler", code: "api")'
RESOURCE = """Resource("AWS::RDS::DBInstance", "Database", properties: [
    "Engine": "postgres",
    "VPCSecurityGroups": [Queue("a").attribute("GroupId")],
    {}, "PubliclyAccessible": false,
])"""

# name: (body of a service, line in it, a part of the message, how many errors)
MISTAKES = {
    "misspelt modifier": (f"{FUNCTION}\n    .memry(1)\n    .timeout(.seconds(28))", 2, "has no member 'memry'", 2),
    "misspelt trigger": (f"{FUNCTION}\n    .on(.htpAPI(\"/a\"))", 2, "has no member 'htpAPI'", 1),
    "memorySize": (f"{FUNCTION}\n    .memorySize(256)\n    .timeout(.seconds(28))", 2, "write .memory(.megabytes(256))", 1),
    "memory without unit": (f"{FUNCTION}\n    .memory(256)", 2, "write the unit: .megabytes(256)", 1),
    "timeout without unit": (f"{FUNCTION}\n    .memory(.megabytes(256))\n    .timeout(30)", 3, "write the unit: .seconds(30)", 1),
    "visibility without unit": ('Queue("jobs").visibility(30)', 1, "write the unit: .seconds(30)", 1),
    "days of logs without unit": (f"{FUNCTION}\n    .logRetention(30)", 2, "write the unit: .days(30)", 1),
    "arguments of CDK": (
        'Function("a", runtime: .nodejs22, handler: "i.h", code: "a", memorySize: 256, timeout: 30, environment: ["A": "b"])', 1,
        "the rest behind it: .memory(.megabytes(256))", 1),
    "environment as argument": (
        'Function("a", .nodejs22, handler: "i.h", code: "a", environment: ["A": "b"])', 1, '.environment("NAME", value)', 1),
    "memory as argument": (
        'Function("a", .nodejs22, handler: "i.h", code: "a", memory: .megabytes(256))', 1, "behind the function: .memory(", 1),
    "no runtime": ('Function("a", handler: "i.h", code: "a")', 1, "say what runs the code", 1),
    "runtime as text": ('Function("a", "nodejs22.x", handler: "i.h", code: "a")', 1, "write a runtime such as .nodejs22", 1),
    "variables as a dictionary": (f"{FUNCTION}\n    .environment([\"A\": \"b\"])", 2, 'write .environment("NAME", value)', 1),
    "a variable without value": (f"{FUNCTION}\n    .environment(\"TABLE\")", 2, "cannot convert value of type 'String'", 1),
    "a number as variable": (f"{FUNCTION}\n    .environment(\"LIMIT\", 5)", 2, 'a variable holds text: write "5"', 1),
    "a flag as variable": (f"{FUNCTION}\n    .environment(\"DEBUG\", true && false)", 2, 'a variable holds text: write "true"', 1),
    "an optional as variable": (
        f"let value: String? = nil\n{FUNCTION}\n    .environment(\"A\", value)", 3, "must be unwrapped", 1),
    "event": (f"{FUNCTION}\n    .event(.httpAPI(.get, \"/a\"))", 2, "renamed to 'on(_:)'", 1),
    "events": (f"{FUNCTION}\n    .events([.httpAPI(.get, \"/a\")])", 2, "write .on(…) for each trigger", 1),
    "http": (f"{FUNCTION}\n    .on(.http(.get, \"/a\"))", 2, "write .httpAPI(.get, \"/path\") for an HTTP API", 1),
    "method as text": (f"{FUNCTION}\n    .on(.httpAPI(\"GET\", \"/a\"))", 2, "write a method such as .get", 1),
    "sqs": (f"{FUNCTION}\n    .on(.sqs(Queue(\"jobs\")))", 2, "renamed to 'queue(_:)'", 1),
    "sns": (f"{FUNCTION}\n    .on(.sns(Topic(\"jobs\")))", 2, "renamed to 'topic(_:)'", 1),
    "schedule as text": (f"{FUNCTION}\n    .on(.schedule(\"rate(5 minutes)\"))", 2, "write .rate(.minutes(5))", 1),
    "layers": (f"{FUNCTION}\n    .layers([Layer(\"a\", folder: \"a\")])", 2, "write .layer(…) for each layer", 1),
    "vpc": (f"{FUNCTION}\n    .vpc(subnets: [\"subnet-1\"])", 2, "write .network(", 1),
    "role statements": (f"{FUNCTION}\n    .iamRoleStatements([])", 2, "write .allow(", 1),
    "a right without resource": (f"{FUNCTION}\n    .allow(\"dynamodb:GetItem\")", 2, "missing argument for parameter 'on'", 1),
    "key as text": ('Table("rows", partitionKey: "id")', 1, 'say its type: .string("id")', 1),
    "return in a body": (f"let size = 256\nreturn {FUNCTION}.memory(.megabytes(size))", 2, "cannot use explicit 'return'", 1),
    "a number among properties": (
        "let size = 50\n" + RESOURCE.format('"AllocatedStorage": size'), 5, "to expected dictionary value type 'Value'", 1),
    "a flag among properties": (
        "let isLarge = size > 1\n" + RESOURCE.format('"MultiAZ": isLarge'), 5, "to expected dictionary value type 'Value'", 1),
    "a queue among properties": (RESOURCE.format('"Endpoint": Queue("b")'), 4, "to expected dictionary value type 'Value'", 1),
}

# Beside a body: (the file, line, a part of the message)
FILES = {
    "region as text": ('let {name} = Service("x", region: "eu-central-1") {{ stage in\n    Queue("a")\n}}', 1, "write a region such as"),
    "no region": ('let {name} = Service("x") {{ stage in\n    Queue("a")\n}}', 1, "missing argument for parameter 'region'"),
    "no stage": ('let {name} = Service("x", region: .euCentral1) {{\n    Queue("a")\n}}', 1, "expects 1 argument"),
    "return left out": (
        "func {name}() -> Function {{\n    let size = 256\n    " + FUNCTION + ".memory(.megabytes(size))\n}}", 3, "is unused"),
}

# What must compile beside them.
RIGHT = {
    "a stage among properties": RESOURCE.format('"MultiAZ": stage == .prod, "Single": stage != .prod'),
    "a stage in conditions": (
        'let isProd = stage == .prod\nif isProd, stage != "dev" {\n    Queue("a")\n}\n'
        f"{FUNCTION}\n    .memory(.megabytes(stage == .prod ? 512 : 256))\n    .on(.httpAPI(.get, \"/a\"), when: stage == .prod)"),
    "words": (
        f"{FUNCTION}\n    .timeout(.seconds(30)).memory(.megabytes(256)).environment(\"A\", \"b\").on(.httpAPI(.get, \"/a\"))\n"
        f"    .on(.queue(Queue(\"a\"))).logRetention(.days(30)).on(.schedule(.rate(.minutes(5))))"),
    "a function from a module": 'Function("b", .nodejs22, handler: "a.b", code: "c")\nFunction("d", .swift(product: "e"))',
}


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """By case: (line, severity, message) of all that the compiler says."""
    folder = tmp_path_factory.mktemp("cases")
    names = {}
    for number, (name, body) in enumerate(
            [(name, case[0]) for name, case in MISTAKES.items()] + list(RIGHT.items())):
        lines = "".join(f"    {line}\n" for line in body.split("\n"))
        text = f'let service{number} = Service("x", region: .euCentral1) {{ stage in\n{lines}}}\n'
        names[f"Body{number}.swift"] = name
        (folder / f"Body{number}.swift").write_text("import Infra\n" + text, encoding="utf-8")
    (folder / "Size.swift").write_text("let size = 2\n")
    for number, (name, case) in enumerate(FILES.items()):
        names[f"File{number}.swift"] = name
        (folder / f"File{number}.swift").write_text("import Infra\n" + case[0].format(name=f"file{number}"), encoding="utf-8")
    maps = [stacks.REPOSITORY / "Sources/CLibYAML/module.modulemap", DEBUG / "CFacts.build/module.modulemap"]
    flags = [part for one in maps for part in ("-Xcc", f"-fmodule-map-file={one}")]
    run = subprocess.run(
        ["swiftc", "-typecheck", "-wmo", "-swift-version", "6", "-module-name", "Cases", "-I", DEBUG / "Modules", *flags,
         *sorted(folder.glob("*.swift"))], capture_output=True, text=True, timeout=300, check=False)
    found = {}
    for file, line, kind, message in re.findall(r"^/.*/(\w+\.swift):(\d+):\d+: (error|warning): (.*)$", run.stderr, re.M):
        # The compiler repeats what it says when it has shown the line.
        entry = (int(line), kind, message)
        if entry not in found.setdefault(names.get(file, file), []):
            found[names.get(file, file)].append(entry)
    assert found, run.stderr
    return found


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_at_its_line(found, name):
    _, line, part, count = MISTAKES[name]
    said = found.get(name, [])
    # Before the body there are the import and the line of the service.
    assert said and said[0][0] == line + 2 and part in said[0][2], said
    assert len(said) == count, said


@pytest.mark.parametrize("name", FILES)
def test_a_mistake_outside_of_a_body_is_told_at_its_line(found, name):
    _, line, part = FILES[name]
    said = found.get(name, [])
    assert said and said[0][0] == line + 1 and part in said[0][2], said


@pytest.mark.parametrize("name", RIGHT)
def test_what_is_right_compiles(found, name):
    assert name not in found, found[name]
