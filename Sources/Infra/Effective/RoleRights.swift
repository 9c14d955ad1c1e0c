/// What a role of the stack may do, as far as its policies are in the stack.
struct RoleRights {
    private var grants: [Grant] = []
    /// Whether it may have more: managed policies of AWS or of others, statements that are not known beforehand.
    private var isComplete = true
    private let arns: RoleARNs

    /// An action, and what it may be done on; on anything without that.
    private struct Grant {
        let action: [UInt8]
        let resources: [RoleARNs.Form]?
    }

    init(_ role: TemplateResource, in stack: EffectiveStack) {
        arns = RoleARNs(stack: stack)
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

    /// Those actions that it surely may not do on what an ARN names.
    func missing(_ wanted: [String], on arn: Value) -> [String] {
        guard isComplete else { return [] }
        let target = arns.form(of: arn)
        return wanted.filter { action in
            !grants.contains { grant in
                Glob.matches(grant.action, Array(action.utf8)[...])
                    && grant.resources?.contains { arns.mayBe($0, target) } ?? true
            }
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
        let resources = statement["Resource"].map { $0.oneOrMore.map(arns.form) }
        switch statement["Action"] {
        case .string(let action)?: add(action, resources)
        case .array(let elements)?:
            for element in elements {
                if case .string(let action) = element { add(action, resources) } else { isComplete = false }
            }
        default: isComplete = false
        }
    }

    private mutating func add(_ action: String, _ resources: [RoleARNs.Form]?) {
        grants.append(Grant(action: Array(action.lowercased().utf8), resources: resources))
    }

    private mutating func readManaged(_ arn: String?) {
        guard let name = arn?.split(separator: "/").last.map(String.init), let known = Self.managed[name] else {
            isComplete = false
            return
        }
        for action in known { add(action, nil) }
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

/// ARNs in policies, compared as far as they are known before deployment.
struct RoleARNs {
    let stack: EffectiveStack

    /// What an ARN looks like.
    struct Form {
        /// The resource of the stack whose ARN it is, or begins with.
        let owner: String?
        /// With `*` for what deployment decides.
        let pattern: [UInt8]
    }

    /// Stands for the name that CloudFormation gives to a resource: only a wildcard matches it.
    private static let generatedName = "\u{1}"

    func form(of value: Value) -> Form {
        guard let text = stack.text(value) else { return Form(owner: nil, pattern: Array("*".utf8)) }
        guard text.utf8.contains(UInt8(ascii: "$")) else { return Form(owner: nil, pattern: Array(text.utf8)) }
        var owner: String?
        var pattern = ""
        for part in SubTemplate.parts(of: text) {
            switch part {
            case .text(let text): pattern += text
            case .placeholder(let name):
                let id = name.split(separator: ".", maxSplits: 1).first.map(String.init) ?? ""
                let resource = stack.stack.template[id]
                if pattern.isEmpty { owner = resource?.id }
                pattern += pattern.isEmpty ? resource.map(arn) ?? "*" : "*"
            }
        }
        return Form(owner: owner, pattern: Array(pattern.utf8))
    }

    /// Whether what a policy names may be the target.
    func mayBe(_ granted: Form, _ target: Form) -> Bool {
        if let mine = granted.owner, let its = target.owner { return mine == its }
        return Glob.overlap(granted.pattern[...], target.pattern[...], hasNames: false)
    }

    /// The ARN of a resource that event sources are made of; `*` for others.
    private func arn(of resource: TemplateResource) -> String {
        func name(_ property: String) -> String {
            guard let value = resource.property(property) else { return Self.generatedName }
            guard let text = stack.text(value), !text.utf8.contains(UInt8(ascii: "$")) else { return "*" }
            return text
        }
        return switch resource.type {
        case "AWS::SQS::Queue": "arn:*:sqs:*:*:\(name("QueueName"))"
        case "AWS::Kinesis::Stream": "arn:*:kinesis:*:*:stream/\(name("Name"))"
        case "AWS::DynamoDB::Table": "arn:*:dynamodb:*:*:table/\(name("TableName"))*"
        default: "*"
        }
    }
}
