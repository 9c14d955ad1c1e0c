/// An HTTP request, the same whichever entrance it came through.
public struct HTTPRequest: Sendable {
    /// `GET`, `POST`, …
    public var method: String
    /// The path as the entrance gives it: still percent-encoded from a load balancer and a function URL, decoded
    /// from API Gateway. HTTP APIs with a named stage have the stage's name in front.
    public var path: String
    /// Names and values of the query string, decoded.
    public var query: [(name: String, value: String)]
    /// The header fields. HTTP APIs join those of one name with commas.
    public var headers: HTTPHeaders
    /// Cookies where the event has them apart from the headers.
    private let ownCookies: [String]?
    /// The body's own bytes, whether it came as text or as base64.
    public var body: [UInt8]
    /// What the braces in an API's route matched: `/users/{id}`.
    public var pathParameters: [String: String]
    /// The address of the client that the entrance saw.
    public var sourceIP: String?
    /// What the request came through.
    public var entrance: Entrance

    /// A request, for instance in a test.
    public init(
        method: String = "GET",
        path: String = "/",
        query: [(name: String, value: String)] = [],
        headers: HTTPHeaders = [:],
        cookies: [String]? = nil,
        body: [UInt8] = [],
        pathParameters: [String: String] = [:],
        sourceIP: String? = nil,
        entrance: Entrance = .functionURL
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        ownCookies = cookies
        self.body = body
        self.pathParameters = pathParameters
        self.sourceIP = sourceIP
        self.entrance = entrance
    }

    /// The request in an event, whichever entrance made it.
    public init(event: JSON) throws {
        switch Entrance(of: event) {
        case .loadBalancer(let multiValue): self = try .fromLoadBalancer(event, multiValue: multiValue)
        case .httpAPI: self = try .fromPayload2(event, entrance: .httpAPI)
        case .functionURL: self = try .fromPayload2(event, entrance: .functionURL)
        case .httpAPIPayload1: self = try .fromPayload1(event, entrance: .httpAPIPayload1)
        case .restAPI: self = try .fromPayload1(event, entrance: .restAPI)
        case nil: throw EventError("the event is not an HTTP request of a load balancer, an API or a function URL")
        }
    }

    /// `name=value` of each cookie.
    public var cookies: [String] {
        ownCookies ?? headers.all("Cookie").flatMap { RequestParts.parts($0, separator: ";") }
    }

    /// The first value of a name in the query string.
    public func queryValue(_ name: String) -> String? { query.first { $0.name == name }?.value }
}
