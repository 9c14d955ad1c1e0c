import Infra
import Review

extension NamePatterns {
    /// Whatever a resource's properties name by an ARN, a reference, or a property that is known to name something.
    func mentions(in properties: Value?) -> Set<String> {
        var found: Set<String> = []
        var open: [(key: String, value: Value)] = (properties?.members ?? []).map { ($0.key, $0.value) }
        while let (key, value) = open.popLast() {
            if ["PolicyDocument", "AssumeRolePolicyDocument", "Policies"].contains(key) { continue }
            if let (id, _) = value.reference, resources[id] != nil { found.formUnion(arns(of: id)) }
            if value.intrinsic != nil || value.text != nil { note(key, texts(value), &found) }
            switch value {
            case .array(let elements): open += elements.map { (key, $0) }
            case .object(let members):
                if let bucket = value["S3Bucket"] ?? value["Bucket"] {
                    let object = value["S3Key"] ?? value["Key"]
                    for name in texts(bucket) where !name.hasPrefix("arn:") {
                        found.insert("arn:\(stack.partition):s3:::\(name)")
                        for text in object.map({ texts($0) }) ?? ["*"] {
                            found.insert("arn:\(stack.partition):s3:::\(name)/\(text)")
                        }
                    }
                }
                open += members.map { ($0.key, $0.value) }
            default: break
            }
        }
        return found
    }

    private func note(_ key: String, _ texts: [String], _ found: inout Set<String>) {
        for text in texts {
            if text.hasPrefix("arn:"),
                text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).count == 6
            {
                found.insert(text)
            }
            if key == "HostedZoneId" { found.insert("arn:\(stack.partition):route53:::hostedzone/\(text)") }
            if key.hasPrefix("Kms") || key.hasPrefix("KMS"), !text.hasPrefix("arn:"), !text.hasPrefix("alias/aws/") {
                found.insert(stack.arn(text.hasPrefix("alias/") ? "kms:r:a:key/*" : "kms:r:a:key/\(text)"))
            }
        }
    }
}
