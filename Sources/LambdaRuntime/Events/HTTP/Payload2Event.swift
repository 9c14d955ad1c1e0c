/// Requests and answers of HTTP APIs with payload format 2.0, and of function URLs, which use the same.
///
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
/// https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html
extension HTTPRequest {
    static func fromPayload2(_ event: JSON, entrance: Entrance) throws -> HTTPRequest {
        let about = event["requestContext"]?["http"]
        return HTTPRequest(
            method: try RequestParts.required("method", of: about),
            path: try RequestParts.required("rawPath", of: event),
            query: parseQuery(event["rawQueryString"]?.string ?? ""),
            headers: RequestParts.headers(event),
            cookies: event["cookies"]?.array.compactMap(\.string),
            body: try RequestParts.body(event),
            pathParameters: RequestParts.pathParameters(event),
            sourceIP: about?["sourceIp"]?.string,
            entrance: entrance)
    }

    private static func parseQuery(_ text: String) -> [(name: String, value: String)] {
        text.split(separator: "&").map { part in
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (PercentEncoding.decodeQuery(sides[0]), sides.count > 1 ? PercentEncoding.decodeQuery(sides[1]) : "")
        }
    }
}

extension HTTPResponse {
    func writeForPayload2(to json: inout JSONWriter) {
        json.member("statusCode", status)
        writeHeaders(hasCookieMember: true, to: &json)
        let cookies = headers.all("Set-Cookie")
        if !cookies.isEmpty { json.member("cookies", array: { json in cookies.forEach { json.string($0) } }) }
        writeBody(to: &json)
    }
}
