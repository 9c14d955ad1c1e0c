/// What a service says for all that it declares.
enum ServiceSettingsChecks {
    static func check(_ scope: Scope, _ report: inout Report) {
        if scope.region.isOptIn == true {
            report(
                .regionIsOptIn, at: scope.stack.service.location,
                """
                The region \(scope.region) is disabled in an account until you enable it; enable it before the first \
                deployment.
                """)
        }
        guard let bucket = scope.stack.service.settings.artifactBucket,
            let name = scope.stack.service.settings.artifactBucket(in: scope.region)
        else { return }
        if case .one = bucket.value, scope.stack.hasSeveralRegions {
            let others = scope.stack.service.regions
            report(
                .artifactBucketInOtherRegion, at: bucket.location,
                """
                The bucket "\(name)" is in one region, but \(scope.stack.title) is in \(list(others.map(\.id))), and \
                Lambda reads code only from a bucket in its own region; name one for each: \
                .artifactBucket([\(others.map { ".\($0.swiftName): \"…\"" }.joined(separator: ", "))]).
                """,
                notes: [.init(scope.stack.service.location, "the regions of \(scope.stack.title)")])
            return
        }
        let allowed = name.utf8.allSatisfy {
            (isLetter($0) && $0 >= UInt8(ascii: "a")) || isDigit($0) || $0 == UInt8(ascii: "-")
                || $0 == UInt8(ascii: ".")
        }
        if !(3...63).contains(name.utf8.count) || !allowed || name.hasPrefix("-") || name.hasSuffix("-") {
            report(
                .invalidArtifactBucket, at: bucket.location,
                """
                "\(name)" cannot be the name of a bucket, which has 3 to 63 lower-case letters, digits, hyphens and \
                dots; correct it.
                """)
        }
        // A name that says where the bucket is, is held against where the functions are.
        if let region = Region.all.first(where: { name.hasSuffix("-" + $0.id) || name.contains("-\($0.id)-") }),
            region != scope.region
        {
            report(
                .artifactBucketInOtherRegion, at: bucket.location,
                """
                The bucket "\(name)" is in \(region) by its name, but \(scope.stack.title) is in \(scope.region), and \
                Lambda reads code only from a bucket in its own region; use a bucket in \(scope.region).
                """,
                notes: scope.regionNotes)
        }
    }
}
