/// Requests and answers of an application load balancer.
///
/// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
extension HTTPRequest {
    static func fromLoadBalancer(_ event: JSON, multiValue: Bool) throws -> HTTPRequest {
        let headers = RequestParts.headers(event)
        // The load balancer hands the query string's parts over as they are, still encoded.
        let query = RequestParts.pairs(
            event, single: "queryStringParameters", multiple: "multiValueQueryStringParameters"
        ).map { (PercentEncoding.decodeQuery($0.name), PercentEncoding.decodeQuery($0.value)) }
        // The load balancer appends the address that it saw; what stands before it a client may have invented.
        let forwarded = headers.all("X-Forwarded-For").last?.split(separator: ",").last
        return HTTPRequest(
            method: try RequestParts.required("httpMethod", of: event),
            path: try RequestParts.required("path", of: event),
            query: query,
            headers: headers,
            cookies: RequestParts.cookies(headers),
            body: try RequestParts.body(event),
            sourceIP: forwarded.map { String($0.drop { $0 == " " }) },
            entrance: .loadBalancer(multiValue: multiValue))
    }

    /// Whether this is the load balancer itself, asking whether the function is well.
    public var isHealthCheck: Bool {
        guard case .loadBalancer = entrance else { return false }
        return headers["User-Agent"]?.hasPrefix("ELB-HealthChecker/") == true
    }
}

extension HTTPResponse {
    func writeForLoadBalancer(multiValue: Bool, to json: inout JSONWriter) {
        json.member("statusCode", status)
        json.member("statusDescription", StatusText.line(status))
        // A target group with multi-value headers ignores the other member, and the other way round.
        if multiValue { writeHeaderLists(to: &json) } else { writeHeaders(hasCookieMember: false, to: &json) }
        writeBody(to: &json)
    }
}
