/// The ARNs that a statement names, as far as they are known, held against what its actions are about.
///
/// IAM takes a statement whose action and resource do not go together, and it allows nothing.
struct StatementResources {
    /// Nil where one of them is not known, or is everything: then nothing can be said.
    private let known: [KnownARN]?

    init(_ values: [Value]) {
        var known: [KnownARN] = []
        for value in values {
            guard let arn = KnownARN(value) else {
                self.known = nil
                return
            }
            known.append(arn)
        }
        self.known = known.isEmpty ? nil : known
    }

    func check(
        _ action: String, _ found: IAMActions.Found, by user: @autoclosure () -> String, at location: SourceLocation,
        _ scope: Scope,
        _ report: inout Report
    ) {
        guard let known else { return }
        if found.includesUnbound {
            guard found.forms.isEmpty, Self.takesNoResource(action.lowercased()), known.allSatisfy(\.isExact) else {
                return
            }
            report(
                .actionOnOtherResource, at: location,
                """
                \(user()) allows "\(action)" on \(Self.title(known)), but this action supports no resources (data of \
                \(IAMActions.date)), so it allows nothing; give it a statement on "*".
                """,
                notes: Self.notes(known, location))
            return
        }
        guard !known.contains(where: { arn in found.forms.contains(where: arn.canBe) }) else { return }
        let forms = found.forms.prefix(3).map { $0.example(in: scope.region.partition.id) }
        let isMany = found.forms.count > forms.count
        report(
            .actionOnOtherResource, at: location,
            """
            \(user()) allows "\(action)" on \(Self.title(known)), but it applies to \
            \(list(forms, last: isMany ? "," : "or"))\(isMany ? " and others" : "") (data of \(IAMActions.date)), so \
            it allows nothing; \(Self.remedy(known, found)).
            """,
            notes: Self.notes(known, location))
    }

    /// Whether its service says so in a guide too. The data alone proves nothing: it says the same of
    /// `kafka:GetBootstrapBrokers`, which Amazon MSK's own examples allow on a cluster.
    /// Source: Amazon ECR User Guide, "Private registry authentication"; Amazon CloudWatch User Guide, "CloudWatch
    /// permissions reference"; AWS X-Ray Developer Guide, "Identity-based policies"; Amazon EC2 User Guide,
    /// "Identity-based policies for Amazon EC2"; Amazon DynamoDB Developer Guide and Amazon SQS Developer Guide on
    /// their permissions.
    private static func takesNoResource(_ action: String) -> Bool {
        action.hasPrefix("ec2:describe")
            || [
                "ecr:getauthorizationtoken", "cloudwatch:putmetricdata", "xray:puttracesegments",
                "xray:puttelemetryrecords",
                "dynamodb:listtables", "sqs:listqueues", "s3:listallmybuckets",
            ].contains(action)
    }

    private static func title(_ known: [KnownARN]) -> String {
        known.count == 1 ? known[0].title : "\(known[0].title) and \(count(known.count - 1, "other"))"
    }

    private static func notes(_ known: [KnownARN], _ location: SourceLocation) -> [Diagnostic.Note] {
        known.compactMap { arn in
            arn.declaration.flatMap { $0.location == location ? nil : .init($0.location, "the \($0.title)") }
        }
    }

    /// What to write, where that is plain.
    private static func remedy(_ known: [KnownARN], _ found: IAMActions.Found) -> String {
        if known.count == 1, found.forms.contains(where: { $0 == .bucket || $0 == .objects }) {
            let (isBucket, isObject) = (known[0].isBucket, known[0].isObjects)
            if isBucket, found.forms.contains(.objects) {
                return known[0].declaration is Bucket
                    ? "name the objects by .objects instead of .arn" : "add \"/*\" behind the bucket's ARN"
            }
            if isObject, found.forms.contains(.bucket) {
                return known[0].declaration is Bucket
                    ? "name the bucket by .arn instead of its objects" : "leave out what comes after the bucket's name"
            }
        }
        return "name what it is about, or leave it out"
    }
}
