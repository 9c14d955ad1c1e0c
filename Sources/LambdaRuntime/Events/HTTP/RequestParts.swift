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

    static func headers(_ event: JSON) -> HTTPHeaders {
        HTTPHeaders(EventFields(event, single: "headers", lists: "multiValueHeaders"))
    }

    /// The query string's names and values, as the event has them.
    static func query(_ event: JSON) -> EventFields {
        EventFields(event, single: "queryStringParameters", lists: "multiValueQueryStringParameters")
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

    /// The last of the ``parts(_:separator:)`` of a list.
    static func lastPart(_ line: String, separator: UInt8) -> String? {
        var line = line
        return line.withUTF8 { bytes in
            var bytes = bytes[...]
            while bytes.last == separator { bytes.removeLast() }
            if bytes.isEmpty { return nil }
            if let comma = bytes.lastIndex(of: separator) { bytes = bytes[(comma + 1)...] }
            while bytes.first == 0x20 { bytes.removeFirst() }
            while bytes.last == 0x20 { bytes.removeLast() }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
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
