import Infra

/// Buckets that events make with settings of `provider.s3`.
///
/// Source: Serverless Framework, "S3", "Custom bucket configuration".
extension Additions {
    /// - Parameters:
    ///   - key: how the event names the bucket.
    ///   - settings: of the bucket, with its name where that is another.
    mutating func madeBucket(
        _ node: Node, _ key: String, _ settings: Node, _ function: FunctionID, stage: String
    ) -> Bool {
        guard settings["notificationConfiguration"] == nil else { return false }
        let short = ServerlessIDs.alphanumeric(Sentinel.concrete(key, stage: stage))
        let name = settings["name"]?.value ?? .string(key)
        let permission = "\(function.prefix)LambdaPermission\(short)S3"
        self.permission(
            permission, function.target, "s3.amazonaws.com",
            source: CF.join("", ["arn:", CF.partition, ":s3:::", name]),
            more: [("SourceAccount", CF.ref("AWS::AccountId"))], for: node)
        let rules = (node["rules"]?.elements ?? []).flatMap(\.pairs).map { pair -> Value in
            ["Name": .string(pair.key), "Value": pair.value.value]
        }
        let configuration = CF.object([
            ("Event", node["event"]?.value ?? "s3:ObjectCreated:*"), ("Function", function.target),
            ("Filter", rules.isEmpty ? nil : ["S3Key": ["Rules": .array(rules)]]),
        ])
        let id = "S3Bucket\(short)"
        let others = resources.first { $0.key == id }?.value
        resources.removeAll { $0.key == id }
        let known = others?["Properties"]?["NotificationConfiguration"]?["LambdaConfigurations"]?.elements ?? []
        let waits = (others?["DependsOn"]?.list ?? []).compactMap(\.scalar)
        let own = settings.pairs.filter { $0.key != "name" }.map { pair -> (String, Value?) in
            (pair.key.prefix(1).uppercased() + pair.key.dropFirst(), pair.value.value)
        }
        let all = Value.array(known.map(\.value) + [configuration])
        resource(
            id, "AWS::S3::Bucket",
            CF.object([("BucketName", name), ("NotificationConfiguration", ["LambdaConfigurations": all])] + own),
            after: waits + [permission] + (function.aliasID.map { [$0] } ?? []), for: node)
        return true
    }
}
