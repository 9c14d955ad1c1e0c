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
