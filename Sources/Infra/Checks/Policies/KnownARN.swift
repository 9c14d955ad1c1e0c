/// An ARN whose form is known: one that stands there, or that of a declaration.
struct KnownARN {
    /// What messages call it.
    let title: String
    /// What it is of, where that is declared.
    let declaration: (any Declaration)?
    private let service: Glob
    private let resource: Glob

    /// Nil for what is no ARN, is any ARN, or is known only when the stack is made.
    init?(_ value: Value, _ scope: Scope) {
        var declaration: (any Declaration)?
        guard let text = Self.text(of: value, scope, &declaration) else { return nil }
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", !parts[5].isEmpty else { return nil }
        service = Glob(Array(parts[2].utf8))
        resource = Glob(Array(parts[5].utf8))
        self.declaration = declaration
        switch (value, declaration) {
        case (.string(let written), _): title = "\"\(written)\""
        case (.reference(let reference), let declaration?):
            title = "\(reference.attribute == "StreamArn" ? "the stream" : "the ARN") of the \(declaration.title)"
        case (_, let declaration?): title = "what is under the ARN of the \(declaration.title)"
        default: title = "\"\(text)\""
        }
    }

    /// Whether an ARN of that form can be meant.
    func canBe(_ form: ARNForm) -> Bool {
        Glob(Array(form.service.utf8)).overlaps(service) && Glob(Array(form.resource.utf8), hasPercent: true).overlaps(resource)
    }

    /// Whether it is that of one resource.
    var isExact: Bool { service.isPlain && resource.isPlain }
    var isBucket: Bool { canBe(.bucket) }
    var isObjects: Bool { canBe(.objects) }

    // MARK: The text of a value

    /// An ARN with `x` for what has neither slash nor colon and is not known, and `*` for what is not known at all.
    private static func text(of value: Value, _ scope: Scope, _ declaration: inout (any Declaration)?) -> String? {
        switch value {
        case .string(let text):
            guard text.hasPrefix("arn:"), !text.contains("{{resolve:") else { return nil }
            // Variables of policies are known when the policy is asked.
            return text.utf8.contains(UInt8(ascii: "$")) ? substituted(text) : text
        case .reference(let reference):
            let target = reference.target.base
            declaration = target
            // What an existing table's stream is called is known by its time only.
            if let existing = target as? any Existing, !target.isOwned, reference.attribute != "StreamArn" {
                var inner: (any Declaration)?
                return text(of: existing.existingValue(reference.attribute), scope, &inner)
            }
            return form(of: target, reference.attribute)
        case .object(let members) where members.count == 1:
            switch (members[0].key, members[0].value) {
            case ("Fn::Sub", .string(let text)): return text.hasPrefix("arn:") ? substituted(text) : nil
            case ("Fn::Join", .array(let parts)): return joined(parts, scope, &declaration)
            default: return nil
            }
        default: return nil
        }
    }

    private static func joined(_ parts: [Value], _ scope: Scope, _ declaration: inout (any Declaration)?) -> String? {
        guard parts.count == 2, case .string(let separator) = parts[0], case .array(let pieces) = parts[1], let first = pieces.first,
            var whole = text(of: first, scope, &declaration)
        else { return nil }
        for piece in pieces.dropFirst() {
            whole += separator
            if case .string(let text) = piece { whole += text } else { whole += "*" }
        }
        return whole
    }

    /// What is known of the stack has neither slash nor colon.
    private static func substituted(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "$"), rest[start...].hasPrefix("${"), let end = rest[start...].firstIndex(of: "}") {
            let name = rest[rest.index(start, offsetBy: 2)..<end]
            result += rest[..<start]
            result += ["AWS::Partition", "AWS::Region", "AWS::AccountId", "AWS::StackName"].contains(name) ? "x" : "*"
            rest = rest[rest.index(after: end)...]
        }
        // A dollar that begins nothing stands for itself, and so does what comes after it.
        return result + rest
    }

    /// Source: AWS CloudFormation Template Reference Guide, "Return values" of each type.
    private static func form(of declaration: any Declaration, _ attribute: String?) -> String? {
        let type: String
        switch declaration {
        case is Bucket: type = "AWS::S3::Bucket"
        case is Table: type = "AWS::DynamoDB::Table"
        case is Queue: type = "AWS::SQS::Queue"
        case is Topic: type = "AWS::SNS::Topic"
        case is Stream: type = "AWS::Kinesis::Stream"
        case is Function: type = "AWS::Lambda::Function"
        case is EventBus: type = "AWS::Events::EventBus"
        case is LogGroup: type = "AWS::Logs::LogGroup"
        case is UserPool: type = "AWS::Cognito::UserPool"
        case let resource as Resource: type = resource.type
        default: return nil
        }
        switch (type, attribute) {
        case ("AWS::S3::Bucket", "Arn"): return "arn:x:s3:::x"
        case ("AWS::DynamoDB::Table", "Arn"), ("AWS::DynamoDB::GlobalTable", "Arn"): return "arn:x:dynamodb:x:x:table/x"
        case ("AWS::DynamoDB::Table", "StreamArn"), ("AWS::DynamoDB::GlobalTable", "StreamArn"):
            return "arn:x:dynamodb:x:x:table/x/stream/x"
        case ("AWS::SQS::Queue", "Arn"): return "arn:x:sqs:x:x:x"
        case ("AWS::SNS::Topic", nil), ("AWS::SNS::Topic", "TopicArn"): return "arn:x:sns:x:x:x"
        case ("AWS::Kinesis::Stream", "Arn"): return "arn:x:kinesis:x:x:stream/x"
        case ("AWS::KinesisFirehose::DeliveryStream", "Arn"): return "arn:x:firehose:x:x:deliverystream/x"
        case ("AWS::Lambda::Function", "Arn"): return "arn:x:lambda:x:x:function:x"
        case ("AWS::Events::EventBus", "Arn"): return "arn:x:events:x:x:event-bus/x"
        case ("AWS::Logs::LogGroup", "Arn"): return "arn:x:logs:x:x:log-group:x:*"
        case ("AWS::Cognito::UserPool", "Arn"): return "arn:x:cognito-idp:x:x:userpool/x"
        case ("AWS::KMS::Key", "Arn"): return "arn:x:kms:x:x:key/x"
        case ("AWS::SecretsManager::Secret", nil), ("AWS::SecretsManager::Secret", "Id"): return "arn:x:secretsmanager:x:x:secret:x"
        case ("AWS::IAM::Role", "Arn"): return "arn:x:iam::x:role/x"
        case ("AWS::StepFunctions::StateMachine", nil), ("AWS::StepFunctions::StateMachine", "Arn"):
            return "arn:x:states:x:x:stateMachine:x"
        case ("AWS::ECR::Repository", "Arn"): return "arn:x:ecr:x:x:repository/x"
        default: return nil
        }
    }
}

extension ARNForm {
    fileprivate static let bucket = ARNForm(text: "s3:::%")
    fileprivate static let objects = ARNForm(text: "s3:::%/*")
}
