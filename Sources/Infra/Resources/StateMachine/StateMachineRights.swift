/// What the role of a state machine must allow, by what its states call.
///
/// Source: AWS Step Functions Developer Guide, "How Step Functions generates IAM policies for integrated services".
struct StateMachineRights {
    private(set) var statements: [PolicyStatement] = []
    /// What is called on something that only an execution knows, or that has no word here: the state, and the action as
    /// IAM has it.
    var unknown: [(state: String, action: String)] = []
    /// The machine's own name in AWS.
    let name: String
    private let location: SourceLocation
    private let scope: Scope

    /// - Parameter machine: in Amazon States Language, with the references that the author wrote.
    init(_ machine: Value, named name: String, at location: SourceLocation, in scope: Scope) {
        self.name = name
        self.location = location
        self.scope = scope
        StatesLanguage.eachState(of: machine) { name, state in
            if state["Type"] == "Task", let resource = state["Resource"] { add(resource, state, called: name) }
            if MapMode(of: state) != .inline { addMap(state, called: name) }
        }
    }

    private mutating func add(_ resource: Value, _ state: Value, called name: String) {
        guard case .string(let text) = resource else {
            // A function by its ARN.
            return allow(["lambda:InvokeFunction"], on: resource)
        }
        guard let arn = ARN(text) else { return }
        if arn.service == "lambda" { return allow(["lambda:InvokeFunction"], on: resource) }
        guard arn.service == "states", arn.account.isEmpty else { return }
        let parts = arn.resource.split(separator: ":").map(String.init)
        guard parts.count >= 2 else { return }
        let call = parts.prefix(2).joined(separator: ":").split(separator: ".").first.map(String.init) ?? ""
        let parameters = state["Parameters"] ?? state["Arguments"] ?? .object([])
        switch call {
        case "lambda:invoke": add(["lambda:InvokeFunction"], parameters["FunctionName"], name) { $0 }
        case "sqs:sendMessage": add(["sqs:SendMessage"], parameters["QueueUrl"], name, Self.queueARN)
        case "sns:publish": add(["sns:Publish"], parameters["TopicArn"], name) { $0 }
        case "dynamodb:getItem", "dynamodb:putItem", "dynamodb:updateItem", "dynamodb:deleteItem":
            let action = call.dropFirst("dynamodb:".count)
            add(
                ["dynamodb:\(action.prefix(1).uppercased())\(action.dropFirst())"], parameters["TableName"], name,
                Self.tableARN)
        case "events:putEvents": addBuses(parameters, name)
        case "states:startExecution":
            add(["states:StartExecution"], parameters["StateMachineArn"], name) { $0 }
            if arn.resource.contains(".sync") { addWaiting() }
        default: unknown.append((name, Self.action(parts)))
        }
    }

    private mutating func add(_ actions: [String], _ named: Value?, _ state: String, _ arn: (Value) -> Value?) {
        guard let named, !StateExpression.isIn(named), let resource = arn(named) else {
            for action in actions { unknown.append((state, action)) }
            return
        }
        allow(actions, on: resource)
        guard case .reference(let reference) = resource, let source = reference.target.base as? any EventSource else {
            return
        }
        let keyActions = source is Table ? ["kms:Decrypt"] : ["kms:GenerateDataKey", "kms:Decrypt"]
        if let key = resolvedKey(of: source) { allow(keyActions, on: key) }
    }

    /// As the service that owns it says.
    func resolvedKey(of source: any Declaration) -> Value? {
        let stated = scope.owner(of: source)?[source.key] ?? source
        return (stated as? any EventSource)?.encryptionKey?.value ?? (stated as? Bucket)?.settings.encryptionKey?.value
    }

    private mutating func addBuses(_ parameters: Value, _ state: String) {
        guard case .array(let entries)? = parameters["Entries"] else {
            unknown.append((state, "events:PutEvents"))
            return
        }
        for entry in entries {
            switch entry["EventBusName"] {
            case nil where entry["EventBusName.$"] == nil: allow(["events:PutEvents"], on: Self.bus("default"))
            case .reference(let reference)? where reference.target.base is EventBus:
                allow(["events:PutEvents"], on: .reference(Reference(reference.target.base, "Arn")))
            case .string(let name)? where !name.hasPrefix(StateExpression.start):
                allow(["events:PutEvents"], on: ARN(name) == nil ? Self.bus(name) : .string(name))
            default: unknown.append((state, "events:PutEvents"))
            }
        }
    }

    private static func bus(_ name: String) -> Value {
        .sub("arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/\(name)")
    }

    /// Source: AWS Step Functions Developer Guide, "Start a new AWS Step Functions state machine from a running
    /// execution".
    private mutating func addWaiting() {
        allow(
            ["states:DescribeExecution", "states:StopExecution"],
            on: .sub("arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:execution:*"))
        allow(
            ["events:PutTargets", "events:PutRule", "events:DescribeRule"],
            on: .sub(
                """
                arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule
                """))
    }

    mutating func allow(_ actions: [String], on resource: Value) {
        statements.append(PolicyStatement(actions: actions, resources: [resource], location: location))
    }

    /// The ARN of the queue that a URL is of.
    private static func queueARN(_ url: Value) -> Value? {
        switch url {
        case .reference(let reference) where reference.target.base is Queue && reference.attribute == nil:
            return .reference(Reference(reference.target.base, "Arn"))
        case .string(let text):
            let parts = text.split(separator: "/").map(String.init)
            guard parts.count == 4, parts[1].hasPrefix("sqs.") else { return nil }
            let host = parts[1].split(separator: ".")
            guard host.count >= 3, let region = Region(id: String(host[1])) else { return nil }
            return .string("arn:\(region.partition):sqs:\(region.id):\(parts[2]):\(parts[3])")
        default: return nil
        }
    }

    /// The ARN of the table of a name.
    private static func tableARN(_ name: Value) -> Value? {
        switch name {
        case .reference(let reference) where reference.target.base is Table:
            .reference(Reference(reference.target.base, "Arn"))
        case .string(let text) where ARN(text) != nil: name
        case .string(let text) where !text.contains("$"):
            .sub("arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/\(text)")
        default: nil
        }
    }

    /// What a call is named in IAM: `aws-sdk:s3:getObject` is `s3:GetObject`.
    private static func action(_ parts: [String]) -> String {
        let names = parts.first == "aws-sdk" && parts.count > 2 ? Array(parts[1...2]) : Array(parts.prefix(2))
        let action = names[1].split(separator: ".").first.map(String.init) ?? names[1]
        return "\(renamed[names[0]] ?? names[0]):\(action.prefix(1).uppercased())\(action.dropFirst())"
    }

    /// Services whose SDK has another name than IAM.
    private static let renamed = [
        "sfn": "states", "eventbridge": "events", "cloudwatchlogs": "logs", "sesv2": "ses",
        "cognitoidentityprovider": "cognito-idp",
        "apigatewayv2": "apigateway", "elasticloadbalancingv2": "elasticloadbalancing", "bedrockruntime": "bedrock",
    ]
}
