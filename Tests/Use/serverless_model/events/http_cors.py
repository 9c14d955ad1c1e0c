"""Preflight answers of REST APIs: a mock method for each path with CORS."""

from ..errors import NotModelled, known

HEADERS = ("Content-Type,X-Amz-Date,Authorization,X-Api-Key,X-Amz-Security-Token,X-Amz-User-Agent,"
           "X-Amzn-Trace-Id").split(",")


def add(service, api, events):
    paths = {}
    for event in events:
        if not event.get("cors"):
            continue
        cors = {} if event["cors"] is True else event["cors"]
        known(cors, "origin origins headers methods allowCredentials maxAge cacheControl", "http.cors")
        if isinstance(cors.get("origins"), list) or "," in cors.get("origin", ""):
            raise NotModelled("http.cors with several origins")
        own = list(cors.get("methods") or ["OPTIONS"])
        own += [method for method in ("OPTIONS", event["method"]) if method not in own]
        merged = paths.setdefault(event["path"], {"headers": [], "methods": []})
        for key, values in (("headers", list(cors.get("headers") or HEADERS)), ("methods", own)):
            merged[key] = list(dict.fromkeys([*values, *merged[key]]))
        merged["origin"] = cors.get("origin") or "*"
        for key in ("allowCredentials", "maxAge", "cacheControl"):
            merged[key] = cors.get(key) or merged.get(key)
    for path, cors in paths.items():
        _preflight(service, api, path, cors)


def _preflight(service, api, path, cors):
    methods = ",".join(cors["methods"]).replace("ANY", "DELETE,GET,HEAD,PATCH,POST,PUT")
    answer = {"Access-Control-Allow-Origin": cors["origin"],
              "Access-Control-Allow-Headers": ",".join(cors["headers"]),
              "Access-Control-Allow-Methods": methods}
    # not recorded from here
    if cors.get("allowCredentials"):
        answer["Access-Control-Allow-Credentials"] = "true"
    if cors.get("maxAge"):
        answer["Access-Control-Max-Age"] = cors["maxAge"]
    if cors.get("cacheControl"):
        answer["Cache-Control"] = cors["cacheControl"]
    logical_id = api.method_id(path, "options")
    service.add(logical_id, "AWS::ApiGateway::Method", {
        "AuthorizationType": "NONE", "HttpMethod": "OPTIONS", "RequestParameters": {},
        "MethodResponses": [{"StatusCode": "200", "ResponseModels": {}, "ResponseParameters": {
            f"method.response.header.{header}": True for header in answer}}],
        "Integration": {
            "Type": "MOCK", "RequestTemplates": {"application/json": "{statusCode:200}"},
            "ContentHandling": "CONVERT_TO_TEXT",
            "IntegrationResponses": [{"StatusCode": "200", "ResponseTemplates": {"application/json": ""},
                                      "ResponseParameters": {f"method.response.header.{header}": f"'{value}'"
                                                             for header, value in answer.items()}}]},
        "ResourceId": api.resource(path), "RestApiId": api.id,
    })
    api.methods.append(logical_id)
