/// What became of one request.
public struct PackageOutcome: Sendable {
    /// What was asked for.
    public var request: PackageRequest
    /// The archive, or everything that stands in its way.
    public var result: Result<Artifact, PackageFailures>
    /// What is allowed and probably not meant.
    public var warnings: [PackageWarning]

    /// The archive, where there is one.
    public var artifact: Artifact? { try? result.get() }

    /// What stands in its way; nothing where there is an archive.
    public var failures: [PackageFailure] {
        if case .failure(let failures) = result { failures.all } else { [] }
    }
}

/// All that stands in one archive's way.
public struct PackageFailures: Error, Sendable {
    /// Each by itself, in the order in which they were found.
    public var all: [PackageFailure]

    init(_ all: [PackageFailure]) { self.all = all }
    init(_ kind: PackageFailure.Kind, _ message: String, details: [String] = []) {
        all = [PackageFailure(kind, message, details: details)]
    }
}

/// Something that is allowed and probably not meant.
public struct PackageWarning: Sendable, Hashable, CustomStringConvertible {
    /// Who the archive is for: `function webhook`.
    public var owner: String
    /// One sentence.
    public var message: String

    public var description: String { "\(owner): \(message)" }
}

/// What a run says while it works.
public enum PackageProgress: Sendable {
    /// Another build has the output folder; this one goes on when it is done.
    case waitingForOtherBuild
    case started(PackageRequest)
    /// A line from the Swift compiler or from Composer.
    case output(PackageRequest, line: String)
    case finished(PackageOutcome)
}
