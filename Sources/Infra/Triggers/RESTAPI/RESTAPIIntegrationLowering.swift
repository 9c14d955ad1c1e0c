extension RESTAPIIntegration {
    /// Its method is added with those of functions by `RESTAPIMethod.finish`, since a deployment waits for all of them.
    public func lower(into stack: inout Stack) {}

    func lowerMethod(into stack: inout Stack) {
        let validation = route.lowerRequest(nil, into: &stack)
        stack.at(location) { addMethod(validation, into: &$0) }
    }

    private func addMethod(_ validation: [Value.Member], into stack: inout Stack) {
        let names = variables
        let parameters =
            names.map { Value.Member("method.request.path.\($0)", true) } + (route.request?.value.parameters ?? [])
        var properties: [Value.Member] = [
            .init("RestApiId", RESTAPI.id(in: &stack)), .init("ResourceId", route.resourceID(in: &stack)),
            .init("HttpMethod", .string(route.method.name)),
        ]
        properties += route.authorizer?.methodProperties(scopes: route.scopes) ?? [.init("AuthorizationType", "NONE")]
        properties.append(.init("ApiKeyRequired", .bool(route.needsKey)))
        if !parameters.isEmpty { properties.append(.init("RequestParameters", .object(parameters))) }
        properties += validation
        properties.append(.init("Integration", .object(integration(names, in: &stack))))
        let statuses = statuses
        if !statuses.isEmpty {
            let headers: Value? = origin(true).map { .object([$0]) }
            properties.append(
                .init(
                    "MethodResponses",
                    .array(
                        statuses.map {
                            .members([("StatusCode", .string("\($0.code)")), ("ResponseParameters", headers)])
                        }
                    )))
        }
        stack.add(route.methodID, "AWS::ApiGateway::Method", properties)
    }

    /// The variables of the path that the address has too.
    var variables: [String] {
        let url: String? =
            switch target.kind {
            case .http(let url, _), .listener(_, _, let url): url
            case .queue, .bus, .machine, .mock: nil
            }
        guard let url else { return [] }
        return route.path.split(separator: "/").filter { $0.hasPrefix("{") }.map { part in
            let name = part.dropFirst().dropLast()
            return String(name.hasSuffix("+") ? name.dropLast() : name)
        }.filter { url.contains("{\($0)}") }
    }

    /// The answers that templates make, with what an integration's own status must match; none of proxies.
    private var statuses: [(code: Int, pattern: String?)] {
        switch target.kind {
        case .queue, .bus, .machine, .http(_, .some): [(200, nil), (400, "4\\d{2}"), (500, "5\\d{2}")]
        case .mock(let status, _): [(status, nil)]
        case .http(_, nil), .listener: []
        }
    }

    /// The header that names the origin whose pages may read the answer.
    private func origin(_ isDeclared: Bool) -> Value.Member? {
        route.cors.map {
            .init(
                "method.response.header.Access-Control-Allow-Origin",
                isDeclared ? true : .string("'\($0.value.origin)'"))
        }
    }

    private func integration(_ names: [String], in stack: inout Stack) -> [Value.Member] {
        var members: [Value.Member]
        switch target.kind {
        case .queue(let queue, let body, let group):
            var text = "Action=SendMessage&MessageBody=$util.urlEncode(\(body))"
            if let group { text += "&MessageGroupId=$util.urlEncode(\(group))" }
            if stack.scope.resolved(queue).wantsDeduplicationID { text += "&MessageDeduplicationId=$context.requestId" }
            members = service(
                .sqs(queue, in: &stack), "sqs:SendMessage", on: stack.value(of: queue, "Arn"),
                type: "application/x-www-form-urlencoded", .string(text),
                more: queue.keyStatements(in: stack.scope, at: location), in: &stack)
        case .bus(let bus, let source, let detailType, let detail):
            let arn = EventBus.arn(of: bus, in: &stack)
            let start = #"{"Entries":[{"Source":\#(Self.json(source)),"DetailType":\#(Self.json(detailType)),"Detail":"#
            let template: Value =
                if let bus {
                    .sub("\(start)\(Self.escaped(detail)),\"EventBusName\":\"", stack.value(of: bus), "\"}]}")
                } else {
                    .string("\(start)\(Self.escaped(detail))}]}")
                }
            members = service(
                .action("events", "PutEvents"), "events:PutEvents", on: arn, type: "application/x-amz-json-1.1",
                target: "AWSEvents.PutEvents", template, in: &stack)
        case .machine(let machine, let input):
            let arn = stack.value(of: machine)
            members = service(
                .action("states", "StartExecution"), "states:StartExecution", on: arn,
                type: "application/x-amz-json-1.0",
                .sub("{\"input\":\(Self.escaped(input)),\"stateMachineArn\":\"", arn, "\"}"), in: &stack)
        case .http(let url, let mapping):
            members = [
                .init("Type", mapping == nil ? "HTTP_PROXY" : "HTTP"),
                .init("IntegrationHttpMethod", .string(route.method.name)), .init("Uri", .string(url)),
            ]
            members += pathParameters(names)
            if let request = mapping?.request {
                members.append(.init("RequestTemplates", ["application/json": .string(request)]))
                members.append(.init("PassthroughBehavior", "NEVER"))
            }
        case .listener(let listener, let link, let url):
            members =
                [
                    .init("Type", "HTTP_PROXY"), .init("IntegrationHttpMethod", .string(route.method.name)),
                    .init("Uri", .string(url)), .init("ConnectionType", "VPC_LINK"),
                    .init("ConnectionId", stack.value(of: link)), .init("IntegrationTarget", stack.resolve(listener)),
                ] + pathParameters(names)
        case .mock(let status, _):
            members = [
                .init("Type", "MOCK"),
                .init("RequestTemplates", ["application/json": .string("{\"statusCode\": \(status)}")]),
            ]
        }
        if !statuses.isEmpty { members.append(.init("IntegrationResponses", responses)) }
        if let timeout = route.timeout {
            members.append(.init("TimeoutInMillis", .int(saturating(timeout.value.seconds, 1_000))))
        }
        return members
    }

    private func pathParameters(_ names: [String]) -> [Value.Member] {
        if names.isEmpty { return [] }
        let members = names.map {
            Value.Member("integration.request.path.\($0)", .string("method.request.path.\($0)"))
        }
        return [.init("RequestParameters", .object(members))]
    }

    private var responses: Value {
        .array(
            statuses.map { status in
                let template = status.pattern == nil ? answer : nil
                return .members([
                    ("StatusCode", .string("\(status.code)")), ("SelectionPattern", status.pattern.map { .string($0) }),
                    ("ResponseParameters", origin(false).map { .object([$0]) }),
                    ("ResponseTemplates", template.map { ["application/json": .string($0)] }),
                ])
            })
    }

    /// The mapping template of a good answer.
    private var answer: String? {
        switch target.kind {
        case .queue: #"{"id": "$input.path('$.SendMessageResponse.SendMessageResult.MessageId')"}"#
        case .bus:
            """
            #set($failed = $input.path('$.FailedEntryCount'))
            #if($failed != 0)#set($context.responseOverride.status = 500)#end
            {"failed": $failed, "id": "$!input.path('$.Entries[0].EventId')"}
            """
        case .machine: #"{"execution": "$input.path('$.executionArn')"}"#
        case .http(_, let mapping): mapping?.response
        case .mock(_, let body): body?.compactJSON ?? ""
        case .listener: nil
        }
    }

    /// A text of JSON.
    private static func json(_ text: String) -> String { Value.string(text).compactJSON }

    /// What an expression gives, as a text of JSON. Apostrophes are escaped for JavaScript, but not in JSON.
    private static func escaped(_ expression: String) -> String {
        #""$util.escapeJavaScript(\#(expression)).replaceAll("\\'","'")""#
    }

    private func service(
        _ uri: Value, _ action: String, on resource: Value, type: String, target: String? = nil, _ template: Value,
        more: [PolicyStatement] = [], in stack: inout Stack
    ) -> [Value.Member] {
        let own = PolicyStatement(actions: [action], resources: [resource], location: location)
        stack.addIntegrationRole(roleID, "\(stack.prefix)-rest-api", [own] + more)
        return [
            .init("Type", "AWS"), .init("IntegrationHttpMethod", "POST"), .init("Uri", uri),
            .init("Credentials", .getAtt(roleID, "Arn")),
            .init(
                "RequestParameters",
                .members([
                    ("integration.request.header.Content-Type", .string("'\(type)'")),
                    ("integration.request.header.X-Amz-Target", target.map { .string("'\($0)'") }),
                ])), .init("RequestTemplates", .object([.init("application/json", template)])),
            .init("PassthroughBehavior", "NEVER"),
        ]
    }
}

extension Value {
    /// The address of a service's action, as integrations of REST APIs have it.
    fileprivate static func action(_ service: String, _ action: String) -> Value {
        .sub("arn:${AWS::Partition}:apigateway:${AWS::Region}:\(service):action/\(action)")
    }

    /// That of a queue.
    fileprivate static func sqs(_ queue: Queue, in stack: inout Stack) -> Value {
        let prefix = "arn:${AWS::Partition}:apigateway:${AWS::Region}:sqs:path/"
        if let arn = queue.existingARN.flatMap({ ARN($0) }) { return .sub("\(prefix)\(arn.account)/\(arn.resource)") }
        return [
            "Fn::Sub": [
                .string("\(prefix)${AWS::AccountId}/${Name}"),
                .object([.init("Name", stack.value(of: queue, "QueueName"))]),
            ]
        ]
    }

    /// A text with one value in it, whose own dollars stay as they are.
    fileprivate static func sub(_ start: String, _ value: Value, _ end: String) -> Value {
        ["Fn::Sub": [.string(start.escapedForSub + "${Value}" + end), .object([.init("Value", value)])]]
    }
}

extension Stack {
    /// The role by which API Gateway calls a service of AWS.
    mutating func addIntegrationRole(_ id: String, _ policy: String, _ statements: [PolicyStatement]) {
        let values = statements.map { $0.value(in: &self) }
        add(
            id, "AWS::IAM::Role",
            [
                .init("AssumeRolePolicyDocument", TrustPolicy.document(for: "apigateway.amazonaws.com")),
                .init(
                    "Policies",
                    [
                        [
                            "PolicyName": .string(policy),
                            "PolicyDocument": ["Version": "2012-10-17", "Statement": .array(values)],
                        ]
                    ]),
            ])
    }
}
