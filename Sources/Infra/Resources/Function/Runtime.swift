/// What runs a function's code.
///
/// Source: AWS Lambda Developer Guide, "Lambda runtimes".
public struct Runtime: Sendable, Hashable {
    /// Lambda's identifier: `provided.al2023`, `python3.13`.
    public let id: String
    private(set) var kind: Kind
    @Boxed private(set) var known: Known

    /// What is known of it, looked up once for all functions that have it.
    struct Known: Sendable, Hashable {
        let facts: LambdaRuntimeFacts?
        /// Whether Serverless' schema has it.
        let isOfServerless: Bool

        init(of id: String) {
            facts = LambdaRuntimeFacts(id: id)
            isOfServerless = ServerlessVersions.knows(runtime: id)
        }
    }

    enum Kind: Sendable, Hashable {
        /// One of Lambda's own, or an executable of the author's.
        case plain
        /// An executable product of the Swift package.
        case swift(product: String)
        /// PHP by Bref's layers.
        case php(PHPVersion, LayerCatalog.PHPKind)
        /// What is in a container image.
        case image
    }

    /// That of a container image: Lambda knows none.
    static let image = Runtime(id: "", kind: .image)

    init(id: String, kind: Kind = .plain) {
        self.id = id
        self.kind = kind
        known = Known(of: id)
    }

    /// The same for code of another kind.
    private func with(_ kind: Kind) -> Runtime {
        var other = self
        other.kind = kind
        return other
    }

    /// An executable product of this Swift package, built for Amazon Linux 2023 and started as `bootstrap`.
    public static func swift(product: String) -> Runtime {
        provided.with(.swift(product: product))
    }

    /// PHP on Bref 3: `.fpm` for web applications, `.function` for events, `.console` for commands.
    /// The layer is Bref's for that version and the function's region.
    public static func php(_ version: PHPVersion, _ kind: LayerCatalog.PHPKind = .fpm) -> Runtime {
        provided.with(.php(version, kind))
    }

    /// An executable called `bootstrap` in the function's code, on Amazon Linux 2023.
    public static let provided = Runtime(id: "provided.al2023")
    /// Node.js 20.
    public static let nodejs20 = Runtime(id: "nodejs20.x")
    /// Node.js 22.
    public static let nodejs22 = Runtime(id: "nodejs22.x")
    /// Node.js 24.
    public static let nodejs24 = Runtime(id: "nodejs24.x")
    /// Python 3.11.
    public static let python311 = Runtime(id: "python3.11")
    /// Python 3.12.
    public static let python312 = Runtime(id: "python3.12")
    /// Python 3.13.
    public static let python313 = Runtime(id: "python3.13")
    /// Python 3.14.
    public static let python314 = Runtime(id: "python3.14")
    /// Java 17, Amazon Corretto.
    public static let java17 = Runtime(id: "java17")
    /// Java 21, Amazon Corretto.
    public static let java21 = Runtime(id: "java21")
    /// .NET 10.
    public static let dotnet10 = Runtime(id: "dotnet10")
    /// Ruby 3.3.
    public static let ruby33 = Runtime(id: "ruby3.3")
    /// Ruby 3.4.
    public static let ruby34 = Runtime(id: "ruby3.4")

    /// Any runtime by Lambda's identifier; checked against the runtimes that Lambda has.
    public static func named(_ id: String) -> Runtime { Runtime(id: id) }
}
