import LambdaRuntime

/// Events of CloudFront Functions, and what they give back.
/// Source: Amazon CloudFront Developer Guide, "CloudFront Functions event structure" and "Restrictions on edge
/// functions".
extension EdgeExchange {
    /// A name with the values that it has, such as a header.
    private typealias Named = (name: String, values: [(value: String, attributes: String?)])

    func cloudFrontEvent(_ kind: String) -> [UInt8] {
        JSONWriter.object { event in
            event.member("version", "1.0")
            event.member(
                "context",
                object: { context in
                    context.member("distributionDomainName", distribution.domain)
                    context.member("distributionId", distribution.id)
                    context.member("eventType", kind)
                    context.member("requestId", requestID)
                })
            event.member("viewer", object: { $0.member("ip", request.sourceIP) })
            event.member(
                "request",
                object: { writer in
                    writer.member("method", request.method)
                    writer.member("uri", request.path)
                    writer.named("querystring", Self.grouped(request.queryPairs.map { ($0.name, $0.value, nil) }))
                    writer.named("headers", Self.headers(request.headers, without: "cookie"))
                    writer.named("cookies", Self.grouped(Self.cookies(request)))
                })
            guard kind == "viewer-response", let answer else { return }
            event.member(
                "response",
                object: { writer in
                    writer.member("statusCode", answer.status)
                    writer.member("statusDescription", String(StatusLine.text(answer.status).dropFirst(4)))
                    writer.named("headers", Self.headers(answer.headers, without: "set-cookie"))
                    writer.named("cookies", Self.grouped(Self.cookies(answer)))
                })
        }
    }

    /// Takes what a function gave back.
    /// - Returns: why it is neither a request nor a response; nil where it is one.
    public mutating func takeCloudFront(_ payload: [UInt8], of kind: String) -> String? {
        guard let json = try? JSON(parsing: payload), json.isObject else { return "It gave back no object." }
        if kind == "viewer-response" || json["statusCode"] != nil { return takeResponse(json, of: kind) }
        guard let uri = json["uri"]?.string, uri.hasPrefix("/") else { return "The uri has to begin with a slash." }
        guard let headers = Self.values(json["headers"]), let cookies = Self.values(json["cookies"]),
            let query = Self.values(json["querystring"])
        else { return "Headers, cookies and query strings are objects with a \"value\" that is text." }
        let fixed = ["content-length", "host", "transfer-encoding", "via"]
        let names = Set(headers.map(\.name)).union(request.headers.map { $0.name.lowercased() })
        for name in names.sorted() where fixed.contains(name) || Self.isForbidden(name) {
            let old = request.headers.filter { $0.name.lowercased() == name }.map(\.value)
            let new = headers.filter { $0.name == name }.flatMap { $0.values.map(\.value) }
            guard old == new else { return "It may not set or change the header \(name)." }
        }
        guard Self.isSendable(headers) else { return "A header has characters that no header can have." }
        let asked = Self.grouped(request.queryPairs.map { ($0.name, $0.value, nil) })
        request.path = uri
        // What the function left alone stays as the client wrote it.
        if !Self.same(asked, query) {
            let pairs = query.flatMap { one in one.values.map { "\(one.name)=\($0.value)" } }
            request.query = pairs.isEmpty ? nil : pairs.joined(separator: "&")
        }
        request.headers = headers.flatMap { one in one.values.map { (one.name, $0.value) } }
        let pairs = cookies.flatMap { one in one.values.map { "\(one.name)=\($0.value)" } }
        if !pairs.isEmpty { request.headers.append(("cookie", pairs.joined(separator: "; "))) }
        return nil
    }

    private mutating func takeResponse(_ json: JSON, of kind: String) -> String? {
        guard let status = json["statusCode"]?.int, (100...599).contains(status) else {
            return "The statusCode has to be a number from 100 to 599."
        }
        guard let headers = Self.values(json["headers"]), let cookies = Self.values(json["cookies"]) else {
            return "Headers and cookies are objects with a \"value\" that is text."
        }
        guard Self.isSendable(headers), Self.isSendable(cookies) else {
            return "A header has characters that no header can have."
        }
        let old = kind == "viewer-response" ? answer : nil
        var made = Answer(status, body: old?.body ?? [])
        made.stream = old?.stream
        made.headers = headers.flatMap { one in one.values.map { (one.name, $0.value) } }
        for cookie in cookies {
            for one in cookie.values {
                let attributes = one.attributes.map { $0.isEmpty ? "" : "; \($0)" } ?? ""
                made.headers.append(("set-cookie", "\(cookie.name)=\(one.value)\(attributes)"))
            }
        }
        if let body = json["body"], !body.isNull {
            let isEncoded = body["encoding"]?.string == "base64"
            guard let text = body.isObject ? body["data"]?.utf8 : body.utf8,
                let bytes = isEncoded ? Base64.decode(text) : text
            else { return "The body is text, or an object with encoding and data." }
            made.stream?.abandon()
            (made.body, made.stream) = (bytes, nil)
        }
        answer = made
        return nil
    }

    /// Headers that no function may set.
    private static func isForbidden(_ name: String) -> Bool {
        let whole = [
            "connection", "expect", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-connection",
            "trailer", "upgrade", "x-accel-buffering", "x-accel-charset", "x-accel-limit-rate", "x-accel-redirect",
            "x-cache", "x-forwarded-proto", "x-real-ip",
        ]
        return whole.contains(name) || name.hasPrefix("x-amz-cf-") || name.hasPrefix("x-edge-")
    }

    private static func isSendable(_ all: [Named]) -> Bool {
        all.allSatisfy { one in
            !one.name.isEmpty && one.name.utf8.allSatisfy { $0 > 32 && $0 != 58 && $0 < 127 }
                && one.values.allSatisfy { value in
                    !(value.value + (value.attributes ?? "")).utf8.contains { $0 < 32 && $0 != 9 }
                }
        }
    }

    private static func same(_ a: [Named], _ b: [Named]) -> Bool {
        func flat(_ all: [Named]) -> [[String]] {
            all.sorted { $0.name < $1.name }.map { [$0.name] + $0.values.map(\.value) }
        }
        return flat(a) == flat(b)
    }

    /// Each name once, in the order in which they come.
    private static func grouped(_ pairs: [(String, String, String?)]) -> [Named] {
        var all: [Named] = []
        for (name, value, attributes) in pairs {
            if let index = all.firstIndex(where: { $0.name == name }) {
                all[index].values.append((value, attributes))
            } else {
                all.append((name, [(value, attributes)]))
            }
        }
        return all
    }

    private static func headers(_ headers: [(name: String, value: String)], without name: String) -> [Named] {
        grouped(headers.map { ($0.name.lowercased(), $0.value, nil) }.filter { $0.0 != name })
    }

    private static func cookies(_ request: IncomingRequest) -> [(String, String, String?)] {
        request.values(of: "cookie").flatMap { $0.split(separator: ";") }.map { text in
            let pair = text.drop { $0 == " " }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(pair[0]), pair.count > 1 ? String(pair[1]) : "", nil)
        }
    }

    private static func cookies(_ answer: Answer) -> [(String, String, String?)] {
        answer.headers.filter { $0.name.lowercased() == "set-cookie" }.map { header in
            let parts = header.value.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
            let pair = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (
                String(pair.first ?? ""), pair.count > 1 ? String(pair[1]) : "",
                parts.count > 1 ? String(parts[1].drop { $0 == " " }) : nil
            )
        }
    }

    /// `{"accept": {"value": "a", "multiValue": [{"value": "a"}, {"value": "b"}]}}`; nil where it is something else.
    private static func values(_ json: JSON?) -> [Named]? {
        guard let json, !json.isNull else { return [] }
        guard json.isObject else { return nil }
        var all: [Named] = []
        for member in json.members {
            let many = member.value["multiValue"]?.array ?? []
            var values: [(value: String, attributes: String?)] = []
            for one in many.isEmpty ? [member.value] : many {
                guard let value = one["value"]?.string else { return nil }
                values.append((value, one["attributes"]?.string))
            }
            all.append((member.name, values))
        }
        return all
    }
}

extension JSONWriter {
    fileprivate mutating func named(
        _ name: String, _ all: [(name: String, values: [(value: String, attributes: String?)])]
    ) {
        func write(_ value: (value: String, attributes: String?), _ writer: inout JSONWriter) {
            writer.member("value", value.value)
            if let attributes = value.attributes { writer.member("attributes", attributes) }
        }
        member(
            name,
            object: { writer in
                for one in all {
                    writer.member(
                        one.name,
                        object: { writer in
                            if let first = one.values.first { write(first, &writer) }
                            guard one.values.count > 1 else { return }
                            writer.member(
                                "multiValue",
                                array: { list in for value in one.values { list.object { write(value, &$0) } } })
                        })
                }
            })
    }
}
