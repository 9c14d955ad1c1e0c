import Infra

/// Buckets that others can read.
enum BucketExposure {
    private static let source = "Amazon S3 User Guide, \"Blocking public access to your Amazon S3 storage\""

    static func judge(_ change: ResourceChange, _ findings: inout Findings) {
        guard change.type == "AWS::S3::Bucket", let new = change.new else { return }
        let flags = ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"]
        let blocked = { (form: ResourceForm?) -> Set<String> in
            // New buckets block all public access by default. Source: Amazon S3 User Guide, "Default settings for new
            // S3 buckets".
            guard let settings = form?["PublicAccessBlockConfiguration"] else {
                return form == nil || change.old == nil ? Set(flags) : []
            }
            return Set(flags.filter { settings[$0]?.scalarText == "true" || settings[$0]?.intrinsic != nil })
        }
        let gone = blocked(change.old).subtracting(blocked(new))
        let changed =
            change.old == nil || change.old?["PublicAccessBlockConfiguration"] != new["PublicAccessBlockConfiguration"]
        if changed, !gone.isEmpty {
            findings.add(
                .dangerous, .exposure, change.id,
                "\(change.title) no longer blocks public access: \(gone.sorted().joined(separator: ", ")).",
                source: source)
        }
        let open: Set<String> = ["PublicRead", "PublicReadWrite", "AuthenticatedRead"]
        if let list = new["AccessControl"]?.text, open.contains(list), change.old?["AccessControl"]?.text != list {
            findings.add(
                .dangerous, .exposure, change.id,
                "\(change.title) is open to others by its access control list: \(list).",
                source: "Amazon S3 User Guide, \"Access control list (ACL) overview\"")
        }
        if new["WebsiteConfiguration"] != nil, change.old != nil, change.old?["WebsiteConfiguration"] == nil {
            findings.add(
                .look, .exposure, change.id, "\(change.title) is a website, which answers over HTTP.",
                source: "Amazon S3 User Guide, \"Hosting a static website using Amazon S3\"")
        }
    }
}
