"""Integrations of REST APIs. Not recorded; Serverless' own request templates are long texts, which stand here by their names."""

TEMPLATES = {"application/json": "<Serverless' template for JSON>", "application/x-www-form-urlencoded": "<Serverless' template for forms>"}
ANY = "[\\s\\S]*"
PATTERNS = {"200": "", **{code: f"{ANY}\\[{code}\\]{ANY}" for code in ("400", "401", "403", "404", "422", "502")},
            "500": f"{ANY}(Process\\s?exited\\s?before\\s?completing\\s?request|\\[500\\]){ANY}",
            "504": f"({ANY}\\[504\\]{ANY})|(.*Task timed out after \\d+\\.\\d+ seconds$)"}


def kind(event):
    word = event.get("integration", "lambda" if event.get("async") else "lambda-proxy").upper().replace("-", "_")
    return {"LAMBDA": "AWS", "LAMBDA_PROXY": "AWS_PROXY"}.get(word, word)


def of(event, uri):
    """The integration and what the method answers."""
    type, request, response = kind(event), event.get("request") or {}, event.get("response")
    integration = {"IntegrationHttpMethod": "POST", "Type": type}
    if type in ("AWS", "AWS_PROXY"):
        integration["Uri"] = uri
        if type == "AWS_PROXY" and str((response or {}).get("transferMode", "")).upper() == "STREAM":      # not recorded
            integration |= {"ResponseTransferMode": "STREAM", "Uri": _streamed(uri)}
    elif type != "MOCK":
        integration |= {"Uri": request["uri"], "IntegrationHttpMethod": (request.get("method") or event["method"]).upper()}
        if event.get("connectionType"):
            integration |= {"ConnectionType": event["connectionType"].upper().replace("-", "_"), "ConnectionId": event.get("connectionId")}
    codes = {}
    if type in ("AWS", "HTTP", "MOCK"):
        codes = _codes(type, response)
        templates = {**(TEMPLATES if type == "AWS" else {}), **(request.get("template") or {})}
        own = {"PassthroughBehavior": request.get("passThrough") or ("NEVER" if type == "AWS" else None),
               "ContentHandling": request.get("contentHandling"), "RequestTemplates": templates or None,
               "IntegrationResponses": [_response(event, response or {}, code, config) for code, config in codes.items()]}
        integration |= {key: value for key, value in own.items() if value is not None}
    passed = _passed(type, request) | ({"integration.request.header.X-Amz-Invocation-Type": "'Event'"} if event.get("async") else {})
    if passed:
        integration["RequestParameters"] = passed
    return integration, [{"ResponseParameters": dict.fromkeys(_headers(event, response or {}, config), True), "ResponseModels": {},
                          "StatusCode": code} for code, config in codes.items()]


def _streamed(uri):
    """The address by which a function's answer comes while it is written."""
    if isinstance(uri, dict):
        return {key: _streamed(value) for key, value in uri.items()}
    if isinstance(uri, list):
        return [_streamed(part) for part in uri]
    return (uri.replace(":lambda:path/2015-03-31/", ":lambda:path/2021-11-15/").replace("/invocations", "/response-streaming-invocations")
            if isinstance(uri, str) else uri)


def _passed(type, request):
    if type in ("AWS_PROXY", "MOCK"):
        return {}
    found = {}
    for group, place in (("querystrings", "querystring"), ("paths", "path"), ("headers", "header")):
        for name, value in ((request.get("parameters") or {}).get(group) or {}).items():
            mapped = value.get("mappedValue") if isinstance(value, dict) else None
            found[f"integration.request.{place}.{name}"] = mapped or f"method.request.{place}.{name}"
    return found


def _codes(type, response):
    usual = {code: {"pattern": pattern} for code, pattern in PATTERNS.items()}
    given = {str(code): config for code, config in ((response or {}).get("statusCodes") or {}).items()}
    if not given:
        return dict(sorted(usual.items())) if type == "AWS" or response and type == "HTTP" else {}
    if type != "MOCK" and not any(config.get("pattern") == "" for config in given.values()):
        given["200"] = usual["200"]
    return dict(sorted(given.items()))


def _headers(event, response, config):
    headers = {}
    if event.get("cors"):
        cors = event["cors"] if isinstance(event["cors"], dict) else {}
        headers["Access-Control-Allow-Origin"] = f"'{','.join(cors.get('origins') or []) or cors.get('origin') or '*'}'"
        if cors.get("allowCredentials"):
            headers["Access-Control-Allow-Credentials"] = "true"
    headers |= response.get("headers") or {}
    headers |= config.get("headers") or {}
    return {f"method.response.header.{name}": value for name, value in headers.items()}


def _response(event, response, code, config):
    templates = {"application/json": response["template"]} if response.get("template") else {}
    own = config.get("template")
    templates |= own if isinstance(own, dict) else {"application/json": own} if own else {}
    written = {"StatusCode": code, "SelectionPattern": config.get("pattern") or "", "ResponseParameters": _headers(event, response, config),
               "ResponseTemplates": templates}
    if code.startswith("2") and response.get("contentHandling"):
        written["ContentHandling"] = response["contentHandling"]
    return written
