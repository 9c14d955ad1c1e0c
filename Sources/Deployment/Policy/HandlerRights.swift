import Infra
import Review

/// What CloudFormation's handlers need for the resources of a stack, with the rights of whoever deploys it.
package struct HandlerRights {
    package private(set) var rights: Set<Right> = []
    /// Types of which AWS publishes no permissions.
    package private(set) var unknownTypes: Set<String> = []

    private let stack: PolicyStack
    private let handlers: HandlerPermissions.Handlers

    package init(_ stack: PolicyStack, _ handlers: HandlerPermissions.Handlers) {
        (self.stack, self.handlers) = (stack, handlers)
        for (index, template) in stack.templates.enumerated() {
            let names = NamePatterns(stack, template: template, isNested: index > 0)
            for member in template["Resources"]?.members ?? [] {
                guard let type = member.value["Type"]?.text else { continue }
                add(member.key, type, member.value["Properties"], names)
            }
            addDynamicReferences(template)
        }
    }

    private mutating func add(_ id: String, _ type: String, _ properties: Value?, _ names: NamePatterns) {
        if type.hasPrefix("Custom::") || type == "AWS::CloudFormation::CustomResource" {
            // Its maker is called with the caller's rights.
            for arn in properties?["ServiceToken"].map({ names.texts($0) }) ?? [] where arn.hasPrefix("arn:") {
                rights.insert(Right(arn.contains(":sns:") ? "sns:Publish" : "lambda:InvokeFunction", on: arn))
            }
            return
        }
        guard let actions = HandlerPermissions.embedded.actions(of: type) else {
            unknownTypes.insert(type)
            return
        }
        let own = names.arns(of: id)
        let service = own.first.map { String($0.split(separator: ":", omittingEmptySubsequences: false)[2]) } ?? Self.service(of: actions)
        let subject = Subject(
            type: type, service: service, own: own, mentions: names.mentions(in: properties),
            needs: PropertyNeeds.PropertyNames(properties))
        for (action, needing) in actions where !needing.isDisjoint(with: handlers) { add(action, subject) }
    }

    private struct Subject {
        let type: String
        let service: String
        let own: [String]
        let mentions: Set<String>
        let needs: PropertyNeeds.PropertyNames
    }

    private mutating func add(_ action: String, _ subject: Subject) {
        guard PropertyNeeds.isNeeded(action, of: subject.type, service: subject.service, names: subject.needs) else { return }
        let prefix = String(action.prefix { $0 != ":" })
        let isOfIAM = subject.service == "iam"
        switch action {
        case "iam:PassRole":
            let condition = PassedRoles.service(of: subject.type).map { Right.Condition("StringEquals", "iam:PassedToService", [$0]) }
            for role in PassedRoles.roles(in: subject.mentions) { rights.insert(Right(action, on: role, condition)) }
            return
        case "iam:GetRole" where !isOfIAM:
            for role in PassedRoles.roles(in: subject.mentions) { rights.insert(Right(action, on: role)) }
            return
        case "iam:CreateServiceLinkedRole":
            let name = PassedRoles.service(of: subject.type)
            rights.insert(
                Right(
                    action, on: stack.arn("iam::a:role/aws-service-role/\(name ?? "*")/*"),
                    name.map { Right.Condition("StringLike", "iam:AWSServiceName", [$0]) }))
            return
        default: break
        }
        guard let known = ActionResources.of(action) else { return }
        let arns: [String]
        if prefix == subject.service {
            let own = subject.own.filter { arn in known.forms.contains { ActionResources.isCovered(arn, by: $0) } }
            let isOfBoth = own.isEmpty || ResourceARNs.includesMentions(subject.type)
            arns = isOfBoth ? own + mentioned(subject, known.forms) : own
        } else {
            arns = mentioned(subject, known.forms)
            // What a known type does with another service shows in its properties.
            if arns.isEmpty, ResourceARNs.isKnown(subject.type), !known.forms.isEmpty { return }
        }
        for arn in arns { rights.insert(Right(action, on: arn)) }
        if arns.isEmpty, !known.forms.isEmpty { for form in known.forms { rights.insert(Right(action, on: stack.arn(form))) } }
        if known.forms.isEmpty || known.includesUnbound { rights.insert(Right(action, on: "*")) }
    }

    private func mentioned(_ subject: Subject, _ forms: [String]) -> [String] {
        subject.mentions.filter { arn in forms.contains { ActionResources.isCovered(arn, by: $0) } }.sorted()
    }

    /// The service that most of a type's actions are of.
    private static func service(of actions: [(action: String, handlers: HandlerPermissions.Handlers)]) -> String {
        var counts: [String: Int] = [:]
        for (action, _) in actions { counts[String(action.prefix { $0 != ":" }), default: 0] += 1 }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }

    /// `{{resolve:ssm:/name}}` and parameters that are read from Parameter Store.
    private mutating func addDynamicReferences(_ template: Value) {
        var names: Set<String> = []
        var secrets: Set<String> = []
        var open = [template]
        while let value = open.popLast() {
            switch value {
            case .array(let elements): open += elements
            case .object(let members): open += members.map(\.value)
            case .string(let text):
                var rest = text[...]
                while let start = rest.firstRange(of: "{{resolve:") {
                    let body = rest[start.upperBound...].prefix { $0 != "}" }
                    let parts = body.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
                    rest = rest[start.upperBound...]
                    guard parts.count > 1 else { continue }
                    if parts[0] == "secretsmanager" {
                        secrets.insert(parts[1] == "arn" ? parts[1..<min(parts.count, 8)].joined(separator: ":") : stack.arn("secretsmanager:r:a:secret:\(parts[1])-*"))
                    } else {
                        names.insert(parts[1])
                    }
                }
            default: break
            }
        }
        for parameter in template["Parameters"]?.members ?? [] where parameter.value["Type"]?.text?.hasPrefix("AWS::SSM::Parameter::Value<") == true {
            names.insert(parameter.value["Default"]?.text ?? "*")
        }
        for name in names {
            rights.insert(Right("ssm:GetParameters", on: stack.arn("ssm:r:a:parameter/\(name.hasPrefix("/") ? String(name.dropFirst()) : name)")))
        }
        for arn in secrets { rights.insert(Right("secretsmanager:GetSecretValue", on: arn)) }
    }
}

/// Roles that are passed on, and to whom.
enum PassedRoles {
    static func roles(in arns: Set<String>) -> [String] {
        arns.filter { arn in
            let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
            return parts.count == 6 && parts[2] == "iam" && parts[5].hasPrefix("role/")
        }.sorted()
    }

    /// The service that resources of a type hand their role to, or that a linked role is of.
    static func service(of type: String) -> String? {
        let parts = type.split(separator: ":", omittingEmptySubsequences: true)
        guard parts.count == 3 else { return nil }
        let names: [Substring: String] = [
            "ApiGateway": "apigateway", "ApiGatewayV2": "apigateway", "AutoScaling": "autoscaling", "CloudFormation": "cloudformation",
            "CodeBuild": "codebuild", "CodePipeline": "codepipeline", "Cognito": "email.cognito-idp", "DynamoDB": "replication.dynamodb",
            "EC2": "ec2", "ECS": "ecs-tasks", "ElasticLoadBalancingV2": "elasticloadbalancing", "Events": "events", "IoT": "iot",
            "KinesisFirehose": "firehose", "Lambda": "lambda", "Logs": "logs", "Pipes": "pipes", "S3": "s3", "SNS": "sns",
            "Scheduler": "scheduler", "StepFunctions": "states",
        ]
        return names[parts[1]].map { "\($0).amazonaws.com" }
    }
}
