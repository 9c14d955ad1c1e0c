/// Something that a spec declares: a function, a zone, a load balancer, a resource of any type.
///
/// A declaration is a plain value. It becomes resources of the stack of the service that owns it:
/// the one that states it in its body or, where none does, the only one that reaches it.
public protocol Declaration: Statement, Equatable {
    /// What messages call it: "load balancer".
    static var kind: String { get }
    /// Whether its name has to have a letter or digit, since its logical id is made of it; false where a name is an
    /// option.
    static var needsName: Bool { get }
    /// What the spec calls it, which tells it from others of its kind in a service. It is not a name in AWS: those are
    /// values, such as a table's `tableName`.
    var declaredName: String { get }
    /// What tells it from others of its kind in a service, where the name that messages show does not: a public and a
    /// private zone of one domain have one name.
    var distinctName: String { get }
    /// Where the author wrote it, and what its author allows. `Origin(file, line, column)`.
    var origin: Origin { get set }
    /// False for what exists already: it belongs to no service and becomes no resource.
    var isOwned: Bool { get }
    /// Declarations that it stands for in addition to itself, such as the listeners of a load balancer.
    var parts: [any Declaration] { get }
    /// The declarations that it refers to, with the places of the references.
    var dependencies: [Dependency] { get }
    /// The logical id of its resource in the template.
    var logicalID: String { get }
    /// The type of its resource: `AWS::SQS::Queue`. Nil where it becomes several resources, or none.
    var resourceType: String? { get }
    /// Reports what is wrong with it, as far as it and what it refers to can tell.
    func check(in scope: Scope, _ report: inout Report)
    /// Adds its resources to the stack.
    func lower(into stack: inout Stack)
    /// What serverless.yml says of it; nothing where its resources stand under `resources` as they are.
    func serverlessWords(in stack: inout Stack) -> ServerlessWords
}

extension Declaration {
    public static var needsName: Bool { true }
    public var isOwned: Bool { true }
    public var parts: [any Declaration] { [] }
    public var dependencies: [Dependency] { [] }
    public var resourceType: String? { nil }
    public func check(in scope: Scope, _ report: inout Report) {}
    public func serverlessWords(in stack: inout Stack) -> ServerlessWords { ServerlessWords() }
    public var declarations: [any Declaration] { [self] }

    var location: SourceLocation { origin.location }
    public var distinctName: String { declaredName }
    var key: DeclarationKey { DeclarationKey(kind: Self.kind, name: distinctName) }
    /// How messages name it: load balancer "public".
    var title: String { "\(Self.kind) \"\(declaredName)\"" }

    func isEqual(to other: any Declaration) -> Bool {
        guard other.is(Self.self), let other = other as? Self else { return false }
        return self == other
    }
}
