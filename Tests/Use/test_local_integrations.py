"""Routes of APIs that lead to queues, buses and load balancers instead of functions, sent to over HTTP."""
import json
import time

import pytest

from local_run import LocalRun, description, function, zipped

HANDLER = '''
import json, os


def handler(event, context):
    with open(os.environ["NOTES"], "a") as notes:
        notes.write(json.dumps(event) + "\\n")
    return {"statusCode": 200, "headers": {"Content-Type": "text/plain"}, "body": "inside " + event.get("path", "")}
'''


def http(name, route, **integration):
    return {
        f"{name}Integration": {"Type": "AWS::ApiGatewayV2::Integration", "Properties": {
            "ApiId": {"Ref": "Api"}, "PayloadFormatVersion": "1.0", **integration}},
        f"{name}Route": {"Type": "AWS::ApiGatewayV2::Route", "Properties": {
            "ApiId": {"Ref": "Api"}, "RouteKey": route, "Target": {"Fn::Sub": f"integrations/${{{name}Integration}}"}}}}


def rest(name, path, integration, method="POST"):
    return {
        f"{name}Resource": {"Type": "AWS::ApiGateway::Resource", "Properties": {
            "RestApiId": {"Ref": "Rest"}, "ParentId": {"Fn::GetAtt": ["Rest", "RootResourceId"]}, "PathPart": path}},
        f"{name}Method": {"Type": "AWS::ApiGateway::Method", "Properties": {
            "RestApiId": {"Ref": "Rest"}, "ResourceId": {"Ref": f"{name}Resource"}, "HttpMethod": method, "AuthorizationType": "NONE",
            "Integration": integration}}}


def service(uri, template, response):
    return {"Type": "AWS", "IntegrationHttpMethod": "POST", "Uri": {"Fn::Sub": "arn:${AWS::Partition}:apigateway:${AWS::Region}:" + uri},
            "RequestTemplates": {"application/json": template}, "PassthroughBehavior": "NEVER",
            "IntegrationResponses": [{"StatusCode": "200", "ResponseTemplates": {"application/json": response}},
                                     {"StatusCode": "400", "SelectionPattern": "4\\d{2}"}]}


@pytest.fixture
def run(tmp_path):
    archive = zipped(tmp_path / "f.zip", {"index.py": HANDLER})
    notes = tmp_path / "notes"
    notes.touch()
    code = function("Fn", archive, Runtime="python3.12", Handler="index.handler", Environment={"Variables": {"NOTES": str(notes)}})
    queue = "sqs:path/${AWS::AccountId}/jobs"
    resources = {
        **code,
        "Jobs": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "jobs"}},
        "Mapping": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {
            "EventSourceArn": {"Fn::GetAtt": ["Jobs", "Arn"]}, "FunctionName": {"Fn::GetAtt": ["Fn", "Arn"]}, "BatchSize": 1}},
        "Rule": {"Type": "AWS::Events::Rule", "Properties": {
            "EventPattern": {"source": ["shop"], "detail": {"kind": ["large"]}}, "Targets": [{"Id": "f", "Arn": {"Fn::GetAtt": ["Fn", "Arn"]}}]}},
        "Inner": {"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {
            "Port": 80, "Protocol": "HTTP", "DefaultActions": [{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404"}}]}},
        "Group": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": {
            "Name": "group", "TargetType": "lambda", "Targets": [{"Id": {"Fn::GetAtt": ["Fn", "Arn"]}}]}},
        "InnerRule": {"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": {
            "Priority": 1, "ListenerArn": {"Ref": "Inner"},
            "Conditions": [{"Field": "path-pattern", "PathPatternConfig": {"Values": ["/shop/*", "/inside/*"]}}],
            "Actions": [{"Type": "forward", "TargetGroupArn": {"Ref": "Group"}}]}},
        "Api": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"Name": "api", "ProtocolType": "HTTP"}},
        **http("Queue", "POST /jobs", IntegrationType="AWS_PROXY", IntegrationSubtype="SQS-SendMessage",
               RequestParameters={"QueueUrl": {"Ref": "Jobs"}, "MessageBody": "$request.body.job"}),
        **http("Bus", "POST /events", IntegrationType="AWS_PROXY", IntegrationSubtype="EventBridge-PutEvents",
               RequestParameters={"Source": "shop", "DetailType": "Order", "Detail": "$request.body"}),
        **http("Inside", "ANY /shop/{proxy+}", IntegrationType="HTTP_PROXY", ConnectionType="VPC_LINK", IntegrationUri={"Ref": "Inner"}),
        **http("Machine", "POST /runs", IntegrationType="AWS_PROXY", IntegrationSubtype="StepFunctions-StartExecution",
               RequestParameters={"StateMachineArn": "arn", "Input": "$request.body"}),
        "Rest": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Name": "rest"}},
        "Stage": {"Type": "AWS::ApiGateway::Stage", "Properties": {"RestApiId": {"Ref": "Rest"}, "StageName": "dev"}},
        **rest("RestQueue", "jobs", service(
            queue, "Action=SendMessage&MessageBody=$util.urlEncode($input.body)",
            '{"id": "$input.path(\'$.SendMessageResponse.SendMessageResult.MessageId\')"}')),
        **rest("RestBus", "events", service(
            "events:action/PutEvents",
            '{"Entries":[{"Source":"shop","DetailType":"Order","Detail":"$util.escapeJavaScript($input.json(\'$\')).replaceAll("\\\\\'","\'")"}]}',
            "#set($failed = $input.path('$.FailedEntryCount'))#if($failed != 0)#set($context.responseOverride.status = 500)#end{\"failed\": $failed}")),
        **rest("Health", "health", {"Type": "MOCK", "IntegrationResponses": [
            {"StatusCode": "200", "ResponseTemplates": {"application/json": '{"state":"up"}'}}]}, method="GET"),
        **rest("Loop", "loop", service("events:action/PutEvents", "#foreach($x in $input.path('$'))#end", "{}")),
        **rest("Far", "far", {"Type": "HTTP_PROXY", "IntegrationHttpMethod": "POST", "Uri": "https://shop.example.org/"}),
        **rest("Private", "{name}", {
            "Type": "HTTP_PROXY", "IntegrationHttpMethod": "GET", "Uri": "https://internal.example.com/inside/{name}", "ConnectionType": "VPC_LINK",
            "IntegrationTarget": {"Ref": "Inner"}}, method="GET")}
    with LocalRun(tmp_path, description(resources)) as local:
        def arrived(enough):
            for _ in range(200):
                events = [json.loads(line) for line in notes.read_text().splitlines()]
                if enough(events):
                    return events
                time.sleep(0.05)
            raise AssertionError(notes.read_text())
        yield local, arrived


def bodies(events):
    return [record["body"] for event in events for record in event.get("Records", [])]


def test_http_apis_send_to_queues_and_buses(run):
    local, arrived = run
    status, _, body = local.ask("Api", "POST", "/jobs", b'{"job": "paint it"}')
    assert status == 200 and json.loads(body)["MessageId"]
    assert bodies(arrived(lambda events: bodies(events))) == ["paint it"]
    status, _, body = local.ask("Api", "POST", "/events", b'{"kind": "large", "id": 7}')
    assert status == 200 and json.loads(body)["FailedEntryCount"] == 0
    event, = arrived(lambda events: [one for one in events if "detail" in one])[1:]
    assert event["source"] == "shop" and event["detail-type"] == "Order" and event["detail"] == {"kind": "large", "id": 7}


def test_rest_apis_send_by_their_templates(run):
    local, arrived = run
    status, headers, body = local.ask("Rest", "POST", "/dev/jobs", b"two words & more")
    assert status == 200 and json.loads(body)["id"] and headers["content-type"] == "application/json"
    assert bodies(arrived(lambda events: bodies(events))) == ["two words & more"]
    status, _, body = local.ask("Rest", "POST", "/dev/events", b'{"kind": "large", "note": "it\'s \\"so\\""}')
    assert (status, json.loads(body)) == (200, {"failed": 0})
    assert arrived(lambda events: len(events) == 2)[1]["detail"] == {"kind": "large", "note": 'it\'s "so"'}


def test_mock_methods_have_their_body(run):
    assert run[0].ask("Rest", "GET", "/dev/health")[::2] == (200, b'{"state":"up"}')


def test_private_integrations_reach_the_load_balancer(run):
    local, _ = run
    assert local.ask("Api", "GET", "/shop/cart")[::2] == (200, b"inside /shop/cart")
    assert local.ask("Rest", "GET", "/dev/cart")[::2] == (200, b"inside /inside/cart")


@pytest.mark.parametrize("name, path, what", [
    ("Api", "/runs", "state machines"), ("Rest", "/dev/far", "https://shop.example.org/"), ("Rest", "/dev/loop", "#foreach")])
def test_what_is_not_there_is_said(run, name, path, what):
    local, _ = run
    status, _, body = local.ask(name, "POST", path, b"{}")
    assert status == 501 and what in json.loads(body)["message"]


def test_it_is_said_at_the_start(run):
    said = "\n".join(run[0].schedules)
    assert "POST /runs: answered with 501" in said and "POST /far: answered with 501" in said and "/jobs" not in said
