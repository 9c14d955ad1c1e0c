/// A route of an HTTP API that a service of AWS answers, or a load balancer in a VPC, without a function.
///
///     HTTPAPIIntegration(.post, "/orders", to: .queue(orders)).authorizedByIAM()
///     HTTPAPIIntegration(
///         .any, "/shop/{proxy+}", to: .listener(internalListener, through: VPCLink("shop", in: network)))
///
/// Becomes `AWS::ApiGatewayV2::Integration` and `AWS::ApiGatewayV2::Route`, for a service of AWS with a role that may
/// do this one thing. What the request says is taken by `$request.body`, `$request.body.id`, `$request.header.name`,
/// `$request.querystring.name` and `$request.path.name`.
/// Source: Amazon API Gateway Developer Guide, "Create AWS service integrations for HTTP APIs in API Gateway", "Create
/// private integrations for HTTP APIs in API Gateway".
public struct HTTPAPIIntegration: Declaration {
    public static var kind: String { "HTTP API integration" }

    /// What answers.
    public struct Target: Sendable, Equatable {
        enum Kind: Sendable, Equatable {
            case queue(Queue, body: String, group: String?)
            case bus(EventBus?, source: String, detailType: String, detail: String)
            case machine(StateMachine, input: String)
            case listener(Value, VPCLink)
        }

        let kind: Kind
        let dependencies: [any Declaration]

        public static func == (a: Target, b: Target) -> Bool { a.kind == b.kind }

        /// A queue, which gets a message.
        /// - Parameters:
        ///   - body: of the message.
        ///   - group: of a FIFO queue, which needs one.
        public static func queue(_ queue: Queue, body: String = "$request.body", group: String? = nil) -> Target {
            Target(kind: .queue(queue, body: body, group: group), dependencies: [queue])
        }

        /// An event bus, which gets an event; the account's default bus without one.
        /// - Parameters:
        ///   - source: of the event, such as `shop.orders`.
        ///   - detailType: of the event, such as `OrderPlaced`.
        ///   - detail: an object of JSON.
        public static func events(
            on bus: EventBus? = nil, source: String, detailType: String, detail: String = "$request.body"
        ) -> Target {
            Target(
                kind: .bus(bus, source: source, detailType: detailType, detail: detail),
                dependencies: bus.map { [$0] } ?? [])
        }

        /// A state machine, which is started; the answer does not wait for its end.
        /// - Parameter input: an object of JSON.
        public static func stateMachine(_ machine: StateMachine, input: String = "$request.body") -> Target {
            Target(kind: .machine(machine, input: input), dependencies: [machine])
        }

        /// A listener of a load balancer in the network of the link: its ARN, or a reference to a declared one.
        public static func listener(_ listener: Value, through link: VPCLink) -> Target {
            Target(kind: .listener(listener, link), dependencies: [link])
        }
    }

    public let declaredName: String
    public var origin: Origin
    let method: HTTPMethod
    let path: String
    let target: Target
    let api: HTTPAPI
    var wantsIAM = false

    /// - Parameters:
    ///   - path: such as `/orders/{id}` or `/{proxy+}`.
    ///   - api: the service's own without it; otherwise one that exists already or that another service states.
    public init(
        _ method: HTTPMethod, _ path: String, to target: Target, of api: HTTPAPI? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = "\(method.name) \(path)"
        self.method = method
        self.path = path
        self.target = target
        origin = Origin(file, line, column)
        self.api = api ?? HTTPAPI(at: SourceLocation(file, line, column))
    }

    /// Only for callers whose requests are signed by a role or user that may `execute-api:Invoke` it.
    public func authorizedByIAM() -> Self {
        var copy = self
        copy.wantsIAM = true
        return copy
    }

    private var idPart: String {
        ServerlessNames.function(method.name.lowercased()) + ServerlessNames.path(path)
    }
    public var logicalID: String { "Direct\(idPart)Integration" }

    public var dependencies: [Dependency] {
        var all = [Dependency(api, at: location)] + target.dependencies.map { Dependency($0, at: location) }
        if case .listener(let listener, _) = target.kind { all += listener.dependencies(at: location) }
        return all
    }

    public func lower(into stack: inout Stack) {
        let apiID = stack.scope.isOwn(api) ? Value.ref("HttpApi") : stack.value(of: api)
        stack.add(
            logicalID, "AWS::ApiGatewayV2::Integration",
            [.init("ApiId", apiID), .init("PayloadFormatVersion", "1.0")] + integration(in: &stack))
        stack.add(
            "Direct\(idPart)Route", "AWS::ApiGatewayV2::Route",
            .init(present: [
                ("ApiId", apiID), ("RouteKey", .string(declaredName)),
                ("AuthorizationType", wantsIAM ? "AWS_IAM" : nil),
                ("Target", .sub("integrations/${\(logicalID)}")),
            ]))
    }

    private func integration(in stack: inout Stack) -> [Value.Member] {
        switch target.kind {
        case .queue(let queue, let body, let group):
            let url = stack.value(of: queue)
            return service(
                "SQS-SendMessage", "sqs:SendMessage", on: stack.value(of: queue, "Arn"),
                .init(present: [
                    ("QueueUrl", url), ("MessageBody", .string(body)), ("MessageGroupId", group.map { .string($0) }),
                    (
                        "MessageDeduplicationId",
                        stack.scope.resolved(queue).wantsDeduplicationID ? "$context.requestId" : nil
                    ),
                ]), more: queue.keyStatements(in: stack.scope, at: location), in: &stack)
        case .bus(let bus, let source, let detailType, let detail):
            let arn = EventBus.arn(of: bus, in: &stack)
            return service(
                "EventBridge-PutEvents", "events:PutEvents", on: arn,
                .init(present: [
                    ("Source", .string(source)), ("DetailType", .string(detailType)), ("Detail", .string(detail)),
                    ("EventBusName", bus.map { stack.value(of: $0) }),
                ]), in: &stack)
        case .machine(let machine, let input):
            let arn = stack.value(of: machine)
            return service(
                "StepFunctions-StartExecution", "states:StartExecution", on: arn,
                [.init("StateMachineArn", arn), .init("Input", .string(input))], in: &stack)
        case .listener(let listener, let link):
            return [
                .init("IntegrationType", "HTTP_PROXY"), .init("IntegrationMethod", .string(method.name)),
                .init("IntegrationUri", stack.resolve(listener)), .init("ConnectionType", "VPC_LINK"),
                .init("ConnectionId", stack.value(of: link)),
            ]
        }
    }

    /// The integration with a service of AWS, and its role.
    private func service(
        _ subtype: String, _ action: String, on resource: Value, _ parameters: [Value.Member],
        more: [PolicyStatement] = [], in stack: inout Stack
    ) -> [Value.Member] {
        let role = "\(logicalID)Role"
        let own = PolicyStatement(actions: [action], resources: [resource], location: location)
        stack.addIntegrationRole(role, "\(stack.prefix)-http-api", [own] + more)
        return [
            .init("IntegrationType", "AWS_PROXY"), .init("IntegrationSubtype", .string(subtype)),
            .init("CredentialsArn", .getAtt(role, "Arn")), .init("RequestParameters", .object(parameters)),
        ]
    }

    public func check(in scope: Scope, _ report: inout Report) {
        APIPaths.check(path, isREST: false, at: location, &report)
        if !wantsIAM {
            report(
                .publicEndpoint, at: location,
                """
                Everyone can call \(declaredName), which \(sentence); add .authorizedByIAM(), or confirm that this is \
                intended: .suppress("public-endpoint", because: "…").
                """)
        }
        let taken = scope.stack.triggers(HTTPAPIRoute.self).first {
            $0.trigger.routeKey == declaredName && $0.trigger.api?.declaredName ?? "HttpApi" == api.declaredName
        }
        if let taken {
            report(
                .triggerTwice, at: location,
                """
                \(declaredName) already leads to the \(taken.function.title), and routes of an API are unique; change \
                the path of one.
                """,
                notes: [.init(taken.trigger.location, "the function's route")])
        }
        switch target.kind {
        case .queue(let queue, _, let group):
            queue.checkExisting(
                by: title, at: location, in: scope, because: "an HTTP API sends to queues of its own region only",
                &report)
            queue.checkGroup(group, example: "$request.body.customer", at: location, in: scope, &report)
        case .listener(let listener, _): VPCLink.check(listener, by: title, at: location, in: scope, &report)
        case .bus, .machine: return
        }
    }

    private var sentence: String {
        switch target.kind {
        case .queue(let queue, _, _): "sends to the \(queue.title)"
        case .bus(let bus, _, _, _): "puts events on \(bus.map { "the \($0.title)" } ?? "the default event bus")"
        case .machine(let machine, _): "starts the \(machine.title)"
        case .listener: "leads into the VPC"
        }
    }
}
