/// What a role of the stack may do, as far as its policies are in the stack.
struct RoleRights {
    private var actions: [String] = []
    /// Whether it may have more: managed policies of AWS or of others, statements that are not known beforehand.
    private var isComplete = true

    init(_ role: TemplateResource, in stack: EffectiveStack) {
        if case .array(let policies)? = role.property("Policies") {
            for policy in policies { read(policy["PolicyDocument"]) }
        } else if role.property("Policies") != nil {
            isComplete = false
        }
        if case .array(let managed)? = role.property("ManagedPolicyArns") {
            for policy in managed { readManaged(stack.text(policy)) }
        } else if role.property("ManagedPolicyArns") != nil {
            isComplete = false
        }
        for type in ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy"] {
            for policy in stack.all(type) where Self.isOn(role, policy, stack) {
                read(policy.property("PolicyDocument"))
            }
        }
    }

    /// Whether it surely may not do one of these.
    func lacks(_ wanted: [String]) -> Bool {
        isComplete
            && wanted.contains { action in
                !actions.contains { Glob.matches(Array($0.lowercased().utf8), action.lowercased().utf8Slice) }
            }
    }

    private static func isOn(_ role: TemplateResource, _ policy: TemplateResource, _ stack: EffectiveStack) -> Bool {
        if case .array(let roles)? = policy.property("Roles") {
            return roles.contains { stack.target(of: $0)?.id == role.id }
        }
        return stack.target(of: policy.property("RoleName"))?.id == role.id
    }

    private mutating func read(_ document: Value?) {
        switch document?["Statement"] {
        case .array(let statements)?: for statement in statements { readStatement(statement) }
        case .some(let statement): readStatement(statement)
        case nil: isComplete = false
        }
    }

    private mutating func readStatement(_ statement: Value) {
        guard case .string("Allow")? = statement["Effect"] else {
            // A Deny takes away; who has it is not blamed for what it lacks.
            if statement["Effect"] != "Deny" { isComplete = false }
            return
        }
        switch statement["Action"] {
        case .string(let action)?: actions.append(action)
        case .array(let elements)?:
            for element in elements {
                if case .string(let action) = element { actions.append(action) } else { isComplete = false }
            }
        default: isComplete = false
        }
    }

    private mutating func readManaged(_ arn: String?) {
        guard let name = arn?.split(separator: "/").last.map(String.init), let known = Self.managed[name] else {
            isComplete = false
            return
        }
        actions += known
    }

    /// The policies that AWS manages for functions, with what they allow beside logs and networks.
    /// Source: AWS Managed Policy Reference Guide.
    private static let managed: [String: [String]] = [
        "AWSLambdaBasicExecutionRole": [], "AWSLambdaVPCAccessExecutionRole": ["ec2:*NetworkInterface*"],
        "AWSXRayDaemonWriteAccess": [],
        "AWSLambdaSQSQueueExecutionRole": ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
        "AWSLambdaKinesisExecutionRole": ["kinesis:*"],
        "AWSLambdaDynamoDBExecutionRole": [
            "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams",
        ],
    ]
}

extension String {
    fileprivate var utf8Slice: ArraySlice<UInt8> { Array(utf8)[...] }
}
