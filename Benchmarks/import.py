#!/usr/bin/env python3
"""How long `infra import` takes, and how much memory, for originals of 3,000 lines and more.

    Benchmarks/import.py [ROUNDS]

Each original is made here: a serverless.yml of many functions, one of many resources, one of anchors and variables, and a template of
SAM. Time is that of the whole command with the release build, the best of the rounds; memory is the most that it had.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMMAND = Path(os.environ.get("INFRA_COMMAND", ROOT / ".build/release/infra"))
# Milliseconds and megabytes.
TIME, MEMORY = 100, 50


def functions():
    lines = ["service: big", "provider:", "  name: aws", "  runtime: nodejs20.x", "  environment: {STAGE: '${sls:stage}'}", "functions:"]
    for index in range(320):
        lines += [f"  work-{index}:", f"    handler: src/work{index}.handler", "    timeout: 10", "    environment:",
                  f"      NAME: ${{self:service}}-{index}", "    events:", "      - http:", f"          path: things/{index}/{{id}}",
                  "          method: get", "          cors: true"]
    return lines


def resources():
    lines = ["service: big", "provider: {name: aws, runtime: nodejs20.x}", "resources:", "  Resources:"]
    for index in range(300):
        lines += [f"    Table{index}:", "      Type: AWS::DynamoDB::Table", "      Properties:",
                  f"        TableName: ${{self:service}}-${{sls:stage}}-{index}", "        BillingMode: PAY_PER_REQUEST",
                  "        AttributeDefinitions:", "          - {AttributeName: id, AttributeType: S}", "        KeySchema:",
                  "          - {AttributeName: id, KeyType: HASH}", f"    Alarm{index}:", "      Type: AWS::CloudWatch::Alarm",
                  f"      Properties: {{MetricName: Errors, Threshold: {index}, Dimensions: [{{Name: TableName, Value: !Ref Table{index}}}]}}"]
    return lines


def anchors():
    lines = ["service: big", "custom:", "  base: &base", "    runtime: nodejs20.x", "    memorySize: 256", "  names:"]
    lines += [f"    n{index}: ${{self:service}}-{index}" for index in range(600)]
    lines += ["provider:", "  name: aws", "functions:"]
    for index in range(600):
        lines += [f"  f{index}:", "    <<: *base", "    handler: a.b", f"    description: ${{self:custom.names.n{index}, 'none'}}"]
    return lines


def sam():
    lines = ["Transform: AWS::Serverless-2016-10-31", "Globals: {Function: {Timeout: 10}}", "Resources:"]
    for index in range(300):
        lines += [f"  F{index}:", "    Type: AWS::Serverless::Function", "    Properties:", f"      CodeUri: src/{index}", "      Handler: a.b",
                  "      Runtime: nodejs22.x", "      Events:", f"        Get: {{Type: Api, Properties: {{Path: /t{index}, Method: get}}}}",
                  "      Environment:", f"        Variables: {{NAME: !Sub '${{AWS::StackName}}-{index}'}}"]
    return lines


def measured(path, folder, rounds):
    """The best milliseconds, and the megabytes."""
    best, most = float("inf"), 0
    for number in range(rounds):
        start = time.perf_counter()
        child = subprocess.Popen([COMMAND, "import", path, "--into", folder / str(number), "--format", "json", "--service", "big"],
                                 stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        _, status, usage = os.wait4(child.pid, 0)
        best = min(best, (time.perf_counter() - start) * 1_000)
        most = max(most, usage.ru_maxrss / 1_024)
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"{path.name}: {child.stderr.read().decode()}")
    return best, most


if __name__ == "__main__":
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    if not COMMAND.exists():
        sys.exit(f"{COMMAND} is not there: swift build -c release --product infra")
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        for name, lines in (("functions", functions()), ("resources", resources()), ("anchors", anchors()), ("sam", sam())):
            path = Path(folder) / f"{name}.yml"
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
            milliseconds, megabytes = measured(path, Path(folder) / name, rounds)
            print(f"{name:10} {len(lines):6} lines  {milliseconds:7.1f} ms  {megabytes:6.1f} MB")
            if milliseconds > TIME * 1.5 or megabytes > MEMORY * 1.5:
                missed.append(name)
    if missed:
        sys.exit(f"more than {TIME} ms or {MEMORY} MB: {', '.join(missed)}")
