/// What an entrance makes of a request, and why.
public struct Decision: Sendable {
    /// What answers.
    public enum Outcome: Sendable {
        /// A function, reached in this way.
        case function(LambdaFunction, Integration)
        /// A service of AWS or a load balancer, to which the API hands the request.
        case service(ServiceCall, Integration)
        /// A distribution, by what its behavior says.
        case origin(Distribution, Distribution.Behavior)
        /// The entrance itself.
        case answer(Answer)
    }

    /// One rule or route that was looked at.
    public struct Step: Sendable {
        /// `rule 14469`, `route POST /telegram`
        public let title: String
        /// Its spec line.
        public let source: String
        /// Whether it is the one that answers.
        public let isChosen: Bool
        /// Why, or why not.
        public let reason: String
    }

    /// What answers.
    public let outcome: Outcome
    /// The rules or routes, in the order in which AWS looks at them, down to the chosen one.
    public let steps: [Step]
}

/// How a function is reached: what its event and its answer look like.
public enum Integration: Sendable {
    /// By a rule of a load balancer, through a target group.
    case loadBalancer(BalancerForward)
    /// By a route of an HTTP API, payload format 1.0 or 2.0, or by a function URL, which uses 2.0.
    case httpAPI(APIRoute, payload: String)
    /// By a method of a REST API.
    case restAPI(APIRoute, binaryTypes: [String])
    /// By a route of a WebSocket API.
    case webSocket(WebSocketCall)

    /// The route of an API.
    public var route: APIRoute? {
        get {
            switch self {
            case .loadBalancer: nil
            case .httpAPI(let route, _), .restAPI(let route, _): route
            case .webSocket(let call): call.route
            }
        }
        set {
            guard let newValue else { return }
            switch self {
            case .loadBalancer: break
            case .httpAPI(_, let payload): self = .httpAPI(newValue, payload: payload)
            case .restAPI(_, let types): self = .restAPI(newValue, binaryTypes: types)
            case .webSocket(var call):
                call.route = newValue
                self = .webSocket(call)
            }
        }
    }
}

/// How a rule of a load balancer forwards a request.
public struct BalancerForward: Sendable {
    /// The target group's ARN.
    public var targetGroup: String
    /// Whether events have all values of a header and of a parameter.
    public var hasMultiValueHeaders: Bool
    /// Whether somebody signed in before.
    public var isSignedIn = false
    /// The request as the rule's transforms leave it; nil where they change nothing.
    public var rewritten: IncomingRequest?

    /// A forward to a target group.
    public init(targetGroup: String, hasMultiValueHeaders: Bool, isSignedIn: Bool = false) {
        self.targetGroup = targetGroup
        self.hasMultiValueHeaders = hasMultiValueHeaders
        self.isSignedIn = isSignedIn
    }
}

/// Where an API sent a request.
public struct APIRoute: Sendable {
    /// The id of the API or function URL.
    public var apiID: String
    /// The name of the API's host.
    public var domain: String
    /// The stage, such as `$default` or `dev`.
    public var stage: String
    /// `POST /telegram`; of a REST API the resource's path.
    public var key: String
    /// The id of a REST API's resource.
    public var resourceID = ""
    /// The values of the variables in the path.
    public var pathParameters: [(name: String, value: String)] = []
    /// The stage's variables.
    public var stageVariables: [(name: String, value: String)] = []
    /// The path without the stage.
    public var path: String
    /// How long the API waits for the function, in milliseconds.
    public var timeout: Int
    /// What has to let a request pass before.
    public var authorizer: Authorizer?
    /// Scopes of tokens, one of which the route wants.
    public var scopes: [String] = []
    /// Who asks, where an authorizer let the request pass.
    public var caller: AuthorizedCaller?
    /// Whether the function's response goes on to the client while it is made.
    public var isStreamed = false
}

/// An HTTP answer.
public struct Answer: Sendable {
    /// The status code.
    public var status: Int
    /// Names and values in order.
    public var headers: [(name: String, value: String)]
    /// The body.
    public var body: [UInt8]
    /// What the body comes from instead, part by part.
    public var stream: (any BodyStream)?

    /// An answer.
    public init(_ status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// An API's own answer: `{"message":"Not Found"}`.
    static func message(_ status: Int, _ text: String) -> Answer {
        Answer(status, headers: [("Content-Type", "application/json")], body: Array("{\"message\":\"\(text)\"}".utf8))
    }

    /// A load balancer's own answer: a small page with the status.
    public static func page(_ status: Int) -> Answer {
        let line = StatusLine.text(status)
        let page = """
            <html>\r
            <head><title>\(line)</title></head>\r
            <body>\r
            <center><h1>\(line)</h1></center>\r
            </body>\r
            </html>\r\n
            """
        return Answer(
            status, headers: [("Server", "awselb/2.0"), ("Content-Type", "text/html")], body: Array(page.utf8))
    }
}
