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
                "\(text)" names the region "\(arn.region)", but \(article(what)) \(what) is of no region; leave the fourth part \
                empty: arn:\(arn.partition):\(arn.service)::….
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

    private func example(in region: Region) -> String {
        """
        arn:\(region.partition):\(service):\(Self.isGlobal(service) ? "" : region.id):\(service == "s3" ? "" : "123456789012"):\(resource)…
        """
    }

    /// Reports what is not an ARN of that kind, or not of the region's partition.
    private func checkShape(
        in region: Region, by user: String, at location: SourceLocation, _ regionNotes: [Diagnostic.Note],
        _ report: inout Report
    ) -> Bool {
        guard let arn = ARN(text) else {
            report(
                .malformedARN, at: location,
                "\"\(text)\" is not an ARN; the ARN of \(article(what)) \(what) has the form \(example(in: region)).",
                notes: notes)
            return false
        }
        guard arn.service == service, arn.resource.hasPrefix(resource) else {
            report(
                .malformedARN, at: location,
                """
                "\(text)" is the ARN of something in the service "\(arn.service)" and not of \(article(what)) \(what), which is what \
                the \(user) needs: \(example(in: region)).
                """,
                notes: notes)
            return false
        }
        if arn.account.isEmpty ? service != "s3" : arn.account.utf8.count != 12 || !arn.account.utf8.allSatisfy(isDigit)
        {
            report(
                .malformedARN, at: location,
                "The account \"\(arn.account)\" in \"\(text)\" is not a number of 12 digits; correct the ARN.",
                notes: notes)
            return false
        }
        if !arn.region.isEmpty, Region(id: arn.region) == nil {
            report(
                .malformedARN, at: location,
                """
                There is no region "\(arn.region)", which "\(text)" \
                names\(Nearest.ending(arn.region, among: Region.all.map(\.id)))
                """,
                notes: notes)
            return false
        }
        if arn.partition != region.partition.id {
            report(
                .arnInOtherPartition, at: location,
                """
                The \(user) is in \(region), partition "\(region.partition)", but the \(what) "\(text)" is in the \
                partition "\(arn.partition)", and nothing in one partition can use anything in another; use \
                \(article(what)) \(what) in \(region).
                """,
                notes: notes + regionNotes)
        }
        return true
    }
}

/// The nearest of several names, for suggestions.
public enum Nearest {
    /// `; did you mean "x"?`, or nothing where no name is near.
    static func suggestion(_ name: String, among names: [String]) -> String {
        nearest(name, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
    }

    /// The end of a sentence: the same, or just its point.
    static func ending(_ name: String, among names: [String], otherwise: String = ".") -> String {
        nearest(name, among: names) == nil ? otherwise : suggestion(name, among: names)
    }

    static func nearest(_ name: String, among names: [String]) -> String? {
        let limit = max(2, name.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in names {
            let distance = distance(name, candidate)
            if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
        }
        return best?.name
    }

    /// How many insertions, deletions and replacements lie between two texts.
    /// Case is not told apart.
    public static func distance(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a.lowercased().utf8), Array(b.lowercased().utf8))
        var previous = Array(0...b.count)
        for (row, left) in a.enumerated() {
            var current = [row + 1]
            for (column, right) in b.enumerated() {
                current.append(
                    min(previous[column] + (left == right ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[b.count]
    }
}

/// `an` before a vowel, for messages.
private func article(_ noun: String) -> String { noun.first.map { "aeio".contains($0) } == true ? "an" : "a" }
