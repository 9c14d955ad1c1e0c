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
