/// What serverless.yml says of one thing, in Serverless Framework's words, and what these words leave out.
///
/// The emitter asks each declaration, each trigger and each kind of trigger for it, when the template is complete.
public struct ServerlessWords: Sendable {
    /// Which of the resources and outputs that it added Serverless generates from these words. All others stand under
    /// `resources`.
    var generates = Share.nothing
    /// An event of the function's: its kind, such as `sqs`, and what it says.
    var event: Value.Member?
    /// The entry under `functions`, of a function.
    var function: ServerlessFunction?
    /// Further words of the entry of the function that has the trigger.
    var members: [Value.Member] = []
    /// What stands under `provider`, each at a path such as `["logs", "httpApi"]`.
    var provider: [ProviderWord] = []
    /// An entry under `layers`.
    var layer: Value.Member?
    /// A parameter of the stack, with the text of its default.
    var parameter: (name: String, default: String?)?
    /// What Serverless generates otherwise than the template has it, or not at all.
    var corrections: [Correction] = []
    /// Properties that have another value under `resources` than in the template.
    var carried: [(id: String, properties: [Value.Member])] = []

    struct ProviderWord: Sendable {
        let path: [String]
        let value: Value

        init(_ path: [String], _ value: Value) {
            self.path = path
            self.value = value
        }
    }

    enum Share: Sendable {
        case nothing
        case all
        case only(Set<String>)
        /// Two or three, among which to look is quicker than in a set.
        case few([String])
        case allBut(Set<String>)

        func contains(_ id: String) -> Bool {
            switch self {
            case .nothing: false
            case .all: true
            case .only(let ids): ids.contains(id)
            case .few(let ids): ids.contains(id)
            case .allBut(let ids): !ids.contains(id)
            }
        }
    }

    /// What `resources.extensions` says of a generated resource.
    enum Correction: Sendable {
        /// Properties as the template has them.
        case properties(String, [String])
        /// What it waits for besides what Serverless says.
        case dependsOn(String, [String])
        /// Its deletion policies are `Retain`.
        case retained(String)
    }

    /// An event from which Serverless generates all that the trigger adds.
    static func event(_ kind: String, _ value: Value) -> ServerlessWords {
        ServerlessWords(generates: .all, event: .init(kind, value))
    }

    /// Adds a word under `provider` where there is a value.
    mutating func set(_ path: [String], _ value: Value?) {
        if let value { provider.append(ProviderWord(path, value)) }
    }

    mutating func correct(_ id: String, _ properties: String...) { corrections.append(.properties(id, properties)) }
}
