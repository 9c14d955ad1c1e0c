/// A method of the service's REST API that a service of AWS answers, an HTTP address, a load balancer in a VPC, or API
/// Gateway itself, without a function.
///
///     RESTAPIIntegration(.post, "/orders", to: .queue(orders)).requiresAPIKey()
///     RESTAPIIntegration(.any, "/shop/{proxy+}", to: .http("https://shop.example.com/{proxy}")).authorizer(.iam())
///     RESTAPIIntegration(.get, "/health", to: .mock(body: ["state": "up"]))
///
/// Becomes `AWS::ApiGateway::Method`, for a service of AWS with a role that may do this one thing. What the request
/// says is taken by the expressions of mapping templates: `$input.body`, `$input.json('$.id')`,
/// `$input.params('name')`. In serverless.yml the whole API then stands under `resources`.
/// Source: Amazon API Gateway Developer Guide, "Integrations for REST APIs in API Gateway", "Mapping template
/// transformations for REST APIs in API Gateway".
public struct RESTAPIIntegration: Declaration {
    public static var kind: String { "REST API integration" }

    public let declaredName: String
    public var origin: Origin
    let target: Target
    /// Its path and what is asked of requests.
    var route: RESTAPIMethod

    /// - Parameters:
    ///   - path: such as `/orders/{id}` or `/{proxy+}`.
    ///   - target: what answers.
    public init(
        _ method: HTTPMethod, _ path: String, to target: Target,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = "\(method.name) \(path)"
        self.target = target
        origin = Origin(file, line, column)
        route = RESTAPIMethod(origin: Origin(file, line, column), method: method, path: path)
    }

    public var logicalID: String { origin.logicalID ?? route.methodID }
    var roleID: String { "\(route.methodID)Role" }

    public var dependencies: [Dependency] {
        var all = route.dependencies + target.dependencies.map { Dependency($0, at: location) }
        if case .listener(let listener, _, _) = target.kind { all += listener.dependencies(at: location) }
        return all
    }

    /// Only for callers that send a key of the API in `x-api-key`: `RESTAPI().apiKey("partner")`.
    public func requiresAPIKey() -> Self { with { $0.route.needsKey = true } }

    /// Only for whom an authorizer lets through.
    /// - Parameter scopes: of which a token must have one; for Cognito user pools.
    public func authorizer(_ authorizer: RESTAPIAuthorizer, scopes: [String] = []) -> Self {
        with { $0.route = $0.route.authorizer(authorizer, scopes: scopes) }
    }

    /// How long the API waits for the answer: 1 s to 29 s. Default: 29 s.
    public func timeout(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.route.timeout = Placed(time, SourceLocation(file, line, column)) }
    }

    /// Answers with 400 what lacks a parameter or does not fit a schema.
    /// - Parameters:
    ///   - query: query parameters that must be there.
    ///   - headers: headers that must be there.
    ///   - body: a JSON schema, draft 4, of a body of the type `application/json`.
    public func validating(
        query: [String] = [], headers: [String] = [], body: Value? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with {
            $0.route.request = Placed(
                RESTAPIRequest(query: query, headers: headers, body: body), SourceLocation(file, line, column))
        }
    }

    /// Lets pages of another origin call it: the path gets an `OPTIONS` method, and answers by mapping templates name
    /// the origin. An HTTP address behind `.http` or `.listener` must do that itself.
    /// - Parameters:
    ///   - origin: such as `https://app.example.com`. Default: every origin.
    ///   - headers: which a page may send. Default: the usual ones of AWS.
    public func cors(
        origin: String = "*", headers: [String] = [],
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with {
            $0.route.cors = Placed(
                RESTAPICORS(origins: [origin], headers: headers), SourceLocation(file, line, column))
        }
    }

    private func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }
}

extension RESTAPIIntegration {
    /// What answers.
    public struct Target: Sendable, Equatable {
        enum Kind: Sendable, Equatable {
            case queue(Queue, body: String, group: String?)
            case bus(EventBus?, source: String, detailType: String, detail: String)
            case machine(StateMachine, input: String)
            case http(String, Mapping?)
            case listener(Value, VPCLink, url: String)
            case mock(status: Int, body: Value?)
        }

        /// What an HTTP address gets and what callers get, by mapping templates.
        struct Mapping: Sendable, Equatable {
            let request: String?
            let response: String?
        }

        let kind: Kind
        let dependencies: [any Declaration]

        public static func == (a: Target, b: Target) -> Bool { a.kind == b.kind }

        /// A queue, which gets a message. The answer has its id.
        /// - Parameters:
        ///   - body: of the message.
        ///   - group: of a FIFO queue, which needs one: `$input.params('customer')`.
        /// Source: Amazon API Gateway Developer Guide, "Tutorial: Create a REST API with an AWS integration"; Amazon
        /// SQS API Reference, "SendMessage".
        public static func queue(_ queue: Queue, body: String = "$input.body", group: String? = nil) -> Target {
            Target(kind: .queue(queue, body: body, group: group), dependencies: [queue])
        }

        /// An event bus, which gets an event; the account's default bus without one. An event that the bus does not
        /// take is answered with 500.
        /// - Parameters:
        ///   - source: of the event, such as `shop.orders`.
        ///   - detailType: of the event, such as `OrderPlaced`.
        ///   - detail: an object of JSON.
        public static func events(
            on bus: EventBus? = nil, source: String, detailType: String, detail: String = "$input.json('$')"
        ) -> Target {
            Target(
                kind: .bus(bus, source: source, detailType: detailType, detail: detail),
                dependencies: bus.map { [$0] } ?? [])
        }

        /// A state machine, which is started; the answer has the ARN of the execution and does not wait for its end.
        /// - Parameter input: an object of JSON.
        public static func stateMachine(_ machine: StateMachine, input: String = "$input.json('$')") -> Target {
            Target(kind: .machine(machine, input: input), dependencies: [machine])
        }

        /// An HTTP address, which gets the request and whose answer is the answer.
        /// - Parameter url: with variables of the method's path: `https://shop.example.com/orders/{id}`.
        /// Source: Amazon API Gateway Developer Guide, "HTTP integrations for REST APIs in API Gateway".
        public static func http(_ url: String) -> Target { Target(kind: .http(url, nil), dependencies: []) }

        /// An HTTP address between mapping templates: it gets what one makes of the request, and callers what the other
        /// makes of its answer.
        /// - Parameters:
        ///   - request: a mapping template for a body of JSON. Default: the body as it is.
        ///   - response: a mapping template for the answer. Default: the answer as it is.
        public static func http(_ url: String, request: String? = nil, response: String? = nil) -> Target {
            Target(kind: .http(url, Mapping(request: request, response: response)), dependencies: [])
        }

        /// A listener of an application or network load balancer in the network of the link.
        /// - Parameters:
        ///   - listener: its ARN, or a reference to a declared one.
        ///   - url: what the load balancer is asked for: `https://internal.example.com/{proxy}`.
        /// Source: Amazon API Gateway Developer Guide, "Private integrations for REST APIs in API Gateway".
        public static func listener(_ listener: Value, through link: VPCLink, url: String) -> Target {
            Target(kind: .listener(listener, link, url: url), dependencies: [link])
        }

        /// API Gateway itself, always with the same answer.
        /// - Parameter body: of JSON.
        /// Source: Amazon API Gateway Developer Guide, "Mock integrations for REST APIs in API Gateway".
        public static func mock(status: Int = 200, body: Value? = nil) -> Target {
            Target(kind: .mock(status: status, body: body), dependencies: [])
        }
    }
}
