import LambdaRuntime

/// What a local run is told of the specs: the templates of one stage, the spec lines of their resources, and where the
/// archives are. `docs/local.md` documents the JSON.
public struct SystemDescription: Sendable {
    /// The format that this code reads.
    public static let version = 1

    /// One stack.
    public struct Stack: Sendable {
        /// The service's name.
        public let service: String
        /// Its stage, such as `dev`.
        public let stage: String
        /// Its region, such as `eu-central-1`.
        public let region: String
        /// The CloudFormation template.
        public let template: Node
        /// The spec lines of resources by logical id, such as `specs/TelegramBot.swift:9:13`.
        public let sources: [String: String]
        /// The values of template parameters.
        public let parameters: [String: String]
    }

    /// The stacks of the stage.
    public let stacks: [Stack]

    /// Reads the JSON of a description.
    public init(_ bytes: [UInt8]) throws(DescriptionError) {
        let json: JSON
        do { json = try JSON(parsing: bytes) } catch {
            throw DescriptionError("The description of the system is \(error).")
        }
        try self.init(json)
    }

    /// Reads a description that stands inside another document.
    public init(_ json: JSON) throws(DescriptionError) {
        guard json["version"]?.int == Self.version else {
            throw DescriptionError(
                """
                The description of the system has another version than \(Self.version). Build infra and infra-local \
                again.
                """
            )
        }
        stacks = (json["stacks"]?.array ?? []).map { stack in
            Stack(
                service: stack["service"]?.string ?? "", stage: stack["stage"]?.string ?? "",
                region: stack["region"]?.string ?? "us-east-1", template: stack["template"].map { Node($0) } ?? .null,
                sources: Self.texts(stack["sources"]), parameters: Self.texts(stack["parameters"]))
        }
    }

    private static func texts(_ json: JSON?) -> [String: String] {
        Dictionary((json?.members ?? []).map { ($0.name, $0.value.string ?? "") }) { $1 }
    }
}

/// Why a description cannot be used, in a sentence.
public struct DescriptionError: Error, Sendable, CustomStringConvertible {
    /// The sentence.
    public let description: String

    /// An error that says this.
    public init(_ description: String) { self.description = description }
}
