import LambdaRuntime

/// Events of Lambda@Edge, and what its functions give back.
/// Source: Amazon CloudFront Developer Guide, "Lambda@Edge event structure".
public struct EdgeExchange: Sendable {
    let distribution: Distribution
    private let behavior: Distribution.Behavior
    /// As the functions have left it.
    public var request: IncomingRequest
    /// Nil until there is one.
    public var answer: Answer?
    let requestID: String

    public init(
        _ distribution: Distribution, _ behavior: Distribution.Behavior, _ request: IncomingRequest, requestID: String
    ) {
        self.distribution = distribution
        self.behavior = behavior
        self.request = request
        self.requestID = requestID
    }

    /// The event of a kind for the function that is declared for it.
    public func event(_ kind: String, _ function: Distribution.EdgeFunction) -> [UInt8] {
        if function.function?.isCloudFront == true { return cloudFrontEvent(kind) }
        return JSONWriter.object { event in
            event.member(
                "Records",
                array: { records in
                    records.object { record in
                        record.member(
                            "cf",
                            object: { cf in
                                cf.member(
                                    "config",
                                    object: { config in
                                        config.member("distributionDomainName", distribution.domain)
                                        config.member("distributionId", distribution.id)
                                        config.member("eventType", kind)
                                        config.member("requestId", requestID)
                                    })
                                if kind.hasSuffix("response"), let answer { Self.write(answer, &cf) }
                                cf.member("request", object: { write(kind, function, &$0) })
                            })
                    }
                })
        }
    }

    private func write(_ kind: String, _ function: Distribution.EdgeFunction, _ writer: inout JSONWriter) {
        writer.member("clientIp", request.sourceIP)
        Self.write(request.headers, &writer)
        writer.member("method", request.method)
        if kind.hasPrefix("origin"), let origin = behavior.origin {
            writer.member("origin", object: { Self.write(origin, &$0) })
        }
        writer.member("querystring", request.query ?? "")
        writer.member("uri", request.path)
        guard kind.hasSuffix("request"), function.includesBody else { return }
        let most = kind == "viewer-request" ? 40 << 10 : 1 << 20
        writer.member(
            "body",
            object: { body in
                body.member("action", "read-only")
                body.name("data")
                body.string(utf8: Base64.encode(Array(request.body.prefix(most))))
                body.member("encoding", "base64")
                body.member("inputTruncated", request.body.count > most)
            })
    }

    private static func write(_ origin: Distribution.Origin, _ writer: inout JSONWriter) {
        let domain = origin.properties["DomainName"]?.text ?? ""
        func common(_ one: inout JSONWriter) {
            one.member(
                "customHeaders",
                object: { headers in
                    for header in origin.headers { headers.header(header.name, [(header.name, header.value)]) }
                })
            one.member("domainName", domain)
            one.member("path", origin.path)
        }
        switch origin.kind {
        case .bucket(let name, _):
            writer.member(
                "s3",
                object: { s3 in
                    s3.member("authMethod", "none")
                    common(&s3)
                    s3.member("region", name.isEmpty ? "" : "us-east-1")
                })
        case .host:
            let config = origin.properties["CustomOriginConfig"]
            writer.member(
                "custom",
                object: { custom in
                    common(&custom)
                    custom.member("keepaliveTimeout", config?["OriginKeepaliveTimeout"]?.number ?? 5)
                    custom.member("port", config?["HTTPSPort"]?.number ?? 443)
                    custom.member("protocol", config?["OriginProtocolPolicy"]?.text == "http-only" ? "http" : "https")
                    custom.member("readTimeout", config?["OriginReadTimeout"]?.number ?? 30)
                    custom.member(
                        "sslProtocols",
                        array: { list in
                            for name in config?["OriginSSLProtocols"]?.texts ?? [] { list.string(name) }
                        })
                })
        }
    }

    private static func write(_ answer: Answer, _ cf: inout JSONWriter) {
        cf.member(
            "response",
            object: { response in
                write(answer.headers, &response)
                response.member("status", String(answer.status))
                response.member("statusDescription", String(StatusLine.text(answer.status).dropFirst(4)))
            })
    }

    private static func write(_ headers: [(name: String, value: String)], _ writer: inout JSONWriter) {
        var names: [String] = []
        for header in headers where !names.contains(header.name.lowercased()) { names.append(header.name.lowercased()) }
        writer.member(
            "headers",
            object: { list in
                for name in names { list.header(name, headers.filter { $0.name.lowercased() == name }) }
            })
    }

    /// Takes what a function gave back.
    /// - Returns: false where it is neither a request nor a response.
    public mutating func take(_ payload: [UInt8], of kind: String) -> Bool {
        guard let json = try? JSON(parsing: payload), json.isObject else { return false }
        if let status = json["status"]?.int ?? json["status"]?.string.flatMap({ Int($0) }) {
            guard (100...599).contains(status), let headers = Self.headers(json["headers"]) else { return false }
            var made = Answer(status, headers: headers, body: kind.hasSuffix("response") ? answer?.body ?? [] : [])
            made.stream = kind.hasSuffix("response") ? answer?.stream : nil
            if let body = json["body"]?.utf8 {
                answer?.stream?.abandon()
                made.stream = nil
                guard let bytes = json["bodyEncoding"]?.string == "base64" ? Base64.decode(body) : body else {
                    return false
                }
                made.body = bytes
            }
            answer = made
            return true
        }
        guard kind.hasSuffix("request"), let uri = json["uri"]?.string, uri.hasPrefix("/"),
            let headers = Self.headers(json["headers"])
        else { return false }
        request.path = uri
        request.headers = headers
        request.method = json["method"]?.string ?? request.method
        let query = json["querystring"]?.string ?? ""
        request.query = query.isEmpty ? nil : query
        if let body = json["body"], body["action"]?.string == "replace", let data = body["data"]?.utf8 {
            guard let bytes = body["encoding"]?.string == "base64" ? Base64.decode(data) : data else { return false }
            request.body = bytes
        }
        return true
    }

    private static func headers(_ json: JSON?) -> [(name: String, value: String)]? {
        var headers: [(name: String, value: String)] = []
        for member in json?.members ?? [] {
            for one in member.value.array {
                guard let value = one["value"]?.string else { return nil }
                headers.append((one["key"]?.string ?? member.name, value))
            }
        }
        let isSendable = headers.allSatisfy { header in
            !header.name.isEmpty && header.name.utf8.allSatisfy { $0 > 32 && $0 != 58 && $0 < 127 }
                && !header.value.utf8.contains { $0 < 32 && $0 != 9 }
        }
        return isSendable ? headers : nil
    }
}

extension JSONWriter {
    /// `"host": [{"key": "Host", "value": "example.com"}]`
    fileprivate mutating func header(_ name: String, _ values: [(name: String, value: String)]) {
        member(
            name.lowercased(),
            array: { list in
                for one in values {
                    list.object {
                        $0.member("key", one.name)
                        $0.member("value", one.value)
                    }
                }
            })
    }
}
