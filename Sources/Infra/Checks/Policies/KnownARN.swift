/// An ARN whose form is known: one that stands there, or that of a declaration.
struct KnownARN {
    private let value: Value
    /// What it is of, where that is declared.
    let declaration: (any Declaration)?
    /// With `x` for what has neither slash nor colon and is not known, and `*` for what is not known at all.
    private let bytes: [UInt8]
    private let service: Range<Int>
    private let resource: Int

    /// Nil for what is not an ARN, is any ARN, or is known only when the stack is made.
    init?(_ value: Value) {
        var declaration: (any Declaration)?
        guard let text = Self.text(of: value, &declaration) else { return nil }
        let bytes = Array(text.utf8)
        var (colons, start, end, rest) = (0, 0, 0, 0)
        for location in bytes.indices where bytes[location] == UInt8(ascii: ":") {
            colons += 1
            if colons == 2 { start = location + 1 }
            if colons == 3 { end = location }
            if colons == 5 {
                rest = location + 1
                break
            }
        }
        guard colons == 5, rest < bytes.count else { return nil }
        self.bytes = bytes
        service = start..<end
        resource = rest
        self.value = value
        self.declaration = declaration
    }

    /// What messages call it.
    var title: String {
        switch (value, declaration) {
        case (.string(let written), _): "\"\(written)\""
        case (.reference(let reference), let declaration?):
            "\(reference.attribute == "StreamArn" ? "the stream" : "the ARN") of the \(declaration.title)"
        case (_, let declaration?): "what is under the ARN of the \(declaration.title)"
        default: "\"\(String(decoding: bytes, as: UTF8.self))\""
        }
    }

    /// Whether an ARN of that form can be meant.
    func canBe(_ form: ARNForm) -> Bool {
        Glob.overlap(form.service[...], bytes[service], hasNames: false)
            && Glob.overlap(form.resource[...], bytes[resource...], hasNames: true)
    }

    /// Whether it is that of one resource.
    var isExact: Bool { !bytes.contains(where: Glob.isWild) }
    var isBucket: Bool { canBe(.bucket) }
    var isObjects: Bool { canBe(.objects) }

    // MARK: The text of a value

    private static func text(of value: Value, _ declaration: inout (any Declaration)?) -> String? {
        switch value {
        case .string(let text):
            // Most have no braces; to look for a longer text in each takes longer than all the rest.
            guard text.utf8.starts(with: "arn:".utf8) else { return nil }
            guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
            // Variables of policies are known when the policy is asked.
            return text.contains("{{") ? nil : substituted(text)
        case .reference(let reference):
            let target = reference.target.base
            declaration = target
            // Of what exists already too: an ARN that is none of its kind is told elsewhere.
            return form(of: target, reference.attribute)
        case .object(let members) where members.count == 1:
            switch (members[0].key, members[0].value) {
            case ("Fn::Sub", .string(let text)): return text.hasPrefix("arn:") ? substituted(text) : nil
            case ("Fn::Join", .array(let parts)): return joined(parts, &declaration)
            default: return nil
            }
        default: return nil
        }
    }

    private static func joined(_ parts: [Value], _ declaration: inout (any Declaration)?) -> String? {
        guard parts.count == 2, case .string(let separator) = parts[0], case .array(let pieces) = parts[1],
            let first = pieces.first,
            var whole = text(of: first, &declaration)
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
        while let start = rest.firstIndex(of: "$"), rest[start...].hasPrefix("${"),
            let end = rest[start...].firstIndex(of: "}")
        {
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
        let kind = ObjectIdentifier(Swift.type(of: declaration))
        // By far the most; to compare types is quicker than to compare their names.
        if kind == ObjectIdentifier(Table.self) { return form(of: "AWS::DynamoDB::Table", attribute) }
        if kind == ObjectIdentifier(Bucket.self) { return attribute == "Arn" ? "arn:x:s3:::x" : nil }
        if kind == ObjectIdentifier(Queue.self) { return attribute == "Arn" ? "arn:x:sqs:x:x:x" : nil }
        if kind == ObjectIdentifier(Topic.self) { return form(of: "AWS::SNS::Topic", attribute) }
        switch declaration {
        case is KinesisStream: return form(of: "AWS::Kinesis::Stream", attribute)
        case is Function: return form(of: "AWS::Lambda::Function", attribute)
        case is EventBus: return form(of: "AWS::Events::EventBus", attribute)
        case is LogGroup: return form(of: "AWS::Logs::LogGroup", attribute)
        case is UserPool: return form(of: "AWS::Cognito::UserPool", attribute)
        case let resource as Resource: return form(of: resource.type, attribute)
        default: return nil
        }
    }

    private static func form(of type: String, _ attribute: String?) -> String? {
        switch (type, attribute) {
        case ("AWS::DynamoDB::Table", "Arn"), ("AWS::DynamoDB::GlobalTable", "Arn"): return "arn:x:dynamodb:x:x:table/x"
        case ("AWS::S3::Bucket", "Arn"): return "arn:x:s3:::x"
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
        case ("AWS::SecretsManager::Secret", nil), ("AWS::SecretsManager::Secret", "Id"):
            return "arn:x:secretsmanager:x:x:secret:x"
        case ("AWS::IAM::Role", "Arn"): return "arn:x:iam::x:role/x"
        case ("AWS::StepFunctions::StateMachine", nil), ("AWS::StepFunctions::StateMachine", "Arn"):
            return "arn:x:states:x:x:stateMachine:x"
        case ("AWS::ECR::Repository", "Arn"): return "arn:x:ecr:x:x:repository/x"
        default: return nil
        }
    }
}
