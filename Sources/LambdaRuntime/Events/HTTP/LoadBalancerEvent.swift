/// Requests and answers of an application load balancer.
///
/// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
extension HTTPRequest {
    static func fromLoadBalancer(_ event: JSON, multiValue: Bool) throws -> HTTPRequest {
        let headers = RequestParts.headers(event)
        // The load balancer hands the query string's parts over as they are, still encoded.
        var query: [(name: String, value: String)] = []
        RequestParts.query(event).forEach {
            query.append((PercentEncoding.decodeQuery($0), PercentEncoding.decodeQuery($1)))
        }
        // The load balancer appends the address that it saw; what stands before it a client may have invented.
        let forwarded = headers.all("X-Forwarded-For").last.flatMap {
            RequestParts.lastPart($0, separator: UInt8(ascii: ","))
        }
        return HTTPRequest(
            method: try RequestParts.required("httpMethod", of: event),
            path: try RequestParts.required("path", of: event),
            query: query,
            headers: headers,
            body: try RequestParts.body(event),
            sourceIP: forwarded,
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
