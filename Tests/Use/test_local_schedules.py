"""Schedules of `infra serve`: functions and queues start at their times."""

import datetime
import json
import time

from local_run import LocalRun, description, function, zipped

HANDLER = '''
import json, os
def handler(event, context):
    with open(os.environ["NOTES"], "a") as notes:
        notes.write(json.dumps(event) + "\\n")
'''


def test_what_starts_at_its_time(tmp_path):
    soon = (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=4)).strftime("%Y-%m-%dT%H:%M:%S")
    archive = zipped(tmp_path / "f.zip", {"index.py": HANDLER})
    notes = tmp_path / "notes"
    notes.touch()

    def schedule(expression, **properties):
        target = {"Arn": {"Fn::GetAtt": ["Fn", "Arn"]}, "RoleArn": "arn:aws:iam::123456789012:role/r", **properties.pop("Target", {})}
        return {"Type": "AWS::Scheduler::Schedule", "Properties": {
            "ScheduleExpression": expression, "FlexibleTimeWindow": {"Mode": "OFF"}, "Target": target, **properties}}

    resources = {
        **function("Fn", archive, Runtime="python3.12", Handler="index.handler", Environment={"Variables": {"NOTES": str(notes)}}),
        "Jobs": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "jobs"}},
        "Reads": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {
            "EventSourceArn": {"Fn::GetAtt": ["Jobs", "Arn"]}, "FunctionName": {"Ref": "Fn"}}},
        "Once": schedule(f"at({soon})", Name="once"),
        "Given": schedule(f"at({soon})", Target={"Input": '{"at": "<aws.scheduler.scheduled-time>"}'},
                          FlexibleTimeWindow={"Mode": "FLEXIBLE", "MaximumWindowInMinutes": 15}),
        "Queued": schedule(f"at({soon})", Target={"Arn": {"Fn::GetAtt": ["Jobs", "Arn"]}, "Input": "queued"}),
        "Off": schedule(f"at({soon})", State="DISABLED", Target={"Input": '"off"'}),
        "Berlin": schedule("cron(30 9 ? 1 MON#1 2099)", ScheduleExpressionTimezone="Europe/Berlin"),
        "Odd": schedule("cron(30 9)"), "Past": schedule("at(2020-01-01T00:00:00)"),
        "Rule": {"Type": "AWS::Events::Rule", "Properties": {"ScheduleExpression": "rate(1 minute)", "Targets": [
            {"Id": "f", "Arn": {"Fn::GetAtt": ["Fn", "Arn"]}}]}}}
    with LocalRun(tmp_path, description(resources)) as local:
        lines = dict((line.split()[1], line) for line in local.schedules)
        assert "Off" not in lines and "next 2099-01-05T08:30:00Z" in lines["Berlin"] and "over" in lines["Past"]
        assert "is not carried" in lines["Odd"] and "without its window of 15 minutes" in lines["Given"] and "next 20" in lines["Rule"]
        for _ in range(300):
            events = [json.loads(line) for line in notes.read_text().splitlines()]
            if len(events) >= 3:
                break
            time.sleep(0.05)
        samples = json.loads(local.ask("page", "GET", "/api/system", headers=[("Host", local.host("page"))])[2])["functions"][0]["samples"]
    given = next(event for event in events if "at" in event)
    assert given == {"at": f"{soon}Z"}
    assert [event["Records"][0]["body"] for event in events if "Records" in event] == ["queued"]
    event = next(event for event in events if "detail-type" in event)
    assert event == {"version": "0", "id": event["id"], "detail-type": "Scheduled Event", "source": "aws.scheduler",
                     "account": "123456789012", "time": f"{soon}Z", "region": "eu-central-1",
                     "resources": ["arn:aws:scheduler:eu-central-1:123456789012:schedule/default/once"], "detail": "{}"}
    assert {"rule Rule", "schedule Once", "schedule Berlin", "queue Jobs"} <= {sample["trigger"] for sample in samples}
