/// A container image as a function's code, in Amazon ECR and in the function's region.
///
///     Function("resize", image: .repository("shop/resize", account: "123456789012", tag: "1.4.2"))
///     Function(
///         "scan",
///         image: .uri("123456789012.dkr.ecr.eu-central-1.amazonaws.com/scan@sha256:0123…").command("app.handler"))
///
/// The image is built and pushed by something else; nothing is packaged. It holds the runtime, so the function has
/// neither runtime nor handler nor layers. At most 10 GB, uncompressed. An image of another account needs a policy of
/// its repository that lets this account and Lambda read it.
/// Source: AWS Lambda Developer Guide, "Create a Lambda function using a container image".
public struct ContainerImage: Sendable, Hashable {
    let source: Location
    var command: [String] = []
    var entryPoint: [String] = []
    var workingDirectory: String?

    enum Location: Sendable, Hashable {
        case uri(String)
        case repository(String, account: String, Reference)
    }

    enum Reference: Sendable, Hashable {
        case tag(String)
        case digest(String)
    }

    /// By its whole name, as ECR shows it, with a tag or a digest.
    public static func uri(_ uri: String) -> ContainerImage { ContainerImage(source: .uri(uri)) }

    /// By its repository in the function's region, and a tag.
    ///
    /// CloudFormation does not see that a tag was moved to another image: give each image a tag of its own.
    /// - Parameter account: the account of the repository, 12 digits.
    public static func repository(_ name: String, account: String, tag: String) -> ContainerImage {
        ContainerImage(source: .repository(name, account: account, .tag(tag)))
    }

    /// By its repository in the function's region, and its digest, which is always the same image.
    /// - Parameter digest: `sha256:` and 64 hexadecimal digits, as ECR shows it.
    public static func repository(_ name: String, account: String, digest: String) -> ContainerImage {
        ContainerImage(source: .repository(name, account: account, .digest(digest)))
    }

    /// What is passed to the entry point instead of the image's CMD; for AWS' base images, the handler.
    public func command(_ words: String...) -> ContainerImage { with { $0.command = words } }
    /// What is started instead of the image's ENTRYPOINT.
    public func entryPoint(_ words: String...) -> ContainerImage { with { $0.entryPoint = words } }
    /// Where it is started instead of the image's WORKDIR; an absolute path of at most 1,000 characters.
    public func workingDirectory(_ path: String) -> ContainerImage { with { $0.workingDirectory = path } }

    private func with(_ change: (inout ContainerImage) -> Void) -> ContainerImage {
        var copy = self
        change(&copy)
        return copy
    }

    /// `123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop/resize:1.4.2`
    func text(in region: Region) -> String {
        switch source {
        case .uri(let uri): uri
        case .repository(let name, let account, let reference):
            "\(account).dkr.ecr.\(region.id).\(region.dnsSuffix)/\(name)\(reference.ending)"
        }
    }

    /// What it says instead of the image itself; nil where that is nothing.
    var settings: Value? {
        let members: [Value.Member] = .init(present: [
            ("Command", command.isEmpty ? nil : .array(command.map { .string($0) })),
            ("EntryPoint", entryPoint.isEmpty ? nil : .array(entryPoint.map { .string($0) })),
            ("WorkingDirectory", workingDirectory.map { .string($0) }),
        ])
        return members.isEmpty ? nil : .object(members)
    }

    /// `image:` in serverless.yml.
    func serverlessValue(in region: Region) -> Value {
        guard let settings else { return .string(text(in: region)) }
        return .members([
            ("uri", .string(text(in: region))), ("command", settings["Command"]),
            ("entryPoint", settings["EntryPoint"]),
            ("workingDirectory", settings["WorkingDirectory"]),
        ])
    }
}

extension ContainerImage.Reference {
    fileprivate var ending: String {
        switch self {
        case .tag(let tag): ":\(tag)"
        case .digest(let digest): "@\(digest)"
        }
    }
}
