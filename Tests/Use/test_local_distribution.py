"""Distributions of `infra serve`: behaviors, buckets by folders, origins among the entrances, and functions at the edge."""

import json

import pytest

from local_run import LISTENER, LocalRun, balancer, description, function, zipped

# Each does what its name says; an event of a response has the response in it.
EDGE = '''
import json, os
KIND = os.environ["AWS_LAMBDA_FUNCTION_NAME"]


def handler(event, context):
    cf = event["Records"][0]["cf"]
    request = cf["request"]
    if request["uri"].endswith("/seen") and cf["config"]["eventType"].endswith("request"):
        return {"status": "200", "headers": {"content-type": [{"key": "Content-Type", "value": "application/json"}]}, "body": json.dumps(event)}
    if request["uri"].endswith("/broken"):
        return {"hello": 1}
    if request["uri"].endswith("/fail"):
        raise RuntimeError("no")
    if cf["config"]["eventType"] == "viewer-request":
        if request["uri"].startswith("/old/"):
            return {"status": "302", "statusDescription": "Found", "headers": {"location": [{"key": "Location", "value": "/new"}]}}
        if request["uri"].endswith("/about"):
            request["uri"] += ".html"
        return request
    response = cf["response"]
    response["headers"]["x-edge"] = [{"key": "X-Edge", "value": cf["config"]["eventType"]}]
    return response
'''
ECHO = "import json\ndef handler(event, context):\n    return {'statusCode': 200, 'headers': {'content-type': 'application/json'}, 'body': json.dumps(event)}\n"


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    folder = tmp_path_factory.mktemp("distribution")
    site = folder / "site"
    (site / "images").mkdir(parents=True)
    for name, text in {"index.html": "home", "about.html": "about", "error.html": "sorry", "images/a b+c.png": "picture"}.items():
        (site / name).write_text(text)
    (folder / "secret.txt").write_text("outside")
    python = {"Runtime": "python3.12", "Handler": "index.handler"}
    edge = zipped(folder / "edge.zip", {"index.py": EDGE})

    def version(name):
        return {f"{name}Version": {"Type": "AWS::Lambda::Version", "Properties": {"FunctionName": {"Ref": name}}}}

    def behavior(origin, *events, **more):
        return {"TargetOriginId": origin, "ViewerProtocolPolicy": "redirect-to-https", "AllowedMethods": ["GET", "HEAD"],
                "LambdaFunctionAssociations": [{"EventType": event, "LambdaFunctionARN": {"Ref": f"{name}Version"}} for event, name in events],
                **more}

    all_methods = ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"]
    resources = {
        **function("Fn", zipped(folder / "echo.zip", {"index.py": ECHO}), **python), **function("Edge", edge, **python), **version("Edge"),
        **balancer([("/api/*", "Fn", False)]),
        "Content": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "shop-dev-content"}},
        "Balancer": {"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": {"Name": "main"}},
        "Site": {"Type": "AWS::CloudFront::Distribution", "Properties": {"DistributionConfig": {
            "Aliases": ["shop.example.com"], "DefaultRootObject": "index.html",
            "Origins": [
                {"Id": "content", "DomainName": {"Fn::GetAtt": ["Content", "RegionalDomainName"]}, "S3OriginConfig": {}},
                {"Id": "api", "DomainName": {"Fn::GetAtt": ["Balancer", "DNSName"]}, "OriginPath": "/api", "CustomOriginConfig": {},
                 "OriginCustomHeaders": [{"HeaderName": "X-From", "HeaderValue": "edge"}]},
                {"Id": "elsewhere", "DomainName": "elsewhere.example", "CustomOriginConfig": {}}],
            "DefaultCacheBehavior": behavior("content", ("viewer-request", "Edge"), ("viewer-response", "Edge")),
            "CacheBehaviors": [
                {"PathPattern": "/v1/*", **behavior("api", AllowedMethods=all_methods)},
                {"PathPattern": "images/*", **behavior("content", ("origin-response", "Edge"))},
                {"PathPattern": "/origin/*", **behavior("api", ("origin-request", "Edge"))},
                {"PathPattern": "/elsewhere/*", **behavior("elsewhere")}],
            "CustomErrorResponses": [{"ErrorCode": 403, "ResponsePagePath": "/error.html", "ResponseCode": 404}]}}}}
    resources[LISTENER]["Properties"]["LoadBalancerArn"] = {"Ref": "Balancer"}
    with LocalRun(folder, description(resources, buckets={"content": str(site)})) as run:
        yield run


@pytest.mark.parametrize("method, path, status, body, headers", [
    ("GET", "/", 200, b"home", {"content-type": "text/html", "x-edge": "viewer-response", "x-cache": "Miss from cloudfront"}),
    ("GET", "/about", 200, b"about", {"x-edge": "viewer-response"}), ("HEAD", "/about", 200, b"", {}),
    ("GET", "/old/x", 302, b"", {"location": "/new"}),
    ("GET", "/images/a%20b+c.png", 200, b"picture", {"content-type": "image/png", "x-edge": "origin-response"}),
    ("GET", "/none", 404, b"sorry", {"x-cache": "Error from cloudfront"}), ("GET", "/images/none", 404, b"sorry", {}),
    ("GET", "/../secret.txt", 404, b"sorry", {}), ("GET", "/%2e%2e/secret.txt", 404, b"sorry", {}),
    ("POST", "/", 403, None, {"server": "CloudFront"}), ("GET", "/broken", 502, None, {}), ("GET", "/fail", 503, None, {}),
    ("GET", "/elsewhere/x", 502, None, {})])
def test_answers(run, method, path, status, body, headers):
    got, sent, text = run.ask("Site", method, path)
    assert got == status and (body is None or text == body), text
    assert headers.items() <= sent.items()


def test_an_origin_among_the_entrances(run):
    status, _, body = run.ask("Site", "POST", "/v1/x?a=1", b"hello", [("Host", "shop.example.com"), ("Content-Type", "text/plain")])
    event = json.loads(body)
    assert status == 200 and event["path"] == "/api/v1/x" and event["queryStringParameters"] == {"a": "1"} and event["body"] == "hello"
    assert event["headers"]["x-from"] == "edge" and event["headers"]["host"] == "shop.example.com"


def test_events_at_the_edge(run):
    event = json.loads(run.ask("Site", "GET", "/seen?x=1", headers=[("Host", "shop.example.com"), ("A", "1"), ("a", "2")])[2])
    cf = event["Records"][0]["cf"]
    assert set(cf) == {"config", "request"} and set(cf["config"]) == {"distributionDomainName", "distributionId", "eventType", "requestId"}
    request = cf["request"]
    assert set(request) == {"clientIp", "headers", "method", "querystring", "uri"}
    assert (request["clientIp"], request["method"], request["querystring"], request["uri"]) == ("127.0.0.1", "GET", "x=1", "/seen")
    assert request["headers"]["host"] == [{"key": "Host", "value": "shop.example.com"}]
    assert request["headers"]["a"] == [{"key": "A", "value": "1"}, {"key": "a", "value": "2"}]
    cf = json.loads(run.ask("Site", "GET", "/origin/seen")[2])["Records"][0]["cf"]
    custom = cf["request"]["origin"]["custom"]
    assert set(custom) == {"customHeaders", "domainName", "keepaliveTimeout", "path", "port", "protocol", "readTimeout", "sslProtocols"}
    assert custom["path"] == "/api" and custom["customHeaders"] == {"x-from": [{"key": "X-From", "value": "edge"}]}
