import Infra

/// What diagrams and the index know of a resource type, looked up once for all resources of it.
final class DiagramType {
    typealias Node = (kind: DiagramGraph.Kind, what: String, name: String)

    let name: String
    /// The kind of node, what to call it, and the property with its name; nil for what is no node.
    let node: Node?
    /// The property that names what a resource in between stands for.
    let passage: String?
    let links: DiagramLinks.Reader?
    /// What callers have addresses of; nil for other resources.
    let entrance: EntranceType?
    /// The properties that name the API and the path of a mapping of domains; nil for other resources.
    let mapping: (api: String, path: String)?
    let isFunction: Bool
    let isPolicy: Bool
    /// What CloudFormation says of it.
    private(set) lazy var schema = TypeSchema(named: name)

    init(_ name: String) {
        self.name = name
        node = DiagramTypes.node(of: name)
        passage = DiagramTypes.passage(of: name)
        links = DiagramLinks.reader(of: name)
        entrance = EntranceType(rawValue: name)
        mapping =
            switch name {
            case "AWS::ApiGateway::BasePathMapping": ("RestApiId", "BasePath")
            case "AWS::ApiGatewayV2::ApiMapping": ("ApiId", "ApiMappingKey")
            default: nil
            }
        isFunction = name == "AWS::Lambda::Function"
        isPolicy = RoleRights.policyTypes.contains(name)
    }
}

/// The types of all resources of a project.
struct DiagramTypesMet {
    private var types: [DiagramType] = []
    private var positions: [String: Int] = [:]
    /// Which type came after each one last time.
    private var followers: [Int] = []
    private var last: Int?

    /// The type of that name. What each function has comes in the same order as it came for the one before, so mostly
    /// the name is that of the type that followed last time, and is compared and not hashed.
    mutating func type(named name: String) -> DiagramType {
        if let last, types[followers[last]].name == name {
            self.last = followers[last]
            return types[followers[last]]
        }
        let position = positions[name] ?? types.count
        if position == types.count {
            positions[name] = position
            types.append(DiagramType(name))
            followers.append(position)
        }
        if let last { followers[last] = position }
        last = position
        return types[position]
    }
}
