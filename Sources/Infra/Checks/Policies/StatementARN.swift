/// An ARN that a statement of `.allow` names, held against the form of ARNs.
///
/// IAM takes most that look like one and allows nothing by what nothing has: another partition, a region that there is
/// not, an account in the ARN of a bucket. What has wildcards or is put in later is not judged in that part.
/// Source: IAM User Guide, "Identify AWS resources with Amazon Resource Names (ARNs)"; Amazon S3 User Guide, "Policy
/// resources for Amazon S3".
enum StatementARN {
    static func check(
        _ text: String, by user: String, at location: SourceLocation, in scope: Scope, _ report: inout Report
    ) {
        guard let arn = ARN(text) else {
            guard isFixed(text) else { return }
            report(
                .malformedARN, at: location,
                """
                "\(text)" is not a whole ARN, which has six parts: \
                arn:\(scope.region.partition.id):SERVICE:REGION:ACCOUNT:RESOURCE; correct it.
                """)
            return
        }
        if isFixed(arn.partition), arn.partition != scope.region.partition.id {
            report(
                .arnInOtherPartition, at: location,
                """
                The role of \(user) is in the partition "\(scope.region.partition.id)", like \(scope.region), but \
                "\(text)" is in the partition "\(arn.partition)", and nothing in one partition can use anything in \
                another; write arn:\(scope.region.partition.id):….
                """,
                notes: scope.regionNotes)
        } else if let problem = problem(arn, scope) {
            report(
                .malformedARN, at: location,
                "\"\(text)\" is not the ARN of a resource, so it grants the role of \(user) nothing: \(problem)")
        }
    }

    /// The end of a sentence.
    private static func problem(_ arn: ARN, _ scope: Scope) -> String? {
        if arn.service == "s3", !hasRegion(arn.resource), !(arn.region.isEmpty && arn.account.isEmpty) {
            return """
                buckets and objects have neither region nor account in theirs; write \
                arn:\(arn.partition):s3:::\(arn.resource).
                """
        }
        if isFixed(arn.region), !arn.region.isEmpty, Region(id: arn.region) == nil {
            return """
                there is no region \
                "\(arn.region)"\(Nearest.ending(arn.region, among: Region.all.map(\.id), otherwise: "; correct it."))
                """
        }
        if !arn.account.isEmpty, arn.account.utf8.allSatisfy(isDigit), arn.account.utf8.count != 12 {
            return "the account \"\(arn.account)\" is not a number of 12 digits; correct it."
        }
        if alwaysInAccount.contains(arn.service), arn.region.isEmpty || arn.account.isEmpty {
            return """
                everything in \(arn.service) is in a region and an account; write \
                arn:\(arn.partition):\(arn.service):\(scope.region.id):ACCOUNT:\(arn.resource).
                """
        }
        return nil
    }

    private static func isFixed(_ part: String) -> Bool { !part.utf8.contains { "*?$".utf8.contains($0) } }

    /// Services whose resources all have a region and an account.
    private static let alwaysInAccount: Set<String> = ["sqs", "sns", "lambda", "kinesis", "secretsmanager"]

    /// What S3 has in a region and an account, unlike buckets and objects.
    private static func hasRegion(_ resource: String) -> Bool {
        ["accesspoint", "access-grants", "async-request", "job/", "storage-lens", "*", "?", "$"].contains(
            where: resource.hasPrefix)
    }
}
