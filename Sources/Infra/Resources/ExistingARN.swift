/// An ARN that the author gave, held against what it is used for.
struct ExistingARN {
    let text: String
    /// The service that its third part must name: `acm`.
    let service: String
    /// What its last part must begin with: `certificate/`.
    let resource: String
    /// What messages call it: `certificate`.
    let what: String
    /// Where it is used, if that is another line than the ARN's.
    var notes: [Diagnostic.Note] = []

    init(_ text: String, service: String, resource: String, what: String) {
        self.text = text
        self.service = service
        self.resource = resource
        self.what = what
    }

    /// With a note at what uses it.
    func used(at use: SourceLocation?, declaredAt location: SourceLocation) -> ExistingARN {
        guard let use, (use.file, use.line) != (location.file, location.line) else { return self }
        var copy = self
        copy.notes = [.init(use, "used here")]
        return copy
    }

    /// Reports a wrong shape, service, partition or region.
    /// - Parameters:
    ///   - user: what uses it, for the message: `listener on port 443`.
    ///   - regionCheck: the check to report another region under.
    ///   - notes: the other end: what has the region.
    /// - Returns: whether it is an ARN of that kind.
    @discardableResult
    func check(
        in region: Region, by user: String, at location: SourceLocation, _ regionCheck: Check, because reason: String,
        notes regionNotes: [Diagnostic.Note] = [], _ report: inout Report
    ) -> Bool {
        guard checkShape(in: region, by: user, at: location, regionNotes, &report) else { return false }
        guard let arn = ARN(text), arn.partition == region.partition.id else { return true }
        if Self.isGlobal(arn.service) {
            guard !arn.region.isEmpty else { return true }
            report(
                .malformedARN, at: location,
                """
                "\(text)" names the region "\(arn.region)", but \(article(what)) \(what) is of no region; leave the \
                fourth part empty: arn:\(arn.partition):\(arn.service)::….
                """,
                notes: notes)
        } else if arn.region.isEmpty {
            report(
                .malformedARN, at: location,
                """
                "\(text)" names no region, and every \(what) is in one; write the whole ARN: \(example(in: region)).
                """,
                notes: notes)
        } else if arn.region != region.id {
            report(
                regionCheck, at: location,
                """
                The \(user) is in \(region) but the \(what) "\(text)" is in \(arn.region), and \(reason); use \
                \(article(what)) \(what) in \(region).
                """,
                notes: notes + regionNotes)
        }
        return true
    }

    /// Services whose ARNs name no region.
    private static func isGlobal(_ service: String) -> Bool {
        ["iam", "s3", "route53", "cloudfront", "organizations"].contains(service)
    }

    func example(in region: Region) -> String {
        """
        arn:\(region.partition):\(service):\(Self.isGlobal(service) ? "" : region.id):\(service == "s3" ? "" : "123456789012"):\(resource)…
        """
    }
}
