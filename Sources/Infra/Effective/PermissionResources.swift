/// Lambda permissions that are written out, and those that are missing.
enum PermissionResources {
    /// The service that a permission is for. Accounts, ARNs and everyone may stand there too.
    static func checkPrincipal(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard let principal = stack.text(resource["Principal"]), !principal.contains("${"), principal != "*",
            !principal.hasPrefix("arn:"), !principal.utf8.allSatisfy(isDigit),
            let problem = PrincipalName.problem(principal)
        else { return }
        report(
            .unknownPrincipal, in: resource, at: "Principal",
            saying: "The \(resource.title) names the service \"\(principal)\", \(problem)")
    }

    /// A bucket's ARN has no account: whoever gets the name next may start the function.
    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard resource.isWrittenOut, let principal = stack.text(resource["Principal"]),
            principal.hasPrefix("s3.amazonaws.com"),
            resource["SourceAccount"] == nil, let bucket = stack.target(of: resource["SourceArn"]),
            bucket.type == "AWS::S3::Bucket"
        else { return }
        report(
            .permissionWithoutSource, in: resource, at: "SourceArn",
            saying:
                """
                The \(resource.title) lets S3 start the function for the bucket "\(bucket.id)", whose ARN has no \
                account, so whoever gets its name after it is deleted may start the function; add "SourceAccount": \
                ["Ref": "AWS::AccountId"].
                """,
            notes: [.init(bucket.location, "the bucket")])
    }
}
