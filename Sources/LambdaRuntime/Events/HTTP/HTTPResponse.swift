/// The answer to an HTTP request, the same whichever entrance it goes through.
public struct HTTPResponse: Sendable, Equatable {
    /// The status code.
    public var status: Int
    /// The header fields. Cookies are `Set-Cookie` fields, one each.
    public var headers: HTTPHeaders
    /// The body. What is UTF-8 is handed over as text and anything else as base64; a REST API passes the latter
    /// on as bytes only for its binary media types.
    public var body: [UInt8]

    /// A response of these parts.
    public init(status: Int, headers: HTTPHeaders = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A response with a status and nothing else.
    public static func status(_ status: Int) -> HTTPResponse { HTTPResponse(status: status) }

    /// A response of plain text.
    public static func text(_ text: String, status: Int = 200) -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": "text/plain; charset=utf-8"], body: Array(text.utf8))
    }

    /// A response of JSON text.
    public static func json(_ text: [UInt8], status: Int = 200) -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": "application/json"], body: text)
    }

    /// The payload by which a function answers through an entrance.
    ///
    /// Throws for a header that would not stay one line or a status that HTTP does not have: the entrance would
    /// answer 502 and say nowhere why.
    public func payload(for entrance: Entrance) throws -> [UInt8] {
        guard 200..<600 ~= status else { throw InvalidResponse("status \(status)") }
        for field in headers.fields where !field.isOneLine { throw InvalidResponse("header '\(field.name)'") }
        return JSONWriter.object { json in
            switch entrance {
            case .loadBalancer(let multiValue): writeForLoadBalancer(multiValue: multiValue, to: &json)
            case .httpAPI, .functionURL: writeForPayload2(to: &json)
            case .httpAPIPayload1, .restAPI: writeForPayload1(to: &json)
            }
        }
    }
}

/// A response that cannot be sent.
struct InvalidResponse: ReportedError, Equatable {
    let part: String
    init(_ part: String) { self.part = part }

    var errorType: String { "HTTPResponse.Invalid" }
    var errorMessage: String { "the response cannot be sent: \(part) is not valid in HTTP" }
}

extension HTTPHeaders.Field {
    /// Whether name and value are what a header line can hold.
    fileprivate var isOneLine: Bool {
        var (name, value) = (name, value)
        return name.withUTF8 { name in
            for byte in name where byte < 0x21 || byte >= 0x7F || byte == UInt8(ascii: ":") { return false }
            return !name.isEmpty
        }
            && value.withUTF8 { value in
                for byte in value where byte < 0x20 && byte != 0x09 || byte == 0x7F { return false }
                return true
            }
    }
}
