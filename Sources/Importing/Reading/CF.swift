import Infra

/// Values as Serverless writes them into templates.
enum CF {
    static func ref(_ id: String) -> Value { ["Ref": .string(id)] }
    static func get(_ id: String, _ attribute: String = "Arn") -> Value {
        ["Fn::GetAtt": [.string(id), .string(attribute)]]
    }
    static func join(_ separator: String, _ parts: [Value]) -> Value {
        ["Fn::Join": [.string(separator), .array(parts)]]
    }
    static let partition = ref("AWS::Partition")

    /// `arn:<partition>:<service>:<region>:<account>:<rest>`
    static func arn(_ service: String, _ rest: Value...) -> Value {
        join(
            "",
            ["arn:", partition, .string(":\(service):"), ref("AWS::Region"), ":", ref("AWS::AccountId"), ":"] + rest)
    }

    static func tags(_ node: Node) -> Value {
        .array(
            node.pairs.map { ["Key": .string($0.key), "Value": $0.value.scalar.map { .string($0) } ?? $0.value.value] })
    }

    /// Lets functions connect to a VPC.
    static let vpcPolicy = join(
        "", ["arn:", partition, ":iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"])

    /// Without members that are nothing.
    static func object(_ members: [(String, Value?)]) -> Value {
        .object(members.compactMap { pair in pair.1.map { Value.Member(pair.0, $0) } })
    }
}
