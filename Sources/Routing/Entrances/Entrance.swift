/// Something that takes HTTP requests for functions.
public struct Entrance: Sendable {
    /// What kind of thing it is.
    public enum Kind: Sendable {
        case listener(Listener)
        case httpAPI(HTTPAPI)
        case restAPI(RESTAPI)
        case webSocketAPI(WebSocketAPI)
        case distribution(Distribution)
        case functionURL(FunctionURL)
    }

    /// What it is.
    public let kind: Kind
    /// `telegram-bot HTTP API`
    public let title: String
    /// The logical id of its resource, which names it in `--port`.
    public let id: String
    /// Its service's name.
    public let service: String
    /// Its spec line.
    public let source: String
    /// `https` or `http` with AWS.
    public let scheme: String
    /// The port with AWS.
    public let port: Int
    /// Host names that lead to it with AWS; a pattern where it begins with `*.`.
    public let hosts: [String]

    /// All entrances of a system.
    public static func all(in system: System) -> [Entrance] {
        Listener.entrances(in: system) + HTTPAPI.entrances(in: system) + RESTAPI.entrances(in: system)
            + WebSocketAPI.entrances(in: system) + FunctionURL.entrances(in: system)
            + Distribution.entrances(in: system)
    }

    /// Other names that lead to it with AWS, as `Fn::GetAtt` gives them here.
    public var addresses: [String] {
        if case .listener(let listener) = kind { return listener.balancer.map { ["\($0)/DNSName"] } ?? [] }
        return []
    }

    /// What it makes of a request.
    /// - Parameter facts: the time and the chosen claims, by which load balancers judge tokens.
    public func decide(_ request: IncomingRequest, _ facts: RequestFacts? = nil) -> Decision {
        switch kind {
        case .listener(let listener): listener.decide(request, facts)
        case .httpAPI(let api): api.decide(request, facts)
        case .restAPI(let api): api.decide(request, facts)
        case .webSocketAPI(let api): api.decide(request)
        case .distribution(let distribution): distribution.decide(request)
        case .functionURL(let url): url.decide(request)
        }
    }

    /// Routes that lead to what local runs do not have: what it is, and the spec line.
    public var missing: [(title: String, what: String, source: String)] {
        switch kind {
        case .httpAPI(let api): api.missing
        case .restAPI(let api): api.missing
        case .listener, .webSocketAPI, .distribution, .functionURL: []
        }
    }

    /// A function's answer as it goes out: HTTP APIs and function URLs add what browsers of other origins need.
    public func finish(_ answer: Answer, _ request: IncomingRequest) -> Answer {
        switch kind {
        case .httpAPI(let api): api.cors.map { CORSAnswer.finish(answer, $0, request) } ?? answer
        case .functionURL(let url): url.cors.map { CORSAnswer.finish(answer, $0, request) } ?? answer
        case .listener, .restAPI, .webSocketAPI, .distribution: answer
        }
    }

    /// The answer where it cannot reach its function, or what the function gave is no answer.
    public func failure(_ status: Int) -> Answer {
        switch kind {
        case .listener: .page(status)
        case .functionURL:
            Answer(status, headers: [("Content-Type", "application/json")], body: Array("Internal Server Error".utf8))
        case .httpAPI:
            switch status {
            case 429: .message(429, "Too Many Requests")
            case 504, 503: .message(503, "Service Unavailable")
            default: .message(500, "Internal Server Error")
            }
        case .distribution: Distribution.failure(status, "The request could not be satisfied.")
        case .webSocketAPI:
            .message(status == 429 ? 429 : 502, status == 429 ? "Too Many Requests" : "Internal server error")
        case .restAPI:
            status == 504 ? .message(504, "Endpoint request timed out") : .message(502, "Internal server error")
        }
    }
}
