/// What a service says for all that it declares.
struct ServiceSettings: Sendable, Hashable {
    var tags: [Value.Member] = []
    var tagsLocation: SourceLocation?
    var artifactBucket: Placed<ArtifactBucket>?
    /// Among how many nested stacks the functions are divided.
    var nestedStacks: Placed<Int>?
    var keepsVersions = false
    var bucketIsInStack = false
    var findingsAreWarnings = false
    /// Where its stages are deployed.
    var accounts = Accounts()

    /// The bucket of a region's stack, where the author names one.
    func artifactBucket(in region: Region) -> String? {
        switch artifactBucket?.value {
        case .one(let name)?: name
        case .perRegion(let names)?: names[region]
        case nil: nil
        }
    }
}

/// The bucket that Lambda takes archives from: it must be in the function's region.
enum ArtifactBucket: Sendable, Hashable {
    case one(String)
    case perRegion([Region: String])
}
