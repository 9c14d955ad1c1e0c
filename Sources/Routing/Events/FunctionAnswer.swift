import LambdaRuntime

/// Makes the HTTP answer of what a function gave back.
public enum FunctionAnswer {
    /// A load balancer answers 502 beyond this many bytes.
    static let loadBalancerLimit = 1 << 20

    /// The answer, or nil where the entrance cannot make one of it: it answers 502 then (HTTP APIs 500).
    public static func make(_ payload: [UInt8], _ integration: Integration, _ request: IncomingRequest) -> Answer? {
        guard let json = try? JSON(parsing: payload) else { return nil }
        switch integration {
        case .loadBalancer(let forward):
            guard payload.count <= loadBalancerLimit else { return nil }
            return loadBalancer(json, isMultiValue: forward.hasMultiValueHeaders)
        case .httpAPI(_, "2.0"): return version2(json, payload)
        case .httpAPI: return version1(json)
        case .webSocket: return version1(json)
        case .restAPI(_, let types):
            guard var answer = version1(json) else { return nil }
            // Without a binary type that the client accepts, encoded bodies go out as they are.
            if json["isBase64Encoded"]?.bool == true {
                let accepted = String((request.values(of: "accept").first ?? "").prefix { $0 != "," && $0 != ";" })
                if !types.contains(where: { $0 == "*/*" || Wildcard.matches($0, accepted, ignoringCase: true) }) {
                    answer.body = json["body"]?.utf8 ?? []
                }
            }
            return answer
        }
    }

    /// The answer of a function that streams, without its body: status, headers and cookies of the prelude. Nil where
    /// the prelude is none.
    /// Source: Lambda Developer Guide, "Writing response streaming-enabled Lambda functions"; API Gateway Developer
    /// Guide, "Lambda proxy integration format for response streaming".
    public static func prelude(_ bytes: [UInt8], _ integration: Integration) -> Answer? {
        guard let json = try? JSON(parsing: bytes), json.isObject else { return nil }
        let status = json["statusCode"].map { $0.int ?? $0.string.flatMap { Int($0) } ?? 0 } ?? 200
        guard (100...599).contains(status) else { return nil }
        var answer = Answer(status)
        let many = listed(json["multiValueHeaders"])
        answer.headers =
            single(json["headers"]).filter { header in !many.contains { $0.name.equalsIgnoringCase(header.name) } }
            + many
        for cookie in json["cookies"]?.array ?? [] { answer.headers.append(("Set-Cookie", cookie.string ?? "")) }
        answer.headers = answer.headers.filter(isSendable)
        if !answer.headers.contains(where: { $0.name.equalsIgnoringCase("content-type") }) {
            var type = "application/octet-stream"
            if case .restAPI = integration { type = "application/json" }
            answer.headers.append(("Content-Type", type))
        }
        return answer
    }

    private static func loadBalancer(_ json: JSON, isMultiValue: Bool) -> Answer? {
        guard json.isObject, let status = json["statusCode"]?.int, (100...599).contains(status) else { return nil }
        var answer = Answer(status)
        // Each kind of target group reads its own member.
        answer.headers = isMultiValue ? listed(json["multiValueHeaders"]) : single(json["headers"])
        guard let body = body(json) else { return nil }
        answer.body = body
        return answer
    }

    private static func version1(_ json: JSON) -> Answer? {
        guard json.isObject, let status = json["statusCode"]?.int ?? json["statusCode"]?.string.flatMap({ Int($0) }),
            (100...599).contains(status), let body = body(json)
        else { return nil }
        var answer = Answer(status)
        let many = listed(json["multiValueHeaders"])
        // Of one name in both the values in the lists count.
        answer.headers =
            single(json["headers"]).filter { header in !many.contains { $0.name.equalsIgnoringCase(header.name) } }
            + many
        answer.body = body
        if !answer.headers.contains(where: { $0.name.equalsIgnoringCase("content-type") }) {
            answer.headers.append(("Content-Type", "application/json"))
        }
        return answer
    }

    private static func version2(_ json: JSON, _ payload: [UInt8]) -> Answer? {
        // Whatever has no status is the body itself.
        guard json.isObject, let status = json["statusCode"] else {
            return Answer(
                200, headers: [("Content-Type", "application/json")],
                body: json.string.map { Array($0.utf8) } ?? payload)
        }
        guard let status = status.int, (100...599).contains(status), let body = body(json) else { return nil }
        var answer = Answer(status, headers: single(json["headers"]), body: body)
        for cookie in json["cookies"]?.array ?? [] { answer.headers.append(("Set-Cookie", cookie.string ?? "")) }
        if !answer.headers.contains(where: { $0.name.equalsIgnoringCase("content-type") }) {
            answer.headers.append(("Content-Type", "text/plain; charset=utf-8"))
        }
        return answer
    }

    /// The body's bytes; nil where it is said to be base64 and is not.
    private static func body(_ json: JSON) -> [UInt8]? {
        guard let body = json["body"], !body.isNull else { return [] }
        guard let bytes = body.utf8 else { return nil }
        return json["isBase64Encoded"]?.bool == true ? Base64.decode(bytes) : bytes
    }

    private static func text(_ json: JSON) -> String? {
        json.string ?? json.int.map(String.init) ?? json.bool.map { $0 ? "true" : "false" }
    }

    private static func single(_ json: JSON?) -> [(name: String, value: String)] {
        (json?.members ?? []).compactMap { member in text(member.value).map { (member.name, $0) } }.filter(isSendable)
    }

    private static func listed(_ json: JSON?) -> [(name: String, value: String)] {
        (json?.members ?? []).flatMap { member in
            member.value.array.compactMap { text($0) }.map { (member.name, $0) }
        }.filter(isSendable)
    }

    /// Line breaks in a header would be a second header.
    private static func isSendable(_ header: (name: String, value: String)) -> Bool {
        !header.name.isEmpty && header.name.utf8.allSatisfy { $0 > 32 && $0 != 58 && $0 < 127 }
            && !header.value.utf8.contains { $0 == 10 || $0 == 13 || $0 == 0 }
    }
}
