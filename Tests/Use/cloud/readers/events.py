"""Rules, buses and schedules."""


def rule(deployed, physical, wanted):
    api, bus = deployed.client("events"), wanted.get("EventBusName") or "default"
    name = physical.split("|")[-1]
    found = api.describe_rule(Name=name, EventBusName=bus)
    return {**found, "EventBusName": wanted.get("EventBusName"),
            "Tags": api.list_tags_for_resource(ResourceARN=found["Arn"])["Tags"],
            "Targets": api.list_targets_by_rule(Rule=name, EventBusName=bus)["Targets"]}


def bus(deployed, physical, wanted):
    return deployed.client("events").describe_event_bus(Name=wanted["Name"])


def schedule(deployed, physical, wanted):
    return deployed.client("scheduler").get_schedule(Name=physical)


READERS = {"AWS::Events::Rule": rule, "AWS::Events::EventBus": bus, "AWS::Scheduler::Schedule": schedule}
