/// Requests and answers of REST APIs, and of HTTP APIs with payload format 1.0, which imitates them.
///
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
extension HTTPRequest {
    static func fromPayload1(_ event: JSON, entrance: Entrance) throws -> HTTPRequest {
        var query: [(name: String, value: String)] = []
        RequestParts.query(event).forEach { query.append(($0, $1)) }
        return HTTPRequest(
            method: try RequestParts.required("httpMethod", of: event),
            path: try RequestParts.required("path", of: event),
            query: query,
            headers: RequestParts.headers(event),
            body: try RequestParts.body(event),
            pathParameters: RequestParts.pathParameters(event),
            sourceIP: event["requestContext"]?["identity"]?["sourceIp"]?.string,
            entrance: entrance)
    }
}

extension HTTPResponse {
    func writeForPayload1(to json: inout JSONWriter) {
        json.member("statusCode", status)
        writeHeaderLists(to: &json)
        writeBody(to: &json)
    }
}
