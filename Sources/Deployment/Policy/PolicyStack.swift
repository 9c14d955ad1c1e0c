import Infra
import Review

/// A stack as a policy sees it.
package struct PolicyStack: Sendable {
    package let name: String
    package let region: String
    package let partition: String
    /// `*` where it is not known.
    package let account: String
    /// The root first.
    package let templates: [Value]
    /// The bucket of the archives, perhaps with `*`.
    package let bucket: String
    package let hasTags: Bool
    package let hasPolicy: Bool
    package let isProtected: Bool
    /// The role that CloudFormation takes, which then has the rights of the handlers.
    package let role: String?
    package let createsBucket: Bool
    /// Whether the template goes through the bucket.
    package let isLarge: Bool

    package init(
        _ delivery: StackDelivery, account: String, bucket: String, createsBucket: Bool, templates: [Value]
    ) {
        name = delivery.stackName
        region = delivery.region.id
        partition = delivery.region.partition.id
        self.account = account
        self.templates = templates
        self.bucket = bucket
        hasTags = !delivery.tags.isEmpty
        hasPolicy = delivery.policy != nil
        isProtected = delivery.isProtected
        role = delivery.role
        self.createsBucket = createsBucket
        isLarge = (delivery.templates.first?.bytes.count ?? 0) > ChangeSetRequest.largestText || delivery.isNested
    }

    /// A stack of these templates with nothing special about it.
    package init(
        name: String, region: String, account: String, templates: [Value], bucket: String = "b", role: String? = nil
    ) {
        (self.name, self.region, self.account, self.templates) = (name, region, account, templates)
        (self.bucket, self.role, partition) = (bucket, role, "aws")
        (hasTags, hasPolicy, isProtected, createsBucket, isLarge) = (false, false, false, false, false)
    }

    /// `service:r:a:resource` with the stack's region and account.
    package func arn(_ form: String) -> String {
        let parts = form.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4 else { return "*" }
        let region = parts[1] == "r" ? self.region : parts[1]
        let account = parts[2] == "a" ? self.account : parts[2]
        // A name stands for itself in a form.
        let resource = parts[3].split(separator: "%", omittingEmptySubsequences: false).joined(separator: "*")
        return "arn:\(partition):\(parts[0]):\(region):\(account):\(resource)"
    }
}

extension PolicyStack {
    /// What `infra deploy`, `status` and `remove` ask of CloudFormation and S3 for this stack.
    /// `sts:GetCallerIdentity` needs no right.
    package var commandRights: Set<Right> {
        var rights: Set<Right> = []
        func allow(_ actions: [String], on resources: [String]) {
            for action in actions { for resource in resources { rights.insert(Right(action, on: resource)) } }
        }
        let stack = arn("cloudformation:r:a:stack/\(name)/*")
        allow(
            [
                "DescribeStacks", "GetTemplate", "DescribeStackEvents", "CreateChangeSet", "DescribeChangeSet",
                "DeleteChangeSet",
                "ExecuteChangeSet", "ListChangeSets", "DeleteStack", "CancelUpdateStack", "ContinueUpdateRollback",
                "RollbackStack",
            ].map { "cloudformation:\($0)" } + (hasTags ? ["cloudformation:TagResource"] : [])
                + (hasPolicy ? ["cloudformation:GetStackPolicy", "cloudformation:SetStackPolicy"] : [])
                + (isProtected ? ["cloudformation:UpdateTerminationProtection"] : []), on: [stack])
        if templates.contains(where: \.importsValues) { allow(["cloudformation:ListExports"], on: ["*"]) }
        for name in templates.flatMap(\.transforms) {
            rights.insert(
                Right(
                    "cloudformation:CreateChangeSet",
                    on: "arn:\(partition):cloudformation:\(region):aws:transform/\(name)"))
        }
        let hasArchives = templates.first?["Parameters"]?["ArtifactBucket"] != nil
        guard hasArchives || isLarge else { return rights.union(role.map { [passing($0)] } ?? []) }
        let place = "arn:\(partition):s3:::\(bucket)"
        // Whether a bucket of infra's own was set up to the end.
        allow(["s3:GetBucketLocation", "s3:ListBucket", "s3:GetLifecycleConfiguration"], on: [place])
        // A rollback reads what deployments noted.
        if hasArchives || templates.count > 1 {
            allow(["s3:PutObject", "s3:GetObject"], on: ["\(place)/archives/*"])
        }
        if hasArchives { allow(["s3:PutObject", "s3:GetObject"], on: ["\(place)/deployments/*"]) }
        if isLarge { allow(["s3:PutObject", "s3:GetObject"], on: ["\(place)/templates/*", "\(place)/nested/*"]) }
        if createsBucket {
            allow(
                [
                    "s3:CreateBucket", "s3:PutBucketPublicAccessBlock", "s3:PutEncryptionConfiguration",
                    "s3:PutBucketVersioning",
                    "s3:PutLifecycleConfiguration",
                ], on: [place])
        }
        return rights.union(role.map { [passing($0)] } ?? [])
    }

    private func passing(_ role: String) -> Right {
        Right("iam:PassRole", on: role, .init("StringEquals", "iam:PassedToService", ["cloudformation.amazonaws.com"]))
    }
}

extension Value {
    /// The names of a template's transforms without `AWS::`: `LanguageExtensions`.
    var transforms: [String] {
        let named = self["Transform"].map { $0.elements ?? [$0] } ?? []
        return named.compactMap {
            ($0.text ?? $0["Name"]?.text).map { $0.hasPrefix("AWS::") ? String($0.dropFirst(5)) : $0 }
        }
    }

    /// Whether anything in it is `Fn::ImportValue`.
    var importsValues: Bool {
        var open = [self]
        while let value = open.popLast() {
            switch value {
            case .array(let elements): open += elements
            case .object(let members):
                if members.contains(where: { $0.key == "Fn::ImportValue" }) { return true }
                open += members.map(\.value)
            default: break
            }
        }
        return false
    }
}
