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

/// A finished archive.
public struct Artifact: Sendable, Hashable {
    /// Relative to the output folder: `telegram-bot/dev/webhook.zip`.
    public var path: String
    /// In bytes.
    public var size: Int
    /// What its files take unpacked, in bytes.
    public var unzippedSize: Int
    /// Of the archive's bytes.
    public var sha256: Digest
    /// Whether nothing had changed and the archive of an earlier run stands.
    public var isReused: Bool

    /// The key to upload to: the path with the content's hash, so that a changed archive is another object.
    public var key: String { "\(path.dropLast(4))-\(sha256.hex.prefix(16)).zip" }

    /// The fact that a parameter asks for.
    public func value(_ value: ArtifactValue) -> String {
        switch value {
        case .key: key
        case .sha256Hex: sha256.hex
        case .sha256Base64: sha256.base64
        }
    }
}

/// Something that stands in an archive's way.
public struct PackageFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, for programs.
    public enum Kind: String, Sendable, Hashable {
        case badIdentifier = "bad-identifier"
        case missingPath = "missing-path"
        case wrongKindOfFile = "wrong-kind-of-file"
        case unreadable
        case outsideRoot = "outside-root"
        case brokenLink = "broken-link"
        case badName = "bad-name"
        case collidingNames = "colliding-names"
        case empty
        case secret
        case changedMeanwhile = "changed-meanwhile"
        case badArchive = "bad-archive"
        case missingHandler = "missing-handler"
        case tooLarge = "too-large"
        case noSuchProduct = "no-such-product"
        case doesNotCompile = "does-not-compile"
        case architecture
        case wrongExecutable = "wrong-executable"
        case missingTool = "missing-tool"
        case composer
        case bundle
        case missingDependencies = "missing-dependencies"
        case output
    }

    public var kind: Kind
    /// Who the archive is for: `function webhook`.
    public var owner: String
    /// One sentence: what, where, what to do.
    public var message: String
    /// Lines of another program that say more: the compiler's errors.
    public var details: [String]

    init(_ kind: Kind, _ message: String, details: [String] = []) {
        self.kind = kind
        self.owner = ""
        self.message = message
        self.details = details
    }

    public var description: String { "\(owner): \(message)" }
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
