/// Parts that several entrances write in the same way.
enum RequestParts {
    /// The body's own bytes.
    static func body(_ event: JSON) throws -> [UInt8] {
        guard let body = event["body"]?.utf8 else { return [] }
        guard event["isBase64Encoded"]?.bool == true else { return body }
        guard let bytes = Base64.decode(body) else {
            throw EventError("the event's body is marked as base64 and is not")
        }
        return bytes
    }

    /// Names with one value, or with a list of them where the event has such a member.
    static func pairs(_ event: JSON, single: String, multiple: String) -> [(name: String, value: String)] {
        if let lists = event[multiple], lists.isObject {
            return lists.members.flatMap { member in
                member.value.array.compactMap { value in value.string.map { (member.name, $0) } }
            }
        }
        return (event[single]?.members ?? []).compactMap { member in member.value.string.map { (member.name, $0) } }
    }

    static func headers(_ event: JSON) -> HTTPHeaders {
        var headers = HTTPHeaders()
        for pair in pairs(event, single: "headers", multiple: "multiValueHeaders") { headers.add(pair.name, pair.value) }
        return headers
    }

    /// The cookies in `Cookie` headers.
    static func cookies(_ headers: HTTPHeaders) -> [String] {
        headers.all("Cookie").flatMap { line in
            line.split(separator: ";").map { cookie in String(cookie.drop { $0 == " " }) }
        }
    }

    static func pathParameters(_ event: JSON) -> [String: String] {
        var result: [String: String] = [:]
        for member in event["pathParameters"]?.members ?? [] { result[member.name] = member.value.string }
        return result
    }

    static func required(_ name: String, of value: JSON?) throws -> String {
        guard let text = value?[name]?.string else { throw EventError("the event's \(name) is missing") }
        return text
    }
}
