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

    /// Calls `body` for names with one value, or with a list of them where the event has such a member.
    static func forEachPair(_ event: JSON, single: String, multiple: String, _ body: (String, String) -> Void) {
        if let lists = event[multiple], lists.isObject {
            for member in lists.members {
                for value in member.value.array {
                    if let value = value.string { body(member.name, value) }
                }
            }
        } else {
            for member in event[single]?.members ?? [] {
                if let value = member.value.string { body(member.name, value) }
            }
        }
    }

    static func headers(_ event: JSON) -> HTTPHeaders {
        var headers = HTTPHeaders()
        forEachPair(event, single: "headers", multiple: "multiValueHeaders") { headers.add($0, $1) }
        return headers
    }

    /// The parts of a list in a header, without the spaces around them.
    static func parts(_ line: String, separator: Character) -> [String] {
        guard let separator = separator.asciiValue else { return [line] }
        // By bytes: splitting by characters costs more than all else that is done to a request.
        return line.utf8.split(separator: separator).map { part in
            var part = part.drop { $0 == 0x20 }
            while part.last == 0x20 { part.removeLast() }
            return String(Substring(part))
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
