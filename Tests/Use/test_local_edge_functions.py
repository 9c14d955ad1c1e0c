"""CloudFront Functions of `infra serve`: node runs them with what they have with AWS and nothing else."""

import json
import shutil

import pytest

from local_run import LocalRun, description

REQUEST = '''
import crypto from "crypto";
import querystring from "querystring";

async function handler(event) {
  const request = event.request;
  if (request.uri === "/seen") return { statusCode: 200, headers: { "content-type": { value: "application/json" } }, body: JSON.stringify(event) };
  if (request.uri === "/old") return { statusCode: 301, statusDescription: "Moved", headers: { location: { value: "/new" } },
    cookies: { a: { value: "1", attributes: "Secure; Path=/", multiValue: [{ value: "1", attributes: "Secure; Path=/" }, { value: "2" }] } } };
  if (request.uri === "/throws") throw new Error("as asked");
  if (request.uri === "/forever") for (;;) {}
  if (request.uri === "/nothing") return 3;
  if (request.uri === "/host") request.headers.host = { value: "other.example" };
  if (request.uri === "/status") return { statusCode: "200" };
  if (request.uri === "/line") request.headers["x-a"] = { value: "a\\r\\nb: c" };
  if (request.uri === "/base64") return { statusCode: 200, body: { encoding: "base64", data: btoa("plain") } };
  if (request.uri === "/inside") {
    const has = [typeof process, typeof fetch, typeof setTimeout, typeof Buffer, typeof TextEncoder, typeof require];
    let evaluated;
    try { evaluated = eval("1"); } catch (error) { evaluated = error.name; }
    return { statusCode: 200, body: JSON.stringify([has, evaluated, crypto.createHash("sha256").update("a").digest("hex").slice(0, 8),
      querystring.parse("a=1").a, typeof console.log.constructor]) };
  }
  if (request.uri.endsWith("/")) request.uri += "index.html";
  request.headers["x-added"] = { value: "by the function" };
  delete request.querystring.drop;
  return request;
}
'''
STORE = '''
import cf from "cloudfront";
const store = cf.kvs();

async function handler(event) {
  if (event.request.uri === "/store/none") return { statusCode: 200, body: JSON.stringify([await store.exists("none"), (await store.meta()).keyCount]) };
  if (event.request.uri === "/store/missing") await store.get("missing");
  if (event.request.uri === "/store/other") cf.kvs("other");
  if (event.request.uri === "/store/origin") cf.updateRequestOrigin({ domainName: "other.example" });
  return { statusCode: 200, body: await store.get("greeting") + (await store.get("settings", { format: "json" })).a };
}
'''
RESPONSE = '''
function handler(event) {
  const response = event.response;
  response.headers["x-edge"] = { value: event.context.eventType + " " + response.statusCode };
  if (event.request.uri.endsWith("replaced.html")) response.body = "replaced";
  return response;
}
'''


def resources(folder):
    def edge(name, code, **config):
        return {name: {"Type": "AWS::CloudFront::Function", "Properties": {
            "Name": name, "AutoPublish": True, "FunctionCode": code,
            "FunctionConfig": {"Comment": "", "Runtime": "cloudfront-js-2.0", **config}}}}

    def behavior(*pairs):
        return {"TargetOriginId": "content", "ViewerProtocolPolicy": "allow-all", "FunctionAssociations": [
            {"EventType": event, "FunctionARN": {"Fn::GetAtt": [name, "FunctionARN"]}} for event, name in pairs]}

    return {
        **edge("Ask", REQUEST), **edge("Reply", RESPONSE), **edge("Broken", "function other() {}"),
        **edge("Store", STORE, KeyValueStoreAssociations=[{"KeyValueStoreARN": {"Fn::GetAtt": ["Keys", "Arn"]}}]),
        "Keys": {"Type": "AWS::CloudFront::KeyValueStore", "Properties": {"Name": "keys", "ImportSource": {
            "SourceType": "S3", "SourceArn": {"Fn::Join": ["", [{"Fn::GetAtt": ["Content", "Arn"]}, "/edge/keys.json"]]}}}},
        "Content": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "content"}},
        "Site": {"Type": "AWS::CloudFront::Distribution", "Properties": {"DistributionConfig": {
            "Origins": [{"Id": "content", "DomainName": {"Fn::GetAtt": ["Content", "RegionalDomainName"]}, "S3OriginConfig": {}}],
            "DefaultCacheBehavior": behavior(("viewer-request", "Ask"), ("viewer-response", "Reply")),
            "CacheBehaviors": [{"PathPattern": "/broken*", **behavior(("viewer-request", "Broken"))},
                               {"PathPattern": "/store*", **behavior(("viewer-request", "Store"))}]}}}}


def site(folder):
    (folder / "site/edge").mkdir(parents=True)
    # Source: CloudFront Developer Guide, "File format for key-value pairs".
    (folder / "site/edge/keys.json").write_text(json.dumps({"data": [{"key": "greeting", "value": "hello"}, {"key": "settings", "value": "{\"a\": 1}"}]}))
    for name in "index.html", "replaced.html":
        (folder / "site" / name).write_text(name)
    return {"content": str(folder / "site")}


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    if not shutil.which("node"):
        pytest.skip("there is no node here")
    folder = tmp_path_factory.mktemp("edge")
    with LocalRun(folder, description(resources(folder), buckets=site(folder))) as local:
        local.folder = folder
        yield local


@pytest.mark.parametrize("path, status, body, headers", [
    ("/", 200, b"index.html", {"x-edge": "viewer-response 200"}), ("/replaced.html", 200, b"replaced", {}),
    ("/old", 301, b"", {"location": "/new"}), ("/none", 403, None, {}), ("/throws", 503, None, {"server": "CloudFront"}),
    ("/forever", 503, None, {}), ("/nothing", 502, None, {}), ("/host", 502, None, {}), ("/status", 502, None, {}), ("/line", 502, None, {}),
    ("/base64", 200, b"plain", {}), ("/broken", 503, None, {}), ("/store", 200, b"hello1", {}), ("/store/none", 200, b"[false,2]", {}),
    ("/store/missing", 503, None, {}), ("/store/other", 503, None, {}), ("/store/origin", 503, None, {})])
def test_answers(run, path, status, body, headers):
    got, sent, text = run.ask("Site", "GET", path)
    assert got == status and (body is None or text == body), text
    assert headers.items() <= sent.items()
    # Neither errors nor answers of the request's own function reach that of the response.
    assert "x-edge" in sent or path not in ("/", "/replaced.html")


def test_reasons_are_in_the_log(run):
    for path in "/host", "/store/missing", "/store/other", "/store/origin", "/broken", "/throws":
        run.ask("Site", "GET", path)
    log = (run.folder / "log").read_text()
    for words in ("It may not set or change the header host.", "updateRequestOrigin of the module cloudfront is not there", "KeyNotFound: missing",
                  "no key value store other", "handler is not defined", "as asked"):
        assert words in log, words


def test_the_event(run):
    _, _, body = run.ask("Site", "GET", "/seen?a=1&a=%202&b", headers=[
        ("Host", "shop.example.com"), ("Accept", "a"), ("accept", "b"), ("Cookie", "c=1; d=2; c=3"), ("User-Agent", "t")])
    event = json.loads(body)
    assert set(event) == {"version", "context", "viewer", "request"} and event["version"] == "1.0"
    assert set(event["context"]) == {"distributionDomainName", "distributionId", "eventType", "requestId"}
    assert event["viewer"] == {"ip": "127.0.0.1"}
    assert event["request"] == {
        "method": "GET", "uri": "/seen",
        "querystring": {"a": {"value": "1", "multiValue": [{"value": "1"}, {"value": "%202"}]}, "b": {"value": ""}},
        "headers": {"host": {"value": "shop.example.com"}, "accept": {"value": "a", "multiValue": [{"value": "a"}, {"value": "b"}]},
                    "user-agent": {"value": "t"}},
        "cookies": {"c": {"value": "1", "multiValue": [{"value": "1"}, {"value": "3"}]}, "d": {"value": "2"}}}


def test_what_its_code_sees(run):
    has, evaluated, digest, parsed, _ = json.loads(run.ask("Site", "GET", "/inside")[2])
    assert has == ["undefined", "undefined", "undefined", "function", "function", "function"]
    assert (evaluated, digest, parsed) == ("EvalError", "ca978112", "1")


def test_cookies_of_an_answer(run):
    import http.client
    link = http.client.HTTPConnection("127.0.0.1", run.ports["Site"])
    link.request("GET", "/old")
    assert link.getresponse().headers.get_all("set-cookie") == ["a=1; Secure; Path=/", "a=2"]


def test_without_node_it_is_said(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with LocalRun(tmp_path, description(resources(tmp_path), buckets=site(tmp_path))) as local:
        assert local.ask("Site", "GET", "/")[0] == 503
    assert "Ask has the runtime cloudfront-js-2.0, which is not installed: install nodejs." in (tmp_path / "log").read_text()
