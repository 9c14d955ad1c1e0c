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
        /// Routes that are declared as webhooks of Telegram bots.
        public let webhooks: [Webhook]
    }

    /// A route as a bot's webhook: `.telegramWebhook` in the specs.
    public struct Webhook: Sendable {
        /// The logical id of the function.
        public let function: String
        /// The path of the route.
        public let path: String
        /// What refers to the secret that Telegram sends along, as environment variables do: `infra-ssm:/bot/secret`.
        public let secret: String
        /// The kinds of updates that are delivered; empty for Telegram's own choice.
        public let updates: [String]
        /// The bot's menu.
        public let commands: [(name: String, text: String)]
        /// The spec line.
        public let source: String

        /// Whether Telegram delivers a kind of update. Without a choice it leaves out those that have to be asked for.
        /// Source: Telegram Bot API, "setWebhook".
        public func delivers(_ update: String) -> Bool {
            updates.isEmpty
                ? !["chat_member", "message_reaction", "message_reaction_count"].contains(update)
                : updates.contains(update)
        }
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
                sources: Self.texts(stack["sources"]), parameters: Self.texts(stack["parameters"]),
                webhooks: (stack["webhooks"]?.array ?? []).map { Self.webhook($0) })
        }
    }

    private static func webhook(_ json: JSON) -> Webhook {
        Webhook(
            function: json["function"]?.string ?? "", path: json["path"]?.string ?? "/",
            secret: json["secret"]?.string ?? "",
            updates: (json["updates"]?.array ?? []).compactMap(\.string),
            commands: (json["commands"]?.members ?? []).map { ($0.name, $0.value.string ?? "") },
            source: json["source"]?.string ?? "")
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
