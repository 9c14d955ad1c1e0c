extension ExistingARN {
    /// Reports what is not an ARN of that kind, or not of the region's partition.
    func checkShape(
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
                "\(text)" is the ARN of something in the service "\(arn.service)" and not of \(article(what)) \(what), \
                which is what the \(user) needs: \(example(in: region)).
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

/// `an` before a vowel, for messages.
func article(_ noun: String) -> String { noun.first.map { "aeio".contains($0) } == true ? "an" : "a" }
