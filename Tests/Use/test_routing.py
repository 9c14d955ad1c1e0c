"""Random requests against random rules: the server, the decision that `infra route` prints, and a model written here from
AWS's documentation agree on each. INFRA_ROUTING sets how many requests; a failure prints its seed."""

import http.client
import ipaddress
import json
import os
import random
import re
import subprocess

from local_run import LISTENER, LocalRun, description, local_program

WORDS = ["a", "b", "ab", "A", "x.png", "v1", "*", "a*", "*b", "?", "a?", "%20", "bot"]
HOSTS = ["example.com", "a.example.com", "b.example.org", "EXAMPLE.com"]
METHODS = ["GET", "POST", "PUT", "DELETE"]
HEADERS = ["X-A", "x-b", "User-Agent"]


def path(chance, wild):
    words = WORDS if wild else [word for word in WORDS if "*" not in word and "?" not in word]
    return "/" + "/".join(chance.choice(words) for _ in range(chance.randint(0, 3)))


def pattern(chance, depth):
    """A regular expression that means the same to Python: the oracle is not ours."""
    if depth == 0 or chance.random() < 0.3:
        return chance.choice(["a", "b", "/", "v1", r"\.", ".", "[a-z]", "[^/]", r"\d", r"\w", "[A-Zx]", "com", "%20", r"\b", "^", "$"])
    inner = [pattern(chance, depth - 1) for _ in range(chance.randint(1, 3))]
    match chance.choice(["sequence", "sequence", "choice", "repeat", "group"]):
        case "sequence":
            return "".join(inner)
        case "choice":
            return "(" + "|".join(inner) + ")"
        case "repeat":
            return f"(?:{inner[0]}){chance.choice(['*', '+', '?', '{2}', '{1,2}', '{0,}'])}{chance.choice(['', '?'])}"
    return f"({inner[0]})"


def condition(chance):
    def values(make):
        return [make() for _ in range(chance.randint(1, 2))]

    kind = chance.choice(["path", "path", "host", "method", "header", "query", "source", "pattern", "pattern"])
    if kind == "pattern":
        field, config, name = chance.choice([
            ("path-pattern", "PathPatternConfig", {}), ("host-header", "HostHeaderConfig", {}),
            ("http-header", "HttpHeaderConfig", {"HttpHeaderName": chance.choice(HEADERS)})])
        return {"Field": field, config: {"RegexValues": values(lambda: pattern(chance, 3)), **name}}
    if kind == "path":
        return {"Field": "path-pattern", "PathPatternConfig": {"Values": values(lambda: path(chance, True))}}
    if kind == "host":
        return {"Field": "host-header", "HostHeaderConfig": {
            "Values": values(lambda: chance.choice(HOSTS + ["*.example.com", "?.example.org", "*"]))}}
    if kind == "method":
        return {"Field": "http-request-method", "HttpRequestMethodConfig": {"Values": values(lambda: chance.choice(METHODS))}}
    if kind == "header":
        return {"Field": "http-header", "HttpHeaderConfig": {
            "HttpHeaderName": chance.choice(HEADERS), "Values": values(lambda: chance.choice(WORDS))}}
    if kind == "query":
        return {"Field": "query-string", "QueryStringConfig": {"Values": values(lambda: {
            **({"Key": chance.choice(WORDS)} if chance.random() < 0.7 else {}), "Value": chance.choice(WORDS)})}}
    return {"Field": "source-ip", "SourceIpConfig": {"Values": values(
        lambda: chance.choice(["127.0.0.0/8", "10.0.0.0/8", "127.0.0.1/32", "0.0.0.0/0", "::/0"]))}}


def resources(chance):
    made = {LISTENER: {"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {
        "Port": 443, "Protocol": "HTTPS", "DefaultActions": [
            {"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404", "MessageBody": "default"}}]}}}
    priorities = chance.sample(range(1, 50_000), chance.randint(1, 12))
    for number, priority in enumerate(priorities):
        made[f"Rule{number}"] = {"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": {
            "Priority": priority, "ListenerArn": {"Ref": LISTENER},
            "Conditions": [condition(chance) for _ in range(chance.randint(1, 3))],
            "Actions": [{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "200", "MessageBody": f"Rule{number}"}}]}}
    return made


def request(chance):
    plain = [word for word in WORDS if word.isalnum()]
    query = "&".join(chance.choice(plain) + chance.choice(["", "=", "=" + chance.choice(plain)]) for _ in range(chance.randint(0, 2)))
    headers = [["Host", chance.choice(HOSTS)]] + [[chance.choice(HEADERS), chance.choice(plain)] for _ in range(chance.randint(0, 2))]
    return {"entrance": LISTENER, "method": chance.choice(METHODS), "headers": headers,
            "target": path(chance, False) + (f"?{query}" if query else "")}


def matches(pattern, text, fold):
    """The documentation's wildcards: * for any characters, ? for one."""
    expression = "".join(".*" if c == "*" else "." if c == "?" else re.escape(c) for c in pattern)
    return re.fullmatch(expression, text, re.DOTALL | (re.IGNORECASE if fold else 0)) is not None


def fulfilled(condition, asked):
    where, _, query = asked["target"].partition("?")
    headers = asked["headers"]
    config = next(value for key, value in condition.items() if key.endswith("Config"))
    if "RegexValues" in config:
        name = config.get("HttpHeaderName", "").lower()
        subjects = {"path-pattern": [where], "host-header": [headers[0][1]],
                    "http-header": [text for key, text in headers if key.lower() == name]}[condition["Field"]]
        # Their end is that of the text: in Python $ is before a last line break, too, and no request has one.
        return any(re.search(value, subject, re.ASCII) for value in config["RegexValues"] for subject in subjects)
    values = config["Values"]
    match condition["Field"]:
        case "path-pattern":
            return any(matches(value, where, False) for value in values)
        case "host-header":
            return any(matches(value, headers[0][1], True) for value in values)
        case "http-request-method":
            return asked["method"] in values
        case "http-header":
            name = condition["HttpHeaderConfig"]["HttpHeaderName"].lower()
            return any(matches(value, text, True) for key, text in headers if key.lower() == name for value in values)
        case "query-string":
            pairs = [part.partition("=")[::2] for part in query.split("&") if part]
            return any(matches(value.get("Key", "*"), key, True) and matches(value["Value"], text, True)
                       for value in values for key, text in pairs)
        case "source-ip":
            return any(ipaddress.ip_address("127.0.0.1") in ipaddress.ip_network(value) for value in values)


def expected(rules, asked):
    for name, rule in sorted(rules.items(), key=lambda item: item[1]["Properties"]["Priority"]):
        if all(fulfilled(one, asked) for one in rule["Properties"]["Conditions"]):
            return name
    return "default"


def test_the_server_and_route_and_a_model_agree(tmp_path):
    count, sets = int(os.environ.get("INFRA_ROUTING", "4000")), 8
    seed = random.randrange(1 << 32)
    print("seed", seed)
    chance = random.Random(seed)
    chosen = set()
    for number in range(sets):
        folder = tmp_path / str(number)
        folder.mkdir()
        made = resources(chance)
        rules = {name: rule for name, rule in made.items() if name != LISTENER}
        asked = [request(chance) for _ in range(count // sets)]
        wanted = [expected(rules, one) for one in asked]
        chosen.update(wanted)
        (folder / "route.json").write_text(json.dumps(description(made, command="route")))
        lines = "".join(json.dumps(one) + "\n" for one in asked)
        routed = subprocess.run([local_program(), folder / "route.json"], input=lines, capture_output=True, text=True, check=True)
        assert [json.loads(line)["body"] for line in routed.stdout.splitlines()] == wanted
        with LocalRun(folder, description(made)) as run:
            link = http.client.HTTPConnection("127.0.0.1", run.ports[LISTENER], timeout=30)
            for one, name in zip(asked, wanted):
                link.putrequest(one["method"], one["target"], skip_host=True, skip_accept_encoding=True)
                for key, value in one["headers"]:
                    link.putheader(key, value)
                link.endheaders()
                assert link.getresponse().read().decode() == name, one
            link.close()
    assert len(chosen) > 5, "requests reach rules"
